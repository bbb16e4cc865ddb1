import { joinAccount } from '../cells/accounts.ts';
import type { FateReason } from '../../domain/model/file-reading.ts';
import type { AssetClass, Holding } from '../../domain/model/holding.ts';
import { lineNumber } from '../../domain/model/units.ts';
import {
  isCashRow,
  isCashWords,
  multiplierOf,
  sayAssetClass,
  splitCodeAndName,
  splitSymbolAndName,
  type RowWords,
} from '../cells/asset-class.ts';
import { notDate } from '../table/cell-kind.ts';
import { householdOfRow } from '../table/household.ts';
import { accountCell } from '../table/currency/base-currency.ts';
import {
  foldWidth,
  hasLetterM,
  markEvidence,
  parseNumber,
  saysNothing,
  unwrapCell,
  withoutTextMark,
} from '../cells/cells.ts';
import { cashAtCost, readCost } from './cost.ts';
import type { Header } from '../table/header.ts';
import { multiplies, QUOTED_OR_PER_MANY } from '../cells/multiplies.ts';
import type { NumberRole } from '../table/marks.ts';
import type { FileRecord } from '../cells/records.ts';
import { cellUnder, unitOfPrice, unitOfValue, type RowContext } from '../table/row-context.ts';
import { isDebt } from '../table/debt-columns.ts';
import { faultOfShape, readNumbers, type NumbersOfRow } from './row-numbers.ts';
import { isCusip, isIsin, readSymbol } from '../cells/symbols.ts';

