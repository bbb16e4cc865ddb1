import type { Passport } from '../model/reference.ts';

/** A reference pack as one file, beside the built-in one: plain data, kept on the device. */
export interface PackFile {
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly fingerprint: string;
  /** What it says of itself: shown before it replaces anything. */
  readonly facts: Pick<Passport, 'version' | 'equitiesAsOf' | 'counts'>;
  /** The file itself, checked anew whenever it is used. */
  readonly text: string;
}

/**
 * Why a pack file cannot be used. `damaged`: it is not what was written; `unreadable`: it is, but some row of it cannot be
 * read, which would stop the look-up of somebody's holding later.
 */
export type PackFault = 'not-a-pack' | 'other-version' | 'damaged' | 'unreadable';

/** The largest pack that is read, in characters. The built-in one is a tenth of it. */
export const LARGEST_PACK = 64 * 1024 * 1024;

/** Tells whether the text says that it is a pack, of whatever version: only then is it looked at further. */
export function saysPack(text: string): boolean {
  return /^\s{0,20}\{\s{0,20}"format"\s{0,20}:\s{0,20}"topheavy-pack\//.test(text.slice(0, 200));
}
