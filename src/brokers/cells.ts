import { currency, type Currency } from '../domain/units.ts';
import { plainNumber } from './plain-number.ts';
import { remember } from './remember.ts';

/* The one grammar of numbers in files. A cell is a number, says nothing, or cannot be read; nothing else becomes 0.
   `(1,823.33)` `5.00-` `-$16.00` `+$1449.16` `$550.50 ` `.0000` `-.29` `12,65,134` `4.547,7` `2 042,00` `EUR 594,40` */

export type DecimalMark = '.' | ',';
export type CellNumber =
  { readonly kind: 'number'; readonly value: number } | { readonly kind: 'none' } | { readonly kind: 'unreadable' };

/** What a cell shows of its column's decimal mark; `either` = `1.234` or `1,234` alone. */
export type MarkEvidence = DecimalMark | 'either' | 'none';

const NONE: CellNumber = { kind: 'none' };
const UNREADABLE: CellNumber = { kind: 'unreadable' };

const SAYS_NOTHING = new Set([
  ...['', '-', '--', '---', '–', '—', '...', '…', '-,--', '--.--', '*', '?'],
  ...['n/a', 'na', 'n.a.', '#n/a', '#ref!', '#value!', '#div/0!', '#name?', 'nan', 'null', 'none', 'nil'],
  ...['not applicable', 'not available', 'unavailable', 'unknown', 'incomplete', 'pending'],
]);

// Longer than any dressed number; also keeps the patterns below from ever seeing a long text.
const LONGEST_NUMBER = 48;
// Beyond 15 digits a double no longer holds the number that stands in the file.
const MOST_WHOLE_DIGITS = 15;

// Signs and codes of money, the local shorthands (kr, zł, Fr.), and behind a number also what is counted.
const MONEY = String.raw`(?:(?:US|CA|C|AU|A|NZ|HK|S|R|NT|MX)?\p{Sc}|[A-Z]{3}|GBp|ZAc|[Kk]r\.?|SFr\.?|Fr\.?|Rs\.?|RM|Rp\.?|zł|Kč|Ft|lei|руб\.?|元|円|원)`;
const COUNTED = 'Stk\\.?|Stück|St\\.|[Ss]hares?|[Uu]nits?|pcs\\.?|szt\\.?|ks|st|株|股|口|份|주';
const DRESSED = new RegExp(
  String.raw`^([-+]?) ?(${MONEY})? ?([-+]?) ?(\(?)([\d.,' ]*[\d.]|\d+(?:[.,]\d+)?[eE][-+]?\d{1,2})(\)?) ?(?:(${MONEY}|p)|${COUNTED})? ?(-?)$`,
  'u',
);
const EXPONENT = /^\d+(?:[.,]\d+)?[eE][-+]?\d{1,2}$/;
const WHOLE: Readonly<Record<DecimalMark, RegExp>> = {
  // Plain, in threes, or grouped as in India (12,65,134).
  '.': /^(?:\d*|\d{1,3}(?:,\d{3})+|\d{1,3}(?:'\d{3})+|\d{1,3}(?: \d{3})+|\d{1,2}(?:,\d{2})*,\d{3})$/,
  ',': /^(?:\d*|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:'\d{3})+|\d{1,3}(?: \d{3})+)$/,
};

/** Gives the cell's text as written, less the `="…"` with which brokers keep spreadsheets from touching it. */
export function unwrapCell(cell: string): string {
  if (!cell.includes('="')) return cell;
  return /^="([^"]*)"$/.exec(cell.trim())?.[1] ?? cell;
}

// Nearly every cell is plain; the slower patterns are kept for those that are not.
const UNUSUAL = /[^ -~]/;

/** Folds full-width letters and digits to plain ones, and every kind of blank to a blank; nothing else is changed. */
export function foldWidth(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\t\p{Zs}]/gu, ' ');
}

interface Undressed {
  readonly body: string;
  readonly negative: boolean;
  readonly money: string | null;
}

/* What every number has: a digit or a point, full-width ones too. */
const MAY_BE_NUMBER = /[\d.！-～]/;

/* Takes sign, brackets and currency off. null = not built like a number. */
function undress(cell: string): Undressed | null {
  return cell.length > 4 * LONGEST_NUMBER || !MAY_BE_NUMBER.test(cell) ? null : undressOnce(cell);
}

const undressOnce = remember(undressAnew, 1024);

