import { identifierHash, identifierKey, tickerKey } from '../../src/reference/identifier-hash.ts';
import { formatTable } from '../../src/reference/table.ts';
import type { FundRecord } from './catalog.ts';
import { ISINS_FROM_ELSEWHERE } from './companies-by-hand.ts';
import { countryCode } from './countries.ts';
import { homeSymbol } from './exchanges.ts';
import { isBlankCheque, isClosedEndFund } from './other-listings.ts';
import type { IdentifierTarget, Leads } from './records.ts';
import { addTo, byText, type Row, type Sources } from './sources.ts';

/** The source's word for how sure a row is, the surest first. */
const STATUSES: readonly string[] = ['current', 'unverified', 'older or other line'];
const TYPES: readonly string[] = ['isin', 'cusip', 'figi', 'figi-share-class', 'figi-composite'];

interface Claim extends IdentifierTarget {
  readonly rank: number;
}

/** How many kinds of rank there are: a line abroad is less telling than the US line of the same company. */
const RANKS = STATUSES.length;

/**
 * What each ISIN, CUSIP and FIGI leads to, by the text that is hashed (identifier-hash.ts). The surest row counts, of
 * lines of one company the one listed in the US; where equally sure rows name different companies the identifier is left
 * out. `companyOf` gives the company of a symbol.
 */
export function gatherIdentifiers(
  sources: Sources,
  funds: readonly FundRecord[],
  companyOf: (symbol: string) => string | null,
  world: readonly Leads[] = [],
): ReadonlyMap<string, IdentifierTarget> {
  const others = sources.read('equities/other-listings.csv');
  const kinds = new Map<string, IdentifierTarget['kind']>([
    ...others.filter(isClosedEndFund).map((row) => [row('symbol'), 'fund'] as const),
    // the share of a SPAC is the stock of a company
    ...others.filter(isBlankCheque).map((row) => [row('symbol'), 'company'] as const),
  ]);
  const claims = new Map<string, Claim[]>();
  const add = (identifier: string, claim: Claim): void => {
    addTo(claims, identifierKey(identifier), claim);
  };
  const countriesOf = countriesByLine(sources);
  for (const row of sources.read('equities/identifiers.csv')) {
    if (!TYPES.includes(row('id_type'))) throw new Error(`Identifiers of type "${row('id_type')}" are new.`);
    const rank = STATUSES.indexOf(row('status')) + (row('table') === 'foreign' ? RANKS : 0);
    if (row('id_type') === 'isin') refuseStranger(row, countriesOf.get(`${row('table')} ${row('symbol')}`));
    add(row('id'), { kind: kindOf(row, kinds), symbol: row('symbol'), rank });
  }
  for (const fund of funds) if (fund.isin !== '') add(fund.isin, { kind: 'fund', symbol: fund.symbol, rank: 0 });

  for (const { symbol, isins, wkns, tickers, likelyTickers } of world) {
    const claim: Claim = { kind: 'fund', symbol, rank: 0 };
    for (const isin of isins) {
      const other = claims.get(identifierKey(isin))?.find(({ kind }) => kind === 'company');
      if (other !== undefined)
        throw new Error(`${isin} is that of the fund ${symbol} and of the company ${other.symbol}.`);
      add(isin, claim);
    }
    for (const wkn of wkns) add(wkn, claim);
    for (const ticker of tickers) add(tickerKey(ticker), claim);
    for (const ticker of likelyTickers) add(tickerKey(ticker), { ...claim, rank: 1 });
  }

  const targets = new Map<string, IdentifierTarget>();
  // one and the same object for all numbers of one target
  const known = new Map<string, IdentifierTarget>();
  const sameFor = (target: IdentifierTarget): IdentifierTarget => {
    const key = `${target.kind} ${target.symbol}`;
    const same = known.get(key) ?? target;
    known.set(key, same);
    return same;
  };
  for (const [key, all] of claims) {
    const surest = Math.min(...all.map((claim) => claim.rank % RANKS));
    const [first, ...rest] = all
      .filter((claim) => claim.rank % RANKS === surest)
      .sort((a, b) => a.rank - b.rank || byText(a.symbol, b.symbol));
    if (first === undefined) continue;
    const whose = (claim: Claim): string => (claim.kind === 'company' ? companyOf(claim.symbol) : null) ?? claim.symbol;
    const fund = all.find((claim) => claim.kind === 'fund');
    const company = all.find((claim) => claim.kind === 'company');
    if (fund !== undefined && company !== undefined && fund.symbol !== company.symbol)
      throw new Error(`${key} is given to the fund ${fund.symbol} and to the company ${company.symbol}: one is wrong.`);
    if (rest.every((claim) => whose(claim) === whose(first))) targets.set(key, sameFor(first));
  }
  refuseFundNumbers(sources, targets);
  addWkns(sources, targets);
  return targets;
}

