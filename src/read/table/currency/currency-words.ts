import { CZECH } from '../../languages/czech.ts';
import { DANISH } from '../../languages/danish.ts';
import { DUTCH } from '../../languages/dutch.ts';
import { ENGLISH } from '../../languages/english.ts';
import { FINNISH } from '../../languages/finnish.ts';
import { FRENCH } from '../../languages/french.ts';
import { GERMAN } from '../../languages/german.ts';
import { HUNGARIAN } from '../../languages/hungarian.ts';
import { ITALIAN } from '../../languages/italian.ts';
import { JAPANESE } from '../../languages/japanese.ts';
import { KOREAN } from '../../languages/korean.ts';
import type { Language } from '../../languages/language.ts';
import { NORWEGIAN } from '../../languages/norwegian.ts';
import { POLISH } from '../../languages/polish.ts';
import { PORTUGUESE } from '../../languages/portuguese.ts';
import { SPANISH } from '../../languages/spanish.ts';
import { SWEDISH } from '../../languages/swedish.ts';
import { TURKISH } from '../../languages/turkish.ts';
import { CHINESE } from '../../languages/chinese.ts';

/* What hints at a currency where a file names none. A weight of 1 is a hint, 5 telling, 12 as good as the file's own word. */

/** By how much something speaks for each currency. */
export type Weights = Readonly<Record<string, number>>;

/** A language, as it is called, and the money of those who write it. */
export const MONEY_OF_LANGUAGES: ReadonlyMap<Language, { readonly name: string; readonly weights: Weights }> = new Map([
  [ENGLISH, { name: 'English', weights: { USD: 2, GBP: 1, CAD: 1, AUD: 1, INR: 1, EUR: 1 } }],
  [GERMAN, { name: 'German', weights: { EUR: 3, CHF: 2 } }],
  [FRENCH, { name: 'French', weights: { EUR: 3, CHF: 2, CAD: 1 } }],
  [ITALIAN, { name: 'Italian', weights: { EUR: 5, CHF: 1 } }],
  [DUTCH, { name: 'Dutch', weights: { EUR: 5 } }],
  [SPANISH, { name: 'Spanish', weights: { EUR: 3, MXN: 2, ARS: 2, CLP: 2, COP: 2 } }],
  [PORTUGUESE, { name: 'Portuguese', weights: { BRL: 5, EUR: 3 } }],
  [SWEDISH, { name: 'Swedish', weights: { SEK: 6 } }],
  [NORWEGIAN, { name: 'Norwegian', weights: { NOK: 6 } }],
  [DANISH, { name: 'Danish', weights: { DKK: 6 } }],
  [CHINESE, { name: 'Chinese', weights: { CNY: 3, HKD: 2, TWD: 2 } }],
  [POLISH, { name: 'Polish', weights: { PLN: 6 } }],
  [CZECH, { name: 'Czech', weights: { CZK: 6 } }],
  [HUNGARIAN, { name: 'Hungarian', weights: { HUF: 6 } }],
  [TURKISH, { name: 'Turkish', weights: { TRY: 6 } }],
  [FINNISH, { name: 'Finnish', weights: { EUR: 6 } }],
  [JAPANESE, { name: 'Japanese', weights: { JPY: 6 } }],
  [KOREAN, { name: 'Korean', weights: { KRW: 6 } }],
]);

const EURO_COUNTRIES = 'DE FR NL ES IT BE AT FI PT GR SI SK EE LV LT MT CY HR';

/** The money of the country that an ISIN begins with. Countries where funds and holdings of the whole world live are left out. */
export const MONEY_OF_ISINS: ReadonlyMap<string, string> = new Map([
  ...EURO_COUNTRIES.split(' ').map((country): [string, string] => [country, 'EUR']),
  ...'SE SEK|NO NOK|DK DKK|CH CHF|LI CHF|GB GBP|CA CAD|AU AUD|NZ NZD|JP JPY|IN INR|PL PLN|CZ CZK|HU HUF|TR TRY|BR BRL|MX MXN|ZA ZAR|IL ILS|SG SGD|HK HKD|CN CNY|TW TWD|KR KRW'
    .split('|')
    .map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
]);

