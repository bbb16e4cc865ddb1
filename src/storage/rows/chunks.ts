import type { FileReading } from '../../domain/model/file-reading.ts';
import { fieldsOf, oneOf, parseCount, parseWith, objectOf, refuse } from '../fields.ts';
import type { StoredChunk, StoredFile } from '../schema.ts';
import { COLUMN_KINDS, columnKindOf, type ColumnKind } from './column-text.ts';

/* A record is copied to the database in one go, and while it is, the page draws nothing: 70 ms for the 17 MB of 100,000 rows. So what is
   long in a file, its rows' own text above all, lies in records beside it, a chunk in each. */

/** A chunk has so many signs or bytes at most: a multiple of what a number takes in any column. */
const LONGEST = 2_000_000;
/** Anything with more of them leaves the record, even as a single chunk: ten such columns left in it take 40 ms to copy. */
const LONG = 300_000;

/** What stands in a file's record where something long was: so many chunks, from this one on. */
interface Place {
  readonly chunked: ColumnKind | 'text';
  readonly first: number;
  readonly count: number;
}

/* As deep as the columns of a file lie, and the text of its rows. */
const DEEPEST = 2;

/** The id of a chunk of the file with this id: it begins with that. */
function chunkId(file: string, at: number): string {
  return `${file}#${at}`;
}

/** The file that a record is, or is a chunk of, by its id. */
export function fileOfRecord(id: string): string {
  const end = id.indexOf('#');
  return end < 0 ? id : id.slice(0, end);
}

/**
 * Makes the records of a portfolio's file, its own first and then its chunks, each when it is asked for. `longest` = how many signs or
 * bytes a chunk has at most.
 */
export function* fileRecords(
  id: string,
  reading: FileReading,
  longest = LONGEST,
): Generator<StoredFile | StoredChunk, void> {
  const long = Math.min(LONG, longest);
  const chunks: (() => StoredChunk)[] = [];
  const cut = (value: string | Column): Place => {
    const chunked = columnKindOf(value) ?? 'text';
    const step = typeof value === 'string' ? longest : Math.ceil(longest / value.BYTES_PER_ELEMENT);
    const first = chunks.length;
    for (let from = 0; from < value.length; from += step) {
      const chunk = chunkId(id, chunks.length);
      // a part of a column would be copied with all of it
      chunks.push(() => ({ id: chunk, chunk: value.slice(from, from + step) }));
    }
    return { chunked, first, count: chunks.length - first };
  };
  yield { id, file: withoutLong(reading, long, cut) };
  for (const make of chunks) yield make();
}

type Column = InstanceType<(typeof COLUMN_KINDS)[ColumnKind]>;

function withoutLong(value: unknown, most: number, cut: (long: string | Column) => Place, depth = 0): unknown {
  if (typeof value === 'string') return value.length > most ? cut(value) : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (ArrayBuffer.isView(value))
    return columnKindOf(value) !== null && value.byteLength > most ? cut(value as Column) : value;
  if (depth === DEEPEST) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutLong(inner, most, cut, depth + 1)]),
  );
}

/**
 * Puts the chunks of a file back where they were; `records` = what lies there, by id. A chunk that is missing or is none ends the reading;
 * whether the whole is what was written, its checksum tells. A record from before there were chunks stays as it is.
 */
export function joinChunks(
  id: string,
  content: unknown,
  records: ReadonlyMap<string, unknown>,
  path: string,
  depth = 0,
): unknown {
  if (typeof content !== 'object' || content === null || Array.isArray(content) || ArrayBuffer.isView(content))
    return content;
  // a table of headings may have one of this name, too
  const place = 'chunked' in content ? parseWith(placeOf, content) : null;
  if (place?.ok === true) {
    const { chunked, first, count } = place.value;
    const chunks: unknown[] = [];
    for (let at = first; at < first + count; at += 1) {
      const record = records.get(chunkId(id, at));
      if (record === undefined) return refuse(path, 'there any more');
      chunks.push(fieldsOf(record, path)('chunk', (chunk) => chunk));
    }
    return chunked === 'text' ? joinTexts(chunks, path) : joinColumns(chunked, chunks, path);
  }
  if (depth === DEEPEST) return content;
  return Object.fromEntries(
    Object.entries(content).map(([name, inner]) => [name, joinChunks(id, inner, records, path, depth + 1)]),
  );
}

const COLUMN_NAMES = Object.keys(COLUMN_KINDS) as readonly ColumnKind[];

const placeOf = objectOf<Place>({
  chunked: oneOf(['text', ...COLUMN_NAMES] as const),
  first: parseCount,
  count: parseCount,
});

function joinTexts(chunks: readonly unknown[], path: string): string {
  return chunks.map((chunk) => (typeof chunk === 'string' ? chunk : refuse(path, 'a text'))).join('');
}

function joinColumns(kind: ColumnKind, chunks: readonly unknown[], path: string): Column {
  const parts = chunks.map((chunk) =>
    columnKindOf(chunk) === kind ? (chunk as Column) : refuse(path, 'a column of numbers'),
  );
  const whole = new COLUMN_KINDS[kind](parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
