import type { Holding } from '../model/holding.ts';
import type { Listed, Reference } from '../model/reference.ts';
import { currency, type IssuerId } from '../model/units.ts';
import { formsAbroad, tradesIn } from './exchanges.ts';
import { findCompany, isHeldAllOver } from './find-company.ts';
import { isFundBeside, saysCompany, speaksOfFund } from './fund-names.ts';
import { guessClass, identifyAs, type Identification } from './identification.ts';
import { hasFundsOfItsOwn, isOtherForm } from './identify-fund-abroad.ts';
import { doubted, onceEach } from './identify-symbol.ts';
import { isFormWord, isHouse, isOfStyle, nameKey, nameWords } from './names.ts';
import { fitsIsin, hasUnknownIsin, isinOf } from './numbers.ts';
import { oneOfClasses } from './same-fund.ts';
import { readSecurityName } from './security-name.ts';
import { onlyOf } from '../only-of.ts';

const [DOLLAR, RUPEE] = [currency('USD'), currency('INR')];

/**
 * Says who a line is by its name alone: the security whose very name it is, as it stands or without what it says of the paper. Several
 * are asked about, but classes of one fund with one content are one answer. null = nobody is called so.
 */
export function identifyByName(holding: Holding, reference: Reference): Identification | null {
  if (holding.name === null) return null;
  const coin = coinCalled(holding, reference);
  if (coin !== undefined) return identifyAs(coin, 'name');
  const { plain } = readSecurityName(holding.name);
  const paper = holding.currency === null ? undefined : PAPERS[holding.currency];
  const alone = paper === undefined ? plain : plain.replace(paper, '');
  for (const key of new Set([nameKey(holding.name), nameKey(plain), nameKey(alone)])) {
    const fitting = preferHome(
      onceEach(reference.byName(key)).filter((listed) => fitsName(listed, holding, reference)),
      holding,
    );
    const found = preferMoney(preferSameForm(fitting, holding.name), holding, reference);
    if (found.length === 0) continue;
    const same = onlyOf(found) ?? oneOfClasses(found, reference);
    if (same === null) return doubted(holding, 'several', found);
    const index = ALSO_INDEX.get(nameKey(holding.name));
    if (index !== undefined && same.kind === 'company' && !saysCompany(holding.name))
      return doubted(holding, 'several', [same, ...reference.bySymbol(index)]);
    const daughters = same.kind === 'company' ? daughtersAtHome(same, key, holding, reference) : [];
    if (daughters.length > 0) return doubted(holding, 'several', [...daughters, same]);
    if (same.kind === 'company' && isOneWordFromAbroad(same, key, holding, reference))
      return doubted(holding, 'other-market', [same]);
    return identifyAs(same, 'name');
  }
  return null;
}

/* "NESTLE N", "SCHINDLER PS"; "VALE ON NM", "AMBEV S/A ON": how the name of a share ends at home, by the money. */
const PAPERS: Readonly<Partial<Record<string, RegExp>>> = {
  CHF: / (?:N|I|P|PS|PC)$/,
  BRL: /(?: S\/A)?(?: (?:ON|PN|PNA|PNB|UNT|UNIT))?(?: (?:NM|N1|N2|MA|EJ|ED|EDJ|ES|ERJ)){0,2}$/,
};

/*
 * "Solana" and "Tron" are coins before they are small companies called "Solana Company" and "Tron Inc."; BTC is one, or a fund of nothing
 * else.
 */
function coinCalled({ name, says }: Holding, reference: Reference): Listed | undefined {
  if (name === null || (says !== null && says !== 'crypto')) return undefined;
  // "Bitcoin (BTC)", "Bitcoin BTC", "BTC - Bitcoin": the letters beside it are its own
  const [, behind, bracketed, front, after] =
    /^(.+?)(?: ?\(| )([A-Z0-9]{2,6})\)?$|^([A-Z0-9]{2,6})(?: ?[:/] ?| [-–—] )(.+)$/.exec(name.trim()) ?? [];
  const letters = bracketed ?? front;
  const words = behind ?? after ?? name;
  const called = nameWords(words).join(' ');
  const symbol = COINS.get(called) ?? (LETTERS_OF_COINS.has(called) ? called : undefined);
  const found = symbol === undefined ? reference.byName(nameKey(words)) : reference.bySymbol(symbol);
  return found.find(
    (one) =>
      one.kind === 'crypto' &&
      (symbol !== undefined || nameWords(one.name).join(' ') === called) &&
      (letters === undefined || letters === one.symbol),
  );
}
const COINS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ETHEREUM: 'ETH', ETHER: 'ETH', RIPPLE: 'XRP', POLYGON: 'POL', 'BINANCE COIN': 'BNB' }),
);
/* Nobody else has these letters but funds that hold the same coin. */
const LETTERS_OF_COINS: ReadonlySet<string> = new Set(['BTC', 'ETH', 'USDC', 'USDT']);

