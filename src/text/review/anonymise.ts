import { countOf, formatCount } from '../marks/numbers.ts';

/* Words around the copy of a file that is safe to send with a report of a fault. */

/** What became of the file's form. */
type CopyForm = 'same' | 'workbook' | 'text' | 'pdf-text';

export const ANONYMISE = {
  button: 'Anonymize a copy',
  what: 'The copy keeps only what our data or our word lists know: securities, their prices, known words and the file’s date. We replace everything else, and every amount.',
  stays:
    'The layout stays, quirks included, and the copy still adds up, so we can reproduce the problem. Your own file doesn’t change.',
  also: 'Also change symbols and names',
  look: 'Show the copy',
  save: 'Save the copy',
  working: 'Making the copy…',
  saved: (name: string) => `Saved as ${name}. Check it before you send it.`,
  gone: 'We don’t keep your files. Drop this one again to make a copy.',
  shown: 'The copy, before you save it',
  legend: 'Underlined cells keep words or a price from your file. The others are made up.',
  names: (count: number) => `${countOf(count, 'name or symbol', 'names and symbols')} from our data`,
  words: (count: number) => countOf(count, 'other word or title', 'other words and titles'),
  listed: 'Everything that stays',
  line: 'Line',
  column: (place: number) => `Column ${place}`,
  table: (place: number, of: number) => (of === 1 ? 'The copy' : `The copy, sheet ${place} of ${of}`),
} as const;

/** What stays and what is replaced, in a sentence or two. */
export function copySummary(names: number, replaced: number): string {
  const stay =
    names === 0
      ? 'No name or symbol stays.'
      : names === 1
        ? '1 name or symbol stays because it’s in our data.'
        : `${formatCount(names)} names and symbols stay because they’re in our data.`;
  const made = replaced === 1 ? '1 cell was replaced.' : `${formatCount(replaced)} cells were replaced.`;
  return `${stay} ${made}`;
}

/** What else is to be said of the copy; empty for nothing. */
export function copyNotes(form: CopyForm, sheetsLeftOut: number): string {
  const notes = [
    ...(form === 'workbook'
      ? ['The copy is a new workbook of cells alone, without formats, hidden rows or formulas.']
      : []),
    ...(form === 'pdf-text'
      ? ['A PDF can’t be anonymized as a PDF: the copy is what we read of it, as a text file with tabs.']
      : []),
    ...(form === 'text' ? ['The copy is a text file with tabs, because the original is a web page.'] : []),
    ...(sheetsLeftOut === 0
      ? []
      : [
          `${countOf(sheetsLeftOut, 'sheet')} without holdings ${sheetsLeftOut === 1 ? 'isn’t' : 'aren’t'} in the copy.`,
        ]),
  ];
  return notes.join(' ');
}

/** Says how many rows of the copy aren't shown. */
export function moreRows(count: number): string {
  return `${countOf(count, 'more row')} in the copy, made the same way. Everything that stays is listed above.`;
}

const FAULTS = {
  'not-text': 'We can’t read this file, so we can’t make a copy. Save it as CSV or .xlsx, drop it and try again.',
  unreadable:
    'We couldn’t read some characters in this file reliably, so a copy might reveal something. No copy was made.',
  'split-numbers':
    'Some numbers in this file were split across two cells when it was saved (388,10 became 388 and 10), and we can’t reproduce that. No copy was made. Use the original file from your broker, or describe the problem instead.',
  'something-left': 'We couldn’t be sure the copy was free of every amount and account, so we didn’t make one.',
  'reads-otherwise':
    'The copy wouldn’t read the same way as your file, so it wouldn’t help. No copy was made. Please describe the problem instead.',
} as const;

/** Says why no copy was made. */
export function copyFaultWords(fault: keyof typeof FAULTS): string {
  return FAULTS[fault];
}
