import { plainLatin } from '../identity/names.ts';
import { ruleWords } from '../identity/fund-names.ts';
import { smallOf, type KindId } from '../model/kinds.ts';
import type { Currency } from '../model/units.ts';
import { has, INDIAN, phrases, titled, type KindGuess, type Phrases, type NameWord } from './phrases.ts';
import { guessIndian } from './guess-kind-india.ts';

/* A guess from the name of a fund that is sold outside the United States, whose words are those of a dozen languages: where nothing is said
   of a market, nothing follows. */

/* Words of other languages, by the one that stands for them; compounds say that it is a fund, too. */
const MEANINGS: Readonly<Record<string, string>> = {
  FUND: `FONDS FONDO FUNDO FOND FONDER FUNDUSZ RAHASTO FCP FI FIA FIC FIM SICAV FCI UCITS OEIC FUNDS PORTFOLIO PP TRUST COMPARTIMENT INVESTMENTFONDS
    BELEGGINGSFONDS VERDIPAPIRFOND SIJOITUSRAHASTO INVESTERINGSFORENING`,
  STOCK: `AKTIEN AKTIE AKTIER ACTIONS ACCIONES AZIONI AZIONARIO AZIONARIA AANDELEN ACOES AKCJE AKCJI AKSJE AKSJER OSAKE OSAKKEET EQUITY EQUITIES STOCKS SHARES`,
  'FUND PENSION': 'PENSION',
  'STOCK FUND': 'AKTIENFONDS AKTIEFOND AKTIEFONDS AKSJEFOND AKSJEFONDS AANDELENFONDS OSAKERAHASTO',
  INDEX: `INDEKS INDICE INDICIEL INDEXFONDS INDEXFOND INDEXADO INDEXNARA INDEKSFOND INDICIZZATO INDEKSIRAHASTO ETF TRACKER`,
  WORLD: `GLOBAL GLOBALE GLOBALI GLOBALEN GLOBALA GLOBALNY GLOBALES GLOBAIS GLOBALER GLOBALT WELT WELTWEIT MONDE MONDIAL MONDIALE MONDIALES MUNDO
    MUNDIAL MUNDIALES MONDO WERELD WERELDWIJD VARLD VARLDEN VERDEN MAAILMA SWIAT GLOBUS AKSJEGLOBAL WORLDWIDE ACWI INTERNATIONALE INTERNATIONALES
    INTERNACIONAL INTERNACIONALES INTERNAZIONALE INTERNAZIONALI INTERNATIONALER INTERNATIONALES`,
  'WORLD FUND': 'GLOBALFOND VARLDSFOND WELTFONDS WERELDFONDS MAAILMARAHASTO',
  'WORLD STOCK FUND': 'WELTAKTIEN WERELDAANDELEN',
  TECHNOLOGY: `TECH TECHNOLOGIE TECHNOLOGIES TECHNOLOGIEN TECNOLOGIA TECNOLOGICO TEKNIK TEKNOLOGI TEKNOLOGIA TECHNOLOGICZNY TECHNOLOGII`,
  'TECHNOLOGY FUND': 'TECHNOLOGIEFONDS TEKNIKFOND TEKNOLOGIFOND TEKNOLOGIARAHASTO',
  DIVIDEND: `DIVIDENDE DIVIDENDEN DIVIDENDES DIVIDENDI DIVIDENDO DIVIDENDOS DIVIDENDENSTRATEGIE DIVIDENDS UTDELNING UDBYTTE UTBYTTE OSINKO DYWIDENDOWY`,
  MIXED: `BALANCED BALANCE MIX MIXTO MIXTA MIXTE MISTO MIXED MISCHFONDS BLANDFOND BLANDAD MIXFONDS AUSGEWOGEN EQUILIBRE EQUILIBRADO EQUILIBRATO EQUILIBRIO
    BILANCIATO BILANCIATI BALANCERET BALANSERT GEBALANCEERD GEMENGD MIESZANY ZROWNOWAZONY PATRIMOINE PATRIMONIAL PATRIMONIALE MODERADO MODERADA MODERATO
    MODERATE DIVERSIFIE FLESSIBILE EVOLUTIF MULTIACTIVO MULTIATTIVO MULTIMERCADO PERFILADO KOMBINASJONSFOND YHDISTELMARAHASTO SEKASALKKU
    PENSIOENSPAARFONDS PENSIOENFONDS STRATEGIFOND VERMOGENSBILDUNG`,
  'MIXED CAUTIOUS':
    'CAUTIOUS DEFENSIVE DEFENSIV DEFENSIF DEFENSIEF CONSERVATIVE CONSERVADOR CONSERVADORA KONSERVATIV PRUDENT PRUDENTE PRUDENTIA',
  BOND: `BONDS ANLEIHEN RENTEN RENTENFONDS OBLIGATIONS OBLIGATAIRE OBLIGATIONEN OBBLIGAZIONI OBBLIGAZIONARIO OBLIGACIONES OBLIGACJI OBLIGACJE OBLIGATIES
    OBLIGATIEFONDS OBLIGASJON OBLIGATIONER OBRIGACOES RANTEFOND RENTEFOND KORKORAHASTO DLUZNY BONOS`,
  US: `USA AMERYKANSKIE AMERYKANSKICH AMERYKANSKI AMERICA AMERICAN AMERIQUE AMERIKA AMERICHE AMERICANAS AMERICANA VS EEUU NORTHAMERICA NORDAMERIKA NORDAMERICA NORTEAMERICA`,
  EUROPE: `EUROPA EUROPEAN EUROPEENNES EUROPEAS EUROPEO EUROPEA EUROPAFOND EUROPESE EUROOPPA EUROPAISCHE`,
  'EURO AREA': 'EUROZONE EUROLAND EURORAUM EUROZONA',
  EMERGING: `EMERGENTES EMERGENTI EMERGENTS EMERGENTE SCHWELLENLANDER TILLVAXTMARKNADER TILLVAXTMARKNAD VEKSTMARKEDER OPKOMENDE WSCHODZACYCH
    KEHITTYVAT`,
  ASIA: `ASIAN ASIE ASIEN AASIA`,
  JAPAN: `JAPANESE JAPON JAPANI GIAPPONE`,
  CHINA: `CHINESE CHINE CINA KINA`,
  INDIA: `INDIAN INDIEN INDE`,
  AUSTRALIA: `AUSTRALIAN`,
  CANADA: `CANADIAN CANADIEN CANADIENNES`,
  BRAZIL: `BRASIL BRESIL BRASILIEN BRASILE`,
  UK: `BRITISH BRITAIN`,
  GERMANY: `DEUTSCHLAND GERMAN ALLEMAGNE`,
  FRANCE: `FRENCH FRANCAISE FRANCAISES FRANCIA FRANKREICH`,
  ITALY: `ITALIA ITALIANE ITALIANO ITALIAN ITALIE ITALIEN`,
  SPAIN: `ESPANA ESPANOLA ESPANOLAS IBERIAN IBERIA ESPAGNE SPANIEN`,
  SWITZERLAND: `SCHWEIZ SUISSE SVIZZERA SWISS`,
  NORDIC: `NORDEN NORDISKA NORDISKE SWEDEN SWEDISH SVERIGE SVENSKA NORWAY NORGE DENMARK DANMARK FINLAND SUOMI`,
  SMALL: `SMALLER SMALLCAP SMALLCAPS NEBENWERTE SMABOLAG SMABOLAGSFOND SMASELSKAPER PIENYHTIOT PEQUENAS PEQUENOS PICCOLE PETITES MID MIDCAP MIDCAPS MICRO KLEINE`,
};
const MEANING: ReadonlyMap<string, string> = new Map(
  Object.entries(MEANINGS).flatMap(([meaning, words]) => words.split(/\s+/).map((word) => [word, meaning] as const)),
);
/* In English what is international is not at home, and where that is only a reader knows. */
const ENGLISH: ReadonlySet<string> = new Set(['GBP', 'CAD', 'USD']);

