import type { RowFate } from '../../../domain/model/file-reading.ts';
import type { Issue } from '../../../domain/model/issue.ts';
import type { ReportFile } from '../../../domain/model/report-files.ts';
import type { Position } from '../../../domain/model/report-positions.ts';
import type { Report } from '../../../domain/model/report.ts';
import { sentenceOf } from '../../review/words/issues.ts';
import { writtenForFiles } from '../../../words/marks/for-files.ts';
import { withWholeAccounts } from '../../../words/names/shown-accounts.ts';
import { JsonRows, writeJson } from './write-json.ts';
import { fatesOf, positionCount, positionsOf } from '../../../domain/figures/report-rows.ts';
import type { PlayedMoves } from '../../../domain/rotation/lab.ts';
import type { LabFigures } from '../../../domain/rotation/lab-ground.ts';

/** A plan that was carried out on paper. */
export interface PlayedPlan extends PlayedMoves {
  readonly name: string;
}

function writeFigures({ net, lens, smallCaps, tilt, tiltRange, concentration, replays }: LabFigures) {
  const { top1, top5, top10, hhi, effectiveNumber, low, high, companies } = concentration;
  return {
    net,
    lens,
    smallCaps,
    tilt,
    tiltRange,
    concentration: { top1, top5, top10, hhi, effectiveNumber, low, high, companies },
    scenarios: replays.map(({ id, sane, portfolio }) => ({ id, sane, portfolio })),
  };
}

/** Gives a plan as the report file carries it: each move as it could be made, and the figures before and after all of them. */
function writePlan({ name, steps, before, after, costs }: PlayedPlan) {
  return {
    name,
    moves: steps.map(({ move, refused, amount, isCapped, sells, buys, realised, lens, smallCaps, lensPerUnit }) => ({
      account: move.account,
      from: move.from,
      to: move.to,
      asked: move.size,
      lots: move.lots ?? 'proportional',
      amount,
      capped: isCapped,
      refused,
      sells,
      buys,
      realised,
      lens,
      smallCaps,
      lensPerUnit,
    })),
    before: { ...writeFigures(before), costs: costs.before },
    after: after === null ? null : { ...writeFigures(after), costs: costs.after },
  };
}

/** What a report is written by. */
export interface ReportWriter {
  readonly version: string;
}

/** A fact of the report with its sentence, as files carry it: a reader of the file has no table of codes. */
export interface WrittenIssue extends Issue {
  readonly text: string;
}

/** A file of the report as the report file carries it: what became of its rows as a list, without what the review screen shows. */
export interface WrittenFile extends Omit<ReportFile, 'fates' | 'columns' | 'preview' | 'gaps'> {
  readonly fates: readonly RowFate[];
}

/** The report as its file carries it (`topheavy-report/1`): plain values, rows as lists of objects. */
export interface WrittenReport extends Omit<Report, 'files' | 'positions' | 'issues'> {
  readonly app: ReportWriter;
  readonly files: readonly WrittenFile[];
  readonly positions: readonly Position[];
  readonly plans: readonly ReturnType<typeof writePlan>[];
  readonly issues: readonly WrittenIssue[];
}

/**
 * Writes the report as `topheavy-report/1`, piece by piece: what the app's button saves and the command prints. JSON, `indent`
 * blanks a level (0 = one line), ending in a newline. Columns and previews of the review screen stay behind; questions go with it,
 * since they explain what is open. Keys keep one order, so that two reports of the same portfolio are the same bytes. Rows are
 * made a part at a time, so that a report of any number of them can be written.
 */
export function* writeReport(
  report: Report,
  writer: ReportWriter,
  { plans = [], indent = 2 }: ReportOptions = {},
): Generator<string, void, undefined> {
  yield* writeJson(
    shapeReport(report, writer, plans, (length, slice) => new JsonRows(length, slice)),
    indent,
  );
  yield '\n';
}

/** Gives the same as an object, with all of its rows; what is not stated is left out, as in the file. */
export function objectOfReport(report: Report, writer: ReportWriter): WrittenReport {
  return shapeReport(report, writer, [], (length, slice) => slice(0, length)) as unknown as WrittenReport;
}

type Slice = (start: number, end: number) => readonly unknown[];

function shapeReport(
  report: Report,
  writer: ReportWriter,
  plans: readonly PlayedPlan[],
  rowsOf: (length: number, slice: Slice) => unknown,
): Record<string, unknown> {
  const { schema, reference, settings, totals } = report;
  const head = { schema, app: { version: writer.version }, reference, settings };
  const files = report.files.map((file) => {
    const fates = rowsOf(file.rows.total, (start, end) => fatesOf(file, start, end));
    return copyWith(file, { fates, columns: undefined, preview: undefined, gaps: undefined });
  });
  const positions = rowsOf(positionCount(report), (start, end) => positionsOf(report, start, end));
  const done = { schema: undefined, reference: undefined, settings: undefined, totals: undefined };
  return {
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
}

interface ReportOptions {
  readonly plans?: readonly PlayedPlan[];
  readonly indent?: number;
}

/* A copy with other things in the places of some, undefined = without it. */
function copyWith<T extends object>(of: T, instead: Partial<Record<keyof T, unknown>>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(of) as (keyof T & string)[]) {
    const value = key in instead ? instead[key] : of[key];
    if (value !== undefined) copy[key] = value;
  }
  return copy;
}
