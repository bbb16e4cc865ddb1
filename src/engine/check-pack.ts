import type { PackText } from '../reference/make-reference.ts';
import { sumOfText } from '../domain/sum-of-text.ts';

/** The sum of each module of the compiled pack, as it was when the app was built. */
export type PackSums = Readonly<Record<keyof PackText, string>>;

/** A module of the pack came otherwise than it was built: it is not used. */
export class PackAltered extends Error {}

/**
 * The sum of the tables of one module: tells a damaged one from a whole one, nothing more, since whoever alters the pack can alter this,
 * too. Each text is summed where it stands: joining them, or a copy as bytes, takes longer than all else on the way to a first verdict.
 */
export function sumOfTexts(texts: Readonly<Record<string, string | readonly string[]>>): string {
  const tables = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
  return sumOfText(
    JSON.stringify(
      tables.map(([name, table]) => [name, typeof table === 'string' ? sumOfText(table) : table.map(sumOfText)]),
    ),
  );
}

/** Throws where a module is not what was built. */
export function expectSums(pack: PackText, sums: PackSums): void {
  for (const [part, sum] of Object.entries(sums))
    if (sumOfTexts({ ...pack[part as keyof PackText] }) !== sum) throw new PackAltered(part);
}