/** Titles above exchanges. */
export const EXCHANGE_TITLES =
  /^(?:exchange|market|mic|stock exchange|listing|börse|handelsplatz|handelsplats|börs|marknad|marché|place|place de cotation|bolsa|mercado|borsa|mercato|beurs|børs|marked|giełda|rynek|burza|trh|tőzsde|piac|pörssi|borsa)$/iu;

/** Kinds of accounts that only one country has, and other words of one country: as they stand in titles, names and lines. */
export const MONEY_OF_WORDS: readonly (readonly [words: RegExp, money: string])[] = [
  [/\b(?:401 ?\(?k\)?|403 ?\(?b\)?|Roth|IRA|HSA|529|UTMA|UGMA|TSP)(?![\p{L}\d])/u, 'USD'],
  [/\b(?:ISA|SIPP|LISA|GIA|pence|GBX)\b|\bStocks & Shares\b/u, 'GBP'],
  [/\b(?:RRSP|TFSA|RRIF|RESP|FHSA|LIRA|REER|CELI|CELIAPP)\b/u, 'CAD'],
  [/\b(?:SMSF|HIN|CHESS|ASX)\b|\bAvail(?:able)? [Uu]nits\b|\b[Ff]ranking\b/u, 'AUD'],
  [/\b(?:NZX|KiwiSaver|Sharesies)\b/u, 'NZD'],
  [/\b(?:SGX|CDP|CPFIS|SRS)\b/u, 'SGD'],
  [/\b(?:HKEX|SEHK|CCASS)\b/u, 'HKD'],
  [/\b(?:[Dd]emat|LTP|[Ff]olio (?:[Nn]o|[Nn]umber)|NSE|BSE|SIP)\b/u, 'INR'],
  [/Investeringssparkonto|Kapitalförsäkring|(?<![\p{L}])KF(?![\p{L}])|(?<![\p{L}])ISK(?![\p{L}])/iu, 'SEK'],
  [/Aksjesparekonto/iu, 'NOK'],
  [/Aktiesparekonto|Aldersopsparing|Ratepension/iu, 'DKK'],
  [/\b(?:IKE|IKZE)\b/u, 'PLN'],
  [/\bTBSZ\b/u, 'HUF'],
  [/(?:Säule|Pilier|Pilastro) ?3a|\bValoren\b|\bValor(?:en)?(?:nummer| ?nr)\b|Wertschrift/iu, 'CHF'],
  [/\bPEA(?:-PME)?\b|assurance-vie/u, 'EUR'],
  [/osakesäästötili|arvo-osuustili/iu, 'EUR'],
  // scripts and words of one country; a single letter in a script says nothing
  [/\p{Script=Hangul}{2,}/u, 'KRW'],
  [/\p{Script=Thai}{2,}/u, 'THB'],
  [/\p{Script=Hebrew}{2,}/u, 'ILS'],
  [/\p{Script=Greek}{3,}/u, 'EUR'],
  [/(?<!\p{L})(?:mã (?:ck|chứng khoán|cp)|khối lượng|giá trị|cổ phiếu)(?!\p{L})/iu, 'VND'],
  [/\b(?:lembar|reksa ?dana|kode saham|emiten)\b/iu, 'IDR'],
  [/\b(?:acțiun|preț|cantitate)\p{L}*/iu, 'RON'],
  [/\b(?:dionica|količina|cijena|vrijednost)\b/iu, 'EUR'],
  [/\b(?:cedears?|BYMA|Merval)\b/iu, 'ARS'],
  [/\bTesouro\b|\bFIIs?\b|\bCNPJ\b|Preço [Mm]édio|Código de Negociação/u, 'BRL'],
];

