import { viewFund } from '../domain/look-through/fund-view.ts';
import { isKindId } from '../domain/model/kinds.ts';
import type { Basket, Listed, Reference } from '../domain/model/reference.ts';
import { PACK_SCHEMES } from '../domain/model/size.ts';
import { currency } from '../domain/model/units.ts';
import { HASH_LENGTH } from './identifier-hash.ts';
import { decodePack, type DecodedPack, type PackText } from './make-reference.ts';
import { dateCell } from './pack-cells.ts';
import { parseTable } from './table.ts';
import { onlyOf } from '../domain/only-of.ts';

/** The tables of a pack that have a row a key; of equal keys only the first would ever be read. */
const KEYS = [
  ['equities', 'COMPANIES', 'id'],
  ['equities', 'FOREIGN', 'id'],
  ['equities', 'RELATED', 'symbol'],
  ['equities', 'ALIASES', 'former'],
  ['equities', 'CASH', 'symbol'],
  ['equities', 'CRYPTO', 'symbol'],
  ['equities', 'CUTOFFS', 'scheme'],
  ['catalog', 'FUNDS', 'symbol'],
  ['catalog', 'LOOK_THROUGH', 'symbol'],
  ['catalog', 'LEVERAGED', 'symbol'],
  ['catalog', 'FUND_PARTS', 'symbol'],
  ['catalog', 'SECTOR_SPLITS', 'symbol'],
  ['catalog', 'PROVEN_ENDS', 'symbol'],
  ['catalog', 'PROXIES', 'symbol'],
  ['catalog', 'INDEX_NAMES', 'symbol'],
  ['catalog', 'KINDS', 'kind'],
  ['baskets', 'LISTS', 'symbol'],
  ['fx', 'RATES', 'date'],
  ['passport', 'FACTS', 'fact'],
  ['passport', 'SOURCES', 'file'],
  ['passport', 'ERRORS', 'of'],
  ['passport', 'KIND_ERRORS', 'of'],
] as const;

/**
 * Reads everything that is in a pack, by the very look-ups that read it later, and says what cannot be read, with the row's
 * name; null = all of it can. What is found out here does not fail in the middle of somebody's portfolio. The compiler
 * asks it of what it wrote, the door of what a user brings. Takes any texts and never throws.
 */
