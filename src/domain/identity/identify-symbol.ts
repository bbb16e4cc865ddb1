import type { AssetClass, Holding } from '../model/holding.ts';
import { askAbout, guessClass, identifyAs, type IdentityDoubt, type Identification } from './identification.ts';
import { codesAbroad, formsAbroad, isUsAmongDigits, symbolsIn, tradesIn } from './exchanges.ts';
import { fitsIsin, hasUnknownIsin, isinOf } from './numbers.ts';
import { readSecurityName } from './security-name.ts';
import { repeats } from './market-of-file.ts';
import { compareNames, nameKey, nameWords, type NameVerdict } from './names.ts';
import type { Alias, Listed, Reference } from '../model/reference.ts';
import { asItLooks, cleanSymbol, looksForged, symbolForms } from './symbols.ts';
import { currency, type Currency, type IssuerId } from '../model/units.ts';
import { firstOf } from '../must.ts';

/* A coin and a paper may bear the same letters: the file's name and price tell which of them a line is. */

/* One coin has not been worth less since 2020, in dollars or any dearer money; no paper of these letters has been worth as much. */
const LEAST_PRICE: Readonly<Record<string, number>> = { BTC: 3000, ETH: 400 };

type Coin = Listed & { readonly kind: 'crypto' };

/** Gives the coin that a line of these candidates is, by its very name, or by a price no paper of the letters has; else null. */
function coinOf(found: readonly Listed[], { name, symbol, price }: Holding): Coin | null {
  const coin = found.find((listed) => listed.kind === 'crypto');
  if (coin === undefined) return null;
  if (name !== null && !repeats(name, symbol)) return isNameOf(name, coin) ? coin : null;
  const least = LEAST_PRICE[coin.symbol];
  return least !== undefined && price !== null && price >= least ? coin : null;
}

/* "Bitcoin", "Bitcoin (BTC)" and "BTC Bitcoin" are the coin; "Grayscale Bitcoin Mini Trust" has words that are not its. */
function isNameOf(name: string, coin: Coin): boolean {
  const own = new Set([...nameWords(coin.name), coin.symbol, 'COIN', 'CRYPTO', 'USD', 'EUR', 'GBP']);
  const words = nameWords(name);
  const names = nameWords(coin.name);
  return words.every((word) => own.has(word)) && words.some((word) => names.includes(word));
}

const DOLLAR = currency('USD');

/**
 * Says whether the file's name of a line speaks for a candidate, under its name of today or its former one. What a broker's
 * name says of the paper ("NAMENS-AKTIEN O.N.") says nothing either way.
 */
export function verdictOn(listed: Listed, holding: Holding, formerName: string | null): NameVerdict {
  if (isMute(holding) || holding.name === null) return 'unclear';
  const now = compareStated(holding.name, listed.name, listed);
  if (now !== 'contradicts' || formerName === null) return now;
  return compareStated(holding.name, formerName, { ...listed, kind: 'company' });
}

/* A name that only repeats the symbol is none. */
function isMute({ name, symbol }: Holding): boolean {
  return name === null || repeats(name, symbol);
}

/* Letters of another script than the Latin one, and no more than a mark or two of that: "ソフトバンクG". */
function isOtherScript(name: string): boolean {
  const latin = name.match(/\p{Script=Latin}/gu) ?? [];
  const all = name.match(/\p{L}/gu) ?? [];
  return all.length > latin.length && latin.length < 3;
}

function compareStated(stated: string, known: string, { symbol, kind }: Pick<Listed, 'symbol' | 'kind'>): NameVerdict {
  const whole = compareNames(stated, known, symbol, kind === 'fund');
  if (whole === 'agrees') return whole;
  // the pack writes every name in Latin letters, so one in others says nothing against it
  if (isOtherScript(stated)) return 'unclear';
  const { plain } = readSecurityName(stated);
  const cut = nameKey(plain) === nameKey(stated) ? whole : compareNames(plain, known, symbol, kind === 'fund');
  return cut === 'contradicts' ? whole : cut;
}

/* The file's own word for a line ("Equity", "ETFs & Closed End Funds") rules candidates of another kind out. */
function fitsWhatFileSays(listed: Listed, says: AssetClass | null): boolean {
  switch (says) {
    case 'equity':
      return listed.kind === 'company' || listed.kind === 'related' || listed.kind === 'fund';
    case 'fund':
      return listed.kind === 'fund' || listed.kind === 'cash' || listed.kind === 'company';
    case 'crypto':
      return listed.kind === 'crypto';
    case 'bond':
    case 'cash':
    case 'commodity':
    case 'option':
    case 'other':
    case null:
      return true;
  }
}

