import { choosePlural, tIn, type Forms, type WordChoice } from '../t.ts';
import { formatCount } from './numbers.ts';

/* What sentences need of the words put into them. */

/** As `pluralInWords`, where the count opens a title or a line: "Two funds, but …". */
export function pluralAtStart(count: number, forms: Forms): WordChoice {
  return choosePlural(count, numberAtStart(count), forms);
}

/** A count under ten in words, as a title begins with it: "Two", "12". */
export function numberAtStart(count: number): string {
  const words = [
    tIn('opens a title')`No`,
    tIn('opens a title')`One`,
    tIn('opens a title')`Two`,
    tIn('opens a title')`Three`,
    tIn('opens a title')`Four`,
    tIn('opens a title')`Five`,
    tIn('opens a title')`Six`,
    tIn('opens a title')`Seven`,
    tIn('opens a title')`Eight`,
    tIn('opens a title')`Nine`,
  ];
  return words[count] ?? formatCount(count);
}
