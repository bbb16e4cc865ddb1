import type { FundClass } from '../model/reference.ts';
import { GEARED_EAST_ASIAN, PARTED, spellIndexes, VARIANT_EAST_ASIAN } from './east-asian-names.ts';
import { isFormInOtherScript, isHouse, plainLatin } from './names.ts';

/* What the name of a fund says of what is in it, where no code and no symbol leads to the fund: the index it follows ("Fonds
   MSCI World"). */

/** An index with the ways to write it. */
export interface IndexName {
  /** The index's usual name: "MSCI World". */
  readonly index: string;
  /** Further ways to write it. */
  readonly spellings: readonly string[];
}

/** The index that a name states, with what the name says beside it. */
export interface IndexInName<T extends IndexName> {
  readonly index: T;
  /** The name says that it is a variant of the index (screened, a sector, small companies), of which nothing follows. */
  readonly isVariant: boolean;
  /** The name goes on after the index with words that are not known to be harmless, so that it may be another index's. */
  readonly goesOn: boolean;
}

/* Words at the end of a name that tell the share class. */
const CLASS_WORDS = new Set(
  'ACC DIST DIS ACCUMULATING DISTRIBUTING ACCUMULATION INCOME USD EUR GBP CHF JPY DR 1A 1B 1C 1D 2C 2D 3C 3D 4C 4D 5C'.split(
    ' ',
  ),
);
/* Words that tell one plan of an Indian scheme from another, and those of them that no other fund ends with. */
const PLAN_WORDS = new Set(
  'DIRECT REGULAR PLAN OPTION GROWTH IDCW DIVIDEND BONUS CUMULATIVE PAYOUT REINVESTMENT MONTHLY QUARTERLY DAILY WEEKLY'.split(
    ' ',
  ),
);
const OF_PLANS_ALONE = new Set(['DIRECT', 'REGULAR', 'IDCW', 'CUMULATIVE']);
const HEDGED = /(?<!un)hedged\b|\bhdg\b|\bh(?:eur|gbp|chf|usd)\b|\bhedge\b/i;

