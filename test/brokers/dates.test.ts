import { expect, test } from 'vitest';
import { dateInFileName, dayOrderOf, findDate } from '../../src/brokers/cells/dates.ts';

/* Spellings as the brokers' samples have them. */
test.each([
  ['Positions for account X as of 02:45 AM ET, 11/15/2020', '2020-11-15'],
  ['Positions for account X ...000 as of 05:35 PM ET, 2026/05/26', '2026-05-26'],
  ['Date downloaded Jul-29-2026 9:33 p.m ET', '2026-07-29'],
  ['Generated at 01/18/2019 10:23:53 AM ET', '2019-01-18'],
  ['As of 2026-03-04 09:00', '2026-03-04'],
  ['31.03.2022', '2022-03-31'],
  ['14-Nov-25', '2025-11-14'],
  ['March 4, 2026', '2026-03-04'],
  ['4 March 2026', '2026-03-04'],
  ['20260706', '2026-07-06'],
  ['25/12/2025', '2025-12-25'],
  ['13/13/2025', null],
  ['account 12345678', null],
  ['1.1.2', null],
])('%s → %s', (text, date) => {
  expect(findDate(text, 'month-first')).toBe(date);
});

test.each([
  ['Portfolio_Positions_Aug-21-2026.csv', '2026-08-21'],
  ['All-Accounts-Positions-2026-02-24-205012.csv', '2026-02-24'],
  ['Statement12312025.csv', '2025-12-31'],
  ['Portfolio_Positions_Aug-21-2026 (1).csv', '2026-08-21'],
  ['holdings.csv', null],
])('the file name %s → %s', (name, date) => {
  expect(dateInFileName(name)).toBe(date);
});

test('a column whose first numbers go beyond 12 puts the day first', () => {
  expect(dayOrderOf(['03/04/2026', '25/04/2026'])).toBe('day-first');
  expect(dayOrderOf(['03/04/2026', '04/25/2026'])).toBe('month-first');
  expect(findDate('03/04/2026', 'day-first')).toBe('2026-04-03');
});
