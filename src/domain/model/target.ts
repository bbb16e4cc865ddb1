/** What a target may be set for: shares of the base that is on. */
export const TARGET_KEYS = ['lens', 'small-caps', 'cash-and-bonds', 'largest-company'] as const;
export type TargetKey = (typeof TARGET_KEYS)[number];

/** A band that the user wants a figure in; null = open on that side. Shares, 1 = all. At most one a key. */
export interface Target {
  readonly key: TargetKey;
  readonly low: number | null;
  readonly high: number | null;
}

/** The targets of households, by their names; apart from those of their members. */
export type HouseholdTargets = Readonly<Partial<Record<string, readonly Target[]>>>;

/** A portfolio with the household that it is in. */
export interface InHousehold {
  readonly id: string;
  readonly group: string | null;
}

/**
 * Gives the targets of households after their portfolios were put elsewhere: those of a household that all have left for one other go with
 * them, as when it is called otherwise, unless that one has its own. Unchanged, the same object.
 */
export function followHouseholds(
  targets: HouseholdTargets,
  before: readonly InHousehold[],
  after: readonly InHousehold[],
): HouseholdTargets {
  const groupNow = new Map(after.map(({ id, group }) => [id, group]));
  const moved = Object.entries(targets).flatMap(([name, own]) => {
    const members = before.filter(({ group }) => group === name);
    const [to, ...others] = new Set(members.map(({ id }) => groupNow.get(id) ?? null));
    const isLeft = after.every(({ group }) => group !== name);
    const isOne = to != null && others.length === 0;
    return own?.length && isLeft && isOne && !targets[to]?.length ? [[name, to, own] as const] : [];
  });
  if (moved.length === 0) return targets;
  const next = Object.fromEntries(Object.entries(targets).filter(([name]) => moved.every(([from]) => from !== name)));
  // of two that become one the first brings its own
  for (const [, to, own] of moved) next[to] ??= own;
  return next;
}

/** Targets to begin with, which anybody changes as they like: mega-cap tech, small caps, no company above 5 %, a reserve. */
export const STARTER_TARGETS: readonly Target[] = [
  { key: 'lens', low: null, high: 0.3 },
  { key: 'small-caps', low: 0.1, high: null },
  { key: 'largest-company', low: null, high: 0.05 },
  { key: 'cash-and-bonds', low: 0.05, high: 0.2 },
];

/** Gives the targets that are there with what was changed from `before` to `after`, key by key. */
export function changeTargets(
  now: readonly Target[],
  before: readonly Target[],
  after: readonly Target[],
): readonly Target[] {
  const of = (all: readonly Target[], key: TargetKey) => all.find((one) => one.key === key) ?? null;
  return TARGET_KEYS.flatMap((key) => {
    const [was, is] = [of(before, key), of(after, key)];
    const isChanged = was?.low !== is?.low || was?.high !== is?.high;
    return (isChanged ? is : of(now, key)) ?? [];
  });
}
