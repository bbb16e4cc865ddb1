import type { KindId } from '../model/kinds.ts';
import { mergeLots, type Lot } from '../identity/lots.ts';
import type { ClassSlice, FundContents, ResidualSlice, Slice, Unlisted } from './look-through.ts';
import { addUpCompanies, type OwnedCompany, type ReachedList } from './owned-companies.ts';
import type { FundProof } from '../model/reference.ts';
import type { ResolvedLines } from '../identity/resolve.ts';
import type { Roster } from '../identity/roster.ts';
import { SECTORS, type Sector } from '../model/sector.ts';
import { addTo, openSum, readSums, sum, sumFor, sumOf, type RunningSum } from '../sum.ts';
import type { IssuerId } from '../model/units.ts';

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
  /** The most of it, in money, that large technology companies can be, where its sectors are published in ICB's industries. */
  readonly technology: number | null;
  /** How much money in each company the list of its largest holdings leaves out there can be at most; null = no such list. */
  readonly unlisted: Unlisted | null;
  /** What is proven of one unit of money in it, where it is in a whole fund that nobody can look into. */
  readonly proof: FundProof | null;
  /** The kind of funds that it is said to be of; null = nobody has said anything. */
  readonly ofKind: KindId | null;
}

/** What the list of a fund covers beyond 100 %, as money of the opposite sign. */
export interface FundExcess {
  readonly fund: string;
  readonly value: number;
}

/**
 * The portfolio after look-through: companies + classes + residuals + excess + unidentified + financing = net. Does not depend on
 * the size scheme or the lens, so that a switch only measures anew.
 */
export interface Exposure {
  readonly net: number;
  /** The largest first, equal ones by name. */
  readonly companies: readonly OwnedCompany[];
  readonly classes: Readonly<Record<ClassSlice['of'], number>>;
  readonly residuals: readonly FundResidual[];
  /** By fund, in the order of their symbols. */
  readonly excess: readonly FundExcess[];
  readonly unidentified: OpenMoney;
  readonly financing: number;
  /** Value held in each fund itself, by symbol. */
  readonly funds: ReadonlyMap<string, number>;
  /** Nothing is short, borrowed or leveraged: then every share lies between 0 and 1. */
  readonly isLongOnly: boolean;
}

interface ResidualTally extends Pick<FundResidual, 'fund' | 'isEquity' | 'proof' | 'ofKind'> {
  readonly value: RunningSum;
  readonly low: RunningSum;
  readonly high: RunningSum;
  readonly sectors: Map<Sector, RunningSum> | null;
  readonly technology: RunningSum | null;
  readonly unlisted: { readonly atMost: RunningSum; readonly listed: Unlisted['listed'] } | null;
}

interface Ledger {
  readonly direct: Map<IssuerId, RunningSum>;
  readonly lists: ReachedList[];
  readonly classes: Record<ClassSlice['of'], RunningSum>;
  readonly residuals: Map<string, ResidualTally>;
  readonly excess: Map<string, RunningSum>;
  readonly unidentified: { value: RunningSum; low: RunningSum; high: RunningSum };
  readonly financing: RunningSum;
}

function openRange() {
  return { value: openSum(), low: openSum(), high: openSum() };
}

function openLedger(): Ledger {
  return {
    direct: new Map(),
    lists: [],
    classes: {
      bond: openSum(),
      cash: openSum(),
      crypto: openSum(),
      commodity: openSum(),
      derivative: openSum(),
      other: openSum(),
      fund: openSum(),
    },
    residuals: new Map(),
    excess: new Map(),
    unidentified: openRange(),
    financing: openSum(),
  };
}

function post(ledger: Ledger, slice: Slice, lot: Lot): void {
  switch (slice.kind) {
    case 'list':
      ledger.lists.push({ path: [lot.sample.account, ...slice.inside], list: slice, held: lot.value });
      return;
    case 'class':
      return addTo(ledger.classes[slice.of], slice.part * lot.value);
    case 'excess':
      return addTo(sumFor(ledger.excess, slice.fund), slice.part * lot.value);
    case 'financing':
      return addTo(ledger.financing, slice.part * lot.value);
    case 'residual':
      return postResidual(ledger, slice, lot.value);
  }
}

