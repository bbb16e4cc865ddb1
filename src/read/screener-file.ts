import type { ScreenerReading, ScreenerRow } from '../domain/lists/resolve-market.ts';
import type { Issue } from '../domain/model/issue.ts';
import { dateOfDay, type Result } from '../domain/model/units.ts';
import { parseNumber, unwrapCell } from './cells/cells.ts';
import { dateInFileName } from './cells/dates.ts';
import type { SourceText } from './read-holdings.ts';
import { findExcess, isBlank, readRecords, withPlainNewlines } from './cells/records.ts';
import { titleKey } from './table/titles.ts';
import { refusalOf } from './table/wrong-kind.ts';
import { firstOf } from '../domain/must.ts';

/* The download of Nasdaq's stock screener: every US listing with its last price and market cap in dollars. */

const SIGNATURE = ['symbol', 'name', 'last sale', 'market cap', 'country', 'volume', 'sector', 'industry'];
const LONGEST_HEADER = 2000;
/* `nasdaq_screener_1755860000000.csv`: the moment of the download in milliseconds. */
const MILLISECONDS = /(?<!\d)(1[5-9]\d{11})(?!\d)/;
const DAY_MS = 86_400_000;

/** Reads a market screener's file; null = it is none. A row without a price or cap keeps null there. Never throws. */
export function readScreenerFile(source: SourceText): Result<ScreenerReading, Issue> | null {
  const firstLine = firstOf(withPlainNewlines(source.text.slice(0, LONGEST_HEADER).replace(/^\uFEFF/, '')).split('\n'));
  // Between tabs when it has come through a spreadsheet.
  const delimiter = firstLine.includes('\t') ? '\t' : ',';
  const [header] = readRecords(firstLine, delimiter);
  if (header === undefined) return null;
  const keys = header.cells.map(titleKey);
  if (!SIGNATURE.every((title) => keys.includes(title))) return null;
  const text = withPlainNewlines(source.text.replace(/^\uFEFF/, ''));
  const excess = findExcess(text, delimiter, source.name);
  if (excess !== null) return { ok: false, error: excess };
  const at = { symbol: keys.indexOf('symbol'), name: keys.indexOf('name') };
  const numbers = { price: keys.indexOf('last sale'), cap: keys.indexOf('market cap') };
  const rows: ScreenerRow[] = [];
  for (const record of readRecords(text, delimiter)) {
    if (record.line === header.line || isBlank(record)) continue;
    const symbol = unwrapCell(record.cells[at.symbol] ?? '').trim();
    if (symbol === '') continue;
    const name = (record.cells[at.name] ?? '').trim();
    rows.push({
      symbol,
      name: name === '' ? null : name,
      price: positive(record.cells[numbers.price] ?? ''),
      cap: positive(record.cells[numbers.cap] ?? ''),
    });
  }
  if (!rows.some(({ cap }) => cap !== null)) {
    return { ok: false, error: refusalOf('refused-header-only', source.name, {}) };
  }
  const { name, fingerprint } = source;
  return { ok: true, value: { name, fingerprint, asOf: dateOfDownload(name), rows } };
}

/* The screener writes 0.00 where it knows no cap. */
function positive(cell: string): number | null {
  const read = parseNumber(unwrapCell(cell).trim(), '.');
  return read.kind === 'number' && read.value > 0 ? read.value : null;
}

function dateOfDownload(name: string): ScreenerReading['asOf'] {
  const moment = MILLISECONDS.exec(name)?.[1];
  return moment === undefined ? dateInFileName(name) : dateOfDay(Math.floor(+moment / DAY_MS));
}
