import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tabbedText } from '../../src/parts/copy-table.ts';

test('a table becomes lines of cells between tabs', () => {
  expect(
    tabbedText([
      ['Size', 'You'],
      ['Mega', '62.2'],
      ['Not\nidentified', ' 1.3 '],
    ]),
  ).toBe('Size\tYou\nMega\t62.2\nNot identified\t1.3\n');
});

test('a name that a spreadsheet would run is text, a figure with its sign stays a figure', () => {
  expect(tabbedText([['=HYPERLINK("x")', '@a', '-cmd', '+6.9', '-1,137.24', '−8.7', '+']])).toBe(
    "'=HYPERLINK(\"x\")\t'@a\t'-cmd\t+6.9\t-1,137.24\t−8.7\t'+\n",
  );
});

test('whatever the cells hold, each row is one line of as many cells', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), { maxLength: 5 });
  fc.assert(
    fc.property(rows, (table) => {
      const lines = tabbedText(table).split('\n').slice(0, -1);
      expect(lines.map((line) => line.split('\t').length)).toEqual(table.map((row) => row.length));
    }),
  );
});
