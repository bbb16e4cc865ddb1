import type { Holding } from '../model/holding.ts';
import type { Listed, Reference } from '../model/reference.ts';
import { currency } from '../model/units.ts';
import { formsAbroad, tradesIn } from './exchanges.ts';
import type { Identification, Security } from './identification.ts';
import { doubted, onceEach } from './identify-symbol.ts';
import { cleanSymbol, symbolForms } from './symbols.ts';
import { zip } from '../zip.ts';

/* People write symbols where names stand: "AAPL" under "Holding", beside "Microsoft" and "My savings". */

/** What a file writes where names stand: names and now and then a symbol, or symbols for nearly all of it. */
export type Writes = 'names' | 'symbols';

/* "BRK.B", "SHB A", "VWCE.DE", "LON:VOD", "PETR4". */
const IN_CAPITALS = /^(?:[A-Z][A-Z0-9]{1,7}: ?)?(?=[^A-Z]*[A-Z])[A-Z0-9&]{1,12}(?:[ ./-][A-Z0-9]{1,4})?$/;
const IN_SMALL = /^[a-z]{3,5}$/;

/* Letters of papers that people write for a thing, a plan, a person or money of their own. */
const EVERYDAY = new Set(
  `TDF CAR LOAN LAND HOME HOUSE FLAT BOAT FUND FUNDS BOND BONDS BANK CASH DEBT RENT LIFE SAFE SAVE PLAN GOLD OIL RESP IRA HSA HYSA CD CDS GIC DB DC REIT REITS ETF ETFS
   STOCK MUNI MID INTL TECH CORE VALUE SMALL LARGE WORLD TOTAL ALL ANY OTHER MISC KIDS MOM DAD JOE BOB SAM DAVE JACK ALEX ANNA USD EUR GBP CHF CAD AUD NZD
   JPY SEK NOK DKK PLN INR BRL HKD SGD`.split(/\s+/),
);

/** Tells whether the letters of a symbol are an everyday word, as "Gold". */
export const isEveryday = (word: string): boolean => EVERYDAY.has(word.toUpperCase());

/**
 * Gives the symbol that the name of a line may be, in capitals; null where it says anything else. A single letter, and what is an everyday
 * word, is one only in a file that writes symbols.
 */
export function symbolOfName({ name }: Pick<Holding, 'name'>, writes: Writes): string | null {
  if (name === null) return null;
  // "$TSLA", "AAPL*", "AAPL US Equity"
  const plain = name
    .trim()
    .replace(/^\$(?=[A-Z])|[*.†]{1,3}$/g, '')
    .replace(/^(\S{1,10} [A-Z]{2}) Equity$/, '$1');
  const text = cleanSymbol(plain);
  if (!IN_SMALL.test(plain) && (!IN_CAPITALS.test(text) || /\p{Ll}/u.test(plain))) return null;
  return writes === 'names' && (text.length === 1 || EVERYDAY.has(text)) ? null : text;
}

/**
 * Settles what a line is whose name may be a symbol, too: one security by both, the one that alone is anybody's, or the one at home in
 * the line's money; else it is asked which of them. Of a coin's letters nothing follows: papers that hold it bear them as well.
 */
export function nameOrSymbol(
  holding: Holding,
  asName: Identification,
  { symbol, found }: { readonly symbol: string; readonly found: Identification },
  reference: Reference,
): Identification {
  const bearers = symbolForms(symbol).flatMap((form) => reference.bySymbol(form));
  if (asName.status === 'unknown') return bearers.some(({ kind }) => kind === 'crypto') ? asName : found;
  const named = asName.status === 'ambiguous' ? asName.candidates : listedAs(asName, reference);
  const meant = found.status === 'identified' ? listedAs(found, reference) : bearers;
  const both = onceEach([...named, ...meant]);
  const isSame = both.length === onceEach(named).length;
  if (isSame) return asName.status === 'ambiguous' && found.status === 'identified' ? found : asName;
  const isHome = (listed: Listed) => isAtHome(listed, holding, reference);
  const [isNameHome, isSymbolHome] = [named.some(isHome), meant.some(isHome)];
  if (asName.status === 'identified' && isNameHome && !isSymbolHome) return asName;
  // in dollars a company of elsewhere may be meant: "BYD" is no casino to most
  const isOfMarket = holding.currency !== null && holding.currency !== DOLLAR;
  return isOfMarket && isSymbolHome && !isNameHome ? found : doubted(holding, 'several', both);
}

/** Tells whether a name is a symbol only in a file that writes symbols. */
export function dependsOnWriting(holding: Pick<Holding, 'name'>): boolean {
  return symbolOfName(holding, 'symbols') !== symbolOfName(holding, 'names');
}

/**
 * Tells what a file writes where names stand, by who its lines are as names: symbols are two at least, and no fewer than the others;
 * those that depend on it have no say.
 */
export function whatIsWritten(holdings: readonly Holding[], found: readonly Identification[]): Writes {
  let [symbols, others] = [0, 0];
  for (const [holding, { by }] of zip(holdings, found)) {
    if (holding.symbol !== null || holding.name === null) continue;
    if (by === 'ticker') symbols += 1;
    else if (!dependsOnWriting(holding)) others += 1;
  }
  return symbols >= 2 && symbols >= others ? 'symbols' : 'names';
}

/** Gives the listings of the security that a line is. */
export function listedAs({ security }: Identification, reference: Reference): readonly Listed[] {
  if (security.kind !== 'fund' && security.kind !== 'company') return [];
  const symbol = security.kind === 'fund' ? security.symbol : security.issuer;
  return reference.bySymbol(symbol).filter((listed) => isListing(listed, security));
}

/** Tells whether a listing is of the company or the fund. */
export function isListing(listed: Listed, security: Security): boolean {
  if (listed.kind === 'company') return security.kind === 'company' && listed.issuer === security.issuer;
  return security.kind === 'fund' && listed.kind === 'fund' && listed.symbol === security.symbol;
}

const DOLLAR = currency('USD');

function isAtHome(listed: Listed, { currency: money }: Holding, reference: Reference): boolean {
  if (money === null || money === DOLLAR) return formsAbroad(listed.symbol) === null;
  const company = listed.kind === 'company' ? reference.company(listed.issuer) : null;
  return company?.currency === money || tradesIn(listed.symbol, money);
}
