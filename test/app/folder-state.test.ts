import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import type { BookState } from '../../src/app/book-state.svelte.ts';
import { isAsked, isToAdd } from '../../src/app/folder/folder-rows.ts';
import type { FolderFile } from '../../src/app/folder/to-sort.svelte.ts';
import { FolderState } from '../../src/app/folder/folder-state.svelte.ts';
import type { Request } from '../../src/engine/protocol.ts';
import { startTiny } from '../support/start-tiny.ts';
import { newDatabase } from '../support/make-app.ts';

/* A folder of files for many clients, with the real handler behind it on a little market. */

let database = '';
beforeEach(() => void (database = newDatabase()));

/* Called with each request before it is answered. */
let onRequest: (request: Request) => void = () => undefined;
beforeEach(() => (onRequest = () => undefined));

const started = () =>
  startTiny(database, (handle) => (request, emit) => {
    onRequest(request);
    return handle(request, emit);
  });

const text = (rows: string) => `Account,Symbol,Name,Quantity,Price,Value (USD)\n${rows}`;
const file = (name: string, rows: string) => new File([text(rows)], name, { type: 'text/csv' });
const inFolder = (path: string, rows: string): FolderFile => ({ file: file(path.split('/').at(-1)!, rows), path });
const NVIDIA = (value: number) => `NVDA,NVIDIA Corp,1,${value},${value}\n`;

async function withTwoClients() {
  const { app, book } = await started();
  await app.openFiles([file('old_2026-08-01.csv', `IRA 100200,${NVIDIA(100)}`)]);
  await book.rename(book.current!.id, 'Ann Lee');
  await book.startNew();
  await app.openFiles([file('old_2026-08-01.csv', `Roth 300400,${NVIDIA(200)}`)]);
  await book.rename(book.current!.id, 'Bob Stone');
  return { app, book };
}
const valuesOf = (book: BookState) =>
  Object.fromEntries(book.all.map(({ name, figures, isCurrent }) => [name, isCurrent ? figures?.net : null]));

const FILES: readonly FolderFile[] = [
  inFolder('in/positions_2026-11-20.csv', `IRA 100200,${NVIDIA(110)}`),
  inFolder('in/x/one_2026-11-20.csv', `Roth 300400,${NVIDIA(220)}`),
  inFolder('in/stone bob, taxable.csv', 'Taxable 500600,WWW,Wolverine World Wide,3,10,30\n'),
  inFolder('in/Dora Finch/main.csv', 'Main 700800,WWW,Wolverine World Wide,20,20,400\n'),
  inFolder('in/key.csv', 'Other 910920,KEY,Keyera Corp,1,50,50\n'),
  { file: new File(['nothing of use'], 'broken.csv'), path: 'in/broken.csv' },
];
async function read(app: AppState, book: BookState, files = FILES): Promise<FolderState> {
  const folder = new FolderState(app, book, 'New client');
  await folder.read(files);
  return folder;
}
const rowOf = (folder: FolderState, path: string) => folder.rows.find((row) => row.path === path)!;

