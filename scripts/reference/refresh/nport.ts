import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { makeReference, type PackText } from '../../../src/reference/make-reference.ts';
import { nportCategory, NPORT_TITLES } from '../../../src/read/markup/nport-table.ts';
import { addTo, byText } from '../sources.ts';
import { readParts } from './list-of-parts.ts';
import { renewList } from './lists.ts';
import { addRow, closeTable, columnOf, openTable } from './open-table.ts';
import { RAW_DOWNLOADS } from './raw-kinds.ts';
import { refuseAll, type Renewal } from './renewal.ts';
import type { Series } from './series.ts';

/** The files of the SEC's quarterly data set that are read, by what they hold. */
export const NPORT_FILES = {
  submissions: 'SUBMISSION.tsv',
  funds: 'FUND_REPORTED_INFO.tsv',
  holdings: 'FUND_REPORTED_HOLDING.tsv',
  identifiers: 'IDENTIFIERS.tsv',
} as const;

/** One row of a file between tabs: its cells by the titles of the first line; empty for a title that it has not. */
type Cell = (title: string) => string;

/**
 * Renews the lists of funds by a quarter of N-PORT filings: those that the pack has a list for, and those of
 * `wanted` that are read from nothing better. Reads the files,
 * which are larger than memory, line by line. Which series a fund is comes from the SEC's tickers; without them all is refused.
 */
export async function renewByNport(
  pack: PackText,
  open: Readonly<Record<keyof typeof NPORT_FILES, () => Readable>>,
  series: Series | null,
  wanted: readonly string[],
  today: string,
): Promise<Renewal> {
  if (series === null)
    return refuseAll(
      pack,
      'N-PORT: company_tickers_mf.json has to lie beside it, for it alone says which series a fund is.',
    );
  const reference = makeReference(pack);
  const isOpen = (fund: string): boolean => {
    const content = reference.fundContent(fund);
    return content.kind === 'none' || content.kind === 'partial' || (content.kind === 'basket' && content.estimated);
  };
  const listed = new Set([...columnOf(openTable(pack.baskets.LISTS), 'symbol'), ...wanted.filter(isOpen)]);
  const isKnown = (symbol: string): boolean => reference.bySymbol(symbol).some(({ kind }) => kind === 'fund');
  const fundOf = new Map<string, string>();
  for (const [id, symbols] of series) {
    const fund = [...symbols].sort(byText).find((symbol) => listed.has(symbol) && isKnown(symbol));
    if (fund !== undefined) fundOf.set(id, fund);
  }
  const days = new Map<string, string>();
  for await (const cell of rowsOf(open.submissions)) days.set(cell('ACCESSION_NUMBER'), dayOf(cell('REPORT_DATE')));
  const newest = new Map<string, { readonly accession: string; readonly day: string; readonly name: string }>();
  for await (const cell of rowsOf(open.funds)) {
    const [accession, id] = [cell('ACCESSION_NUMBER'), cell('SERIES_ID')];
    const day = days.get(accession) ?? '';
    const before = newest.get(id);
    const isNewer = before === undefined || day > before.day || (day === before.day && accession > before.accession);
    if (fundOf.has(id) && isNewer) newest.set(id, { accession, day, name: cell('SERIES_NAME') });
  }
  const filings = new Map([...newest].map(([id, { accession }]) => [accession, id]));
  const rows = new Map<string, string[][]>();
  const rowOfHolding = new Map<string, string[]>();
  const hash = createHash('sha256');
  for await (const cell of rowsOf(open.holdings, hash)) {
    const id = filings.get(cell('ACCESSION_NUMBER'));
    if (id === undefined) continue;
    const row = [
      cell('ISSUER_NAME'),
      cell('ISSUER_TITLE'),
      cell('ISSUER_CUSIP'),
      '',
      '',
      cell('PERCENTAGE'),
      cell('CURRENCY_VALUE'),
      nportCategory(cell('ASSET_CAT'), cell('ISSUER_TYPE')),
      cell('INVESTMENT_COUNTRY'),
    ];
    addTo(rows, id, row);
    rowOfHolding.set(cell('HOLDING_ID'), row);
  }
  for await (const cell of rowsOf(open.identifiers)) {
    const row = rowOfHolding.get(cell('HOLDING_ID'));
    if (row === undefined) continue;
    row[3] = cell('IDENTIFIER_ISIN');
    row[4] = cell('IDENTIFIER_TICKER');
  }
  const file = { name: NPORT_FILES.holdings, sha256: hash.digest('hex') };
  const taken: string[] = [];
  const refused: string[] = [];
  const funds: string[] = [];
  let renewed = pack;
  for (const [id, fund] of [...fundOf].sort(([, a], [, b]) => byText(a, b))) {
    const filing = newest.get(id);
    if (filing === undefined) continue;
    const name = `${file.name}, ${id}`;
    const facts = [
      ['Fund Name:', filing.name],
      ['SEC series:', id],
      ['Holdings as of:', filing.day],
    ];
    const reading = readParts({ ...file, name }, facts, NPORT_TITLES, rows.get(id) ?? []);
    if (reading === null) {
      refused.push(`${name}: the list of ${fund} could not be read.`);
      continue;
    }
    const said = { fund, licence: RAW_DOWNLOADS.nport.licence };
    const one = renewList(renewed, { ...file, name }, reading, today, said);
    const classes = (series.get(id) ?? []).filter((symbol) => symbol !== fund && isKnown(symbol));
    renewed = one.funds.length === 0 ? one.pack : shareList(one.pack, fund, classes);
    taken.push(...one.taken);
    refused.push(...one.refused);
    funds.push(...one.funds);
  }
  const asOf =
    [...newest.values()]
      .map(({ day }) => day)
      .sort(byText)
      .at(-1) ?? '';
  const source = { file: file.name, what: RAW_DOWNLOADS.nport.what, asOf, rows: rowOfHolding.size };
  return {
    pack: renewed,
    taken,
    refused,
    source: funds.length === 0 ? null : { ...source, licence: RAW_DOWNLOADS.nport.licence, sha256: file.sha256 },
    funds,
  };
}

