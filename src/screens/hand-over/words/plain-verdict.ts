import { t } from '../../../words/t.ts';
import { hasBothWays } from '../../../domain/figures/other-companies.ts';
import { partOfMoney } from '../../../domain/figures/parts.ts';
import type { Report } from '../../../domain/model/report.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { formatPercent, plural } from '../../../words/marks/numbers.ts';
import { unconvertedWords } from '../../../words/names/currencies.ts';
import { LENS_SHORT } from '../../../words/names/names.ts';
import { heroLede, ledeText } from '../../verdict/words/hero.ts';
import { rangeInWords } from './hand-over.ts';

/* The words of the verdict where there is no app around it: in a terminal, and in somebody else's page. */

export const PLAIN_VERDICT = {
  parts: t`What your portfolio is made of`,
  companies: t`Largest companies, including through funds`,
  unknown: t`What we don’t know`,
  remarks: t`About the files`,
  part: t`Part`,
  company: t`Company`,
  percent: t`% of portfolio`,
  percentOfStocks: t`% of stocks`,
  direct: t`Direct`,
  viaFunds: t`In funds`,
  smallCaps: t`Small caps`,
  others: t`Other companies`,
  both: t`Small companies that count as tech are in two rows: the percentages come to more than 100%.`,
  loading: t`Loading the report…`,
  missing: t`No report here yet.`,
  unreachable: t`We couldn’t load the report. Nothing is shown because a part of it may be missing.`,
  unreadable: t`This isn’t a report that this version of Topheavy can show. Save it again with a current version.`,
} as const;

/** What the first row of the parts is called: the definition that is on, such as "Mega-cap tech". */
export function lensRow({ settings }: Pick<Report, 'settings'>): string {
  return LENS_SHORT[settings.lens];
}

/** The title of a column of amounts, with its unit: "Value (USD)". */
export function amountTitle({ settings }: Pick<Report, 'settings'>): string {
  return t`Value (${settings.currency})`;
}

/** The title of the column of percentages, by the base that is on. */
export function basePercentTitle({ settings }: Pick<Report, 'settings'>): string {
  return settings.base === 'equities' ? PLAIN_VERDICT.percentOfStocks : PLAIN_VERDICT.percent;
}

/** The lines under the sentence: how it compares and how much of it is in funds, then the range and why there is one. */
export function plainLede(report: Report, money: MoneyFormat): readonly string[] {
  return [ledeText(heroLede(report, null, money)), rangeInWords(report, money)].filter((line) => line !== '');
}

/** What the parts need to be read rightly; null where they come to the whole. */
export function partsNote(report: Report): string | null {
  return hasBothWays(report) ? PLAIN_VERDICT.both : null;
}

/** What isn't known, a sentence each; empty only where nothing is unknown and nothing is asked. */
export function unknownLines(report: Report, money: MoneyFormat): readonly string[] {
  const { totals } = report;
  return [
    ...unidentifiedLine(report, money),
    ...unseenLine(report, money),
    ...(totals.unconverted.length === 0
      ? []
      : [t`Not included, because we have no exchange rate: ${unconvertedWords(report, money)}.`]),
    ...questionLines(report),
  ];
}

/** How many questions would narrow it down; empty for none. */
export function questionLines({ questions, doublings }: Report): readonly string[] {
  const open = [...questions, ...doublings].filter(({ answered }) => answered === null).length;
  return open === 0
    ? []
    : [
        t`${plural(open, { one: '# question', other: '# questions' })} would narrow this down. The app asks, and remembers your answers.`,
      ];
}

const NOTHING = 0.005;

function unidentifiedLine(report: Report, money: MoneyFormat): readonly string[] {
  const { totals, counts } = report;
  const { unidentified } = totals;
  if (Math.abs(unidentified) < NOTHING) return [];
  const part = partOfMoney(unidentified, report);
  return part === null
    ? [
        t`${money.whole(unidentified)} in ${plural(counts.unsure, { one: '# holding', other: '# holdings' })} isn’t identified.`,
      ]
    : [
        t`${money.whole(unidentified)} (${formatPercent(part)}) in ${plural(counts.unsure, { one: '# holding', other: '# holdings' })} isn’t identified.`,
      ];
}

function unseenLine(report: Report, money: MoneyFormat): readonly string[] {
  const { unseen } = report.totals;
  if (Math.abs(unseen) < NOTHING) return [];
  const part = partOfMoney(unseen, report);
  return part === null
    ? [t`We can’t see inside ${money.whole(unseen)} of the funds.`]
    : [t`We can’t see inside ${money.whole(unseen)} (${formatPercent(part)}) of the funds.`];
}
