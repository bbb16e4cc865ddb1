import { expect, test } from 'vitest';
import { countTests, figuresIn } from '../../scripts/proof/checks.ts';
import { withRecord } from '../../scripts/proof/record.ts';

test('figures are read from what a command prints, by name', () => {
  expect(figuresIn('…\n12 runs, 3 faults\n', /(\d+) runs, (\d+) faults/, ['runs', 'faults'])).toEqual({
    runs: 12,
    faults: 3,
  });
});

test('a command that prints no figures gives none, and says what it printed instead', () => {
  expect(() => figuresIn('It broke.', /(\d+) runs/, ['runs'])).toThrow('It broke.');
});

test('tests are counted from the list, whatever is printed before it', () => {
  const list = [{ projectName: 'unit' }, { projectName: 'browser' }, { projectName: 'unit' }];
  expect(countTests(`Journeys in [a browser]\n${JSON.stringify(list, null, 2)}\n`)).toEqual({ tests: 3, journeys: 1 });
});

test('a record takes the place of the one before, and leaves the others', () => {
  const record = (id: string, count: number) => ({ id, on: '2026-01-02', command: 'npm test', figures: { count } });
  const all = [record('a', 1), record('b', 2)];
  expect(withRecord(all, record('a', 3))).toEqual([record('a', 3), record('b', 2)]);
  expect(withRecord(all, record('c', 3))).toEqual([...all, record('c', 3)]);
});
