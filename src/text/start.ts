import { countOf } from './numbers.ts';

/* Words of the start screen. They are part of what every visit loads first; those of the other screens are not. */

export const START = {
  title: 'See how much of your portfolio is really mega-cap tech.',
  lede: 'Drop a holdings file. In a second, read to the dollar what rides on the largest technology companies, what on small caps, and how much hides inside funds.',
  again: 'Add another file',
  againLede:
    'Its rows join what is already here. Dropping a file a second time replaces it, so nothing is ever counted twice.',
  drop: 'Drop your broker’s holdings file here',
  dropNote: 'CSV or Excel. Several files and several brokers at once are fine.',
  dragging: 'They are read on this device and stay on it.',
  whichTitle: 'Which file, and where to find it',
  which: 'The one called “positions”, “holdings” or “portfolio”. Not “activity”, “history” or a statement in PDF.',
  other: 'A table with a symbol or ISIN, and a quantity or a value: CSV, TSV, Excel (.xlsx), or copied cells',
  offlineFile: 'Works without a network: all of it is in this file',
  private: 'Private session: nothing is stored, closing the tab forgets it',
  offline: 'Works without a network after the first visit',
} as const;

/** What the start screen promises: the words that count, then the rest. */
export const PROMISES = [
  {
    icon: 'lock',
    lead: 'Nothing leaves this device.',
    text: 'No account, no server, no tracking. The counter above shows every request.',
  },
  { icon: 'check', lead: 'Every dollar is accounted for,', text: 'to the cent and to your file’s own totals.' },
  { icon: 'info', lead: 'It describes. It does not advise.', text: 'What is not known is shown as unknown.' },
] as const;

/** What the drop area says while files hover over it. */
export function dropCall(files: number): string {
  return files === 0 ? 'Let go to read it' : `Let go to read ${countOf(files, 'file')}`;
}

export const PASTE = {
  hint: 'A heading row, then one row a holding. Tabs, commas or semicolons; cells of a spreadsheet or of a web page’s table keep their columns.',
  example: 'Copied cells, or lines of text',
} as const;

/** The button that reads pasted text; the heading row is not counted. */
export function readPasted(rows: number): string {
  return rows === 0 ? 'Read' : `Read ${countOf(rows, 'row')}`;
}
