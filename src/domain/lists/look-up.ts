import { mapEach } from '../map-each.ts';
import { looksLikeIsin } from '../identity/symbols.ts';
import { sizeOf } from '../model/classify.ts';
import type {
  Basket,
  Company,
  FundClass,
  FundContent,
  Listed,
  Passport,
  Proxy,
  Reference,
} from '../model/reference.ts';
import {
  PACK_SCHEMES,
  type Cutoffs,
  type DatedCutoffs,
  type PackScheme,
  type SizeKey,
  type SizeSchemeId,
} from '../model/size.ts';
import type { IssuerId, IsoDate } from '../model/units.ts';
import { workOutHomeCutoffs, type HomeCountry } from './work-out-cutoffs.ts';
import { zip } from '../zip.ts';

/* What the reference screens ask of the pack. Nothing here knows of a portfolio: the page holds no pack, so each question
   goes to the worker and comes back as plain values. */

/** A company with its bucket under every scheme, the user's own included. */
export interface FoundCompany extends Company {
  readonly kind: 'company';
  readonly sizes: Readonly<Record<SizeSchemeId, SizeKey>>;
}
/** A fund, or an index that funds follow, with the list it is read from; `list` null = no list at hand. */
export interface FoundFund {
  readonly kind: 'fund';
  readonly symbol: string;
  readonly name: string;
  readonly isIndex: boolean;
  /** All that is in it is seen, by a list or by the funds that it holds: another fund may be read as it. */
  readonly isSeen: boolean;
  readonly fundClass: FundClass;
  readonly list: string | null;
  readonly asOf: IsoDate | null;
}
/** Anything else that bears a symbol: a preferred share, a coin, a sweep account. */
export interface FoundOther {
  readonly kind: 'other';
  readonly symbol: string;
  readonly name: string;
  readonly what: 'preferred' | 'warrant' | 'right' | 'unit' | 'note' | 'cash' | 'crypto';
}
export type LookUpResult = FoundCompany | FoundFund | FoundOther;

/** What stands in the pack, with the cut-offs that its companies make. */
export interface PassportFacts {
  readonly passport: Passport;
  readonly cutoffs: Readonly<Record<PackScheme, DatedCutoffs>>;
  /** How home markets part their companies by size; null where the pack knows too few of them. */
  readonly home: Readonly<Record<HomeCountry, Cutoffs | null>>;
}

/** One row of a fund's list. `symbol` null = a row that is no company. */
export interface ListRow {
  readonly symbol: string | null;
  readonly name: string;
  readonly weight: number;
}
/** The list behind a fund; `rows` are the largest, `rowCount` counts all. */
export interface FundList {
  readonly symbol: string;
  readonly name: string;
  readonly source: Basket['source'];
  readonly asOf: IsoDate;
  readonly estimated: boolean;
  readonly coverage: number;
  readonly rows: readonly ListRow[];
  readonly rowCount: number;
}
/** A fund as the pack knows it, whether it is held or not. */
export interface FundFacts {
  readonly symbol: string;
  readonly name: string;
  readonly fundClass: FundClass;
  readonly content: FundContent;
  readonly list: FundList | null;
  readonly proxies: readonly Proxy[];
}

/** Rows of a list that cross over to the page; the rest is counted. */
export const ROWS_SHOWN = 50;

/* Leveraged funds carry the names of what they follow: more are read than are wanted, so that none of them hides a company. */
const READ_FOR_ONE = 4;
const CUSIP = /^[A-Z0-9]{8}\d$/i;

/** Gives what a typed text (a symbol, words of a name, an ISIN or CUSIP) may mean, the likeliest first. `custom` are the user's own cut-offs, in dollars. */
export function searchReference(
  text: string,
  limit: number,
  custom: Cutoffs,
  reference: Reference,
): readonly LookUpResult[] {
  const cutoffs = { ...cutoffsOf(reference), custom };
  const found: LookUpResult[] = [];
  const seen = new Set<string>();
  const typed = text.trim();
  for (const listed of lookUpTyped(typed, limit * READ_FOR_ONE, reference)) {
    const one = describeListed(listed, cutoffs, reference);
    const key = `${one.kind}:${one.symbol}`; // two classes of one company are one answer
    if (!seen.has(key)) found.push(one);
    seen.add(key);
  }
  return [...found].sort((a, b) => placeOf(a, typed) - placeOf(b, typed)).slice(0, limit);
}

/* The symbol that was typed first, leveraged funds last; all else in the order of the search. */
function placeOf(found: LookUpResult, typed: string): number {
  if (found.symbol === typed.toUpperCase()) return 0;
  return found.kind === 'fund' && found.fundClass === 'leveraged' ? 2 : 1;
}

/**
 * Gives the first of these companies that is of one size by one definition and of another by the next: it shows what the choice of a
 * definition does. NVIDIA where none is, for everybody has heard of it; null in a pack without it.
 */
