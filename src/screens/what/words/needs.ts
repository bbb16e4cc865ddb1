import { choosePlural, t } from '../../../words/t.ts';
import { addUp } from '../../../domain/figures/parts.ts';
import { amountsByFate } from '../../../domain/figures/report-rows.ts';
import type { FileReading } from '../../../domain/model/file-reading.ts';
import type { ReportFile } from '../../../domain/model/report-files.ts';
import type { LineNumber } from '../../../domain/model/units.ts';
import { moneyFormat } from '../../../words/marks/money.ts';
import { numberInWords, plural } from '../../../words/marks/numbers.ts';
import { numberAtStart } from '../../../words/marks/words.ts';
import { isNew, type WhatRow } from './rows.ts';

/* What of a file needs the user first: rows with money that no figure has. */

/** Rows that have an amount and no name, and the column that their names may be in. */
export interface Uncounted {
  readonly lines: readonly LineNumber[];
  readonly value: number;
  /** Where each of them has words of its own; null = no column has. */
  readonly column: { readonly place: number; readonly title: string; readonly rows: number } | null;
  /** Each with its words there, as far as they are shown. */
  readonly rows: readonly { readonly line: LineNumber; readonly name: string; readonly value: number }[];
  /** The file's own total, where it is met once they count; else null. */
  readonly total: number | null;
}

/** Gives the rows of a file that have an amount and no name; null where there are none. */
export function uncountedRows(file: ReportFile, reading: FileReading): Uncounted | null {
  const drafts = amountsByFate(file, reading, ({ reason }) => reason === 'no-identity');
  if (drafts.length === 0) return null;
  const column = nameColumn(file, new Set(drafts.map(({ line }) => line)));
  const cells = new Map(file.preview.map((row) => [row.line, row.cells]));
  const value = addUp(drafts, (draft) => draft.value);
  const whole = file.statedTotals.find(({ account }) => account === null);
  return {
    lines: drafts.map(({ line }) => line),
    value,
    column,
    rows: drafts.map(({ line, value: own }) => {
      return { line, value: own, name: column === null ? '' : (cells.get(line)?.[column.place] ?? '').trim() };
    }),
    total: whole !== undefined && Math.abs(addUp([whole.difference, value], (one) => one)) < 0.005 ? whole.value : null,
  };
}

/* The unused column in which each of these rows, as far as they are shown, has words of its own. Where another column has the names of the
   others, that one would lose them. */
function nameColumn(file: ReportFile, lines: ReadonlySet<number>): Uncounted['column'] {
  const shown = file.preview.filter(({ line }) => lines.has(line));
  if (shown.length === 0 || file.columns.some(({ role }) => role === 'name')) return null;
  const found = file.columns.flatMap(({ role, title }, place) => {
    const words = shown.map(({ cells }) => (cells[place] ?? '').trim());
    const isNamed = role === 'unused' && words.every((word) => /\p{L}{3}/u.test(word));
    const rows = file.preview.filter(({ cells }) => (cells[place] ?? '').trim() !== '').length;
    return isNamed && new Set(words).size === words.length ? [{ place, title, rows: Math.max(rows, lines.size) }] : [];
  });
  return found.sort((a, b) => b.rows - a.rows)[0] ?? null;
}

/** "$71,600 in three rows isn’t counted yet" */
export function uncountedTitle({ lines, value }: Uncounted, currency: string, isHidden: boolean): string {
  const { length } = lines;
  const amount = moneyFormat(currency, isHidden).whole(value);
  return isHidden
    ? t`${choosePlural(length, numberAtStart(length), { one: '# row with an amount isn’t counted yet', other: '# rows with amounts aren’t counted yet' })}`
    : t`${amount} in ${choosePlural(length, numberInWords(length), { one: '# row', other: '# rows' })} isn’t counted yet`;
}

export const NEEDS = {
  noName: t`They have an amount but no name or symbol.`,
  use: (rows: number): string => t`Use it for ${plural(rows, { one: '# row', other: '# rows' })}`,
  other: t`Another column`,
  leave: t`Leave them out`,
  ask: (title: string): string => t`Is the name in the column “${title}”?`,
  then: (total: string): string => t`Then each row has a name, and they add up to your file’s own total, ${total}.`,
  thenNamed: t`Then each row has a name.`,
  areValues: t`Are these numbers what each is worth?`,
  asShares: t`We took them for numbers of shares.`,
  useAsValue: t`Yes, count them`,
  enter: t`Enter a price or a value for each`,
  enterValues: t`Enter what each is worth`,
  blank: t`Rows you leave blank aren’t counted.`,
  holding: t`Holding`,
  countThem: t`Count these`,
  nothing: t`Enter at least one price or value.`,
  noColumn: t`Say what they are, or leave them out.`,
} as const;

/** "One thing you could tell us: AVUV, $3,181." Null where nothing is new. */
export function tellUs(rows: readonly WhatRow[]): string | null {
  const open = rows.filter(isNew);
  const [first] = open;
  if (first === undefined) return null;
  return open.length === 1
    ? t`One thing you could tell us: ${first.title}, ${first.worth}.`
    : t`${choosePlural(open.length, numberAtStart(open.length), { one: '# thing you could tell us', other: '# things you could tell us' })}: ${first.title}, ${first.worth}, comes first.`;
}
