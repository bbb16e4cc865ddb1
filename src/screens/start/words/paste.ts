import { t } from '../../../words/t.ts';
import { plural } from '../../../words/marks/numbers.ts';

/* Words of the box for pasted text, which loads after the page has been drawn. */

export const PASTE = {
  label: t`Paste holdings`,
  placeholder: t`Paste cells or text here`,
  type: t`Enter holdings by hand`,
  hint: t`One holding a line, like “VTI $9,900” or “10 AAPL @ $214.72.” Cells copied from a spreadsheet or web page keep their columns.`,
} as const;

/** The button that reads pasted text; the heading row is not counted. */
export function readRowsLabel(rows: number): string {
  return rows === 0 ? t`Read rows` : t`Read ${plural(rows, { one: '# row', other: '# rows' })}`;
}