/* Several words that mean one of these, and houses that a country's name stands in. */
const TOGETHER: readonly (readonly [said: RegExp, means: string])[] = [
  [/\bRENTA VARIABLE\b/g, 'STOCK'],
  [/\bRENTA FIJA\b/g, 'BOND'],
  [/\b(?:EE UU|ETATS UNIS|ESTADOS UNIDOS|STATI UNITI)\b/g, 'US'],
  [/\b(?:NORTH AMERICAN?|NORD AMERI[CK]A|NOORD AMERIKA|AMERIQUE DU NORD|AMERICA DEL NORTE)\b/g, 'NORTHAMERICA'],
  [/\b(?:UNITED KINGDOM|REINO UNIDO)\b/g, 'UK'],
  [/\b(?:EX|EXCLUDING|EXCL|OHNE|HORS) (?:JAPAN|JAPON)\b/g, 'EXJAPAN'],
  [/\b(?:CREDIT SUISSE|SWISS LIFE)\b/g, 'FUND'],
];

/* Parts of the world that no kind is made for, parts of the market, forms of companies, and what bets or is hedged against its market. */
const OTHERS = [
  ...INDIAN,
  ...phrases(
    `LATIN, NORTH, NORD, SOUTH, PACIFIC, PACIFIQUE, KOREA, TAIWAN, BRIC, RUSSIA, RUSSLAND, TURKEY, TURKIYE, AFRICA, PORTUGAL, POLSKA, POLSKICH, NEDERLAND,
   BELGIUM, BELGIE, FRONTIER, EX, OHNE, SANS, EXCL, WITHOUT, HEALTH, HEALTHCARE, SANTE, SALUD, SALUTE,
   PHARMA, BIOTECH, BIOTECHNOLOGY, MEDTECH, ENERGY, ENERGIE, ENERGIA, OIL, FINANCE, FINANCIAL, FINANCIALS, BANK, BANKS, FINTECH, INSURANCE, INFRASTRUCTURE,
   INFRASTRUKTUR, INFRASTRUTTURE, WATER, EAU, WASSER, AGUA, CLIMATE, KLIMA, ENVIRONMENT, ENVIRONMENTAL, GREEN, CLEAN, CLIMATECH, CONSUMER, CONSUMO, BRANDS, LUXURY,
   AGRICULTURE, FOOD, MINING, METALS, MATERIALS, RESOURCES, COMMODITIES, GOLD, OR, ORO, REAL ESTATE, PROPERTY, REIT, IMMOBILIEN, IMMOBILIER, IMMOBILIARE,
   INMOBILIARIO, FASTIGHETER, VASTGOED, UTILITIES, INDUSTRIALS, COMMUNICATION, COMMUNICATIONS, TELECOM, MEDIA, DEFENCE, DEFENSE, SECURITY, CYBER, ROBOTICS, ROBOTIK,
   AUTOMATION, BLOCKCHAIN, SEMICONDUCTOR, SEMICONDUCTORS, TIMBER, MOBILITY, MEGATREND, MEGATRENDS, INNOVATION, INNOVATORS, SPACE, GAMING, HEDGE, ARBITRAGE, NEUTRAL,
   SHORT, LEVERAGED, ULTRA, BANCO, BANCA, BANQUE, EUROGOV, GOV, GILT, GILTS, BUND, DEBT, CASH, INTEREST, FLOATING, FIXED, CURRENCYSHARES, INTERNET, FUND INVEST, FUND INVESTMENT, CAPITALAND, NAMENS, NAMEN, INHABER, VINK, REGISTERED, ORDINARY, HOLDING, SA, SPA, AG, ASA, AB, OYJ, KGAA, AS, LIMITED, GROUP, GROUPE, GRUPPO, MONEY, MONETAIRE, MONETARIO, GELDMARKT, DEPOSIT, HIGH YIELD, CREDIT,
   CORPORATE, AGGREGATE, CONVERTIBLE, CRYPTO, BITCOIN, PRIVATE, FACTOR, QUALITY, MOMENTUM, VOLATILITY, VARIANCE, EQUAL, BETA, GOVERNMENT, SOVEREIGN, TREASURY,
   INFLATION, MORTGAGE, CLO, CURVE, YIELD, RENDITE, MEGA, TITANS, TOP, EPRA, NAREIT, BIOENERGY, HYDROGEN, TRAVEL, AUTOMOBILES, CHEMICALS, PERSONAL, RETAIL, GOODS, MEDICAL,
   TELECOMMUNICATIONS, SERVICES, HANG SENG, STRATEGIC AUTONOMY, SOCIETE, COMPANY, CO, SPAC, ACQUISITION, STAPLED, PROJECTS, HOLDINGS, DIGITAL, CLOUD, AI, DATA`,
  ),
];
const OWN_TECHNOLOGY: ReadonlySet<string> = new Set(['INR', 'JPY', 'BRL', 'AUD', 'CAD']);
/* Houses that do nothing but manage money: with what it is in, their name says as much as "fund". */
const IS_FUND = phrases('FUND, INDEX, STOCK');
const IS_OF_HOUSE = phrases(
  `LANNEBO, ROBUR, SPILTAN, AMF, LANSFORSAKRINGAR, KLP, ODIN, SKAGEN, STOREBRAND, SPARINDEX, EVLI, COMGEST, CARMIGNAC, AMUNDI, LYXOR, DNCA, ECHIQUIER, ODDO,
   MONETA, PICTET, LOMBARD ODIER, SWISSCANTO, ROBECO, MEESMAN, CANDRIAM, DPAM, DEKA, DWS, DJE, FLOSSBACH, ACATIS, EURIZON, ARCA, ANIMA, MEDIOLANUM, FIDEURAM,
   FONDITALIA, AZIMUT, BESTINVER, COBAS, AZVALOR, MAGALLANES, BAILLIE GIFFORD, JUPITER, ARTEMIS, RATHBONE, LIONTRUST, SCHRODER, SCHRODERS, FIDELITY,
   ROYAL LONDON, LEGAL GENERAL, INVESCO, JPMORGAN, TEMPLETON, BLACKROCK, BGF, XTRACKERS, MAGELLAN, HYPERION`,
);
/* The letter of a class at the end of a name is a fund's, too. */
const CLASS_AT_END = /\b(?:[a-dfgikmnpr]\d?|acc|dist?|cap|inc)(?: (?:acc|dist?|inc|eur|usd|gbp|chf|sek))*$/i;

