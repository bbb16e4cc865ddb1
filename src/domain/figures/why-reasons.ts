import type { AccountUse, CompanyExposure } from '../model/report-exposure.ts';
import type { FundUse } from '../model/report-funds.ts';
import type { Report } from '../model/report.ts';
import { groupOfFund, type HoldingGroup } from './fund-groups.ts';
import { addUp } from './parts.ts';
import { roundToSum } from './rounding.ts';

/* What explains the verdict beside its picture: which of seven findings hold of a portfolio, the most money first. */

/** The size that a fund's name claims. */
export type ClaimedSize = 'small' | 'mid';

/** A finding. Shares are parts of 1 of the base; `value` is the money it is about. */
export type Reason =
  /** Funds of which each two overlap by 95 % or more; `group` = all are of this kind. `lens` = what they bring of it, in whole hundredths. */
  | {
      readonly rule: 'same-twice';
      readonly value: number;
      readonly share: number;
      readonly group: HoldingGroup | null;
      readonly funds: readonly string[];
      readonly isAlike: 'same' | 'nearly';
      readonly lens: number;
    }
  /** Shares of the lens bought beside funds that hold the same companies. `isMost` = those named are half of it or more. */
  | {
      readonly rule: 'on-top';
      readonly value: number;
      readonly share: number;
      readonly companies: readonly CompanyExposure[];
      readonly isMost: boolean;
    }
  /** A fund of which less than half is of the size that its name says. */
  | {
      readonly rule: 'name';
      readonly value: number;
      readonly fund: string;
      readonly claims: ClaimedSize;
      readonly part: number;
    }
  /** One company of 10 % or more; both halves in whole hundredths. */
  | {
      readonly rule: 'one-company';
      readonly value: number;
      readonly share: number;
      readonly company: CompanyExposure;
      readonly hundredths: number;
      readonly direct: number;
      readonly via: number;
    }
  | {
      readonly rule: 'one-account';
      readonly value: number;
      readonly account: AccountUse['account'];
      readonly part: number;
      readonly share: number;
    }
  /** Small-cap funds that together are less than 5 %; `hasMid` = some of that is mid-sized companies. */
  | {
      readonly rule: 'too-small';
      readonly value: number;
      readonly share: number;
      readonly funds: readonly string[];
      readonly hasMid: boolean;
    }
  /** Half or more in companies from outside the US; `most` = the country with the most. */
  | { readonly rule: 'abroad'; readonly value: number; readonly share: number; readonly most: string };

/** The limits of the rules. */
export const REASON_LIMITS = {
  /** Two funds are the same from here on; from `same` on without "nearly". */
  overlap: 0.95,
  same: 0.99,
  /** Less than this of the portfolio is worth no sentence of its own. */
  leastOwn: 0.05,
  leastSame: 0.01,
  leastNamed: 0.005,
  claimed: 0.5,
  company: 0.1,
  accountPart: 0.75,
  accountAhead: 0.1,
  tooSmall: 0.05,
  hasMid: 0.05,
  abroad: 0.5,
} as const;
const MOST_REASONS = 3;
const MOST_NAMED = 3;

function bySize(a: FundUse, b: FundUse): number {
  return b.value - a.value || (a.symbol < b.symbol ? -1 : 1);
}

/* The cluster around the largest fund: each of it overlaps with it by so much. */
function sameTwice({ funds, overlaps, totals }: Report): Reason | null {
  const { base } = totals;
  if (base === null) return null;
  const found = new Map<string, Map<string, number>>();
  const note = (one: string, other: string, share: number) =>
    found.set(one, (found.get(one) ?? new Map<string, number>()).set(other, share));
  for (const { a, b, share } of overlaps) {
    if (share < REASON_LIMITS.overlap) continue;
    note(a, b, share);
    note(b, a, share);
  }
  const held = funds.filter(({ value, seen }) => value > 0 && seen !== 'leveraged').sort(bySize);
  const clusters = held.map((fund) => {
    const alike = held.filter((other) => {
      const share = found.get(fund.symbol)?.get(other.symbol);
      return other === fund || share !== undefined;
    });
    return { fund, alike, value: addUp(alike, (one) => one.value) };
  });
  const best = clusters
    .filter(({ alike }) => alike.length > 1)
    .reduce<(typeof clusters)[number] | null>(
      (most, one) => (most === null || one.value > most.value ? one : most),
      null,
    );
  if (best === null || best.value < REASON_LIMITS.leastSame * base) return null;
  const kinds = new Set(best.alike.map(groupOfFund));
  const [kind] = kinds;
  const least = Math.min(...best.alike.flatMap(({ symbol }) => found.get(best.fund.symbol)?.get(symbol) ?? []));
  return {
    rule: 'same-twice',
    value: best.value,
    share: best.value / base,
    group: kinds.size === 1 && kind !== undefined && kind !== 'other-funds' ? kind : null,
    funds: best.alike.map(({ symbol }) => symbol),
    isAlike: least >= REASON_LIMITS.same ? 'same' : 'nearly',
    lens: Math.round((addUp(best.alike, (one) => one.value * one.lens) / base) * 100) + 0,
  };
}

