import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHECK_EVERY, remindersFrom } from '../../../../src/domain/figures/reminders.ts';
import { isoDate } from '../../../../src/domain/model/units.ts';
import { calendarFile } from '../../../../src/screens/files/words/calendar-file.ts';
import { anyDay } from '../../../support/any-day.ts';

/* RFC 5545: lines end with CR LF and have 75 octets at most, and texts escape what would end them. */

const unfolded = (file: string) => file.replaceAll('\r\n ', '').trimEnd().split('\r\n');

test('is a calendar of whole days, with names that stay and a mark of which is newer', () => {
  const [today, newest] = [isoDate('2026-11-25')!, isoDate('2026-08-21')!];
  const lines = unfolded(calendarFile(remindersFrom(today, { newest, months: 3 }), { id: 'a-1', today }));
  expect(lines.slice(0, 12)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Topheavy//Reminders//EN',
    'BEGIN:VEVENT',
    'UID:check-a-1@topheavy',
    'DTSTAMP:20261125T000000Z',
    'SEQUENCE:20782',
    'DTSTART;VALUE=DATE:20270225',
    'RRULE:FREQ=MONTHLY;INTERVAL=3',
    'SUMMARY:Look at your portfolio again',
    expect.stringMatching(/^DESCRIPTION:Drop your broker’s new holdings file in Topheavy\. /),
    'TRANSP:TRANSPARENT',
  ]);
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
    'DTSTART;VALUE=DATE:20270225',
    'DTSTART;VALUE=DATE:20261126',
    'DTSTART;VALUE=DATE:20271125',
  ]);
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(3);
  expect(lines.at(-1)).toBe('END:VCALENDAR');
});

test('no line is too long, none ends otherwise, and nothing of a portfolio steers it', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.constantFrom(...CHECK_EVERY), fc.string(), (today, newest, months, id) => {
      const file = calendarFile(remindersFrom(today, { newest, months }), { id, today });
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      for (const line of unfolded(file)) {
        expect(line).toMatch(/^[A-Z]+(?:;VALUE=DATE)?:/);
        if (/^(?:SUMMARY|DESCRIPTION):/.test(line)) expect(line).not.toMatch(/(?<!\\)[,;]/);
        if (line.startsWith('UID:')) expect(line).toMatch(/^UID:[a-z]+-[\w-]*@topheavy$/);
      }
    }),
  );
});
