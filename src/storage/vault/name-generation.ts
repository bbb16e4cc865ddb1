/* The name of a key stands in everything that is sealed with it: none can be taken for one from before there was a manifest. */
const LISTED = 'm-';

/** A name for a new key. */
export function nameGeneration(): string {
  return LISTED + crypto.randomUUID();
}

/** Whether a manifest lies beside what is sealed with this key: it does with every key made since there are such. */
export function hasManifest(generation: string | null): boolean {
  return generation?.startsWith(LISTED) === true;
}