function undressAnew(cell: string): Undressed | null {
  let text = foldWidth(unwrapCell(cell)).trim().replace(/[−–]/g, '-').replace(/[’‘`]/g, "'");
  if (text.length > LONGEST_NUMBER) return null;
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed !== null) {
    text = bracketed[1]!.trim();
    negative = true;
  }
  const match = DRESSED.exec(text);
  if (match === null) return null;
  const [, before, moneyBefore, after, open, body, close, moneyAfter, trailing] = match;
  const signs = [before, after, trailing].filter((sign) => sign !== '');
  const brackets = open === '(' && close === ')';
  if ((open === '(') !== (close === ')')) return null;
  if (signs.length + (negative ? 1 : 0) + (brackets ? 1 : 0) > 1) return null;
  return {
    body: body!.trim(),
    negative: negative || brackets || signs[0] === '-',
    money: moneyBefore ?? moneyAfter ?? null,
  };
}

/** Reads a number written with the given decimal mark. */
export function parseNumber(cell: string, mark: DecimalMark): CellNumber {
  if (cell === '') return NONE;
  const plain = plainNumber(cell, mark);
  if (!Number.isNaN(plain)) return numberOf(Math.abs(plain), plain < 0);
  if (saysNothing(cell)) return NONE;
  const undressed = undress(cell);
  if (undressed === null) return UNREADABLE;
  const { body, negative, money } = undressed;
  let size: number;
  if (EXPONENT.test(body)) {
    if (body.includes(mark === '.' ? ',' : '.')) return UNREADABLE;
    size = Number(body.replace(',', '.'));
    if (size >= 10 ** MOST_WHOLE_DIGITS) return UNREADABLE;
  } else {
    const cut = body.lastIndexOf(mark);
    const whole = cut === -1 ? body : body.slice(0, cut);
    const fraction = cut === -1 ? '' : body.slice(cut + 1);
    const isGrouped = WHOLE[mark].test(whole) || (mark === '.' && money !== null && isOddlyGrouped(whole, fraction));
    if (!isGrouped || !/^\d*$/.test(fraction) || whole + fraction === '') return UNREADABLE;
    const digits = whole.replace(/[.,' ]/g, '').replace(/^0+/, '');
    if (digits.length > MOST_WHOLE_DIGITS) return UNREADABLE;
    size = Number(`${digits === '' ? '0' : digits}.${fraction === '' ? '0' : fraction}`);
  }
  return numberOf(size, negative);
}

/* `$14,80.76`: before a decimal point of money, a comma can only group. */
function isOddlyGrouped(whole: string, fraction: string): boolean {
  return fraction.length === 2 && /^\d{1,3}(?:,\d{2,3})+$/.test(whole);
}

/* There is no −0: it would not survive JSON. */
function numberOf(size: number, isNegative: boolean): CellNumber {
  return { kind: 'number', value: isNegative && size !== 0 ? -size : size };
}

/** Reads a percentage, with or without its sign; 12.5 % gives 12.5. */
export function parsePercent(cell: string, mark: DecimalMark): CellNumber {
  return parseNumber(withoutPercent(cell), mark);
}

function withoutPercent(cell: string): string {
  const text = cell.trim();
  return text.endsWith('%') || text.endsWith('％') ? text.slice(0, -1) : text;
}

/** Tells whether the cell is empty or one of the many ways to write "not stated". */
export function saysNothing(cell: string): boolean {
  if (cell === '') return true;
  if (cell.length > LONGEST_NUMBER) return cell.trim() === '';
  return SAYS_NOTHING.has(foldWidth(unwrapCell(cell)).trim().toLowerCase());
}

const PLAIN_EVIDENCE = /^[-+]?[$€£]?(\d{1,15})(?:([.,])(\d{1,12}))?%?$/;

/** Tells what the cell shows of the decimal mark. */
export function markEvidence(cell: string): MarkEvidence {
  const plain = PLAIN_EVIDENCE.exec(cell);
  if (plain !== null) {
    const [, whole, mark, fraction] = plain;
    if (mark === undefined) return 'none';
    const mayGroup = fraction!.length === 3 && whole!.length <= 3 && !whole!.startsWith('0');
    return mayGroup ? 'either' : mark === '.' ? '.' : ',';
  }
  const body = undress(withoutPercent(cell))?.body;
  if (body === undefined) return 'none';
  if (EXPONENT.test(body)) return body.includes('.') ? '.' : body.includes(',') ? ',' : 'none';
  const points = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (points === 0 && commas === 0) return 'none';
  if (points > 0 && commas > 0) return body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
  if (points > 1) return ',';
  if (commas > 1) return '.';
  const mark: DecimalMark = points === 1 ? '.' : ',';
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(body) ? 'either' : mark;
}

/** Reads a number by the mark that the cell itself shows, by `usual` where it shows none. */
export function parseShown(cell: string, usual: DecimalMark): ReturnType<typeof parseNumber> {
  const shown = markEvidence(cell);
  return parseNumber(cell, shown === '.' || shown === ',' ? shown : usual);
}

const SIGNED_CURRENCIES = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['R$', 'BRL'],
  ['US$', 'USD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['MX$', 'MXN'],
  ['SFr.', 'CHF'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['원', 'KRW'],
  ['GBp', 'GBP'],
  ['p', 'GBP'],
]);

/** The currency of a sign that stands alone; `$`, `kr` and `¥` name none. */
export function currencyOfSign(sign: string): Currency | null {
  const code = SIGNED_CURRENCIES.get(sign);
  return code === undefined ? null : currency(code);
}

/** The currency that the cell itself names. `$`, `kr` and `¥` alone name none: several countries write them. */
export function currencyInCell(cell: string): Currency | null {
  const money = undress(cell)?.money ?? null;
  if (money === null) return null;
  return currency(SIGNED_CURRENCIES.get(money) ?? money);
}

/** Tells whether the cell itself says that it is written in pence: `702.30p`. */
export function isMinorCell(cell: string): boolean {
  const money = undress(cell)?.money;
  return money === 'p' || money === 'GBp' || money === 'GBX' || money === 'ZAc';
}

/** Tells whether the cell carries a currency sign or code. */
export function hasMoneySign(cell: string): boolean {
  return (undress(cell)?.money ?? null) !== null;
}
