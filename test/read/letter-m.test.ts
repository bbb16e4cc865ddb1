import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHoldings } from '../../src/read/read-holdings.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import type { MeaningOfM } from '../../src/domain/model/portfolio.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { breachesOfAccounting, readText, sourceOf, taken } from './read-file.ts';

/* An M behind a number is a million nearly everywhere and a thousand in a bank's tables: only what the file shows decides. */

const HEADER = 'Symbol,Name,Quantity,Price,Value';

function read(...rows: readonly string[]): FileReading {
  const reading = taken(readText([HEADER, ...rows, ''].join('\n')));
  expect(breachesOfAccounting(reading)).toEqual([]);
  return reading;
}
const valuesOf = ({ holdings }: FileReading) => holdingsIn(holdings).map(({ value }) => value);
const codesOf = ({ issues }: FileReading) => issues.map(({ code }) => code);
const asked = ({ issues }: FileReading) => issues.filter(({ code }) => code === 'letter-m-unclear');

describe('quantity × price says what an M is', () => {
  test.each([
    ['a million', '6000,200,1.2M', '1000,3400,3.4M', [1_200_000, 3_400_000]],
    ['a thousand', '6,200,1.2M', '1,3400,3.4M', [1200, 3400]],
    ['of a quantity', '1.5m,2,3000000', '2m,3,6000000', [3_000_000, 6_000_000]],
    ['with a sign of money', '6000,$200,$1.2M', '1000,$3400,$3.4m', [1_200_000, 3_400_000]],
    ['rounded', '6172,200,1.2M', '1000,3449,3.4M', [1_200_000, 3_400_000]],
    ['whole', '5000,200,1M', '1000,3400,3M', [1_000_000, 3_000_000]],
  ])('%s', (_, first, second, values) => {
    const reading = read(`AAPL,Apple Inc,${first}`, `KO,Coca-Cola Co,${second}`);
    expect(valuesOf(reading)).toEqual(values);
    expect(asked(reading)).toEqual([]);
    expect(codesOf(reading)).not.toContain('unreadable-number');
  });

  test('by a comma', () => {
    const reading = taken(
      readText('Name;Stück;Kurs;Kurswert in EUR\nApple Inc;6000;200,00;1,2M\nCoca-Cola Co;1000;3400,00;3,4M\n'),
    );
    expect(valuesOf(reading)).toEqual([1_200_000, 3_400_000]);
  });

  test('a list without titles is read as well where one amount has an M', () => {
    const reading = taken(readText('AAPL,12k\nMSFT,1.2M\nSCHD,4k\nVOO,25 000\nVTI,6.5k\n'));
    expect(valuesOf(reading)).toEqual([12_000, 1_200_000, 4000, 25_000, 6500]);
  });

  test('rows that contradict each other prove nothing', () => {
    const reading = read('AAPL,Apple Inc,6000,200,1.2M', 'KO,Coca-Cola Co,1,3400,3.4M');
    expect(valuesOf(reading)).toEqual([]);
    expect(asked(reading)).toHaveLength(1);
  });

  test('a proof goes before k and MM', () => {
    const reading = read('AAPL,Apple Inc,6,200,1.2M', 'KO,Coca-Cola Co,1,3400,3.4M', 'MSFT,Microsoft Corp,,,12k');
    expect(valuesOf(reading)).toEqual([1200, 3400, 12_000]);
  });
});

describe('what else shortens numbers in the same columns', () => {
  test('beside k it is a million', () => {
    expect(valuesOf(read('AAPL,Apple Inc,,,1.2m', 'KO,Coca-Cola Co,,,850k'))).toEqual([1_200_000, 850_000]);
  });
  test('beside MM it is a thousand', () => {
    expect(valuesOf(read('AAPL,Apple Inc,,,850M', 'KO,Coca-Cola Co,,,1.2MM'))).toEqual([850_000, 1_200_000]);
  });
  test('beside both it is asked', () => {
    const reading = read('AAPL,Apple Inc,,,850M', 'KO,Coca-Cola Co,,,1.2MM', 'MSFT,Microsoft Corp,,,12k');
    expect(valuesOf(reading)).toEqual([1_200_000, 12_000]);
    expect(asked(reading)).toHaveLength(1);
  });
});

