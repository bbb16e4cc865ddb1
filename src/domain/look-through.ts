import type { Basket, FundClass, Reference } from './reference.ts';
import type { ExposureClass } from './report.ts';
import { addTo, openSum, sumOf } from './sum.ts';
import type { IssuerId } from './units.ts';

/* What money in a fund is money in. Nothing is rescaled and nothing is guessed: what a list leaves out is residual, what
   it covers too much is a negative line of that fund (README, "Look-through"). */

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

/** What can be seen of a fund, decided once for its figures and for what the screen says of it. */
export type FundView =
  | { readonly kind: 'class'; readonly of: ClassSlice['of'] }
  | { readonly kind: 'list'; readonly basket: Basket; readonly borrowed: string | null; readonly estimated: boolean }
  | { readonly kind: 'leveraged'; readonly basket: Basket; readonly underlying: string; readonly factor: number }
  /** Nothing: all of it is open, by `factor` either way for a leveraged one. */
  | { readonly kind: 'closed'; readonly factor: number; readonly isEquity: boolean };

/**
 * Says what a fund becomes, in the README's order: a leveraged product its factor × the underlying's list, a fund of one
 * class that class, else the list it is read from; without one it stays closed.
 */
export function viewFund(symbol: string, reference: Reference): FundView {
  const content = reference.fundContent(symbol);
  if (content.kind === 'leveraged') {
    const { underlying, factor } = content;
    const inside = reference.fundContent(underlying);
    const basket = inside.kind === 'basket' ? reference.basket(inside.list) : null;
    if (basket !== null) return { kind: 'leveraged', basket, underlying, factor };
    return { kind: 'closed', factor: Math.abs(factor), isEquity: false };
  }
  const listed = reference.bySymbol(symbol).find((one) => one.kind === 'fund');
  const fundClass: FundClass = listed === undefined ? 'unknown' : listed.fundClass;
  if (fundClass === 'leveraged') return { kind: 'closed', factor: LARGEST_FACTOR, isEquity: false };
  const of = CLASS_OF_FUND[fundClass];
  if (of !== undefined) return { kind: 'class', of };
  const basket = content.kind === 'basket' ? reference.basket(content.list) : null;
  if (basket === null || content.kind === 'none')
    return { kind: 'closed', factor: 1, isEquity: fundClass === 'equity' };
  return { kind: 'list', basket, borrowed: content.borrowed, estimated: content.estimated || basket.estimated };
}

/** Money in one fund, held on one path. */
export interface FundMoney {
  readonly symbol: string;
  readonly value: number;
  readonly path: readonly string[];
}

/** Gives what a fund's money is in; the slices add up to the money. */
export function lookThrough({ symbol, value, path }: FundMoney, reference: Reference): readonly Slice[] {
  const view = viewFund(symbol, reference);
  switch (view.kind) {
    case 'class':
      return [{ kind: 'class', of: view.of, value }];
    case 'closed':
      return [closed(symbol, value, view.factor, view.isEquity)];
    case 'list':
      return spread(view.basket, symbol, value, [...path, symbol]);
    case 'leveraged': {
      const exposed = value * view.factor;
      const slices = spread(view.basket, symbol, exposed, [...path, symbol, view.underlying]);
      return [...slices, { kind: 'financing', fund: symbol, value: value - exposed }];
    }
  }
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
