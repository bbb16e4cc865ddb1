import { choosePlural, tIn, type Forms, type WordChoice } from '../../languages/t.ts';
import { formatCount } from './numbers.ts';

/* What sentences need of the words put into them. */

/** A phrase that opens a line or a sentence: its first letter large, and every other as it is, since languages differ in which words begin so. */
export function capitalized(phrase: string): string {
  return `${phrase.slice(0, 1).toUpperCase()}${phrase.slice(1)}`;
}

/** As `pluralInWords`, where the count opens a title or a line: "Two funds, but …". */
export function pluralAtStart(count: number, forms: Forms): WordChoice {
  return choosePlural(count, numberAtStart(count), forms);
}

function numberAtStart(count: number): string {
  const at = tIn('opens a title');
  const words = [
    ...[at`No`, at`One`, at`Two`, at`Three`, at`Four`],
    ...[at`Five`, at`Six`, at`Seven`, at`Eight`, at`Nine`],
  ];
  return words[count] ?? formatCount(count);
}
