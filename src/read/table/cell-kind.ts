import {
  foldWidth,
  hasLetterM,
  hasMoneySign,
  parseNumber,
  parsePercent,
  saysNothing,
  unwrapCell,
  withoutTextMark,
} from '../cells/cells.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { isCusip, isIsin, isTickerLike } from '../cells/symbols.ts';

/** What one cell looks like, by its own letters alone. */
export type CellKind =
  | 'nothing'
  | 'isin'
  | 'cusip'
  | 'currency'
  | 'percent'
  | 'money'
  | 'number'
  | 'date'
  | 'ticker'
  | 'words';

const LONGEST_LOOKED_AT = 120;
const DATES: readonly RegExp[] = [
  /^(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}(?:[ T]\d.*)?$/,
  /^\d{1,2}([-/.])\d{1,2}\1(?:(?:19|20)\d{2}|\d{2})(?:[ ,T]+\d.*)?$/,
  /^\d{1,2}[- .]{1,2}\p{L}{3,10}\.?[- ,]{1,2}(?:\d{4}|\d{2})(?: .*)?$/u,
  /^\p{L}{3,10}\.?[- ]\d{1,2},?[- ]\d{4}(?:,? .*)?$/u,
  /^(?:19|20)\d{2}[年년]/,
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
  /^\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?$/i,
];

/** Tells whether the whole cell is a date or a time of day. */
export function isDateCell(cell: string): boolean {
  const text = cell.trim();
  return text.length <= 40 && DATES.some((date) => date.test(text));
}

/** The word itself; null where it is a date, which is never a security but the day on which a lot of the row above was bought. */
export function notDate(word: string | null): string | null {
  return word !== null && /\d/.test(word) && DATE_ALONE.test(word) && isDateCell(word) ? null : word;
}
const DATE_ALONE = /^[\d\s.,/-]{0,12}(?:\p{L}{3,10}\.?)?[\d\s.,/-]{0,12}$/u;

function isNumber(cell: string): boolean {
  // a company, too
  const isMillions = hasLetterM(cell) && cell !== '3M';
  return isMillions || parseNumber(cell, '.').kind === 'number' || parseNumber(cell, ',').kind === 'number';
}

/** By how much something changed, in money and in percent: "+£512.30 (12.8%)". */
export const WITH_PERCENT = /^[+−-]?\s?\p{Sc}?\s?[\d.,'’]{1,20}\s?\p{Sc}?\s?\([+−-]?\s?[\d.,]{1,12}\s?%\)$/u;

/** Says what the cell looks like. Nine digits may be a number as well as a CUSIP: the column decides that. */
export function kindOfCell(cell: string): CellKind {
  const text = withoutTextMark(foldWidth(unwrapCell(cell)).trim());
  if (text === '' || saysNothing(cell)) return 'nothing';
  if (text.length > LONGEST_LOOKED_AT) return 'words';
  if (isIsin(text.toUpperCase())) return 'isin';
  if (isDateCell(text)) return 'date';
  if (currencyOfCode(text) !== null) return 'currency';
  if (/[%％]$/.test(text)) {
    return parsePercent(text, '.').kind === 'number' || parsePercent(text, ',').kind === 'number' ? 'percent' : 'words';
  }
  if (isCusip(text)) return 'cusip';
  if (isNumber(text)) return hasMoneySign(text) ? 'money' : 'number';
  return isTickerLike(text) && /[A-Z]/.test(text) ? 'ticker' : 'words';
}
