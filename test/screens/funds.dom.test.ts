import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import OverlapGrid from '../../src/charts/maps/OverlapGrid.svelte';
import type { Report } from '../../src/domain/model/report.ts';
import { overlapGrid } from '../../src/charts/maps/overlap-grid.ts';
import { moneyFormat } from '../../src/words/marks/money.ts';
import FundTable from '../../src/screens/funds/FundTable.svelte';
import HiddenStakes from '../../src/screens/funds/HiddenStakes.svelte';
import Overlap from '../../src/screens/funds/Overlap.svelte';
import WhereToGet from '../../src/screens/funds/WhereToGet.svelte';
import MoreViews from '../../src/screens/verdict/MoreViews.svelte';
import { UNKNOWN_ADDRESS } from '../../src/screens/addresses.ts';
import { sampleReport } from '../support/sample-report.ts';

const SAMPLE = sampleReport();
const money = moneyFormat('USD', false);
let shown: Record<string, unknown> | null = null;
afterEach(async () => {
  if (shown !== null) await unmount(shown);
  shown = null;
});
const text = () => document.body.textContent.replace(/\s+/g, ' ');
const rowNames = () => [...document.querySelectorAll('tbody th')].map((one) => one.textContent.trim());

test('the overlap map is a table whose cells are the pairs it was given', () => {
  const grid = overlapGrid(
    SAMPLE.overlaps,
    SAMPLE.funds.map(({ symbol }) => symbol),
  );
  shown = mount(OverlapGrid, { target: document.body, props: { grid, caption: 'Overlap' } });
  expect(document.querySelector('caption')?.textContent).toBe('Overlap');
  const columns = [...document.querySelectorAll('thead th[scope=col]')].map((one) => one.textContent);
  expect(columns).toEqual(grid.columns);
  for (const row of document.querySelectorAll('tbody tr')) {
    const symbol = row.querySelector('th[scope=row]')!.textContent;
    for (const [at, cell] of [...row.querySelectorAll('td')].entries()) {
      const pair = SAMPLE.overlaps.find(({ a, b }) => a === columns[at] && b === symbol);
      expect(cell.textContent).toBe(pair === undefined ? '' : String(Math.round(pair.share * 100)));
    }
  }
});

test('more funds than a map has room for are pairs in a list, the most alike first', () => {
  const symbols = Array.from({ length: 14 }, (_, at) => `F${at + 10}`);
  const overlaps = symbols.flatMap((a, at) =>
    symbols.slice(at + 1).map((b, more) => ({ a, b, share: 1 / (at + more + 2), most: 1 / (at + more + 2) })),
  );
  const funds = symbols.map((symbol) => ({ ...SAMPLE.funds[0]!, symbol }));
  const of = (report: Report) => mount(Overlap, { target: document.body, props: { report } });
  shown = of(sampleReport({ funds, overlaps: overlaps.map((pair) => ({ ...pair, share: 0.4, most: 0.4 })) }));
  expect(rowNames()[0]).toBe('F10 and F11');
  expect(document.querySelectorAll('tbody tr')).toHaveLength(15);
});

test('only funds that share much are in the map, all other pairs in a sentence', () => {
  shown = mount(Overlap, { target: document.body, props: { report: SAMPLE } });
  const cells = [...document.querySelectorAll('td')].map((one) => one.textContent).filter((words) => words !== '');
  expect(cells).toContain('87');
  expect(rowNames()).not.toContain('VB');
  expect(text()).toMatch(/The other \d+ pairs that we can see share at most \d+%\./);
});

test('each fund is one line with the one thing worth knowing, and a heading sorts them', () => {
  shown = mount(FundTable, { target: document.body, props: { report: SAMPLE, money, opened: null } });
  expect(document.querySelectorAll('tbody tr')).toHaveLength(SAMPLE.funds.length);
  const lineOf = (of: string) => {
    const row = [...document.querySelectorAll('tbody tr')].find((one) => one.textContent.includes(of))!;
    return row.textContent.replace(/\s+/g, ' ');
  };
  expect(lineOf('AVUV')).toContain('We can’t see inside: what is it?');
  expect(lineOf('FSKAX Fid')).toContain('87% the same as VOO');
  expect(lineOf('VB')).toContain('only 18.8% is small cap');
  expect(lineOf('BND')).toContain('bonds');
  const lens = [...document.querySelectorAll('thead button')].find((one) => one.textContent.includes('Mega-cap tech'))!;
  (lens as HTMLButtonElement).click();
  flushSync();
  expect(lens.closest('th')?.getAttribute('aria-sort')).toBe('descending');
  expect(rowNames()[0]).toContain('SMH');
});

