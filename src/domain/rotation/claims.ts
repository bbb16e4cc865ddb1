import { chooseCutoffs } from '../measure/choose-cutoffs.ts';
import { sizeOf } from '../model/classify.ts';
import { openFacts } from '../measure/facts.ts';
import { openBenchmark, type Benchmark } from '../measure/markets.ts';
import { ALL_FROM, MOST_FROM } from '../mostly.ts';
import type { Settings } from '../model/portfolio.ts';
import type { Company, Reference } from '../model/reference.ts';
import type { Ends } from '../model/report-amounts.ts';
import type { Roster } from '../identity/roster.ts';
import type { Sector } from '../model/sector.ts';
import type { Cutoffs, PackScheme, SizeKey, SizeSchemeId } from '../model/size.ts';
import { sum } from '../sum.ts';
import { daysBetween, type IsoDate } from '../model/units.ts';
import { zip } from '../zip.ts';
import { firstOf, itemAt } from '../must.ts';

/* What market articles of 2026 claimed, beside what the pack says (README, "Claims"). Nothing of a portfolio is in it. */

/** `cannot-tell`: not in the data, or in none that is near enough to the day that the claim speaks of. */
export type ClaimVerdict = 'holds' | 'roughly' | 'does-not' | 'cannot-tell';

/**
 * How a claim is read: `higher` and `lower` = our figure lies above or below what was said; `half` = a part of it holds; `depends` = it holds
 * by one size definition and not by another.
 */
export type ClaimReading = 'right' | 'higher' | 'lower' | 'half' | 'depends' | 'cannot-tell';

interface Checked {
  readonly verdict: ClaimVerdict;
  readonly reading: ClaimReading;
  /** The day of the list, or of the market caps, that it is checked with. */
  readonly asOf: IsoDate;
  /** That day is too far from what the claim speaks of to judge it. */
  readonly isFar: boolean;
}

/** By one size definition: what of it is small or micro, between its ends, and what is known to be mid. */
export interface SmallPart {
  readonly scheme: SizeSchemeId;
  readonly small: Ends;
  readonly mid: number;
}

export type Claim = Checked &
  (
    | {
        readonly id: 'tech-and-communication' | 'russell-sectors';
        readonly figures: readonly {
          readonly sectors: readonly Sector[];
          readonly claimed: number;
          readonly ours: number;
          /** By today's list. */
          readonly today: number;
        }[];
        /** The day of today's list. */
        readonly todayAsOf: IsoDate;
      }
    /** The definition that is on comes first, and decides. */
    | { readonly id: 'russell-is-small'; readonly schemes: readonly SmallPart[] }
    | {
        readonly id: 'winners-are-small';
        readonly scheme: SizeSchemeId;
        readonly winners: readonly { readonly symbol: string; readonly size: SizeKey }[];
        readonly small: number;
      }
    | {
        readonly id: 'many-unprofitable';
        /** Of the Russell 2000's companies: how many are in the S&P 600, and their weight. */
        readonly members: number;
        readonly all: number;
        readonly weight: number;
      }
  );

const holds = (verdict: ClaimVerdict) => verdict === 'holds' || verdict === 'roughly';

/** Reads figures beside what was said of them: right within 3 points each, half where some are, else higher or lower all in all. */
export function readFigures(figures: readonly { readonly claimed: number; readonly ours: number }[]): ClaimReading {
  const within = figures.filter((one) => holds(judgeFigures([one])));
  if (within.length === figures.length) return 'right';
  if (within.length > 0) return 'half';
  return sum(figures.map(({ claimed, ours }) => ours - claimed)) > 0 ? 'higher' : 'lower';
}

/* From a quarter on a part of it is so. */
const PART_FROM = 0.25;

/** Reads "all of it is so": right from 75 % on, half from a quarter, else lower; what is not seen may decide. */
export function readMost(ends: Ends): ClaimReading {
  const verdict = judgeMost(ends);
  if (verdict === 'cannot-tell') return 'cannot-tell';
  if (holds(verdict)) return 'right';
  return ends.high >= PART_FROM ? 'half' : 'lower';
}

