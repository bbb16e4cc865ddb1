import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHECK_EVERY, isOld, remindersFrom } from '../../../src/domain/figures/reminders.ts';
import { daysBetween, isoDate } from '../../../src/domain/model/units.ts';
import { anyDay } from '../../support/any-day.ts';

const day = (text: string) => isoDate(text)!;

test('a look every so many months, the day on which holdings are old, and the plan in a year', () => {
  expect(remindersFrom(day('2026-08-31'), { newest: day('2026-08-21'), months: 3 })).toEqual([
    { kind: 'check', day: '2026-11-28', every: 3, version: 20_696 },
    { kind: 'old', day: '2026-11-20', every: null, version: 20_696 },
    { kind: 'plan', day: '2027-08-28', every: null, version: 20_696 },
  ]);
});

test('what is old already is told tomorrow, and undated holdings are never called old', () => {
  const kinds = (newest: string | null) =>
    remindersFrom(day('2026-12-31'), { newest: newest === null ? null : day(newest), months: 1 });
  expect(kinds('2025-01-01')[1]).toEqual({ kind: 'old', day: '2027-01-01', every: null, version: 20_818 });
  expect(kinds(null).map(({ kind }) => kind)).toEqual(['check', 'plan']);
  expect([isOld(null, day('2026-12-31')), isOld(day('2026-10-02'), day('2026-12-31'))]).toEqual([false, false]);
  expect(isOld(day('2026-10-01'), day('2026-12-31'))).toBe(true);
});

test('every day is a real one after today, and holdings are old on theirs', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.constantFrom(...CHECK_EVERY), (today, newest, months) => {
      for (const { kind, day: on } of remindersFrom(today, { newest, months })) {
        expect(isoDate(on)).toBe(on);
        expect(daysBetween(today, on)).toBeGreaterThan(0);
        if (kind === 'old') expect(isOld(newest, on)).toBe(true);
      }
    }),
  );
});
