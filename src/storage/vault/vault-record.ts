import { parseFinite, parseText, parseWith, objectOf, refuse, type Parse } from '../fields.ts';
import { randomBytes, type Bytes } from './bytes.ts';
import { deriveKey, LEAST_ROUNDS, MOST_ROUNDS, NONCE_BYTES, openOrNull, ROUNDS, SALT_BYTES } from './keys.ts';
import { VAULT_ID } from './generation.ts';
import { nameGeneration } from './name-generation.ts';
import { makeSealer, type Sealer } from './sealer.ts';

/**
 * The lock of this installation: the key that seals records, itself sealed under the passphrase. Beside the settings, in the
 * clear: without the passphrase it says nothing.
 */
export interface VaultRecord {
  readonly id: typeof VAULT_ID;
  readonly generation: string;
  readonly salt: Bytes;
  readonly rounds: number;
  readonly nonce: Bytes;
  readonly wrapped: Bytes;
}

/** Makes a lock with a key of its own, and what seals with it. */
export async function makeVault(
  passphrase: string,
): Promise<{ readonly record: VaultRecord; readonly sealer: Sealer }> {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const generation = nameGeneration();
  const outer = await deriveKey(passphrase, salt, ROUNDS);
  // extractable for the moment in which it is wrapped; what is used afterwards is not
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  const wrapped = await crypto.subtle.wrapKey('raw', fresh, outer, { name: 'AES-GCM', iv: nonce });
  const record = { id: VAULT_ID, generation, salt, rounds: ROUNDS, nonce, wrapped: new Uint8Array(wrapped) } as const;
  const key = await unwrap(record, outer);
  if (key === null) throw new Error('A key that was just wrapped does not unwrap.');
  return { record, sealer: makeSealer(key, generation) };
}

/** Opens a lock. null = that is not the passphrase; `damaged` = this is no lock that could be opened by any. */
export async function openVault(
  record: unknown,
  passphrase: string,
): Promise<{ readonly lock: VaultRecord; readonly sealer: Sealer } | null | 'damaged'> {
  const read = parseWith(vaultRecord, record);
  if (!read.ok) return 'damaged';
  const lock = read.value;
  const key = await unwrap(lock, await deriveKey(passphrase, lock.salt, lock.rounds));
  return key === null ? null : { lock, sealer: makeSealer(key, lock.generation) };
}

function unwrap({ wrapped, nonce }: VaultRecord, outer: CryptoKey): Promise<CryptoKey | null> {
  const algorithm = { name: 'AES-GCM', iv: nonce };
  return openOrNull(
    crypto.subtle.unwrapKey('raw', wrapped, outer, algorithm, 'AES-GCM', false, ['encrypt', 'decrypt']),
  );
}

const bytes: Parse<Bytes> = (value, path) =>
  value instanceof Uint8Array ? new Uint8Array(value) : refuse(path, 'bytes');

const rounds: Parse<number> = (value, path) => {
  const count = parseFinite(value, path);
  return count < LEAST_ROUNDS || count > MOST_ROUNDS ? refuse(path, 'a number of rounds that is used') : count;
};

const vaultRecord = objectOf<VaultRecord>({
  id: () => VAULT_ID,
  generation: parseText,
  salt: bytes,
  rounds,
  nonce: bytes,
  wrapped: bytes,
});
