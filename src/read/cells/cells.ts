import { currency, type Currency, type DecimalMark } from '../../domain/model/units.ts';
import { guessAccountKind } from '../../domain/model/account-kind.ts';
import { currencyNamed, currencyOfCode } from './currencies.ts';
import { MONEY, SIGNED } from './money-signs.ts';
import { plainNumber } from './plain-number.ts';
import { once } from '../../domain/once.ts';
import { remember } from '../../domain/remember.ts';

/* The one grammar of numbers in files. A cell is a number, says nothing, or cannot be read; nothing else becomes 0.
   `(1,823.33)` `5.00-` `-$16.00` `+$1449.16` `$550.50 ` `.0000` `-.29` `12,65,134` `4.547,7` `2 042,00` `EUR 594,40`
   `12k` `2,8 Mio. €` `1000 DR` */

export type CellNumber = { readonly kind: 'number'; readonly value: number } | { readonly kind: 'none' | 'unreadable' };

/** What a cell shows of its column's decimal mark; `either` = `1.234` or `1,234` alone. */
export type MarkEvidence = DecimalMark | 'either' | 'none';

const NONE: CellNumber = { kind: 'none' };
const UNREADABLE: CellNumber = { kind: 'unreadable' };

const SAYS_NOTHING = new Set([
  '',
  '-',
  '--',
  '---',
  '–',
  '—',
  '...',
  '…',
  '-,--',
  '--.--',
  '*',
  '?',
  'n/a',
  'na',
  'n.a.',
  'null',
  'none',
  'nil',
  'not applicable',
  'not available',
  'unavailable',
  'unknown',
  'incomplete',
  'pending',
]);

