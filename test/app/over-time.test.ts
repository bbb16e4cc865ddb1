import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import type { BookState } from '../../src/app/book-state.svelte.ts';
import { OverTimeState } from '../../src/app/over-time.svelte.ts';
import { householdDays } from '../../src/domain/figures/kept-days.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { startTiny } from '../support/start-tiny.ts';
import { newDatabase } from '../support/make-app.ts';

/* What was, day by day, and notes: of a portfolio and of a household, with the real store behind them. */

let database = '';
beforeEach(() => void (database = newDatabase()));

async function started(): Promise<{ app: AppState; book: BookState; over: OverTimeState }> {
  const { app, book } = await startTiny(database);
  return { app, book, over: new OverTimeState(app, book) };
}

const file = (name: string, rows: string) =>
  new File([`Account,Symbol,Name,Quantity,Price,Value (USD)\n${rows}`], name, { type: 'text/csv' });
const NOVEMBER = file('mine_2025-11-28.csv', 'IRA 100200,NVDA,NVIDIA Corp,10,100,1000\n');
const AUGUST = file('mine_2026-08-21.csv', 'IRA 100200,NVDA,NVIDIA Corp,12,120,1440\n');
const OTHER = file('other_2026-08-01.csv', 'Roth 300400,WWW,Wolverine World Wide,10,20,200\n');
const DAY = isoDate('2026-11-18')!;

async function household() {
  const all = await started();
  const { app, book } = all;
  await app.openFiles([NOVEMBER]);
  await app.openFiles([AUGUST]);
  const mine = book.current!.id;
  await book.setGroup(mine, 'Larks');
  await book.startNew();
  await app.openFiles([OTHER]);
  const other = book.current!.id;
  await book.setGroup(other, 'Larks');
  await book.showGroup('Larks');
  return { ...all, mine, other };
}

it('a note is written, changed, deleted and brought back, and is there at the next start', async () => {
  const { app, over } = await started();
  await app.openFiles([AUGUST]);
  const { report } = app;
  await over.write(DAY, '  \n', null);
  expect(over.notes).toEqual([]);
  await over.write(DAY, ' Wants less tech. ', null);
  expect(over.notes).toMatchObject([{ day: DAY, text: 'Wants less tech.', about: 'portfolio' }]);
  await over.write(DAY, 'Call in spring.', over.notes![0]!);
  expect(over.notes).toMatchObject([{ text: 'Call in spring.' }]);
  await over.remove(over.notes![0]!);
  expect([over.notes, app.notice?.kind]).toEqual([[], 'note-deleted']);
  app.notice?.undo();
  await expect.poll(() => over.notes?.map(({ text }) => text)).toEqual(['Call in spring.']);
  // no figure rests on it, so none is worked out anew
  expect(app.report).toBe(report);
  await app.kept.flush();
  const again = await started();
  expect(again.over.notes).toMatchObject([{ day: DAY, text: 'Call in spring.', about: 'portfolio' }]);
});

it('a household’s days are those of its members, and its notes are kept with each of them', async () => {
  const { app, book, over, mine, other } = await household();
  await expect.poll(() => over.members?.map((days) => days.length)).toEqual([2, 1]);
  const { days } = householdDays(over.members!, app.portfolio!.settings);
  expect(days.map(({ date, oldest, lens }) => [date, oldest, lens])).toEqual([
    ['2026-08-01', '2025-11-28', { kind: 'one', share: 1000 / 1200 }],
    ['2026-08-21', '2026-08-01', { kind: 'one', share: 1440 / 1640 }],
  ]);
  await expect.poll(() => over.notes).toEqual([]);
  await over.write(DAY, 'Sold the house', null);
  await expect.poll(() => over.notes?.map(({ text }) => text)).toEqual(['Sold the house']);
  await over.write(DAY, 'Sold the boat', over.notes![0]!);
  await expect.poll(() => over.notes?.map(({ text }) => text)).toEqual(['Sold the boat']);
  const texts = async () => {
    const read = await Promise.all([mine, other].map((id) => app.kept.readPortfolio(id)));
    return read.map((one) => one?.portfolio.notes.map(({ text, about }) => [text, about]));
  };
  expect(await texts()).toEqual([[['Sold the boat', 'household']], [['Sold the boat', 'household']]]);
  await over.remove(over.notes![0]!);
  expect(await texts()).toEqual([[], []]);
  app.notice?.undo();
  await expect.poll(texts).toEqual([[['Sold the boat', 'household']], [['Sold the boat', 'household']]]);
  // the figures in the list are still of today
  expect(book.outdated).toEqual([]);
  // a member shows it as the household's, to be changed there
  await book.switchTo(mine);
  expect(over.notes).toMatchObject([{ text: 'Sold the boat' }]);
  expect(over.mayChange(over.notes![0]!)).toBe(false);
});
