import type { Result } from '../../domain/model/units.ts';
import { RAW_COPY } from '../copy-raw.ts';
import { fieldsOf, listOf, parseCount, parseDate, parseWith } from '../fields.ts';
import { makeReading } from '../contents.ts';
import { idOf, type StoreReader } from '../reader.ts';
import { OBJECT_STORES, SCHEMA_VERSION, type ObjectStore } from '../schema.ts';
import { fromBase64 } from '../vault/bytes.ts';
import { VAULT_ID } from '../vault/generation.ts';
import type { Sealer } from '../vault/sealer.ts';
import { openVault } from '../vault/vault-record.ts';
import type { BackupFault } from '../../domain/book/backup-facts.ts';
import { asWritten, contentOf, type Backup } from './backup.ts';
import { parseContent } from './parse-backup.ts';
import { columnOfText } from '../rows/column-text.ts';

/* A copy of a database as it lay there (copy-raw.ts) restores like a backup, in a version that is not older than the data. */

/** Whether a file says that it is such a copy. */
export function isCopy(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === RAW_COPY;
}

/** Reads such a copy as strictly as a backup: with one record that is not as it should be, nothing is taken. */
export async function readCopy(value: unknown, passphrase: string | null): Promise<Result<Backup, BackupFault>> {
  const fault = (kind: Exclude<BackupFault['kind'], 'unreadable'>) => ({ ok: false, error: { kind } }) as const;
  const head = parseWith((raw, path) => {
    const field = fieldsOf(raw, path);
    const stores = field('stores', (all, at) => {
      const list = fieldsOf(all, at);
      return new Map(OBJECT_STORES.map((store) => [store, list(store, listOfRecords)]));
    });
    return { schema: field('schema', parseCount), made: field('made', parseDate), stores };
  }, value);
  if (!head.ok) return fault('damaged');
  const { schema, made, stores } = head.value;
  if (schema > SCHEMA_VERSION) return fault('newer');
  const of = (store: ObjectStore) => stores.get(store) ?? [];
  const lock = of('settings').find((record) => idOf(record) === VAULT_ID);
  let sealer: Sealer | null = null;
  if (lock !== undefined) {
    if (passphrase === null) return fault('needs-passphrase');
    const opened = await openVault(lock, passphrase);
    if (opened === 'damaged') return fault('damaged');
    if (opened === null) return fault('wrong-passphrase');
    sealer = opened.sealer;
  }
  const reader: StoreReader = {
    all: (store) => Promise.resolve(of(store)),
    ids: (store) => Promise.resolve(of(store).map(idOf)),
    one: (store, id) => Promise.resolve(of(store).find((record) => idOf(record) === id)),
    beginning: (store, prefix) => Promise.resolve(of(store).filter((record) => idOf(record).startsWith(prefix))),
  };
  const run = async <T>(read: (from: StoreReader) => Promise<T>) => ({ ok: true, value: await read(reader) }) as const;
  const key = sealer;
  const unseal = (store: ObjectStore, record: unknown) =>
    key === null ? Promise.resolve(record) : key.unseal(store, record);
  const contents = await makeReading(run, '', unseal).readAll();
  if (!contents.ok) return fault('damaged');
  const [worst] = contents.value.damaged;
  if (worst !== undefined)
    return { ok: false, error: { kind: 'unreadable', part: `${worst.store}: ${worst.failure.detail}` } };
  // what it holds must be what a backup may hold
  const content = parseContent(JSON.parse(JSON.stringify(asWritten(contentOf(contents.value)))));
  if (!content.ok) return { ok: false, error: { kind: 'unreadable', part: content.error } };
  return { ok: true, value: { made, app: '', content: content.value } };
}

const listOfRecords = (value: unknown, path: string): readonly unknown[] =>
  value === undefined ? [] : listOf(withBytes)(value, path);

/* Bytes stand in base64, one level down in a sealed record and in the lock. */
function withBytes(record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record;
  return Object.fromEntries(
    Object.entries(record).map(([name, inner]) => [name, asBytes(inner) ?? withColumns(inner)]),
  );
}

/* Columns lie deeper. */
function withColumns(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withColumns);
  const column = columnOfText('', value);
  if (column !== value) return column;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withColumns(inner)]));
}

function asBytes(value: unknown): Uint8Array | null {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return null;
  return 'base64' in value && typeof value.base64 === 'string' ? fromBase64(value.base64) : null;
}
