import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { addFiles } from '../src/domain/files/add-files.ts';
import { analyse } from '../src/domain/report/analyse.ts';
import { prepare } from '../src/domain/report/groundwork.ts';
import type { FileReading } from '../src/domain/model/file-reading.ts';
import { UNSAID, type Portfolio, type Settings } from '../src/domain/model/portfolio.ts';
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
import { hearPdfjs } from './hear-pdfjs.ts';
import { CannotAnalyse, whyClosed } from './cannot-analyse.ts';
import { fromUser } from './from-user.ts';
import { resolvePlan, type WrittenPlan } from './read-plan.ts';

async function readOne(path: string): Promise<readonly FileReading[]> {
  const bytes = await readFile(fromUser(path)).catch((error: unknown) => {
    throw new CannotAnalyse(`${path} cannot be opened: ${whyClosed(error)}.`);
  });
  const outcome = await readHoldingsIn(basename(path), new Uint8Array(bytes));
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

/** Reads the files as one portfolio and gives its report, with the plans carried out on paper. Throws CannotAnalyse in words. */
export async function reportOn(
  paths: readonly string[],
  { settings, scenarios, plans }: Omit<Question, 'indent'>,
  reference: Reference,
): Promise<{ readonly report: Report; readonly played: readonly PlayedPlan[] }> {
  const files: FileReading[] = [];
  const letGo = hearPdfjs();
  try {
    for (const path of paths) files.push(...(await readOne(path)));
  } finally {
    await letGo();
  }
  const empty: Portfolio = {
    id: 'command',
    name: 'Portfolio',
    files: [],
    answers: [],
    corrections: [],
    settings,
    ...UNSAID,
  };
  const { portfolio } = addFiles(empty, files);
  const groundwork = prepare(portfolio, reference);
  const report = analyse(portfolio, reference, groundwork, scenarios);
  const ground = openLab(settings, groundwork);
  const holdables = listHoldables(groundwork.lines(), groundwork.reference);
  const played = plans.map((written): PlayedPlan => {
    const { name, moves } = resolvePlan(written, holdables, groundwork.reference);
    return { name, ...playMoves(moves, scenarios, ground) };
  });
  return { report, played };
}

/**
 * Gives the report file of that portfolio in pieces, whose rows are made while they are written. Throws CannotAnalyse in words before the
 * first piece is there.
 */
export async function analyseFiles(
  paths: readonly string[],
  { indent, ...question }: Question,
  reference: Reference,
): Promise<Iterable<string>> {
  const { report, played } = await reportOn(paths, question, reference);
  return writeReport(report, { version: packageJson.version }, { plans: played, indent });
}
