import { loadReference } from '../src/reference/load.ts';
import { analyseFiles } from './analyse-files.ts';
import { OPTIONS_HELP, parseArguments } from './analyse-options.ts';
import { CannotAnalyse } from './cannot-analyse.ts';
import { readPlan } from './read-plan.ts';

/** `npm run --silent analyse -- FILE…`: prints the report of the files as one portfolio; words to standard error and 1 when it can't. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const reference = await loadReference();
    const { settings, scenarios, plans, files } = parseArguments(args, reference);
    if (files.length === 0)
      throw new CannotAnalyse(`Name a holdings file: npm run --silent analyse -- FILE…\n${OPTIONS_HELP}`);
    const written = await Promise.all(plans.map(readPlan));
    const report = await analyseFiles(files, settings, reference, scenarios, written);
    await new Promise<void>((done) => process.stdout.write(`${JSON.stringify(report, null, 2)}\n`, () => done()));
    return 0;
  } catch (error) {
    if (!(error instanceof CannotAnalyse)) throw error;
    console.error(error.message);
    return 1;
  }
}
