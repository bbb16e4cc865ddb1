import { costOfFund } from '../../domain/figures/costs.ts';
import { addUp } from '../../domain/figures/parts.ts';
import type { PortfolioChange } from '../../domain/change/compare-snapshots.ts';
import type { SheetPlan } from '../../domain/book/sheet-contents.ts';
import type { MeasuredTarget } from '../../domain/measure/targets.ts';
import type { Report } from '../../domain/model/report.ts';
import { ratioWords } from '../funds/costs.ts';
import { FUNDS, seenShare, unknownFundName } from '../funds/funds.ts';
import { formatDate } from '../marks/dates.ts';
import { countOf, formatPercent, formatShare, formatShareRange } from '../marks/numbers.ts';
import { benchmarkPhrase } from '../names/benchmarks.ts';
import { nameBeside } from '../names/name-beside.ts';
import { CHANGE_PART_NAMES, pointsOf, shareOn } from '../portfolios/change.ts';
import { bandWords, standsWords, targetName } from '../portfolios/targets.ts';
import { scenarioWords } from '../rotation/scenarios.ts';
import { costsRow, moveRows, type MoveRow } from '../rotation/what-if.ts';
import { fundSource } from '../verdict/footer.ts';
import { definitionLines } from './hand-over.ts';

/* The words of the second page of the client sheet, and of the letterhead that all sheets share. */

export const SHEET_PAGES = {
  why: 'Why',
  review: 'Portfolio review',
  targets: 'Your targets',
  targetsCaption: 'Your targets and where you are',
  target: 'Target',
  limit: 'Limit',
  now: 'Now',
  after: 'After',
  today: 'you today',
  percent: 'Percent',
  changeCaption: 'What changed since the last file, in percentage points',
  planCaption: 'The plan: percent now and after all its moves',
  funds: 'Your funds',
  fundsCaption: 'Your funds, in percent, with their costs and the date of their holdings',
  fund: 'Fund',
  ofPortfolio: '% of portfolio',
  small: 'Small caps',
  cost: 'Expense ratio',
  source: 'Holdings and date',
  figures: 'Key figures',
  words: 'What the words mean',
  sure: 'How sure this is',
  note: 'Note',
} as const;

export const LETTERHEAD = {
  title: 'Letterhead',
  lede: 'On every client sheet you print. Saved on this device, never sent anywhere.',
  name: 'Your name or firm',
  address: 'Address line',
  disclosure: 'Disclosure',
  disclosureHint: 'What you have to say at the foot of each sheet',
  logo: 'Logo',
  choose: 'Choose logo',
  remove: 'Remove logo',
  logoNote: 'A PNG or JPEG of at most 100 kB.',
  onePage: 'One page',
  onePageNote: 'The sheet leaves out targets, changes, plans and funds.',
} as const;

/** Why a logo wasn't taken; `kind` = no PNG or JPEG, `size` = too large, `damaged` = can't be drawn. */
export const LOGO_REFUSALS = {
  kind: 'Not a PNG or JPEG, so we didn’t take it. Save the logo as one of these and choose it again.',
  size: 'Larger than 100 kB, so we didn’t take it. Save the logo smaller and choose it again.',
  damaged: 'We can’t open this picture, so we didn’t take it. Choose another one.',
} as const;

/** So many letters of the letterhead have room. */
export const LONGEST_NAME = 60;
export const LONGEST_ADDRESS = 120;
export const LONGEST_DISCLOSURE = 500;

/** The number at the foot of a page. */
export function pageNumber(page: number, of: number): string {
  return `${page} of ${of}`;
}

/** A target with where the figure is. */
export interface SheetTarget {
  readonly key: string;
  readonly name: string;
  readonly limit: string;
  readonly now: string;
  readonly stands: string;
}

/** The targets in the order they were set, each with its figure: a range where there is one. */
export function sheetTargets(measured: readonly MeasuredTarget[], report: Report): readonly SheetTarget[] {
  return measured.map((one) => ({
    key: one.target.key,
    name: targetName(one.target.key, report.settings.lens),
    limit: bandWords(one.target),
    now:
      one.company === null
        ? formatShareRange({ ...one, uncertain: one.high - one.low })
        : `${one.company} ${formatPercent(one.share)}`,
    stands: standsWords(one),
  }));
}

/** The title of what changed: since which day. */
export function sinceTitle(before: Parameters<typeof formatDate>[0]): string {
  return `Since ${formatDate(before)}`;
}

/** A row of what changed: a day's figures, or points of one part of the difference. */
export interface SinceRow {
  readonly key: string;
  readonly name: string;
  readonly lens: string;
  readonly small: string;
  readonly isDay: boolean;
}

