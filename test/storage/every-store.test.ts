import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_OVERLAY } from '../../src/domain/lists/overlay.ts';
import type { PastAction } from '../../src/domain/book/history.ts';
import { makeMemoryStore } from '../../src/storage/memory-store.ts';
import { isoDate } from '../../src/domain/model/units.ts';
import { DEFAULT_APP_SETTINGS, type AppSettings, type Contents, type Store } from '../../src/storage/schema.ts';
import { openStore } from '../../src/storage/store.ts';
import { makeBox } from './fake-box.ts';
import { makePortfolio } from './sample.ts';
import { makeOverlay, makePack } from './sample-overlay.ts';
import { makeReport } from './sample-report.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { lineNumber } from '../../src/domain/model/units.ts';
import { tinyReference } from '../support/tiny-reference.ts';

/* What every store promises, the one in the database and the one in memory alike. */

const SHEET = { portfolio: 'a', title: 'Prepared for Household A', note: '' };
const NOTHING = {
  histories: [],
  settings: DEFAULT_APP_SETTINGS,
  overlay: EMPTY_OVERLAY,
  pack: null,
  journal: [],
  damaged: [],
};
let count = 0;

async function openDatabase(): Promise<Store> {
  count += 1;
  const opened = await openStore({ build: '1.0.0', name: `every-store-${count}`, markerBox: makeBox() });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.store;
}

