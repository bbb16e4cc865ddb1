/** Where the marker is kept: the part of localStorage that is used. */
export type MarkerBox = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export const MARKER_KEY = 'topheavy-marker';

/** Gives the browser's localStorage, or null where it may not be used. */
export function findMarkerBox(): MarkerBox | null {
  return attempt(() => (typeof localStorage === 'undefined' ? null : localStorage));
}

/** Gives the marker as it is written there; null where there is none. */
export function readMarkerText(box: MarkerBox | null): string | null {
  return attempt(() => box?.getItem(MARKER_KEY) ?? null);
}

/** localStorage throws a DOMException where the browser forbids it or has no room. */
export function attempt<T>(use: () => T | null): T | null {
  try {
    return use();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
