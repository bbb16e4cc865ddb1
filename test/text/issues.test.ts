import { describe, expect, test } from 'vitest';
import { FATE_REASONS } from '../../src/domain/file-reading.ts';
import { ISSUE_CODES, type Issue } from '../../src/domain/issue.ts';
import { lineNumber } from '../../src/domain/units.ts';
import { wordsOfReason } from '../../src/text/fates.ts';
import { sentenceOf, titleOf } from '../../src/text/issues.ts';
import { moneyFormat } from '../../src/text/money.ts';

function issue(code: Issue['code'], detail: Issue['detail'] = {}, line: number | null = 17): Issue {
  return { code, severity: 'warning', file: 'IRA.csv', line: line === null ? null : lineNumber(line), detail };
}

describe('every code', () => {
  test.each(ISSUE_CODES)('%s has its title and its sentence, even with nothing known', (code) => {
    for (const line of [17, null]) {
      const sentence = sentenceOf(issue(code, {}, line));
      expect(sentence).toMatch(/^\S.*[.?]$/s);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object| {2}| ,/);
    }
    expect(titleOf(issue(code))).toMatch(/^[A-Z]\S*/);
    expect(sentenceOf(issue(code, { more: 7 }))).toContain('7 more rows');
  });
});

/* The first five as the playbook writes them. */
test.each([
  [
    issue('ragged-row', { cells: 6, titles: 5, value: '$2,000.00', kept: 'no' }),
    'Line 17 has 6 cells, the header has 5. Left out: $2,000.00 is not in the total.',
  ],
  [issue('unclosed-quote'), 'Line 17 opens a quotation mark that never closes.'],
  [issue('encoding-guessed'), 'Read as Windows-1252 (the file is not UTF-8). Look at the names;'],
  [
    issue('refused-too-large', { bytes: 6e8 }),
    'This file is larger than Topheavy reads (512 MB). Export fewer accounts at a time.',
  ],
  [issue('look-alike-symbol', { cell: 'АAPL' }), '“АAPL” contains a letter of another alphabet'],
  [issue('decimal-mark-unclear', { cell: '1.234', column: 'Value' }), 'is that 1,234 or 1.234?'],
  [
    issue('total-differs', { account: '', value: 100, ours: 98.5, difference: -1.5 }),
    'states 100.00, its rows add up to 98.50. Difference: −1.50.',
  ],
  [issue('symbol-renamed', { symbol: 'FB', to: 'META', date: '2022-06-09' }), 'FB has been META since 2022-06-09'],
  [
    issue('name-contradicts', { symbol: 'KEY', name: 'Keyera', candidate: 'KeyCorp' }),
    'the symbol KEY belongs to KeyCorp',
  ],
  [issue('refused-html', { title: 'Log in' }, null), 'This is a web page (“Log in”)'],
])('%#', (one, words) => {
  expect(sentenceOf(one)).toContain(words);
});

test('amounts are hidden where the user wants that', () => {
  const hidden = moneyFormat('USD', true);
  expect(sentenceOf(issue('total-differs', { value: 100, ours: 98, difference: -2 }), hidden)).not.toMatch(/100|98/);
  expect(sentenceOf(issue('ragged-row', { cells: 6, titles: 5, value: '$2,000.00' }), hidden)).not.toContain('2,000');
});

test.each(FATE_REASONS)('the reason %s has words', (reason) => {
  expect(wordsOfReason(reason)).toMatch(/^\S.*[^.]$/);
});
