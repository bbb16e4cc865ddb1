import { isoDate, type IsoDate } from '../domain/units.ts';
import { fieldsOf, made, orNull, parseCount, parseWith, type Parse } from './fields.ts';

/* A note outside the database that something was kept: a marker without a database means that the browser has removed
   the data, which would look like a first visit otherwise. Counts and a date, no names and no money. */

export interface Marker {
  readonly portfolios: number | null;
  /** Day of the last change. */
  readonly lastChange: IsoDate | null;
  /** What the browser removed before that, as long as the user has not seen it. */
  readonly lost?: Lost;
}
type Lost = Pick<Marker, 'portfolios' | 'lastChange'>;

/** Under a passphrase: that there is something, and no more. */
export const SEALED_MARKER: Marker = { portfolios: null, lastChange: null };

/** Where the marker is kept: the part of localStorage that is used. */
export type MarkerBox = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'topheavy-marker';

/** Gives the browser's localStorage, or null where it may not be used. */
export function findMarkerBox(): MarkerBox | null {
  return attempt(() => (typeof localStorage === 'undefined' ? null : localStorage));
}

/** Reads the marker; null where there is none, or none that can be read. */
export function readMarker(box: MarkerBox | null): Marker | null {
  const text = attempt(() => box?.getItem(KEY) ?? null);
  if (text === null) return null;
  const read = parseWith((value, path) => {
    const found = parseLost(value, path);
    const lost = fieldsOf(value, path)('lost', (one, at) => (one === undefined ? null : parseLost(one, at)));
    return lost === null ? found : { ...found, lost };
  }, parseJson(text));
  return read.ok ? read.value : null;
}

const parseLost: Parse<Lost> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    portfolios: field('portfolios', orNull(parseCount)),
    lastChange: field('lastChange', orNull(made(isoDate, 'a date'))),
  };
};

/** Writes the marker. Without room for it nothing is lost but the warning. */
export function writeMarker(box: MarkerBox | null, marker: Marker): void {
  attempt(() => box?.setItem(KEY, JSON.stringify(marker)) ?? null);
}

export function removeMarker(box: MarkerBox | null): void {
  attempt(() => box?.removeItem(KEY) ?? null);
}

/** localStorage throws a DOMException where the browser forbids it or has no room. */
function attempt<T>(use: () => T | null): T | null {
  try {
    return use();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
