import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readScreenerFile } from '../../src/read/screener-file.ts';
import { sourceOf } from './read-file.ts';

const NAME = 'nasdaq_screener_1787356800000.csv';
const TEXT = readFileSync(resolve(import.meta.dirname, `../fixtures/funds/${NAME}`), 'utf8');

test('reads symbol, price and cap, and nothing where nothing is stated', () => {
  const result = readScreenerFile(sourceOf(TEXT, NAME));
  if (result?.ok !== true) throw new Error('not read');
  expect(result.value.rows).toHaveLength(6);
  expect(result.value.rows[0]).toEqual({
    symbol: 'NVDA',
    name: 'NVIDIA Corporation Common Stock',
    price: 205.1,
    cap: 1e12,
  });
  expect(result.value.rows[3]).toMatchObject({ symbol: 'KEY', price: 21.87, cap: null });
});

test.each([
  [NAME, '2026-08-22'],
  ['nasdaq_screener_1709164800000.csv', '2024-02-29'],
  ['nasdaq_screener_1577750400000.csv', '2019-12-31'],
  ['screener 2026-11-02.csv', '2026-11-02'],
  ['screener.csv', null],
])('%s is of %s', (name, day) => {
  const result = readScreenerFile(sourceOf(TEXT, name));
  expect(result?.ok === true && result.value.asOf).toBe(day);
});

test('other tables are none', () => {
  for (const text of ['', 'Symbol,Name,Value\nNVDA,x,1\n', 'Symbol,Name,Market Cap\nNVDA,x,1\n']) {
    expect(readScreenerFile(sourceOf(text))).toBeNull();
  }
});

test('one without a single cap is refused', () => {
  const result = readScreenerFile(sourceOf(TEXT.split('\n')[0]!));
  expect(result?.ok === false && result.error.code).toBe('refused-header-only');
});
