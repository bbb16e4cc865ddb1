import type { AssetClass } from '../../domain/model/holding.ts';
import { abbreviates, isFormWord } from '../../domain/identity/names.ts';
import type { PublicWords, SecurityWords } from '../../domain/identity/public-words.ts';
import { isCusip, isIsin, isOptionSymbol } from '../cells/symbols.ts';
import { isDateOrTime, scrambleText, type Scrambling } from './free-text.ts';
import { renameSecurity } from './rename.ts';

/* What says which security a row is. Of one that our data knows, its own words stay and no other beside them; of one that nobody knows,
   nothing does. */

/* Words that tell the kind of a paper, its form or its fund, of no company and of nobody. */
const PAPER_WORDS = new Set(
  [
    'ETF ETFS ETN ETC FUND FUNDS FD FDS UCITS INDEX IDX TRUST TR BOND BONDS BD BDS NOTE NOTES NT TREASURY TREAS BILL BILLS STRIP UST CD',
    'COM COMMON SHS SHARES STOCK STK ORD REG NPV CLASS CL SER SERIES ADR ADS GDR SPONSORED SPON UNSPONSORED PREFERRED PFD WARRANT RIGHTS',
    'ACC DIST INC CORP LTD PLC AG SE NV SA USD EUR GBP CHF CAD AUD JPY HEDGED TOTAL MARKET MKT GROWTH VALUE BLEND CAP SMALL MID LARGE',
    'CALL PUT OPTION EXP STRIKE CALLS PUTS DUE DATED GOVERNMENT GOVT CORPORATE MUNICIPAL MUNI CASH MONEY MARKET DEPOSIT BANK SWEEP CORE',
    'INSURED FDIC SETTLEMENT PROGRAM RESERVES BALANCE HELD IN FCASH INTEREST COUPON MATURITY CRYPTO COIN TOKEN GOLD OUNCE',
  ].flatMap((line) => line.split(' ')),
);
const MONTHS = /^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)$/;
const TOKEN = /[\p{L}\p{M}]+|\p{Nd}+/gu;
const SHORTEST_FORM = 3;

/** The row whose cell it is. */
export interface ScrubbedRow {
  /** What the row says it is, by its words. */
  readonly line: SecurityWords | null;
  readonly says: AssetClass | null;
  readonly known: PublicWords;
}

/** Gives a symbol, number or name without what is no known security's. */
export function scrubSecurity(text: string, row: ScrubbedRow, by: Scrambling): string {
  const { line, says, known } = row;
  if (isKept(text, row)) return text;
  // of a symbol in brackets, with a footnote or beside its market
  const symbol = line?.symbol ?? '';
  if (known.symbol && symbol !== '' && text.includes(symbol) && !/[\p{L}\p{Nd}]/u.test(text.replace(symbol, '')))
    return text;
  const isCode = isIsin(text) || isCusip(text) || isOptionSymbol(text);
  const isUnknown = known.words.length === 0;
  if (isCode || (isUnknown && (says === null || says === 'equity' || says === 'fund')))
    return isDateOrTime(text) ? scrambleText(text, 'nothing', by) : renameSecurity(text, by.inventor);
  return scrubName(text, row, by);
}

function isKept(text: string, { line, known }: ScrubbedRow): boolean {
  if (line === null) return false;
  if (known.symbol && text === line.symbol) return true;
  if (known.isin && text === line.isin) return true;
  if (known.cusip && text === line.cusip) return true;
  return known.name && text === line.name;
}

function scrubName(text: string, { line, says, known }: ScrubbedRow, { inventor, vocabulary }: Scrambling): string {
  const words = new Set(known.words);
  const symbol = known.symbol ? (line?.symbol ?? '') : '';
  const ofSymbol = new Set(symbol.toUpperCase().match(TOKEN) ?? []);
  return text.replace(TOKEN, (token) => {
    const word = token.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
    if (words.has(word) || ofSymbol.has(word)) return token;
    if (/\p{Nd}/u.test(token)) {
      // the day and the strike of an option stand in its symbol, too
      const isOfOption = says === 'option' && symbol !== '' && symbol.includes(token.replace(/^20(?=\d\d$)/, ''));
      return isOfOption ? token : inventor.number(token);
    }
    if (isFormWord(word) || PAPER_WORDS.has(word) || (says === 'option' && MONTHS.test(word))) return token;
    if (says === 'cash' && vocabulary.isPlain(token)) return token;
    const isShort = word.length >= SHORTEST_FORM && known.words.some((whole) => abbreviates(word, whole));
    return isShort ? token : inventor.word(token);
  });
}
