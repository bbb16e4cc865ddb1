import { NO_LETTERHEAD, type Letterhead } from '../domain/model/letterhead.ts';
import { addedLater, orNull, parseFlag, parseText, objectOf } from './fields.ts';

/* The letterhead in the settings is one text, read where a sheet is shown: nobody else needs it, and its reader would join the first load. */

const parseLetterhead = objectOf<Letterhead>({
  name: parseText,
  // letterheads of before these two did not say
  preparer: addedLater(parseText, ''),
  address: parseText,
  disclosure: parseText,
  logo: orNull(parseText),
  forClients: addedLater(parseFlag, false),
  onePage: parseFlag,
});

/** Writes a letterhead as it is kept. */
export function writeLetterhead(letterhead: Letterhead): string {
  return JSON.stringify(letterhead);
}

/** Reads what is kept. An empty letterhead for none, and for a text that is none, which only a tampered backup has. */
export function readLetterhead(text: string | null): Letterhead {
  if (text === null) return NO_LETTERHEAD;
  try {
    return parseLetterhead(JSON.parse(text) as unknown, 'letterhead');
  } catch {
    return NO_LETTERHEAD;
  }
}
