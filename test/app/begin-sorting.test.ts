import { expect, test } from 'vitest';
import { refuseUnread } from '../../src/app/folder/begin-sorting.ts';

test('of a file that the system gives nobody it is said that nothing was read', () => {
  const file = new File(['Symbol'], 'a.csv');
  expect(refuseUnread([{ file, path: '/a.csv' }])).toEqual([]);
  expect(refuseUnread([{ file: null, path: 'clients/ada/b.csv' }])).toMatchObject([
    { code: 'refused-by-fault', severity: 'error', file: 'b.csv' },
  ]);
});
