import { sizeParts } from '../charts/bars/size-bar.ts';
import { largestCompanies } from '../domain/figures/concentrated.ts';
import { isBarelySeen } from '../domain/figures/known.ts';
import { companiesBeside } from '../domain/figures/other-companies.ts';
import type { Report } from '../domain/model/report.ts';
import { SIZES } from '../domain/model/size.ts';
import { PLAIN_VERDICT, amountTitle, basePercentTitle, lensRow } from '../screens/hand-over/words/plain-verdict.ts';
import type { MoneyFormat } from '../words/marks/money.ts';
import { formatAnswerWithRange } from '../words/marks/answer.ts';
import { formatPercent } from '../words/marks/numbers.ts';

/* The two tables of the verdict outside of the app: the command prints them, the element draws them. */

/** A table as it is printed: the first cell of a row names it, the others are figures. */
export interface PlainTable {
  readonly caption: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const LISTED = 10;

/**
 * Gives what the portfolio is made of: mega-cap tech and small caps with their ranges, the other companies, and all that is no company; every
 * amount of companies by how it is held. Null where nearly nothing is seen, or where there is no base for percentages.
 */
export function partsTable(report: Report, money: MoneyFormat): PlainTable | null {
  if (isBarelySeen(report) || report.totals.base === null) return null;
  const { lens, smallCaps, exposure } = report;
  const others = companiesBeside(report);
  const held = [
    { ...lens, name: lensRow(report), figure: formatAnswerWithRange(lens) },
    { ...smallCaps, name: PLAIN_VERDICT.smallCaps, figure: formatAnswerWithRange(smallCaps) },
    { ...others, name: PLAIN_VERDICT.others, figure: formatPercent(others.share) },
  ];
  // what only the benchmark has is no part of this portfolio
  const rest = sizeParts(report).flatMap(({ key, name, figure }) => {
    const part = [...SIZES, 'unknown-size'].includes(key)
      ? undefined
      : exposure.composition.find((one) => one.key === key);
    return part === undefined || part.value === 0 ? [] : [[name, `${figure}%`, money.bareWhole(part.value), '', '']];
  });
  return {
    caption: PLAIN_VERDICT.parts,
    titles: [
      PLAIN_VERDICT.part,
      basePercentTitle(report),
      amountTitle(report),
      PLAIN_VERDICT.direct,
      PLAIN_VERDICT.viaFunds,
    ],
    rows: [
      ...held.map(({ name, figure, value, direct, viaFunds }) => [
        name,
        figure,
        money.bareWhole(value),
        money.bareWhole(direct),
        money.bareWhole(viaFunds),
      ]),
      ...rest,
    ],
  };
}

/** Gives the companies owned most, and how they are held. Null where there is none, or nearly nothing is seen. */
export function companiesTable(report: Report, money: MoneyFormat): PlainTable | null {
  const { companies } = largestCompanies(report, LISTED);
  if (companies.length === 0 || isBarelySeen(report)) return null;
  return {
    caption: PLAIN_VERDICT.companies,
    titles: [
      PLAIN_VERDICT.company,
      basePercentTitle(report),
      amountTitle(report),
      PLAIN_VERDICT.direct,
      PLAIN_VERDICT.viaFunds,
    ],
    rows: companies.map(({ name, share, value, direct, viaTotal }) => [
      name,
      formatPercent(share),
      money.bareWhole(value),
      money.bareWhole(direct),
      money.bareWhole(viaTotal),
    ]),
  };
}
