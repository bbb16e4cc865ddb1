import { nameKey } from '../../src/domain/identity/names.ts';
import { isOnIndex, makeIndexFinder, plainFundName } from '../../src/domain/identity/fund-names.ts';
import { isKindId, type KindId } from '../../src/domain/model/kinds.ts';
import type { FundClass } from '../../src/domain/model/reference.ts';
import type { FundRecord, LeveragedRecord } from './catalog.ts';
import { judge } from './fund-class.ts';
import type { FundOfFunds } from './fund-parts.ts';
import { asKnown, gatherMuchHeld, plainFund, withSight, type WorldFund } from './much-held.ts';
import { gatherIndian, gatherIndianProxies } from './india-funds.ts';
import { EQUITIES_AS_OF } from './config.ts';
import { isSureReceipt, RECEIPTS_FILE } from './foreign.ts';
import { listOfWord } from './index-lists.ts';
import { gatherStatedParts } from './stated-parts.ts';
import {
  fundClassOf,
  gatherIndexes,
  gatherPlanFunds,
  makeStatedIndex,
  NEAR_ENOUGH,
  PLAN_CLASSES,
  type IndexRecord,
  type PlanRecord,
} from './index-names.ts';
import type { ProxyRecord } from './proxies.ts';
import type { Leads } from './records.ts';
import { readMultiple } from './world-leveraged.ts';
import { marketFunds, plainIndexes, standIns } from './world-stand-ins.ts';
import { addTo, byText, rowOf, rowsBy, type Row, type Sources } from './sources.ts';
import { WORLD_OF_ALL_SIZES } from '../../src/domain/model/benchmark-id.ts';

/** All that is known of funds outside the US, and of funds by their names. */
export interface World {
  readonly funds: readonly WorldFund[];
  readonly allInOne: readonly FundOfFunds[];
  /** Funds and indexes that may stand in: the plain index for a variant of it, others by decisions/stand-ins.csv. */
  readonly proxies: readonly ProxyRecord[];
  /** What leveraged products multiply. */
  readonly leveraged: readonly LeveragedRecord[];
  /** Further numbers and tickers of funds that the US catalogue has by symbol and ISIN. */
  readonly further: readonly Leads[];
  readonly indexes: readonly IndexRecord[];
  readonly plans: readonly PlanRecord[];
  /** What kind of fund some of them are guessed to be. */
  readonly kinds: ReadonlyMap<string, KindId>;
}

/** Funds that no table of the sources has, by hand with a reason each, and the kind that some are said to be of. */
const FURTHER_FILE = 'decisions/further-funds.csv';
const UCITS_FILE = 'funds/world/ucits-etfs.csv';
/** Suffixes of exchanges whose funds are European ones, with an ISIN of their own in the table of those. */
/** Whose letters at European exchanges are, by hand. */
const TICKERS_FILE = 'decisions/european-tickers.csv';
const EUROPEAN = /\.(?:L|DE|SW|MI|PA|AS)$/;

/**
 * Gathers the funds of funds/world: European ones by ISIN, those of other exchanges by symbol with its suffix, all-in-one funds
 * with their parts, and one fund for each index and kind of plan fund. A symbol or ISIN that the US catalogue has (`known`) stays
 * with it.
 */
