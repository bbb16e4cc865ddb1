import { fieldsOf, orNull, parseCount, parseText, parseWith, type Parse } from '../fields.ts';
import { openEnvelope } from '../open-envelope.ts';
import type { KeptSync } from '../schema.ts';

/** Reads the record of what copies are held against; null where there is none, or none that can be read. */
export function keptSyncOf(records: readonly unknown[]): KeptSync | null {
  const [record] = records;
  const inner = record === undefined ? null : openEnvelope(record, 'sync');
  const read = inner?.ok === true ? parseWith(keptSync, inner.value) : null;
  return read?.ok === true ? read.value : null;
}

const keptSync: Parse<KeptSync> = (value, path) => {
  const field = fieldsOf(value, path);
  const last: Parse<NonNullable<KeptSync['last']>> = (one, at) => {
    const of = fieldsOf(one, at);
    return { at: of('at', parseText), seen: of('seen', parseText) };
  };
  const sealing: Parse<NonNullable<KeptSync['sealing']>> = (one, at) => {
    const of = fieldsOf(one, at);
    return { key: of('key', parseText), salt: of('salt', parseText), rounds: of('rounds', parseCount) };
  };
  return {
    marks: field('marks', parseText),
    last: field('last', orNull(last)),
    sealing: field('sealing', orNull(sealing)),
  };
};
