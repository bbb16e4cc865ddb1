import type { CompanyExposure, FundOverlap, FundUse, Report } from '../domain/report.ts';
import { SECTORS, type Sector } from '../domain/sector.ts';
import { formatDate } from './dates.ts';
import type { MoneyFormat } from './money.ts';
import { CLASS_NAMES, LENS_PHRASES, SHORT_SECTORS, joinWords } from './names.ts';
import { NO_FIGURE, RANGE_FROM, countInWords, countOf, formatPercent, formatPoints, formatShare } from './numbers.ts';

/* Paragraphs and lines of the funds screen. It describes; nothing here says what to do. */

export const FUNDS = {
  none: 'There is no fund among your holdings, so there is nothing to look through.',
  made: 'By size, every bar on the same scale. Looked through to the last company, also through funds of funds.',
  adds: 'Points of your whole that each fund brings to mega-cap tech, as it is defined above.',
  label: 'What the name says against what is inside.',
  noLabel: 'No name of your funds makes a claim about size or style that could be checked.',
  overlap:
    'Percent of weight that two funds share: the smaller weight of each company, added up. 100 is the same fund twice.',
  overlapFew: 'It takes two funds that are seen through a list to compare them.',
  without:
    'The fund left out with its money, the rest as it is. In points of what then remains. This describes; it does not recommend.',
  onlyHere: '“Only here” counts companies that nothing else of yours holds.',
  hidden: 'Percent of your whole. Companies that weigh more inside your funds than in your own shares.',
  hiddenNone: 'No company that you hold yourself weighs more inside your funds.',
  onlyFunds: 'Companies you own without having bought a share of them, the largest first.',
  rows: 'The largest rows, with the weight that the list gives them.',
  through: 'What this fund brings of each company, and on which way.',
  notHeld: 'You do not hold this fund. This is what the reference lists say of it.',
  unknown: 'No fund of this symbol is known.',
  asking: 'Looking it up in the reference lists …',
  standIn:
    'Similar funds whose list could stand in. Similar is not the same: wherever it counts, the figures then say that it stands in.',
  noStandIn: 'No similar fund is known that could stand in. What no list shows stays hatched.',
} as const;

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** From this much on, two funds are called largely the same in the title. */
const ALIKE_FROM = 0.5;
const SAME_FROM = 0.985;

/** The title of the screen: a finding where there is one. */
export function fundsTitle(report: Report): string {
  const funds = countInWords(report.funds.length, 'fund');
  const [closest] = sortOverlaps(report.overlaps);
  if (report.funds.length === 0) return 'No funds';
  if (closest !== undefined && closest.share >= SAME_FROM)
    return `${capital(funds)}, and ${closest.a} and ${closest.b} hold the same`;
  if (closest !== undefined && closest.share >= ALIKE_FROM)
    return `${capital(funds)}, and ${closest.a} and ${closest.b} are ${Math.round(closest.share * 100)}% the same`;
  return report.funds.length === 1 ? 'One fund, looked through' : `${capital(funds)}, looked through`;
}

/** How much of the lens comes through funds, and which bring the most. */
export function fundsLede(report: Report, money: MoneyFormat): string {
  const { lens, settings } = report;
  if (lens.viaFundsShare === null || lens.share === null) return '';
  const phrase = LENS_PHRASES[settings.lens];
  const part = Math.round(lens.viaFundsShare * 100);
  const whole = Math.round(lens.share * 100);
  const most = fundsByAdding(report).slice(0, 3);
  const lead =
    whole === 0
      ? `Hardly anything of your holdings is in ${phrase}.`
      : `${money.ofHundred(part)} of the ${money.ofHundred(whole)} in ${phrase} comes through funds.`;
  if (most.length === 0) return lead;
  const points = joinWords(most.map(({ adds }) => formatShare(adds)));
  return `${lead} ${joinWords(most.map(({ symbol }) => symbol))} ${most.length === 1 ? 'brings' : 'bring'} the most: ${points} points.`;
}

/** Funds that add something to the lens, those that add most first. */
export function fundsByAdding(report: Report): readonly (FundUse & { readonly adds: number })[] {
  return report.funds
    .flatMap((fund) => (fund.adds === null || Math.abs(fund.adds) < 0.0005 ? [] : [{ ...fund, adds: fund.adds }]))
    .sort((a, b) => b.adds - a.adds || (a.symbol < b.symbol ? -1 : 1));
}

