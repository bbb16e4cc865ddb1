import fc from 'fast-check';
import Papa from 'papaparse';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/read/cells/records.ts';

const FIXTURES = 'test/fixtures/brokers';

/* What PapaParse makes of a text; null where it finds something wrong with its quotes. */
function byPapa(text: string, delimiter: string): readonly (readonly string[])[] | null {
  const { data, errors } = Papa.parse<string[]>(text.replace(/\n$/, ''), { delimiter, newline: '\n' });
  return errors.length > 0 ? null : data;
}

function byUs(text: string, delimiter: string): readonly (readonly string[])[] {
  return [...readRecords(text, delimiter)].map(({ cells }) => cells);
}

describe('our own splitter agrees with PapaParse', () => {
  test.each(readdirSync(FIXTURES).filter((name) => /\.(?:csv|tsv|txt)$/.test(name)))('on %s', (name) => {
    const text = readFileSync(`${FIXTURES}/${name}`, 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
    for (const delimiter of [',', ';', '\t', '|']) {
      const expected = byPapa(text, delimiter);
      if (expected !== null) expect(byUs(text, delimiter)).toEqual(expected);
    }
  });

  const sign = fc.constantFrom('"', '"', '""', ',', ',', ';', '\n', '\n', ' ', 'a', '1.5', 'ü', '-', '\u{1F600}', '=');
  test('on any text whose quotes are right', () => {
    let compared = 0;
    const compare = (text: string): void => {
      const expected = byPapa(text, ',');
      if (expected === null || text === '' || text === '\n') return;
      compared += 1;
      expect(byUs(text, ',')).toEqual(expected);
    };
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => compare(signs.join(''))),
      { numRuns: 20_000 },
    );
    expect(compared).toBeGreaterThan(5000);
  });

  test.each(['"\n\n\n" \n\n', '"a\n\n\nb"  ,c\nd', 'x,"\n\n\n" \ny,z'])(
    'on %j, whose last quotation mark has blanks after it',
    (text) => {
      const expected = byPapa(text, ',');
      expect(expected).not.toBeNull();
      expect(byUs(text, ',')).toEqual(expected);
    },
  );

  const cell = fc
    .array(fc.constantFrom('a', '"', ',', '\n', ' ', '9', '$'), { maxLength: 6 })
    .map((all) => all.join(''));
  const written = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  test('on any cells as they are written', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = rows.map((cells) => cells.map(written).join(',')).join('\n');
        expect(byUs(text, ',')).toEqual(rows);
        expect(byPapa(text, ',')).toEqual(rows);
      }),
      { numRuns: 3000 },
    );
  });
});