/** Reads the same by several size definitions: where they disagree it depends on them. */
export function readBySchemes(all: readonly Ends[]): ClaimReading {
  const verdicts = all.map(judgeMost);
  if (verdicts[0] === 'cannot-tell') return 'cannot-tell';
  const [yes, no] = [verdicts.some(holds), verdicts.includes('does-not')];
  if (yes && no) return 'depends';
  return yes ? 'right' : 'lower';
}

/** The day that claims about late 2025 speak of. */
const LATE_2025 = '2025-12-01' as IsoDate;
/** A list further away than this says nothing of that day: sectors move by points in a quarter. */
const NEAR_DAYS = 92;

const CLAIMED_SECTORS: readonly (readonly [Sector, number])[] = [
  ['Industrials', 0.17],
  ['Financials', 0.16],
  ['Health Care', 0.15],
  ['Information Technology', 0.14],
  ['Consumer Discretionary', 0.11],
];

/** The companies that articles named as those that gained from the rotation. */
const NAMED_WINNERS = [
  'WWW',
  'WLDN',
  'GRC',
  'UCTT',
  'INOD',
  'CE',
  'FMC',
  'KEY',
  'HBAN',
  'RKLB',
  'SMR',
  'BE',
  'GALT',
  'GH',
  'APLD',
  'CRDO',
] as const;

const SCHEMES: readonly PackScheme[] = ['market-rank', 'fixed-dollars'];

/** A figure holds within 1 point of what was claimed, roughly within 3. Of several the one furthest off decides. */
export function judgeFigures(figures: readonly { readonly claimed: number; readonly ours: number }[]): ClaimVerdict {
  const furthest = Math.max(...figures.map(({ claimed, ours }) => Math.abs(claimed - ours)));
  // half a millionth of slack: 0.43 − 0.4 is a hair more than 0.03
  if (furthest <= 0.01 + 5e-7) return 'holds';
  return furthest <= 0.03 + 5e-7 ? 'roughly' : 'does-not';
}

/** "All of it is so" holds from 95 % on, roughly from 75 %; where what is not seen would decide, it cannot be told. */
export function judgeMost({ low, high }: Ends): ClaimVerdict {
  if (low >= ALL_FROM) return 'holds';
  if (low >= MOST_FROM) return 'roughly';
  return high >= MOST_FROM ? 'cannot-tell' : 'does-not';
}

/* The companies of an index on a day, as parts of it. */
interface DayList {
  readonly asOf: IsoDate;
  readonly numbers: readonly number[];
  readonly weights: readonly number[];
}

/** The funds whose lists of earlier days stand for the indexes. */
const LISTS = { sp500: ['SPY', 'IVV', 'VOO'], 'russell-2000': ['IWM'] } as const;

/* The list nearest to a day: of those that the pack keeps of earlier days, and today's. */
function listNear(
  market: keyof typeof LISTS,
  day: IsoDate,
  today: DayList | null,
  reference: Reference,
  roster: Roster,
): DayList | null {
  const earlier = LISTS[market].flatMap((symbol) =>
    reference.archivedBaskets(symbol).map(({ asOf, companies, weights }): DayList => {
      return { asOf, numbers: [...roster.numbersOf(companies)], weights };
    }),
  );
  const away = ({ asOf }: DayList) => daysApart(asOf, day);
  const [nearest] = [...earlier, ...(today === null ? [] : [today])].sort(
    (a, b) => away(a) - away(b) || (a.asOf < b.asOf ? -1 : 1),
  );
  return nearest ?? null;
}

const daysApart = (a: IsoDate, b: IsoDate) => Math.abs(daysBetween(a, b));

/* Of the companies in the list, as every published split is. */
function shareIn(benchmark: DayList, roster: Roster, belongs: (company: Company) => boolean): number {
  const parts = zip(benchmark.numbers, benchmark.weights);
  const own = parts.filter(([number]) => belongs(itemAt(roster.companies, number)));
  return sum(own.map(([, weight]) => weight)) / sum(parts.map(([, weight]) => weight));
}

function findWinners(
  reference: Reference,
  cutoffs: Cutoffs,
): readonly { readonly symbol: string; readonly size: SizeKey }[] {
  return NAMED_WINNERS.flatMap((symbol) => {
    const listed = reference.bySymbol(symbol).find(({ kind }) => kind === 'company');
    const company = listed?.kind === 'company' ? reference.company(listed.issuer) : null;
    return company === null ? [] : [{ symbol, size: sizeOf(company, cutoffs) }];
  });
}

