import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameData } from '../../src/domain/same-data.ts';

describe('the same data', () => {
  test('is what a copy holds, and what JSON tells apart is not the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(isSameData(one, structuredClone(one))).toBe(true);
        if (typeof one !== typeof other) expect(isSameData(one, other)).toBe(false);
      }),
    );
  });
  test.each([
    ['a field that is undefined, and none', { a: 1, b: undefined }, { a: 1 }, true],
    ['fields in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['not a number', [Number.NaN], [Number.NaN], true],
    ['bytes', { a: new Uint8Array([1, 2]) }, { a: new Uint8Array([1, 2]) }, true],
    ['other bytes', new Uint8Array([1, 2]), new Uint8Array([1, 3]), false],
    ['more bytes', new Uint8Array([1]), new Uint8Array([1, 0]), false],
    ['bytes and a list', new Uint8Array([1]), [1], false],
    ['bytes and a record', { 0: 1 }, new Uint8Array([1]), false],
    ['a list and a record', [1], { 0: 1 }, false],
    ['null and a record', null, {}, false],
    ['a field more', { a: 1 }, { a: 1, b: null }, false],
    ['another value deep inside', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }, false],
  ])('%s: %j, %j', (_, a, b, isSame) => {
    expect(isSameData(a, b)).toBe(isSame);
    expect(isSameData(b, a)).toBe(isSame);
  });
});
