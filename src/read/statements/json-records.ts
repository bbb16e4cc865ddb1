import { addIn } from '../../domain/sum.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { areTitlesOfHoldings, columnsOfTitles } from '../table/header.ts';
import { writeLines } from '../text/sheet-lines.ts';
import { tooMany, written, type Written } from '../text/written-table.ts';
import { guardedText, isFields, MOST_ROWS, objectsIn, writtenNumber, type Fields } from './json-fields.ts';

/* Lists of records in a JSON file, whoever wrote it, with what the objects around them say. */

const DEEPEST = 4;
const MOST_TITLES = 200;

/* What the objects around a list say: whose it is, of which day, in which currency, and the cash beside it. */
type Around = Readonly<Record<'account' | 'day' | 'currency' | 'cash', string>>;
interface RecordList extends Around {
  /** The keys that lead to it, alike for the lists of several accounts. */
  readonly path: string;
  readonly records: readonly Fields[];
}
type Row = ReadonlyMap<string, string>;
const NOTHING_AROUND: Around = { account: '', day: '', currency: '', cash: '' };
const SAYS_ACCOUNT = ['account', 'account name', 'nickname', 'name', 'account number'];
const SAYS_DAY = ['date', 'as of', 'as of date', 'day', 'timestamp'];
const SAYS_CASH = ['cash', 'cash balance', 'available cash', 'total cash', 'uninvested cash'];

/* The lists of records under titles of holdings in it. */
function listsIn(value: unknown, around = NOTHING_AROUND, path = '', depth = 0): readonly RecordList[] {
  if (depth > DEEPEST) return [];
  if (isFields(value)) {
    const within = aroundIn(value, around);
    return Object.entries(value).flatMap(([key, one]) => listsIn(one, within, `${path}/${key}`, depth + 1));
  }
  if (!Array.isArray(value)) return [];
  const records = objectsIn(value);
  const names = records.length === value.length ? namesOf(records.map(rowOf)) : [];
  const isTable = areTitlesOfHoldings(names);
  // an account has a name and an amount, as a holding does: where holdings are listed in it, they count
  const isSure = isTable && ['symbol', 'ticker', 'isin'].some((key) => names.includes(key));
  const inside = isSure ? [] : value.flatMap((one) => listsIn(one, around, path, depth + 1));
  return inside.length === 0 && isTable ? [{ ...around, path, records }] : inside;
}

function aroundIn(fields: Fields, around: Around): Around {
  const said = new Map(cellsOf(fields, DEEPEST));
  const first = (keys: readonly string[]): string | undefined => keys.map((key) => said.get(key)).find(Boolean);
  const own = isFields(fields['account']) ? aroundIn(fields['account'], around).account : first(SAYS_ACCOUNT);
  return {
    account: own ?? around.account,
    day: first(SAYS_DAY) ?? around.day,
    currency: first(['currency', 'base currency']) ?? around.currency,
    cash: first(SAYS_CASH) ?? '',
  };
}

/**
 * Writes the most records that lie under one name, of several accounts too, each of its newest day: a column for each name of a field, of what is
 * inside a record as well. Null where none has titles of holdings.
 */
export function writeRecords(value: unknown): Written | null {
  const all = listsIn(value);
  const counts = new Map<string, number>();
  for (const { path, records } of all) addIn(counts, path, records.length);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (most === undefined) return null;
  if (most[1] > MOST_ROWS) return tooMany({ rows: MOST_ROWS });
  const found = all.filter(({ path }) => path === most[0]);
  const newest = new Map<string, string>();
  for (const { account, day } of found) if (day >= (newest.get(account) ?? '')) newest.set(account, day);
  const lists = found.filter(({ account, day }) => newest.get(account) === day);
  const rows = lists.flatMap((list) => rowsIn(list, lists.length > 1));
  const names = namesOf(rows);
  return written(writeLines([names, ...rows.map((row) => names.map((name) => row.get(name) ?? ''))]));
}

function rowsIn({ records, account, currency, cash }: RecordList, isOneOfMany: boolean): readonly Row[] {
  const around = Object.entries({ account: isOneOfMany ? account : '', currency }).filter(([, cell]) => cell !== '');
  const rows = records.map((record) => new Map([...around, ...rowOf(record)]));
  const names = namesOf(rows);
  const at = columnsOfTitles(names, SPREADSHEET);
  const cells: [name: string | undefined, cell: string][] = [[names[at.name === -1 ? at.symbol : at.name], 'Cash']];
  if (at.value === -1) cells.push([names[at.quantity], cash], [names[at.price], '1']);
  else cells.push([names[at.value], cash]);
  const ofCash = cells.flatMap(([name, cell]) => (name === undefined ? [] : [[name, cell] as const]));
  return /[1-9]/.test(cash) ? [...rows, new Map([...around, ...ofCash])] : rows;
}

/* The first of a name counts. */
function rowOf(record: Fields): Row {
  return new Map(cellsOf(record).toReversed());
}

function namesOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => [...row.keys()].toReversed()))].slice(0, MOST_TITLES);
}

/* "marketValue" and "market_value" are "market value". */
function cellsOf(record: Fields, depth = 0): readonly (readonly [name: string, cell: string])[] {
  return Object.entries(record).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    if (isFields(value)) return depth < DEEPEST ? cellsOf(value, depth + 1) : [];
    const name = key
      .replace(/(?<=[a-z\d])(?=[A-Z])|_/g, ' ')
      .slice(0, 60)
      .toLowerCase();
    const cell = typeof value === 'number' ? unmistakable(writtenNumber(value)) : guardedText(value).slice(0, 500);
    return cell === '' ? [] : [[name, cell]];
  });
}

/* Three decimals alone could be thousands: "12.345". */
const unmistakable = (number: string): string => (/\.\d{3}$/.test(number) ? `${number}0` : number);
