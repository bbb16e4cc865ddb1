import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { builtInPack, main } from '../../scripts/reference/refresh.ts';
import { columnOf, closeTable, openTable } from '../../scripts/reference/refresh/open-table.ts';
import { figuresChanged, withNote } from '../../scripts/reference/refresh/release-note.ts';
import { PORTFOLIOS } from '../../scripts/measure-coverage/portfolios.ts';
import type { FundChange } from '../../src/domain/change/fund-changes.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import type { PackText } from '../../src/reference/make-reference.ts';
import { folderOfTest } from '../support/folder-of-test.ts';

const FOLDER = 'test/fixtures/raw';

/* A pack with one cell of a table changed. */
function withCell(
  pack: PackText,
  part: 'catalog' | 'baskets',
  table: string,
  of: string,
  column: string,
  cell: string,
) {
  const tables: Readonly<Record<string, unknown>> = pack[part];
  const opened = openTable(String(tables[table]));
  columnOf(opened, column)[columnOf(opened, 'symbol').indexOf(of)] = cell;
  return { ...pack, [part]: { ...pack[part], [table]: closeTable(opened) } };
}
const changeOf = (symbol: string, from: number, to: number): FundChange => ({
  symbol,
  name: symbol,
  asOf: { before: isoDate('2026-10-08'), after: isoDate('2026-11-19') },
  lens: { before: { low: from, high: from }, after: { low: to, high: to } },
  smallCaps: { before: { low: 0, high: 0.1 }, after: { low: 0, high: 0.1 } },
});

test('nothing is said where nothing is another', async () => {
  const pack = await builtInPack();
  expect(figuresChanged(pack, pack, [])).toEqual([]);
  expect(withNote('# Changelog\n\n## Unreleased\n\n- One.\n', [])).toBe('# Changelog\n\n## Unreleased\n\n- One.\n');
});

test('what two packs differ in, in sentences', async () => {
  const pack = await builtInPack();
  const cheaper = withCell(pack, 'catalog', 'FUNDS', 'VTI', 'cost', '0.02');
  const newer = withCell(cheaper, 'baskets', 'LISTS', 'DIA', 'asOf', '2026-11-19');
  const changes = ['A', 'B', 'C', 'D', 'E', 'F'].map((symbol, at) => changeOf(symbol, 0.2, 0.21 + at / 1000));
  expect(figuresChanged(pack, newer, [...changes, changeOf('SAME', 0.3, 0.3001)])).toEqual([
    'We use newer holdings of 1 fund.',
    'What 1 fund costs a year changed.',
    'What we see inside changed for A (mega-cap tech 20.0%, now 21.0%), B (mega-cap tech 20.0%, now 21.1%), C (mega-cap tech 20.0%, now 21.2%), D (mega-cap tech 20.0%, now 21.3%), E (mega-cap tech 20.0%, now 21.4%), and 1 other.',
  ]);
});

test('the newest line of what is not released yet, and a changelog without that part is refused', () => {
  expect(withNote('# Changelog\n\n## Unreleased\n\n- One.\n', ['It costs $1.', 'So it is.'])).toBe(
    '# Changelog\n\n## Unreleased\n\n- **Figures changed** by newer data: It costs $1. So it is.\n- One.\n',
  );
  expect(() => withNote('# Changelog\n', ['More.'])).toThrow('no unreleased part');
});

test('the command says all of it on one page, and writes no pack where it is only to say', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const folder = folderOfTest();
  const [report, changelog] = [join(folder, 'report.md'), join(folder, 'CHANGELOG.md')];
  writeFileSync(changelog, '## Unreleased\n\n- One.\n');
  const args = [FOLDER, '--dry', '--today', '2026-11-21', '--report', report, '--changelog', changelog];
  const measured = PORTFOLIOS.filter(({ file }) => file === 'us-american-funds.csv');
  expect(await main(args, measured)).toBe(0);
  expect(await main([FOLDER, '--fetch', '--dry'])).toBe(1);
  expect(said.mock.lastCall?.[0]).toContain('Say who asks');
  said.mockRestore();
  const page = readFileSync(report, 'utf8');
  expect(page).toContain('- Exchange rates go to Nov 19, 2026.\n- We use newer holdings of 1 fund.');
  expect(page).toMatch(/\| DIA +\| 2026-10-08 → 2026-11-19 \| 21.0–21.1% → 17.5% /);
  expect(page).toMatch(/\| US, American Funds +\| 0.0% → 24.0% +\| 100.0 → 76.0 /);
  expect(page).toMatch(/\n-version .+\n\+version /);
  expect(page).toContain('+holdings-daily-us-en-dia.csv · 2026-11-19 · 17 rows · facts published by the fund');
  expect(page).toContain('the ISIN is that of AAPL in the pack');
  expect(readFileSync(changelog, 'utf8')).toBe('## Unreleased\n\n- One.\n');
});
