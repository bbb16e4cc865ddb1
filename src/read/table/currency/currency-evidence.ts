import { symbolSeenIn } from '../../../domain/identity/symbol-in-name.ts';
import type { Holding } from '../../../domain/model/holding.ts';
import type { Currency } from '../../../domain/model/units.ts';
import { currencyInCell, currencyOfSign, markEvidence, moneySignIn } from '../../cells/cells.ts';
import { currencyOfCode } from '../../cells/currencies.ts';
import { currenciesCalledIn } from '../../cells/currency-names.ts';
import { MONEY_OF_EXCHANGES, moneyOfExchange } from '../../cells/exchange-money.ts';
import type { FileRecord } from '../../cells/records.ts';
import type { BrokerProfile } from '../../profiles/profile.ts';
import {
  COINS,
  EUROPEAN_FUNDS,
  EXCHANGE_TITLES,
  LOCAL_CODES,
  MONEY_OF_BROKERS,
  MONEY_OF_FORMS,
  MONEY_OF_ISINS,
  MONEY_OF_LANGUAGES,
  MONEY_OF_NAMES,
  MONEY_OF_SIGNS,
  MONEY_OF_WORDS,
  NOT_AMERICAN,
  OF_AMERICAN_FUNDS,
  OF_COMMAS,
  OF_POINTS,
  OF_SEMICOLONS,
  SYMBOLS_OF_INDIA,
  type Weights,
} from './currency-words.ts';
import type { Header } from '../header.ts';
import { CHINESE } from '../../languages/chinese.ts';
import { languagesOf, readTitle } from '../titles.ts';
import { addIn } from '../../../domain/sum.ts';
import { firstOf, must } from '../../../domain/must.ts';

/* In which money amounts are that a file leaves without a currency, weighed as the kind of a table is: what speaks for each
   currency is gathered with what it rests on, so that the user can be told why. */

/** What was seen; the words are in screens/review/words/currency-evidence.ts. */
export const CURRENCY_SEEN = [
  ...(['named-outside', 'named-in-titles', 'named-in-rows', 'other-rows', 'named-by-file', 'broker'] as const),
  ...(['account-words', 'exchanges', 'home-isins', 'us-isins', 'local-codes', 'tickers', 'cusips'] as const),
  ...([
    'european-funds',
    'american-funds',
    'company-forms',
    'language',
    'signs',
    'grouping',
    'commas',
    'semicolons',
    'points',
    'day-style',
  ] as const),
] as const;
export type CurrencySeen = (typeof CURRENCY_SEEN)[number];

/** One thing in a file that speaks for the currency of its amounts. */
export interface CurrencyEvidence {
  readonly seen: CurrencySeen;
  readonly weights: Weights;
  /** The words it rests on, as the file writes them or as they are called: "Swedish", ".ST". */
  readonly what: string;
}

/** Those met most often first. A file's name may hold one of these; others are words as well (TRY, ALL, COP). */
export const MAIN = 'USD EUR GBP CHF CAD AUD JPY SEK NOK DKK PLN CZK HUF INR BRL HKD SGD NZD'.split(' ');
/* Codes that are believed in plain words: others are tickers as well (AMD, COP, PEN). */
const IN_WORDS = new Set([
  ...MAIN,
  ...'TRY RON MXN ZAR ILS KRW TWD CNY THB AED SAR QAR KWD BHD OMR EGP MYR IDR PHP VND UAH KZT PKR LKR BDT NGN KES'.split(
    ' ',
  ),
]);
/** What is looked at: the first rows and what stands around the table. */
export interface MoneyLook {
  readonly profile: BrokerProfile;
  readonly header: Header;
  readonly fileName: string;
  /** The names of all sheets of its workbook. */
  readonly sheets?: readonly string[];
  readonly delimiter: string;
  /** The first records of the file, and some of its last ones. */
  readonly above: readonly FileRecord[];
  readonly rows: readonly FileRecord[];
  readonly below: readonly FileRecord[];
  /** The first positions that name no currency, those that wait for a price among them, and the currencies that others name, each with how often. */
  readonly bare: readonly Named[];
  readonly named: ReadonlyMap<Currency, number>;
}

type Named = Pick<Holding, 'symbol' | 'name' | 'isin' | 'account' | 'says'>;

