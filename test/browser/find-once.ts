import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../support/find-browser.ts';
import { DIST } from '../support/dist.ts';

/* A journey is over before the last of the compilers would pay: without it a start takes a sixth less of the processor. What is
   measured (scripts/) is measured with it, as people have it. */
const FLAGS = ['--js-flags=--no-turbofan'];

/** Before the first journey: there must be a built app and a browser. */
export default function findOnce(project: TestProject): void {
  if (!existsSync(`${DIST}/index.html`)) throw new Error('There is no built app to test. Run: npm run build');
  const { what, launch } = findBrowser();
  console.log(`Journeys in ${what}`);
  project.provide('browser', { executablePath: what, args: [...(launch.args ?? []), ...FLAGS] });
}
