import type { Target, TargetKey } from '../model/target.ts';
import type { Targets } from './solve.ts';

/** What the portfolio's own targets ask for as limits of moves, and which bounds of them moves are not searched for. */
export interface Limits {
  readonly targets: Targets;
  readonly left: readonly { readonly key: TargetKey; readonly side: 'low' | 'high' }[];
}

const MEANT: Readonly<Partial<Record<TargetKey, { readonly side: 'low' | 'high'; readonly limit: keyof Targets }>>> = {
  lens: { side: 'high', limit: 'lens' },
  'small-caps': { side: 'low', limit: 'smallCaps' },
  'largest-company': { side: 'high', limit: 'company' },
};

/** Gives the limits that targets come to: the lens at most, small caps at least, no company above. */
export function limitsOf(targets: readonly Target[]): Limits {
  const limits: { -readonly [Key in keyof Targets]: Targets[Key] } = { lens: null, smallCaps: null, company: null };
  const left: Limits['left'][number][] = [];
  for (const target of targets)
    for (const side of ['low', 'high'] as const) {
      const meant = MEANT[target.key];
      if (target[side] === null) continue;
      if (meant?.side === side) limits[meant.limit] = target[side];
      else left.push({ key: target.key, side });
    }
  return { targets: limits, left };
}
