import { t } from '../../../words/t.ts';
import { answerOfFund } from '../../../domain/figures/fund-parts.ts';
import { costOfFund } from '../../../domain/figures/costs.ts';
import { driftFrom, type Drift } from '../../../domain/figures/beside-model.ts';
import { addUp } from '../../../domain/figures/parts.ts';
import type { PortfolioChange } from '../../../domain/change/compare-snapshots.ts';
import type { SheetModel, SheetPlan } from '../../../domain/book/sheet-contents.ts';
import type { MeasuredTarget } from '../../../domain/measure/targets.ts';
import type { Report } from '../../../domain/model/report.ts';
import { costPercentWords, ratioWords } from '../../funds/words/costs.ts';
import { readingWords } from '../../funds/words/fund-row.ts';
import { FUNDS, unknownFundName } from '../../funds/words/funds.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { formatAnswer } from '../../../words/marks/answer.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import {
  NO_FIGURE,
  formatCount,
  formatPercent,
  formatPoints,
  formatShare,
  formatShareRange,
  plural,
} from '../../../words/marks/numbers.ts';
import { LENS_TITLES, SECTOR_NAMES, lensPhrase } from '../../../words/names/names.ts';
import { benchmarkPhrase } from '../../../words/names/benchmarks.ts';
import { nameBeside } from '../../../words/names/name-beside.ts';
import { CHANGE_PART_NAMES, pointsOf, shareOn } from '../../portfolios/words/change.ts';
import { bandWords, standsWords, targetName } from '../../portfolios/words/targets.ts';
import { moveGainWords, planGainsLine } from '../../rotation/words/gains.ts';
import { boughtWord, securityWord } from '../../rotation/words/plans.ts';
import { ruleLine, scenarioWords } from '../../rotation/words/scenarios.ts';
import { costsRow, moveRows, type MoveRow } from '../../rotation/words/what-if.ts';
import { fundSource } from '../../verdict/words/footer.ts';
import { effectiveWords } from '../../verdict/words/key-figures.ts';
import { definitionLines } from './hand-over.ts';

/* The words of the second page of the client sheet, and of the letterhead that all sheets share. */

export const SHEET_PAGES = {
  why: t`Why`,
  review: t`Portfolio review`,
  targets: t`Your targets`,
  targetsCaption: t`Your targets and where you are`,
  target: t`Target`,
  limit: t`Limit`,
  now: t`Now`,
  after: t`After`,
  today: t`you today`,
  percent: t`Percent`,
  changeCaption: t`What changed since the last file, in percentage points`,
  account: t`Account`,
  sold: t`Sold`,
  bought: t`Bought`,
  amount: t`Amount`,
  gain: t`Gain`,
  movesCaption: t`The moves of the plan: account, what is sold and bought, amount and gain`,
  companies: t`More companies owned`,
  modelCaption: t`You and the model`,
  planCaption: t`The plan: percent now and after all its moves`,
  notes: t`Notes`,
  funds: t`Your funds`,
  fundsCaption: t`Your funds, in percent, with their costs and the date of their holdings`,
  fund: t`Fund`,
  ofPortfolio: t`% of portfolio`,
  small: t`Small caps`,
  cost: t`Expense ratio`,
  source: t`Holdings and date`,
  figures: t`Key figures`,
  words: t`What the words mean`,
  sure: t`How sure this is`,
  note: t`Note`,
} as const;

export const LETTERHEAD = {
  title: t`Letterhead`,
  lede: t`On every client sheet you print or save. Saved on this device, never sent anywhere.`,
  /** Where nothing is kept. */
  ledeNotKept: t`On every client sheet you print or save, until you close this page.`,
  name: t`Your name or firm`,
  preparer: t`Prepared by`,
  address: t`Address line`,
  disclosure: t`Disclosure`,
  disclosureHint: t`What you have to say at the foot of each sheet`,
  forClients: t`For clients`,
  forClientsNote: t`Every sheet must have a disclosure.`,
  noDisclosure: t`Sheets for clients need a disclosure. Nothing was changed: write one first, or turn off “For clients.”`,
  logo: t`Logo`,
  choose: t`Choose logo`,
  remove: t`Remove logo`,
  logoNote: t`A PNG or JPEG of at most 100 kB.`,
  onePage: t`One page`,
  onePageNote: t`The sheet leaves out targets, changes, plans, notes and funds.`,
} as const;

