import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonRows, writeJson } from '../../../../src/screens/files/words/write-json.ts';

const textOf = (value: unknown, indent: number) => [...writeJson(value, indent)].join('');

describe('JSON in pieces', () => {
  it('is what JSON.stringify writes, sign by sign', () => {
    const value = fc.jsonValue({ maxDepth: 6 });
    const odd = fc.constantFrom(undefined, NaN, 'a\nb', '"', {}, [], [undefined], { a: undefined, b: [{}] });
    fc.assert(
      fc.property(
        fc.oneof(value, fc.dictionary(fc.string(), fc.oneof(value, odd))),
        fc.constantFrom(0, 2),
        (one, by) => {
          expect(textOf(one, by)).toBe(JSON.stringify(one, null, by));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('writes rows as a list of them all, and makes only a part of them at a time', () => {
    const row = (at: number) => ({ at, words: ['a', { b: null }] });
    for (const length of [0, 1, 999, 1000, 1001, 2500]) {
      let largest = 0;
      const slice = (start: number, end: number) => {
        largest = Math.max(largest, end - start);
        return Array.from({ length: Math.min(end, length) - start }, (_, at) => row(start + at));
      };
      const list = Array.from({ length }, (_, at) => row(at));
      for (const indent of [0, 2]) {
        expect(textOf({ a: [{ rows: new JsonRows(length, slice) }], b: 1 }, indent)).toBe(
          JSON.stringify({ a: [{ rows: list }], b: 1 }, null, indent),
        );
      }
      expect(largest).toBeLessThanOrEqual(1000);
    }
  });
});
