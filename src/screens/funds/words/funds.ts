import { t } from '../../../words/t.ts';
import type { Ends } from '../../../domain/model/report-amounts.ts';
import type { CompanyExposure } from '../../../domain/model/report-exposure.ts';
import type { FundOverlap, FundUse, UnknownFund } from '../../../domain/model/report-funds.ts';
import type { Report } from '../../../domain/model/report.ts';
import { copiesAmong, findInFunds, type OverlapSplit } from '../../../domain/figures/fund-findings.ts';
import { unseenInFunds } from '../../../domain/figures/known.ts';
import { changesWithout } from '../../../domain/figures/without-fund.ts';
import { splitShares } from '../../../domain/figures/split.ts';
import { listedName, splitPercents } from '../../companies/words/companies.ts';
import { formatAnswer } from '../../../words/marks/answer.ts';
import { formatDate, formatDateSpan } from '../../../words/marks/dates.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { CLASS_NAMES, LENS_PHRASES } from '../../../words/names/names.ts';
import { symbolWords } from '../../../words/names/kinds.ts';
import { joinAnd, joinFirst } from '../../../words/marks/lists.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { formatEnds, formatEndsPercent, formatEndsPoints, isWide } from '../../../words/marks/ends.ts';
import {
  formatCount,
  formatPercent,
  isRange,
  numberInWords,
  pluralInWords,
  plural,
} from '../../../words/marks/numbers.ts';
import { pluralAtStart } from '../../../words/marks/words.ts';
import { sentences } from '../../review/words/phrases.ts';
import { misnamedFunds, misnamedTitle } from './fund-label.ts';
import { provenSentences } from './proven.ts';

/* Paragraphs and lines of the funds screen. It describes; nothing here says what to do. */

export const FUNDS = {
  none: t`You own no funds. Everything you hold is yours directly.`,
  label: t`What the name promises, and what’s inside.`,
  noLabel: t`None of your funds’ names mention a size or style we could check.`,
  overlap: t`How much two funds have in common, in percent`,
  unknownMade: t`fund unknown`,
  unknownInside: t`We don’t know which fund this is, so all of it is unknown`,
  without: t`What would change if you didn’t have this fund, with everything else the same, in percentage points of what’s left. This isn’t a recommendation.`,
  onlyHere: t`“Only here” counts companies you own through this fund alone.`,
  hidden: t`Companies you hold more of through funds than directly.`,
  rows: t`The fund’s largest holdings and their weights.`,
  notHeld: t`You don’t hold this fund. Here’s what our data says about it.`,
  tryIt: t`Try it in What if`,
  unknown: t`We don’t know a fund with this symbol.`,
  asking: t`Looking it up…`,
  standIn: t`You can use a similar fund’s holdings as a stand-in for the likely figure. Similar isn’t identical, so the range stays.`,
  noStandIn: t`We don’t know a similar fund. If you do, search for it: its holdings are used for the likely figure.`,
  standInSearch: t`Another fund or index as a stand-in`,
  standInHint: t`Fund or index`,
} as const;

/** What the bars of the funds are. */
export function addsNote({ settings }: Report): string {
  const phrase = LENS_PHRASES[settings.lens];
  return settings.base === 'equities'
    ? t`How many percentage points of your stocks each fund adds to ${phrase}.`
    : t`How many percentage points of your portfolio each fund adds to ${phrase}.`;
}