/* "Pfizer" in dollars is none of its daughters abroad, and without a word of a fund no fund that its bank once had. */
function preferHome(found: readonly Listed[], { name, currency: money }: Holding): readonly Listed[] {
  const companies = found.filter(({ kind }) => kind === 'company');
  const named = companies.length > 0 && !speaksOfFund(name ?? '') ? companies : found;
  const home = named.filter(({ symbol }) => formsAbroad(symbol) === null);
  const areOfUs = money === DOLLAR || (money !== null && !hasFundsOfItsOwn(money) && named.every(isFund));
  return areOfUs && home.length > 0 ? home : named;
}

/* "Woolworths" in rand is none of Australia; a giant that people hold all over the world may be meant in any money. */
function preferMoney(found: readonly Listed[], { currency: money }: Holding, reference: Reference): readonly Listed[] {
  if (money === null || money === DOLLAR) return found;
  const isOfList = (one: Listed): boolean =>
    one.kind === 'company' && one.issuer.startsWith('~') && reference.company(one.issuer)?.currency === money;
  const isAtHome = (one: Listed): boolean => tradesIn(one.symbol, money) || isOfList(one);
  const home = found.filter(isAtHome);
  const isAway = (one: Listed): boolean => one.kind === 'company' && !isHeldAllOver(one.issuer, reference);
  return home.length === 1 && found.every((one) => isAtHome(one) || isAway(one)) ? home : found;
}

/* What people call a fund of an index is also what its company is called. */
const ALSO_INDEX: ReadonlyMap<string, string> = new Map([
  ['NASDAQ', 'Nasdaq-100'],
  ['DOW', 'Dow Jones Industrial Average'],
]);

/* "Delta" in dollars need not be Delta Corp of India: one word without a form is too common for a company that nobody trades in that money;
   for one of India it is in all money but its own, and "Power" in any but dollars for one of the smallest of the US. */
function isOneWordFromAbroad(
  { symbol, issuer }: Listed & { kind: 'company' },
  key: string,
  { name, currency: money }: Holding,
  reference: Reference,
): boolean {
  if (money === null || key.includes(' ') || saysCompany(name ?? '')) return false;
  const isOfIndia = /\.(?:NS|BO)$/.test(symbol);
  const { cap, currency: own } = findCompany(issuer, reference);
  if (formsAbroad(symbol) === null && money !== DOLLAR) return cap !== null && cap < TINY && own !== money;
  return (money === DOLLAR || isOfIndia) && formsAbroad(symbol) !== null && !tradesIn(symbol, money);
}

/* In dollars. */
const TINY = 3e8;

/* Many groups have a company of their own in India, which is what "Nestle" in rupees most likely is; and "Reliance" need be no steel maker
   of the US. */
function daughtersAtHome(
  { symbol }: Listed,
  key: string,
  { name, currency: money }: Holding,
  reference: Reference,
): readonly Listed[] {
  if (money === null || money !== RUPEE || tradesIn(symbol, money)) return [];
  const called = (one: Listed): string => nameKey(one.name);
  const found = onceEach(reference.search(name ?? '', DAUGHTERS_LOOKED_AT)).filter(
    (one) => one.kind === 'company' && tradesIn(one.symbol, money) && called(one).startsWith(`${key} `),
  );
  const ofIndia = found.filter((one) => called(one) === `${key} INDIA`);
  const capOf = (one: Listed): number => (one.kind === 'company' ? (reference.company(one.issuer)?.cap ?? -1) : -1);
  return ofIndia.length === 1 ? ofIndia : found.toSorted((a, b) => capOf(b) - capOf(a)).slice(0, MOST_DAUGHTERS);
}
const [DAUGHTERS_LOOKED_AT, MOST_DAUGHTERS] = [20, 3];

/* "Merck KGaA" is none of the US, "Merck & Co., Inc." none of Germany. */
function isOfOtherForm(stated: string, { name, issuer }: Listed & { kind: 'company' }, reference: Reference): boolean {
  const mine = LOCAL_FORMS.find(([form]) => form.test(stated));
  if (mine !== undefined) return reference.company(issuer)?.country !== mine[1];
  return saysCompany(stated) && LOCAL_FORMS.some(([form]) => form.test(nameWords(name).join(' ')));
}
const LOCAL_FORMS = [
  [/\bKGAA\b/, 'DE'],
  [/\bOYJ\b/, 'FI'],
] as const;

/* Names of one key may still be two: "Large Cap Growth Index Fund" is no fund of AB's, which invests as it chooses, and "Technology
   Fund" is not PAR Technology. Beside a number of another country a line only shares its words with a candidate. */