/**
 * Turns a line that was taken for a US one by its ticker into a question: its file speaks of another market, or a company
 * abroad bears the same letters.
 */
export function doubtTicker(
  holding: Holding,
  taken: Identification,
  doubt: 'other-market' | 'several',
  reference: Reference,
): Identification {
  const found = holding.symbol === null ? [] : findBySymbol(holding.symbol, reference);
  const candidates = onceEach([...found.map(({ listed }) => listed), ...possibleAbroad(holding, reference)]);
  return askAbout(doubt, candidates, taken.assetClass);
}

/* Companies abroad with the line's letters, unless its name speaks against them. */
function possibleAbroad(holding: Holding, reference: Reference): readonly Listed[] {
  if (holding.symbol === null) return [];
  return reference
    .abroad(cleanSymbol(holding.symbol))
    .filter((listed) => verdictOn(listed, holding, null) !== 'contradicts');
}

/**
 * Gives the companies abroad that the line's words fit as well as the company they were taken for: the same letters, and a
 * name that says no more for the one than for the other. A name that agrees with both says no more. A company that
 * bears the very same name is no rival, for it is the same one listed twice.
 */
export function rivalsAbroad(
  holding: Holding,
  taken: Listed & { kind: 'company' },
  reference: Reference,
): readonly Listed[] {
  const mine = verdictOn(taken, holding, null);
  const key = holding.name === null ? '' : nameKey(readSecurityName(holding.name).plain);
  const isVeryName = key !== '' && key === nameKey(taken.name);
  return possibleAbroad(holding, reference).filter(
    (rival) =>
      !(rival.kind === 'company' && rival.issuer === taken.issuer) &&
      nameKey(rival.name) !== nameKey(taken.name) &&
      !isVeryName &&
      (mine !== 'agrees' || verdictOn(rival, holding, null) === 'agrees'),
  );
}

/**
 * Tells whether a line's own words name the market of a company: its symbol bears the mark of an exchange, or its money is
 * that of an exchange where the company has these letters.
 */
export function namesMarketOf(issuer: IssuerId, { symbol, currency: money }: Holding, reference: Reference): boolean {
  if (symbol === null) return false;
  const cleaned = cleanSymbol(symbol);
  if (formsAbroad(cleaned) !== null) return true;
  if (money === null || money === DOLLAR) return false;
  const isIt = (listed: Listed): boolean => listed.kind === 'company' && listed.issuer === issuer;
  return (
    codesAbroad(cleaned, money)
      .flatMap((code) => reference.abroad(code))
      .some((listed) => isIt(listed) && tradesIn(listed.symbol, money)) ||
    (issuer.startsWith('~') && findInLists(cleaned, money, reference).some(isIt))
  );
}

/* Nothing but letters that are drawn like Latin ones, beside no name in their own alphabet. */
function isInLookAlikes(cleaned: string, { name }: Holding): boolean {
  const isOfFile = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name ?? '');
  return !isOfFile && /^[^\x20-\x7E]{1,6}$/.test(cleaned) && /^[A-Z]+$/.test(asItLooks(cleaned));
}

interface Found {
  readonly listed: Listed;
  readonly alias: Alias | null;
}

/* What choosing a candidate says: the classes of a company say the same, and money is money by whatever symbol. */
function keyOf(listed: Listed): string {
  if (listed.kind === 'cash') return 'cash';
  return listed.kind === 'company' ? `company:${listed.issuer}` : `${listed.kind}:${listed.symbol}`;
}

/** Gives each candidate once: the first of those that are one and the same choice. */
export function onceEach(found: readonly Listed[]): readonly Listed[] {
  if (found.length < 2) return found;
  const seen = new Set<string>();
  return found.filter((listed) => !seen.has(keyOf(listed)) && seen.add(keyOf(listed)));
}

function unique(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const kept = new Set(onceEach(found.map(({ listed }) => listed)));
  return found.filter(({ listed }) => kept.has(listed));
}

function findBySymbol(symbol: string, reference: Reference): readonly Found[] {
  for (const form of symbolForms(symbol)) {
    const now = reference.bySymbol(form).map((listed) => ({ listed, alias: null }));
    const alias = reference.alias(form);
    const successor =
      alias === null || alias.symbol === null
        ? []
        : reference.bySymbol(alias.symbol).map((listed) => ({ listed, alias }));
    if (now.length > 0 || successor.length > 0) return unique([...now, ...successor]);
  }
  return [];
}

