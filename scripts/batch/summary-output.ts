import { access, open, truncate } from 'node:fs/promises';
import { CannotAnalyse, UnknownOption } from '../cannot-analyse.ts';
import { fromUser } from '../from-user.ts';
import { print } from '../print.ts';
import type { SummaryOptions } from './batch-options.ts';
import { isSameRun, readKeptLines, summaryHead, type KeptLines } from './kept-lines.ts';
import { writeSummaryLine, type SummaryLine, type SummaryRun } from './summary.ts';

/** Where the lines of a run go. */
export interface SummaryOutput {
  /** How many lines it has, and how many by the id of their portfolio. */
  readonly lines: number;
  readonly has: KeptLines['ids'];
  /** How many lines of it say that a portfolio could not be analyzed. */
  readonly failed: number;
  /** What every further line says of the run: the day is that of the lines there are. */
  readonly run: SummaryRun;
  readonly write: (line: SummaryLine) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens standard output, or the file that was asked for, and writes what comes before the lines. A file that is there is gone on with
 * where that is asked for, and is never written over. Throws CannotAnalyse where it can't be.
 */
export async function openOutput(asked: SummaryOptions, run: SummaryRun): Promise<SummaryOutput> {
  const { out, form } = asked;
  if (out === null) {
    await print([summaryHead(form)]);
    const write = (line: SummaryLine) => print([writeSummaryLine(line, form)]);
    return { lines: 0, has: new Map(), failed: 0, run, write, close: () => Promise.resolve() };
  }
  const path = fromUser(out);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere && !asked.resume)
    throw new UnknownOption(`${out} is there already: --resume goes on with it, another name leaves it alone.`);
  const kept = isThere ? await readKeptLines(path, out, form) : null;
  const ofRun = kept === null ? run : goOn(kept, asked, run);
  if (kept !== null) await truncate(path, kept.bytes);
  const file = await open(path, 'a').catch((error: unknown) => {
    throw new CannotAnalyse(`${out} cannot be written: ${String(error)}`, { cause: error });
  });
  if (kept === null || kept.bytes === 0) await file.appendFile(summaryHead(form));
  return {
    lines: kept === null ? 0 : kept.lines,
    has: kept?.ids ?? new Map<string, number>(),
    failed: kept === null ? 0 : kept.failed,
    run: ofRun,
    write: (line) => file.appendFile(writeSummaryLine(line, form)),
    close: () => file.close(),
  };
}

/* Lines by other definitions, or counted to another day, must not stand under one another as if they were comparable. */
function goOn(kept: KeptLines, { out, today, sheets }: SummaryOptions, run: SummaryRun): SummaryRun {
  if (kept.run === null) return run;
  const same = { ...run, today: today ?? kept.run.today };
  if (!isSameRun(kept.run, same)) {
    const differs = [
      ...(kept.run.today === same.today ? [] : [`--today ${kept.run.today}`]),
      ...(kept.run.settings === same.settings ? [] : [kept.run.settings]),
      ...(kept.run.madeWith === same.madeWith ? [] : [kept.run.madeWith]),
    ];
    throw new UnknownOption(`${out} was made with other choices, so it cannot be gone on with: ${differs.join(', ')}.`);
  }
  if (sheets !== null && kept.lacksSheets)
    throw new UnknownOption(`${out} was made without --sheet, so its portfolios would have no page.`);
  return same;
}
