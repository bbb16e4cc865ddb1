import { t } from '../../../words/t.ts';
import { isBarelySeen } from '../../../domain/figures/known.ts';
import { largestCompanies } from '../../../domain/figures/concentrated.ts';
import { investedOf } from '../../../domain/figures/invested.ts';
import type { CompanyExposure } from '../../../domain/model/report-exposure.ts';
import type { Report } from '../../../domain/model/report.ts';
import { companyWords, splitPercents } from '../../companies/words/companies.ts';
import { costPercentWords, costsBeside } from '../../funds/words/costs.ts';
import { activeShareFigure, shortBenchmark } from '../../../words/names/benchmarks.ts';
import { EXAMPLE } from '../../verdict/words/example.ts';
import { effectiveWords } from '../../verdict/words/key-figures.ts';
import { formatAnswerWithRange } from '../../../words/marks/answer.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { LENS_TITLES } from '../../../words/names/names.ts';
import { NO_FIGURE, formatCount, formatPercent, formatShare, plural } from '../../../words/marks/numbers.ts';
import { rangeInWords } from './hand-over.ts';
import { pluralAtStart } from '../../../words/marks/words.ts';
import { tiltFigure, tiltWords } from '../../verdict/words/tilt.ts';
import { heroLede, ledeText } from '../../verdict/words/hero.ts';
import { asSentence, sentences } from '../../review/words/phrases.ts';
import { portfolioLine } from '../../verdict/words/verdict.ts';

/* The words of the client sheet. What the user writes on it is short enough to leave each page one page. */

export const SHEET = {
  title: t`Client sheet`,
  titleField: t`Title`,
  titleNote: t`Without one, the sheet carries the portfolio’s name.`,
  noteField: t`Note`,
  noteHint: t`A line or two to show under the figures`,
  kept: t`Your title and note are saved on this device with this portfolio.`,
  notKept: t`Your title and note aren’t saved. They’re gone when you close this page.`,
  print: t`Print or save as PDF`,
  saveHtml: t`Save as HTML`,
  noCompanies: t`We can’t name any companies behind these holdings.`,
  size: t`Size`,
  direct: t`Direct`,
  viaFunds: t`In funds`,
  noShares: t`This portfolio adds up to zero or less, so we show amounts, not percentages.`,
} as const;

/** So many letters have room on one page. */
export const LONGEST_TITLE = 80;
export const LONGEST_NOTE = 240;

/** When and by whom the sheet was prepared, where that is to be said, and what made it: at the foot of each page. */
export function madeWords(version: string, prepared: IsoDate | null, by: string): string {
  const made = t`Made with Topheavy ${version} on this device`;
  return prepared === null ? made : sentences(asSentence(preparedWords(prepared, by)), asSentence(made));
}

function preparedWords(day: IsoDate, by: string): string {
  return by === '' ? t`Prepared on ${formatDate(day)}` : t`Prepared on ${formatDate(day)} by ${by}`;
}

/** What the user wrote as far as it has room; what is cut ends in dots. */
export function fitted(text: string, most: number): string {
  const words = text.trim();
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}

/** How much of the room is used, once it is nearly full: said at the field, so that nothing is cut in silence. Empty before that. */
export function roomWords(text: string, most: number): string {
  const { length } = text.trim();
  if (length > most) return t`${formatCount(length)} characters. The sheet has room for ${most}; the rest isn’t shown.`;
  return length > most * 0.8 ? t`${formatCount(length)} of ${most} characters` : '';
}

/** What stands at the top: the user's title, and whose portfolio it is; without a title that comes first. */
export function sheetHead(title: string, name: string): { readonly heading: string; readonly whose: string | null } {
  const written = fitted(title, LONGEST_TITLE);
  const whose = fitted(name, LONGEST_TITLE);
  if (written === '') return { heading: whose, whose: null };
  return { heading: written, whose: written.toLowerCase().includes(whose.toLowerCase()) ? null : whose };
}
/** Companies listed on the sheet. */
const LISTED = 10;

/** A line of the figures beside the beam. */
export interface SheetFigure {
  readonly name: string;
  readonly figure: string;
  /** The same of the benchmark, or why there is no figure; empty for nothing. */
  readonly beside: string;
  readonly tone: 'lens' | 'small' | 'plain';
}

/** Half the sum of all differences from the benchmark: "31.0%", "30.0–32.0%"; with its reason where there is none. */
export function activeShareWords({ benchmark, totals }: Report): { readonly figure: string; readonly beside: string } {
  const figure = activeShareFigure(benchmark);
  if (figure === null) {
    const beside = totals.base === null ? t`not available` : t`not available with leverage or shorts`;
    return { figure: NO_FIGURE, beside };
  }
  return { figure, beside: '' };
}

