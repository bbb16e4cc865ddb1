import { nameKey } from '../identity/names.ts';
import { fundOf, type UserList } from './overlay.ts';
import type { Reference } from '../model/reference.ts';

/**
 * Lets a held line without a symbol, whose fund the pack lacks, be found by its name once the user has given a list to that name. Apart
 * from overlay.ts, which the page loads at its start: names are compared in the worker alone.
 */
export function layNamesOver(reference: Reference, lists: readonly UserList[]): Reference {
  if (lists.length === 0) return reference;
  return {
    ...reference,
    byName(key) {
      const found = reference.byName(key);
      if (found.length > 0 || key === '') return found;
      return lists.filter(({ fund, name }) => fund === name && nameKey(name) === key).map(fundOf);
    },
  };
}
