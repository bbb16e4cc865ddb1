import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import type { FileReading } from '../src/domain/model/file-reading.ts';
import type { Settings } from '../src/domain/model/portfolio.ts';
import type { Reference } from '../src/domain/model/reference.ts';
import type { Report } from '../src/domain/model/report.ts';
import { playMoves } from '../src/domain/rotation/lab.ts';
import { openLab } from '../src/domain/rotation/lab-ground.ts';
import { listHoldables } from '../src/domain/rotation/plan.ts';
import type { Scenario } from '../src/domain/model/scenario.ts';
import { sentenceOf } from '../src/text/review/issues.ts';
import type { PlayedPlan } from '../src/text/files/plan-file.ts';
import { writeReport } from '../src/text/files/report-file.ts';
import { readHoldingsIn } from '../src/worker/read-source.ts';
import { hearPdfjs } from '../src/library/hear-pdfjs.ts';
import { reportOf } from '../src/library/report-of.ts';
import { CannotAnalyse, whyClosed } from './cannot-analyse.ts';
import { fromUser } from './from-user.ts';
import { resolvePlan, type WrittenPlan } from './read-plan.ts';

/** A file's name and what is in it. */
interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
/** Gives the bytes behind a path. Throws CannotAnalyse in words. */
export type OpenFile = (path: string) => Promise<OpenedFile>;

/** Opens a file from where the user stands. Throws CannotAnalyse in words. */
export const openFile: OpenFile = async (path) => {
  const bytes = await readFile(fromUser(path)).catch((error: unknown) => {
    throw new CannotAnalyse(`${path} cannot be opened: ${whyClosed(error)}.`);
  });
  return { name: basename(path), bytes: new Uint8Array(bytes) };
};

async function readOne(path: string, open: OpenFile): Promise<readonly FileReading[]> {
  const { name, bytes } = await open(path);
  const outcome = await readHoldingsIn(name, bytes);
  if (!outcome.ok) throw new CannotAnalyse(`${path}: ${sentenceOf(outcome.error)}`);
  return outcome.value;
}

/** What is asked of a portfolio, beside its files. */
export interface Question {
  readonly settings: Settings;
  readonly scenarios: readonly Scenario[];
  readonly plans: readonly WrittenPlan[];
  /** Blanks a level in the report, 0 = one line. */
  readonly indent: number;
}

/** The report of some files, with the plans carried out on paper. */
export interface ReportAnswer {
  readonly report: Report;
  readonly played: readonly PlayedPlan[];
}

/** Reads the files as one portfolio and gives its report, with the plans carried out on paper. Throws CannotAnalyse in words. */
export async function reportOn(
  paths: readonly string[],
  { settings, scenarios, plans }: Omit<Question, 'indent'>,
  reference: Reference,
  open: OpenFile = openFile,
): Promise<ReportAnswer> {
  const files: FileReading[] = [];
  const letGo = hearPdfjs();
  try {
    for (const path of paths) files.push(...(await readOne(path, open)));
  } finally {
    await letGo();
  }
  const { report, groundwork } = reportOf(files, settings, scenarios, reference);
  const ground = openLab(settings, groundwork);
  const holdables = listHoldables(groundwork.lines(), groundwork.reference);
  const played = plans.map((written): PlayedPlan => {
    const { name, moves } = resolvePlan(written, holdables, groundwork.reference);
    return { name, ...playMoves(moves, scenarios, ground) };
  });
  return { report, played };
}

/** Writes an answer as a report file, in pieces whose rows are made while they are written. */
export function writeWith({ report, played }: ReportAnswer, indent: number): Iterable<string> {
  return writeReport(report, { version: packageJson.version }, { plans: played, indent });
}

/** Gives the report file of that portfolio in pieces. Throws CannotAnalyse in words before the first piece is there. */
export async function analyseFiles(
  paths: readonly string[],
  { indent, ...question }: Question,
  reference: Reference,
): Promise<Iterable<string>> {
  return writeWith(await reportOn(paths, question, reference), indent);
}
