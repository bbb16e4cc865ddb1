import { orNull, parseCount, parseText, parseWith, recordOf } from '../fields.ts';
import { openEnvelope } from '../open-envelope.ts';
import type { KeptSync } from '../schema.ts';

const keptSync = recordOf<KeptSync>({
  marks: parseText,
  last: orNull(recordOf<NonNullable<KeptSync['last']>>({ at: parseText, seen: parseText })),
  sealing: orNull(recordOf<NonNullable<KeptSync['sealing']>>({ key: parseText, salt: parseText, rounds: parseCount })),
});

/** Reads the record of what copies are held against; null where there is none, or none that can be read. */
export function keptSyncOf(records: readonly unknown[]): KeptSync | null {
  const [record] = records;
  const inner = record === undefined ? null : openEnvelope(record, 'sync');
  const read = inner?.ok === true ? parseWith(keptSync, inner.value) : null;
  return read?.ok === true ? read.value : null;
}
