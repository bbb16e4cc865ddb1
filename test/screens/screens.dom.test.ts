import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import CompanyBar from '../../src/charts/bars/CompanyBar.svelte';
import SectorGrid from '../../src/charts/maps/SectorGrid.svelte';
import { sectorGrid } from '../../src/charts/maps/sector-grid.ts';
import Switch from '../../src/parts/Switch.svelte';
import FundLists from '../../src/screens/verdict/FundLists.svelte';
import { moneyFormat } from '../../src/words/marks/money.ts';
import { heroUnseen } from '../../src/screens/verdict/words/hero.ts';
import { sampleReport } from '../support/sample-report.ts';

let shown: Record<string, unknown> | null = null;
afterEach(async () => {
  if (shown !== null) await unmount(shown);
  shown = null;
});
const text = () => document.body.textContent.replace(/\s+/g, ' ');

test('a switch tells its state and asks for the other one', () => {
  const asked: boolean[] = [];
  shown = mount(Switch, {
    target: document.body,
    props: { label: 'Equities only', checked: false, onchange: (on: boolean) => asked.push(on) },
  });
  const button = document.querySelector('button')!;
  expect(button.getAttribute('role')).toBe('switch');
  expect(button.getAttribute('aria-checked')).toBe('false');
  button.click();
  flushSync();
  expect(asked).toEqual([true]);
});

test('the grid is a table with a heading for each row and column', () => {
  const grid = sectorGrid(sampleReport())!;
  shown = mount(SectorGrid, {
    target: document.body,
    props: { grid, benchmark: sampleReport().benchmark, caption: 'By sector and size', addressOf: () => '#/companies' },
  });
  expect(document.querySelector('caption')?.textContent).toBe('By sector and size');
  expect(document.querySelectorAll('tbody th[scope=row]')).toHaveLength(grid.rows.length);
  expect(document.querySelectorAll('thead th[scope=col]')).toHaveLength(grid.sizes.length + 1);
});

test('a picture is hidden from those who hear the page: its table says the same', () => {
  shown = mount(CompanyBar, {
    target: document.body,
    props: { bar: { via: 0.5, direct: 0.2, isNetted: false }, kind: 'mega' as const },
  });
  expect(document.querySelector('[aria-hidden=true]')).not.toBeNull();
});

test('with amounts hidden, no amount is on screen', () => {
  const report = sampleReport();
  const money = moneyFormat('USD', true);
  expect(heroUnseen(report, money)?.text).toContain('••••');
  expect(heroUnseen(report, money)?.text).not.toMatch(/\$\d/);
  shown = mount(FundLists, { target: document.body, props: { report, money } });
  expect(text()).toContain('••••');
  expect(text()).not.toMatch(/\$\d/);
});

test('the lists of funds say which are estimated and which stay closed', () => {
  shown = mount(FundLists, {
    target: document.body,
    props: { report: sampleReport(), money: moneyFormat('USD', false) },
  });
  expect(text()).toContain('VTI’s holdings, Aug 21, 2026');
  expect(text()).toContain('estimated, same market, different index');
  expect(text()).toContain('holdings unknown');
});
