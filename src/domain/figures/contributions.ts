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

/** The one or two largest parts that bring at least half of a result; none where no two do. */
export function halfBringers<Part extends { readonly share: number }>(
  parts: readonly Part[],
  share: number,
): readonly Part[] {
  const toward = parts.filter((one) => one.share / share > 0).sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
  const count = [1, 2].find((some) => broughtBy(toward.slice(0, some)) / share >= 0.5);
  return count === undefined ? [] : toward.slice(0, count);
}
