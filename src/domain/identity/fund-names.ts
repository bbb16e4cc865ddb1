import type { FundClass } from '../reference.ts';

/* What the name of a fund says of what is in it, where no code and no symbol leads to the fund: the index it follows ("Fonds
   MSCI World"), or the words by which workplace plans call their funds ("State Street S&P 500 Index Securities Lending Series"). */

/** An index with its spellings, and where its companies are listed. */
export interface IndexName {
  /** The index's usual name: "MSCI World". */
  readonly index: string;
  /** Further ways to write it. */
  readonly spellings: readonly string[];
  readonly fundClass: FundClass;
  /** The list that holds this index's companies, null where there is none. */
  readonly list: string | null;
  /** How near that list is: "same index", "same market, other index" … */
  readonly basis: string;
}

/** Words that together mean one kind of plan fund. */
export interface PlanFund {
  /** Phrases that must all stand in the name, in any order. */
  readonly phrases: readonly string[];
  /** Phrases none of which may. */
  readonly without: readonly string[];
  readonly leadsTo:
    | { readonly kind: 'list'; readonly list: string; readonly basis: string }
    | { readonly kind: 'fund'; readonly symbol: string }
    | { readonly kind: 'class'; readonly fundClass: FundClass };
}

/** What a name says: the index itself, or a variant of it (screened, a sector, small companies), of which only the class is known. */
export interface IndexInName {
  readonly index: IndexName;
  readonly isVariant: boolean;
}

/**
 * Gives the words of a name for these rules: plain capitals, marks gone, letters and digits parted, so that "S&P500",
 * "S & P 500" and "S+P 500" are the same two words; "U.K." is UK.
 */
export function ruleWords(name: string): readonly string[] {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toUpperCase()
    .replace(/(?<=\b[A-Z])\.(?=[A-Z]\b)/g, '')
    .replace(/\bS ?[&+] ?P(?![A-Z])/g, 'SP')
    .replace(/(?<=[A-Z])(?=[0-9])|(?<=[0-9])(?=[A-Z])/g, ' ')
    .split(/[^A-Z0-9]+/);
  return words.filter((word) => word !== '');
}

/* Words beside an index that make another index of it. */
const VARIANT_WORDS = new Set(
  `ESG SRI SCREENED SOCIALLY SUSTAINABLE SUSTAINABILITY SUSTAIN CLIMATE PARIS PAB CTB TRANSITION CARBON ENHANCED RESEARCH UNIVERSAL SELECTION
   LEADERS ADVANCED ISLAMIC SHARIAH CATHOLIC QUALITY MOMENTUM VALUE GROWTH FACTOR MULTIFACTOR DIVIDEND DIVIDENDS ARISTOCRATS INCOME YIELD SMALL
   MID EX WITHOUT OHNE HORS EQUAL WEIGHT WEIGHTED MINIMUM MIN VOLATILITY VOL VARIANCE TOP BUFFER COVERED BUYWRITE PREMIUM ACTIVE TILT TILTED
   SECTOR ENERGY HEALTH HEALTHCARE PHARMA TECHNOLOGY TECH INFORMATION SEMICONDUCTOR SEMICONDUCTORS FINANCIAL FINANCIALS BANK BANKS INSURANCE
   INDUSTRIAL INDUSTRIALS MATERIALS RESOURCES UTILITIES STAPLES DISCRETIONARY CONSUMER COMMUNICATION COMMUNICATIONS TELECOM TELECOMMUNICATIONS
   MEDIA AUTOMOBILES CHEMICALS CONSTRUCTION RETAIL TRAVEL FOOD REAL PROPERTY REIT REITS INFRASTRUCTURE WATER DEFENCE DEFENSE BOND BONDS
   TREASURY COMPLETION NEXT`.split(/\s+/),
);
/* Words of products that multiply an index or bet against it: their money is not simply in it. */
const GEARED_WORDS = new Set(
  `LEVERAGED LEVERAGE SHORT INVERSE BEAR BULL ULTRA ULTRAPRO ULTRASHORT DAILY X WARRANT WARRANTS TURBO KNOCKOUT OPTION OPTIONS PUT CALL FUTURE
   FUTURES CERTIFICATE ZERTIFIKAT ZERTIFIKATE OPTIONSSCHEIN HEBEL FAKTOR MINI`.split(/\s+/),
);
/* "Direct Plan - Growth" (India) and "GBP Income" (Britain) tell how a class pays out, not what it holds. */
const PAYOUT_BEFORE = new Set(['DIRECT', 'REGULAR', 'PLAN', 'OPTION', 'GBP', 'EUR', 'USD', 'CHF', 'DIR', 'REG']);
const PAYOUT_WORDS = new Set(['GROWTH', 'INCOME']);