/** The figures of the sheet, each beside the benchmark's where that has one. Where nearly nothing is seen, only how much that is. */
export function sheetFigures(report: Report): readonly SheetFigure[] {
  const { lens, smallCaps, benchmark, concentration, tiltRange, totals, settings } = report;
  const tilt = tiltRange === null ? null : tiltWords(tiltRange, settings.lens);
  const invested = investedOf(report);
  // as the broker lists it there are holdings, not companies
  const isLines = settings.funds === 'lines';
  const short = shortBenchmark(benchmark);
  const market = (figure: string) => t`${short}: ${figure}`;
  const plain = (name: string, figure: string, beside = ''): SheetFigure => ({ name, figure, beside, tone: 'plain' });
  const identified = plain(t`Identified`, formatPercent(totals.identifiedShare));
  if (isBarelySeen(report)) return [identified];
  return [
    {
      name: LENS_TITLES[settings.lens],
      figure: formatAnswerWithRange(lens),
      beside: market(formatShare(benchmark.lens)),
      tone: 'lens',
    },
    {
      name: t`Small caps`,
      figure: formatAnswerWithRange(smallCaps),
      beside: market(formatShare(benchmark.smallCaps)),
      tone: 'small',
    },
    plain(
      tilt === null ? t`Tilt` : tilt.name,
      tilt === null ? NO_FIGURE : tilt.figure,
      market(tiltFigure(benchmark.tiltRange)),
    ),
    plain(t`As diversified as`, isLines ? NO_FIGURE : effectiveWords(report)),
    plain(
      t`Top 10 companies`,
      isLines ? NO_FIGURE : formatPercent(concentration.top10),
      market(formatShare(benchmark.top10)),
    ),
    { name: t`Active share`, ...activeShareWords(report), tone: 'plain' },
    identified,
    ...(report.costs.funds.length === 0
      ? []
      : [plain(t`Fund costs a year`, costPercentWords(report.costs), costsBeside(report))]),
    ...(invested === null ? [] : [plain(t`Invested, relative to net value`, formatPercent(invested))]),
  ];
}

/**
 * The line under the title: "Two accounts, 31 holdings, $284,310", or which part of the accounts it is about. Hidden amounts are
 * left out rather than dotted.
 */
export function sheetLine(report: Report, money: MoneyFormat): string {
  const held = heldFacts(report, money).join(', ');
  return report.example ? `${EXAMPLE.handedOver} ${held}` : held;
}

function heldFacts(report: Report, money: MoneyFormat): readonly string[] {
  const { settings, accounts, counts } = report;
  const rest = money.hidden
    ? t`${plural(counts.positions, { one: '# holding', other: '# holdings' })}`
    : portfolioLine(report, money).rest;
  if (settings.accounts !== null)
    return [
      t`${pluralAtStart(settings.accounts.length, { one: '# account', other: '# accounts' })} of ${formatCount(accounts.length)}`,
      rest,
    ];
  return accounts.length < 2
    ? [rest]
    : [t`${pluralAtStart(accounts.length, { one: '# account', other: '# accounts' })}`, rest];
}

/**
 * The lines under the sentence, in one: the verdict's own, and the ranges, which no ruler shows here. `through`: the same looked through,
 * where the report is of what the broker shows.
 */
export function sheetLede(report: Report, money: MoneyFormat, through: Report | null = null): string {
  return `${ledeText(heroLede(report, through, money))} ${rangeInWords(report, money)}`.trim();
}

/** A company that the second page lists where it has room. */
export interface MoreCompany {
  readonly issuer: string;
  readonly symbol: string;
  readonly name: string;
  readonly percent: string;
}
/** So many companies have room on the second page at most. */
const MORE_COMPANIES = 40;

/** The companies owned most after those of the first page. */
export function moreCompanies(report: Report): readonly MoreCompany[] {
  return largestCompanies(report, LISTED + MORE_COMPANIES)
    .companies.slice(LISTED)
    .map((company) => ({
      issuer: company.issuer,
      symbol: company.symbol,
      name: companyWords(company).name,
      percent: formatPercent(company.share),
    }));
}

/** What the table of companies is of. */
export function sheetCompaniesTitle({ settings }: Report): string {
  return settings.funds === 'lines' ? t`Companies held directly` : t`Companies owned, including through funds`;
}

/** A company of the sheet's table; `amount` null while amounts are hidden. The two ways of holding it add up to its percent. */
export interface SheetCompany extends CompanyExposure {
  readonly percent: string;
  readonly via: string;
  readonly own: string;
  readonly amount: string | null;
}
export interface SheetCompanies {
  readonly rows: readonly SheetCompany[];
  readonly total: { readonly name: string; readonly percent: string; readonly amount: string | null };
  /** What the table leaves out, in words; empty for nothing. */
  readonly note: string;
}

const amountWords = (amount: number, money: MoneyFormat) => (money.hidden ? null : money.bareWhole(amount));

function companyRows(companies: readonly CompanyExposure[], money: MoneyFormat): readonly SheetCompany[] {
  return companies.map((company) => {
    const split = splitPercents(company);
    const { share, viaShare, directShare, value } = company;
    return {
      ...company,
      percent: formatShare(share),
      via: split === null || viaShare === 0 ? NO_FIGURE : split.via,
      own: split === null || directShare === 0 ? NO_FIGURE : split.direct,
      amount: amountWords(value, money),
    };
  });
}

/** A longer list of them, for a page that has the room. */
export function moreCompanyRows(report: Report, money: MoneyFormat): readonly SheetCompany[] {
  return companyRows(largestCompanies(report, 25).companies, money);
}

/** The ten companies owned most, and what they come to; net shorts are counted, not listed. Null where there is none. */
export function sheetCompanies(report: Report, money: MoneyFormat): SheetCompanies | null {
  const { concentration } = report;
  const { companies: listed, value } = largestCompanies(report, LISTED);
  if (listed.length === 0) return null;
  return {
    rows: companyRows(listed, money),
    total: {
      name: listed.length < LISTED ? t`Total` : t`Top 10`,
      percent: formatShare(concentration.top10),
      amount: amountWords(value, money),
    },
    note:
      concentration.netShort === 0
        ? ''
        : t`${plural(concentration.netShort, { one: '# company', other: '# companies' })} held short not included.`,
  };
}
