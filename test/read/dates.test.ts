import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/domain/model/units.ts';
import { dateInFileName, dayOrderOf, dayOrderOfList, findDate, replaceDate } from '../../src/read/cells/dates.ts';

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
  ['2025/1/6', '2025-01-06'],
  ['2025. 1. 6.', '2025-01-06'],
  ['2025.12.31', '2025-12-31'],
  ['2025/13/6', null],
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

test('a list of what was done runs on or back by its days', () => {
  const days = ['03/01/2024', '10/02/2024', '01/06/2024'];
  expect(dayOrderOfList(days)).toBe('day-first');
  expect(dayOrderOfList(days.toReversed())).toBe('day-first');
  expect(dayOrderOfList(['01/03/2024', '02/10/2024', '06/01/2024'], 'day-first')).toBe('month-first');
  // by either order, by neither, or of too few days: as is usual
  for (const unsaid of [
    ['01/02/2024', '02/03/2024', '03/04/2024'],
    ['03/01/2024', '01/06/2024', '10/02/2024'],
    days.slice(1),
  ])
    for (const usual of ['day-first', 'month-first'] as const) expect(dayOrderOfList(unsaid, usual)).toBe(usual);
  expect(dayOrderOfList(['01/02/2024', '02/03/2024', '04/25/2024', '01/01/2024'])).toBe('month-first');
});

describe('a day in words', () => {
  const MONTHS = {
    Spanish: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    French: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    Portuguese: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    Italian: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    Dutch: 'januari februari maart april mei juni juli augustus september oktober november december',
    German: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  };
  const WAYS = ['23 de M de 2026', '23 de M del 2026', '23 M 2026', '23. M 2026', 'lunes, 23 de M de 2026, 19:30'];
  const MORE_WAYS = ['M 23 de 2026', 'M 23rd, 2026', '23rd of M 2026', '23º de M de 2026', "23 d'M 2026", "23 M '26"];
  test.each(Object.entries(MONTHS))('in %s', (_, names) => {
    for (const [at, name] of names.split(' ').entries()) {
      for (const way of [...WAYS, ...MORE_WAYS]) {
        const text = way.replace('M', name);
        expect([text, findDate(text, 'day-first')]).toEqual([text, `2026-${String(at + 1).padStart(2, '0')}-23`]);
      }
    }
  });
  test.each([
    '23 de noviembre, 19:30',
    '23 nov 19h30',
    '23. November 19.30 Uhr',
    '23 novembre 19 h',
    '23 nov. 19:30:00',
  ])('the hour is no year: %s', (text) => expect(findDate(text, 'day-first')).toBeNull());
  test.each([
    ['23 maart 2026', '2025-06-09', '9 jun 2025'],
    ['23 de noviembre del 2026', '2025-06-09', '9 de jun del 2025'],
    ['2026/1/6', '2025-06-09', '2025/6/9'],
    ['2026. 11. 23.', '2025-06-09', '2025. 06. 09.'],
  ])('%s is replaced as it is written', (text, date, expected) => {
    const replaced = replaceDate(text, 'day-first', isoDate(date)!)!;
    expect(findDate(replaced, 'day-first')).toBe(date);
    expect(replaced.replace(/^0/, '')).toBe(expected);
  });
});
