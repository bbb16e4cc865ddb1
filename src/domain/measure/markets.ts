import { isMarket, mixOf, WORLD_OF_ALL_SIZES, type BenchmarkId, type MarketId } from '../model/benchmark-id.ts';
import { viewFund } from '../look-through/fund-view.ts';
import { openFunds, type ClassSlice } from '../look-through/look-through.ts';
import type { KeptBenchmark } from '../model/look.ts';
import type { BenchmarkList } from '../model/report-exposure.ts';
import type { Company, Reference } from '../model/reference.ts';
import type { Roster } from '../identity/roster.ts';
import { addTo, openSum, readSums, sum, sumFor, sumOf, type RunningSum } from '../sum.ts';
import type { IsoDate } from '../model/units.ts';
import { zip } from '../zip.ts';

/**
 * What one unit of money in a market is in: companies by their numbers in the roster, in no order; classes that are no
 * company; what its list does not show; and what it covers beyond 100 %. All of it adds up to 1.
 */
export interface MarketContents {
  readonly asOf: IsoDate;
  /** The fund whose holdings these are; null for a mix, and for the ranked companies by their whole market cap. */
  readonly list: string | null;
  /** The lists it is made of, each with its day; empty where it is of no lists. */
  readonly lists: readonly BenchmarkList[];
  readonly numbers: readonly number[];
  readonly weights: readonly number[];
  readonly classes: ReadonlyMap<ClassSlice['of'], number>;
  readonly rest: number;
  /** What of the rest is known to be equity: all of it for a market, what equity funds do not show for one's own. */
  readonly restOfEquity: number;
  /** Negative, or 0. */
  readonly excess: number;
}

/** What is compared with, and the name it goes by: a market or a mix, or something of the user's own. */
export interface Benchmark extends MarketContents {
  readonly id: BenchmarkId | 'kept';
  /** null = a market or a mix. */
  readonly kept: KeptBenchmark | null;
}

/**
 * What of the pack stands for the markets, the first that is seen whole: a list of a fund or an index, or a fund of such funds; by free
 * float, as they can be owned.
 */
const LISTS: Readonly<Record<MarketId, readonly string[]>> = {
  'us-market': ['VTI', 'ITOT', 'SCHB', 'IWV'],
  sp500: ['SPY', 'IVV', 'VOO'],
  'sp500-equal': ['RSP'],
  'nasdaq-100': ['QQQ', 'QQQM'],
  'russell-2000': ['IWM'],
  'world-all-sizes': [WORLD_OF_ALL_SIZES],
  world: ['MSCI ACWI'],
  developed: ['MSCI World'],
  emerging: ['MSCI Emerging Markets'],
  europe: ['MSCI Europe'],
  uk: ['MSCI United Kingdom'],
  japan: ['MSCI Japan'],
  canada: ['MSCI Canada'],
  india: ['MSCI India'],
  eurozone: ['MSCI EMU'],
  nordics: ['MSCI Nordic Countries'],
  germany: ['MSCI Germany'],
  france: ['MSCI France'],
  switzerland: ['MSCI Switzerland'],
  netherlands: ['MSCI lines of AEX members, at most 15%'],
  spain: ['MSCI Spain'],
  italy: ['MSCI Italy'],
  sweden: ['MSCI Sweden'],
  australia: ['MSCI Australia'],
  brazil: ['MSCI Brazil'],
};

const known = new WeakMap<Roster, Map<MarketId, MarketContents | null>>();

/**
 * Gives the benchmark of that name, or null where the pack has no whole list for it. Each market is opened once for a
 * roster, since a switch of scheme or lens does not change it.
 */
export function openBenchmark(id: BenchmarkId, reference: Reference, roster: Roster): Benchmark | null {
  if (isMarket(id)) {
    const market = openMarket(id, reference, roster);
    return market === null ? null : { id, kept: null, ...market };
  }
  const kept = mixes.get(roster) ?? [];
  const before = kept.find((one) => one.id === id);
  if (before !== undefined) return before;
  const mix = mixOf(id);
  const first = openMarket(mix.first, reference, roster);
  const second = openMarket(mix.second, reference, roster);
  if (first === null || second === null) return null;
  const mixed: Benchmark = { id, kept: null, ...mixMarkets(first, second, mix.part) };
  mixes.set(roster, [mixed, ...kept].slice(0, KEPT_MIXES));
  return mixed;
}

/* A dial goes through many mixes; the last ones are at hand. */
const mixes = new WeakMap<Roster, readonly Benchmark[]>();
const KEPT_MIXES = 4;