const isSmall = (size: SizeKey) => size === 'small' || size === 'micro';

/* As of a fund that is held (`FundUse.between`): parts of all of it, what is not seen may be small. */
function measureSmall(scheme: SizeSchemeId, cutoffs: Cutoffs, russell: Benchmark, roster: Roster): SmallPart {
  const factsOf = openFacts({ id: 'mega-cap-it', cutoffs, members: new Set() }, roster);
  const sumOf = (belongs: (size: SizeKey) => boolean) =>
    sum(
      zip(russell.numbers, russell.weights).flatMap(([number, weight]) =>
        belongs(factsOf(number).size) ? [weight] : [],
      ),
    );
  const [small, open] = [sumOf(isSmall), sumOf((size) => size === 'unknown') + Math.max(0, russell.rest)];
  return {
    scheme,
    small: { low: Math.min(1, small), high: Math.min(1, small + open) },
    mid: sumOf((size) => size === 'mid'),
  };
}

/** Checks the claims against the pack, by the size definition that is on. A claim whose list the pack lacks is left out. */
export function checkClaims(reference: Reference, roster: Roster, settings: Settings): readonly Claim[] {
  const claims: Claim[] = [];
  const { sizeScheme } = settings;
  const cutoffs = chooseCutoffs(settings, reference);
  const addSectors = (
    id: 'tech-and-communication' | 'russell-sectors',
    market: keyof typeof LISTS,
    claimed: readonly (readonly [readonly Sector[], number])[],
  ) => {
    const today = openBenchmark(market, reference, roster);
    const list = listNear(market, LATE_2025, today, reference, roster);
    if (list === null) return;
    const newest = today ?? list;
    const figures = claimed.map(([sectors, part]) => {
      const partIn = (of: DayList) => shareIn(of, roster, ({ sector }) => sectors.some((one) => one === sector));
      return { sectors, claimed: part, ours: partIn(list), today: partIn(newest) };
    });
    const isFar = daysApart(list.asOf, LATE_2025) > NEAR_DAYS;
    claims.push({
      id,
      verdict: isFar ? 'cannot-tell' : judgeFigures(figures),
      reading: isFar ? 'cannot-tell' : readFigures(figures),
      asOf: list.asOf,
      isFar,
      figures,
      todayAsOf: newest.asOf,
    });
  };
  addSectors('tech-and-communication', 'sp500', [[['Information Technology', 'Communication Services'], 0.4]]);
  addSectors(
    'russell-sectors',
    'russell-2000',
    CLAIMED_SECTORS.map(([sector, part]) => [[sector], part]),
  );
  const russell = openBenchmark('russell-2000', reference, roster);
  if (russell !== null) {
    const others = SCHEMES.filter((scheme) => scheme !== sizeScheme);
    const schemes = [
      measureSmall(sizeScheme, cutoffs, russell, roster),
      ...others.map((scheme) => measureSmall(scheme, reference.cutoffs(scheme), russell, roster)),
    ];
    const verdict = judgeMost(firstOf(schemes).small);
    const reading = readBySchemes(schemes.map(({ small }) => small));
    claims.push({ id: 'russell-is-small', verdict, reading, asOf: russell.asOf, isFar: false, schemes });
  }
  const winners = findWinners(reference, cutoffs);
  if (winners.length > 0) {
    const small = winners.filter(({ size }) => isSmall(size)).length;
    const unknown = winners.filter(({ size }) => size === 'unknown').length;
    const ends = { low: small / winners.length, high: (small + unknown) / winners.length };
    const [verdict, reading] = [judgeMost(ends), readMost(ends)];
    const asOf = reference.passport.equitiesAsOf;
    claims.push({ id: 'winners-are-small', verdict, reading, asOf, isFar: false, scheme: sizeScheme, winners, small });
  }
  if (russell !== null) {
    const isMember = ({ indexes }: Company) => indexes.includes('sp600');
    claims.push({
      id: 'many-unprofitable',
      verdict: 'cannot-tell',
      reading: 'cannot-tell',
      asOf: russell.asOf,
      isFar: false,
      members: russell.numbers.filter((number) => isMember(itemAt(roster.companies, number))).length,
      all: russell.numbers.length,
      weight: shareIn(russell, roster, isMember),
    });
  }
  return claims;
}
