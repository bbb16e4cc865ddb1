import { formsAbroad } from '../../domain/identity/exchanges.ts';
import { abbreviates, isFormWord } from '../../domain/identity/names.ts';
import type { PublicWords, SecurityWords } from '../../domain/identity/public-words.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import { isCusip, isIsin, isOptionSymbol } from '../cells/symbols.ts';
import { isDateOrTime } from './days.ts';
import { scrambleText, type Scrambling } from './free-text.ts';
import type { Inventor } from './invent.ts';

/* What says which security a row is. Of one that our data knows, its own words stay and no other beside them; of one that nobody knows,
   nothing does. */

/* Words that tell the kind of a paper, its form or its fund, of no company and of nobody. */
const PAPER_WORDS = new Set(
  `ETF ETFS ETN ETC FUND FUNDS FD FDS UCITS INDEX IDX TRUST TR BOND BONDS BD BDS NOTE NOTES NT TREASURY TREAS BILL BILLS STRIP UST CD
  COM COMMON SHS SHARES STOCK STK ORD REG NPV CLASS CL SER SERIES ADR ADS GDR SPONSORED SPON UNSPONSORED PREFERRED PFD WARRANT RIGHTS
  ACC DIST INC CORP LTD PLC AG SE NV SA USD EUR GBP CHF CAD AUD JPY HEDGED TOTAL MARKET MKT GROWTH VALUE BLEND CAP SMALL MID LARGE
  CALL PUT OPTION EXP STRIKE CALLS PUTS DUE DATED GOVERNMENT GOVT CORPORATE MUNICIPAL MUNI CASH MONEY DEPOSIT BANK SWEEP CORE
  INSURED FDIC SETTLEMENT PROGRAM RESERVES BALANCE HELD IN FCASH INTEREST COUPON MATURITY CRYPTO COIN TOKEN GOLD OUNCE`.split(
    /\s+/,
  ),
);
const MONTHS = /^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)$/;
const TOKEN = /[\p{L}\p{M}]+|\p{Nd}+/gu;
const SHORTEST_FORM = 3;
const LONGEST_SYMBOL = 12;
/* "NVDA/USD", "NVDA/USD 10:1" */
const PAIRED = /^([A-Z0-9.]{1,12})(\/[A-Z]{3}(?: \d{1,6}:\d{1,6})?)$/;
const COIN = /^[A-Z0-9]{2,10}(?:\.[A-Z]{1,4})?$/;
/* "EUR.USD", "ZEUR", "EUR.HOLD" */
const MONEYS = /^Z?([A-Z]{3})(?:\.(?:([A-Z]{3})|[A-Z]{1,4}))?$/;

/** Who the securities of a file are. */
export interface Securities {
  /** What the pack knows of a line. */
  readonly knownOf: (line: SecurityWords) => PublicWords;
  /** The first line of this symbol or number; null = there is none. */
  readonly find: (word: string) => SecurityWords | null;
}

/** Looks at the lines of a file. Lines of the same words are asked about once. */
export function securitiesOf(
  lines: readonly SecurityWords[],
  publicOf: (line: SecurityWords) => PublicWords,
): Securities {
  const known = new Map<string, PublicWords>();
  const byWord = new Map<string, SecurityWords>();
  for (const line of lines)
    for (const word of [line.symbol, line.isin, line.cusip])
      if (word !== null) byWord.set(word, filled(byWord.get(word) ?? line, line));
  return {
    knownOf: ({ symbol, name, isin, cusip, currency, price, says }) => {
      const key = JSON.stringify([symbol, name, isin, cusip, currency, says === 'crypto' ? price : null, says]);
      const words = known.get(key) ?? publicOf({ symbol, name, isin, cusip, currency, price, says });
      known.set(key, words);
      return words;
    },
    find: (word) => byWord.get(word) ?? null,
  };
}

/** Gives a line with what it leaves out taken from another. */
export function filled(line: SecurityWords, other: SecurityWords): SecurityWords {
  const or = <Part extends keyof SecurityWords>(part: Part): SecurityWords[Part] => line[part] ?? other[part];
  const numbers = { isin: or('isin'), cusip: or('cusip'), currency: or('currency') };
  return { symbol: or('symbol'), name: or('name'), price: line.price, says: or('says'), ...numbers };
}

