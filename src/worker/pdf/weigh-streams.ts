/* A page's drawing is packed, and a bomb is little that unpacks to a lot. pdf.js unpacks as it goes and can't be stopped on the way,
   so what a file holds is weighed before. In an encrypted file it can't be; whoever opens one has its password. */

/** What a part of a document may unpack to, in bytes: many times a page of a statement. Pictures and typefaces are larger. */
const MOST_BYTES = 6 * 1024 * 1024;
const MOST_BYTES_UNREAD = 128 * 1024 * 1024;
const MOST_LAYERS = 4;
/* How far before its data a part says what it is. */
const DICTIONARY = 2048;

/** Tells whether every packed part of a PDF unpacks to a size that a document may have. Broken parts say nothing. */
export async function isSafeToUnpack(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  for (const { from, to, layers, most } of packedParts(bytes)) {
    if (layers > MOST_LAYERS) return false;
    // what is packed a thousand times smaller than it may become can't be too large: no packing does better
    if ((to - from) * 1100 ** layers <= most) continue;
    if ((await unpackedSize(bytes.subarray(from, to), layers, most)) > most) return false;
  }
  return true;
}

interface PackedPart {
  readonly from: number;
  readonly to: number;
  /** How many times over it is packed. */
  readonly layers: number;
  readonly most: number;
}

const codesOf = (word: string) => Uint8Array.from(word, (letter) => letter.charCodeAt(0));
const STREAM = codesOf('stream');
const END = codesOf('endstream');

function* packedParts(bytes: Uint8Array): Generator<PackedPart> {
  for (let at = find(bytes, STREAM, 0); at !== -1; at = find(bytes, STREAM, at)) {
    const word = at;
    at += STREAM.length;
    if (bytes[word - 1] === 0x64) continue; // the last letters of "endstream"
    let from = at;
    if (bytes[from] === 13) from += 1;
    if (bytes[from] === 10) from += 1;
    const end = find(bytes, END, from);
    const to = end === -1 ? bytes.length : end;
    const start = Math.max(0, word - DICTIONARY);
    const before = String.fromCharCode(...bytes.subarray(start, word));
    const dictionary = before.slice(Math.max(before.lastIndexOf(' obj'), 0));
    const layers = [...dictionary.matchAll(/\/(?:FlateDecode|Fl)\b/g)].length;
    if (layers > 0) {
      const isUnread = /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType)\b|\/Length1\b/.test(dictionary);
      yield { from, to, layers, most: isUnread ? MOST_BYTES_UNREAD : MOST_BYTES };
    }
    at = to;
  }
}

function find(bytes: Uint8Array, word: Uint8Array, from: number): number {
  const [first = 0] = word;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (word.every((code, place) => bytes[at + place] === code)) return at;
  return -1;
}

async function unpackedSize(packed: Uint8Array<ArrayBuffer>, layers: number, most: number): Promise<number> {
  let stream: ReadableStream<Uint8Array<ArrayBuffer>> = new Blob([packed]).stream();
  for (let layer = 0; layer < layers; layer += 1) stream = stream.pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return size;
      size += value.length;
      if (size > most) {
        await reader.cancel();
        return size;
      }
    }
  } catch (error) {
    // Broken data, or something behind it: a TypeError in browsers, an Error of its own in Node.
    if (error instanceof Error) return size;
    throw error;
  }
}