/** The title of the screen: the first finding that holds. Funds that nobody knows are counted, too. */
export function fundsTitle(report: Report): string {
  const { settings } = report;
  const misnamed = misnamedFunds(report.funds, settings);
  const found = findInFunds(
    report,
    misnamed.map(({ symbol }) => symbol),
  );
  switch (found.kind) {
    case 'none':
      return mayHoldFunds(report) ? t`No funds identified` : t`No funds`;
    case 'only':
      return t`${symbolWords(found.symbol)} is your only fund`;
    case 'blind':
      return t`${pluralAtStart(found.count, { one: '# fund we can’t see inside', other: '# funds we can’t see inside' })}`;
    case 'copies':
      return t`Your ${pluralInWords(found.count, { one: '# fund', other: '# funds' })} are really ${numberInWords(found.really)}`;
    case 'half':
      return found.share < NEARLY_HALF
        ? t`Half of your fund money is in ${symbolWords(found.symbol)}`
        : t`${formatCount(Math.floor(found.share * 100))}% of your fund money is in ${symbolWords(found.symbol)}`;
    case 'unseen':
      return t`We can see into ${numberInWords(found.seen)} of your ${pluralInWords(found.count, { one: '# fund', other: '# funds' })}`;
    case 'misnamed':
      return misnamedTitle(misnamed);
    case 'alike':
      return alikeTitle(found.count, found.pair);
    case 'apart':
      return t`Your ${pluralInWords(found.count, { one: '# fund', other: '# funds' })} overlap little`;
    case 'plain':
      return t`${pluralInWords(found.count, { one: 'What’s inside your fund', other: 'What’s inside your # funds' })}`;
  }
}
const NEARLY_HALF = 0.55;

function alikeTitle(count: number, pair: FundOverlap): string {
  const [low, high] = overlapEnds(pair);
  return low === high
    ? t`${pluralAtStart(count, { one: '# fund', other: '# funds' })}, but ${pair.a} and ${pair.b} overlap by ${low}%`
    : t`${pluralAtStart(count, { one: '# fund', other: '# funds' })}, but ${pair.a} and ${pair.b} overlap by between ${low}% and ${high}%`;
}

/** "VOO is FXAIX again and QQQM is QQQ again: each pair follows one index." Empty where no fund is another one again. */
export function copiesLine(report: Report): string {
  const copies = copiesAmong(report);
  if (copies.length === 0) return '';
  const again = joinAnd(
    copies.map(
      (one) => t`${joinAnd(one.again)} ${plural(one.again.length, { one: 'is', other: 'are' })} ${one.first} again`,
    ),
  );
  const isIndexed = copies.every(({ first, again: others }) =>
    report.costs.sameIndex.some(({ funds }) => [first, ...others].every((one) => funds.includes(one))),
  );
  if (!isIndexed || copies.some((one) => one.again.length > 1)) return t`${again}.`;
  return copies.length === 1 ? t`${again}: both follow one index.` : t`${again}: each pair follows one index.`;
}

/* Money of nobody knows what may be in a fund. */
const mayHoldFunds = ({ totals }: Report) => totals.unidentified !== 0 || totals.unconverted.length > 0;

/** What is said where no fund is known: that there is none only where nothing is unknown. */
export function noFundsLine(report: Report, money: MoneyFormat): string {
  if (!mayHoldFunds(report)) return FUNDS.none;
  const { unidentified } = report.totals;
  if (unidentified === 0)
    return t`Part of your portfolio has no exchange rate, so we can’t tell whether it holds funds.`;
  return t`${money.whole(unidentified)} isn’t identified yet, so we can’t tell whether any of it is a fund.`;
}

/** How much of the lens comes through funds, and which bring the most. */
export function fundsLede(report: Report): string {
  const { lens, settings } = report;
  const split = splitShares(report, isRange(lens));
  if (split === null || lens.share === null) return '';
  const phrase = LENS_PHRASES[settings.lens];
  if (report.funds.every(({ seen, proven }) => seen === 'closed' && proven === null))
    return t`We can’t see inside your funds yet, so we don’t know how much ${phrase} they hold.`;
  const all = fundsByAdding(report);
  const lead =
    split.viaFunds < 0.0005 ? t`We don’t see any ${phrase} inside your funds.` : heldInFunds(report, split.viaFunds);
  const copies = copiesLine(report);
  if (copies !== '') return sentences(copies, lead);
  const most = all.filter(({ adds }) => adds >= LEAST_ADDED).slice(0, 3);
  if (most.length === 0) return lead;
  const points = joinAnd(most.map(({ addsBetween }) => formatEnds(addsBetween)));
  const who = joinAnd(most.map(({ symbol }) => symbol));
  // what is not seen of another fund may be more than the least of these
  const least = most.at(-1)!.adds;
  const isSure = all.every((fund) => most.includes(fund) || fund.addsBetween.high <= least);
  const brings = isSure
    ? t`${who} ${plural(most.length, { one: 'adds', other: 'add' })} the most: ${points} percentage points.`
    : t`${who} ${plural(most.length, { one: 'adds', other: 'add' })} the most that we can see: ${points} percentage points.`;
  return `${lead} ${brings}`;
}

