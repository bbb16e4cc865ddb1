import { fieldsOf, parseText, parseWith } from '../fields.ts';
import type { ObjectStore } from '../schema.ts';
import { bytesOf, randomBytes, type Bytes } from './bytes.ts';
import { NONCE_BYTES, openOrNull } from './keys.ts';
import { columnAsText, columnOfText } from '../rows/column-text.ts';

/** Turns records into bytes that say nothing, and back. */
export interface Sealer {
  /** Names the key: data of another generation cannot be read or written with this one. */
  readonly generation: string;
  seal(store: ObjectStore, record: { readonly id: string }): Promise<SealedRecord>;
  /** The record as it was; one that is damaged or of another key comes back as it is. A plain one is none of ours: nobody can read it. */
  unseal(store: ObjectStore, record: unknown): Promise<unknown>;
}

/** What stays readable: by which record is found, and which one to open first. Ids are random and name nothing. */
export interface SealedRecord {
  readonly id: string;
  readonly revision?: number;
  readonly lastPortfolio?: string | null;
  readonly nonce: Bytes;
  readonly sealed: Bytes;
}

/** Records are made as long as the next multiple of this, so that their length tells little. */
const PAD_BYTES = 4096;
const SPACE = 0x20;

/** Seals with one key. What a record is called and its revision are sealed in: none can stand in for another. */
export function makeSealer(key: CryptoKey, generation: string): Sealer {
  const about = (
    store: ObjectStore,
    { id, revision = null }: { readonly id: string; readonly revision?: number | null },
  ) => bytesOf(JSON.stringify([generation, store, id, revision]));
  return {
    generation,
    async seal(store, record) {
      const clear = clearFields(record);
      const nonce = randomBytes(NONCE_BYTES);
      const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: about(store, clear) };
      const sealed = await crypto.subtle.encrypt(algorithm, key, padded(JSON.stringify(record, columnAsText)));
      return { ...clear, nonce, sealed: new Uint8Array(sealed) };
    },
    async unseal(store, record) {
      if (!isSealed(record)) return plainBesideSealed(record);
      const algorithm = { name: 'AES-GCM', iv: record.nonce, additionalData: about(store, record) };
      const opened = await openOrNull(crypto.subtle.decrypt(algorithm, key, record.sealed));
      if (opened === null) return record;
      const plain: unknown = JSON.parse(new TextDecoder().decode(opened), columnOfText);
      return plain;
    },
  };
}

function plainBesideSealed(record: unknown): unknown {
  const read = parseWith((value, path) => ({ id: fieldsOf(value, path)('id', parseText) }), record);
  return read.ok ? { ...read.value, plainBesideSealed: record } : record;
}

function clearFields(record: { readonly id: string }): Pick<SealedRecord, 'id' | 'revision' | 'lastPortfolio'> {
  const revision = 'revision' in record && typeof record.revision === 'number' ? { revision: record.revision } : {};
  const last = 'lastPortfolio' in record ? record.lastPortfolio : undefined;
  return { id: record.id, ...revision, ...(typeof last === 'string' || last === null ? { lastPortfolio: last } : {}) };
}

/* Spaces behind JSON mean nothing. */
function padded(text: string): Bytes {
  const bytes = bytesOf(text);
  const whole = new Uint8Array(Math.ceil(bytes.length / PAD_BYTES) * PAD_BYTES).fill(SPACE);
  whole.set(bytes);
  return whole;
}

/** Whether a record was sealed, whatever the key. */
export function isSealed(record: unknown): record is SealedRecord {
  const read = parseWith((value, path) => {
    const field = fieldsOf(value, path);
    field('id', parseText);
    return field('nonce', isBytes) && field('sealed', isBytes);
  }, record);
  return read.ok && read.value;
}

function isBytes(value: unknown): boolean {
  return value instanceof Uint8Array;
}
