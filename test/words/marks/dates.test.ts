import { afterEach, expect, test } from 'vitest';
import { isoDate, type IsoDate } from '../../../src/domain/model/units.ts';
import { formatDate, formatDateSpan, formatDayOfYear } from '../../../src/words/marks/dates.ts';
import { chooseLocale } from '../../../src/words/marks/locale.ts';

afterEach(() => {
  chooseLocale('en-US');
});

const date = (text: string) => {
  const parsed = isoDate(text);
  if (parsed === null) throw new Error(`${text} is no date.`);
  return parsed;
};

test.each([
  ['2026-08-21', 'Aug 21, 2026'],
  ['2026-01-02', 'Jan 2, 2026'],
  ['2024-12-31', 'Dec 31, 2024'],
])('%s reads %s', (iso, text) => {
  expect(formatDate(date(iso))).toBe(text);
});

test.each([
  [[], null],
  [['2026-08-21', '2026-08-21'], 'Aug 21, 2026'],
  [['2026-08-21', '2026-03-02'], 'Mar 2–Aug 21, 2026'],
  [['2026-01-16', '2026-01-01'], 'Jan 1–16, 2026'],
  [['2025-12-31', '2026-01-02'], 'Dec 31, 2025–Jan 2, 2026'],
])('the span of %j is %s', (isos, text) => {
  expect(formatDateSpan(isos.map(date))).toBe(text);
});

test.each([
  ['en-US', 'Aug 21, 2026', 'Jan 1–16, 2026'],
  ['en-CA', 'Aug 21, 2026', 'Jan 1–16, 2026'],
  ['en-GB', '21 Aug 2026', '1–16 Jan 2026'],
  ['de-DE', '21 Aug 2026', '1–16 Jan 2026'],
  ['de', '21 Aug 2026', '1–16 Jan 2026'],
  // other calendars and digits stay away; so does the order of the US where the engine knows no English of a region
  ['fa-IR', '21 Aug 2026', '1–16 Jan 2026'],
  ['th-TH', '21 Aug 2026', '1–16 Jan 2026'],
  ['ar-EG', '21 Aug 2026', '1–16 Jan 2026'],
])('a reader of %s reads %s', (tag, day, span) => {
  chooseLocale(tag);
  expect(formatDate(date('2026-08-21'))).toBe(day);
  expect(formatDateSpan([date('2026-01-16'), date('2026-01-01')])).toBe(span);
});

test('a phone leaves out the year', () => {
  expect(formatDayOfYear(date('2026-08-21'))).toBe('Aug 21');
  chooseLocale('de-DE');
  expect(formatDayOfYear(date('2026-08-21'))).toBe('21 Aug');
});

test('a day that no calendar has stays as the source wrote it', () => {
  const day = '2026-02-31' as IsoDate;
  expect(formatDate(day)).toBe('2026-02-31');
  expect(formatDateSpan([day, date('2026-01-01')])).toBe('Jan 1, 2026–2026-02-31');
});
