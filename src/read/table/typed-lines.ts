import type { DecimalMark } from '../../domain/model/units.ts';
import { guessAccountKind } from '../../domain/model/account-kind.ts';
import { markEvidence, parseNumber } from '../cells/cells.ts';
import { isCashWords } from '../cells/asset-class.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { headerOfRoles, type Header } from './header.ts';
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
const NUMBER = /^(?!401k$)(?:[-−]?[$€£¥]?\d(?:[\d.,'’]{0,20}\d)?|\([$€£¥]?\d(?:[\d.,'’]{0,20}\d)?\))[km%€£¥]?$/i;
const isMoney = (word: string): boolean =>
  /^(?:[€£¥]|kr\.?|zł|Kč|Ft)$/.test(word) || (/^[A-Z]{3}$/.test(word) && currencyOfCode(word) !== null);
/* A number that can only be an amount. */
const AMOUNT = /^[-−(]?[$€£¥]|[%€£¥]\)?$/;
const UNIT = /^(?:[Ss]hares?|[Ss]hs?|[Uu]nits?|[Ss]tück|[Ss]tk\.?|pcs|x|×)$/;
const COUNT = /^(?:[-−]?\d(?:[\d.,'’]{0,20}\d)?|\(\d(?:[\d.,'’]{0,20}\d)?\))$/;
/* Between two numbers: so many at so much each. */
const EACH = /^(?:@|at|à|x|×|\*)$/;
/* "I have 10k in VTI", "and about 3k in cash": what people say before a number. */
const SAID_BEFORE =
  /^(?:(?:i|we) (?:have|own|hold|got)|ich habe|j[’']ai|tengo|tenho|ik heb|jag har|and|plus|und|about|around|roughly|some|etwa|ca\.|approx\.?|~|≈) ?(?=[\d$€£¥~≈]|about |around |etwa |ca\. )/i;
/* "Portfolio 2026", "November 2026" above the others is what they are, and when. */
const TITLE_OF_YEAR =
  /(?:portfolio|portefeuille|portafoglio|cartera|carteira|portfel|portfölj|depot|holdings|investments|positions|savings|assets|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.? (?:19|20)\d\d$/i;
const DATE_OR_YEAR = /\b(?:\d{1,4}([./-])\d{1,2}\1\d{1,4}|(?:19|20)\d\d)\b/g;
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
  /** What its columns after the first are; empty where nothing was parted. */
  readonly roles: readonly ('quantity' | 'price' | 'value')[];
  /** The lines say so themselves: "10 @ 214.72". Else it is what they are taken for where nothing else tells. */
  readonly isSaid: boolean;
  /** The numbers of its lines whose amounts were worked out from such a pair. */
  readonly computed: ReadonlySet<number>;
}

/** Gives the text with tabs where its lines are typed by hand; other texts come back as they are. */
export function partLines(text: string): PartedText {
  const asItIs: PartedText = { text, accounts: [], roles: [], isSaid: false, computed: new Set() };
  if (text.length > MOST_LINES * (LONGEST_LINE + 1) || /[\t;|"]/.test(text)) return asItIs;
  const written = linesIn(text);
  if (written.length > MOST_LINES || written.some((line) => line.length > LONGEST_LINE)) return asItIs;
  const lines = plainNumbers(written);
  const top = lines.findIndex((line) => line !== '');
  const read = lines.map((line, at) =>
    line === '' || (at === top && TITLE_OF_YEAR.test(line)) ? null : readLine(line),
  );
  const parted = withPlainCounts(read);
  const found = parted.filter((line) => line !== null);
  const isUnread = (line: string, at: number) =>
    line !== '' && parted[at] === null && !isHeading(line) && !isRemark(line) && !(at === top && isTitle(line));
  const unread = lines.filter(isUnread);
  if (found.length === 0 || 2 * unread.length > found.length || !unread.every(isSentence)) return asItIs;
  const has = (part: 'count' | 'price' | 'amount') => found.some((line) => line[part] !== '');
  const [hasCounts, hasPrices, hasAmounts] = [has('count'), has('price'), has('amount')];
  const write = ({ who, count, price, amount }: TypedLine): string =>
    [who, ...(hasCounts ? [count] : []), ...(hasPrices ? [price] : []), ...(hasAmounts ? [amount] : [])].join('\t');
  const isBare = found.every(({ amount }) => amount === '' || COUNT.test(amount));
  return {
    // a line that can't be read is a row whose number can't be: that is asked for
    text: lines
      .map((line, at) => {
        const row = parted[at] ?? null;
        if (row !== null) return write(row);
        return isUnread(line, at) ? write({ who: line, count: '?', price: '', amount: '?' }) : line;
      })
      .join('\n'),
    accounts: accountsAmong(
      lines.flatMap((line, at) => (line === '' ? [] : [parted[at] === null && isHeading(line) ? line : null])),
    ),
    roles: [
      ...(hasCounts || (hasAmounts && isBare) ? (['quantity'] as const) : []),
      ...(hasPrices ? (['price'] as const) : []),
      ...(hasAmounts && (hasCounts || !isBare) ? (['value'] as const) : []),
    ],
    isSaid: hasPrices || (hasCounts && found.every(({ count, amount }) => count === '' || amount === '')),
    computed: new Set(parted.flatMap((line, at) => (line?.isComputed === true ? [at + 1] : []))),
  };
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
  return lines.map((line) => {
    if (line === null) return null;
    if (isPair(line) && !arePairs) return { ...line, who: `${line.who} ${line.count}`, count: '' };
    return isCounted && isBare(line) ? { ...line, count: line.amount, amount: '' } : line;
  });
}

const isAccount = (line: string): boolean => guessAccountKind(line) !== 'unknown';

/* "Roth IRA", "Stocks:" above the lines that belong to it. */
const isHeading = (line: string): boolean => line.length <= 60 && (line.endsWith(':') || isAccount(line));

/* Words with no number but a date, so that nothing is left out with them: "bought at the bank", "as of 11/20/2026". */
const isRemark = (line: string): boolean => /^[^\d,<>{}=]{1,80}$/.test(line.replace(DATE_OR_YEAR, ''));

/* A line that somebody wrote, with a number somewhere in it. */
const isSentence = (line: string): boolean => /^[^,<>{}=]{1,80}$/.test(line) && /\p{L}{2}/u.test(line);

/* What stands above all: "My portfolio (Nov 2026)". */
const isTitle = (line: string): boolean => /^[^,<>{}=$€£¥]{1,80}$/.test(line) && /\p{L}/u.test(line);

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
export function withRolesOfLines(
  found: Recognised,
  { roles, isSaid }: Pick<PartedText, 'roles' | 'isSaid'>,
): Recognised {
  const isWanted = found.kind === 'nothing' || (isSaid && (found.kind === 'table' || found.kind === 'unclear'));
  if (roles.length === 0 || !isWanted) return found;
  const [first] = columnsOf(found);
  const who = first?.role === 'symbol' || first?.role === 'isin' ? first.role : 'name';
  const header = headerOfRoles(([who, ...roles] as const).map((role) => ({ title: '', role })));
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
  const plain = line.replace(BULLET, '').replace(SAID_BEFORE, '').replace(SAID_BEFORE, '');
  const words = plain.replace(MARK_BEFORE_AMOUNT, ' ').split(' ');
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
