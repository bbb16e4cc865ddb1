import { select, t } from '../../../words/t.ts';
import type { PortfolioChange } from '../../../domain/change/compare-snapshots.ts';
import type { Report } from '../../../domain/model/report.ts';
import type { Discount } from '../../../domain/model/kept-lab.ts';
import type { PlayedMoves } from '../../../domain/rotation/lab.ts';
import type { NewMoney } from '../../../domain/rotation/new-money.ts';
import type { MeasuredTarget } from '../../../domain/measure/targets.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import type { SwitchInUse } from './switches.ts';

/* How a figure was worked out, as a person would do it on paper with the figures of the report. */

/** One line of the calculation. */
export interface Step {
  readonly what: string;
  /** The arithmetic with its numbers, "$122,538 ÷ $284,310"; what it comes to is `figure`. null = an input. */
  readonly work: string | null;
  /** What it is made of, or how it is to be read; null = nothing more to say. */
  readonly note: string | null;
  readonly figure: string;
  /** The figure that the screen shows. */
  readonly isResult: boolean;
}

/** All there is to say about a figure. */
export interface Working {
  readonly title: string;
  /** What it is, in a plain sentence or two. */
  readonly plain: string;
  /** How it is worked out, in words that can be read aloud. */
  readonly formula: string;
  /** The same in signs; null where the words are short enough. */
  readonly signs: string | null;
  readonly steps: readonly Step[];
  /** Definitions whose change changes it, as they stand now. */
  readonly switches: readonly SwitchInUse[];
  /** Where its inputs come from, with their dates. */
  readonly sources: readonly string[];
}

/** Figures that stand beside the report: of two kept days, of targets, of the rotation lab. */
export interface Beside {
  readonly change?: PortfolioChange;
  readonly measured?: readonly MeasuredTarget[];
  readonly played?: PlayedMoves;
  readonly discount?: Discount & { readonly rise: number };
  readonly newMoney?: readonly NewMoney[];
}
export const NOTHING_BESIDE: Beside = {};

/** What every calculation starts from. `about` is the fund that is asked about; null = one that shows it best. */
export interface WorkingBasis {
  readonly report: Report;
  readonly money: MoneyFormat;
  readonly about: string | null;
  readonly beside: Beside;
}

/** A number to start from. */
export function input(what: string, figure: string, note: string | null = null): Step {
  return { what, work: null, note, figure, isResult: false };
}

/** A line of arithmetic on the way; `work` null where its amounts are hidden. */
export function line(what: string, work: string | null, figure: string, note: string | null = null): Step {
  return { what, work, note, figure, isResult: false };
}

/** What it comes to, and what the screen shows; `work` null where nothing is left to work out. */
export function result(what: string, work: string | null, figure: string, note: string | null = null): Step {
  return { what, work, note, figure, isResult: true };
}

/** The denominator of every share, as the first line of a calculation. Empty where there is none. */
export function wholeSteps({ report, money }: WorkingBasis): readonly Step[] {
  const { base } = report.totals;
  if (base === null) return [input(t`Total`, t`none`, t`It’s zero or less, so we show amounts, not percentages.`)];
  const note =
    report.settings.base === 'equities'
      ? t`Companies, including those inside funds, plus the parts of stock funds we can’t see.`
      : t`Everything with a value in your report currency, minus borrowed money.`;
  return [
    input(
      t`Total: ${select(report.settings.base, { equities: 'your stocks', other: 'your portfolio' })}`,
      money.whole(base),
      note,
    ),
  ];
}

/** "$122,538 ÷ $284,310", or null where there is no whole to divide by. */
export function overWhole(value: number, { report, money }: WorkingBasis): string | null {
  const { base } = report.totals;
  return base === null ? null : `${money.whole(value)} ÷ ${money.whole(base)}`;
}
