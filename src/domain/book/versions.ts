/*
 * What several devices have made of the same things, each without the others, and how that comes together. No clock decides what is lost:
 * a device knows which versions it had seen when it wrote its own, and a version gives way to none but one that was written in its sight.
 * So what was written apart stays side by side, and what was deleted comes back where somebody has changed it unseen. Times only say
 * which of several is the later.
 */

/** The mark of one change: who wrote it, and that writer's how many-th it was. */
export type Dot = string;

/** How many changes of each writer were seen: the first so many of them, all. */
export type SeenChanges = ReadonlyMap<string, number>;

/** One value of a thing. Two who wrote the same have one version with two marks. */
export interface Version<Value> {
  readonly value: Value;
  /** The same for the same value. */
  readonly sum: string;
  /** Its marks, each with the time of its writer's clock. */
  readonly dots: ReadonlyMap<Dot, number>;
}

/** What belongs together and goes as a whole: a portfolio, or the lists of funds. One that was deleted has no things, and says what it had seen. */
export interface Scope<Value> {
  readonly seen: SeenChanges;
  /** Of each thing its version, or those that were written apart. None is empty. */
  readonly things: ReadonlyMap<string, readonly Version<Value>[]>;
}
/** Versions of one thing, the one that counts first. */
export type OrderedVersions<Value> = readonly [Version<Value>, ...Version<Value>[]];
export type Scopes<Value> = ReadonlyMap<string, Scope<Value>>;

/** What a thing is now, before it has a mark. */
export interface Unmarked<Value> {
  readonly value: Value;
  readonly sum: string;
}
export type UnmarkedScopes<Value> = ReadonlyMap<string, ReadonlyMap<string, Unmarked<Value>>>;

/** Who writes. A name is used by one page and never again, so that a device that was put back to an earlier day is another writer. */
export interface Author {
  readonly name: string;
  /** The time by its clock, however wrong that is. */
  readonly now: number;
}

const NOTHING_SEEN: Scope<never> = { seen: new Map(), things: new Map() };

const dotOf = (writer: string, count: number): Dot => `${writer}:${count}`;
const writerOf = (dot: Dot) => dot.slice(0, dot.lastIndexOf(':'));
const countOf = (dot: Dot) => parseInt(dot.slice(dot.lastIndexOf(':') + 1), 10);
/* Of a writer that is not named no change was seen. */
function seenOf(seen: SeenChanges, writer: string): number {
  const count = seen.get(writer);
  if (count !== undefined) return count;
  return 0;
}

/** Tells whether a change was seen. */
export function hasSeen(seen: SeenChanges, dot: Dot): boolean {
  return seenOf(seen, writerOf(dot)) >= countOf(dot);
}

/** Tells whether one has seen all that another has. */
export function hasSeenAll(one: SeenChanges, other: SeenChanges): boolean {
  return [...other].every(([writer, count]) => seenOf(one, writer) >= count);
}

/** Brings two together. It does not matter in which order, nor how often. */
export function mergeScopes<Value>(one: Scopes<Value>, other: Scopes<Value>): Scopes<Value> {
  const merged = new Map(one);
  for (const [id, scope] of other) {
    const here = one.get(id);
    merged.set(id, here === undefined ? scope : mergeScope(here, scope));
  }
  return merged;
}

function mergeScope<Value>(one: Scope<Value>, other: Scope<Value>): Scope<Value> {
  const seen = new Map(one.seen);
  for (const [writer, count] of other.seen) seen.set(writer, Math.max(count, seenOf(seen, writer)));
  const things = new Map<string, readonly Version<Value>[]>();
  for (const key of new Set([...one.things.keys(), ...other.things.keys()])) {
    const [here, there] = [one.things.get(key) ?? [], other.things.get(key) ?? []];
    const versions = sameOnce([...left(here, there, other.seen), ...left(there, here, one.seen)]);
    if (versions.length > 0) things.set(key, versions);
  }
  return { seen, things };
}

/* What of some versions stands against others: what those have, too, and what they had not seen. */
function left<Value>(
  versions: readonly Version<Value>[],
  others: readonly Version<Value>[],
  seen: SeenChanges,
): readonly Version<Value>[] {
  const theirs = new Set(others.flatMap(({ dots }) => [...dots.keys()]));
  return versions.flatMap((version) => {
    const dots = [...version.dots].filter(([dot]) => theirs.has(dot) || !hasSeen(seen, dot));
    return dots.length === 0 ? [] : [{ ...version, dots: new Map(dots) }];
  });
}

/* In the order of their sums, so that everybody has them in one order. */
function sameOnce<Value>(versions: readonly Version<Value>[]): readonly Version<Value>[] {
  const bySum = new Map<string, Version<Value>>();
  for (const version of versions) {
    const known = bySum.get(version.sum);
    const dots = [...(known?.dots ?? []), ...version.dots].sort(([a], [b]) => (a < b ? -1 : 1));
    bySum.set(version.sum, { ...(known ?? version), dots: new Map(dots) });
  }
  return [...bySum.values()].sort((a, b) => (a.sum < b.sum ? -1 : 1));
}

