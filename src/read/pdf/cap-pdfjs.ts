import { countMapped } from './count-mapped.ts';
import { before, replace, type FindClass } from './pdfjs-classes.ts';
import { addIn, amountIn } from '../../domain/sum.ts';

/* pdf.js believes the numbers of a file: how much a stream unpacks to, how many letters a range has. A few thousand bytes may so ask for
   gigabytes, and nothing stops it on the way. It has no setting for this, and exports none of the classes that do it; so in their
   methods something counts first. Whatever trick hides a stream from somebody who reads the file, it grows in this one place. */

/** What a part of a document may unpack to, in bytes: many times a page of a statement. Typefaces and pictures are larger. */
const MOST_BYTES = 6 * 1024 * 1024;
const MOST_BYTES_UNREAD = 64 * 1024 * 1024;
/* Of one typeface, in all of its ranges: eight times the letters that a font can number. */
const MOST_LETTERS = 8 * 0x10000;
const MOST_OBJECTS = 1_000_000;

let refused = 0;

/** How often pdf.js has been stopped so far on this thread: one who compares learns whether a document asked for too much. */
export function countRefused(): number {
  return refused;
}

function refuse(): never {
  refused += 1;
  // named as its own words on a file are, for it may leave this one unheard as it does those
  throw Object.assign(new Error('This document asks for too much.'), { name: 'TooMuchException' });
}

interface Dictionary {
  readonly get: (key: string) => unknown;
  readonly getRaw: (key: string) => unknown;
}
interface Stream {
  readonly dict?: Dictionary | null;
  minBufferLength: number;
  readonly stream: { reset: () => void; getBytes: () => Uint8Array };
}
interface Evaluator {
  readonly xref: { readonly fetchIfRef: (value: unknown) => unknown };
}

/** Puts limits on what pdf.js makes of a document. */
export function capPdfjs(classOf: FindClass): void {
  capStreams(classOf('ensureBuffer'));
  capRanges(classOf('mapBfRange'));
  capWidths(classOf('extractWidths'));
  capObjects(classOf('readXRefStream'));
  capTypefaces(classOf('checkAndRepair'));
}

function capStreams(owner: object): void {
  before(owner, 'ensureBuffer', (self, [requested]) => {
    const stream = self as Stream;
    const most = mostOf(stream);
    if (!(Number(requested) <= most)) refuse();
    // what its dictionary says of its length is what it would begin with
    stream.minBufferLength = Math.min(stream.minBufferLength, most);
  });
  // The engine's own unpacking, which it would rather take, can't be stopped; this is what it answers when that fails.
  replace(
    owner,
    'asyncGetBytesFromDecompressionStream',
    () =>
      function (this: Stream) {
        this.stream.reset();
        return Promise.resolve({ decompressed: null, compressed: this.stream.getBytes() });
      },
  );
}

function mostOf({ dict }: Stream): number {
  if (dict === undefined || dict === null) return MOST_BYTES;
  const kind = dict.getRaw('Subtype') as { readonly name?: string } | undefined;
  const isUnread =
    dict.getRaw('Length1') !== undefined || /^(?:Image|Type1C|CIDFontType0C|OpenType)$/.test(kind?.name ?? '');
  return isUnread ? MOST_BYTES_UNREAD : MOST_BYTES;
}

function capRanges(owner: object): void {
  const letters = new WeakMap<object, number>();
  for (const name of ['mapBfRange', 'mapCidRange', 'mapBfRangeToArray'])
    before(owner, name, (self, [low, high]) => {
      addIn(letters, self, Math.max(0, Number(high) - Number(low) + 1));
      if (!(amountIn(letters, self) <= MOST_LETTERS)) refuse();
    });
}

/* The widths of a font's letters: "from, to, width", or "from, [widths]"; upright ones have three numbers for a width. */
function capWidths(owner: object): void {
  before(owner, 'extractWidths', (self, [font]) => {
    const { xref } = self as Evaluator;
    for (const [key, numbers] of [
      ['W', 1],
      ['W2', 3],
    ] as const) {
      const list = (font as Dictionary).get(key);
      let letters = 0;
      if (!Array.isArray(list)) continue;
      for (let at = 0; at < list.length && letters <= MOST_LETTERS; at += 2) {
        const [from, to] = [xref.fetchIfRef(list[at]), xref.fetchIfRef(list[at + 1])];
        if (Array.isArray(to)) letters += to.length;
        else {
          letters += Math.max(0, Number(to) - Number(from) + 1);
          at += numbers;
        }
      }
      if (!(letters <= MOST_LETTERS)) refuse();
    }
  });
}

/* Which glyph a letter is, as the typeface itself says. */
function capTypefaces(owner: object): void {
  before(owner, 'checkAndRepair', (_, [, font]) => {
    const file = font as { readonly reset: () => void; readonly getBytes: () => Uint8Array };
    file.reset();
    const letters = countMapped(file.getBytes(), MOST_LETTERS);
    file.reset();
    if (letters > MOST_LETTERS) refuse();
  });
}

function capObjects(owner: object): void {
  before(owner, 'readXRefStream', (self) => {
    const { entryRanges } = (self as { readonly streamState: { readonly entryRanges: readonly unknown[] } })
      .streamState;
    const count = entryRanges.reduce((sum: number, value, at) => (at % 2 === 0 ? sum : sum + Number(value)), 0);
    if (!(count <= MOST_OBJECTS)) refuse();
  });
}
