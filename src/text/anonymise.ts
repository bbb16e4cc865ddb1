/* Words around the copy of a file that is safe to send with a report of a fault. */

export const ANONYMISE = {
  button: 'Anonymise a copy',
  what: 'Account numbers, names of people and accounts, quantities, values and costs are replaced by invented ones, the same each time, so that the copy still adds up.',
  stays:
    'Symbols, names of securities, prices and dates stay, and so do the layout and every oddity, which is what a report of a fault needs; your own file is not changed.',
  also: 'Also change symbols and names',
  save: 'Save the copy',
  working: 'Making the copy…',
  saved: (name: string) => `Saved as ${name}. Look it through before you send it.`,
  gone: 'The file itself is not kept, so it is not at hand any more. Drop it again, and then make the copy.',
} as const;

const FAULTS = {
  'not-text':
    'Only text files (CSV, TSV, copied cells) can be copied so. Save the workbook as CSV, drop that and try again.',
  unreadable: 'Some letters of this file cannot be read for sure, so no copy is made: it could give something away.',
  'split-numbers':
    'When this file was saved, some of its numbers were cut in two cells (388,10 became 388 and 10). A copy cannot be cut the same way, so none is made. Use the file as your broker gave it, or describe it in words instead.',
  'something-left': 'An amount or an account could not be kept out of the copy for sure, so none is made.',
  'reads-otherwise':
    'The copy would not read as your file does, so it would be of no help and none is made. Please describe the file in words instead.',
} as const;

/** Says why no copy was made. */
export function copyFaultWords(fault: keyof typeof FAULTS): string {
  return FAULTS[fault];
}
