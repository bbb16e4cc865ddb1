import type { Identification } from '../identity/identification.ts';
import { isinOf } from '../identity/numbers.ts';
import type { ResolvedLines } from '../identity/resolve.ts';
import { cleanSymbol, symbolForms } from '../identity/symbols.ts';
import type { Holding } from '../model/holding.ts';
import type { Reference } from '../model/reference.ts';
import type { Costs, FundCost, SameIndex } from '../model/report-costs.ts';
import { sumInAnyOrder } from '../sum.ts';
import type { IsoDate } from '../model/units.ts';

/* US money-market funds have such symbols; brokers write them with asterisks (`SPAXX**`). */
const MONEY_MARKET_SYMBOL = /^[A-Z]{3}XX$/;
const NAMES_FUND = /\b(?:FUNDS?|FDS?|ETF|UCITS|MONEY (?:MARKET|MKT)|MMF)\b/i;

/** What a line is to its owner's costs. */
type Charged =
  | { readonly kind: 'fund'; readonly fund: string }
  /** Nobody knows what it is, so nobody knows what it takes. */
  | { readonly kind: 'unknown' }
  /** It takes nothing: a share, a bond, cash in the account. */
  | { readonly kind: 'free' };

/**
 * Works out what the funds among the lines take a year, each by its own published ratio: of a fund of funds the outer one's (what the inner
 * ones take is in it by rule or is not published with it, and is never added), of a leveraged one that of the whole fund. Rows of one fund
 * add up over all accounts first, so that neither their order nor a split changes a figure. A fund held short on the whole takes nothing of
 * its owner and gives nothing back. Money-market funds are cash in every other figure, but funds here. Lines without a rate are in no sum.
 */
export function measureCosts(lines: readonly ResolvedLines[], reference: Reference): Costs {
  const charged = new Map<Identification, Charged>();
  const held = new Map<string, number[]>();
  const unknowns = new Map<string, number[]>();
  const all: number[] = [];
  for (const { identification, holding, baseValue } of lines) {
    if (baseValue === null) continue;
    all.push(baseValue);
    let what = charged.get(identification);
    if (what === undefined) {
      what = chargeOf(identification, holding, reference);
      charged.set(identification, what);
    }
    if (what.kind === 'free') continue;
    if (what.kind === 'fund') push(held, what.fund, baseValue);
    else push(unknowns, JSON.stringify([holding.symbol, holding.name]), baseValue);
  }
  const net = sumInAnyOrder(all);
  const funds = [...held]
    .map(([fund, values]) => costOfFund(fund, sumInAnyOrder(values), reference))
    .sort((a, b) => b.value - a.value || (a.fund < b.fund ? -1 : 1));
  const long = (of: readonly number[]): number => sumInAnyOrder(of.map((value) => Math.max(0, value)));
  const yearly = sumInAnyOrder(funds.map((fund) => fund.yearly).filter((one) => one !== null));
  const known = long(funds.filter(({ ratio }) => ratio !== null).map(({ value }) => value));
  const unknown = long([
    ...funds.filter(({ ratio }) => ratio === null).map(({ value }) => value),
    ...[...unknowns.values()].map(sumInAnyOrder),
  ]);
  const share = (part: number): number | null => (net > 0 ? part / net : null);
  return {
    yearly,
    ratio: share(yearly),
    known,
    unknown,
    unknownShare: share(unknown),
    free: net - known - unknown,
    asOf: datesOf(funds),
    funds,
    sameIndex: findSameIndex(funds),
  };
}

function push(groups: Map<string, number[]>, key: string, value: number): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [value]);
  else known.push(value);
}

function costOfFund(fund: string, value: number, reference: Reference): FundCost {
  const stated = reference.expenseRatio(fund);
  const index = reference.trackedIndex(fund);
  if (stated === null) return { fund, value, ratio: null, asOf: null, yearly: null, index };
  return { fund, value, ...stated, yearly: Math.max(0, value) * stated.ratio, index };
}

function chargeOf({ security, answered }: Identification, holding: Holding, reference: Reference): Charged {
  if (security.kind === 'fund') return { kind: 'fund', fund: security.symbol };
  if (security.kind === 'unidentified') return { kind: 'unknown' };
  if (security.kind === 'company') return { kind: 'free' };
  // cash may be a money-market fund; what the user called bonds or the like may be a fund of them
  if (security.of !== 'cash' && !answered) return { kind: 'free' };
  const fund = fundBehind(holding, reference);
  return fund === null ? { kind: 'free' } : { kind: 'fund', fund };
}

/* The fund that a line of cash is in truth: by what the pack has of its symbol or ISIN, else by its words. */
function fundBehind(holding: Holding, reference: Reference): string | null {
  const forms = holding.symbol === null ? [] : symbolForms(holding.symbol);
  const isin = isinOf(holding);
  const listed = [
    ...(isin === null ? [] : reference.byIsin(isin)),
    ...forms.flatMap((form) => reference.bySymbol(form)),
  ];
  const known = listed.find((one) => one.kind === 'fund' && one.fundClass === 'money-market');
  if (known !== undefined) return known.symbol;
  const symbol = forms.find((form) => MONEY_MARKET_SYMBOL.test(form));
  if (symbol !== undefined) return symbol;
  const { name } = holding;
  if (name === null || !NAMES_FUND.test(name)) return null;
  return holding.symbol === null ? name : cleanSymbol(holding.symbol);
}

function datesOf(funds: readonly FundCost[]): Costs['asOf'] {
  const days = funds.map(({ asOf }) => asOf).filter((day): day is IsoDate => day !== null);
  if (days.length === 0) return null;
  const pick = (isFirst: (a: string, b: string) => boolean) => days.reduce((a, b) => (isFirst(b, a) ? b : a));
  return { oldest: pick((a, b) => a < b), newest: pick((a, b) => a > b) };
}

function findSameIndex(funds: readonly FundCost[]): readonly SameIndex[] {
  const groups = new Map<string, FundCost[]>();
  for (const fund of funds) {
    if (fund.index === null || fund.value <= 0) continue;
    const known = groups.get(fund.index);
    if (known === undefined) groups.set(fund.index, [fund]);
    else known.push(fund);
  }
  return [...groups]
    .filter(([, members]) => members.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([index, members]) => {
      const sorted = [...members].sort(
        (a, b) => (a.ratio ?? Infinity) - (b.ratio ?? Infinity) || (a.fund < b.fund ? -1 : 1),
      );
      const priced = sorted.flatMap(({ value, ratio }) => (ratio === null ? [] : [{ value, ratio }]));
      const [cheapest] = priced;
      const apart =
        cheapest === undefined || priced.length < 2
          ? null
          : sumInAnyOrder(priced.map(({ value, ratio }) => value * (ratio - cheapest.ratio)));
      return { index, funds: sorted.map(({ fund }) => fund), apart };
    });
}
