import { isJapanese } from '../look-through/guess-kind-japan.ts';
import { guessKind } from '../look-through/guess-kind.ts';
import { nameWords } from '../identity/names.ts';
import type { AnswerChoice } from '../model/portfolio.ts';
import type { Currency } from '../model/units.ts';

/** What a line may be by its words alone, for the user to accept: nothing is counted by it. */
export interface AnswerGuess {
  readonly choice: AnswerChoice;
  /** The words of it that say so. */
  readonly because: string;
}

/* Words that make a company, or a bet, of what would be the thing itself. */
const NOT_ITSELF = new Set(
  `INC CORP CORPORATION CO PLC LTD LIMITED LLC AG SA NV HOLDINGS GROUP MINING MINERS MINES RESOURCES ROYALTY BUILDER BUILDERS DEPOT
   BANK SHORT BEAR BULL ULTRA INVERSE LEVERAGED X FUTURES OPTION OPTIONS CALL PUT INCOME STRATEGY EQUITY STOCK INSURANCE LOAN`.split(
    /\s+/,
  ),
);

interface Rule {
  readonly words: readonly string[];
  readonly choice: AnswerChoice;
}
const OTHER: AnswerChoice = { kind: 'asset', of: 'other' };
const METAL: AnswerChoice = { kind: 'asset', of: 'commodity' };
/* A house of the same sound, and shares of mines, are no metal. */
const METAL_IN_JAPANESE = /(?:純金|純銀|ゴールド(?!マン))(?!.*(?:株|鉱))/;
const SMALL_WORDS = new Set(
  'MY OUR THE A AN IN AT OF AND 1 2 3 3A PHYSICAL COIN COINS BAR BARS BULLION FAMILY PRIMARY SECOND ETF ETC ETP SPOT'.split(
    ' ',
  ),
);
const RULES: readonly Rule[] = [
  { words: ['BITCOIN', 'BTC'], choice: { kind: 'crypto', symbol: 'BTC' } },
  { words: ['ETHEREUM', 'ETHER', 'ETH'], choice: { kind: 'crypto', symbol: 'ETH' } },
  { words: ['CRYPTO', 'CRYPTOCURRENCY', 'CRYPTOCURRENCIES'], choice: { kind: 'asset', of: 'crypto' } },
  { words: ['GOLD', 'SILVER', 'PLATINUM', 'PALLADIUM'], choice: METAL },
  {
    words: ['HOUSE', 'HOME', 'APARTMENT', 'CONDO', 'FLAT', 'PROPERTY', 'LAND', 'CABIN', 'COTTAGE', 'RESIDENCE'],
    choice: OTHER,
  },
  { words: ['CAR', 'BOAT', 'JEWELRY', 'ART', 'WATCHES', 'COLLECTIBLES'], choice: OTHER },
  {
    words: ['CHECKING', 'SAVINGS', 'DEPOSIT', 'CD', 'CDS', 'HYSA', 'KONTO', 'SPARKONTO', 'TAGESGELDKONTO', 'LIVRET'],
    choice: { kind: 'cash' },
  },
];
const ACCOUNT_WORDS = new Set('ACCOUNT ACCOUNTS CERTIFICATE LADDER TERM FIXED ONLINE HIGH YIELD'.split(' '));

/* "Mag 7", "Magnificent Seven stocks": the fund of those seven, in equal parts. */
const SEVEN = /^(?:the )?mag(?:nificent)?[ -]?(?:7|seven)(?: (?:stocks?|shares|basket|etf))?$/i;
const SEVEN_FUND: AnswerChoice = { kind: 'fund', symbol: 'MAGS' };

/**
 * Guesses what a line nobody knows may be, from its words and the currency that its file states: a fund of a kind, else something that
 * is no fund. null = the words do not say.
 */
export function guessLine(words: {
  readonly symbol: string | null;
  readonly name: string | null;
  readonly currency: Currency | null;
}): AnswerGuess | null {
  const stated = words.name ?? words.symbol;
  const guess = stated === null ? null : guessKind(stated, words.currency);
  if (guess === null) return guessAnswer(words);
  return { choice: { kind: 'fund-of-kind', of: guess.kind }, because: guess.because };
}

/**
 * Guesses from the words of a line nobody knows what it may be. Better none than a wrong one: a further word that could make something
 * else of it ends the guess. null = the words do not say.
 */
export function guessAnswer({
  symbol,
  name,
}: {
  readonly symbol: string | null;
  readonly name: string | null;
}): AnswerGuess | null {
  const stated = name ?? symbol;
  if (stated === null) return null;
  if (SEVEN.test(stated.trim())) return { choice: SEVEN_FUND, because: stated.trim() };
  const metal = isJapanese(stated) ? METAL_IN_JAPANESE.exec(stated.normalize('NFKC')) : null;
  if (metal !== null) return { choice: METAL, because: metal[0] };
  const words = nameWords(stated);
  if (words.some((word) => NOT_ITSELF.has(word))) return null;
  for (const { words: any, choice } of RULES) {
    const found = words.filter((word) => any.includes(word));
    const others = words.filter((word) => !any.includes(word) && !SMALL_WORDS.has(word) && !ACCOUNT_WORDS.has(word));
    if (found.length > 0 && others.length === 0) return { choice, because: found.map(asTitle).join(' ') };
  }
  return null;
}

const asTitle = (word: string): string => (word.length <= 3 ? word : `${word.charAt(0)}${word.slice(1).toLowerCase()}`);
