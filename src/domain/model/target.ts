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
