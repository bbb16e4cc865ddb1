import { spawnSync } from 'node:child_process';
import { fromUser } from './from-user.ts';
import { checksBy, type RunNpm } from './proof/checks.ts';
import { readRecords, withRecord, writeRecords } from './proof/record.ts';

/* `npm run proof [-- CHECK…] [--samples FOLDER]`: runs our checks and writes what they count into the help page about them, each with
   its day. A check that is not named keeps its record. */

const SAMPLES = '../shared/brokers';

/* By npm itself, so that what is run is what the page names. Where it fails the figures tell of faults, and its last words say which. */
const LAST_WORDS = 4000;
const npm: RunNpm = (args) => {
  const program = process.env['npm_execpath'];
  if (program === undefined) throw new Error('Run it by npm: npm run proof');
  // what runs this program is a server for development, and its word would make builds and tests for development
  const { stdout, status } = spawnSync(process.execPath, [program, '--silent', ...args], {
    env: { ...process.env, NODE_ENV: undefined },
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) console.error(stdout.slice(-LAST_WORDS));
  return stdout;
};

/** Runs the checks that are named, or all; gives 1 when one could not be run, 2 for a name that there isn't. */
export async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--samples');
  const checks = checksBy(fromUser(at === -1 ? SAMPLES : (args[at + 1] ?? SAMPLES)));
  const named = args.filter((_, place) => at === -1 || (place !== at && place !== at + 1));
  const unknown = named.filter((id) => !checks.has(id));
  if (unknown.length > 0) {
    console.error(`There is no check ${unknown.join(', ')}: ${[...checks.keys()].join(', ')}`);
    return 2;
  }
  let failed = 0;
  for (const [id, { command, run }] of checks) {
    if (named.length > 0 && !named.includes(id)) continue;
    try {
      const figures = await run(npm);
      writeRecords(withRecord(readRecords(), { id, on: new Date().toISOString().slice(0, 10), command, figures }));
      console.log(`${id}: ${JSON.stringify(figures)}`);
    } catch (error) {
      failed += 1;
      console.error(`${id} could not be run, and its record stays: ${String(error)}`);
    }
  }
  return failed === 0 ? 0 : 1;
}
