import { expect, test } from 'vitest';
import {
  leftOutTitle,
  listContent,
  listSource,
  marketContent,
  marketSource,
  unknownFund,
} from '../../src/text/own-lists.ts';
import { noticeWords } from '../../src/text/notices.ts';
import { makeOverlay } from '../storage/sample-overlay.ts';

const { lists, market } = makeOverlay();
const list = lists[0]!;

test('a list says whence, of when, and how much of the fund it shows', () => {
  expect(listSource(list)).toBe('iShares, list.csv, as of 4 Aug 2026');
  expect(listSource({ ...list, issuer: 'Spreadsheet', asOfFrom: 'added' })).toBe(
    'list.csv, added 4 Aug 2026, the file states no date',
  );
  expect(listContent(list)).toMatch(
    /^2 rows of companies, 1 of them of unknown size; covers 99\.0 ?% of the fund; 1 row could not be read$/,
  );
});

test('rows that are not in a list are counted, and those that could not be read', () => {
  const [row] = list.leftOut;
  expect(leftOutTitle([row!])).toBe('1 row is not in the list, 1 of them could not be read');
  expect(leftOutTitle([{ ...row!, fate: 'skipped' }, row!, row!])).toBe(
    '3 rows are not in the list, 2 of them could not be read',
  );
  expect(leftOutTitle([{ ...row!, fate: 'skipped' }])).toBe('1 row is not in the list');
});

test('caps say whence and how many', () => {
  expect(marketSource(market!)).toBe('screener.csv, added 4 Aug 2026, the file states no date');
  expect(marketContent(market!)).toBe(
    '1 company with a new market cap. Its prices change no figure: a line counts with the value its own file states',
  );
});

test.each([
  ['list-added', ['AVUV'], 'AVUV is read from your own list now.'],
  ['list-added', ['A', 'B'], 'A and B are read from your own lists now.'],
  ['list-removed', ['AVUV'], 'Your own list of AVUV is removed. The built-in lists count again.'],
  ['caps-added', ['s.csv'], 'Market caps of s.csv count now.'],
  ['caps-removed', ['s.csv'], 'Your market caps are removed. The built-in ones count again.'],
] as const)('%s is told', (kind, names, words) => expect(noticeWords(kind, names)).toBe(words));

test('a symbol that nobody knows may be used', () => {
  expect(unknownFund('ZZZX')).toContain('ZZZX');
});