/** Countries in the names of what hardly anybody abroad holds many of, and what only one country has. */
export const MONEY_OF_NAMES: readonly (readonly [country: RegExp, money: string])[] = [
  [/\bCanad(?:a|ian)\b|\b(?:TFSA|RRSP|FHSA|GICs?)\b/iu, 'CAD'],
  [/\bAustralian?(?:super)?\b|\b(?:hostplus|unisuper|aware super|cbus|hesta)\b/iu, 'AUD'],
  [/\bNew Zealand\b|\b(?:kiwisaver|smartshares)\b/iu, 'NZD'],
  [/\b(?:cetes|bonddia|naftrac|afore)\b/iu, 'MXN'],
  [/\b(?:satrix|sygnia|allan gray)\b/iu, 'ZAR'],
  [
    /\b(?:ISA|LISA|SIPP|premium bonds|NS&I|fundsmith|scottish mortgage|alliance witan|(?:f&c|city of london|monks|bankers) investment|finsbury growth|personal assets trust|rit capital|lifestrategy \d\d(?!.{0,20}ucits))\b/iu,
    'GBP',
  ],
  [
    /\b(?:nifty|sensex|idcw|elss|direct (?:plan|growth)|regular (?:plan|growth)|flexi ?cap|[a-z]{4,}bees|PPF|EPF)\b|\b(?:hdfc|icici pru(?:dential)?|sbi|axis|kotak|nippon india|parag parikh|aditya birla|motilal oswal|uti|dsp|canara robeco|mirae asset) (?:\S{1,12} ){0,2}(?:top \d|blue ?chip|(?:mid|small|large|multi)[ -]?cap|tax saver|balanced adv|contra\b|arbitrage)/iu,
    'INR',
  ],
  [/\b(?:certificados de aforro|livret a|ldds|fonds euros?|assurance[ -]vie)\b/iu, 'EUR'],
  [/\bSingapore\b/iu, 'SGD'],
  [/\bHong Kong\b/iu, 'HKD'],
  [/\bcedears?\b/iu, 'ARS'],
];

interface LocalCodes {
  readonly codes: RegExp;
  readonly money: string;
  /** What part of all symbols they must be, and how many at least: some funds tell by themselves. */
  readonly least: number;
  readonly fewest: number;
}

/* Funds and companies that only one country has under these symbols, or the most held of an exchange of whose symbols New York has some,
   too, where two or three must agree: TSCO is Tesco and Tractor Supply. */
function listed(money: string, fewest: number, symbols: string, least = 0.5): LocalCodes {
  return { codes: new RegExp(`^(?:${symbols.replaceAll(' ', '|')})$`), money, least, fewest };
}

/** Coins as they are called everywhere: traded in all currencies. */
export const COINS: ReadonlySet<string> = new Set(
  'BTC XBT ETH SOL XRP ADA DOT DOGE LTC BCH BNB AVAX MATIC POL LINK USDT USDC DAI SHIB UNI ATOM XLM ALGO TRX NEAR ETC XMR FIL ICP HBAR AAVE'
    .split(' ')
    .concat('MKR APT ARB OP SUI TON PEPE XTZ EOS GRT SAND MANA CRO VET'.split(' ')),
);

/* Coins priced in one currency: "BTC-EUR", "ETHUSDT". */
const PAIRS: readonly LocalCodes[] = 'USD EUR GBP CAD AUD CHF JPY INR KRW'.split(' ').map((money) => ({
  codes: new RegExp(`^(?:${[...COINS].join('|')})[-/]?${money}T?$`),
  money,
  least: 0.25,
  fewest: 1,
}));

