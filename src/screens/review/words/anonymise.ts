import { t } from '../../../words/t.ts';
import { plural } from '../../../words/marks/numbers.ts';

/* Words around the copy of a file that is safe to send with a report of a fault. */

/** What became of the file's form. */
type CopyForm = 'same' | 'workbook' | 'text' | 'pdf-text';

export const ANONYMISE = {
  button: t`Anonymize a copy`,
  fact: t`A file to send us if something looks wrong`,
  what: t`The copy keeps only what our data or our word lists know: securities, their prices, known words and the file’s date. We replace everything else, and every amount.`,
  stays: t`The layout stays, quirks included, and the copy still adds up, so we can reproduce the problem. Your own file doesn’t change.`,
  also: t`Also change symbols and names`,
  look: t`Show the copy`,
  save: t`Save the copy`,
  working: t`Making the copy…`,
  saved: (name: string) => t`Saved as ${name}. Check it before you send it.`,
  gone: t`We don’t keep your files. Drop this one again to make a copy.`,
  shown: t`The copy, before you save it`,
  legend: t`Underlined cells keep words or a price from your file. The others are made up.`,
  names: (count: number) =>
    t`${plural(count, { one: '# name or symbol', other: '# names and symbols' })} from our data`,
  words: (count: number) => t`${plural(count, { one: '# other word or title', other: '# other words and titles' })}`,
  listed: t`Everything that stays`,
  line: t`Line`,
  column: (place: number) => t`Column ${place}`,
  table: (place: number, of: number) => (of === 1 ? t`The copy` : t`The copy, sheet ${place} of ${of}`),
} as const;

/** What stays and what is replaced, in a sentence or two. */
export function copySummary(names: number, replaced: number): string {
  const stay =
    names === 0
      ? t`No name or symbol stays.`
      : t`${plural(names, { one: '1 name or symbol stays because it’s in our data.', other: '# names and symbols stay because they’re in our data.' })}`;
  const made = t`${plural(replaced, { one: '1 cell was replaced.', other: '# cells were replaced.' })}`;
  return `${stay} ${made}`;
}

/** What else is to be said of the copy; empty for nothing. */
export function copyNotes(form: CopyForm, sheetsLeftOut: number): string {
  const notes = [
    ...(form === 'workbook'
      ? [t`The copy is a new workbook of cells alone, without formats, hidden rows or formulas.`]
      : []),
    ...(form === 'pdf-text'
      ? [t`A PDF can’t be anonymized as a PDF: the copy is what we read of it, as a text file with tabs.`]
      : []),
    ...(form === 'text' ? [t`The copy is a text file with tabs, because the original is a web page.`] : []),
    ...(sheetsLeftOut === 0
      ? []
      : [
          t`${plural(sheetsLeftOut, { one: '# sheet', other: '# sheets' })} without holdings ${plural(sheetsLeftOut, { one: 'isn’t', other: 'aren’t' })} in the copy.`,
        ]),
  ];
  return notes.join(' ');
}

/** Says how many rows of the copy aren't shown. */
export function moreRows(count: number): string {
  return t`${plural(count, { one: '# more row', other: '# more rows' })} in the copy, made the same way. Everything that stays is listed above.`;
}

const FAULTS = {
  'not-text': t`We can’t read this file, so we can’t make a copy. Save it as CSV or .xlsx, drop it and try again.`,
  unreadable: t`We couldn’t read some characters in this file reliably, so a copy might reveal something. No copy was made.`,
  'split-numbers': t`Some numbers in this file were split across two cells when it was saved (388,10 became 388 and 10), and we can’t reproduce that. No copy was made. Use the original file from your broker, or describe the problem instead.`,
  'something-left': t`We couldn’t be sure the copy was free of every amount and account, so we didn’t make one.`,
  'reads-otherwise': t`The copy wouldn’t read the same way as your file, so it wouldn’t help. No copy was made. Please describe the problem instead.`,
} as const;

/** Says why no copy was made. */
export function copyFaultWords(fault: keyof typeof FAULTS): string {
  return FAULTS[fault];
}
