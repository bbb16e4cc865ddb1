import type { Basket, Passport } from '../domain/reference.ts';
import { issuerId } from '../domain/units.ts';
import { once } from './once.ts';
import { cellAt, dateCell, numberCell, oneOf, percentCell, rowByCell } from './pack-cells.ts';
import { parseTable } from './table.ts';

type Other = Basket['others'][number];
/** Kinds of rows that are not companies. */
const OTHER_KINDS = ['cash', 'derivative', 'other', 'rest'] as const satisfies Other['kind'][];
const KIND_BY_NAME: ReadonlyMap<string, Other['kind']> = new Map(OTHER_KINDS.map((kind) => [kind, kind]));
/** Where a list can come from. */
const LIST_SOURCES = ['issuer', 'derived', 'repriced'] as const satisfies Basket['source'][];
const SOURCE_BY_NAME: ReadonlyMap<string, Basket['source']> = new Map(LIST_SOURCES.map((source) => [source, source]));

/** What is known of a list without decoding it. */
export type ListFacts = Passport['lists'][number] & Pick<Basket, 'name' | 'estimated'>;

/** The lists of the pack and, one by one, what is in them. */
export interface Baskets {
  readonly lists: () => readonly ListFacts[];
  basket(symbol: string): Basket | null;
}

/** Reads the table of lists now and each list when it is first asked for; `texts` stand in the order of that table. */
export function decodeBaskets(listsText: string, texts: readonly string[]): Baskets {
  const lists = once(() => decodeLists(listsText));
  const rows = once(() => rowByCell(lists().map((list) => list.symbol)));
  const decoded = new Map<string, Basket>();
  return {
    lists,
    basket(symbol) {
      const row = rows().get(symbol);
      const list = row === undefined ? undefined : lists()[row];
      if (row === undefined || list === undefined) return null;
      const basket = decoded.get(symbol) ?? decodeBasket(list, cellAt(texts, row));
      decoded.set(symbol, basket);
      return basket;
    },
  };
}

function decodeLists(text: string): readonly ListFacts[] {
  const table = parseTable(text);
  return table.column('symbol').map((symbol, row) => {
    const cell = (name: string): string => cellAt(table.column(name), row);
    const source = oneOf(cell('source'), SOURCE_BY_NAME);
    return {
      symbol,
      name: cell('name'),
      asOf: dateCell(cell('asOf')),
      source,
      estimated: source !== 'issuer',
      coverage: percentCell(cell('coveredPercent')),
      rows: numberCell(cell('rows')),
    };
  });
}

/**
 * Reads one list. Rows stand as in the fund's file, in percent with the file's own digits; weights become fractions, the
 * classes of a company are added up, and the heaviest company comes first. Nothing is rescaled.
 */
function decodeBasket(list: ListFacts, text: string): Basket {
  const table = parseTable(text);
  const whats = table.column('what');
  const percents = table.column('percent');
  const weightOf = new Map<string, number>();
  const others: Other[] = [];
  table.column('kind').forEach((kind, row) => {
    const what = cellAt(whats, row);
    const weight = percentCell(cellAt(percents, row));
    const before = weightOf.get(what);
    if (kind === 'company') weightOf.set(what, before === undefined ? weight : before + weight);
    else others.push({ kind: oneOf(kind, KIND_BY_NAME), name: what, weight });
  });
  const companies = [...weightOf].sort(([a, heavy], [b, light]) => light - heavy || (a < b ? -1 : 1));
  return {
    symbol: list.symbol,
    name: list.name,
    asOf: list.asOf,
    source: list.source,
    estimated: list.estimated,
    coverage: list.coverage,
    companies: companies.map(([id]) => issuerId(id)),
    weights: companies.map(([, weight]) => weight),
    others,
  };
}
