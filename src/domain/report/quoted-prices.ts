import type { Identification } from '../identity/identification.ts';
import { identifyFile } from '../identity/resolve.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { Holding } from '../model/holding.ts';
import type { Issue } from '../model/issue.ts';
import type { Answer } from '../model/portfolio.ts';
import type { Reference } from '../model/reference.ts';
import { currency, type Currency, type IssuerId } from '../model/units.ts';
import { holdingsIn, withGroups } from '../rows/holding-rows.ts';
import { zip } from '../zip.ts';

/* A sheet with quantities and prices and no values is worth quantity × price, but not every price is that of one: a bond's is for 100 of
   its face value, London's shares are quoted in pence, Johannesburg's in cents, Tel Aviv's in agorot, Japan's funds for 10,000 units and
   Korea's for 1,000; and some count their shares in lots. A file that states values proves it; here it shows once it is known who a row
   is. */

/** For how much a price is, and by what quantity × price is then multiplied. */
interface Quoted {
  readonly per: 'face' | 'hundredths' | 'units' | 'one' | 'lots';
  readonly times: number;
}
const FACE: Quoted = { per: 'face', times: 0.01 };
const HUNDREDTHS: Quoted = { per: 'hundredths', times: 0.01 };

type Priced = Holding & { readonly quantity: number; readonly price: number };

/** Gives a file with the values that its prices come to as their markets quote them, and a note of each kind; one that needs nothing as it is. */
export function withQuotedPrices(file: FileReading, answers: readonly Answer[], reference: Reference): FileReading {
  const { holdings } = file;
  if (file.unit === 'weights' || !holdings.isComputed.includes(1)) return file;
  const rows = zip(holdingsIn(holdings), identifyFile(file, answers, reference));
  const inHundredths = new Set(
    rows.flatMap(([row, one]) => (isWorkedOut(row, 1) && provesHundredths(row, one, reference) ? [row.currency] : [])),
  );
  const lots = lotsIn(file);
  const quoted = rows.map(
    ([row, one]) => [row, quotedFor(row, one, inHundredths, reference) ?? inLots(row, one, lots)] as const,
  );
  if (quoted.every(([, one]) => one === null)) return file;
  const value = holdings.value.map((was, at) => was * (quoted[at]?.[1]?.times ?? 1));
  const samples = holdings.groups.map(({ first }) => first);
  return {
    ...file,
    holdings: withGroups({ ...holdings, value }, samples, holdings.days),
    issues: [...file.issues, ...notesOf(file, quoted)],
  };
}

function quotedFor(
  row: Holding,
  one: Identification,
  inHundredths: ReadonlySet<Currency | null>,
  reference: Reference,
): Quoted | null {
  if (isWorkedOut(row, 1)) {
    if (isBond(row, one)) return FACE;
    if (inHundredths.has(row.currency) && isQuotedInHundredths(row, one, reference)) return HUNDREDTHS;
    return unitsOf(row, one);
  }
  if (isInPounds(row, one)) return { per: 'one', times: 100 };
  // a title that means the price of many units stands above shares, too
  return row.currency === YEN && isWorkedOut(row, 0.0001) && !isManyUnits(row, one)
    ? { per: 'one', times: 10_000 }
    : null;
}

/* The value is quantity × price, so many times over, and nobody stated it. */
function isWorkedOut(row: Holding, times: number): row is Priced {
  const { quantity, price, value, valueFrom } = row;
  if (valueFrom !== 'computed' || quantity === null || price === null) return false;
  return value !== 0 && Math.abs(quantity * price * times - value) <= 1e-9 * Math.abs(value);
}

/* Where bonds are counted by their face value and quoted in percent of it. In Poland, Brazil, India, Mexico and China one counts pieces. */
const IN_PERCENT = new Set('USD EUR GBP CHF CAD AUD NZD SEK NOK DKK SGD HKD ILS ZAR JPY'.split(' ').map(currency));
/* Bonds cost between these percentages of their face value, and nobody holds less of it than this. */
const [LEAST_PERCENT, MOST_PERCENT, LEAST_FACE] = [15, 250, 100];

/* What calls itself a bond and says neither a coupon nor a year may be a fund of them. */
function isBond({ quantity, price, name, currency: money }: Priced, { security }: Identification): boolean {
  if (security.kind !== 'class' || security.of !== 'bond' || !/\d/.test(name ?? '')) return false;
  const isPercent = price >= LEAST_PERCENT && price <= MOST_PERCENT && Math.abs(quantity) >= LEAST_FACE;
  return isPercent && (money === null || IN_PERCENT.has(money));
}

interface Exchange {
  readonly countries: readonly string[];
  /** Whose shares are quoted there, too: a price that is no proof may be one of elsewhere. */
  readonly guests: readonly string[];
  readonly mark: RegExp;
  /** No share costs so much there in whole money, and no fund. */
  readonly most: number;
  readonly mostOfFund: number;
}
const IN_HUNDREDTHS: ReadonlyMap<string | null, Exchange> = new Map([
  [currency('GBP'), { countries: ['GB', 'JE', 'GG', 'IM'], guests: ['AU'], mark: /\.L$/, most: 300, mostOfFund: 1000 }],
  [
    currency('ZAR'),
    {
      countries: ['ZA'],
      guests: ['NL', 'CH', 'GB', 'AU', 'BE', 'MU', 'LU'],
      mark: /\.JO?$/,
      most: 10_000,
      mostOfFund: 3000,
    },
  ],
  [currency('ILS'), { countries: ['IL'], guests: [], mark: /\.TA$/, most: 5000, mostOfFund: 5000 }],
]);
/* British companies that only New York lists: in pounds their prices are converted, and never in pence. */
const NOT_IN_LONDON: ReadonlySet<string> = new Set(['WTW', 'ARM', 'NVT', 'APTV', 'AMCR', 'CLVT', 'LBTYK']);

