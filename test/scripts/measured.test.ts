import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFigures, withFigures, withMeasured, type KeptFigure } from '../../scripts/measuring/figures.ts';

const KEPT: readonly KeptFigure[] = [
  { command: 'npm run bench', what: 'a switch', value: 3, unit: '× plain', goal: null, on: '2026-01-01' },
  { command: 'npm run shelf', what: 'a table', value: 90, unit: 'ms', goal: 200, on: '2026-01-01' },
];

test('the table of the map says what was last measured', () => {
  const page = readFileSync('src/SPEED.md', 'utf8');
  expect(withMeasured(page, readFigures())).toBe(page);
});

test('each kept figure is measured once, by a command that there is', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: object };
  const figures = readFigures();
  expect(figures.length).toBeGreaterThan(10);
  expect(figures.filter(({ command }) => !Object.hasOwn(scripts, command.replace('npm run ', '')))).toEqual([]);
  expect(new Set(figures.map(({ command, what }) => `${command} ${what}`)).size).toBe(figures.length);
});

test('a run replaces its own kept figures and adds none', () => {
  const figures = [
    { what: 'a switch', value: 2.345, unit: '× plain', goal: 2 },
    { what: 'a table', value: 1, unit: 'ms' },
    { what: 'something else', value: 1, unit: 'ms' },
  ];
  expect(withFigures(KEPT, { command: 'npm run bench', on: '2026-02-02', figures })).toEqual([
    { command: 'npm run bench', what: 'a switch', value: 2.3, unit: '× plain', goal: 2, on: '2026-02-02' },
    KEPT[1],
  ]);
});

test('what the system did not say leaves the last figure as it is', () => {
  const figures = [{ what: 'a table', value: null, unit: 'ms' }];
  expect(withFigures(KEPT, { command: 'npm run shelf', on: '2026-02-02', figures })).toEqual(KEPT);
});

test('a page without a place for the table is refused', () => {
  expect(() => withMeasured('# Nothing\n', KEPT)).toThrow('has no <!-- measured');
});
