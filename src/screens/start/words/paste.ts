import { t } from '../../../words/t.ts';

/* Words of the box for pasted text, which loads after the page has been drawn. */

export const PASTE = {
  label: t`Paste holdings`,
  placeholder: t`Paste cells or text here`,
  type: t`Enter holdings by hand`,
  read: t`Read rows`,
  hint: t`One holding a line, like “VTI $9,900” or “10 AAPL @ $214.72.” Cells copied from a spreadsheet or web page keep their columns.`,
} as const;
