import type { Reference } from '../domain/model/reference.ts';
import { makeReference, type PackText } from './make-reference.ts';

/**
 * Loads the whole reference pack, always all of it: which modules are requested must never depend on what somebody
 * holds (the privacy promise of the README). Lists of funds are decoded later, one by one. `check` may refuse what came by a throw.
 */
export async function loadReference(check: ((pack: PackText) => void) | null = null): Promise<Reference> {
  const [equities, identifiers, catalog, baskets, fx, passport] = await Promise.all([
    import('./data/equities.ts'),
    import('./data/identifiers.ts'),
    import('./data/catalog.ts'),
    import('./data/baskets.ts'),
    import('./data/fx.ts'),
    import('./data/passport.ts'),
  ]);
  const pack = { equities, identifiers, catalog, baskets, fx, passport };
  check?.(pack);
  return makeReference(pack);
}