interface Spelling {
  readonly words: readonly string[];
  readonly index: IndexName;
}

/** The indexes by the first word of each spelling, the longer spellings first. */
export type IndexFinder = (name: string) => IndexInName | null;

/**
 * Makes the finder of indexes in names. The longest spelling that stands in the name counts: "S&P 500 Equal Weight" is not
 * the S&P 500. Products that multiply an index or bet against it give null.
 */
export function makeIndexFinder(indexes: readonly IndexName[]): IndexFinder {
  const byFirst = new Map<string, Spelling[]>();
  for (const index of indexes) {
    for (const spelling of [index.index, ...index.spellings]) {
      const words = ruleWords(spelling);
      const first = words[0];
      if (first === undefined) continue;
      const known = byFirst.get(first);
      if (known === undefined) byFirst.set(first, [{ words, index }]);
      else known.push({ words, index });
    }
  }
  return (name) => {
    const words = ruleWords(name);
    if (words.some((word) => GEARED_WORDS.has(word))) return null;
    let best: { readonly spelling: Spelling; readonly at: number } | null = null;
    for (const [at, word] of words.entries()) {
      const spellings = byFirst.get(word);
      if (spellings === undefined) continue;
      for (const spelling of spellings)
        if (
          (best === null || spelling.words.length > best.spelling.words.length) &&
          standsAt(spelling.words, words, at)
        )
          best = { spelling, at };
    }
    if (best === null) return null;
    const { spelling, at } = best;
    const end = at + spelling.words.length;
    const isVariant = words.some((word, place) => (place < at || place >= end) && isVariantWord(words, place, word));
    return { index: spelling.index, isVariant };
  };
}

function isVariantWord(words: readonly string[], place: number, word: string): boolean {
  if (!VARIANT_WORDS.has(word)) return false;
  const before = words[place - 1];
  return !(PAYOUT_WORDS.has(word) && before !== undefined && PAYOUT_BEFORE.has(before));
}

function standsAt(part: readonly string[], words: readonly string[], at: number): boolean {
  return part.every((word, place) => words[at + place] === word);
}

function contains(words: readonly string[], phrase: readonly string[]): boolean {
  return phrase.length > 0 && words.some((_, at) => standsAt(phrase, words, at));
}

/** Gives the plan fund that a name means, or null. */
export type PlanFundFinder = (name: string) => PlanFund | null;

/** Makes the finder of plan funds: the one with the most words that all stand in the name, as whole words side by side. */
export function makePlanFundFinder(funds: readonly PlanFund[]): PlanFundFinder {
  const rules = funds
    .map((fund) => ({
      fund,
      phrases: fund.phrases.map(ruleWords),
      without: fund.without.map(ruleWords),
      length: fund.phrases.flatMap(ruleWords).length,
    }))
    .sort((a, b) => b.length - a.length);
  return (name) => {
    const words = ruleWords(name);
    const rule = rules.find(
      ({ phrases, without }) =>
        phrases.every((phrase) => contains(words, phrase)) && !without.some((phrase) => contains(words, phrase)),
    );
    return rule === undefined ? null : rule.fund;
  };
}