/** Why a logo wasn't taken; `kind` = no PNG or JPEG, `size` = too large, `damaged` = can't be drawn. */
export const LOGO_REFUSALS = {
  kind: t`Not a PNG or JPEG, so we didn’t take it. Save the logo as one of these and choose it again.`,
  size: t`Larger than 100 kB, so we didn’t take it. Save the logo smaller and choose it again.`,
  damaged: t`We can’t open this picture, so we didn’t take it. Choose another one.`,
} as const;

/** So many letters of the letterhead have room. */
export const LONGEST_NAME = 60;
export const LONGEST_ADDRESS = 120;
export const LONGEST_DISCLOSURE = 500;

/** The number at the foot of a page. */
export function pageNumber(page: number, of: number): string {
  return t`${page} of ${of}`;
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
  return t`Since ${formatDate(before)}`;
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
    const isOld = fund.asOf !== null && report.reference.stale.funds.includes(fund.symbol);
    const said = [marks, isOld ? t`old` : ''].filter((mark) => mark !== '').join(', ');
    return {
      value: fund.value,
      key: fund.symbol,
      symbol: fund.symbol,
      name: nameBeside(fund),
      share: fund.share,
      percent: formatShare(fund.share),
      lens: readingWords(answerOfFund(fund, 'lens', report)),
      small: readingWords(answerOfFund(fund, 'smallCaps', report)),
      cost: ratioWords(costOfFund(fund.symbol, report)?.ratio ?? null),
      source: said === '' ? list : `${list} (${said})`,
    };
  });
  const unknown = report.unknownFunds.map((fund, at) => ({
    value: fund.value,
    key: `unknown ${at}`,
    symbol: fund.symbol ?? '',
    name: fund.symbol === null ? unknownFundName(fund) : (fund.name ?? ''),
    share: fund.share,
    percent: formatShare(fund.share),
    lens: t`unknown`,
    small: t`unknown`,
    cost: ratioWords(null),
    source: FUNDS.unknownMade,
  }));
  return [...known, ...unknown].sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
}

/** What of the funds has no room, never in silence; empty where all are listed. */
export function unlistedFunds(rest: readonly SheetFund[]): string {
  if (rest.length === 0) return '';
  const shares = rest.flatMap(({ share }) => (share === null ? [] : [share]));
  if (shares.length < rest.length)
    return t`${plural(rest.length, { one: '# smaller fund isn’t listed here.', other: '# smaller funds aren’t listed here.' })}`;
  const together = formatPercent(addUp(shares, (share) => share));
  return t`${plural(rest.length, { one: '# smaller fund isn’t listed here', other: '# smaller funds aren’t listed here' })}: together ${together} of the portfolio.`;
}

/** How many of the chosen notes have no room, never in silence. */
export function unlistedNotes(count: number): string {
  return t`Older notes without room on this sheet: ${formatCount(count)}.`;
}

/* The notes that the user may put on a sheet. */
export const SHEET_NOTES = {
  lede: t`The client sees only the notes you tick. Your ticks aren’t saved: they’re gone when you leave this page.`,
  onePage: t`Notes need the second page. Turn off “One page” in the letterhead to add some.`,
} as const;

/** The title of their list, with how many are on the sheet. */
export function notesChosen(chosen: number, all: number): string {
  return t`Notes on the sheet: ${chosen} of ${all}`;
}

/** The title of the plan's block. */
export function planTitle({ name, moves }: SheetPlan): string {
  return t`${name}: ${plural(moves, { one: '# move', other: '# moves' })}, before and after`;
}

/** A move of the plan as it could be carried out. */
export interface SheetMove {
  readonly account: string;
  readonly sold: string;
  readonly bought: string;
  readonly amount: string;
  /** What the sale realizes, and of how much that isn't known. */
  readonly gain: string;
}

/** So many moves are listed; more are counted. */
const LISTED_MOVES = 16;

/** The moves that count, in their order. */
export function sheetMoves({ steps, taxes }: SheetPlan, money: MoneyFormat): readonly SheetMove[] {
  return steps
    .filter(({ refused }) => refused === null)
    .slice(0, LISTED_MOVES)
    .map((step) => ({
      account: accountName(step.move.account),
      sold: securityWord(step.move.from),
      bought: boughtWord(step),
      amount: money.whole(step.amount),
      gain: moveGainWords(step, taxes, money) || NO_FIGURE,
    }));
}

/** The rows of its table: the figures now, after all moves, and of what they are compared with. */
export function sheetPlanRows({ now, after, replay, costs }: SheetPlan, report: Report): readonly MoveRow[] {
  return [...moveRows({ now, moved: after, replay }, report), costsRow(costs.before, costs.after)];
}

