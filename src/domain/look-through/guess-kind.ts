import { ruleWords, withoutShareClass } from '../identity/fund-names.ts';
import { classOfKind, isKindId, type KindId } from '../model/kinds.ts';
import { currency, type Currency } from '../model/units.ts';
import { guessAbroad } from './guess-kind-abroad.ts';
import { guessJapanese, isJapanese } from './guess-kind-japan.ts';
import { find, has, INDIAN, phrases, titled, type KindGuess, type Phrases } from './phrases.ts';

/* A guess from the name, for the user to accept: never taken by itself, for a name proves nothing. Better none than a wrong one, so
   each word that turns a fund into another one ("equal weight", "ultra", "Japan") ends the guess. */

/**
 * Guesses from whole words of a fund's name what kind it is of. `money` is the currency of its line, where the file states one: in
 * any but US dollars "large cap" need not mean American companies. null = the name does not say enough, or says that it is something else.
 */
export function guessKind(written: string, money: Currency | null = null): KindGuess | null {
  const plain = withoutShareClass(written);
  const name = plain === written ? written : `${plain} UCITS ETF`;
  if (isJapanese(name)) return guessJapanese(name);
  const words = asTrust(readWords(name), money);
  if (words.length === 0 || has(words, BARRED) || isShort(words) || isHomeAndAbroad(words)) return null;
  const tilt = findTilt(words);
  if (tilt !== null && tilt !== 'dividend') return null;
  const stated: Name = { words, isAmerican: money === null || money === DOLLAR };
  const said = RULES.map((rule) => rule(stated)).find((found) => found !== null);
  // what India mixes is Indian, which no mix of the world is like
  const isIndianMix = money === 'INR' && said !== undefined && said !== 'none' && classOfKind(said.kind) === 'mixed';
  if (isIndianMix) return null;
  if (said !== undefined && said !== 'none') return { kind: said.kind, because: wordsAt(words, said.places) };
  return money === null || stated.isAmerican ? null : guessAbroad(name, money);
}

/* British funds that are traded are companies, too: "JPMorgan Global Growth & Income plc", "Allianz Technology Trust PLC". */
function asTrust(words: readonly string[], money: Currency | null): readonly string[] {
  return money === 'GBP' && has(words, OF_TRUST) ? words.filter((word) => word !== 'PLC') : words;
}
const OF_TRUST = phrases(
  `TRUST, JPMORGAN, FIDELITY, SCHRODER, HENDERSON, INVESCO, BAILLIE GIFFORD, TEMPLETON, BLACKROCK, ABRDN, ABERDEEN, POLAR CAPITAL, MONTANARO, PACIFIC HORIZON`,
);

const DOLLAR = currency('USD');

interface Name {
  readonly words: readonly string[];
  /** Nothing speaks against the market of the United States. */
  readonly isAmerican: boolean;
}
interface Found {
  readonly kind: KindId;
  readonly places: readonly number[];
}
/** null = does not apply, the next rule is asked; 'none' = the name says two things, or one that no kind is. */
type Rule = (name: Name) => Found | 'none' | null;

/* How plans and brokers shorten the words that matter. */
const SPELLED: Readonly<Record<string, string>> = {
  LARGECAP: 'LARGE CAP',
  LRGCAP: 'LARGE CAP',
  LGCAP: 'LARGE CAP',
  MIDCAP: 'MID CAP',
  SMALLCAP: 'SMALL CAP',
  SMALLCAPS: 'SMALL CAP',
  MIDCAPS: 'MID CAP',
  CAPS: 'CAP',
  REITS: 'REIT FUND',
  SMCAP: 'SMALL CAP',
  BLUECHIP: 'BLUE CHIP',
  LRG: 'LARGE',
  LG: 'LARGE',
  LGE: 'LARGE',
  SM: 'SMALL',
  SML: 'SMALL',
  CP: 'CAP',
  GR: 'GROWTH',
  GRTH: 'GROWTH',
  GRWTH: 'GROWTH',
  VAL: 'VALUE',
  VL: 'VALUE',
  INTL: 'INTERNATIONAL',
  INTERNATL: 'INTERNATIONAL',
  MKT: 'MARKET',
  MKTS: 'MARKET',
  MARKETS: 'MARKET',
  EMERG: 'EMERGING',
  EMRG: 'EMERGING',
  EMG: 'EMERGING',
  BONDS: 'BOND',
  STOCKS: 'STOCK',
  STK: 'STOCK',
  EQUITIES: 'EQUITY',
  EQ: 'EQUITY',
  TGT: 'TARGET',
  TDF: 'TARGET',
  TRGT: 'TARGET',
  RTMT: 'RETIREMENT',
  RETIRE: 'RETIREMENT',
  RET: 'RETIREMENT',
  RETMT: 'RETIREMENT',
  IDX: 'INDEX',
  DIVIDENDS: 'DIVIDEND',
  DIV: 'DIVIDEND',
  HEALTHCARE: 'HEALTH CARE',
  COMPANIES: 'COMPANY',
  USA: 'US',
};

