import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppState } from '../../src/app/app-state.svelte.ts';
import { EXAMPLE_NAME, EXAMPLE_TEXT } from '../../src/app/examples/example.ts';
import { openStore } from '../../src/storage/store.ts';
import type { WorkerLike } from '../../src/engine/client.ts';
import { makeHandler } from '../../src/engine/handle.ts';
import type { FromWorker, Request } from '../../src/engine/protocol.ts';
import { inProcessWorker } from '../support/in-process-worker.ts';
import { makeBook, rowsOf } from '../support/make-workbook.ts';
import { ownReference } from '../support/own-reference.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { newDatabase } from '../support/make-app.ts';

/* A file that goes to a known place is one request to the worker and one answer; what the answer was made of is what is open, or it is
   not taken. */

let database = '';
beforeEach(() => void (database = newDatabase()));

/* What crossed between the page and its worker, but for how far a reading is. */
interface Crossings {
  readonly asked: Request['kind'][];
  /** How many files crossed whole to the worker. */
  files: number;
  readonly answered: FromWorker['kind'][];
}

interface Tab {
  readonly app: AppState;
  readonly crossings: Crossings;
  /** Holds back the answer to the next request of this kind until the function that it gives is called. */
  readonly hold: (kind: Request['kind']) => () => void;
}

/* `onDays`: called before the days of a portfolio are read. */
async function openTab(onDays: () => void = () => undefined): Promise<Tab> {
  const crossings: Crossings = { asked: [], answered: [], files: 0 };
  const held = new Map<Request['kind'], Promise<void>>();
  const makeWorker = (): WorkerLike => {
    const handle = makeHandler(
      () => Promise.resolve(tinyReference()),
      () => 0,
      () => ({ ok: true, value: ownReference() }),
    );
    return inProcessWorker(async (request, emit) => {
      crossings.asked.push(request.kind);
      const subject = request.kind === 'take' ? request.open : request.kind === 'analyse' ? request.subject : null;
      crossings.files += (subject?.portfolio.held ?? []).filter(({ file }) => file !== null).length;
      const isLetGo = held.get(request.kind);
      held.delete(request.kind);
      const replies: FromWorker[] = [];
      await handle(request, (reply) => replies.push(reply));
      await isLetGo;
      for (const reply of replies) {
        if (reply.kind !== 'progress') crossings.answered.push(reply.kind);
        if ('id' in reply) emit(reply);
      }
    });
  };
  const open: typeof openStore = async (options) => {
    const opened = await openStore(options);
    if (!opened.ok) return opened;
    const { store } = opened.value;
    const readSnapshots: typeof store.readSnapshots = (id) => {
      onDays();
      return store.readSnapshots(id);
    };
    return { ok: true, value: { ...opened.value, store: { ...store, readSnapshots } } };
  };
  const app = new AppState({
    version: 'test',
    makeWorker,
    offline: null,
    saveReport: () => undefined,
    database,
    openStore: open,
  });
  await app.start();
  flushSync();
  const hold = (kind: Request['kind']) => {
    let release: () => void = () => undefined;
    held.set(kind, new Promise((resolve) => (release = resolve)));
    return release;
  };
  return { app, crossings, hold };
}

function forget(crossings: Crossings): void {
  crossings.asked.length = 0;
  crossings.answered.length = 0;
  crossings.files = 0;
}

const sheetOf = (account: string, ...rows: readonly string[]) =>
  ['Account,Symbol,Name,Quantity,Price,Value (USD)', ...rows.map((row) => `${account},${row}`)].join('\n');
