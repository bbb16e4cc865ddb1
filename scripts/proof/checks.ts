import { PORTFOLIOS, openMeasured } from '../measure-coverage/portfolios.ts';
import { markOf, measure } from '../measure-coverage/measure.ts';
import { loadReference } from '../../src/reference/load.ts';
import { countRequests } from './privacy.ts';
import type { Figures } from './record.ts';

/** Runs a command of npm with these arguments and gives what it printed, whatever its exit code. */
export type RunNpm = (args: readonly string[]) => string;

/** One check: what a reader types to repeat it, and how its figures are found. */
export interface Check {
  readonly command: string;
  readonly run: (npm: RunNpm) => Figures | Promise<Figures>;
}

/* Minutes on a small machine, not hours: each of these commands goes on for as long as it is told to. */
const CASES = 2000;
const KILLS = 120;
const MEETINGS = 60;

const READERS = ['files', 'documents', 'workbooks', 'pdfs', 'backups', 'packs', 'addresses'];

/** Every check by its id, in the order of the page. `samples` is the folder of brokers' own files, `samples/` and `expected/` in it. */
export function checksBy(samples: string): ReadonlyMap<string, Check> {
  return new Map(
    Object.entries<Check>({
      tests: { command: 'npm test', run: (npm) => countTests(npm(['exec', '--', 'vitest', 'list', '--json'])) },
      privacy: { command: 'npm run proof -- privacy', run: countRequests },
      samples: {
        command: 'npm run brokers -- FOLDER',
        run: (npm) => {
          const said = npm(['run', 'brokers', '--', samples]);
          const pattern = /(\d+) of (\d+) files and (\d+) of (\d+) positions as expected/;
          return figuresIn(said, pattern, ['filesRight', 'files', 'holdingsRight', 'holdings']);
        },
      },
      'look-through': { command: 'npm run coverage', run: countSeen },
      estimates: { command: 'npm run reference -- FOLDER', run: readErrors },
      fuzz: {
        command: `npm run fuzz -- --target files --count ${CASES}`,
        run: (npm) => {
          const runs = READERS.map((reader) => {
            const said = npm(['run', 'fuzz', '--', '--target', reader, '--count', String(CASES)]);
            return figuresIn(said, new RegExp(`(\\d+) ${reader}, (\\d+) faults`), ['cases', 'faults']);
          });
          const sum = (name: string) => runs.reduce((all, figures) => all + figures[name]!, 0);
          return { readers: READERS.length, cases: sum('cases'), faults: sum('faults') };
        },
      },
      kill: {
        command: `npm run kill -- --count ${KILLS}`,
        run: (npm) => {
          const said = npm(['run', 'kill', '--', '--count', String(KILLS)]);
          const pattern = /(\d+) kills \([^)]*\), (\d+) in the middle, (\d+) faults\s*$/m;
          return figuresIn(said.slice(said.lastIndexOf(`${KILLS} kills`)), pattern, ['kills', 'within', 'faults']);
        },
      },
      tabs: {
        command: `npm run tabs -- ${MEETINGS}`,
        run: (npm) => {
          const said = npm(['run', 'tabs', '--', String(MEETINGS)]);
          return figuresIn(said, /(\d+) runs, (\d+) answers told as saved, (\d+) faults/, ['runs', 'saved', 'faults']);
        },
      },
      build: {
        command: 'npm run build:twice',
        run: (npm) => figuresIn(npm(['run', 'build:twice']), /(\d+) files, twice the same/, ['files']),
      },
    }),
  );
}

/** Gives the numbers that a pattern finds in what was printed, by name. Throws, with its end, where the pattern finds nothing. */
export function figuresIn(said: string, pattern: RegExp, names: readonly string[]): Figures {
  const found = pattern.exec(said);
  if (found === null) throw new Error(`No figures in what was printed: …${said.slice(-400)}`);
  return Object.fromEntries(names.map((name, at) => [name, Number(found[at + 1])]));
}

/** Counts what `vitest list --json` printed: the tests, and those of them that work in a browser. */
export function countTests(listed: string): Figures {
  const tests = JSON.parse(listed.slice(listed.indexOf('[\n'))) as readonly {
    readonly projectName: string;
  }[];
  return {
    tests: tests.length,
    journeys: tests.filter(({ projectName }) => projectName === 'browser').length,
  };
}

/* The same rule as in the table of coverage: its best mark. */
async function countSeen(): Promise<Figures> {
  const reference = await loadReference();
  let well = 0;
  for (const one of PORTFOLIOS) if (markOf(measure(await openMeasured(one), reference)) === '●') well += 1;
  return { portfolios: PORTFOLIOS.length, well };
}

/* The compiler of the lists measures them and writes them into our data. */
async function readErrors(): Promise<Figures> {
  const { errors } = (await loadReference()).passport;
  const points = (share: number) => Math.round(share * 10_000) / 100;
  const pairs = errors.reduce((sum, one) => sum + one.pairs, 0);
  return { pairs, ...Object.fromEntries(errors.map(({ of, lens }) => [of, points(lens)])) };
}
