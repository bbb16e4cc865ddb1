import { t } from '../../languages/t.ts';
import { addUpKindErrors } from '../../domain/figures/answer.ts';
import type { PassportFacts } from '../../domain/lists/look-up.ts';
import type { Identity, Position } from '../../domain/model/report-positions.ts';
import type { FundUse } from '../../domain/model/report-funds.ts';
import type { Report } from '../../domain/model/report.ts';
import type { ErrorKind } from '../../domain/model/reference.ts';
import type { SizeSchemeId } from '../../domain/model/size.ts';
import { formatDate, isRealDate } from '../marks/dates.ts';
import { KIND_NAMES } from '../names/kinds.ts';
import { joinAnd } from '../marks/lists.ts';
import { NO_FIGURE, formatCount, formatPercent, formatShare, plural } from '../marks/numbers.ts';

/* Words of the reference screen. */

export const REFERENCE = {
  title: t`Where our data comes from`,
  lede: t`Company and fund data comes with the app. It’s the same for everyone and knows nothing about your holdings.`,
  ruler: t`The line marks a company’s market cap. Where it falls decides the size group. Each step is ten times the one before.`,
  rulerWhy: t`The same company can count as mid cap under one definition and small cap under another. That’s why every screen says which one you’re using.`,
  search: t`Search companies and funds`,
  searchHint: t`A symbol or part of a name. Nothing you type leaves this device.`,
  nothing: t`No results in our data.`,
  sources: t`The sources built into this version of the app.`,
  coverage: t`What each dollar is in, after looking through every fund.`,
  lists: t`Where each of your funds’ holdings come from, and their dates.`,
  changes: t`Your own choices. They’re saved on this device and apply to later files.`,
  /** Where nothing is kept. */
  changesNotKept: t`Your own choices. They apply to later files, until you close this page.`,
  noChanges: t`You haven’t changed anything.`,
  asking: t`Loading company and fund data…`,
  failed: t`We couldn’t load company and fund data. Reloading the page usually helps.`,
} as const;

/** What each definition cuts by, beside its name on the ruler. */
export const SCHEME_RULES: Readonly<Record<SizeSchemeId, { readonly name: string; readonly rule: string }>> = {
  'market-rank': { name: t`Market rank`, rule: t`top 50, 200, 1,000, 3,000` },
  'fixed-dollars': { name: t`Fixed dollars`, rule: t`FINRA’s bands` },
  cumulative: { name: t`Share of market value`, rule: t`first 40%, 70%, 90%, 97% of value` },
  crsp: { name: t`CRSP (Vanguard)`, rule: t`first 70%, 85%, 98% of value` },
  custom: { name: t`Yours`, rule: t`your own four cutoffs` },
};

/** The passport as terms and short values. */
export function passportItems({
  passport,
}: PassportFacts): readonly { readonly term: string; readonly value: string }[] {
  const { counts } = passport;
  const [day, checksum] = passport.version.split('.');
  return [
    { term: t`Version`, value: day ?? passport.version },
    { term: t`Companies as of`, value: formatDate(passport.equitiesAsOf) },
    { term: t`Companies`, value: formatCount(counts.companies) },
    { term: t`Funds known`, value: formatCount(counts.funds) },
    { term: t`Funds with holdings`, value: formatCount(counts.baskets) },
    ...(checksum === undefined ? [] : [{ term: t`Checksum`, value: checksum }]),
  ];
}

/** How far off estimated holdings were where they could be tried against the fund's own, a sentence for each kind of fund. */
export function errorSentences({ passport }: PassportFacts): readonly string[] {
  return passport.errors.map(({ of, lens, smallCaps, pairs }) => {
    const points = formatShare;
    return t`${ERRORS_OF[of]}: usually off by ${points(lens)} points of mega-cap tech and ${points(smallCaps)} of small caps (${plural(pairs, { one: '# test', other: '# tests' })}).`;
  });
}
/** How far off funds were that were read as their kind, where their own holdings are known: all of them, then kind by kind. */
export function kindErrorSentences({ passport }: PassportFacts): readonly string[] {
  const { kindErrors } = passport;
  const points = formatShare;
  const [ten, nothing] = [addUpKindErrors(kindErrors, 'ten'), addUpKindErrors(kindErrors, 'nothing')];
  return [
    ...(ten === null
      ? []
      : [
          t`Funds read as others of their kind, with ten holdings known: off by ${points(ten.lens)} points of mega-cap tech and ${points(ten.smallCaps)} of small caps on average, and no further off than we say in ${formatPercent(ten.inside)} of ${formatCount(ten.tests)} tests.`,
        ]),
    ...(nothing === null
      ? []
      : [
          t`Funds read as others of their kind, with no holdings known: off by ${points(nothing.lens)} points of mega-cap tech and ${points(nothing.smallCaps)} of small caps on average, and no further off than we say in ${formatPercent(nothing.inside)} of ${formatCount(nothing.tests)} tests.`,
        ]),
    ...kindErrors.flatMap(({ kind, given, lens, smallCaps }) => {
      if (given === 'ten' || lens.tests === 0 || smallCaps.tests === 0) return [];
      return [
        t`${KIND_NAMES[kind]}: mostly within ${points(lens.width)} points of mega-cap tech and ${points(smallCaps.width)} of small caps (${plural(lens.tests, { one: '# test', other: '# tests' })}).`,
      ];
    }),
  ];
}

const ERRORS_OF: Readonly<Record<ErrorKind, string>> = {
  broad: t`Estimated holdings of broad funds`,
  sector: t`Estimated holdings of sector funds`,
  style: t`Estimated holdings of style and size funds`,
};

/** Under which terms a source may be used. */
export function sourceLicenceWords(licence: string): string {
  if (licence === 'editorial') return t`our own list`;
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
  const before = formatDate(stale.olderThan);
  if (stale.funds.length === 0) return t`None of your funds uses holdings more than six months old (before ${before}).`;
  const who = joinAnd(stale.funds);
  return stale.share === null
    ? t`${plural(stale.funds.length, { one: '# of your funds uses', other: '# of your funds use' })} holdings more than six months old (before ${before}): ${who}.`
    : t`${formatPercent(stale.share)} of your money is in funds whose holdings are more than six months old (before ${before}): ${who}.`;
}

/** Funds with the oldest list first, then those without a date. */
export function byListAge(funds: readonly FundUse[]): readonly FundUse[] {
  const key = ({ asOf }: FundUse) => asOf ?? '9999';
  return [...funds].sort((a, b) => (key(a) === key(b) ? (a.symbol < b.symbol ? -1 : 1) : key(a) < key(b) ? -1 : 1));
}

const WITNESSES: readonly (readonly [(count: string) => string, readonly Identity['by'][]])[] = [
  [(count) => t`${count} by ISIN, CUSIP or FIGI`, ['isin', 'cusip', 'figi']],
  [(count) => t`${count} by symbol and matching name`, ['ticker+name']],
  [(count) => t`${count} by symbol alone`, ['ticker']],
  [(count) => t`${count} by name alone`, ['name']],
  [(count) => t`${count} by your answer`, ['answer']],
];

/** By what the lines of the files are known: "12 by ISIN or CUSIP, 9 by symbol and matching name". */
export function witnessLine(positions: readonly Position[]): string {
  const counted = WITNESSES.flatMap(([words, kinds]) => {
    const count = positions.filter(({ identity }) => kinds.includes(identity.by)).length;
    return count === 0 ? [] : [words(formatCount(count))];
  });
  if (counted.length === 0) return t`None of your holdings names a security we could look up.`;
  return t`Holdings identified: ${counted.join(', ')}.`;
}
