import { checkSum } from './check-sum.ts';

/* Puts a few parts into a ZIP file without packing them: what the workbook library is given holds nothing else. */

const HEADING_LENGTH = 30;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;
const NAMES_ARE_UTF8 = 0x0800;
const VERSION = 20;
/* 1 January 1980, as ZIP files write days. */
const FIRST_DAY = 0x21;

/**
 * Writes the parts, by name, as a ZIP file of no particular day. Check sums are left 0 = not stated, unless the file is for other programs:
 * they refuse one without.
 */
export function writeStoredZip(parts: ReadonlyMap<string, Uint8Array>, statesSums = false): Uint8Array<ArrayBuffer> {
  const named = [...parts].map(([name, bytes]) => ({
    name: new TextEncoder().encode(name),
    bytes,
    sum: statesSums ? checkSum(bytes) : 0,
  }));
  const length = named.reduce(
    (sum, { name, bytes }) => sum + HEADING_LENGTH + ENTRY_LENGTH + 2 * name.length + bytes.length,
    END_LENGTH,
  );
  const zip = new Uint8Array(length);
  const view = new DataView(zip.buffer);
  let at = 0;
  const offsets = named.map(({ name, bytes, sum }) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, VERSION, true);
    view.setUint16(at + 6, NAMES_ARE_UTF8, true);
    view.setUint16(at + 12, FIRST_DAY, true);
    view.setUint32(at + 14, sum, true);
    view.setUint32(at + 18, bytes.length, true);
    view.setUint32(at + 22, bytes.length, true);
    view.setUint16(at + 26, name.length, true);
    zip.set(name, at + HEADING_LENGTH);
    zip.set(bytes, at + HEADING_LENGTH + name.length);
    at += HEADING_LENGTH + name.length + bytes.length;
    return offset;
  });
  const directory = at;
  named.forEach(({ name, bytes, sum }, part) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    view.setUint16(at + 6, VERSION, true);
    view.setUint16(at + 8, NAMES_ARE_UTF8, true);
    view.setUint16(at + 14, FIRST_DAY, true);
    view.setUint32(at + 16, sum, true);
    view.setUint32(at + 20, bytes.length, true);
    view.setUint32(at + 24, bytes.length, true);
    view.setUint16(at + 28, name.length, true);
    view.setUint32(at + 42, offsets[part]!, true);
    zip.set(name, at + ENTRY_LENGTH);
    at += ENTRY_LENGTH + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip;
}
