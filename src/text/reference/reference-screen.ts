import type { PassportFacts } from '../../domain/lists/look-up.ts';
import type { Identity, Position } from '../../domain/model/report-positions.ts';
import type { FundUse } from '../../domain/model/report-funds.ts';
import type { Report } from '../../domain/model/report.ts';
import type { ErrorKind, PassportSource } from '../../domain/model/reference.ts';
import type { SizeSchemeId } from '../../domain/model/size.ts';
import { formatDate, isRealDate } from '../marks/dates.ts';
import { joinWords } from '../names/names.ts';
import { NO_FIGURE, countOf, formatCount, formatPercent } from '../marks/numbers.ts';

/* Words of the reference screen. */

export const REFERENCE = {
  title: 'Where our data comes from',
  lede: 'Company and fund data comes with the app. It’s the same for everyone and knows nothing about your holdings.',
  ruler:
    'The line marks a company’s market cap. Where it falls decides the size group. Each step is ten times the one before.',
  rulerWhy:
    'The same company can count as mid cap under one definition and small cap under another. That’s why every screen says which one you’re using.',
  search: 'Search companies and funds',
  searchHint: 'A symbol or part of a name. Nothing you type leaves this device.',
  nothing: 'No results in our data.',
  sources: 'The sources built into this version of the app.',
  coverage: 'What each dollar is in, after looking through every fund.',
  lists: 'Where each of your funds’ holdings come from, and their dates.',
  changes: 'Your own choices. They’re saved on this device and apply to later files.',
  noChanges: 'You haven’t changed anything.',
  asking: 'Loading company and fund data…',
  failed: 'We couldn’t load company and fund data. Reloading the page usually helps.',
} as const;

/** What each definition cuts by, beside its name on the ruler. */
export const SCHEME_RULES: Readonly<Record<SizeSchemeId, { readonly name: string; readonly rule: string }>> = {
  'market-rank': { name: 'Market rank', rule: 'top 50, 200, 1,000, 3,000' },
  'fixed-dollars': { name: 'Fixed dollars', rule: 'FINRA’s bands' },
  cumulative: { name: 'Share of market value', rule: 'first 40%, 70%, 90%, 97% of value' },
  crsp: { name: 'CRSP (Vanguard)', rule: 'first 70%, 85%, 98% of value' },
  custom: { name: 'Yours', rule: 'your own four cutoffs' },
};

/** The passport as terms and short values. */
export function passportItems({
  passport,
}: PassportFacts): readonly { readonly term: string; readonly value: string }[] {
  const { counts } = passport;
  const [day, checksum] = passport.version.split('.');
  return [
    { term: 'Version', value: day ?? passport.version },
    { term: 'Companies as of', value: formatDate(passport.equitiesAsOf) },
    { term: 'Companies', value: formatCount(counts.companies) },
    { term: 'Funds known', value: formatCount(counts.funds) },
    { term: 'Funds with holdings', value: formatCount(counts.baskets) },
    ...(checksum === undefined ? [] : [{ term: 'Checksum', value: checksum }]),
  ];
}

/** How far off estimated holdings were where they could be tried against the fund's own, a sentence for each kind of fund. */
export function errorSentences({ passport }: PassportFacts): readonly string[] {
  return passport.errors.map(({ of, lens, smallCaps, pairs }) => {
    const points = (part: number) => formatPercent(part).replace('%', '');
    return `${ERRORS_OF[of]}: usually off by ${points(lens)} points of mega-cap tech and ${points(smallCaps)} of small caps (${countOf(pairs, 'test')}).`;
  });
}
const ERRORS_OF: Readonly<Record<ErrorKind, string>> = {
  broad: 'Estimated holdings of broad funds',
  sector: 'Estimated holdings of sector funds',
  style: 'Estimated holdings of style and size funds',
};

