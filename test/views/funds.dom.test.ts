import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import OverlapGrid from '../../src/charts/maps/OverlapGrid.svelte';
import { overlapGrid } from '../../src/charts/maps/overlap-grid.ts';
import { moneyFormat } from '../../src/text/marks/money.ts';
import FundTable from '../../src/views/funds/FundTable.svelte';
import HiddenStakes from '../../src/views/funds/HiddenStakes.svelte';
import OverlapMap from '../../src/views/funds/OverlapMap.svelte';
import WhereToGet from '../../src/views/funds/WhereToGet.svelte';
import MoreViews from '../../src/views/verdict/MoreViews.svelte';
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

test('more than twelve funds are pairs in a list, the most alike first', () => {
  const symbols = Array.from({ length: 14 }, (_, at) => `F${at + 10}`);
  const overlaps = symbols.flatMap((a, at) =>
    symbols.slice(at + 1).map((b, more) => ({ a, b, share: 1 / (at + more + 2), most: 1 / (at + more + 2) })),
  );
  const funds = symbols.map((symbol) => ({ ...SAMPLE.funds[0]!, symbol }));
  shown = mount(OverlapMap, { target: document.body, props: { report: sampleReport({ funds, overlaps }) } });
  expect(rowNames()[0]).toBe('F10 and F11');
  expect(text()).toContain('15 of 91');
});

test('each fund stands with its list, and a heading sorts them', () => {
  shown = mount(FundTable, { target: document.body, props: { report: SAMPLE, money } });
  expect(text()).toContain('VTI’s holdings, Aug 21, 2026');
  expect(text()).toContain('its 3 funds, Aug 21, 2026');
  expect(text()).toContain('holdings unknown');
  const lens = [...document.querySelectorAll('thead button')].find((one) => one.textContent.includes('Mega-cap tech'))!;
  (lens as HTMLButtonElement).click();
  flushSync();
  expect(lens.closest('th')?.getAttribute('aria-sort')).toBe('descending');
  expect(rowNames()[0]).toContain('SMH');
});

test('a fund that nobody knows stands among the others, unknown, with the way to say what it is', () => {
  const name = 'Xtrackers MSCI World Small Cap UCITS ETF';
  const unknownFunds = [{ symbol: null, name, value: 9_000, share: 0.032, isAsked: false }];
  shown = mount(FundTable, { target: document.body, props: { report: sampleReport({ unknownFunds }), money } });
  const rowOf = (of: string) => [...document.querySelectorAll('tbody tr')].find((one) => one.textContent.includes(of))!;
  const row = rowOf(name);
  expect(row.textContent.replace(/\s+/g, ' ')).toMatch(/\$9,000.*unknown.*unknown.*fund unknown/);
  expect(row.querySelector('.hatched')).not.toBeNull();
  const link = row.querySelector('a.link');
  expect([link?.getAttribute('aria-label'), link?.getAttribute('href')]).toEqual([
    `What is it? ${name}`,
    `#/what?of=${encodeURIComponent(`line |${name}`)}`,
  ]);
});

test('hidden stakes show both parts, and more on request', () => {
  shown = mount(HiddenStakes, { target: document.body, props: { report: SAMPLE, money } });
  expect(text()).toContain('4.2% of your portfolio is in NVIDIA directly, and at least 4.7% more through 6 funds.');
  const before = rowNames().length;
  document.querySelector<HTMLButtonElement>('button')!.click();
  flushSync();
  expect(rowNames().length).toBeGreaterThan(before);
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
