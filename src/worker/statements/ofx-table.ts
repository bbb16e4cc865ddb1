import { writeLines } from '../workbook/sheet-lines.ts';
import { findElements, type Found } from './elements.ts';

/* OFX 1 (SGML) and 2 (XML), and QFX, which is the same: the positions and the cash of its accounts become a table of text, so that the
   reader of holdings needs no markup (OFX 2.3, chapter 13, "Investments"). What was bought and sold in the period is left alone: the
   positions are of its end. */

/** The titles of the table; the profile of OFX in brokers/profiles knows them by these words. */
const OFX_TITLES = [
  ...['OFX account', 'Ticker', 'CUSIP', 'ISIN', 'Security name', 'OFX class', 'Units', 'Unit price', 'Market value'],
  'Currency',
] as const;

const POSITIONS: ReadonlyMap<string, string> = new Map([
  ['posstock', ''],
  ['posmf', 'Mutual fund'],
  ['posdebt', 'Bond'],
  ['posopt', 'Option'],
  ['posother', ''],
]);
const SECURITIES = ['stockinfo', 'mfinfo', 'debtinfo', 'optinfo', 'otherinfo'];
const ACCOUNTS = ['invstmtrs', 'stmtrs', 'ccstmtrs'];
const LOOKED_FOR: ReadonlySet<string> = new Set([
  ...POSITIONS.keys(),
  ...[
    ...SECURITIES,
    ...ACCOUNTS,
    'bal',
    'ledgerbal',
    'availbal',
    'currency',
    'origcurrency',
    'invtranlist',
    'banktranlist',
  ],
]);
const TOTAL_NAMES = /total.{0,20}(?:value|worth|assets)|net (?:worth|value|asset)|account value/i;

interface Position {
  readonly class: string;
  readonly leaves: ReadonlyMap<string, string>;
  readonly money: string | undefined;
}

interface Account {
  readonly positions: Position[];
  readonly totals: string[];
  cash: string | undefined;
}

/** Writes what the accounts of an OFX file hold as a table between tabs; null where it states no position. Never throws. */
export function writeOfxTable(text: string): string | null {
  const securities = new Map<string, ReadonlyMap<string, string>>();
  const accounts: { readonly leaves: ReadonlyMap<string, string>; readonly account: Account }[] = [];
  let open: Account = { positions: [], totals: [], cash: undefined };
  let money: string | undefined;
  for (const found of findElements(text, LOOKED_FOR)) {
    const { name, leaves, within } = found;
    if (within.includes('invtranlist') || within.includes('banktranlist')) continue;
    const kind = POSITIONS.get(name);
    if (name === 'currency') money = leaves.get('cursym');
    else if (kind !== undefined) {
      open.positions.push({ class: kind, leaves, money });
      money = undefined;
    } else if (name === 'bal') noteTotal(open, found);
    else if (name === 'ledgerbal') open.cash ??= leaves.get('balamt');
    else if (SECURITIES.includes(name)) securities.set(leaves.get('uniqueid') ?? '', leaves);
    else if (ACCOUNTS.includes(name)) {
      accounts.push({ leaves, account: open });
      open = { positions: [], totals: [], cash: undefined };
    }
  }
  if (accounts.every(({ account }) => account.positions.length === 0)) return null;
  const days = accounts.map(({ leaves }) => dayOf(leaves.get('dtasof'))).filter((day) => day !== '');
  // a total below the rows of several accounts would be taken for that of all
  const isAlone = accounts.length === 1;
  const rows = accounts.flatMap(({ leaves, account }) => rowsOf(leaves, account, securities, isAlone));
  const asOf = days.sort().at(-1);
  return writeLines([...(asOf === undefined ? [] : [['Holdings as of', asOf]]), [...OFX_TITLES], ...rows]);
}

function noteTotal({ totals }: Account, { leaves }: Found): void {
  const isMoney = (leaves.get('baltype') ?? 'DOLLAR').toUpperCase() === 'DOLLAR';
  const isTotal = TOTAL_NAMES.test(`${leaves.get('name') ?? ''} ${leaves.get('desc') ?? ''}`);
  const value = leaves.get('value');
  if (isMoney && isTotal && value !== undefined) totals.push(value);
}

function rowsOf(
  leaves: ReadonlyMap<string, string>,
  { positions, totals, cash }: Account,
  securities: ReadonlyMap<string, ReadonlyMap<string, string>>,
  isAlone: boolean,
): readonly string[][] {
  const usual = leaves.get('curdef') ?? '';
  const account = leaves.get('acctid') ?? '';
  const rows = positions.map((position) => rowOf(position, account, usual, securities));
  const available = numberIn(leaves.get('availcash') ?? cash);
  const margin = numberIn(leaves.get('marginbalance'));
  // Cash in a sweep fund is the fund's position as well: it counts once.
  const isSwept = positions.some(
    (position) =>
      numberIn(position.leaves.get('mktval')) === available && Number(position.leaves.get('unitprice')) === 1,
  );
  const cashRow = (value: string): string[] => [account, 'CASH', '', '', 'Cash', 'Cash', '', '', value, usual];
  if (isAmount(available) && !isSwept) rows.push(cashRow(available));
  if (isAmount(margin)) rows.push(cashRow(margin));
  const [total, ...others] = totals;
  if (isAlone && total !== undefined && others.length === 0)
    rows.push([account, 'Account total', '', '', '', '', '', '', numberIn(total), usual]);
  return rows;
}

function isAmount(cell: string): boolean {
  return cell !== '' && Number(cell) !== 0;
}

function rowOf(
  { class: kind, leaves, money }: Position,
  account: string,
  usual: string,
  securities: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string[] {
  const id = leaves.get('uniqueid') ?? '';
  const type = (leaves.get('uniqueidtype') ?? '').toUpperCase();
  const security = securities.get(id);
  const of = (name: string): string => security?.get(name) ?? '';
  const ticker = of('ticker') === '' && type === 'TICKER' ? id : of('ticker');
  const isShort = leaves.get('postype')?.toUpperCase() === 'SHORT';
  const signed = (cell: string): string => (isShort && cell !== '' && !/^-/.test(cell) ? `-${cell}` : cell);
  const name = of('secname') === '' ? (leaves.get('memo') ?? (ticker === '' ? id : '')) : of('secname');
  return [
    ...[account, ticker, type === 'CUSIP' ? id : '', type === 'ISIN' ? id : '', name],
    ...[/money market/i.test(name) ? 'Money market' : kind, signed(numberIn(leaves.get('units')))],
    ...[numberIn(leaves.get('unitprice')), signed(numberIn(leaves.get('mktval'))), money ?? usual],
  ];
}

/* "+1234,50" → "1234.50"; what is no number stays as it is, for the reader to tell. */
function numberIn(said: string | undefined): string {
  const text = (said ?? '').replace(/^\+/, '');
  return /^-?\d{1,20},\d{1,12}$/.test(text) ? text.replace(',', '.') : text;
}

/* "20250630160000.000[-5:EST]" → "2025-06-30" */
function dayOf(said: string | undefined): string {
  const day = /^(\d{4})(\d{2})(\d{2})/.exec(said ?? '');
  return day === null ? '' : `${day[1]}-${day[2]}-${day[3]}`;
}
