import { t } from '../../../words/t.ts';
import { addUpKindErrors } from '../../../domain/figures/answer.ts';
import type { PassportFacts } from '../../../domain/lists/look-up.ts';
import type { Identity, Position } from '../../../domain/model/report-positions.ts';
import type { FundUse } from '../../../domain/model/report-funds.ts';
import type { Report } from '../../../domain/model/report.ts';
import type { ErrorKind } from '../../../domain/model/reference.ts';
import { formatDate, formatDateSpan, isRealDate } from '../../../words/marks/dates.ts';
import { KIND_NAMES } from '../../../words/names/kinds.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { NO_FIGURE, formatCount, formatPercent, formatShare, plural } from '../../../words/marks/numbers.ts';

/* Words of the reference screen. */

export const REFERENCE = {
  title: t`Look up any company or fund`,
  lede: t`What counts as large or small, who’s inside a fund, and where we know it from. You don’t need to own it.`,
  search: t`Search companies and funds`,
  placeholder: t`Company, fund, symbol or ISIN`,
  nothing: t`We don’t have it.`,
  closest: t`Closest:`,
  addBySize: t`Add a company by its size`,
  addLater: t`If a file you add holds it, we’ll ask for its size there.`,
  rulerWhy: t`The same company can count as mid cap under one definition and small cap under another. That’s why every screen says which one you’re using.`,
  sourcesTitle: t`Where our data comes from`,
  sources: t`The sources built into this version of the app.`,
  sourcesFact: t`each with its date and license`,
  errorsTitle: t`How far off our estimates are`,
  newerTitle: t`Newer data`,
  same: t`The same for everyone; it knows nothing about your holdings`,
  coverage: t`What each dollar is in, after looking through every fund.`,
  lists: t`Where each of your funds’ holdings come from, and their dates.`,
  asking: t`Loading company and fund data…`,
  failed: t`We couldn’t load company and fund data. Reloading the page usually helps.`,
} as const;

/** What can be searched, and that nobody hears of it. */
export function searchNote({ passport: { counts } }: PassportFacts): string {
  return t`${formatCount(counts.companies)} companies and ${plural(counts.funds, { one: '# fund', other: '# funds' })}. Nothing you type leaves this device.`;
}

/** The one fact of each part of our data. */
export function dataFacts(
  facts: PassportFacts,
): Readonly<Record<'companies' | 'funds' | 'errors' | 'sources', string>> {
  const { counts, equitiesAsOf, lists, errors } = facts.passport;
  const span = formatDateSpan(lists.map(({ asOf }) => asOf));
  const broad = errors.find(({ of }) => of === 'broad');
  const style = errors.find(({ of }) => of === 'style');
  const funds = t`${plural(lists.length, { one: '# fund', other: '# funds' })}`;
  return {
    companies: t`${formatCount(counts.companies)} companies with size and sector, as of ${formatDate(equitiesAsOf)}`,
    funds: span === null ? funds : t`${funds}, holdings of ${span}`,
    errors:
      broad === undefined || style === undefined
        ? t`not tested in this data`
        : t`${formatShare(broad.lens)} points of mega-cap tech in broad funds; ${formatShare(style.smallCaps)} points of small caps in style funds`,
    sources: t`All ${plural(facts.passport.sources.length, { one: '# source', other: '# sources' })}`,
  };
}

/** Which data this is: "Data 2026-08-21, checksum 6ebcc7c5". */
export function versionWords({ passport }: PassportFacts): string {
  const [day, checksum] = passport.version.split('.');
  return checksum === undefined ? t`Data ${day ?? ''}` : t`Data ${day ?? ''}, checksum ${checksum}`;
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

/* Terms that say more than a license's name, in our words. */
const TERMS: Readonly<Record<string, string>> = {
  editorial: t`our own list`,
  'none stated': t`none stated`,
  'none stated; official public list': t`none stated; an official public list`,
  'facts published by the funds': t`facts that funds publish`,
  'facts of the funds; no compilation is shipped': t`facts that funds publish; nobody’s list is copied`,
  'ends worked out from facts of the funds; no compilation is shipped': t`calculated from facts that funds publish; nobody’s list is copied`,
  'facts of the law': t`facts of the law`,
  "repository MIT; State Street's own document; MSCI is a trademark": t`State Street’s own document; MSCI is a trademark`,
  "none stated; iShares holdings file; the index's name is a trademark": t`none stated; the index’s name is a trademark`,
  'JPX asks for a licence for commercial use of the index; used only to look through funds that follow it': t`JPX asks for a license for commercial use of the index; we only use it to see inside funds that follow it`,
  'European Central Bank: free use with the source named': t`free to use with the source named`,
};

/** Under which terms a source may be used. */
export function sourceLicenceWords(licence: string): string {
  return (
    TERMS[licence] ??
    licence.replace(/^MIT badge in README\b.*$/, 'MIT, by the project’s own word').replace(' (LICENSE.md)', '')
  );
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
  const key = ({ asOf, symbol }: FundUse) => `${asOf ?? '9999'} ${symbol}`;
  return [...funds].sort((a, b) => (key(a) < key(b) ? -1 : 1));
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