const file = (name: string, text: string) => new File([text], name, { type: 'text/csv' });
const OCTOBER = file('positions_2026-10-30.csv', sheetOf('IRA 100200', 'NVDA,NVIDIA Corp,10,60,600'));
const NOVEMBER = file('positions_2026-11-20.csv', sheetOf('IRA 100200', 'NVDA,NVIDIA Corp,12,60,720'));
const OTHER = file('positions_2026-10-30.csv', sheetOf('Roth 300400', 'WWW,Wolverine World Wide,10,40,400'));
const THIRD = file('third.csv', sheetOf('Joint 500600', 'DIS,Walt Disney Co,10,10,100', 'ARKX,ARK Space ETF,5,10,50'));
const LIST = file('list.csv', readFileSync('test/fixtures/funds/ark-example.csv', 'utf8'));
const DOUBTFUL = file('doubtful.csv', 'Symbol,Name,Value (USD)\nKEY,Keyera Corp,100\nNVDA,NVIDIA Corp,900\n');
const PACK_FACTS = (({ version, equitiesAsOf, counts }) => ({ version, equitiesAsOf, counts }))(
  ownReference().passport,
);
const EXAMPLE = file(EXAMPLE_NAME, EXAMPLE_TEXT);
const ROWS = [
  ['Account', 'Symbol', 'Name', 'Quantity', 'Price', 'Value'],
  ['IRA 100200', 'NVDA', 'NVIDIA Corp', 10, 60, 600],
];
const OTHER_ROWS = [ROWS[0]!, ['Roth 300400', 'WWW', 'Wolverine World Wide', 10, 40, 400]];

/* The report, told from one that the worker makes anew of what is open now. */
async function expectOfNow({ app }: Tab): Promise<void> {
  const { report } = app;
  expect(report).not.toBeNull();
  await app.open.renew();
  expect(report).not.toBe(app.report);
  expect(report).toEqual(app.report);
}

describe('an import', () => {
  it.each<[string, readonly (readonly File[])[]]>([
    ['of a first file', [[OCTOBER]]],
    ['of a second file', [[OCTOBER], [THIRD]]],
    ['of a second file with the name of the first', [[OCTOBER], [OTHER]]],
    ['of a newer file of the same account', [[OCTOBER], [NOVEMBER]]],
    ['of the same bytes', [[OCTOBER], [OCTOBER]]],
    ['of one’s own together with the example', [[EXAMPLE, OCTOBER]]],
    ['of several files at once', [[OCTOBER, OTHER, THIRD]]],
    ['of a file beside one that is refused', [[OCTOBER, file('empty.csv', '')]]],
    ['of a file that wants a look first', [[OCTOBER], [DOUBTFUL]]],
    ['of one’s own beside the example', [[EXAMPLE], [OCTOBER]]],
    ['of the example beside one’s own', [[OCTOBER], [EXAMPLE]]],
  ])('%s is one request and one answer', async (_, drops) => {
    const tab = await openTab();
    for (const files of drops) {
      if (tab.app.pending !== null) await tab.app.keep();
      forget(tab.crossings);
      await tab.app.openFiles(files);
    }
    expect(tab.crossings).toEqual({ asked: ['take'], answered: ['take-done'], files: 0 });
    await expectOfNow(tab);
    // what the worker read, and what it had, has not crossed to it again
    expect(tab.crossings.files).toBe(0);
  });

  it('of a workbook with several sheets is one request and one answer', async () => {
    const tab = await openTab();
    const sheets = [
      { name: 'IRA', rows: rowsOf(ROWS) },
      { name: 'Roth', rows: rowsOf(OTHER_ROWS) },
    ];
    const bytes = makeBook({ sheets });
    await tab.app.openFiles([new File([bytes], 'accounts.xlsx')]);
    expect(tab.app.report?.totals.net).toBe(1000);
    expect(tab.crossings).toEqual({ asked: ['take'], answered: ['take-done'], files: 0 });
    await expectOfNow(tab);
  });
});