describe.each<[string, () => Promise<Store>]>([
  ['database', openDatabase],
  ['memory', () => Promise.resolve(makeMemoryStore('1.0.0'))],
])('a store in the %s', (_kind, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  async function read(): Promise<Contents> {
    const contents = await store.readAll();
    if (!contents.ok) throw new Error(contents.error.code);
    return contents.value;
  }

  async function reportOf(id: string) {
    const one = await store.readPortfolio(id);
    if (!one.ok) throw new Error(one.error.code);
    return one.value?.report;
  }

  test('is empty at first', async () => {
    expect(await read()).toEqual({ portfolios: [], snapshots: [], ...NOTHING });
  });

  test('gives back what was written, unchanged', async () => {
    const portfolio = makePortfolio('a');
    expect(await store.write([{ kind: 'put-portfolio', portfolio, basedOn: null }])).toEqual({ ok: true, value: null });
    expect((await read()).portfolios).toEqual([{ portfolio, revision: 1, report: null }]);
  });

  test('holds the last fifty things that were done to a portfolio, in order, until it is deleted', async () => {
    const actionOf = (at: number): PastAction => ({ at: `2026-11-21T08:00:${String(at % 60).padStart(2, '0')}.000Z`, began: false, edits: [], left: at }); // oxfmt-ignore
    await store.write([{ kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: null }]);
    for (let at = 1; at <= 57; at += 1) await store.write([{ kind: 'add-action', id: 'a', action: actionOf(at) }]);
    await store.write([{ kind: 'add-action', id: 'ab', action: actionOf(99) }]);
    const history = await store.readMore('history', 'a');
    const fifty = Array.from({ length: 50 }, (_, at) => actionOf(at + 8));
    expect(history).toEqual({ ok: true, value: fifty });
    expect((await read()).histories[0]).toEqual({ portfolio: 'a', actions: fifty });
    await store.write([{ kind: 'put-history', id: 'a', history: [actionOf(3)] }]);
    expect(await store.readMore('history', 'a')).toEqual({ ok: true, value: [actionOf(3)] });
    await store.write([{ kind: 'delete-portfolio', id: 'a', basedOn: 1 }]);
    expect(await store.readMore('history', 'a')).toEqual({ ok: true, value: [] });
    expect(await store.readMore('history', 'ab')).toEqual({ ok: true, value: [actionOf(99)] });
  });

  test('gives one portfolio without its report', async () => {
    await store.write([{ kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: null }]);
    await store.write([{ kind: 'put-portfolio', portfolio: makePortfolio('b', 'Roth'), basedOn: null }]);
    const whole = await store.readPortfolio('b');
    expect(await store.readMore('portfolio', 'b')).toEqual({ ok: true, value: whole.ok && whole.value?.portfolio });
    expect(await store.readMore('portfolio', 'c')).toEqual({ ok: true, value: null });
  });

  test('counts the saves of a portfolio', async () => {
    await store.write([{ kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: null }]);
    await store.write([{ kind: 'put-portfolio', portfolio: makePortfolio('a', 'Roth'), basedOn: 1 }]);
    const [stored] = (await read()).portfolios;
    expect(stored).toMatchObject({ revision: 2, portfolio: { name: 'Roth' } });
  });

  test.each([
    ['from an older revision', 'a', 1, 2],
    ['as if it were new', 'a', null, 2],
    ['of a portfolio that is gone', 'b', 3, null],
  ])('refuses a change made %s', async (_what, id, basedOn, stored) => {
    await store.write([{ kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: null }]);
    await store.write([{ kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: 1 }]);
    expect(await store.write([{ kind: 'put-portfolio', portfolio: makePortfolio(id, 'Late'), basedOn }])).toEqual({
      ok: false,
      error: { kind: 'conflict', id, stored },
    });
    expect((await read()).portfolios.map(({ portfolio }) => portfolio.name)).toEqual(['IRA']);
  });

  test('writes all of an action or nothing', async () => {
    await store.write([{ kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: null }]);
    await store.write([
      { kind: 'put-portfolio', portfolio: makePortfolio('new'), basedOn: null },
      { kind: 'delete-portfolio', id: 'a', basedOn: 7 },
    ]);
    expect((await read()).portfolios.map(({ portfolio }) => portfolio.id)).toEqual(['a']);
  });

  test('keeps nothing of an action with a part that cannot be kept', async () => {
    const broken = { ...makePortfolio('b'), name: Object.assign(() => 'a function', {}) as unknown as string };
    await expect(
      store.write([
        { kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: null },
        { kind: 'put-portfolio', portfolio: broken, basedOn: null },
      ]),
    ).rejects.toThrow();
    expect((await read()).portfolios).toEqual([]);
  });

  test('deletes a portfolio with its report', async () => {
    await store.write([
      { kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: null },
      { kind: 'put-report', id: 'a', revision: 1, report: makeReport(5), readings: [] },
    ]);
    await store.write([{ kind: 'delete-portfolio', id: 'a', basedOn: 1 }]);
    await store.write([{ kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: null }]);
    expect(await reportOf('a')).toBeNull();
  });

  test('gives a report back with the revision it was made from, and not with another', async () => {
    await store.write([
      { kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: null },
      { kind: 'put-report', id: 'a', revision: 1, report: makeReport(5), readings: [] },
    ]);
    expect(await reportOf('a')).toEqual(makeReport(5));
    await store.write([{ kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: 1 }]);
    expect(await reportOf('a')).toBeNull();
    await store.write([{ kind: 'put-report', id: 'a', revision: 1, report: makeReport(6), readings: [] }]);
    expect(await reportOf('a')).toBeNull();
  });

  test('keeps a report without the rows that its readings have, and gives them back with it', async () => {
    const portfolio = makePortfolio('a');
    const report = analyse(portfolio, tinyReference());
    const { files } = portfolio;
    await store.write([
      { kind: 'put-portfolio', portfolio, basedOn: null },
      { kind: 'put-report', id: 'a', revision: 1, report, readings: files },
    ]);
    expect(await reportOf('a')).toEqual(report);
    const corrected = analyse(
      { ...portfolio, corrections: [{ kind: 'drop', file: files[0]!.fingerprint, line: lineNumber(2) }] },
      tinyReference(),
    );
    await store.write([{ kind: 'put-report', id: 'a', revision: 1, report: corrected, readings: files }]);
    expect(await reportOf('a')).toEqual(corrected);
  });

  test('keeps the settings of the app', async () => {
    const settings: AppSettings = {
      hideAmounts: true,
      meeting: 'amounts-shown',
      accountNumbers: true,
      theme: 'dark',
      largeText: true,
      lastPortfolio: 'a',
      sheet: SHEET,
      letterhead: '{"name":"Harbour Lane"}',
      shortcuts: false,
      backedUp: isoDate('2026-08-02'),
      backedUpHad: { files: 2, snapshots: 1, answers: 4, notes: 3, swaps: 0 },
      lockAfter: 5,
      offlineCheck: { day: isoDate('2026-08-19')!, read: true },
      householdTargets: { Larks: [{ key: 'lens', low: null, high: 0.35 }] },
    };
    await store.write([{ kind: 'put-settings', settings }]);
    expect((await read()).settings).toEqual(settings);
  });

  test('keeps a journal entry until it is closed', async () => {
    const entry = { id: 'j', file: 'big.csv', bytes: 412_000_000 };
    await store.write([{ kind: 'open-journal', entry }]);
    expect((await read()).journal).toEqual([entry]);
    await store.write([{ kind: 'close-journal', id: 'j' }]);
    expect((await read()).journal).toEqual([]);
  });

  test('keeps what the user brought, and drops the reports that were made without it', async () => {
    await store.write([
      { kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: null },
      { kind: 'put-report', id: 'a', revision: 1, report: makeReport(5), readings: [] },
    ]);
    await store.write([{ kind: 'put-overlay', overlay: makeOverlay() }]);
    expect((await read()).overlay).toEqual(makeOverlay());
    expect((await read()).portfolios).toEqual([{ portfolio: makePortfolio('a'), revision: 1, report: null }]);
    await store.write([{ kind: 'put-overlay', overlay: EMPTY_OVERLAY }]);
    expect((await read()).overlay).toEqual(EMPTY_OVERLAY);
  });

  test('keeps a pack of the user’s and lets it go', async () => {
    const pack = makePack();
    await store.write([{ kind: 'put-pack', pack }]);
    expect((await read()).pack).toEqual(pack);
    await store.write([{ kind: 'put-pack', pack: null }]);
    expect((await read()).pack).toBeNull();
  });

  test('hands out copies: what is done to them changes nothing that is kept', async () => {
    const portfolio = makePortfolio('a');
    await store.write([{ kind: 'put-portfolio', portfolio, basedOn: null }]);
    const [first] = (await read()).portfolios;
    expect(first?.portfolio).not.toBe(portfolio);
    expect((await read()).portfolios[0]?.portfolio).not.toBe(first?.portfolio);
  });

  test('is empty after a wipe, and can be used again', async () => {
    await store.write([
      { kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: null },
      { kind: 'put-settings', settings: { ...DEFAULT_APP_SETTINGS, hideAmounts: true } },
      { kind: 'put-overlay', overlay: makeOverlay() },
      { kind: 'put-pack', pack: makePack() },
    ]);
    expect(await store.wipe()).toEqual({ ok: true, value: null });
    expect(await read()).toEqual({ portfolios: [], snapshots: [], ...NOTHING });
    expect((await store.write([{ kind: 'put-portfolio', portfolio: makePortfolio('a'), basedOn: null }])).ok).toBe(
      true,
    );
  });
});
