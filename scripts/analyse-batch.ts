import { analyseFiles, readHere, type ReadFile } from './analyse-files.ts';
import { SUMMARY_HELP, takeSummaryOptions } from './batch/batch-options.ts';
import { linesOfInput, readPaths } from './batch/portfolios.ts';
import { readApart } from './batch/read-apart.ts';
import { summarize } from './batch/summarize.ts';
import { tabulate } from './batch/tabulate.ts';
import { CannotAnalyse, endingOf, whyNoReport } from './cannot-analyse.ts';
import { print } from './print.ts';
import { readPlan, type WrittenPlan } from './read-plan.ts';
import { takeCorrections } from './take-corrections.ts';
import { takeRules } from './take-rules.ts';
import { OPTIONS_HELP, parseArguments, type CommandOptions } from './analyse-options.ts';
import type { Reference } from '../src/domain/model/reference.ts';

const USAGE = `npm run --silent analyse:batch < LISTS
  Each line of standard input is a JSON array of file paths, such as ["a.csv","b.csv"]: one portfolio. Each is answered with
  one line: its report, or {"error": "…", "exit": 1}. It ends with 1 if a line has an error.
npm run --silent analyse:batch -- [FILE|FOLDER…] --summary csv|json, or --table …
  One line a portfolio: of each file that is named or lies in a folder, or, if none is named, of each line of standard input.
  It ends with 1 if a line has an error, with 2 for an unknown option. The columns: scripts/batch/README.md`;

/* What a line is answered with, and whether that is a report. */
async function answerLine(
  line: string,
  { settings, scenarios }: CommandOptions,
  plans: readonly WrittenPlan[],
  reference: Reference,
  read: ReadFile,
): Promise<{ readonly isReport: boolean; readonly pieces: Iterable<string> }> {
  try {
    const asked = { settings, scenarios, plans, indent: 0 };
    return { isReport: true, pieces: begin(await analyseFiles(readPaths(line), asked, reference, { read })) };
  } catch (error) {
    return { isReport: false, pieces: [`${JSON.stringify({ error: whyNoReport(error), exit: 1 })}\n`] };
  }
}

/* So many signs of a report are made before any is printed: a fault that shows in them is told on a line of its own. */
const MADE_FIRST = 8_000_000;

function begin(pieces: Iterable<string>): Iterable<string> {
  const rest = pieces[Symbol.iterator]();
  const first: string[] = [];
  for (let made = 0; made < MADE_FIRST;) {
    const next = rest.next();
    if (next.done === true) return first;
    first.push(next.value);
    made += next.value.length;
  }
  return (function* () {
    yield* first;
    yield* { [Symbol.iterator]: () => rest };
  })();
}

/**
 * `npm run --silent analyse:batch`: runs the batch, and reads its files in a process of their own.
 */
export async function main(args: readonly string[]): Promise<number> {
  const apart = readApart();
  try {
    return await runBatch(args, apart.read);
  } finally {
    apart.close();
  }
}

/**
 * Runs the batch: a JSON array of file paths per line on standard input, one line of JSON out for each:
 * the report, or `{"error": words, "exit": 1}`. One portfolio is in memory at a time, and its report is written as it is made. Gives 1 where
 * a line has no report.
 * With `--summary`, files and folders may be named, and the lines are those of `batch/summary.ts`.
 */
export async function runBatch(args: readonly string[], read: ReadFile = readHere): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    await print([`${USAGE}\n${SUMMARY_HELP}\n${OPTIONS_HELP}\n`]);
    return 0;
  }
  return endingOf(async () => {
    const { asked: summary, rest: written } = takeSummaryOptions(args);
    const { reference, rest: others } = await takeCorrections(written);
    const { ground, rest } = await takeRules(others, reference);
    const asked = parseArguments(rest, reference, { ground });
    if (summary !== null && 'table' in summary) return await tabulate(summary, asked, reference, read);
    if (summary !== null) return await summarize(summary, asked, reference, read);
    if (asked.files.length > 0)
      throw new CannotAnalyse(
        'The files are named on standard input, a JSON array per line; with --summary or --table they may be named here.',
      );
    const plans = await Promise.all(asked.plans.map(readPlan));
    let failed = 0;
    for await (const line of linesOfInput()) {
      const { isReport, pieces } = await answerLine(line, asked, plans, reference, read);
      if (!isReport) failed += 1;
      await print(pieces);
    }
    return failed > 0 ? 1 : 0;
  });
}
