import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../test/support/find-browser.ts';
import { openLedger, type Ledger } from './measuring/figures.ts';
import { withServer } from './measuring/stage.ts';
import { medianOf, repeat } from './measuring/times.ts';

/* Lighthouse doubles what the project installs, and only this command needs it: it is asked for, not depended on. */
const VERSION = '12.8.2';
const ADVICE = `Lighthouse is not installed. It is large, so it is no part of the project. Run once:
  npm install --no-save lighthouse@${VERSION}
or name a folder that has it: LIGHTHOUSE=/path/to/node_modules/lighthouse`;

/* It asks for robots.txt from inside the page, where the page's own policy refuses every request: looked at here instead. */
const OWN_CHECK = 'robots-txt';

const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];
type Scores = Readonly<Record<Category, number>>;
type Device = 'mobile' | 'desktop';

/** What no median may be below, of 100. */
const LIMITS: Readonly<Record<Device, Scores>> = {
  mobile: { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 },
  desktop: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 },
};

/** The part of Lighthouse's result that is used here. */
interface Result {
  readonly categories: Readonly<
    Record<Category, { readonly score: number; readonly auditRefs: readonly { readonly id: string }[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
}

/* Where its command lies; null = not installed. */
function findLighthouse(): string | null {
  const folder = process.env['LIGHTHOUSE'] ?? join(process.cwd(), 'node_modules/lighthouse');
  const command = join(folder, 'cli/index.js');
  return existsSync(command) ? command : null;
}

/* One run in a browser of its own, so that what one leaves behind does not help the next. */
async function runOnce(command: string, url: string, device: Device): Promise<Result> {
  const { launch } = findBrowser();
  const args = [
    command,
    url,
    '--quiet',
    '--output=json',
    `--only-categories=${CATEGORIES.join(',')}`,
    `--skip-audits=${OWN_CHECK}`,
    `--chrome-flags=--headless=new ${(launch.args ?? []).join(' ')}`,
    ...(device === 'desktop' ? ['--preset=desktop'] : []),
  ];
  const env = { ...process.env, CHROME_PATH: launch.executablePath };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Result;
}

async function measure(command: string, url: string, device: Device, ledger: Ledger): Promise<void> {
  const runs = await repeat(RUNS, () => runOnce(command, url, device));
  const markedDown = runs.flatMap(({ categories, audits }) =>
    CATEGORIES.flatMap((category) =>
      categories[category].auditRefs.flatMap(({ id }) => {
        const audit = audits[id];
        const isLow = audit !== undefined && audit.score !== null && audit.score < 0.9;
        return isLow ? [`${category}: ${audit.title}`] : [];
      }),
    ),
  );
  for (const words of new Set(markedDown)) console.log(`  ${device}, marked down at least once: ${words}`);
  for (const category of CATEGORIES) {
    const scores = runs.map(({ categories }) => Math.round(categories[category].score * 100));
    const least = LIMITS[device][category];
    ledger.tell({
      what: `Lighthouse, ${device}: ${category}`,
      value: medianOf(scores),
      unit: 'of 100',
      least,
      detail: `of ${scores.join(' ')}`,
    });
  }
}

/* A host serves it, and each line of it is a comment, empty, or a directive with its value. */
async function hasGoodRobots(url: string): Promise<boolean> {
  const answer = await fetch(`${url}robots.txt`);
  const lines = (await answer.text()).split('\n');
  return answer.ok && lines.every((line) => /^(?:#.*|\s*|(?:user-agent|allow|disallow|sitemap): .+)$/i.test(line));
}

/** `npm run lighthouse`: the scores of the built app as it is served, medians of five runs; fails below the limits. */
export async function main(args: readonly string[]): Promise<number> {
  const command = findLighthouse();
  if (command === null) {
    console.error(ADVICE);
    return 2;
  }
  const ledger = openLedger('npm run lighthouse', args);
  return withServer('dist', async (url) => {
    const isReadable = await hasGoodRobots(url);
    if (!isReadable) console.error('robots.txt is missing or cannot be read.');
    for (const device of ['mobile', 'desktop'] as const) await measure(command, url, device, ledger);
    return Math.max(ledger.close(), isReadable ? 0 : 1);
  });
}
