import Papa from 'papaparse';
import { findDate } from '../../../src/read/cells/dates.ts';
import { compareNames } from '../../../src/domain/identity/names.ts';
import type { FundRow } from '../../../src/domain/model/fund-file.ts';
import type { Reference } from '../../../src/domain/model/reference.ts';
import { makeReference, type PackText } from '../../../src/reference/make-reference.ts';
import { readParts } from './list-of-parts.ts';
import { renewList } from './lists.ts';
import { RAW_DOWNLOADS } from './raw-kinds.ts';
import { refuseAll, type RawFile, type Renewal } from './renewal.ts';

/** What the pack calls the list of the index. */
const LIST = 'TOPIX index';
const WEIGHT = 'Component Weight (TOPIX)';
const COLUMNS = ['Date', 'Issue', 'Code', WEIGHT];

/** Whether a text is the Tokyo exchange's list of what TOPIX is made of (topixweight_e.csv). */
export function isTopixList(text: string): boolean {
  const [head = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return COLUMNS.every((title) => head.includes(title));
}

/** Renews the list of TOPIX by the exchange's own; companies are found by their codes in Tokyo. */
export function renewTopix(pack: PackText, file: RawFile, today: string): Renewal {
  const { data } = Papa.parse<Record<string, string>>(file.text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (title) => title.trim(),
  });
  // notes stand below the table
  const rows = data.filter((row) => /^\d{8}$/.test(row['Date'] ?? '') && /^[0-9A-Z]{4,5}$/.test(row['Code'] ?? ''));
  const days = new Set(rows.map((row) => row['Date'] ?? ''));
  const [day = ''] = days;
  if (days.size !== 1) return refuseAll(pack, `${file.name}: its rows are of ${days.size} days.`);
  const reading = readParts(
    file,
    [
      ['Fund Name:', LIST],
      ['Holdings as of:', findDate(day, 'month-first') ?? ''],
    ],
    ['Ticker', 'Name', 'Asset Class', 'Weight (%)', 'Location', 'Exchange', 'Currency'],
    rows.map((row) => [
      row['Code'] ?? '',
      row['Issue'] ?? '',
      'Equity',
      (row[WEIGHT] ?? '').replace('%', ''),
      'Japan',
      'Tokyo Stock Exchange',
      'JPY',
    ]),
  );
  if (reading === null) return refuseAll(pack, `${file.name}: nothing in it can be read as a list.`);
  const reference = makeReference(pack);
  const found = { ...reading, rows: reading.rows.map((row) => atHome(row, reference)) };
  return renewList(pack, file, found, today, { fund: LIST, licence: RAW_DOWNLOADS['topix-weights'].licence });
}

/* A code says nothing outside of its exchange; in the exchange's own list it is the company's, unless its name is another's. */
function atHome(row: FundRow, reference: Reference): FundRow {
  const companies = reference.bySymbol(`${row.symbol ?? ''}.T`).filter(({ kind }) => kind === 'company');
  const [company] = companies;
  if (company === undefined || companies.length > 1) return row;
  const isOther = row.name !== null && compareNames(row.name, company.name, company.symbol, false) === 'contradicts';
  return isOther ? row : { ...row, symbol: company.symbol, name: company.name, market: null };
}