/* The other classes of a series hold the same. */
function shareList(pack: PackText, fund: string, classes: readonly string[]): PackText {
  const table = openTable(pack.catalog.LOOK_THROUGH);
  for (const symbol of classes) {
    const row = { symbol, list: fund, basis: 'share class of the same fund', estimated: '' };
    const at = columnOf(table, 'symbol').indexOf(symbol);
    if (at < 0) addRow(table, row);
    else for (const [name, cell] of Object.entries(row)) columnOf(table, name)[at] = cell;
  }
  return { ...pack, catalog: { ...pack.catalog, LOOK_THROUGH: closeTable(table) } };
}

async function* rowsOf(open: () => Readable, hash?: { update(line: string): unknown }): AsyncIterable<Cell> {
  let titles: ReadonlyMap<string, number> | null = null;
  const input = open();
  const broken: Error[] = [];
  const lines = createInterface({ input, crlfDelay: Infinity });
  // a reader of lines ends where its input breaks off, as if that were all
  input.once('error', (error) => {
    broken.push(error);
    lines.close();
  });
  for await (const line of lines) {
    hash?.update(`${line}\n`);
    const cells = line.replace(/^\uFEFF/, '').split('\t');
    if (titles === null) titles = new Map(cells.map((title, at) => [title.trim().toUpperCase(), at]));
    else {
      const places = titles;
      yield (title) => (cells[places.get(title) ?? -1] ?? '').trim();
    }
  }
  for (const error of broken) throw error;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/* The data sets write 30-SEP-2026; a plain date stays. */
function dayOf(cell: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})-([A-Z]{3})-(\d{4})$/i.exec(cell) ?? [];
  const number = MONTHS.indexOf(month.toUpperCase()) + 1;
  return number === 0 ? cell : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
