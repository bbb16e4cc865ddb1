import { SECTORS } from '../../src/domain/sector.ts';
import { formatTable } from '../../src/reference/table.ts';
import type { FundList } from './fund-lists.ts';
import type { ResolveRow } from './resolve-row.ts';
import { byText, type Row, type Sources } from './sources.ts';

/** A company that a list names but the US listings do not know: of unknown size. */
export interface UnlistedRecord {
  /** `~` and its symbol, ISIN or name: no symbol begins so. */
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly country: string;
  readonly sector: string;
}

/** One list as it goes into the pack, and the companies it alone names. */
export interface CompiledBasket {
  readonly list: FundList;
  readonly rows: number;
  readonly text: string;
  readonly unlisted: readonly UnlistedRecord[];
}

/** Compiles one list: every row of the file stays a row, with its weight in percent exactly as the file writes it. */
export function compileBasket(sources: Sources, list: FundList, resolve: ResolveRow): CompiledBasket {
  const unlisted: UnlistedRecord[] = [];
  const rows = sources.read(list.file).map((row) => {
    const percent = row('weight_pct');
    const kind = kindOfRow(row('asset_class'), row('name'));
    if (kind !== 'company') return { kind, what: row('name'), percent };
    const id = resolve(row);
    if (id !== null) return { kind, what: id, percent };
    const record = unlistedRecord(row);
    unlisted.push(record);
    return { kind, what: record.id, percent };
  });
  const text = formatTable([
    ['kind', rows.map((row) => row.kind)],
    ['what', rows.map((row) => row.what)],
    ['percent', rows.map((row) => row.percent)],
  ]);
  return { list, rows: rows.length, text, unlisted };
}

/** What a row is. A row for "the rest of the fund" stands for what the list does not know, so it is no cash. */
export function kindOfRow(assetClass: string, name: string): 'company' | 'cash' | 'derivative' | 'other' | 'rest' {
  switch (assetClass) {
    case 'Equity':
      return 'company';
    case 'Cash':
      return /\brest of the fund\b/i.test(name) ? 'rest' : 'cash';
    case 'Derivative':
      return 'derivative';
    case 'Right':
    case 'Fund':
      return 'other';
    default:
      throw new Error(`A list has rows of an unknown class: "${assetClass}".`);
  }
}

function unlistedRecord(row: Row): UnlistedRecord {
  const letters = [row('symbol'), row('isin'), row('name')].find((cell) => cell !== '');
  if (letters === undefined) throw new Error('A list has a stock row without symbol, ISIN and name.');
  const country = row('country');
  return {
    id: `~${letters}`,
    symbol: row('symbol') === '' ? letters : row('symbol'),
    name: row('name'),
    country: /^[A-Z]{2}$/.test(country) && country !== 'XX' ? country : '',
    sector: SECTORS.some((known) => known === row('sector')) ? row('sector') : '',
  };
}

/** The table of unlisted companies; where several lists name one, the first record counts. */
export function unlistedTable(baskets: readonly CompiledBasket[]): string {
  const records = new Map<string, UnlistedRecord>();
  for (const record of baskets.flatMap((basket) => basket.unlisted))
    if (!records.has(record.id)) records.set(record.id, record);
  const sorted = [...records.values()].sort((a, b) => byText(a.id, b.id));
  return formatTable([
    ['id', sorted.map((record) => record.id)],
    ['symbol', sorted.map((record) => record.symbol)],
    ['name', sorted.map((record) => record.name)],
    ['country', sorted.map((record) => record.country)],
    ['sector', sorted.map((record) => record.sector)],
  ]);
}

/** The table of facts about the lists, in the order of their texts. */
export function listsTable(baskets: readonly CompiledBasket[]): string {
  return formatTable([
    ['symbol', baskets.map(({ list }) => list.symbol)],
    ['name', baskets.map(({ list }) => list.name)],
    ['asOf', baskets.map(({ list }) => list.asOf)],
    ['source', baskets.map(({ list }) => list.source)],
    ['coveredPercent', baskets.map(({ list }) => list.coveredPercent)],
    ['rows', baskets.map(({ rows }) => String(rows))],
  ]);
}
