/* The container of old Excel files (.xls), and the one that Office puts around a workbook under a password. */

const HEADER_LENGTH = 512;
const NAME_LENGTH = 64;
const DIRECTORY_ENTRY = 128;
const ENTRIES_LOOKED_AT = 64;
const RECORDS_LOOKED_AT = 40;
/** The record of an old workbook that says how it is encrypted. */
const FILE_PASS = 0x002f;
const BEGINNING_OF_FILE = 0x0809;

/** What a compound file holds: an encrypted workbook, new or old, or something that can be opened without a password. */
export type CompoundContent = 'locked' | 'open';

/** Tells whether a compound file is under a password, as far as its bytes show. */
export function lookIntoCompound(bytes: Uint8Array): CompoundContent {
  if (bytes.length < HEADER_LENGTH) return 'open';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sector = 2 ** Math.min(16, view.getUint16(30, true));
  const directory = HEADER_LENGTH + view.getUint32(48, true) * sector;
  for (let k = 0; k < ENTRIES_LOOKED_AT; k += 1) {
    const at = directory + k * DIRECTORY_ENTRY;
    if (at + DIRECTORY_ENTRY > bytes.length) break;
    const length = Math.min(NAME_LENGTH, Math.max(2, view.getUint16(at + 64, true)));
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2));
    if (name === 'EncryptedPackage' || name === 'EncryptionInfo') return 'locked';
    if (name === 'Workbook' || name === 'Book') {
      const stream = HEADER_LENGTH + view.getUint32(at + 116, true) * sector;
      if (hasFilePass(view, stream)) return 'locked';
    }
  }
  return 'open';
}

/* It stands among the first records of the workbook, which are never encrypted themselves. */
function hasFilePass(view: DataView, start: number): boolean {
  let at = start;
  for (let k = 0; k < RECORDS_LOOKED_AT && at + 4 <= view.byteLength; k += 1) {
    const kind = view.getUint16(at, true);
    if (k === 0 && kind !== BEGINNING_OF_FILE) return false;
    if (kind === FILE_PASS) return true;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}
