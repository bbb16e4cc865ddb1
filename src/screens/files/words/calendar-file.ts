import { t } from '../../../words/t.ts';
import type { Reminder, ReminderKind } from '../../../domain/figures/reminders.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { plural } from '../../../words/marks/numbers.ts';

/* Reminders as a file that every calendar takes (iCalendar, RFC 5545). It holds days and words of ours, and nothing of a portfolio. */

export const REMIND = {
  often: t`How often`,
  note: t`The file holds these words and dates only. A calendar can’t watch your targets: you’ll see at your next look whether you’ve passed one.`,
  save: t`Save calendar file`,
} as const;

/** What each reminder is called, in the dialog as in the calendar. */
export const REMINDER_NAMES: Readonly<Record<ReminderKind, string>> = {
  check: t`Look at your portfolio again`,
  old: t`Renew your holdings: they’re older than 90 days`,
  plan: t`Review your plan`,
};
const WHAT_TO_DO = t`Drop your broker’s new holdings file in Topheavy. You’ll see what changed and whether you’ve passed a target.`;

/** "every 3 months" */
export function everyWords(months: number): string {
  return t`every ${plural(months, { one: 'month', other: '# months' })}`;
}

/** Whose reminders, and the day on which the file is written. */
interface CalendarParts {
  /** The portfolio's id: a newer file takes the place of an older one, and two portfolios stay apart. */
  readonly id: string;
  readonly today: IsoDate;
}

/** Writes the file. */
export function calendarFile(reminders: readonly Reminder[], { id, today }: CalendarParts): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Topheavy//Reminders//EN',
    ...reminders.flatMap(({ kind, day, every, version }) => [
      'BEGIN:VEVENT',
      `UID:${kind}-${id.replace(/[^\w-]/g, '')}@topheavy`,
      `DTSTAMP:${plainDay(today)}T000000Z`,
      // calendars take the higher of two with one name for the newer
      `SEQUENCE:${version}`,
      `DTSTART;VALUE=DATE:${plainDay(day)}`,
      ...(every === null ? [] : [`RRULE:FREQ=MONTHLY;INTERVAL=${every}`]),
      `SUMMARY:${escaped(REMINDER_NAMES[kind])}`,
      `DESCRIPTION:${escaped(WHAT_TO_DO)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const plainDay = (day: IsoDate) => day.replaceAll('-', '');
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

const MOST_OCTETS = 75;
const encoder = new TextEncoder();

/* A line of more than 75 octets goes on behind a blank in the next; no sign is cut in two. */
function folded(line: string): string {
  let octets = 0;
  return [...line]
    .map((sign) => {
      const { length } = encoder.encode(sign);
      const isFull = octets + length > MOST_OCTETS;
      octets = isFull ? 1 + length : octets + length;
      return isFull ? `\r\n ${sign}` : sign;
    })
    .join('');
}
