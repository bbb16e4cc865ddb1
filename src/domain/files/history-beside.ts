import type { AccountOfFile } from './file-parts.ts';
import { isPartOf } from './same-account.ts';
import type { Draft, FileReading } from '../model/file-reading.ts';
import type { Holding } from '../model/holding.ts';

/* A history beside a list of what is held, which may be of one account. */

/* So much of what a history knows must be in the list. */
const MOSTLY = 0.5;

type Parts = readonly AccountOfFile[];

const wordsOf = ({ symbol, isin, cusip, name }: Draft | Holding): readonly string[] =>
  [symbol, isin, cusip, name].flatMap((word) => word?.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '') || []);

/** Tells whether a history is of what a list shows, where neither broker nor account tells the two apart: most of its securities are in the list. */
export function isHistoryOf(a: Parts, b: Parts): boolean {
  const [one, other] = [a[0], b[0]];
  if (one === undefined || other === undefined || a.length > 1 || b.length > 1) return false;
  if (one.file.kind !== 'history' || other.file.kind === 'history') return false;
  if (one.identity !== null && other.identity !== null) return false;
  const isPlain = [one, other].some(({ file }) => file.broker === 'Spreadsheet');
  if (one.file.broker !== other.file.broker && !isPlain) return false;
  const known = new Set(other.holdings.flatMap(wordsOf));
  const ours = [...one.holdings, ...one.drafts].map(wordsOf);
  const common = ours.filter((words) => words.some((word) => known.has(word))).length;
  return (common > 1 || common === ours.length) && common > MOSTLY * ours.length;
}

/**
 * Tells whether the first is the better word: of a history and a list the list is, unless the history goes on from it and knows all that is
 * in it. Otherwise `compare` decides.
 */
export function isBetter(a: Parts, b: Parts, compare: (a: FileReading, b: FileReading) => number): boolean {
  const [one, other] = [a[0], b[0]];
  if (one === undefined || other === undefined) return false;
  const [isPart, isOtherPart] = [isPartOf(one, other), isPartOf(other, one)];
  if (isPart || isOtherPart) return isOtherPart;
  const areDated = one.file.asOf !== null && other.file.asOf !== null;
  const isList = other.file.kind === 'history';
  return isList === (one.file.kind === 'history') || areDated ? compare(one.file, other.file) < 0 : isList;
}
