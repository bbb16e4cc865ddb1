import { FUND_CLASSES, type FundClass, type Listed } from '../domain/model/reference.ts';
import { issuerId } from '../domain/model/units.ts';
import type { Companies } from './companies.ts';
import { once } from '../domain/once.ts';
import { cellAt, wordIn, rowByCell, textCell } from './pack-cells.ts';
import { parseTable } from './table.ts';

type Kind = Listed['kind'];
type Related = Extract<Listed, { kind: 'related' }>;
type ListedOf<K extends Kind> = Extract<Listed, { kind: K }>;
/** All that bears a symbol, in one kind of table. */
type Finder<K extends Kind> = (symbol: string) => ListedOf<K> | null;

/** What of a company's other lines the pack tells apart. */
const RELATED = ['preferred', 'warrant', 'right', 'unit', 'note'] as const satisfies Related['what'][];
const RELATED_BY_NAME: ReadonlyMap<string, Related['what']> = new Map(RELATED.map((what) => [what, what]));
const CLASS_BY_NAME: ReadonlyMap<string, FundClass> = new Map(FUND_CLASSES.map((name) => [name, name]));

/** Finds what a symbol means. */
export interface Listings {
  bySymbol(symbol: string): readonly Listed[];
  /** The one of that symbol which is of the given kind. */
  ofKind(symbol: string, kind: Kind): Listed | null;
  /** Symbol and name of everything of a kind: companies the largest first, others as their tables stand. */
  named(kind: Kind): readonly (readonly [symbol: string, name: string])[];
}

/** The tables that symbols are looked up in, as text. */
export interface ListingTexts {
  readonly related: string;
  readonly funds: string;
  readonly cash: string;
  readonly crypto: string;
}

const TEXT_OF_KIND = { related: 'related', fund: 'funds', cash: 'cash', crypto: 'crypto' } as const;

/** Look-ups over all tables. Candidates come in this order: company, its other lines, fund, cash, coin. */
export function decodeListings(texts: ListingTexts, companies: Companies): Listings {
  const finders: { readonly [K in Kind]: Finder<K> } = {
    company: companyFinder(companies),
    related: relatedFinder(texts.related),
    fund: fundFinder(texts.funds),
    cash: namedFinder(texts.cash, 'cash'),
    crypto: namedFinder(texts.crypto, 'crypto'),
  };
  return {
    bySymbol: (symbol) =>
      Object.values(finders)
        .map((find) => find(symbol))
        .filter((found) => found !== null),
    ofKind: (symbol, kind) => finders[kind](symbol),
    named: (kind) => (kind === 'company' ? companies.named() : namedRows(texts[TEXT_OF_KIND[kind]])),
  };
}

function namedRows(text: string): readonly (readonly [symbol: string, name: string])[] {
  const table = parseTable(text);
  const names = table.column('name');
  return table.column('symbol').map((symbol, row) => [symbol, cellAt(names, row)] as const);
}

function companyFinder(companies: Companies): Finder<'company'> {
  return (symbol) => {
    const company = companies.bySymbol(symbol);
    if (company === null) return null;
    // an id that only lists give is nothing to show
    const shown = symbol.startsWith('~') ? company.symbol : symbol;
    return { kind: 'company', symbol: shown, name: company.name, issuer: company.id };
  };
}

function relatedFinder(text: string): Finder<'related'> {
  const table = once(() => parseTable(text));
  const rows = once(() => rowBySpelling(table().column('symbol'), table().column('aliases')));
  return (symbol) => {
    const row = rows().get(symbol);
    if (row === undefined) return null;
    const cell = (name: string): string => cellAt(table().column(name), row);
    const issuer = textCell(cell('issuer'));
    return {
      kind: 'related',
      symbol: cell('symbol'),
      name: cell('name'),
      what: wordIn(cell('what'), RELATED_BY_NAME),
      issuer: issuer === null ? null : issuerId(issuer),
    };
  };
}

function fundFinder(text: string): Finder<'fund'> {
  const table = once(() => parseTable(text));
  const rows = once(() => rowByCell(table().column('symbol')));
  return (symbol) => {
    const row = rows().get(symbol);
    if (row === undefined) return null;
    const fundClass = wordIn(cellAt(table().column('class'), row), CLASS_BY_NAME);
    return { kind: 'fund', symbol, name: cellAt(table().column('name'), row), fundClass };
  };
}

function namedFinder<K extends 'cash' | 'crypto'>(
  text: string,
  kind: K,
): (symbol: string) => { readonly kind: K; readonly symbol: string; readonly name: string } | null {
  const table = once(() => parseTable(text));
  const rows = once(() => rowBySpelling(table().column('symbol'), table().column('aliases')));
  return (symbol) => {
    const row = rows().get(symbol);
    if (row === undefined) return null;
    return { kind, symbol: cellAt(table().column('symbol'), row), name: cellAt(table().column('name'), row) };
  };
}

/** Row by symbol and by other spellings; a symbol of its own always wins over a spelling of another row. */
function rowBySpelling(symbols: readonly string[], aliases: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map(rowByCell(symbols));
  aliases.forEach((cell, row) => {
    if (cell === '') return;
    for (const alias of cell.split('|')) if (!rows.has(alias)) rows.set(alias, row);
  });
  return rows;
}