function onTop({ companies, lens, totals }: Report): Reason | null {
  const { base } = totals;
  if (base === null || lens.direct < REASON_LIMITS.leastOwn * base) return null;
  const both = companies
    .filter(({ inLens, direct, viaTotal }) => inLens && direct > 0 && viaTotal > 0)
    .sort((a, b) => b.direct - a.direct || (a.issuer < b.issuer ? -1 : 1));
  const named = both.slice(0, MOST_NAMED);
  if (named.length === 0) return null;
  const inBoth = addUp(both, ({ direct }) => direct);
  if (inBoth < REASON_LIMITS.claimed * lens.direct) return null;
  return {
    rule: 'on-top',
    value: lens.direct,
    share: lens.direct / base,
    companies: named,
    isMost: addUp(named, ({ direct }) => direct) >= 0.5 * lens.direct,
  };
}

function wrongName({ funds, totals }: Report, claimOf: (name: string) => ClaimedSize | null): Reason | null {
  const { base } = totals;
  if (base === null) return null;
  const wrong = funds
    .filter(({ value }) => value >= REASON_LIMITS.leastNamed * base)
    .sort(bySize)
    .flatMap((fund) => {
      const claims = claimOf(fund.name);
      if (claims === null) return [];
      const { high } = claims === 'small' ? fund.between.smallCaps : fund.between.size.mid;
      return high < REASON_LIMITS.claimed ? [{ fund, claims, high }] : [];
    });
  const [first] = wrong;
  if (first === undefined) return null;
  const { fund, claims, high } = first;
  return { rule: 'name', value: fund.value, fund: fund.symbol, claims, part: high };
}

function oneCompany({ companies, totals }: Report): Reason | null {
  const { base } = totals;
  const [company] = companies;
  if (base === null || company === undefined || company.value < REASON_LIMITS.company * base) return null;
  const share = company.value / base;
  const hundredths = Math.round(share * 100);
  const [via, direct] = roundToSum([company.viaTotal / base, company.direct / base], 100, hundredths);
  return { rule: 'one-company', value: company.value, share, company, hundredths, direct, via };
}

function oneAccount({ accounts, settings }: Report): Reason | null {
  if (settings.accounts !== null || accounts.length < 2) return null;
  for (const { account, lens, share } of accounts) {
    if (lens.part === null || share === null || lens.part < REASON_LIMITS.accountPart) continue;
    if (lens.part - share < REASON_LIMITS.accountAhead) continue;
    return { rule: 'one-account', value: lens.value, account, part: lens.part, share };
  }
  return null;
}

function tooSmall({ funds, totals }: Report): Reason | null {
  const { base } = totals;
  if (base === null) return null;
  const small = funds.filter((fund) => fund.value > 0 && groupOfFund(fund) === 'small-caps').sort(bySize);
  const value = addUp(small, (fund) => fund.value);
  if (small.length === 0 || value < REASON_LIMITS.leastNamed * base || value >= REASON_LIMITS.tooSmall * base)
    return null;
  const mid = addUp(small, (fund) => fund.value * fund.between.size.mid.low);
  return {
    rule: 'too-small',
    value,
    share: value / base,
    funds: small.map(({ symbol }) => symbol),
    hasMid: mid >= REASON_LIMITS.hasMid * value,
  };
}

function abroad({ exposure, totals }: Report): Reason | null {
  const { base } = totals;
  if (base === null) return null;
  const others = Object.entries(exposure.country)
    .filter(([code, { value }]) => code !== 'US' && code !== 'unknown' && value > 0)
    .sort(([a, x], [b, y]) => y.value - x.value || (a < b ? -1 : 1));
  const value = addUp(others, ([, amount]) => amount.value);
  const [most] = others;
  if (most === undefined || value < REASON_LIMITS.abroad * base) return null;
  return { rule: 'abroad', value, share: value / base, most: most[0] };
}

/**
 * Gives at most three findings about a portfolio, the most money first. `claimOf` reads which size a fund's name claims; `without` = what
 * the title says already. None where nothing is owned on balance, or funds are left as lines.
 */
export function reasonsOf(
  report: Report,
  claimOf: (name: string) => ClaimedSize | null,
  without: readonly Reason['rule'][] = [],
): readonly Reason[] {
  if (report.totals.base === null || report.settings.funds === 'lines') return [];
  const all = [
    sameTwice(report),
    onTop(report),
    wrongName(report, claimOf),
    oneCompany(report),
    oneAccount(report),
    tooSmall(report),
    abroad(report),
  ].filter((reason) => reason !== null);
  const said = all.filter(({ rule }) => !without.includes(rule));
  return said
    .map((reason, at) => ({ reason, at }))
    .sort((a, b) => b.reason.value - a.reason.value || a.at - b.at)
    .slice(0, MOST_REASONS)
    .map(({ reason }) => reason);
}
