import type { BackupFault } from './backup-facts.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Snapshot } from '../change/snapshot.ts';
import { isSameData } from '../same-data.ts';
import { PORTFOLIO_PARTS, isSamePortfolio, type PartName } from './operations.ts';
import { keyOfFile, type Book } from './things.ts';

/** What a copy is called; the same on every device, so that a newer one takes its place. */
export const COPY_NAME = 'topheavy-copy.json';
/** What a copy of some portfolios for somebody else is called: no copy that is looked for in a folder. */
export const SHARED_NAME = 'topheavy-shared.json';
/** The copy before it, which stays in its folder. */
export const BEFORE_NAME = 'topheavy-copy.before.json';

/** What a merge with the copies of other devices does to what is here. Names of portfolios. */
export interface MergeChanges {
  readonly added: readonly string[];
  /** Things come to them, or are changed in them. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Two devices changed the same so that both cannot hold: the first has a second beside it. */
  readonly apart: readonly (readonly [name: string, beside: string])[];
  /** Called otherwise on the other device. */
  readonly renamed: readonly (readonly [from: string, to: string])[];
  /** What goes from portfolios that stay. */
  readonly gone: GoneCounts;
  /** Funds whose own lists come, change or go. */
  readonly lists: readonly string[];
  /** The user's market caps are others. */
  readonly caps: boolean;
}

export interface GoneCounts {
  readonly files: number;
  readonly snapshots: number;
  /** Corrections of rows and kinds of accounts included. */
  readonly answers: number;
  readonly targets: number;
  readonly notes: number;
  readonly scenarios: number;
  readonly plans: number;
}

/** Tells what changes between two states of everything. */
export function mergeChanges(
  before: Book,
  after: Book,
  apart: readonly { readonly id: string; readonly of: string }[],
): MergeChanges {
  const was = new Map(before.portfolios.map((one) => [one.id, one]));
  const is = new Map(after.portfolios.map((one) => [one.id, one]));
  const beside = new Set(apart.map(({ id }) => id));
  const pairs = after.portfolios.flatMap((one) => {
    const old = was.get(one.id);
    return old === undefined ? [] : [[old, one] as const];
  });
  const daysOf = (book: Book, id: string) => book.snapshots.filter(({ portfolio }) => portfolio === id);
  const isChanged = ([old, one]: readonly [Portfolio, Portfolio]) =>
    !isSamePortfolio(old, one) || !isSameDays(daysOf(before, one.id), daysOf(after, one.id));
  const fundsOf = ({ overlay }: Book) => new Map(overlay.lists.map((list) => [list.fund, list]));
  const [lists, newLists] = [fundsOf(before), fundsOf(after)];
  const nameOf = (id: string) => is.get(id)?.name ?? '';
  return {
    added: after.portfolios.filter(({ id }) => !was.has(id) && !beside.has(id)).map(({ name }) => name),
    changed: pairs.filter(isChanged).map(([, { name }]) => name),
    removed: before.portfolios.filter(({ id }) => !is.has(id)).map(({ name }) => name),
    apart: apart.map(({ id, of }) => [nameOf(of), nameOf(id)]),
    renamed: pairs.filter(([old, one]) => old.name !== one.name).map(([old, one]) => [old.name, one.name]),
    gone: {
      files: count(pairs, ({ files }) => files.map(keyOfFile)),
      snapshots: pairs.reduce((all, [, { id }]) => {
        const there = new Set(daysOf(after, id).map((day) => day.id));
        return all + daysOf(before, id).filter((day) => !there.has(day.id)).length;
      }, 0),
      answers: count(pairs, (one) =>
        (['answers', 'corrections', 'accountKinds'] as const).flatMap((part) => keysOf(one, part)),
      ),
      targets: count(pairs, (one) => keysOf(one, 'targets')),
      notes: count(pairs, (one) => keysOf(one, 'notes')),
      scenarios: count(pairs, (one) => keysOf(one, 'scenarios')),
      plans: count(pairs, (one) => keysOf(one, 'plans')),
    },
    lists: [...new Set([...lists.keys(), ...newLists.keys()])].filter(
      (fund) => !isSameData(lists.get(fund), newLists.get(fund)),
    ),
    caps: !isSameData(before.overlay.market, after.overlay.market),
  };
}

const keysOf = (portfolio: Portfolio, part: PartName): readonly string[] => [
  ...PORTFOLIO_PARTS[part].read(portfolio).keys(),
];

function count(
  pairs: readonly (readonly [Portfolio, Portfolio])[],
  keys: (portfolio: Portfolio) => readonly string[],
): number {
  return pairs.reduce((all, [old, one]) => {
    const there = new Set(keys(one));
    return all + keys(old).filter((key) => !there.has(key)).length;
  }, 0);
}

function isSameDays(one: readonly Snapshot[], other: readonly Snapshot[]): boolean {
  const days = new Map(other.map((day) => [day.id, day]));
  return one.length === other.length && one.every((day) => isSameData(day, days.get(day.id)));
}

/** Tells whether something that is here goes, so that it is shown before it is done. */
export function takesAway({ removed, gone, renamed, apart, lists, caps }: MergeChanges): boolean {
  const isGone = Object.values(gone as unknown as Readonly<Record<string, number>>).some((one) => one > 0);
  return isGone || caps || [removed, renamed, apart, lists].some((list) => list.length > 0);
}

/** Tells whether nothing changes. */
export function isNothing(told: MergeChanges): boolean {
  return !takesAway(told) && told.added.length === 0 && told.changed.length === 0;
}

/**
 * What keeps a copy from being written: the browser asks again, a passphrase is to be given, changes are to be looked at first, a merge was undone,
 * or the folder does not take it.
 */
export type FolderNeed =
  | 'permission'
  | 'new-passphrase'
  | 'look'
  | 'paused'
  | 'gone'
  | 'full'
  | 'failed'
  | 'unreadable-here'
  | 'not-written'
  | BackupFault['kind'];

/** How it ended to read and write what is in the folder. */
export interface FolderEnd {
  readonly need: FolderNeed | null;
  /** When what is there was written or read. */
  readonly at: string | null;
  /** What was there was older than the last copy of this device: somebody had put it back. What is here stays, and is there again. */
  readonly wasPutBack: boolean;
}
