import type { Basket, Passport } from '../domain/model/reference.ts';
import { issuerId, type IssuerId } from '../domain/model/units.ts';
import { once } from '../domain/once.ts';
import { cellAt, dateCell, numberCell, numbersIn, percentCell, placesIn, rowByCell, wordIn } from './pack-cells.ts';
import { parseTable } from './table.ts';

type Other = Basket['others'][number];
/** Kinds of rows that are not companies. */
const OTHER_KINDS = ['cash', 'bond', 'derivative', 'other', 'rest'] as const satisfies Other['kind'][];
const KIND_BY_NAME: ReadonlyMap<string, Other['kind']> = new Map(OTHER_KINDS.map((kind) => [kind, kind]));
/** Where a list can come from. */
const LIST_SOURCES = ['issuer', 'derived', 'repriced', 'partial', 'top'] as const satisfies Basket['source'][];
const SOURCE_BY_NAME: ReadonlyMap<string, Basket['source']> = new Map(LIST_SOURCES.map((source) => [source, source]));
/** Lists that are worked out, not printed by the fund. */
const ESTIMATED: readonly Basket['source'][] = ['derived', 'repriced'];

/** What is known of a list without decoding it. */
export type ListFacts = Passport['lists'][number] & Pick<Basket, 'name' | 'estimated'>;

/** The lists of the pack and, one by one, what is in them. */
export interface Baskets {
  readonly lists: () => readonly ListFacts[];
  basket(symbol: string): Basket | null;
}

/**
 * Reads the table of lists now and each list when it is first asked for; `texts` stand in the order of that table. Lists
 * name companies by their places in `ids`.
 */
export function decodeBaskets(listsText: string, texts: readonly string[], ids: () => readonly string[]): Baskets {
  const lists = once(() => decodeLists(listsText));
  const rows = once(() => rowByCell(lists().map((list) => list.symbol)));
  const decoded = new Map<string, Basket>();
  return {
    lists,
    basket(symbol) {
      const row = rows().get(symbol);
      const list = row === undefined ? undefined : lists()[row];
      if (row === undefined || list === undefined) return null;
      const basket = decoded.get(symbol) ?? decodeBasket(list, cellAt(texts, row), ids());
      decoded.set(symbol, basket);
      return basket;
    },
  };
}

/** Reads the lists of earlier days, all of a fund's when it is first asked for; `texts` stand in the order of their table. */
export function decodeArchived(
  listsText: string,
  texts: readonly string[],
  ids: () => readonly string[],
): (symbol: string) => readonly Basket[] {
  const lists = once(() => decodeLists(listsText));
  const decoded = new Map<string, readonly Basket[]>();
  return (symbol) => {
    const baskets =
      decoded.get(symbol) ??
      lists().flatMap((list, row) => (list.symbol === symbol ? [decodeBasket(list, cellAt(texts, row), ids())] : []));
    decoded.set(symbol, baskets);
    return baskets;
  };
}

function decodeLists(text: string): readonly ListFacts[] {
  const table = parseTable(text);
  return table.column('symbol').map((symbol, row) => {
    const cell = (name: string): string => cellAt(table.column(name), row);
    const source = wordIn(cell('source'), SOURCE_BY_NAME);
    return {
      symbol,
      name: cell('name'),
      asOf: dateCell(cell('asOf')),
      source,
      estimated: ESTIMATED.includes(source),
      coverage: percentCell(cell('coveredPercent')),
      rows: numberCell(cell('rows')),
    };
  });
}

/**
 * Reads one list. The heaviest company comes first, named by its place in the tables of companies in base 36, with its
 * weight as a fraction in the file's own digits; the classes of a company, which follow each other, are added up.
 * Nothing is rescaled.
 */
function decodeBasket(list: ListFacts, text: string, ids: readonly string[]): Basket {
  const [companyText = '', otherText = ''] = text.split('\n\n');
  const table = parseTable(companyText);
  const weights = numbersIn(table.line('weight'));
  const companies: IssuerId[] = [];
  const added: number[] = [];
  let last = -1;
  for (const [row, place] of placesIn(table.line('place')).entries()) {
    const weight = weights[row];
    if (weight === undefined) throw new Error(`The list of ${list.symbol} has no weight in row ${row}.`);
    if (place === last) added[added.length - 1]! += weight;
    else {
      companies.push(issuerId(cellAt(ids, place)));
      added.push(weight);
    }
    last = place;
  }
  return {
    symbol: list.symbol,
    name: list.name,
    asOf: list.asOf,
    source: list.source,
    estimated: list.estimated,
    coverage: list.coverage,
    companies,
    weights: added,
    others: decodeOthers(otherText),
  };
}

function decodeOthers(text: string): readonly Other[] {
  const table = parseTable(text);
  const [whats, percents] = [table.column('what'), table.column('percent')];
  return table.column('kind').map((kind, row) => ({
    kind: wordIn(kind, KIND_BY_NAME),
    name: cellAt(whats, row),
    weight: percentCell(cellAt(percents, row)),
  }));
}
