import { shareOf, type Base } from './base.ts';
import type { MeasuredCompany } from './breakdown.ts';
import type { Exposure } from '../look-through/exposure.ts';
import type { Facts } from './facts.ts';
import { type ComparedWith, wholeOn } from './benchmark.ts';
import { openBenchmark, type Benchmark } from './markets.ts';
import type { Replay, ReplayPart, ReplayPartKey } from '../model/report-replay.ts';
import { addTo, openSum, sum, sumFor, sumOf, type RunningSum } from '../sum.ts';
import type { SectorKey } from '../model/sector.ts';
import { isAtHome, openReturns, type CompanyReturns, type ReplayGround } from './company-returns.ts';
import type { Scenario } from '../model/scenario.ts';

/* What a scenario would do to the portfolio and to what it is compared with. */

/** The portfolio as it is measured, and what it is compared with. */
export interface Replayed extends ReplayGround {
  readonly exposure: Exposure;
  readonly stakes: readonly MeasuredCompany[];
  readonly base: Base;
  readonly compared: ComparedWith;
  /** The same with what can't be seen read as most likely; null where nothing is read so. */
  readonly likely: Pick<Replayed, 'exposure' | 'stakes' | 'base'> | null;
}

/** Gives the two indexes that returns are solved from; null where the pack lacks a list. */
export function openIndexes(
  reference: ReplayGround['reference'],
  roster: ReplayGround['roster'],
): ReplayGround['indexes'] {
  const sp500 = openBenchmark('sp500', reference, roster);
  const russell2000 = openBenchmark('russell-2000', reference, roster);
  return sp500 === null || russell2000 === null ? null : { sp500, russell2000 };
}

function keyOf({ company, size, inLens }: Facts, returns: CompanyReturns, abroadMoves: boolean): ReplayPartKey {
  if (returns.named.has(company.id)) return `company:${company.id}`;
  if (!abroadMoves && !isAtHome(company)) return 'abroad';
  if (size === 'unknown') return 'unknown-size';
  if (inLens === 'yes') return 'lens';
  if (size === 'mega') return 'other-mega';
  return size === 'small' || size === 'micro' ? 'small-and-micro' : size;
}

interface Tally {
  readonly held: RunningSum;
  readonly known: RunningSum;
  readonly low: RunningSum;
  readonly high: RunningSum;
}
const openTally = (): Tally => ({ held: openSum(), known: openSum(), low: openSum(), high: openSum() });

/* Money that may be anything between `low` and `high` of it in companies, which may do anything between the two returns. */
function ends(low: number, high: number, { least, most }: CompanyReturns): readonly [number, number] {
  const all = [low * least, low * most, high * least, high * most];
  return [Math.min(...all), Math.max(...all)];
}

/* What is not seen, and may move: lines that nobody knows count only where all of the portfolio does. */
const openOf = ({ residuals, unidentified }: Exposure, { id }: Base) =>
  id === 'portfolio' ? [...residuals, unidentified] : residuals.filter(({ isEquity }) => isEquity);

/* A result is written in tenths of a percent: a reading that spans more is no one figure. */
const ONE_FIGURE = 0.001;

/* The result of the likely reading, within what is proven of the result. */
function readLikely(
  { exposure, stakes, base }: NonNullable<Replayed['likely']>,
  returns: CompanyReturns,
  proven: Readonly<Record<'low' | 'high', number | null>>,
): number | null {
  const spans = [
    ...stakes.map(({ owned, facts }): readonly [number, number] => {
      const change = returns.of(facts);
      return change === null ? ends(owned.value, owned.value, returns) : [owned.value * change, owned.value * change];
    }),
    ...openOf(exposure, base).map(({ low, high }) => ends(low, high, returns)),
  ];
  const [low, high] = [shareOf(sum(spans.map(([one]) => one)), base), shareOf(sum(spans.map(([, one]) => one)), base)];
  if (low === null || high === null || proven.low === null || proven.high === null) return null;
  if (high - low >= ONE_FIGURE) return null;
  return Math.min(proven.high, Math.max(proven.low, (low + high) / 2));
}

function addKnown(tally: Tally, value: number, change: number): void {
  addTo(tally.held, value);
  addTo(tally.known, value * change);
}
function addOpen(tally: Tally, value: number, [low, high]: readonly [number, number]): void {
  addTo(tally.held, value);
  addTo(tally.low, low);
  addTo(tally.high, high);
}

type Tallies<Key> = Map<Key, Tally>;
function tallyOf<Key>(tallies: Tallies<Key>, key: Key): Tally {
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const tally = openTally();
  tallies.set(key, tally);
  return tally;
}

function readPart<Key>(key: Key, tally: Tally, base: Base): ReplayPart<Key> {
  const known = sumOf(tally.known);
  return {
    key,
    held: shareOf(sumOf(tally.held), base),
    value: known,
    share: shareOf(known, base),
    low: shareOf(known + sumOf(tally.low), base),
    high: shareOf(known + sumOf(tally.high), base),
  };
}

/* In the order of the table; named companies first, the larger loss before the smaller. */
const ORDER: readonly ReplayPartKey[] = [
  'lens',
  'other-mega',
  'large',
  'mid',
  'small-and-micro',
  'abroad',
  'unknown-size',
  'cash-and-bonds',
  'other-assets',
  'funds',
  'not-identified',
];

function placeOf(key: ReplayPartKey): number {
  return ORDER.indexOf(key);
}

/* What the benchmark would do, by its companies of known return; cash and what its list leaves out stand still. */
function replayMarket(benchmark: Benchmark, base: Base, returns: CompanyReturns, ground: ReplayGround): number {
  const whole = wholeOn(base.id, benchmark);
  const total = openSum();
  benchmark.numbers.forEach((number, at) => {
    const change = returns.of(ground.factsOf(number));
    if (change !== null) addTo(total, (benchmark.weights[at]! / whole) * change);
  });
  return sumOf(total);
}

