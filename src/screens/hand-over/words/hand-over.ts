import { select, t } from '../../../words/t.ts';
import { daysOfFiles } from '../../../domain/figures/rows.ts';
import { doubtsOf, type DoubtPart } from '../../../domain/figures/doubt.ts';
import { isBarelySeen } from '../../../domain/figures/known.ts';
import type { Report } from '../../../domain/model/report.ts';
import { apartLine, benchmarkPhrase } from '../../../words/names/benchmarks.ts';
import { ratesLine } from '../../../words/names/currencies.ts';
import { formatDate, formatDateSpan } from '../../../words/marks/dates.ts';
import { sourceLines } from '../../verdict/words/footer.ts';
import { LENS_RULES, LENS_TITLES } from '../../../words/names/names.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { formatPercent, plural } from '../../../words/marks/numbers.ts';
import { schemeLine } from '../../verdict/words/sizes.ts';
import { readingLine } from '../../verdict/words/hero.ts';
import { middleRanges } from '../../verdict/words/ruler.ts';
import { factOf } from '../../verdict/words/verdict.ts';
import { asSentence, sentences } from '../../review/words/phrases.ts';

/* What every page and picture that leaves the app says of its figures. None of it is an amount, and none asks the clock:
   the date is the data's own. */

export const CAUTION = t`This is a description, not a recommendation. If you’re tilted away from the market, make sure it’s on purpose.`;

/** The day of the data; where the files state none, that is said, with the day of the lists. */
export function dayOfData({ files, reference }: Report): string {
  const span = formatDateSpan(daysOfFiles(files));
  return span ?? t`Undated holdings, company data from ${formatDate(reference.equitiesAsOf)}`;
}

/** What it is compared with, in the words of a heading. */
export function againstLine({ benchmark }: Report): string {
  return t`Compared with ${benchmarkPhrase(benchmark, 'with')}`;
}

/**
 * What stands in the place of the verdict's ruler where there is none: the range of each middle reading, why there is one, and what was
 * read for what can't be seen. In shares alone; empty while one figure is shown. `names`: it may name what is held.
 */
export function rangeInWords(report: Report, money: MoneyFormat, names = true): string {
  return [middleRanges(report, money), rangeLine(report), readingLine(report, money, names)]
    .filter((line) => line !== null)
    .join(' ');
}

/** Why there are ranges, in shares alone; null while one figure is shown, or none because nearly nothing is seen. */
export function rangeLine(report: Report): string | null {
  const doubts = isBarelySeen(report) ? [] : doubtsOf(report);
  if (doubts.length === 0) return null;
  const words = doubts.map(({ part, share }) => doubtWords(part, share, report));
  return t`It’s a range because ${joinAnd(words)}.`;
}

/** One part that isn't known, in a share: "1.4% isn’t identified". */
export function doubtWords(part: DoubtPart, share: number | null, { settings }: Pick<Report, 'settings'>): string {
  switch (part) {
    case 'unidentified':
      return t`${formatPercent(share)} isn’t identified`;
    case 'unseen':
      return t`${formatPercent(share)} is inside funds we can’t fully see`;
    case 'facts':
      return t`we don’t know the ${select(factOf(settings.lens), { both: 'size or sector', other: 'size' })} of companies that are ${formatPercent(share)}`;
  }
}

/** The definitions that the figures follow, one sentence each, with their dates. */
export function definitionLines(report: Report): readonly string[] {
  const { settings, lens, benchmark } = report;
  const apart = apartLine(report);
  return [
    t`${LENS_TITLES[settings.lens]}: ${LENS_RULES[settings.lens]} ${plural(lens.members.length, { one: '# company.', other: '# companies.' })}`,
    settings.base === 'equities'
      ? t`Percentages are of your stocks only, including stocks inside funds.`
      : t`Percentages are of the whole portfolio, including cash and bonds.`,
    ...(settings.funds === 'lines' ? [t`Funds are shown as the broker lists them, not broken down.`] : []),
    ...(settings.accounts === null
      ? []
      : [
          t`Includes ${settings.accounts.length} of ${plural(report.accounts.length, { one: '# account', other: '# accounts' })}.`,
        ]),
    sentences(t`Small caps means small and micro caps combined.`, schemeLine(settings.sizeScheme, settings.cutoffs)),
    t`Compared with ${benchmarkPhrase(benchmark, 'with')} on ${formatDate(benchmark.asOf)}.`,
    ...(apart === null ? [] : [apart]),
  ];
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
      ? t`Converted to ${settings.currency}; exchange rates for ${plural(others, { one: '# other currency', other: '# other currencies' })}`
      : line,
  );
  const closed = funds.filter(({ seen }) => seen === 'closed').length;
  const estimated = funds.filter(({ estimated }) => estimated).length;
  const span = formatDateSpan(reference.funds.map(({ asOf }) => asOf));
  const looked = [
    ...(span === null ? [] : [t`fund holdings as of ${span}`]),
    ...(estimated === 0 ? [] : [t`${estimated} estimated`]),
    ...(closed === 0 ? [] : [t`${closed} unknown`]),
  ];
  const ofFunds =
    looked.length === 0
      ? []
      : [t`${plural(funds.length, { one: '# fund', other: '# funds' })} held: ${looked.join(', ')}`];
  return [...rests, ...ofFunds];
}

/** The same in a row, each as a sentence. */
export function restsInRow(report: Report): string {
  return sentences(...restsOn(report).map(asSentence));
}
