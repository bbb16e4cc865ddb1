import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/domain/model/units.ts';
import {
  compare,
  countPortfolios,
  EMPTY_MANIFEST,
  follow,
  keyOf,
  listAll,
  makeManifestRecord,
  readManifest,
  relist,
  tagOf,
  type RecordsFound,
  type Manifest,
} from '../../src/storage/manifest.ts';
import type { DatabaseRequest } from '../../src/storage/plan-write.ts';
import { OBJECT_STORES, type ObjectStore } from '../../src/storage/schema.ts';

/* What should be there is what was written, whatever was written; and each way in which what is there differs from it is found. */

const DAY = isoDate('2026-11-21');

interface Kept {
  readonly id: string;
  readonly revision: number;
  readonly checksum: string;
}
const store = fc.constantFrom<ObjectStore>('portfolios', 'snapshots', 'overlay', 'cards');
const id = fc.constantFrom('a', 'b', 'a/2026-01-02', 'a/2026-02-03', 'b/2026-01-02', 'with "marks" and  spaces\n');
const record = fc.record({ id, revision: fc.nat(9), checksum: fc.string() });
const request: fc.Arbitrary<DatabaseRequest> = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), store, record }),
  fc.record({ kind: fc.constant('delete' as const), store, id }),
  fc.record({ kind: fc.constant('delete-all' as const), store, prefix: fc.constantFrom('a/', 'b/') }),
  fc.record({ kind: fc.constant('clear' as const), store }),
);

/** A database in memory that does what it is asked. */
function carryOut(requests: readonly DatabaseRequest[]): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  const forget = (start: string) =>
    [...kept.keys()].filter((key) => key.startsWith(start)).forEach((key) => kept.delete(key));
  for (const one of requests) {
    if (one.kind === 'put') kept.set(keyOf(one.store, one.record.id), one.record as Kept);
    else if (one.kind === 'clear') forget(keyOf(one.store, ''));
    else if (one.kind === 'delete-all') forget(keyOf(one.store, one.prefix));
    else kept.delete(keyOf(one.store, one.id));
  }
  return kept;
}

function foundOf(kept: ReadonlyMap<string, Kept>, isSealed = true): RecordsFound {
  const records = Object.fromEntries(
    OBJECT_STORES.map((name) => [
      name,
      [...kept].filter(([key]) => key.startsWith(keyOf(name, ''))).map(([, one]) => one),
    ]),
  ) as unknown as Record<ObjectStore, readonly Kept[]>;
  const ids = Object.fromEntries(OBJECT_STORES.map((name) => [name, records[name].map((one) => one.id)]));
  return { ids, records, isSealed };
}

const after = (requests: readonly DatabaseRequest[]): Manifest => follow(EMPTY_MANIFEST, requests, DAY);

describe('a manifest', () => {
  test('follows every write: what was written differs in nothing from what should be there', () => {
    fc.assert(
      fc.property(fc.array(fc.array(request)), (writes) => {
        const manifest = writes.reduce((before, requests) => follow(before, requests, DAY), EMPTY_MANIFEST);
        const kept = carryOut(writes.flat());
        expect(compare(manifest, foundOf(kept))).toEqual({ missing: [], others: new Set() });
        expect(manifest.revision).toBe(writes.length);
        expect(manifest.tags.size).toBe(kept.size);
        expect(countPortfolios(manifest)).toBe(foundOf(kept).records.portfolios?.length);
      }),
    );
  });

  test('is the same after it was written and read', () => {
    fc.assert(
      fc.property(fc.array(request), (requests) => {
        const manifest = after(requests);
        expect(readManifest(structuredClone(makeManifestRecord(manifest)))).toEqual(manifest);
      }),
    );
  });

  test('finds whichever record was put back, taken away or brought', () => {
    fc.assert(
      fc.property(fc.array(request, { minLength: 1 }), fc.nat(), (requests, dice) => {
        const manifest = after(requests);
        const kept = carryOut(requests);
        const [key, whole] = [...kept][dice % Math.max(1, kept.size)] ?? ['', null];
        if (whole === null) return;
        const place = { store: key.slice(0, key.indexOf(' ')) as ObjectStore, id: whole.id };
        const older = new Map(kept).set(key, { ...whole, revision: whole.revision + 10 });
        expect([...compare(manifest, foundOf(older)).others]).toEqual([key]);
        const less = new Map(kept);
        less.delete(key);
        expect(compare(manifest, foundOf(less)).missing).toEqual(place.store === 'cards' ? [] : [place]);
        const others = follow(manifest, [{ kind: 'delete', store: place.store, id: place.id }], DAY);
        expect([...compare(others, foundOf(kept)).others]).toEqual([key]);
        // nobody keeps others from writing where nothing is sealed
        expect([...compare(others, foundOf(kept, false)).others]).toEqual([]);
      }),
    );
  });

  test('of records that are sealed otherwise lists those that were listed, and none that was not as it should be', () => {
    const [good, old] = [
      { id: 'a', revision: 2, checksum: 'x' },
      { id: 'b', revision: 1, checksum: 'y' },
    ];
    const manifest = after([
      { kind: 'put', store: 'portfolios', record: good },
      { kind: 'put', store: 'portfolios', record: { ...old, revision: 2 } },
    ]);
    const brought = { id: 'c', revision: 1, checksum: 'z' };
    const other = (one: Kept) => ({ ...one, checksum: `sealed ${one.checksum}` });
    const forms = [good, old, brought].map((was) => ({
      store: 'portfolios' as const,
      id: was.id,
      was,
      is: other(was),
    }));
    const kept = new Map(forms.map(({ id: name, is }) => [keyOf('portfolios', name), is]));
    for (const isSealed of [true, false])
      expect([...compare(relist(manifest, forms), foundOf(kept, isSealed)).others]).toEqual([
        'portfolios b',
        'portfolios c',
      ]);
  });

  test('that is lost is missed itself, until it is forgotten', () => {
    const nothing = Object.fromEntries(OBJECT_STORES.map((name) => [name, []])) as unknown as Parameters<
      typeof listAll
    >[0];
    const lost = listAll(nothing, true);
    expect(compare(lost, foundOf(new Map())).missing).toEqual([{ store: 'settings', id: 'manifest' }]);
    const seen = follow(lost, [{ kind: 'forget', store: 'settings', id: 'manifest' }], DAY);
    expect(compare(seen, foundOf(new Map())).missing).toEqual([]);
  });

  test('is none where a sign of it was changed', () => {
    const whole = makeManifestRecord(after([{ kind: 'put', store: 'portfolios', record: { id: 'a' } }]));
    for (const wrong of [
      { ...whole, tags: whole.tags.replace('a', 'b') },
      { ...whole, count: 2 },
      { ...whole, tags: '[[' },
      { ...whole, revision: '1' },
      null,
    ])
      expect(readManifest(wrong)).toBeNull();
  });

  test('tells settings and packs apart by what they hold', () => {
    expect(tagOf({ id: 'app', theme: 'dark' })).not.toBe(tagOf({ id: 'app', theme: 'light' }));
    const pack = { id: 'pack', pack: { fingerprint: 'ab', text: 'x'.repeat(9) } };
    expect(tagOf(pack)).toBe('ab');
  });
});
