import { addIn } from '../../domain/sum.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { areTitlesOfHoldings, columnsOfTitles } from '../table/header.ts';
import { writeLines } from '../text/sheet-lines.ts';
import { tooMany, written, type Written } from '../text/written-table.ts';
import { guardedText, isFields, MOST_ROWS, objectsIn, textOf, writtenNumber, type Fields } from './json-fields.ts';

/* Lists of records in a JSON file, whoever wrote it, with what the objects around them say. */

const DEEPEST = 4;
const MOST_TITLES = 200;

/* What the objects around a list say: whose it is, of which day, in which currency, and the cash beside it. */
interface Around extends Readonly<Record<'account' | 'day' | 'currency', string>> {
  readonly cash: readonly Cash[];
}
type Cash = Readonly<Record<'amount' | 'currency', string>>;
interface RecordList extends Around {
  /** The keys that lead to it, alike for the lists of several accounts. */
  readonly path: string;
  readonly records: readonly Fields[];
}
type Row = ReadonlyMap<string, string>;
const NOTHING_AROUND: Around = { account: '', day: '', currency: '', cash: [] };
const SAYS_ACCOUNT = ['account', 'account name', 'nickname', 'name', 'account number'];
const SAYS_DAY = ['date', 'as of', 'as of date', 'day', 'timestamp'];
const SAYS_CASH = ['cash', 'cash balance', 'available cash', 'total cash', 'uninvested cash'];
/* How it is called where all that is there is cash. */
const IS_CASH = [...SAYS_CASH, 'amount', 'value'];
/* Where it lies in an object or list of its own; what was there at the start of the day comes under other names. */
const HAS_CASH = ['cash', 'currentBalances', 'current_balances', 'balances', 'balance'];
/* As holdings name their cash themselves: it counts once. */
const CASH = /^(?:cash|CUR:[A-Z]{3})$/i;
const SYMBOL = /^[A-Z][A-Z\d]{0,5}(?:[./-][A-Z\d]{1,3})?$/;
const HAS_AMOUNTS = ['holdings', 'positions', 'portfolio'];

/* The lists of records under titles of holdings in it. */
function listsIn(value: unknown, around = NOTHING_AROUND, path = '', depth = 0): readonly RecordList[] {
  if (depth > DEEPEST) return [];
  if (isFields(value)) {
    const records = recordsUnderSymbols(value);
    if (records.length > 0) return [{ ...around, path, records }];
    const within = aroundIn(value, around);
    // no list is the cash beside itself
    return Object.entries(value).flatMap(([key, one]) =>
      listsIn(one, HAS_CASH.includes(key) ? { ...within, cash: [] } : within, `${path}/${key}`, depth + 1),
    );
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

/* {"holdings": [{"security_id": "s1", …}], "securities": [{"security_id": "s1", "ticker_symbol": "AAPL"}]}: objects by their ids. */
function objectsById(value: unknown, depth = 0): ReadonlyMap<string, Fields> {
  const found = new Map<string, Fields>();
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return found;
  for (const one of objectsIn(value)) {
    const [key, ...others] = Object.keys(one).filter((name) => IS_ID.test(name));
    if (key !== undefined && others.length === 0 && isDescribed(one)) found.set(`${key} ${textOf(one[key])}`, one);
  }
  for (const inside of Object.values(value)) for (const [id, one] of objectsById(inside, depth + 1)) found.set(id, one);
  return found;
}
const IS_ID = /^(?:security|asset|instrument|account)_?id$/i;
/* It has a name, and no quantity: a holding has both. */
const isDescribed = (one: Fields): boolean =>
  Object.keys(one).some((key) => /symbol|ticker|^name$/i.test(key)) &&
  !Object.keys(one).some((key) => /^(?:qty|quantity|units|shares|position)$/i.test(key));

/* The record with what lies elsewhere under its ids: of its account the name alone. */
function withOthers(record: Fields, others: ReadonlyMap<string, Fields>): Fields {
  return Object.entries(record).reduce<Fields>((whole, [key, id]) => {
    const other = IS_ID.test(key) ? others.get(`${key} ${textOf(id)}`) : undefined;
    if (other === undefined || other === record) return whole;
    const own = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));
    return /^account/i.test(key) ? { account: other['name'], ...own } : { ...other, ...own };
  }, record);
}

/* {"AAPL": {"shares": 10, …}, …} */
function recordsUnderSymbols(fields: Fields): readonly Fields[] {
  const records = Object.entries(fields).flatMap(([symbol, one]) =>
    SYMBOL.test(symbol) && isFields(one) ? [{ symbol, ...one }] : [],
  );
  const isTable = records.length === Object.keys(fields).length && areTitlesOfHoldings(namesOf(records.map(rowOf)));
  return isTable ? records : [];
}