export function gatherWorld(
  sources: Sources,
  known: readonly FundRecord[],
  isCompany: (symbol: string) => boolean,
): World {
  const indexes = gatherIndexes(sources);
  const taken = new Set(known.map((fund) => fund.symbol));
  const owned = new Set(known.map((fund) => fund.isin));
  const local = gatherLocal(sources, indexes);
  const localIsins = new Set(local.flatMap((fund) => fund.isins));
  const rows = sources.read(UCITS_FILE).filter((row) => !owned.has(row('isin')) && !localIsins.has(row('isin')));
  const catalogued = cataloguedByName(sources, known);
  const listed = sources.read('funds/world/foreign-etf-symbols.csv').filter((row) => EUROPEAN.test(row('symbol')));
  const gathered = gatherEuropean(rows, indexes, listed);
  const european = gathered.filter(({ name }) => !catalogued.has(name));
  const sisters = gathered.flatMap((fund): readonly Leads[] => {
    const symbol = catalogued.get(fund.name);
    return symbol === undefined ? [] : [{ ...fund, symbol }];
  });
  const leveraged = gatherLeveraged(sources, rows, european, indexes, isCompany);
  const stated = gatherStatedParts(sources, indexes, isCompany);
  const allInOne = gatherAllInOne(sources, [...local, ...european], taken, stated.rows, isCompany);
  const symbols = new Set([...taken, ...allInOne.funds.map(({ symbol }) => symbol)]);
  const indian = settleIndian(gatherIndian(sources, indexes), [
    ...known.map(asKnown),
    ...local,
    ...european,
    ...allInOne.funds,
  ]);
  const ofIndexes = indexes.map((index): WorldFund => plainFund(index.symbol, index.index, index.fundClass, index));
  const ofPlans = Object.entries(PLAN_CLASSES).map(([fundClass, name]) =>
    plainFund(name, name, fundClassOf(fundClass), null),
  );
  const funds = new Map<string, WorldFund>();
  for (const fund of [
    ...allInOne.funds,
    ...local,
    ...european,
    ...indian.funds,
    ...ofIndexes,
    ...ofPlans,
    ...leveraged.underlyings,
  ])
    if (!taken.has(fund.symbol) && !funds.has(fund.symbol)) funds.set(fund.symbol, fund);
  for (const symbol of symbols) if (!taken.has(symbol) && !funds.has(symbol)) throw new Error(`${symbol} got lost.`);
  const decided = [...plainIndexes(rows, european, indexes), ...standIns(sources, funds)];
  const proxies = [...decided, ...gatherIndianProxies(sources, indian.funds, indexes, decided)];
  const muchHeld = gatherMuchHeld(
    sources,
    indexes,
    [...known.map(asKnown), ...[...funds.values()].map((fund) => withSight(fund, proxies, allInOne.parents))],
    isCompany,
    stated.rough,
  );
  const markets = marketFunds(sources);
  for (const fund of [...muchHeld.funds, ...markets.funds]) funds.set(fund.symbol, fund);
  return {
    funds: [...funds.values()].sort((a, b) => byText(a.symbol, b.symbol)),
    allInOne: allInOne.parents,
    proxies: [...proxies, ...muchHeld.proxies, ...markets.proxies],
    leveraged: leveraged.records,
    further: [
      ...furtherLeads(sources, known),
      ...sisters,
      ...indian.further,
      ...muchHeld.further,
      ...tickersByHand(sources, funds),
    ],
    indexes,
    plans: [...gatherPlanFunds(sources, indexes), ...muchHeld.printed],
    kinds: new Map([...muchHeld.kinds, ...markets.kinds, ...furtherKinds(sources)]),
  };
}

/* What those that were added by hand are said to be. */
function furtherKinds(sources: Sources): ReadonlyMap<string, KindId> {
  const named = sources.read(FURTHER_FILE).filter((row) => row('kind') !== '');
  return new Map(
    named.map((row) => {
      const kind = row('kind');
      if (!isKindId(kind)) throw new Error(`${FURTHER_FILE} names a kind that nobody knows: ${kind}.`);
      return [row('symbol') === '' ? row('name') : row('symbol'), kind] as const;
    }),
  );
}

/* A scheme of which a fund of the pack has one number is that fund, whose further numbers the others are. */
function settleIndian(
  schemes: readonly WorldFund[],
  known: readonly Pick<WorldFund, 'symbol' | 'isins'>[],
): { readonly funds: readonly WorldFund[]; readonly further: readonly Leads[] } {
  const bearer = new Map(known.flatMap(({ symbol, isins }) => isins.map((isin) => [isin, symbol] as const)));
  const funds: WorldFund[] = [];
  const further: Leads[] = [];
  for (const scheme of schemes) {
    const symbols = new Set(scheme.isins.flatMap((isin) => bearer.get(isin) ?? []));
    const [symbol, ...others] = symbols;
    if (others.length > 0) throw new Error(`${scheme.name} is ${[...symbols].join(' and ')}.`);
    if (symbol === undefined) funds.push(scheme);
    else further.push({ ...scheme, symbol, isins: scheme.isins.filter((isin) => !bearer.has(isin)) });
  }
  return { funds, further };
}

function furtherLeads(sources: Sources, known: readonly FundRecord[]): readonly Leads[] {
  const symbolOf = new Map(known.filter(({ isin }) => isin !== '').map(({ isin, symbol }) => [isin, symbol]));
  return sources.read(UCITS_FILE).flatMap((row) => {
    const symbol = symbolOf.get(row('isin'));
    return symbol === undefined
      ? []
      : [{ symbol, isins: [], wkns: isWkn(row) ? [row('wkn')] : [], tickers: tickersOfRow(row), likelyTickers: [] }];
  });
}