function fitsName(listed: Listed, holding: Holding, reference: Reference): boolean {
  const name = holding.name ?? '';
  const [stated, known] = [firstWords(name), firstWords(listed.name)];
  const isFundOrCash = listed.kind === 'fund' || listed.kind === 'cash';
  // "Vanguard" alone is where an account is, not the fund of that name
  if (isFundOrCash && /^\p{Script=Latin}/u.test(stated.all) && nameWords(name).every(isHouse)) return false;
  const isSwedish = /^AB .*\(publ\)$/i.test(listed.name);
  if (known.first !== stated.first && (isFundOrCash || (isFormWord(known.first) && !isSwedish))) return false;
  if (listed.kind === 'company' && isOfOtherForm(stated.all, listed, reference)) return false;
  // "T. Rowe Price Value" is a fund of that house; "par value" is of any share
  if (listed.kind === 'company' && /(?<!\bPAR )\bVALUE\b/.test(stated.all) && !/\bVALUE\b/.test(known.all))
    return false;
  if (listed.kind === 'fund' && (isUsFundInOtherMoney(listed, holding) || isOtherForm(name, listed))) return false;
  if (listed.kind === 'company' && listed.issuer.startsWith('~') && guessClass(holding) === 'fund') return false;
  if (!isFundOrCash && (holding.says === 'fund' || isFundBeside(name, listed.name))) return false;
  if (listed.kind === 'company' && !mayBeOfList(listed.issuer, holding, reference)) return false;
  if (isFundOrCash && !isOfStyle(stated.all, known.all)) return false;
  if (isFundOrCash && INDEX_WORDS.test(stated.all) && !INDEX_WORDS.test(known.all) && !/\bETF\b/.test(known.all))
    return false;
  const isin = isinOf(holding);
  return isin === null || !hasUnknownIsin(holding, reference) || fitsIsin(isin, listed, reference);
}

/* One word is too common for a company that only a fund's list names, unless the line's money or number is of its country. */
function mayBeOfList(issuer: IssuerId, holding: Holding, reference: Reference): boolean {
  if (!issuer.startsWith('~') || nameKey(readSecurityName(holding.name ?? '').plain).includes(' ')) return true;
  const company = reference.company(issuer);
  if (company === null) return false;
  const isOfMoney = holding.currency !== null && holding.currency === company.currency;
  return isOfMoney || isinOf(holding)?.slice(0, 2) === company.country;
}

/* The very name first; an exchange-traded fund beside a mutual fund of the same name is a fund of its own, and "Northern Trust Corp" no
   fund. Of one that stands among companies and funds alike the listing knows more. */
function preferSameForm(found: readonly Listed[], stated: string): readonly Listed[] {
  const isTraded = (name: string): boolean => nameWords(name).includes('ETF');
  const whole = nameWords(stated).join(' ');
  const same = found.filter(({ name }) => nameWords(name).join(' ') === whole);
  const alike = found.filter(({ name }) => isTraded(name) === isTraded(stated));
  const ofForm = found.filter(({ name }) => withForm(name) === withForm(stated));
  const [kept = found] = [same, ofForm, alike].filter((some) => some.length > 0);
  const companies = kept.filter(({ kind }) => kind === 'company');
  const isTwin = ({ symbol, name }: Listed): boolean =>
    companies.some((one) => one.symbol === symbol) || (saysCompany(stated) && !saysCompany(name));
  return companies.length > 0 && kept.every((one) => one.kind !== 'fund' || isTwin(one)) ? companies : kept;
}

/* What funds of one key may differ in: "Fidelity Mid Cap Stock Fund" is none of "Fidelity Mid Cap Index Fund". */
const FORMS_OF_FUNDS: ReadonlySet<string> = new Set(['INDEX', 'STOCK', 'ETF', 'PORTFOLIO']);
const withForm = (name: string): string =>
  nameWords(name)
    .filter((word) => FORMS_OF_FUNDS.has(word) || !isFormWord(word))
    .join(' ');

const isFund = ({ kind }: Listed): boolean => kind === 'fund';
const isUsFund = ({ symbol, name }: Listed): boolean =>
  /^[A-Z]{1,5}$/.test(symbol) && !nameWords(name).includes('UCITS');

/* Where other funds are traded than those of the US, none is of the US because of its words: sponsors use them again and again. */
function isUsFundInOtherMoney(listed: Listed, { currency: money }: Holding): boolean {
  return isUsFund(listed) && money !== null && money !== DOLLAR && hasFundsOfItsOwn(money);
}

/** Asks about a line that is nothing else and has the very name of a traded fund of the US, in money in which other funds are traded; null = it has none. */
export function askAboutUsFund(holding: Holding, reference: Reference): Identification | null {
  const { name, currency: money } = holding;
  if (name === null || money === null || money === DOLLAR || !/\b(?:ETF|Trust)\b/i.test(name)) return null;
  const found = onceEach(reference.byName(nameKey(name))).filter(
    (one) => isFund(one) && isUsFund(one) && fitsName(one, { ...holding, currency: DOLLAR }, reference),
  );
  return found.length === 0 ? null : doubted(holding, 'other-market', found);
}

const INDEX_WORDS = /\b(?:INDEX|IDX)\b/;

function firstWords(name: string): { readonly first: string; readonly all: string } {
  const words = nameWords(readSecurityName(name).plain).filter((word, at) => at > 0 || word !== 'THE');
  return { first: words[0] ?? '', all: words.join(' ') };
}
