import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAfterKey, scrollToRow, windowRows } from '../../src/parts/window-rows.ts';

const box = fc.record({
  count: fc.integer({ min: 0, max: 50_000 }),
  rowHeight: fc.integer({ min: 10, max: 120 }),
  top: fc.integer({ min: -50, max: 3_000_000 }),
  height: fc.integer({ min: 0, max: 3000 }),
});

describe('the rows that are drawn', () => {
  it('are all that are in sight and few more, and the list keeps its height', () => {
    fc.assert(
      fc.property(box, ({ count, rowHeight, top, height }) => {
        const { from, to, above, below } = windowRows(count, rowHeight, top, height);
        expect(above + (to - from) * rowHeight + below).toBe(count * rowHeight);
        expect(to - from).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 16);
        const seen = Math.min(Math.max(0, top), Math.max(0, count * rowHeight - height));
        const first = Math.floor(seen / rowHeight);
        const last = Math.min(count, Math.ceil((seen + height) / rowHeight));
        expect(from).toBeLessThanOrEqual(first);
        if (height > 0) expect(to).toBeGreaterThanOrEqual(last);
      }),
    );
  });
});

describe('a row that is led to', () => {
  it('is whole between what stands over the edges, and the list does not jump where it is so already', () => {
    const covered = { above: 40, below: 40 };
    expect(scrollToRow(0, 40, 500, 400, covered)).toBe(0);
    expect(scrollToRow(5, 40, 100, 400, covered)).toBe(100);
    expect(scrollToRow(20, 40, 0, 400, covered)).toBe(20 * 40 + 40 - 320);
  });
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 0, 0],
    ['PageDown', 3, 13],
    ['PageDown', 95, 99],
    ['Home', 42, 0],
    ['End', 42, 99],
    ['a', 42, null],
  ])('by %s from %i is %o', (key, row, to) => {
    expect(rowAfterKey(key, row, 100, 10)).toBe(to);
  });
  it('is none in an empty list', () => expect(rowAfterKey('End', 0, 0, 10)).toBeNull());
});