/** The portfolio beside a model. */
export function modelTitle({ name }: SheetModel): string {
  return t`You and ${name}`;
}

/** What is compared with a model: the two shares, how concentrated both are, and what their funds cost. */
export function sheetModelRows(
  { report: model }: SheetModel,
  report: Report,
): readonly { readonly name: string; readonly yours: string; readonly theirs: string }[] {
  const { lens, smallCaps, benchmark, concentration, settings } = report;
  const row = (name: string, of: (one: Report) => string) => ({ name, yours: of(report), theirs: of(model) });
  // what the first page says of the model, in the same figures
  const said = (name: string, yours: string, theirs: number) => ({ name, yours, theirs: formatPercent(theirs) });
  return [
    said(LENS_TITLES[settings.lens], formatAnswer(lens), benchmark.lens),
    said(SHEET_PAGES.small, formatAnswer(smallCaps), benchmark.smallCaps),
    row(targetName('largest-company', settings.lens), (one) => formatPercent(one.concentration.top1)),
    said(t`Top 10 companies`, formatPercent(concentration.top10), benchmark.top10),
    row(t`As diversified as`, effectiveWords),
    row(t`Fund costs a year`, ({ costs }) => costPercentWords(costs)),
  ];
}

/* So many differences of each kind are told. */
const TOLD = 4;

/** How much both have in common, and where they differ most, in points: above 0 = more than the model has. */
export function modelNotes({ report: model }: SheetModel, report: Report): readonly string[] {
  const { overlap } = report.benchmark;
  const { companies, sectors } = driftFrom(report, model);
  const listed = <Key>(all: readonly Drift<Key>[], name: (key: Key) => string) =>
    all
      .slice(0, TOLD)
      .map(({ key, by }) => `${name(key)} ${formatPoints(by)}`)
      .join(', ');
  return [
    ...(overlap === null ? [] : [t`In common: ${formatPercent(overlap)}.`]),
    ...(companies.length === 0
      ? []
      : [t`Where you differ most, in percentage points: ${listed(companies, (symbol) => symbol)}.`]),
    ...(sectors.length === 0 ? [] : [t`By sector: ${listed(sectors, (key) => SECTOR_NAMES[key])}.`]),
  ];
}

/** What has to be known beside it: the scenario, what isn't in it, and what isn't shown. */
export function planNotes(plan: SheetPlan, report: Report, money: MoneyFormat): readonly string[] {
  const { scenario, moves, idle, others, steps, taxes } = plan;
  const { title } = scenarioWords(scenario.id, scenario.name, report.settings.lens);
  const gains = planGainsLine(steps, taxes, money);
  return [
    ...(moves <= LISTED_MOVES
      ? []
      : [t`Not listed here: ${plural(moves - LISTED_MOVES, { one: '# more move', other: '# more moves' })}.`]),
    ...(gains === '' ? [] : [gains]),
    t`The scenario is hypothetical. ${title}: ${ruleLine(scenario, report.settings.lens)}.`,
    ...(scenario.rule.kind === 'indexes' || scenario.rule.kind === 'sizes'
      ? [
          t`Assumed: US companies move with others of their size, mid caps halfway between; companies abroad, bonds and cash don’t move.`,
        ]
      : []),
    t`Arithmetic on reported figures, not a forecast and not advice. Taxes, spreads and fees aren’t included.`,
    ...(idle === 0
      ? []
      : [
          t`Not counted, because it would move nothing: ${plural(idle, { one: '# move', other: '# moves' })} of this plan.`,
        ]),
    ...(others === 0
      ? []
      : [t`Not on this sheet: ${plural(others, { one: '# other plan', other: '# other plans' })}.`]),
  ];
}

/** What the words of the sheet mean: the definitions in use, and the terms. */
export function wordLines(report: Report): readonly string[] {
  const from = benchmarkPhrase(report.benchmark, 'from');
  const hasShares = report.totals.base !== null;
  return [
    ...definitionLines(report),
    ...(hasShares
      ? [
          t`A point is one percentage point: $1 of every $100.`,
          t`Tilt is the percent in ${lensPhrase(report.settings.lens, 'in')} minus the percent in small caps.`,
          t`As diversified as: that many companies in equal amounts would spread the money as widely.`,
          t`Active share is how much of the portfolio differs ${from}.`,
        ]
      : []),
  ];
}