/** Gives a symbol, number or name of this line without what is no known security's; `known` is what the pack knows of the line. */
export function scrubSecurity(text: string, line: SecurityWords, known: PublicWords, by: Scrambling): string {
  const [, paired, behind = ''] = PAIRED.exec(text) ?? [];
  if (paired !== undefined) return scrubSecurity(paired, line, known, by) + behind;
  const { symbol, says } = line;
  if ((['symbol', 'isin', 'cusip', 'name'] as const).some((part) => known[part] && text === line[part])) return text;
  // of a symbol in brackets, with a footnote or beside its market
  const isOfSymbol = known.symbol && symbol !== null && symbol !== '' && text.includes(symbol);
  if (isOfSymbol && !/[\p{L}\p{Nd}]/u.test(text.replace(symbol, ''))) return text;
  const isUnknown = known.words.length === 0 && (says === null || says === 'equity' || says === 'fund');
  if (!isUnknown && !isIsin(text) && !isCusip(text) && !isOptionSymbol(text)) return scrubName(text, line, known, by);
  if (isDateOrTime(text)) return scrambleText(text, true, by);
  // a short word made up for a name might be somebody's symbol
  return text === line.name && symbol === null
    ? by.inventor.placeholder('Security', text)
    : renameSecurity(text, by.inventor);
}

/** Tells whether a history trades this as money: a currency, a pair of them or a coin. */
export function isMoney(text: string, { says }: SecurityWords): boolean {
  const [, first, second] = MONEYS.exec(text) ?? [];
  const isOfMoney = first !== undefined && [first, second ?? first].every((code) => currencyOfCode(code) !== null);
  return isOfMoney || (says === 'crypto' && COIN.test(text));
}

function scrubName(text: string, line: SecurityWords, known: PublicWords, by: Scrambling): string {
  const { inventor, vocabulary } = by;
  const symbol = known.symbol ? (line.symbol ?? '') : '';
  const words = new Set([...known.words, ...(symbol.toUpperCase().match(TOKEN) ?? [])]);
  const stays = (token: string): boolean => {
    const word = token.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
    if (words.has(word)) return true;
    // the day and the strike of an option stand in its symbol, too
    if (/\p{Nd}/u.test(token)) return line.says === 'option' && symbol.includes(token.replace(/^20(?=\d\d$)/, ''));
    if (isFormWord(word) || PAPER_WORDS.has(word) || (line.says === 'option' && MONTHS.test(word))) return true;
    if (line.says === 'cash' && vocabulary.isPlain(token)) return true;
    return word.length >= SHORTEST_FORM && known.words.some((whole) => abbreviates(word, whole));
  };
  return text.replace(TOKEN, (token) => (stays(token) ? token : inventor.word(token)));
}

/* Another security's symbols and numbers: built as before, check digits right; in place of a name, a placeholder. */
function renameSecurity(text: string, inventor: Inventor): string {
  if (isIsin(text)) return withCheckDigit(text.slice(0, 2) + inventor.word(text.slice(2, 11)).toUpperCase(), isIsin);
  if (isCusip(text)) return withCheckDigit(inventor.word(text.slice(0, 8)).toUpperCase(), isCusip);
  // Of an option's symbol only the underlying; its date, strike and kind are what makes it an option.
  if (isOptionSymbol(text)) return text.replace(/[A-Z]+/, (root) => inventor.word(root));
  if (text.includes(' ') || text.length > LONGEST_SYMBOL) return inventor.placeholder('Security', text);
  // The market behind the point may say in which money the row is.
  const market = /\.[A-Z]{1,3}$/.exec(text)?.[0] ?? '';
  const isMarket = market !== '' && formsAbroad(`A${market}`) !== null;
  return isMarket ? inventor.word(text.slice(0, -market.length)) + market : inventor.word(text);
}

function withCheckDigit(stem: string, isRight: (text: string) => boolean): string {
  const digit = Array.from({ length: 10 }, (_, at) => String(at)).find((one) => isRight(stem + one));
  return stem + (digit ?? '');
}
