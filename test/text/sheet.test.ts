import { describe, expect, test } from 'vitest';
import { moneyFormat } from '../../src/text/money.ts';
import {
  LONGEST_NOTE,
  LONGEST_TITLE,
  activeShareWords,
  isTight,
  sheetCompanies,
  sheetFigures,
  sheetLine,
} from '../../src/text/sheet.ts';
import { LOOKED_AT, NO_COMPANIES, OWED, SHORTS, SURE } from '../support/odd-reports.ts';
import { sampleReport } from '../support/sample-report.ts';

const SAMPLE = sampleReport();
const open = moneyFormat('USD', false);
const hidden = moneyFormat('USD', true);

test('the line under the title counts accounts and positions; a hidden amount is left out, not dotted', () => {
  expect(sheetLine(SAMPLE, open)).toBe('Two accounts, 30 positions, $284,310');
  expect(sheetLine(SAMPLE, hidden)).toBe('Two accounts, 30 positions');
  expect(sheetLine(LOOKED_AT, hidden)).toBe('One account of 2, 30 positions');
});

describe('the figures', () => {
  test('stand beside the market’s', () => {
    const said = sheetFigures(SAMPLE, open).map(({ name, figure, beside }) => [name, figure, beside]);
    expect(said).toEqual([
      ['Mega-cap tech', '43.1–44.5%', 'market 39.0'],
      ['Small and micro', '4.2–5.6%', 'market 4.7'],
      ['Tilt', '38.9 points', 'market 34.3'],
      ['Behaves like', '30–33 companies', ''],
      ['Ten largest', '41.8%', 'market 35.2'],
      ['Active share', '30.0–32.0%', ''],
      ['Identified', '98.6%', ''],
    ]);
  });
  test('active share is one figure where nothing is open, and says why it is none', () => {
    const sure = { ...SURE, benchmark: { ...SURE.benchmark, activeShare: { low: 0.31, high: 0.31 } } };
    expect(activeShareWords(sure)).toEqual({ figure: '31.0%', beside: '' });
    expect(activeShareWords(SHORTS)).toEqual({ figure: '–', beside: 'not with leverage or shorts' });
    expect(activeShareWords(OWED)).toEqual({ figure: '–', beside: 'no base for shares' });
  });
  test('what is at work is told where it is more than is owned', () => {
    expect(sheetFigures(SHORTS, open).at(-1)).toMatchObject({ name: 'At work, of what is yours', figure: '140.0%' });
    expect(sheetFigures(OWED, open).map(({ name }) => name)).not.toContain('At work, of what is yours');
  });
});

describe('the companies', () => {
  test('are the ten largest, and add up to the report’s own figure', () => {
    const list = sheetCompanies(SAMPLE, open)!;
    expect(list.rows.map(({ symbol }) => symbol).slice(0, 3)).toEqual(['NVDA', 'AAPL', 'GOOGL']);
    expect(list.rows).toHaveLength(10);
    expect(list.total).toMatchObject({ name: 'Ten largest', percent: '41.8' });
    expect(list.rows[0]).toMatchObject({ percent: '8.9', amount: '25,304' });
  });
  test('carry no amount while amounts are hidden', () => {
    const list = sheetCompanies(SAMPLE, hidden)!;
    expect([list.total, ...list.rows].map(({ amount }) => amount)).toEqual(Array(11).fill(null));
  });
  test('held short are counted, not listed', () => {
    const list = sheetCompanies(SHORTS, open)!;
    expect(list.note).toBe('1 company held short not in it.');
    expect(list.rows.map(({ symbol }) => symbol)).not.toContain('SHRT');
  });
  test('may be none, or fewer than ten', () => {
    expect(sheetCompanies(NO_COMPANIES, open)).toBeNull();
    const few = { ...SAMPLE, companies: SAMPLE.companies.slice(0, 3) };
    expect(sheetCompanies(few, open)?.total.name).toBe('Together');
  });
});

test('the type is small only where there is much to say', () => {
  const nothing = { title: '', note: '' };
  const much = { title: 'W'.repeat(LONGEST_TITLE), note: 'w'.repeat(LONGEST_NOTE) };
  expect(isTight(SAMPLE, open, nothing)).toBe(false);
  expect(isTight(SHORTS, open, much)).toBe(true);
  expect(isTight(NO_COMPANIES, open, much)).toBe(false);
});
