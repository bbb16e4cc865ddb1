import type { Reference } from '../../src/domain/model/reference.ts';
import { writeTidyHead, writeTidyRows, type TidyTable } from '../../src/screens/files/words/tidy-tables.ts';
import { reportOn, type ReadFile } from '../analyse-files.ts';
import type { CommandOptions } from '../analyse-options.ts';
import { UnknownOption, whyNoReport } from '../cannot-analyse.ts';
import { print } from '../print.ts';
import type { TableOptions } from './batch-options.ts';
import { portfoliosOfArguments, nameOf, type Named } from './portfolios.ts';

/**
 * Prints one table of all portfolios, a row a fact; its first columns say whose it is. A portfolio without a report is told on standard
 * error, and so is one that is named again: its facts are there once. Gives 1 where one has no report.
 */
export async function tabulate(
  { table, by }: TableOptions,
  { settings, files, ...more }: CommandOptions,
  reference: Reference,
  read: ReadFile,
): Promise<number> {
  if (more.plans.length > 0 || more.scenarios.length > 0)
    throw new UnknownOption('A table has no columns for --plan and --scenario.');
  await print([writeTidyHead(table, ['portfolio', 'client'])]);
  const seen = new Set<string>();
  let failed = 0;
  for await (const one of portfoliosOfArguments(files, by, () => false)) {
    if (seen.has(one.id)) {
      console.error(`${nameOf(one)} is named twice, and has its rows once.`);
      continue;
    }
    seen.add(one.id);
    const rows = await rowsOf(one, table, async () => {
      const { report } = await reportOn(one.paths, { settings, scenarios: [], plans: [] }, reference, { read });
      return report;
    });
    if (rows === null) failed += 1;
    else await print(rows);
  }
  return failed > 0 ? 1 : 0;
}

/* All rows of a portfolio, or none. */
async function rowsOf(
  { id, client, why }: Named,
  table: TidyTable,
  analyse: () => Promise<Parameters<typeof writeTidyRows>[0]>,
): Promise<readonly string[] | null> {
  if (why !== null) {
    console.error(why);
    return null;
  }
  try {
    return [...writeTidyRows(await analyse(), table, [id, client])];
  } catch (error) {
    console.error(whyNoReport(error));
    return null;
  }
}
