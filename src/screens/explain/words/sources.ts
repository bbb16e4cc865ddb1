import { t } from '../../../words/t.ts';
import { daysOfFiles } from '../../../domain/figures/rows.ts';
import type { Report } from '../../../domain/model/report.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { ratesLine } from '../../../words/names/currencies.ts';
import { formatDate, formatDateSpan } from '../../../words/marks/dates.ts';
import { seenSentence } from '../../funds/words/funds.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { formatCount, plural } from '../../../words/marks/numbers.ts';

/* Where the inputs of a figure come from, one line a source, each with its date. */

/** The user's own files: "Your file example.csv, as of Aug 21, 2026: 33 holdings". */
export function filesSource({ files, counts }: Report): string {
  const held = formatDateSpan(daysOfFiles(files));
  const [first] = files;
  const name = files.length === 1 && first !== undefined ? accountName(first.name) : null;
  if (held === null)
    return name === null
      ? t`Your ${plural(files.length, { one: '# file', other: '# files' })}, with no date: ${plural(counts.positions, { one: '# holding', other: '# holdings' })}`
      : t`Your file ${name}, with no date: ${plural(counts.positions, { one: '# holding', other: '# holdings' })}`;
  return name === null
    ? t`Your ${plural(files.length, { one: '# file', other: '# files' })}, as of ${held}: ${plural(counts.positions, { one: '# holding', other: '# holdings' })}`
    : t`Your file ${name}, as of ${held}: ${plural(counts.positions, { one: '# holding', other: '# holdings' })}`;
}

/** Market values, sectors and sizes of companies. */
export function companiesSource({ reference }: Report): string {
  return t`Company data from ${formatDate(reference.equitiesAsOf)}: market cap, sector and country of ${formatCount(reference.listings)} stocks`;
}

/** The lists that funds were read from; null where no fund was. */
export function fundsSource({ reference }: Report): string | null {
  const { funds } = reference;
  if (funds.length === 0) return null;
  const estimated = funds.filter((fund) => fund.estimated).map(({ symbol }) => symbol);
  const dates = formatDateSpan(funds.map(({ asOf }) => asOf));
  const lists =
    dates === null
      ? t`Holdings of ${plural(funds.length, { one: '# fund', other: '# funds' })}`
      : t`Holdings of ${plural(funds.length, { one: '# fund', other: '# funds' })}, as of ${dates}`;
  return [lists, ...(estimated.length === 0 ? [] : [t`estimated: ${joinAnd([...new Set(estimated)])}`])].join('; ');
}

/** Files, companies, lists of funds and rates: what every share of the whole rests on. */
export function allSources(report: Report): readonly string[] {
  return [filesSource(report), companiesSource(report), fundsSource(report), ratesLine(report)].filter(
    (source) => source !== null,
  );
}

/** What funds were read from, each with its date, and where the companies in them are known from. */
export function fundSources(report: Report, ...symbols: readonly string[]): readonly string[] {
  const lists = report.funds
    .filter(({ symbol }) => symbols.includes(symbol))
    .map((fund) => t`${fund.symbol}: ${seenSentence(fund)}`);
  return [...lists, companiesSource(report)];
}