/* Residuals of one fund add up by what they are: a closed part held long and one held short must not cancel. */
function postResidual(ledger: Ledger, slice: ResidualSlice, held: number): void {
  const key = `${slice.fund} ${slice.isEquity} ${Math.sign(slice.part * held)} ${slice.sectors === null} ${slice.technology === null} ${slice.unlisted === null} ${slice.proof === null}`;
  const entry = ledger.residuals.get(key) ?? {
    fund: slice.fund,
    isEquity: slice.isEquity,
    proof: slice.proof,
    ofKind: slice.ofKind,
    ...openRange(),
    sectors: slice.sectors === null ? null : new Map<Sector, RunningSum>(),
    technology: slice.technology === null ? null : openSum(),
    unlisted: slice.unlisted === null ? null : { atMost: openSum(), listed: slice.unlisted.listed },
  };
  ledger.residuals.set(key, entry);
  const ends = [slice.low * held, slice.high * held];
  addTo(entry.value, slice.part * held);
  addTo(entry.low, Math.min(...ends));
  addTo(entry.high, Math.max(...ends));
  if (entry.unlisted !== null && slice.unlisted !== null)
    addTo(entry.unlisted.atMost, Math.abs(slice.unlisted.atMost * held));
  if (entry.technology !== null && slice.technology !== null) addTo(entry.technology, slice.technology * held);
  if (entry.sectors === null || slice.sectors === null) return;
  for (const sector of SECTORS) {
    const part = slice.sectors[sector];
    if (part === undefined) continue;
    addTo(sumFor(entry.sectors, sector), part * held);
  }
}

function postLot(ledger: Ledger, lot: Lot, contents: FundContents): void {
  const security = lot.sample.identification.security;
  switch (security.kind) {
    case 'company':
      return addTo(sumFor(ledger.direct, security.issuer), lot.value);
    case 'class':
      return addTo(ledger.classes[security.of], lot.value);
    case 'unidentified':
      addTo(ledger.unidentified.value, lot.value);
      addTo(ledger.unidentified.low, Math.min(0, lot.value));
      return addTo(ledger.unidentified.high, Math.max(0, lot.value));
    case 'fund':
      for (const slice of contents(security.symbol)) post(ledger, slice, lot);
  }
}

function readRange(range: { value: RunningSum; low: RunningSum; high: RunningSum }): OpenMoney {
  return { value: sumOf(range.value), low: sumOf(range.low), high: sumOf(range.high) };
}

function readResidual({
  fund,
  isEquity,
  proof,
  ofKind,
  sectors,
  technology,
  unlisted,
  ...range
}: ResidualTally): FundResidual {
  const published =
    sectors === null ? null : Object.fromEntries([...sectors].map(([sector, running]) => [sector, sumOf(running)]));
  const largest = unlisted === null ? null : { atMost: sumOf(unlisted.atMost), listed: unlisted.listed };
  return {
    fund,
    isEquity,
    proof,
    ofKind,
    sectors: published,
    unlisted: largest,
    technology: technology === null ? null : sumOf(technology),
    ...readRange(range),
  };
}

/** Looks through every fund and adds up what is owned of each company and class; companies get numbers in the roster. */
export function exposePortfolio(lines: readonly ResolvedLines[], contents: FundContents, roster: Roster): Exposure {
  const lots = mergeLots(lines);
  const ledger = openLedger();
  const funds = new Map<string, RunningSum>();
  for (const lot of lots) {
    postLot(ledger, lot, contents);
    const security = lot.sample.identification.security;
    if (security.kind !== 'fund') continue;
    addTo(sumFor(funds, security.symbol), lot.value);
  }
  const { bond, cash, crypto, commodity, derivative, other, fund } = ledger.classes;
  const exposed = {
    net: sum(lots.map(({ value }) => value)),
    companies: addUpCompanies(readSums(ledger.direct), ledger.lists, roster),
    classes: {
      bond: sumOf(bond),
      cash: sumOf(cash),
      crypto: sumOf(crypto),
      commodity: sumOf(commodity),
      derivative: sumOf(derivative),
      other: sumOf(other),
      fund: sumOf(fund),
    },
    residuals: [...ledger.residuals.values()].map(readResidual),
    excess: [...readSums(ledger.excess)]
      .map(([symbol, value]) => ({ fund: symbol, value }))
      .sort((a, b) => (a.fund < b.fund ? -1 : 1)),
    unidentified: readRange(ledger.unidentified),
    financing: sumOf(ledger.financing),
    funds: readSums(funds),
  };
  return { ...exposed, isLongOnly: isLongOnly(exposed) };
}

/** Below this part of the net value, money that is owed is a trade that has not settled, or a fund's own, and no margin. */
const TRACE_OF_MARGIN = 0.005;

function isLongOnly(exposure: Omit<Exposure, 'isLongOnly'>): boolean {
  const trace = -Math.max(0.005, exposure.net * TRACE_OF_MARGIN);
  return (
    exposure.companies.every(({ value, direct }) => value >= 0 && direct >= 0) &&
    Object.values(exposure.classes).every((value) => value > trace) &&
    exposure.unidentified.low >= 0 &&
    exposure.residuals.every(({ low }) => low >= 0) &&
    exposure.financing === 0
  );
}