/** What in a file speaks for the currency of amounts that name none. */
export function seeCurrency(look: MoneyLook): readonly CurrencyEvidence[] {
  const found = [
    ...seeNames(look),
    ...seeOtherRows(look),
    ...seeWords(look),
    ...seeIdentifiers(look),
    ...seeExchanges(look),
    ...seeLanguage(look.header),
    ...seeStyle(look),
  ];
  // A short symbol is American only where nothing says that it is of another exchange.
  const isElsewhere = found.some(({ seen }) => seen === 'exchanges' || seen === 'home-isins' || seen === 'european-funds'); // oxfmt-ignore
  return isElsewhere ? found.filter(({ seen }) => seen !== 'tickers') : found;
}

function each(money: Iterable<string>, weight: number): Weights {
  return Object.fromEntries([...money].map((code) => [code, weight]));
}

const cellsOf = (records: readonly FileRecord[]): readonly string[] =>
  records.flatMap(({ cells }) => cells.map((cell) => cell.trim().slice(0, 200))).filter((cell) => cell !== '');

const CODE = /(?<![\p{L}\d])(?:[A-Z]{3}|US\$|C\$|A\$|R\$|€|£|₹|₺|zł|Kč)(?![\p{L}])/gu;

/* Codes and signs in the words around the table: "Amounts in SEK", "Total; 12 345 kr". */
function namedIn(texts: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(CODE)) {
      const code = /^[A-Z]{3}$/.test(word) ? currencyOfCode(word)?.code : currencyOfSign(word);
      if (code !== undefined && code !== null && IN_WORDS.has(code)) found.set(code, word);
    }
    for (const [code, words] of currenciesCalledIn(text)) found.set(code, words);
  }
  return found;
}

function oneOrSeveral(
  seen: CurrencySeen,
  found: ReadonlyMap<string, string>,
  weight: number,
): readonly CurrencyEvidence[] {
  if (found.size === 0 || found.size > 4) return [];
  const what = [...new Set(found.values())].join('\n');
  return [{ seen, weights: each(found.keys(), found.size === 1 ? weight : weight / 2), what }];
}

function seeNames({ header, above, rows, below, fileName }: MoneyLook): readonly CurrencyEvidence[] {
  const used = new Set(Object.values(header.at));
  const titled = new Map<string, string>();
  for (const { title } of header.columns) {
    const { currency: money } = readTitle(title, new Map());
    if (money !== null) titled.set(money, title);
  }
  const inRows = new Map<string, string>();
  let shown = 0;
  for (const { cells } of rows) {
    const money = cells.flatMap((cell, column) => {
      const isAmount = !used.has(column) || column === header.at.price || column === header.at.value;
      const code = isAmount ? (currencyOfCode(cell)?.code ?? currencyInCell(cell)) : null;
      return code !== null && IN_WORDS.has(code) ? [code] : [];
    });
    if (money.length > 0) shown += 1;
    for (const code of money) inRows.set(code, code);
  }
  const named = fileName
    .replace(/\.[a-z]{2,4}$/i, '')
    .split(/[^A-Za-z]+/)
    .filter((word) => MAIN.includes(word.toUpperCase()))
    .map((word): [string, string] => [word.toUpperCase(), word]);
  return [
    ...oneOrSeveral('named-outside', namedIn(cellsOf([...above, ...below])), 14),
    ...oneOrSeveral('named-in-titles', titled, 12),
    ...(2 * shown >= rows.length ? oneOrSeveral('named-in-rows', inRows, 12) : []),
    ...oneOrSeveral('named-by-file', new Map(named), 5),
  ];
}

function seeOtherRows({ named, profile }: MoneyLook): readonly CurrencyEvidence[] {
  // There the symbol's ending says the currency, and no ending is a word, too.
  const [most] = [...named].sort(([, x], [, y]) => y - x);
  if (most === undefined || profile.unitsBySuffix !== null) return [];
  const weights = named.size === 1 ? { [most[0]]: 14 } : { ...each(named.keys(), 3), [most[0]]: 4 };
  return [{ seen: 'other-rows', weights, what: [...named.keys()].join('\n') }];
}

function seeWords({ profile, header, above, bare, fileName, sheets = [] }: MoneyLook): readonly CurrencyEvidence[] {
  const home = MONEY_OF_BROKERS.get(profile.broker);
  const texts = [
    ...cellsOf(above),
    ...header.columns.map(({ title }) => title),
    ...new Set(bare.map(({ account }) => account ?? '')),
    ...[fileName, ...sheets].map((name) => name.replace(/[_-]+/g, ' ')),
  ];
  const found = new Map<string, string>();
  const names = bare.flatMap(({ name }) => name ?? []);
  for (const [country, money] of MONEY_OF_NAMES) {
    const ofCountry = names.flatMap((name) => country.exec(name)?.[0] ?? []);
    if (ofCountry.length > 0 && ofCountry.length >= HOME * names.length) found.set(money, firstOf(ofCountry));
  }
  for (const [words, money] of MONEY_OF_WORDS) {
    for (const text of texts) {
      const word = words.exec(text)?.[0];
      if (word !== undefined && !found.has(money)) found.set(money, word);
    }
  }
  return [
    ...(home === undefined ? [] : [{ seen: 'broker', weights: { [home]: 6 }, what: profile.broker } as const]),
    ...oneOrSeveral('account-words', found, 5),
  ];
}