export function findPackFault(pack: PackText): string | null {
  try {
    for (const [name, text] of tablesOf(pack)) row(name, '', () => isEven(text));
    const decoded = decodePack(pack);
    checkKeys(pack);
    checkCompanies(pack, decoded);
    checkListings(pack, decoded);
    checkIdentifiers(decoded);
    checkFunds(pack, decoded);
    checkKinds(pack, decoded);
    checkBaskets(pack, decoded);
    checkArchived(pack, decoded);
    checkRates(pack, decoded);
    for (const scheme of PACK_SCHEMES) row('CUTOFFS', scheme, () => decoded.reference.cutoffs(scheme).mega > 0);
    row('COMPANIES', '', () => decoded.reference.rankedCompanies().length > 0);
    // builds every index of names
    row('names', '', () => decoded.reference.search('A', 1).length > 0);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/* One thing that must hold. What a look-up throws is told with the row it was about. */
function row(table: string, key: string, holds: () => boolean): void {
  let why = 'leads nowhere';
  try {
    if (holds()) return;
  } catch (error) {
    why = error instanceof Error ? error.message : String(error);
  }
  throw new Error(`${table}${key === '' ? '' : `, "${key}"`}: ${why}`);
}

function* tablesOf(pack: PackText): Iterable<readonly [name: string, text: string]> {
  const parts: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> = { ...pack };
  for (const texts of Object.values(parts))
    // lists of constituents have two tables in one text, and are read one by one
    for (const [name, text] of Object.entries(texts)) if (typeof text === 'string') yield [name, text];
}

/* Whether the columns of a table are equally long. */
function isEven(text: string): boolean {
  const table = parseTable(text);
  return new Set(table.columns.map((name) => table.column(name).length)).size === 1;
}

function column(pack: PackText, part: keyof PackText, table: string, name: string): readonly string[] {
  const texts: Readonly<Record<string, string | readonly string[]>> = { ...pack[part] };
  const text = texts[table];
  return typeof text === 'string' ? parseTable(text).column(name) : [];
}

function checkKeys(pack: PackText): void {
  for (const [part, table, name] of KEYS) {
    const seen = new Set<string>();
    for (const key of column(pack, part, table, name)) row(table, key, () => !seen.has(key) && seen.add(key).size > 0);
  }
}

function checkCompanies(pack: PackText, { companies, reference }: DecodedPack): void {
  const isThere = (id: string): boolean => companies.company(id as never)?.id === id;
  for (const id of companies.ids()) row('companies', id, () => isThere(id));
  for (const id of column(pack, 'equities', 'COMPANIES', 'id'))
    row('COMPANIES', id, () => {
      companies.traded(id as never); // throws on a step it doesn't know
      return true;
    });
  for (const [symbol] of companies.named())
    row('companies', symbol, () => reference.bySymbol(symbol).some(({ kind }) => kind === 'company'));
}

function checkListings(pack: PackText, { listings, reference }: DecodedPack): void {
  const isKnown = (listed: Listed | null): boolean =>
    listed !== null && (!('issuer' in listed) || listed.issuer === null || reference.company(listed.issuer) !== null);
  for (const [part, table, kind] of [
    ['equities', 'RELATED', 'related'],
    ['equities', 'CASH', 'cash'],
    ['equities', 'CRYPTO', 'crypto'],
    ['catalog', 'FUNDS', 'fund'],
  ] as const)
    for (const symbol of column(pack, part, table, 'symbol'))
      row(table, symbol, () => isKnown(listings.ofKind(symbol, kind)));
  for (const former of column(pack, 'equities', 'ALIASES', 'former'))
    row('ALIASES', former, () => {
      const alias = reference.alias(former);
      return alias !== null && (alias.symbol === null || reference.bySymbol(alias.symbol).length > 0);
    });
}

function checkIdentifiers({ identifiers, reference }: DecodedPack): void {
  const seen = new Set<string>();
  for (const hash of identifiers.hashes())
    row('IDENTIFIERS', hash, () => {
      const found = hash.length === HASH_LENGTH && !seen.has(hash) ? identifiers.byHash(hash) : null;
      seen.add(hash);
      return found !== null && (found.kind !== 'company' || reference.company(found.issuer) !== null);
    });
}

function checkFunds(pack: PackText, { reference }: DecodedPack): void {
  for (const table of ['FUNDS', 'LOOK_THROUGH', 'LEVERAGED', 'FUND_PARTS', 'SECTOR_SPLITS', 'PROVEN_ENDS'] as const)
    for (const symbol of column(pack, 'catalog', table, 'symbol'))
      row(table, symbol, () => {
        const content = reference.fundContent(symbol);
        if (content.kind === 'funds')
          return (
            content.parts.length > 0 &&
            content.parts.every(
              ({ symbol: part }) => reference.bySymbol(part).length > 0 || reference.basket(part) !== null,
            )
          );
        if (content.kind === 'leveraged') return content.underlying !== '' && content.factor !== 0;
        return content.kind === 'none' || reference.basket(content.list) !== null;
      });
  for (const symbol of column(pack, 'catalog', 'FUNDS', 'symbol'))
    row('FUNDS', symbol, () => {
      const cost = reference.expenseRatio(symbol);
      return cost === null || (cost.ratio >= 0 && cost.ratio < 1);
    });
  for (const symbol of column(pack, 'catalog', 'PROXIES', 'symbol'))
    row('PROXIES', symbol, () => {
      const proxies = reference.proxies(symbol);
      return proxies.length > 0 && proxies.every((proxy) => proxy.symbol !== '' && proxy.why !== '');
    });
}

/* A kind is measured by the funds that stand for it, so each must be seen whole, and three are the fewest that make a span. */
function checkKinds(pack: PackText, { reference, listings }: DecodedPack): void {
  for (const id of column(pack, 'catalog', 'KINDS', 'kind'))
    row('KINDS', id, () => {
      const kind = isKindId(id) ? reference.kind(id) : null;
      const isSeen = (symbol: string): boolean => ['list', 'funds'].includes(viewFund(symbol, reference).kind);
      return kind !== null && kind.members.length > 2 && kind.members.every(({ symbol }) => isSeen(symbol));
    });
  for (const [at, cell] of column(pack, 'catalog', 'KINDS', 'funds').entries())
    for (const fund of cell === '' ? [] : cell.split('|'))
      row('KINDS', fund, () => {
        const id = column(pack, 'catalog', 'KINDS', 'kind')[at];
        return listings.ofKind(fund, 'fund') !== null && reference.listedKind(fund) === id;
      });
}

function checkBaskets(pack: PackText, { reference }: DecodedPack): void {
  const { lists } = reference.passport;
  row('BASKETS', '', () => lists.length === pack.baskets.BASKETS.length);
  for (const { symbol, rows } of lists)
    row('BASKETS', symbol, () => {
      const basket = reference.basket(symbol);
      return basket !== null && isSound(basket, rows, reference);
    });
}

function isSound({ companies, others, weights }: Basket, rows: number, reference: Reference): boolean {
  if (companies.length + others.length > rows) return false;
  return companies.every((id) => reference.company(id) !== null) && weights.every(Number.isFinite);
}

function checkArchived(pack: PackText, { reference }: DecodedPack): void {
  const symbols = column(pack, 'baskets', 'ARCHIVED_LISTS', 'symbol');
  const days = column(pack, 'baskets', 'ARCHIVED_LISTS', 'asOf');
  const rows = column(pack, 'baskets', 'ARCHIVED_LISTS', 'rows');
  row('ARCHIVED', '', () => symbols.length === pack.baskets.ARCHIVED.length);
  for (const [at, symbol] of symbols.entries())
    row('ARCHIVED', `${symbol} ${days[at]}`, () => {
      const ofDay = onlyOf(reference.archivedBaskets(symbol).filter(({ asOf }) => asOf === days[at]));
      return ofDay !== null && isSound(ofDay, Number(rows[at]), reference);
    });
}

function checkRates(pack: PackText, { reference }: DecodedPack): void {
  const cells = column(pack, 'fx', 'RATES', 'date');
  const dates = cells.map((cell, at) => {
    row('RATES', cell, () => dateCell(cell) !== '' && (at === 0 || cells[at - 1]! < cell)); // the last is taken for the newest
    return dateCell(cell);
  });
  for (const date of dates)
    for (const code of parseTable(pack.fx.RATES).columns)
      if (code !== 'date')
        row('RATES', `${code} ${date}`, () => {
          const known = currency(code);
          const rate = known === null ? null : reference.rate(known, date);
          return rate !== null && rate.perUsd > 0;
        });
}
