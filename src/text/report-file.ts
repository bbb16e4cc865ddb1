import type { Issue } from '../domain/issue.ts';
import type { Report } from '../domain/report.ts';
import { sentenceOf } from './issues.ts';
import { writtenForFiles } from './locale.ts';
import { writePlan, type PlayedPlan } from './plan-file.ts';

/** What a report is written by. */
export interface Writer {
  readonly version: string;
}

/** A fact of the report with its sentence, as files carry it: a reader of the file has no table of codes. */
export interface WrittenIssue extends Issue {
  readonly text: string;
}

/**
 * Gives the report as `topheavy-report/1`: what the app's button saves and the command prints. Columns and previews of
 * the review screen stay behind; questions go with it, since they explain what is open. Keys keep one order, so that two
 * reports of the same portfolio are the same bytes.
 */
export function writeReport(report: Report, writer: Writer, plans: readonly PlayedPlan[] = []) {
  const { schema, reference, settings, files, totals, positions, ...rest } = report;
  return {
    schema,
    app: { version: writer.version },
    reference,
    settings,
    files: files.map(({ columns: _columns, preview: _preview, gaps: _gaps, ...file }) => file),
    totals,
    positions,
    ...rest,
    plans: plans.map(writePlan),
    issues: writtenForFiles(() => report.issues.map((issue): WrittenIssue => ({ ...issue, text: sentenceOf(issue) }))),
  };
}

/** The file's text: JSON, two blanks a level, ending in a newline. */
export function formatReport(report: Report, writer: Writer): string {
  return `${JSON.stringify(writeReport(report, writer), null, 2)}\n`;
}
