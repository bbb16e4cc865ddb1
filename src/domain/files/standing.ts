import { findLikeness, type Likeness } from './alike.ts';
import { accountOf, accountPartsOf, type AccountOfFile } from './file-parts.ts';
import type { ReportPart } from '../model/report-files.ts';
import type { FateReason, FateRows, FileReading } from '../model/file-reading.ts';
import type { AlikeAnswer, Answer, SourceWords } from '../model/portfolio.ts';
import { changeOutcomes } from '../rows/fate-rows.ts';
import { keepGroups } from '../rows/holding-rows.ts';
import { isLater, supersede } from './same-account.ts';
import { must } from '../must.ts';

/** Why an account of a file is in no sum, and whose word counts instead. */
export interface PutAside {
  readonly reason: NonNullable<ReportPart['putAside']>['reason'];
  readonly by: FileReading;
  /** All of it stands in the other, so that nothing is left out by it. */
  readonly isProved: boolean;
}

/** Two files that look like the same holdings, and what the user said to it: both count, or only one of them. */
export interface Doubling extends Likeness {
  readonly answered: 'both' | 'first' | 'second' | null;
}

/** Which accounts of which files count. Nothing is counted twice, and nothing is lost from sight. */
export interface Standing {
  readonly files: readonly FileReading[];
  /** The parts of each file, in the order of the files. */
  readonly parts: ReadonlyMap<FileReading, readonly AccountOfFile[]>;
  readonly aside: ReadonlyMap<AccountOfFile, PutAside>;
  /** What the user is asked, or was. */
  readonly doublings: readonly Doubling[];
  /** The files with the rows that count. */
  readonly counted: readonly FileReading[];
}

/** Gives the words by which an answer knows a file again: its accounts, or its bytes where it names none. */
function wordsOfSource(file: FileReading, parts: readonly AccountOfFile[]): SourceWords {
  const accounts = parts.flatMap(({ account }) => (account === null ? [] : [account])).sort();
  const fingerprint = accounts.length > 0 ? '' : file.fingerprint;
  return { broker: file.broker, accounts, fingerprint, name: accounts.length > 0 ? '' : file.name };
}

/** Gives the words for both of two sources; two files of the same accounts are told apart by their bytes. */
export function wordsOfBoth(
  one: FileReading,
  two: FileReading,
  parts: Standing['parts'],
): readonly [SourceWords, SourceWords] {
  const [ofOne, ofTwo] = [wordsOfSource(one, must(parts.get(one))), wordsOfSource(two, must(parts.get(two)))];
  if (!isSameSource(ofOne, ofTwo)) return [ofOne, ofTwo];
  const withBytes = (words: SourceWords, { fingerprint, name }: FileReading) => ({ ...words, fingerprint, name });
  return [withBytes(ofOne, one), withBytes(ofTwo, two)];
}

/** Tells whether two answers' words are of one source. */
export function isSameSource(a: SourceWords, b: SourceWords): boolean {
  const isSameFile = a.fingerprint === b.fingerprint && (a.fingerprint !== '' || a.name === b.name);
  return a.broker === b.broker && isSameFile && JSON.stringify(a.accounts) === JSON.stringify(b.accounts);
}

/** Tells whether an answer is about these two sources, whichever of them it names first. */
export function isAbout({ kept, other }: AlikeAnswer, one: SourceWords, two: SourceWords): boolean {
  return (isSameSource(kept, one) && isSameSource(other, two)) || (isSameSource(kept, two) && isSameSource(other, one));
}

type Parts = Standing['parts'];

function answerTo(likeness: Likeness, parts: Parts, answers: readonly AlikeAnswer[]): Doubling['answered'] {
  const [first, second] = wordsOfBoth(likeness.first, likeness.second, parts);
  const answer = answers.find((one) => isAbout(one, first, second));
  if (answer === undefined) return null;
  if (answer.counts === 'both') return 'both';
  if (isSameSource(answer.kept, first)) return 'first';
  // Said while the second held all of the first; now it would lose what it does not hold.
  return likeness.ofFirst.length > 0 ? 'second' : null;
}

/* Every two files once, the strongest doubts first; the order of the files does not matter. */
function findDoublings(
  parts: Parts,
  live: (part: AccountOfFile) => boolean,
  answers: readonly AlikeAnswer[],
): Doubling[] {
  const files = [...parts].map(([file, all]) => [file, all.filter(live)] as const);
  const found: Doubling[] = [];
  for (const [at, [, ours]] of files.entries()) {
    for (const [, theirs] of files.slice(at + 1)) {
      const likeness = findLikeness(ours, theirs);
      if (likeness !== null) found.push({ ...likeness, answered: answerTo(likeness, parts, answers) });
    }
  }
  return found.sort((a, b) => b.equal - a.equal || (pairText(a) < pairText(b) ? -1 : 1));
}

