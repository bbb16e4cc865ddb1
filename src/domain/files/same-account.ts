import { findTwins } from './accounts.ts';
import type { AccountOfFile } from './file-parts.ts';
import { newestDate } from './staleness.ts';
import type { IsoDate } from '../model/units.ts';

/** A part that gave way to a newer state of its account. */
export type Superseded = ReadonlyMap<AccountOfFile, AccountOfFile>;

interface Standing {
  readonly part: AccountOfFile;
  /** The newest day that is known of this account: an undated state is as new as the one it took the place of. */
  readonly day: IsoDate | null;
}

/**
 * Finds the parts that speak of one account and lets the newest of them count: the later day, and where a day is missing or
 * both are of one day, the file that came later. `files` holds the parts of each file, in the order the files came. An
 * account that could be two of another file's is not taken for either. Histories of one account are worked out together, so that none
 * takes the place of another.
 */
export function supersede(files: readonly (readonly AccountOfFile[])[]): Superseded {
  const gone = new Map<AccountOfFile, AccountOfFile>();
  let standing: readonly Standing[] = [];
  for (const parts of files) {
    const known = new Map(standing.map((one) => [one.part, one]));
    const added = parts.map((part): Standing => {
      const others = [...known.keys()].filter(({ file }) => part.file.kind !== 'history' || file.kind !== 'history');
      const twins = findTwins(part, parts, others).map((twin) => known.get(twin)!);
      const { asOf } = part.file;
      const newer = twins.find(({ day }) => isLater(day, asOf));
      if (newer !== undefined) {
        gone.set(part, newer.part);
        return { part, day: asOf };
      }
      const before = twins.filter((twin) => isLater(asOf, twin.day) || !isOtherPart(part, twin.part));
      for (const twin of before) gone.set(twin.part, part);
      return { part, day: asOf ?? newestDate(before.map(({ day }) => day)) };
    });
    standing = [...standing, ...added].filter(({ part }) => !gone.has(part));
  }
  return gone;
}

/* Both are known, and the first is the later one. */
function isLater(day: IsoDate | null, other: IsoDate | null): boolean {
  return day !== null && other !== null && day > other;
}

/**
 * Tells whether two states of an account have no line in common: of one day they may be two halves of it, exported one by
 * one, and neither may be taken for the other's successor.
 */
export function isOtherPart(a: AccountOfFile, b: AccountOfFile): boolean {
  const [known, others] = [wordsOf(a), wordsOf(b)];
  return known.size > 0 && others.size > 0 && ![...others].some((word) => known.has(word));
}

/* Every account has cash, so it tells nothing, unless there is nothing else. */
function wordsOf({ holdings }: AccountOfFile): ReadonlySet<string | null> {
  const held = holdings.filter(({ says }) => says !== 'cash');
  if (held.length === 0) return new Set(holdings.length === 0 ? [] : ['cash']);
  return new Set(held.map((row) => row.symbol ?? row.isin ?? row.cusip ?? row.name));
}
