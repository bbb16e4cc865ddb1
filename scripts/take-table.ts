import type { Report } from '../src/domain/model/report.ts';
import { TIDY_TABLES, writeTidyHead, writeTidyRows, type TidyTable } from '../src/screens/files/words/tidy-tables.ts';
import { CannotAnalyse } from './cannot-analyse.ts';
import { takeOptions } from './take-options.ts';

/** For the usage message. */
export const TABLE_HELP = `--table ${TIDY_TABLES.join('|')}
                         a table for other programs instead: CSV, one row a fact, money rounded as money`;

/** Takes `--table` out of a command line: which one is asked for (null = none), and everything else as it stands. */
export function takeTable(args: readonly string[]): {
  readonly table: TidyTable | null;
  readonly rest: readonly string[];
} {
  const { taken, rest } = takeOptions(args, ['table']);
  const last = taken.at(-1);
  if (last === undefined) return { table: null, rest };
  const table = TIDY_TABLES.find((one) => one === last[1]);
  if (table === undefined)
    throw new CannotAnalyse(`--table ${last[1]} is not known; use one of ${TIDY_TABLES.join(', ')}.`);
  return { table, rest };
}

/** Writes the whole table of one report. */
export function* writeTable(report: Report, table: TidyTable): Generator<string> {
  yield writeTidyHead(table);
  yield* writeTidyRows(report, table);
}
