import { describe, expect, it } from 'vitest';
import { monthsBefore, newestDate, staleLists } from '../../src/domain/files/staleness.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { sampleReport } from '../support/sample-report.ts';

const day = (text: string) => isoDate(text)!;

describe('months before a day', () => {
  it.each([
    ['2026-08-21', 6, '2026-02-21'],
    ['2026-02-21', 6, '2025-08-21'],
    ['2026-08-31', 6, '2026-02-28'], // February is shorter
    ['2024-08-31', 6, '2024-02-29'], // and longer in a leap year
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-12-31', 12, '2025-12-31'],
  ])('%s − %i = %s', (from, months, to) => {
    expect(monthsBefore(day(from), months)).toBe(to);
  });
});

describe('stale lists', () => {
  const [first, second] = sampleReport().funds;
  const of = (symbol: string, asOf: string | null, value: number) => ({
    ...first!,
    symbol,
    value,
    asOf: asOf === null ? null : day(asOf),
  });

  it('are those from before the day, which itself is not stale', () => {
    const funds = [of('OLD', '2026-02-20', 100), of('EDGE', '2026-02-21', 200), of('NEW', '2026-08-20', 700)];
    expect(staleLists(funds, day('2026-08-21'), 1000)).toEqual({
      olderThan: '2026-02-21',
      value: 100,
      share: 0.1,
      funds: ['OLD'],
    });
  });
  it('cannot be those without a date', () => {
    expect(staleLists([of('CLOSED', null, 100), second!], day('2026-08-21'), 1000).funds).toEqual([]);
  });
  it('have an amount and no share where there is no base', () => {
    expect(staleLists([of('OLD', '2020-01-01', 100)], day('2026-08-21'), null)).toMatchObject({
      value: 100,
      share: null,
    });
  });
});

it('the newest day is the largest, whatever the order', () => {
  expect(newestDate([day('2026-01-02'), null, day('2026-08-21'), day('2025-12-31')])).toBe('2026-08-21');
  expect(newestDate([null])).toBeNull();
});
