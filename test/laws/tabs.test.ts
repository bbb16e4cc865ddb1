import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { AppState } from '../../src/app/app-state.svelte.ts';
import { letterheadOf, setClientSheet, setLetterhead } from '../../src/app/client-sheet.ts';
import { BookState } from '../../src/app/book-state.svelte.ts';
import { openStore } from '../../src/storage/store.ts';
import type { WorkerLike } from '../../src/engine/client.ts';
import { makeHandler } from '../../src/engine/handle.ts';
import { inProcessWorker } from '../support/in-process-worker.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { changeNote } from '../../src/domain/book/notes.ts';
import type { Portfolio } from '../../src/domain/model/portfolio.ts';
import { rowsOfTyped, typedRow } from '../../src/domain/files/typed.ts';
import { addTyped, checkTyped, typedFile, typedRowsOf } from '../../src/app/typed-rows.ts';
import { isoDate, issuerId } from '../../src/domain/model/units.ts';
import { putScenario } from '../../src/domain/rotation/lab-scenarios.ts';

/* Two or three tabs of one browser, random actions, random delays, and tabs that die at any moment and are opened again: what was told
   as kept is stored at the end, unless the user took it away; a file for a new portfolio is in that and in no other; and every tab that
   lives then shows what is stored, and its figures. The app's own state stands behind each tab, with the real worker's handler; only the threads and the
   screens are missing. A tab that dies hears, tells and shows nothing more, its worker is silent, and no write of it begins. */

const reference = tinyReference();
const ARK = readFileSync('test/fixtures/funds/ark-example.csv', 'utf8');
const waitFor = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const NEVER = new Promise<never>(() => undefined);

/* Each tab opens its database under a name with its own number behind it, so that it can die alone: from then on nothing comes back from
   the database and nothing new goes there, and no news come or go. What is on its way may be written or not. */
const DEAD = new Set<string>();
/* These live and write, and nothing that they tell is heard. */
const MUTE = new Set<string>();
const databaseOf = (name: string) => name.split('#')[0]!;
const unlessDead = <T>(name: string, answer: T): T | Promise<never> => (DEAD.has(name) ? NEVER : answer);

const openMortal: typeof openStore = async (options) => {
  const { name = '' } = options;
  const opened = await openStore({ ...options, name: databaseOf(name) });
  if (!opened.ok) return opened;
  const { store } = opened.value;
  const mortal: typeof store = {
    ...store,
    open: async () => unlessDead(name, await store.open()),
    readPortfolio: async (id) => unlessDead(name, await store.readPortfolio(id)),
    readSnapshots: async (id) => unlessDead(name, await store.readSnapshots(id)),
    readMore: async (what, id) => unlessDead(name, await store.readMore(what, id)),
    write: async (changes) => unlessDead(name, await (DEAD.has(name) ? NEVER : store.write(changes))),
  };
  return { ok: true, value: { ...opened.value, store: mortal } };
};

