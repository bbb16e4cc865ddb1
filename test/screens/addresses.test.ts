import { expect, test } from 'vitest';
import { fundAddress, pageOf } from '../../src/screens/addresses.ts';

test.each([
  ['/funds', null],
  ['/funds/', null],
  ['/funds/VOO', 'VOO'],
  ['/funds/BRK.B', 'BRK.B'],
  ['/funds/A%26B', 'A&B'],
  ['/funds/%E0%A4', '%E0%A4'], // written by hand, not by us
])('%s is the page %s', (path, page) => {
  expect(pageOf(path)).toBe(page);
});

test('an address leads back to its symbol', () => {
  expect(pageOf(fundAddress('A/B C').slice(1))).toBe('A/B C');
});
