import { describe, expect, test } from 'vitest';
import { activeShareLine } from '../../../../src/words/names/benchmarks.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import {
  LONGEST_NOTE,
  LONGEST_TITLE,
  activeShareWords,
  fitted,
  roomWords,
  sheetCompanies,
  sheetFigures,
  sheetHead,
  sheetLine,
} from '../../../../src/screens/hand-over/words/sheet.ts';
import { LOOKED_AT, NO_COMPANIES, OWED, SHORTS, SURE } from '../../../support/odd-reports.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const SAMPLE = sampleReport();
const open = moneyFormat('USD', false);
const hidden = moneyFormat('USD', true);

test('the line under the title counts accounts and positions; a hidden amount is left out, not dotted', () => {
  expect(sheetLine(SAMPLE, open)).toBe('Two accounts, 30 holdings, $284,310');
  expect(sheetLine(SAMPLE, hidden)).toBe('Two accounts, 30 holdings');
  expect(sheetLine(LOOKED_AT, hidden)).toBe('One account of 2, 30 holdings');
});

describe('the figures', () => {
  test('stand beside the market’s', () => {
    const said = sheetFigures(SAMPLE).map(({ name, figure, beside }) => [name, figure, beside]);
    expect(said).toEqual([
      ['Mega-cap tech', '43.1–44.5%', 'US market: 39.0'],
      ['Small caps', '4.2–5.6%', 'US market: 4.7'],
      ['Tilt toward mega-cap tech', '+37.5 to +40.3 points', 'US market: +34.3'],
      ['As diversified as', '30–33 companies', ''],
      ['Top 10 companies', '41.8%', 'US market: 35.2'],
      ['Active share', '30.0–32.0%', ''],
      ['Identified', '98.6%', ''],
      ['Fund costs a year', 'at least 0.01%', '1.5% unknown'],
    ]);
  });
  test('active share is one figure where nothing is open, and says why it is none', () => {
    const sure = { ...SURE, benchmark: { ...SURE.benchmark, activeShare: { low: 0.31, high: 0.31 } } };
    expect(activeShareWords(sure)).toEqual({ figure: '31.0%', beside: '' });
    // too little is open for a range: the figure is the one that the verdict and the overlap beside it stand for
    const close = {
      ...SURE,
      benchmark: { ...SURE.benchmark, activeShare: { low: 0.353, high: 0.355 }, overlap: 0.645 },
    };
    expect(activeShareWords(close).figure).toBe('35.5%');
    expect(activeShareLine(close.benchmark)).toMatch(/^35\.5% of your portfolio differs .* 64\.5% matches it/);
    expect(activeShareWords(SHORTS)).toEqual({ figure: '–', beside: 'not available with leverage or shorts' });
    expect(activeShareWords(OWED)).toEqual({ figure: '–', beside: 'not available' });
  });
  test('what is at work is told where it is more than is owned', () => {
    expect(sheetFigures(SHORTS).at(-1)).toMatchObject({
      name: 'Invested, relative to net value',
      figure: '140.0%',
    });
    expect(sheetFigures(OWED).map(({ name }) => name)).not.toContain('Invested, relative to net value');
  });
});

describe('the companies', () => {
  test('are the ten largest, and add up to the report’s own figure', () => {
    const list = sheetCompanies(SAMPLE, open)!;
    expect(list.rows.map(({ symbol }) => symbol).slice(0, 3)).toEqual(['NVDA', 'AAPL', 'GOOGL']);
    expect(list.rows).toHaveLength(10);
    expect(list.total).toMatchObject({ name: 'Top 10', percent: '41.8' });
    expect(list.rows[0]).toMatchObject({ percent: '8.9', amount: '25,304' });
  });
  test('their total is the sum of what is listed', () => {
    const list = sheetCompanies(SAMPLE, open)!;
    const listed = SAMPLE.companies.slice(0, list.rows.length).map(({ value }) => value);
    expect(list.total.amount).toBe(open.bareWhole(listed.reduce((sum, value) => sum + value)));
    expect(Number(list.total.amount!.replaceAll(',', ''))).toBeGreaterThan(Math.max(...listed));
  });
  test('carry no amount while amounts are hidden', () => {
    const list = sheetCompanies(SAMPLE, hidden)!;
    expect([list.total, ...list.rows].map(({ amount }) => amount)).toEqual(Array(11).fill(null));
  });
  test('held short are counted, not listed', () => {
    const list = sheetCompanies(SHORTS, open)!;
    expect(list.note).toBe('1 company held short not included.');
    expect(list.rows.map(({ symbol }) => symbol)).not.toContain('SHRT');
  });
  test('may be none, or fewer than ten', () => {
    expect(sheetCompanies(NO_COMPANIES, open)).toBeNull();
    const few = { ...SAMPLE, companies: SAMPLE.companies.slice(0, 3) };
    expect(sheetCompanies(few, open)?.total.name).toBe('Total');
  });
});

test('the head is the title and whose portfolio it is; nothing is cut without a word', () => {
  expect(sheetHead('', 'Ada Lark')).toEqual({ heading: 'Ada Lark', whose: null });
  expect(sheetHead(' Annual review 2026 ', 'Ada Lark')).toEqual({ heading: 'Annual review 2026', whose: 'Ada Lark' });
  expect(sheetHead('Annual review for Ada Lark', 'Ada Lark').whose).toBeNull();
  const long = 'Annual review 2026 of the household, '.repeat(5);
  expect(sheetHead(long, 'Ada Lark').heading).toHaveLength(LONGEST_TITLE);
  expect(sheetHead(long, 'Ada Lark').heading.endsWith('…')).toBe(true);
  expect(roomWords(long, LONGEST_TITLE)).toMatch(/^184 characters\. The sheet has room for 80/);
  expect(roomWords('Annual review', LONGEST_TITLE)).toBe('');
  expect(roomWords('w'.repeat(200), LONGEST_NOTE)).toBe('200 of 240 characters');
  expect(fitted('short', LONGEST_NOTE)).toBe('short');
});
