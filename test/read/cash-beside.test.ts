import { expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { readText, taken } from './read-file.ts';

/* Lines below a table that say what is in cash, or what all comes to, without standing under its titles. */

const ROWS = 'Symbol,Shares,Price,Value\nAAPL,50,271.20,13560.00\nVOO,12,625.00,7500.00\n';
const read = (lines: string, rows = ROWS) => taken(readText(rows + lines));
const cashIn = (...given: Parameters<typeof read>) =>
  holdingsIn(read(...given).holdings).flatMap(({ value, currency, says }) =>
    says === 'cash' ? [[value, currency]] : [],
  );

test.each([
  ['in two cells', 'Cash,2100.50\nTotal,23160.50', [[2100.5, null]]],
  ['in one', 'Cash: $2100.50\nTotal: $23160.50', [[2100.5, null]]],
  ['with its share of the whole', 'Free funds,2100.50,9.07%', [[2100.5, null]]],
  ['without a total', '\nCash balance: 2100.50', [[2100.5, null]]],
])('cash is counted once: %s', (_what, lines, cash) => {
  expect(cashIn(lines)).toEqual(cash);
  expect(read(lines).issues.map(({ code }) => code)).not.toContain('ragged-row');
});

test('in another language and its money', () => {
  const rows = 'Fonds;Anteile;Kurs;Wert\nMSCI World;10;100,00;1.000,00\nApple;5;230,00;1.150,00\n';
  expect(cashIn('Verrechnungskonto: 1.234,56 €\nGesamt: 3.384,56 €', rows)).toEqual([[1234.56, null]]);
});

test.each(['Savings 4567', 'Total 2025', 'Cash 2026'])('an account or a heading is none: %s', (line) => {
  expect(cashIn(line)).toEqual([]);
  expect(read(line).statedTotals).toEqual([]);
});

test('where a row is cash already, the line repeats it', () => {
  expect(cashIn('Cash,,,2100.50\nCash: $2100.50\nTotal value: $23160.50')).toEqual([[2100.5, null]]);
});

test('where the total is that of the rows, cash is not in it', () => {
  expect(cashIn('Cash: $2100.50\nTotal: $21060.00')).toEqual([]);
});

test('two amounts of the same money are told, not counted; other money says nothing of the rows', () => {
  const told = (lines: string) => read(lines).issues.filter(({ code }) => code === 'cash-outside-table').map(({ line }) => line); // oxfmt-ignore
  expect(cashIn('Cash,2100.50\nCash,999')).toEqual([]);
  expect(told('Cash,2100.50\nCash,999')).toEqual([4, 5]);
  expect(told('Cash: $2100.50\nEUR cash: 200')).toEqual([5]);
  const rows = 'Symbol,Shares,Value,Currency\nAAPL,50,13560.00,USD\n';
  expect(cashIn('EUR cash,200\nCash,$999', rows)).toEqual([[200, 'EUR'], [999, 'USD']]); // oxfmt-ignore
});

test('the total is compared with the rows, wherever it stands', () => {
  for (const total of ['Total,23160.50', 'Total: $23160.50', 'Grand total $23160.50'])
    expect(read(`Cash,,,2100.50\n${total}`).statedTotals.map(({ value }) => value)).toEqual([23_160.5]);
});
