import { classOfKind, kindOfSymbol, type KindId } from '../model/kinds.ts';
import type { Basket, FundClass, FundPart, FundProof, Reference, SectorSplit } from '../model/reference.ts';
import type { ExposureClass } from '../model/report-exposure.ts';
import type { IsoDate } from '../model/units.ts';

type FundClassOf = Exclude<ExposureClass, 'equity' | 'residual' | 'unidentified'>;

/** What can be seen of a fund, decided once for its figures and for what the screen says of it. */
export type FundView =
  | { readonly kind: 'class'; readonly of: FundClassOf }
  | {
      readonly kind: 'list';
      readonly basket: Basket;
      readonly borrowed: string | null;
      readonly estimated: boolean;
    }
  | {
      readonly kind: 'partial';
      readonly basket: Basket;
      readonly borrowed: string | null;
      readonly sectors: SectorSplit | null;
      readonly isEquity: boolean;
      /** What kind of fund it is, by the user's word: what the list leaves out is of that kind. */
      readonly ofKind?: KindId;
    }
  | { readonly kind: 'funds'; readonly parts: readonly FundPart[]; readonly asOf: IsoDate }
  | { readonly kind: 'leveraged'; readonly underlying: string; readonly factor: number }
  /** Nothing: all of it is open, by `factor` either way for a leveraged one. */
  | {
      readonly kind: 'closed';
      readonly factor: number;
      readonly isEquity: boolean;
      readonly sectors: SectorSplit | null;
      /** What is proven of it all the same; nothing of a leveraged fund. */
      readonly proof?: FundProof;
      /** The pack could not be asked: a fault of ours. */
      readonly isFaulty?: boolean;
      /** What kind of fund it is, by the user's word. */
      readonly ofKind?: KindId;
    };

/** Leverage assumed, either way, for a leveraged fund whose factor no source states: the largest in the US. European ones all state theirs. */
const LARGEST_FACTOR = 3;

const CLASS_OF_FUND: Partial<Record<FundClass, FundClassOf>> = {
  bond: 'bond',
  'money-market': 'cash',
  commodity: 'commodity',
  crypto: 'crypto',
  currency: 'other',
};

/**
 * Says what a fund becomes, in the README's order: a leveraged product its factor × what its underlying is, a fund of one
 * class that class, else the whole list it is read from, else the funds inside it, else the part of a list there is; without
 * any of them it stays closed, and so does a fund that the pack throws about: it costs that fund and nothing else. A stand-in
 * shows nothing of a fund (stand-ins.ts).
 */
export function viewFund(symbol: string, reference: Reference): FundView {
  const kind = kindOfSymbol(symbol);
  if (kind !== null)
    return { kind: 'closed', factor: 1, isEquity: classOfKind(kind) === 'equity', sectors: null, ofKind: kind };
  try {
    return ofSaidKind(lookAtFund(symbol, reference), reference.saidKind(symbol));
  } catch {
    return { kind: 'closed', factor: 1, isEquity: false, sectors: null, isFaulty: true };
  }
}

/* The user's word goes as far as nothing is seen. A closed fund that may go either way by its factor is of no kind. */
function ofSaidKind(view: FundView, kind: KindId | null): FundView {
  if (kind === null) return view;
  const of = classOfKind(kind);
  if (view.kind === 'partial') return { ...view, isEquity: view.isEquity || of === 'equity', ofKind: kind };
  if (view.kind !== 'closed' || view.factor !== 1) return view;
  return of === 'bond' || of === 'cash' ? { kind: 'class', of } : { ...view, isEquity: of === 'equity', ofKind: kind };
}

function lookAtFund(symbol: string, reference: Reference): FundView {
  const content = reference.fundContent(symbol);
  const listed = reference.bySymbol(symbol).find((one) => one.kind === 'fund');
  if (listed === undefined && content.kind === 'none') {
    const stock = viewStock(symbol, reference);
    if (stock !== null) return stock;
  }
  const fundClass: FundClass = listed === undefined ? 'unknown' : listed.fundClass;
  if (content.kind === 'leveraged') return viewLeveraged(content.underlying, content.factor, reference);
  if (fundClass === 'leveraged') return { kind: 'closed', factor: LARGEST_FACTOR, isEquity: false, sectors: null };
  const of = CLASS_OF_FUND[fundClass];
  if (of !== undefined) return { kind: 'class', of };
  if (content.kind === 'basket') {
    const basket = reference.basket(content.list);
    if (basket !== null) {
      return {
        kind: 'list',
        basket,
        borrowed: content.borrowed,
        estimated: content.estimated || basket.estimated,
      };
    }
  }
  if (content.kind === 'funds') return { kind: 'funds', parts: content.parts, asOf: content.asOf };
  if (content.kind === 'partial') {
    const basket = reference.basket(content.list);
    if (basket !== null)
      return {
        kind: 'partial',
        basket,
        borrowed: content.borrowed,
        sectors: content.sectors,
        isEquity: fundClass === 'equity',
      };
  }
  const sectors = content.kind === 'none' || content.kind === 'partial' ? content.sectors : null;
  const proven = content.kind === 'none' && content.proof !== undefined ? { proof: content.proof } : {};
  return { kind: 'closed', factor: 1, isEquity: fundClass === 'equity', sectors, ...proven };
}

/* What a product on one stock multiplies: all of it is that company. */
function viewStock(symbol: string, reference: Reference): FundView | null {
  const company = reference.bySymbol(symbol).find((one) => one.kind === 'company');
  if (company === undefined) return null;
  const basket: Basket = {
    symbol,
    name: company.name,
    asOf: reference.passport.equitiesAsOf,
    source: 'issuer',
    estimated: false,
    coverage: 1,
    companies: [company.issuer],
    weights: [1],
    others: [],
  };
  return { kind: 'list', basket, borrowed: null, estimated: false };
}

function viewLeveraged(underlying: string, factor: number, reference: Reference): FundView {
  // A leveraged fund on itself or on another leveraged one would be a mistake of the list: it stays closed.
  const isPlain = reference.fundContent(underlying).kind !== 'leveraged';
  const inner = isPlain ? viewFund(underlying, reference).kind : 'closed';
  if (inner === 'closed') return { kind: 'closed', factor: Math.abs(factor), isEquity: false, sectors: null };
  return { kind: 'leveraged', underlying, factor };
}
