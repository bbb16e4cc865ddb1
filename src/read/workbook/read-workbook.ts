import type { IssueCode } from '../../domain/model/issue.ts';
import type { Result } from '../../domain/model/units.ts';
import { MOST_CELLS } from './count-cells.ts';
import { openOds } from './ods-workbook.ts';
import { openWorkbook, type OpenFault } from './open-workbook.ts';
import type { SheetText } from '../text/sheet-lines.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

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
type CompoundContent = 'locked' | 'open';

/** Tells whether a compound file is under a password, as far as its bytes show. */
function lookIntoCompound(bytes: Uint8Array): CompoundContent {
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

/* What a file that begins like a ZIP or an old Excel file is, told by what it holds and never by its name. */

/** Why it is not read: the refusal's code and what its sentence needs. */
export interface WorkbookRefusal {
  readonly code: IssueCode;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** The largest workbook that is opened, in bytes. */
const LARGEST_WORKBOOK = 64 * 1024 * 1024;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const BEGINNING = 4096;
const LOOKS_LIKE_WORKBOOK = /\[Content_Types\]\.xml|xl\//;

/**
 * Reads the sheets of a workbook, or says what the file is instead. Never throws, whatever the bytes are. `onStep` is told after each
 * step that may take long.
 */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  onStep: () => void = () => undefined,
): Promise<Result<readonly SheetText[], WorkbookRefusal>> {
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) {
    return lookIntoCompound(bytes) === 'locked'
      ? refuse('refused-locked-workbook')
      : refuse('refused-workbook', { what: 'XLS' });
  }
  const directory = readDirectory(bytes);
  if (!directory.ok) {
    const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING));
    return LOOKS_LIKE_WORKBOOK.test(beginning) || directory.error === 'unsafe'
      ? refuseFault(directory.error)
      : refuse('refused-zip', { what: 'ZIP' });
  }
  const isOds = isOpenDocument(directory.value);
  const other = isOds ? null : otherThanWorkbook(directory.value);
  if (other !== null) return { ok: false, error: other };
  if (bytes.length > LARGEST_WORKBOOK) {
    return refuse('refused-too-large', { bytes: bytes.length, limit: LARGEST_WORKBOOK });
  }
  const opened = await (isOds ? openOds : openWorkbook)(bytes, directory.value, onStep);
  return opened.ok ? opened : refuseFault(opened.error);
}

function refuse(
  code: IssueCode,
  detail: WorkbookRefusal['detail'] = {},
): { readonly ok: false; readonly error: WorkbookRefusal } {
  return { ok: false, error: { code, detail } };
}

function refuseFault(fault: OpenFault): { readonly ok: false; readonly error: WorkbookRefusal } {
  switch (fault) {
    case 'damaged':
      return refuse('refused-damaged-workbook');
    case 'unsafe':
      return refuse('refused-unsafe-workbook');
    case 'locked':
      return refuse('refused-locked-workbook');
    case 'too-many-cells':
      return refuse('refused-too-large', { cells: MOST_CELLS });
  }
}

/** What kind of workbook these bytes are, of one that was read. */
export function formOf(bytes: Uint8Array<ArrayBuffer>): 'XLSX' | 'ODS' {
  const directory = readDirectory(bytes);
  return directory.ok && isOpenDocument(directory.value) ? 'ODS' : 'XLSX';
}

function isOpenDocument(entries: readonly ZipEntry[]): boolean {
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  return has('mimetype') && has('content.xml');
}

function otherThanWorkbook(entries: readonly ZipEntry[]): WorkbookRefusal | null {
  const has = (name: RegExp): boolean => entries.some((entry) => name.test(entry.name));
  if (has(/^\/?xl\/workbook\.bin$/i)) return { code: 'refused-workbook', detail: { what: 'XLSB' } };
  if (has(/^\[Content_Types\]\.xml$/i) && has(/^\/?xl\//i)) return null;
  // Some writers put the sheets elsewhere than in xl/.
  if (has(/^\[Content_Types\]\.xml$/i) && has(/workbook\.xml$/i)) return null;
  return { code: 'refused-zip', detail: { what: 'ZIP' } };
}
