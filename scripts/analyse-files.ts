import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import type { FileReading, Refusal } from '../src/domain/model/file-reading.ts';
import type { IssueCode } from '../src/domain/model/issue.ts';
import type { Answer, Settings } from '../src/domain/model/portfolio.ts';
import type { Reference } from '../src/domain/model/reference.ts';
import type { Report } from '../src/domain/model/report.ts';
import type { Result } from '../src/domain/model/units.ts';
import { withSymbolsOfToday } from '../src/domain/movements/today-symbols.ts';
import { playMoves } from '../src/domain/rotation/lab.ts';
import { openLab } from '../src/domain/rotation/lab-ground.ts';
import { listHoldables } from '../src/domain/rotation/plan.ts';
import type { Scenario } from '../src/domain/model/scenario.ts';
import { withWholeAccounts } from '../src/words/names/shown-accounts.ts';
import { sentenceOf } from '../src/screens/review/words/issues.ts';
import type { PlayedPlan } from '../src/screens/files/words/report-file.ts';
import { writeReport } from '../src/screens/files/words/report-file.ts';
import { readHoldingsIn, refuseByFault } from '../src/read/files/read-source.ts';
import { ignorePdfjsRejections } from '../src/library/ignore-pdfjs-rejections.ts';
import { reportOf } from '../src/library/report-of.ts';
import { CannotAnalyse, whyClosed } from './cannot-analyse.ts';
import { fromUser } from './from-user.ts';
import { answerHeld, type WrittenHeld } from './read-held.ts';
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

/** Gives what is in the bytes of a file. */
export type ReadFile = (
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<Result<readonly FileReading[], Refusal>>;

/** Where the bytes of files come from, and who reads them. */
export interface Ways {
  readonly open: OpenFile;
  readonly read: ReadFile;
}
/** Reads a file in this process. */
export const readHere: ReadFile = (name, bytes) => readHoldingsIn(name, bytes);
const OWN_WAYS: Ways = { open: openFile, read: readHere };

async function readOne(path: string, { open, read }: Ways): Promise<readonly FileReading[]> {
  const { name, bytes } = await open(path);
  const outcome = await read(name, bytes).catch((error: unknown) => {
    if (error instanceof CannotAnalyse) throw new CannotAnalyse(`${path}: ${error.message}`, { cause: error });
    return refuseByFault(name, error);
  });
  if (!outcome.ok) throw new CannotAnalyse(`${path}: ${sentenceOf(outcome.error)}`);
  return outcome.value;
}

/* Each file that can't be read is named, on a line of its own. */
async function readAll(paths: readonly string[], ways: Ways): Promise<readonly FileReading[]> {
  const files: FileReading[] = [];
  const faults: string[] = [];
  const stopIgnoring = ignorePdfjsRejections();
  try {
    for (const path of paths) {
      files.push(...(await readOne(path, ways).catch((error: unknown) => noteFault(error, faults))));
    }
  } finally {
    await stopIgnoring();
  }
  if (faults.length > 0) throw new CannotAnalyse(faults.join('\n'));
  return files;
}

function noteFault(error: unknown, faults: string[]): readonly FileReading[] {
  if (!(error instanceof CannotAnalyse)) throw error;
  faults.push(error.message);
  return [];
}

/** What is asked of a portfolio, beside its files. */
export interface Question {
  readonly settings: Settings;
  readonly scenarios: readonly Scenario[];
  readonly plans: readonly WrittenPlan[];
  /** What is said of words in the files. */
  readonly answers?: readonly Answer[];
  /** How many were held of what histories leave open. */
  readonly held?: readonly WrittenHeld[];
  /** Blanks a level in the report, 0 = one line. */
  readonly indent: number;
}

/** The report of some files, with the plans carried out on paper. */
export interface ReportAnswer {
  readonly report: Report;
  readonly played: readonly PlayedPlan[];
}

/**
 * Reads the files as one portfolio and gives its report, with the plans carried out on paper; says on standard error what of them doesn't
 * count. Throws CannotAnalyse in words, a line for each file that can't be read.
 */
export async function reportOn(
  paths: readonly string[],
  { settings, scenarios, plans, answers = [], held = [] }: Omit<Question, 'indent'>,
  reference: Reference,
  ways: Partial<Ways> = {},
): Promise<ReportAnswer> {
  const files = (await readAll(paths, { ...OWN_WAYS, ...ways })).map((file) => withSymbolsOfToday(file, reference));
  const said = [...answers, ...answerHeld(held, files, answers)];
  const { report, groundwork } = reportOf(files, settings, scenarios, reference, said);
  tellWhatIsLeftOut(report);
  const ground = openLab(settings, groundwork);
  const holdables = listHoldables(groundwork.lines(), groundwork.reference);
  const played = plans.map((written): PlayedPlan => {
    const { name, moves } = resolvePlan(written, holdables, groundwork.reference);
    return { name, ...playMoves(moves, scenarios, ground) };
  });
  return { report, played };
}

const LEFT_OUT: ReadonlySet<IssueCode> = new Set<IssueCode>(['put-aside', 'same-file-replaced', 'nothing-counted']);

/* Nothing that was named is left out of the figures without a word on standard error; the report has it among its issues. */
function tellWhatIsLeftOut({ issues }: Report): void {
  const told = issues.filter(({ code }) => LEFT_OUT.has(code));
  for (const issue of told) console.error(`${issue.file}: ${withWholeAccounts(() => sentenceOf(issue))}`);
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
  ways: Partial<Ways> = {},
): Promise<Iterable<string>> {
  return writeWith(await reportOn(paths, question, reference, ways), indent);
}
