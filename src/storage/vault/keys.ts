import { bytesOf, type Bytes } from './bytes.ts';

/* A passphrase becomes a key only by much work, so that guessing is slow. OWASP's recommendation for PBKDF2-HMAC-SHA-256. */
export const ROUNDS = 600_000;
/** Fewer or more are not taken from a file: too weak, or meant to keep the page busy for ever. */
export const LEAST_ROUNDS = 600_000;
export const MOST_ROUNDS = 10_000_000;
export const SALT_BYTES = 16;
export const NONCE_BYTES = 12;

/** Makes a key of a passphrase. It cannot be taken out of the browser's keeping. */
export async function deriveKey(passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const words = await wordsOf(passphrase, 'deriveKey');
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    words,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'],
  );
}

/** Makes the bytes of a key of a passphrase, as `deriveKey` does, for one that is kept. */
export async function deriveBits(passphrase: string, salt: Bytes, rounds: number): Promise<Bytes> {
  const words = await wordsOf(passphrase, 'deriveBits');
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, words, 256),
  );
}

/* The same letters typed otherwise are the same. */
const wordsOf = (passphrase: string, use: 'deriveKey' | 'deriveBits') =>
  crypto.subtle.importKey('raw', bytesOf(passphrase.normalize('NFC')), 'PBKDF2', false, [use]);

/** What WebCrypto makes; null where the key is not the right one, or a bit is not as it was. Anything else is a bug of ours. */
export async function openOrNull<T>(opening: Promise<T>): Promise<T | null> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof DOMException && ['OperationError', 'DataError'].includes(error.name)) return null;
    throw error;
  }
}
