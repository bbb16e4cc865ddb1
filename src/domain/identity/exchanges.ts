import { currency, type Currency } from '../model/units.ts';

/* Where a symbol trades, as far as the symbol itself says: by the mark behind it (`VFV.TO`) or in front (`LON:VOD`). */

interface Exchange {
  /** Marks that the pack's symbols, data vendors and brokers (a country's letters) hang behind a symbol, the pack's own first. */
  readonly suffixes: readonly string[];
  /** Names and market codes (ISO 10383) that stand in front of a symbol. */
  readonly prefixes: readonly string[];
  /** Country codes that Bloomberg puts behind a symbol ("SAP GY", "7203 JP"). */
  readonly terminals: readonly string[];
  /** What shares are traded in there. */
  readonly currencies: readonly Currency[];
}

function exchange(suffixes: string, prefixes: string, terminals: string, currencies: string): Exchange {
  const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');
  return {
    suffixes: words(suffixes),
    prefixes: words(prefixes),
    terminals: words(terminals),
    currencies: words(currencies)
      .map(currency)
      .filter((code) => code !== null),
  };
}

const EXCHANGES: readonly Exchange[] = [
  exchange('TO V NE CN', 'TSE TSX TSXV CVE XTSE XTSX NEO VENTURE', 'CN CT CV', 'CAD USD'),
  exchange('L UK', 'LON LSE LSEETF XLON', 'LN', 'GBP USD EUR'),
  exchange(
    'DE F SG MU BE DU HM HA',
    'ETR XETR XETRA FRA XFRA FWB FWB2 TDG IBIS IBIS2 SWB SWB2 GETTEX GETTEX2',
    'GY GR GF',
    'EUR',
  ),
  exchange('PA FR', 'EPA PAR XPAR SBF', 'FP', 'EUR'),
  exchange('AS NL', 'AMS XAMS AEB', 'NA', 'EUR'),
  exchange('BR', 'EBR XBRU', 'BB', 'EUR'),
  exchange('LS PT', 'ELI XLIS BVL', 'PL', 'EUR'),
  exchange('IR IE', 'XDUB', 'ID', 'EUR'),
  exchange('MI IT', 'BIT XMIL MIL BVME', 'IM', 'EUR'),
  exchange('MC ES', 'BME XMAD', 'SM SQ BM', 'EUR'),
  exchange('HE FI', 'HEL XHEL HEX', 'FH', 'EUR'),
  exchange('VI', 'VIE WBAG XWBO VSE', 'AV', 'EUR'),
  exchange('AT', 'ATH XATH', 'GA', 'EUR'),
  exchange('SW CH', 'SWX VTX XSWX XVTX EBS', 'SW SE VX', 'CHF USD EUR'),
  exchange('ST SE', 'STO XSTO SFB', 'SS', 'SEK'),
  exchange('OL NO', 'OSL XOSL OSE', 'NO', 'NOK'),
  exchange('CO DK', 'CPH XCSE', 'DC', 'DKK'),
  exchange('WA PL', 'WSE XWAR', 'PW', 'PLN'),
  exchange('PR CZ', 'XPRA', 'CP', 'CZK'),
  exchange('BD', 'XBUD', 'HB', 'HUF'),
  exchange('IS', 'IST XIST', 'TI', 'TRY'),
  exchange('AX', 'ASX XASX', 'AU AT', 'AUD'),
  exchange('NZ', 'NZE XNZE', 'NZ', 'NZD'),
  exchange('NS BO', 'NSE BSE BOM XNSE XBOM', 'IN IS IB', 'INR'),
  exchange('T', 'TYO XTKS TSEJ', 'JP JT', 'JPY'),
  exchange('HK', 'HKG HKEX SEHK XHKG', 'HK', 'HKD'),
  exchange('SI', 'SGX XSES', 'SP', 'SGD USD'),
  exchange('KS KQ', 'KRX XKRX KOSDAQ', 'KS KQ KP', 'KRW'),
  exchange('TW TWO', 'TPE XTAI', 'TT', 'TWD'),
  exchange('SS SZ', 'SHA SHE XSHG XSHE', 'CH C1 C2', 'CNY USD HKD'),
  exchange('BK', 'BKK XBKK', 'TB', 'THB'),
  exchange('JK', 'IDX XIDX', 'IJ', 'IDR'),
  exchange('KL', 'KLSE XKLS', 'MK', 'MYR'),
  exchange('PS', 'XPHS', 'PM', 'PHP'),
  exchange('SA', 'BVMF B3', 'BS BZ', 'BRL'),
  exchange('MX', 'BMV XMEX MEXI', 'MM', 'MXN'),
  exchange('SN', 'XSGO', 'CI', 'CLP'),
  exchange('JO', 'JSE XJSE', 'SJ', 'ZAR'),
  exchange('TA', 'TLV XTAE', 'IT', 'ILS'),
  exchange('SR', 'TADAWUL XSAU', 'AB', 'SAR'),
  exchange('AE', 'DFM ADX XDFM XADS', 'UH DH', 'AED'),
  exchange('QA', 'XDSM', 'QD', 'QAR'),
  exchange('KW', 'XKUW', 'KK', 'KWD'),
  exchange('CA', 'XCAI', 'EY', 'EGP'),
  exchange('CL', 'XBOG', 'CB', 'COP'),
];

function indexBy(marks: (exchange: Exchange) => readonly string[]): ReadonlyMap<string, Exchange> {
  return new Map(EXCHANGES.flatMap((one) => marks(one).map((mark) => [mark, one] as const)));
}
const BY_SUFFIX = indexBy(({ suffixes }) => suffixes);
const BY_PREFIX = indexBy(({ prefixes }) => prefixes);
const BY_TERMINAL = indexBy(({ terminals }) => terminals);

