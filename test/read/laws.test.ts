import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank, readRecords } from '../../src/read/cells/records.ts';
import { asRows } from '../../src/read/table/layout/as-rows.ts';
import { partLines } from '../../src/read/typed/part-lines.ts';
import { breachesOfAccounting, FIXTURE_NAMES, fixtureText, readBytes, readText } from './read-file.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { triesOf } from '../support/dice.ts';

/* What holds for every text whatever: no throw, no hang, one fate for each record that is not blank. */

const FIXTURES = FIXTURE_NAMES.map(fixtureText);

const cell = fc.oneof(
  fc.constantFrom('', 'AAPL', 'Symbol', 'Value', 'Quantity', 'Price', 'CASH', 'Total', '--', '1,234.50', '(5)', '-1'),
  fc.constantFrom('"', '""', '\0', '\uFEFF', '\u202E', '=1+1', '__proto__', 'constructor', '1.234', '10%', '€5', '\r'),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const table = fc
  .array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 })
  .chain((rows) => fc.constantFrom(',', ';', '\t', '|').map((by) => rows.map((row) => row.join(by)).join('\n')));

/* A fixture that was cut, spliced with another, or had letters put in. */
const damaged = fc
  .tuple(
    fc.constantFrom(...FIXTURES),
    fc.constantFrom(...FIXTURES),
    fc.nat(2000),
    fc.nat(2000),
    fc.constantFrom('', '"', '\n', '\r', '\0', '\uFEFF', ',', ';', '\t', ',"', '"\n', 'Symbol,Value\n'),
  )
  .map(([one, other, from, to, put]) => one.slice(0, from) + put + other.slice(to));

/** Checks one text; the law "accounting" counts records by the grammar alone, not by the reader's own list. Cells that stand below each other are one, and a line that names several holdings is as many (which has a law of its own). */
function check(text: string): void {
  const result = readText(text);
  if (!result.ok) {
    expect(result.error.code).toMatch(/^refused-/);
    return;
  }
  const reading = result.value;
  expect(breachesOfAccounting(reading)).toEqual([]);
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const records = [...readRecords(partLines(asRows(plain).text).text, reading.delimiter)].filter(
    (record) => !isBlank(record),
  );
  expect(fatesIn(reading.fates).map(({ line }) => line)).toEqual(records.map(({ line }) => line));
}

describe('accounting and robustness', { timeout: 60_000 }, () => {
  test.each(FIXTURES.map((text, at) => [at, text] as const))('fixture %i', (_at, text) => check(text));
  test('tables of odd cells', () => {
    fc.assert(fc.property(table, check), { numRuns: triesOf(1500) });
  });
  test('tables of odd cells under a good header', () => {
    fc.assert(
      fc.property(table, (rows) => check(`Symbol,Name,Quantity,Price,Value\n${rows}`)),
      { numRuns: triesOf(1500) },
    );
  });
  test('damaged fixtures', () => {
    fc.assert(fc.property(damaged, check), { numRuns: triesOf(1500) });
  });
  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), check), { numRuns: triesOf(1000) });
  });
  test('any bytes, and fixtures with bytes flipped', () => {
    const flipped = fc
      .tuple(fc.constantFrom(...FIXTURES), fc.array(fc.tuple(fc.nat(3000), fc.nat(255)), { maxLength: 8 }))
      .map(([text, flips]) => {
        const bytes = new TextEncoder().encode(text);
        for (const [at, byte] of flips) bytes[at % bytes.length] = byte;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), flipped), (bytes) => {
        const result = readBytes('f', bytes);
        if (result.ok) expect(breachesOfAccounting(result.value)).toEqual([]);
      }),
      { numRuns: triesOf(2000) },
    );
  });
  test('nothing is added to Object.prototype', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    check('__proto__,constructor,Symbol,Value,toString\nx,y,A,1,z\n__proto__,__proto__,__proto__,2,\n');
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

describe('order and split', () => {
  test('shuffled rows give the same holdings', () => {
    const rows = ['AAPL,10,5', 'MSFT,2,4', 'Cash,,7', 'VTI,1.5,100', 'BND,3,70'];
    const read = (order: readonly string[]): readonly string[] => {
      const result = readText(`Symbol,Shares,Price\n${order.join('\n')}\n`);
      return result.ok
        ? holdingsIn(result.value.holdings)
            .map(({ symbol, value }) => `${symbol} ${value}`)
            .sort()
        : [];
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (order) => {
        expect(read(order)).toEqual(read(rows));
      }),
    );
  });
});

test('a reading survives structuredClone unchanged, and its rows survive JSON', () => {
  for (const text of FIXTURES) {
    const result = readText(text);
    if (!result.ok) continue;
    expect(structuredClone(result.value)).toEqual(result.value);
    const rows = holdingsIn(result.value.holdings);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  }
});