/* European funds that the US catalogue has, by their names without the share class. */
function cataloguedByName(sources: Sources, known: readonly FundRecord[]): ReadonlyMap<string, string> {
  const isEuropean = new Set(sources.read(UCITS_FILE).map((row) => row('isin')));
  const symbols = new Map<string, string>();
  for (const { isin, name, symbol } of known)
    if (isEuropean.has(isin) && !symbols.has(plainFundName(name))) symbols.set(plainFundName(name), symbol);
  return symbols;
}

function tickersOfRow(row: Row): readonly string[] {
  return [row('ticker'), ...row('other_tickers').split(' ')].filter((ticker) => /^[A-Z0-9]{2,}$/.test(ticker));
}

/* --- European ETFs ------------------------------------------------------------------------------------------------- */

/** What of a row decides whether two share classes are one fund: everything but how they pay out and in which currency. */
interface European {
  readonly row: Row;
  readonly name: string;
  readonly fundClass: FundClass;
  readonly index: IndexRecord | null;
}

function gatherEuropean(
  rows: readonly Row[],
  indexes: readonly IndexRecord[],
  listed: readonly Row[],
): readonly WorldFund[] {
  const stated = makeStatedIndex(indexes);
  const all = rows.map((row): European => {
    const index = isPlain(row) ? stated(row('index_tracked')) : null;
    return { row, name: plainFundName(visible(row('name'))), fundClass: classOf(row, index), index };
  });
  const contentOf = ({ row, fundClass, index }: European): string =>
    [fundClass, index?.index ?? row('index_tracked').replace(/\s*\([A-Z]{3} Hedged\)$/, '')].join('|');
  const byName = new Map<string, Set<string>>();
  for (const one of all) {
    const key = nameKey(one.name);
    byName.set(key, (byName.get(key) ?? new Set()).add(contentOf(one)));
  }
  // names that mean several things stay whole
  const groups = new Map<string, European[]>();
  for (const one of all) {
    const key = nameKey(one.name);
    const isOne = byName.get(key)?.size === 1 && one.name.includes(' ');
    const group = isOne ? key : visible(one.row('name'));
    addTo(groups, group, { ...one, name: isOne ? one.name : group });
  }
  const bearers = rowsBy(rows, 'ticker');
  // letters that are two funds' on two exchanges are nobody's alone
  const contents = new Map<string, Set<string>>();
  const say = (ticker: string, content: string): void =>
    void contents.set(ticker, (contents.get(ticker) ?? new Set()).add(content));
  for (const one of all) for (const ticker of tickersOfRow(one.row)) say(ticker, contentOf(one));
  const named = listed.map((row) => ({ row, name: nameToday(row('name'), byName) }));
  for (const { row, name: today } of named)
    for (const content of byName.get(nameKey(today)) ?? []) say(bareTicker(row), content);
  const isContested = (ticker: string): boolean => (contents.get(ticker)?.size ?? 1) > 1;
  const isOwn = (ticker: string): boolean => (bearers.get(ticker) ?? []).length < 2 && !isContested(ticker);
  const tickersOf = tickersByName(named, isContested);
  return [...groups.values()].map((members): WorldFund => {
    const [first] = members;
    if (first === undefined) throw new Error('A fund without a row.');
    const { name } = first;
    const tickers = members.flatMap(({ row }) => tickersOfRow(row));
    const own = tickers.flatMap((ticker) => {
      if (isOwn(ticker)) return [ticker];
      // the funds' list has the letters of Xetra
      return isContested(ticker) ? [`${ticker}.DE`] : [];
    });
    return {
      ...plainFund(name, name, first.fundClass, first.index),
      isins: members.map(({ row }) => row('isin')),
      wkns: members.flatMap(({ row }) => (isWkn(row) ? [row('wkn')] : [])),
      tickers: [...new Set(own)],
      likelyTickers: tickersOf.get(nameKey(name)) ?? [],
    };
  });
}

/* Letters that take no room (zero-width spaces, soft hyphens) come with names that were copied from pages. */
const visible = (name: string): string => name.replace(/[\u00ad\u200b-\u200d\ufeff]/g, '');

