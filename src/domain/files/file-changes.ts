import type { AccountChange } from './compare-readings.ts';

/** A file whose accounts a newer state took the place of. */
export interface Replacement {
  /** The file that counts. */
  readonly by: string;
  /** The one it took the place of; its own name where the same bytes came again. */
  readonly of: string;
  readonly changes: readonly AccountChange[];
}

/** What new files did to those that were there. */
export interface FileChanges {
  /** Kept files of which nothing counted any more, so they are gone. */
  readonly replaced: readonly string[];
  /** The same bytes as a file that is here: read again, in its place. */
  readonly again: readonly string[];
  /** Not taken in: every account in it is here of a later day. */
  readonly older: readonly { readonly name: string; readonly newer: string }[];
  /** What changed in accounts that were here before. */
  readonly replacements: readonly Replacement[];
}

/** Nothing was here before. */
export const NO_CHANGES: FileChanges = { replaced: [], again: [], older: [], replacements: [] };
