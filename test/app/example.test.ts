import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { exampleOf, exampleOfFile } from '../../src/domain/files/examples.ts';
import { addTyped } from '../../src/app/typed-rows.ts';
import type { AppState } from '../../src/app/app-state.svelte.ts';
import { receivingOf } from '../../src/app/examples/beside-example.ts';
import { BackupState, makeBackup } from '../../src/app/backup-state.svelte.ts';
import { EXAMPLE_NAMES, exampleHousehold } from '../../src/app/examples/example-households.ts';
import { readTyped } from '../../src/read/typed/form-rows.ts';
import { openStore } from '../../src/storage/store.ts';
import { noticeWords } from '../../src/screens/notices/words/notices.ts';
import { startTiny } from '../support/start-tiny.ts';
import { newDatabase } from '../support/make-app.ts';

/* The example is looked at, and goes when one's own comes: the two are never one sum. */

let database = '';
beforeEach(() => void (database = newDatabase()));

const started = () => startTiny(database);

const OWN = 'Symbol,Name,Value (USD)\nNVDA,NVIDIA Corp,600\nWWW,Wolverine World Wide,400\n';
const DOUBTFUL = 'Symbol,Name,Value (USD)\nKEY,Keyera Corp,100\nNVDA,NVIDIA Corp,900\n';
const file = (name: string, text = OWN) => new File([text], name, { type: 'text/csv' });
const exampleFile = (household: string, owner = 0, day = 1) => {
  const { name, text } = exampleHousehold(household)!.portfolios[owner]!.files[day]!;
  return file(name, text);
};
const TYPED = { symbol: 'NVDA', name: '', quantity: '', price: '', value: '600', account: '', currency: '' };
const shown = (app: AppState) => exampleOf(app.portfolio?.files ?? []);
const sentence = (app: AppState) =>
  noticeWords(app.notice!.kind, app.notice!.names, app.notice!.changes, app.notice!.example);

/* What is wrong about what is kept: a portfolio of both. */
async function mixed(app: AppState): Promise<readonly string[]> {
  const kept = await app.kept.readAll();
  const isMixed = (files: readonly { readonly fingerprint: string }[]) =>
    new Set(files.map((one) => exampleOfFile(one) === null)).size > 1;
  return [...(kept?.portfolios ?? []).map((one) => one.portfolio), ...(app.portfolio === null ? [] : [app.portfolio])]
    .filter(({ files }) => isMixed(files))
    .map(({ name }) => name);
}

const LARKS = EXAMPLE_NAMES[0]!;

