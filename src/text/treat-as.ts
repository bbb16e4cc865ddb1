import type { Position } from '../domain/report.ts';
import type { MoneyFormat } from './money.ts';
import { countOf } from './numbers.ts';

export const TREAT_AS = {
  size: 'Count its size as',
  sector: 'Count its sector as',
  asListed: 'automatic',
  keep: 'Apply',
  note: 'Your choice overrides our data on this device until you undo it under Reference.',
  openTitle: 'Holdings we couldn’t identify',
  openNote:
    'They’re in your total but shown as unknown. If one is a single company (not a fund), set its size or sector to count it.',
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
      title: symbol ?? name ?? 'A holding without a name',
      detail: `${symbol === null ? '' : (name ?? '')} ${worth}`.trim(),
    };
  });
}
