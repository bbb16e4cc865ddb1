import { readHoldings, type Progress } from '../brokers/read-holdings.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { ReadOutcome } from './protocol.ts';

/** The largest file that is read; above it the page would be at risk (it says so instead). */
export const LARGEST_FILE = 512 * 1024 * 1024;

async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads one file from its bytes, the same way in the browser and in Node. Whatever the bytes are, it gives a reading or a refusal. */
export async function readBytes(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  progress?: Progress,
): Promise<ReadOutcome> {
  if (bytes.length > LARGEST_FILE) return refuseTooLarge(name, bytes.length);
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return { ok: false, error: { ...decoded.error, file: name } };
  const fingerprint = await fingerprintOf(bytes);
  return readHoldings({ name, bytes: bytes.length, fingerprint, ...decoded.value }, progress);
}

/** Says that a file is too large to be read. */
export function refuseTooLarge(name: string, bytes: number): ReadOutcome {
  return {
    ok: false,
    error: {
      code: 'refused-too-large',
      severity: 'error',
      file: name,
      line: null,
      detail: { bytes, limit: LARGEST_FILE },
    },
  };
}