/* Where of all there are so many that nobody abroad would have them. */
const HOME = 0.25;
const MOST = 0.8;
const HALF = 0.5;

function count<T>(of: readonly T[], moneyOf: (one: T) => string | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of of) {
    const money = moneyOf(one);
    if (money !== undefined) addIn(counts, money, 1);
  }
  return counts;
}

/* The currencies that a part of all speak for, and none of which another has hardly fewer. */
function homes(counts: ReadonlyMap<string, number>, all: number): readonly string[] {
  const most = Math.max(...counts.values());
  return [...counts].filter(([, own]) => own >= HOME * all && own >= 0.6 * most).map(([money]) => money);
}

const WORLDWIDE = new Set(['IE', 'LU']);
const TICKER = /^[A-Z][A-Z0-9]{0,4}(?:[./-][A-Z]{1,2})?$/;
const endingOf = (symbol: string): string | undefined => /[.:]([A-Z]{1,5})$/.exec(symbol)?.[1];

function seeIdentifiers({ bare, header, rows }: MoneyLook): readonly CurrencyEvidence[] {
  const found: CurrencyEvidence[] = [];
  const securities = bare.filter(({ says }) => says !== 'cash');
  const isins = securities.flatMap(({ isin }) => isin ?? []);
  if (isins.length > 0) {
    const counts = count(isins, (isin) => MONEY_OF_ISINS.get(isin.slice(0, 2)));
    const home = homes(counts, isins.length);
    const countries = [...new Set(isins.map((isin) => isin.slice(0, 2)))].filter((country) =>
      home.includes(MONEY_OF_ISINS.get(country) ?? ''),
    );
    if (home.length > 0) found.push({ seen: 'home-isins', weights: each(home, 5), what: countries.join('\n') });
    const american = isins.filter((isin) => isin.startsWith('US')).length;
    // one of one is no majority
    if (american >= MOST * isins.length)
      found.push({ seen: 'us-isins', weights: { USD: american > 1 ? 2 : 1 }, what: 'US' });
    const funds = isins.filter((isin) => WORLDWIDE.has(isin.slice(0, 2))).length;
    if (funds >= HOME * isins.length) found.push(europeanFunds('IE, LU'));
  }
  const names = securities.flatMap(({ name }) => name ?? []);
  const ucits = names.filter((name) => /\bUCITS\b/i.test(name)).length;
  const isKnown = found.some(({ seen }) => seen === 'european-funds');
  // some are traded in dollars, and people hold one beside American funds
  if (!isKnown && ucits >= HALF * Math.max(1, names.length)) found.push(europeanFunds('UCITS'));
  const american = names.flatMap((name) => OF_AMERICAN_FUNDS.exec(name)?.[0] ?? []);
  if (american.length > 0 && 4 * american.length >= names.length)
    found.push({ seen: 'american-funds', weights: { USD: 4 }, what: [...new Set(american)].slice(0, 2).join(', ') });
  const symbols = seeSymbols(securities);
  found.push(...seeForms(names), ...symbols.filter(({ seen }) => !found.some((known) => known.seen === seen)));
  const cusips = header.at.cusip === -1 ? [] : rows.filter(({ cells }) => /^[\dA-Z]{9}$/.test(cells[header.at.cusip]?.trim() ?? '')); // oxfmt-ignore
  if (cusips.length > 0 && 2 * cusips.length >= rows.length)
    found.push({ seen: 'cusips', weights: { USD: 4 }, what: header.columns[header.at.cusip]!.title });
  return found;
}

function europeanFunds(what: string): CurrencyEvidence {
  return { seen: 'european-funds', weights: { EUR: 3, GBP: 2, CHF: 2, SEK: 1, NOK: 1, DKK: 1 }, what };
}

function seeForms(names: readonly string[]): readonly CurrencyEvidence[] {
  const counts = count(names, (name) => MONEY_OF_FORMS.find(([form]) => form.test(name.trim()))?.[1]);
  const home = homes(counts, names.length);
  const what = MONEY_OF_FORMS.filter(([, money]) => home.includes(money)).map(([, , name]) => name);
  return home.length === 0 ? [] : [{ seen: 'company-forms', weights: each(home, 3), what: what.join('\n') }];
}