describe('a folder of files', () => {
  it('is shown with the client of each before anything is kept', async () => {
    const { app, book } = await withTwoClients();
    const folder = await read(app, book);
    expect(folder.stage).toBe('table');
    expect(
      folder.rows.map((row) => [row.path, row.assignment?.why, row.stands.kind, isToAdd(row), isAsked(row)]),
    ).toEqual([
      ['in/Dora Finch/main.csv', 'named', 'ready', true, false],
      ['in/broken.csv', undefined, 'refused', false, false],
      ['in/key.csv', 'nothing', 'alone', false, false],
      ['in/positions_2026-11-20.csv', 'account', 'ready', true, false],
      ['in/stone bob, taxable.csv', 'name', 'ready', true, true],
      ['in/x/one_2026-11-20.csv', 'account', 'ready', true, false],
    ]);
    expect(rowOf(folder, 'in/positions_2026-11-20.csv')).toMatchObject({
      facts: { asOf: '2026-11-20', holdings: 1 },
      sums: [{ currency: 'USD', value: 110 }],
    });
    expect(Object.values(folder.names)).toContain('Dora Finch');
    expect(valuesOf(book)).toEqual({ 'Ann Lee': 100, 'Bob Stone': 200 });
  });

  it('is kept client by client, is there after a reload, and one Undo takes all of it back', async () => {
    const { app, book } = await withTwoClients();
    const folder = await read(app, book);
    const { to } = rowOf(folder, 'in/Dora Finch/main.csv');
    if (to.kind === 'new') folder.rename(to.key, 'Dora');
    await folder.keep();
    expect([folder.stage, folder.added, folder.rows.length]).toEqual(['added', { files: 4, clients: 3 }, 2]);
    const kept = { 'Ann Lee': 110, 'Bob Stone': 250, Dora: 400 };
    expect(valuesOf(book)).toEqual(kept);
    // what is open is shown as it is kept
    expect([app.portfolio?.name, app.report?.totals.net]).toEqual(['Bob Stone', 250]);
    expect(app.notice).toMatchObject({ kind: 'folder-added', names: ['4', '3', '2'] });
    expect(valuesOf((await started()).book)).toEqual(kept);
    const ann = book.all.find(({ name }) => name === 'Ann Lee')!;
    expect((await app.kept.readSnapshots(ann.id)).map(({ date }) => date)).toEqual(['2026-08-01', '2026-11-20']);
    // the same folder again is said, not doubled
    const again = await read(app, book);
    expect(again.rows.filter(isToAdd)).toEqual([]);
    expect(again.rows.filter(({ stands }) => stands.kind === 'again')).toHaveLength(4);

    app.notice!.undo();
    await expect.poll(() => valuesOf(book)).toEqual({ 'Ann Lee': 100, 'Bob Stone': 200 });
    await expect.poll(() => app.notice).toMatchObject({ kind: 'folder-undone', names: ['4', '0'] });
    await expect.poll(() => app.report?.totals.net).toBe(200);
    expect((await app.kept.readSnapshots(ann.id)).map(({ date }) => date)).toEqual(['2026-08-01']);
    expect(valuesOf((await started()).book)).toEqual({ 'Ann Lee': 100, 'Bob Stone': 200 });
  });

  it('goes where the user says: another client, a new one, or nowhere', async () => {
    const { app, book } = await withTwoClients();
    const folder = await read(app, book);
    const ann = folder.clients.find(({ name }) => name === 'Ann Lee')!;
    folder.choose(rowOf(folder, 'in/Dora Finch/main.csv').at, { kind: 'client', id: ann.id });
    folder.choose(rowOf(folder, 'in/x/one_2026-11-20.csv').at, { kind: 'nobody' });
    folder.chooseNew(rowOf(folder, 'in/stone bob, taxable.csv').at);
    await folder.keep();
    expect(valuesOf(book)).toEqual({ 'Ann Lee': 510, 'Bob Stone': 200, 'Stone Bob': 30 });
  });

  it('keeps nothing where it is stopped while it is read, and what was kept where it is stopped then', async () => {
    const { app, book } = await withTwoClients();
    const stopped = new FolderState(app, book, 'New client');
    onRequest = ({ kind }) => kind === 'read' && stopped.progress.done === 2 && stopped.stop();
    await stopped.read(FILES);
    onRequest = () => undefined;
    expect([stopped.stage, stopped.rows]).toEqual(['reading', []]);
    const folder = await read(app, book);
    onRequest = ({ kind }) => kind === 'analyse' && folder.stop();
    await folder.keep();
    expect([folder.stage, folder.added]).toEqual(['added', { files: 1, clients: 1 }]);
    expect(Object.keys(valuesOf(book)).length + folder.rows.length).toBeGreaterThan(5);
    expect(app.notice).toMatchObject({ kind: 'folder-added', names: ['1', '1', '5'] });
  });

  it('keeps what is older than what is here as an earlier day, and says what the system keeps to itself', async () => {
    const { app, book } = await withTwoClients();
    const folder = await read(app, book, [
      inFolder('in/then_2026-05-01.csv', `IRA 100200,${NVIDIA(90)}`),
      { file: null, path: 'in/secret.csv' },
    ]);
    expect(folder.rows.map(({ stands }) => stands.kind)).toEqual(['failed', 'ready']);
    await folder.keep();
    expect([folder.added.files, app.notice?.kind]).toEqual([1, 'folder-added']);
    const ada = book.all.find(({ name }) => name === 'Ann Lee')!;
    await book.switchTo(ada.id);
    await book.days.read();
    expect(book.days.ofOpen.map(({ date, net }) => [date, net])).toContainEqual(['2026-05-01', 90]);
    // a day that is kept stays as it is
    const again = await read(app, book, [inFolder('in/then_2026-05-01 again.csv', `IRA 100200,${NVIDIA(80)}`)]);
    expect(again.rows.map(({ stands }) => stands.kind)).toEqual(['older']);
  });

  it('leaves a table alone of which the user has named the columns for that client', async () => {
    const { app, book } = await withTwoClients();
    const titles = ['Account', 'Symbol', 'Name', 'Quantity', 'Price', 'Value (USD)'];
    const roles = ['account', 'symbol', 'name', 'quantity', 'price', 'value'] as const;
    await book.switchTo(book.all.find(({ name }) => name === 'Ann Lee')!.id);
    await app.open.say((_, portfolio) => ({ ...portfolio, answers: [{ kind: 'columns', titles, roles }] }));
    const folder = await read(app, book);
    expect(rowOf(folder, 'in/positions_2026-11-20.csv').stands).toEqual({
      kind: 'alone',
      why: { kind: 'own-columns' },
    });
  });
});
