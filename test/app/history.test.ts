import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { BookState } from '../../src/app/book-state.svelte.ts';
import { HistoryState } from '../../src/app/history-state.svelte.ts';
import { actionWords } from '../../src/screens/portfolios/words/history.ts';
import { newDatabase, startApp } from '../support/make-app.ts';
import { tinyReference } from '../support/tiny-reference.ts';

/* What was done to a portfolio, as its list tells it, and undo from there. */

const reference = tinyReference();
const sheet = (account: string, value: number) =>
  `Symbol,Name,Account,Value (USD)\nNVDA,NVIDIA Corp,${account},${value}\n`;

let database = '';
beforeEach(() => void (database = newDatabase()));

async function openTab() {
  const app = await startApp(reference, database);
  return { app, book: new BookState(app) };
}
type Tab = Awaited<ReturnType<typeof openTab>>;

/* Read anew, as the screen does after each change. */
async function historyOf({ app }: Tab): Promise<HistoryState> {
  const history = new HistoryState(app);
  await expect.poll(() => history.past).not.toBeNull();
  return history;
}

async function listed(tab: Tab): Promise<readonly string[]> {
  const { past } = await historyOf(tab);
  return (past ?? []).map(({ action, stays }) => `${actionWords(action, 'mega-cap-tech')}${stays === null ? '' : `: ${stays}`}`); // oxfmt-ignore
}

test('all that was done is listed with what can be undone; one is, and leaves what was done since', async () => {
  const tab = await openTab();
  const { app, book } = tab;
  await app.pasteText(sheet('A', 100));
  await app.pasteText(sheet('B', 200));
  await book.rename(app.portfolio!.id, 'Ours');
  await app.edit((edits) => edits.answer([{ about: { symbol: 'OWC7', name: null }, choice: { kind: 'cash' } }]));
  await book.targets.set([{ key: 'lens', low: null, high: 0.3 }]);
  await app.open.choose({ lens: 'magnificent-seven' });
  const [first, second] = app.portfolio!.files.map(({ name }) => name);
  expect(await listed(tab)).toEqual([
    'Set a target: Mega-cap tech, at most 30%',
    'Answer for OWC7: counts as Cash or stable value',
    'Renamed to “Ours”',
    `Added ${second}`,
    `Started with ${first}: began`,
  ]);
  const history = await historyOf(tab);
  const added = history.past!.find(({ action }) => actionWords(action, 'custom').startsWith('Added'))!;
  await history.takeBack(added.action, 'Added');
  expect([app.notice?.kind, app.portfolio!.files.length, app.portfolio!.name]).toEqual(['taken-back', 1, 'Ours']);
  expect(app.report?.totals.net).toBe(100);
  expect((await listed(tab)).slice(0, 1)).toEqual([`Removed ${second}: rows-not-kept`]);
  expect(await listed(await openTab())).toEqual(await listed(tab));
});

test('what two tabs did is in one list, which both show', async () => {
  const one = await openTab();
  await one.app.pasteText(sheet('A', 100));
  const two = await openTab();
  await Promise.all([
    one.app.pasteText(sheet('B', 200)),
    two.book.targets.set([{ key: 'lens', low: 0.1, high: null }]),
  ]);
  await vi.waitFor(() => expect(two.app.portfolio!.files.length).toBe(2));
  const list = await listed(one);
  expect(list).toHaveLength(3);
  expect(await listed(two)).toEqual(list);
});

test('goes with its portfolio, and comes back with it', async () => {
  const tab = await openTab();
  const { app, book } = tab;
  await app.pasteText(sheet('A', 100));
  const { id } = app.portfolio!;
  for (let at = 1; at <= 3; at += 1) await book.rename(id, `Name ${at}`);
  const list = await listed(tab);
  expect(list.slice(0, 2)).toEqual(['Renamed to “Name 3”', 'Renamed to “Name 2”: changed-since']);
  await book.remove(id);
  app.notice!.undo();
  await vi.waitFor(() => expect(app.portfolio?.name).toBe('Name 3'));
  expect(await listed(tab)).toEqual(list);
});