/* Where companies are incorporated on paper, wherever they are at home and listed. */
const PAPER_HOMES: ReadonlySet<string> = new Set('KY VG BM MH NL IE CA JE CH LU GB IM CY IL LR PA SG'.split(' '));

/* The countries of a line's company and of its exchange, by table and symbol. */
function countriesByLine(sources: Sources): ReadonlyMap<string, readonly string[]> {
  const listed = sources.read('equities/listings.csv').map((row) => {
    return [`listings ${row('symbol')}`, [countryCode(row('country')), 'US']] as const;
  });
  const abroad = sources.read('equities/foreign.csv').map((row) => {
    const home = homeSymbol(row('home_symbol'));
    return [`foreign ${row('home_symbol')}`, [countryCode(row('country')), home === null ? '' : home.country]] as const;
  });
  return new Map([...listed, ...abroad]);
}

/* An ISIN of a third country is most likely that of another company with the same letters, or of a fund. */
function refuseStranger(row: Row, countries: readonly string[] | undefined): void {
  const [isin, own] = [row('id'), row('id').slice(0, 2)];
  if (countries === undefined || countries.includes(own) || PAPER_HOMES.has(own) || ISINS_FROM_ELSEWHERE.has(isin))
    return;
  throw new Error(
    `${isin} of ${row('symbol')} is neither of its company's country nor of its exchange's (${countries.join(', ')}): ` +
      'look who bears it, and take it out or name it in companies-by-hand.ts.',
  );
}

/* No company and no line of one may bear the ISIN of a fund. */
function refuseFundNumbers(sources: Sources, targets: ReadonlyMap<string, IdentifierTarget>): void {
  for (const row of sources.read('funds/world/ucits-etfs.csv')) {
    const target = targets.get(identifierKey(row('isin')));
    if (target !== undefined && target.kind !== 'fund')
      throw new Error(`${row('isin')} is ${row('name')}, a fund, but is given to ${target.symbol}, a ${target.kind}.`);
  }
}

/* German numbers of what the pack knows by ISIN. Those that a German ISIN holds need no row (national-codes.ts). */
function addWkns(sources: Sources, targets: Map<string, IdentifierTarget>): void {
  for (const row of sources.read('equities/wkn.csv')) {
    const target = targets.get(identifierKey(row('isin')));
    if (target === undefined || row('isin').startsWith('DE')) continue;
    const key = identifierKey(row('wkn'));
    const other = targets.get(key);
    if (other !== undefined && (other.kind !== target.kind || other.symbol !== target.symbol))
      throw new Error(`The WKN ${row('wkn')} is given to ${other.symbol} and to ${target.symbol}.`);
    targets.set(key, target);
  }
}

function kindOf(row: Row, kinds: ReadonlyMap<string, IdentifierTarget['kind']>): IdentifierTarget['kind'] {
  if (row('table') === 'listings' || row('table') === 'foreign') return 'company';
  return kinds.get(row('symbol')) ?? 'related';
}

/**
 * The targets with the numbers that funds' lists gave to companies abroad, by their code and name (resolve-row.ts). One that two companies
 * were given, or a company that only lists name, is nobody's here.
 */
export function withLearned(
  targets: ReadonlyMap<string, IdentifierTarget>,
  learned: ReadonlyMap<string, ReadonlySet<string>>,
  unlisted: readonly { readonly isins: readonly string[] }[],
): ReadonlyMap<string, IdentifierTarget> {
  const doubtful = new Set(unlisted.flatMap(({ isins }) => isins.map(identifierKey)));
  const all = new Map(targets);
  for (const [key, ids] of learned) {
    const [symbol, ...others] = ids;
    if (symbol !== undefined && others.length === 0 && !doubtful.has(key)) all.set(key, { kind: 'company', symbol });
  }
  return all;
}

/** The table of hashes, a row a symbol. Throws when two identifiers share a hash. */
export function identifiersTable(targets: ReadonlyMap<string, IdentifierTarget>): string {
  const keyByHash = new Map<string, string>();
  const rows = new Map<string, { readonly target: IdentifierTarget; readonly hashes: string[] }>();
  for (const [key, target] of targets) {
    const hash = identifierHash(key);
    const other = keyByHash.get(hash);
    if (other !== undefined) throw new Error(`${key} and ${other} have the same hash.`);
    keyByHash.set(hash, key);
    const name = `${target.symbol} ${target.kind}`;
    const row = rows.get(name) ?? { target, hashes: [] };
    row.hashes.push(hash);
    rows.set(name, row);
  }
  const sorted = [...rows].sort(([a], [b]) => byText(a, b)).map(([, row]) => row);
  return formatTable([
    ['symbol', sorted.map((row) => row.target.symbol)],
    ['kind', sorted.map((row) => row.target.kind)],
    ['hashes', sorted.map((row) => row.hashes.sort(byText).join(''))],
  ]);
}
