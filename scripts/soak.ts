import { addAndUndo, handOver, held, watchMemory } from '../test/support/soak.ts';
import { wholeNumber } from './measuring/arguments.ts';
import { openLedger } from './measuring/figures.ts';
import { withApp } from './measuring/stage.ts';

/* npm run soak [-- ROUNDS]: files added and taken back again and again in one page, and what of that stays in memory and in the
   database. Measured after the rubbish was collected. */

const ROUNDS = 60;
const STEP = 20;
/** What may stay of one round: nothing but the noise of measuring. */
const MOST_NODES = 3;
const MOST_LISTENERS = 0.2;

/** Prints what is held every few rounds; 1 if it grows with them. */
export function main(args: readonly string[]): Promise<number> {
  const rounds = wholeNumber(args, ROUNDS);
  return withApp(async ({ browser, url }) => {
    const page = await (await browser.newContext({ baseURL: url })).newPage();
    const devtools = await watchMemory(page);
    await page.goto('#/add');
    await handOver(page, 'first.csv', 'Symbol,Name,Account,Value (USD)\nMSFT,Microsoft Corp,A,1000\n');
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
    const ledger = openLedger('npm run soak', args);
    const grown = (what: 'nodes' | 'listeners') => (after[what] - before[what]) / rounds;
    ledger.tell(
      { what: 'a file added and taken back: nodes that stay', value: grown('nodes'), unit: 'nodes', most: MOST_NODES },
      {
        what: 'a file added and taken back: listeners that stay',
        value: grown('listeners'),
        unit: 'listeners',
        most: MOST_LISTENERS,
      },
    );
    return ledger.close();
  });
}
