import { expect, test } from 'vitest';
import { zip } from '../../src/domain/zip.ts';

test('lists are paired place by place, and those of two lengths are refused', () => {
  expect(zip([1, 2], ['a', 'b'])).toEqual([
    [1, 'a'],
    [2, 'b'],
  ]);
  expect(zip([], [])).toEqual([]);
  expect(() => zip([1], [])).toThrow(RangeError);
});
