import { findTwins, identifyAccount } from '../files/accounts.ts';
import { sumInAnyOrder } from '../sum.ts';
import type { KeptPosition, Snapshot } from './snapshot.ts';
import { unpackRows } from '../model/row-table.ts';
import { firstOf } from '../must.ts';

/** One security in one account on one day; several rows are added up. */
export interface HeldThen {
  readonly sample: KeptPosition;
  /** null = not stated. Cash is a quantity of itself at a price of 1. */
  readonly quantity: number | null;
  readonly value: number;
  /** null = without a rate. */
  readonly baseValue: number | null;
}

/** A security in an account on two days; one side null = not there. */
export interface MatchedLine {
  readonly account: string;
  readonly before: HeldThen | null;
  readonly after: HeldThen | null;
  /** What it is now, else what it was. */
  readonly sample: KeptPosition;
  /** So many of today's were one then; 1 = no split. */
  readonly split: number;
}

/** The lines of two snapshots by what they are, and the accounts that only one of them has. */
export interface Matched {
  readonly lines: readonly MatchedLine[];
  readonly gone: Snapshot['accounts'];
  readonly added: Snapshot['accounts'];
}

const clean = (text: string | null) => (text === null ? '' : text.toUpperCase().replace(/[^A-Z0-9]/g, ''));

/** What makes two rows the same security, wherever they lie. */
export function positionKey({ assetClass, issuer, fund, symbol, name, currency }: KeptPosition): string {
  if (assetClass === 'cash') return JSON.stringify(['cash', currency]);
  const word = clean(symbol) === '' ? clean(name) : clean(symbol);
  return JSON.stringify(fund === null ? [issuer ?? '', word, currency] : ['fund', fund, currency]);
}

/** Pairs what is the same: accounts first, then securities within them. A security that changed its symbol is known by its company. */
export function matchPositions(before: Snapshot, after: Snapshot): Matched {
  const names = matchAccounts(before, after);
  const gone = before.accounts.filter(({ account }) => !names.has(account));
  const known = new Set(names.values());
  const added = after.accounts.filter(({ account }) => !known.has(account));
  const [then, now] = [unpackRows(before.positions), unpackRows(after.positions)];
  const lines = [...names].flatMap(([was, is]) => matchLines(is, linesOf(then, was), linesOf(now, is)));
  return { lines, gone, added };
}

/* The name of each account then, with its name now. */
function matchAccounts(before: Snapshot, after: Snapshot): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const now = new Set(after.accounts.map(({ account }) => account));
  for (const { account } of before.accounts) if (now.has(account)) names.set(account, account);
  const left = (all: Snapshot['accounts'], isTaken: (account: string) => boolean) =>
    all.flatMap(({ account, broker }) =>
      isTaken(account) ? [] : [{ account, identity: identifyAccount({ broker, columns: [] }, account) }],
    );
  const open = left(before.accounts, (account) => names.has(account));
  const others = left(after.accounts, (account) => names.has(account));
  for (const one of open) {
    const [twin, ...more] = findTwins(one, open, others);
    if (twin !== undefined && more.length === 0) names.set(one.account, twin.account);
  }
  return names;
}

function linesOf(positions: readonly KeptPosition[], account: string): ReadonlyMap<string, HeldThen> {
  const rows = new Map<string, KeptPosition[]>();
  for (const position of positions) {
    if (position.account !== account) continue;
    const key = positionKey(position);
    const line = rows.get(key) ?? [];
    rows.set(key, line);
    line.push(position);
  }
  return new Map([...rows].map(([key, line]) => [key, addUp(line)]));
}

