import { decodeBytes } from './decode-bytes.ts';

/* Text back to bytes. The platform writes UTF-8 only; the way back to any older encoding is learnt by decoding every byte
   and every pair of bytes once. */

const LEADS = { from: 0x81, to: 0xfe };
const TRAILS = { from: 0x40, to: 0xfe };

/**
 * Writes a text in the encoding of the bytes that it came from, with their byte order mark. Null when the encoding has no bytes
 * for a letter, or when these very bytes would not come back for their own text: then a copy could not be faithful.
 */
export function encodeLike(
  original: Uint8Array,
  encoding: string,
): ((text: string) => Uint8Array<ArrayBuffer> | null) | null {
  const decoded = decodeBytes(original);
  if (!decoded.ok) return null;
  const encode = encoderOf(original, encoding);
  const again = encode(decoded.value.text);
  const isFaithful = again?.length === original.length && again.every((byte, at) => byte === original[at]);
  return isFaithful ? encode : null;
}

function encoderOf(original: Uint8Array, encoding: string): (text: string) => Uint8Array<ArrayBuffer> | null {
  switch (encoding) {
    case 'UTF-8': {
      const mark = original[0] === 0xef && original[1] === 0xbb && original[2] === 0xbf ? '\uFEFF' : '';
      return (text) => new TextEncoder().encode(mark + text);
    }
    case 'UTF-16LE':
    case 'UTF-16BE': {
      const isLittle = encoding === 'UTF-16LE';
      const first = isLittle
        ? original[0] === 0xff && original[1] === 0xfe
        : original[0] === 0xfe && original[1] === 0xff;
      return (text) => encodeUtf16(first ? `\uFEFF${text}` : text, isLittle);
    }
    default: {
      const table = encoding === 'windows-1252' ? windowsTable() : pairsTable(encoding);
      return (text) => encodeByTable(text, table);
    }
  }
}

function encodeUtf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return bytes;
}

type Table = ReadonlyMap<string, readonly number[]>;

/* Through the app's own decoder, which knows signs that some runtimes leave out. */
function windowsTable(): Table {
  const table = new Map<string, readonly number[]>();
  for (let byte = 0; byte < 256; byte += 1) {
    const decoded = byte < 0x80 ? null : decodeBytes(Uint8Array.of(byte));
    const sign = decoded?.ok === true ? decoded.value.text : String.fromCharCode(byte);
    if (!table.has(sign)) table.set(sign, [byte]);
  }
  return table;
}

function pairsTable(encoding: string): Table {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const put = (bytes: readonly number[]) => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if (!sign.includes('\uFFFD') && [...sign].length === 1 && !table.has(sign)) table.set(sign, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) put([byte]);
  for (let lead = LEADS.from; lead <= LEADS.to; lead += 1) {
    for (let trail = TRAILS.from; trail <= TRAILS.to; trail += 1) put([lead, trail]);
  }
  return table;
}

function encodeByTable(text: string, table: Table): Uint8Array<ArrayBuffer> | null {
  const bytes: number[] = [];
  for (const sign of text) {
    const found = table.get(sign);
    if (found === undefined) return null;
    for (const byte of found) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
