import { sum } from '../sum.ts';
import { addUp } from './parts.ts';

/* What the parts of a replay bring. */

/** What parts of a replay bring, in money and in shares of the base. */
interface Brought {
  readonly value: number;
  readonly share: number;
}

/** What is left of a replay beside the parts that are shown. */
export function restOfReplay(whole: Brought, shown: readonly Brought[]): Brought {
  return {
    value: whole.value - addUp(shown, ({ value }) => value),
    share: whole.share - addUp(shown, ({ share }) => share),
  };
}

/** How much of the base parts hold together; null where none says how much. */
export function heldTogether(parts: readonly { readonly held: number | null }[]): number | null {
  const told = parts.flatMap(({ held }) => (held === null ? [] : [held]));
  return told.length === 0 ? null : sum(told);
}

/** What parts bring together, in shares of the base; those without one bring nothing. */
export function broughtBy(parts: readonly { readonly share: number | null }[]): number {
  return sum(parts.flatMap(({ share }) => (share === null ? [] : [share])));
}
