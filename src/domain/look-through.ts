import type { Basket, FundClass, Reference } from './reference.ts';
import type { ExposureClass } from './report.ts';
import { addTo, openSum, sumOf } from './sum.ts';
import type { IssuerId } from './units.ts';

/* What money in a fund is money in. Nothing is rescaled and nothing is guessed: what a list leaves out is residual, what
   it covers too much is a negative line of that fund (PRODUCT, "Look-through"). */

/** A known company's part of some money. `path` = account, then funds from the outermost inwards. */
export interface CompanySlice {
  readonly kind: 'company';
  readonly issuer: IssuerId;
  readonly value: number;
  readonly path: readonly string[];
}
/** A part that is in a class and needs no company. */
export interface ClassSlice {
  readonly kind: 'class';
  readonly of: Exclude<ExposureClass, 'equity' | 'residual' | 'unidentified'>;
  readonly value: number;
}
/**
 * A part of a fund that no list shows. It adds between `low` and `high` to any question (for a plain fund 0 to its
 * value; for a leveraged one factor × value either way). `isEquity`: the fund is known to hold shares.
 */
export interface ResidualSlice {
  readonly kind: 'residual';
  readonly fund: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly isEquity: boolean;
}
/** Borrowed (negative) or lent money that closes the sum of a leveraged fund. */
export interface FinancingSlice {
  readonly kind: 'financing';
  readonly fund: string;
  readonly value: number;
}
export type Slice = CompanySlice | ClassSlice | ResidualSlice | FinancingSlice;

/** Leverage assumed, either way, for a leveraged fund whose factor no source states: the largest on the market. */
const LARGEST_FACTOR = 3;

const CLASS_OF_FUND: Partial<Record<FundClass, ClassSlice['of']>> = {
  bond: 'bond',
  'money-market': 'cash',
  commodity: 'commodity',
  crypto: 'crypto',
  currency: 'other',
};
const CLASS_OF_ROW = { cash: 'cash', derivative: 'derivative', other: 'other' } as const;

/** Money in one fund, held on one path. */
export interface FundMoney {
  readonly symbol: string;
  readonly value: number;
  readonly path: readonly string[];
}

/**
 * Gives what a fund's money is in; the slices add up to the money. Rules in PRODUCT's order: a fund of one class is that
 * class; else the list it is read from; else, for a leveraged product, factor × its underlying closed by financing; else
 * all of it is residual.
 */
export function lookThrough(money: FundMoney, reference: Reference): readonly Slice[] {
  const symbol = money.symbol;
  const listed = reference.bySymbol(symbol).find((one) => one.kind === 'fund');
  const fundClass: FundClass = listed === undefined ? 'unknown' : listed.fundClass;
  const path = [...money.path, symbol];
  const content = reference.fundContent(symbol);
  if (content.kind === 'leveraged') return lookThroughLeveraged(money, path, content, reference);
  if (fundClass === 'leveraged') return [closed(symbol, money.value, LARGEST_FACTOR, false)];
  const ofClass = CLASS_OF_FUND[fundClass];
  if (ofClass !== undefined) return [{ kind: 'class', of: ofClass, value: money.value }];
  const basket = content.kind === 'basket' ? reference.basket(content.list) : null;
  if (basket === null) return [closed(symbol, money.value, 1, fundClass === 'equity')];
  return spread(basket, symbol, money.value, path);
}

/* A fund that nobody can look into: its whole value is open, either way by its factor. */
function closed(fund: string, value: number, factor: number, isEquity: boolean): ResidualSlice {
  const reach = Math.abs(value) * factor;
  const plain = factor === 1;
  return {
    kind: 'residual',
    fund,
    value,
    low: plain ? Math.min(0, value) : -reach,
    high: plain ? Math.max(0, value) : reach,
    isEquity,
  };
}

function spread(basket: Basket, fund: string, value: number, path: readonly string[]): Slice[] {
  const slices: Slice[] = [];
  const covered = openSum();
  for (const [at, issuer] of basket.companies.entries()) {
    const weight = basket.weights[at]!;
    addTo(covered, weight);
    slices.push({ kind: 'company', issuer, value: value * weight, path });
  }
  for (const row of basket.others) {
    if (row.kind === 'rest') continue; // not in the list: part of the residual below
    addTo(covered, row.weight);
    slices.push({ kind: 'class', of: CLASS_OF_ROW[row.kind], value: value * row.weight });
  }
  slices.push(uncovered(fund, value, sumOf(covered)));
  return slices;
}

/* Below the whole: what the list leaves out, which may be anything. Above it: what the list covers too much, a known
   correction of the opposite sign that belongs to no company. */
function uncovered(fund: string, value: number, covered: number): ResidualSlice {
  const rest = value * (1 - covered);
  const open = covered <= 1;
  return {
    kind: 'residual',
    fund,
    value: rest,
    low: open ? Math.min(0, rest) : 0,
    high: open ? Math.max(0, rest) : 0,
    isEquity: true,
  };
}

function lookThroughLeveraged(
  money: FundMoney,
  path: readonly string[],
  content: { readonly underlying: string; readonly factor: number },
  reference: Reference,
): readonly Slice[] {
  const inside = reference.fundContent(content.underlying);
  const basket = inside.kind === 'basket' ? reference.basket(inside.list) : null;
  if (basket === null) return [closed(money.symbol, money.value, Math.abs(content.factor), false)];
  const exposed = money.value * content.factor;
  const slices = spread(basket, money.symbol, exposed, [...path, content.underlying]);
  return [...slices, { kind: 'financing', fund: money.symbol, value: money.value - exposed }];
}