/** The shares most held in India, which nobody abroad holds under these symbols, and any symbol with a series that only India writes. */
export const SYMBOLS_OF_INDIA = new RegExp(
  '-(?:EQ|BE)$|^(?:RELIANCE|HDFCBANK|ICICIBANK|KOTAKBANK|AXISBANK|BHARTIARTL|HINDUNILVR|BAJFINANCE|BAJAJFINSV|ASIANPAINT|SUNPHARMA|ULTRACEMCO|NESTLEIND|POWERGRID|COALINDIA|TATAMOTORS|TATASTEEL|TATAPOWER|TATACONSUM|HCLTECH|JSWSTEEL|ADANIENT|ADANIPORTS|ADANIGREEN|ADANIPOWER|INDUSINDBK|' +
    'HINDALCO|DRREDDY|DIVISLAB|EICHERMOT|HEROMOTOCO|BAJAJ-AUTO|APOLLOHOSP|BRITANNIA|SBILIFE|HDFCLIFE|SHRIRAMFIN|ZOMATO|ETERNAL|SUZLON|YESBANK|IDFCFIRSTB|BANKBARODA|PIDILITIND|HAVELLS|PERSISTENT|COFORGE|NIFTYBEES|BANKBEES|GOLDBEES|JUNIORBEES|SILVERBEES|LIQUIDBEES)$',
);

/** Symbols of one country's exchanges, and coins in one country's money. */
export const LOCAL_CODES: readonly LocalCodes[] = [
  ...PAIRS,
  listed(
    'CAD',
    1,
    '[VXZ]EQT [VXZ]GRO [VXZ]BAL VFV VUN VCN VXC VIU VEE XIC XIU XUU XAW XEF XEC ZCN ZAG ZSP ZEA ZEM HXT',
    0,
  ),
  listed('AUD', 1, 'VAS VGS VDHG VDGR VDAL VGAD VAP VHY A200 DHHF BGBL NDQ IOZ STW WBC NAB ANZ CBA MQG FMG', 0.25),
  listed(
    'GBP',
    1,
    'VWRP VUAG VHVG VFEG VERG VJPB VDPG VNRG VUKE VUKG VMID VMIG CUKX SSLN SGLN HMWO CSP1 EQGB PHGP LGEN LLOY BARC HSBA ULVR SBRY FCIT',
    0.25,
  ),
  { codes: /^(?:[A-Z]\d{2}|[A-Z]\d[A-Z])$/, money: 'SGD', least: 0.5, fewest: 1 },
  { codes: /^(?:\d{1,3}|0[1-9]\d{2,3})$/, money: 'HKD', least: 0.25, fewest: 1 },
  { codes: /^(?:005\d|006\d{3})$/, money: 'TWD', least: 0.1, fewest: 1 },
  listed('MXN', 1, 'NAFTRAC CETES CETES.{1,4} AMXB WALMEX FEMSAUBD CEMEXCPO GFNORTEO IVVPESO FUNO11', 0.1),
  listed('IDR', 2, 'BBCA BBRI BMRI BBNI BRIS TLKM ASII UNVR ICBP GOTO ADRO ANTM KLBF UNTR'),
  listed('THB', 3, 'PTT AOT CPALL KBANK SCB ADVANC GULF BDMS SCC DELTA BBL KTB PTTEP'),
  listed('VND', 3, 'FPT VNM HPG VIC VHM VCB TCB MBB MWG VPB ACB SSI'),
  listed('PHP', 3, 'ALI SM SMPH BDO BPI JFC MER TEL MBT ICT AEV URC'),
  listed('ZAR', 3, 'NPN PRX FSR SBK CPI ABG SOL AGL MTN VOD SHP CFR GFI SLM'),
  listed('TRY', 2, 'THYAO ASELS GARAN AKBNK EREGL TUPRS KCHOL SISE BIMAS SAHOL YKBNK ISCTR FROTO TCELL'),
  listed('PLN', 3, 'PKO PKN CDR KGH PZU DNP LPP ALE PEO XTB JSW PGE'),
  listed('NOK', 3, 'EQNR DNB AKRBP TEL ORK YAR MOWI NHY SALM KOG'),
  listed('HUF', 3, 'OTP MOL RICHTER MTELEKOM'),
  listed('CZK', 3, 'CEZ KOMB ERBAG MONET COLT'),
];

