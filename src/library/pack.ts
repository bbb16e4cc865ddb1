import type { Reference } from '../domain/model/reference.ts';
import { loadReference } from '../reference/load.ts';

/* `topheavy/pack`: the reference data, an entry of its own, for it is most of the package. */

/** The companies, funds, market caps and exchange rates that come with the package: what `loadPack()` of `topheavy/pack` gives. */
export type Pack = Reference;

let loaded: Promise<Pack> | null = null;

/**
 * Loads the reference data that come with this version: about 6 MB, all of it whatever is held, once; the next asking after a failure tries
 * again. Nothing is asked of a network but, in a browser, the package's own modules.
 */
export function loadPack(): Promise<Pack> {
  loaded ??= loadReference().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}
