import { isoDate, type IsoDate } from '../domain/model/units.ts';
import { fieldsOf, made, orNull, parseCount, parseWith, objectOf } from './fields.ts';
import { attempt, MARKER_KEY, readMarkerText, type MarkerBox } from './marker-box.ts';

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

/** Reads the marker; null where there is none, or none that can be read. */
export function readMarker(box: MarkerBox | null): Marker | null {
  const text = readMarkerText(box);
  if (text === null) return null;
  const read = parseWith((value, path) => {
    const found = parseLost(value, path);
    const lost = fieldsOf(value, path)('lost', (one, at) => (one === undefined ? null : parseLost(one, at)));
    return lost === null ? found : { ...found, lost };
  }, parseJson(text));
  return read.ok ? read.value : null;
}

const parseLost = objectOf<Lost>({
  portfolios: orNull(parseCount),
  lastChange: orNull(made(isoDate, 'a date')),
});

/** Writes the marker. Without room for it nothing is lost but the warning. */
export function writeMarker(box: MarkerBox | null, marker: Marker): void {
  attempt(() => box?.setItem(MARKER_KEY, JSON.stringify(marker)) ?? null);
}

export function removeMarker(box: MarkerBox | null): void {
  attempt(() => box?.removeItem(MARKER_KEY) ?? null);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * A database deleted by another tab is seen at once, the marker which that tab removed first a moment later: browsers pass changes of
 * localStorage from tab to tab in their own time. Only a new database beside a marker waits for it.
 */
export function untilOtherTabsAreHeard(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250));
}

/**
 * What the browser has removed: a new database beside a marker says so, and a marker says so until the user has seen it. It is noted at
 * once, and nothing makes less of it before.
 */
export function findLoss(box: MarkerBox | null, isNew: boolean): Marker | null {
  const marker = readMarker(box);
  if (marker === null) return null;
  if (!isNew || marker.lost !== undefined) return marker.lost ?? null;
  writeMarker(box, { ...marker, lost: marker });
  return marker;
}

/** The user has seen it. */
export function forgetLoss(box: MarkerBox | null): void {
  const marker = readMarker(box);
  if (marker !== null) writeMarker(box, { portfolios: marker.portfolios, lastChange: marker.lastChange });
}
