import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppState } from '../../src/state/app-state.svelte.ts';
import { BookState } from '../../src/state/book-state.svelte.ts';
import { openStore } from '../../src/storage/store.ts';
import type { WorkerLike } from '../../src/worker/client.ts';
import { makeHandler } from '../../src/worker/handle.ts';
import { inProcessWorker } from '../support/in-process-worker.ts';
import { tinyReference } from '../support/tiny-reference.ts';

/* Two or three tabs of one browser, random actions, random delays: what was told as kept is stored at the end, unless the user took it
   away; a file for a new portfolio is in that and in no other; and every tab then shows what is stored. The app's own state stands behind
   each tab, with the real worker's handler; only the threads and the screens are missing. */

const reference = tinyReference();
const waitFor = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/* A worker that answers after a while, so that another tab can come between. */
function slowWorker(delay: () => number): WorkerLike {
  const handle = makeHandler(
    () => Promise.resolve(reference),
    () => 0,
  );
  return inProcessWorker(async (message, tell) => {
    await waitFor(delay());
    return handle(message, tell);
  });
}

type Deed = 'paste' | 'new' | 'undo' | 'remove' | 'rename' | 'answer' | 'target' | 'lens';
interface Step {
  readonly tab: number;
  readonly deed: Deed;
  /** Milliseconds until the next step, and those that the worker takes. */
  readonly pause: number;
  readonly work: number;
}
const DEEDS: readonly Deed[] = [
  'paste',
  'paste',
  'paste',
  'new',
  'undo',
  'remove',
  'rename',
  'answer',
  'target',
  'lens',
];
const anySteps = fc.array(
  fc.record({
    tab: fc.integer({ min: 0, max: 2 }),
    deed: fc.constantFrom(...DEEDS),
    pause: fc.constantFrom(0, 0, 1, 4),
    work: fc.constantFrom(0, 0, 2),
  }),
  { minLength: 3, maxLength: 14 },
);

class Tab {
  readonly app: AppState;
  readonly book: BookState;
  #isNew = false;
  work = 0;

  constructor(database: string) {
    this.app = new AppState({
      version: 'test',
      makeWorker: () => slowWorker(() => this.work),
      offline: null,
      saveReport: () => undefined,
      database,
    });
    this.book = new BookState(this.app);
  }

  async do(deed: Deed, mark: number, law: Law): Promise<void> {
    const { app, book } = this;
    const { portfolio } = app;
    switch (deed) {
      case 'paste': {
        const isNew = this.#isNew;
        if (app.work !== null) return;
        this.#isNew = false;
        await app.pasteText(`Symbol,Name,Account,Value\nNVDA,NVIDIA Corp,A${mark},${mark}\n`);
        const { notice } = app;
        if (notice?.kind !== 'kept' || !app.portfolio?.files.some((file) => valuesOf(file).includes(mark))) return;
        law.kept.add(mark);
        if (isNew) law.alone.set(mark, app.portfolio.id);
        return;
      }
      case 'new':
        if (app.work !== null || app.isStale) return;
        this.#isNew = await book.startNew();
        return;
      case 'undo':
        if (app.notice === null) return;
        for (const file of app.portfolio?.files ?? [])
          if (app.notice.names.includes(file.name)) law.takeAway(valuesOf(file));
        app.notice.undo();
        return;
      case 'remove': {
        const file = portfolio?.files.at(-1);
        if (file === undefined) return;
        law.takeAway(valuesOf(file));
        await app.removeFile(file.name);
        return;
      }
      case 'rename':
        if (portfolio !== null) await book.rename(portfolio.id, `Name ${mark}`);
        return;
      case 'answer':
        await app.say(({ sayStandIn }, open) => sayStandIn(open, `F${mark}`, 'SPY'));
        if (
          app.saved === 'saved' &&
          app.portfolio?.answers.some((one) => one.kind === 'proxy' && one.fund === `F${mark}`)
        )
          law.answers.add(`F${mark}`);
        return;
      case 'target':
        await book.setTargets([{ key: 'lens', low: null, high: mark / 1000 }]);
        return;
      case 'lens':
        await app.choose({ lens: mark % 2 === 0 ? 'magnificent-seven' : 'tech-all-sizes' });
    }
  }
}

/* What must be true at the end. */
class Law {
  readonly kept = new Set<number>();
  readonly answers = new Set<string>();
  /** Files that came first into a portfolio of their own, and which that is. */
  readonly alone = new Map<number, string>();
  takeAway(values: readonly number[]): void {
    for (const value of values) {
      this.taken.add(value);
    }
  }
  readonly taken = new Set<number>();
}

const valuesOf = (file: { readonly holdings: readonly { readonly value: number }[] }) =>
  file.holdings.map(({ value }) => value);

let databases = 0;

async function play(steps: readonly Step[]): Promise<readonly string[]> {
  databases += 1;
  const database = `tabs-${databases}`;
  const tabs = [new Tab(database), new Tab(database), new Tab(database)];
  for (const { app } of tabs) await app.start();
  const law = new Law();
  const running: Promise<void>[] = [];
  for (const [at, { tab, deed, pause, work }] of steps.entries()) {
    tabs[tab]!.work = work;
    running.push(tabs[tab]!.do(deed, 101 + at, law));
    if (pause > 0) await waitFor(pause);
  }
  await Promise.all(running);
  await waitFor(20);
  for (const { app } of tabs) await app.flush();
  await waitFor(10);
  const faults = await faultsOf(database, law, tabs);
  return faults;
}

async function faultsOf(database: string, law: Law, tabs: readonly Tab[]): Promise<readonly string[]> {
  const opened = await openStore({ build: 'test', name: database, markerBox: null });
  if (!opened.ok) return ['the store does not open'];
  const read = await opened.value.store.readAll();
  if (!read.ok) return ['the store cannot be read'];
  const { portfolios } = read.value;
  const faults: string[] = [];
  const stored = portfolios.flatMap(({ portfolio }) => portfolio.files.flatMap(valuesOf));
  for (const mark of law.kept)
    if (!law.taken.has(mark) && !stored.includes(mark)) faults.push(`${mark} was told as kept and is lost`);
  for (const [mark, id] of law.alone)
    for (const { portfolio } of portfolios)
      if (portfolio.files.flatMap(valuesOf).includes(mark) && portfolio.id !== id && !portfolio.name.includes('('))
        faults.push(`${mark} began a portfolio and is in another`);
  for (const { app } of tabs) {
    const shown = app.isTogether ? null : app.portfolio;
    const kept = portfolios.find(({ portfolio }) => portfolio.id === shown?.id)?.portfolio;
    if (shown === null || app.pending !== null) continue;
    if (kept === undefined) faults.push('a tab shows what is not stored');
    else if (
      JSON.stringify(shown.files.flatMap(valuesOf).sort()) !== JSON.stringify(kept.files.flatMap(valuesOf).sort())
    )
      faults.push(
        `a tab shows ${shown.files.flatMap(valuesOf).join()} where ${kept.files.flatMap(valuesOf).join()} is stored`,
      );
    if (app.saved === 'failed') faults.push('a tab says that saving failed');
  }
  return faults;
}

const RUNS = Number(process.env['RUNS'] ?? 60);
test('what two or three tabs told as kept is stored, whatever they do at once', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, async (steps) => {
      expect(await play(steps)).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});
