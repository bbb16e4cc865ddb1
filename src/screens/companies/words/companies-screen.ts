import { choosePlural, select, t } from '../../../words/t.ts';
import type { HeldIn } from '../../../domain/figures/held-in.ts';
import type { SumLine } from '../../../domain/figures/stake-sums.ts';
import type { ThemeId } from '../../../domain/model/reference.ts';
import type { CompositionKey } from '../../../domain/model/report-exposure.ts';
import type { Report } from '../../../domain/model/report.ts';
import { benchmarkPhrase } from '../../../words/names/benchmarks.ts';
import { ownedCount } from './companies.ts';
import { moneyFormat, type MoneyFormat } from '../../../words/marks/money.ts';
import {
  formatCount,
  formatPercent,
  formatShare,
  formatTenths,
  NO_FIGURE,
  pluralInWords,
  plural,
} from '../../../words/marks/numbers.ts';
import { accountLabel } from '../../../words/names/account-names.ts';
import { THEME_NAMES, countryName } from '../../../words/names/reference-names.ts';
import { sentences } from '../../review/words/phrases.ts';

/* Words of the list of companies, its map and its curve. */

export const COMPANIES = {
  search: t`Name, symbol or ISIN`,
  none: t`We can’t name any company behind your holdings.`,
  nothing: t`No companies match these filters.`,
  own: t`Your shares`,
  inFunds: t`In funds`,
  smallCaps: t`Small caps`,
  held: t`Held in`,
  mapNegative: t`Companies you’re net short aren’t on the map. Find them in the list.`,
  mapNone: t`There are no positive amounts to draw.`,
  curveNone: t`We can’t draw the curve because your total is zero or less.`,
} as const;

/** The title of the screen, a finding: "You own about 2,900 companies worth $1 or more, and ten of them make up 41.8% of your portfolio". */
export function companiesTitle(report: Report): string {
  const { companies, top10 } = report.concentration;
  if (companies === 0) return t`No companies`;
  const { count, shown, least } = ownedCount(report);
  if (top10 === null)
    return least === null
      ? t`You own ${pluralInWords(count, { one: '# company', other: '# companies' })}`
      : t`You own ${choosePlural(count, shown, { one: '# company', other: '# companies' })} worth ${least} or more`;
  const [part, { base }] = [formatPercent(top10), report.settings];
  if (companies <= 10)
    return t`You own ${pluralInWords(companies, { one: '# company', other: '# companies' })}, ${part} of ${select(base, { equities: 'your stocks', other: 'your portfolio' })}`;
  return least === null
    ? t`You own ${pluralInWords(count, { one: '# company', other: '# companies' })}, and ten of them make up ${part} of ${select(base, { equities: 'your stocks', other: 'your portfolio' })}`
    : t`You own ${choosePlural(count, shown, { one: '# company', other: '# companies' })} worth ${least} or more, and ten of them make up ${part} of ${select(base, { equities: 'your stocks', other: 'your portfolio' })}`;
}

/** The line below the title. `smallest` = what so many of the smallest are together. */
export function companiesLede(
  { settings }: Pick<Report, 'settings'>,
  smallest: { readonly count: number; readonly share: number } | null,
): string {
  const added =
    settings.funds === 'lines'
      ? t`Only stocks you own directly. Funds aren’t broken down in this view.`
      : t`What you own directly plus everything inside your funds.`;
  return sentences(
    smallest === null
      ? ''
      : t`The smallest ${formatCount(smallest.count)} add up to just ${formatPercent(smallest.share)}.`,
    added,
  );
}

/** What of each company counts, where it is not all of it: "Counting only what you hold through VOO in Roth IRA."; empty for all of it. */
export function partLine(account: string | null, fund: string | null): string {
  if (account === null) return fund === null ? '' : t`Counting only what you hold through ${fund}.`;
  return fund === null
    ? t`Counting only what you hold in ${accountLabel(account)}.`
    : t`Counting only what you hold through ${fund} in ${accountLabel(account)}.`;
}

/** How many there are, above the list: "505 of 3,612 companies. Counting only what you hold through VOO." */
export function shownLine(shown: number, all: number, part: string): string {
  return sentences(
    shown === all
      ? t`${plural(all, { one: '# company.', other: '# companies.' })}`
      : t`${formatCount(shown)} of ${plural(all, { one: '# company.', other: '# companies.' })}`,
    part,
  );
}