/**
 * Chooses among what a ticker can mean. A ticker with an agreeing name is accepted; without a name, a single meaning is
 * (the file gives nothing else); a contradicting name or two meanings make a question, and the value stays unidentified
 * until it is answered. An exchange, a currency or an ISIN that speaks against a meaning takes it out.
 */
export function identifyBySymbol(symbol: string, holding: Holding, reference: Reference): Identification {
  const cleaned = cleanSymbol(symbol);
  if (looksForged(cleaned) || isInLookAlikes(cleaned, holding)) {
    const meant = findBySymbol(asItLooks(cleaned), reference);
    return doubted(
      holding,
      'look-alike',
      meant.map(({ listed }) => listed),
    );
  }
  const abroad = findAbroad(cleaned, holding, reference);
  if (abroad.isCertain) return chooseAbroad(abroad.found, holding);
  const found = findBySymbol(symbol, reference).filter(({ listed }) => fitsNumber(listed, holding, reference));
  const fitting = found.filter(({ listed }) => fitsWhatFileSays(listed, holding.says));
  const judged = (fitting.length > 0 ? fitting : found).map((one) => ({
    ...one,
    verdict: verdictOn(one.listed, holding, one.alias === null ? null : one.alias.formerName),
  }));
  const atHome = preferHome(abroad.found, judged, holding, reference);
  if (atHome !== null) return identifyAs(atHome, holding.name === null ? 'ticker' : 'ticker+name');
  if (found.length === 0) return doubted(holding, null, []);
  const candidates = found.map(({ listed }) => listed);
  const coin = coinOf(candidates, holding);
  if (coin !== null) return identifyAs(coin, holding.name === null ? 'ticker' : 'ticker+name');
  const agreeing = preferVeryName(
    judged.filter(({ verdict }) => verdict === 'agrees'),
    holding,
  );
  // Today's bearers of the symbol come before former ones; a former one counts on its own only if the letters are free.
  const possible = judged.filter(({ verdict, alias }) => verdict === 'unclear' && (alias === null || !alias.reused));
  const kept = preferCompany(agreeing.length > 0 ? agreeing : preferToday(possible));
  if (kept.length === 0) {
    // With a number of its own that nobody knows, a line that the name speaks against is somebody else.
    if (hasUnknownIsin(holding, reference)) return doubted(holding, null, []);
    const others = possibleAbroad(holding, reference);
    // The money speaks against the bearers in the US as well: they are not offered.
    if (isForeignMoney(cleaned, holding))
      return doubted(holding, others.length === 0 ? null : 'name-contradicts', others);
    return doubted(holding, 'name-contradicts', [...candidates, ...others]);
  }
  if (kept.length > 1) return doubted(holding, 'several', candidates);
  const { listed, alias, verdict } = firstOf(kept);
  // another country may have a fund of its own of these letters; a name says more than they do
  if (listed.kind === 'fund' && !/\d/.test(cleaned) && verdict !== 'agrees' && isForeignMoney(cleaned, holding))
    return doubted(holding, holding.name === null ? 'other-market' : null, [listed]);
  const settled = identifyAs(listed, holding.name === null ? 'ticker' : 'ticker+name');
  return alias === null ? settled : { ...settled, renamed: alias };
}

/** Gives a line that nobody knows yet, and what is asked about it; no two candidates are the same choice. */
export function doubted(holding: Holding, doubt: IdentityDoubt | null, candidates: readonly Listed[]): Identification {
  return askAbout(doubt, onceEach(candidates), guessClass(holding));
}

/* An ISIN that the pack does not know speaks against a candidate of another country, unless the name speaks for it. */
function fitsNumber(listed: Listed, holding: Holding, reference: Reference): boolean {
  const isin = isinOf(holding);
  if (isin === null || !hasUnknownIsin(holding, reference)) return true;
  return fitsIsin(isin, listed, reference) || verdictOn(listed, holding, null) === 'agrees';
}

function isForeignMoney(symbol: string, { currency: money }: Holding): boolean {
  return money !== null && money !== DOLLAR && !isUsAmongDigits(symbol, money);
}

interface FoundAbroad {
  /** The symbol names its exchange, so nothing else can be meant. */
  readonly isCertain: boolean;
  readonly found: readonly Listed[];
}

