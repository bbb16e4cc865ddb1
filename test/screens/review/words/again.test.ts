import { expect, test } from 'vitest';
import type { AccountChange } from '../../../../src/domain/files/compare-readings.ts';
import type { Replacement } from '../../../../src/domain/files/file-changes.ts';
import { AGAIN, changeSummary } from '../../../../src/screens/review/words/again.ts';

type Line = AccountChange['added'][number];
const lines = (count: number) => Array.from({ length: count }, () => ({}) as Line);

function replaced(...counts: readonly (readonly [added: number, gone: number, changed: number])[]): Replacement {
  const changes = counts.map(([added, gone, changed]): AccountChange => {
    return {
      account: null,
      same: 0,
      values: [],
      added: lines(added),
      gone: lines(gone),
      changed: lines(changed),
    };
  });
  return { by: 'new.csv', of: 'old.csv', changes };
}

test('what a newer file changed is counted over all accounts and files', () => {
  expect(changeSummary([replaced([2, 0, 1], [3, 4, 0]), replaced([1, 0, 2])])).toBe(
    '6 added, 4 removed and 3 with a new quantity.',
  );
  expect(changeSummary([replaced([0, 1, 0], [0, 1, 0])])).toBe('2 removed.');
  expect(changeSummary([replaced([0, 0, 0])])).toBe(AGAIN.nothing);
});
