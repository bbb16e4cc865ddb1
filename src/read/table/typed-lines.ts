import type { DecimalMark } from '../../domain/model/units.ts';
import { guessAccountKind } from '../../domain/model/account-kind.ts';
import { markEvidence, parseNumber } from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { headerOfRoles } from './header.ts';
import { multiplies } from './marks.ts';
import { NONE_KNOWN, type Recognised, type Table } from './recognise.ts';
import { SPREADSHEET } from './spreadsheet.ts';

/*
 * Lines as people type them, without titles and with nothing but blanks between their cells: "VTI 30 $9,900", "AAPL 10 @ 214.72",
 * "$5,000 Apple", "- Apple: 5k", "10 shares of AAPL", "60% VTI, 40% BND".
 */

const MOST_LINES = 200;
const LONGEST_LINE = 120;
/* A 401k is a plan before it is an amount. */
const NUMBER = /^(?!401k$)[-−(]?[$€£¥]?\d(?:[\d.,'’]{0,20}\d)?\)?[km%€£¥]?$/i;
const isMoney = (word: string): boolean =>
  /^(?:[€£¥]|kr\.?|zł|Kč|Ft)$/.test(word) || (/^[A-Z]{3}$/.test(word) && currencyOfCode(word) !== null);
/* A number that can only be an amount. */
const AMOUNT = /^[-−(]?[$€£¥]|[%€£¥]\)?$/;
const UNIT = /^(?:[Ss]hares?|[Ss]hs?|[Uu]nits?|[Ss]tück|[Ss]tk\.?|pcs|x|×)$/;
const COUNT = /^[-−(]?\d(?:[\d.,'’]{0,20}\d)?\)?$/;
/* Between two numbers: so many at so much each. */
const EACH = /^(?:@|at|à|x|×|\*)$/;
const BULLET = /^(?:[-–—•*·▪‣◦]|\d{1,3}[.)])\s+(?=\S)/;
/* What people set between a name and its amount. */
const MARK_BEFORE_AMOUNT = /(?<=[\p{L})])\s*[:=]\s*(?=[-−(]?[$€£¥]?\d)/u;
const MARKS_AFTER_NAME = /[\s:=,–—-]{1,8}$/;
/* A number that belongs to the name before it: "S&P 500", "Target Retirement 2045". */
const IN_NAME =
  /(?:s&p|sp|nasdaq|ftse|stoxx|russell|nikkei|topix|dax|cac|asx|tsx|ibex|target|retirement|date|freedom|lifepath)$/i;
/* Thousands between blanks, or between commas. A group that begins with 0 is no number of its own. */
const GROUPS = /(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?!\d)/g;
const ZERO_GROUP = /(?<![\d.,])[1-9]\d{0,2}(?: \d{3})* 0\d\d(?!\d)/;
const GROUPS_OF_MONEY = /(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?:,\d\d?)? ?(?:€|kr\.?|zł|Kč|Ft|[A-Z]{3})$/;
const BETWEEN_COMMAS = /^\p{L}[^,]*,[$€£¥]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const ZERO_BETWEEN_COMMAS = /,0\d\d(?!\d)/;

interface TypedLine {
  readonly who: string;
  readonly count: string;
  readonly price: string;
  readonly amount: string;
  /** The amount is quantity × price as worked out here: nobody stated it. */
  readonly isComputed?: true;
}

/** A text whose cells are parted by tabs where its lines are typed by hand. */
export interface PartedText {
  readonly text: string;
  /** Its lines that name the account of those below them. */
  readonly accounts: readonly string[];
  /** What its columns after the first are, where the lines say so themselves: "10 @ 214.72". Empty = that is to be guessed. */
  readonly roles: readonly ('quantity' | 'price' | 'value')[];
  /** The numbers of its lines whose amounts were worked out from such a pair. */
  readonly computed: ReadonlySet<number>;
}

/** Gives the text with tabs where its lines are typed by hand; other texts come back as they are. */
export function partLines(text: string): PartedText {
  const asItIs: PartedText = { text, accounts: [], roles: [], computed: new Set() };
  if (text.length > MOST_LINES * (LONGEST_LINE + 1) || /[\t;|"]/.test(text)) return asItIs;
  const written = linesIn(text);
  if (written.length > MOST_LINES || written.some((line) => line.length > LONGEST_LINE)) return asItIs;
  const lines = plainNumbers(written);
  const parted = lines.map((line) => (line === '' ? null : readLine(line)));
  const found = parted.filter((line) => line !== null);
  const rest = lines.filter((line, at) => line !== '' && parted[at] === null);
  if (found.length === 0 || !rest.every(isHeading)) return asItIs;
  const hasPrices = found.some(({ price }) => price !== '');
  const hasCounts = hasPrices || 2 * found.filter(({ count }) => count !== '').length >= found.length;
  const hasAmounts = found.some(({ amount }) => amount !== '');
  const write = ({ who, count, price, amount }: TypedLine): string => {
    if (!hasCounts) return [`${who} ${count}`.trim(), amount].join('\t');
    return [who, count, ...(hasPrices ? [price] : []), ...(hasAmounts ? [amount] : [])].join('\t');
  };
  return {
    text: parted.map((line, at) => (line === null ? lines[at] : write(line))).join('\n'),
    accounts: accountsAmong(lines.flatMap((line, at) => (line === '' ? [] : [parted[at] === null ? line : null]))),
    roles: hasPrices ? ['quantity', 'price', ...(hasAmounts ? (['value'] as const) : [])] : [],
    computed: new Set(parted.flatMap((line, at) => (line?.isComputed === true ? [at + 1] : []))),
  };
}

const isAccount = (line: string): boolean => guessAccountKind(line) !== 'unknown';

/* "Roth IRA", "Stocks:" above the lines that belong to it. */
const isHeading = (line: string): boolean => line.length <= 60 && (line.endsWith(':') || isAccount(line));

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

/** What was recognised, with the columns that the lines themselves name; only the first, who is held, is still a guess. */
export function withRolesOfLines(found: Recognised, { roles }: Pick<PartedText, 'roles'>): Recognised {
  if (roles.length === 0 || (found.kind !== 'table' && found.kind !== 'unclear')) return found;
  const [first] = found.kind === 'table' ? found.table.header.columns : found.guess.columns;
  const who = first?.role === 'symbol' || first?.role === 'isin' ? first.role : 'name';
  const header = headerOfRoles(([who, ...roles] as const).map((role) => ({ title: '', role })));
  const verdict = found.kind === 'table' ? found.table.verdict : null;
  const facts = { profile: SPREADSHEET, headerLine: 0, from: 'contents', knownHeaders: NONE_KNOWN } as const;
  return { kind: 'table', table: { ...facts, header, plan: null, verdict } };
}

/** The table with these lines as headings of accounts. */
export function withAccounts(table: Table, accounts: readonly string[]): Table {
  if (accounts.length === 0) return table;
  const names = accounts.map((line) => line.replace(/:$/, '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return { ...table, profile: { ...table.profile, accountHeading: new RegExp(`^(?<account>${names.join('|')}):?$`) } };
}

const withPlainBlanks = (line: string): string =>
  line
    .replace(/[ \u00a0\u202f]+/g, ' ')
    .replace(/(\d) %/g, '$1%')
    .trim();

/* One line that names several is as many: "VTI 60%, BND 40%". */
function linesIn(text: string): readonly string[] {
  const lines = text.split('\n', MOST_LINES + 1).map(withPlainBlanks);
  const filled = lines.filter((line) => line !== '');
  const parts = filled.length === 1 ? filled[0]!.split(', ') : [];
  return parts.length > 1 && parts.every((part) => readLine(part) !== null) ? parts : lines;
}

function plainNumbers(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line !== '');
  if (filled.every((line) => BETWEEN_COMMAS.test(line)) && filled.some((line) => ZERO_BETWEEN_COMMAS.test(line)))
    return lines.map((line) => line.replace(',', ' '));
  // "12 500 €" is a count beside a value, or twelve thousand: the latter where every line is written that way
  if (!filled.some((line) => ZERO_GROUP.test(line)) && !filled.every((line) => GROUPS_OF_MONEY.test(line)))
    return lines;
  return lines.map((line) => line.replace(GROUPS, (group) => group.replace(/ /g, '')));
}

/* A name, then one number or two, each perhaps with its unit; or the number first. Null: it is no such line. */
function readLine(line: string): TypedLine | null {
  const words = line.replace(BULLET, '').replace(MARK_BEFORE_AMOUNT, ' ').split(' ');
  const [first, last] = [words[0]!, words.at(-1)!];
  // "$5,000 S&P 500", "5000 Nasdaq 100"
  const isFirst = AMOUNT.test(first)
    ? !AMOUNT.test(last) && !isMoney(last)
    : NUMBER.test(first) && IN_NAME.test(words.slice(1, -1).join(' '));
  const tries = isFirst ? [readFromStart, readFromEnd] : [readFromEnd, readFromStart];
  const read = tries.map((from) => from(words)).find((one) => one !== null && /\p{L}/u.test(one.who));
  if (read === undefined || read === null) return null;
  const who = read.who.replace(MARKS_AFTER_NAME, '');
  // "AAPL, 10, 2147.20" is a row between commas
  if (/,\s*[$€£¥]?\d/.test(who)) return null;
  // who types 1.2M means millions
  return { ...read, who, amount: read.amount.replace(/(\d)m$/i, '$1 mio') };
}

function readFromEnd(all: readonly string[]): TypedLine | null {
  const words = [...all];
  const takeLast = (isWanted: RegExp): string => (isWanted.test(words.at(-1) ?? '') ? words.pop()! : '');
  if (takeLast(UNIT) !== '') {
    const count = takeLast(COUNT);
    return count === '' ? null : { who: words.join(' '), count, price: '', amount: '' };
  }
  const money = isMoney(words.at(-1) ?? '') ? words.pop()! : '';
  const last = takeLast(NUMBER);
  if (last === '') return null;
  const amount = `${last} ${money}`.trim();
  const each = takeLast(EACH);
  if (each !== '') {
    while (takeLast(UNIT) !== '');
    const whose = words.length < 2 ? '' : takeLast(COUNT);
    if (whose !== '') return { who: words.join(' '), ...timesOf(whose, amount) };
    const before = readFromStart(words);
    if (before !== null) {
      return { who: before.who, ...timesOf(before.count === '' ? before.amount : before.count, amount) };
    }
    // "AAPL x 10" says how many, "AAPL @ 214.72" doesn't
    return /[x×]/.test(each) ? { who: words.join(' '), count: amount, price: '', amount: '' } : null;
  }
  const [many = '', price = ''] = words.slice(-2);
  if (words.length > 2 && COUNT.test(many) && NUMBER.test(price) && areProduct(many, price, amount))
    return { who: words.slice(0, -2).join(' '), count: many, price, amount };
  while (takeLast(UNIT) !== '');
  const isInName = IN_NAME.test(words.slice(0, -1).join(' '));
  const count = isInName || words.length < 2 ? '' : takeLast(COUNT);
  return { who: words.join(' '), count, price: '', amount };
}

function readFromStart([first = '', ...rest]: readonly string[]): TypedLine | null {
  if (!NUMBER.test(first)) return null;
  const money = isMoney(rest[0] ?? '') && rest.length > 1 ? rest.shift()! : '';
  const isCount = UNIT.test(rest[0] ?? '');
  if (isCount) rest.shift();
  if (/^(?:of|in)$/i.test(rest[0] ?? '')) rest.shift();
  const amount = `${first} ${money}`.trim();
  const who = rest.join(' ');
  return isCount ? { who, count: amount, price: '', amount: '' } : { who, count: '', price: '', amount };
}

/* NaN where the cell is none. */
function numberIn(cell: string, mark: DecimalMark): number {
  const read = parseNumber(cell, mark);
  return read.kind === 'number' ? read.value : Number.NaN;
}

/* A row of a table whose columns are parted by single blanks. */
function areProduct(many: string, price: string, amount: string): boolean {
  const mark = [many, price, amount].some((cell) => markEvidence(cell) === ',') ? ',' : '.';
  return multiplies(numberIn(many, mark), numberIn(price, mark), numberIn(amount, mark));
}

/* So many at so much, and what that comes to, written as the price is; no amount where either is no number. */
function timesOf(count: string, price: string): Omit<TypedLine, 'who'> {
  const mark = markEvidence(price) === ',' ? ',' : '.';
  const product = numberIn(count, mark) * numberIn(price, mark);
  if (Number.isNaN(product)) return { count, price, amount: '' };
  const amount = price.replace(/\d(?:[\d.,'’]*\d)?/, product.toFixed(2).replace('.', mark));
  return { count, price, amount, isComputed: true };
}