/* A single price that no share could have in whole money gives away the unit of all. */
function provesHundredths(row: Priced, one: Identification, reference: Reference): boolean {
  const exchange = exchangeOf(row, one, reference);
  return exchange !== null && row.price >= exchange.most;
}

function isQuotedInHundredths(row: Priced, one: Identification, reference: Reference): boolean {
  const exchange = quotedIn(row);
  if (exchange === null || exchangeOf(row, one, reference) !== null) return exchange !== null;
  const { security } = one;
  if (security.kind === 'company')
    return row.price >= exchange.most && exchange.guests.includes(countryOf(security.issuer, reference));
  return security.kind !== 'class' && row.price >= exchange.mostOfFund;
}

/* Yahoo's prices of London are in pence, but some exchange-traded funds (Vanguard's) are quoted in pounds: none costs so few pence. */
function isInPounds(row: Holding, { security }: Identification): boolean {
  const isTraded = security.kind === 'fund' && !security.symbol.endsWith('.L') && /\.L$/.test(row.symbol ?? '');
  return isTraded && row.currency === POUND && isWorkedOut(row, 0.01) && row.price < LEAST_PENCE;
}
const LEAST_PENCE = 200;
const POUND = currency('GBP');

/* The exchange whose share or investment trust it is; null = of none that quotes so. */
function exchangeOf(row: Priced, { security }: Identification, reference: Reference): Exchange | null {
  const exchange = quotedIn(row);
  if (exchange === null) return null;
  const isOfIt =
    security.kind === 'company'
      ? exchange.mark.test(row.symbol ?? '') || exchange.countries.includes(countryOf(security.issuer, reference))
      : /\binvestment trust\b/i.test(row.name ?? '');
  return isOfIt ? exchange : null;
}

function quotedIn({ currency: money }: Priced): Exchange | null {
  return IN_HUNDREDTHS.get(money) ?? null;
}

function countryOf(issuer: IssuerId, reference: Reference): string {
  return NOT_IN_LONDON.has(issuer) ? '' : (reference.company(issuer)?.country ?? '');
}

/* Japan's and Korea's funds are counted in units of one yen or won at the start; what is traded on an exchange is not. */
const OF_JAPAN = /ファンド|投信|投資信託|オープン|インデックス|eMAXIS|iFree|たわら|つみたて|ひふみ/i;
const OF_KOREA = /투자신탁|펀드/;
const IS_TRADED = /ETF|上場|상장지수/i;
/* Who writes fewer has counted them in ten thousands. */
const LEAST_UNITS = 100;
const [YEN, WON] = [currency('JPY'), currency('KRW')];

function unitsOf(row: Priced, one: Identification): Quoted | null {
  if (row.currency === YEN && isManyUnits(row, one)) return { per: 'units', times: 1 / 10_000 };
  const isKorean = row.currency === WON && OF_KOREA.test(row.name ?? '') && !IS_TRADED.test(row.name ?? '');
  return isKorean && row.quantity >= LEAST_UNITS ? { per: 'units', times: 1 / 1000 } : null;
}

function isManyUnits({ quantity, name, symbol }: Priced, { security }: Identification): boolean {
  if (Math.abs(quantity) < LEAST_UNITS) return false;
  const words = [name, symbol, security.kind === 'fund' ? security.symbol : ''].join(' ');
  if (IS_TRADED.test(words) || security.kind === 'company') return false;
  return OF_JAPAN.test(words) || (security.kind === 'fund' && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words));
}

/* How many shares a lot is where people count in them: it is the same for all shares there. */
const LOTS: readonly (readonly [title: RegExp, sizes: ReadonlyMap<string | null, number>])[] = [
  [
    /(?<!\p{L})lots?(?!\p{L})/iu,
    new Map([
      [currency('IDR'), 100],
      [currency('MYR'), 100],
      [currency('SGD'), 100],
    ]),
  ],
  [/張數/u, new Map([[currency('TWD'), 1000]])],
  [/手数/u, new Map([[currency('CNY'), 100]])],
];

/* By currency, how many shares the title of the quantities counts as one; none where it counts shares. */
function lotsIn({ columns }: FileReading): ReadonlyMap<string | null, number> {
  const title = columns.find(({ role }) => role === 'quantity')?.title ?? '';
  return LOTS.find(([words]) => words.test(title))?.[1] ?? new Map();
}

function inLots(row: Holding, { security }: Identification, lots: ReadonlyMap<string | null, number>): Quoted | null {
  const size = lots.get(row.currency);
  // cash and coins come in no lots
  if (size === undefined || security.kind === 'class' || !isWorkedOut(row, 1)) return null;
  return { per: 'lots', times: size };
}

function notesOf(file: FileReading, quoted: readonly (readonly [Holding, Quoted | null])[]): readonly Issue[] {
  return (['face', 'hundredths', 'units', 'lots'] as const).flatMap((per): readonly Issue[] => {
    const own = quoted.flatMap(([row, one]) => (one?.per === per ? [{ row, times: one.times }] : []));
    const [first] = own;
    if (first === undefined) return [];
    const names = [...new Set(own.map(({ row: { name, symbol } }) => name ?? symbol ?? ''))].join('\n');
    const detail = { per, names, ...(per === 'lots' ? { times: first.times } : {}) };
    return [{ code: 'price-quoted', severity: 'note', file: file.name, line: first.row.line, detail }];
  });
}
