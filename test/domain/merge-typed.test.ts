import { expect, test } from 'vitest';
import { readTyped } from '../../src/read/typed/form-rows.ts';
import { mergeTyped } from '../../src/domain/files/merge-typed.ts';
import { rowsOfTyped, typedRow } from '../../src/domain/files/typed.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

/* Rows typed in two places at once: each as "symbol value". */

const typed = (...rows: readonly string[]) =>
  readTyped(
    rows.map((row) => {
      const [symbol = '', value = ''] = row.split(' ');
      return typedRow({ symbol, name: `${symbol} Inc`, value });
    }),
  ).reading!;
function merged(now: readonly string[], before: readonly string[] | null, after: readonly string[]) {
  const file = mergeTyped(typed(...now), before === null ? null : typed(...before), typed(...after));
  if (file === null) return null;
  // each row has a line and a fate of its own
  const lines = holdingsIn(file.holdings).map(({ line }) => line);
  expect([lines, fatesIn(file.fates).map(({ line }) => line)]).toEqual([lines.map((_, at) => at + 1), lines]);
  return rowsOfTyped(file).map(({ symbol, value }) => `${symbol} ${value}`);
}

test.each([
  ['both add', ['KO 1', 'PEP 2'], ['KO 1'], ['KO 1', 'MCD 3'], ['KO 1', 'PEP 2', 'MCD 3']],
  ['both begin', ['PEP 2'], null, ['MCD 3'], ['PEP 2', 'MCD 3']],
  ['both add the same', ['KO 1', 'PEP 2'], ['KO 1'], ['KO 1', 'PEP 2'], ['KO 1', 'PEP 2']],
  ['one edits, the other adds', ['KO 1', 'PEP 2'], ['KO 1'], ['KO 5'], ['KO 5', 'PEP 2']],
  ['each edits another', ['KO 1', 'PEP 9'], ['KO 1', 'PEP 2'], ['KO 5', 'PEP 2'], ['KO 5', 'PEP 9']],
  ['one removes, the other adds', ['KO 1', 'PEP 2', 'MCD 3'], ['KO 1', 'PEP 2'], ['KO 1'], ['KO 1', 'MCD 3']],
  ['both remove the same', ['KO 1'], ['KO 1', 'PEP 2'], ['KO 1'], ['KO 1']],
  ['one of two equal rows goes', ['KO 1', 'KO 1', 'PEP 2'], ['KO 1', 'KO 1'], ['KO 1'], ['KO 1', 'PEP 2']],
])('%s', (_, now, before, after, expected) => {
  expect(merged(now, before, after)).toEqual(expected);
});

test.each([
  ['both edit it', ['KO 5'], ['KO 1'], ['KO 7']],
  ['one edits it, the other removes it', ['KO 5', 'PEP 2'], ['KO 1', 'PEP 2'], ['PEP 2']],
  ['both add it with another value', ['PEP 2', 'KO 5'], ['PEP 2'], ['PEP 2', 'KO 7']],
])('the same row cannot be as both want it: %s', (_, now, before, after) => {
  expect(merged(now, before, after)).toBeNull();
});
