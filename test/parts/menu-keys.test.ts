import { expect, test } from 'vitest';
import { itemFor } from '../../src/parts/menu-keys.ts';

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 4, 0],
  ['ArrowUp', 0, 4],
  ['ArrowUp', 3, 2],
  ['Home', 3, 0],
  ['End', 1, 4],
  ['x', 1, null],
] as const)('%s from item %d of five leads to %s', (key, from, to) => {
  expect(itemFor(key, from, 5)).toBe(to);
});

test('nowhere in a menu of nothing', () => {
  expect(itemFor('ArrowDown', -1, 0)).toBeNull();
});
