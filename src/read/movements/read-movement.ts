import { lineNumber, type Currency, type DecimalMark, type IsoDate } from '../../domain/model/units.ts';
import type { Movement } from '../../domain/model/movement.ts';
import { parseExact, writeExact } from '../../domain/movements/decimal.ts';
import { sayAssetClass } from '../cells/asset-class.ts';
import { currencyInCell, isMinorCell, parseNumber } from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import type { FileRecord } from '../cells/records.ts';
import { isIsin, isTickerLike, readSymbol } from '../cells/symbols.ts';
import { plainWord } from '../languages/all-words.ts';
import type { DeedWord, HistoryCells } from '../profiles/histories/format.ts';
import type { HistoryTable } from './history-columns.ts';
import { FEES } from './per-ten-thousand.ts';
import type { DeedRow } from './unknown-deeds.ts';

/* Reads one row of a list of movements. */

const LONGEST_WORD = 60;
const NO_SYMBOLS: ReadonlySet<string> = new Set();

/** How the numbers of each column are written. */
export type HistoryMarks = Readonly<Record<'quantity' | 'price' | 'amount', DecimalMark>>;

/** Where a row stands, of which day, and how its numbers are written. */
interface Place {
  readonly record: FileRecord;
  readonly day: IsoDate;
  readonly marks: HistoryMarks;
}

/** The money side of a trade whose other side is another row. */
export interface MoneySide {
  readonly id: string;
  readonly amount: number;
  readonly currency: Currency;
}

/** What a row gives. */
interface Found {
  readonly movement: Movement | null;
  readonly side: MoneySide | null;
  /** A word for what it did that nobody knows, and how many shares the row names, with their sign. */
  readonly unknown: Pick<DeedRow, 'word' | 'quantity'> | null;
}

const FEES_IN_UNITS = /(?:^|\s)(?:fees?|charges?|gebuhr|frais|commission|comision|commissione|kosten)(?:\s|$)/;
const REINVESTS = /rein[vw]/;
const NOTHING: Found = { movement: null, side: null, unknown: null };

/* "10/1", "10:1" */
const RATIO = /^([\d.]{1,13}) ?[/:] ?([\d.]{1,13})$/;

/** Reads what a row says of a security: what it moves, or the money side of a trade; neither where it moves nothing. */
export function readMovement(
  cells: HistoryCells,
  { deedOf, format, roles }: Pick<HistoryTable, 'deedOf' | 'format' | 'roles'>,
  place: Place,
): readonly Found[] {
  const { record, day, marks } = place;
  const speaksOf = (words: RegExp): boolean => words.test(plainWord((cells.deed ?? '').toLowerCase()));
  const known = roles.includes('deed') || (cells.deed ?? '') !== '' ? deedOf(cells.deed ?? '') : 'by-sign';
  const spoken = known === 'cash' && speaksOf(REINVESTS) && isPaidFor(cells, marks) ? 'in' : known;
  // plans take their fees in units
  const isInUnits =
    (spoken === 'cash' || spoken === null) &&
    format.titles.length === 0 &&
    /^[-−–(]/.test(cells.quantity?.trim() ?? '');
  const word = isInUnits && speaksOf(FEES_IN_UNITS) ? 'by-sign' : spoken;
  const isSplit = word === 'split' || word === 'split-shares';
  const inWords = isSplit && format.titles.length === 0 && (cells.quantity ?? '') === '' ? ratioIn(record.cells) : '';
  const said = inWords || (cells.quantity ?? '');
  const isRatio = isSplit && RATIO.test(said);
  const written = isRatio ? said.replace(RATIO, '$1/$2') : exactly(said, marks.quantity);
  const fee = exactly(cells.fee ?? '', marks.quantity);
  const net = isRatio || written === null || fee === null ? written : less(written, fee);
  const quantity = isSplit && format.titles.length === 0 && lacksSplitRatio(net, cells.price ?? '') ? null : net;
  const who = identityOf(cells);
  const money = cells.type === 'crypto' ? currencyOfCode(who.symbol ?? '') : null;
  if (money !== null) {
    // a fee is no part of the price
    const amount = written === null ? null : Number.parseFloat(written);
    return amount === null
      ? [NOTHING]
      : [{ movement: null, side: { id: cells.id ?? '', amount, currency: money.code }, unknown: null }];
  }
  const isNobody = who.symbol === null && who.isin === null && who.cusip === null && who.name === null;
  const isNothing = net === null && said === '';
  const isZero = quantity !== null && Number.parseFloat(quantity) === 0;
  const isMove =
    word === 'cash' || (word === null && isNothing)
      ? isPaid(cells, who)
      : !isZero && !(isNothing && (word === null || word === 'by-sign'));
  if (isNobody || !isMove) return [NOTHING];
  const price = priceOf(cells, quantity, place, format);
  const saysAs = (type: string): Movement['says'] =>
    sayAssetClass({
      symbol: who.symbol,
      name: who.name,
      type,
      marked: false,
      inCashSection: false,
      quantity: quantity === null ? null : Number.parseFloat(quantity),
      price: price.each,
    });
  const typed = saysAs(cells.type ?? '');
  if (typed === 'cash' && word !== 'cash') return [NOTHING];
  // "Cash" beside a dividend is how it was paid, and nothing of who paid it
  const says = typed === 'cash' ? saysAs('') : typed;
  const done = isRatio ? 'split' : word;
  const moved = deedFor(done === null && isNothing ? 'cash' : done, quantity);
  const each = says === 'bond' ? perHundred(price.each, cells, quantity, marks) : price.each;
  const movement: Movement = {
    line: lineNumber(record.line),
    day,
    time: timeIn(cells),
    id: cells.id === undefined || cells.id === '' ? null : cells.id.slice(0, 200),
    account: cells.account === undefined || cells.account === '' ? null : cells.account,
    ...who,
    ...moved,
    // the price beside a dividend is that of one share's dividend
    price: word === 'cash' ? null : each,
    currency: price.currency,
    says,
  };
  const asked = (cells.deed ?? '').slice(0, LONGEST_WORD).trim();
  const unknown = word !== null || quantity === null || asked === '' ? null : { word: asked, quantity };
  return [{ movement, side: null, unknown }];
}

/* "10-for-1 stock split", "Aktiensplit 1:10". */
const RATIO_IN_WORDS =
  /(?<![\d.,/])(\d{1,4}(?:\.\d{1,4})?) ?(:|\/|(?:- ?)?(?:for|to|zu|auf|für|pour|per|por|voor)(?: ?-)?) ?(\d{1,4}(?:\.\d{1,4})?)(?![\d.,/])/i;
const SEVERAL_BECOME_ONE =
  /reverse|consolidat|resplit|zusammenleg|regroup|agrupa|grupamento|contrasplit|raggrupp|samenvoeg|omgekeerd|omv[aä]nd|omvendt|spleis|sammanl|scalenie/i;
const ONE_BECOMES_SEVERAL = /aktien?split|verhältnis|division|desdobramento|frazionamento|aandelensplitsing/i;

/* "1:8" alone is eight for one to some and one for eight to others: '' = it doesn't say. */
function ratioIn(cells: readonly string[]): string {
  const words = cells
    .filter((cell) => /\p{L}{3}/u.test(cell) || RATIO.test(cell.trim()))
    .join(' ')
    .slice(0, 400);
  const [, first = '', between = '', second = ''] = RATIO_IN_WORDS.exec(words) ?? [];
  if (first === '') return '';
  if (/for/i.test(between)) return `${first}/${second}`;
  const [less, more] = [first, second].sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b));
  if (SEVERAL_BECOME_ONE.test(words)) return `${less}/${more}`;
  return more === first || ONE_BECOMES_SEVERAL.test(words) ? `${more}/${less}` : '';
}