/* What the lists are called that are no fund's own. */
const SOURCE_NAMES: Readonly<Record<string, string>> = {
  'listings.csv': 'US companies',
  'other-listings.csv': 'Other US listings',
  'foreign.csv': 'Companies abroad',
  'identifiers.csv': 'ISIN, CUSIP and FIGI',
  'index-members.csv': 'Index members',
  'symbol-aliases.csv': 'Former symbols',
  'themes.csv': 'Themes',
  'cash-symbols.csv': 'Cash and money market',
  'crypto.csv': 'Cryptocurrencies',
  'catalog.csv': 'Fund names and types',
  'funds.csv': 'Fund list dates',
  'equivalents.csv': 'Funds with the same holdings',
  'fund-of-funds.csv': 'Funds of funds',
  'near-proxies.csv': 'Similar funds',
  'breakdowns.csv': 'Sectors of funds',
  'top-holdings.csv': 'Largest holdings of funds',
  'leveraged.csv': 'Leveraged funds',
  'leveraged-underlyings.csv': 'What leveraged funds move with',
  'ucits-etfs.csv': 'European ETFs',
  'foreign-etf-symbols.csv': 'ETFs on exchanges abroad',
  'local-funds.csv': 'Funds of single countries',
  'further-funds.csv': 'Further funds of single countries',
  'all-in-one.csv': 'Parts of all-in-one funds',
  'index-lists.csv': 'Holdings of indexes',
  'kinds.csv': 'Which funds stand for a kind of fund',
  'fund-kinds.csv': 'What kind of fund each of these is',
  'back-tests.csv': 'Tests of estimated holdings',
  'etf-profiles.csv': 'Assets of ETFs',
  'plan-funds.csv': 'Names of workplace funds',
  'plan-words.csv': 'Which names of workplace funds say enough',
  'symbol-changes.csv': 'Changed symbols in fund lists',
  'rates.csv': 'Exchange rates',
};

/** What a source is called: "US companies", "Holdings of IWM"; one without a name of its own by its file's words. */
export function sourceName({ file }: Pick<PassportSource, 'file'>): string {
  const last = file.slice(file.lastIndexOf('/') + 1);
  const known = SOURCE_NAMES[last];
  if (known !== undefined) return known;
  const word = last.replace(/\.\w+$/, '');
  if (/\bconstituents/.test(file)) return `Holdings of ${word}`;
  const spaced = word.replace(/[-_]+/g, ' ');
  return `${spaced.slice(0, 1).toUpperCase()}${spaced.slice(1)}`;
}

/** Under which terms a source may be used. */
export function sourceLicenceWords(licence: string): string {
  if (licence === 'editorial') return 'our own list';
  return licence.replace(/^MIT badge in README\b.*$/, 'MIT, by the project’s own word').replace(' (LICENSE.md)', '');
}

/** A source's date as it is written: days and spans of days in words, anything else as the source says it. */
export function sourceDate(asOf: string): string {
  if (asOf === 'editorial') return NO_FIGURE;
  return asOf
    .split(' to ')
    .map((day) => (isRealDate(day) ? formatDate(day) : day))
    .join(' to ');
}

/** "3.2% of your money rests on lists older than six months (before 21 Feb 2026)." */
export function staleLine({ reference }: Report): string {
  const { stale } = reference;
  const before = `more than six months old (before ${formatDate(stale.olderThan)})`;
  if (stale.funds.length === 0) return `None of your funds uses holdings ${before}.`;
  const who = joinWords(stale.funds);
  return stale.share === null
    ? `${countOf(stale.funds.length, 'of your funds uses', 'of your funds use')} holdings ${before}: ${who}.`
    : `${formatPercent(stale.share)} of your money is in funds whose holdings are ${before}: ${who}.`;
}

/** Funds with the oldest list first, then those without a date. */
export function byListAge(funds: readonly FundUse[]): readonly FundUse[] {
  const key = ({ asOf }: FundUse) => asOf ?? '9999';
  return [...funds].sort((a, b) => (key(a) === key(b) ? (a.symbol < b.symbol ? -1 : 1) : key(a) < key(b) ? -1 : 1));
}

const WITNESSES: readonly (readonly [string, readonly Identity['by'][]])[] = [
  ['ISIN, CUSIP or FIGI', ['isin', 'cusip', 'figi']],
  ['symbol and matching name', ['ticker+name']],
  ['symbol alone', ['ticker']],
  ['name alone', ['name']],
  ['your answer', ['answer']],
];

/** By what the lines of the files are known: "12 by ISIN or CUSIP, 9 by symbol and matching name". */
export function witnessLine(positions: readonly Position[]): string {
  const counted = WITNESSES.map(([name, kinds]) => ({
    name,
    count: positions.filter(({ identity }) => kinds.includes(identity.by)).length,
  })).filter(({ count }) => count > 0);
  if (counted.length === 0) return 'None of your holdings names a security we could look up.';
  return `Holdings identified: ${counted.map(({ name, count }) => `${formatCount(count)} by ${name}`).join(', ')}.`;
}
