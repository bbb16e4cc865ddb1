import { bendsIndex, ruleWords, isHarmless } from './fund-names.ts';
import { isHouse, plainLatin } from './names.ts';

/* Which market an index fund is of, by its name in any language, where nothing says which index: "Vanguard Global Stock Index Fund". It
   proves nothing, so the funds of the pack that stand for markets are seen by nobody and have a stand-in for the likely reading. */

/* The funds that stand for markets, by their symbols in the pack (decisions/market-funds.csv), with what such a market is called. */
const MARKETS: readonly (readonly [fund: string, names: string])[] = [
  [
    'World index fund',
    `GLOBAL, WORLD, DEVELOPED WORLD, GLOBALA, GLOBALE, WELT, WELTWEIT, MONDE, MONDIAL, INTERNATIONALES, MUNDIAL, MUNDO, MONDO, MONDIALE,
     GLOBALE AKTIER, INTERNAZIONALE, WERELD, WERELDWIJD, VERDEN, VARLDEN, VARLD, MAAILMA, WORLD EX CH, WORLD EX SWITZERLAND, GLOBAALI, GLOBAL DEVELOPED, AKSJEGLOBAL, SWIAT`,
  ],
  [
    'All-country world index fund',
    'ALL COUNTRY WORLD, ALL COUNTRIES, GLOBAL ALL COUNTRIES, GLOBAL ALL CAP, ALLE MARKEDER',
  ],
  ['US 500 index fund', 'US 500, USA 500, U S 500, EEUU 500'],
  [
    'US index fund',
    'US, USA, U S, AMERIKA, AMERIQUE, UNITED STATES, ESTADOS UNIDOS, EE UU, EEUU, STATI UNITI, ETATS UNIS, VERENIGDE STATEN, YHDYSVALLAT',
  ],
  [
    'Emerging markets index fund',
    `EMERGING MARKETS, EMERGING MARKET, GLOBAL EMERGING MARKETS, EMERGING, TILLVAXTMARKNAD, TILLVAXTMARKNADER, VEKSTMARKEDER, FREMVOKSENDE MARKEDER, NYE MARKEDER,
     KEHITTYVAT MARKKINAT, SCHWELLENLANDER, PAYS EMERGENTS, MARCHES EMERGENTS, MERCADOS EMERGENTES, PAISES EMERGENTES, EMERGENTES, MERCATI EMERGENTI,
     PAESI EMERGENTI, OPKOMENDE MARKTEN, OPKOMENDE LANDEN`,
  ],
  ['Europe index fund', 'EUROPE, EUROPEAN, EUROPA, EUROOPPA, EUROPEISKA, EUROPEENNES, EUROPEO'],
  ['Euro area index fund', 'EURO AREA, EUROZONE, EUROZONA, ZONA EURO, ZONE EURO, AREA EURO, EUROLAND, EUROALUE'],
  ['Sweden index fund', 'SVERIGE, SWEDEN, SVENSKA'],
  ['Nordic index fund', 'NORDEN, NORDIC, POHJOISMAAT, NORDISKA, NORDISKE'],
  ['Japan index fund', 'JAPAN, JAPON, GIAPPONE, JAPANI, JAPANESE'],
  ['World without Japan index fund', 'WORLD EX JAPAN, KOKUSAI'],
  ['Pacific without Japan index fund', 'PACIFIC EX JAPAN, PACIFICO EX JAPON, PACIFIQUE EX JAPON'],
  ['UK index fund', 'UK, UNITED KINGDOM, UK ALL SHARE, BRITISH, REINO UNIDO'],
  ['Germany index fund', 'DEUTSCHLAND, GERMANY, GERMAN'],
  ['Switzerland index fund', 'SCHWEIZ, SWITZERLAND, SUISSE, SVIZZERA, SWISS, SWITZERLAND TOTAL MARKET'],
  ['Canada index fund', 'CANADA, CANADIAN'],
  ['India index fund', 'INDIA, INDIEN, INDE'],
  ['China index fund', 'CHINA, KINA, CHINE, CINA'],
  [
    'World small-cap index fund',
    'GLOBAL SMALL CAP, WORLD SMALL CAP, WORLD EX CH SMALL CAP, GLOBAL SMALL COMPANIES, WERELDWIJD SMALL CAP, MUNDIAL SMALL CAP',
  ],
];
/* The same in letters that are written without blanks, the longest first. */
const EAST_ASIAN: readonly (readonly [fund: string, names: RegExp])[] = [
  ['All-country world index fund', /^(?:全世界株式|オールカントリー(?:株式)?|オルカン)$/],
  // in Japan what is abroad is the developed world without Japan
  ['World without Japan index fund', /^(?:先進国株式?|(?:ニッセイ|野村|明治安田|三井住友|大和)?(?:外国|海外)株式)$/],
  ['World index fund', /^(?:世界|グローバル)株式$/],
  ['US total market index fund', /^全米株式$/],
  ['US 500 index fund', /^米国株式$/],
  ['Emerging markets index fund', /^新興国株式$/],
  ['Europe index fund', /^欧州株式$/],
  ['Japan index fund', /^(?:国内株式|日本株式)$/],
  ['India index fund', /^インド株式$/],
];
const ENDS_IN_EAST_ASIAN = /(?:インデックス)?(?:ファンド|オープン|連動型?)?$/;
/* What is no fund of shares, or one of more than shares, in those letters. */
const OTHERS_IN_EAST_ASIAN = /債|リート|REIT|バランス|分散|厳選|日経|アクティブ|小型|中型|ヘルス|ロボ|AI/;

