import { choosePlural, t } from '../../../words/t.ts';
import { leftOutOfFile } from '../../../domain/figures/report-rows.ts';
import type { FileReading } from '../../../domain/model/file-reading.ts';
import type { Report } from '../../../domain/model/report.ts';
import { moneyFormat } from '../../../words/marks/money.ts';
import { numberInWords } from '../../../words/marks/numbers.ts';
import { sentenceOf } from '../../review/words/issues.ts';
import { reviewFinding } from '../../review/words/review.ts';

/* Said above figures of a file that is not saved yet. */

/** What it was read as, and what of it no figure has: the first thing to know before it is kept. */
export function pendingLine(
  report: Report,
  newFiles: readonly string[],
  files: readonly FileReading[],
  isHidden: boolean,
): string {
  for (const name of newFiles) {
    const file = report.files.find((one) => one.name === name);
    const reading = files.find((one) => one.name === name);
    const left = file === undefined || reading === undefined ? null : leftOutOfFile(file, reading);
    if (file === undefined || left === null) continue;
    const { rows, value, column } = left;
    const shown = numberInWords(rows);
    if (column === null) return t`We left out ${choosePlural(rows, shown, { one: '# row', other: '# rows' })}.`;
    if (value === null || isHidden)
      return t`We read “${column}” as the value and left out ${choosePlural(rows, shown, { one: '# row', other: '# rows' })}.`;
    return t`We read “${column}” as the value and left out ${choosePlural(rows, shown, { one: '# row', other: '# rows' })} worth ${moneyFormat(file.currency, isHidden).whole(value)}.`;
  }
  const issues = report.issues.filter(
    ({ file, severity }) => severity !== 'note' && file !== null && newFiles.includes(file),
  );
  const first = issues.find(({ code }) => code === 'total-differs') ?? issues[0];
  return first === undefined
    ? reviewFinding(report, newFiles, isHidden).title
    : sentenceOf(first, moneyFormat(report.settings.currency, isHidden));
}
