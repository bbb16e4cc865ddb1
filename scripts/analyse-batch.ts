import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { loadReference } from '../src/reference/load.ts';
import { analyseFiles } from './analyse-files.ts';
import { CannotAnalyse } from './cannot-analyse.ts';
import { readPlan, type WrittenPlan } from './read-plan.ts';
import { parseArguments, type Asked } from './analyse-options.ts';
import type { Reference } from '../src/domain/reference.ts';

function parseLine(line: string): readonly string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CannotAnalyse('A line is a JSON array of file paths, such as ["a.csv","b.csv"].', { cause: error });
  }
  if (!Array.isArray(parsed) || parsed.length === 0 || !parsed.every((path) => typeof path === 'string')) {
    throw new CannotAnalyse('A line is a JSON array of file paths, such as ["a.csv","b.csv"].');
  }
  return parsed;
}

async function answerLine(
  line: string,
  { settings, scenarios }: Asked,
  plans: readonly WrittenPlan[],
  reference: Reference,
): Promise<string> {
  try {
    return JSON.stringify(await analyseFiles(parseLine(line), settings, reference, scenarios, plans));
  } catch (error) {
    // One bad portfolio must not end a book of thousands; a fault of ours is told on its line too.
    const words = error instanceof CannotAnalyse ? error.message : `A fault of ours, not of the file: ${String(error)}`;
    return JSON.stringify({ error: words, exit: 1 });
  }
}

/**
 * `npm run --silent analyse:batch`: a JSON array of file paths per line on standard input, one line of JSON out for each:
 * the report, or `{"error": words, "exit": 1}`. One portfolio is in memory at a time.
 */
export async function main(args: readonly string[]): Promise<number> {
  const reference = await loadReference();
  let asked: Asked;
  let plans: readonly WrittenPlan[];
  try {
    asked = parseArguments(args, reference);
    plans = await Promise.all(asked.plans.map(readPlan));
    if (asked.files.length > 0)
      throw new CannotAnalyse('The files are named on standard input, a JSON array per line.');
  } catch (error) {
    if (!(error instanceof CannotAnalyse)) throw error;
    console.error(error.message);
    return 1;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    // Waiting for the reader of our output keeps memory constant, however slow it is.
    if (!process.stdout.write(`${await answerLine(line, asked, plans, reference)}\n`))
      await once(process.stdout, 'drain');
  }
  return 0;
}
