/* Puts a few parts into a ZIP file without packing them: what the workbook library is given holds nothing else. */

const HEADING_LENGTH = 30;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;
const NAMES_ARE_UTF8 = 0x0800;
const VERSION = 20;

/** Writes the parts, by name, as a ZIP file. Check sums are left 0 = not stated. */
export function writeStoredZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const named = [...parts].map(([name, bytes]) => ({ name: new TextEncoder().encode(name), bytes }));
  const length = named.reduce(
    (sum, { name, bytes }) => sum + HEADING_LENGTH + ENTRY_LENGTH + 2 * name.length + bytes.length,
    END_LENGTH,
  );
  const zip = new Uint8Array(length);
  const view = new DataView(zip.buffer);
  let at = 0;
  const offsets = named.map(({ name, bytes }) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, VERSION, true);
    view.setUint16(at + 6, NAMES_ARE_UTF8, true);
    view.setUint32(at + 18, bytes.length, true);
    view.setUint32(at + 22, bytes.length, true);
    view.setUint16(at + 26, name.length, true);
    zip.set(name, at + HEADING_LENGTH);
    zip.set(bytes, at + HEADING_LENGTH + name.length);
    at += HEADING_LENGTH + name.length + bytes.length;
    return offset;
  });
  const directory = at;
  named.forEach(({ name, bytes }, part) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    view.setUint16(at + 6, VERSION, true);
    view.setUint16(at + 8, NAMES_ARE_UTF8, true);
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
