import type { NoteSubject } from './note.ts';
import type { IsoDate } from './units.ts';

export const HANDED_WAYS = ['printed', 'saved'] as const;
export type HandedWay = (typeof HANDED_WAYS)[number];

/**
 * A client sheet that was printed or saved: what left the app, for whom, when, and what its figures rest on. It changes no figure, and is
 * in no file but a backup and the list that is saved of it.
 */
export interface HandedSheet {
  readonly id: string;
  readonly day: IsoDate;
  /** The time of that day where the user is: "14:05". */
  readonly time: string;
  readonly how: HandedWay;
  /** Whose name stood on it. */
  readonly client: string;
  /** A household's is kept with every member, the same in each. */
  readonly about: NoteSubject;
  /** The newest day of the holdings; null = their files state none. */
  readonly holdings: IsoDate | null;
  /** The day of the lists of companies, and the version that made it. */
  readonly lists: IsoDate;
  readonly version: string;
  readonly hasAmounts: boolean;
  /** SHA-256 of the page, in hexadecimal digits; null where the browser works out none. */
  readonly hash: string | null;
}
