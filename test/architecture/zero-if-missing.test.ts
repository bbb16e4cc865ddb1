import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { noZeroIfMissing } from '../../scripts/lint/no-zero-if-missing.mjs';

/* The lint rule that keeps a missing amount from being read as 0 knows each way to write that, and nothing else. */

const linter = new Linter();
const config: Linter.Config = {
  plugins: { house: { rules: { 'no-zero-if-missing': noZeroIfMissing } } },
  rules: { 'house/no-zero-if-missing': 'error' },
};
const faultsOf = (text: string) => linter.verify(text, config).map(({ messageId, message }) => messageId ?? message);

test.each([
  'value ?? 0',
  'value || 0',
  'value === null ? 0 : value',
  'value !== null ? value : 0',
  'sums.get(key) === undefined ? 0 : sums.get(key)',
])('%s is refused', (text) => {
  expect(faultsOf(text)).toEqual(['zero']);
});

test.each([
  'value ?? null',
  'logo === null ? 0 : 42',
  'value === null ? 0 : partOf(value)',
  'value === 1 ? 0 : value',
  'found && 0',
])('%s is not', (text) => {
  expect(faultsOf(text)).toEqual([]);
});
