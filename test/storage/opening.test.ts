import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_APP_SETTINGS, SCHEMA_VERSION, type StartContents, type Store } from '../../src/storage/schema.ts';
import { parseWith } from '../../src/storage/fields.ts';
import { makeMemoryStore } from '../../src/storage/memory-store.ts';
import { parseFigures } from '../../src/storage/parse-card.ts';
import { openStore } from '../../src/storage/store.ts';
import { makeBox } from './fake-box.ts';
import { makePortfolio } from './sample.ts';
import { makeReport } from './sample-report.ts';
import { makeSnapshot } from './sample-snapshot.ts';

/* Opening reads one portfolio; of the others it knows what their cards say. */

let count = 0;
const nameOf = () => `opening-${count}`;

async function openDatabase(): Promise<Store> {
  count += 1;
  const opened = await openStore({ build: '1.0.0', name: nameOf(), markerBox: makeBox() });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.store;
}

const put = (id: string, name: string) =>
  ({ kind: 'put-portfolio', portfolio: makePortfolio(id, name), basedOn: null }) as const;
const lastOpen = (lastPortfolio: string) =>
  ({ kind: 'put-settings', settings: { ...DEFAULT_APP_SETTINGS, lastPortfolio } }) as const;

describe.each<[string, () => Promise<Store>]>([
  ['database', openDatabase],
  ['memory', () => Promise.resolve(makeMemoryStore('1.0.0'))],
])('opening a store in the %s', (_kind, make) => {
  let store: Store;
  beforeEach(async () => {
    store = await make();
  });
  afterEach(() => store.close());

  async function open(): Promise<StartContents> {
    const opened = await store.open();
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  }

  test('gives nothing at first', async () => {
    expect(await open()).toMatchObject({ cards: [], figures: [], portfolio: null, damaged: [] });
  });

  test('gives the portfolio that was open last, and a card of each', async () => {
    await store.write([put('a', 'IRA'), put('b', 'Roth'), lastOpen('b')]);
    const { portfolio, cards } = await open();
    expect(portfolio).toEqual({ portfolio: makePortfolio('b', 'Roth'), revision: 1, report: null });
    expect(cards).toEqual([
      {
        id: 'a',
        revision: 1,
        name: 'IRA',
        group: 'Household A',
        archived: false,
        model: false,
        positions: 1,
        accounts: 1,
        oldest: '2026-11-18',
        newest: '2026-11-18',
        example: null,
        targets: makePortfolio('a').targets,
      },
      expect.objectContaining({ id: 'b', name: 'Roth' }),
    ]);
  });

  test('passes over an archived portfolio, unless it was open last', async () => {
    const away = {
      kind: 'put-portfolio',
      portfolio: { ...makePortfolio('a'), archived: true },
      basedOn: null,
    } as const;
    await store.write([away, put('b', 'Roth')]);
    expect((await open()).portfolio?.portfolio.id).toBe('b');
    await store.write([lastOpen('a')]);
    expect((await open()).portfolio?.portfolio.id).toBe('a');
  });

  test('keeps a report’s figures for the list, and drops them with the portfolio', async () => {
    await store.write([
      put('a', 'IRA'),
      { kind: 'put-report', id: 'a', revision: 1, report: makeReport(5), readings: [] },
    ]);
    const figures = {
      id: 'a',
      net: 5,
      currency: 'USD',
      lens: 0.4,
      smallCaps: 0.05,
      uncertain: 0.01,
      low: 0.4,
      high: 0.41,
      unsure: 1,
      measuredBy: 'portfolio mega-cap-tech market-rank',
      pack: '2026-08-21',
    };
    const [kept] = (await open()).figures;
    expect(kept).toMatchObject(figures);
    expect(kept?.row).toMatchObject({
      of: { revision: 1, build: '1.0.0' },
      lens: { share: 0.4, low: 0.4, high: 0.41, uncertain: 0.01, likely: null },
      market: { name: 'us-market', lens: 0.377, smallCaps: 0.046 },
      others: { 'largest-company': { share: 1, company: 'NVDA' } },
      largest: { companies: [{ issuer: 'NVDA', share: 1, direct: 0, viaFunds: 1 }], rest: 0, unseen: 0 },
    });
    await store.write([{ kind: 'delete-portfolio', id: 'a', basedOn: 1 }]);
    expect(await open()).toMatchObject({ cards: [], figures: [], portfolio: null });
  });

  test('reads figures from before their ends were kept', () => {
    const old = { id: 'a', net: 5, currency: 'USD', lens: 0.4, smallCaps: 0.05, uncertain: 0.01, pack: '2026-08-21' };
    expect(parseWith(parseFigures, old)).toEqual({
      ok: true,
      value: { ...old, low: null, high: null, unsure: null, measuredBy: null, row: null },
    });
  });

  test('tells whose figures are of what is kept now, by the lists that count', async () => {
    const report = { kind: 'put-report', id: 'a', revision: 1, report: makeReport(5), readings: [] } as const;
    await store.write([put('a', 'IRA'), put('b', 'Roth'), report]);
    expect((await open()).current).toEqual(['a']);
    // a change without a report of it
    await store.write([{ kind: 'put-portfolio', portfolio: makePortfolio('a', 'Rollover IRA'), basedOn: 1 }]);
    expect((await open()).current).toEqual([]);
    await store.write([{ ...report, revision: 2 }]);
    expect((await open()).current).toEqual(['a']);
    // other lists: the report goes, its figures stay
    await store.write([{ kind: 'put-pack', pack: null }]);
    expect(await open()).toMatchObject({ current: [], figures: [{ id: 'a' }] });
  });

  test('reads another portfolio when it is asked for', async () => {
    await store.write([put('a', 'IRA'), put('b', 'Roth')]);
    const read = await store.readPortfolio('b');
    expect(read).toEqual({ ok: true, value: { portfolio: makePortfolio('b', 'Roth'), revision: 1, report: null } });
    expect(await store.readPortfolio('c')).toEqual({ ok: true, value: null });
  });

  test('keeps a snapshot a day, of each portfolio its own', async () => {
    const snapshots = [
      makeSnapshot('a', '2026-11-18'),
      makeSnapshot('a', '2026-02-27'),
      makeSnapshot('ab', '2026-01-01'),
    ];
    await store.write([put('a', 'IRA'), put('ab', 'Roth')]);
    await store.write(snapshots.map((snapshot) => ({ kind: 'put-snapshot', snapshot })));
    expect(await store.readSnapshots('a')).toEqual({ ok: true, value: [snapshots[1], snapshots[0]] });
    await store.write([{ kind: 'delete-snapshot', id: 'a/2026-02-27' }]);
    expect(await store.readSnapshots('a')).toEqual({ ok: true, value: [snapshots[0]] });
    await store.write([{ kind: 'delete-portfolio', id: 'a', basedOn: 1 }]);
    expect(await store.readSnapshots('a')).toEqual({ ok: true, value: [] });
    expect(await store.readSnapshots('ab')).toEqual({ ok: true, value: [snapshots[2]] });
  });
});