/* A company of São Paulo and the class of its shares: PETR4, BPAC11. */
const BRAZILIAN = /^[A-Z]{4}(?:3|4|5|6|11)$/;
/* On Indian exchanges symbols are longer than anywhere else where they are letters; so are names that people write in their place, as "BITCOIN". */
const LONG =
  /^(?!(?:BITCOIN|ETHEREUM|SOLANA|GOOGLE|ALPHABET|AMAZON|NVIDIA|NETFLIX|FACEBOOK|MICROSOFT|PALANTIR|BERKSHIRE)$)[A-Z&-]{6,10}$/;

/* Under a title for names, too, where it can hardly be a word: "NVIDIA" is as long as symbols are in India. */
const symbolOf = ({ symbol, name }: Named): string | readonly [] =>
  symbol ??
  [name === null ? null : symbolSeenIn(name)].find((one) => one !== null && SHORT.test(one)) ??
  (name !== null && SYMBOLS_OF_INDIA.test(name) ? name : []);

const SHORT = /^[A-Z]{1,5}(?:[./-][A-Z]{1,3})?$|\d/;

function seeSymbols(securities: readonly Named[]): readonly CurrencyEvidence[] {
  const symbols = securities.filter(({ says }) => says !== 'option').flatMap(symbolOf);
  if (symbols.length === 0) return [];
  // of few some tell by themselves: "VAS" and "VGS" among names
  const areFew = 2 * symbols.length < securities.length;
  const part = (fits: (symbol: string) => boolean): number => symbols.filter(fits).length / symbols.length;
  const sample = (fits: (symbol: string) => boolean): string =>
    [...new Set(symbols.filter(fits))].slice(0, 3).join('\n');
  const isBrazilian = (symbol: string): boolean => BRAZILIAN.test(symbol);
  if (!areFew && part(isBrazilian) >= 0.5)
    return [{ seen: 'local-codes', weights: { BRL: 6 }, what: sample(isBrazilian) }];
  const isIndian = (symbol: string): boolean => SYMBOLS_OF_INDIA.test(symbol);
  if (!areFew && part(isIndian) >= HOME) return [{ seen: 'local-codes', weights: { INR: 6 }, what: sample(isIndian) }];
  const home = LOCAL_CODES.flatMap(({ codes, money, least, fewest }) => {
    const isLocal = (symbol: string): boolean => codes.test(symbol);
    const isHome = new Set(symbols.filter(isLocal)).size >= (areFew ? fewest + 1 : fewest) && part(isLocal) >= least;
    return isHome ? [{ isLocal, money }] : [];
  });
  const found = home.map(({ isLocal, money }): CurrencyEvidence => ({
    seen: 'local-codes',
    weights: { [money]: 6 },
    what: sample(isLocal),
  }));
  if (areFew) return found;
  const isLong = (symbol: string): boolean => LONG.test(symbol);
  if (part(isLong) >= HALF && new Set(symbols.filter(isLong)).size > 1 && found.length === 0)
    return [{ seen: 'local-codes', weights: { INR: 3 }, what: sample(isLong) }];
  const isEuropean = (symbol: string): boolean => EUROPEAN_FUNDS.has(symbol);
  if (part(isEuropean) >= HALF) found.push(europeanFunds(sample(isEuropean).replaceAll('\n', ', ')));
  // A coin is traded in all currencies, and a symbol that speaks for one country is none of New York.
  const isTicker = (symbol: string): boolean =>
    TICKER.test(symbol) &&
    !COINS.has(symbol) &&
    moneyOfExchange(symbol) === undefined &&
    !isEuropean(symbol) &&
    !home.some(({ isLocal }) => isLocal(symbol));
  const names = securities.flatMap(({ name }) => name ?? []);
  const foreign = names.filter((name) => NOT_AMERICAN.test(name.trim())).length;
  if (part(isTicker) < HALF || (foreign > 0 && foreign >= HALF * names.length)) return found;
  const weight = new Set(symbols.filter(isTicker)).size > 1 ? 5 : 1;
  return [...found, { seen: 'tickers', weights: { USD: weight }, what: sample(isTicker) }];
}

