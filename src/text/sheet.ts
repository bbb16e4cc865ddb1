import type { CompanyExposure, Report } from '../domain/report.ts';
import { shortBenchmark } from './benchmarks.ts';
import { keyFigures } from './key-figures.ts';
import type { MoneyFormat } from './money.ts';
import { LENS_PHRASES } from './names.ts';
import { NO_FIGURE, countInWords, countOf, formatPercent, formatShare, formatShareRange } from './numbers.ts';
import { definitionLines, opening, rangeLine, restsOn } from './hand-over.ts';
import { portfolioLine, sentenceText, tiltWords, verdictLede, verdictSentence } from './verdict.ts';

/* The words of the client sheet. What the user writes on it is short enough to leave it one page. */

export const SHEET = {
  title: 'Client sheet',
  titleField: 'Title line',
  titleHint: 'Prepared for …',
  noteField: 'Note',
  noteHint: 'A line or two of your own, under the figures',
  kept: 'Title and note are kept on this device, with this portfolio.',
  notKept: 'Title and note last until this page is closed: nothing is being stored.',
  print: 'Print, or save as PDF',
  noCompanies: 'No line leads to a company that can be named.',
  size: 'Size',
  noShares: 'There is no base for shares, so there are amounts but no percentages.',
} as const;

export const LONGEST_TITLE = 60;
export const LONGEST_NOTE = 240;
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
  const { activeShare } = benchmark;
  if (activeShare === null) {
    const beside = totals.base === null ? 'no base for shares' : 'not with leverage or shorts';
    return { figure: NO_FIGURE, beside };
  }
  const { low, high } = activeShare;
  return { figure: formatShareRange({ share: low, low, high, uncertain: high - low }), beside: '' };
}

/** The figures of the sheet, each beside the benchmark's where that has one. */
export function sheetFigures(report: Report, money: MoneyFormat): readonly SheetFigure[] {
  const { lens, smallCaps, benchmark, tilt, totals, settings } = report;
  const key = (name: string) => keyFigures(report, money).find((figure) => figure.name === name);
  const short = shortBenchmark(benchmark);
  const market = (figure: string) => `${short} ${figure}`;
  const stretch = totals.gross / totals.net;
  const plain = (name: string, figure: string, beside = ''): SheetFigure => ({ name, figure, beside, tone: 'plain' });
  return [
    {
      name: opening(LENS_PHRASES[settings.lens]),
      figure: formatShareRange(lens),
      beside: market(formatShare(benchmark.lens)),
      tone: 'lens',
    },
    {
      name: 'Small and micro',
      figure: formatShareRange(smallCaps),
      beside: market(formatShare(benchmark.smallCaps)),
      tone: 'small',
    },
    plain(
      'Tilt',
      tilt === null ? NO_FIGURE : tiltWords(tilt).figure,
      market(tiltWords(benchmark.tilt).figure.replace(' points', '')),
    ),
    plain('Behaves like', key('Behaves like')?.value ?? NO_FIGURE),
    plain('Ten largest', key('Ten largest')?.value ?? NO_FIGURE, market(formatShare(benchmark.top10))),
    { name: 'Active share', ...activeShareWords(report), tone: 'plain' },
    plain('Identified', formatPercent(totals.identifiedShare)),
    ...(totals.net > 0 && stretch >= 1.005 ? [plain('At work, of what is yours', formatPercent(stretch))] : []),
  ];
}

/**
 * The line under the title: "Two accounts, 31 positions, $284,310", or which part of the accounts it is about. Hidden amounts are
 * left out rather than dotted.
 */
export function sheetLine(report: Report, money: MoneyFormat): string {
  const { settings, accounts, counts } = report;
  const rest = money.hidden ? countOf(counts.positions, 'position') : portfolioLine(report, money).rest;
  if (settings.accounts !== null)
    return `${opening(countInWords(settings.accounts.length, 'account'))} of ${accounts.length}, ${rest}`;
  return accounts.length < 2 ? rest : `${opening(countInWords(accounts.length, 'account'))}, ${rest}`;
}

/** What the table of companies is of. */
export function companiesTitle({ settings }: Report): string {
  return settings.funds === 'lines' ? 'Companies held, funds not looked into' : 'Companies owned, funds looked through';
}

/** A company of the sheet's table; `amount` null while amounts are hidden. */
export interface SheetCompany extends CompanyExposure {
  readonly percent: string;
  readonly amount: string | null;
}
export interface SheetCompanies {
  readonly rows: readonly SheetCompany[];
  readonly total: { readonly name: string; readonly percent: string; readonly amount: string | null };
  /** What the table leaves out, in words; empty for nothing. */
  readonly note: string;
}

/** The ten companies owned most, and what they come to; net shorts are counted, not listed. Null where there is none. */
export function sheetCompanies({ companies, concentration }: Report, money: MoneyFormat): SheetCompanies | null {
  const listed = companies.filter(({ value }) => value > 0).slice(0, LISTED);
  if (listed.length === 0) return null;
  const write = (value: number) => (money.hidden ? null : money.bareWhole(value));
  return {
    rows: listed.map((company) => ({
      ...company,
      percent: formatShare(company.share),
      amount: write(company.value),
    })),
    total: {
      name: listed.length < LISTED ? 'Together' : 'Ten largest',
      percent: formatShare(concentration.top10),
      amount: write(listed.reduce((sum, { value }) => sum + value, 0)),
    },
    note:
      concentration.netShort === 0
        ? ''
        : `${countOf(concentration.netShort, 'company', 'companies')} held short not in it.`,
  };
}

/** How many lines the type of the sheet leaves room for, all of its parts counted in lines of its tables. */
const ROOM = 32;
const lines = (text: string, letters: number) => Math.ceil(text.length / letters);

/**
 * Whether the sheet needs its smaller type to stay one page: much to say, many parts, or a note. Counted from the words, so
 * that the same report with the same note is always the same page.
 */
export function isTight(report: Report, money: MoneyFormat, words: { title: string; note: string }): boolean {
  const foot = [...definitionLines(report), ...restsOn(report)].join(' ');
  const sentence = sentenceText(verdictSentence(report, money));
  const sizes = report.totals.base === null ? 0 : report.exposure.composition.length;
  const companies = sheetCompanies(report, money);
  const listed = companies === null ? 1 : companies.rows.length;
  const needed =
    lines(words.title, 30) +
    lines(sentence, 48) * 1.5 +
    lines(`${verdictLede(report, money)} ${rangeLine(report) ?? ''}`, 100) +
    Math.max(8.5, sheetFigures(report, money).length) +
    Math.max(listed, sizes + 2.5) * 1.1 +
    lines(words.note, 105) +
    lines(foot, 150) * 0.75;
  return needed > ROOM;
}