describe('the example', () => {
  it('is a portfolio of its own name, known as one after a reload', async () => {
    const { app } = await started();
    await app.tryExample();
    if (app.pending !== null) await app.keep();
    expect([app.portfolio?.name, shown(app)]).toEqual(['Example portfolio', 'Example portfolio']);
    const again = await started();
    expect(shown(again.app)).toBe('Example portfolio');
    expect(again.book.all.map(({ example }) => example)).toEqual(['Example portfolio']);
  });

  it('is known by its files alone: a file with its account numbers is the user’s own', async () => {
    for (const isOpen of [false, true]) {
      const { app, book } = await startTiny(`${database}-${isOpen}`);
      if (isOpen) await book.tryHousehold(LARKS);
      const { text } = exampleHousehold(LARKS)!.portfolios[0]!.files[1];
      await app.openFiles([file('positions.csv', text.replace(/NVDA,([^,]+),(\d+)/, 'NVDA,$1,1'))]);
      if (app.pending !== null) await app.keep();
      expect([app.portfolio?.name, shown(app), app.report?.example]).toEqual(['My portfolio', null, false]);
      expect(app.portfolio?.files).toHaveLength(1);
      expect(await mixed(app)).toEqual([]);
    }
  });

  it('receives no file, while a portfolio of the user’s own does, also behind several that are shown together', async () => {
    const { app } = await started();
    expect(receivingOf(app.open.receiving)).toEqual({ portfolio: null, isExample: false });
    await app.tryExample();
    if (app.pending !== null) await app.keep();
    expect(receivingOf(app.open.receiving)).toEqual({ portfolio: null, isExample: true });
    await app.pasteText(OWN);
    expect(receivingOf(app.open.receiving)).toEqual({ portfolio: 'My portfolio', isExample: false });
    await app.open.showTogether({ ...app.portfolio!, id: 'together', name: 'Both' });
    expect([app.portfolio?.name, app.open.receiving?.name]).toEqual(['Both', 'My portfolio']);
  });

  it.each<[string, (app: AppState) => Promise<void>]>([
    ['a dropped file', (app) => app.openFiles([file('mine.csv')])],
    ['a paste', (app) => app.pasteText(OWN)],
    ['typed rows', (app) => addTyped(app, readTyped([TYPED]).reading!)],
    [
      'a doubtful file, once it is kept',
      async (app) => {
        await app.pasteText(DOUBTFUL);
        expect(app.pending).not.toBeNull();
        expect(app.report?.totals.net).toBe(1000);
        expect((await app.kept.readAll())?.portfolios.map(({ portfolio }) => portfolio.name)).toEqual([
          'Example portfolio',
        ]);
        await app.keep();
      },
    ],
  ])('goes with a word when %s comes, and Undo brings it back', async (_what, come) => {
    const { app, book } = await started();
    await app.tryExample();
    if (app.pending !== null) await app.keep();
    await app.open.choose({ lens: 'magnificent-seven' });
    const before = app.report!.totals.net;
    await come(app);
    expect(shown(app)).toBeNull();
    expect(app.portfolio).toMatchObject({ name: 'My portfolio', settings: { lens: 'magnificent-seven' } });
    expect(app.report!.totals.net).toBeLessThan(1001);
    expect(book.all.map(({ name }) => name)).toEqual(['My portfolio']);
    expect(sentence(app)).toMatch(/The example portfolio is gone\.$/);
    expect((await started()).book.all.map(({ name }) => name)).toEqual(['My portfolio']);
    app.notice!.undo();
    await vi.waitFor(() => expect(shown(app)).toBe('Example portfolio'));
    expect(app.report!.totals.net).toBe(before);
    const again = await started();
    expect(again.book.all.map(({ name }) => name)).toEqual(['Example portfolio']);
    expect(again.app.report?.totals.net).toBe(before);
  });

  it('comes back when a doubtful file is discarded', async () => {
    const { app } = await started();
    await app.tryExample();
    if (app.pending !== null) await app.keep();
    await app.pasteText(DOUBTFUL);
    await app.pasteText('Symbol,Name,Value (USD)\nAAPL,Apple Inc,50\n');
    expect(app.pending?.portfolio.files).toHaveLength(2);
    app.open.discard();
    expect(shown(app)).toBe('Example portfolio');
  });

  it('opens beside one’s own, which a second look finds again', async () => {
    const { app, book } = await started();
    await app.pasteText(OWN);
    await app.tryExample();
    expect([shown(app), book.all.map(({ name }) => name)]).toEqual([
      'Example portfolio',
      ['Example portfolio', 'My portfolio'],
    ]);
    const example = app.portfolio!.id;
    await book.switchTo(book.all.find(({ name }) => name === 'My portfolio')!.id);
    await app.tryExample();
    expect(app.portfolio!.id).toBe(example);
    expect(book.all).toHaveLength(2);
    // what comes now is no first file: the example was asked for beside one's own, and stays
    await app.openFiles([file('second.csv', 'Symbol,Name,Value (USD)\nAAPL,Apple Inc,50\n')]);
    expect([app.portfolio?.name, app.report?.totals.net]).toEqual(['My portfolio (2)', 50]);
    expect(sentence(app)).toMatch(/in a new portfolio, “My portfolio \(2\)\.”/);
    expect(book.all).toHaveLength(3);
    app.notice!.undo();
    await vi.waitFor(() => expect(shown(app)).toBe('Example portfolio'));
    expect(book.all).toHaveLength(2);
  });

  it('that is dropped as a file with one’s own is left out, and it is said', async () => {
    const { app } = await started();
    await app.openFiles([exampleFile(LARKS), file('mine.csv')]);
    expect([shown(app), app.report?.totals.net]).toEqual([null, 1000]);
    expect(sentence(app)).toMatch(/We left out the example’s file/);
  });

  it('of a household is in no household of one’s own, and is not merged with it', async () => {
    const { app, book } = await started();
    await app.pasteText(OWN);
    const mine = app.portfolio!.id;
    await app.openFiles([exampleFile(LARKS)]);
    const example = app.portfolio!.id;
    await book.startNew();
    await app.pasteText('Symbol,Name,Value (USD)\nAAPL,Apple Inc,50\n');
    for (const { id } of book.all) await book.setGroup(id, 'Home');
    expect(book.all.find(({ id }) => id === example)?.group).toBeNull();
    expect(book.groups).toMatchObject([{ name: 'Home', worth: { net: 1050 } }]);
    await book.showGroup('Home');
    expect(app.report?.totals.net).toBe(1050);
    await book.merge(mine, example);
    expect(await mixed(app)).toEqual([]);
  });

  it('goes when a backup with one’s own is restored, which is said before', async () => {
    const { app } = await started();
    await app.pasteText(OWN);
    const { text } = (await makeBackup(app, null))!;
    await app.wipe();
    await app.tryExample();
    if (app.pending !== null) await app.keep();
    const backups = new BackupState(app);
    await backups.offer(new File([text], 'backup.json'));
    expect(backups.told?.examples).toEqual(['Example portfolio']);
    expect(await backups.accept()).toBe(true);
    expect(shown(app)).toBeNull();
    expect((await started()).book.all.map(({ name }) => name)).toEqual(['My portfolio']);
  });

  it('that an earlier version added to one’s own files is taken out of them, and it is said once', async () => {
    const { app } = await started();
    await app.openFiles([exampleFile(LARKS)]);
    const example = app.portfolio!.files[0]!;
    await app.wipe();
    await app.pasteText(OWN);
    const { portfolio } = app;
    await app.kept.flush();
    // written past the gate, as it was once done
    const opened = await openStore({ build: 'test', name: database });
    if (!opened.ok) throw new Error('The database does not open.');
    const basedOn = (await app.kept.readAll())!.portfolios[0]!.revision;
    const both = { ...portfolio!, files: [example, ...portfolio!.files] };
    const written = await opened.value.store.write([{ kind: 'put-portfolio', portfolio: both, basedOn }]);
    expect(written.ok).toBe(true);
    const again = await started();
    await vi.waitFor(() => expect(again.app.report?.totals.net).toBe(1000));
    expect(sentence(again.app)).toMatch(/example/);
    expect(await mixed(again.app)).toEqual([]);
    expect((await started()).app.notice).toBeNull();
  });
});

