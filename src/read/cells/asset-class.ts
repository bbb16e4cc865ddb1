import { ASSET_CLASSES, type AssetClass } from '../../domain/model/holding.ts';
import { currency } from '../../domain/model/units.ts';
import { plainWord, wordsOfAll } from '../languages/all-words.ts';
import { remember } from '../../domain/remember.ts';
import { foldWidth } from './cells.ts';
import { isOptionSymbol, isTickerLike } from './symbols.ts';

/* What the file itself shows a row to be. Whatever needs a list of securities is not decided here. */

/** The words that say so in a type column. Only whole cells count. */
const TYPES: ReadonlyMap<string, AssetClass> = new Map(
  ASSET_CLASSES.flatMap((assetClass) =>
    [...wordsOfAll(({ types }) => types[assetClass] ?? [])].map((word): [string, AssetClass] => [word, assetClass]),
  ),
);
const CASH_WORDS = wordsOfAll(({ cash }) => cash);
/* "CASH & CASH FUND & FTX CASH (EUR)" */
const CASH_FUND_OF_A_CURRENCY = /^cash\b[^()]{0,40}\(([a-z]{3})\)$/;
/* A balance may be of shares; in one currency it is money. */
const CASH_IN_A_CURRENCY = new Set([...CASH_WORDS, 'balance']);
/* An account may hold anything; in one currency, in a row of its own, it holds money. */
const ACCOUNT_WORDS = new Set(
  `account | bank account | current account | konto | bankkonto | privatkonto | kassakonto | compte | compte bancaire | cuenta |
   cuenta bancaria | conto | conto bancario | rekening | bankrekening | conta | conta bancaria | rachunek | konto bankowe | tili | 口座 | 残高`
    .split('|')
    .map((word) => plainWord(word.trim())),
);

