import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import { isDoubtful } from '../../../../src/domain/files/add-files.ts';
import type { FileReading } from '../../../../src/domain/model/file-reading.ts';
import type { Holding } from '../../../../src/domain/model/holding.ts';
import type { Issue } from '../../../../src/domain/model/issue.ts';
import { lineNumber } from '../../../../src/domain/model/units.ts';
import { proofRows } from '../../../../src/screens/review/words/proof.ts';
import { priceCheck, reviewFinding } from '../../../../src/screens/review/words/review.ts';
import { fileOf, holdingOf, portfolioOf } from '../../../support/portfolio.ts';
import { EUR, tinyReference } from '../../../support/tiny-reference.ts';

/* That it adds up is said of what was compared, and of nothing else. */

const counted = holdingOf({ symbol: 'NVDA', quantity: 10, price: 100, value: 1000 });
const bare = holdingOf({ symbol: 'AAPL', value: 500 });
const off = holdingOf({ symbol: 'AAPL', quantity: 10, price: 10, value: 500 });
const total = (value: number, account: string | null = null) => ({ account, value, line: lineNumber(9) });
const mismatch: Issue = {
  ...({ code: 'quantity-price-mismatch', severity: 'note', file: 'holdings.csv', line: lineNumber(3) } as const),
  detail: { symbol: 'AAPL', quantity: 10, price: 10, value: 500 },
};

function reportOf(...files: readonly (readonly [readonly Holding[], Partial<FileReading>?])[]) {
  const readings = files.map(([rows, facts], at) =>
    fileOf(rows, { ...(at > 0 ? { name: `more ${at}.csv` } : {}), ...facts }),
  );
  return analyse(portfolioOf(readings), tinyReference());
}
const said = (report: ReturnType<typeof reportOf>, isHidden = false) =>
  reviewFinding(report, ['holdings.csv'], isHidden);

describe('everything adds up', () => {
  test('to the file’s own total, which is named', () => {
    expect(said(reportOf([[counted, bare], { statedTotals: [total(1500)] }]))).toEqual({
      title: 'Everything adds up: $1,500.00 in 2 holdings',
      text: 'The rows add up to the file’s own total, $1,500.00. Quantity × price matches the file’s value in the one row with all three. All 2 rows are accounted for. Not saved yet.',
    });
  });
  test('and not how much while amounts are hidden', () => {
    const { text, title } = said(reportOf([[bare], { statedTotals: [total(500)] }]), true);
    expect(title).toBe('Everything adds up: 1 holding');
    expect(text).toBe(
      'The rows add up to the file’s own total, ••••. The file’s one row is accounted for. Not saved yet.',
    );
  });
  test('to each of several totals', () => {
    const accounts = [total(500, 'Brokerage'), total(500)];
    expect(said(reportOf([[bare], { statedTotals: accounts }])).text).toContain(
      'The rows add up to both totals in the file.',
    );
  });
  test('by quantity × price alone', () => {
    expect(said(reportOf([[counted]]))).toEqual({
      title: 'Everything adds up: $1,000.00 in 1 holding',
      text: 'Quantity × price matches the file’s value in the one row with all three. The file’s one row is accounted for. Not saved yet.',
    });
  });
});

