import type { Reference } from '../../src/domain/model/reference.ts';
import { isoDate, type IsoDate } from '../../src/domain/model/units.ts';
import { t } from '../../src/words/t.ts';
import { plural } from '../../src/words/marks/numbers.ts';
import { reportOn, type ReadFile } from '../analyse-files.ts';
import type { CommandOptions } from '../analyse-options.ts';
import { UnknownOption, whyNoReport } from '../cannot-analyse.ts';
import { fromUser } from '../from-user.ts';
import type { SummaryOptions } from './batch-options.ts';
import { portfoliosOfArguments, nameOf, portfoliosOf, type LeftOut, type Named } from './portfolios.ts';
import type { SheetWriter } from './sheet-page.ts';
import { failedLine, madeWith, settingsWords, summaryLine, type SummaryLine, type SummaryRun } from './summary.ts';
import { openOutput } from './summary-output.ts';

/** So many milliseconds lie between two lines of progress. */
const TELL_EVERY = 1000;

/**
 * Writes one line a portfolio, and its page where pages are asked for, telling on standard error how far it is. One portfolio is in memory at
 * a time; a line depends on its own files and the options alone. Gives 1 where a line says that a portfolio could not be analyzed, those
 * of before that it goes on with among them, else 0. Throws CannotAnalyse before the first line.
 */
export async function summarize(
  asked: SummaryOptions,
  { settings, files, ...more }: CommandOptions,
  reference: Reference,
  read: ReadFile,
): Promise<number> {
  if (more.plans.length > 0 || more.scenarios.length > 0)
    throw new UnknownOption('A summary has no columns for --plan and --scenario.');
  const today = asked.today ?? todaysDate();
  const output = await openOutput(asked, {
    today,
    settings: settingsWords(settings),
    madeWith: madeWith(reference.passport.version),
  });
  try {
    const writeSheet = asked.sheets === null ? null : await openSheetsIn(asked.sheets);
    const isLeftOut = ownFiles(asked);
    const all = files.length === 0 ? null : await countAll(portfoliosOf(files, asked.by, isLeftOut));
    const kept = new Map(output.has);
    const firstAt = new Map<string, number>();
    let [at, done, failed, told] = [0, output.lines, output.failed, Date.now()];
    for await (const one of portfoliosOfArguments(files, asked.by, isLeftOut)) {
      at += 1;
      const first = firstAt.get(one.id);
      if (first === undefined) firstAt.set(one.id, at);
      else if (files.length > 0) {
        console.error(`${nameOf(one)} is named twice, and has one line.`);
        continue;
      }
      const hasLines = kept.get(one.id);
      if (hasLines !== undefined && hasLines > 0) {
        kept.set(one.id, hasLines - 1);
        continue;
      }
      if (first !== undefined) console.error(`Line ${at} names the portfolio of line ${first} again.`);
      done += 1;
      const line = await lineOf(one, output.run, async (paths) => {
        const { report } = await reportOn(paths, { settings, scenarios: [], plans: [] }, reference, { read });
        return { report, sheet: writeSheet === null ? null : await writeSheet(one, report) };
      });
      await output.write(line);
      if (line.status === 'error') failed += 1;
      if (Date.now() - told < TELL_EVERY) continue;
      console.error(progressWords(done, all, failed));
      told = Date.now();
    }
    console.error(progressWords(done, null, failed));
    return failed > 0 ? 1 : 0;
  } finally {
    await output.close();
  }
}

type Made = Pick<Awaited<ReturnType<typeof reportOn>>, 'report'> & { readonly sheet: string | null };

async function lineOf(
  named: Named,
  run: SummaryRun,
  make: (paths: readonly string[]) => Promise<Made>,
): Promise<SummaryLine> {
  if (named.why !== null) return failedLine(named, named.why, run);
  try {
    const { report, sheet } = await make(named.paths);
    return summaryLine(named, report, sheet, run);
  } catch (error) {
    return failedLine(named, whyNoReport(error).replaceAll('\n', ' '), run);
  }
}

/* Drawing is loaded by those that ask for it. */
async function openSheetsIn(folder: string): Promise<SheetWriter> {
  const { openSheets } = await import('./sheet-page.ts');
  return openSheets(folder);
}

/* What a run before this one wrote into the folder of the clients is none of theirs. */
function ownFiles({ out, sheets }: SummaryOptions): LeftOut {
  const own = [out, sheets].flatMap((path) => (path === null ? [] : [fromUser(path)]));
  return (path) => own.includes(path);
}

async function countAll(named: AsyncIterable<Named>): Promise<number> {
  const each = named[Symbol.asyncIterator]();
  let all = 0;
  while ((await each.next()).done !== true) all += 1;
  return all;
}

function progressWords(done: number, all: number | null, failed: number): string {
  const portfolios =
    all === null
      ? t`${plural(done, { one: '# portfolio', other: '# portfolios' })}`
      : t`${done} of ${plural(all, { one: '# portfolio', other: '# portfolios' })}`;
  return `${portfolios} analyzed${failed === 0 ? '' : `, ${failed} of them with an error`}`;
}

function todaysDate(): IsoDate {
  return isoDate(new Date().toISOString().slice(0, 10))!;
}
