import { orNull, parseCount, parseText, parseWith, objectOf } from '../fields.ts';
import { openEnvelope } from '../open-envelope.ts';
import type { KeptSync } from '../schema.ts';

const keptSync = objectOf<KeptSync>({
  marks: parseText,
  last: orNull(objectOf<NonNullable<KeptSync['last']>>({ at: parseText, seen: parseText })),
  sealing: orNull(objectOf<NonNullable<KeptSync['sealing']>>({ key: parseText, salt: parseText, rounds: parseCount })),
});

/** Reads the record of what copies are held against; null where there is none, or none that can be read. */
export function keptSyncOf(records: readonly unknown[]): KeptSync | null {
  const [record] = records;
  const inner = record === undefined ? null : openEnvelope(record, 'sync');
  const read = inner?.ok === true ? parseWith(keptSync, inner.value) : null;
  return read?.ok === true ? read.value : null;
}