/* Income is what bonds pay, too: of shares where the name says so, or sells it beside growth. */
const PAYS = phrases('INCOME');
const PAID_BY_SHARES = phrases('STOCK, DIVIDEND, GROWTH');
const PAID_BY_MORE = phrases('STRATEGIC, MULTI, ASSET, MONTHLY, FLEXIBLE, FIXED');

/* Markets of one country or its neighbours. */
const HOMES: Readonly<Record<string, KindId>> = {
  ASIA: 'asia',
  JAPAN: 'japan',
  CHINA: 'china',
  INDIA: 'india',
  AUSTRALIA: 'australia',
  CANADA: 'canada',
  BRAZIL: 'brazil',
  UK: 'uk',
  GERMANY: 'germany',
  FRANCE: 'france',
  ITALY: 'italy',
  SPAIN: 'spain',
  NORDIC: 'nordic',
  SWITZERLAND: 'switzerland',
  EUROPE: 'europe',
};
const NO_HOME = phrases('WORLD, US, EMERGING, TECHNOLOGY, BOND, MIXED, CAUTIOUS');
const WITHOUT_JAPAN = phrases('EXJAPAN');
/* Where one company is a tenth of the market, what leaves it out is another one. */
const NOT_ALL_OF_ASIA = phrases('DIVIDEND, DEVELOPED, PAN, INCOME, VALUE');
/* What is only of middle size is not small. */
const MIDDLE: ReadonlySet<string> = new Set(['MID', 'MIDCAP', 'MIDCAPS']);

