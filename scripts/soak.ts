import { chromium } from 'playwright-core';
import { findBrowser } from '../test/support/find-browser.ts';
import { addAndUndo, handOver, held, watchMemory } from '../test/support/soak.ts';
import { serve } from './serve.mjs';

/* npm run soak [-- ROUNDS]: files added and taken back again and again in one page, and what of that stays in memory and in the
   database. Measured after the rubbish was collected. */

const ROUNDS = 60;
const STEP = 20;
/** What may stay of one round: nothing but the noise of measuring. */
const MOST_NODES = 3;
const MOST_LISTENERS = 0.2;

/** Prints what is held every few rounds; 1 if it grows with them. */
export async function main(args: readonly string[]): Promise<number> {
  const rounds = Number(args[0] ?? ROUNDS);
  const served = await serve('dist', 0);
  const browser = await chromium.launch(findBrowser().launch);
  const page = await (await browser.newContext({ baseURL: served.url })).newPage();
  try {
    const devtools = await watchMemory(page);
    await page.goto('#/add');
    await handOver(page, 'first.csv', 'Symbol,Name,Account,Value\nMSFT,Microsoft Corp,A,1000\n');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    for (let round = 0; round < 5; round += 1) await addAndUndo(page, round);
    const before = await held(page, devtools);
    console.log(`before: ${JSON.stringify(before)}`);
    let after = before;
    for (let round = 1; round <= rounds; round += 1) {
      await addAndUndo(page, 5 + round);
      if (round % STEP !== 0 && round !== rounds) continue;
      after = await held(page, devtools);
      console.log(`after ${round}: ${JSON.stringify(after)}`);
    }
    const grown = (what: 'nodes' | 'listeners') => (after[what] - before[what]) / rounds;
    console.log(`a round: ${grown('nodes').toFixed(1)} nodes, ${grown('listeners').toFixed(1)} listeners`);
    return grown('nodes') > MOST_NODES || grown('listeners') > MOST_LISTENERS ? 1 : 0;
  } finally {
    await browser.close();
    await served.close();
  }
}