const fileText = ({ fingerprint, name }: FileReading) => `${fingerprint} ${name}`;
const pairText = ({ first, second }: Likeness) => `${fileText(first)} ${fileText(second)}`;

/* Files from the one whose word counts before all others' to the last. A circle, which the user's answers can make, is cut
   at the file that comes first by its bytes, so that one of it always counts. */
function inOrderOfWord(
  files: readonly FileReading[],
  beats: (a: FileReading, b: FileReading) => boolean,
): FileReading[] {
  const left = [...files].sort((a, b) => (fileText(a) < fileText(b) ? -1 : 1));
  const ordered: FileReading[] = [];
  while (left.length > 0) {
    const unbeaten = left.findIndex((file) => !left.some((other) => other !== file && beats(other, file)));
    ordered.push(...left.splice(Math.max(0, unbeaten), 1));
  }
  return ordered;
}

function putAsideAlike(doublings: readonly Doubling[], files: readonly FileReading[]): Map<AccountOfFile, PutAside> {
  const words = doublings.flatMap((one) => {
    const { answered, guess, isProved, first, second, ofFirst, ofSecond } = one;
    if ((answered ?? guess) === 'both') return [];
    return answered === 'second'
      ? [{ by: second, of: first, parts: ofFirst, isProved }]
      : [{ by: first, of: second, parts: ofSecond, isProved }];
  });
  const order = inOrderOfWord(files, (a, b) => words.some(({ by, of }) => by === a && of === b));
  const aside = new Map<AccountOfFile, PutAside>();
  for (const [at, file] of order.entries()) {
    for (const { by, of, parts, isProved } of words) {
      if (of !== file || order.indexOf(by) > at) continue;
      for (const part of parts) if (!aside.has(part)) aside.set(part, { reason: 'looks-alike', by, isProved });
    }
  }
  return aside;
}

/**
 * Settles which rows count. First accounts known by their identity: the newest state of each. Then, among what is left,
 * files that look like the same holdings: until the user has said otherwise our guess holds.
 */
export function settleFiles(files: readonly FileReading[], answers: readonly Answer[]): Standing {
  const parts: Parts = new Map(files.map((file) => [file, accountPartsOf(file)]));
  const aside = new Map<AccountOfFile, PutAside>();
  for (const [part, { file: by }] of supersede([...parts.values()])) {
    const reason = isLater(by.asOf, part.file.asOf) ? 'newer-file' : 'same-account';
    aside.set(part, { reason, by, isProved: false });
  }
  const doublings = findDoublings(
    parts,
    (part) => !aside.has(part),
    answers.filter((answer) => answer.kind === 'alike'),
  );
  const involved = [...new Set(doublings.flatMap(({ first, second }) => [first, second]))];
  for (const [part, put] of putAsideAlike(doublings, involved)) aside.set(part, put);
  const asked = doublings.filter(({ isProved }) => !isProved);
  return {
    files,
    parts,
    aside,
    doublings: asked,
    counted: files.map((file) => countedOf(file, must(parts.get(file)), aside)),
  };
}

function countedOf(
  file: FileReading,
  parts: readonly AccountOfFile[],
  aside: ReadonlyMap<AccountOfFile, PutAside>,
): FileReading {
  const out = parts.filter((part) => aside.has(part));
  if (out.length === 0) return file;
  const isAllOut = out.length === parts.length;
  const accounts = new Set(
    file.holdings.groups.flatMap(({ first }) =>
      out.some(({ isOf }) => isOf(first.account)) ? [accountOf(file, first)] : [],
    ),
  );
  return {
    ...file,
    holdings: keepGroups(file.holdings, ({ account }) => !out.some(({ isOf }) => isOf(account))),
    pending: isAllOut ? [] : file.pending.filter((row) => !accounts.has(accountOf(file, row))),
    fates: markFates(file, out, aside),
  };
}

function markFates(
  file: FileReading,
  out: readonly AccountOfFile[],
  aside: ReadonlyMap<AccountOfFile, PutAside>,
): FateRows {
  const reasons = new Map<number, FateReason>(
    out.flatMap((part) => {
      const reason = must(aside.get(part)).reason === 'newer-file' ? 'newer-file' : 'looks-alike';
      return [...part.holdings, ...part.drafts].map(({ line }) => [line, reason] as const);
    }),
  );
  return changeOutcomes(file.fates, (line, { fate }) => {
    const reason = reasons.get(line);
    return reason === undefined || fate === 'skipped' ? null : { fate: 'skipped', reason };
  });
}
