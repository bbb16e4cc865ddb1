import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../test/support/find-browser.ts';
import { serve } from './serve.mjs';

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

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

async function measure(command: string, url: string, device: Device): Promise<readonly Scores[]> {
  const runs: Scores[] = [];
  const lost = new Set<string>();
  for (let run = 0; run < RUNS; run += 1) {
    const { categories, audits } = await runOnce(command, url, device);
    const score = (category: Category) => Math.round(categories[category].score * 100);
    runs.push({
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    });
    for (const category of CATEGORIES) {
      for (const { id } of categories[category].auditRefs) {
        const audit = audits[id];
        if (audit !== undefined && audit.score !== null && audit.score < 0.9) lost.add(`${category}: ${audit.title}`);
      }
    }
  }
  for (const words of lost) console.log(`  ${device}, marked down at least once: ${words}`);
  return runs;
}

/* A host serves it, and each line of it is a comment, empty, or a directive with its value. */
async function hasGoodRobots(url: string): Promise<boolean> {
  const answer = await fetch(`${url}robots.txt`);
  const lines = (await answer.text()).split('\n');
  return answer.ok && lines.every((line) => /^(?:#.*|\s*|(?:user-agent|allow|disallow|sitemap): .+)$/i.test(line));
}

/** `npm run lighthouse`: the scores of the built app as it is served, medians of five runs; fails below the limits. */
export async function main(): Promise<number> {
  const command = findLighthouse();
  if (command === null) {
    console.error(ADVICE);
    return 2;
  }
  const served = await serve('dist', 0);
  let isBelow = false;
  try {
    if (!(await hasGoodRobots(served.url))) {
      isBelow = true;
      console.error('robots.txt is missing or cannot be read.');
    }
    for (const device of ['mobile', 'desktop'] as const) {
      const runs = await measure(command, served.url, device);
      for (const category of CATEGORIES) {
        const scores = runs.map((run) => run[category]);
        const median = medianOf(scores);
        const limit = LIMITS[device][category];
        isBelow ||= median < limit;
        const words = median < limit ? `below ${limit}` : '';
        console.log(
          `${device.padEnd(9)}${category.padEnd(16)}${String(median).padStart(4)}  of ${scores.join(' ')}  ${words}`,
        );
      }
    }
  } finally {
    await served.close();
  }
  return isBelow ? 1 : 0;
}
