import { guessAccountKind, KINDS_OF_ACCOUNT } from '../model/account-kind.ts';
import type { Holding } from '../model/holding.ts';
import type { Currency } from '../model/units.ts';
import { isHouse, nameKey, nameWords } from './names.ts';
import { symbolOfName, type Writes } from './name-or-symbol.ts';
import { cleanSymbol } from './symbols.ts';

/* People write the symbol beside the name: "Apple Inc. (AAPL)", "VTI - total market", "Fidelity FXAIX", "7203 トヨタ自動車". */

/** A name taken apart. */
export interface NamedSymbol {
  readonly symbol: string;
  /** What else it says; null = nothing that would tell who it is: an account, a number, "shares". */
  readonly name: string | null;
  /** How the symbol is meant as one: it stands in front and is marked off, in brackets, or is a word among others. */
  readonly form: 'front' | 'brackets' | 'word';
  /** What else it says is whose account it is: letters of a bank may then be where it is kept, not what it holds. */
  readonly isInAccount: boolean;
}

const SYMBOL = String.raw`[A-Z0-9&]{1,12}(?:[./-][A-Z0-9]{1,4})?`;
const ALONE = String.raw`[A-Z0-9&]{1,12}(?:[ ./-][A-Z0-9]{1,4})?`;
const REST = String.raw`(?<name>.{1,120})`;
const form = (text: string): RegExp => new RegExp(`^${text}$`, 'su');
const FORMS: readonly (readonly [form: NamedSymbol['form'], pattern: RegExp])[] = [
  [
    'brackets',
    form(
      String.raw`${REST}(?<=\S)\s?[([](?:[A-Za-z]{2,8}: ?)?(?<symbol>${ALONE})[)\]](?: (?:[Ss]tock|[Ss]hares?|ETF))?`,
    ),
  ],
  ['front', form(String.raw`[([](?<symbol>${ALONE})[)\]]\s?${REST}`)],
  ['front', form(String.raw`(?<symbol>${SYMBOL})(?: ?[:/|] ?| [-–—] | (?=[([]))${REST}`)],
  ['word', form(String.raw`(?<symbol>${SYMBOL})\s${REST}`)],
  ['word', form(String.raw`${REST}(?:\s|(?<=\S)[:/|])(?<symbol>${SYMBOL})`)],
];

/* "Vanguard Total Stock Market Fund (VTI, VTSMX, VTSAX)": the classes of one fund. */
const BETWEEN = /, ?| ?\/ ?| or /;
const SEVERAL = new RegExp(
  String.raw`^(.{1,100}\S)\s?[([]([A-Z]{2,5}(?:(?:${BETWEEN.source})[A-Z]{2,5}){1,4})[)\]]$`,
  'su',
);

/* "Vanguard index funds (VTI, VXUS)" and "Tech (NVDA, AMD)" are several. */
const isOneFund = (name: string): boolean =>
  /\b(?:fund|etf|index|trust)\b/i.test(name) &&
  !/\b(?:funds|etfs)\b/i.test(name) &&
  name.split(' ').length > 2 &&
  nameWords(name).some(isHouse);

/* "GOOG/GOOGL" */
const areOfOne = ([first = '', ...others]: readonly string[]): boolean =>
  first.length > 2 && others.length > 0 && others.every((one) => one.startsWith(first) || first.startsWith(one));

/* Short words that names have in brackets or at their ends. */
const NO_SYMBOLS = new Set(
  'ACC DIST INC ADR ADS GDR CLASS ETF UCITS USD EUR GBP CHF HEDGED CORP CO LTD PLC AG SE SA NV AB ASA'.split(' '),
);

/* Words of the names of funds, which some fund or company has for a symbol: "SP 500 INDEX" is not the fund INDEX. */
const WORDS_OF_FUNDS = new Set(
  'INDEX IDX FUND TRUST BOND CORE CAP LARGE MID SMALL VALUE GROWTH TECH EQUITY INTL GLOBAL WORLD USA LIFE REAL GOLD CASH STOCK FID VANG STK TOT MKT TR PL REIT ESG DAX'.split(
    ' ',
  ),
);

/* Codes of exchanges that write digits, by the money that is theirs. */
const DIGITS: Readonly<Partial<Record<string, RegExp>>> = {
  JPY: /^\d[\dA-Z]\d[\dA-Z]$/,
  HKD: /^\d{4,5}$/,
  KRW: /^\d{6}$/,
  TWD: /^\d{4,5}$/,
};

