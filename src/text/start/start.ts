import { countOf } from '../marks/numbers.ts';

/* Words of the start screen. They are part of what every visit loads first; those of the other screens are not. */

export const START = {
  title: 'See how much of your portfolio is really mega-cap tech.',
  lede: 'Drop your broker’s holdings file. In seconds, see to the dollar how much rides on big tech, how much on small caps, and how much is hidden inside your funds.',
  again: 'Add another file',
  againLede:
    'We’ll add its holdings to your portfolio. Drop the same file again and it replaces the old one, so nothing is counted twice.',
  beside: 'Your file opens in a portfolio of its own. The example is never added to it.',
  drop: 'Drop your broker’s holdings file here',
  dropNote: 'CSV or Excel. Drop files from several brokers at once if you like.',
  paste: 'Paste cells or text here',
  dragging: 'Your files are read on this device and never leave it.',
  whichTitle: 'Which file to use and where to find it',
  which: 'Look for “positions,” “holdings” or “portfolio.” Not “activity” or “history,” and not a PDF statement.',
  other:
    'Any table with a symbol, name or ISIN plus a value, or a quantity and a price: CSV, TSV, Excel (.xlsx) or pasted cells',
  offlineFile: 'Works offline: everything is in this one file',
  private: 'Private session: nothing is saved, and closing the tab erases everything',
  offline: 'Works offline after your first visit',
} as const;

/** What the start screen promises: the words that count, then the rest. */
export const PROMISES = [
  {
    icon: 'lock',
    lead: 'Nothing leaves this device.',
    text: 'No account, no server, no tracking. The counter at the top shows every network request.',
  },
  {
    icon: 'check',
    lead: 'Every dollar accounted for,',
    text: 'to the cent, and checked against your file’s own totals.',
  },
  { icon: 'info', lead: 'Facts, not advice.', text: 'When we don’t know something, we say so.' },
] as const;

/** What the drop area says while files hover over it. */
export function dropCall(files: number): string {
  return files === 0 ? 'Drop to read' : `Drop to read ${countOf(files, 'file')}`;
}
