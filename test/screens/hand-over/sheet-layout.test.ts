import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_LETTERHEAD } from '../../../src/domain/model/letterhead.ts';
import { REPORT_ALONE, type SheetContents } from '../../../src/domain/book/sheet-contents.ts';
import { NOTE_SIGNS, type Note } from '../../../src/domain/model/note.ts';
import { isoDate } from '../../../src/domain/model/units.ts';
import { LONGEST_DISCLOSURE } from '../../../src/screens/hand-over/words/sheet-pages.ts';
import { LONGEST_NOTE, LONGEST_TITLE } from '../../../src/screens/hand-over/words/sheet.ts';
import { moneyFormat } from '../../../src/words/marks/money.ts';
import { sheetLayout } from '../../../src/screens/hand-over/sheet-layout.ts';
import {
  PAGE,
  SMALLEST_SCALE,
  largestScale,
  rowsThatFit,
  type Measure,
} from '../../../src/screens/hand-over/sheet-room.ts';
import { NO_COMPANIES, ODD_REPORTS } from '../../support/odd-reports.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { modelSheet } from '../../support/sheet-samples.ts';

const money = moneyFormat('USD', false);
const DAY = isoDate('2026-03-11')!;
const SHORT = {
  name: 'Ada Lark',
  title: '',
  note: '',
  disclosure: '',
  made: 'Made with Topheavy 1.2.3 on this device',
  reasons: [],
  letterhead: NO_LETTERHEAD,
  contents: REPORT_ALONE,
};
const LONG = {
  ...SHORT,
  name: 'W'.repeat(LONGEST_TITLE),
  title: 'W'.repeat(LONGEST_TITLE),
  note: 'w '.repeat(LONGEST_NOTE / 2),
  disclosure: 'w '.repeat(LONGEST_DISCLOSURE / 2),
};

describe('the room on a page', () => {
  test('is used by the largest type that fits', () => {
    expect(largestScale(() => 100)).toBe(1);
    expect(largestScale((measure) => measure.of(PAGE.height / 0.9))).toBe(0.88);
    expect(largestScale(() => 5000)).toBe(SMALLEST_SCALE);
  });
  test('takes as many rows as stand under the rest, and none where the rest fills it', () => {
    const rows = Array.from({ length: 200 }, (_, at) => `Fund ${at}`);
    const high = (measure: Measure, row: string) => measure.row(row, 200);
    const fits = rowsThatFit(rows, high, () => 500);
    expect(fits).toBeGreaterThan(10);
    expect(fits).toBeLessThan(40);
    expect(rowsThatFit(rows, high, () => PAGE.height)).toBe(0);
    expect(rowsThatFit(rows.slice(0, 3), high, () => 500)).toBe(3);
    expect(rowsThatFit(rows.map((row) => row.repeat(12)), high, () => 500)).toBeLessThan(fits); // oxfmt-ignore
  });
});

describe('the layout of a sheet', () => {
  test('gives much to say a smaller type, and never below the smallest', () => {
    const report = sampleReport();
    const [short, long] = [SHORT, LONG].map((words) => sheetLayout(report, money, words));
    expect(long!.first).toBeLessThan(short!.first);
    expect(long!.first).toBeGreaterThanOrEqual(SMALLEST_SCALE);
    expect(long!.second).toBeLessThanOrEqual(short!.second);
  });
  test('lists every fund while there is room', () => {
    const report = sampleReport();
    expect(sheetLayout(report, money, SHORT).listed).toBe(report.funds.length + report.unknownFunds.length);
    expect(sheetLayout(NO_COMPANIES, money, SHORT).listed).toBeLessThanOrEqual(NO_COMPANIES.funds.length);
  });
  test('puts chosen notes before funds, and counts those without room', () => {
    const report = sampleReport();
    const funds = report.funds.length + report.unknownFunds.length;
    const notesOf = (count: number, text = 'We agreed to look at this again in spring.') => ({
      ...REPORT_ALONE,
      notes: Array.from({ length: count }, (_, at): Note => ({ id: `${at}`, day: DAY, text, about: 'portfolio' })),
    });
    const layoutOf = (contents: SheetContents) => sheetLayout(report, money, { ...SHORT, contents });
    expect(layoutOf(REPORT_ALONE).noted).toBe(0);
    expect(layoutOf(notesOf(2))).toMatchObject({ noted: 2, listed: funds });
    const many = layoutOf(notesOf(200));
    expect(many.second).toBe(SMALLEST_SCALE);
    expect(many.noted).toBeGreaterThan(5);
    expect(many.noted).toBeLessThan(60);
    // a line that was typed as one takes a line
    expect(layoutOf(notesOf(200, 'One\nTwo\nThree')).noted).toBeLessThan(many.noted);
    expect(layoutOf(notesOf(1, 'w\n'.repeat(NOTE_SIGNS / 2))).noted).toBe(0);
  });
  test('makes room for a model, and takes fewer companies for it', () => {
    const { report, contents } = modelSheet();
    const [without, beside] = [REPORT_ALONE, contents].map((one) =>
      sheetLayout(report, money, { ...SHORT, contents: one }),
    );
    expect(beside!.second).toBeLessThanOrEqual(without!.second);
    expect(beside!.more).toBeLessThanOrEqual(without!.more);
  });
  test('is one for every odd report', () => {
    for (const [name, report] of ODD_REPORTS)
      expect(sheetLayout(report, money, SHORT).first, name).toBeGreaterThanOrEqual(SMALLEST_SCALE);
  });
  test('never gives more words larger type', () => {
    const report = sampleReport();
    const words = fc.string({ maxLength: LONGEST_NOTE });
    fc.assert(
      fc.property(words, words, (note, more) => {
        const [one, two] = [note, `${note} ${more}`].map((said) =>
          sheetLayout(report, money, { ...SHORT, note: said }),
        );
        expect(two!.first).toBeLessThanOrEqual(one!.first);
      }),
      { numRuns: 100 },
    );
  });
});
