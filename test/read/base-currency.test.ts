import { describe, expect, test } from 'vitest';
import type { Holding } from '../../src/domain/model/holding.ts';
import { readText, taken } from './read-file.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

/* The base currency of an account whose file does not name it, from rows that prove it; with it the file's own values and rates
   in base are used before any other rate. */

function inBaseOf(...lines: readonly string[]): readonly Holding['inBase'][] {
  return holdingsIn(taken(readText([...lines, ''].join('\n'))).holdings).map(({ inBase }) => inBase);
}

const FLEX = 'ClientAccountID,CurrencyPrimary,FXRateToBase,AssetClass,Symbol,Quantity,MarkPrice,PositionValue';
const IN_BASE =
  'ClientAccountID,CurrencyPrimary,AssetClass,Symbol,Quantity,MarkPrice,PositionValue,PositionValueInBase';

describe('a Flex query', () => {
  test('with a rate: a rate of 1 names the base currency', () => {
    expect(inBaseOf(FLEX, 'U1,USD,0.9,STK,KO,10,50,500', 'U1,EUR,1,STK,SAP,1,200,200')).toEqual([
      { value: 450, currency: 'EUR', from: 'rate' },
      { value: 200, currency: 'EUR', from: 'rate' },
    ]);
  });
  test('with values in base: where both values are the same, the currency is the base', () => {
    expect(inBaseOf(IN_BASE, 'U1,USD,STK,KO,10,50,500,451.23', 'U1,EUR,STK,SAP,1,200,200,200')).toEqual([
      { value: 451.23, currency: 'EUR', from: 'column' },
      { value: 200, currency: 'EUR', from: 'column' },
    ]);
  });
  test('with both: the value in base goes before the rate', () => {
    const rows = ['U1,USD,0.9,STK,KO,10,50,500,451.23', 'U1,EUR,1,STK,SAP,1,200,200,200'];
    expect(inBaseOf(`${FLEX},PositionValueInBase`, ...rows)[0]).toEqual({
      value: 451.23,
      currency: 'EUR',
      from: 'column',
    });
  });
  test('with both, of which a row has the rate alone', () => {
    const rows = ['U1,USD,0.9,STK,KO,10,50,500,', 'U1,EUR,1,STK,SAP,1,200,200,200'];
    expect(inBaseOf(`${FLEX},PositionValueInBase`, ...rows)[0]).toEqual({ value: 450, currency: 'EUR', from: 'rate' });
  });
  test('of two accounts: each has its own', () => {
    const rows = ['U1,USD,0.9,STK,KO,10,50,500', 'U1,EUR,1,STK,SAP,1,200,200', 'U2,USD,1,STK,KO,10,50,500'];
    expect(inBaseOf(FLEX, ...rows, 'U2,EUR,1.1,STK,SAP,1,200,200').map((base) => base?.currency)).toEqual([
      'EUR',
      'EUR',
      'USD',
      'USD',
    ]);
  });
  test('without a value of the row: the one that is worked out is brought into base', () => {
    expect(
      inBaseOf(
        'ClientAccountID,CurrencyPrimary,FXRateToBase,Symbol,MarkPrice,Quantity',
        'U1,USD,0.9,KO,50,10',
        'U1,EUR,1,SAP,200,1',
      )[0],
    ).toEqual({ value: 450, currency: 'EUR', from: 'rate' });
  });
  test.each([
    ['no row proves it', ['U1,USD,0.9,STK,KO,10,50,500', 'U1,CHF,1.05,STK,NESN,1,80,80']],
    ['two currencies say so', ['U1,USD,1,STK,KO,10,50,500', 'U1,EUR,1,STK,SAP,1,200,200']],
    ['another row of that currency says otherwise', ['U1,USD,1,STK,KO,10,50,500', 'U1,USD,0.9,STK,PEP,1,200,200']],
  ])('has none where %s', (_, rows) => {
    expect(inBaseOf(FLEX, ...rows)).toEqual([null, null]);
  });
  test('that states nothing but zeros proves nothing', () => {
    expect(inBaseOf(IN_BASE, 'U1,USD,STK,KO,10,50,500,450', 'U1,EUR,STK,SAP,1,200,0,0')).toEqual([null, null]);
  });
});

test('any table with a second value in base', () => {
  const rows = ['KO,10,50,500,USD,450', 'SAP,1,200,200,EUR,200'];
  expect(inBaseOf('Symbol,Quantity,Price,Value,Currency,Base Market Value', ...rows)[0]).toEqual({
    value: 450,
    currency: 'EUR',
    from: 'column',
  });
});

test('a base that the file names goes before what its rows show', () => {
  const rows = ['KO,10,50,500,USD,450', 'SAP,1,200,200,EUR,210'];
  expect(
    inBaseOf('Base Currency,CHF', '', 'Symbol,Quantity,Price,Value,Currency,Base Market Value', ...rows)[0],
  ).toEqual({ value: 450, currency: 'CHF', from: 'column' });
});
