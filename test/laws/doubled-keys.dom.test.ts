import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { flushSync, mount, unmount, type Component } from 'svelte';
import { expect, test, vi } from 'vitest';
import type { Refusal } from '../../src/domain/model/file-reading.ts';
import { WHOLE } from '../../src/domain/model/look.ts';
import type { Portfolio } from '../../src/domain/model/portfolio.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { SCENARIOS } from '../../src/domain/model/scenario.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import { loadReference } from '../../src/reference/load.ts';
import { moneyFormat } from '../../src/words/marks/money.ts';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import Notices from '../../src/screens/Notices.svelte';
import { ROUTES } from '../../src/screens/routes.ts';
import { laidOver, loadDetails, startApp, withReport } from '../support/render/shown.ts';
import Stage from '../support/render/Stage.svelte';
import { triesOf } from '../support/dice.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

/* Nothing that a file holds twice may end the drawing. In the browser two rows of one key did: on the server, where other screens are
   drawn for tests, nobody looks at keys. */

const reference = await loadReference();
const app = await startApp(reference, 'doubled-keys');

/* Rows of a file and days of a scenario stand in columns, and the two sides of a question are two. */
const NO_LISTS: ReadonlySet<string> = new Set(['positions', 'scenarios', 'sides', 'ruler', 'cutoffs']);

/** The same with every row of every list twice. */
function doubled<T>(value: T): T {
  const twice = (one: unknown, key: string): unknown => {
    if (typeof one !== 'object' || one === null || NO_LISTS.has(key)) return one;
    if (Array.isArray(one)) return one.map((each) => twice(each, '')).flatMap((each) => [each, each]);
    if (Object.getPrototypeOf(one) !== Object.prototype) return one;
    return Object.fromEntries(Object.entries(one).map(([inner, each]) => [inner, twice(each, inner)]));
  };
  return twice(value, '') as T;
}

const REFUSAL: Refusal = {
  code: 'refused-no-table',
  severity: 'error',
  file: 'list.csv',
  line: null,
  detail: {},
  sketch: null,
};

function withRefusals(shown: AppState, refusals: readonly Refusal[]): AppState {
  return laidOver(shown, { reading: laidOver(shown.reading, { refusals }) });
}

/** Draws it as a browser does, and what it loads then, too; gives what was written. */
async function drawn(
  shown: AppState,
  address: string,
  View: Component | Component<never>,
  given = {},
): Promise<string> {
  const stage = mount(Stage as unknown as Component<Record<string, unknown>>, {
    target: document.body,
    props: { app: shown, address: `#${address}`, View, given },
  });
  flushSync();
  await new Promise((done) => setTimeout(done, 0));
  flushSync();
  const written = document.body.textContent;
  await unmount(stage);
  document.body.replaceChildren();
  return written;
}

async function drawEverywhere(portfolio: Portfolio, report: Report): Promise<void> {
  const shown = withReport(app, portfolio, report);
  const money = moneyFormat(report.settings.currency, false);
  const pages = [
    ...report.companies.slice(0, 1).map(({ issuer }) => `/companies/${issuer}`),
    ...report.funds.slice(0, 1).map(({ symbol }) => `/funds/${symbol}`),
  ];
  for (const address of [...ROUTES.map(({ path }) => path), ...pages]) {
    const route = ROUTES.find(({ path }) => address.startsWith(path))!;
    expect(await drawn(shown, address, (await route.load()).default), address).toMatch(/\w/);
  }
  for (const part of await loadDetails(report)) await drawn(shown, '/verdict', part, { report, money });
  await drawn(withRefusals(shown, doubled([REFUSAL])), '/review', Notices);
}

const rows = fc.array(
  fc.record({
    symbol: fc.constantFrom('AAPL', 'NVDA', 'WWW', 'KEY', 'NOPE', 'CASH', 'VOO', 'IWM', 'VTIVX', 'QQQ', 'BTC'),
    name: fc.constantFrom(null, 'Cash', 'Apple Inc', 'Somebody Else'),
    price: fc.constantFrom(null, 1, 812.2),
    value: fc.integer({ min: 1, max: 50_000 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/* Three files of one account, which make three pairs. */
const files = fc.tuple(rows, rows, rows).map(
  (all) =>
    portfolioOf(all.map((own, at) => fileOf(own.map((row) => holdingOf({ ...row, account: '123456' })), { name: `${at}.csv`, fingerprint: `${at}` }))), // oxfmt-ignore
);

test('a portfolio of which every list has every row twice is drawn on every screen', { timeout: 240_000 }, async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  await fc.assert(
    fc.asyncProperty(files, async (portfolio) => {
      const report = analyse(portfolio, reference, prepare(portfolio, reference, WHOLE), SCENARIOS.slice(0, 1));
      await drawEverywhere(portfolio, doubled(report));
    }),
    { numRuns: triesOf(4), endOnFailure: true },
  );
  expect(told.mock.calls).toEqual([]);
});
