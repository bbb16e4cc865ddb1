/* Words around the copy of a file that is safe to send with a report of a fault. */

export const ANONYMISE = {
  button: 'Anonymize a copy',
  what: 'We replace account numbers, names of people and accounts, quantities, values and costs with made-up ones, consistently, so the copy still adds up.',
  stays:
    'Symbols, security names, prices, dates and the layout stay, quirks included, so we can reproduce the problem. Your own file doesn’t change.',
  also: 'Also change symbols and names',
  save: 'Save the copy',
  working: 'Making the copy…',
  saved: (name: string) => `Saved as ${name}. Check it before you send it.`,
  gone: 'We don’t keep your files. Drop this one again to make a copy.',
} as const;

const FAULTS = {
  'not-text':
    'We can only anonymize text files (CSV, TSV or pasted cells). Save the workbook as CSV, drop it and try again.',
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
