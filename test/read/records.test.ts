import { describe, expect, test } from 'vitest';
import { findExcess, LONGEST_CELL, MOST_COLUMNS, readRecords, RecordReader } from '../../src/read/cells/records.ts';
import { countScanned } from '../support/scanned.ts';

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

  describe('a large file is searched through a few times, however its quotation marks stand', () => {
    const row = 'MSFT,MICROSOFT CORP,5,400.00\n';
    const open = 'AAPL,"APPLE INC,10,200.00\n';
    const rows = 3000;
    test.each([
      ['none', row.repeat(rows), rows],
      ['one that opens and never closes', open + row.repeat(rows), rows + 1],
      ['one that opens on every line', open.repeat(rows), rows],
      ['one that opens on every second line', (open + row).repeat(rows / 2), rows],
      ['one that opens on every line, and one that could close, far below', `${open.repeat(rows)}"a"\n`, rows + 1],
      ['one that opens on the first line, and its end on the last', `${open}${row.repeat(rows)}b"\n`, rows + 2],
      ['one in the middle of a cell on every line', 'PIPE,A 12" PIPE,10,2.00\n'.repeat(rows), rows],
      ['pairs', 'AAPL,"APPLE, INC",10,200.00\n'.repeat(rows), rows],
      ['pairs over two lines', 'AAPL,"APPLE\nINC",10,200.00\n'.repeat(rows), rows],
      ['doubled ones', 'AAPL,"THE ""APPLE"" INC",10,200.00\n'.repeat(rows), rows],
    ])('%s', (_, text, records) => {
      let found = 0;
      const cut = countScanned(() => (found = lines(text).length));
      expect(found).toBe(records);
      expect(cut / text.length).toBeLessThan(9);
      const looked = countScanned(() => {
        const reader = new RecordReader(text, ',');
        const places = reader.places();
        for (;;) {
          if (reader.look(places)) reader.pass(places);
          else if (reader.next().done === true) break;
        }
      });
      expect(looked / text.length).toBeLessThan(9);
    });
    test('which of its lines are quickly looked at: those with an open mark, too', () => {
      const reader = new RecordReader(`${open}${row}${open}`, ',');
      const places = reader.places();
      const seen: unknown[] = [];
      while (reader.look(places)) {
        seen.push([places.quoteOpen, places.count, places.cell(1)]);
        reader.pass(places);
      }
      expect(seen).toEqual([
        [true, 4, '"APPLE INC'],
        [false, 4, 'MICROSOFT CORP'],
        [true, 4, '"APPLE INC'],
      ]);
    });
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
  test('a cell of more than 64 kB is refused, and a line of 20 MB without going through it again and again', () => {
    expect(findExcess(`a,${'x'.repeat(LONGEST_CELL)}`, ',', 'f')).toBeNull();
    expect(findExcess(`a\na,${'x'.repeat(LONGEST_CELL + 1)}`, ',', 'f')).toMatchObject({
      code: 'refused-long-cell',
      detail: { line: 2 },
    });
    const [long, wide] = ['x'.repeat(20_000_000), 'x,'.repeat(10_000_000)];
    const scanned = countScanned(() => {
      expect(findExcess(long, ',', 'f')?.code).toBe('refused-long-cell');
      expect(findExcess(wide, ',', 'f')?.code).toBe('refused-too-wide');
    });
    expect(scanned / (long.length + wide.length)).toBeLessThan(3);
  });
});