/* Mixed funds by how much of them is shares: "Strategie 60", "Pension ESG 75". No company is called so; an index has numbers of its own. */
const IN_SERIES = phrases(
  `MIXED, STRATEGY, STRATEGIE, STRATEGIA, ESTRATEGIA, PROFIL, PROFILE, PERFIL, PENSION, VORSORGE, PREVOYANCE, PENSIOEN, LIFESTRATEGY, DINAMICO, DINAMICA,
   DYNAMISCH, DYNAMIQUE, DYNAMIC, DYNAMISK, OFFENSIV, OFFENSIEF, PROGETTO, BVG, LPP, VITAINVEST, ALLOCATION`,
);
const COUNTED = phrases('MSCI, STOXX, DAX, MDAX, IBEX, CAC, TOPIX, NIFTY, FTSE, TOP, TSX, ASX, SMI, SP, BOND');
const PARTS: readonly (readonly [below: number, kind: KindId])[] = [
  [15, 'bond'],
  [30, 'balanced-20-80'],
  [50, 'balanced-40-60'],
  [70, 'balanced-60-40'],
  [90, 'balanced-80-20'],
];

/** The words that must all stand in a name, and those that must not, by the kind they tell; the first that fits. */
const KINDS: readonly (readonly [kind: KindId, all: string, none: Phrases])[] = [
  ['bond', 'BOND', phrases('STOCK, MIXED, DIVIDEND, INCOME')],
  ['balanced-20-80', 'MIXED CAUTIOUS', phrases('STOCK, BOND')],
  ['mixed-free', 'MIXED', phrases('STOCK, BOND')],
  ['world-small', 'WORLD SMALL', phrases('EMERGING, EUROPE, US')],
  ['world-technology', 'TECHNOLOGY', phrases('SMALL, US, EUROPE, EMERGING')],
  ['world-dividend', 'WORLD DIVIDEND', phrases('BOND, SMALL, EUROPE, EMERGING, US')],
  ['world-dividend', 'WORLD STOCK INCOME', phrases('BOND, SMALL, EUROPE, EMERGING, US, GROWTH')],
  ['world-value', 'WORLD VALUE', phrases('SMALL, EUROPE, EMERGING, US, GROWTH')],
  ['emerging', 'EMERGING', phrases('TECHNOLOGY, SMALL, EUROPE, US, DIVIDEND, VALUE, BOND')],
  ['euro-area', 'EURO AREA', phrases('TECHNOLOGY, SMALL, DIVIDEND, BOND')],
  ['euro-area', 'STOCK EURO', phrases('TECHNOLOGY, SMALL, DIVIDEND, BOND, MIXED, WORLD, US, EUROPE, EMERGING')],
  ['europe', 'EUROPE', phrases('TECHNOLOGY, SMALL, DIVIDEND, US, EMERGING, BOND, WORLD')],
  ['us-large-growth', 'US GROWTH', phrases('TECHNOLOGY, SMALL, DIVIDEND, WORLD, INCOME')],
  ['us-large-blend', 'US', phrases('TECHNOLOGY, SMALL, DIVIDEND, VALUE, GROWTH, WORLD, BOND, INCOME')],
  ['world', 'WORLD INDEX', phrases('BOND, TECHNOLOGY, SMALL, DIVIDEND, VALUE, GROWTH, EMERGING, EUROPE, US, INCOME')],
  ['world-active', 'WORLD', phrases('BOND, TECHNOLOGY, SMALL, EMERGING, EUROPE, US')],
];

