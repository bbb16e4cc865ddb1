import type { PassportFacts } from '../domain/look-up.ts';
import type { FundUse, Identity, Position, Report } from '../domain/report.ts';
import type { SizeSchemeId } from '../domain/size.ts';
import { formatDate, isRealDate } from './dates.ts';
import { joinWords } from './names.ts';
import { countOf, formatCount, formatPercent } from './numbers.ts';

/* Words of the reference screen. */

export const REFERENCE = {
  title: 'What the figures rest on',
  lede: 'The reference lists travel with the app. They name no person and know nothing of your holdings.',
  ruler:
    'The line is a company’s market value; where it falls decides its bucket. Each step is ten times the one before.',
  rulerWhy: 'One company, several names on one day. That is why every screen says which definition is on.',
  search: 'Search companies and funds',
  searchHint: 'A symbol or a part of a name. Nothing you type leaves this device.',
  nothing: 'Nothing of that name is in the reference lists.',
  sources: 'Each list as it was compiled into this version of the app.',
  coverage: 'By what each dollar is in, once every fund is looked through.',
  lists: 'Which list each fund of yours was read from, and of which day.',
  changes: 'Your own decisions. They are kept on this device and replayed on every later file.',
  noChanges: 'You have changed nothing: every line stands as the reference lists say.',
  asking: 'Opening the reference lists …',
  failed: 'The reference lists could not be opened. Loading the page again usually helps.',
} as const;

/** What each definition cuts by, beside its name on the ruler. */
export const SCHEME_RULES: Readonly<Record<SizeSchemeId, { readonly name: string; readonly rule: string }>> = {
  'market-rank': { name: 'Market rank', rule: 'rank 50, 200, 1000, 3000' },
  'fixed-dollars': { name: 'Fixed dollars', rule: 'FINRA’s bands' },
  cumulative: { name: 'Cumulative', rule: '40, 70, 90, 97% of value' },
  crsp: { name: 'CRSP style', rule: '70, 85, 98% of value' },
  custom: { name: 'Yours', rule: 'your own four cut-offs' },
};

/** The passport as terms and values. */
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
    { term: 'Lists of funds', value: formatCount(counts.baskets) },
    ...(checksum === undefined ? [] : [{ term: 'Checksum', value: checksum }]),
  ];
}

/** A source's date as it is written: days and spans of days in words, anything else as the source says it. */
export function sourceDate(asOf: string): string {
  return asOf
    .split(' to ')
    .map((day) => (isRealDate(day) ? formatDate(day) : day))
    .join(' to ');
}

/** "3.2% of your money rests on lists older than six months (before 21 Feb 2026)." */
export function staleLine({ reference }: Report): string {
  const { stale } = reference;
  const before = `older than six months (before ${formatDate(stale.olderThan)})`;
  if (stale.funds.length === 0) return `No fund of yours rests on a list ${before}.`;
  const who = joinWords(stale.funds);
  return stale.share === null
    ? `${countOf(stale.funds.length, 'fund')} of yours ${stale.funds.length === 1 ? 'rests' : 'rest'} on a list ${before}: ${who}.`
    : `${formatPercent(stale.share)} of your money rests on lists ${before}: ${who}.`;
}

/** Funds with the oldest list first, then those without a date. */
export function byListAge(funds: readonly FundUse[]): readonly FundUse[] {
  const key = ({ asOf }: FundUse) => asOf ?? '9999';
  return [...funds].sort((a, b) => (key(a) === key(b) ? (a.symbol < b.symbol ? -1 : 1) : key(a) < key(b) ? -1 : 1));
}

const WITNESSES: readonly (readonly [string, readonly Identity['by'][]])[] = [
  ['ISIN, CUSIP or FIGI', ['isin', 'cusip', 'figi']],
  ['ticker and agreeing name', ['ticker+name']],
  ['ticker alone', ['ticker']],
  ['name alone', ['name']],
  ['your answer', ['answer']],
];

/** By what the lines of the files are known: "12 by ISIN or CUSIP, 9 by ticker and agreeing name". */
export function witnessLine(positions: readonly Position[]): string {
  const counted = WITNESSES.map(([name, kinds]) => ({
    name,
    count: positions.filter(({ identity }) => kinds.includes(identity.by)).length,
  })).filter(({ count }) => count > 0);
  if (counted.length === 0) return 'No line of your files names a security that could be looked up.';
  return `Lines known: ${counted.map(({ name, count }) => `${formatCount(count)} by ${name}`).join(', ')}.`;
}
