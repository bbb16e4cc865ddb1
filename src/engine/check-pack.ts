import type { PackText } from '../reference/make-reference.ts';

/** The sum of each module of the compiled pack, as it was when the app was built. */
export type PackSums = Readonly<Record<keyof PackText, string>>;

/** A module of the pack came otherwise than it was built: it is not used. */
export class PackAltered extends Error {}

/* Signs that stand in no table. */
const NEXT_TEXT = '\u0000';
const NEXT_TABLE = '\u0001';

/** SHA-256 of the tables of one module, in hexadecimal digits; the browser's own, which leaves this thread free. */
export async function sumOfTexts(texts: Readonly<Record<string, string | readonly string[]>>): Promise<string> {
  const tables = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
  const all = tables.map(([name, table]) => [name, ...(typeof table === 'string' ? [table] : table)].join(NEXT_TEXT));
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(all.join(NEXT_TABLE)));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Throws where a module is not what was built. A page that is not secure has no such sums; it has no offline copy either, and is served
 * by whoever runs it.
 */
export async function expectSums(pack: PackText, sums: PackSums): Promise<void> {
  if (typeof crypto.subtle === 'undefined') return;
  // one after the other: each is copied for it
  for (const [part, sum] of Object.entries(sums))
    if ((await sumOfTexts({ ...pack[part as keyof PackText] })) !== sum) throw new PackAltered(part);
}
