import { isOnIndex, makeIndexFinder, plainFundName } from '../../src/domain/identity/fund-names.ts';
import { isInLens } from '../../src/domain/model/lens.ts';
import type { FundClass, ProvenEnd, ProvenQuestion, Reference } from '../../src/domain/model/reference.ts';
import { PROVEN_QUESTIONS } from '../../src/reference/fund-content.ts';
import type { IndexRecord } from './index-names.ts';
import { plainFund, type WorldFund } from './much-held.ts';
import type { ProxyRecord } from './proxies.ts';
import { widen, type ProofRecord } from './proven-ends.ts';
import { byText, rowsBy, type Row, type Sources } from './sources.ts';

/* Mutual funds of India by AMFI's daily list, which prints each number with its scheme, and what the law asks of their categories. All plans of a
   scheme are one fund: they hold the same and differ in what they take and pay out. */

const FILE = 'funds/world/india-funds.csv';
const LIMITS_FILE = 'funds/world/india-category-limits.csv';
/** What funds of a category may be read as, by hand with a reason each. */
const CATEGORIES_FILE = 'decisions/indian-categories.csv';
/** The day of SEBI's newest circular on them; the limits of the older ones still hold. */
const LIMITS_AS_OF = '2026-02-26';

const EQUITY =
  /^(?:(?:Large|Mid|Small|Multi|Flexi|Large & Mid) Cap Fund|ELSS|(?:Value|Contra|Focused|Dividend Yield) Fund|Sectoral\/Thematic|Index Fund \(equity\)|Equity ETF)$/;
