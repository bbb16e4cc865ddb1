import { t } from '../t.ts';
import type { LookUpResult } from '../../domain/lists/look-up.ts';
import { nameBeside } from './name-beside.ts';
import { plural } from '../marks/numbers.ts';
import { FUND_CLASS_NAMES, OTHER_KINDS } from './reference-names.ts';

export const SEARCH = {
  found: t`Companies, funds, and indexes`,
  funds: t`Funds found`,
} as const;

/** How many suggestions there are, for those who do not see the list. */
export function suggestionCount(count: number): string {
  return count === 0
    ? ''
    : t`${plural(count, { one: '# suggestion', other: '# suggestions' })}. Use the arrow keys to choose.`;
}

/** What kind of thing was found: "company", "index", "bond fund". */
function foundKind(found: LookUpResult): string {
  switch (found.kind) {
    case 'company':
      return t`company`;
    case 'fund':
      return found.isIndex ? t`index` : FUND_CLASS_NAMES[found.fundClass];
    case 'other':
      return OTHER_KINDS[found.what];
  }
}

/** A thing that was found as a list shows it. */
export interface Suggestion {
  readonly key: string;
  readonly symbol: string;
  /** Empty where the symbol is all it is known by. */
  readonly name: string;
  readonly kind: string;
}

/** Gives a thing that was found the words of its row. */
export function suggestionOf(found: LookUpResult): Suggestion {
  const { kind, symbol } = found;
  return { key: `${kind} ${symbol}`, symbol, name: nameBeside(found), kind: foundKind(found) };
}

/** Tells whether somebody typed the whole symbol or name of what was found. */
export function isMeant(found: LookUpResult | undefined, typed: string): boolean {
  const text = typed.trim().toLowerCase();
  return found !== undefined && [found.symbol, found.name].some((whole) => whole.toLowerCase() === text);
}