describe('it is not said', () => {
  test('where nothing could be compared', () => {
    const computed = { ...counted, valueFrom: 'computed' } as const;
    const { title, text } = said(reportOf([[bare, computed]]));
    expect(title).toBe('Every row is accounted for');
    expect(text).toBe(
      'The file gives no total, and no row gives a quantity, a price and a value, so there was nothing to compare. All 2 rows are accounted for. Not saved yet.',
    );
  });
  test('of a file beside another that adds up', () => {
    const { title, text } = said(reportOf([[counted]], [[{ ...bare, account: 'IRA' }], { broker: 'Schwab' }]));
    expect(title).toBe('Most of it adds up');
    expect(text).toContain('There was nothing to compare in 1 of 2 files.');
  });
  test('where quantity × price is not the value', () => {
    const report = reportOf([[counted, off], { issues: [mismatch] }]);
    expect(said(report).title).toBe('Most of it adds up');
    expect(proofRows(report, report.files[0]!, {})[0]).toMatchObject({ text: '1 of 2', outcome: 'missed' });
  });
  test('of percentages that are not 100, whatever else is asked', () => {
    const uneven: Issue = { ...mismatch, code: 'weights-sum', severity: 'warning', line: null, detail: { total: 80 } };
    const sum = 'The percentages add up to 80.0%. Check whether a row is missing: we count what’s there as the whole.';
    const { title, text } = said(reportOf([[bare], { unit: 'weights', issues: [uneven] }]));
    expect(title).toBe('Percentages don’t add up to 100');
    expect(text).toBe(`${sum} The file’s one row is accounted for. Not saved yet.`);
    const off = reportOf([[bare], { unit: 'weights', issues: [uneven], statedTotals: [total(999)] }]);
    expect(said(off).text).toContain(sum);
    expect(reviewFinding(off, ['another.csv'], false).text).not.toContain(sum);
    const unsure: Issue = { ...uneven, code: 'kind-unsure', detail: {} };
    expect(said(reportOf([[bare], { unit: 'weights', issues: [uneven, unsure] }])).text).toContain(sum);
  });
  test('of a total that is missed', () => {
    const { title, text } = said(reportOf([[counted], { statedTotals: [total(999), total(1000, 'Brokerage')] }]));
    expect(title).not.toContain('adds up');
    expect(text).not.toContain('own total');
  });
  test('of a total that is missed in the proof, which hides amounts where they are hidden', () => {
    const report = reportOf([[counted], { statedTotals: [total(999), total(1000, 'Brokerage')] }]);
    const [, whole, account, read] = proofRows(report, report.files[0]!, {});
    expect(whole).toMatchObject({ name: 'Total in the file', outcome: 'missed' });
    expect(whole!.text).toMatch(/^\$999.00, and we read \$/);
    expect(account).toMatchObject({ name: 'Total of Brokerage in the file', text: '$1,000.00', outcome: 'met' });
    expect(read).toMatchObject({ name: 'Total we read', outcome: 'stated' });
    expect(
      proofRows(report, report.files[0]!, { isHidden: true })
        .map(({ text }) => text)
        .join(),
    ).not.toContain('$999');
  });
});

test('of rows in several currencies the total is that of one, and says so', () => {
  const inEuros = { ...counted, currency: EUR };
  const report = reportOf([[counted, counted, inEuros]]);
  const [total] = proofRows(report, report.files[0]!, {}).filter(({ name }) => name.startsWith('Total we read'));
  expect(total).toMatchObject({ name: 'Total we read in USD' });
});

test('a price in another currency than the value is compared with nothing', () => {
  const foreign = holdingOf({ symbol: 'SAP', quantity: 10, price: 100, value: 870, currency: EUR });
  const report = reportOf([[foreign]]);
  expect(proofRows(report, report.files[0]!, {})[0]).toMatchObject({ outcome: 'nothing' });
  expect(priceCheck(report, report.files[0]!, 2)).toBe('none');
  expect(said(report).title).toBe('Every row is accounted for');
});

describe('what may be something else', () => {
  const unsure: Issue = {
    ...({ code: 'kind-unsure', severity: 'warning', file: 'holdings.csv', line: null } as const),
    detail: {
      guess: 'holdings',
      for1: 'identifiers',
      for1Columns: 'ISIN',
      against1: 'one-deed',
      against1Columns: 'Side',
    },
  };
  const report = reportOf([[counted], { issues: [unsure] }]);
  test('is the one question until it is kept', () => {
    expect(said(report)).toEqual({
      title: 'Is this what you own now?',
      text: 'This looks like a list of your holdings: “ISIN” identifies securities. But “Side” has a word for a purchase in every row. If it’s what you own now, keep it. If not, discard or remove it.',
    });
    expect(reviewFinding(report, null, false).title).toBe('Everything adds up: $1,000.00 in 1 holding');
  });
  test('holds the file up', () => expect(isDoubtful(report, ['holdings.csv'])).toBe(true));
});