/* What a program leaves where its formula or division failed: a number belongs there, and nobody knows which. */
const FAILED = /^(?:#[^\s\d]{1,15}|[-+]?(?:nan|inf(?:inity)?|∞))$/i;

// Longer than any dressed number; also keeps the patterns below from ever seeing a long text.
const LONGEST_NUMBER = 48;
// Beyond 15 digits a double no longer holds the number that stands in the file.
const MOST_WHOLE_DIGITS = 15;

// What is counted may stand behind a number, too.
const COUNTED = 'Stk\\.?|Stück|St\\.|[Ss]hares?|[Uu]nits?|pcs\\.?|szt\\.?|ks|st|株|股|口|份|주';
/* Ways to shorten a number that mean the same in every language. `M` is none: bankers write it for a thousand, so the table must
   show what it means. `B` and `T` are not read. */
const POWERS: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ...['mio', 'mln', 'mn', 'mm'].map((word): [string, number] => [word, 6]),
  ...['mrd', 'mld', 'bn'].map((word): [string, number] => [word, 9]),
  ...['tsd', 'tys', 'tis', 'тыс', '千', '천'].map((word): [string, number] => [word, 3]),
  ...['万', '萬', '만'].map((word): [string, number] => [word, 4]),
  ...['lakh', 'lakhs', 'lac', 'lacs', 'l'].map((word): [string, number] => [word, 5]),
  ['млн', 6],
  ...['crore', 'crores', 'cr'].map((word): [string, number] => [word, 7]),
  ...['億', '亿', '억'].map((word): [string, number] => [word, 8]),
]);
/** Of these, those that no name ends with. */
export const SHORTENED_IN_WORDS = '[Mm]io\\.?|[Tt]sd\\.?|[Ll]akhs?|[Ll]acs?|[Cc]rores?|[千천万萬만億亿억]';
const SHORTENED = `[kK]|${SHORTENED_IN_WORDS}|[Mm]ln\\.?|mn|MM|[Mm]rd\\.?|[Mm]ld\\.?|bn|[Mm]|tys\\.?|tis\\.?|тыс\\.?|млн\\.?|L|Cr`;
/* Of rupees alone: elsewhere they are liters, and a credit. */
const OF_RUPEES = new Set(['L', 'Cr']);
/* Who has more of them writes it in full, or means a credit. */
const MOST_CRORES = 1000;
/** By which power of ten an M multiplies: a million, a banker's thousand (the Roman mille), or null where nothing shows which. */
export type PowerOfM = 3 | 6 | null;
/* What stands in place of cents where there are none: "CHF 500.-", "1 234,–". */
const NO_CENTS = /(?<=\d)[.,][-–—]{1,2}(?=[^\d.,-]*$)/u;
/* A debit is owed, a credit is not. `Cr` may be ten millions in India. */
const BOOKED = 'DR|Dr\\.?|dr\\.?|CR';
const DRESSED = new RegExp(
  String.raw`^([-+]?) ?(${MONEY})? ?([-+]?) ?(\(?)([\d.,' ]*[\d.]|\d+(?:[.,]\d+)?[eE][-+]?\d{1,2})(\)?) ?(${SHORTENED})? ?(?:(${MONEY}|p)|${COUNTED})? ?(${BOOKED})? ?(-?)$`,
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

/** The text without the apostrophe that marks it as text in a spreadsheet: `'037833100`. Of words it may be a part. */
export function withoutTextMark(text: string): string {
  return /^['’‘]./.test(text) ? text.slice(1) : text;
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
  /** By which power of ten the body is to be multiplied: 3 for `12k`; 0 where an M says it, too. */
  readonly power: number;
  readonly hasM: boolean;
  readonly negative: boolean;
  readonly money: string | null;
}

/* "~2,300", "about 6k": as near as its owner knows it. */
const ABOUT =
  /^(?:[~≈]|(?:ca\.?|circa|about|approx\.?|around|roughly|etwa|rund|environ|env\.)(?=[ \d])) ?(?=[\d\p{Sc}])/iu;

/* "6000 (USD)" */
const MONEY_IN_BRACKETS = /^([^()\p{L}]{0,4}\d[\d.,' ]{0,24}) \(([A-Z]{3}|\p{Sc})\)$/u;

/* What every number has: a digit or a point, full-width ones too. */
const MAY_BE_NUMBER = /[\d.！-～]/;

/* Takes sign, brackets and currency off. null = not built like a number. */
function undress(cell: string): Undressed | null {
  return cell.length > 4 * LONGEST_NUMBER || !MAY_BE_NUMBER.test(cell) ? null : undressOnce(cell);
}

const undressOnce = remember(undressAnew, 1024);

function undressAnew(cell: string): Undressed | null {
  let text = bareNumber(withoutTextMark(foldWidth(unwrapCell(cell)).trim()))
    .replace(ABOUT, '')
    .replace(NO_CENTS, '')
    .replace(MONEY_IN_BRACKETS, '$1 $2')
    .replace(/\$ (?=US|CAN?$)/, '$')
    .replace(CODE_AND_SIGN, (whole, code: string) => (currencyOfCode(code) === null ? whole : `${code} `))
    .replace(/[−–]/g, '-')
    .replace(/[’‘`]/g, "'");
  if (text.length > LONGEST_NUMBER) return null;
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(text)?.[1];
  if (bracketed !== undefined) {
    text = bracketed.trim();
    negative = true;
  }
  const match = DRESSED.exec(text);
  if (match === null) return null;
  const [, before, moneyBefore, after, open, body = '', close, shortened, moneyAfter, booked, trailing] = match;
  const signs = [before, after, trailing].filter((sign) => sign !== '');
  if (booked !== undefined) signs.push(/^d/i.test(booked) ? '-' : '+');
  const brackets = open === '(' && close === ')';
  if ((open === '(') !== (close === ')')) return null;
  if (signs.length + (negative ? 1 : 0) + (brackets ? 1 : 0) > 1) return null;
  // of "$2,250.00 CAD" the code says which dollars these are
  const isSign = moneyBefore !== undefined && currencyOfSign(moneyBefore) === null && !CODE.test(moneyBefore);
  const money = (isSign ? (moneyAfter ?? moneyBefore) : (moneyBefore ?? moneyAfter)) ?? null;
  // "IRA 32k" says where it is, "VTI 32k QQQ" nothing of money
  const isCode = money !== null && CODE.test(money);
  // "VTI 45000" is a fund and its amount
  if (isCode && !OF_THE_WORLD().has(money) && currencyOfCode(money) === null) return null;
  if (isCode && (guessAccountKind(money) !== 'unknown' || CODE.test(moneyBefore === money ? (moneyAfter ?? '') : '')))
    return null;
  const digits = body.trim();
  if (booked === 'CR' && money !== null && RUPEES.has(money)) return null;
  if (shortened !== undefined && OF_RUPEES.has(shortened)) {
    if (money === null || !RUPEES.has(money) || Number(digits.replaceAll(',', '')) >= MOST_CRORES) return null;
  }
  if (shortened !== undefined && (digits === US_PLAN || EXPONENT.test(digits))) return null;
  return {
    body: digits,
    power: POWERS.get(shortened?.toLowerCase().replace('.', '') ?? '') ?? 0, // eslint-disable-line house/no-zero-if-missing -- written in full
    hasM: shortened === 'M' || shortened === 'm',
    negative: negative || brackets || signs[0] === '-',
    money,
  };
}

const OF_THE_WORLD = once(() => new Set(Intl.supportedValuesOf('currency')));
const CODE = /^[A-Z]{3}$/;
/* "USD $4,940.50", "CAD $5" */
const CODE_AND_SIGN = /(?<![A-Z])([A-Z]{3}) ?[$€£¥] ?(?=\d)/;
/* Where `CR` may be a crore, ten millions. */
const RUPEES = new Set(['₹', 'Rs', 'Rs.', 'INR']);
/* 401k is a retirement plan before it is an amount. */
const US_PLAN = '401';

/** Reads a number written with the given decimal mark. One with an M behind it (`1.2M`) is unreadable unless it is said what that means. */
export function parseNumber(cell: string, mark: DecimalMark, powerOfM: PowerOfM = null): CellNumber {
  if (cell === '') return NONE;
  const plain = plainNumber(cell, mark);
  if (!Number.isNaN(plain)) return numberOf(Math.abs(plain), plain < 0);
  if (hasFailed(cell)) return UNREADABLE;
  if (saysNothing(cell)) return NONE;
  const undressed = undress(cell);
  if (undressed === null) return UNREADABLE;
  const { body, hasM, negative, money } = undressed;
  const power = hasM ? powerOfM : undressed.power;
  if (power === null) return UNREADABLE;
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
    if (digits.length + power > MOST_WHOLE_DIGITS) return UNREADABLE;
    // Read as one literal: a product would not be exact.
    size = Number(`${digits === '' ? '0' : digits}.${fraction === '' ? '0' : fraction}e${power}`);
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

/* "60% (core)", "$6,000 (about)", "$6,000 (12%)": words, or a share of the whole; "401 (k)" is no number, and "$6,000 (owed)" is no holding. */
const REMARK_BEHIND =
  /^([^\p{L}\d()]{0,4}\d[\d.,'’  ]{0,24}[%\p{Sc}km]?) \((?!(?:[A-Z]{3}|\p{Sc}|[kb])\))(?:[^()\d]{1,40}|[\d.,]{1,7} ?%)\)$/u;
const SAYS_LESS = /ow[ei]|debt|loan|mortg|margin|short|sold|minus|negat|schuld|kredit|verkauf|dett|deud|vend/i;

/** A cell without the remark that stands in brackets behind its number; any other cell as it is. */
export function bareNumber(cell: string): string {
  const text = cell.trimEnd();
  return text.endsWith(')') && !SAYS_LESS.test(text) ? text.replace(REMARK_BEHIND, '$1') : cell;
}

/** Reads a percentage, with or without its sign; 12.5 % gives 12.5. */
export function parsePercent(cell: string, mark: DecimalMark): CellNumber {
  const text = withoutPercent(cell);
  // three letters beside an amount are its money; beside a percentage they are who is held: "VTI 60%"
  return text.length < bareNumber(cell.trim()).length && /\p{L}/u.test(text) ? UNREADABLE : parseNumber(text, mark);
}

function withoutPercent(cell: string): string {
  const text = bareNumber(cell.trim());
  return text.endsWith('%') || text.endsWith('％') ? text.slice(0, -1) : text;
}

/** Tells whether the cell is empty, one of the many ways to write "not stated", or the mark of a formula that failed. */
export function saysNothing(cell: string): boolean {
  if (cell === '') return true;
  if (cell.length > LONGEST_NUMBER) return cell.trim() === '';
  const text = foldWidth(unwrapCell(cell)).trim().toLowerCase();
  return SAYS_NOTHING.has(text) || FAILED.test(text);
}

/** Tells whether the cell is what a failed formula leaves: `#N/A`, `#WERT!`, `NaN`, `-inf`. Among numbers it is one that is lost. */
export function hasFailed(cell: string): boolean {
  return cell.length <= LONGEST_NUMBER && FAILED.test(foldWidth(unwrapCell(cell)).trim());
}

const LETTERS_BESIDE_A_NUMBER = 5;
const LONGEST_ATTEMPT = 24;

/** Tells whether a short cell is at least meant as a number, readable or not: `2.8M`, `~500`, `#REF!`, `12 Cr`; not `3M Company`. */
export function isMeantAsNumber(cell: string): boolean {
  if (hasFailed(cell)) return true;
  const text = cell.trim();
  if (text.length > LONGEST_ATTEMPT || !/\d/.test(text)) return false;
  return text.replace(/\P{L}/gu, '').length <= LETTERS_BESIDE_A_NUMBER;
}

const PLAIN_EVIDENCE = /^[-+]?[$€£]?(\d{1,15})(?:([.,])(\d{1,12}))?%?$/;

/** The mark that more cells show, by their counts; null where as many show either. */
export function mostShown(counts: Readonly<Record<DecimalMark, number>>): DecimalMark | null {
  if (counts['.'] === counts[',']) return null;
  return counts['.'] > counts[','] ? '.' : ',';
}

/** Tells what the cell shows of the decimal mark. */
export function markEvidence(cell: string): MarkEvidence {
  const plain = PLAIN_EVIDENCE.exec(cell);
  if (plain !== null) {
    const [, whole = '', mark, fraction = ''] = plain;
    if (mark === undefined) return 'none';
    const mayGroup = fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0');
    if (mayGroup) return 'either';
    return mark === '.' ? '.' : ',';
  }
  const body = undress(withoutPercent(cell))?.body;
  if (body === undefined) return 'none';
  if (EXPONENT.test(body)) return (['.', ','] as const).find((mark) => body.includes(mark)) ?? 'none';
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

const PENCE = new Set(['GBp', 'p']);

/** The currency of a sign that stands alone; `$`, `kr` and `¥` name none. */
export function currencyOfSign(sign: string): Currency | null {
  const code = PENCE.has(sign) ? 'GBP' : SIGNED.get(sign);
  return code === undefined ? null : currency(code);
}

/** The currency that the cell itself names. `$`, `kr` and `¥` alone name none: several countries write them. */
export function currencyInCell(cell: string): Currency | null {
  const money = undress(cell)?.money ?? null;
  return money === null ? null : (currencyOfSign(money) ?? currencyNamed(money));
}

/** Tells whether the cell itself says that it is written in pence: `702.30p`. */
export function isMinorCell(cell: string): boolean {
  const money = undress(cell)?.money;
  return money === 'p' || money === 'GBp' || money === 'GBX' || money === 'ZAc';
}

/** By which power of ten the cell shortens its number: 3 for `12k`, 0 for one written in full and for one with an M. */
export function powerInCell(cell: string): number {
  return undress(cell)?.power ?? 0; // eslint-disable-line house/no-zero-if-missing -- no number, nothing shortened
}

/** Tells whether the cell is a number with an M behind it: `1.2M`, `$3m`. */
export function hasLetterM(cell: string): boolean {
  return undress(cell)?.hasM === true;
}

/** The decimals of a number in a cell, by the given mark; 0 where it shows none. */
export function decimalsInCell(cell: string, mark: DecimalMark): number {
  const body = undress(cell)?.body ?? '';
  const cut = body.lastIndexOf(mark);
  return cut === -1 ? 0 : body.length - cut - 1;
}

/** The sign or code of money that stands beside the cell's number, as written; null = none. */
export function moneySignIn(cell: string): string | null {
  return undress(cell)?.money ?? null;
}

/** Tells whether the cell carries a currency sign or code. */
export function hasMoneySign(cell: string): boolean {
  return (undress(cell)?.money ?? null) !== null;
}
