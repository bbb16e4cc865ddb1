import { mergeLots, type Lot } from './lots.ts';
import type { ClassSlice, FundContents, ResidualSlice, Slice } from './look-through.ts';
import type { Resolved } from './resolve.ts';
import { SECTORS, type Sector } from './sector.ts';
import { addTo, openSum, sum, sumOf, type RunningSum } from './sum.ts';
import type { IssuerId } from './units.ts';

/** What is owned of one company: as shares, and inside funds path by path. Money in the report's currency. */
export interface OwnedCompany {
  readonly issuer: IssuerId;
  readonly direct: number;
  readonly viaFunds: readonly { readonly path: readonly string[]; readonly value: number }[];
  readonly viaTotal: number;
  readonly value: number;
}

/** Money whose content is open: it adds between `low` and `high` to any question asked of it. */
export interface OpenMoney {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
export interface FundResidual extends OpenMoney {
  readonly fund: string;
  readonly isEquity: boolean;
  /** Published sectors of it, in money, where there are any; they may add up to less or more than it. */
  readonly sectors: Readonly<Partial<Record<Sector, number>>> | null;
}

/**
 * The portfolio after look-through: companies + classes + residuals + unidentified + financing = net. Does not depend on
 * the size scheme or the lens, so that a switch only measures anew.
 */
export interface Exposure {
  readonly net: number;
  /** By issuer, ascending. */
  readonly companies: readonly OwnedCompany[];
  readonly classes: Readonly<Record<ClassSlice['of'], number>>;
  readonly residuals: readonly FundResidual[];
  readonly unidentified: OpenMoney;
  readonly financing: number;
  /** Value held in each fund itself, by symbol. */
  readonly funds: ReadonlyMap<string, number>;
}

/** One way from a lot into the funds inside it. One object a way, so that a tally finds it without comparing words. */
interface Road {
  readonly path: readonly string[];
}
type RoadFinder = (inside: readonly string[]) => Road;

interface Tally {
  readonly direct: RunningSum;
  readonly roads: Map<Road, RunningSum>;
}

interface ResidualTally {
  readonly fund: string;
  readonly isEquity: boolean;
  readonly value: RunningSum;
  readonly low: RunningSum;
  readonly high: RunningSum;
  readonly sectors: Map<Sector, RunningSum> | null;
}

interface Ledger {
  readonly companies: Map<IssuerId, Tally>;
  readonly classes: Record<ClassSlice['of'], RunningSum>;
  readonly residuals: Map<string, ResidualTally>;
  readonly unidentified: { value: RunningSum; low: RunningSum; high: RunningSum };
  readonly financing: RunningSum;
}

function openRange() {
  return { value: openSum(), low: openSum(), high: openSum() };
}

function openLedger(): Ledger {
  return {
    companies: new Map(),
    classes: {
      bond: openSum(),
      cash: openSum(),
      crypto: openSum(),
      commodity: openSum(),
      derivative: openSum(),
      other: openSum(),
    },
    residuals: new Map(),
    unidentified: openRange(),
    financing: openSum(),
  };
}

function tallyOf(ledger: Ledger, issuer: IssuerId): Tally {
  const known = ledger.companies.get(issuer);
  if (known !== undefined) return known;
  const tally: Tally = { direct: openSum(), roads: new Map() };
  ledger.companies.set(issuer, tally);
  return tally;
}

/* Slices of one list share their array, so most are found by identity; equal words in another array are the same road. */
function openRoads(account: string): RoadFinder {
  const byArray = new Map<readonly string[], Road>();
  const byWords = new Map<string, Road>();
  return (inside) => {
    const known = byArray.get(inside);
    if (known !== undefined) return known;
    const words = inside.join('>');
    const road = byWords.get(words) ?? { path: [account, ...inside] };
    byArray.set(inside, road);
    byWords.set(words, road);
    return road;
  };
}

function post(ledger: Ledger, slice: Slice, held: number, roadOf: RoadFinder): void {
  const value = slice.part * held;
  switch (slice.kind) {
    case 'company': {
      const { roads } = tallyOf(ledger, slice.issuer);
      const road = roadOf(slice.inside);
      // One holding may reach a company twice by one road: a fund of funds holds it through more than one list.
      const before = roads.get(road);
      if (before !== undefined) return addTo(before, value);
      const running = openSum();
      roads.set(road, running);
      return addTo(running, value);
    }
    case 'class':
      return addTo(ledger.classes[slice.of], value);
    case 'financing':
      return addTo(ledger.financing, value);
    case 'residual':
      return postResidual(ledger, slice, held);
  }
}

/* Residuals of one fund add up by what they are: a closed part held long and one held short must not cancel. */
function postResidual(ledger: Ledger, slice: ResidualSlice, held: number): void {
  const key = `${slice.fund} ${slice.isEquity} ${Math.sign(slice.part * held)} ${slice.sectors === null}`;
  const entry = ledger.residuals.get(key) ?? {
    fund: slice.fund,
    isEquity: slice.isEquity,
    ...openRange(),
    sectors: slice.sectors === null ? null : new Map<Sector, RunningSum>(),
  };
  ledger.residuals.set(key, entry);
  const ends = [slice.low * held, slice.high * held];
  addTo(entry.value, slice.part * held);
  addTo(entry.low, Math.min(...ends));
  addTo(entry.high, Math.max(...ends));
  if (entry.sectors === null || slice.sectors === null) return;
  for (const sector of SECTORS) {
    const part = slice.sectors[sector];
    if (part === undefined) continue;
    const running = entry.sectors.get(sector) ?? openSum();
    entry.sectors.set(sector, running);
    addTo(running, part * held);
  }
}

function postLot(ledger: Ledger, lot: Lot, contents: FundContents): void {
  const security = lot.sample.identification.security;
  switch (security.kind) {
    case 'company':
      return addTo(tallyOf(ledger, security.issuer).direct, lot.value);
    case 'class':
      return addTo(ledger.classes[security.of], lot.value);
    case 'unidentified':
      addTo(ledger.unidentified.value, lot.value);
      addTo(ledger.unidentified.low, Math.min(0, lot.value));
      return addTo(ledger.unidentified.high, Math.max(0, lot.value));
    case 'fund': {
      const roadOf = openRoads(lot.sample.account);
      for (const slice of contents(security.symbol)) post(ledger, slice, lot.value, roadOf);
    }
  }
}

function readTally(issuer: IssuerId, tally: Tally): OwnedCompany {
  const viaFunds: { path: readonly string[]; value: number }[] = [];
  const viaTotal = openSum();
  const total = openSum();
  const direct = sumOf(tally.direct);
  addTo(total, direct);
  for (const [{ path }, running] of tally.roads) {
    const value = sumOf(running);
    viaFunds.push({ path, value });
    addTo(viaTotal, value);
    addTo(total, value);
  }
  return { issuer, direct, viaFunds, viaTotal: sumOf(viaTotal), value: sumOf(total) };
}

function readRange(range: { value: RunningSum; low: RunningSum; high: RunningSum }): OpenMoney {
  return { value: sumOf(range.value), low: sumOf(range.low), high: sumOf(range.high) };
}

function readResidual({ fund, isEquity, sectors, ...range }: ResidualTally): FundResidual {
  const published =
    sectors === null ? null : Object.fromEntries([...sectors].map(([sector, running]) => [sector, sumOf(running)]));
  return { fund, isEquity, sectors: published, ...readRange(range) };
}

/** Looks through every fund and adds up what is owned of each company and class. */
export function exposePortfolio(resolved: Resolved, contents: FundContents): Exposure {
  const lots = mergeLots(resolved.positions);
  const ledger = openLedger();
  const funds = new Map<string, RunningSum>();
  for (const lot of lots) {
    postLot(ledger, lot, contents);
    const security = lot.sample.identification.security;
    if (security.kind !== 'fund') continue;
    const held = funds.get(security.symbol) ?? openSum();
    funds.set(security.symbol, held);
    addTo(held, lot.value);
  }
  const { bond, cash, crypto, commodity, derivative, other } = ledger.classes;
  return {
    net: sum(lots.map(({ value }) => value)),
    companies: [...ledger.companies]
      .map(([issuer, tally]) => readTally(issuer, tally))
      .sort((a, b) => (a.issuer < b.issuer ? -1 : 1)),
    classes: {
      bond: sumOf(bond),
      cash: sumOf(cash),
      crypto: sumOf(crypto),
      commodity: sumOf(commodity),
      derivative: sumOf(derivative),
      other: sumOf(other),
    },
    residuals: [...ledger.residuals.values()].map(readResidual),
    unidentified: readRange(ledger.unidentified),
    financing: sumOf(ledger.financing),
    funds: new Map([...funds].map(([symbol, running]) => [symbol, sumOf(running)])),
  };
}
