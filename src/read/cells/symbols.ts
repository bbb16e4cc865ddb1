import { looksForged } from '../../domain/identity/symbols.ts';
import { foldWidth, saysNothing, unwrapCell, withoutTextMark } from './cells.ts';

/* The spellings in which brokers write who a row is. Nothing here knows companies; it only reads letters. */

const OPTIONS: readonly RegExp[] = [
  // Fidelity -SPY260424C580, thinkorswim SPXW260317P6660, OCC AAPL  260116C00150000
  /^-?[A-Z]{1,6} {0,5}\d{6}[CP]\d{1,8}(?:\.\d{1,3})?$/,
  // Schwab PLTR 09/11/2026 165.00 P
  /^[A-Z]{1,6}(?:[./][A-Z])? \d{2}\/\d{2}\/\d{4} \d{1,6}(?:\.\d{1,4})? [CP]$/,
  // Interactive Brokers AAPL 17JAN25 180 C
  /^[A-Z]{1,6}(?:[ ./][A-Z])? \d{1,2}[A-Z]{3}\d{2} \d{1,6}(?:\.\d{1,4})? [CP]$/,
  // E*TRADE TWTR Feb 15 '19 $41 Call
  /^[A-Z]{1,6}(?:[./][A-Z])? [A-Z][a-z]{2} \d{1,2} '\d{2} \$\d{1,6}(?:\.\d{1,4})? (?:Call|Put)\b/,
];

/** Tells whether the symbol is an option's, in any of the brokers' spellings. */
export function isOptionSymbol(symbol: string): boolean {
  return symbol.length <= 60 && /\d/.test(symbol) && OPTIONS.some((option) => option.test(symbol));
}

/** Tells whether the text is short and built like an exchange's symbol: `BRK/B`, `BRK B`, `HSBA.L`, `VWRL.AS`, `7203`. */
export function isTickerLike(text: string): boolean {
  return /^[A-Z0-9]{1,7}(?:[ ./-][A-Z0-9]{1,4})?$/.test(text);
}

/** Tells whether the text is built like a CUSIP: nine letters and digits of which the last is a check digit. */
export function isCusip(text: string): boolean {
  if (!/^[0-9A-Z]{8}\d$/.test(text) || !/\d.*\d/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < 8; at += 1) {
    const value = parseInt(text.charAt(at), 36) * (at % 2 === 1 ? 2 : 1);
    sum += Math.floor(value / 10) + (value % 10);
  }
  return (10 - (sum % 10)) % 10 === +text.charAt(8);
}

/** Tells whether the text is an ISIN, its check digit included. */
export function isIsin(text: string): boolean {
  if (!/^[A-Z]{2}[0-9A-Z]{9}\d$/.test(text)) return false;
  const digits = [...text].map((sign) => parseInt(sign, 36)).join('');
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const value = +digits.charAt(digits.length - 1 - at) * (at % 2 === 1 ? 2 : 1);
    sum += Math.floor(value / 10) + (value % 10);
  }
  return sum % 10 === 0;
}

export interface SymbolReading {
  readonly symbol: string | null;
  /** The file marks the row as the account's core cash (Fidelity's `SPAXX**`). */
  readonly marked: boolean;
  /** Hidden characters were taken out. */
  readonly hidden: boolean;
  /** It may only look like a known symbol: letters of another alphabet stand among its Latin ones, or control signs. */
  readonly foreign: boolean;
}

const LONGEST_SYMBOL = 120;
const PLAIN_SYMBOL = /^[A-Z]{1,6}$/;

/* NULL, NAN and NONE are letters like any other symbol's when written as one; `N/A` and `--` are not. */
function isWord(symbol: string): boolean {
  return /^[A-Z]{3,5}$/.test(symbol);
}

/* "$AAPL", as people write on the web; "$CASH" is money. */
const CASHTAG = /^\$(?!(?:cash|usd)$)(?=[a-z]{1,5}(?:[.-][a-z])?$)/i;

/* Trading 212's own codes: "AAPL_US_EQ", "BRK_B_US_EQ", "VUSAl_EQ" (of London). */
const TRADING_212 = /^([A-Z\d]{1,6})(?:_([A-Z]))?(_US|[lpadmes])_EQ$/;
const MARKET_OF_212 = new Map(
  Object.entries({ _US: 'US', l: 'L', p: 'PA', a: 'AS', d: 'DE', m: 'MI', e: 'MC', s: 'SW' }),
);

function fromTrading212(symbol: string): string {
  const [, stem = '', share, market = ''] = TRADING_212.exec(symbol) ?? [];
  if (stem === '') return symbol;
  return `${share === undefined ? stem : `${stem}.${share}`}.${MARKET_OF_212.get(market) ?? ''}`;
}

/** Reads a symbol cell: full-width letters become plain, hidden characters go, a trailing `**` is noted and goes. */
export function readSymbol(cell: string, noSymbol: ReadonlySet<string>): SymbolReading {
  if (PLAIN_SYMBOL.test(cell) && !noSymbol.has(cell)) {
    return { symbol: cell, marked: false, hidden: false, foreign: false };
  }
  const raw = unwrapCell(cell).slice(0, LONGEST_SYMBOL);
  const folded = foldWidth(raw);
  // Letters that look like others, and those that are not seen, are none of the plain ones.
  const isPlain = /^[ -~]*$/.test(folded);
  const visible = withoutTextMark((isPlain ? folded : folded.replace(/\p{Default_Ignorable_Code_Point}/gu, '')).trim());
  const marked = /\S\*$/.test(visible);
  const unmarked = visible.replace(/(?<!\*)\*+$/, '').trim();
  const symbol = fromTrading212(unmarked.replace(CASHTAG, ''));
  const stated = symbol !== '' && !(saysNothing(symbol) && !isWord(symbol)) && !noSymbol.has(symbol);
  return {
    symbol: stated ? symbol : null,
    marked,
    hidden: !isPlain && /\p{Default_Ignorable_Code_Point}/u.test(folded),
    foreign: !isPlain && looksForged(symbol),
  };
}
