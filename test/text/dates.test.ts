import { expect, test } from 'vitest';
import { isoDate } from '../../src/domain/units.ts';
import { formatDate, formatDateSpan } from '../../src/text/dates.ts';

const date = (text: string) => {
  const parsed = isoDate(text);
  if (parsed === null) throw new Error(`${text} is no date.`);
  return parsed;
};

test.each([
  ['2026-08-21', '21 Aug 2026'],
  ['2026-01-02', '2 Jan 2026'],
  ['2024-12-31', '31 Dec 2024'],
])('%s reads %s', (iso, text) => {
  expect(formatDate(date(iso))).toBe(text);
});

test.each([
  [[], null],
  [['2026-08-21', '2026-08-21'], '21 Aug 2026'],
  [['2026-08-21', '2026-03-02'], '2 Mar to 21 Aug 2026'],
  [['2025-12-31', '2026-01-02'], '31 Dec 2025 to 2 Jan 2026'],
])('the span of %j is %s', (isos, text) => {
  expect(formatDateSpan(isos.map(date))).toBe(text);
});