function seeExchanges({ bare, header, rows }: MoneyLook): readonly CurrencyEvidence[] {
  const found: CurrencyEvidence[] = [];
  const symbols = bare.flatMap(symbolOf);
  const ofSymbols = homes(count(symbols, moneyOfExchange), symbols.length);
  if (ofSymbols.length > 0) {
    const marked = symbols.filter((symbol) => ofSymbols.includes(moneyOfExchange(symbol) ?? ''));
    const marks = marked.map((symbol) => /^([A-Z]{2,8}):/.exec(symbol)?.[1] ?? `.${endingOf(symbol) ?? ''}`);
    found.push({ seen: 'exchanges', weights: each(ofSymbols, 6), what: [...new Set(marks)].slice(0, 3).join('\n') });
  }
  const column = header.columns.findIndex(({ title }) => EXCHANGE_TITLES.test(title.trim()));
  const cells =
    column === -1 ? [] : rows.map(({ cells: own }) => own[column]?.trim() ?? '').filter((one) => one !== '');
  const moneyOf = (cell: string): string | undefined =>
    MONEY_OF_EXCHANGES.get(cell.toUpperCase()) ??
    MONEY_OF_EXCHANGES.get(firstOf(cell.toUpperCase().split(/[^\p{L}]+/u)));
  const counts = count(cells, moneyOf);
  // Everybody holds American shares, so they are home only where there is nearly nothing else.
  const home = homes(counts, cells.length).filter((money) => money !== 'USD' || must(counts.get('USD')) >= MOST * cells.length); // oxfmt-ignore
  const what = [...new Set(cells)].filter((cell) => home.includes(moneyOf(cell) ?? '')).slice(0, 3);
  if (home.length > 0) found.push({ seen: 'exchanges', weights: each(home, 6), what: what.join('\n') });
  return found;
}

/* Characters that are written otherwise on the mainland. */
const TRADITIONAL = /[號數買賣價額費應證幣]/;

function seeLanguage(header: Header): readonly CurrencyEvidence[] {
  const isTraditional = header.columns.some(({ title }) => TRADITIONAL.test(title));
  return languagesOf(header.columns.map(({ title }) => title)).flatMap((language): readonly CurrencyEvidence[] => {
    const money = MONEY_OF_LANGUAGES.get(language);
    if (language === CHINESE && isTraditional && money !== undefined)
      return [{ seen: 'language', weights: { TWD: 3, HKD: 2 }, what: money.name }];
    return money === undefined ? [] : [{ seen: 'language', weights: money.weights, what: money.name }];
  });
}

function seeStyle({ header, rows, below, delimiter }: MoneyLook): readonly CurrencyEvidence[] {
  const found: CurrencyEvidence[] = [];
  const columns = header.columns.map((_, column) => column).filter((column) => column !== header.at.symbol);
  const amounts = [header.at.value, header.at.price, header.at.quantity].filter((column) => column !== -1);
  let [commas, points] = [0, 0];
  const signs = new Map<string, string>();
  let [apostrophe, lakh, monthFirst] = ['', '', ''];
  for (const { cells } of [...rows, ...below]) {
    for (const column of columns) {
      const cell = cells[column]?.trim() ?? '';
      if (cell === '' || cell.length > 40) continue;
      const sign = /\d/.test(cell) ? moneySignIn(cell)?.toLowerCase() : undefined;
      if (sign !== undefined && MONEY_OF_SIGNS.has(sign)) signs.set(sign, sign);
      if (/\d['’]\d{3}(?!\d)/.test(cell)) apostrophe ||= cell;
      if (/(?<!\d)\d{1,2}(?:,\d{2})+,\d{3}(?!\d)/.test(cell)) lakh ||= cell;
      const [, month = '', day = ''] = /^(\d{1,2})\/(\d{1,2})\/\d{2,4}$/.exec(cell) ?? [];
      if (+month <= 12 && +day > 12) monthFirst ||= cell;
      if (!amounts.includes(column)) continue;
      const mark = markEvidence(cell);
      if (mark === ',') commas += 1;
      if (mark === '.') points += 1;
    }
  }
  for (const { title } of header.columns) if (/(?<![\p{L}\p{Sc}])\$(?![\p{L}\d])/u.test(title)) signs.set('$', '$');
  for (const sign of signs.keys()) found.push({ seen: 'signs', weights: must(MONEY_OF_SIGNS.get(sign)), what: sign });
  if (apostrophe !== '') found.push({ seen: 'grouping', weights: { CHF: 5 }, what: apostrophe });
  if (lakh !== '') found.push({ seen: 'grouping', weights: { INR: 8 }, what: lakh });
  if (monthFirst !== '') found.push({ seen: 'day-style', weights: { USD: 3 }, what: monthFirst });
  if (commas > points) found.push({ seen: 'commas', weights: OF_COMMAS, what: ',' });
  if (commas > points && delimiter === ';') found.push({ seen: 'semicolons', weights: OF_SEMICOLONS, what: ';' });
  if (points > commas) found.push({ seen: 'points', weights: OF_POINTS, what: '.' });
  return found;
}
