import type { FileReading } from '../model/file-reading.ts';
import { fatesIn, makeFateRows } from '../rows/fate-rows.ts';
import { holdingsIn, makeHoldingRows } from '../rows/holding-rows.ts';
import type { Holding } from '../model/holding.ts';
import { lineNumber } from '../model/units.ts';
import { rowsOfTyped } from './typed.ts';
import { itemAt } from '../must.ts';

/* What was done to typed rows, done to rows that somebody else has changed meanwhile: a table that was open before, or another tab. */

interface Row {
  readonly holding: Holding;
  /** All that it says, and of what. */
  readonly words: string;
  readonly subject: string;
}

function rowsIn(file: FileReading | null): readonly Row[] {
  if (file === null) return [];
  const holdings = holdingsIn(file.holdings);
  return rowsOfTyped(file).map((cells, at) => ({
    holding: itemAt(holdings, at),
    words: Object.values(cells).join('\t'),
    subject: [cells.symbol || cells.name, cells.account, cells.currency].join('\t').toUpperCase(),
  }));
}

/* What the first has and the second hasn't: of the same words as many as are over. */
function without(rows: readonly Row[], others: readonly Row[]): Row[] {
  const left = others.map(({ words }) => words);
  return rows.filter(({ words }) => {
    const at = left.indexOf(words);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** Tells whether two readings of typed rows say the same. */
export function isSameTyped(a: FileReading, b: FileReading): boolean {
  const [one, other] = [rowsIn(a), rowsIn(b)];
  return (
    a.unit === b.unit && one.length === other.length && one.every(({ words }, at) => words === itemAt(other, at).words)
  );
}

/**
 * Gives the rows that are there now with what was done between two readings: rows that came come, rows that went go. Null where the same
 * row was changed by both, or one has amounts and the other percentages.
 */
export function mergeTyped(now: FileReading, before: FileReading | null, after: FileReading): FileReading | null {
  if (before !== null && isSameTyped(now, before)) return after;
  if (now.unit !== after.unit) return null;
  const [there, was, is] = [rowsIn(now), rowsIn(before), rowsIn(after)];
  const gone = without(was, is);
  const theirs = without(there, was);
  // what both have put there is there
  const come = without(without(is, was), theirs);
  const isTheirs = ({ subject }: Row) => theirs.some((row) => row.subject === subject);
  const goneThere = without(gone, there);
  if (come.some(isTheirs) || goneThere.some(isTheirs)) return null;
  const merged = [...there];
  for (const row of gone) {
    const at = merged.findIndex(({ words }) => words === row.words);
    if (at === -1) continue;
    const inPlace = come.findIndex(({ subject }) => subject === row.subject);
    merged.splice(at, 1, ...(inPlace === -1 ? [] : come.splice(inPlace, 1)));
  }
  return withRows(after, now, [...merged, ...come]);
}

function withRows(after: FileReading, now: FileReading, rows: readonly Row[]): FileReading {
  const fates = new Map(
    [now, after].flatMap((file) => {
      const all = rowsIn(file);
      const of = new Map(fatesIn(file.fates).map((fate) => [fate.line, fate]));
      return all.map(({ holding, words }) => [words, of.get(holding.line)] as const);
    }),
  );
  const holdings = rows.map(({ holding }, at) => ({ ...holding, line: lineNumber(at + 1) }));
  const cells = rows.map(({ words }) => words.split('\t'));
  return {
    ...after,
    bytes: rows.reduce((bytes, { words }) => bytes + words.length, 0),
    holdings: makeHoldingRows(holdings),
    fates: makeFateRows(
      rows.flatMap(({ words }, at) => {
        const fate = fates.get(words);
        return fate === undefined ? [] : [{ ...fate, line: lineNumber(at + 1) }];
      }),
    ),
    preview: holdings.slice(0, 5).map(({ line }, at) => ({ line, cells: itemAt(cells, at) })),
  };
}
