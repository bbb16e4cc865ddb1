import type { Fate, FateReason } from '../../domain/model/file-reading.ts';
import type { LineNumber } from '../../domain/model/units.ts';

export type SquareKind = 'accepted' | 'asked' | 'skipped' | 'rejected';
export interface RowSquare {
  readonly line: LineNumber;
  readonly kind: SquareKind;
  readonly reason: FateReason;
}

/** Above this many rows squares stop being readable one by one. */
export const MOST_SQUARES = 600;

/** One square a row, in the file's order; `asked` are accepted rows whose identity is open. */
export function rowSquares(
  fates: readonly { readonly line: LineNumber; readonly fate: Fate; readonly reason: FateReason }[],
  asked: ReadonlySet<number>,
): readonly RowSquare[] {
  return fates.map(({ line, fate, reason }) => ({
    line,
    reason,
    kind: fate === 'accepted' && asked.has(line) ? 'asked' : fate,
  }));
}

/** How many rows there are of each kind. */
export function countSquares(squares: readonly RowSquare[]): Readonly<Record<SquareKind, number>> {
  const counts = { accepted: 0, asked: 0, skipped: 0, rejected: 0 };
  for (const { kind } of squares) counts[kind] += 1;
  return counts;
}
