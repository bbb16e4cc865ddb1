/* What the name of a fund says of what is in it, where no code and no symbol leads to the fund: the index it follows ("Fonds
   MSCI World"), or the words by which workplace plans call their funds ("State Street S&P 500 Index Securities Lending Series"). */

/** An index with the ways to write it. */
export interface IndexName {
  /** The index's usual name: "MSCI World". */
  readonly index: string;
  /** Further ways to write it. */
  readonly spellings: readonly string[];
}

/** Words that together mean one kind of plan fund. */
export interface PlanFund {
  /** Phrases that must all stand in the name, in any order; one with `=` in front has to be the whole name. */
  readonly phrases: readonly string[];
  /** Phrases none of which may. */
  readonly without: readonly string[];
}

/** What a name says: the index itself, or a variant of it (screened, a sector, small companies), of which nothing follows. */
export interface IndexInName<T extends IndexName> {
  readonly index: T;
  readonly isVariant: boolean;
}

/* Words at the end of a name that tell the share class. */
const CLASS_WORDS = new Set(
  'ACC DIST DIS ACCUMULATING DISTRIBUTING ACCUMULATION INCOME USD EUR GBP CHF JPY DR 1A 1B 1C 1D 2C 2D 3C 3D 4C 4D 5C'.split(
    ' ',
  ),
);
const HEDGED = /(?<!un)hedged\b|\bhdg\b|\bh(?:eur|gbp|chf|usd)\b|\bhedge\b/i;

/**
 * Gives the name of a European fund without what tells one share class of it from another: how it pays out, its currency, its
 * letter. "(hedged)" stays.
 */
export function plainFundName(name: string): string {
  const text = name
    .replace(/\bu\.? ?etf\b/i, 'UCITS ETF')
    .replace(/^.{1,60}?\b(?:plc|icav|sicav|public limited company)\b[\s–-]+(?=\S)/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const ucits = /\bUCITS(?: ETF)?\b/i.exec(text);
  if (ucits !== null) {
    const head = text.slice(0, ucits.index).trim();
    const isHedged = HEDGED.test(text.slice(ucits.index)) && !HEDGED.test(head);
    return `${head} UCITS ETF${isHedged ? ' (hedged)' : ''}`;
  }
  const words = text.split(' ');
  const isOfClass = (word: string | undefined): boolean =>
    word !== undefined && CLASS_WORDS.has(word.toUpperCase().replace(/[^A-Z0-9]/g, ''));
  while (words.length > 1 && (isOfClass(words.at(-1)) || words.at(-1) === '-')) words.pop();
  return words.join(' ');
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
   TREASURY COMPLETION NEXT MEGA LARGE IMI PRIVATE BUYBACK GARP SHAREHOLDER DEFENSIVE WRITE PUTWRITE TAIL PROTECT PROTECTED OUTCOME TARGET
   CONTROL MANAGED DYNAMIC ROTATION SELECT FILTERED SCORED MULTI THEMATIC INNOVATION CAPPED ALPHA PLUS AUTOCALL AUTOCALLABLE REVERSE BALANCED
   SPREAD SWING LADDER ARBITRAGE MONTHLY STRATEGY FOSSIL SOCIAL FAITH RESPONSIBLE GENDER WOMEN HIGH LOW PURE`.split(
    /\s+/,
  ),
);
/* Words of products that multiply an index or bet against it: their money is not simply in it. */
const GEARED_WORDS = new Set(
  `LEVERAGED LEVERAGE SHORT INVERSE BEAR BULL ULTRA ULTRAPRO ULTRASHORT DAILY X WARRANT WARRANTS TURBO KNOCKOUT OPTION OPTIONS PUT CALL FUTURE
   FUTURES CERTIFICATE ZERTIFIKAT ZERTIFIKATE OPTIONSSCHEIN HEBEL FAKTOR MINI`.split(/\s+/),
);
/* "Direct Plan - Growth" (India) and "GBP Income" (Britain) tell how a class pays out, not what it holds. */
const PAYOUT_BEFORE = new Set(['DIRECT', 'REGULAR', 'PLAN', 'OPTION', 'GBP', 'EUR', 'USD', 'CHF', 'DIR', 'REG']);
const PAYOUT_WORDS = new Set(['GROWTH', 'INCOME']);

interface Spelling<T> {
  readonly words: readonly string[];
  readonly index: T;
}

/** Gives the index that a name states, or null. */
export type IndexFinder<T extends IndexName> = (name: string) => IndexInName<T> | null;

/**
 * Makes the finder of indexes in names. The longest spelling that stands in the name counts: "S&P 500 Equal Weight" is not
 * the S&P 500. Products that multiply an index or bet against it give null.
 */
export function makeIndexFinder<T extends IndexName>(indexes: readonly T[]): IndexFinder<T> {
  const byFirst = new Map<string, Spelling<T>[]>();
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
    let best: { readonly spelling: Spelling<T>; readonly at: number } | null = null;
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
    // "Nifty 500" is not the Nifty
    const isNumbered = /^\d{2,}$/.test(words[end] ?? '') || /^\d{2,}$/.test(words[at - 1] ?? '');
    const isVariant =
      isNumbered || words.some((word, place) => (place < at || place >= end) && isVariantWord(words, place, word));
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

/* Words that funds have in their names, in the languages of the brokers that are read. */
const FUND_WORDS = new Set(
  `FUND FUNDS FONDS FONDO FONDOS FUNDO FONDI FD FDS ETF ETFS UCITS OEIC ICAV SICAV ETP INDEX IDX INDEKS INDICE INDICIEL TRACKER TRUST POOL SERIES
   CIT LENDING COLLECTIVE ISHARES VANGUARD XTRACKERS AMUNDI LYXOR SPDR DWS GILT DEFAULT`.split(/\s+/),
);

/** Tells whether a name is one of a fund: "IBEX" alone is also a company. */
export function speaksOfFund(name: string): boolean {
  return ruleWords(name).some((word) => FUND_WORDS.has(word));
}

/** Gives the plan fund that a name means, or null. */
export type PlanFundFinder<T extends PlanFund> = (name: string) => T | null;

/** Makes the finder of plan funds: the one with the most words that all stand in the name, as whole words side by side. */
export function makePlanFundFinder<T extends PlanFund>(funds: readonly T[]): PlanFundFinder<T> {
  const rules = funds
    .map((fund) => ({
      fund,
      isWhole: fund.phrases.some((phrase) => phrase.startsWith('=')),
      phrases: fund.phrases.map(ruleWords),
      without: fund.without.map(ruleWords),
      length: fund.phrases.flatMap(ruleWords).length,
    }))
    .sort((a, b) => b.length - a.length);
  return (name) => {
    const words = ruleWords(name);
    const rule = rules.find(
      ({ phrases, without, isWhole, length }) =>
        (!isWhole || words.length === length) &&
        phrases.every((phrase) => contains(words, phrase)) &&
        !without.some((phrase) => contains(words, phrase)),
    );
    return rule === undefined ? null : rule.fund;
  };
}
