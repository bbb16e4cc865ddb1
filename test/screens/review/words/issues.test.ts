import { afterEach, describe, expect, test } from 'vitest';
import { FATE_REASONS } from '../../../../src/domain/model/file-reading.ts';
import { ISSUE_CODES, type Issue } from '../../../../src/domain/model/issue.ts';
import { lineNumber } from '../../../../src/domain/model/units.ts';
import { wordsOfReason } from '../../../../src/screens/review/words/fates.ts';
import { sentenceOf, titleOf } from '../../../../src/screens/review/words/issues.ts';
import { chooseLocale } from '../../../../src/words/marks/locale.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';

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

/* What isn't a list of holdings, of a broker whose way is known: what it seems to be, then where the right file is. */
test.each([
  ['refused-transactions', 'transaction history from Fidelity'],
  ['refused-orders', 'list of orders from Fidelity'],
  ['refused-summary', 'account summary from Fidelity'],
  ['refused-tax-form', 'tax form or a list of realized gains from Fidelity'],
  ['refused-lots', 'tax lots of a single holding from Fidelity'],
  ['refused-pdf', 'couldn’t find a table of holdings in this PDF from Fidelity'],
  ['refused-scanned-pdf', 'only pictures of pages'],
  ['refused-damaged-pdf', 'damaged or incomplete'],
  ['refused-html', 'web page'],
  ['refused-no-table', 'couldn’t find a table of holdings'],
] as const)('%s says what it seems to be, and the way at its broker', (code, what) => {
  const sentence = sentenceOf(issue(code, { broker: 'Fidelity' }));
  expect(sentence).toContain(what);
  expect(sentence).toContain('At Fidelity, the right file is under Accounts › Positions › ⋮ › Download');
});
test.each([
  ['refused-header-only', { broker: 'Fidelity' }, 'Fidelity file has column headings but no rows'],
  ['refused-header-only', { broker: 'Spreadsheet' }, 'This file has column headings but no rows'],
  [
    'refused-no-holdings',
    { broker: 'Fidelity', why: 'total', rows: 2 },
    'We skipped 2 rows: a total, used to check ours.',
  ],
] as const)('%s %o is the right export without holdings, which it is not sent for again', (code, detail, what) => {
  const sentence = sentenceOf(issue(code, detail));
  expect(sentence).toContain(what);
  expect(sentence).not.toContain('the right file is under');
});
test.each([
  ['day', 'No column has dates.'],
  ['who', 'No column says which security a row is about.'],
  ['quantity', 'No column says how many shares came or went.'],
  ['rows', 'For every security, more went out than came in'],
  ['all', 'It has column headings but no rows.'],
])('a history says what it lacks: %s', (lacks, what) => {
  expect(sentenceOf(issue('refused-transactions', { lacks }))).toContain(what);
});
test('a statement without positions names the way to one with them', () => {
  const detail = { looksLike: 'Interactive Brokers', broker: 'Interactive Brokers' };
  expect(sentenceOf(issue('refused-no-table', detail))).toMatch(
    /statement from Interactive Brokers.*At Interactive Brokers, the right file is under Performance & Reports/,
  );
});

/* The first five as the playbook writes them. */
test.each([
  [
    issue('ragged-row', { cells: 6, titles: 5, value: '$2,000.00', kept: 'no' }),
    'Line 17 has 6 cells, but the header has 5. We didn’t count it, so $2,000.00 is missing from the total.',
  ],
  [issue('unclosed-quote'), 'Line 17 has an opening quotation mark that never closes.'],
  [issue('encoding-guessed'), 'Read as Windows-1252 because the file isn’t UTF-8. Check the names:'],
  [
    issue('refused-too-large', { bytes: 6e8 }),
    'This file is larger than Topheavy reads (512 MB). Export fewer accounts at a time.',
  ],
  [issue('look-alike-symbol', { cell: 'АAPL' }), '“АAPL” contains a lookalike letter from another alphabet'],
  [
    issue('decimal-mark-unclear', { cell: '5.000', column: 'Value', thousands: 5000, decimals: 5 }),
    '“5.000” in the column “Value”: is that 5,000 or 5? The file doesn’t show which.',
  ],
  [
    issue('letter-m-unclear', { cell: '1.2M', column: 'Value', rows: 2, million: 1_200_000, thousand: 1200 }),
    'says “1.2M” under Value. Some banks write M for a thousand, and nothing in the file shows which it is. These 2 rows aren’t counted until you say',
  ],
  [
    issue('total-differs', { account: '', value: 100, ours: 98.5, difference: -1.5 }),
    'the file says 100.00, but its rows add up to 98.50. Difference: −1.50.',
  ],
  [issue('symbol-renamed', { symbol: 'FB', to: 'META', date: '2022-06-09' }), 'FB became META on Jun 9, 2022'],
  [
    issue('name-contradicts', { symbol: 'KEY', name: 'Keyera', candidate: 'KeyCorp' }),
    'the symbol KEY belongs to KeyCorp',
  ],
  [
    issue('name-contradicts', { symbol: '', name: 'Keyera', candidate: 'KeyCorp' }),
    'its ISIN or CUSIP belongs to KeyCorp, but the file calls it “Keyera”',
  ],
  [
    issue('symbol-ambiguous', { symbol: 'KEY', candidates: 'KeyCorp\nKeyera Corp.' }),
    'is KEY KeyCorp or Keyera Corp.?',
  ],
  [issue('refused-html', { title: 'Log in' }, null), 'This is a web page (“Log in”)'],
])('%#', (one, words) => {
  expect(sentenceOf(one)).toContain(words);
});

describe('figures follow the reader’s notation', () => {
  const cash = (cell: string) => sentenceOf(issue('cash-outside-table', { cell }));
  const product = { symbol: 'A', value: 1000, quantity: 1234.5, price: 0.9 };
  afterEach(() => {
    chooseLocale('en-US');
  });
  test('in the US', () => {
    expect(cash('-30257.35')).toContain('shows −30,257.35 in cash');
    expect(sentenceOf(issue('quantity-price-mismatch', product))).toContain(
      'the file says 1,000.00, but that isn’t 1,234.5 × 0.9.',
    );
  });
  test('in Germany', () => {
    chooseLocale('de-DE');
    expect(cash('-30257.35')).toContain('shows −30.257,35 in cash');
    expect(sentenceOf(issue('quantity-price-mismatch', product))).toContain('1.234,5 × 0,9.');
  });
  test('but for what could be two figures, which stays as the file writes it', () => {
    expect(cash('1.234')).toContain('shows 1.234 in cash');
    expect(cash('1.234,56 EUR')).toContain('shows 1.234,56 EUR in cash');
  });
});

test('amounts are hidden where the user wants that', () => {
  const hidden = moneyFormat('USD', true);
  const cash = (cell: string) => sentenceOf(issue('cash-outside-table', { cell }), hidden);
  expect(cash('-30257.35')).not.toMatch(/\d{4}/);
  expect(sentenceOf(issue('total-differs', { value: 100, ours: 98, difference: -2 }), hidden)).not.toMatch(/100|98/);
  expect(sentenceOf(issue('ragged-row', { cells: 6, titles: 5, value: '$2,000.00' }), hidden)).not.toContain('2,000');
});

test.each(FATE_REASONS)('the reason %s has words', (reason) => {
  expect(wordsOfReason(reason)).toMatch(/^\S.*[^.]$/);
});