function addUp(rows: readonly KeptPosition[]): HeldThen {
  const sample = firstOf(rows);
  const value = sumInAnyOrder(rows.map((row) => row.value));
  const bases = rows.flatMap(({ baseValue }) => (baseValue === null ? [] : [baseValue]));
  const quantities = rows.flatMap(({ quantity }) => (quantity === null ? [] : [quantity]));
  const counted = quantities.length === rows.length ? sumInAnyOrder(quantities) : null;
  const quantity = counted === 0 ? null : counted;
  return {
    sample,
    quantity: sample.assetClass === 'cash' ? value : quantity,
    value,
    baseValue: bases.length === rows.length ? sumInAnyOrder(bases) : null,
  };
}

function matchLines(
  account: string,
  before: ReadonlyMap<string, HeldThen>,
  after: ReadonlyMap<string, HeldThen>,
): readonly MatchedLine[] {
  const lost = [...before].filter(([key]) => !after.has(key)).map(([, held]) => held);
  const found = [...after].filter(([key]) => !before.has(key)).map(([, held]) => held);
  const renamed = new Map<HeldThen, HeldThen>();
  for (const was of lost) {
    const isSame = (one: HeldThen) => isOneCompany(was, one);
    const [now, ...more] = found.filter(isSame);
    const isAlone = more.length === 0 && now !== undefined && lost.filter((one) => isOneCompany(one, now)).length === 1;
    if (isAlone) renamed.set(was, now);
  }
  const taken = new Set(renamed.values());
  return [
    ...[...before].flatMap(([key, was]) => {
      const now = after.get(key);
      return now === undefined ? [] : [lineOf(account, now, was, now)];
    }),
    ...lost.map((was) => lineOf(account, renamed.get(was) ?? was, was, renamed.get(was) ?? null)),
    ...found.filter((now) => !taken.has(now)).map((now) => lineOf(account, now, null, now)),
  ];
}

function isOneCompany({ sample: a }: HeldThen, { sample: b }: HeldThen): boolean {
  return a.issuer !== null && a.issuer === b.issuer && a.currency === b.currency;
}

function lineOf(account: string, { sample }: HeldThen, before: HeldThen | null, after: HeldThen | null): MatchedLine {
  const isCash = before?.sample.assetClass === 'cash';
  const split = before === null || after === null || isCash ? 1 : findSplit(before, after);
  return { account, before, after, sample, split };
}

/** The price of one in its own currency; null without a quantity. */
export function priceOf({ sample, quantity, value }: HeldThen): number | null {
  if (sample.assetClass === 'cash') return 1;
  return quantity === null ? null : value / quantity;
}

/** What one unit of a line's own currency was worth; null without a rate, and where nothing shows it. */
export function rateOf({ value, baseValue }: HeldThen): number | null {
  return baseValue === null || value === 0 ? null : baseValue / value;
}

/** What a line says of itself on one day. */
interface Lot {
  readonly quantity: number | null;
  readonly value: number;
}

/* What companies do: so many new ones for one old, and the other way round. */
const USUAL = [3 / 2, 2, 5 / 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50];
const FACTORS = [...USUAL, ...USUAL.map((factor) => 1 / factor)];
/* Fractions of a share may be paid out. */
const QUANTITY_OFF = 0.002;
const MOST_MOVED = 0.35;

/**
 * Tells a split: the quantity is a usual multiple of what it was, and the price went the other way by about as much. The
 * price also moves by itself, but by less than half of what the split takes off, or it is a purchase. 1 = no split.
 */
export function findSplit(before: Lot, after: Lot): number {
  if (before.quantity === null || after.quantity === null || before.value === 0) return 1;
  const times = after.quantity / before.quantity;
  const moved = (after.value / after.quantity / (before.value / before.quantity)) * times - 1;
  return FACTORS.find((factor) => isNear(times, factor) && Math.abs(moved) <= mostMoved(factor)) ?? 1;
}

function isNear(times: number, factor: number): boolean {
  return Math.abs(times / factor - 1) <= QUANTITY_OFF;
}

function mostMoved(factor: number): number {
  const size = factor < 1 ? 1 / factor : factor;
  return Math.min(MOST_MOVED, (1 - 1 / size) / 2);
}