/**
 * Guesses of what kind a fund is whose money is not the dollar, from whole words of its name in any of these languages. null = the name
 * says no market, one of which there is no kind, or nothing says that it is a fund.
 */
export function guessAbroad(name: string, money: Currency): KindGuess | null {
  const text = TOGETHER.reduce((whole, [said, means]) => whole.replace(said, means), ruleWords(name).join(' '));
  const said = text.split(' ').map((word): NameWord => {
    const plain = word === 'INTERNATIONAL' && !ENGLISH.has(money) ? 'WORLD' : word;
    return { word, means: (MEANING.get(plain) ?? plain).split(' ') };
  });
  const words = said.flatMap(({ means }) => means);
  if (money === 'INR') return guessIndian(said);
  const isNamed = has(words, IS_FUND) || has(words, IS_OF_HOUSE);
  const isFund = isNamed || CLASS_AT_END.test(plainLatin(name).trim());
  const series = isOfBrazil(money) ? null : mixOf(said);
  if (series !== null) return series;
  if (!isFund || has(words, OTHERS)) return null;
  if (has(words, PAYS) && (!has(words, PAID_BY_SHARES) || has(words, PAID_BY_MORE))) return null;
  // technology that is sold in countries with a large market of their own is theirs
  const isTechnologyAlone = words.includes('TECHNOLOGY') && !words.includes('WORLD');
  if (isTechnologyAlone && (OWN_TECHNOLOGY.has(money) || !isNamed)) return null;
  if (has(words, MIX) && isOfBrazil(money)) return null;
  // a company may bear its country's name, and a letter behind it
  const home = isNamed ? homeOf(said, words) : null;
  if (home !== null) return home;
  if (has(words, ONE_HOME)) return null;
  const ofMoney = atHomeOf(said, words, money);
  if (ofMoney !== null) return ofMoney;
  const found = KINDS.find(([, all, none]) => all.split(' ').every((one) => words.includes(one)) && !has(words, none));
  return found === undefined ? null : { kind: found[0], because: wordsOf(said, found[1].split(' ')) };
}

