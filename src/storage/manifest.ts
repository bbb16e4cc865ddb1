import type { IsoDate } from '../domain/model/units.ts';
import { checksum } from './checksum.ts';
import { fieldsOf, listOf, orNull, parseCount, parseDate, parseText, parseWith } from './fields.ts';
import type { DatabaseRequest } from './plan-write.ts';
import { idOf } from './reader.ts';
import { OBJECT_STORES, type ObjectStore } from './schema.ts';
import { toBase64 } from './vault/bytes.ts';
import { VAULT_ID } from './vault/generation.ts';
import { isSealed } from './vault/sealer.ts';

/* What should be there: one record that names every other one with a tag, written in the same transaction as they are, and sealed
   where they are. What is found is held against it, so that a record that is missing, was put back to an earlier one, or never came
   from here is told. Together with the whole database it can be put back, too: that it does not see. */

/** The manifest lies in the `settings` store, beside the settings and the lock. */
export const MANIFEST_ID = 'manifest';

/** What should be there. */
export interface Manifest {
  /** Counts the writes. */
  readonly revision: number;
  /** Day of the last write; null where the clock said none. */
  readonly day: IsoDate | null;
  /** The tag of each record, by its store and id. */
  readonly tags: ReadonlyMap<string, string>;
}

/** The tags stand in one text, which a database copies at once, and thousands of fields it does not. */
export interface ManifestRecord {
  readonly id: typeof MANIFEST_ID;
  readonly revision: number;
  readonly day: IsoDate | null;
  readonly count: number;
  readonly checksum: string;
  readonly tags: string;
}

export const EMPTY_MANIFEST: Manifest = { revision: 0, day: null, tags: new Map() };

/** The tag of a record that should be there and is known not to be the one that is: no record has it. */
const NO_RECORD = 'none';

/** A record that should be there, or its place. */
export interface RecordPlace {
  readonly store: ObjectStore;
  readonly id: string;
}

/** Under which name a manifest holds a record. */
export function keyOf(store: ObjectStore, id: string): string {
  return `${store} ${id}`;
}

/** Whether a record is the lock or the manifest, which no manifest lists. */
export function isGuard(store: ObjectStore, id: string): boolean {
  return store === 'settings' && (id === VAULT_ID || id === MANIFEST_ID);
}

/* Nor is one listed whose name is no text: none of ours. */
function isListed(store: ObjectStore, id: string): boolean {
  return id !== '' && !isGuard(store, id);
}

/* So many bytes at the end of what AES-GCM gives depend on all the others and the key. */
const TAG_BYTES = 16;

/** What tells a record from every other one that may lie in its place: of a sealed one its authentication tag. */
export function tagOf(record: unknown): string {
  if (isSealed(record)) return toBase64(record.sealed.slice(-TAG_BYTES));
  const read = parseWith((value, path) => {
    const field = fieldsOf(value, path);
    const revision = field('revision', (one, at) => (one === undefined ? '' : parseCount(one, at)));
    return `${revision} ${field('checksum', parseText)}`;
  }, record);
  if (read.ok) return read.value;
  // never changed, and its portfolio has the checksum of what it holds
  if (typeof record === 'object' && record !== null && ('file' in record || 'chunk' in record)) return 'file';
  // of a pack that the user loaded, what its file was; of the rest, which is small, all
  const pack = parseWith((value, path) => {
    const facts = fieldsOf(value, path)('pack', (one, at) => fieldsOf(one, at));
    return facts('fingerprint', parseText);
  }, record);
  return pack.ok ? pack.value : checksum(record);
}

/** Reads the record of a manifest; null where it is none, or not whole. */
export function readManifest(record: unknown): Manifest | null {
  const read = parseWith((value, path) => {
    const field = fieldsOf(value, path);
    return {
      revision: field('revision', parseCount),
      day: field('day', orNull(parseDate)),
      count: field('count', parseCount),
      sum: field('checksum', parseText),
      text: field('tags', parseText),
    };
  }, record);
  if (!read.ok || checksum(read.value.text) !== read.value.sum) return null;
  const { revision, day, count, text } = read.value;
  const tags = parseTags(text);
  return tags?.size === count ? { revision, day, tags } : null;
}