/** Pairs of funds, the most alike first. */
export function sortOverlaps(overlaps: readonly FundOverlap[]): readonly FundOverlap[] {
  return [...overlaps].sort((x, y) => y.share - x.share || (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** The three largest sectors of a fund: "Info. Tech. 34.1, Financials 13.0, Health Care 9.8"; empty for a fund without companies. */
export function topSectors(fund: FundUse): string {
  return SECTORS.map((sector: Sector) => ({ sector, share: fund.sector[sector] }))
    .filter(({ share }) => share >= 0.0005)
    .sort((a, b) => b.share - a.share)
    .slice(0, 3)
    .map(({ sector, share }) => `${SHORT_SECTORS[sector]}\u00a0${formatShare(share)}`)
    .join(', ');
}

/** How a fund is seen, as a sentence for its own page. */
export function seenSentence(fund: FundUse): string {
  const on = fund.asOf === null ? '' : ` of ${formatDate(fund.asOf)}`;
  const covers = fund.coverage === null ? '' : `, which covers ${formatPercent(fund.coverage)} of it`;
  const estimated = fund.estimated ? ' It is estimated: not the fund’s own published list of that day.' : '';
  if (fund.proxy !== null)
    return `Read from the list of ${fund.proxy}${on}, which stands in because you said so. It is similar, not the same.`;
  switch (fund.seen) {
    case 'class':
      return `It counts as ${fund.countsAs === null ? 'one class' : CLASS_NAMES[fund.countsAs]} as a whole.`;
    case 'closed':
      return 'No list of it is at hand, so all of it stays hatched. Nothing is guessed.';
    case 'funds':
      return `A fund of funds: ${joinWords(fund.parts)}. Each of them is looked through${on === '' ? '' : `; the parts are${on}`}.`;
    case 'leveraged':
      return `A leveraged fund: its factor times the list of ${fund.list ?? 'its index'}${on}, less the money it borrows.`;
    case 'partial':
      return `Read from ${whoseList(fund)}${on}${covers}. What the list leaves out stays hatched.${estimated}`;
    case 'list':
      return `Read from ${whoseList(fund)}${on}${covers}.${estimated}`;
  }
}

function whoseList(fund: FundUse): string {
  if (fund.list === null || fund.list === fund.symbol) return 'its own list';
  return fund.borrowed === null ? `the list of ${fund.list}` : `the list of ${fund.list} (${fund.borrowed})`;
}

/** How many companies each fund alone brings: nothing else of the holdings has them. */
export function countOnlyHere(companies: readonly CompanyExposure[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { direct, fundCount, viaFunds } of companies) {
    const [first] = viaFunds;
    const fund = first === undefined ? undefined : heldFund(first.path);
    if (direct !== 0 || fundCount !== 1 || fund === undefined) continue;
    const before = counts.get(fund);
    counts.set(fund, before === undefined ? 1 : before + 1);
  }
  return counts;
}

/* A path is the account, then the fund that is held, then what is inside it. */
const heldFund = (path: readonly string[]) => path[1];

/** A company as one fund brings it. */
export interface ThroughFund {
  readonly company: CompanyExposure;
  readonly value: number;
  /** "Retirement › VTIVX › VTI", one for each way. */
  readonly ways: readonly string[];
}

/** Companies that a held fund brings, the largest stake first. */
export function companiesThrough(symbol: string, companies: readonly CompanyExposure[]): readonly ThroughFund[] {
  return companies
    .flatMap((company) => {
      const paths = company.viaFunds.filter(({ path }) => heldFund(path) === symbol);
      if (paths.length === 0) return [];
      const value = paths.reduce((total, one) => total + one.value, 0);
      return [{ company, value, ways: [...new Set(paths.map(({ path }) => path.join(' › ')))] }];
    })
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
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

/** "You hold NVIDIA 1.9 directly and 7.0 through 6 funds." In amounts where there are no shares. */
export function hiddenSentence(company: CompanyExposure, money: MoneyFormat): string {
  const { name, directShare, viaShare, fundCount } = company;
  const direct = directShare === null ? money.whole(company.direct) : formatShare(directShare);
  const via = viaShare === null ? money.whole(company.viaTotal) : formatShare(viaShare);
  return `You hold ${name} ${direct} directly and ${via} through ${countOf(fundCount, 'fund')}.`;
}

/** Points of change with a true zero: "−2.3", "±0.0". */
export function changeWords(difference: number): string {
  const points = formatPoints(difference);
  return Math.abs(difference) < 0.0005 ? '±0.0' : points;
}

/** A fraction of a fund that may be more, because a part of the fund is not seen: "≥ 12.3%"; nothing for a closed fund. */
export function seenShare(share: number, fund: FundUse): string {
  if (fund.seen === 'closed') return NO_FIGURE;
  return fund.rest + fund.size.unknown >= RANGE_FROM ? `≥ ${formatPercent(share)}` : formatPercent(share);
}
