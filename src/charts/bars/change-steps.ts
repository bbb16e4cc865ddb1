import { t } from '../../words/t.ts';
import { addUp } from '../../domain/figures/parts.ts';
import { PARTS, type PortfolioChange } from '../../domain/change/compare-snapshots.ts';
import type { Group } from '../../domain/change/weights.ts';
import { groupName, CHANGE_PART_NAMES, tradeName } from '../../screens/portfolios/words/change.ts';
import { formatDate } from '../../words/marks/dates.ts';
import { roundToSum } from '../../domain/figures/rounding.ts';

/** A column of the picture and a row of its table, in whole money; `ends` stand on the ground, steps on what is before them. */
export interface ChangeStep {
  readonly key: string;
  readonly name: string;
  readonly kind: 'end' | 'prices' | 'trades' | 'other';
  readonly fill: 'mega' | 'large' | 'mid' | 'small' | 'cash' | 'unknown' | null;
  readonly value: number;
}

/* More trades than these are one step: the picture stays readable, and the table names them all. */
const SHOWN_TRADES = 3;
/* Prices of groups that moved less than this part of the largest step are one step. */
const LEAST_PART = 0.02;

const FILLS: Readonly<Record<Group, ChangeStep['fill']>> = {
  lens: 'mega',
  mega: 'mega',
  large: 'large',
  mid: 'mid',
  small: 'small',
  unknown: 'unknown',
  classes: 'cash',
  rest: 'unknown',
};

/** From the earlier day's money to the later one's, step by step; as they are written the steps add up. */
export function changeSteps(change: PortfolioChange): readonly ChangeStep[] {
  const { before, after, total, groups, trades, cash } = change;
  const shown = trades.slice(0, SHOWN_TRADES);
  const rest = total.parts.trades - cash - addUp(shown, ({ value }) => value);
  const widest = Math.max(
    ...[...groups.map(({ parts }) => parts.prices), ...trades.map(({ value }) => value)].map(Math.abs),
    0,
  );
  const isTold = (value: number) => Math.abs(value) >= widest * LEAST_PART;
  const told = groups.filter(({ parts }) => isTold(parts.prices));
  const untold = total.parts.prices - addUp(told, ({ parts }) => parts.prices);
  const steps: readonly ChangeStep[] = [
    ...told.map(({ group, parts }): ChangeStep => {
      // prices count in the groups of the earlier day, and that may have been measured by another lens
      const name = groupName(group, before.settings.lens);
      return { key: `price ${group}`, name, kind: 'prices', fill: FILLS[group], value: parts.prices };
    }),
    { key: 'price others', name: t`Everything else`, kind: 'prices', fill: 'unknown', value: untold },
    ...shown.map((trade, at): ChangeStep => {
      return { key: `trade ${at}`, name: tradeName(trade), kind: 'trades', fill: null, value: trade.value };
    }),
    { key: 'other trades', name: t`Other trades`, kind: 'trades', fill: null, value: rest },
    { key: 'cash', name: t`Cash`, kind: 'trades', fill: null, value: cash },
    ...PARTS.flatMap((part): readonly ChangeStep[] =>
      part === 'prices' || part === 'trades'
        ? []
        : [{ key: part, name: CHANGE_PART_NAMES[part], kind: 'other', fill: null, value: total.parts[part] }],
    ),
  ];
  const [from, to] = [Math.round(total.before), Math.round(total.after)];
  const whole = roundToSum(
    steps.map(({ value }) => value),
    1,
    to - from,
  );
  const rounded = steps.map((step, at) => ({ ...step, value: whole[at]! })).filter(({ value }) => value !== 0);
  const end = (date: PortfolioChange['before']['date'], value: number): ChangeStep => {
    return { key: `end ${date}`, name: formatDate(date), kind: 'end', fill: null, value };
  };
  return [end(before.date, from), ...rounded, end(after.date, to)];
}

/** What a kind of steps comes to together. */
export function sumOfKind(steps: readonly ChangeStep[], kind: ChangeStep['kind']): number {
  return addUp(
    steps.filter((step) => step.kind === kind),
    ({ value }) => value,
  );
}

/** Where the bars of steps lie, as fractions of one track: below nothing to the left of `zero`, above it to the right. */
export interface StepBars {
  readonly zero: number;
  readonly of: (value: number) => { readonly from: number; readonly width: number };
}

/** Lays the bars of all steps on one scale and one line of nothing. */
export function stepBars(steps: readonly ChangeStep[]): StepBars {
  const values = steps.flatMap(({ kind, value }) => (kind === 'end' ? [] : [value]));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = Math.max(1, high - low);
  const zero = (0 - low) / span;
  return {
    zero,
    of: (value) => ({ from: zero + Math.min(0, value) / span, width: Math.abs(value) / span }),
  };
}