/** Gives the name of an Indian scheme without its plan: "- Direct Plan - Growth", "-Growth Option-Direct", "Regular IDCW". */
export function withoutPlan(name: string): string {
  let end = name.length;
  let isPlan = false;
  for (const word of [...name.matchAll(/[A-Za-z]+/g)].toReversed()) {
    const said = word[0].toUpperCase();
    const after = name.slice(word.index + said.length, end);
    if (!PLAN_WORDS.has(said) || !/^[\s()–—-]*$/.test(after)) break;
    end = word.index;
    isPlan ||= OF_PLANS_ALONE.has(said);
  }
  while (/[\s(–—-]/.test(name.charAt(end - 1))) end -= 1;
  const scheme = name.slice(0, end);
  return isPlan && scheme !== '' ? scheme : name;
}

/**
 * Gives the name of a European fund without what tells one share class of it from another: how it pays out, its currency, its
 * letter. "(hedged)" stays.
 */
export function plainFundName(name: string): string {
  const text = withoutPlan(name)
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
 * "S & P 500" and "S+P 500" are the same two words; "U.K." is UK. Letters of East Asia, which are written without blanks,
 * are parted from Latin ones: "ETFファンド" is two words.
 */
export function ruleWords(name: string): readonly string[] {
  const words = spellIndexes(plainLatin(name).toUpperCase())
    .replace(/(?<=\b[A-Z])\.(?=[A-Z]\b)/g, '')
    .replace(/\bS ?[&+] ?P(?![A-Z])/g, 'SP')
    .replace(/(?<=[A-Z])(?=[0-9])|(?<=[0-9])(?=[A-Z])/g, ' ')
    .replace(PARTED, ' ')
    .split(/[^\p{L}\p{M}\p{Nd}]+/u);
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
   SPREAD SWING LADDER ARBITRAGE MONTHLY STRATEGY FOSSIL SOCIAL FAITH RESPONSIBLE GENDER WOMEN HIGH LOW PURE SMALLCAP SMALLCAPS MIDCAP MIDCAPS
   LARGECAP MEGACAP MICROCAP MULTICAP LARGEMIDCAP MIDSMALLCAP SMABOLAG SMASELSKABER SMASELSKAPER NEBENWERTE PETITES MOYENNES PEQUENAS MEDIANAS
   PICCOLE GLEICHGEWICHTET EQUIPONDERE EQUIPONDERADO DIVIDENDE DIVIDENDEN DIVIDENDO DIVIDENDOS DIVIDENDI UTDELNING UTBYTTE UDBYTTE NACHHALTIG
   DURABLE SOSTENIBLE SUSTENTAVEL DUURZAAM HALLBAR BAEREDYGTIG`.split(/\s+/),
);
/* Words of products that multiply an index or bet against it: their money is not simply in it. */
const GEARED_WORDS = new Set(
  `LEVERAGED LEVERAGE SHORT INVERSE BEAR BULL ULTRA ULTRAPRO ULTRASHORT DAILY X WARRANT WARRANTS TURBO KNOCKOUT OPTION OPTIONS PUT CALL FUTURE
   FUTURES CERTIFICATE ZERTIFIKAT ZERTIFIKATE OPTIONSSCHEIN HEBEL FAKTOR MINI`.split(/\s+/),
);
function isGeared(word: string): boolean {
  return GEARED_WORDS.has(word) || GEARED_EAST_ASIAN.test(word);
}
/* "Direct Plan - Growth" (India) and "GBP Income" (Britain) tell how a class pays out, not what it holds. */
const PAYOUT_BEFORE = new Set(['DIRECT', 'REGULAR', 'PLAN', 'OPTION', 'GBP', 'EUR', 'USD', 'CHF', 'DIR', 'REG']);
const PAYOUT_WORDS = new Set(['GROWTH', 'INCOME']);

/* Words that may follow an index and leave it what it is: the form of the fund, its share class, payout, currency and how it follows the
   index. Whatever else follows may make another index of it ("Nifty Auto", "S&P 500 Revenue"), in words that no list holds. */
const HARMLESS_WORDS = new Set(
  `FUND FUNDS FONDS FOND FONDO FONDOS FONDEN FUNDO FUNDOS FONDI FD FDS ETF ETFS ETP UCITS OEIC ICAV SICAV PLC INDEX INDICES IDX INDEKS INDEKSI INDICE INDICIEL
   INDEXE INDEXFONDS INDEXFOND INDEKSFOND TRACKER TRACKING TRUST UNIT UNITS POOL PL NT NL PORTFOLIO SERIES CIT COLLECTIVE SECURITIES LENDING NON NSL SL INDX
   COMMINGLED SEPARATE SEP ACCOUNT ACCT TIER TWO FOF OF FEEDER PASSIVE FI FIC FIA DE DO IE LU AU CH LISTED INVESTIMENTO EXTERIOR INVERSION INVESTMENT EQUITY
   EQUITIES STOCK STOCKS AKTIEN AKTIER AKSJER AKTIE CLASS CL CLASSR SHARES SHARE SHS INSTITUTIONAL INST INSTL INVESTOR INV ADMIRAL ADM ADMIN ADMINISTRATIVE
   ADVISOR RETIREMENT SERVICE SIMPLE NO LOAD DIRECT REGULAR PLAN BEES II III IV SWAP DR SF PEA PHYSICAL SYNTHETIC TOTAL NET GROSS RETURN TR NR EXCHANGE TRADED
   THE ACC ACCUMULATING ACCUMULATION DIST DIS DISTRIBUTING DISTRIBUTION INC UKDIS IDCW CAPITALISATION THESAURIEREND AUSSCHUTTEND CAP USD EUR GBP CHF JPY CAD
   AUD SEK NOK DKK HKD SGD INR HEUR HGBP HCHF HUSD HCAD HEDGED HEDGE HDG PFHDG UNHEDGED CURRENCY TO`.split(/\s+/),
);

/**
 * Tells whether a word, at its place among those of a name (ruleWords), says nothing of what a fund holds: its form, class, currency,
 * house. One digit is a share class's; more are an index's: "Nifty 50 and 25:25".
 */
export function isHarmless(words: readonly string[], place: number, word: string): boolean {
  if (HARMLESS_WORDS.has(word) || /^(?:[A-WYZ]|\d)$/.test(word) || isFormInOtherScript(word) || isHouse(word))
    return true;
  // "MSCI オール・カントリー (全世界株式)" says one thing twice
  if (word === '全世界株式' && words.includes('ACWI')) return true;
  // "S&P 500 US Equity"
  if (/^USA?$/.test(word) && /\d/.test(words[place - 1] ?? '')) return true;
  return PAYOUT_WORDS.has(word) && !isVariantWord(words, place, word);
}

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
  const spellingsAt = (words: readonly string[], at: number): readonly Spelling<T>[] =>
    (byFirst.get(words[at]!) ?? []).filter((spelling) => standsAt(spelling.words, words, at));
  return (name) => {
    const words = ruleWords(name);
    let best: { readonly spelling: Spelling<T>; readonly at: number } | null = null;
    for (const at of words.keys())
      for (const spelling of spellingsAt(words, at))
        if (best === null || spelling.words.length > best.spelling.words.length) best = { spelling, at };
    if (best === null) return null;
    const { spelling, at } = best;
    const end = at + spelling.words.length;
    // "Nifty 500" is not the Nifty
    const isNumbered = /^\d{2,}$/.test(words[end] ?? '') || /^\d{2,}$/.test(words[at - 1] ?? '');
    const isBeside = (place: number): boolean => place < at || place >= end;
    if (words.some((word, place) => isBeside(place) && isGeared(word))) return null;
    const isVariant = isNumbered || words.some((word, place) => isBeside(place) && isVariantWord(words, place, word));
    const goesOn = words.some((word, place) => place >= end && !isHarmless(words, place, word));
    return { index: spelling.index, isVariant, goesOn };
  };
}

/**
 * Tells whether a name that states an index is one of a fund on that very index. What a bond's or a money market's index goes on with
 * (years, qualities) leaves it one of bonds or money.
 */
export function isOnIndex(found: IndexInName<IndexName>, fundClass: FundClass): boolean {
  if (found.isVariant) return false;
  return !found.goesOn || fundClass === 'bond' || fundClass === 'money-market';
}

function isVariantWord(words: readonly string[], place: number, word: string): boolean {
  if (VARIANT_EAST_ASIAN.test(word)) return true;
  // "NEXT FUNDS" is a house
  if (!VARIANT_WORDS.has(word) || (word === 'NEXT' && words[place + 1] === 'FUNDS')) return false;
  const before = words[place - 1];
  return !(PAYOUT_WORDS.has(word) && before !== undefined && PAYOUT_BEFORE.has(before));
}

/** Tells whether words stand side by side in a name from a place on. */
export function standsAt(part: readonly string[], words: readonly string[], at: number): boolean {
  return part.every((word, place) => words[at + place] === word);
}

/** Tells whether a word, at its place among those of a name (ruleWords), makes another product of an index or market: screened, small, short. */
export function bendsIndex(words: readonly string[], place: number, word: string): boolean {
  return isGeared(word) || isVariantWord(words, place, word);
}

/* What a fund is called, in the languages of the brokers that are read; German and its neighbours write it in one word with what it holds. */
const FORMS_OF_FUNDS = new Set(
  `FUND FUNDS FONDO FONDOS FUNDO FUNDOS FONDI FD FDS ETF ETFS UCITS OEIC ICAV SICAV ETP IDX INDICE INDICIEL INDEXADO INDEKSI INDEKSIRAHASTO RAHASTO TRACKER FOF`.split(
    ' ',
  ),
);
const ENDS_AS_FUND =
  /(?:FONDS?|FONDEN|INDEX|INDEKS|ファンド|投信|投資信託|インデックス|ノーロード(?:オープン)?|基金|펀드|투자신탁|인덱스)$/;
/* Words that speak of one beside them, and may be in a company's name as well. */
const FUND_WORDS = new Set(
  `TRUST POOL PORTFOLIO SERIES CIT LENDING COLLECTIVE ISHARES ISHS VANGUARD XTRACKERS AMUNDI LYXOR SPDR DWS GILT DEFAULT CREF`.split(
    ' ',
  ),
);

const isFormOfFund = (word: string): boolean => FORMS_OF_FUNDS.has(word) || ENDS_AS_FUND.test(word);

/* Who issues them stands in front, and nothing says that it is a fund: "TIGER 미국S&P500". */
const KOREAN_ETF =
  /^(?:TIGER|KODEX|ACE|RISE|KBSTAR|SOL|PLUS|HANARO|KOSEF|ARIRANG|KIWOOM|TIMEFOLIO) .*\p{Script=Hangul}/u;

/* "Core MSCI World USD (Acc)": some brokers name the share class, but neither the house nor that it is a fund. */
const SHARE_CLASS = /\s(?:(?:USD|EUR|GBP|CHF|JPY) )?(?:Hedged )?(?:\((?:Acc|Dist|acc|dist|ACC|DIST)\)|Acc|Dist)$/;
/* "Class I - Accumulation (GBP)", as British platforms write it. */
const BRITISH_CLASS =
  /\s(?:[-–] )?(?:Class ([A-Z]{1,3}\d?) [-–] (?:Accumulation|Income|Acc|Inc)|Accumulation)(?: \(GBP\))?$/;

/* "Fundsmith Equity T Inc", as others do. */
const BRITISH_LETTER = /\s([A-Z]{1,2}\d?|\d) (?:Acc|Inc)$/;

/** Gives the name of a European fund without the share class at its end; other names come back as they are. */
export const withoutShareClass = (name: string): string => name.replace(SHARE_CLASS, '').replace(BRITISH_CLASS, '');

/** Gives the names by which a fund may be listed that a British platform names with its class: "Fundsmith Equity Class I - Accumulation". */
export function namesOfBritishClass(name: string): readonly string[] {
  const found = BRITISH_CLASS.exec(name) ?? BRITISH_LETTER.exec(name);
  if (found === null) return [];
  const [base, letter] = [name.slice(0, found.index), found[1]];
  return [...(letter === undefined ? [] : [`${base} ${letter}`, `${base} ${letter} Acc`]), base, `${base} Acc`];
}

/* An index behind the name of the fund's house: "HSBC MSCI World", "BNP Paribas Easy S&P 500". */
const INDEX_BEHIND =
  /\S (?:MSCI (?!INC |CORP )[A-Z]|FTSE (?:ALL|DEVELOPED|EMERGING|NORTH|JAPAN|EPRA|\d)|SP \d{3}|STOXX |NASDAQ 100 |RUSSELL \d|NIKKEI \d|TOPIX )/;

/** Tells whether a name is one of a fund: "IBEX" alone is also a company. */
export function speaksOfFund(name: string): boolean {
  const words = ruleWords(name);
  // "VOO S&P 500" begins with a symbol
  const isOfHouse = !/^[A-Z]{3,5} /.test(name) || isHouse(words[0] ?? '') || /^[A-Z]+ [A-Z][a-z]/.test(name);
  const isIndex = isOfHouse && INDEX_BEHIND.test(`${words.join(' ')} `);
  if (isIndex || KOREAN_ETF.test(name) || withoutShareClass(name) !== name) return true;
  return words.some((word) => FUND_WORDS.has(word) || isFormOfFund(word));
}

/**
 * Tells whether a name with a company's words is a fund's, because it goes on with what funds are called, in any language: "Allianz
 * Rohstofffonds". A company that bears such a word itself ("Northern Trust", "Jupiter Fund Management") stays one.
 */
export function isFundBeside(name: string, company: string): boolean {
  const own = ruleWords(company);
  const isTrust = !saysCompany(name);
  return ruleWords(name).some((word) => (isFormOfFund(word) || (word === 'TRUST' && isTrust)) && !own.includes(word));
}

const COMPANY_FORMS = /^(?:INC|CORP|CORPORATION|CO|PLC|LTD|LIMITED|REIT)$/;

/** Tells whether a name says that it is a company's: "Northern Trust Corp". */
export function saysCompany(name: string): boolean {
  return ruleWords(name).some((word) => COMPANY_FORMS.test(word));
}
