import { describe, expect, it } from 'vitest';
import { linkAfterKey } from '../../src/parts/roving-tabindex.ts';

/* x = a link, . = none */
const GRID = ['.xxx.', 'xx.x.', 'x..x.', '.....'].map((row) => [...row].map((sign) => sign === 'x'));
const after = (row: number, column: number, key: string) => {
  const to = linkAfterKey(GRID, row, column, key);
  return to === null ? null : [to.row, to.column];
};

describe('the arrow keys in a table of links', () => {
  it('lead to the next link in their direction, over places without one', () => {
    expect(after(1, 1, 'ArrowRight')).toEqual([1, 3]);
    expect(after(1, 3, 'ArrowLeft')).toEqual([1, 1]);
    expect(after(0, 3, 'ArrowDown')).toEqual([1, 3]);
    expect(after(2, 0, 'ArrowUp')).toEqual([1, 0]);
  });

  it('stay where there is none', () => {
    expect(after(0, 1, 'ArrowUp')).toBeNull();
    expect(after(0, 1, 'ArrowLeft')).toBeNull();
    expect(after(1, 3, 'ArrowRight')).toBeNull();
    expect(after(2, 3, 'ArrowDown')).toBeNull();
    expect(after(1, 1, 'Enter')).toBeNull();
  });

  it('Home and End lead to the ends of the row', () => {
    expect(after(1, 1, 'Home')).toEqual([1, 0]);
    expect(after(2, 0, 'End')).toEqual([2, 3]);
    expect(after(3, 0, 'End')).toBeNull();
  });
});