interface Market {
  readonly fund: string;
  readonly words: readonly string[];
}
const NAMED: readonly Market[] = MARKETS.flatMap(([fund, names]) =>
  names.split(',').map((name) => ({ fund, words: name.trim().split(/\s+/) })),
).sort((a, b) => b.words.length - a.words.length);

/* Without one of these a market is only where somebody invests as he chooses. */
const INDEX_WORD =
  /^(?:INDEX|INDEXFONDS?|INDEXNARA|INDEXBELEGGEN|IDX|INDEKS|INDEKSFOND|INDEKSI|INDEKSIRAHASTO|INDICE|INDICIEL|INDEXADO|TRACKER|PASSIV)$/;
/* Words of the languages that make a part of a market, or something else, of it; who makes indexes, which have their own rules. */
const PARTS = new Set(
  `TEKNOLOGI TEKNIK TECNOLOGIA TECHNOLOGIE TECNOLOGICO FASTIGHETER FASTIGHET EIENDOM EJENDOMME IMMOBILIER IMMOBILIEN INMOBILIARIO IMMOBILIARE VASTGOED ENERGI ENERGIA ENERGIE
   FINANS FINANCIERO HALSA HALSOVARD SANTE SALUD SALUTE GEZONDHEID LAKEMEDEL KLIMAT KLIMA CLIMAT CLIMA SMABOLAG SMASELSKABER GOLD RAVAROR ROHSTOFFE MATERIAS
   OBLIGATION OBLIGATIONS OBLIGATIONER ANLEIHEN RENTEN BONOS OBLIGACIONES OBBLIGAZIONI OBLIGATIES RANTA RANTEFOND RENTER FIJA FIXED GOVERNMENT CORPORATE CREDIT AGGREGATE
   LINKED INFLATION GILT GILTS DEBT MIXED MIXTO MIX BLEND ALLOCATION RETIREMENT TARGETED ROBOTICS AI CYBER CLEAN SOLAR BATTERY SEMI BIOTECH INFRA LISTED TIMBER AGRI SPACE
   LUXURY BRANDS DIGITAL FINTECH ECOMMERCE INTERNET HYDROGEN URANIUM MINERS MINING OIL GAS CRITERIA IT BETA OPPORTUNITIES DIVERSIFICATION
   ALPHADEX TRENDPILOT FUNDAMENTAL QT IPO SECURITY DOLLAR COMMODITY COPPER TIPS MBS
   MSCI FTSE STOXX SP RUSSELL NASDAQ NIFTY SENSEX BSE TOPIX NIKKEI DAX SOLACTIVE MORNINGSTAR BLOOMBERG CRSP OMX CSI ICE IBOXX`.split(
    /\s+/,
  ),
);

/* What shares are called, and classes of funds, in the languages; the last are those of Swiss index funds. */
const BESIDE = new Set(
  'AKTIER AKTIE AKTIEN AKSJER AANDELEN ACTIONS ACCIONES ACOES AZIONI OSAKE RENTA VARIABLE KL KLASSE KLASS MARKET MARKETS TOTAL BROAD ALL CAP PP FGR OPEN BELEGGEN BLUE DB ZB FB QB NT'.split(
    ' ',
  ),
);

/** Gives the symbol of the fund that stands for the market an index fund's name says; null = it says none, several, or a part of one. */
export function marketFundOf(name: string): string | null {
  // "North American Equity Index (UK)" is where the fund is at home
  const abroad = name.replace(/\((?:UK|Lux|Luxembourg|Irl|Ireland|IE|LU)\)/gi, '');
  const found = ofLatin(ruleWords(abroad.replace(/(?<=[A-Za-z])[’'](?=[A-Za-z])/g, ' ')));
  return found ?? ofEastAsian(plainLatin(name));
}

function ofLatin(words: readonly string[]): string | null {
  if (!words.some((word) => INDEX_WORD.test(word)) || words.some((word) => PARTS.has(word))) return null;
  const taken = new Set<number>();
  const funds = new Set<string>();
  for (const market of NAMED) {
    const at = words.findIndex((_, start) => market.words.every((word, more) => words[start + more] === word));
    if (at < 0 || market.words.some((_, more) => taken.has(at + more))) continue;
    market.words.forEach((_, more) => taken.add(at + more));
    funds.add(market.fund);
  }
  const isBent = words.some((word, place) => !taken.has(place) && !isHouse(word) && bendsIndex(words, place, word));
  // "Nifty 500" and "Top 25 Brands" count companies of their own choice
  const isNumbered = words.some((word, place) => !taken.has(place) && /^\d{2,}$/.test(word));
  // whose fund it is stands in front; what follows the market may be a part of it: "Global Humanoid Index"
  const first = Math.min(...taken);
  const goesOn = words.some((word, place) => place > first && !taken.has(place) && !isPlain(words, place, word));
  const [fund] = funds;
  return fund === undefined || funds.size > 1 || isBent || isNumbered || goesOn ? null : fund;
}

function isPlain(words: readonly string[], place: number, word: string): boolean {
  return INDEX_WORD.test(word) || BESIDE.has(word) || isHarmless(words, place, word);
}

function ofEastAsian(name: string): string | null {
  const words = ruleWords(name.replace(/(?<=オール)[・･ ](?=カントリー)/g, ''));
  if (OTHERS_IN_EAST_ASIAN.test(name) || words.some((word, place) => bendsIndex(words, place, word))) return null;
  const plain = words.map((word) => word.replace(ENDS_IN_EAST_ASIAN, ''));
  const funds = new Set(EAST_ASIAN.flatMap(([fund, any]) => (plain.some((word) => any.test(word)) ? [fund] : [])));
  const [fund] = funds;
  if (fund === undefined) return null;
  // "全世界株式(オール・カントリー)" and "外国株式 (先進国株式)" say one thing twice
  return funds.size === 1 ? fund : null;
}
