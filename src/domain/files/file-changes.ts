import type { AccountChange } from './compare-readings.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { IsoDate } from '../model/units.ts';

/** A file whose accounts a newer state took the place of. */
export interface Replacement {
  /** The file that counts. */
  readonly by: string;
  /** The one it took the place of; its own name where the same bytes came again. */
  readonly of: string;
  readonly changes: readonly AccountChange[];
}

/** A file of which every account is here of a later day, in the file `newer`. */
export interface OlderFile {
  readonly name: string;
  readonly newer: string;
  /** Its day, where the portfolio of that day was kept; null = nothing of it was. */
  readonly day: IsoDate | null;
}

/** What new files did to those that were there. */
export interface FileChanges {
  /** Kept files of which nothing counted any more, so they are gone. */
  readonly replaced: readonly string[];
  /** The same bytes as a file that is here: read again, in its place. */
  readonly again: readonly string[];
  /** Not among the files: every account in it is here of a later day. */
  readonly older: readonly OlderFile[];
  /** What changed in accounts that were here before. */
  readonly replacements: readonly Replacement[];
}

/** Nothing was here before. */
export const NO_CHANGES: FileChanges = { replaced: [], again: [], older: [], replacements: [] };

/** What of the files that came is of an earlier day than what is known of its accounts. */
export interface Earlier {
  /** The days, the oldest first. */
  readonly days: readonly IsoDate[];
  /** The files that are not in the portfolio for that, which `older` names. */
  readonly files: readonly FileReading[];
}

/** Nothing is of an earlier day. */
export const NONE_EARLIER: Earlier = { days: [], files: [] };