/* A German ISIN holds its WKN, so that it needs no entry of its own. */
function isWkn(row: Row): boolean {
  return /^[0-9A-HJ-NP-Z]{6}$/.test(row('wkn')) && !row('isin').startsWith(`DE000${row('wkn')}`);
}

/* Words of the name that make it another index than the plain one have to be the index's own words. */
function isPlain(row: Row): boolean {
  const index = row('index_tracked').toLowerCase();
  const words = row('variant')
    .toLowerCase()
    .split(/[\s-]+/);
  // limits in numbers, as "20/35", say the same as the word
  const isCapped = /\d\/\d/.test(index);
  return words.every((word) => word === 'sector' || (word === 'capped' && isCapped) || index.includes(word));
}

/* The index says what a fund holds, else words of its name; what the source is not certain of has to stand up to both. */
function classOf(row: Row, index: IndexRecord | null): FundClass {
  const fundClass = fundClassOf(row('asset_class'));
  if (index !== null && fundClass !== 'leveraged') return index.fundClass;
  if (row('class_certainty') === 'high') return fundClass;
  if (row('class_certainty') === 'low') return 'unknown';
  return judge(fundClass, [row('name'), row('index_tracked')], '');
}

/* Letters of European funds that the lists have for none, or for two. */
function tickersByHand(sources: Sources, funds: ReadonlyMap<string, WorldFund>): readonly Leads[] {
  return sources.read(TICKERS_FILE).map((row) => {
    if (!funds.has(row('fund'))) throw new Error(`${TICKERS_FILE}: no fund is called ${row('fund')}.`);
    return { symbol: row('fund'), isins: [], wkns: [], tickers: [row('ticker')], likelyTickers: [] };
  });
}

