import type { Position } from '../domain/report.ts';
import type { MoneyFormat } from './money.ts';
import { countOf } from './numbers.ts';

export const TREAT_AS = {
  size: 'Treat its size as',
  sector: 'Treat its sector as',
  asListed: 'as the lists say',
  keep: 'Treat it so',
  note: 'Your word goes before the lists, on this device, until you take it back under Reference.',
  openTitle: 'Lines nobody knows',
  openNote:
    'They count, hatched, as unidentified. Where you know what one is, say its size or sector; it then counts as a company of its own.',
} as const;

/** A line whose words are in none of the lists, with all its rows' money. */
export interface OpenLine {
  readonly key: string;
  readonly symbol: string | null;
  readonly name: string | null;
  readonly title: string;
  readonly detail: string;
}

/** Gives the lines that nobody knows, each once, in the order of the file. */
export function openLines(positions: readonly Position[], money: MoneyFormat): readonly OpenLine[] {
  const groups = new Map<string, Position[]>();
  for (const position of positions) {
    if (position.identity.status !== 'unknown' || position.identity.by !== null) continue;
    const key = `${position.symbol ?? ''}|${position.name ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), position]);
  }
  return [...groups].map(([key, rows]) => {
    const { symbol, name, value } = rows[0]!;
    const worth = rows.length === 1 ? money.whole(value) : countOf(rows.length, 'row');
    return {
      key,
      symbol,
      name,
      title: symbol ?? name ?? 'A line without a name',
      detail: `${symbol === null ? '' : (name ?? '')} ${worth}`.trim(),
    };
  });
}
