import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { buildSmallApp } from '../test/support/build-small-app.ts';
import { findBrowser } from '../test/support/find-browser.ts';
import { beginAction, prepare, verify, type Action, type Prepared } from './kill/in-page.ts';
import { withFolder, withServer } from './measuring/stage.ts';

/* Kills the browser at a random moment while data is written, migrated, put under another passphrase, restored, or copied to a folder, starts it
   again on the same profile, and looks: what had been said to be saved is there, and nothing is half there.

   npm run kill -- --count 200 [--action copy] [--state FILE] */

const ACTIONS: readonly Action[] = ['write', 'migration', 're-encryption', 'restore', 'import', 'operation', 'copy'];
/** How long after its beginning each may be cut off; a little longer than it takes. */
const WITHIN_MS: Readonly<Record<Action, number>> = {
  write: 400,
  migration: 250,
  're-encryption': 1800,
  restore: 250,
  import: 400,
  operation: 400,
  copy: 1500,
};

interface Tally {
  readonly kills: Readonly<Record<Action, number>>;
  /** Kills that came before the action had ended. */
  readonly inTheMiddle: number;
  readonly faults: readonly string[];
}
const NONE: Tally = {
  kills: { write: 0, migration: 0, 're-encryption': 0, restore: 0, import: 0, operation: 0, copy: 0 },
  inTheMiddle: 0,
  faults: [],
};

interface Running {
  readonly page: Page;
  kill(): Promise<void>;
}

/** Runs the kills that are still missing of `--count`; 1 if any left something lost or half-written. */
export async function main(args: string[]): Promise<number> {
  const options = {
    count: { type: 'string', default: '200' },
    action: { type: 'string' },
    state: { type: 'string' },
  } as const;
  const { count, action: only, state } = parseArgs({ args, options }).values;
  const actions = ACTIONS.filter((action) => only === undefined || action === only);
  if (actions.length === 0) throw new Error(`--action is one of ${ACTIONS.join(', ')}`);
  const isBegun = state !== undefined && existsSync(state);
  let tally = isBegun ? (JSON.parse(readFileSync(state, 'utf8')) as Tally) : NONE;
  await withFolder(async (folder) => {
    await buildSmallApp('kill', folder);
    await withServer(folder, async (url) => {
      while (totalOf(tally) < Number(count)) {
        const action = actions[totalOf(tally) % actions.length]!;
        tally = add(tally, action, await killOnce(action, `${url}?alone`));
        if (state !== undefined) writeFileSync(state, JSON.stringify(tally));
        if (totalOf(tally) % 20 === 0) tell(tally);
      }
    });
  });
  tell(tally);
  tally.faults.forEach((fault) => console.error(fault));
  return tally.faults.length === 0 ? 0 : 1;
}

const totalOf = ({ kills }: Tally): number => ACTIONS.reduce((sum, action) => sum + kills[action], 0);

function add(tally: Tally, action: Action, { isEnded, fault }: Outcome): Tally {
  return {
    kills: { ...tally.kills, [action]: tally.kills[action] + 1 },
    inTheMiddle: tally.inTheMiddle + (isEnded ? 0 : 1),
    faults: fault === null ? tally.faults : [...tally.faults, `${action}: ${fault}`],
  };
}

function tell(tally: Tally): void {
  const each = ACTIONS.map((action) => `${tally.kills[action]} ${action}`).join(', ');
  console.log(`${totalOf(tally)} kills (${each}), ${tally.inTheMiddle} in the middle, ${tally.faults.length} faults`);
}

interface Outcome {
  readonly isEnded: boolean;
  /** What was lost or half-written; null = nothing. */
  readonly fault: string | null;
}

function killOnce(action: Action, url: string): Promise<Outcome> {
  return withFolder(async (profile) => {
    const first = await start(profile, url);
    const prepared: Prepared = await first.page.evaluate(prepare, action);
    let acknowledged = 0;
    let isEnded = false;
    await first.page.exposeFunction('acknowledge', (saves: number) => void (acknowledged = saves));
    await first.page.exposeFunction('ended', () => void (isEnded = true));
    await first.page.evaluate(beginAction, { action, prepared });
    await new Promise((resolve) => setTimeout(resolve, Math.random() * WITHIN_MS[action]));
    await first.kill();
    const second = await start(profile, url);
    const fault = await second.page.evaluate(verify, { action, prepared, acknowledged });
    await second.kill();
    return { isEnded, fault };
  });
}

/* A process of our own, and with it all it starts: nothing else is killed. */
async function start(profile: string, url: string): Promise<Running> {
  for (const file of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(profile, file), { force: true });
  const { launch } = findBrowser();
  const flags = [...(launch.args ?? []), '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(launch.executablePath ?? 'chromium', [...flags, 'about:blank'], { detached: true });
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const page = await browser.contexts()[0]!.newPage();
  await page.goto(url);
  return {
    page,
    async kill() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      process.kill(-child.pid!, 'SIGKILL');
      await gone;
      await browser.close().catch(() => undefined); // its other end is dead
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (piece: Buffer) => {
      said += piece.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`The browser did not start: ${said}`)));
  });
}
