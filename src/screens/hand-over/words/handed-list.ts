import { t } from '../../../words/t.ts';
import type { HandedSheet, HandedWay } from '../../../domain/model/handed-sheet.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { formatCount } from '../../../words/marks/numbers.ts';

/* The list of sheets that were handed over. */

export const HANDED = {
  lede: t`Each sheet you printed or saved, with what its figures rest on. The fingerprint (SHA-256) is that of the saved page, so a file can be recognized later. A sheet counts as printed even if you cancel in the print window. Kept with the client, and in backups.`,
  none: t`None yet.`,
  when: t`Day`,
  client: t`Client`,
  how: t`How`,
  holdings: t`Holdings of`,
  lists: t`Company data of`,
  fingerprint: t`Fingerprint`,
  save: t`Save as CSV`,
} as const;

/** The title of their fold. */
export function handedTitle(count: number): string {
  return t`Sheets handed over: ${formatCount(count)}`;
}

const WAYS: Readonly<Record<HandedWay, string>> = { printed: t`printed`, saved: t`saved as HTML` };

/** A row of the list, in words. */
export interface HandedRow {
  readonly id: string;
  readonly when: string;
  readonly client: string;
  readonly how: string;
  readonly holdings: string;
  readonly lists: string;
  readonly fingerprint: string;
}

/** The rows, in the order given. */
export function handedRows(sheets: readonly HandedSheet[]): readonly HandedRow[] {
  return sheets.map(({ id, day, time, client, how, hasAmounts, holdings, lists, hash }) => ({
    id,
    client,
    lists: formatDate(lists),
    when: `${formatDate(day)} ${time}`,
    how: hasAmounts ? WAYS[how] : t`${WAYS[how]}, without amounts`,
    holdings: holdings === null ? t`unknown` : formatDate(holdings),
    fingerprint: hash === null ? t`none` : hash.slice(0, 12),
  }));
}