/* "Int'l" and "Growth & Income" are words, too. */
function readWords(name: string): readonly string[] {
  return ruleWords(name.replace(/(?<=\w)['’](?=\w)/g, '').replace(/ & /g, ' and ')).flatMap((word) =>
    (SPELLED[word] ?? word).split(' '),
  );
}

/* What is multiplied, bet on, written on, or no fund of shares and bonds at all; and the legal forms of companies. */
const BARRED = phrases(
  `LEVERAGED, LEVERAGE, INVERSE, BEAR, BULL, ULTRA, ULTRAPRO, ULTRASHORT, DAILY, X, DOUBLE, TRIPLE, BUFFER, BUFFERED, COVERED, CALL, PUT,
   PUTWRITE, WRITE, BUYWRITE, PREMIUM INCOME, OPTION, OPTIONS, COLLAR, HEDGED EQUITY, LONG SHORT, MARKET NEUTRAL, ABSOLUTE, ALTERNATIVE,
   ALTERNATIVES, ARBITRAGE, FUTURES, MERGER, COMMODITY, COMMODITIES, GOLD, SILVER, METALS, BITCOIN, ETHEREUM, CRYPTO, CURRENCY, CONVERTIBLE,
   CONVERTIBLES, PREFERRED, MLP, MIDSTREAM, PRIVATE, ANNUITY, BROKERAGE, WARRANT, WARRANTS, ROYALTY,
   SOLANA, XRP, ISLAMIC, SHARIA, SHARIAH, HALAL, REVENUE, TACTICAL, TARGET INCOME, PREMIUM STRATEGY, STRATEGIC DIVIDEND, COMPLETION, COMPLETENESS, EXTENDED, MICRO, FRONTIER, INC, INCORPORATED, CORP, CORPORATION, PLC, LTD, LIMITED,
   LLC, HOLDINGS, BANCORP, GMBH, SE, NV`,
);

/* Words of a fund that chooses or weighs otherwise than its market does. Some such funds hold twice as much of the largest companies as their
   market, some none, so funds of the plain kind tell nothing of them. Dividends have kinds of their own. */
const TILTS = {
  equal: phrases('EQUAL WEIGHT, EQUAL WEIGHTED, EQUALLY WEIGHTED, EQUAL'),
  pure: phrases('PURE'),
  momentum: phrases('MOMENTUM'),
  quality: phrases('QUALITY, PROFITABILITY'),
  volatility: phrases('VOLATILITY, MIN VOL, LOW VOL, MINIMUM VARIANCE, LOW BETA, HIGH BETA'),
  fundamental: phrases('FUNDAMENTAL, RAFI, CASH COWS, CASH FLOW'),
  factor: phrases('FACTOR, FACTORS, MULTIFACTOR, ACTIVEBETA, SMART BETA'),
  dividend: phrases('DIVIDEND, EQUITY INCOME, HIGH YIELD'),
};
export type Tilt = keyof typeof TILTS;

/** Gives by what a fund says that it chooses or weighs its companies otherwise than their market does; null = its name says nothing of it. */
export function namedTilt(name: string): Tilt | null {
  return findTilt(readWords(name));
}

function findTilt(words: readonly string[]): Tilt | null {
  const found = Object.entries(TILTS).find(([, any]) => has(words, any));
  return found === undefined ? null : (found[0] as Tilt);
}

/* Short is of a bond's term, or a bet. */
function isShort(words: readonly string[]): boolean {
  const ofTerm = ['TERM', 'DURATION', 'MATURITY', 'INTERMEDIATE', 'TREASURY', 'BOND', 'GOVERNMENT', 'CORPORATE'];
  return words.some((word, at) => word === 'SHORT' && !ofTerm.includes(words[at + 1] ?? ''));
}

/* "60:40 Global Equity Index" is so much of home and the rest of the world, all of it shares. */
const SPLIT = phrases('50 50, 60 40, 40 60, 70 30, 30 70, 80 20');
const isHomeAndAbroad = (words: readonly string[]): boolean =>
  has(words, SPLIT) && words.includes('EQUITY') && !has(words, BONDS);

function wordsAt(words: readonly string[], places: readonly number[]): string {
  return [...new Set(places)]
    .sort((a, b) => a - b)
    .map((at) => titled(words[at] ?? ''))
    .join(' ')
    .replace(/\bSP\b/, 'S&P');
}

const CASH = phrases('STABLE VALUE, STABLE PRINCIPAL, STABLE RETURN, STABLE ASSET, MONEY MARKET, CASH RESERVES');
const BONDS = phrases(
  `BOND, FIXED INCOME, TREASURY, TREASURIES, MUNICIPAL, MUNI, TIPS, INFLATION PROTECTED, GNMA, US DEBT, MARKET DEBT, GOVERNMENT SECURITIES,
   MORTGAGE SECURITIES`,
);
const SHARES = phrases(
  'STOCK, EQUITY, GROWTH, VALUE, CAP, DIVIDEND, BALANCED, ALLOCATION, TARGET, RETIREMENT, FREEDOM, REAL ESTATE, REIT',
);
const GROWTH = phrases('GROWTH');
const VALUE = phrases('VALUE');
const BOTH = phrases('GROWTH AND INCOME, GROWTH INCOME, VALUE AND GROWTH, GROWTH AND VALUE, VALUE LINE');
const STYLED = phrases('GROWTH, VALUE, DIVIDEND, INCOME, SMALL, MID, SMID');
const ABROAD = phrases(
  `INTERNATIONAL, FOREIGN, OVERSEAS, EX US, EX U S, NON US, WORLD, GLOBAL, EMERGING MARKET, EUROPE, EUROPEAN, EUROPACIFIC, EAFE, ACWI, DEVELOPED`,
);
const COUNTRIES = [
  ...INDIAN,
  ...phrases(
    `CHINA, CHINESE, INDIA, INDIAN, JAPAN, JAPANESE, ASIA, ASIAN, PACIFIC, KOREA, TAIWAN, LATIN, BRAZIL, MEXICO, CANADA, CANADIAN, AUSTRALIA, AUSTRALIAN, UK,
     BRITISH, GERMANY, GERMAN, FRANCE, FRENCH, SWITZERLAND, SWISS, NORDIC, SWEDEN, SWEDISH, ITALY, SPAIN, AFRICA, ISRAEL, RUSSIA, EUROZONE, EURO, STOXX, DAX,
     BRIC, TOPIX, NIKKEI, CSI, KOSPI, ASX, TSX, VIETNAM, UCITS, OEIC, SICAV`,
  ),
];

/* Words that change nothing: whose fund it is, its class, its form. A kind that one word tells is guessed only where no other stands beside it:
   "Honeywell International Stock Fund" is shares of Honeywell, and "Energy Transfer" is no fund. */
const PLAIN = new Set(
  `FUND FUNDS FD FDS ETF INDEX PORTFOLIO PORT POOL TRUST TR STOCK EQUITY MARKET CLASS CL SHARE SHARES SHS SERIES SER ADMIRAL ADM INSTITUTIONAL
   INSTL INST INVESTOR INVESTORS INV ADVISOR ADV PLUS PREMIUM SELECT SECTOR SERVICE COLLECTIVE COMMINGLED CIT LENDING NON SECURITIES SEC ACCOUNT
   SEPARATE THE OF AND US CORE TOTAL LARGE CAP COMPANY COMPANIES A B C D E F G H I II III IV J K L M N O P Q R S T V W Y Z 1 2 3 4 5 6 7 8 9 10
   MSCI FTSE SP RUSSELL IMI ALL
   VANGUARD FIDELITY FID SPARTAN FIAM SCHWAB BLACKROCK BTC ISHARES STATE STREET SSGA SPDR ROWE PRICE AMERICAN JPMORGAN JPM JPMCB MORGAN PIMCO DODGE
   COX PRINCIPAL MFS INVESCO FRANKLIN TEMPLETON COLUMBIA PUTNAM HARTFORD JOHN HANCOCK NUVEEN TIAA CREF WELLS FARGO ALLSPRING VICTORY USAA DFA
   DIMENSIONAL AVANTIS NORTHERN MELLON BNY DREYFUS VOYA EMPOWER GOLDMAN SACHS STANLEY LAZARD ARTISAN HARBOR WILLIAM BLAIR MASSMUTUAL LINCOLN
   TRANSAMERICA NATIONWIDE PRUDENTIAL PGIM JENNISON EATON VANCE CALVERT NEUBERGER BERMAN LORD ABBETT OAKMARK PARNASSUS PRIMECAP LOOMIS SAYLES
   FEDERATED HERMES DELAWARE MACQUARIE VIRTUS JANUS HENDERSON CAUSEWAY DRIEHAUS GMO WISDOMTREE`.split(/\s+/),
);
/* What a fund calls itself, or what it holds: without one of these a single word may be anybody's name. */
const SAYS_FUND = phrases(
  'FUND, FUNDS, FD, FDS, ETF, INDEX, PORTFOLIO, POOL, STOCK, EQUITY, SECTOR, MARKET, CIT, LARGE CAP',
);

function isAlone({ words }: Name, places: readonly number[], further: readonly string[] = []): boolean {
  const others = words.filter((word, at) => !places.includes(at) && !PLAIN.has(word) && !further.includes(word));
  return others.length === 0 && (has(words, SAYS_FUND) || words.length === places.length);
}

const NOT_CASH = phrases('STOCK, EQUITY, GROWTH');
const cash: Rule = ({ words }) => {
  const places = find(words, CASH);
  if (places.length === 0) return null;
  return has(words, NOT_CASH) ? 'none' : { kind: 'cash', places };
};

const SERIES = phrases(
  'TARGET DATE, TARGET RETIREMENT, TARGET, RETIREMENT, SMARTRETIREMENT, FREEDOM, LIFEPATH, LIFECYCLE, LIFE CYCLE, LIFETIME, DESTINATION, ONE CHOICE, SOLUTION, REALPATH, DAY ONE, RETIRESMART',
);
const OF_INCOME = phrases(
  'TARGET RETIREMENT INCOME, TARGET DATE INCOME, FREEDOM INCOME, FREEDOM INDEX INCOME, SMARTRETIREMENT INCOME, LIFECYCLE RETIREMENT INCOME, LIFEPATH INDEX RETIREMENT, LIFEPATH RETIREMENT',
);
const targetDate: Rule = ({ words, isAmerican }) => {
  const years = words.flatMap((word, at) => (/^20[1-9]\d$/.test(word) ? [at] : []));
  const [year, second] = years;
  if (year === undefined) {
    const places = find(words, OF_INCOME);
    return places.length === 0 ? null : { kind: 'target-income', places };
  }
  const isThrift = words[0] === 'L' && year === 1 && words.length < 4; // "L 2050 Fund", of the federal Thrift Savings Plan
  // "Vanguard 2055"
  const isHouse = isAmerican && words.length > 1 && words.every((word, at) => at === year || PLAIN.has(word));
  const series = isThrift || isHouse ? [0] : find(words, SERIES);
  // whose year is long past holds what the last stage of the path holds
  const kind = words[year]! < '2020' ? 'target-income' : `target-${words[year]}`;
  // a bond that ends in a year, a fund that states its report's date
  if (series.length === 0 || second !== undefined || has(words, BONDS) || !isKindId(kind)) return 'none';
  return { kind, places: [...series, year] };
};

const MIXES: readonly (readonly [Phrases, KindId])[] = [
  [phrases('80 20'), 'balanced-80-20'],
  [phrases('60 40'), 'balanced-60-40'],
  [phrases('40 60'), 'balanced-40-60'],
  [phrases('AGGRESSIVE ALLOCATION'), 'balanced-80-20'],
  [phrases('CONSERVATIVE ALLOCATION'), 'balanced-40-60'],
  [phrases('CONSERVATIVE BALANCED'), 'balanced-40-60'],
  [phrases('BALANCED'), 'balanced-60-40'],
];
const OTHER_MIX = phrases('GROWTH, INCOME, INTERNATIONAL, EMERGING, MODERATE, MODERATELY, RISK, STRATEGY, RETIREMENT');
const SOME_MIX = phrases('ALLOCATION, MODERATE, CONSERVATIVE, AGGRESSIVE, LIFESTRATEGY');
const balanced: Rule = ({ words }) => {
  for (const [any, kind] of MIXES) {
    const places = find(words, any);
    if (places.length === 0) continue;
    return has(words, OTHER_MIX) ? 'none' : { kind, places };
  }
  return has(words, SOME_MIX) ? 'none' : null;
};

const bonds: Rule = ({ words }) => {
  const places = find(words, BONDS);
  if (places.length === 0) return null;
  return has(words, SHARES) ? 'none' : { kind: 'bond', places };
};

const onlyAmerican: Rule = ({ words }) => (has(words, COUNTRIES) ? 'none' : null);

const MARKETS: readonly (readonly [Phrases, KindId])[] = [
  [phrases('EMERGING MARKET'), 'emerging'],
  [phrases('EX US, EX U S, NON US'), 'ex-us'],
  [phrases('EAFE, DEVELOPED MARKET, INTERNATIONAL DEVELOPED, DEVELOPED INTERNATIONAL'), 'developed-ex-us'],
  [phrases('TOTAL INTERNATIONAL, INTERNATIONAL, FOREIGN, OVERSEAS'), 'ex-us'],
  [phrases('EUROPE, EUROPEAN'), 'europe'],
  [phrases('TOTAL WORLD, WORLD, GLOBAL, ACWI'), 'world'],
];
const market: Rule = (name) => {
  const { words, isAmerican } = name;
  if (!has(words, ABROAD)) return null;
  if (has(words, STYLED) || has(words, PART_OF_MARKET)) return 'none';
  for (const [any, kind] of MARKETS) {
    const places = find(words, any);
    if (places.length === 0) continue;
    // elsewhere "international" is all the world
    if (!isAmerican && places.length === 1 && kind === 'ex-us') return 'none';
    const further = kind === 'ex-us' ? ['GLOBAL', 'WORLD', 'ACWI', 'DEVELOPED', 'INTERNATIONAL'] : ['INTERNATIONAL'];
    return isAlone(name, places, further) ? { kind, places } : 'none';
  }
  return 'none';
};

const SECTORS: readonly (readonly [Phrases, KindId])[] = [
  [phrases('INFORMATION TECHNOLOGY, SCIENCE AND TECHNOLOGY, TECHNOLOGY'), 'technology'],
  [phrases('COMMUNICATION SERVICES'), 'communication'],
  [phrases('HEALTH CARE, HEALTH SCIENCES'), 'health-care'],
  [phrases('FINANCIALS, FINANCIAL SERVICES'), 'financials'],
  [phrases('CONSUMER DISCRETIONARY'), 'consumer-discretionary'],
  [phrases('CONSUMER STAPLES'), 'consumer-staples'],
  [phrases('INDUSTRIALS'), 'industrials'],
  [phrases('ENERGY'), 'energy'],
  [phrases('MATERIALS'), 'materials'],
  [phrases('UTILITIES'), 'utilities'],
  [phrases('REAL ESTATE SECURITIES, REAL ESTATE, REIT'), 'real-estate'],
];
const OF_SECTORS = SECTORS.flatMap(([any]) => any);
const PART_OF_MARKET = [...phrases('EX CHINA, ESG'), ...OF_SECTORS];
const NO_SECTOR_FUND = phrases('STOCK, ACCOUNT, PROPERTY, SMALL, MID');
const SECTOR_FUND = phrases('FUND, FUNDS, FD, ETF, INDEX, PORTFOLIO, SECTOR, POOL');
const sector: Rule = (name) => {
  const found = SECTORS.map(([any, kind]) => ({ kind, places: find(name.words, any) }));
  const [first, second] = found.filter(({ places }) => places.length > 0);
  if (first === undefined) return null;
  // an employer's shares are "Duke Energy Stock Fund", a house's own buildings "Real Estate Account"
  const isOther = has(name.words, NO_SECTOR_FUND);
  const isFund = has(name.words, SECTOR_FUND);
  return second !== undefined || isOther || !isFund || !isAlone(name, first.places) ? 'none' : first;
};

const LARGE = phrases('LARGE CAP, LARGE COMPANY, LARGE, BLUE CHIP, MEGA CAP, SP 500, RUSSELL 1000');
const MID = phrases('MID CAP, SP 400, RUSSELL MIDCAP');
const SMALL = phrases('SMALL CAP, SMALL COMPANY, SMALL CO, RUSSELL 2000, SP 600');
const DIVIDENDS = phrases('DIVIDEND GROWTH, DIVIDEND, EQUITY INCOME');
const SMALLER = [...MID, ...SMALL, ...phrases('SMID')];
const dividends: Rule = (name) => {
  const places = find(name.words, DIVIDENDS);
  if (places.length === 0) return null;
  return !name.isAmerican || has(name.words, SMALLER) ? 'none' : { kind: 'us-dividend', places };
};

const PART_OF_LARGE = [...phrases('EX, WITHOUT, TOP, BETA'), ...OF_SECTORS];
const size: Rule = ({ words, isAmerican }) => {
  const [large, mid, small] = [find(words, LARGE), find(words, MID), find(words, SMALL)];
  const found = [large, mid, small].filter((places) => places.length > 0);
  if (found.length === 0) return null;
  const isOfBoth = words.includes('SMID') || (words.includes('SMALL') && words.includes('MID'));
  const isOfOne = !isOfBoth && found.length === 1;
  // without a sector, or that sector alone, large companies are others
  const isPart = large.length > 0 && has(words, PART_OF_LARGE);
  if (!isAmerican || !isOfOne || isPart || has(words, BOTH)) return 'none';
  const [growth, value] = [find(words, GROWTH), find(words, VALUE)];
  if (small.length > 0) return { kind: 'us-small', places: [...small, ...growth, ...value] };
  if (mid.length > 0) return { kind: 'us-mid', places: [...mid, ...growth, ...value] };
  if (growth.length > 0 && value.length > 0) return 'none';
  if (growth.length > 0) return { kind: 'us-large-growth', places: [...large, ...growth] };
  if (value.length > 0) return { kind: 'us-large-value', places: [...large, ...value] };
  return { kind: 'us-large-blend', places: large };
};

const WHOLE_MARKET = phrases(
  'TOTAL STOCK MARKET, TOTAL US STOCK MARKET, TOTAL US STOCK, TOTAL MARKET, WILSHIRE 5000, RUSSELL 3000',
);
const AMERICAN = phrases('US EQUITY, US STOCK, DOMESTIC EQUITY, DOMESTIC STOCK');
const wholeMarket: Rule = (name) => {
  const { words, isAmerican } = name;
  const whole = find(words, WHOLE_MARKET);
  if (!isAmerican || has(words, STYLED)) return null;
  if (whole.length > 0) return { kind: 'us-total', places: whole };
  // may be the 500 largest as well as all: the wider kind
  const places = find(words, AMERICAN);
  return places.length > 0 && isAlone(name, places) ? { kind: 'us-large-blend', places } : null;
};

/* What people write for all their shares together, or for those of one market: the whole name. */
const SHARES_ALONE: ReadonlyMap<string, KindId> = new Map([
  ...'STOCK EQUITY SHARES'.split(' ').map((word) => [word, 'us-total'] as const),
  ...'AKTIEN ACTIONS ACCIONES AZIONI ACOES AANDELEN AKTIER AKSJER AKCJE'
    .split(' ')
    .map((word) => [word, 'world'] as const),
  ['SP', 'us-large-blend'],
]);
/* What means American companies in dollars alone; so do the plans of the US call their fund of the 500 largest. */
const ALONE_IN_DOLLARS: ReadonlyMap<string, KindId> = new Map([
  ...'EQUITY INDEX,EQUITY INDEX FUND,STOCK INDEX,STOCK INDEX FUND,500 INDEX,500 INDEX FUND,INDEX 500,INDEX 500 FUND,EQUITY INDEX 500'
    .split(',')
    .map((words) => [words, 'us-large-blend'] as const),
  ...['TECH', 'TECHNOLOGY', 'TECH STOCK', 'TECHNOLOGY STOCK'].map((word) => [word, 'technology'] as const),
]);
const sharesAlone: Rule = ({ words, isAmerican }) => {
  const name = words.join(' ');
  const kind = SHARES_ALONE.get(name) ?? (isAmerican ? ALONE_IN_DOLLARS.get(name) : undefined);
  if (kind === undefined) return null;
  return { kind: kind === 'us-total' && !isAmerican ? 'world' : kind, places: [...words.keys()] };
};

/* The first that applies. */
const RULES: readonly Rule[] = [
  sharesAlone,
  cash,
  targetDate,
  balanced,
  bonds,
  onlyAmerican,
  market,
  dividends,
  size,
  sector,
  wholeMarket,
];
