import { findMonthName, firstDayOf } from '../cells/dates.ts';
import { isCashWords } from '../cells/asset-class.ts';
import { unitsStated } from '../table/stated-units.ts';
import { headerOfRoles, type Header } from '../table/header.ts';
import { NONE_KNOWN, type Recognised, type Table } from '../table/recognise.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { BULLET } from './account-in-line.ts';
import {
  DATE_OR_YEAR,
  isAccount,
  isHeading,
  isProse,
  isRemark,
  isSentence,
  isTitle,
  moneyOfCash,
  moneysAbove,
  WITH_AMOUNT,
  withWholeAmounts,
} from './kinds-of-lines.ts';
import { saysHeld } from '../cells/labelled.ts';
import { COUNT, readLine, type TypedLine } from './read-line.ts';
import { asidesAmong } from './asides.ts';
import { MOST_LINES, typedLines } from './sentences.ts';

/*
 * Lines as people type them, without titles and with nothing but blanks between their cells: "VTI 30 $9,900", "AAPL 10 @ 214.72",
 * "$5,000 Apple", "- Apple: 5k", "10 shares of AAPL", "60% VTI, 40% BND".
 */

const LONGEST_LINE = 120;
/* "Portfolio 2026", "November 2026" above the others is what they are, and when. */
const TITLE_OF_YEAR =
  /(?:portfolio|portefeuille|portafoglio|cartera|carteira|portfel|portfölj|depot|holdings|investments|positions|savings|assets|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.? (?:19|20)\d\d$|\p{L}[^\d]{0,40} \(?(?:\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d|20\d\d-\d\d-\d\d)\)?:?$/iu;
const FEW = /^\d{1,2}(?:[.,]\d{1,6})?$/;
const IN_THOUSANDS = /^\p{Sc}\d[\d.,]*(?:\d{3}\b|k|mio)|^\d[\d.,]*k\b/iu;
/** A text whose cells are parted by tabs where its lines are typed by hand. */
export interface PartedText {
  readonly text: string;
  /** Its lines that name the account of those below them. */
  readonly accounts: readonly string[];
  /** What its columns after the first are; empty where nothing was parted. A count that each line calls shares has that for a title. */
  readonly columns: readonly {
    readonly title: string;
    readonly role: 'quantity' | 'price' | 'value' | 'weight' | 'account' | 'date' | 'currency';
  }[];
  /** Each line is a symbol and nothing else. */
  readonly areSymbols: boolean;
  /** The lines say so themselves: "10 @ 214.72". Else it is what they are taken for where nothing else tells. */
  readonly isSaid: boolean;
}

/** Gives the text with tabs where its lines are typed by hand; other texts come back as they are. */
export function partLines(text: string): PartedText {
  const asItIs: PartedText = { text, accounts: [], columns: [], areSymbols: false, isSaid: false };
  const isOneLine = !text.trim().includes('\n');
  if (text.length > MOST_LINES * (LONGEST_LINE + 1) || (isOneLine ? /[\t"]/ : /[\t;]|(?:^|,)"|"(?:,|$)/m).test(text))
    return asItIs;
  if (hasTitles(text)) return asItIs;
  const dated = withMonthsAbove(withUnitsAbove(text));
  if (dated === null) return asItIs;
  const raw = dated.split('\n');
  const asides = asidesAmong(raw);
  const lines = typedLines(raw.map((line, at) => (asides[at] === true ? '' : line)).join('\n'));
  if (!isOneLine && lines.some((line) => line.includes('|'))) return asItIs;
  if (lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE && !isProse(line))) return asItIs;
  const symbols = symbolsAlone(lines);
  if (symbols !== null) {
    const each = symbols.map((symbol) => symbol && `${symbol}\t`);
    const columns = [{ title: '', role: 'quantity' }] as const;
    return { ...asItIs, text: each.join('\n'), columns, areSymbols: true, isSaid: true };
  }
  const top = lines.findIndex((line) => line !== '');
  const read = lines.map((line, at) =>
    line === '' || (at === top && TITLE_OF_YEAR.test(line)) || monthOf(line) !== null ? null : readHeld(line),
  );
  const months = monthsAbove(lines);
  const parted = withPlainCounts(withPercentsAlone(read));
  const found = parted.filter((line) => line !== null);
  const begin = parted.findIndex((line) => line !== null);
  const isUnread = (line: string, at: number) =>
    line !== '' &&
    parted[at] === null &&
    monthOf(line) === null &&
    !(isHeading(line) && (!WITH_AMOUNT.test(line) || (parted[at + 1] != null && !saysHeld(line)))) &&
    !isRemark(line) &&
    !(at < begin && isTitle(line));
  const unread = lines.filter(isUnread);
  if (
    found.length === 0 ||
    2 * unread.length > found.length ||
    !unread.every((line) => isSentence(line) || saysHeld(line))
  )
    return { ...asItIs, text: withWholeAmounts(text) };
  const has = (part: 'count' | 'price' | 'amount' | 'account') => found.some((line) => line[part] !== '');
  const areDated = new Set(months.filter((month) => month !== '')).size > 1;
  const above = moneysAbove(lines);
  const moneys = parted.map((line, at) => moneyOfCash(line?.who) ?? above[at] ?? '');
  const areInMoneys = moneys.some((money) => money !== '');
  // "VTI 52,000" below a month, or below "USD:"
  const areThousands = found.every(
    ({ amount, who }) => amount === '' || moneyOfCash(who) !== null || /\d{4}|\d[.,]\d{3}/.test(amount),
  );
  const areOfMoney = lines.some((line) => unitsStated(line) !== null) || found.some(({ isMoney }) => isMoney === true);
  const isMoney = areOfMoney || ((areDated || areInMoneys) && areThousands);
  const columns = (
    [
      ['count', 'quantity'],
      ['price', 'price'],
      ['amount', roleOfAmounts(found, has('count') || has('account') || isMoney)],
      ['account', 'account'],
    ] as const
  ).filter(([part]) => has(part));
  const further = [
    ...(areDated ? [{ role: 'date', cells: months } as const] : []),
    ...(areInMoneys ? [{ role: 'currency', cells: moneys } as const] : []),
  ];
  const write = (line: TypedLine, at: number): string =>
    [line.who, ...columns.map(([part]) => line[part]), ...further.map(({ cells }) => cells[at] ?? '')].join('\t');
  // a line more or less there may be, none of them blank; a symbol alone would be a row that lacks its value
  const blanks = raw
    .filter((line, at) => asides[at] === true || line.trim() === '')
    .map((line) => line.replace(/^(?=[A-Z]{1,5}$)/, '– '))
    .values();
  return {
    // a line that can't be read is a row whose number can't be: that is asked for
    text: lines
      .map((line, at) => {
        if (line === '') return blanks.next().value ?? '';
        const row = parted[at] ?? null;
        if (row !== null) return write(row, at);
        return isUnread(line, at) ? write({ who: line, count: '?', price: '', amount: '?', account: '' }, at) : line;
      })
      .join('\n'),
    accounts: accountsAmong(
      lines.flatMap((line, at) => (line === '' ? [] : [parted[at] === null && isHeading(line) ? line : null])),
    ),
    areSymbols: false,
    columns: [
      ...columns.map(([part, role]) => ({ title: part === 'count' ? unitOf(found) : '', role })),
      ...further.map(({ role }) => ({ title: '', role })),
    ],
    isSaid:
      further.length > 0 ||
      has('price') ||
      has('account') ||
      isMoney ||
      (has('count') && found.every(({ count, amount, unit }) => count === '' || amount === '' || unit !== undefined)),
  };
}

/* "Symbol,Name,Value" above rows with as many commas: to look for typed lines in them takes a sixth of a first answer's time. */
function hasTitles(text: string): boolean {
  const [titles = '', ...rows] = text.trim().split('\n');
  const commas = (line: string) => line.split(',').length - 1;
  const isRow = (line: string) => /\d/.test(line) && commas(line) === commas(titles);
  return commas(titles) > 1 && !/\d/.test(titles) && !text.includes(', ') && rows.length > 0 && rows.every(isRow);
}

const monthOf = (line: string): string | null => firstDayOf(line.replace(/:$/, ''));

/* Of each line the first day of the month that stands above it, '' = none does: of several months the newest counts. */
function monthsAbove(lines: readonly string[]): readonly string[] {
  let month = '';
  return lines.map((line) => (month = monthOf(line) ?? month));
}

/* "TSLA n/a", "MSFT: ???": how much of it is asked. */
function readHeld(line: string): TypedLine | null {
  if (unitsStated(line)?.isAlone === true) return null;
  // "2025 and 2026:" above a list
  if (line.endsWith(':') && !/\d/.test(line.replace(DATE_OR_YEAR, ''))) return null;
  const [, who = ''] = /^(.{1,40}?)[:=]? (?:\?{1,5}|n\/?a|tb[ad]|idk|unknown)$/i.exec(line) ?? [];
  return who === '' ? readLine(line) : { who, count: '', price: '', amount: '?', account: '' };
}

/* "In thousands: VTI 52, BND 21": what they are in, in a line of its own. */
const withUnitsAbove = (text: string): string =>
  text.replace(/^([^:\n]{3,40}): (?=\S)/, (all, said: string) =>
    unitsStated(said)?.isAlone === true ? `${said}:\n` : all,
  );

/* "Nov 2026: VTI 52k, BND 21k" above "Oct 2026: …": the month in a line of its own. Null where nobody says of which year they are. */
function withMonthsAbove(text: string): string | null {
  const lines = text.split('\n');
  const labels = lines.map((line) => /^([^:\d]{3,12}(?: \d{4})?|\d{4}): /.exec(line)?.[1] ?? '');
  const months = labels.filter((label) => firstDayOf(label) !== null || findMonthName(label) !== null);
  if (new Set(months).size < 2) return text;
  if (months.some((label) => firstDayOf(label) === null)) return null;
  return lines.map((line, at) => (months.includes(labels[at] ?? '') ? line.replace(': ', '\n') : line)).join('\n');
}

/* "AAPL, MSFT, VTI": nothing but two symbols at least, of which is asked how many, or what each is worth. */
function symbolsAlone(lines: readonly string[]): readonly string[] | null {
  const words = lines.flatMap((line) => line.replace(BULLET, '').replace(/,$/, '').replaceAll('$', '').split(/,? |,/));
  const filled = words.filter((word) => word !== '');
  const areSymbols = filled.every((word) => /^[A-Z]{1,5}(?:[.-][A-Z]{1,2})?$/.test(word));
  return areSymbols && filled.length > 1 ? words : null;
}

/* "shares", where each count has such a word behind it. */
function unitOf(lines: readonly TypedLine[]): string {
  const units = lines.flatMap(({ count, unit }) => (count === '' ? [] : [unit ?? '']));
  return units.every((unit) => /\p{L}{2}/u.test(unit)) ? (units[0] ?? '') : '';
}

/* Bare numbers alone may be shares as well as money: where nothing else tells, they are asked about as shares. */
function roleOfAmounts(lines: readonly TypedLine[], isMoney: boolean): 'weight' | 'quantity' | 'value' {
  const are = (kind: RegExp) => lines.every(({ amount }) => amount === '' || kind.test(amount));
  if (are(/%$/)) return 'weight';
  return are(COUNT) && !isMoney ? 'quantity' : 'value';
}

/*
 * A bare number in a list that mostly counts shares is a count, unless it is cash: "TSLA 5" below "AAPL 10 @ 214.72". Two numbers side by
 * side are a count and an amount only where most lines have them: else the first belongs to the name.
 */
function withPlainCounts(lines: readonly (TypedLine | null)[]): readonly (TypedLine | null)[] {
  const found = lines.filter((line) => line !== null);
  const isPair = ({ count, price, amount }: TypedLine) => count !== '' && price === '' && amount !== '';
  const arePairs = 2 * found.filter(isPair).length >= found.length;
  const isBare = ({ count, amount, who }: TypedLine) => count === '' && COUNT.test(amount) && !isCashWords(who);
  const counted = found.filter((line) => line.count !== '' && !isPair(line));
  const isCounted = counted.length > 0 && counted.length >= found.filter(isBare).length;
  // "VOO $5,000" above "AAPL 10": ten shares; "50 shares of Apple, 20 of Microsoft and 3 BTC": so are all
  const areFew = counted.length > 0 || found.some(({ amount }) => IN_THOUSANDS.test(amount));
  return lines.map((line) => {
    if (line === null) return null;
    if (isPair(line) && !arePairs && line.unit === undefined)
      return { ...line, who: `${line.who} ${line.count}`, count: '' };
    return isBare(line) && (isCounted || (areFew && FEW.test(line.amount)))
      ? { ...line, count: line.amount, amount: '' }
      : line;
  });
}

/* Beside percentages an amount of money is no weight: of what it is, is asked. */
function withPercentsAlone(lines: readonly (TypedLine | null)[]): readonly (TypedLine | null)[] {
  const found = lines.filter((line) => line !== null);
  const isPercent = ({ amount }: TypedLine) => amount.endsWith('%');
  if (2 * found.filter(isPercent).length <= found.length) return lines;
  const isMoney = ({ amount }: TypedLine) => /\p{Sc}|k$| mio$/iu.test(amount);
  return lines.map((line) => (line !== null && isMoney(line) ? { ...line, amount: '?' } : line));
}

/*
 * Which headings name accounts; null = a line that is none. "Stocks:" right below "Roth IRA" is a part of that, and so are those like it that
 * follow; "Other:" below its holdings is the next account. What is a part anywhere is no account.
 */
function accountsAmong(headings: readonly (string | null)[]): readonly string[] {
  const [accounts, parts] = [new Set<string>(), new Set<string>()];
  let hasParts = true;
  for (const [at, heading] of headings.entries()) {
    if (heading === null) continue;
    if (isAccount(heading)) {
      const next = headings[at + 1] ?? null;
      hasParts = next !== null && !isAccount(next);
    }
    (isAccount(heading) || !hasParts ? accounts : parts).add(heading);
  }
  return [...accounts].filter((heading) => !parts.has(heading));
}

/**
 * What was recognised, with the columns that the lines themselves name, and with those they are taken for where nothing was; only the first,
 * who is held, is still a guess.
 */
export function withRolesOfLines(found: Recognised, { columns, areSymbols, isSaid }: PartedText): Recognised {
  // "brokerage" is an account before it is a fee
  const isWeighed = found.kind !== 'other' || found.verdict !== null;
  const isWanted = found.kind === 'nothing' || (isSaid && isWeighed);
  if (columns.length === 0 || !isWanted) return found;
  const [first] = columnsOf(found);
  const asFound = first?.role === 'symbol' || first?.role === 'isin' ? first.role : 'name';
  const who = areSymbols ? 'symbol' : asFound;
  const header = headerOfRoles([{ title: '', role: who }, ...columns]);
  const verdict = found.kind === 'table' ? found.table.verdict : null;
  const facts = { profile: SPREADSHEET, headerLine: 0, from: 'contents', knownHeaders: NONE_KNOWN } as const;
  return { kind: 'table', table: { ...facts, header, plan: null, verdict } };
}

function columnsOf(found: Recognised): Header['columns'] {
  if (found.kind === 'table') return found.table.header.columns;
  return found.kind === 'unclear' ? found.guess.columns : [];
}

/** The table with these lines as headings of accounts. */
export function withAccounts(table: Table, accounts: readonly string[]): Table {
  if (accounts.length === 0) return table;
  const names = accounts.map((line) => line.replace(/:$/, '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return { ...table, profile: { ...table.profile, accountHeading: new RegExp(`^(?<account>${names.join('|')}):?$`) } };
}
