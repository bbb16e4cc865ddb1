import { OWN_COLUMNS, type OwnTitle } from '../own-format.ts';
import { writeLines } from '../text/sheet-lines.ts';
import { tooMany, written, type Written } from '../text/written-table.ts';
import { objectsIn, guardedText, isFields, MOST_ROWS, writtenNumber, textOf, type Fields } from './json-fields.ts';
import { writeRecords } from './json-records.ts';

/* What programs keep as JSON: our own report, whose positions become the file of positions that we write, Ghostfolio's activities,
   which become a list of movements, and any other list of records under titles of holdings, as a broker's interface answers. Whatever stands
   where a text or a number belongs and is none is left empty, for the reader to tell. */

const REPORT = 'topheavy-report/1';
const GHOSTFOLIO_TITLES = [
  'Account',
  'Ghostfolio date',
  'Ghostfolio type',
  'Symbol',
  'Name',
  'Data source',
  'Quantity',
  'Unit price',
  'Currency',
] as const;

/** Writes the positions, activities or records of a JSON file as a table; null where it has none. Never throws. */
export function writeJsonTable(text: string): Written | null {
  const parsed = parse(text);
  const isReport = isFields(parsed) && parsed['schema'] === REPORT;
  const own = isFields(parsed) ? parsed[isReport ? 'positions' : 'activities'] : undefined;
  // a backup and rules of ours are no lists of holdings
  const isOurs = isFields(parsed) && textOf(parsed['schema']).startsWith('topheavy-');
  if (!isFields(parsed) || !Array.isArray(own)) return isOurs ? null : writeRecords(parsed);
  const list: readonly unknown[] = own;
  if (list.length > MOST_ROWS) return tooMany({ rows: MOST_ROWS });
  const table = isReport ? writeReportTable(parsed) : writeActivities(list, parsed);
  return table === null ? null : written(table);
}

/** Tells whether a JSON text ends before all that it opened is closed. */
export function isCutJson(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|["[\]{}]/gs)) {
    if (sign === '"') return true;
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return depth > 0;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // Text that only looks like JSON is refused as what it looks like.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isNamed(position: Fields): boolean {
  return ['symbol', 'name', 'isin', 'cusip'].some((key) => textOf(position[key]).trim() !== '');
}

/* As `screens/files/words/positions-file.ts` writes it, so that it reads back to the same positions. */
function writeReportTable(report: Fields): string | null {
  const positions = objectsIn(report['positions']);
  // no line of a report is nobody's
  if (positions.length === 0 || !positions.every(isNamed)) return null;
  const days = new Map(objectsIn(report['files']).map((file) => [textOf(file['name']), textOf(file['asOf'])]));
  const rows = positions.map((position) => {
    const inBase = isFields(position['inBase']) ? position['inBase'] : {};
    const cost = isFields(position['cost']) ? position['cost'] : {};
    const file = textOf(position['file']);
    const cells: Readonly<Record<OwnTitle, string>> = {
      Account: guardedText(position['account']),
      Symbol: guardedText(position['symbol']),
      Name: guardedText(position['name']),
      ISIN: guardedText(position['isin']),
      CUSIP: guardedText(position['cusip']),
      Quantity: writtenNumber(position['quantity']),
      Price: writtenNumber(position['price']),
      Value: writtenNumber(position['value']),
      Currency: position['statesCurrency'] === false ? '' : textOf(position['currency']),
      Type: textOf(position['says']),
      'As of': days.get(file) ?? '',
      'Value from': textOf(position['valueFrom']),
      'Base column': writtenNumber(inBase['value']),
      'Base currency': textOf(inBase['currency']),
      'Base from': textOf(inBase['from']),
      File: guardedText(file),
      'Total cost': writtenNumber(cost['value']),
      'Date acquired': textOf(cost['since']),
    };
    return OWN_COLUMNS.map(({ title }) => cells[title]);
  });
  const lines = [OWN_COLUMNS.map(({ title }): string => title), ...rows];
  return `${lines.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`;
}

function quoted(cell: string): string {
  return /[",;|\t\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/* Activities name their account by its number, and what was typed by hand by another one. */
function writeActivities(activities: readonly unknown[], file: Fields): string | null {
  const accounts = new Map(objectsIn(file['accounts']).map((one) => [textOf(one['id']), textOf(one['name'])]));
  const profiles = new Map(objectsIn(file['assetProfiles']).map((one) => [textOf(one['symbol']), one]));
  const rows = objectsIn(activities).map((activity) => {
    const own = isFields(activity['SymbolProfile']) ? activity['SymbolProfile'] : activity;
    const symbol = textOf(own['symbol']);
    const profile = profiles.get(symbol) ?? own;
    const account = textOf(activity['accountId']);
    return [
      accounts.get(account) ?? account,
      textOf(activity['date']),
      textOf(activity['type']),
      symbol,
      textOf(profile['name']),
      textOf(own['dataSource'] ?? activity['dataSource']),
      writtenNumber(activity['quantity']),
      writtenNumber(activity['unitPrice']),
      textOf(activity['currency'] ?? own['currency']),
    ].map((cell) => cell.slice(0, 500));
  });
  return rows.length === 0 ? null : writeLines([[...GHOSTFOLIO_TITLES], ...rows]);
}