/* Further tickers of European funds by their names: the symbols of their exchanges without the suffix. */
function tickersByName(
  named: readonly { readonly row: Row; readonly name: string }[],
  isContested: (ticker: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const namesOf = new Map<string, Set<string>>();
  for (const { row, name } of named)
    namesOf.set(bareTicker(row), (namesOf.get(bareTicker(row)) ?? new Set()).add(nameKey(name)));
  const found = new Map<string, string[]>();
  for (const { row, name } of named) {
    const [ticker, contested] = [bareTicker(row), isContested(bareTicker(row))];
    if (contested && row('symbol').endsWith('.DE')) continue;
    addTo(found, nameKey(name), namesOf.get(ticker)?.size === 1 && !contested ? ticker : row('symbol'));
  }
  return found;
}

/* The exchanges' list is older than the funds': what it writes that was renamed since, or calls by its umbrella as well. */
const RENAMED: readonly (readonly [was: RegExp, is: string])[] = [
  [/^.{3,60}? [-–] (?=\S)/, ''],
  [/^SPDR /, 'State Street SPDR '],
  [/^Lyxor(?: UCITS ETF)? /i, 'Amundi '],
  [/^AMUNDI ETF /i, 'Amundi '],
  [/^VanEck Vectors /i, 'VanEck '],
  [/ ETF(?:-[A-Z0-9/]+ (?:USD|EUR|GBP)| (?:USD|EUR|GBP) (?:Acc|Dist))$/, ' UCITS ETF'],
];

/* The name of a fund by today's list of names, where one of these changes makes it one of them; else its own. */
function nameToday(written: string, names: { readonly has: (key: string) => boolean }): string {
  let name = written;
  for (const change of [null, ...RENAMED]) {
    if (change !== null) name = name.replace(change[0], change[1]);
    if (names.has(nameKey(plainFundName(name)))) return plainFundName(name);
  }
  return plainFundName(written);
}

const bareTicker = (row: Row): string => row('symbol').replace(EUROPEAN, '');

/* Every leveraged product with its factor; what is no company and no index that is known becomes a fund of its class. */
function gatherLeveraged(
  sources: Sources,
  rows: readonly Row[],
  european: readonly WorldFund[],
  indexes: readonly IndexRecord[],
  isCompany: (symbol: string) => boolean,
): { readonly records: readonly LeveragedRecord[]; readonly underlyings: readonly WorldFund[] } {
  const rowOf = new Map(rows.map((row) => [row('isin'), row]));
  const stated = makeStatedIndex(indexes);
  const underlyings: WorldFund[] = [];
  const records = european.flatMap(({ symbol, fundClass, isins: [isin = ''] }) => {
    const row = rowOf.get(isin);
    if (fundClass !== 'leveraged' || row === undefined) return [];
    const { underlying, isCompany: isStock, factor, fundClass: kind } = readMultiple(row, sources, isCompany);
    const index = isStock ? null : stated(underlying);
    if (!isStock && index === null) underlyings.push(plainFund(underlying, underlying, kind, null));
    return [{ symbol, underlying: index?.symbol ?? underlying, factor }];
  });
  return { records, underlyings };
}

/* --- funds by symbol ------------------------------------------------------------------------------------------------ */

/* Funds of local-funds.csv, then those of other exchanges of which the name alone is known. */
function gatherLocal(sources: Sources, indexes: readonly IndexRecord[]): readonly WorldFund[] {
  const further = sources.read(FURTHER_FILE);
  // what was decided by hand on a fund stands in place of what the list says of its number or name
  const decided = new Set(further.flatMap((row) => [row('isin'), row('name')]).filter((cell) => cell !== ''));
  const listed = sources
    .read('funds/world/local-funds.csv')
    .filter((row) => !decided.has(row('isin')) && !decided.has(row('name')))
    .map((row) => ({ row, wkn: '' }));
  const studied = [...listed, ...further.map((row) => ({ row, wkn: row('wkn') }))].map(({ row, wkn }): WorldFund => {
    const symbol = row('symbol');
    // all plans of an Indian scheme are one fund
    const name = row('isin').startsWith('INF') ? plainFundName(row('name')) : row('name');
    return {
      ...plainFund(symbol === '' ? name : symbol, name, fundClassOf(row('asset_class')), studiedList(row, indexes)),
      isins: row('isin') === '' ? [] : [row('isin')],
      wkns: wkn === '' ? [] : [wkn],
      // brokers write the letters of the London exchange without its mark
      tickers: symbol.endsWith('.L') ? [symbol.slice(0, -2)] : [],
    };
  });
  const known = new Set(studied.map((fund) => fund.symbol));
  const finder = makeIndexFinder(indexes);
  const named = sources
    .read('funds/world/foreign-etf-symbols.csv')
    .filter((row) => !EUROPEAN.test(row('symbol')) && !known.has(row('symbol')))
    .map((row): WorldFund => {
      const name = row('name');
      const found = finder(name);
      if (found !== null && !found.isVariant) {
        const { index } = found;
        return plainFund(row('symbol'), name, index.fundClass, isOnIndex(found, index.fundClass) ? index : null);
      }
      return plainFund(row('symbol'), name, judge('bond', [name], '') === 'bond' ? 'bond' : 'unknown', null);
    });
  return [...studied, ...named];
}

/* "Without its own country" is a list of its own, where there is one. */
function studiedList(
  row: Row,
  indexes: readonly IndexRecord[],
): { readonly list: string; readonly basis: string } | null {
  const [word, basis] = [row('list'), row('list_basis')];
  if (word === '') return null;
  const without = /without (?:the )?(.+)$/.exec(basis)?.[1];
  if (without !== undefined) {
    const index = indexes.find((one) => one.index === `MSCI World ex ${WITHOUT[without] ?? without}`);
    return word === 'WORLD' && index?.list != null ? { list: index.list, basis: 'same market, other index' } : null;
  }
  // the 50 or 60 largest of a market have a list of their own
  const largest = basis === 'same market, largest' ? { INDIA: 'INDIA-50', CANADA: 'CANADA-60' }[word] : undefined;
  return NEAR_ENOUGH.has(basis) ? { list: listOfWord(largest ?? word), basis } : null;
}

const WITHOUT: Readonly<Record<string, string>> = { 'United Kingdom': 'UK' };

/* --- all-in-one funds ------------------------------------------------------------------------------------------------ */

/* Each part is the first of its symbols that is known, else the list it is opened with, else a fund of its class alone. */
function gatherAllInOne(
  sources: Sources,
  known: readonly WorldFund[],
  taken: ReadonlySet<string>,
  stated: readonly Row[],
  isCompany: (symbol: string) => boolean,
): { readonly parents: readonly FundOfFunds[]; readonly funds: readonly WorldFund[] } {
  const symbols = new Set([...taken, ...known.map((fund) => fund.symbol)]);
  const bySymbol = new Map(known.map((fund) => [fund.symbol, fund]));
  const byIsin = new Map(known.flatMap((fund) => fund.isins.map((isin) => [isin, fund] as const)));
  const funds = new Map<string, WorldFund>();
  const parts = new Map<string, { symbol: string; percent: string }[]>();
  const dates = new Map<string, string>();
  const rows = [...sources.read('funds/world/all-in-one.csv'), ...sources.read('decisions/all-in-one.csv')];
  for (const row of [...rows, ...stated, ...worldOfAllSizes(sources), ...receiptsOfFunds(sources)]) {
    const parent =
      byIsin.get(row('parent'))?.symbol ?? (/^[A-Z]{2}\w{9}\d$/.test(row('parent')) ? row('name') : row('parent'));
    if (!funds.has(parent)) {
      const before = bySymbol.get(parent) ?? plainFund(parent, row('name'), 'mixed', null);
      funds.set(parent, { ...before, fundClass: 'mixed', follows: null });
    }
    const fund = funds.get(parent);
    if (fund !== undefined && /^[A-Z]{2}\w{9}\d$/.test(row('parent')) && !fund.isins.includes(row('parent')))
      funds.set(parent, { ...fund, isins: [...fund.isins, row('parent')] });
    const child = isCompany(row('child')) ? { symbol: row('child'), fund: null } : childOf(row, symbols);
    if (child.fund !== null && !symbols.has(child.symbol) && !funds.has(child.symbol))
      funds.set(child.symbol, child.fund);
    const own = parts.get(parent) ?? [];
    // several ISINs of one fund say the same
    if (!own.some((part) => part.symbol === child.symbol))
      parts.set(parent, [...own, { symbol: child.symbol, percent: row('weight_pct') }]);
    dates.set(parent, fullDate(row('as_of')));
  }
  const parents = [...parts].map(([symbol, own]) => ({ symbol, asOf: dates.get(symbol) ?? '', parts: own }));
  for (const { symbol, parts: own } of parents) {
    const sum = own.reduce((all, { percent }) => all + Number(percent), 0);
    // of one that is only generally known a part may be open
    if (sum > 100.05 || (sum < 99.95 && !stated.some((row) => row('parent') === symbol)))
      throw new Error(`${symbol} adds up to ${sum} %.`);
  }
  return { parents: parents.sort((a, b) => byText(a.symbol, b.symbol)), funds: [...funds.values()] };
}

/* The market of the world in its regions, to be compared with, in the columns of an all-in-one fund. */
function worldOfAllSizes(sources: Sources): readonly Row[] {
  const parts = sources.read('benchmarks.csv').filter((row) => row('benchmark') === 'world-all-cap-one-day');
  return parts.map((row) =>
    rowOf({
      parent: WORLD_OF_ALL_SIZES,
      name: WORLD_OF_ALL_SIZES,
      child: row('part_list'),
      child_name: row('basis'),
      weight_pct: row('weight_pct'),
      as_of: row('as_of'),
      asset_class: 'equity',
    }),
  );
}

/* Brazilian receipts of US funds, in the columns of an all-in-one fund: all that such a receipt holds is that fund, on whatever day. */
function receiptsOfFunds(sources: Sources): readonly Row[] {
  const receipts = sources.read(RECEIPTS_FILE).filter((row) => row('kind') === 'BDR of an ETF' && isSureReceipt(row));
  return receipts.map((row) => {
    const [symbol, fund] = [`${row('symbol')}.SA`, row('company')];
    const name = row('printed_as').split('|')[1] ?? fund;
    return rowOf({
      parent: symbol,
      name: name.includes(' ') ? `${name} BDR` : symbol,
      child: fund,
      child_name: fund,
      weight_pct: '100',
      as_of: EQUITIES_AS_OF,
      asset_class: 'equity',
    });
  });
}

function childOf(row: Row, symbols: ReadonlySet<string>): { readonly symbol: string; readonly fund: WorldFund | null } {
  const named = row('child')
    .split('; ')
    .find((one) => symbols.has(one));
  if (named !== undefined) return { symbol: named, fund: null };
  // the list of MSCI ACWI has no small companies
  if (row('child_name').endsWith('all cap')) return { symbol: 'VT', fund: null };
  if (row('list') !== '') return { symbol: listOfWord(row('list')), fund: null };
  const [first = ''] = row('child').split('; ');
  const [symbol, name] = [first === '' ? row('child_name') : first, row('child_name')];
  return { symbol, fund: plainFund(symbol, name, fundClassOf(row('asset_class')), null) };
}

/* A month or a year is known by its first day: nothing may look fresher than it is. */
function fullDate(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}
