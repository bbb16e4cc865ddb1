import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOfTitles, isHoldingsHeader, readHeader } from '../../src/read/table/header.ts';
import { readTitle } from '../../src/read/table/titles.ts';
import { SPREADSHEET } from '../../src/read/profiles/profile.ts';

const TITLES = ['Symbol', 'Name', 'Quantity', 'Price', 'Value', 'Market value', 'Currency', 'ISIN', 'Amount', 'Wert'];
const cell = fc.oneof(fc.constantFrom(...TITLES), fc.string({ maxLength: 12 }), fc.constant(''));

test('the columns of a line alone are those of the whole header, each with one role', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 14 }), (cells) => {
      const header = readHeader(cells, SPREADSHEET);
      const at = columnsOfTitles(cells, SPREADSHEET);
      expect(at).toEqual(header.at);
      const used = header.columns.filter(({ role }) => role !== 'unused');
      expect(Object.values(at).filter((column) => column !== -1)).toHaveLength(used.length);
    }),
  );
});

test('cells that mean nothing between titles move no column', () => {
  const at = columnsOfTitles(['', 'Symbol', '12.5', 'Quantity', 'xyz', 'Value'], SPREADSHEET);
  expect(at).toMatchObject({ symbol: 1, quantity: 3, value: 5 });
  expect(isHoldingsHeader({ at })).toBe(true);
  expect(isHoldingsHeader({ at: columnsOfTitles(['1', '2.5', 'xyz'], SPREADSHEET) })).toBe(false);
});

test.each([
  ['Symbol/Ticker', 'symbol'],
  ['Symbol / Name', 'symbol'],
  ['Ticker or fund name', 'symbol'],
  ['Name/ISIN', 'name'],
  ['Bezeichnung / WKN', 'symbol'],
  ['Qty/Units', 'quantity'],
  ['Price/Value', 'unused'],
  ['Gain/Loss', 'unused'],
  ['Buy/Sell', 'unused'],
  ['Account/Name', 'unused'],
])('a title of two words is what both mean, or who it is: %s', (title, role) => {
  expect(readTitle(title, new Map()).role).toBe(role);
});
