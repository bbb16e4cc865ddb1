import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  idsOfOpen,
  logHanded,
  readHanded,
  type Leaving,
  letterheadOf,
  readSheet,
  setClientSheet,
  setLetterhead,
  sheetContents,
} from '../../src/app/client-sheet.ts';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { NO_LETTERHEAD } from '../../src/domain/model/letterhead.ts';
import type { Move } from '../../src/domain/model/move.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { readLetterhead } from '../../src/storage/letterhead.ts';
import { startTiny } from '../support/start-tiny.ts';
import { newDatabase } from '../support/make-app.ts';

/* Sheets of clients that are not open, with the real handler behind them on a little market. */

let database = '';
beforeEach(() => void (database = newDatabase()));

const started = () => startTiny(database);
const file = (name: string, rows: string) =>
  new File([`Account,Symbol,Name,Quantity,Price,Value (USD)\n${rows}`], name, { type: 'text/csv' });
const ADA = [
  file('ada_2025-11-28.csv', 'IRA 100200,NVDA,NVIDIA Corp,10,100,1000\nIRA 100200,SPY,SPDR S&P 500 ETF,10,100,1000\n'),
  file('ada_2026-08-21.csv', 'IRA 100200,NVDA,NVIDIA Corp,12,120,1440\nIRA 100200,SPY,SPDR S&P 500 ETF,10,110,1100\n'),
];
const BEN = file('ben_2026-08-01.csv', 'Roth 300400,WWW,Wolverine World Wide,10,20,200\n');
const MOVE: Move = {
  account: 'IRA 100200',
  from: 'fund:SPY',
  to: 'fund:IWM',
  size: { unit: 'money', value: 500 },
  price: null,
};

/* Ada has two days, a target and a plan; Ben is open. Both are of one household. */
async function twoClients() {
  const { app, book } = await started();
  for (const one of ADA) await app.openFiles([one]);
  const ada = book.current!.id;
  await book.rename(ada, 'Ada');
  await book.targets.set([{ key: 'lens', low: null, high: 0.3 }]);
  await app.open.keepBeside({ lab: { ...app.portfolio!.lab, plans: [{ name: 'Calmer', moves: [MOVE] }] } });
  await book.setGroup(ada, 'Larks');
  const shown = { report: app.report!, contents: await sheetContents(app, app.portfolio!, app.report!) };
  await book.startNew();
  await app.openFiles([BEN]);
  const ben = book.current!.id;
  await book.rename(ben, 'Ben');
  await book.setGroup(ben, 'Larks');
  return { app, book, ada, ben, shown };
}
const one = (id: string, name: string) => ({ key: id, id, name, members: [] });

describe('the sheet of a client', () => {
  it('is the same whether its portfolio is open or not', async () => {
    const { app, ada, shown } = await twoClients();
    const sheet = await readSheet(app, one(ada, 'Ada'));
    expect(app.portfolio?.name).toBe('Ben');
    expect(sheet?.report.lens).toEqual(shown.report.lens);
    expect(sheet?.contents).toEqual(shown.contents);
    expect(sheet?.contents.targets.map(({ stands }) => stands)).toEqual(['above']);
    expect([sheet?.contents.change?.before.date, sheet?.contents.change?.after.date]).toEqual([
      '2025-11-28',
      '2026-08-21',
    ]);
    expect(sheet?.contents.plan).toMatchObject({ name: 'Calmer', moves: 1 });
  });
  it('of a household is of all its members, and there is none where one is missing', async () => {
    const { app, ada, ben } = await twoClients();
    const household = { key: 'group Larks', id: null, name: 'Larks', members: [{ id: ada }, { id: ben }] };
    const sheet = await readSheet(app, household);
    expect(sheet?.report.totals.net).toBe(1440 + 1100 + 200);
    expect(sheet?.contents).toMatchObject({ targets: [], change: null, plan: null });
    expect(await readSheet(app, { ...household, members: [{ id: ada }, { id: 'gone' }] })).toBeNull();
    expect(await readSheet(app, one('gone', 'Nobody'))).toBeNull();
  });
  it('has the words that were written on it, and no other client’s', async () => {
    const { app, ada, ben } = await twoClients();
    await setClientSheet(app, 'For Ben', 'A note.');
    expect(await readSheet(app, one(ben, 'Ben'))).toMatchObject({ title: 'For Ben', note: 'A note.' });
    expect(await readSheet(app, one(ada, 'Ada'))).toMatchObject({ title: '', note: '' });
  });
});

