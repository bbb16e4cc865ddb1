import type { Basket } from '../../src/domain/model/reference.ts';
import { isNameOfStateDebt } from '../../src/domain/identity/government-bond.ts';
import { formatTable } from '../../src/reference/table.ts';
import { homeSymbol } from './exchanges.ts';
import { rowsOfList, type FundList } from './fund-lists.ts';
import type { RowResolvers } from './resolve-row.ts';
import type { Row, Sources } from './sources.ts';
import type { UnlistedBook } from './unlisted.ts';

type Other = Basket['others'][number]['kind'];

/** One row of a list with its weight in percent exactly as the file writes it; `what` is a company id or a name. */
export interface BasketRow {
  readonly kind: 'company' | Other;
  readonly what: string;
  readonly percent: string;
}

/** One list, each row resolved: every row of the file stays a row. */
export interface GatheredBasket {
  readonly list: FundList;
  readonly rows: readonly BasketRow[];
}

/** Reads one list and tells what each row is; a stock that nobody knows is entered in the book. */
export function gatherBasket(
  sources: Sources,
  list: FundList,
  resolvers: RowResolvers,
  book: UnlistedBook,
): GatheredBasket {
  const read = list.source === 'top' ? topRow : listRow;
  return { list, rows: rowsOfList(sources, list).map((row) => read(row, resolvers, book)) };
}

function listRow(row: Row, resolvers: RowResolvers, book: UnlistedBook): BasketRow {
  const percent = row('weight_pct');
  const kind = kindOfRow(row('asset_class'), row('name'));
  if (kind !== 'company') return { kind, what: row('name'), percent };
  const id = resolvers.row(row);
  if (id !== null) return { kind, what: id, percent };
  const [symbol, name] = [row('symbol'), row('name')];
  // a few lists file a money-market fund, a sister fund or a state's bond under their stocks
  if (CASH_WORDS.test(symbol.replace(/:XX$/, ''))) return { kind: 'cash', what: name, percent };
  if (isNameOfStateDebt(name)) return { kind: 'bond', what: name, percent };
  if (FUND_WORDS.test(name) && resolvers.isFund(symbol.replace(/:US$/, '')))
    return { kind: 'rest', what: name, percent };
  return { kind, what: book.enter(row), percent };
}

/* Largest holdings have a symbol and a name only, and these tell what is no stock. */
const CASH_WORDS =
  /^[A-Z]{3}XX$|\bU\.S\. Dollar\b|\b(cash|money market|liquidity|govt? obl|government obl|instl? govt)/i;
const BOND_WORDS = /\btreasur(y|ies)\b|\b\d{1,2}-[A-Z]{3}-\d{4}\b/i;
const DERIVATIVE_WORDS = /\b(futures?|options?|swaps?)\b/i;
const FUND_WORDS = /\b(ETFs?|mutual fund|funds?|portfolio|trust [IVX]+|vanguard|ishares)\b/i;

/**
 * A row of largest holdings: a stock when symbol and name lead to a company; one that nobody knows is a stock when
 * nothing speaks against it, else part of what the list does not show.
 */
function topRow(row: Row, resolvers: RowResolvers, book: UnlistedBook): BasketRow {
  const [symbol, name, percent] = [row('symbol'), row('name'), row('weight_pct')];
  const id = resolvers.named(symbol, name);
  if (id !== null) return { kind: 'company', what: id, percent };
  const says = (words: RegExp): boolean => words.test(symbol) || words.test(name);
  const kind = says(CASH_WORDS) ? 'cash' : says(BOND_WORDS) ? 'bond' : says(DERIVATIVE_WORDS) ? 'derivative' : null;
  if (kind !== null) return { kind, what: name, percent };
  if (says(FUND_WORDS) || resolvers.isFund(symbol) || !/^[A-Z0-9][A-Z0-9.-]{0,11}$/.test(symbol))
    return { kind: 'rest', what: name, percent };
  return { kind: 'company', what: book.enter(asListRow(row)), percent };
}

/** A row of largest holdings in the columns of a list: an exchange abroad as `:CC`, everything else not stated. */
function asListRow(row: Row): Row {
  const home = homeSymbol(row('symbol'));
  const symbol = home === null ? row('symbol') : `${home.code}:${home.country}`;
  return (column) => (column === 'symbol' ? symbol : column === 'name' ? row('name') : '');
}

/** What a row is. A row for "the rest of the fund" stands for what the list does not know, so it is no cash. */
export function kindOfRow(assetClass: string, name: string): BasketRow['kind'] {
  switch (assetClass) {
    case 'Equity':
      return 'company';
    case 'Cash':
      return /\brest of the fund\b/i.test(name) ? 'rest' : 'cash';
    case 'Derivative':
      return 'derivative';
    case 'Bond':
      return 'bond';
    case 'Right':
    case 'Fund':
      return 'other';
    default:
      throw new Error(`A list has rows of an unknown class: "${assetClass}".`);
  }
}

/**
 * Writes one list: the heaviest company first, its classes one after the other, so that reading it needs no sorting. A
 * company is its place in the tables of companies (listed, foreign, unlisted) in base 36; weights are fractions in the
 * file's own digits.
 */
export function basketText({ list, rows }: GatheredBasket, placeOf: ReadonlyMap<string, number>): string {
  const companies = new Map<string, { readonly place: string; sum: number; readonly weights: string[] }>();
  for (const { kind, what, percent } of rows) {
    const place = placeOf.get(what);
    if (kind !== 'company') continue;
    if (place === undefined) throw new Error(`${list.symbol} names ${what}, which no table has.`);
    const company = companies.get(what) ?? { place: place.toString(36), sum: 0, weights: [] };
    const weight = fractionText(percent);
    company.sum += Number(weight);
    company.weights.push(weight);
    companies.set(what, company);
  }
  const sorted = [...companies.values()].sort((a, b) => b.sum - a.sum);
  const others = rows.filter((row) => row.kind !== 'company');
  const placed = formatTable([
    ['place', sorted.flatMap(({ place, weights }) => weights.map(() => place))],
    ['weight', sorted.flatMap(({ weights }) => weights)],
  ]);
  const rest = formatTable([
    ['kind', others.map((row) => row.kind)],
    ['what', others.map((row) => row.what)],
    ['percent', others.map((row) => row.percent)],
  ]);
  return `${placed}\n\n${rest}`;
}

/**
 * A percentage as a fraction in the same digits: `2.5` is `.025`. The point is moved in the text, so that nothing is
 * rounded before the app reads the number.
 */
export function fractionText(percent: string): string {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(percent);
  if (match === null || percent === '') throw new Error(`"${percent}" is no percentage in plain digits.`);
  const [, sign = '', whole = '', part = ''] = match;
  const digits = whole.padStart(3, '0');
  const fraction = `${digits.slice(-2)}${part}`.replace(/0+$/, '');
  const text = `${digits.slice(0, -2).replace(/^0+/, '')}${fraction === '' ? '' : `.${fraction}`}`;
  return text === '' ? '0' : `${sign}${text}`;
}

/** The table of facts about the lists, in the order of their texts. */
export function listsTable(baskets: readonly GatheredBasket[]): string {
  return formatTable([
    ['symbol', baskets.map(({ list }) => list.symbol)],
    ['name', baskets.map(({ list }) => list.name)],
    ['asOf', baskets.map(({ list }) => list.asOf)],
    ['source', baskets.map(({ list }) => list.source)],
    ['coveredPercent', baskets.map(({ list }) => list.coveredPercent)],
    ['rows', baskets.map(({ rows }) => String(rows.length))],
  ]);
}