/**
 * Reads the exchange outside the US that a symbol names, in capitals: `VFV.TO`, `LON:VOD`, `VOD:LSE`, `SAP GY`. Gives the spellings under
 * which the pack may know it, the likeliest first; null where it names none, or a US one, or where the mark is a share
 * class (`BRK.A`) rather than an exchange.
 */
export function formsAbroad(symbol: string): readonly string[] | null {
  const front = /^([A-Z0-9]{2,7}):\s?([A-Z0-9&.\- ]{1,15})$/.exec(symbol);
  if (front !== null) {
    const [, first = '', second = ''] = front;
    const named = BY_PREFIX.get(first === 'TSE' && /^\d{4}$/.test(second) ? 'TYO' : first);
    return named === undefined ? spell(first, BY_PREFIX.get(second)) : spell(second, named);
  }
  const behind = /^([A-Z0-9&\-/ ]{1,15}(?:\.[A-Z]{1,2})?)\.([A-Z]{1,4})$/.exec(symbol);
  if (behind !== null) {
    const [, code = '', ending = ''] = behind;
    const marked = BY_SUFFIX.get(ending);
    return marked === undefined ? spell(code, BY_PREFIX.get(ending)) : spell(code, marked, ending);
  }
  const terminal = /^([A-Z0-9/]{1,10}) ([A-Z]{2}|C1|C2)(?: EQUITY)?$/.exec(symbol);
  if (terminal === null) return null;
  const [, code = '', exchange = ''] = terminal;
  return spell(code, BY_TERMINAL.get(exchange));
}

function spell(code: string, where: Exchange | undefined, written?: string): readonly string[] | null {
  if (where === undefined) return null;
  const suffixes = [...new Set([...(written === undefined ? [] : [written]), ...where.suffixes])];
  return suffixes.flatMap((suffix) => spellingsOf(code).map((one) => `${one}.${suffix}`));
}

/* "BA." is BA in London, "VOLV B", "VOLV.B" and "VOLVB" are VOLV-B in Stockholm, "700" and "00700" are 0700 in Hong Kong. */
function spellingsOf(code: string): readonly string[] {
  const plain = code.replace(/[.\-/]$/, '');
  const dashed = plain.replace(/[ ./]([A-Z]{1,2})$/, '-$1');
  const dotted = plain.replace(/[ \-/]([A-Z]{1,2})$/, '.$1');
  const padded = /^(?:\d{1,3}|0\d{4})$/.test(plain) ? plain.replace(/^0/, '').padStart(4, '0') : plain;
  const parted = plain.replace(/^([A-Z]{3,6})([AB])$/, '$1-$2');
  return [...new Set([plain, dashed, dotted, padded, parted])];
}

const OF_US = /^(?:NASDAQ|NYSE|NYSEARCA|AMEX|ARCA|BATS|CBOE|PINK|OTC)$/;

/**
 * Puts an exchange's name that stands behind a symbol in front of it, as "NASDAQ:AAPL": trading programs show "AAPL NASDAQ.NMS" and
 * "VWCE IBIS2", in capitals. null = none stands there.
 */
export function exchangeInFront(symbol: string): string | null {
  const [, code, name = ''] =
    /^([A-Z0-9]{1,10}(?:[ .][A-Z])?) ([A-Z][A-Z0-9]{2,9})(?:\.[A-Z]{2,4})?$/.exec(symbol) ?? [];
  return code !== undefined && (OF_US.test(name) || BY_PREFIX.has(name)) ? `${name}:${code}` : null;
}

const RUPEE = currency('INR');

/** Gives the spellings of a symbol without the mark of an exchange under which the pack may know it on one of that money. */
export function codesAbroad(symbol: string, money: Currency): readonly string[] {
  // India's series of shares and of trusts that hold land or roads: "INFY-EQ", "SUZLON-BE", "MINDSPACE-RR".
  return spellingsOf(money === RUPEE ? symbol.replace(/-(?:EQ|BE|BZ|SM|ST|RR|IV|E|Z)$/, '') : symbol);
}

/** Gives the symbols, with the mark of an exchange, that a symbol without one can stand for where that money is traded. */
export function symbolsIn(symbol: string, money: Currency): readonly string[] {
  const suffixes = EXCHANGES.filter(({ currencies }) => currencies.includes(money)).flatMap((one) => one.suffixes);
  return codesAbroad(symbol, money).flatMap((code) => suffixes.map((suffix) => `${code}.${suffix}`));
}

/** Tells whether a pack's symbol abroad (`ASML.AS`) stands on an exchange where that currency is traded. */
export function tradesIn(symbol: string, money: Currency): boolean {
  const where = BY_SUFFIX.get(symbol.slice(symbol.lastIndexOf('.') + 1));
  return where?.currencies.includes(money) === true;
}

const OF_DIGITS: ReadonlySet<string> = new Set(['JPY', 'HKD', 'KRW', 'TWD', 'CNY']);

/** Tells whether the exchanges of a country with this money write their symbols in digits. */
export const writesDigits = (money: Currency): boolean => OF_DIGITS.has(money);

/** Tells whether a symbol is one of the US beside money of a country whose exchanges write their symbols in digits: "VTI" in yen. */
export function isUsAmongDigits(symbol: string, money: Currency): boolean {
  return writesDigits(money) && /^[A-Z]{1,5}(?:[./-][A-Z])?$/.test(symbol);
}

/** Gives the mark of the only exchange where that money is traded and no other is (`AX` for Australian dollars), or null. */
export function onlyExchangeOf(money: Currency): string | null {
  const [one, ...others] = EXCHANGES.filter(({ currencies }) => currencies.includes(money));
  return one?.currencies.length === 1 && others.length === 0 ? (one.suffixes[0] ?? null) : null;
}
