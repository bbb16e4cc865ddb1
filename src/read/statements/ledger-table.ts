import { parseExact, writeExact } from '../../domain/movements/decimal.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { isBlank, readRecords } from '../cells/records.ts';
import { writeLines } from '../text/sheet-lines.ts';
import { tooMany, written, type Written } from '../text/written-table.ts';
import { firstOf, must } from '../../domain/must.ts';

/* What `ledger balance`, `hledger bal` and beancount's `balances` print: how much of what is in which account. It becomes a table of
   symbols and quantities; prices stand in none of them, unless a cost is written beside. Only what one owns is taken: accounts below
   Assets, by that name in the languages that people keep their books in. */

/** The profile of ledgers in read/profiles knows them by these words. */
const TITLES = ['Ledger account', 'Commodity', 'Name', 'Units', 'Price', 'Value', 'Money'] as const;
const MOST_LINES = 200_000;
const OWNED =
  /^(?:assets?|aktiva|vermögen|actifs?|activos?|activo|attività|activa|ativos?|tillgångar|aktiver|eiendeler)(?=$|:)/i;
/* "10 AAPL", "$-250.00", "EUR 3.5", "-1,000.50 EUR", '5 "Some Fund"' */
const BEFORE = /^(-?)([^\s\d,.;:|{}"()[\]-]{1,24}|"[^"]{1,40}") ?(-?)(\d[\d,]{0,24}(?:\.\d{1,20})?)$/;
const AFTER = /^(-?)(\d[\d,]{0,24}(?:\.\d{1,20})?) ?([^\s\d,.;:|{}()[\]-][^\s,;|{}]{0,40}|"[^"]{1,40}")$/;

/* Beancount's holdings as CSV, where a commodity is called a currency. */
const HOLDINGS = /^account,units,currency,cost currency,average cost,price,book value,market value\s*$/i;

function writeHoldings(text: string): string | null {
  const [, ...records] = [...readRecords(text, ',')].filter((record) => !isBlank(record));
  const rows = records.map(({ cells }) => {
    const [account, units, commodity, money, , price, , value] = cells.map((cell) => cell.trim());
    const amount = amountIn(`${units ?? ''} ${commodity ?? ''}`);
    if (amount === null)
      return [account ?? '', commodity ?? '', '', units ?? '', price ?? '', value ?? '', money ?? ''];
    const row = rowOf(account ?? '', amount);
    return row[3] === '' ? row : row.toSpliced(4, 3, price ?? '', value ?? '', money ?? '');
  });
  return rows.length === 0 ? null : writeLines([[...TITLES], ...rows]);
}

interface Amount {
  readonly commodity: string;
  /** Plain decimal digits. */
  readonly quantity: string;
}

/* The accounts, and below them the lines that are none of the table's. */
interface Balances {
  readonly accounts: readonly Line[];
  readonly others: readonly string[];
}

interface Line {
  readonly account: string;
  /** Of an account in a tree, how deep it stands. */
  readonly depth: number;
  readonly amounts: readonly Amount[];
}

/**
 * Writes the balances of accounts as a table; null where a line of them is no balance, or nothing is owned. What stands below them, and
 * accounts that are not owned, follow the table as lines of words. Never throws.
 */
export function writeLedgerTable(text: string): Written | null {
  const lines = text.split('\n', MOST_LINES + 1);
  if (HOLDINGS.test(firstOf(lines))) {
    const holdings = writeHoldings(text);
    return holdings === null ? null : written(holdings);
  }
  const read = readBalances(lines) ?? readAccounts(lines);
  if (read === null) return null;
  if (lines.length > MOST_LINES) return tooMany({ lines: MOST_LINES });
  const rows: string[][] = [];
  const others: string[][] = [];
  for (const { account, amounts } of withoutSums(read.accounts)) {
    const isOwned = OWNED.test(account) && amounts.length > 0;
    if (isOwned) rows.push(...amounts.map((amount) => rowOf(account, amount)));
    else others.push([[account, ...amounts.map(({ quantity, commodity }) => `${quantity} ${commodity}`)].join(' ')]);
  }
  others.push(...read.others.map((line) => [line]));
  const below = others.length === 0 ? [] : [[], ...others];
  return rows.length === 0 ? null : written(writeLines([[...TITLES], ...rows, ...below]));
}

/* Amounts first, one a line, the account behind the last of them; below a rule stands the sum of all. */
function readBalances(lines: readonly string[]): Balances | null {
  const found: Line[] = [];
  let amounts: Amount[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (/^\s*[-=]{4,}\s*$/.test(line))
      return found.length === 0 ? null : { accounts: found, others: wordsIn(lines.slice(at + 1)) };
    const [amountText, account, indent] = partsOf(line);
    const amount = amountIn(amountText);
    if (amount === null && !(amountText === '0' && account !== '')) return null;
    if (amount !== null) amounts.push(amount);
    if (account === '') continue;
    found.push({ account, depth: indent, amounts });
    amounts = [];
  }
  return found.length === 0 ? null : { accounts: found, others: [] };
}

/* The lines that say something, as far as a cell goes. */
function wordsIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const words = line.replace(/\s+/g, ' ').trim().slice(0, 500);
    return words === '' ? [] : [words];
  });
}

