import { t } from '../t.ts';
import { plural } from '../marks/numbers.ts';

/* What stands beside the names of the screens under "More": one fact each, where there is one. */

export const MORE_FACTS: Readonly<Record<string, string>> = {
  '/look-up': t`any company or fund`,
  '/settings': t`look, language, numbers`,
};

/** How many rows there are to review. */
export function rowsFact(rows: number): string {
  return t`${plural(rows, { one: '# row', other: '# rows' })}`;
}
