import { find, has, phrases, titled, type KindGuess, type Phrases, type NameWord } from './phrases.ts';
import type { KindId } from '../model/kinds.ts';

/* A guess from the name of an Indian scheme that the daily list of AMFI has under another name, or not at all: its category tells of which
   size its companies are. */

const IS_SCHEME = phrases('FUND, PLAN, SCHEME');
/* What invests abroad, in one sector or theme, or in more than shares; and what bets. */
const OTHERS = phrases(
  `WORLD, INTERNATIONAL, US, NASDAQ, CHINA, ASIA, EUROPE, JAPAN, BRAZIL, EMERGING MARKETS, EMERGING MARKET, OVERSEAS, OFFSHORE, OFF SHORE, FOF, FOREIGN, GOLD,
   SILVER, COMMODITIES, REIT, BOND, DEBT, GILT, INCOME, LIQUID, OVERNIGHT, MONEY, DURATION, CREDIT, CORPORATE, BANKING, FLOATER, SAVINGS, TREASURY, PSU, TECHNOLOGY,
   DIGITAL, PHARMA, HEALTHCARE, HEALTH, FINANCIAL, INFRASTRUCTURE, CONSUMPTION, CONSUMER, ENERGY, MANUFACTURING, AUTO, TRANSPORTATION, DEFENCE, MNC, SERVICES,
   BUSINESS CYCLE, INNOVATION, QUANT FUND, MIXED, HYBRID, ADVANTAGE, ALLOCATION, ARBITRAGE, RETIREMENT, PENSION, CHILDREN, CHILDRENS, ALPHA, MOMENTUM, QUALITY,
   LOW VOLATILITY, LONG SHORT, ETF`,
);
/** By the first that stands in the name. */
const CATEGORIES: readonly (readonly [kind: KindId, words: Phrases])[] = [
  ['india', phrases('LARGE MID, LARGE AND MID, LARGE SMALL, LARGEMIDCAP')],
  ['india-small', phrases('SMALL, MICRO')],
  [
    'india',
    phrases(
      `BLUECHIP, BLUE CHIP, LARGE CAP, LARGECAP, FLEXI CAP, FLEXICAP, FLEXI, MULTI CAP, MULTICAP, ELSS, TAX SAVER, TAX RELIEF, TAX SAVING, LONG TERM EQUITY, VALUE,
       CONTRA, FOCUSED, FOCUS, TOP 100, TOP 200, DIVIDEND YIELD`,
    ),
  ],
];

/** Guesses of what kind an Indian scheme is by its words (`said`) as they are meant abroad; null = they do not say, or it is none of shares of India. */
export function guessIndian(said: readonly NameWord[]): KindGuess | null {
  const words = said.flatMap(({ means }) => means);
  if (!has(words, IS_SCHEME) || has(words, OTHERS)) return null;
  const stated = said.flatMap(({ word, means }) => means.map(() => word));
  for (const [kind, any] of CATEGORIES) {
    const places = find(words, any);
    if (places.length > 0) return { kind, because: places.map((at) => titled(stated[at] ?? '')).join(' ') };
  }
  return null;
}
