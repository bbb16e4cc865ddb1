import 'fake-indexeddb/auto';
import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { Report } from '../../src/domain/model/report.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { FILES_BACK, PART_FAULT } from '../../src/screens/notices/words/failures.ts';
import Guarded from '../../src/screens/Guarded.svelte';
import { routeFor } from '../../src/screens/routes.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { startApp, withReport } from '../support/render/shown.ts';
import Stage from '../support/render/Stage.svelte';
import { tinyReference } from '../support/tiny-reference.ts';

// screens are compiled when they are first asked for
vi.setConfig({ testTimeout: 60_000 });
const reference = tinyReference();
const app = await startApp(reference, 'guarded');
const portfolio = portfolioOf([
  fileOf([holdingOf({ symbol: 'AAPL', value: 100 }), holdingOf({ symbol: 'VTI', value: 50 })]),
]);
const report = analyse(portfolio, reference);

let shown: Record<string, unknown> | null = null;
afterEach(async () => {
  if (shown !== null) await unmount(shown);
  shown = null;
});
const text = () => document.body.textContent.replace(/\s+/g, ' ');
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === name,
  )!;

/* A report of which one field throws as long as it is broken. */
let isBroken = true;
function broken(field: keyof Report): Report {
  return new Proxy(report, {
    get(target, key): unknown {
      if (key === field && isBroken) throw new Error(`${field} is broken`);
      return Reflect.get(target, key, target);
    },
  });
}

function draw(on: AppState, address: string, View: Component | Component<never>, given = {}): void {
  shown = mount(Stage as unknown as Component<Record<string, unknown>>, {
    target: document.body,
    props: { app: on, address: `#${address}`, View, given },
  });
  flushSync();
}
const load = async (path: string) => (await routeFor(path, true).load()).default;

test('a part that cannot be drawn says so in its place, and the rest of the screen stands', async () => {
  isBroken = true;
  const removed: string[] = [];
  const on = new Proxy(withReport(app, portfolio, broken('currencies')), {
    get: (target, key): unknown =>
      key === 'removeFile' ? (name: string) => Promise.resolve(removed.push(name)) : Reflect.get(target, key, target),
  });
  draw(on, '/review', await load('/review'));
  await vi.waitFor(() => expect(text()).toContain(PART_FAULT.part));
  expect(document.querySelector('h1')).not.toBeNull();
  expect(document.querySelectorAll('section').length).toBeGreaterThan(2);
  expect(text()).toContain(PART_FAULT.aroundPart);
  button(FILES_BACK.removeNamed('holdings.csv')).click();
  expect(removed).toEqual(['holdings.csv']);

  isBroken = false;
  button(PART_FAULT.again).click();
  flushSync();
  await vi.waitFor(() => expect(text()).not.toContain(PART_FAULT.part));
});

/* The app itself asks for the settings of a report before anything of it is drawn. */
const FIELDS = (Object.keys(report) as (keyof Report)[]).filter((field) => field !== 'settings');
const SCREENS = [
  '/verdict',
  '/companies',
  '/funds',
  '/review',
  '/portfolios',
  '/look-up?companies&funds&errors&own&newer&sources',
];

test.each(FIELDS.map((field, at) => [field, SCREENS[at % SCREENS.length]!] as const))(
  'where %s throws, %s says so or goes without',
  async (field, path) => {
    const View = await load(path);
    const screen: Component = (anchor) =>
      Guarded(anchor, { isScreen: true, children: ((at: Comment) => void View(at as never, {})) as never });
    draw(withReport(app, portfolio, broken(field)), path, screen);
    await vi.waitFor(() => expect(text()).toMatch(/\w/));
  },
);