function parseTags(text: string): ReadonlyMap<string, string> | null {
  try {
    const read = parseWith(listOf(listOf(parseText)), JSON.parse(text));
    return read.ok ? new Map(read.value.map(([key = '', tag = '']) => [key, tag])) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function makeManifestRecord({ revision, day, tags }: Manifest): ManifestRecord {
  const text = JSON.stringify([...tags]);
  return { id: MANIFEST_ID, revision, day, count: tags.size, checksum: checksum(text), tags: text };
}

/** Lists all records as they lie there, store by store. `isLost`: there was a manifest, and it is gone or cannot be read. */
export function listAll(raw: Readonly<Record<ObjectStore, readonly unknown[]>>, isLost: boolean): Manifest {
  const tags = new Map<string, string>();
  for (const store of OBJECT_STORES)
    for (const record of raw[store]) {
      const id = idOf(record);
      if (isListed(store, id)) tags.set(keyOf(store, id), tagOf(record));
    }
  // told at each start until it was seen, as is every other record that is missing
  if (isLost) tags.set(keyOf('settings', MANIFEST_ID), NO_RECORD);
  return { ...EMPTY_MANIFEST, tags };
}

/** What should be there after these requests; of a put, `record` is what is written, sealed or not. */
export function follow(before: Manifest, requests: readonly DatabaseRequest[], day: IsoDate | null): Manifest {
  const tags = new Map(before.tags);
  const deleteBeginning = (start: string): void => {
    for (const key of tags.keys()) if (key.startsWith(start)) tags.delete(key);
  };
  for (const request of requests) {
    if (request.kind === 'put') tags.set(keyOf(request.store, request.record.id), tagOf(request.record));
    else if (request.kind === 'clear') deleteBeginning(keyOf(request.store, ''));
    else if (request.kind === 'delete-all') deleteBeginning(keyOf(request.store, request.prefix));
    else tags.delete(keyOf(request.store, request.id));
  }
  return { revision: before.revision + 1, day, tags };
}

/**
 * The manifest of the same records sealed otherwise. What was not as listed stays so: the new form of it is not listed in its place.
 */
export function relist(
  before: Manifest,
  forms: readonly (RecordPlace & { readonly was: unknown; readonly is: unknown })[],
) {
  const tags = new Map(before.tags);
  for (const { store, id, was, is } of forms.filter((form) => isListed(form.store, form.id)))
    tags.set(keyOf(store, id), before.tags.get(keyOf(store, id)) === tagOf(was) ? tagOf(is) : NO_RECORD);
  return { ...before, revision: before.revision + 1, tags };
}

/** How many portfolios should be there. */
export function countPortfolios({ tags }: Manifest): number {
  return [...tags.keys()].filter((key) => key.startsWith(keyOf('portfolios', ''))).length;
}

/** What was looked at. */
export interface RecordsFound {
  /** Of stores that were looked through: the ids of all that is there. */
  readonly ids: Readonly<Partial<Record<ObjectStore, readonly string[]>>>;
  /** Records that were read, as they lie there. */
  readonly records: Readonly<Partial<Record<ObjectStore, readonly unknown[]>>>;
  readonly isSealed: boolean;
}

export interface Differences {
  readonly missing: readonly RecordPlace[];
  /** Names of records that were found and are not those that should be there. */
  readonly others: ReadonlySet<string>;
}

/* What is made anew from the rest, tells of a moment, or begins anew: that it is missing is no loss. */
const NO_LOSS: ReadonlySet<string> = new Set([
  'reports',
  'cards',
  'figures',
  'journal',
  'sync',
] satisfies ObjectStore[]);

/**
 * Holds what was found against what should be there. A record that is not listed is none of ours under a passphrase; without one
 * anybody may write what and where they like, and it is read like any other.
 */
export function compare({ tags }: Manifest, { ids, records, isSealed: sealed }: RecordsFound): Differences {
  const there = new Map(Object.entries(ids).map(([store, list]) => [store, new Set(list)]));
  const missing: RecordPlace[] = [];
  for (const key of tags.keys()) {
    const end = key.indexOf(' ');
    const [store, id] = [key.slice(0, end) as ObjectStore, key.slice(end + 1)];
    const isThere = isListed(store, id) && (there.get(store)?.has(id) ?? true);
    if (!isThere && !NO_LOSS.has(store)) missing.push({ store, id });
  }
  const others = new Set<string>();
  for (const store of OBJECT_STORES)
    for (const record of records[store] ?? []) {
      const id = idOf(record);
      if (!isListed(store, id)) continue;
      const listed = tags.get(keyOf(store, id));
      if (listed === undefined ? sealed : listed !== tagOf(record)) others.add(keyOf(store, id));
    }
  return { missing, others };
}
