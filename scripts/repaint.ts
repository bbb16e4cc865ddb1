import type { Page } from 'playwright-core';
import { isAtRest, seeScreen } from '../test/support/screens.ts';
import { openLedger, type Figure } from './measuring/figures.ts';
import { withApp } from './measuring/stage.ts';
import { describeTimes, medianOf } from './measuring/times.ts';

/* Funds of whole markets beside single shares: thousands of companies, each under several funds, in two accounts. */
const FUNDS = 'VTI VB VO VOO QQQ IWM SPY IJR IEFA EFA EEM'.split(' ');
const SHARES =
  `NVDA AAPL MSFT AMZN GOOGL META TSLA JPM WWW RKLB TSM BABA PDD JD NIO INFY WIT HDB IBN VALE PBR ITUB BBD ABEV
  AMX FMX CX KB SHG PKX LPL UMC ASX`.split(/\s+/);
const SHEET = [
  'Account,Symbol,Value',
  ...[...FUNDS, ...SHARES].flatMap((symbol, at) => [`A,${symbol},${9000 + 731 * at}`, `B,${symbol},${4000 + 97 * at}`]),
].join('\n');
const LEAST_COMPANIES = 5000;
const ROUNDS = 5;
/** Of what is in sight, by median, in milliseconds. */
const GOAL = 60;

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

/** `npm run repaint [-- --write]`: what it takes from a switch to the paint of its figures, on a portfolio of many companies. */
export function main(args: readonly string[]): Promise<number> {
  return withApp(async ({ browser, url }) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(url);
    await page.getByLabel('Paste holdings').fill(SHEET);
    await page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
    await isAtRest(page);
    await seeScreen(page, '/companies');
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    const companies = Number(/([\d,]+) companies/.exec(heading)?.[1]?.replaceAll(',', ''));
    if (!(companies >= LEAST_COMPANIES)) throw new Error(`The sheet has too few companies: ${heading}`);
    console.log(`${companies} companies`);
    const ledger = openLedger('npm run repaint', args);
    for (const address of ['/verdict', '/funds']) {
      const all: Painted[] = [];
      await seeScreen(page, address);
      const switches = [...(await listSwitches(page)), { label: 'Equities only', values: [null, null] }];
      for (const { label, values } of switches.filter((one) => one.values.length >= 2)) {
        const times: Painted[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          // the first is what is set: it comes last, so that each is a change
          for (const value of [...values.slice(1), ...values.slice(0, 1)])
            times.push(await timeChange(page, label, value));
        }
        all.push(...times);
        ledger.tell(...figuresOf(`${address}, ${label}`, times));
      }
      ledger.tell(...figuresOf(`${address}, every switch`, all));
    }
    return ledger.close();
  });
}

function figuresOf(what: string, times: readonly Painted[]): readonly Figure[] {
  const [inSight, whole] = [times.map((time) => time.inSight), times.map((time) => time.whole)];
  return [
    { what: `${what}: in sight`, value: medianOf(inSight), unit: 'ms', goal: GOAL, detail: describeTimes(inSight) },
    { what: `${what}: the whole page`, value: medianOf(whole), unit: 'ms', detail: describeTimes(whole) },
  ];
}
