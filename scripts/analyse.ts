import { loadReference } from '../src/reference/load.ts';
import { analyseFiles } from './analyse-files.ts';
import { OPTIONS_HELP, parseArguments } from './analyse-options.ts';
import { CannotAnalyse } from './cannot-analyse.ts';
import { print } from './print.ts';
import { readPlan } from './read-plan.ts';

const USAGE = 'npm run --silent analyse -- FILE…';

/** `npm run --silent analyse -- FILE…`: prints the report of the files as one portfolio; words to standard error and 1 when it can't, 2 for an unknown option. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    await print([`${USAGE}\n${OPTIONS_HELP}\n`]);
    return 0;
  }
  try {
    const reference = await loadReference();
    const { settings, scenarios, plans, files } = parseArguments(args, reference);
    if (files.length === 0) throw new CannotAnalyse(`Name a holdings file: ${USAGE}\n${OPTIONS_HELP}`);
    const written = await Promise.all(plans.map(readPlan));
    const question = { settings, scenarios, plans: written, indent: 2 };
    await print(await analyseFiles(files, question, reference));
    return 0;
  } catch (error) {
    if (!(error instanceof CannotAnalyse)) throw error;
    console.error(error.message);
    return error.exit;
  }
}