/** What changed from one day to the next, part by part; as written the parts add up. Null where no shares can be compared. */
export function sheetSince(change: PortfolioChange): readonly SinceRow[] | null {
  const { before, after, lensShare, smallShare, differing } = change;
  if (lensShare === null || smallShare === null || differing.length > 0) return null;
  const day = (of: typeof before, which: 'before' | 'after'): SinceRow => ({
    key: which,
    name: formatDate(of.date),
    lens: shareOn(of, lensShare[which]),
    small: shareOn(of, smallShare[which], 'smallCaps'),
    isDay: true,
  });
  const small = pointsOf(smallShare);
  const parts = pointsOf(lensShare).flatMap(({ part, tenths, text }, at): readonly SinceRow[] => {
    const other = small[at];
    if (other === undefined || (tenths === 0 && other.tenths === 0)) return [];
    return [{ key: part, name: CHANGE_PART_NAMES[part], lens: text, small: other.text, isDay: false }];
  });
  return [day(before, 'before'), ...parts, day(after, 'after')];
}

/** A fund's row: percentages are of the portfolio first, then of the fund. */
export interface SheetFund {
  readonly key: string;
  readonly symbol: string;
  readonly name: string;
  /** Fraction of the base, as the report has it; null without one. */
  readonly share: number | null;
  readonly percent: string;
  readonly lens: string;
  readonly small: string;
  readonly cost: string;
  readonly source: string;
}

/** Every fund that is held, the largest first, those that nobody could name among them. */
export function sheetFunds(report: Report): readonly SheetFund[] {
  const known = report.funds.map((fund) => {
    const { list, marks } = fundSource(fund);
    return {
      value: fund.value,
      key: fund.symbol,
      symbol: fund.symbol,
      name: nameBeside(fund),
      share: fund.share,
      percent: formatShare(fund.share),
      lens: seenShare(fund.between.lens),
      small: seenShare(fund.between.smallCaps),
      cost: ratioWords(costOfFund(fund.symbol, report)?.ratio ?? null),
      source: marks === '' ? list : `${list} (${marks})`,
    };
  });
  const unknown = report.unknownFunds.map((fund, at) => ({
    value: fund.value,
    key: `unknown ${at}`,
    symbol: fund.symbol ?? '',
    name: fund.symbol === null ? unknownFundName(fund) : (fund.name ?? ''),
    share: fund.share,
    percent: formatShare(fund.share),
    lens: 'unknown',
    small: 'unknown',
    cost: ratioWords(null),
    source: FUNDS.unknownMade,
  }));
  return [...known, ...unknown].sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
}

/** What of the funds has no room, never in silence; empty where all are listed. */
export function unlistedFunds(rest: readonly SheetFund[]): string {
  if (rest.length === 0) return '';
  const shares = rest.flatMap(({ share }) => (share === null ? [] : [share]));
  const counted = countOf(rest.length, 'smaller fund');
  const verb = rest.length === 1 ? 'isn’t' : 'aren’t';
  if (shares.length < rest.length) return `${counted} ${verb} listed here.`;
  return `${counted} ${verb} listed here: together ${formatPercent(addUp(shares, (share) => share))} of the portfolio.`;
}

/** The title of the plan's block. */
export function planTitle({ name, moves }: SheetPlan): string {
  return `${name}: ${countOf(moves, 'move')}, before and after`;
}

/** The rows of its table: the figures now, after all moves, and of what they are compared with. */
export function sheetPlanRows({ now, after, replay, costs }: SheetPlan, report: Report): readonly MoveRow[] {
  return [...moveRows({ now, moved: after, replay }, report), costsRow(costs.before, costs.after)];
}

/** What has to be known beside it: the scenario, what isn't in it, and what isn't shown. */
export function planNotes({ scenario, idle, others }: SheetPlan, report: Report): readonly string[] {
  const { title } = scenarioWords(scenario.id, scenario.name, report.settings.lens);
  return [
    `The scenario: ${title}.`,
    'Arithmetic on reported figures, not a forecast and not advice. Taxes, spreads and fees aren’t included.',
    ...(idle === 0 ? [] : [`Not counted, because it would move nothing: ${countOf(idle, 'move')} of this plan.`]),
    ...(others === 0 ? [] : [`Not on this sheet: ${countOf(others, 'other plan')}.`]),
  ];
}

/** What the words of the sheet mean: the definitions in use, and the terms. */
export function wordLines(report: Report): readonly string[] {
  const them = benchmarkPhrase(report.benchmark);
  const hasShares = report.totals.base !== null;
  return [
    ...definitionLines(report),
    ...(hasShares
      ? [
          'A point is one percentage point: $1 of every $100.',
          'Tilt is the percent in mega-cap tech minus the percent in small caps.',
          'As diversified as: that many companies in equal amounts would spread the money as widely.',
          `Active share is how much of the portfolio differs from ${them}.`,
        ]
      : []),
  ];
}