const LENGTH_OF_CUSIP = 9;
const ISIN_LIKE = /\b[A-Z]{2}[0-9A-Z]{9}\d\b/g;
// Brokers number cash and deposits of their own in CUSIP's shape, without its check digit.
// "BRPETRACNPR6 - 250", "US0378331005 (USD)"
const WORDS_AFTER_ISIN = /^\s*([A-Z]{2}[0-9A-Z]{9}\d)[ /(-].{0,30}$/;
const IN_CUSIP_COLUMN = /^[0-9A-Z]{9}$/;

export type RowReading =
  | { readonly kind: 'accepted'; readonly reason: FateReason; readonly holding: Holding }
  | { readonly kind: 'skipped' | 'rejected'; readonly reason: FateReason };

/** Reads one row of the table as a position, or says why it is none. */
export function readPosition(record: FileRecord, context: RowContext): RowReading {
  const { numbers, broken } = readNumbers(record, context);
  const ids = idsOf(record, context);
  const isOwnSheet = context.profile.signatures.length === 0;
  const householdOf = (words: RowWords) => (isOwnSheet ? householdOfRow(words, ids, numbers.value) : null);
  const written = readWords(record, context, numbers);
  // "Tagesgeld" under the title "Account", and nothing beside it but its balance
  const ofAccount = isOwnSheet && written.name === null ? namedElsewhere(written, record, context.header) : written;
  const household = householdOf(ofAccount);
  const words = household === null ? written : ofAccount;
  const cash = household === 'cash' || isCashRow(words);
  const said = cash ? 'cash' : sayAssetClass(words, cash);
  const says = said ?? (isDebt(record, context.header.debt, words.name) ? 'bond' : null);
  const multiplier = multiplierOf(says, words, context.profile.bondsPer);
  const fault = faultOfRow(record, context, numbers, multiplier);
  if (fault !== null) return { kind: 'rejected', reason: fault };
  for (const role of broken) sayUnreadable(record, context, role, words);
  if (broken.includes(context.unit === 'weights' ? 'weight' : 'value')) {
    return { kind: 'rejected', reason: 'unreadable-number' };
  }
  if (words.symbol === null && words.name === null && ids.isin === null && ids.cusip === null) {
    if (broken.length > 0) return { kind: 'rejected', reason: 'unreadable-number' };
    const counts = numbers.value !== null || numbers.quantity !== null || numbers.weight !== null;
    return counts ? { kind: 'rejected', reason: 'no-identity' } : { kind: 'skipped', reason: 'empty-position' };
  }
  const paid = cash ? cashAtCost(record, context, numbers) : null;
  const stated = context.unit === 'weights' ? numbers.weight : (paid ?? statedValue(record, context, numbers, cash));
  // A quantity that is written and cannot be read is not nothing.
  const isEmpty = cash
    ? stated === null && numbers.quantity === null && broken.length === 0
    : isEmptyPosition(numbers, stated, context.header, broken);
  if (isEmpty) return { kind: 'skipped', reason: 'empty-position' };
  const value = stated ?? computeValue(record, context, numbers, multiplier);
  if (value === null) {
    if (broken.length > 0) return { kind: 'rejected', reason: 'unreadable-number' };
    context.issues.add('no-value', 'warning', record.line, { symbol: words.symbol ?? '', name: words.name ?? '' });
    return { kind: 'rejected', reason: 'no-value' };
  }
  if (household === 'not-invested') {
    context.issues.add('not-invested', 'note', record.line, { name: words.name ?? '', value });
    return { kind: 'skipped', reason: 'not-invested' };
  }
  checkProduct(record, context, numbers, stated, says, words.symbol ?? words.name ?? '');
  // What stands beside cash alone is its balance, or nothing.
  const isCounted = !cash || (numbers.value !== null && numbers.quantity !== null);
  const hasOwnUnit = stated !== null && (numbers.value !== null || context.unit === 'weights');
  const { code } = hasOwnUnit ? unitOfValue(record, context) : unitOfPrice(record, context);
  const reason = says === 'cash' ? 'cash' : 'position';
  return {
    kind: 'accepted',
    reason: context.profile.kind === 'lots' ? 'lot-position' : reason,
    holding: {
      line: lineNumber(record.line),
      account: accountOfRow(record, context),
      symbol: cash ? null : words.symbol,
      name: cash ? (words.name ?? words.symbol) : words.name,
      isin: ids.isin,
      cusip: ids.cusip,
      quantity: isCounted ? numbers.quantity : null,
      price: isCounted ? numbers.price : null,
      value,
      valueFrom: stated === null ? 'computed' : 'stated',
      currency: code,
      inBase: valueInBase(record, context, value),
      cost: readCost(record, context, { quantity: numbers.quantity, price: numbers.price, value, says }),
      says,
    },
  };
}

/* By its account, or by what stands under the title of symbols and is none: "Mortgage", "Savings". */
function namedElsewhere(words: RowWords, record: FileRecord, header: Header): RowWords {
  const isWord = words.symbol !== null && /^\p{L}\p{Ll}/u.test(words.symbol) && !/^[a-z]{1,5}$/.test(words.symbol);
  return isWord ? { ...words, symbol: null, name: words.symbol } : { ...words, name: accountCell(record, header) };
}

const KEPT = { surplus: 'yes', beyond: 'beyond', ragged: 'no' } as const;

/* Whether the cells can be trusted to stand under their titles; says so where not, or where only the numbers prove it. */
function faultOfRow(
  record: FileRecord,
  { header, issues }: RowContext,
  numbers: NumbersOfRow,
  multiplier: number,
): 'ragged' | 'unclosed-quote' | null {
  if (record.quoteOpen) issues.add('unclosed-quote', 'warning', record.line, { text: record.text });
  const fault = faultOfShape(record, header, numbers, multiplier);
  if (fault === null) return null;
  const value = cellUnder(record, header, 'value').trim().slice(0, 40);
  const text = record.cells.slice(header.columns.length).join(',').trim().slice(0, 80);
  issues.add('ragged-row', fault === 'beyond' ? 'note' : 'warning', record.line, {
    cells: record.cells.length,
    titles: header.width,
    kept: KEPT[fault],
    ...(value === '' ? {} : { value }),
    ...(fault === 'beyond' ? { text } : {}),
  });
  if (fault !== 'ragged') return null;
  return record.quoteOpen ? 'unclosed-quote' : 'ragged';
}

function sayUnreadable(
  record: FileRecord,
  { header, issues, letterM, marks }: RowContext,
  role: NumberRole,
  words: RowWords,
): void {
  const cell = cellUnder(record, header, role).slice(0, 80);
  // One question for all of them, and for all whose decimal mark is open.
  if (role !== 'weight' && hasLetterM(cell) && letterM.power === null) return letterM.note(record.line, role, cell);
  if (marks[role] === null && markEvidence(cell) === 'either') return;
  issues.add('unreadable-number', 'warning', record.line, { cell, column: role, symbol: words.symbol ?? '' });
}

/* A name in several lines, where Excel left the code of its carriage return; two blanks in a row are the broker's own. */
const LINE_BREAKS = /(?:_x000d_)?\n/gi;

/** What the row says of who and what it is. */
export function readWords(record: FileRecord, context: RowContext, numbers: NumbersOfRow): RowWords {
  const { header, profile, issues, section } = context;
  const cell = cellUnder(record, header, 'symbol') || wordsUnderId(record, context);
  const read = readSymbol(cell, profile.noSymbol);
  if (read.hidden || read.foreign) {
    issues.add('look-alike-symbol', read.foreign ? 'warning' : 'note', record.line, { cell: cell.slice(0, 80) });
  }
  const named = unwrapCell(cellUnder(record, header, 'name'))
    .trim()
    .slice(0, 500)
    // Hargreaves' footnote marks.
    .replace(/ \*\d{1,2}$/, '')
    .replace(LINE_BREAKS, ' ');
  // An ISIN under the symbol's title is kept as what it is.
  const symbol = read.symbol !== null && isIsin(read.symbol) ? null : read.symbol;
  const title = symbol === null ? (header.columns[header.at.name]?.title ?? '') : '';
  const parts =
    splitCodeAndName(title, named) ?? splitSymbolAndName(symbol ?? context.symbol, saysNothing(named) ? null : named);
  const made = madeName(record, context);
  const own = { symbol: notDate(parts.symbol), name: notDate(parts.name) };
  const typed = cellUnder(record, header, 'type').slice(0, 120);
  const type = typed === '' && areCoins(header) ? 'crypto' : typed;
  return {
    // Written out: an object spread into another costs more than all the rest of a row.
    symbol: own.symbol,
    // "Cash" under the title of kinds, and nothing beside it but its value
    name: made ?? own.name ?? (own.symbol === null && isCashWords(type) ? type : null),
    type: profile.vagueTypes.has(type.trim().toLowerCase()) ? '' : type,
    marked: read.marked,
    inCashSection: section !== null && profile.cashSections.has(section.toLowerCase()),
    quantity: numbers.quantity,
    price: numbers.price,
  };
}

/* "Cash" or "AAPL" under the title of ISINs, in a row that says nowhere else what it is. */
function wordsUnderId(record: FileRecord, context: RowContext): string {
  if (cellUnder(record, context.header, 'name').trim() !== '') return '';
  const cell = cellUnder(record, context.header, 'isin') || cellUnder(record, context.header, 'cusip');
  if (saysNothing(cell)) return '';
  const { isin, cusip } = idsOf(record, context);
  return isin === null && cusip === null ? cell : '';
}

/* What stands under "Coin" is one, though funds that hold it bear the same letters. */
function areCoins({ columns, at }: RowContext['header']): boolean {
  return [at.symbol, at.name].some((column) => COIN_TITLES.test(columns[column]?.title.trim() ?? ''));
}
const COIN_TITLES =
  /^(?:coins?|tokens?|crypto(?:s|currency|currencies)?|kryptowährung(?:en)?|cryptomonnaies?|criptomonedas?|criptovalut[ae]|criptomoedas?)$/i;

/* A name that the broker spreads over several columns. */
function madeName(record: FileRecord, { header, profile }: RowContext): string | null {
  const places = profile.nameParts.map((key) => header.keys.indexOf(key));
  if (places.length === 0 || places.includes(-1)) return null;
  const parts = places.map((at) => record.cells[at]?.trim() ?? '').filter((part) => part !== '');
  return parts.length < places.length ? null : parts.join(' ').slice(0, 500);
}

/** ISIN and CUSIP of the row. Identifiers are also found under the symbol's title, where brokers put a bond's. */
export function idsOf(record: FileRecord, { header }: RowContext): Pick<Holding, 'isin' | 'cusip'> {
  let isin: string | null = null;
  let cusip: string | null = null;
  for (const role of ['isin', 'cusip', 'symbol'] as const) {
    const written = cellUnder(record, header, role);
    if (written.length < LENGTH_OF_CUSIP) continue;
    const cell = written.replace(WORDS_AFTER_ISIN, '$1');
    if (cell.length > 40) continue;
    const id = withoutTextMark(foldWidth(unwrapCell(cell)).trim()).toUpperCase();
    if (isin === null && isIsin(id)) isin = id;
    if (cusip === null && (isCusip(id) || (role === 'cusip' && IN_CUSIP_COLUMN.test(id)))) cusip = id;
  }
  const amongWords = (role: 'symbol' | 'name'): string | null => isinAmongWords(cellUnder(record, header, role));
  return { isin: isin ?? amongWords('symbol') ?? amongWords('name'), cusip };
}

/* "NVIDIA Corp. ISIN: US67066G1040": its check digit tells it from any other word. */
function isinAmongWords(name: string): string | null {
  return name.slice(0, 500).match(ISIN_LIKE)?.find(isIsin) ?? null;
}

/** The value that the row states, in whole units of its currency; null where it states none. */
export function statedValue(
  record: FileRecord,
  context: RowContext,
  { value, quantity, price }: NumbersOfRow,
  cash: boolean,
): number | null {
  // "CASH, 14.38": the only number of a cash row is its value, whatever the column is called.
  if (value === null) return cash && (price === null || price === 1) ? quantity : null;
  const { scale } = unitOfValue(record, context);
  if (scale === 1) return value;
  const product = quantity === null || price === null ? Number.NaN : quantity * price * Math.min(1, scale);
  const wholeAlready = Math.abs(product - value) <= Math.abs(value) * 0.006;
  return wholeAlready ? value : value * scale;
}

/* Another column with the value in a named currency, or a rate to the account's, beside the row's own. */
function valueInBase(record: FileRecord, context: RowContext, value: number): Holding['inBase'] {
  const { header, marks } = context;
  if (header.base === null && header.rateToBase === -1) return null;
  const base = context.base ?? context.bases.get(accountCell(record, header)) ?? null;
  if (header.base !== null) {
    const parsed = parseNumber(record.cells[header.base.value] ?? '', marks.value ?? '.');
    const code = header.base.currency ?? base;
    if (parsed.kind === 'number' && code !== null) return { value: parsed.value, currency: code, from: 'column' };
  }
  if (header.rateToBase === -1 || base === null) return null;
  const rate = parseNumber(record.cells[header.rateToBase] ?? '', '.');
  if (rate.kind !== 'number' || rate.value <= 0) return null;
  return { value: value * rate.value, currency: base, from: 'rate' };
}

function isEmptyPosition(
  { quantity, price }: NumbersOfRow,
  stated: number | null,
  header: Header,
  broken: readonly NumberRole[],
): boolean {
  if (quantity === 0) return stated === null || stated === 0;
  return quantity === null && stated === null && price !== null && header.at.quantity !== -1 && broken.length === 0;
}

function computeValue(
  record: FileRecord,
  context: RowContext,
  { quantity, price }: NumbersOfRow,
  multiplier: number,
): number | null {
  if (quantity === null || price === null || context.unit === 'weights') return null;
  return quantity * price * multiplier * unitOfPrice(record, context).scale;
}

/* Says where a stated value is far from quantity × price. An option's value is bid or ask, not price, so it may be. */
function checkProduct(
  record: FileRecord,
  context: RowContext,
  { quantity, price }: NumbersOfRow,
  stated: number | null,
  says: AssetClass | null,
  who: string,
): void {
  const { issues, unit } = context;
  if (unit === 'weights' || stated === null || stated === 0 || says === 'option') return;
  if (quantity === null || price === null || price === 0) return;
  if (multiplies(quantity, price, stated, QUOTED_OR_PER_MANY)) return;
  // A price in the exchange's money beside a value in the account's is no contradiction.
  if (unitOfPrice(record, context).code !== unitOfValue(record, context).code) return;
  // nor is it where another cell says the same in the price's own money
  const product = quantity * price;
  const isSaid = (cell: string): boolean => {
    const read = parseNumber(cell, context.marks.value ?? '.');
    return read.kind === 'number' && Math.abs(read.value - product) <= 0.0001 * Math.abs(product);
  };
  if (record.cells.some(isSaid)) return;
  issues.add('quantity-price-mismatch', 'note', record.line, {
    symbol: who.slice(0, 80),
    quantity,
    price,
    value: stated,
  });
}

/** The account of the row, with whose it is where a column says so; else the one named above it. */
export function accountOfRow(record: FileRecord, { header, account }: RowContext): string | null {
  const { at, whose } = header;
  const wordsIn = (columns: readonly number[]): string =>
    columns
      .map((column) =>
        unwrapCell(record.cells[column] ?? '')
          .trim()
          .slice(0, 120),
      )
      // A number of zeros is a mask.
      .filter((part) => !saysNothing(part) && !/^0+$/.test(part))
      .join(' ');
  const own = wordsIn([at['account-name'], at.account]);
  if (own === '') return account;
  return joinAccount({ label: own, kind: kindIn(wordsIn(whose.kinds)), owner: wordsIn(whose.owners) });
}

/* Cash and margin are two parts of one account. */
function kindIn(words: string): string {
  return /^(?:cash|margin|short)\b/i.test(words) ? '' : words;
}