describe('what came of a file is not taken', () => {
  const names = ({ app }: Tab) => app.portfolio?.files.map(({ name }) => name) ?? [];
  it.each<[string, (tab: Tab, other: Tab) => Promise<unknown>, readonly string[]]>([
    [
      'once another tab has added a file',
      async (tab, other) => {
        await other.app.openFiles([OTHER]);
        await vi.waitFor(() => expect(names(tab)).toHaveLength(2), { timeout: 10_000 });
      },
      ['positions_2026-11-20.csv', 'positions_2026-10-30.csv', 'third.csv'],
    ],
    [
      'once another tab has chosen another lens',
      async (tab, other) => {
        await other.app.open.choose({ lens: 'tech-all-sizes' });
        const chosen = () => expect(tab.app.portfolio?.settings.lens).toBe('tech-all-sizes');
        await vi.waitFor(chosen, { timeout: 10_000 });
      },
      ['positions_2026-11-20.csv', 'third.csv'],
    ],
    [
      'once another tab has taken a list away',
      async (tab, other) => {
        await other.app.removeOwnList('ARKX');
        await vi.waitFor(() => expect(tab.app.overlay.lists).toEqual([]), { timeout: 10_000 });
      },
      ['positions_2026-11-20.csv', 'third.csv'],
    ],
    [
      'once a list was taken away here',
      ({ app }) => app.removeOwnList('ARKX'),
      ['positions_2026-11-20.csv', 'third.csv'],
    ],
    [
      'once another lens was chosen here',
      ({ app }) => app.open.choose({ lens: 'tech-all-sizes' }),
      ['positions_2026-11-20.csv', 'third.csv'],
    ],
    [
      'while a newer report is on its way',
      ({ app }) => {
        void app.open.choose({ lens: 'tech-all-sizes' });
        return Promise.resolve();
      },
      ['positions_2026-11-20.csv', 'third.csv'],
    ],
    [
      'once another pack was chosen',
      async ({ app }) => {
        app.pack.offer({ fileName: 'newer.json', fingerprint: '', facts: PACK_FACTS, text: '' });
        await app.pack.accept();
      },
      ['positions_2026-11-20.csv', 'third.csv'],
    ],
    ['once a new portfolio was asked for', ({ app }) => app.open.switchTo(null, null), ['third.csv']],
  ])('%s: it is worked out anew', async (_, deed, files) => {
    const [tab, other] = [await openTab(), await openTab()];
    await tab.app.openFiles([NOVEMBER]);
    await tab.app.openAs('fund-list', [LIST]);
    const both = () => expect([names(other).length, other.app.overlay.lists.length]).toEqual([1, 1]);
    await vi.waitFor(both, { timeout: 10_000 });
    forget(tab.crossings);
    const release = tab.hold('take');
    const taking = tab.app.openFiles([THIRD]);
    await vi.waitFor(() => expect(tab.crossings.asked).toEqual(['take']));
    await deed(tab, other);
    forget(tab.crossings);
    release();
    await taking;
    expect(tab.crossings.asked).toContain('analyse');
    expect(names(tab)).toEqual(files);
    await expectOfNow(tab);
  });

  it('while what was open before is being worked out: that comes in its place no more', async () => {
    const tab = await openTab();
    await tab.app.openFiles([NOVEMBER]);
    const release = tab.hold('analyse');
    const opening = tab.app.open.switchTo(tab.app.portfolio, null);
    await tab.app.openFiles([THIRD]);
    release();
    await opening;
    expect(tab.app.report?.totals.net).toBe(870);
    await expectOfNow(tab);
  });

  it('and what is shown again while it is about to be kept leaves it its figures', async () => {
    let release: () => void = () => undefined;
    const showing: Promise<void>[] = [];
    const tab: Tab = await openTab(() => {
      const { portfolio } = tab.app;
      if (portfolio === null || showing.length > 0) return;
      release = tab.hold('analyse');
      showing.push(tab.app.open.restore(portfolio, null));
    });
    await tab.app.openFiles([NOVEMBER]);
    await tab.app.openFiles([THIRD]);
    release();
    await Promise.all(showing);
    expect(showing).toHaveLength(1);
    expect(tab.app.report?.totals.net).toBe(870);
    await expectOfNow(tab);
  });
});
