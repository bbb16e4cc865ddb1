import { NO_LETTERHEAD, type Letterhead } from '../domain/model/letterhead.ts';
import { fieldsOf, orMissing, orNull, parseFlag, parseText, type Parse } from './fields.ts';

/* The letterhead in the settings is one text, read where a sheet is shown: nobody else needs it, and its reader would join the first load. */

const parseLetterhead: Parse<Letterhead> = (value, path) => {
  const field = fieldsOf(value, path);
  const text = (name: 'name' | 'address' | 'disclosure') => field(name, parseText);
  return {
    name: text('name'),
    // letterheads of before these two did not say
    preparer: field('preparer', orMissing(parseText, '')),
    address: text('address'),
    disclosure: text('disclosure'),
    logo: field('logo', orNull(parseText)),
    forClients: field('forClients', orMissing(parseFlag, false)),
    onePage: field('onePage', parseFlag),
  };
};

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
