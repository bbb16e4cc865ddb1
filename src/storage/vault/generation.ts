import { fieldsOf, parseText, parseWith } from '../record-fields.ts';

/** The lock lies in the `settings` store, beside the settings. */
export const VAULT_ID = 'vault';

/** Which key what is kept is sealed with; null where there is no lock. */
export function generationOf(record: unknown): string | null {
  if (record === undefined) return null;
  const read = parseWith((value, path) => fieldsOf(value, path)('generation', parseText), record);
  return read.ok ? read.value : '';
}

/** What is kept is sealed with another key than the one at hand, or with one while none is. Nothing was read or written. */
export class Locked extends Error {}
