import { anonymise } from '../brokers/anonymise/anonymise.ts';
import type { CopyFault } from '../brokers/anonymise/check-copy.ts';
import { readHoldings } from '../brokers/read-holdings.ts';
import type { ColumnsAnswer } from '../domain/portfolio.ts';
import { decodeBytes } from './decode-bytes.ts';
import { encodeLike } from './encode-text.ts';

/** How a copy is wanted. */
export interface AnonymiseWishes {
  readonly columns: readonly ColumnsAnswer[];
  /** Another number gives another copy. */
  readonly seed: number;
  readonly alsoNames: boolean;
}

/** The copy, or why there is none: the file is no text, or cannot be copied so that it reads the same with nothing left in it. */
export type AnonymisedFile =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly fault: 'not-text' | CopyFault };

/** Makes a copy of a file with nothing of its owner in it, in the bytes of the original; or says why there is none. */
export function anonymiseBytes(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  { columns, seed, alsoNames }: AnonymiseWishes,
): AnonymisedFile {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return { ok: false, fault: 'not-text' };
  const { text, encoding } = decoded.value;
  const encode = encodeLike(bytes, encoding);
  if (encode === null) return { ok: false, fault: 'unreadable' };
  const hints = { columns };
  const read = readHoldings({ name, bytes: bytes.length, fingerprint: '', encoding, text }, hints);
  if (!read.ok) return { ok: false, fault: 'unreadable' };
  const copy = anonymise({ name, text, reading: read.value, hints, seed, alsoNames });
  if (!copy.ok) return copy;
  const written = encode(copy.text);
  return written === null ? { ok: false, fault: 'unreadable' } : { ok: true, name: copy.name, bytes: written };
}
