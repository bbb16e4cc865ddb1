import { t } from '../../../words/t.ts';
import { countRows, daysOfFiles } from '../../../domain/figures/rows.ts';
import type { FundUse } from '../../../domain/model/report-funds.ts';
import type { Report } from '../../../domain/model/report.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { ratesLine } from '../../../words/names/currencies.ts';
import { formatDate, formatDateSpan, formatMoment } from '../../../words/marks/dates.ts';
import { CLASS_NAMES } from '../../../words/names/names.ts';
import { NO_FIGURE, formatCount, formatPercent, plural } from '../../../words/marks/numbers.ts';
import { borrowedWords } from '../../funds/words/funds.ts';
import { requestsLine } from '../../privacy/words/privacy.ts';

/** The lines under the verdict: what the figures rest on, and how much was asked of the network. */
export function footerLines(report: Report, requests: number, loaded: boolean): readonly string[] {
  return [...sourceLines(report), requestsLine(requests, loaded)];
}

/** The copy for other devices that is kept in a folder: when it was written, or that something keeps it from that. */
export function folderFact(name: string, isWaiting: boolean, at: string | null): string {
  if (isWaiting) return t`The copy in “${name}” needs you`;
  return at === null ? '' : t`Copy in “${name}”: ${formatMoment(at)}`;
}

/** What the figures rest on: of what date holdings and lists are, by which rates, how many rows are accounted for. */
export function sourceLines(report: Report): readonly string[] {
  const { reference, files } = report;
  const { total: rows, told } = countRows(files);
  const rates = ratesLine(report);
  return [
    ...heldLine(report),
    t`Company data from ${formatDate(reference.equitiesAsOf)}: ${formatCount(reference.listings)} stocks, ${formatCount(reference.fundsKnown)} funds`,
    ...(rates === null ? [] : [rates]),
    // "all" only where it is
    told === rows
      ? t`${plural(files.length, { one: '# file', other: '# files' })}, all ${plural(rows, { one: '# row', other: '# rows' })} accounted for`
      : t`${plural(files.length, { one: '# file', other: '# files' })}, ${formatCount(told)} of ${plural(rows, { one: '# row', other: '# rows' })} accounted for`,
    totalsWords(files),
  ];
}

function totalsWords(files: Report['files']): string {
  const stated = files.flatMap(({ statedTotals }) => statedTotals);
  if (stated.length === 0)
    return t`${plural(files.length, { one: 'No total in the file', other: 'No totals in the files' })}`;
  return stated.every(({ difference }) => difference === 0)
    ? t`${plural(files.length, { one: 'Total matches your file', other: 'Totals match your files' })}`
    : t`${plural(files.length, { one: 'A total doesn’t match your file', other: 'A total doesn’t match your files' })}`;
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

/** How far we can see inside a fund, in the words of one table row. */
export interface FundSource {
  readonly list: string;
  readonly coverage: string;
  readonly marks: string;
}

/** Says what a fund was read from, of which date, how much of it that covers, and what is estimated. */
export function fundSource(fund: FundUse): FundSource {
  if (fund.seen === 'class') {
    const list = fund.countsAs === null ? t`counts as one asset class` : t`counts as ${CLASS_NAMES[fund.countsAs]}`;
    return { list, coverage: NO_FIGURE, marks: '' };
  }
  if (fund.seen === 'funds') {
    const { length } = fund.parts;
    const list =
      fund.asOf === null
        ? t`${plural(length, { one: 'its # fund', other: 'its # funds' })}`
        : t`${plural(length, { one: 'its # fund', other: 'its # funds' })}, ${formatDate(fund.asOf)}`;
    return { list, coverage: formatPercent(fund.coverage), marks: fund.estimated ? t`estimated` : '' };
  }
  if (fund.ofKind !== null && fund.seen === 'closed') {
    const { length } = fund.ofKind.members;
    const list =
      fund.asOf === null
        ? t`${plural(length, { one: '# fund of its kind', other: '# funds of its kind' })}`
        : t`${plural(length, { one: '# fund of its kind', other: '# funds of its kind' })}, ${formatDate(fund.asOf)} or later`;
    return { list, coverage: NO_FIGURE, marks: [t`your choice`, ...standInMark(fund)].join(', ') };
  }
  if (fund.seen === 'closed' || fund.list === null) {
    return {
      list:
        fund.proven === null ? t`holdings unknown` : t`only limits that are proven, ${formatDate(fund.proven.asOf)}`,
      coverage: NO_FIGURE,
      marks: [fund.proven === null ? t`shown as unknown` : t`shown as a range`, ...standInMark(fund)].join(', '),
    };
  }
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
    list: listWords(fund.list === fund.symbol ? null : fund.list, fund.asOf),
    coverage: formatPercent(fund.coverage),
    marks: marks.join(', '),
  };
}

/* `of`: the fund whose holdings are used; null = its own. */
function listWords(of: string | null, asOf: IsoDate | null): string {
  if (asOf === null) return of === null ? t`its own holdings` : t`${of}’s holdings`;
  return of === null ? t`its own holdings, ${formatDate(asOf)}` : t`${of}’s holdings, ${formatDate(asOf)}`;
}

/* What the likely reading takes it for, where the user chose that. */
function standInMark({ proxy }: FundUse): readonly string[] {
  return proxy === null ? [] : [t`stand-in ${proxy}`];
}