class TabChannel extends BroadcastChannel {
  readonly #tab: string;
  constructor(name: string) {
    super(databaseOf(name));
    this.#tab = name;
  }
  override postMessage(message: unknown): void {
    if (!DEAD.has(this.#tab) && !MUTE.has(this.#tab)) super.postMessage(message);
  }
  override addEventListener(kind: string, hear: unknown): void {
    super.addEventListener(kind, (event: Event) => {
      if (!DEAD.has(this.#tab)) (hear as (event: Event) => void)(event);
    });
  }
}
beforeAll(() => vi.stubGlobal('BroadcastChannel', TabChannel));
afterAll(() => vi.unstubAllGlobals());

/* A worker that answers after a while, so that another tab can come between. */
function slowWorker(delay: () => number, isDead: () => boolean): WorkerLike {
  const handle = makeHandler(
    () => Promise.resolve(reference),
    () => 0,
  );
  return inProcessWorker(async (message, tell) => {
    await waitFor(delay());
    return isDead() ? NEVER : handle(message, (news) => (isDead() ? undefined : tell(news)));
  });
}

type Deed =
  | 'paste'
  | 'type'
  | 'new'
  | 'open'
  | 'undo'
  | 'remove'
  | 'rename'
  | 'answer'
  | 'target'
  | 'lens'
  | 'member'
  | 'scenario'
  | 'plan'
  | 'note'
  | 'list'
  | 'archive'
  | 'merge'
  | 'delete'
  | 'kill';
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
  'type',
  'type',
  'new',
  'open',
  'undo',
  'remove',
  'rename',
  'answer',
  'target',
  'lens',
  'member',
  'scenario',
  'plan',
  'note',
  'list',
  'archive',
  'merge',
  'delete',
  'kill',
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

let opened = 0;

class Tab {
  readonly app: AppState;
  readonly book: BookState;
  #isNew = false;
  /** The table of typed rows as it was opened; undefined = it is opened when it is needed. */
  #begun: FileReading | null | undefined = undefined;
  /** What it began to say of funds, and its rules: an answer that is on its way goes with the portfolio that its own tab lets go. */
  readonly #said: string[] = [];
  work = 0;
  readonly #name: string;
  #die: () => void = () => undefined;
  /** Comes when it is killed. */
  readonly died = new Promise<void>((resolve) => (this.#die = resolve));

  constructor(database: string) {
    opened += 1;
    this.#name = `${database}#${opened}`;
    this.app = new AppState({
      version: 'test',
      makeWorker: () =>
        slowWorker(
          () => this.work,
          () => DEAD.has(this.#name),
        ),
      offline: null,
      saveReport: () => undefined,
      database: this.#name,
      openStore: openMortal,
    });
    this.book = new BookState(this.app);
  }

  /** Nobody hears of what it writes from now on. */
  mute(): void {
    MUTE.add(this.#name);
  }

  /** Closes it without a word. */
  kill(): void {
    DEAD.add(this.#name);
    this.#die();
  }

  async do(deed: Exclude<Deed, 'kill'>, mark: number, law: Law): Promise<void> {
    const { app, book } = this;
    await app.start();
    const { portfolio } = app;
    switch (deed) {
      case 'paste': {
        const isNew = this.#isNew;
        if (app.reading.work !== null) return;
        this.#isNew = false;
        await app.pasteText(`Symbol,Name,Account,Value (USD)\nNVDA,NVIDIA Corp,A${mark},${mark}\n`);
        const { notice } = app;
        if (notice?.kind !== 'kept' || !app.portfolio?.files.some((file) => valuesOf(file).includes(mark))) return;
        law.kept.add(mark);
        if (isNew) law.alone.set(mark, app.portfolio.id);
        return;
      }
      case 'type': {
        if (app.reading.work !== null || this.#isNew) return;
        // the table was open before, perhaps for long
        const begun = this.#begun;
        this.#begun = undefined;
        const row = typedRow({ symbol: `T${mark}`, name: `Typed ${mark}`, value: String(mark) });
        const rows = begun === undefined ? typedRowsOf(app) : rowsOf(begun);
        const { reading } = checkTyped([...rows, row]);
        if (reading === null) throw new Error('It could not be typed');
        await addTyped(app, reading, [], begun === undefined ? typedFile(app) : begun);
        this.#begun = typedFile(app);
        if (app.saved === 'saved' && app.portfolio?.files.some((file) => valuesOf(file).includes(mark)) === true)
          law.kept.add(mark);
        return;
      }
      case 'new':
        if (app.reading.work !== null || app.isStale) return;
        this.#isNew = await book.startNew();
        return;
      case 'undo':
        if (app.notice === null) return;
        law.takeWordsAway(app.portfolio, this.#said);
        for (const fund of app.notice.names) law.lists.delete(fund);
        for (const file of app.portfolio?.files ?? [])
          if (app.notice.names.includes(file.name)) law.takeAway(valuesOf(file));
        app.notice.undo();
        return;
      case 'remove': {
        const file = portfolio?.files.at(-1);
        if (file === undefined) return;
        law.takeAway(valuesOf(file));
        law.takeWordsAway(portfolio, this.#said);
        await app.removeFile(file.name);
        return;
      }
      case 'rename':
        if (portfolio !== null) await book.rename(portfolio.id, `Name ${mark}`);
        return;
      case 'answer':
        this.#said.push(`F${mark}`);
        await app.open.say(({ sayStandIn }, open) => sayStandIn(open, `F${mark}`, 'SPY'));
        if (
          app.saved === 'saved' &&
          app.portfolio?.answers.some((one) => one.kind === 'proxy' && one.fund === `F${mark}`)
        )
          law.answers.add(`F${mark}`);
        return;
      case 'target':
        await book.targets.set([{ key: 'lens', low: null, high: mark / 1000 }]);
        return;
      case 'lens':
        await app.open.choose({ lens: mark % 2 === 0 ? 'magnificent-seven' : 'tech-all-sizes' });
        return;
      case 'member': {
        if (portfolio === null || app.isTogether) return;
        const id = issuerId(`M${mark}`);
        this.#said.push(id);
        const { customMembers } = portfolio.settings;
        await app.open.choose({ lens: 'custom', customMembers: [...customMembers, id] });
        if (app.saved === 'saved' && app.portfolio?.settings.customMembers.includes(id) === true) law.answers.add(id);
        return;
      }
      case 'scenario': {
        if (portfolio === null || app.isTogether) return;
        const id = `own-${mark}`;
        this.#said.push(id);
        const lab = putScenario(portfolio.lab, { id, name: id, rule: { kind: 'lens', shock: -0.5 } });
        await app.open.keepBeside({ lab });
        if (app.saved === 'saved' && app.portfolio?.lab.scenarios.some((one) => one.id === id) === true)
          law.answers.add(id);
        return;
      }
      case 'open': {
        const other = book.all.find(({ id }) => id !== portfolio?.id);
        if (other !== undefined) await book.switchTo(other.id);
        return;
      }
      case 'plan':
        if (portfolio === null || app.isTogether) return;
        await app.open.keepBeside({
          lab: { ...portfolio.lab, plans: [...portfolio.lab.plans, { name: `Plan ${mark}`, moves: [] }] },
        });
        return;
      case 'note': {
        if (portfolio === null || app.isTogether) return;
        const day = isoDate(`2026-11-${String((mark % 28) + 1).padStart(2, '0')}`)!;
        const note = { id: `n${mark % 3}`, day, text: `Note ${mark}`, about: 'portfolio' } as const;
        const before = portfolio.notes.find(({ id }) => id === note.id) ?? null;
        await app.open.keepBeside({ notes: changeNote(portfolio.notes, before, mark % 5 === 0 ? null : note) });
        return;
      }
      case 'list':
        if (app.reading.work !== null) return;
        await app.openAs('fund-list', [listFile(mark)]);
        if (app.notice?.kind === 'list-added' && app.notice.names.includes(fundOf(mark))) law.lists.add(fundOf(mark));
        return;
      case 'archive':
        if (book.current !== null) await book.archive(book.current.id, true);
        return;
      case 'merge': {
        const { current } = book;
        const [other] = current === null ? [] : book.othersToMerge(current.id);
        if (current === null || other === undefined) return;
        // what came first into a portfolio of its own is in this one now, too
        law.alone.clear();
        await book.merge(current.id, other.id);
        return;
      }
      case 'delete':
        if (book.current === null) return;
        law.takeAway(book.current.files.flatMap(valuesOf));
        law.takeWordsAway(book.current, this.#said);
        await book.remove(book.current.id);
    }
  }
}

/* What must be true at the end. */
class Law {
  readonly kept = new Set<number>();
  /** What was said of funds, and rules of the user's own. */
  readonly answers = new Set<string>();
  /** Funds whose own list was told as kept. */
  readonly lists = new Set<string>();
  /** Files that came first into a portfolio of their own, and which that is. */
  readonly alone = new Map<number, string>();
  takeAway(values: readonly number[]): void {
    for (const value of values) {
      this.taken.add(value);
    }
  }
  /** A portfolio that goes takes its answers and rules along: the last file does so, and so does the Undo of the first. */
  takeWordsAway(portfolio: Portfolio | null, said: readonly string[]): void {
    for (const word of portfolio === null ? [] : wordsIn(portfolio)) this.takenWords.add(word);
    for (const fund of said) this.takenWords.add(fund);
  }
  readonly takenWords = new Set<string>();
  readonly taken = new Set<number>();
}

/* Funds that have a stand-in, companies on a list of one's own, own scenarios. */
const wordsIn = ({ answers, settings, lab }: Portfolio): readonly string[] => [
  ...answers.flatMap((one) => (one.kind === 'proxy' ? [one.fund] : [])),
  ...settings.customMembers,
  ...lab.scenarios.map(({ id }) => id),
];

const rowsOf = (file: FileReading | null) => (file === null ? [] : rowsOfTyped(file));
const sumOf = ({ files }: Portfolio) => files.flatMap(valuesOf).reduce((a, b) => a + b, 0);
const valuesOf = ({ holdings }: FileReading): readonly number[] => [...holdings.value];

/* A fund's own list, of one of a few funds. */
const FUNDS = ['AVUV', 'VOO', 'GLD', 'MIX', 'SSO', 'UBT'];
const fundOf = (mark: number) => FUNDS[mark % FUNDS.length]!;
const listFile = (mark: number) => new File([ARK.replaceAll('ARKX', fundOf(mark))], `list-${mark}.csv`);

let databases = 0;

async function play(steps: readonly Step[]): Promise<readonly string[]> {
  databases += 1;
  const database = `tabs-${databases}`;
  const tabs = [new Tab(database), new Tab(database), new Tab(database)];
  for (const { app } of tabs) await app.start();
  const law = new Law();
  const running: Promise<void>[] = [];
  for (const [at, { tab, deed, pause, work }] of steps.entries()) {
    const one = tabs[tab]!;
    if (deed === 'kill') {
      one.kill();
      const fresh = new Tab(database);
      tabs[tab] = fresh;
      running.push(Promise.race([fresh.app.start(), fresh.died]));
    } else {
      one.work = work;
      running.push(Promise.race([one.do(deed, 101 + at, law), one.died]));
    }
    if (pause > 0) await waitFor(pause);
  }
  await Promise.all(running);
  // what a tab wrote and could not tell any more is seen by whoever comes back to another
  if (steps.some(({ deed }) => deed === 'kill')) for (const { app } of tabs) await app.lookAtKept();
  // news come a moment later, and each tab follows when it has the time
  for (let tries = 0; ; tries += 1) {
    await waitFor(20);
    for (const { app } of tabs) await app.kept.flush();
    const faults = await faultsOf(database, law, tabs);
    if (faults.length === 0 || tries === 100) return faults;
  }
}

async function faultsOf(database: string, law: Law, tabs: readonly Tab[]): Promise<readonly string[]> {
  const opened = await openStore({ build: 'test', name: database, markerBox: null });
  if (!opened.ok) return ['the store does not open'];
  const read = await opened.value.store.readAll();
  if (!read.ok) return ['the store cannot be read'];
  const { portfolios, overlay } = read.value;
  const faults: string[] = [];
  const stored = portfolios.flatMap(({ portfolio }) => portfolio.files.flatMap(valuesOf));
  for (const mark of law.kept)
    if (!law.taken.has(mark) && !stored.includes(mark)) faults.push(`${mark} was told as kept and is lost`);
  const said = portfolios.flatMap(({ portfolio }) => wordsIn(portfolio));
  for (const fund of law.answers)
    if (!law.takenWords.has(fund) && !said.includes(fund)) faults.push(`what was said of ${fund} is lost`);
  const listed = overlay.lists.map(({ fund }) => fund);
  for (const fund of law.lists) if (!listed.includes(fund)) faults.push(`the list of ${fund} is lost`);
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
    else if (!app.isStale && app.reading.work === null && app.report?.totals.net !== sumOf(shown))
      faults.push(`a tab shows ${app.report?.totals.net} for ${sumOf(shown)}`);
    if (app.saved === 'failed') faults.push('a tab says that saving failed');
  }
  return faults;
}

/* Found at random: a file that two tabs remove in the same moment came back in one of them. */
const REMOVED_BY_TWO: readonly Step[] = [
  { tab: 1, deed: 'paste', pause: 0, work: 0 },
  { tab: 0, deed: 'paste', pause: 1, work: 2 },
  { tab: 1, deed: 'lens', pause: 0, work: 0 },
  { tab: 0, deed: 'undo', pause: 4, work: 0 },
  { tab: 1, deed: 'paste', pause: 4, work: 0 },
  { tab: 1, deed: 'paste', pause: 4, work: 2 },
  { tab: 0, deed: 'remove', pause: 1, work: 0 },
  { tab: 2, deed: 'remove', pause: 4, work: 0 },
  { tab: 0, deed: 'kill', pause: 4, work: 0 },
];

/* Found at random: rows that are typed twice at once overtook each other for ever. */
const TYPED_AT_ONCE: readonly Step[] = [1, 2, 3].map(() => ({ tab: 0, deed: 'type', pause: 0, work: 0 }));

const RUNS = Number(process.env['RUNS'] ?? 60);
test('what two or three tabs told as kept is stored, whatever they do at once', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, async (steps) => {
      expect(await play(steps)).toEqual([]);
    }),
    {
      numRuns: RUNS,
      endOnFailure: true,
      // the usual seed plays the moment below, which goes wrong now and then
      seed: 20261124,
      examples: [[[...TYPED_AT_ONCE]], ...Array.from({ length: 10 }, () => [[...REMOVED_BY_TWO]] as [Step[]])],
    },
  );
});

/* Found at random, about once in thirty times on a busy machine: the row came between the press and what was read to be deleted. */
test('a row that another tab typed, and this one has not seen yet, keeps its portfolio from being deleted here', async () => {
  const database = `unseen-${databases}`;
  const [here, there] = [new Tab(database), new Tab(database)];
  for (const { app } of [here, there]) await app.start();
  const law = new Law();
  await here.do('type', 101, law);
  await vi.waitFor(() => expect(there.app.portfolio?.files.flatMap(valuesOf)).toEqual([101]));

  there.mute();
  await there.do('type', 102, law);
  await here.do('delete', 103, law);

  expect([...law.kept]).toEqual([101, 102]);
  expect(here.app.notice?.kind).toBe('changed-elsewhere');
  expect(here.app.portfolio?.files.flatMap(valuesOf).sort()).toEqual([101, 102]);
  // seen now: the next press means both
  await here.do('delete', 104, law);
  await vi.waitFor(async () => expect(await faultsOf(database, law, [here])).toEqual([]));
  expect(here.app.portfolio).toBeNull();
});

test('what a tab wrote before it died, and could tell nobody, is followed on return and with the next news', async () => {
  const marks = ({ app }: Tab) => app.portfolio?.files.flatMap(valuesOf) ?? [];
  const law = new Law();
  const tabs = [new Tab('untold'), new Tab('untold'), new Tab('untold')] as const;
  const [shown, silent, third] = tabs;
  for (const { app } of tabs) await app.start();
  await shown.do('paste', 101, law);
  await vi.waitFor(() => expect(tabs.map(marks)).toEqual([[101], [101], [101]]));

  silent.mute();
  await silent.do('paste', 102, law);
  expect(marks(shown)).toEqual([101]);
  await shown.app.lookAtKept();
  expect(marks(shown)).toEqual([101, 102]);

  // the next news are of something else
  await silent.do('remove', 103, law);
  await third.app.lookAtKept();
  await third.do('answer', 104, law);
  await vi.waitFor(() => expect(marks(shown)).toEqual([101]));

  await silent.do('remove', 105, law);
  await shown.app.lookAtKept();
  expect(shown.app.portfolio).toBeNull();
});

test('rows that two tabs type are both kept, where one opened its table before, and where one hears nothing of the other', async () => {
  const type = (tab: Tab, value: number) => tab.do('type', value, new Law());
  const marks = ({ app }: Tab) => app.portfolio?.files.flatMap(valuesOf).sort() ?? [];
  const [one, deaf] = [new Tab('typed'), new Tab('typed')];
  for (const { app } of [one, deaf]) await app.start();
  await type(deaf, 101);
  await vi.waitFor(() => expect(marks(one)).toEqual([101]));
  one.mute();
  await type(one, 102);
  expect(marks(deaf)).toEqual([101]);
  await type(deaf, 103);
  expect(marks(deaf)).toEqual([101, 102, 103]);
  await one.app.lookAtKept();
  await vi.waitFor(() => expect(marks(one)).toEqual([101, 102, 103]));
  // its table is as it was after 102
  await type(one, 104);
  expect(marks(one)).toEqual([101, 102, 103, 104]);
});

test('two names given at once are told in both tabs, and so is one given later to the tab that had given another', async () => {
  const tabs = [new Tab('names'), new Tab('names')] as const;
  const [one, other] = tabs;
  for (const { app } of tabs) await app.start();
  await one.do('paste', 101, new Law());
  await vi.waitFor(() => expect(other.app.portfolio).not.toBeNull());
  await one.do('rename', 1, new Law());
  await vi.waitFor(() => expect(other.app.portfolio?.name).toBe('Name 1'));
  // it had given no name, so none of its own gave way
  expect(other.app.notice).toBeNull();
  await other.do('rename', 2, new Law());
  await vi.waitFor(() => expect(one.app.notice?.names).toEqual(['Name 1', 'Name 2']));

  await Promise.all([one.do('rename', 3, new Law()), other.do('rename', 4, new Law())]);
  await vi.waitFor(() =>
    expect(tabs.map(({ app }) => app.notice?.kind)).toEqual([
      expect.stringMatching(/^(?:both-kept|renamed-elsewhere)$/),
      expect.stringMatching(/^(?:both-kept|renamed-elsewhere)$/),
    ]),
  );
});

test('a letterhead, the words of a sheet and targets that two tabs change in other parts have both changes', async () => {
  const tabs = [new Tab('parts'), new Tab('parts')] as const;
  const [one, deaf] = tabs;
  for (const { app } of tabs) await app.start();
  await one.do('paste', 101, new Law());
  await vi.waitFor(() => expect(deaf.app.portfolio).not.toBeNull());
  await setClientSheet(one.app, 'Title', 'Note');
  await setLetterhead(one.app, { name: 'Firm', address: 'Old Street' });
  await vi.waitFor(() => expect(letterheadOf(deaf.app).name).toBe('Firm'));
  const begun = deaf.book.targets.ofOpen;
  one.mute();
  await setLetterhead(one.app, { name: 'New Firm' });
  await setClientSheet(one.app, 'New title', 'Note');
  await one.book.targets.set([{ key: 'lens', low: null, high: 0.3 }]);
  await setLetterhead(deaf.app, { address: 'New Street' });
  await setClientSheet(deaf.app, 'Title', 'New note');
  await deaf.book.targets.set([{ key: 'small-caps', low: 0.1, high: null }], begun);

  const fresh = new Tab('parts');
  await fresh.app.start();
  expect(letterheadOf(fresh.app)).toMatchObject({ name: 'New Firm', address: 'New Street' });
  expect(fresh.app.kept.settings.sheet).toMatchObject({ title: 'New title', note: 'New note' });
  expect(fresh.book.targets.ofOpen.map(({ key }) => key)).toEqual(['lens', 'small-caps']);

  // a form that was open while the other tab's targets came here
  await deaf.app.lookAtKept();
  await deaf.book.targets.set([{ key: 'cash-and-bonds', low: 0.1, high: null }], begun);
  expect(deaf.book.targets.ofOpen.map(({ key }) => key)).toEqual(['lens', 'small-caps', 'cash-and-bonds']);
});
