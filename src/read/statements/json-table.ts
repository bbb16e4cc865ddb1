import { GUARD_AT, OWN_COLUMNS, type OwnTitle } from '../own-format.ts';
import { writeLines } from '../text/sheet-lines.ts';
import { areTitlesOfHoldings } from '../table/header.ts';
import { tooMany, written, type Written } from '../text/written-table.ts';

/* What programs keep as JSON: our own report, whose positions become the file of positions that we write, Ghostfolio's activities,
   which become a list of movements, and any other list of records under titles of holdings, as a broker's interface answers. Whatever stands
   where a text or a number belongs and is none is left empty, for the reader to tell. */

const REPORT = 'topheavy-report/1';
const MOST_ROWS = 1_000_000;
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

type Fields = Readonly<Record<string, unknown>>;

/** Writes the positions, activities or records of a JSON file as a table; null where it has none. Never throws. */
export function writeJsonTable(text: string): Written | null {
  const parsed = parse(text);
  const isReport = isFields(parsed) && parsed['schema'] === REPORT;
  const own = isFields(parsed) ? parsed[isReport ? 'positions' : 'activities'] : undefined;
  // a backup and rules of ours are no lists of holdings
  const isOurs = isFields(parsed) && textOf(parsed['schema']).startsWith('topheavy-');
  if (!isFields(parsed) || !Array.isArray(own)) return isOurs ? null : writeRecords(longestList(parsed));
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

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/* As a spreadsheet must see it: an apostrophe before what it would run, which reading takes away. */
function guardedText(value: unknown): string {
  return textOf(value).replace(/\r\n?/g, '\n').replace(GUARD_AT, "'");
}

function numberOf(value: unknown): string {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

function fieldsOf(list: unknown): readonly Fields[] {
  return Array.isArray(list) ? list.filter(isFields) : [];
}

function isNamed(position: Fields): boolean {
  return ['symbol', 'name', 'isin', 'cusip'].some((key) => textOf(position[key]).trim() !== '');
}

/* As `screens/files/words/positions-file.ts` writes it, so that it reads back to the same positions. */
function writeReportTable(report: Fields): string | null {
  const positions = fieldsOf(report['positions']);
  // no line of a report is nobody's
  if (positions.length === 0 || !positions.every(isNamed)) return null;
  const days = new Map(fieldsOf(report['files']).map((file) => [textOf(file['name']), textOf(file['asOf'])]));
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
      Quantity: numberOf(position['quantity']),
      Price: numberOf(position['price']),
      Value: numberOf(position['value']),
      Currency: position['statesCurrency'] === false ? '' : textOf(position['currency']),
      Type: textOf(position['says']),
      'As of': days.get(file) ?? '',
      'Value from': textOf(position['valueFrom']),
      'Base column': numberOf(inBase['value']),
      'Base currency': textOf(inBase['currency']),
      'Base from': textOf(inBase['from']),
      File: guardedText(file),
      'Total cost': numberOf(cost['value']),
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

const DEEPEST = 4;
const MOST_TITLES = 200;

/* The longest list of records in it, or in what is inside it. */
function longestList(value: unknown, depth = 0): readonly Fields[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  const records = fieldsOf(value);
  if (Array.isArray(value) && records.length === value.length) return records;
  const inside = Object.values(value).map((one) => longestList(one, depth + 1));
  return inside.reduce((longest, one) => (one.length > longest.length ? one : longest), []);
}

/* A column for each name of a field, of what is inside a record, too; null where these are no titles of holdings. */
function writeRecords(records: readonly Fields[]): Written | null {
  if (records.length > MOST_ROWS) return tooMany({ rows: MOST_ROWS });
  const rows = records.map((record) => new Map(cellsOf(record).toReversed()));
  const names = [...new Set(rows.flatMap((row) => [...row.keys()].toReversed()))].slice(0, MOST_TITLES);
  if (!areTitlesOfHoldings(names)) return null;
  return written(writeLines([names, ...rows.map((row) => names.map((name) => row.get(name) ?? ''))]));
}

/* "marketValue" and "market_value" are "market value"; the first of a name counts. */
function cellsOf(record: Fields, depth = 0): readonly (readonly [name: string, cell: string])[] {
  return Object.entries(record).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    if (isFields(value)) return depth < DEEPEST ? cellsOf(value, depth + 1) : [];
    const name = key.replace(/(?<=[a-z\d])(?=[A-Z])|_/g, ' ').slice(0, 60);
    const cell = typeof value === 'number' ? unmistakable(numberOf(value)) : guardedText(value).slice(0, 500);
    return cell === '' ? [] : [[name, cell]];
  });
}

/* Three decimals alone could be thousands: "12.345". */
const unmistakable = (number: string): string => (/\.\d{3}$/.test(number) ? `${number}0` : number);

/* Activities name their account by its number, and what was typed by hand by another one. */
function writeActivities(activities: readonly unknown[], file: Fields): string | null {
  const accounts = new Map(fieldsOf(file['accounts']).map((one) => [textOf(one['id']), textOf(one['name'])]));
  const profiles = new Map(fieldsOf(file['assetProfiles']).map((one) => [textOf(one['symbol']), one]));
  const rows = fieldsOf(activities).map((activity) => {
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
      numberOf(activity['quantity']),
      numberOf(activity['unitPrice']),
      textOf(activity['currency'] ?? own['currency']),
    ].map((cell) => cell.slice(0, 500));
  });
  return rows.length === 0 ? null : writeLines([[...GHOSTFOLIO_TITLES], ...rows]);
}