/** Funds that trade in Europe alone, in euros and pounds and francs, under symbols that look like New York's. */
export const EUROPEAN_FUNDS: ReadonlySet<string> = new Set(
  'VUSA VUAA VWCE VWRL VWRA VHYL VGWL VGWD VEVE VFEM VEUA VAGF IWDA SWDA EUNL EIMI EMIM IS3N IUSN IUSQ WSML ISAC SSAC CSPX SXR8 EQQQ'
    .split(' ')
    .concat('CNDX SXRV XDWD XDWT QDVE EXS1 EXSA FWRA WEBN SPPW SPYY SPYL AGGH IGLN ZPRV ZPRX AVWS ISPA'.split(' ')),
);

/** Signs that several countries write. */
export const MONEY_OF_SIGNS: ReadonlyMap<string, Weights> = new Map([
  ['$', { USD: 2, CAD: 2, AUD: 2, NZD: 2, SGD: 2, HKD: 2, MXN: 1, ARS: 1, CLP: 1, COP: 1 }],
  ['kr', { SEK: 3, NOK: 3, DKK: 3 }],
  ['kr.', { DKK: 4, SEK: 2, NOK: 2 }],
  ['¥', { JPY: 3, CNY: 3 }],
  ['rs', { INR: 5 }],
  ['rs.', { INR: 5 }],
  ['fr.', { CHF: 5 }],
]);

/** Decimal commas: who writes them, wherever they live. */
export const OF_COMMAS: Weights = {
  EUR: 3,
  BRL: 3,
  SEK: 1,
  NOK: 1,
  DKK: 1,
  PLN: 1,
  CZK: 1,
  HUF: 1,
  TRY: 1,
  CAD: 1,
  ARS: 2,
  CLP: 2,
  COP: 2,
};
/** What stands between cells where the comma is a decimal mark. */
export const OF_SEMICOLONS: Weights = { EUR: 1 };
/** Decimal points, where the rest of the continent writes commas. */
export const OF_POINTS: Weights = { CHF: 1, MXN: 1 };

/** Endings of companies' names by the country whose law has them. */
export const MONEY_OF_FORMS: readonly (readonly [form: RegExp, money: string, name: string])[] = [
  [/(?<![\p{L}])(?:AG|SE|KGaA|N\.?V\.?|S\.?p\.?A\.?|Oyj)\.?$/u, 'EUR', 'AG, SE, NV or SpA'],
  [/(?<![\p{L}])(?:plc|PLC)\.?$/u, 'GBP', 'plc'],
  [/(?<![\p{L}])AB(?: \(publ\)| ser\. [AB]| [ABD])?$/u, 'SEK', 'AB'],
  [/(?<![\p{L}])ASA$/u, 'NOK', 'ASA'],
  [/(?<![\p{L}])A\/S$/u, 'DKK', 'A/S'],
  [/(?<![\p{L}])A\.?[SŞ]\.?$/u, 'TRY', 'A.Ş.'],
  [/(?<![\p{L}])Nyrt\.?$/u, 'HUF', 'Nyrt.'],
];

/** Endings of companies' names that no company of the United States has. */
export const NOT_AMERICAN = /(?<![\p{L}])(?:Limited|Ltd|plc|AG|SE|KGaA|N\.?V|S\.?p\.?A|Oyj|ASA|A\/S|S\.A)\.?$/iu;

/** Classes, plans and funds that are sold in the United States alone. */
export const OF_AMERICAN_FUNDS =
  /\b(?:admiral shares|investor shares|admiral|class r[1-6]|r6|401\(?k\)?|403\(?b\)?|roth|freedom (?:index )?20\d\d|lifepath index 20\d\d|federal money market|treasury money market)\b/i;

/** Where brokers whose files name no currency have their customers. */
export const MONEY_OF_BROKERS: ReadonlyMap<string, string> = new Map([
  ...(['flatex', 'DADAT', 'ING-DiBa', 'S Broker', 'DEGIRO'] as const).map((broker): [string, string] => [
    broker,
    'EUR',
  ]),
  ['Portfolio Performance', 'EUR'],
  ['Wealthsimple', 'CAD'],
]);
