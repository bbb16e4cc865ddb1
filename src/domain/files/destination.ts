import { DEFAULT_SETTINGS, type Portfolio, type Settings } from '../model/portfolio.ts';
import type { FileReading } from '../model/file-reading.ts';
import { exampleOf, exampleOfFile } from './examples.ts';

/** Where files go, and which of them. */
export interface Destination {
  /** The open portfolio; null = they begin one of their own. */
  readonly into: Portfolio | null;
  /** How that one is measured. */
  readonly settings: Settings;
  /** What of the files goes there. */
  readonly readings: readonly FileReading[];
  /** The example's own file came with the user's: it is not among them. */
  readonly leftOut: boolean;
  /** The name of the example that they are files of; null = the user's own. */
  readonly example: string | null;
}

/**
 * Finds where files go: into the open portfolio, or into a new one where that is an example and they are not, or the other way round.
 * It rests on nothing but what is open and the files, so the page and its worker come to the same.
 */
export function destinationOf(open: Portfolio | null, all: readonly FileReading[]): Destination {
  const own = all.filter((file) => exampleOfFile(file) === null);
  const readings = own.length === 0 ? all : own;
  const example = exampleOf(readings);
  const ofOpen = open === null ? null : exampleOf(open.files);
  const going = { readings, leftOut: readings.length < all.length, example };
  if (open !== null && ofOpen === example) return { into: open, settings: open.settings, ...going };
  // how the user looked at the example is how they want to look at their own
  return { into: null, settings: open === null || ofOpen === null ? DEFAULT_SETTINGS : open.settings, ...going };
}