/* Shares came in and money went out, where such words usually stand for money that came in. */
function isPaidFor({ quantity, amount }: HistoryCells, marks: HistoryMarks): boolean {
  const [came, paid] = [parseNumber(quantity ?? '', marks.quantity), parseNumber(amount ?? '', marks.amount)];
  return came.kind === 'number' && came.value > 0 && paid.kind === 'number' && paid.value < 0;
}

/* "Split, 0 shares", "Split, 1 share at 4": how many one became stands elsewhere, or nowhere. */
function lacksSplitRatio(quantity: string | null, price: string): boolean {
  if (quantity === null || quantity.includes('/')) return false;
  const shares = Math.abs(Number.parseFloat(quantity));
  return shares === 0 || (shares <= 1 && /[1-9]/.test(price));
}

/* A dividend says that its payer is held. */
const PAYS =
  /div|distribution|cap(?:ital)? gain|coupon|bond interest|ausschutt|ertrag|zins.*anleihe|utdelning|utbytte|udbytte|^udb\b|cedol[ae]|provento|rend(?:imento|imiento)|amortizacao|juros sobre|osinko|kupon|temettu|osztalek|dywidend|дивиденд|купон|股息|股利|红利|派息|配当|分配金|배당|분배금/;

function isPaid({ deed }: HistoryCells, { symbol, name, isin, cusip }: ReturnType<typeof identityOf>): boolean {
  const isNamed = name !== null && !PAYS.test(plainWord(name.slice(0, 120).toLowerCase()));
  if (isin === null && cusip === null && (symbol === null || !isTickerLike(symbol)) && !isNamed) return false;
  return PAYS.test(plainWord((deed ?? '').slice(0, 120).toLowerCase()));
}

function identityOf({ symbol, name, isin, cusip }: HistoryCells): Pick<Movement, 'symbol' | 'name' | 'isin' | 'cusip'> {
  const read = readSymbol(symbol ?? '', NO_SYMBOLS).symbol;
  // "Vanguard S&P 500 / ISIN IE00BFMXXD54" has both
  const [, before = '', last = ''] = /^(.{2,200}?)[ /|(-]+(?:ISIN:? ?)?(\w{12})\)?$/.exec(name ?? '') ?? [];
  const [named, inName] = (isin ?? '') === '' && isIsin(last) ? [before, last] : [name, isin];
  const number = (inName ?? '').toUpperCase();
  const isNumber = isIsin(number);
  // a coin has none: "BTC" stands in its place
  const inPlace = !isNumber && read === null && isTickerLike(number) ? number : null;
  const inSymbol = read !== null && isIsin(read) ? read : null;
  return {
    symbol: inSymbol === null ? (read ?? inPlace) : null,
    name: named === undefined || named === '' ? null : named.slice(0, 200),
    isin: isNumber ? number : inSymbol,
    cusip: cusip === undefined || cusip === '' ? null : cusip,
  };
}

