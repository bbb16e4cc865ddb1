import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BookState } from '../../src/app/book-state.svelte.ts';
import { noticeWords } from '../../src/screens/notices/words/notices.ts';
import { startTiny } from '../support/start-tiny.ts';
import { newDatabase } from '../support/make-app.ts';

/* Files of two days that come together, or the older after the newer: both days are kept. */

let database = '';
beforeEach(() => void (database = newDatabase()));

const file = (name: string, rows: string) =>
  new File([`Account,Symbol,Name,Quantity,Price,Value (USD)\n${rows}`], name, { type: 'text/csv' });
const JULY = file('mine_2026-07-31.csv', 'IRA 100200,NVDA,NVIDIA Corp,10,100,1000\n');
const NOVEMBER = file('mine_2026-11-20.csv', 'IRA 100200,NVDA,NVIDIA Corp,12,120,1440\n');
const ROTH = file('roth_2026-11-20.csv', 'Roth 300400,WWW,Wolverine World Wide,10,20,200\n');
const UNCLEAR = file('mine_2026-06-30.csv', 'IRA 100200,NVDA,NVIDIA Corp,10,90,1000\nIRA 100200,TSM,TSMC,3,,\n');

async function daysOf(book: BookState): Promise<readonly (readonly [string, number])[]> {
  await book.days.read();
  return book.days.ofOpen.map(({ date, net }) => [date, net] as const);
}
const words = (app: Awaited<ReturnType<typeof startTiny>>['app']) => {
  const { kind, names, changes } = app.notice!;
  return noticeWords(kind, names, changes);
};

describe('files of two days', () => {
  it('dropped together are two days, and undo takes both back', async () => {
    const { app, book } = await startTiny(database);
    await app.openFiles([NOVEMBER, JULY, ROTH]);
    expect(app.portfolio?.files.map(({ name }) => name)).toEqual([ROTH.name, NOVEMBER.name]);
    expect(app.report?.totals.net).toBe(1640);
    expect(await daysOf(book)).toEqual([
      ['2026-07-31', 1000],
      ['2026-11-20', 1640],
    ]);
    expect(book.days.change?.total.parts).toMatchObject({ prices: 200 });
    expect(words(app)).toContain('We kept mine_2026-07-31.csv as an earlier date, Jul 31, 2026');
    app.notice!.undo();
    await expect.poll(() => app.portfolio).toBeNull();
  });

  it('dropped beside another file are taken back with their days', async () => {
    const { app, book } = await startTiny(database);
    await app.openFiles([ROTH]);
    await app.openFiles([JULY, NOVEMBER]);
    expect(await daysOf(book)).toEqual([
      ['2026-07-31', 1000],
      ['2026-11-20', 1640],
    ]);
    app.notice!.undo();
    await expect.poll(() => app.portfolio?.files.length).toBe(1);
    await expect.poll(() => daysOf(book)).toEqual([['2026-11-20', 200]]);
  });

  it('of which the older comes later are two days, too, and undo takes that one back', async () => {
    const { app, book } = await startTiny(database);
    await app.openFiles([NOVEMBER]);
    await app.openFiles([JULY]);
    expect(app.report?.totals.net).toBe(1440);
    expect(await daysOf(book)).toEqual([
      ['2026-07-31', 1000],
      ['2026-11-20', 1440],
    ]);
    expect(words(app)).toMatch(/^We kept mine_2026-07-31\.csv as an earlier date/);
    app.notice!.undo();
    await expect.poll(() => daysOf(book)).toEqual([['2026-11-20', 1440]]);
  });

  it('of which the older is here already stay as they are, in words', async () => {
    const { app, book } = await startTiny(database);
    await app.openFiles([JULY]);
    await app.openFiles([NOVEMBER]);
    await app.openFiles([JULY]);
    expect(await daysOf(book)).toHaveLength(2);
    expect(words(app)).toContain('We didn’t add mine_2026-07-31.csv');
  });

  it('of which the older one wants a look keep no day that might be wrong', async () => {
    const { app, book } = await startTiny(database);
    await app.openFiles([NOVEMBER]);
    await app.openFiles([UNCLEAR]);
    expect(await daysOf(book)).toHaveLength(1);
    expect(words(app)).toContain('We didn’t add mine_2026-06-30.csv');
  });
});