/**
 * Applies a scenario to the portfolio as it stands: known companies get their return, cash, bonds and other classes none, and what
 * is open gives a range from the least to the most that it could do. The parts add up to the whole. Where the scenario has
 * no sane answer under the scheme that is on, `sane` is false and there are no figures.
 */
export function replay(scenario: Scenario, replayed: Replayed): Replay {
  const { exposure, stakes, base, compared, reference, roster, likely } = replayed;
  const returns = openReturns(scenario, replayed);
  if (returns === null) return notSane(scenario.id);
  const parts: Tallies<ReplayPartKey> = new Map();
  const sectors: Tallies<SectorKey> = new Map();
  const companies: Moving[] = [];
  for (const stake of stakes) {
    const { owned, facts } = stake;
    const change = returns.of(facts);
    const part = tallyOf(parts, keyOf(facts, returns, scenario.abroadMoves));
    const sector = tallyOf(sectors, facts.sector);
    if (change === null) {
      const range = ends(owned.value, owned.value, returns);
      addOpen(part, owned.value, range);
      addOpen(sector, owned.value, range);
    } else {
      addKnown(part, owned.value, change);
      addKnown(sector, owned.value, change);
      companies.push({ stake, change });
    }
  }
  const { bond, cash, crypto, commodity, derivative, other, fund } = exposure.classes;
  if (base.id === 'portfolio') {
    addKnown(tallyOf(parts, 'cash-and-bonds'), bond + cash, 0);
    const excess = exposure.excess.map(({ value }) => value);
    const others = [crypto, commodity, derivative, other, exposure.financing, ...excess];
    addKnown(tallyOf(parts, 'other-assets'), sum(others), 0);
    addKnown(tallyOf(parts, 'funds'), fund, 0);
  }
  for (const { value, low, high } of openOf(exposure, base))
    addOpen(tallyOf(parts, 'not-identified'), value, ends(low, high, returns));
  const described = [...parts]
    .map(([key, tally]) => readPart(key, tally, base))
    .filter(({ held, value, low, high }) => [held, value, low, high].some((one) => one !== null && one !== 0))
    .sort((a, b) => placeOf(a.key) - placeOf(b.key) || a.value - b.value);
  const value = sum(described.map((part) => part.value));
  const range = (end: 'low' | 'high') =>
    shareOf(sum([...parts.values()].map((tally) => sumOf(tally[end]))) + value, base);
  const proven = { low: range('low'), high: range('high') };
  const half = openBenchmark('mix:sp500:russell-2000:0.5', reference, roster);
  const equal = openBenchmark('sp500-equal', reference, roster);
  const shareIn = (market: Benchmark | null) =>
    market === null ? null : { share: replayMarket(market, base, returns, replayed) };
  return {
    id: scenario.id,
    L: returns.sizes === null ? null : returns.sizes.large,
    S: returns.sizes === null ? null : returns.sizes.small,
    named: [...returns.named].map(([issuer, change]) => ({ issuer, change })),
    sane: true,
    portfolio: {
      value,
      share: shareOf(value, base),
      ...proven,
      likely: likely === null ? null : readLikely(likely, returns, proven),
    },
    benchmark: shareIn(compared.benchmark),
    half: shareIn(half),
    equal: shareIn(equal),
    contributions: described,
    bySector: [...sectors]
      .map(([key, tally]) => readPart(key, tally, base))
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || (a.key < b.key ? -1 : 1)),
    byCompany: largestOf(companies, base),
    byFund: addUpFunds(companies, base),
  };
}

const COMPANIES_SHOWN = 25;

interface Moving {
  readonly stake: MeasuredCompany;
  readonly change: number;
}

/* The companies that bring or take the most. Of thousands only those are sorted that could be among them. */
function largestOf(companies: readonly Moving[], base: Base): Replay['byCompany'] {
  const brings = companies.map(({ stake, change }) => Math.abs(stake.owned.value * change));
  const least = Float64Array.from(brings).sort().at(-COMPANIES_SHOWN);
  return companies
    .filter((_, at) => least === undefined || brings[at]! >= least)
    .map(({ stake: { owned }, change }) => ({
      issuer: owned.company.id,
      symbol: owned.company.symbol,
      name: owned.company.name,
      change,
      value: owned.value * change,
      share: shareOf(owned.value * change, base),
    }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || (a.issuer < b.issuer ? -1 : 1))
    .slice(0, COMPANIES_SHOWN);
}

/* What one's own shares brought, and each fund that is held, by the companies that came through it. */
function addUpFunds(companies: readonly Moving[], base: Base): Replay['byFund'] {
  const own = openSum();
  const funds = new Map<string, RunningSum>();
  for (const { stake, change } of companies) {
    addTo(own, stake.owned.direct * change);
    // A path begins with the account and the fund that is held.
    for (const { path, value } of stake.owned.viaFunds) addTo(sumFor(funds, path[1]!), value * change);
  }
  const rows = [...funds].map(([fund, running]) => ({ fund, value: sumOf(running) }));
  return [{ fund: null, value: sumOf(own) }, ...rows]
    .map(({ fund, value }) => ({ fund, value, share: shareOf(value, base) }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || (String(a.fund) < String(b.fund) ? -1 : 1));
}

function notSane(id: string): Replay {
  const none = { value: null, share: null, low: null, high: null, likely: null };
  return {
    id,
    L: null,
    S: null,
    named: [],
    sane: false,
    portfolio: none,
    benchmark: null,
    half: null,
    equal: null,
    contributions: [],
    bySector: [],
    byCompany: [],
    byFund: [],
  };
}
