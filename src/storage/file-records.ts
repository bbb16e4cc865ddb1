import { groupBy } from '../domain/group-by.ts';
import type { FileReading } from '../domain/model/file-reading.ts';
import { checksum } from './checksum.ts';
import { fieldsOf, listOf, parseText, parseWith, objectOf, refuse, type Parse } from './fields.ts';
import { partsPrefix } from './id-range.ts';
import { idOf } from './reader.ts';
import { joinChunks } from './rows/chunks.ts';
import type { FileReference } from './schema.ts';

/* A portfolio's files lie in records of their own: whatever else is changed of it, they are not written again. A reading is never
   changed, so that the same reading is the same record. */

/* By portfolio. What was read was perhaps written by an earlier version: it is known by its record, but not written by that again. */
interface Known extends FileReference {
  readonly wasRead: boolean;
}
const REFERENCES = new WeakMap<FileReading, Map<string, Known>>();

function remember(portfolio: string, reading: FileReading, known: Known): void {
  const ofReading = REFERENCES.get(reading) ?? new Map<string, Known>();
  REFERENCES.set(reading, ofReading.set(portfolio, known));
}

/** Says where a portfolio's file lies, or will lie once it is written; `there` = the ids of the records that are kept. */
export function referenceTo(portfolio: string, reading: FileReading, there: readonly string[]): FileReference {
  const known = REFERENCES.get(reading)?.get(portfolio);
  if (known !== undefined && (!known.wasRead || there.includes(fileId(portfolio, known))))
    return { key: known.key, sum: known.sum };
  const made = { key: crypto.randomUUID(), sum: checksum(reading) };
  remember(portfolio, reading, { ...made, wasRead: false });
  return made;
}

/** The id of the record of a portfolio's file. */
export function fileId(portfolio: string, { key }: FileReference): string {
  return partsPrefix(portfolio) + key;
}

/** A portfolio as it lies there, with its files in it, and where they lay. */
export interface WithFiles {
  readonly raw: unknown;
  /** null for one that stands in the portfolio itself, as all did until schema 5. */
  readonly references: readonly (FileReference | null)[];
}

/** Puts a portfolio's files where it refers to them. One that is missing, or is not what it was, ends the reading. */
export const withFiles =
  (id: string, records: readonly unknown[]): Parse<WithFiles> =>
  (value, path) => {
    const known = new Map(records.map((record) => [idOf(record), record]));
    const files = fieldsOf(value, path)('files', listOf(anything));
    const references = files.map((file, at) => {
      const read = parseWith(fileReference, file);
      // a reading has no key
      return read.ok ? { ...read.value, path: `files.${at}` } : null;
    });
    const found = files.map((file, at) => {
      const reference = references[at] ?? null;
      if (reference === null) return file;
      const record = known.get(fileId(id, reference));
      if (record === undefined) return refuse(reference.path, 'there any more');
      const lies = fieldsOf(record, reference.path)('file', anything);
      const content = joinChunks(fileId(id, reference), lies, known, reference.path);
      return checksum(content) === reference.sum ? content : refuse(reference.path, 'as it was written');
    });
    return {
      raw: { ...(value as object), files: found },
      references: references.map((one) => (one === null ? null : { key: one.key, sum: one.sum })),
    };
  };

/** Remembers where the readings of a portfolio lie that were just read: they need not be written again. */
export function rememberReferences(
  portfolio: string,
  readings: readonly FileReading[],
  references: readonly (FileReference | null)[],
): void {
  readings.forEach((reading, at) => {
    const reference = references[at] ?? null;
    if (reference !== null) remember(portfolio, reading, { ...reference, wasRead: true });
  });
}

/** Puts records that belong to portfolios together by those; their ids begin with them. */
export function groupByPortfolio(records: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> {
  return groupBy(records, (record) => {
    const id = idOf(record);
    return id.slice(0, Math.max(0, id.lastIndexOf('/')));
  });
}

const anything: Parse<unknown> = (value) => value;

const fileReference = objectOf<FileReference>({ key: parseText, sum: parseText });
