import type { Holding } from '../model/holding.ts';
import type { Reference } from '../model/reference.ts';
import { currency } from '../model/units.ts';
import { zip } from '../zip.ts';
import { isUsAmongDigits } from './exchanges.ts';
import { findCompany, isHeldAllOver } from './find-company.ts';
import type { Identification } from './identification.ts';
import { isFundAbroad } from './identify-fund-abroad.ts';
import { doubtTicker, namesMarketOf, rivalsAbroad } from './identify-symbol.ts';
import { namesExchange, repeats, type FileMarket } from './market-of-file.ts';
import { cleanSymbol, namesUsMarket } from './symbols.ts';

/* Whether a ticker means its US listing, by what else stands in its file. */

const DOLLAR = currency('USD');

/**
 * Gives what was taken for a US company by its letters as a question where the file speaks of another market, and where a company abroad of
 * the same letters fits as well: the file is not known to be a US one, or the name says nothing although other lines of the file have names
 * that do.
 */
export function weighTicker(
  holding: Holding,
  taken: Identification,
  market: FileMarket,
  reference: Reference,
): Identification {
  if (taken.by !== 'ticker' && taken.by !== 'ticker+name') return taken;
  if (isTakenAbroad(taken, reference) || namesUsMarket(holding.symbol ?? '')) return taken;
  const { security } = taken;
  if (security.kind === 'company' && namesMarketOf(security.issuer, holding, reference)) return taken;
  const { currency: money, symbol: letters } = holding;
  const isDollars = money === null || money === DOLLAR || isUsAmongDigits(cleanSymbol(letters ?? ''), money);
  if (taken.by === 'ticker' && (market.looksForeign || !isDollars)) {
    const asked = doubtTicker(holding, taken, 'other-market', reference);
    const isOnly = asked.candidates.length === 1 && !market.looksForeign;
    return isOnly && security.kind === 'company' && isHeldAllOver(security.issuer, reference) ? taken : asked;
  }
  if (security.kind !== 'company') return taken;
  const { id: issuer, symbol, name } = findCompany(security.issuer, reference);
  const isMute = holding.name !== null && repeats(holding.name, holding.symbol) && market.hasNames;
  if (market.isUs && !isMute) return taken;
  const rivals = rivalsAbroad(holding, { kind: 'company', symbol, name, issuer }, reference);
  return rivals.length === 0 ? taken : doubtTicker(holding, taken, 'several', reference);
}

/* A fund of another market was never taken for a US one. */
function isTakenAbroad({ security }: Identification, reference: Reference): boolean {
  if (security.kind !== 'fund') return false;
  const fund = reference.bySymbol(security.symbol).find((one) => one.kind === 'fund');
  return fund?.kind === 'fund' && isFundAbroad(fund);
}

/* So many US tickers say together what one alone doesn't. */
const FEWEST = 2;

/**
 * Adds the US listing as our guess to each ticker of which only the market is in question. The file must have several tickers that are US ones
 * or could be nothing else, at least as many as of its home market, and more than twice as many as nobody knows. Nothing counts by a guess.
 */
export function guessUsListings(
  holdings: readonly Holding[],
  found: readonly Identification[],
  reference: Reference,
): readonly Identification[] {
  if (!found.some(isOnlyMarketOpen)) return found;
  const origins = new Map<string, Origin | null>();
  for (const [holding, one] of zip(holdings, found)) {
    const symbol = holding.symbol === null ? '' : cleanSymbol(holding.symbol);
    if (symbol !== '' && !namesExchange(symbol)) origins.set(symbol, originOf(holding, one, reference));
  }
  const count = (origin: Origin): number => [...origins.values()].filter((one) => one === origin).length;
  const ofUs = count('us');
  if (ofUs < FEWEST || ofUs < count('home') || ofUs <= 2 * count('unknown')) return found;
  return found.map((one) => (isOnlyMarketOpen(one) ? { ...one, guess: one.candidates[0] ?? null } : one));
}

function isOnlyMarketOpen({ doubt, candidates }: Identification): boolean {
  return doubt === 'other-market' && candidates.length === 1;
}

/** The market of a ticker, as far as it tells anything of its file. */
type Origin = 'us' | 'home' | 'unknown';

function originOf(holding: Holding, one: Identification, reference: Reference): Origin | null {
  if (isOnlyMarketOpen(one)) return 'us';
  if (one.status === 'unknown') return one.answered ? null : 'unknown';
  const { security, by } = one;
  if (one.status !== 'identified' || (by !== 'ticker' && by !== 'answer')) return null;
  if (security.kind === 'fund') return isTakenAbroad(one, reference) ? 'home' : 'us';
  if (security.kind !== 'company') return null;
  return namesMarketOf(security.issuer, holding, reference) ? 'home' : 'us';
}
