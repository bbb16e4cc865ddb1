import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RecordReader } from '../../src/read/cells/records.ts';

/* The cells of every line that is looked at and not cut, and of every line that is cut. */
function readBoth(text: string, delimiter: string) {
  const [looked, cut] = [new RecordReader(text, delimiter), new RecordReader(text, delimiter)];
  const places = looked.places();
  let compared = 0;
  for (const record of cut) {
    expect(looked.line).toBe(record.line);
    if (looked.look(places)) {
      const cells = Array.from({ length: places.count }, (_, column) => places.cell(column));
      expect(cells).toEqual(record.cells);
      expect(cells.map((_, column) => places.isEmpty(column))).toEqual(cells.map((cell) => cell === ''));
      expect(text.slice(places.start, places.end).slice(0, 200)).toBe(record.text);
      expect(places.cell(places.count)).toBe('');
      compared += 1;
      looked.pass(places);
    } else {
      looked.next();
    }
  }
  expect(looked.look(places)).toBe(false);
  return compared;
}

describe('the cells of a line that is looked at are those of one that is cut', () => {
  const sign = fc.constantFrom('"', '""', ',', ',', ';', '\n', '\n', '\n', ' ', 'a', '1.5', 'ü', '\u{1F600}');
  test.each([',', ';', '\t'])('on any text, between %j', (delimiter) => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        compared += readBoth(signs.join(''), delimiter);
      }),
      { numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(5000);
  });

  test.each(['Nestle', 'Nestlé', 'ネスレ'])('on a text of many parts that names %s', (name) => {
    const lines = Array.from({ length: 9000 }, (_, at) =>
      at % 7 === 0 ? `${at},"${name}, S.A.","x${at}"` : `${name} ${at},${'y'.repeat(at % 300)},${at * 1.5}`,
    );
    expect(readBoth(lines.join('\n'), ',')).toBe(9000);
  });

  test('a line too long or of too many cells is left to the reader', () => {
    const long = `a,${'b'.repeat(5000)}`;
    const wide = ','.repeat(300);
    expect(readBoth([long, 'c,d', wide, 'e,f', long].join('\n'), ',')).toBe(2);
  });
});