/* {"AAPL": 50, …}: whether those are shares or money is asked as of a sheet of two columns. */
function amountsUnderSymbols(value: unknown): readonly (readonly string[])[] {
  if (!isFields(value)) return [];
  const own = HAS_AMOUNTS.map((key) => value[key]).find(isFields);
  const amounts = Object.entries(own ?? value);
  const isSymbol = (key: string): boolean => SYMBOL.test(key) || CASH.test(key);
  const isList = amounts.length > 1 && amounts.every(([key, one]) => isSymbol(key) && typeof one === 'number');
  // rates of currencies are no holdings
  if (!isList || amounts.every(([key]) => currencyOfCode(key) !== null)) return [];
  const beside = own === undefined ? [] : aroundIn(value, NOTHING_AROUND).cash;
  return [
    ...amounts.map(([symbol, one]) => [symbol, unmistakable(writtenNumber(one))]),
    ...beside.map(({ amount }) => ['Cash', amount]),
  ];
}

function aroundIn(fields: Fields, around: Around): Around {
  const first = firstIn(fields);
  const own = isFields(fields['account']) ? aroundIn(fields['account'], around).account : first(SAYS_ACCOUNT);
  return {
    account: own ?? around.account,
    day: first(SAYS_DAY) ?? around.day,
    currency: first(['currency', 'base currency']) ?? around.currency,
    cash: first(SAYS_CASH) === undefined ? cashIn(fields) : cashOf(fields, first(SAYS_CASH)),
  };
}

/* The first of some names that says anything in an object itself. */
function firstIn(fields: Fields): (names: readonly string[]) => string | undefined {
  const said = new Map(cellsOf(fields, DEEPEST));
  return (names) => names.map((name) => said.get(name)).find(Boolean);
}

function cashIn(fields: Fields): readonly Cash[] {
  const own = HAS_CASH.map((key) => fields[key]).find((one) => typeof one === 'object' && one !== null);
  if (isFields(own)) return cashOf(own, firstIn(own)(own === fields['cash'] ? IS_CASH : SAYS_CASH));
  return objectsIn(own)
    .flatMap((one) => cashOf(one, firstIn(one)(IS_CASH)))
    .filter(({ currency }) => currencyOfCode(currency) !== null);
}

function cashOf(fields: Fields, amount = ''): readonly Cash[] {
  const code = isFields(fields['currency']) ? fields['currency']['code'] : fields['currency'];
  return /[1-9]/.test(amount) ? [{ amount, currency: textOf(code) }] : [];
}

/**
 * Writes the most records that lie under one name, of several accounts too, each of its newest day: a column for each name of a field, of what is
 * inside a record as well. Null where none has titles of holdings.
 */
export function writeRecords(value: unknown): Written | null {
  const amounts = amountsUnderSymbols(value);
  if (amounts.length > MOST_ROWS) return tooMany({ rows: MOST_ROWS });
  if (amounts.length > 0) return written(writeLines(amounts));
  const all = listsIn(value);
  const counts = new Map<string, number>();
  for (const { path, records } of all) addIn(counts, path, records.length);
  const [most] = [...counts].toSorted(([a, one], [b, other]) => +isCash(a) - +isCash(b) || other - one);
  if (most === undefined) return null;
  if (most[1] > MOST_ROWS) return tooMany({ rows: MOST_ROWS });
  const found = all.filter(({ path }) => path === most[0]);
  const newest = new Map<string, string>();
  for (const { account, day } of found) if (day >= (newest.get(account) ?? '')) newest.set(account, day);
  const lists = found.filter(({ account, day }) => newest.get(account) === day);
  const others = objectsById(value);
  const joined = lists.map((list) => ({ ...list, records: list.records.map((one) => withOthers(one, others)) }));
  const rows = joined.flatMap((list) => rowsIn(list, lists.length > 1));
  const names = namesOf(rows);
  return written(writeLines([names, ...rows.map((row) => names.map((name) => row.get(name) ?? ''))]));
}

/* What is cash beside other holdings is none of them. */
const isCash = (path: string): boolean => HAS_CASH.includes(path.replace(/^.*\//s, ''));

function rowsIn({ records, account, currency, cash }: RecordList, isOneOfMany: boolean): readonly Row[] {
  const around = Object.entries({ account: isOneOfMany ? account : '', currency }).filter(([, cell]) => cell !== '');
  const rows = records.map((record) => new Map([...around, ...rowOf(record)]));
  const names = namesOf(rows);
  const at = columnsOfTitles(names, SPREADSHEET);
  if (rows.some((row) => [...row.values()].some((cell) => CASH.test(cell)))) return rows;
  const beside = cash.map((one) => {
    const cells: [name: string | undefined, cell: string][] = [[names[at.name === -1 ? at.symbol : at.name], 'Cash']];
    if (at.value === -1) cells.push([names[at.quantity], one.amount], [names[at.price], '1']);
    else cells.push([names[at.value], one.amount]);
    if (one.currency !== '') cells.push([names[at.currency] ?? 'currency', one.currency]);
    return new Map([
      ...around,
      ...cells.flatMap(([name, cell]) => (name === undefined ? [] : [[name, cell] as const])),
    ]);
  });
  return [...rows, ...beside];
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
