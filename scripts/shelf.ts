import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DEFAULT_SETTINGS, UNSAID, type Portfolio } from '../src/domain/model/portfolio.ts';
import { isoDate } from '../src/domain/model/units.ts';
import { EMPTY_OVERLAY } from '../src/domain/lists/overlay.ts';
import { writeBackup } from '../src/storage/backup/backup-file.ts';
import { DEFAULT_APP_SETTINGS } from '../src/storage/schema.ts';
import { loadReference } from '../src/reference/load.ts';
import { readBytes } from '../src/read/files/read-source.ts';
import { openLedger, type Figure } from './measuring/figures.ts';
import { withApp, withFolder } from './measuring/stage.ts';
import { describeTimes, medianOf, repeat } from './measuring/times.ts';

/* npm run shelf: from the opening of the app to its first verdict, with one portfolio kept and with hundreds; and how long the table of a
   thousand clients takes to stand, once it was opened before. */

const MANY = 500;
const POSITIONS = 300;
const ROUNDS = 9;
/** The most that opening with many may take of the time with one. */
const MOST = 1.3;
/** So many clients has the table, with so many positions each, and this is the most that it may take, in milliseconds. */
const CLIENTS = 1000;
const OF_CLIENT = 20;
const TABLE_MOST = 200;
const PASSPHRASE = 'only for this measure';

declare global {
  interface Window {
    /** Milliseconds since this page began to load, when its verdict was there. */
    verdictAfter?: number;
  }
}

async function makePortfolio(positions: number): Promise<Portfolio> {
  const reference = await loadReference();
  const companies = reference.rankedCompanies();
  const funds = reference.passport.lists.map(({ symbol }) => symbol);
  const rows = Array.from({ length: positions }, (_, at) => {
    const symbol = at % 10 === 0 ? funds[(at / 10) % funds.length]! : companies[(at * 7) % companies.length]!.symbol;
    return `${at % 2 === 0 ? 'Brokerage' : 'IRA'},${symbol},${(at % 90) + 1},${at + 5}`;
  });
  const text = ['Account,Symbol,Quantity,Price', ...rows].join('\n');
  const read = await readBytes('shelf.csv', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(`The own sheet was refused: ${read.error.code}.`);
  return {
    id: 'p0',
    name: 'Client 0',
    files: [read.value],
    answers: [],
    corrections: [],
    settings: DEFAULT_SETTINGS,
    ...UNSAID,
  };
}

/** A file with a backup of so many portfolios, the first of which was open. */
async function makeBackup(folder: string, one: Portfolio, count: number): Promise<string> {
  const portfolios = Array.from({ length: count }, (_, at) => ({ ...one, id: `p${at}`, name: `Client ${at}` }));
  const settings = { ...DEFAULT_APP_SETTINGS, lastPortfolio: one.id };
  const made = isoDate('2026-08-21')!;
  const content = { portfolios, snapshots: [], histories: [], overlay: EMPTY_OVERLAY, settings };
  const file = join(folder, `${count}.json`);
  writeFileSync(file, await writeBackup(content, { made, app: '0', passphrase: null }));
  return file;
}

/** A browser of its own in which so many portfolios are kept, the report of the first among them. */
async function seed(browser: Browser, url: string, backup: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('[aria-label=Verdict] h1') !== null) window.verdictAfter ??= performance.now();
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${url}#/privacy`);
  await page.getByLabel('Choose a backup').setInputFiles(backup);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText(/^Restored:/).waitFor();
  await page.goto(`${url}#/verdict`);
  await page.locator('main[aria-busy="false"]').waitFor();
  await openOnce(page, url, null);
  return page;
}

/** Opens the app anew; gives when its verdict was there, since then or since the passphrase was given. */
async function openOnce(page: Page, url: string, passphrase: string | null): Promise<number> {
  await page.goto('about:blank');
  await page.goto(`${url}#/verdict`);
  let from = 0;
  if (passphrase !== null) {
    await page.getByLabel('Passphrase').fill(passphrase);
    from = await page.evaluate(() => performance.now());
    await page.getByRole('button', { name: 'Open', exact: true }).click();
  }
  const after = await page.waitForFunction(() => window.verdictAfter);
  await page.locator('main[aria-busy="false"]').waitFor();
  await page.waitForTimeout(300); // what is written after the verdict is not part of the next opening
  return Number(await after.jsonValue()) - from;
}

async function protect(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/privacy`);
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel('Repeat passphrase').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Set passphrase' }).click();
  await page.getByRole('button', { name: 'Lock now' }).waitFor();
}

/* One after the other, so that what slows the machine down for a while slows down both. */
async function compare(pages: readonly [Page, Page], url: string, passphrase: string | null): Promise<Figure> {
  const times = await repeat(ROUNDS, async () => ({
    one: await openOnce(pages[0], url, passphrase),
    many: await openOnce(pages[1], url, passphrase),
  }));
  const [one, many] = [times.map((round) => round.one), times.map((round) => round.many)];
  const under = passphrase === null ? '' : ' under a passphrase';
  return {
    what: `opening${under} with ${MANY} portfolios`,
    value: medianOf(many) / medianOf(one),
    unit: '× with one',
    detail: `${describeTimes(many)}; with one ${describeTimes(one)}`,
    ...(passphrase === null ? { most: MOST } : {}),
  };
}

/** Works out the figures of all clients, then tells how long their table takes from the address on. */
async function openTable(page: Page, url: string): Promise<Figure> {
  page.setDefaultTimeout(900_000);
  await page.goto(`${url}#/portfolios`);
  await page.getByRole('button', { name: /^Update [\d,]+ figures?$/ }).click();
  await page.getByRole('button', { name: /^Updat/ }).waitFor({ state: 'detached' });
  const times = await repeat(ROUNDS, async () => {
    await page.goto(`${url}#/verdict`);
    await page.locator('[aria-label=Verdict] h1').waitFor();
    await page.waitForTimeout(300);
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const from = performance.now();
          const look = () => {
            if (document.querySelector('main table tbody tr.row') === null) requestAnimationFrame(look);
            else requestAnimationFrame(() => resolve(performance.now() - from));
          };
          location.hash = '#/portfolios';
          requestAnimationFrame(look);
        }),
    );
  });
  return {
    what: `table of ${CLIENTS.toLocaleString('en-US')} clients`,
    value: medianOf(times),
    unit: 'ms',
    most: TABLE_MOST,
    detail: describeTimes(times),
  };
}

/** Prints both times and their ratio; 1 if opening with many takes too long, or the table does. */
export async function main(args: readonly string[]): Promise<number> {
  const ledger = openLedger('npm run shelf', args);
  const [portfolio, client] = [await makePortfolio(POSITIONS), await makePortfolio(OF_CLIENT)];
  return withFolder((folder) =>
    withApp(async ({ browser, url }) => {
      const pages = [
        await seed(browser, url, await makeBackup(folder, portfolio, 1)),
        await seed(browser, url, await makeBackup(folder, portfolio, MANY)),
      ] as const;
      ledger.tell(await compare(pages, url, null));
      for (const page of pages) await protect(page, url);
      ledger.tell(await compare(pages, url, PASSPHRASE));
      ledger.tell(await openTable(await seed(browser, url, await makeBackup(folder, client, CLIENTS)), url));
      return ledger.close();
    }),
  );
}