/* What is known to be inside funds may be more where any of the figure is open; rounded down, it is still "at least". */
function heldInFunds({ lens, settings }: Report, share: number): string {
  const tenths = Math.floor(share * 1000 + 1e-9);
  const [phrase, total] = [LENS_PHRASES[settings.lens], formatAnswer(lens)];
  return isRange(lens) && tenths > 0
    ? t`Your funds hold at least ${formatPercent(tenths / 1000)} of your portfolio in ${phrase}, out of ${total} in total.`
    : t`Your funds hold ${formatPercent(share)} of your portfolio in ${phrase}, out of ${total} in total.`;
}
const LEAST_ADDED = 0.0005;

/** Funds that add something to the lens, or may; those that are known to add most first. */
export function fundsByAdding(
  report: Report,
): readonly (FundUse & { readonly adds: number; readonly addsBetween: Ends })[] {
  return report.funds
    .flatMap((fund) => {
      const { adds, addsBetween } = fund;
      if (adds === null || addsBetween === null) return [];
      const isNothing = Math.abs(adds) < LEAST_ADDED && !isWide(addsBetween);
      return isNothing ? [] : [{ ...fund, adds, addsBetween }];
    })
    .sort((a, b) => b.adds - a.adds || b.addsBetween.high - a.addsBetween.high || (a.symbol < b.symbol ? -1 : 1));
}

/** The line under the table: of which days the holdings are, and how many funds are estimated. */
export function datesLine({ funds }: Pick<Report, 'funds'>): string {
  const days = formatDateSpan(funds.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])));
  const estimated = funds.filter((fund) => fund.estimated).length;
  if (days === null) return '';
  return estimated === 0
    ? t`Fund holdings as of ${days}.`
    : t`Fund holdings as of ${days}; ${pluralInWords(estimated, { one: '# fund is estimated', other: '# funds are estimated' })}.`;
}

