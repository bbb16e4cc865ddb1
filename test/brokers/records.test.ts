import { describe, expect, test } from 'vitest';
import { findExcess, LONGEST_CELL, MOST_COLUMNS, readRecords } from '../../src/brokers/records.ts';

function lines(text: string, delimiter = ','): readonly (readonly [number, readonly string[]])[] {
  return [...readRecords(text, delimiter)].map(({ line, cells }) => [line, cells]);
}

describe('records', () => {
  test.each([
    [
      'plain',
      'a,b\nc,d\n',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    [
      'blank lines count',
      'a\n\n\nb',
      [
        [1, ['a']],
        [2, ['']],
        [3, ['']],
        [4, ['b']],
      ],
    ],
    [
      'a quoted line break',
      '"a\nb",c\nd,e',
      [
        [1, ['a\nb', 'c']],
        [3, ['d', 'e']],
      ],
    ],
    ['doubled quotes', '"say ""so""",2\n', [[1, ['say "so"', '2']]]],
    [
      'quotes inside a cell',
      'x "y" z,2\nd,e',
      [
        [1, ['x "y" z', '2']],
        [2, ['d', 'e']],
      ],
    ],
    [
      'a blank after the closing quote',
      '"a" ,"b"\nc,d',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
  ])('%s', (_name, text, records) => {
    expect(lines(text)).toEqual(records);
  });

  test('a quotation mark that never closes costs its own line only', () => {
    const records = [...readRecords('h,i\na,"b,1\nc,"d,e",2\nf,g', ',')];
    expect(records.map(({ cells }) => cells)).toEqual([
      ['h', 'i'],
      ['a', '"b', '1'],
      ['c', 'd,e', '2'],
      ['f', 'g'],
    ]);
    expect(records.map(({ line, quoteOpen }) => [line, quoteOpen])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, false],
    ]);
  });

  test('a quoted cell of more than 50 lines is not believed', () => {
    const long = `a,"b\n${'x,y\n'.repeat(60)}z",c\n`;
    expect(lines(long)).toHaveLength(62);
    expect(lines(`a,"b\n${'x,y\n'.repeat(40)}z",c\n`)).toHaveLength(1);
  });

  test('lines are right across batches, with cells over several lines', () => {
    const block = 'AAPL,"APPLE\nINC",10\nMSFT,MICROSOFT,5\n';
    const records = lines(block.repeat(40_000));
    expect(records).toHaveLength(80_000);
    expect(
      records.every(
        ([line, cells], at) => line === Math.floor(at / 2) * 3 + (at % 2 === 0 ? 1 : 3) && cells.length === 3,
      ),
    ).toBe(true);
  });

  test('a stray quote on every line of a large file does not make it slow', () => {
    const start = performance.now();
    expect(lines('AAPL,"APPLE INC,10,200.00\n'.repeat(15_000))).toHaveLength(15_000);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe('caps', () => {
  test('2,000 columns are read, more are refused', () => {
    const row = (columns: number): string => Array(columns).fill('x').join(',');
    expect(findExcess(row(MOST_COLUMNS), ',', 'f')).toBeNull();
    expect(findExcess(`${row(MOST_COLUMNS)},`, ',', 'f')).toBeNull();
    expect(findExcess(row(MOST_COLUMNS + 1), ',', 'f')).toMatchObject({
      code: 'refused-too-wide',
      detail: { line: 1 },
    });
  });
  test('a cell of more than 64 kB is refused, and a line of 20 MB quickly', () => {
    expect(findExcess(`a,${'x'.repeat(LONGEST_CELL)}`, ',', 'f')).toBeNull();
    expect(findExcess(`a\na,${'x'.repeat(LONGEST_CELL + 1)}`, ',', 'f')).toMatchObject({
      code: 'refused-long-cell',
      detail: { line: 2 },
    });
    const start = performance.now();
    expect(findExcess('x'.repeat(20_000_000), ',', 'f')?.code).toBe('refused-long-cell');
    expect(findExcess('x,'.repeat(10_000_000), ',', 'f')?.code).toBe('refused-too-wide');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
