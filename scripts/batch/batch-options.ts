import { isoDate, type IsoDate } from '../../src/domain/model/units.ts';
import { CannotAnalyse, UnknownOption } from '../cannot-analyse.ts';
import type { TidyTable } from '../../src/screens/files/words/tidy-tables.ts';
import { takeOptions } from '../take-options.ts';
import { TABLE_HELP, takeTable } from '../take-table.ts';

/** How lines of a summary are written. */
export type SummaryForm = 'csv' | 'json';

/** What is asked of a batch beside the options of a portfolio. */
export interface SummaryOptions {
  readonly form: SummaryForm;
  /** What named files are taken for: each a portfolio, or all files of a folder together. */
  readonly by: 'file' | 'folder';
  /** The folder for one sheet a portfolio; null = none are made. */
  readonly sheets: string | null;
  /** The file that lines are written to; null = standard output. */
  readonly out: string | null;
  /** Lines that are in `out` already stay, and their portfolios are left out. */
  readonly resume: boolean;
  /** The day that ages are counted to; null = nobody said one. */
  readonly today: IsoDate | null;
}

/** A table of all portfolios that is asked for. */
export interface TableOptions extends Pick<SummaryOptions, 'by'> {
  readonly table: TidyTable;
}

/** One line for each of them, for the usage message. */
export const SUMMARY_HELP = `  ${TABLE_HELP},
                         of all portfolios; its first columns say whose
  --summary csv|json     one line a portfolio instead of its whole report; JSON is one object a line
  --by file|folder       each named file is a portfolio (the default), or all files of a folder are one
  --sheet FOLDER         also one page a portfolio, as HTML
  --out FILE             the lines go into this file instead of standard output
  --resume               goes on where FILE ends
  --today 2026-01-31     the day that ages are counted to; the default is today`;

const OWN = ['summary', 'by', 'sheet', 'out', 'today'] as const;
type Own = (typeof OWN)[number];

/** Takes a batch's own options out of a command line: what they ask (null = whole reports), and everything else as it stands. */
export function takeSummaryOptions(args: readonly string[]): {
  readonly asked: SummaryOptions | TableOptions | null;
  readonly rest: readonly string[];
} {
  const resume = args.includes('--resume');
  const { table, rest: others } = takeTable(args.filter((argument) => argument !== '--resume'));
  const { taken, rest } = takeOptions(others, OWN);
  const said = new Map(taken);
  const summary = said.get('summary');
  const by = oneOfTwo('by', said.get('by') ?? 'file', 'file', 'folder');
  if (table !== null) {
    const [odd] = [...said.keys(), ...(resume ? ['resume'] : [])].filter((name) => name !== 'by');
    if (odd !== undefined) throw new UnknownOption(`--${odd} goes with --summary, and not with --table.`);
    return { asked: { table, by }, rest };
  }
  const [lonely] = [...said.keys(), ...(resume ? ['resume'] : [])];
  if (summary === undefined && lonely === undefined) return { asked: null, rest };
  if (summary === undefined) throw new UnknownOption(`--${lonely} needs --summary csv or --summary json beside it.`);
  const out = said.get('out') ?? null;
  if (resume && out === null) throw new UnknownOption('--resume needs --out FILE: the file it goes on with.');
  return {
    asked: {
      form: oneOfTwo('summary', summary, 'csv', 'json'),
      by,
      sheets: said.get('sheet') ?? null,
      out,
      resume,
      today: readDay(said.get('today')),
    },
    rest,
  };
}

function oneOfTwo<First extends string, Second extends string>(
  name: Own,
  value: string,
  first: First,
  second: Second,
): First | Second {
  if (value === first) return first;
  if (value === second) return second;
  throw new CannotAnalyse(`--${name} ${value} is not known; use one of ${first}, ${second}.`);
}

function readDay(value: string | undefined): IsoDate | null {
  if (value === undefined) return null;
  const day = isoDate(value);
  if (day === null) throw new CannotAnalyse(`--today ${value} is no date; write it as 2026-01-31.`);
  return day;
}