const MIXED =
  /Hybrid|^(?:Balanced Advantage|Multi Asset Allocation Fund|Equity Savings Fund|Retirement Fund|Children's Fund)$/;
const CASH = /^(?:Liquid|Overnight|Money Market) Fund$/;
const BONDS =
  /Duration|Gilt|\bDebt\b|\(debt\)|^(?:Corporate Bond|Credit Risk|Banking and PSU|Floater) Fund$|^(?:Banking and PSU|Dynamic Bond|Floater)\b/;

/** What a scheme is by its category, its name, and the index that the name states; `unknown` where neither says it. */
export function classOfScheme(name: string, category: string, index: string): FundClass {
  if (category === 'Arbitrage Fund') return 'alternative';
  // "gold" may be that of mines
  if (category === 'Gold ETF' || category === 'Silver ETF') return 'commodity';
  if (/^(?:gold|silver)$/.test(index)) return /\b(?:mining|equity)\b/i.test(name) ? 'equity' : 'commodity';
  if (CASH.test(category)) return 'money-market';
  if (MIXED.test(category)) return 'mixed';
  if (EQUITY.test(category)) return 'equity';
  if (BONDS.test(category) || index === 'bond or cash index') return 'bond';
  return index === '' ? 'unknown' : 'equity';
}

/** The schemes that are sold, each with the numbers of its plans, and the index that its name states. */
export function gatherIndian(sources: Sources, indexes: readonly IndexRecord[]): readonly WorldFund[] {
  const finder = makeIndexFinder(indexes);
  return [...liveSchemes(sources)].map(([symbol, rows]): WorldFund => {
    const [category, index] = [rows[0]!('category'), rows[0]!('index')];
    const found = finder(symbol);
    const stated = found === null || found.isVariant ? null : found.index;
    const fundClass = stated?.fundClass ?? classOfScheme(symbol, category, index);
    const list = stated !== null && found !== null && isOnIndex(found, fundClass) ? stated.list : null;
    return {
      ...plainFund(symbol, symbol, fundClass, null),
      isins: rows.map((row) => row('isin')),
      follows: list === null || stated === null ? null : { list, basis: stated.basis },
    };
  });
}

/**
 * What schemes of which nobody has a list are read as: as the index that their name states is, else what the law asks of their category. Those
 * already have one need none.
 */
export function gatherIndianProxies(
  sources: Sources,
  schemes: readonly WorldFund[],
  indexes: readonly IndexRecord[],
  proxies: readonly ProxyRecord[],
): readonly ProxyRecord[] {
  const finder = makeIndexFinder(indexes);
  const proxyOf = new Map(proxies.map((one) => [one.fund, one] as const));
  const categoryOf = new Map([...liveSchemes(sources)].map(([name, rows]) => [name, rows[0]!('category')] as const));
  const ofCategory = new Map(sources.read(CATEGORIES_FILE).map((row) => [row('category'), row] as const));
  return schemes.flatMap(({ symbol, name, fundClass, follows }) => {
    const isOpen = ['equity', 'mixed', 'alternative'].includes(fundClass) && follows === null && !proxyOf.has(symbol);
    if (!isOpen) return [];
    const stated = finder(name);
    const index = stated === null || stated.isVariant || stated.goesOn ? undefined : proxyOf.get(stated.index.symbol);
    if (index !== undefined) return [{ ...index, fund: symbol }];
    const row = ofCategory.get(categoryOf.get(name) ?? '');
    return row === undefined ? [] : [{ fund: symbol, proxy: row('proxy'), why: row('why') }];
  });
}

function liveSchemes(sources: Sources): ReadonlyMap<string, readonly Row[]> {
  const live = sources.read(FILE).filter((row) => row('live') === 'yes' && row('name').includes(' '));
  return rowsBy(live, 'name', plainFundName);
}

/**
 * What the law proves of schemes that nobody can look into, by their category. What has to be in Indian companies is no large technology company
 * where none of India may be one under the cut-offs of a question; where some may that are of the hundred largest, what has to be in others isn't.
 * Sizes are by AMFI's ranks of half a year, so what rests on them leaves room for what moves.
 */
export function gatherIndianProofs(
  sources: Sources,
  closedFund: (isin: string) => string | null,
  reference: Pick<Reference, 'companies' | 'cutoffs'>,
): readonly ProofRecord[] {
  const most = mostInLens(reference);
  const limits = new Map(sources.read(LIMITS_FILE).map((row) => [row('category'), row]));
  const proofs = new Map<string, ProofRecord>();
  for (const rows of liveSchemes(sources).values()) {
    const category = rows[0]!('category');
    const limit = limits.get(category);
    const symbol = rows.map((row) => closedFund(row('isin'))).find((one) => one !== null);
    // without any shares the class says it all
    if (limit === undefined || Number(limit('equity_high')) === 0 || symbol === undefined) continue;
    const ends = endsOf(limit, most);
    if (ends.length > 0) proofs.set(symbol, { symbol, asOf: LIMITS_AS_OF, category, ends });
  }
  return [...proofs.values()].sort((one, other) => byText(one.symbol, other.symbol));
}

type MostInLens = (question: ProvenQuestion, limit: Row) => number;

function mostInLens(reference: Pick<Reference, 'companies' | 'cutoffs'>): MostInLens {
  // one without a cap is smaller than all that AMFI ranks
  const indian = reference.companies().filter(({ country, cap }) => country === 'IN' && cap !== null);
  const others = new Set(indian.slice(100).map(({ id }) => id));
  return (question, limit) => {
    const { of, scheme } = question;
    if (of === 'small-caps' || of === 'tech-all-sizes') return 100;
    const cutoffs = reference.cutoffs(scheme ?? 'market-rank');
    const members = indian.filter((one) => isInLens(one, { id: of, cutoffs, members: new Set() }) !== 'no');
    if (members.length === 0) return Number(limit('mega_tech_high'));
    const elsewhere = Number(limit('rank101_250_low')) + Number(limit('below250_low'));
    return members.some(({ id }) => others.has(id)) ? 100 : Math.min(Number(limit('equity_high')), 100 - elsewhere);
  };
}

function endsOf(limit: Row, most: MostInLens): readonly ProvenEnd[] {
  const why = ['law'] as const;
  const ofLens = PROVEN_QUESTIONS.map((question) => ({ ...question, low: 0, high: most(question, limit), why }));
  const small = { low: Number(limit('small_caps_low')), high: Number(limit('small_caps_high')) };
  const ofSize = { of: 'small-caps', scheme: 'market-rank', ...widen(small), why } as const;
  return [...ofLens, ofSize].filter(({ low, high }) => low > 0 || high < 100);
}