export function findApart(
  issuers: readonly IssuerId[],
  custom: Cutoffs,
  schemes: readonly SizeSchemeId[],
  reference: Reference,
): FoundCompany | null {
  const cutoffs = { ...cutoffsOf(reference), custom };
  for (const issuer of issuers) {
    const company = reference.company(issuer);
    if (company === null) continue;
    const sizes = sizesOf(company, cutoffs);
    const [first, ...others] = schemes.map((scheme) => sizes[scheme]);
    if (others.some((size) => size !== first)) return { kind: 'company', ...company, sizes };
  }
  const known = reference.bySymbol('NVDA').find((one) => one.kind === 'company');
  const found = known === undefined ? undefined : describeListed(known, cutoffs, reference);
  return found?.kind === 'company' ? found : null;
}

function lookUpTyped(typed: string, limit: number, reference: Reference): readonly Listed[] {
  const capitals = typed.toUpperCase();
  if (looksLikeIsin(capitals)) return reference.byIsin(capitals);
  const byCusip = CUSIP.test(typed) ? reference.byCusip(capitals) : [];
  return byCusip.length > 0 ? byCusip : reference.search(typed, limit);
}

/** Gives the passport with the cut-offs of the four schemes that stand in the pack, and those of home markets. */
export function readPassport(reference: Reference): PassportFacts {
  const cutoffs = cutoffsOf(reference);
  const home = (country: HomeCountry): Cutoffs | null => {
    const caps = reference.companies().flatMap((one) => (one.country === country && one.cap !== null ? [one.cap] : []));
    return workOutHomeCutoffs(
      country,
      caps.sort((a, b) => b - a),
      cutoffs['market-rank'].mega,
    );
  };
  return { passport: reference.passport, cutoffs, home: { IN: home('IN'), JP: home('JP') } };
}

/** Gives what the pack knows of a fund, or null for a symbol that is no fund. */
export function readFund(symbol: string, reference: Reference): FundFacts | null {
  const listed = reference.bySymbol(symbol).find((one) => one.kind === 'fund');
  if (listed === undefined) return null;
  const content = reference.fundContent(symbol);
  const list = listOf(content);
  const basket = list === null ? null : reference.basket(list);
  return {
    symbol,
    name: listed.name,
    fundClass: listed.fundClass,
    content,
    list: basket === null ? null : describeList(basket, reference),
    proxies: reference.proxies(symbol),
  };
}

/** Gives the cut-offs of the schemes that stand in the pack. */
export function cutoffsOf(reference: Reference): Record<PackScheme, DatedCutoffs> {
  const [rank, dollars, cumulative, crsp] = mapEach(PACK_SCHEMES, (scheme) => reference.cutoffs(scheme));
  return { 'market-rank': rank, 'fixed-dollars': dollars, cumulative, crsp };
}

function describeListed(
  listed: Listed,
  cutoffs: Readonly<Record<SizeSchemeId, Cutoffs>>,
  reference: Reference,
): LookUpResult {
  switch (listed.kind) {
    case 'company': {
      const company = reference.company(listed.issuer);
      if (company === null) throw new Error(`The pack lists ${listed.symbol} and does not know it.`);
      return { kind: 'company', ...company, sizes: sizesOf(company, cutoffs) };
    }
    case 'fund': {
      const content = reference.fundContent(listed.symbol);
      const list = listOf(content);
      const isSeen = content.kind === 'basket' || content.kind === 'funds';
      const asOf = reference.passport.lists.find(({ symbol }) => symbol === list)?.asOf;
      const { symbol, name, fundClass } = listed;
      const isIndex = reference.isIndex(symbol);
      return { kind: 'fund', symbol, name, isIndex, isSeen, fundClass, list, asOf: asOf === undefined ? null : asOf };
    }
    case 'related':
      return { kind: 'other', symbol: listed.symbol, name: listed.name, what: listed.what };
    case 'cash':
    case 'crypto':
      return { kind: 'other', symbol: listed.symbol, name: listed.name, what: listed.kind };
  }
}

/** Gives a company its bucket under every scheme. */
export function sizesOf(company: Company, cutoffs: Readonly<Record<SizeSchemeId, Cutoffs>>): FoundCompany['sizes'] {
  const size = (scheme: SizeSchemeId) => sizeOf(company, cutoffs[scheme]);
  return {
    'market-rank': size('market-rank'),
    'fixed-dollars': size('fixed-dollars'),
    cumulative: size('cumulative'),
    crsp: size('crsp'),
    custom: size('custom'),
  };
}

function listOf(content: FundContent): string | null {
  return content.kind === 'basket' || content.kind === 'partial' ? content.list : null;
}

function describeList(basket: Basket, reference: Reference): FundList {
  const companies = zip(basket.companies, basket.weights).map(([issuer, weight]): ListRow => {
    const company = reference.company(issuer);
    return company === null
      ? { symbol: null, name: issuer, weight }
      : { symbol: company.symbol, name: company.name, weight };
  });
  const others = basket.others.map(({ name, weight }): ListRow => ({ symbol: null, name, weight }));
  const rows = [...companies, ...others].sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  const { symbol, name, source, asOf, estimated, coverage } = basket;
  return { symbol, name, source, asOf, estimated, coverage, rows: rows.slice(0, ROWS_SHOWN), rowCount: rows.length };
}
