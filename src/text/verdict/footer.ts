import { t } from '../../languages/t.ts';
import { countRows, daysOfFiles } from '../../domain/figures/rows.ts';
import type { FundUse } from '../../domain/model/report-funds.ts';
import type { Report } from '../../domain/model/report.ts';
import { ratesLine } from '../names/currencies.ts';
import { formatDate, formatDateSpan } from '../marks/dates.ts';
import { CLASS_NAMES } from '../names/names.ts';
import { NO_FIGURE, formatCount, formatPercent, plural } from '../marks/numbers.ts';
import { borrowedWords } from '../funds/funds.ts';
import { requestsTitle } from '../privacy/privacy.ts';

/** The lines under the verdict: what the figures rest on, and how much was asked of the network. */
export function footerLines(report: Report, requests: number, loaded: boolean): readonly string[] {
  return [...sourceLines(report), `${formatCount(requests)} ${requestsTitle(requests, loaded)}`];
}

/** What the figures rest on: of what date holdings and lists are, by which rates, how many rows are accounted for. */
export function sourceLines(report: Report): readonly string[] {
  const { reference, files } = report;
  const { total: rows, told } = countRows(files);
  const stated = files.flatMap(({ statedTotals }) => statedTotals);
  const one = files.length === 1;
  const meets =
    stated.length === 0
      ? one
        ? t`no total in the file`
        : t`no totals in the files`
      : stated.every(({ difference }) => difference === 0)
        ? one
          ? t`total matches your file`
          : t`totals match your files`
        : one
          ? t`a total doesn’t match your file`
          : t`a total doesn’t match your files`;
  const rates = ratesLine(report);
  return [
    ...heldLine(report),
    t`Company data from ${formatDate(reference.equitiesAsOf)}: ${formatCount(reference.listings)} stocks, ${formatCount(reference.fundsKnown)} funds`,
    ...(rates === null ? [] : [rates]),
    t`${plural(files.length, { one: '# file', other: '# files' })}, ${rowsWords(told, rows)} accounted for, ${meets}`,
  ];
}

/* Where holdings come from movements, their quantities were added up and their prices are those of the last trades. */
function heldLine({ files }: Report): readonly string[] {
  const held = formatDateSpan(daysOfFiles(files));
  if (held === null) return [];
  const histories = files.filter(({ kind }) => kind === 'history').length;
  if (histories === 0) return [t`Holdings as of ${held}`];
  return histories === files.length
    ? [t`Holdings as of ${held}, calculated from a history at the last price of each holding`]
    : [t`Holdings as of ${held}, in part calculated from a history at the last price of each holding`];
}

/* "All" only where it is. */
function rowsWords(told: number, rows: number): string {
  return told === rows
    ? t`all ${plural(rows, { one: '# row', other: '# rows' })}`
    : t`${formatCount(told)} of ${plural(rows, { one: '# row', other: '# rows' })}`;
}

/** How far we can see inside a fund, in the words of one table row. */
export interface FundSource {
  readonly list: string;
  readonly coverage: string;
  readonly marks: string;
}

/** Says what a fund was read from, of which date, how much of it that covers, and what is estimated. */
export function fundSource(fund: FundUse): FundSource {
  if (fund.seen === 'class') {
    const what = fund.countsAs === null ? t`one asset class` : CLASS_NAMES[fund.countsAs];
    return { list: t`counts as ${what}`, coverage: NO_FIGURE, marks: '' };
  }
  if (fund.seen === 'funds') {
    const parts = t`${plural(fund.parts.length, { one: '# fund', other: '# funds' })}`;
    const list = fund.asOf === null ? t`its ${parts}` : t`its ${parts}, ${formatDate(fund.asOf)}`;
    return { list, coverage: formatPercent(fund.coverage), marks: fund.estimated ? t`estimated` : '' };
  }
  if (fund.ofKind !== null && fund.seen === 'closed') {
    const list = t`${plural(fund.ofKind.members.length, { one: '# fund', other: '# funds' })} of its kind`;
    const dated = fund.asOf === null ? list : t`${list}, ${formatDate(fund.asOf)} or later`;
    return { list: dated, coverage: NO_FIGURE, marks: [t`your choice`, ...standInMark(fund)].join(', ') };
  }
  if (fund.seen === 'closed' || fund.list === null) {
    return {
      list: t`holdings unknown`,
      coverage: NO_FIGURE,
      marks: [t`shown as unknown`, ...standInMark(fund)].join(', '),
    };
  }
  const whose = fund.list === fund.symbol ? t`its own holdings` : t`${fund.list}’s holdings`;
  const why = borrowedWords(fund);
  const marks = [
    ...(fund.seen === 'leveraged' ? [t`leveraged`] : []),
    ...(fund.seen === 'partial' ? [t`partial`] : []),
    ...(fund.estimated ? [t`estimated`] : []),
    ...(why === null ? [] : [why]),
    ...(fund.ofKind === null ? [] : [t`rest by its kind, your choice`]),
    ...standInMark(fund),
  ];
  return {
    list: fund.asOf === null ? whose : `${whose}, ${formatDate(fund.asOf)}`,
    coverage: formatPercent(fund.coverage),
    marks: marks.join(', '),
  };
}

/* What the likely reading takes it for, where the user chose that. */
function standInMark({ proxy }: FundUse): readonly string[] {
  return proxy === null ? [] : [t`stand-in ${proxy}`];
}