test('of forty funds twelve are shown, and all on request', () => {
  const funds = Array.from({ length: 40 }, (_, at) => ({ ...SAMPLE.funds[0]!, symbol: `F${at}`, value: 900 - at }));
  const report = sampleReport({ funds, overlaps: [] });
  shown = mount(FundTable, { target: document.body, props: { report, money, opened: null } });
  expect(document.querySelectorAll('tbody tr')).toHaveLength(12);
  [...document.querySelectorAll('button')].find((one) => one.textContent === 'Show all 40')!.click();
  flushSync();
  expect(document.querySelectorAll('tbody tr')).toHaveLength(40);
});

test('the keys lead from fund to fund, and to the page of one', () => {
  shown = mount(FundTable, { target: document.body, props: { report: SAMPLE, money, opened: null } });
  const links = [...document.querySelectorAll<HTMLElement>('th a')];
  const press = (key: string) =>
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  links[0]!.focus();
  press('ArrowDown');
  expect(document.activeElement).toBe(links[1]);
  press('ArrowUp');
  expect(document.activeElement).toBe(links[0]);
  press('ArrowRight');
  expect(location.hash).toBe(`#/funds/${SAMPLE.funds[0]!.symbol}`);
});

test('a fund that nobody knows stands among the others, unknown, with the way to say what it is', () => {
  const name = 'Xtrackers MSCI World Small Cap UCITS ETF';
  const unknownFunds = [{ symbol: null, name, value: 9_000, share: 0.032, isAsked: false }];
  const report = sampleReport({ unknownFunds });
  shown = mount(FundTable, { target: document.body, props: { report, money, opened: null } });
  const rowOf = (of: string) => [...document.querySelectorAll('tbody tr')].find((one) => one.textContent.includes(of))!;
  const row = rowOf(name);
  expect(row.textContent.replace(/\s+/g, ' ')).toMatch(/\$9,000.*unknown.*fund unknown.*What is it\?/);
  expect(row.querySelector('.hatched')).not.toBeNull();
  expect(row.querySelector('a.link')?.getAttribute('href')).toBe(
    `#${UNKNOWN_ADDRESS}?of=${encodeURIComponent(`line |${name}`)}`,
  );
});

test('hidden stakes are the five largest in funds, with both parts in money', () => {
  shown = mount(HiddenStakes, { target: document.body, props: { report: SAMPLE, money } });
  expect(text()).toMatch(/You own at least \$[\d,]+ of .* without buying a share/);
  expect(rowNames()).toHaveLength(5);
  expect(text()).toContain('NVIDIA$11,941$13,363');
});

test('the tabs of more views show one table at a time, and arrow keys go round', () => {
  shown = mount(MoreViews, { target: document.body, props: { report: SAMPLE, money } });
  expect(rowNames()).toContain('United States');
  const list = document.querySelector('[role=tablist]')!;
  list.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
  flushSync();
  expect(document.querySelector('[aria-selected=true]')?.textContent).toBe('Theme');
  expect(rowNames()).toContain('Semiconductors');
  expect(document.querySelectorAll('table')).toHaveLength(1);
});

test('where missing holdings are published is text with a button that copies it, and no link', async () => {
  const funds = [
    { ...SAMPLE.funds[0]!, symbol: 'IUSN', name: 'iShares MSCI World Small Cap UCITS ETF', seen: 'closed' as const },
  ];
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  shown = mount(WhereToGet, { target: document.body, props: { funds } });
  expect(text()).toContain('ishares.com iShares, for IUSN');
  expect(document.querySelector('a')).toBeNull();
  document.querySelector<HTMLButtonElement>('button[aria-label="Copy address: ishares.com"]')!.click();
  await vi.waitFor(() => expect(text()).toContain('Copied'));
  expect(writeText.mock.calls).toEqual([['ishares.com']]);
  vi.unstubAllGlobals();
});

test('nothing is said of where to get holdings that are all there', () => {
  shown = mount(WhereToGet, {
    target: document.body,
    props: { funds: [{ ...SAMPLE.funds[0]!, seen: 'list' as const }] },
  });
  expect(text()).toBe('');
});