/* What a symbol means outside the US: on the exchange that it names, else on one where the line's money is traded. */
function findAbroad(cleaned: string, holding: Holding, reference: Reference): FoundAbroad {
  const forms = formsAbroad(cleaned);
  if (forms !== null) {
    // The symbol as it stands first: a US share class may look like the mark of an exchange.
    const form = [cleaned, ...forms].find((one) => reference.bySymbol(one).length > 0);
    return { isCertain: true, found: form === undefined ? [] : reference.bySymbol(form) };
  }
  const { currency: money } = holding;
  if (money === null || money === DOLLAR) return { isCertain: false, found: [] };
  const found = codesAbroad(cleaned, money).flatMap((code) => reference.abroad(code));
  const home = found.filter((listed) => tradesIn(listed.symbol, money));
  return { isCertain: false, found: home.length > 0 ? home : findInLists(cleaned, money, reference) };
}

/* Companies that only funds' lists name are asked for last, and by the money of their exchange alone. */
function findInLists(cleaned: string, money: Currency, reference: Reference): readonly Listed[] {
  return onceEach(
    symbolsIn(cleaned, money)
      .flatMap((form) => reference.bySymbol(form))
      .filter((listed) => listed.kind === 'company' && listed.issuer.startsWith('~')),
  );
}

function chooseAbroad(found: readonly Listed[], holding: Holding): Identification {
  const fitting = onceEach(found.filter((listed) => verdictOn(listed, holding, null) !== 'contradicts'));
  if (found.length === 0) return doubted(holding, null, []);
  if (fitting.length === 0) return doubted(holding, 'name-contradicts', found);
  if (fitting.length > 1) return doubted(holding, 'several', fitting);
  return identifyAs(firstOf(fitting), holding.name === null ? 'ticker' : 'ticker+name');
}

/* A line in the money of an exchange is the company of these letters there, where its name says so, or where it has no name and
   nobody else bears the letters. Against a bearer in the US with a name as good, the very name decides. */
function preferHome(
  abroad: readonly Listed[],
  others: readonly { readonly listed: Listed; readonly verdict: NameVerdict }[],
  holding: Holding,
  reference: Reference,
): Listed | null {
  const home = abroad.filter(
    (listed) => verdictOn(listed, holding, null) !== 'contradicts' && fitsNumber(listed, holding, reference),
  );
  const [first] = home;
  if (first === undefined || onceEach(home).length > 1) return null;
  const rivals = others.filter(({ listed, verdict }) => verdict !== 'contradicts' && keyOf(listed) !== keyOf(first));
  if (holding.name === null || isMute(holding)) return rivals.length === 0 ? first : null;
  const stated = nameWords(readSecurityName(holding.name).plain).join(' ');
  const isVeryName = ({ name }: Listed): boolean => nameWords(name).join(' ') === stated;
  if (rivals.some(({ listed }) => isVeryName(listed))) return null;
  const verdict = verdictOn(first, holding, null);
  return verdict === 'agrees' || rivals.length === 0 ? first : null;
}

/* Of several that a name speaks for, those whose very name it is: "BARRICK GOLD CORP" shares a word with Gold.com. */
function preferVeryName<T extends Found>(found: readonly T[], { name, says }: Holding): readonly T[] {
  if (found.length < 2 || name === null) return found;
  const key = nameKey(readSecurityName(name).plain);
  const exact = found.filter(
    ({ listed, alias }) =>
      nameKey(listed.name) === key || (alias?.formerName != null && nameKey(alias.formerName) === key),
  );
  if (exact.length > 0) return exact;
  // A name with more words than a coin's is a paper's that holds it.
  return says === 'crypto' ? found : found.filter(({ listed }) => listed.kind !== 'crypto');
}

/* Without a name, a US listing or fund is meant rather than a coin of the same letters, and today's bearer rather than a former one. */
function preferToday<T extends Found>(found: readonly T[]): readonly T[] {
  const today = found.filter(({ alias }) => alias === null);
  const pool = today.length > 0 ? today : found;
  const papers = pool.filter(({ listed }) => listed.kind !== 'crypto');
  return papers.length > 0 ? papers : pool;
}

/* Some listed companies (business development companies) stand among the funds of the catalogue too: same symbol, same
   name. The listing knows more of them. */
function preferCompany<T extends Found>(found: readonly T[]): readonly T[] {
  const companies = found.filter(({ listed, alias }) => listed.kind === 'company' && alias === null);
  const twins =
    companies.length === 1 &&
    found.every(({ listed }) => listed.symbol === firstOf(companies).listed.symbol && listed.kind !== 'crypto');
  return twins ? companies : found;
}