describe('the log of sheets that were handed over', () => {
  const leaving = (app: AppState, ids: readonly string[], client: string): Leaving => {
    return {
      how: 'saved',
      client,
      ids,
      report: app.report!,
      holdings: isoDate('2026-08-01'),
      hasAmounts: true,
      page: '<p>Ada</p>',
    };
  };
  it('is kept with the client, open or not, and is there at the next visit', async () => {
    const { app, ada, ben } = await twoClients();
    await logHanded(app, leaving(app, [ada], 'Ada'));
    await logHanded(app, leaving(app, [ben], 'Ben'));
    const again = await started();
    const handedTo = async (id: string) => (await again.app.kept.readPortfolio(id))?.portfolio.handed ?? [];
    expect((await handedTo(ada)).map(({ client }) => client)).toEqual(['Ada']);
    expect(await handedTo(ben)).toMatchObject([
      {
        client: 'Ben',
        how: 'saved',
        about: 'portfolio',
        holdings: '2026-08-01',
        hasAmounts: true,
        // echo -n '<p>Ada</p>' | sha256sum
        hash: 'e670a1930d87c86bf9a961b8b464d8fe7be35f4be6c5e8b04663e0fa0128bc92',
      },
    ]);
    expect((await readHanded(again.app)).map(({ client }) => client)).toEqual(['Ben']);
  });
  it('of a household is kept with each of its people, and read once', async () => {
    const { app, book, ada, ben } = await twoClients();
    await logHanded(app, leaving(app, [ben], 'Ben'));
    await book.showGroup('Larks');
    expect([...idsOfOpen(app)].sort()).toEqual([ada, ben].sort());
    await logHanded(app, leaving(app, idsOfOpen(app), 'Larks'));
    expect(await readHanded(app)).toMatchObject([{ client: 'Larks', about: 'household' }]);
    for (const id of [ada, ben])
      expect((await app.kept.readPortfolio(id))?.portfolio.handed.at(-1)).toMatchObject({ client: 'Larks' });
  });
});

it('the letterhead is kept for the next visit, part by part', async () => {
  const { app } = await started();
  await setLetterhead(app, { name: 'Harbour Lane' });
  await setLetterhead(app, { onePage: true });
  const again = await started();
  expect(letterheadOf(again.app)).toEqual({
    ...NO_LETTERHEAD,
    name: 'Harbour Lane',
    onePage: true,
  });
});

it('a letterhead for clients is not kept without a disclosure, whichever comes first', async () => {
  const { app } = await started();
  expect(await setLetterhead(app, { forClients: true })).toBe(false);
  expect(letterheadOf(app)).toEqual(NO_LETTERHEAD);
  expect(await setLetterhead(app, { disclosure: 'For information only.' })).toBe(true);
  expect(await setLetterhead(app, { forClients: true })).toBe(true);
  expect(await setLetterhead(app, { disclosure: '  ' })).toBe(false);
  expect(letterheadOf(app)).toMatchObject({ forClients: true, disclosure: 'For information only.' });
});

it('a letterhead of before there were preparers is read as it was', () => {
  const old = { name: 'A', address: '', disclosure: '', logo: null, onePage: true };
  expect(readLetterhead(JSON.stringify(old))).toEqual({ ...NO_LETTERHEAD, ...old });
});

it('what is kept for a letterhead and is none is an empty one', () => {
  for (const text of ['', '{', '{"name":1}', '[]', '{"name":"A","address":"","disclosure":"","logo":7,"onePage":true}'])
    expect(readLetterhead(text), text).toEqual(NO_LETTERHEAD);
});
