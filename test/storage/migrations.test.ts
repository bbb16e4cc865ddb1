import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { EMPTY_OVERLAY, type Overlay } from '../../src/domain/lists/overlay.ts';
import type { Snapshot } from '../../src/domain/change/snapshot.ts';
import { migrate, MIGRATIONS } from '../../src/storage/migrations.ts';
import { columnOfText } from '../../src/storage/rows/column-text.ts';
import { OBJECT_STORES, SCHEMA_VERSION } from '../../src/storage/schema.ts';
import { openStore } from '../../src/storage/store.ts';
import { makeBox } from './fake-box.ts';
import { makeSnapshot } from './sample-snapshot.ts';
import { makePortfolio } from './sample.ts';
import { makeOverlay, makePack } from './sample-overlay.ts';

/* A fixture is a database as that version left it: its stores and their records. They are kept for ever. */
interface Fixture {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

const FOLDER = 'test/storage/fixtures';
const fixtures = readdirSync(FOLDER)
  .map((file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'), columnOfText) as Fixture)
  .sort((one, other) => one.version - other.version);

/* Rows that are not in a list were not kept at first. */
function withoutRowsLeftOut(overlay: Overlay): Overlay {
  return { ...overlay, lists: overlay.lists.map((list) => ({ ...list, leftOut: [] })) };
}

/* How a day was answered, and of when its market is, was not kept at first: what is left says no more than its ends. */
function withoutReadings(snapshot: Snapshot): Snapshot {
  const { lens, smallCaps, market, pack } = snapshot;
  return {
    ...snapshot,
    lens: { ...lens, uncertain: lens.high! - lens.low!, likely: null },
    smallCaps: { ...smallCaps, likely: null },
    open: null,
    market: { ...market, asOf: pack.equitiesAsOf },
  };
}

test('the steps lead from nothing to today’s stores, each once', () => {
  const versions = MIGRATIONS.map(({ to }) => to);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  expect(versions[0]).toBe(1);
  expect(versions.at(-1)).toBeLessThanOrEqual(SCHEMA_VERSION);
  expect(MIGRATIONS.flatMap(({ makes }) => makes).sort()).toEqual([...OBJECT_STORES].sort());
});

test('every version there has been has its fixture', () => {
  expect(fixtures.map(({ version }) => version)).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1));
});

test('an empty database gets today’s stores', async () => {
  const opened = await openStore({ build: '1.0.0', name: 'new', markerBox: null });
  expect(opened.ok).toBe(true);
  const database = await openDB('new');
  expect([...database.objectStoreNames]).toEqual([...OBJECT_STORES].sort());
  database.close();
});

describe.each(fixtures)('a database of version $version', ({ version, stores }) => {
  test('is read whole by today’s code', async () => {
    const name = `fixture-${version}`;
    const old = await openDB(name, version, {
      upgrade(database, from) {
        migrate(
          database,
          from,
          MIGRATIONS.filter(({ to }) => to <= version),
        );
      },
    });
    for (const [store, records] of Object.entries(stores)) for (const record of records) await old.put(store, record);
    old.close();

    const opened = await openStore({ build: '1.0.0', name, markerBox: makeBox() });
    if (!opened.ok) throw new Error(opened.error.code);
    const contents = await opened.value.store.readAll();
    if (!contents.ok) throw new Error(contents.error.code);
    expect(contents.value.damaged).toEqual([]);
    expect(contents.value.portfolios.map(({ portfolio }) => portfolio.name)).toEqual(['IRA', 'Roth']);
    expect(contents.value.portfolios.map(({ revision }) => revision)).toEqual([1, 7]);
    expect(contents.value.settings).toEqual({
      hideAmounts: true,
      theme: 'dark',
      lastPortfolio: 'b',
      sheet: null,
      meeting: null,
      letterhead: null,
      accountNumbers: false,
      largeText: false, // records of old do not say
      shortcuts: true,
      backedUp: null,
      backedUpHad: null,
      lockAfter: 15,
      offlineCheck: null,
      householdTargets: {},
    });
    expect(contents.value.overlay).toEqual(
      version === 1 ? EMPTY_OVERLAY : version < 8 ? withoutRowsLeftOut(makeOverlay()) : makeOverlay(),
    );
    expect(contents.value.pack).toEqual(version === 1 ? null : makePack());
    const snapshot = makeSnapshot('a');
    expect(contents.value.snapshots).toEqual(version < 4 ? [] : [version < 8 ? withoutReadings(snapshot) : snapshot]);
    const { notes, handed } = makePortfolio('a');
    for (const { portfolio } of contents.value.portfolios) {
      expect(portfolio.notes).toEqual(version < 8 ? [] : notes);
      expect(portfolio.handed).toEqual(version < 10 ? [] : handed);
    }
    const sync = await opened.value.store.readMore('sync', '');
    expect(sync.ok && sync.value?.last?.at).toBe(version < 11 ? undefined : '2026-11-25T14:00:00.000Z');
    const opening = await opened.value.store.open();
    expect(opening.ok && opening.value.portfolio?.portfolio.name).toBe('Roth');
    expect(opening.ok && opening.value.cards.map(({ name: one, revision }) => [one, revision])).toEqual([
      ['IRA', 1],
      ['Roth', 7],
    ]);
  });
});
