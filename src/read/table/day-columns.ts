import { partsOfDate } from '../../domain/model/units.ts';
import { dayOrderOf, findDate, findMonth, type DayOrder } from '../cells/dates.ts';
import type { FileRecord } from '../cells/records.ts';
import { isNumeric, lookAtColumn } from './column-look.ts';
import { guessIdentity } from './guess-identity.ts';
import { headerOfRoles, type Header } from './header.ts';
import { BY_MONTH, plainText } from './kind-words.ts';
import { lookAtColumns } from './complete-header.ts';

/* A sheet that somebody keeps by the month: a line a holding, a column a day. What stands under the newest is what is held. */

const LINES_LOOKED_AT = 20;
const MOST_OTHERS = 6;
/* Nothing but a date: "2026-01-31", "31. Jan 2026", "Jan 31, 2026". */
const DATE_ALONE = /^(?:[\d./-]{6,10}|\d{1,2}[ .-]{1,2}\p{L}{3,9}\.?[ -]?\d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4})$/u;

/** Where such a table's titles stand, and its header: the newest day that is filled is the value. */
interface DayTable {
  readonly at: number;
  readonly header: Header;
}

/** Finds a table whose titles are days, months or years in their order; null = there is none. One of spending or of prices says so above. */
export function findDayTable(records: readonly FileRecord[]): DayTable | 'of-something-else' | null {
  for (const [at, { cells }] of records.slice(0, LINES_LOOKED_AT).entries()) {
    const order = dayOrderOf(cells);
    const days = cells.map((cell) => dayOf(cell.trim(), order));
    if (!areInOrder(days.filter((day) => day !== null))) continue;
    const others = cells.filter((cell, column) => cell.trim() !== '' && days[column] === null);
    const above = records.slice(0, at).map(({ text }) => text);
    if ([...above, ...others].some((words) => BY_MONTH.test(plainText(words)))) return 'of-something-else';
    if (others.length > MOST_OTHERS || others.some((cell) => /\d/.test(cell) && !/\p{L}/u.test(cell))) continue;
    const header = headerBelow(cells, days, records.slice(at + 1));
    if (header !== null) return { at, header };
  }
  return null;
}

function headerBelow(
  titles: readonly string[],
  days: readonly (number | null)[],
  below: readonly FileRecord[],
): Header | null {
  const rows = below.map(({ cells }) => cells);
  const filled = days.flatMap((day, column) => {
    const look = day === null ? null : lookAtColumn(rows, column);
    return look !== null && look.filled > 0 && isNumeric(look) ? [{ day: day!, column }] : [];
  });
  const newest = filled.sort((one, other) => other.day - one.day)[0];
  if (newest === undefined) return null;
  const plain = titles.map(
    (title, column) => ({ title, role: column === newest.column ? 'value' : 'unused' }) as const,
  );
  const looks = lookAtColumns(headerOfRoles(plain), below);
  const titled = plain.map(({ role }, column) => (days[column] === null ? role : 'value'));
  const who = guessIdentity(titles, titled, looks);
  return headerOfRoles(plain.map(({ title, role }, column) => ({ title, role: who.get(column) ?? role })));
}

/* A number that is larger the later the day, the month or the year is; null = the title is none of these. */
function dayOf(title: string, order: DayOrder): number | null {
  const date = DATE_ALONE.test(title) ? findDate(title, order) : null;
  const found = date === null ? findMonth(title) : partsOfDate(date);
  if (found === null) return null;
  const [year, month, day = 31] = found;
  return (year * 12 + month - 1) * 31 + day;
}

function areInOrder(days: readonly number[]): boolean {
  const steps = days.slice(1).map((day, at) => Math.sign(day - days[at]!));
  return steps.length > 0 && (steps.every((step) => step === 1) || steps.every((step) => step === -1));
}