/* Whatever is done one after the other, no portfolio ever holds both. */
test.each([1, 2, 3, 4, 5, 6])('after any steps nothing is mixed (%i)', async (seed) => {
  const { app, book } = await started();
  let state = seed * 7919;
  const next = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const steps: readonly (() => Promise<unknown>)[] = [
    () => app.tryExample(),
    () => app.pasteText(OWN),
    () => app.pasteText(DOUBTFUL),
    () => app.openFiles([exampleFile(LARKS, next(2), next(2))]),
    () => app.openFiles([exampleFile(LARKS, next(2), next(2)), file(`mine ${next(3)}.csv`)]),
    () => book.tryHousehold(LARKS),
    () => book.startNew(),
    () => app.keep(),
    () => {
      app.open.discard();
      return Promise.resolve();
    },
    async () => {
      app.notice?.undo();
      await app.kept.flush();
    },
    async () => {
      const one = book.all[next(Math.max(1, book.all.length))];
      if (one !== undefined) await book.switchTo(one.id);
    },
    async () => {
      const [one, other] = [book.all[next(book.all.length + 1)], book.all[next(book.all.length + 1)]];
      if (one !== undefined && other !== undefined && one !== other) await book.merge(one.id, other.id);
    },
    async () => {
      for (const { id } of book.all) await book.setGroup(id, 'All');
      await book.showGroup('All');
    },
  ];
  for (let at = 0; at < 20; at += 1) {
    await steps[next(steps.length)]!();
    expect(await mixed(app), `step ${at}`).toEqual([]);
  }
});
