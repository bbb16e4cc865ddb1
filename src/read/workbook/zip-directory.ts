import type { Result } from '../../domain/model/units.ts';

/* The list of contents at the end of a ZIP file, read before anything is unpacked: a bomb is told by what it declares. */

/** One file inside a ZIP file. */
export interface ZipEntry {
  readonly name: string;
  /** 0 = stored, 8 = deflated; others are not read. */
  readonly method: number;
  /** Of the unpacked bytes; 0 = not stated. */
  readonly checkSum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own heading stands. */
  readonly offset: number;
}
/** `damaged`: not as a ZIP file is; `unsafe`: more, or larger, than any workbook; `locked`: under a password. */
export type WorkbookFault = 'damaged' | 'unsafe' | 'locked';

const MOST_ENTRIES = 1000;
const MOST_BYTES_UNPACKED = 256 * 1024 * 1024;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const TOO_LARGE_FOR_32_BITS = 0xffffffff;
const TOO_MANY_FOR_16_BITS = 0xffff;
const ENCRYPTED = 1;

/** Reads what a ZIP file says it holds; `most` bytes may come out of it, of so many files. Nothing is unpacked. */
export function readDirectory(
  bytes: Uint8Array,
  most = MOST_BYTES_UNPACKED,
  mostEntries = MOST_ENTRIES,
): Result<readonly ZipEntry[], WorkbookFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return fault('damaged');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === TOO_MANY_FOR_16_BITS || at === TOO_LARGE_FOR_32_BITS || count > mostEntries) return fault('unsafe');
  const entries: ZipEntry[] = [];
  let unpacked = 0;
  for (let k = 0; k < count; k += 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) return fault('damaged');
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return fault('locked');
    const nameLength = view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
      method: view.getUint16(at + 10, true),
      checkSum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ([entry.packedSize, entry.size, entry.offset].includes(TOO_LARGE_FOR_32_BITS)) return fault('unsafe');
    unpacked += entry.size;
    entries.push(entry);
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return unpacked > most ? fault('unsafe') : { ok: true, value: entries };
}

function fault(error: WorkbookFault): { readonly ok: false; readonly error: WorkbookFault } {
  return { ok: false, error };
}

/* Behind the end stands only a comment, whose length it states. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}
