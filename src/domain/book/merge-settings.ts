import { isSameData } from '../same-data.ts';
import type { ThemeEdit, ThemeEdits } from '../model/own-themes.ts';
import type { Settings } from '../model/portfolio.ts';
import { THEMES } from '../model/reference.ts';
import type { IssuerId } from '../model/units.ts';

/*
 * What was done to settings, done to what somebody else has made of them meanwhile. Of two ways to look the later one counts, for nothing
 * is lost with the other; the user's own rules are changed company by company, and cutoffs as a whole, since those of two would mix.
 */

/** Tells whether a setting says the same. In lists of companies the order says nothing. */
export function isSameSetting<Name extends keyof Settings>(
  name: Name,
  one: Settings[Name],
  other: Settings[Name],
): boolean {
  return one === other || isSameData(withoutOrder(name, one), withoutOrder(name, other));
}

function withoutOrder(name: keyof Settings, value: Settings[keyof Settings]): unknown {
  if (name === 'customMembers') return [...(value as Settings['customMembers'])].sort();
  if (name !== 'themeEdits') return value;
  return THEMES.map((theme) => {
    const { added, removed } = (value as ThemeEdits)[theme] ?? NO_EDIT;
    return [[...added].sort(), [...removed].sort()];
  });
}
const NO_EDIT: ThemeEdit = { added: [], removed: [] };

/** Gives the settings with what was done between two states of some of them; null where both have changed one rule, each otherwise. */
export function mergeSettings(now: Settings, before: Partial<Settings>, after: Partial<Settings>): Settings | null {
  const customCutoffs = merge('customCutoffs', now, before, after, () => null);
  const customMembers = merge('customMembers', now, before, after, mergeMembers);
  const themeEdits = merge('themeEdits', now, before, after, mergeThemes);
  if (customCutoffs === null || customMembers === null || themeEdits === null) return null;
  return { ...now, ...after, customCutoffs, customMembers, themeEdits };
}

type MergeThree<T> = (now: T, was: T, is: T) => T | null;

function merge<Name extends keyof Settings>(
  name: Name,
  { [name]: now }: Settings,
  { [name]: was }: Partial<Settings>,
  { [name]: is }: Partial<Settings>,
  both: MergeThree<Settings[Name]>,
): Settings[Name] | null {
  if (was === undefined || is === undefined || isSameSetting(name, now, is)) return now;
  return isSameSetting(name, now, was) ? is : both(now, was, is);
}

/* A list that both have begun is two lists. */
function mergeMembers(
  now: readonly IssuerId[],
  was: readonly IssuerId[],
  is: readonly IssuerId[],
): readonly IssuerId[] | null {
  if (was.length === 0) return null;
  const [before, after, there] = [new Set(was), new Set(is), new Set(now)];
  return [
    ...now.filter((one) => after.has(one) || !before.has(one)),
    ...is.filter((one) => !before.has(one) && !there.has(one)),
  ];
}

function mergeThemes(now: ThemeEdits, was: ThemeEdits, is: ThemeEdits): ThemeEdits | null {
  const merged: [string, ThemeEdit][] = [];
  for (const theme of THEMES) {
    const edit = mergeEdit(sidesOf(now[theme]), sidesOf(was[theme]), sidesOf(is[theme]));
    if (edit === null) return null;
    const of = (side: Side) => [...edit].flatMap(([issuer, one]) => (one === side ? [issuer] : []));
    if (edit.size > 0) merged.push([theme, { added: of('added'), removed: of('removed') }]);
  }
  return Object.fromEntries(merged);
}

type Side = keyof ThemeEdit;
type Sides = ReadonlyMap<IssuerId, Side>;

function sidesOf({ added, removed } = NO_EDIT): Sides {
  return new Map([
    ...added.map((issuer) => [issuer, 'added'] as const),
    ...removed.map((issuer) => [issuer, 'removed'] as const),
  ]);
}

function mergeEdit(now: Sides, was: Sides, is: Sides): Sides | null {
  const merged = new Map(now);
  for (const issuer of new Set([...was.keys(), ...is.keys()])) {
    const [there, before, after] = [now.get(issuer), was.get(issuer), is.get(issuer)];
    if (before === after || there === after) continue;
    if (there !== before) return null;
    if (after === undefined) merged.delete(issuer);
    else merged.set(issuer, after);
  }
  return merged;
}
