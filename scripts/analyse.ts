import packageJson from '../package.json' with { type: 'json' };
import type { Report } from '../src/domain/model/report.ts';
import { answerText } from '../src/screens/hand-over/answer-text.ts';
import type { TextTicks } from '../src/screens/hand-over/words/answer-text.ts';
import { openFile, reportOn, writeWith, type OpenFile } from './analyse-files.ts';
import { OPTIONS_HELP, STANDARD_INPUT, parseArguments } from './analyse-options.ts';
import { CannotAnalyse, endingOf } from './cannot-analyse.ts';
import { plainPage } from './plain-page.ts';
import { print } from './print.ts';
import { readPlan } from './read-plan.ts';
import { takeCorrections } from './take-corrections.ts';
import { takeRules } from './take-rules.ts';
import { TABLE_HELP, takeTable, writeTable } from './take-table.ts';

const HELP = `  --json                 the whole report as JSON (topheavy-report/1) instead of a page to read
  --text                 the verdict as a text to paste, without amounts, names and account numbers; --text=amounts,names,accounts
                         puts in what you name
  ${TABLE_HELP}
  --version, --help`;

/** What a command is called, and what it prints when nothing is said. */
interface CommandWays {
  readonly usage: string;
  readonly isJson: boolean;
}

/** `npm run --silent analyse -- FILE…`: prints the report of the files as one portfolio; words to standard error and 1 when it can't, 2 for an unknown option. */
export function main(args: readonly string[]): Promise<number> {
  return runCommand(args, { usage: 'npm run --silent analyse -- FILE…', isJson: true });
}

/**
 * Runs the command: the files are one portfolio, `-` is standard input. Prints a page to read or, with `--json`, the report. Gives the exit
 * code: 1 with words on standard error when it can't or a file gives nothing, 2 for an unknown option.
 */
export async function runCommand(args: readonly string[], { usage, isJson }: CommandWays): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    await print([`${usage}\n${HELP}\n${OPTIONS_HELP}\n`]);
    return 0;
  }
  if (args.includes('--version')) {
    await print([`${packageJson.version}\n`]);
    return 0;
  }
  return endingOf(async () => {
    const { ticks, rest: unticked } = takeTicks(args);
    const { table, rest: untabled } = takeTable(unticked);
    const written = untabled.filter((argument) => argument !== '--json');
    const { reference, rest: others } = await takeCorrections(written);
    const { ground, rest } = await takeRules(others, reference);
    const { files, plans, ...asked } = parseArguments(rest, reference, { takesInput: true, ground });
    if (files.length === 0) throw new CannotAnalyse(`Name a holdings file: ${usage}\n${OPTIONS_HELP}`);
    const moves = await Promise.all(plans.map(readPlan));
    const answer = await reportOn(files, { ...asked, plans: moves }, reference, { open: openInput });
    const wantsJson = isJson || written.length < untabled.length;
    if (table !== null) await print(writeTable(answer.report, table));
    else if (ticks !== null) await print([textOf(answer.report, ticks)]);
    else await print(wantsJson ? writeWith(answer, 2) : [plainPage(answer.report)]);
    return answer.report.issues.some(({ code }) => code === 'nothing-counted') ? 1 : 0;
  });
}

const NO_TICKS: TextTicks = { amounts: false, names: false, accounts: false };

/* `--text`, and what of the user's own it may have: `--text=amounts,names`. Null where no text is asked for. */
function takeTicks(args: readonly string[]): { readonly ticks: TextTicks | null; readonly rest: readonly string[] } {
  const isText = (argument: string) => argument === '--text' || argument.startsWith('--text=');
  const asked = args.filter(isText);
  const named = asked.flatMap((argument) => argument.slice('--text='.length).split(',')).filter((one) => one !== '');
  const unknown = named.find((one) => !Object.hasOwn(NO_TICKS, one));
  if (unknown !== undefined)
    throw new CannotAnalyse(`--text=${unknown} is not known; use ${Object.keys(NO_TICKS).join(', ')}.`);
  const ticks = asked.length === 0 ? null : { ...NO_TICKS, ...Object.fromEntries(named.map((one) => [one, true])) };
  return { ticks, rest: args.filter((argument) => !isText(argument)) };
}

const textOf = (report: Report, ticks: TextTicks) =>
  answerText(report, { ticks, name: null, version: packageJson.version, through: null });

const openInput: OpenFile = async (path) => {
  if (path !== STANDARD_INPUT) return openFile(path);
  const pieces: Uint8Array[] = [];
  for await (const piece of process.stdin as AsyncIterable<Uint8Array>) pieces.push(piece);
  return { name: 'standard input', bytes: new Uint8Array(Buffer.concat(pieces)) };
};
