import type { FileReading } from '../model/file-reading.ts';
import type { ReportFile } from '../model/report-files.ts';
import { addUp } from './parts.ts';
import { fateOfLine } from './report-rows.ts';

/** Rows of a file that nothing counts. */
export interface LeftOut {
  readonly rows: number;
  /** What those rows say they are worth, in the file's currency; null = none of them says it, and `rows` are all that could not be used. */
  readonly value: number | null;
  /** The title of the column that values were read from; null = it has none, or there is no such column. */
  readonly column: string | null;
}

/** Gives the rows of a file that could not be used: those with an amount, where there are some; null = all were used. */
export function leftOutOfFile(file: ReportFile, reading: FileReading): LeftOut | null {
  const { rejected } = file.rows;
  if (rejected === 0) return null;
  const values = reading.drafts.flatMap(({ line, value }) =>
    value !== null && value !== 0 && fateOfLine(file, line)?.fate === 'rejected' ? [value] : [],
  );
  const title = file.columns.find(({ role }) => role === 'value')?.title.trim() ?? '';
  return {
    rows: values.length === 0 ? rejected : values.length,
    value: values.length === 0 ? null : addUp(values, (value) => value),
    column: title === '' ? null : title,
  };
}
