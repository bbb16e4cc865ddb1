import type { Report } from '../domain/report.ts';
import { benchmarkPhrase } from './benchmarks.ts';
import { ratesLine } from './currencies.ts';
import { formatDate, formatDateSpan } from './dates.ts';
import { sourceLines } from './footer.ts';
import { LENS_PHRASES, LENS_RULES, SCHEME_NAMES } from './names.ts';
import { countOf, formatPercent, isRange } from './numbers.ts';
import { schemeLine } from './sizes.ts';

/* What every page and picture that leaves the app says of its figures. None of it is an amount, and none asks the clock:
   the date is the data's own. */

export const CAUTION = 'This describes; it does not recommend. A tilt away from the market should be deliberate.';

/** The first letter large, for a phrase that opens a line. */
export function opening(phrase: string): string {
  return `${phrase.slice(0, 1).toUpperCase()}${phrase.slice(1)}`;
}

/** The day of the data; where the files state none, that is said, with the day of the lists. */
export function dayOfData({ files, reference }: Report): string {
  const span = formatDateSpan(files.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])));
  return span ?? `undated holdings, lists of ${formatDate(reference.equitiesAsOf)}`;
}

/** What it is compared with, in the words of a heading. */
export function againstLine({ benchmark }: Report): string {
  return `against ${benchmarkPhrase(benchmark)}`;
}

/** Why there are ranges, in shares alone; null while one figure is shown. */
export function rangeLine(report: Report): string | null {
  const { lens, smallCaps, exposure } = report;
  if (!isRange(lens) && !isRange(smallCaps)) return null;
  const open = (['unidentified', 'residual'] as const).flatMap((name) => {
    const { share } = exposure.assetClass[name];
    if (share === null || share < 0.0005) return [];
    const where = name === 'unidentified' ? 'that is not identified' : 'inside funds whose full list is not at hand';
    return [`${formatPercent(share)} ${where}`];
  });
  return open.length === 0
    ? 'It is a range because the size or sector of some companies is not known.'
    : `It is a range because of ${open.join(' and ')}.`;
}

/** The definitions that the figures follow, one sentence each, with their dates. */
export function definitionLines(report: Report): readonly string[] {
  const { settings, lens, benchmark } = report;
  const members = countOf(lens.members.length, 'company', 'companies');
  return [
    `${opening(LENS_PHRASES[settings.lens])}: ${LENS_RULES[settings.lens].replace(/\.$/, '')}; ${members}.`,
    settings.base === 'equities'
      ? 'Shares are of the equities alone, what funds hold included.'
      : 'Shares are of the whole portfolio, cash and bonds included.',
    ...(settings.funds === 'lines' ? ['Funds count as lines, as the broker shows them: not looked through.'] : []),
    ...(settings.accounts === null
      ? []
      : [`Only ${settings.accounts.length} of ${countOf(report.accounts.length, 'account')} counted.`]),
    `Small caps are small and micro together. ${schemeLine(settings.sizeScheme, settings.cutoffs)}`,
    `Compared with ${benchmarkPhrase(benchmark)} of ${formatDate(benchmark.asOf)}.`,
  ];
}

/** The definitions in one line, for the foot of a picture. */
export function definitionsInShort(report: Report): string {
  const { settings, lens } = report;
  return [
    `${opening(LENS_PHRASES[settings.lens])}: ${countOf(lens.members.length, 'company', 'companies')}`,
    `size by ${SCHEME_NAMES[settings.sizeScheme]}`,
    againstLine(report),
    settings.base === 'equities' ? 'shares of the equities' : 'shares of the whole portfolio',
    ...(settings.funds === 'lines' ? ['funds as lines'] : []),
  ].join(' · ');
}

/** Rates named one by one take up to so many letters; more are counted. */
const LONGEST_RATES = 160;

/** What the figures rest on: holdings, lists, rates, rows, funds. */
export function restsOn(report: Report): readonly string[] {
  const { funds, reference, currencies, settings } = report;
  const rates = ratesLine(report);
  const others = currencies.filter(({ currency }) => currency !== settings.currency).length;
  const rests = sourceLines(report).map((line) =>
    line === rates && line.length > LONGEST_RATES
      ? `In ${settings.currency}; rates of ${countOf(others, 'other currency', 'other currencies')}`
      : line,
  );
  const closed = funds.filter(({ seen }) => seen === 'closed').length;
  const estimated = funds.filter(({ estimated }) => estimated).length;
  const span = formatDateSpan(reference.funds.map(({ asOf }) => asOf));
  const looked = [
    ...(span === null ? [] : [`fund lists of ${span}`]),
    ...(estimated === 0 ? [] : [`${estimated} estimated`]),
    ...(closed === 0 ? [] : [`${closed} without a list`]),
  ];
  const ofFunds = looked.length === 0 ? [] : [`${countOf(funds.length, 'fund')} held: ${looked.join(', ')}`];
  return [...rests, ...ofFunds];
}
