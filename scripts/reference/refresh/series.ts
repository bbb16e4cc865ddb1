import { makeReference, type PackText } from '../../../src/reference/make-reference.ts';
import { addTo, byText } from '../sources.ts';
import { addRow, arrange, closeTable, columnOf, lengthOf, openTable } from './open-table.ts';
import { RAW_DOWNLOADS } from './raw-kinds.ts';
import type { RawFile, Renewal } from './renewal.ts';

/** Which tickers are classes of one series: the SEC's company_tickers_mf.json. */
export type Series = ReadonlyMap<string, readonly string[]>;

/** Reads company_tickers_mf.json; null = it is none. */
export function readSeries(text: string): Series | null {
  const table = readFields(text, ['seriesId', 'classId', 'symbol']);
  if (table === null) return null;
  const series = new Map<string, string[]>();
  for (const [id = '', , symbol = ''] of table) {
    if (!/^[A-Z]{1,5}$/.test(symbol)) continue;
    addTo(series, id, symbol);
  }
  return series;
}

/** Reads a JSON of the SEC's with `fields` and `data`: the wanted fields of each row as text; null = it is none. */
export function readFields(text: string, wanted: readonly string[]): readonly (readonly string[])[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || !('fields' in parsed) || !('data' in parsed)) return null;
  const { fields, data } = parsed;
  if (!Array.isArray(fields) || !Array.isArray(data)) return null;
  const places = wanted.map((name) => fields.indexOf(name));
  if (places.includes(-1)) return null;
  return data.flatMap((row: unknown) => (Array.isArray(row) ? [places.map((place) => String(row[place] ?? ''))] : []));
}

/**
 * Adds share classes of US funds that are known by another class: same class of fund, same name, and the same list or parts. A series
 * whose known classes are of different kinds in the pack is refused: one of them is wrong.
 */
export function renewSeries(pack: PackText, file: RawFile, series: Series, today: string): Renewal {
  const reference = makeReference(pack);
  const funds = openTable(pack.catalog.FUNDS);
  const lookThrough = openTable(pack.catalog.LOOK_THROUGH);
  const [names, classes] = [columnOf(funds, 'name'), columnOf(funds, 'class')];
  const rowOf = new Map(columnOf(funds, 'symbol').map((symbol, row) => [symbol, row]));
  const refused: string[] = [];
  const added: string[] = [];
  for (const [id, symbols] of [...series].sort(([a], [b]) => byText(a, b))) {
    const known = symbols.filter((symbol) => rowOf.has(symbol)).sort(byText);
    const strangers = symbols.filter((symbol) => !rowOf.has(symbol) && reference.bySymbol(symbol).length === 0);
    const [first] = known;
    if (first === undefined) continue;
    const kinds = new Set(known.map((symbol) => classes[rowOf.get(symbol) ?? -1]));
    if (kinds.size > 1) {
      if (strangers.length > 0)
        refused.push(
          `${id}: ${known.slice(0, 4).join(', ')} are one fund, but ${[...kinds].join(' and ')} in the pack; ${strangers.join(', ')} left out.`,
        );
      continue;
    }
    const lender = known.find((symbol) => ['basket', 'partial'].includes(reference.fundContent(symbol).kind));
    for (const symbol of strangers) {
      const name = (names[rowOf.get(first) ?? -1] ?? '').replace(/ (?:Class \S+|\S+ (?:Shares|Class))$/, '');
      addRow(funds, { symbol, name, class: [...kinds][0] ?? 'unknown' });
      rowOf.set(symbol, lengthOf(funds) - 1);
      const content = lender === undefined ? null : reference.fundContent(lender);
      if (content?.kind === 'basket' || content?.kind === 'partial')
        addRow(lookThrough, {
          symbol,
          list: content.list,
          basis: 'share class of the same fund',
          estimated: content.kind === 'basket' && content.estimated ? 'yes' : '',
        });
      added.push(symbol);
    }
  }
  const order = Array.from({ length: lengthOf(funds) }, (_, row) => row);
  const symbols = columnOf(funds, 'symbol');
  order.sort((a, b) => byText(names[a] ?? '', names[b] ?? '') || byText(symbols[a] ?? '', symbols[b] ?? ''));
  arrange(funds, order);
  return {
    pack: {
      ...pack,
      catalog: { ...pack.catalog, FUNDS: closeTable(funds), LOOK_THROUGH: closeTable(lookThrough) },
    },
    taken: [`${added.length} further share classes of US funds`],
    refused,
    source:
      added.length === 0
        ? null
        : {
            file: file.name,
            what: RAW_DOWNLOADS['sec-fund-tickers'].what,
            asOf: today,
            rows: [...series.values()].flat().length,
            licence: RAW_DOWNLOADS['sec-fund-tickers'].licence,
            sha256: file.sha256,
          },
    funds: added,
  };
}
