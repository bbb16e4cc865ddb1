import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../test/support/find-browser.ts';
import { isAtRest, seeScreen } from '../test/support/screens.ts';
import { serve } from './serve.mjs';

/* Funds of whole markets beside single shares: thousands of companies, each under several funds, in two accounts. */
const FUNDS = 'VTI VB VO VOO QQQ IWM SPY IJR IEFA EFA EEM'.split(' ');
const SHARES = [
  ...'NVDA AAPL MSFT AMZN GOOGL META TSLA JPM WWW RKLB TSM BABA PDD JD NIO INFY WIT HDB IBN VALE PBR ITUB BBD ABEV'.split(
    ' ',
  ),
  ...'AMX FMX CX KB SHG PKX LPL UMC ASX'.split(' '),
];
const SHEET = [
  'Account,Symbol,Value',
  ...[...FUNDS, ...SHARES].flatMap((symbol, at) => [`A,${symbol},${9000 + 731 * at}`, `B,${symbol},${4000 + 97 * at}`]),
].join('\n');
const LEAST_COMPANIES = 5000;
const ROUNDS = 5;

/** When a switch was painted, in milliseconds from its change: what is in sight, and the whole page. */
interface Painted {
  readonly inSight: number;
  readonly whole: number;
}

function timeChange(page: Page, label: string, value: string | null): Promise<Painted> {
  return page.evaluate(
    async ([name, wanted]) => {
      const main = document.querySelector('main')!;
      // nobody switches while what they switched before is still moving
      await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)));
      /* When the frame after `isDone` was painted. */
      const paintedOnce = (isDone: () => boolean) =>
        new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            if (!isDone()) return;
            observer.disconnect();
            // a message sent within a frame is answered after that frame has been painted
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now());
              port2.postMessage(null);
            });
          });
          observer.observe(main, { attributeFilter: ['aria-busy'], subtree: true });
        });
      const inSight = paintedOnce(() => main.ariaBusy === 'false');
      const whole = paintedOnce(() => main.ariaBusy === 'false' && main.querySelector('[aria-busy=true]') === null);
      const start = performance.now();
      if (wanted === null)
        document.querySelector<HTMLElement>(`[role=switch][aria-label="${name}"], main [role=switch]`)!.click();
      else {
        const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`)!;
        select.value = wanted;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }
      return { inSight: (await inSight) - start, whole: (await whole) - start };
    },
    [label, value] as const,
  );
}

/* Every switch of the screen and what it can be set to. */
function listSwitches(page: Page): Promise<readonly { readonly label: string; readonly values: readonly string[] }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLSelectElement>('main select[aria-label]')]
      .filter((select) => select.closest('[aria-label=Definitions]') !== null)
      .map((select) => ({
        label: select.ariaLabel ?? '',
        values: [...select.options]
          .map((option) => option.value) // one's own list, and something of one's own to compare with, are chosen in a second step
          .filter((value) => value !== 'custom' && value !== 'kept'),
      })),
  );
}

const medianOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const describe = (times: readonly number[]) =>
  `median ${medianOf(times).toFixed(0).padStart(4)}  most ${Math.max(...times)
    .toFixed(0)
    .padStart(4)}`;

/** `npm run repaint`: what it takes from a switch to the paint of its figures, on a portfolio of many companies. */
export async function main(): Promise<number> {
  const served = await serve('dist', 0);
  const browser = await chromium.launch(findBrowser().launch);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(served.url);
    await page.getByLabel('Paste holdings').fill(SHEET);
    await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
    await isAtRest(page);
    await seeScreen(page, '/companies');
    const said = await page.getByRole('heading', { level: 1 }).innerText();
    const companies = Number(/([\d,]+) companies/.exec(said)![1]!.replaceAll(',', ''));
    console.log(`${companies} companies; milliseconds from a switch to its paint`);
    if (companies < LEAST_COMPANIES) throw new Error(`The sheet has only ${companies} companies.`);
    for (const address of ['/verdict', '/funds']) {
      await seeScreen(page, address);
      for (const { label, values } of [
        ...(await listSwitches(page)),
        { label: 'Equities only', values: [null, null] },
      ]) {
        const times: Painted[] = [];
        if (values.length < 2) continue;
        for (let round = 0; round < ROUNDS; round += 1) {
          // the first is what is set: it comes last, so that each is a change
          for (const value of [...values.slice(1), values[0]!]) times.push(await timeChange(page, label, value));
        }
        const [inSight, whole] = (['inSight', 'whole'] as const).map((part) =>
          describe(times.map((time) => time[part])),
        );
        console.log(
          `${address.padEnd(10)}${label.padEnd(22)} in sight ${inSight}   whole page ${whole}   of ${times.length}`,
        );
      }
    }
  } finally {
    await browser.close();
    await served.close();
  }
  return 0;
}