/** Takes the name of a line without a symbol apart where one stands in it; nothing where it may be any words. The likeliest first. */
export function symbolsInName({ name, currency: money }: Pick<Holding, 'name' | 'currency'>): readonly NamedSymbol[] {
  if (name === null || name.length > 140) return [];
  const text = name.normalize('NFKC').trim();
  const [, who = '', classes = ''] = SEVERAL.exec(text) ?? [];
  const each = classes.split(BETWEEN);
  if (isOneFund(who) || areOfOne(each))
    return each.flatMap((symbol) => symbolsInName({ name: `${who} (${symbol})`, currency: money }));
  return FORMS.flatMap(([form, pattern]): readonly NamedSymbol[] => {
    const { symbol = '', name: rest = '' } = pattern.exec(text)?.groups ?? {};
    if (!isSymbol(symbol, money) || (form === 'word' && WORDS_OF_FUNDS.has(symbol))) return [];
    const isInAccount = isAccount(rest);
    const who = saysWho(rest, form, isInAccount) ? rest : null;
    const mayBeWord = form === 'word' && who === null && !/^\d/.test(symbol) && isInCapitals(rest) && rest !== 'ETF';
    if (mayBeWord && !isInAccount) return [];
    return [{ symbol, name: who, form, isInAccount }];
  });
}

/** Gives the symbol that a name is or has marked off, in brackets or in front; null = none, or one that may be any word. */
export function symbolSeenIn(name: string): string | null {
  const marked = symbolsInName({ name, currency: null }).find(({ form }) => form !== 'word');
  return symbolOfName({ name }, 'names') ?? marked?.symbol ?? null;
}

/** Gives what a line whose name is a symbol, or one beside nothing that says who it is, is weighed as: a symbol without a name. */
export function withSymbolOfName(holding: Holding, writes: Writes): Holding {
  if (holding.symbol !== null) return holding;
  const symbol = symbolOfName(holding, writes) ?? symbolsInName(holding).find(({ name }) => name === null)?.symbol;
  return symbol === undefined ? holding : { ...holding, symbol, name: null };
}

function isSymbol(text: string, money: Currency | null): boolean {
  if (text === '' || NO_SYMBOLS.has(text) || guessAccountKind(text) !== 'unknown') return false;
  if (/^\d/.test(text) && money !== null) return DIGITS[money]?.test(text) === true;
  return /[A-Z]{2}|[A-Z]\d/.test(text) && symbolOfName({ name: text }, 'names') === cleanSymbol(text);
}

/* All in capitals, any word might be a symbol; only a name beside it tells. */
const isInCapitals = (text: string): boolean => /[A-Z]{3}/.test(text) && !/\p{Ll}/u.test(text);

/* "Mom's", "my": whose an account is. */
const OWNERS = new Set(
  'my our his her mom mum mother dad father kid kids child children wife husband spouse son daughter'.split(' '),
);
const OF_OWNERS = new Set('s work old new employer'.split(' '));

/* "Vanguard 401k -", "Kids 529", "Mom's": whose account it is, with whom, and of what kind. "Pension" and "Depot" alone may go before their bank. */
function isAccount(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const isOfAccount = (word: string): boolean =>
    OWNERS.has(word) || OF_OWNERS.has(word) || KINDS_OF_ACCOUNT.has(word) || isHouse(word.toUpperCase());
  const isTold = guessAccountKind(text) !== 'unknown' || words.some((word) => OWNERS.has(word));
  return isTold && words.every(isOfAccount) && !/\b(?:in|by|with|of|the|and|at)$/i.test(text.trim());
}

/* "10 shares" and "stock" say nothing of who it is, nor does "Roth IRA", alone or behind a symbol that is marked off. */
function saysWho(text: string, form: NamedSymbol['form'], isInAccount: boolean): boolean {
  const plain = text.replace(/^[([]|[)\]]$/g, '').trim();
  const isOfAccount = form === 'word' ? isInAccount : guessAccountKind(plain) !== 'unknown';
  const isOfHouse = /^\p{Script=Latin}/u.test(plain) && nameWords(plain).every(isHouse);
  return !/^[\d.,]+(?:\s|$)/.test(plain) && !isOfAccount && nameKey(plain) !== '' && !isOfHouse;
}