/** When a version was written, by the clock of its writer. */
function timeOf({ dots }: Version<unknown>): number {
  return Math.max(...dots.values());
}

/** Gives the versions of a thing, the one that counts first: the later one, and of one time always the same. */
export function inOrder<Value>(versions: readonly Version<Value>[]): OrderedVersions<Value> {
  const ordered: unknown = [...versions].sort((a, b) => timeOf(b) - timeOf(a) || (a.sum < b.sum ? -1 : 1));
  return ordered as OrderedVersions<Value>; // none is empty
}

/**
 * Marks what was written since: a thing that is not as it was gets a new mark, in the sight of all that was known of it, and one that
 * is not there any more is deleted by that.
 */
export function mark<Value>(known: Scopes<unknown>, now: UnmarkedScopes<Value>, writer: Author): Scopes<Value> {
  const time = timeAfter(known, writer);
  const marked = new Map<string, Scope<Value>>();
  for (const id of new Set([...known.keys(), ...now.keys()]))
    marked.set(id, markScope(known.get(id) ?? NOTHING_SEEN, now.get(id) ?? new Map(), writer.name, time));
  return marked;
}

/* A hybrid clock: later than all that was seen, whatever the device believes. */
function timeAfter(known: Scopes<unknown>, { now }: Author): number {
  let time = now;
  for (const { things } of known.values())
    for (const versions of things.values()) for (const version of versions) time = Math.max(time, timeOf(version) + 1);
  return time;
}

/** Tells whether all is as it was marked: nothing was written since, and nothing deleted. */
export function isAsMarked(known: Scopes<unknown>, now: UnmarkedScopes<unknown>): boolean {
  return [...new Set([...known.keys(), ...now.keys()])].every((id) => {
    const { things } = known.get(id) ?? NOTHING_SEEN;
    const written = now.get(id) ?? new Map<string, Unmarked<unknown>>();
    const isSame = ([key, versions]: readonly [string, readonly Version<unknown>[]]) =>
      versions.every(({ sum }) => sum === written.get(key)?.sum);
    return things.size === written.size && [...things].every(isSame);
  });
}

function markScope<Value>(
  { seen, things }: Scope<unknown>,
  now: ReadonlyMap<string, Unmarked<Value>>,
  writer: string,
  time: number,
): Scope<Value> {
  let count = seenOf(seen, writer);
  const marked = new Map<string, readonly Version<Value>[]>();
  for (const [key, { value, sum }] of now) {
    const versions = things.get(key) ?? [];
    const [first] = versions;
    if (first !== undefined && versions.length === 1 && first.sum === sum) marked.set(key, [{ ...first, value }]);
    else {
      count += 1;
      marked.set(key, [{ value, sum, dots: new Map([[dotOf(writer, count), time]]) }]);
    }
  }
  // what was deleted has no mark of its own, and is counted, so that whoever has not seen it is known
  if ([...things.keys()].some((key) => !now.has(key))) count += 1;
  return { seen: count === 0 ? seen : new Map(seen).set(writer, count), things: marked };
}

/**
 * A whole that one has deleted and another has changed unseen is kept whole, not the changed things alone: those that would go are marked
 * anew, as if its keeper had written them again.
 */
export function keepChanged<Value>(one: Scopes<Value>, other: Scopes<Value>, { name }: Author): Scopes<Value> {
  const kept = new Map(one);
  for (const [id, scope] of one) {
    const there = other.get(id);
    if (there === undefined || there.things.size > 0) continue;
    const dots = [...scope.things.values()].flat().flatMap((version) => [...version.dots.keys()]);
    const isSeen = (dot: Dot) => hasSeen(there.seen, dot);
    if (!dots.some(isSeen) || dots.every(isSeen)) continue;
    const count = Math.max(seenOf(scope.seen, name), seenOf(there.seen, name));
    kept.set(id, markAgain(scope, isSeen, name, count));
  }
  return kept;
}

function markAgain<Value>(
  scope: Scope<Value>,
  isSeen: (dot: Dot) => boolean,
  name: string,
  from: number,
): Scope<Value> {
  let count = from;
  const things = new Map<string, readonly Version<Value>[]>();
  for (const [key, versions] of scope.things)
    things.set(
      key,
      versions.map((version) => {
        if (![...version.dots.keys()].every(isSeen)) return version;
        count += 1;
        return { ...version, dots: new Map([...version.dots, [dotOf(name, count), timeOf(version)]]) };
      }),
    );
  return { seen: new Map(scope.seen).set(name, count), things };
}