/** Pairs of funds, the most alike first. */
export function sortOverlaps(overlaps: readonly FundOverlap[]): readonly FundOverlap[] {
  return [...overlaps].sort((x, y) => y.share - x.share || (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** The ends of an overlap in whole percent, the same where they are less than half a point apart; a trace is "<1". */
export function overlapEnds({ share, most }: Pick<FundOverlap, 'share' | 'most'>): readonly [string, string] {
  if (!isWide({ low: share, high: most })) {
    const figure = share > 0 && share < 0.005 ? '<1' : formatCount(Math.round(share * 100));
    return [figure, figure];
  }
  return [formatCount(Math.floor(share * 100 + 1e-6)), formatCount(Math.ceil(most * 100 - 1e-6))];
}

/** The title over the overlap: how many funds are another one again, else the two that are most alike. */
export function overlapTitle(report: Report): string {
  const copies = copiesAmong(report);
  const [closest] = sortOverlaps(report.overlaps);
  if (copies.length > 0 && copies.every(({ again }) => again.length === 1))
    return t`${pluralAtStart(copies.length, { one: '# pair is one fund', other: '# pairs are one fund each' })}`;
  if (copies.length > 0) return t`Some of your funds are the same fund`;
  if (closest === undefined || closest.share < 0.3) return t`Overlap`;
  return t`${closest.a} and ${closest.b} overlap most`;
}

/** What is said of the pairs that no map shows: "IWM and FSSNX: 100. The other 17 pairs share at most 5%. …" */
export function overlapRest({ mapped, named, others, open }: OverlapSplit, { unknownFunds }: Report): string {
  const pairs = named.map((pair) => t`${pair.a} and ${pair.b}: ${[...new Set(overlapEnds(pair))].join('–')}.`);
  const most = formatCount(Math.ceil(others.most * 100 - 1e-6));
  const isAll = mapped.length === 0 && named.length === 0;
  const rest = isAll
    ? t`${pluralAtStart(others.count, { one: '# pair of funds shares', other: '# pairs of funds share' })} at most ${most}% each.`
    : t`The other ${plural(others.count, { one: '# pair that we can see shares', other: '# pairs that we can see share' })} at most ${most}%.`;
  const blind = t`${pluralAtStart(open.count, { one: '# pair can’t be told', other: '# pairs can’t be told' })}, because we can’t see enough of ${joinAnd(open.funds)}.`;
  const unknown = joinAnd(unknownFunds.map(unknownFundName));
  return sentences(
    ...pairs,
    others.count === 0 ? '' : rest,
    open.count === 0 ? '' : blind,
    unknown === '' ? '' : t`Not compared, because we can’t see inside: ${unknown}.`,
  );
}

/** What a fund that nobody knows is called in the file. */
export function unknownFundName({ symbol, name }: UnknownFund): string {
  return name ?? symbol ?? t`A fund without a name`;
}

/** How a fund is seen, as a sentence for its own page. */
export function seenSentence(fund: FundUse): string {
  const seen = seenWords(fund);
  if (fund.proxy === null) return seen;
  return `${seen} ${t`The likely figure uses ${fund.proxy}’s holdings as a stand-in (your choice). Similar, not identical.`}`;
}

function seenWords(fund: FundUse): string {
  const estimated = fund.estimated
    ? [t`This is an estimate, not the fund’s own published holdings for that date.`]
    : [];
  const proven = fund.proven === null ? [] : provenSentences(fund.proven);
  switch (fund.seen) {
    case 'class':
      return fund.countsAs === null
        ? t`The whole fund counts as one asset class.`
        : t`The whole fund counts as ${CLASS_NAMES[fund.countsAs]}.`;
    case 'closed':
      if (fund.ofKind === null)
        return proven.length === 0
          ? t`We don’t have this fund’s holdings, so we show it as unknown.`
          : [t`We don’t have this fund’s holdings.`, ...proven].join(' ');
      return [
        t`You said what kind of fund this is, and we don’t have its holdings.`,
        ...spanWords(fund, fund.ofKind, fund.asOf),
        ...proven,
      ].join(' ');
    case 'funds':
      return [partsWords(fund), ...estimated].join(' ');
    case 'leveraged': {
      const { list, asOf } = fund;
      if (list === null)
        return t`A leveraged fund: its multiple times the holdings of its index, minus the money it borrows.`;
      return asOf === null
        ? t`A leveraged fund: its multiple times the holdings of ${list}, minus the money it borrows.`
        : t`A leveraged fund: its multiple times the holdings of ${list} as of ${formatDate(asOf)}, minus the money it borrows.`;
    }
    case 'partial': {
      const rest =
        fund.ofKind === null
          ? [t`The rest is unknown.`]
          : [t`You said what kind of fund this is.`, ...spanWords(fund, fund.ofKind, null)];
      return [listWords(fund), ...rest, ...estimated].join(' ');
    }
    case 'list':
      return [listWords(fund), ...estimated].join(' ');
  }
}

/* Whose holdings are used, of which day, and how much of the fund they cover. */
function listWords(fund: FundUse): string {
  return sentences(
    basedOn(fund, borrowedWords(fund)),
    fund.coverage === null ? '' : t`They cover ${formatPercent(fund.coverage)} of the fund.`,
  );
}

function basedOn({ list, symbol, asOf }: FundUse, why: string | null): string {
  const day = asOf === null ? null : formatDate(asOf);
  if (list === null || list === symbol)
    return day === null ? t`Based on its own holdings.` : t`Based on its own holdings as of ${day}.`;
  if (day === null) return why === null ? t`Based on ${list}’s holdings.` : t`Based on ${list}’s holdings (${why}).`;
  return why === null
    ? t`Based on ${list}’s holdings as of ${day}.`
    : t`Based on ${list}’s holdings as of ${day} (${why}).`;
}

function partsWords(fund: FundUse): string {
  const parts = joinAnd(fund.parts);
  return sentences(
    fund.asOf === null
      ? t`A fund of funds: ${parts}. We look inside each of them.`
      : t`A fund of funds: ${parts}. We look inside each of them (weights and holdings as of ${formatDate(fund.asOf)} or later).`,
    fund.coverage === null ? '' : t`They cover ${formatPercent(fund.coverage)} of the fund.`,
  );
}

/* The span, whose funds are many: three are named. */
function spanWords(
  { proxy, seen }: FundUse,
  { members }: NonNullable<FundUse['ofKind']>,
  asOf: FundUse['asOf'],
): readonly string[] {
  const who = joinFirst(members, 3);
  const whole =
    asOf === null
      ? t`It’s shown between the least and the most that funds of this kind hold (${who}).`
      : t`It’s shown between the least and the most that funds of this kind hold (${who}, with holdings as of ${formatDate(asOf)} or later).`;
  const span =
    seen === 'partial'
      ? t`The rest is shown between the least and the most that funds of this kind hold (${who}).`
      : whole;
  return [span, ...(proxy === null ? [t`The likely figure is their average.`] : [])];
}

/* The reasons of the reference data in words of ours; one that is not among them is a note of its makers, and stays out of sight. */
const BORROWED: ReadonlyMap<string, string> = new Map([
  ['same index', t`same index`],
  ['same index family', t`same index family`],
  ['share class of the same fund', t`another share class of the same fund`],
  ['feeder', t`this fund invests in it`],
  ['same basket, hedged', t`same holdings, currency-hedged`],
  ['same market, other index', t`same market, different index`],
  ['same market, largest', t`the largest companies of the same market`],
]);

/** Why another fund's holdings may be used for this one; null for its own, or where there is nothing to say. */
export function borrowedWords({ borrowed }: Pick<FundUse, 'borrowed'>): string | null {
  return borrowed === null ? null : (BORROWED.get(borrowed) ?? null);
}

/** Which fund's leaving would change the lens most: "QQQ would change most: −1.3". Empty without shares. */
export function withoutFact(report: Report): string {
  const [most] = report.funds
    .flatMap((fund) => {
      const changes = changesWithout(fund, report);
      return changes === null ? [] : [{ fund, lens: changes.lens }];
    })
    .sort((a, b) => Math.abs(b.lens.known) - Math.abs(a.lens.known));
  return most === undefined
    ? ''
    : t`${symbolWords(most.fund.symbol)} would change most: ${formatEndsPoints(most.lens)}`;
}

/** Whose holdings are missing: "AVUV: where to get them". */
export function missingFact(symbols: readonly string[]): string {
  return t`${joinFirst(symbols, 2)}: where to get them`;
}

/** A path as it is written: "Retirement › VTIVX › VTI". */
export function pathWords([account, ...rest]: readonly string[]): string {
  return [...(account === undefined ? [] : [accountName(account)]), ...rest].join(' › ');
}

/** The companies whose stake inside funds is larger than the direct one, and those held through funds alone. */
export function hiddenStakes(companies: readonly CompanyExposure[]): {
  readonly larger: readonly CompanyExposure[];
  readonly only: readonly CompanyExposure[];
} {
  const byVia = (a: CompanyExposure, b: CompanyExposure) => b.viaTotal - a.viaTotal;
  return {
    larger: companies.filter(({ direct, viaTotal }) => direct > 0 && viaTotal > direct).sort(byVia),
    only: companies.filter(({ direct, viaTotal }) => direct === 0 && viaTotal > 0).sort(byVia),
  };
}

/** The title over the hidden stakes: the largest company that is owned through funds alone, else the largest held more so. */
export function hiddenTitle(report: Report, money: MoneyFormat): string {
  const { larger, only } = hiddenStakes(report.companies);
  const [most] = only;
  if (most !== undefined) return onlyInFunds(most, report, money);
  return larger[0] === undefined ? t`Hidden stakes` : hiddenSentence(larger[0], report, money);
}

/** "You own $2,721 of AMD without buying a share"; a percentage is said to be of the portfolio, not of the company. */
function onlyInFunds(company: CompanyExposure, report: Report, money: MoneyFormat): string {
  const [name, isLeast] = [listedName(company), unseenInFunds(report) > 0];
  if (money.hidden) {
    const share = formatPercent(company.viaShare);
    return isLeast
      ? t`At least ${share} of your portfolio is in ${name}, all of it inside funds`
      : t`${share} of your portfolio is in ${name}, all of it inside funds`;
  }
  const amount = money.whole(company.viaTotal);
  return isLeast
    ? t`You own at least ${amount} of ${name} without buying a share`
    : t`You own ${amount} of ${name} without buying a share`;
}

/** The title of a company's page: how much of the portfolio is in it, and how much of that inside funds. */
export function companyTitle(company: CompanyExposure, report: Report, money: MoneyFormat): string {
  const { name, share, direct, viaTotal } = company;
  if (share === null || direct < 0 || viaTotal < 0) return name;
  if (direct === 0) return onlyInFunds(company, report, money);
  return viaTotal === 0
    ? t`${formatPercent(share)} of your portfolio is in ${name} directly`
    : hiddenSentence(company, report, money);
}

/** "1.9% of your portfolio is in NVIDIA directly, and 7.0% more through 6 funds." In amounts where there are no shares. */
export function hiddenSentence(company: CompanyExposure, report: Report, money: MoneyFormat): string {
  const { name } = company;
  const funds = company.fundCount;
  const isLeast = unseenInFunds(report) > 0;
  const split = splitPercents(company);
  if (split === null) {
    const [direct, via] = [money.whole(company.direct), money.whole(company.viaTotal)];
    return isLeast
      ? t`You hold ${direct} of ${name} directly, and at least ${via} more through ${plural(funds, { one: '# fund', other: '# funds' })}.`
      : t`You hold ${direct} of ${name} directly, and ${via} more through ${plural(funds, { one: '# fund', other: '# funds' })}.`;
  }
  const { direct, via } = split;
  return isLeast
    ? t`${direct}% of your portfolio is in ${name} directly, and at least ${via}% more through ${plural(funds, { one: '# fund', other: '# funds' })}.`
    : t`${direct}% of your portfolio is in ${name} directly, and ${via}% more through ${plural(funds, { one: '# fund', other: '# funds' })}.`;
}

/** Said beside figures of companies inside funds where a part of the funds is not seen; empty where it is. */
export function unseenLine(report: Report, money: MoneyFormat): string {
  const unseen = unseenInFunds(report);
  return unseen === 0
    ? ''
    : t`We can’t see inside ${money.whole(unseen)} of your funds, so each of these may be higher.`;
}

/**
 * How a fund differs that may stand in: what its makers' data notes for themselves (names of files) is left out, and it ends as a
 * sentence.
 */
export function standInWords(why: string): string {
  const told = why
    .split(/[;,] /)
    .filter((part) => !/\.(?:csv|json|md|txt|xlsx?)\b|https?:/.test(part))
    .join(', ')
    .trim();
  if (told === '') return '';
  const opened = `${told.charAt(0).toUpperCase()}${told.slice(1)}`;
  return told.endsWith('.') ? opened : `${opened}.`;
}

/** A fraction of a fund: "45.0%", "0–91.8%" where a part of the fund is not seen, and "unknown" where nothing of it is. */
export function seenShare(part: Ends): string {
  return part.high - part.low >= 1 - 1e-9 ? t`unknown` : formatEndsPercent(part);
}

/** Points of change with a true zero: "−2.3", "±0.0". */
export function changeWords(difference: number): string {
  return formatEndsPoints({ low: difference, high: difference, known: difference });
}
