import type { Position } from '../model/report-positions.ts';
import type { Report } from '../model/report.ts';
import type { Currency, IssuerId } from '../model/units.ts';
import { positionsIn } from '../rows/position-rows.ts';

/** A line that its file names in words alone, with all its rows' money. */
export interface NamedLine {
  readonly symbol: string | null;
  readonly name: string;
  /** The fund it was taken for, by the catalogue's symbol; else `issuer` is the company. */
  readonly fund: string | null;
  readonly issuer: IssuerId | null;
  /** In the portfolio's currency; null = no row can be converted. */
  readonly value: number | null;
  readonly rows: readonly Pick<Position, 'file' | 'line'>[];
  readonly currency: Currency;
}

/** Gives the lines that were identified by their name and nothing else, each once, the most money first. */
export function knownByName({ positions }: Pick<Report, 'positions'>): readonly NamedLine[] {
  const lines = new Map<string, NamedLine>();
  for (const { identity, symbol, name, baseValue, currency, file, line } of positionsIn(positions)) {
    if (identity.by !== 'name' || name === null) continue;
    const key = JSON.stringify([symbol, name]);
    const before = lines.get(key);
    const value = addKnown(before?.value ?? null, baseValue);
    const rows = [...(before?.rows ?? []), { file, line }];
    lines.set(key, { symbol, name, fund: identity.fund, issuer: identity.issuer, value, rows, currency });
  }
  return [...lines.values()].sort((a, b) => sizeOf(b) - sizeOf(a));
}

function addKnown(sum: number | null, more: number | null): number | null {
  if (sum === null || more === null) return sum ?? more;
  return sum + more;
}

const sizeOf = ({ value }: NamedLine): number => (value === null ? 0 : Math.abs(value));