function openMarket(id: MarketId, reference: Reference, roster: Roster): MarketContents | null {
  const ofRoster = known.get(roster) ?? new Map<MarketId, MarketContents | null>();
  known.set(roster, ofRoster);
  const before = ofRoster.get(id);
  if (before !== undefined) return before;
  const market =
    listedMarket(LISTS[id], reference, roster) ?? (id === 'us-market' ? rankedMarket(reference, roster) : null);
  ofRoster.set(id, market);
  return market;
}

/* A pack without a fund of the whole market still has the companies: by whole market cap, shares that nobody trades included. */
function rankedMarket(reference: Reference, roster: Roster): MarketContents {
  const companies = reference.rankedCompanies();
  const whole = sum(companies.map(capOf));
  return {
    asOf: reference.passport.equitiesAsOf,
    list: null,
    lists: [],
    numbers: companies.map(({ id }) => roster.numberOf(id)),
    weights: companies.map((company) => capOf(company) / whole),
    classes: new Map(),
    rest: 0,
    restOfEquity: 0,
    excess: 0,
  };
}

function capOf(company: Company): number {
  if (company.cap === null) throw new Error(`${company.id} is ranked but has no market cap.`);
  return company.cap;
}

/* The first of the funds that is seen through a whole list. Two classes of one company are two rows and one number. */
function listedMarket(symbols: readonly string[], reference: Reference, roster: Roster): MarketContents | null {
  const contents = openFunds(reference);
  for (const symbol of symbols) {
    const lists = listsOf(symbol, reference);
    if (lists === null) continue;
    const tally = openTally();
    for (const slice of contents(symbol)) {
      if (slice.kind === 'list')
        roster
          .numbersOf(slice.issuers)
          .forEach((number, row) => addTo(sumFor(tally.companies, number), slice.weights[row]! * slice.factor));
      else if (slice.kind === 'class') addTo(sumFor(tally.classes, slice.of), slice.part);
      else addTo(slice.kind === 'excess' ? tally.excess : tally.rest, slice.part);
    }
    return { ...readTally(tally, symbol), asOf: oldestOf(lists), lists };
  }
  return null;
}

/* The lists that a fund is seen through, and what part of it each is; null where some of it is seen otherwise. */
function listsOf(symbol: string, reference: Reference): readonly BenchmarkList[] | null {
  const view = viewFund(symbol, reference);
  if (view.kind === 'list') return [{ list: view.basket.symbol, asOf: view.basket.asOf, part: 1 }];
  if (view.kind !== 'funds') return null;
  const parts = view.parts.map(({ symbol: inner, weight }) =>
    listsOf(inner, reference)?.map((list) => ({ ...list, part: list.part * weight })),
  );
  return parts.includes(undefined) ? null : parts.flatMap((lists) => lists ?? []);
}

/* No market looks fresher than the oldest of its lists. */
function oldestOf(lists: readonly BenchmarkList[]): IsoDate {
  return lists.map(({ asOf }) => asOf).reduce((oldest, asOf) => (asOf < oldest ? asOf : oldest));
}

function mixMarkets(first: MarketContents, second: MarketContents, part: number): MarketContents {
  const tally = openTally();
  for (const [market, share] of [
    [first, 1 - part],
    [second, part],
  ] as const) {
    for (const [number, weight] of zip(market.numbers, market.weights))
      addTo(sumFor(tally.companies, number), weight * share);
    for (const [key, weight] of market.classes) addTo(sumFor(tally.classes, key), weight * share);
    addTo(tally.rest, market.rest * share);
    addTo(tally.excess, market.excess * share);
  }
  const lists = [
    ...first.lists.map((list) => ({ ...list, part: list.part * (1 - part) })),
    ...second.lists.map((list) => ({ ...list, part: list.part * part })),
  ];
  return { ...readTally(tally, null), asOf: first.asOf < second.asOf ? first.asOf : second.asOf, lists };
}

interface Tally {
  readonly companies: Map<number, RunningSum>;
  readonly classes: Map<ClassSlice['of'], RunningSum>;
  readonly rest: RunningSum;
  readonly excess: RunningSum;
}

function openTally(): Tally {
  return { companies: new Map(), classes: new Map(), rest: openSum(), excess: openSum() };
}

function readTally(tally: Tally, list: string | null): Omit<MarketContents, 'asOf' | 'lists'> {
  const [rest, excess] = [sumOf(tally.rest), sumOf(tally.excess)];
  return {
    list,
    numbers: [...tally.companies.keys()],
    weights: [...tally.companies.values()].map(sumOf),
    classes: readSums(tally.classes),
    rest,
    restOfEquity: rest,
    excess,
  };
}