const OTHERS: Readonly<Partial<Record<CompositionKey, string>>> = {
  funds: t`Funds`,
  'cash-and-bonds': t`Cash and bonds`,
  'other-assets': t`Other assets`,
  'not-identified': t`Not identified`,
  excess: t`Listed over 100%`,
  financing: t`Borrowed money`,
};

/** What is shown: "These 23", "This one", "All 3,612". */
export function theseWords(shown: number, all: number): string {
  return shown === all && all > 1
    ? t`${plural(all, { one: 'All #', other: 'All #' })}`
    : t`${plural(shown, { one: 'This one', other: 'These #' })}`;
}

const tenthsOf = ({ tenths, share }: Pick<SumLine, 'tenths' | 'share'>) =>
  tenths === null || share === null ? NO_FIGURE : formatTenths(tenths, share);

/** So many of the ways a company is held are named. */
const NAMED = 2;
const YOURS = t`yours`;

/** What a company is held in, by money: "yours, FXAIX +3". */
export function heldInWords(holders: readonly HeldIn[]): string {
  const names = holders.slice(0, NAMED).map(({ fund }) => fund ?? YOURS);
  const more = holders.length > NAMED ? ` +${formatCount(holders.length - NAMED)}` : '';
  return `${names.join(', ')}${more}`;
}

/** The same in full, with the money of each: "yours $11,941, FXAIX $4,173". */
export function heldInFull(holders: readonly HeldIn[], money: MoneyFormat): string {
  return holders.map(({ fund, value }) => `${fund ?? YOURS} ${money.whole(value)}`).join(', ');
}

/** The row of those worth less than one unit of money, and what it adds where there is room: "2,113 more under $1 each", "together $83". */
export function underOneWords(
  { count, whole }: { readonly count: number; readonly whole: number },
  money: MoneyFormat,
  currency: string,
): { readonly name: string; readonly together: string } {
  return {
    name: t`${formatCount(count)} more under ${moneyFormat(currency, false).whole(1)} each`,
    together: t`together ${money.whole(whole)}`,
  };
}

/** What the filters leave out: "3,589 more, 41.4% = $117,704". `isPart`: of each company too. Empty for nothing. */
export function restWords(rest: SumLine & { readonly count: number }, isPart: boolean, money: MoneyFormat): string {
  const isNothing = rest.count === 0 && Math.abs(rest.value) < 0.005;
  if (isNothing) return '';
  const amount = money.whole(rest.whole);
  const figures = rest.tenths === null ? amount : `${tenthsOf(rest)}% = ${amount}`;
  return isPart
    ? t`All other company holdings, ${figures}.`
    : t`${plural(rest.count, { one: '# more', other: '# more' })}, ${figures}.`;
}

/** "All companies 91.6% = $260,428. Cash and bonds 7.0. Not identified 1.4." */
export function allWords(
  all: SumLine,
  others: readonly { readonly key: CompositionKey; readonly share: number; readonly tenths: number }[],
  money: MoneyFormat,
): string {
  if (all.tenths === null) return t`All companies ${money.whole(all.whole)}.`;
  return sentences(
    t`All companies ${tenthsOf(all)}% = ${money.whole(all.whole)}.`,
    ...others.map(({ key, ...figures }) => `${OTHERS[key] ?? key} ${tenthsOf(figures)}.`),
  );
}

/** Names of what can be chosen in the filters' menus. */
export const FILTER_NAMES = {
  account: (account: string) => accountLabel(account),
  fund: (fund: string) => fund,
  country: (code: string) => countryName(code),
  theme: (theme: ThemeId) => THEME_NAMES[theme],
} as const;

/** The finding above the curve: "Your top 10 make up 41.8% of your portfolio. In the US market, the top 10 make up 35.2%." */
export function curveFinding(report: Report): string {
  const { concentration, benchmark, settings } = report;
  if (concentration.top10 === null) return COMPANIES.curveNone;
  return t`Your top 10 make up ${formatPercent(concentration.top10)} of ${select(settings.base, { equities: 'your stocks', other: 'your portfolio' })}. The top 10 ${benchmarkPhrase(benchmark, 'of')} make up ${formatPercent(benchmark.top10)}.`;
}

/** How the curve is to be read. */
export function curveNote({ settings }: Report): string {
  return t`What your largest companies add up to, in percent of ${select(settings.base, { equities: 'your stocks', other: 'your portfolio' })}. Each mark along the bottom is ten times as many companies.`;
}

/** A share of a tile or row in text, an amount where there are no shares. */
export function shareOrAmount(share: number | null, value: number, money: MoneyFormat): string {
  return share === null ? money.whole(value) : formatShare(share);
}