/* What a word and a sign do together: a purchase of less than nothing takes an earlier one back. */
function deedFor(word: DeedWord | null, quantity: string | null): Pick<Movement, 'deed' | 'quantity'> {
  if (word === 'cash') return { deed: 'pays', quantity: '' };
  if (word === 'price') return { deed: 'price', quantity: '' };
  if (word === 'ends') return { deed: 'ends', quantity: '' };
  // a split without its ratio
  if (quantity === null && (word === 'split' || word === 'split-shares')) return { deed: 'split', quantity: '' };
  if (word === null || quantity === null) return { deed: 'unclear', quantity: '' };
  if (word === 'held') return { deed: 'held', quantity: quantity.replace(/^-/, '') };
  const isBelow = quantity.startsWith('-');
  const size = isBelow ? quantity.slice(1) : quantity;
  if (word === 'split' || word === 'split-shares') return { deed: word, quantity };
  if (word === 'split-out') return { deed: 'split-shares', quantity: `-${size}` };
  return { deed: word === 'out' || isBelow ? 'out' : 'in', quantity: size };
}

/* The stated price, else the amount by the quantity; hundredths are made whole. */
function priceOf(
  cells: HistoryCells,
  quantity: string | null,
  { marks }: Place,
  { currency: usual = null, isOfAmounts = false }: HistoryTable['format'],
): { readonly each: number | null; readonly currency: Currency | null } {
  const named = currencyOfCode(cells.currency ?? '');
  const stated = parseNumber(cells.price ?? '', marks.price);
  const isMinor = named?.minor === true || isMinorCell(cells.price ?? '');
  const currency = named?.code ?? currencyInCell(cells.price ?? '') ?? usual;
  const amount = parseNumber(cells.amount ?? '', marks.amount);
  const count = quantity === null ? 0 : Math.abs(Number.parseFloat(quantity));
  const isOther =
    isOfAmounts && named === null && usual !== null && amount.kind === 'number' && stated.kind === 'number';
  const isForeign = isOther && Math.abs(Math.abs(amount.value) - count * stated.value) > FEES * Math.abs(amount.value);
  if (stated.kind === 'number' && stated.value > 0 && !isForeign)
    return { each: isMinor ? stated.value / 100 : stated.value, currency };
  if (amount.kind !== 'number' || amount.value === 0 || count === 0) return { each: null, currency };
  const whole = named?.minor === true ? named.code : (named?.code ?? currencyInCell(cells.amount ?? '') ?? usual);
  return { each: Math.abs(amount.value) / count, currency: whole };
}

/* A bond's price is one of a hundred; where a file writes it of one ("0.925"), the amount shows it. */
function perHundred(
  price: number | null,
  { amount }: HistoryCells,
  quantity: string | null,
  marks: HistoryMarks,
): number | null {
  const paid = parseNumber(amount ?? '', marks.amount);
  if (price === null || quantity === null || paid.kind !== 'number') return price;
  return Math.abs(paid.value) > 0.2 * price * Math.abs(Number.parseFloat(quantity)) ? 100 * price : price;
}

function timeIn({ time, day }: HistoryCells): string {
  const found = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(`${(time ?? '').slice(0, 60)} ${(day ?? '').slice(0, 60)}`);
  if (found === null) return '';
  const [, hour = '', minute = '', second = '00'] = found;
  return `${hour.padStart(2, '0')}:${minute}:${second}`;
}

/** The digits as they stand, for a number of 18 decimals is more than a double holds; null for what is no number. */
export function exactly(cell: string, mark: DecimalMark): string | null {
  const read = parseNumber(cell, mark);
  if (read.kind !== 'number') return null;
  const body = cell.replace(/[^\d.,]/g, '');
  const cut = body.lastIndexOf(mark);
  const whole = (cut === -1 ? body : body.slice(0, cut)).replace(/\D/g, '');
  const fraction = cut === -1 ? '' : body.slice(cut + 1, cut + 25);
  const text = `${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
  const size = Math.abs(read.value);
  const isSame = /^\d{1,30}(?:\.\d+)?$/.test(text) && Math.abs(Number.parseFloat(text) - size) <= 1e-12 * size;
  const digits = isSame ? text : size.toFixed(20);
  const exact = parseExact(read.value < 0 ? `-${digits}` : digits);
  return exact === null ? null : writeExact(exact);
}

function less(quantity: string, fee: string): string {
  const [all, taken] = [parseExact(quantity), parseExact(fee)];
  return all === null || taken === null ? quantity : writeExact(all - taken);
}
