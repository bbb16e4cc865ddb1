import type { IsoDate } from './units.ts';

export const NOTE_SUBJECTS = ['portfolio', 'household'] as const;
/** What a note is about: the portfolio alone, or the household that it belongs to. */
export type NoteSubject = (typeof NOTE_SUBJECTS)[number];

/**
 * What the user wrote down of a day. It is the user's alone: it changes no figure, and is in no file but a backup, and a client
 * sheet that it was ticked for.
 */
export interface Note {
  readonly id: string;
  readonly day: IsoDate;
  readonly text: string;
  /** A household's is kept with every member, the same in each. */
  readonly about: NoteSubject;
}

/** How many letters a note may have. */
export const NOTE_SIGNS = 1000;