describe('the total says it', () => {
  test.each([
    ['a million', '4600000', [1_200_000, 3_400_000]],
    ['a thousand', '4600', [1200, 3400]],
    ['a million, rounded', '4623456.78', [1_200_000, 3_400_000]],
  ])('%s', (_, total, values) => {
    const reading = read('AAPL,Apple Inc,,,1.2M', 'KO,Coca-Cola Co,,,3.4M', `Total,,,,${total}`);
    expect(valuesOf(reading)).toEqual(values);
    expect(asked(reading)).toEqual([]);
  });
  test('not one that neither comes to', () => {
    const reading = read('AAPL,Apple Inc,,,1.2M', 'KO,Coca-Cola Co,,,3.4M', 'Total,,,,4900000');
    expect(asked(reading)).toHaveLength(1);
    expect(valuesOf(reading)).toEqual([]);
  });
});

describe('where nothing shows it', () => {
  const ROWS = ['AAPL,Apple Inc,,,1.2M', 'KO,Coca-Cola Co,,,3.4M', 'MSFT,Microsoft Corp,,,500000'];

  test('one question for the column, and the rows wait', () => {
    const reading = read(...ROWS);
    expect(valuesOf(reading)).toEqual([500_000]);
    expect(asked(reading)).toEqual([
      expect.objectContaining({
        severity: 'error',
        line: 2,
        detail: { cell: '1.2M', column: 'Value', rows: 2, million: 1_200_000, thousand: 1200 },
      }),
    ]);
    expect(codesOf(reading)).not.toContain('unreadable-number');
  });

  test('a quantity beside a stated value is asked about, and the value counts', () => {
    const reading = read('AAPL,Apple Inc,1.2M,,5000', 'KO,Coca-Cola Co,10,70,700');
    expect(holdingsIn(reading.holdings).map(({ quantity, value }) => [quantity, value])).toEqual([
      [null, 5000],
      [10, 700],
    ]);
    expect(asked(reading)).toHaveLength(1);
  });

  test.each([
    ['million', [1_200_000, 3_400_000, 500_000]],
    ['thousand', [1200, 3400, 500_000]],
  ] as const)('the user says %s', (letterM: MeaningOfM, values) => {
    const answer = {
      kind: 'columns',
      titles: HEADER.split(','),
      letterM,
      roles: ['symbol', 'name', 'quantity', 'price', 'value'],
    } as const;
    const reading = taken(readHoldings(sourceOf([HEADER, ...ROWS, ''].join('\n')), { columns: [answer] }));
    expect(valuesOf(reading)).toEqual(values);
    expect(asked(reading)).toEqual([]);
  });
});

test('a company called 3M is no number', () => {
  const reading = read('MMM,3M,10,150,1500', 'KO,Coca-Cola Co,10,70,700');
  expect(holdingsIn(reading.holdings).map(({ name }) => name)).toEqual(['3M', 'Coca-Cola Co']);
  expect(asked(reading)).toEqual([]);
});

test('whatever it stands for, quantity × price finds it, or it is asked', () => {
  const row = fc.record({ tenths: fc.integer({ min: 11, max: 9999 }), price: fc.integer({ min: 1, max: 900 }) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom(3, 6), (rows, power) => {
      const lines = rows.map(({ tenths, price }, at) => {
        const value = (tenths / 10) * 10 ** power;
        return `AAA${'ABCDEFGH'[at]!},Company ${at},${value / price},${price},${tenths / 10}M`;
      });
      const reading = read(...lines);
      for (const [at, value] of valuesOf(reading).entries()) {
        expect(value / ((rows[at]!.tenths / 10) * 10 ** power)).toBeCloseTo(1, 9);
      }
      expect(valuesOf(reading).length === rows.length || asked(reading).length === 1).toBe(true);
    }),
  );
});
