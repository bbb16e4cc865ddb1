import type { Result } from '../domain/model/units.ts';
import { checksum } from './checksum.ts';
import { fieldsOf, parseText, parseWith } from './fields.ts';

/** What lies in a record under a name, if its checksum is right. */
export function openEnvelope(record: unknown, name: string): Result<unknown, string> {
  const envelope = parseWith((value, path) => {
    const field = fieldsOf(value, path);
    return { checksum: field('checksum', parseText), raw: field(name, (inner) => inner) };
  }, record);
  if (!envelope.ok) return envelope;
  if (checksum(envelope.value.raw) !== envelope.value.checksum) return { ok: false, error: 'the checksum differs' };
  return { ok: true, value: envelope.value.raw };
}
