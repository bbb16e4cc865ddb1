import { describe, expect, test } from 'vitest';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { breachesOfAccounting, readText, taken } from './read-file.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

/* What is written where a number belongs and is none: such a row is rejected with its text, never skipped, and its value is
   never replaced by quantity × price. */

const HEADER = 'Symbol,Name,Quantity,Price,Value';
const GOOD = 'KO,Coca-Cola Co,10,70,700';

function read(...rows: readonly string[]): FileReading {
  const reading = taken(readText([HEADER, ...rows, ''].join('\n')));
  expect(breachesOfAccounting(reading)).toEqual([]);
  return reading;
}

function fatesOf({ fates }: FileReading): readonly string[] {
  return fatesIn(fates)
    .slice(1)
    .map(({ fate, reason }) => `${fate} ${reason}`);
}

function unreadableIn({ issues }: FileReading): readonly (readonly [number | null, unknown])[] {
  return issues.filter(({ code }) => code === 'unreadable-number').map(({ line, detail }) => [line, detail['cell']]);
}

const ODD = [
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NV',
  '#WERT!',
  '#N/D',
  'NaN',
  'nan',
  'inf',
  '-inf',
  'Infinity',
  '2.8B',
  '1,2 L',
  '12 Cr',
  '3 kg',
  '401k',
  '1/2',
  '500+',
  '500?',
  '0x10',
];

describe.each(ODD)('%s', (odd) => {
  const cell = odd.includes(',') ? `"${odd}"` : odd;
  test('as a value beside a quantity and a price', () => {
    const reading = read(`AAPL,Apple Inc,10,100,${cell}`, GOOD);
    expect(fatesOf(reading)).toEqual(['rejected unreadable-number', 'accepted position']);
    expect(unreadableIn(reading)).toEqual([[2, odd]]);
  });

  test('as the value of every row', () => {
    const reading = read(`AAPL,Apple Inc,10,100,${cell}`, `KO,Coca-Cola Co,10,70,${cell}`);
    expect(fatesOf(reading)).toEqual(['rejected unreadable-number', 'rejected unreadable-number']);
    expect(unreadableIn(reading).map(([line]) => line)).toEqual([2, 3]);
  });

  test('as a quantity or a price where no value is stated', () => {
    const reading = read(`AAPL,Apple Inc,${cell},100,`, `MSFT,Microsoft Corp,10,${cell},`, GOOD);
    expect(fatesOf(reading)).toEqual(['rejected unreadable-number', 'rejected unreadable-number', 'accepted position']);
    expect(unreadableIn(reading)).toEqual([
      [2, odd],
      [3, odd],
    ]);
  });

  test('as a quantity beside a stated value: the value counts, and the cell is told', () => {
    const reading = read(`AAPL,Apple Inc,${cell},100,1000`, GOOD);
    expect(holdingsIn(reading.holdings).map(({ value, quantity }) => [value, quantity])).toEqual([
      [1000, null],
      [700, 10],
    ]);
    expect(unreadableIn(reading)).toEqual([[2, odd]]);
  });
});

test('a wordy name does not make a note of a row whose numbers cannot be read', () => {
  const reading = read(',Vanguard Total Stock Market Index Fund Admiral Shares,#N/A,#N/A,#N/A', GOOD);
  expect(fatesOf(reading)).toEqual(['rejected unreadable-number', 'accepted position']);
});

test('a row of nobody whose quantity cannot be read is not an empty one', () => {
  expect(fatesOf(read(',,#REF!,100,', GOOD))).toEqual(['rejected unreadable-number', 'accepted position']);
});

test('cash whose amount cannot be read is not an empty row', () => {
  expect(fatesOf(read('CASH,Cash,#REF!,,', GOOD))).toEqual(['rejected unreadable-number', 'accepted position']);
});

test('a quantity of 0 is an empty row whatever its price is', () => {
  expect(fatesOf(read('AAPL,Apple Inc,0,#N/A,', GOOD))).toEqual(['skipped empty-position', 'accepted position']);
});

test('NaN and infinity in good columns: the reason is the values', () => {
  const reading = read(
    'AAPL,Apple Inc,NaN,100,NaN',
    'MSFT,Microsoft Corp,Infinity,100,Infinity',
    'NVDA,NVIDIA Corp,10,inf,-inf',
    GOOD,
  );
  expect(reading.columns.map(({ role }) => role)).toEqual(['symbol', 'name', 'quantity', 'price', 'value']);
  expect(fatesOf(reading)).toEqual([...Array<string>(3).fill('rejected unreadable-number'), 'accepted position']);
});

describe('ways to write a number that mean one thing only', () => {
  test.each([
    ['12k', 12_000],
    ['12.5K', 12_500],
    ['3 Mio', 3_000_000],
    ['2.8 Mio.', 2_800_000],
    ['1000 DR', -1000],
    ['1000 CR', 1000],
    ['$1000.00DR', -1000],
  ])('%s is %d', (cell, value) => {
    const reading = read(`AAPL,Apple Inc,,,${cell}`, `MSFT,Microsoft Corp,,,${cell}`);
    expect(holdingsIn(reading.holdings).map((holding) => holding.value)).toEqual([value, value]);
    expect(unreadableIn(reading)).toEqual([]);
  });
});
