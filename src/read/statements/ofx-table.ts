import { endsEarly } from '../text/tokens.ts';
import { writeLines } from '../text/sheet-lines.ts';
import { tooMany, written, type Written } from '../text/written-table.ts';
import { findElements, type Found } from './elements.ts';
import {
  OFX_MOVEMENTS,
  dayOf,
  movesSecurity,
  numberIn,
  writeOfxMovements,
  type OfxMovement,
  type OfxSecurity,
} from './ofx-movements.ts';
import { must } from '../../domain/must.ts';

/* OFX 1 (SGML) and 2 (XML), and QFX, which is the same: the positions and the cash of its accounts become a table of text, so that the
   reader of holdings needs no markup (OFX 2.3, chapter 13, "Investments"). What was bought and sold in the period is left alone where
   there are positions: they are of its end. Without any, it becomes a table of movements. */

/** The titles of the table; the profile of OFX in read/profiles knows them by these words. */
const OFX_TITLES = [
  'OFX account',
  'Ticker',
  'CUSIP',
  'ISIN',
  'Security name',
  'OFX class',
  'Units',
  'Unit price',
  'Market value',
  'Currency',
] as const;

const POSITIONS: ReadonlyMap<string, string> = new Map([
  ['posstock', ''],
  ['posmf', 'Mutual fund'],
  ['posdebt', 'Bond'],
  ['posopt', 'Option'],
  ['posother', ''],
]);
const SECURITIES: ReadonlyMap<string, string> = new Map([
  ['stockinfo', ''],
  ['mfinfo', 'Mutual fund'],
  ['debtinfo', 'Bond'],
  ['optinfo', 'Option'],
  ['otherinfo', ''],
]);
const ACCOUNTS = ['invstmtrs', 'stmtrs', 'ccstmtrs'];
const LOOKED_FOR: ReadonlySet<string> = new Set([
  ...POSITIONS.keys(),
  ...SECURITIES.keys(),
  ...OFX_MOVEMENTS,
  ...ACCOUNTS,
  'bal',
  'ledgerbal',
  'availbal',
  'currency',
  'origcurrency',
  'invtranlist',
  'invposlist',
  'banktranlist',
]);
/* Positions, transactions and the securities that they are of. */
const MOST_FOUND = 200_000;
const TOTAL_NAMES = /total.{0,20}(?:value|worth|assets)|net (?:worth|value|asset)|account value/i;

interface Position {
  readonly class: string;
  readonly leaves: ReadonlyMap<string, string>;
  readonly money: string | undefined;
}

interface Account {
  readonly positions: Position[];
  readonly movements: OfxMovement[];
  readonly totals: string[];
  cash: string | undefined;
  /** The file says what is held, if only that nothing is. */
  statesPositions: boolean;
}

function openAccount(): Account {
  return { positions: [], movements: [], totals: [], cash: undefined, statesPositions: false };
}

/** What the list of securities says of one. */
interface Security {
  readonly class: string;
  readonly leaves: ReadonlyMap<string, string>;
}

/**
 * Writes what the accounts of an OFX file hold as a table between tabs, or what was bought and sold where no account says what is held;
 * null where it states neither. Never throws.
 */
