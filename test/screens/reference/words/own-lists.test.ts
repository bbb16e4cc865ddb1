import { expect, test } from 'vitest';
import {
  leftOutTitle,
  listContent,
  listSource,
  marketContent,
  marketSource,
  unknownFund,
} from '../../../../src/screens/reference/words/own-lists.ts';
import { looksOwn, whoseWords } from '../../../../src/screens/review/words/evidence.ts';
import { noticeWords } from '../../../../src/screens/notices/words/notices.ts';
import { makeOverlay } from '../../../storage/sample-overlay.ts';

const { lists, market } = makeOverlay();
const list = lists[0]!;

test('a list says whence, of when, and how much of the fund it shows', () => {
  expect(listSource(list)).toBe('iShares, list.csv, as of Aug 4, 2026');
  expect(listSource({ ...list, issuer: 'Spreadsheet', asOfFrom: 'added' })).toBe(
    'list.csv, added Aug 4, 2026 (no date in the file)',
  );
  expect(listContent(list)).toMatch(
    /^2 companies, 1 of unknown size; covers 99\.0% of the fund; 1 row couldn’t be read$/,
  );
});

test('whose a list is, is asked with the likelier first and what speaks for either', () => {
  const weights = { for1: 'fund-weights', for1Columns: 'Weight', for1Rows: 30, for1Of: 30 };
  const few = { against1: 'few-rows', against1Rows: 5, against1Of: 5 };
  expect(whoseWords({ guess: 'fund-list', ...weights, ...few })).toBe(
    'This looks like a fund’s holdings: “Weight” adds up to 100%, as a fund’s weights do. But it may be yours: it has only 5 rows. Nothing is counted until you say whose it is.',
  );
  expect(whoseWords({ guess: 'holdings', for1: 'funds-held', for1Rows: 3, for1Of: 3, against1: 'nothing-paid' })).toBe(
    'This looks like a list of your holdings: most rows are funds. But it may be a fund’s: no column has an account, a cost basis or a gain. Nothing is counted until you say whose it is.',
  );
  expect(whoseWords({ guess: 'fund-list', ...weights })).toContain('. But it may be yours. Nothing');
  expect([looksOwn({ guess: 'fund-list' }), looksOwn({ guess: 'holdings' })]).toEqual([false, true]);
});

test('rows that are not in a list are counted, and those that could not be read', () => {
  const [row] = list.leftOut;
  expect(leftOutTitle([row!])).toBe('1 row isn’t included; 1 couldn’t be read');
  expect(leftOutTitle([{ ...row!, fate: 'skipped' }, row!, row!])).toBe('3 rows aren’t included; 2 couldn’t be read');
  expect(leftOutTitle([{ ...row!, fate: 'skipped' }])).toBe('1 row isn’t included');
});

test('caps say whence and how many', () => {
  expect(marketSource(market!)).toBe('screener.csv, added Aug 4, 2026 (no date in the file)');
  expect(marketContent(market!)).toBe(
    '1 company with a new market cap. Its prices aren’t used: your holdings keep the values from your files',
  );
});

test.each([
  ['list-added', ['AVUV'], 'Now using your holdings for AVUV.'],
  ['list-added', ['A', 'B'], 'Now using your holdings for A and B.'],
  ['list-removed', ['AVUV'], 'Removed your holdings for AVUV. Using the built-in data again.'],
  ['caps-added', ['s.csv'], 'Now using market caps from s.csv.'],
  ['caps-removed', ['s.csv'], 'Removed your market caps. Using the built-in ones again.'],
] as const)('%s is told', (kind, names, words) => expect(noticeWords(kind, names)).toBe(words));

test('a symbol that nobody knows may be used', () => {
  expect(unknownFund('ZZZX')).toContain('ZZZX');
});
