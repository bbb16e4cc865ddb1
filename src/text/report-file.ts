import type { Issue } from '../domain/issue.ts';
import type { Position, Report, ReportFile } from '../domain/report.ts';
import type { RowParts } from '../domain/row-keeper.ts';
import { sentenceOf } from './issues.ts';
import { writtenForFiles } from './locale.ts';
import { withWholeAccounts } from './shown-accounts.ts';
import { writePlan, type PlayedPlan } from './plan-file.ts';
import { JsonRows, writeJson } from './write-json.ts';

/** What a report is written by. */
export interface Writer {
  readonly version: string;
}

/** A fact of the report with its sentence, as files carry it: a reader of the file has no table of codes. */
export interface WrittenIssue extends Issue {
  readonly text: string;
}

/** The rows of a report in parts, for who writes more of them than can be there at once. */
export interface ReportRows {
  readonly positions: RowParts<Position>;
  readonly fatesOf: (file: ReportFile) => RowParts<ReportFile['fates'][number]>;
}

/**
 * Writes the report as `topheavy-report/1`, piece by piece: what the app's button saves and the command prints. JSON, `indent`
 * blanks a level (0 = one line), ending in a newline. Columns and previews of the review screen stay behind; questions go with it,
 * since they explain what is open. Keys keep one order, so that two reports of the same portfolio are the same bytes. Rows are
 * taken from `rows` a part at a time, so that a report of any number of them can be written.
 */
export function* writeReport(
  report: Report,
  writer: Writer,
  { plans = [], rows, indent = 2 }: ReportOptions = {},
): Generator<string, void, undefined> {
  const { schema, reference, settings, totals } = report;
  const head = { schema, app: { version: writer.version }, reference, settings };
  const files = report.files.map((file) => {
    const fates = new JsonRows(rows?.fatesOf(file) ?? file.fates);
    return copyWith(file, { fates, columns: undefined, preview: undefined, gaps: undefined });
  });
  const positions = new JsonRows(rows?.positions ?? report.positions);
  const done = { schema: undefined, reference: undefined, settings: undefined, totals: undefined };
  const written = {
    ...head,
    files,
    totals,
    positions,
    ...copyWith(report, { ...done, files: undefined, positions: undefined }),
    plans: plans.map(writePlan),
    issues: writtenForFiles(() =>
      withWholeAccounts(() => report.issues.map((issue): WrittenIssue => ({ ...issue, text: sentenceOf(issue) }))),
    ),
  };
  yield* writeJson(written, indent);
  yield '\n';
}

interface ReportOptions {
  readonly plans?: readonly PlayedPlan[];
  readonly rows?: ReportRows;
  readonly indent?: number;
}

/* A copy with other things in the places of some, undefined = without it. What is replaced is not asked for: that would make all rows. */
function copyWith<T extends object>(of: T, instead: Partial<Record<keyof T, unknown>>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(of) as (keyof T & string)[]) {
    const value = key in instead ? instead[key] : of[key];
    if (value !== undefined) copy[key] = value;
  }
  return copy;
}