/** The class that a cell of a type column says by itself: `EXCHANGE_TRADED_FUND`, `Optionsscheine - held with …`; null = none. */
export const classOfType = remember((cell): AssetClass | null => {
  const words = cell.trim().toLowerCase().replace(/_/g, ' ');
  const [first = ''] = words.split(/ - | \(/, 1);
  return TYPES.get(plainWord(words)) ?? TYPES.get(plainWord(first)) ?? null;
});

const CURRENCIES = new Set(
  'usd eur gbp chf cad aud nzd jpy hkd sgd inr sek nok dkk pln czk huf cny zar brl mxn krw twd ils'.split(' '),
);
const CASH_NAME =
  /\b(?:money market|bank deposit|deposit program|deposit progrm|insured deposit|deposit sweep|cash sweep|insured cash|cash reserves|settlement fund|held in fcash)\b/i;
const FUND_WORDS = /\b(?:etf|etn|fund|funds|fd|fds|bear|bull|ultra)\b/i;
/* "ORD 28 101/108P": a share's own price is no coupon. */
const BRITISH_SHARES = /\bord(?:inary)?\b/i;
// "CD 3.85% 08/24/2026", "NOTE 1.875 01/15/36", "1.375%08/50UST BOND DUE 08/15/50"; "Global Equity 50/50" is none
const COUPON_AND_MATURITY =
  /(?:^|[ %])\d{0,2}\.?\d{1,5}(?:%| %?) {0,3}(?:due )?(?:(?:0?[1-9]|1[0-2])\/\d\d(?![\d/])|\d{1,2}\/\d{1,2}\/\d{2,4})/i;
const TREASURY =
  /\b(?:treasury|treas|ust) (?:inflation )?(?:indexed? )?(?:note|notes|nt|bond|bd|bill|bills|bl|strip)\b/i;

/** What is known of a row when its class is asked. */
export interface RowWords {
  readonly symbol: string | null;
  readonly name: string | null;
  /** The type column's cell, empty where there is none. */
  readonly type: string;
  readonly marked: boolean;
  readonly inCashSection: boolean;
  readonly quantity: number | null;
  readonly price: number | null;
}

/** Tells whether the words themselves mean cash. CASH with a quantity and a price other than 1 is a listed company. */
export function isCashRow({ symbol, name, type, quantity, price }: RowWords): boolean {
  const words = (symbol ?? name ?? '').slice(0, 60).toLowerCase();
  if (isCurrencyCode(words)) return symbol === null || classOfType(type) === 'cash' || isCashWords(name ?? '');
  if (!isCashWords(words) && !isOfACurrency(words, ACCOUNT_WORDS)) return false;
  return words !== 'cash' || quantity === null || price === null || price === 1;
}

/** Tells whether a row's name is one of the many words for cash. */
export function isCashWords(name: string): boolean {
  const words = name.trim().slice(0, 60).toLowerCase().replace(/:$/, '');
  if (words === '') return false;
  return CASH_WORDS.has(plainWord(words)) || isOfACurrency(words, CASH_IN_A_CURRENCY) || isCashFundOfACurrency(words);
}

/* "USD cash", "Konto (CHF)", "EUR-Konto", "Compte espèces en EUR": one of some words beside one code of a currency. */
function isOfACurrency(text: string, some: ReadonlySet<string>): boolean {
  const words = text.split(/[\s()/-]+/).filter((word) => word !== '');
  const rest = words.filter((word) => !isCurrencyCode(word) && word !== 'in' && word !== 'en');
  return words.filter(isCurrencyCode).length === 1 && some.has(plainWord(rest.join(' ')));
}

function isCashFundOfACurrency(words: string): boolean {
  const code = CASH_FUND_OF_A_CURRENCY.exec(words)?.[1];
  return code !== undefined && isCurrencyCode(code);
}

function isCurrencyCode(words: string): boolean {
  return CURRENCIES.has(words) && currency(words.toUpperCase()) !== null;
}

/** Gives the class that the file shows, null where it shows none. */
export function sayAssetClass(row: RowWords, isCash = isCashRow(row)): AssetClass | null {
  const symbol = row.symbol ?? '';
  const name = (row.name ?? '').slice(0, 200);
  // Schwab has called an option a closed-end fund: the symbol knows better.
  if (isOptionSymbol(symbol)) return 'option';
  if (row.marked || row.inCashSection || isCash) return 'cash';
  const type = classOfType(row.type);
  // "Fixed Income" beside a plain ticker is what a fund holds; bonds have no such symbol.
  if (type !== null && !(type === 'bond' && isListedSymbol(symbol))) return type;
  if (isOptionName(name)) return 'option';
  const atPar = row.price === null || row.price === 1;
  if (atPar && (/^[A-Z]{3}XX$/.test(symbol) || CASH_NAME.test(name))) return 'cash';
  if (isBond(symbol, name)) return 'bond';
  return /^[A-Z0-9]{2,10}-(?:USD|EUR|GBP|USDT)$/.test(symbol) ? 'crypto' : null;
}

/* "AAPL 200 Call Jan 2027", "NVDA Put $120 exp 3/2026": a strike and a day; a fund that writes them says that it is one. */
const OPTION_NAME = /\b(?:call|put)s?\b/i;
const DAY_IN_OPTION =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\d{1,2}\/\d{2}|\b20\d\d-\d\d|\bexp(?:ir|\b)/i;
const WRITES_OPTIONS = /\b(?:covered|write|writing|buy-?write|put-?write|income|strategy)\b/i;

function isOptionName(name: string): boolean {
  if (!OPTION_NAME.test(name) || FUND_WORDS.test(name) || WRITES_OPTIONS.test(name)) return false;
  return DAY_IN_OPTION.test(name) && /\d/.test(name.replace(DAY_IN_OPTION, ''));
}

function isBond(symbol: string, name: string): boolean {
  if (FUND_WORDS.test(name) || BRITISH_SHARES.test(name) || isListedSymbol(symbol)) return false;
  return COUPON_AND_MATURITY.test(name) || TREASURY.test(name);
}

function isListedSymbol(symbol: string): boolean {
  return /^[A-Z.]{1,6}$/.test(symbol);
}

/** By what quantity × price must be multiplied to give the value: bonds are quoted per 100, a contract is 100 shares. */
export function multiplierOf(says: AssetClass | null, row: RowWords, bondsPer: number): number {
  if (says === 'bond') return bondsPer;
  // Only a real option symbol is a contract of 100; a warrant, also called an option here, is one share.
  if (says === 'option')
    return isOptionSymbol(row.symbol ?? '') ||
      isOptionName(row.name ?? '') ||
      /^(?:opt|put$|call$)/i.test(row.type.trim())
      ? 100
      : 1;
  return 1;
}

/** Where the symbol column holds a security's name instead (a bank CD, an index fund of a plan), gives it as the name. */
export function splitSymbolAndName(
  symbol: string | null,
  name: string | null,
): { readonly symbol: string | null; readonly name: string | null } {
  if (symbol === null || name !== null || !symbol.includes(' ')) return { symbol, name };
  return isTickerLike(symbol) || isOptionSymbol(symbol) ? { symbol, name } : { symbol: null, name: symbol };
}

/* A title that says there is a code beside the name: "銘柄（コード）", "Security (code)". */
const CODE_IN_TITLE = /コード|代码|代碼|코드|\bcode\b/i;
/* "7203 トヨタ自動車", "130A Veritas" */
const CODE_AND_NAME = /^(\d[0-9A-Z]{3,5})[\s\u3000]{1,3}(?=\p{L})(.{1,400})$/su;

/** Takes a code and a name of one cell apart, where the title of its column says that both stand there; else null. */
export function splitCodeAndName(
  title: string,
  cell: string,
): { readonly symbol: string; readonly name: string } | null {
  const found = CODE_IN_TITLE.test(title) ? CODE_AND_NAME.exec(foldWidth(cell)) : null;
  if (found === null) return null;
  const [, symbol = '', name = ''] = found;
  return { symbol, name };
}