export function writeOfxTable(text: string): Written | null {
  const securities = new Map<string, Security>();
  const accounts: { readonly leaves: ReadonlyMap<string, string>; readonly account: Account }[] = [];
  let open = openAccount();
  let money: string | undefined;
  let count = 0;
  for (const found of findElements(text, LOOKED_FOR)) {
    const { name, leaves, within, isCut } = found;
    // of what the end of the file cuts only what is around it counts
    if (within.includes('banktranlist') || (isCut && !ACCOUNTS.includes(name) && name !== 'invposlist')) continue;
    if ((count += 1) > MOST_FOUND) return tooMany({ rows: MOST_FOUND });
    const kind = POSITIONS.get(name);
    if (name === 'currency') money = leaves.get('cursym');
    else if (within.includes('invtranlist')) {
      if (!OFX_MOVEMENTS.has(name)) continue;
      open.movements.push({ kind: name, leaves, money });
      money = undefined;
    } else if (name === 'invposlist') open.statesPositions = true;
    else if (kind !== undefined) {
      open.positions.push({ class: kind, leaves, money });
      money = undefined;
    } else if (name === 'bal') noteTotal(open, found);
    else if (name === 'ledgerbal') open.cash ??= leaves.get('balamt');
    else if (SECURITIES.has(name))
      securities.set(leaves.get('uniqueid') ?? '', { class: must(SECURITIES.get(name)), leaves });
    else if (ACCOUNTS.includes(name)) {
      accounts.push({ leaves, account: open });
      open = openAccount();
    }
  }
  const isCut = endsEarly(text, 'ofx');
  if (accounts.every(({ account }) => account.positions.length === 0)) {
    if (accounts.some(({ account }) => account.statesPositions)) return null;
    const moved = accounts.map(({ leaves, account: { movements } }) => ({ ...accountIn(leaves), movements }));
    const table = writeOfxMovements(moved, (of) => securityIn(of, securities));
    return table === null ? null : written(table, isCut);
  }
  const days = accounts.map(({ leaves }) => dayOf(leaves.get('dtasof'))).filter((day) => day !== '');
  // a total below the rows of several accounts would be taken for that of all
  const isAlone = accounts.length === 1;
  const rows = accounts.flatMap(({ leaves, account }) => rowsOf(leaves, account, securities, isAlone));
  const asOf = days.sort().at(-1);
  const above = asOf === undefined ? [] : [['Holdings as of', asOf]];
  return written(writeLines([...above, [...OFX_TITLES], ...rows]), isCut);
}

function noteTotal({ totals }: Account, { leaves }: Found): void {
  const isMoney = (leaves.get('baltype') ?? 'DOLLAR').toUpperCase() === 'DOLLAR';
  const isTotal = TOTAL_NAMES.test(`${leaves.get('name') ?? ''} ${leaves.get('desc') ?? ''}`);
  const value = leaves.get('value');
  if (isMoney && isTotal && value !== undefined) totals.push(value);
}

function rowsOf(
  leaves: ReadonlyMap<string, string>,
  { positions, movements, totals, cash, statesPositions }: Account,
  securities: ReadonlyMap<string, Security>,
  isAlone: boolean,
): readonly string[][] {
  const { account, money: usual } = accountIn(leaves);
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
  // Beside accounts that say what they hold, this one cannot be added up: a row without a value says so.
  if (!statesPositions && positions.length === 0 && movements.some(movesSecurity))
    rows.push([account, '', '', '', 'Transactions without holdings', '', '', '', '', usual]);
  return rows;
}

function accountIn(leaves: ReadonlyMap<string, string>): { readonly account: string; readonly money: string } {
  return { account: leaves.get('acctid') ?? '', money: leaves.get('curdef') ?? '' };
}

function isAmount(cell: string): boolean {
  return cell !== '' && Number(cell) !== 0;
}

function rowOf(
  { class: kind, leaves, money }: Position,
  account: string,
  usual: string,
  securities: ReadonlyMap<string, Security>,
): string[] {
  const { ticker, cusip, isin, name, class: known } = securityIn(leaves, securities);
  const isShort = leaves.get('postype')?.toUpperCase() === 'SHORT';
  const signed = (cell: string): string => (isShort && cell !== '' && !/^-/.test(cell) ? `-${cell}` : cell);
  return [
    account,
    ticker,
    cusip,
    isin,
    name,
    known === MONEY_MARKET ? known : kind,
    signed(numberIn(leaves.get('units'))),
    numberIn(leaves.get('unitprice')),
    signed(numberIn(leaves.get('mktval'))),
    money ?? usual,
  ];
}

const MONEY_MARKET = 'Money market';

/* Who a position or a transaction speaks of, by the list of securities; what that leaves out stands in its number and its note. */
function securityIn(leaves: ReadonlyMap<string, string>, securities: ReadonlyMap<string, Security>): OfxSecurity {
  const id = leaves.get('uniqueid') ?? '';
  const type = (leaves.get('uniqueidtype') ?? '').toUpperCase();
  const security = securities.get(id);
  const of = (name: string): string => security?.leaves.get(name) ?? '';
  const ticker = of('ticker') === '' && type === 'TICKER' ? id : of('ticker');
  const name = of('secname') === '' ? (leaves.get('memo') ?? (ticker === '' ? id : '')) : of('secname');
  return {
    ticker,
    cusip: type === 'CUSIP' ? id : '',
    isin: type === 'ISIN' ? id : '',
    name,
    class: /money market/i.test(name) ? MONEY_MARKET : (security?.class ?? ''),
  };
}