describe('a database', () => {
  async function withRaw(
    change: (id: string, store: string) => Record<string, unknown> | null,
  ): Promise<StartContents> {
    const store = await openDatabase();
    await store.write([put('a', 'IRA'), put('b', 'Roth'), lastOpen('a')]);
    store.close();
    const database = await openDB(nameOf(), SCHEMA_VERSION);
    for (const table of ['portfolios', 'cards']) {
      for (const id of ['a', 'b']) {
        const record = change(id, table);
        if (record !== null) await database.put(table, record);
      }
    }
    database.close();
    const again = await openStore({ build: '1.0.0', name: nameOf(), markerBox: makeBox() });
    if (!again.ok) throw new Error(again.error.code);
    const opened = await again.value.store.open();
    again.value.store.close();
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  }

  test('whose wanted portfolio is damaged opens the next, and tells', async () => {
    const opened = await withRaw((id, table) => (id === 'a' && table === 'portfolios' ? { id, nonsense: 1 } : null));
    expect(opened.portfolio?.portfolio.id).toBe('b');
    expect(opened.damaged).toMatchObject([{ store: 'portfolios', id: 'a' }]);
    expect(opened.cards.map(({ id }) => id)).toEqual(['b']);
  });

  test('reads nothing of a portfolio that is not opened', async () => {
    const opened = await withRaw((id, table) => (id === 'b' && table === 'portfolios' ? { id, nonsense: 1 } : null));
    expect(opened.damaged).toEqual([]);
    expect(opened.cards.map(({ name }) => name)).toEqual(['IRA', 'Roth']);
  });
});
