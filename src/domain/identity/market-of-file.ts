import type { Holding } from '../model/holding.ts';
import { onlyExchangeOf } from './exchanges.ts';
import type { Identification } from './identification.ts';
import { nameWords } from './names.ts';
import type { Listed, Reference } from '../model/reference.ts';
import { cleanSymbol } from './symbols.ts';
import { currency } from '../model/units.ts';

/* A ticker alone is a weak witness: a sheet without a word on its market may be of any country. So what a bare ticker may be
   taken for hangs on the company it keeps in its file. */

const DOLLAR = currency('USD');
/** From so many symbols of no US listing on, the few that fit may fit by chance (PTC, SCI and BBL are Indian companies too). */
const FEW_UNKNOWN = 3;

/** What the lines of a file say of its market, and how much its names say. */
export interface FileMarket {
  /** More symbols are of no US listing than are of one. */
  readonly looksForeign: boolean;
  /** All money is in dollars, or more lines than not can only be US ones. */
  readonly isUs: boolean;
  /** Some line has a name that is more than its symbol. */
  readonly hasNames: boolean;
}

/** Judges the market of a file by its lines, one of each kind of words, as they were identified one by one. */
export function judgeMarket(
  holdings: readonly Holding[],
  found: readonly Identification[],
  reference: Reference,
): FileMarket {
  const stated = holdings.map((holding) => holding.currency).filter((code) => code !== null);
  const symbols = (test: (one: Identification, symbol: string) => boolean): number => {
    const fitting = new Set<string>();
    for (const [at, { symbol }] of holdings.entries())
      if (symbol !== null && test(found[at]!, cleanSymbol(symbol))) fitting.add(symbol);
    return fitting.size;
  };
  const isAbroadToo = (symbol: string, issuer: Identification['issuer']): boolean =>
    companiesAbroad(symbol, reference).some((listed) => listed.kind !== 'company' || listed.issuer !== issuer);
  const unknown = symbols(({ status }) => status === 'unknown');
  const abroad = symbols(({ status }, symbol) => status === 'unknown' || namesExchange(symbol));
  // Asked only where no money tells: it takes the list of companies abroad.
  const countSurelyUs = (): number =>
    symbols(
      ({ status, by, issuer }, symbol) =>
        status === 'identified' && by !== 'answer' && !namesExchange(symbol) && !isAbroadToo(symbol, issuer),
    );
  return {
    looksForeign:
      stated.length === 0 && unknown >= FEW_UNKNOWN && unknown > symbols(({ status }) => status === 'identified'),
    isUs: stated.length > 0 ? stated.every((code) => code === DOLLAR) : countSurelyUs() > abroad,
    hasNames: holdings.some(({ symbol, name }) => name !== null && !repeats(name, symbol)),
  };
}

/** From so many codes of one exchange on, with none that it does not have, the others of a file are taken for its codes, too. */
const MANY_AT_HOME = 5;

/**
 * Gives the mark of the exchange whose codes alone a file has, or null: all its money is that exchange's, none of its symbols names one, and
 * those that anybody bears are all listed there, five of them without a doubt. Someone who mixes in shares of the US would have some that are not.
 */
export function exchangeOfFile(
  holdings: readonly Holding[],
  found: readonly Identification[],
  reference: Reference,
): string | null {
  const [money, ...others] = new Set(holdings.map((holding) => holding.currency));
  const mark = money == null || others.length > 0 ? null : onlyExchangeOf(money);
  if (mark === null) return null;
  const bears = (symbol: string): boolean => reference.bySymbol(symbol).length > 0;
  const isOfIt = (symbol: string): boolean => !namesExchange(symbol) && bears(`${symbol}.${mark}`);
  const codes = holdings.map(({ symbol }) => (symbol === null ? null : cleanSymbol(symbol)));
  const isOther = codes.some((code) => code !== null && !isOfIt(code) && (namesExchange(code) || bears(code)));
  const atHome = codes.filter((code, at) => code !== null && found[at]?.status === 'identified' && isOfIt(code));
  return !isOther && atHome.length >= MANY_AT_HOME ? mark : null;
}

/* What the pack cannot say of one symbol must not decide on its whole file. */
function companiesAbroad(symbol: string, reference: Reference): readonly Listed[] {
  try {
    return reference.abroad(symbol);
  } catch {
    return [];
  }
}

/** Tells whether a name says no more than the symbol beside it. */
export function repeats(name: string, symbol: string | null): boolean {
  return symbol !== null && nameWords(name).join('') === nameWords(symbol).join('');
}

/** Tells whether a symbol names its exchange, as "7203.T" and "KEY.TO" do; "BRK.B" has a share class, which no exchange is called. */
export function namesExchange(symbol: string): boolean {
  return /\.[A-Z]{2,3}$|\.[TLV]$/.test(symbol);
}