/* The account first, its amounts behind it: "Assets:Broker:VTI  12.50 VTI {210.20 USD, 2020-01-01}". */
function readAccounts(lines: readonly string[]): Balances | null {
  const found: Line[] = [];
  for (const line of lines) {
    const said = line
      .slice(0, 2000)
      .replace(/\{[^}]{0,200}\}/g, '')
      .trim();
    if (said === '' || /^[-+=|\s]+$/.test(said) || /^account\b/i.test(said)) continue;
    const bar = said.indexOf('|');
    const [before, behind] = bar === -1 ? partsOf(said) : [said.slice(0, bar).trim(), said.slice(bar + 1).trim()];
    if (before === '' || (!before.includes(':') && amountIn(before) !== null)) {
      // further amounts of the account above
      const more = amountIn(bar === -1 ? before : behind);
      const last = found.at(-1);
      if (more === null || last === undefined) return null;
      found[found.length - 1] = { ...last, amounts: [...last.amounts, more] };
      continue;
    }
    const written = behind
      .split('  ')
      .flatMap((part) => part.split(/, (?=[-\d"])/))
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const amounts = written.map(amountIn);
    if (amounts.includes(null)) return null;
    found.push({ account: before, depth: 0, amounts: amounts.filter((amount) => amount !== null) });
  }
  return found.length === 0 ? null : { accounts: found, others: [] };
}

/* What stands before the first wide gap of a line, what stands behind it, and how wide the gap is. */
function partsOf(line: string): readonly [before: string, behind: string, gap: number] {
  const text = line.slice(0, 2000).trim();
  const at = text.indexOf('  ');
  if (at === -1) return [text, '', 0];
  const behind = text.slice(at).trimStart();
  return [text.slice(0, at), behind, text.length - at - behind.length];
}

function amountIn(text: string): Amount | null {
  const head = text.slice(0, 100);
  const [, sign = '', commodity = '', inside = '', digits = ''] = BEFORE.exec(head) ?? [];
  if (digits !== '') return makeAmount(commodity, sign || inside, digits);
  const [, signed = '', number = '', behind = ''] = AFTER.exec(head) ?? [];
  return number === '' ? null : makeAmount(behind, signed, number);
}

function makeAmount(commodity: string, sign: string, digits: string): Amount | null {
  // a comma that groups no three digits is a decimal one, and then it is not said which mark is which
  if (/,(?!\d{3}(?:\D|$))/.test(digits)) return null;
  return { commodity: commodity.replaceAll('"', ''), quantity: `${sign}${digits.replaceAll(',', '')}` };
}

/* A tree says at each account what is below it, too: what is left of it without them is its own. */
function withoutSums(lines: readonly Line[]): readonly Line[] {
  if (lines.every(({ depth }) => depth === lines[0]?.depth)) return lines;
  const above: { readonly depth: number; readonly name: string; readonly own: Map<string, bigint> }[] = [];
  const flat: { readonly account: string; readonly own: Map<string, bigint> }[] = [];
  for (const { account, depth, amounts } of lines) {
    while (above.length > 0 && must(above.at(-1)).depth >= depth) above.pop();
    const parent = above.at(-1);
    const own = new Map<string, bigint>();
    for (const { commodity, quantity } of amounts) {
      const exact = parseExact(quantity);
      if (exact === null) continue;
      own.set(commodity, exact);
      const left = parent?.own.get(commodity);
      if (parent !== undefined && left !== undefined) parent.own.set(commodity, left - exact);
    }
    const name = parent === undefined ? account : `${parent.name}:${account}`;
    above.push({ depth, name, own });
    flat.push({ account: name, own });
  }
  return flat.map(({ account, own }) => ({
    account,
    depth: 0,
    amounts: [...own].flatMap(([commodity, exact]) =>
      exact === 0n ? [] : [{ commodity, quantity: writeExact(exact) }],
    ),
  }));
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
]);

function rowOf(account: string, { commodity, quantity }: Amount): string[] {
  const money = SIGNS.get(commodity) ?? currencyOfCode(commodity)?.code;
  if (money !== undefined) return [account, '', 'Cash', '', '', quantity, money];
  const isSymbol = /^[A-Z0-9.^-]{1,12}$/.test(commodity);
  return [account, isSymbol ? commodity : '', isSymbol ? '' : commodity, quantity, '', '', ''];
}
