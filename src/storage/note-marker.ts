import { isoDate } from '../domain/model/units.ts';
import { removeMarker, SEALED_MARKER, writeMarker, type Marker } from './marker.ts';
import type { MarkerBox } from './marker-box.ts';
import type { Sealer } from './vault/sealer.ts';

/** What of an open database the marker is written from. */
export interface Marked {
  readonly markerBox: MarkerBox | null;
  readonly sealer: Sealer | null;
  readonly gone: Marker | null;
}

/** Notes outside the database how many portfolios it holds now. What the browser removed before stays noted until it was seen. */
export function noteInMarker({ markerBox, sealer, gone }: Marked, portfolios: number): void {
  const lastChange = isoDate(new Date().toISOString().slice(0, 10));
  if ((portfolios === 0 && gone === null) || lastChange === null) return removeMarker(markerBox);
  const lost = gone === null ? {} : { lost: { portfolios: gone.portfolios, lastChange: gone.lastChange } };
  // under a passphrase not even how many there are, and since when, is told
  writeMarker(markerBox, { ...(sealer === null ? { portfolios, lastChange } : SEALED_MARKER), ...lost });
}
