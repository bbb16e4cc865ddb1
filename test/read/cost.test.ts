import { expect, it, test } from 'vitest';
import { readText, taken } from './read-file.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

/* What was paid, by the columns of a file: taken where it is said, never guessed. */
function costs(text: string): readonly (readonly [number | null, string | null])[] {
  return holdingsIn(taken(readText(text)).holdings).map(({ cost }) =>
    cost === null ? [null, null] : [cost.value, cost.since],
  );
}

it('is a column of its own', () => {
  expect(costs('Symbol,Name,Quantity,Price,Value,Cost Basis\nAAPL,Apple Inc,10,200,2000,"$1,500.25"\n')).toEqual([
    [1500.25, null],
  ]);
});

it('is what was paid for one, times the quantity', () => {
  expect(costs('Symbol,Name,Quantity,Price,Value,Average Cost\nAAPL,Apple Inc,10,200,2000,150.5\n')).toEqual([
    [1505, null],
  ]);
});

it('has the day on which a lot was bought', () => {
  expect(
    costs('Symbol,Name,Quantity,Price,Value,Total Cost,Date Acquired\nAAPL,Apple Inc,10,200,2000,1500,03/04/2024\n'),
  ).toEqual([[1500, '2024-03-04']]);
});

it.each([
  ['there is no such column', 'Symbol,Name,Quantity,Price,Value,Gain\nAAPL,Apple Inc,10,200,2000,500\n'],
  ['the cell is empty or a dash', 'Symbol,Name,Quantity,Price,Value,Cost Basis\nAAPL,Apple Inc,10,200,2000,--\n'],
  ['it is 0', 'Symbol,Name,Quantity,Price,Value,Cost Basis\nAAPL,Apple Inc,10,200,2000,0.00\n'],
  ['the position is short', 'Symbol,Name,Quantity,Price,Value,Cost Basis\nAAPL,Apple Inc,-10,200,-2000,1500\n'],
  [
    'total and price paid contradict each other',
    'Symbol,Name,Quantity,Price,Value,Cost Basis,Average Cost\nAAPL,Apple Inc,10,200,2000,1500,190\n',
  ],
  [
    'its title names other money than the value’s',
    'Symbol,Name,Quantity,Price,Value,Currency,Cost Basis (EUR)\nAAPL,Apple Inc,10,200,2000,USD,1500\n',
  ],
  [
    'today’s price times the quantity is not the value, so the price paid need not be in its money',
    'Symbol,Name,Quantity,Price,Value,Average Cost\nAAPL,Apple Inc,10,200,1740,150\n',
  ],
  [
    '"cost" alone does not say whether it is of one or of all',
    'Symbol,Name,Quantity,Price,Value,Cost\nAAPL,Apple Inc,10,200,2000,150\n',
  ],
])('is not stated where %s', (_, text) => {
  expect(costs(text)).toEqual([[null, null]]);
});

it('of cash is none', () => {
  expect(
    costs('Symbol,Name,Quantity,Price,Value,Cost Basis\nAAPL,Apple Inc,10,200,2000,1500\nCash,Cash,,,50,50\n'),
  ).toEqual([
    [1500, null],
    [null, null],
  ]);
});

/* Its quantity was counted in its place: of "Cash, 1, $812.76" one dollar. */
test.each([
  ['Stock,Shares,Buy price\nAAPL,10,200\nCash,1,812.76\n', 812.76],
  ['Stock,Shares,Cost\nAAPL,10,2000\nCash,,812.76\n', 812.76],
  ['Stock,Shares,Cost per share,Total cost\nAAPL,10,200,2000\nCash,,1.00,812.76\n', 812.76],
  ['Aktie;Stück;Kaufkurs\nAAPL;10;200,00\nBargeld;1;1.812,76\n', 1812.76],
  ['股名,股數,買價\nNVDA,10,120.5\ncash,1,812.76\n', 812.76],
  ['Stock,Shares,Cost\nAAPL,10,2000\nCash,812.76,1\n', 812.76],
  ['Stock,Shares,Annual fee\nAAPL,10,2000\nCash,1,5\n', 1],
])('what was paid for cash alone is what it comes to: %j', (text, value) => {
  const rows = holdingsIn(taken(readText(text)).holdings);
  expect(rows.filter(({ says }) => says === 'cash').map((row) => row.value)).toEqual([value]);
});

test('what remains is cash, too', () => {
  const text = 'Stock,Shares,Price,Value\nAAPL,10,200USD,2000.0USD\nRemaining Cash,21585.0USD,,\n';
  const rows = holdingsIn(taken(readText(text)).holdings);
  expect(rows.map(({ says, value }) => [says, value])).toContainEqual(['cash', 21_585]);
});
