import type { Browser, Page } from 'playwright-core';
import { buildSmallApp } from '../test/support/build-small-app.ts';
import { wholeNumber } from './measuring/arguments.ts';
import { withApp, withFolder } from './measuring/stage.ts';
import { play, prepare, verify } from './tabs/in-page.ts';

/* npm run tabs [-- RUNS]: three real tabs write to one portfolio at once, half of the time under a passphrase, and one of them is closed at
   a random moment in two runs of three. What each was told as saved must be there at the end. */

const RUNS = 200;
const TABS = 3;
const ACTIONS = 12;
/** A run takes about so long: one that closes a tab does it within. */
const WITHIN_MS = 600;
const PASSPHRASE = 'four plain little words';

/** Plays the runs; 1 if anything that was told as saved is lost. */
export async function main(args: readonly string[]): Promise<number> {
  const runs = wholeNumber(args, RUNS);
  const faults: string[] = [];
  let told = 0;
  await withFolder(async (folder) => {
    await buildSmallApp('tabs', folder);
    await withApp(async ({ browser, url }) => {
      for (let run = 0; run < runs; run += 1) {
        const played = await playOnce(browser, `${url}?alone`, run);
        told += played.told;
        if (played.fault !== null) faults.push(`run ${run}: ${played.fault}`);
      }
    }, folder);
  });
  faults.forEach((fault) => console.error(fault));
  console.log(`${runs} runs, ${told} answers told as saved, ${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
}

interface Result {
  readonly told: number;
  /** null = nothing is lost. */
  readonly fault: string | null;
}

async function playOnce(browser: Browser, url: string, run: number): Promise<Result> {
  const context = await browser.newContext();
  const passphrase = run % 2 === 0 ? null : PASSPHRASE;
  const answers = new Set<string>();
  await context.exposeFunction('told', (answer: string, isThere: boolean) => {
    if (isThere) answers.add(answer);
    else answers.delete(answer);
  });
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  try {
    const pages = [await open(), await open(), await open()];
    await pages[0]!.evaluate(prepare, passphrase);
    const closing = run % TABS;
    const playing = pages.map((page, tab) =>
      page.evaluate(play, { tab, passphrase, actions: ACTIONS, pause: 8 }).then(
        () => null,
        (error: unknown) => String(error),
      ),
    );
    const isClosed = run % 3 !== 2;
    if (isClosed) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * WITHIN_MS));
      await pages[closing]!.close();
    }
    const ended = await Promise.all(playing);
    const thrown = ended.find((error, tab) => error !== null && !(isClosed && tab === closing));
    const last = await open();
    const lost = await last.evaluate(verify, { passphrase, answers: [...answers] });
    return { told: answers.size, fault: thrown ?? lost };
  } finally {
    await context.close();
  }
}