const ONE_HOME = phrases(
  Object.keys(HOMES)
    .filter((one) => one !== 'EUROPE')
    .join(', '),
);

/* One market alone; "Asia ex Japan" is one, too. All of Europe is small companies only here. */
function homeOf(said: readonly NameWord[], words: readonly string[]): KindGuess | null {
  const named = Object.keys(HOMES).filter((one) => words.includes(one));
  const [market, other] = named;
  if (market === undefined || other !== undefined || has(words, NO_HOME)) return null;
  if (has(words, market === 'ASIA' ? NOT_ALL_OF_ASIA : WITHOUT_JAPAN)) return null;
  const kind = HOMES[market]!;
  if (!words.includes('SMALL')) return market === 'EUROPE' ? null : { kind, because: wordsOf(said, [market]) };
  const isSmall = said.some(({ word, means }) => means.includes('SMALL') && !MIDDLE.has(word));
  const small = smallOf(kind);
  if (small === null || (!isSmall && small !== 'india-small')) return null;
  return { kind: small, because: wordsOf(said, [market, 'SMALL']) };
}

/* What Brazil calls mixed trades in its interest rates; what it calls a fund of shares (FIA) holds its own, as what Canada sells for dividends
   does, where nothing else is said. */
const isOfBrazil = (money: Currency): boolean => money === 'BRL';
const MIX = phrases('MIXED');
const NO_MARKET_ELSE = phrases(
  'WORLD, US, EUROPE, EMERGING, EURO, TECHNOLOGY, BOND, MIXED, SMALL, BDR, EXTERIOR, GLOBAL',
);
function atHomeOf(said: readonly NameWord[], words: readonly string[], money: Currency): KindGuess | null {
  if (has(words, NO_MARKET_ELSE)) return null;
  const isShares = said.some(({ word }) => word === 'FIA' || word === 'ACOES');
  if (isOfBrazil(money) && isShares) return { kind: 'brazil', because: wordsAsSaid(said, ['FIA', 'ACOES']) };
  const isOfCanada = money === 'CAD' && words.includes('DIVIDEND');
  return isOfCanada ? { kind: 'canada', because: wordsOf(said, ['DIVIDEND']) } : null;
}
const wordsAsSaid = (said: readonly NameWord[], words: readonly string[]): string =>
  said.flatMap(({ word }) => (words.includes(word) ? [titled(word)] : [])).join(' ');

/* The only number of a name in steps of five, of a mixed fund. */
function mixOf(said: readonly NameWord[]): KindGuess | null {
  const words = said.flatMap(({ means }) => means);
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const [number = ''] = numbers;
  if (numbers.length !== 1 || !/^[1-9][05]$/.test(number) || !has(words, IN_SERIES) || has(words, COUNTED)) return null;
  const kind = PARTS.find(([below]) => Number.parseInt(number, 10) < below)?.[1];
  return kind === undefined ? null : { kind, because: wordsOf(said, [...IN_SERIES.flat(), number]) };
}

function wordsOf(said: readonly NameWord[], meanings: readonly string[]): string {
  const because = said.filter(({ means }) => means.some((one) => meanings.includes(one)));
  const spelled = because.map(({ word }) => titled(word)).join(' ');
  return spelled.replace('Northamerica', 'North America');
}
