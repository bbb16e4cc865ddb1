import { countOf } from '../marks/numbers.ts';

/* Words of the box for pasted text, which loads after the page has been drawn. */

export const PASTE = {
  label: 'Paste holdings',
  placeholder: 'Paste cells or text here',
  type: 'Enter holdings by hand',
  hint: 'Paste a header row, then one row per holding, separated by tabs, commas or semicolons. Cells copied from a spreadsheet or web page keep their columns.',
} as const;

/** The button that reads pasted text; the heading row is not counted. */
export function readRowsLabel(rows: number): string {
  return rows === 0 ? 'Read rows' : `Read ${countOf(rows, 'row')}`;
}
