/* Words of the start screen. They are part of what every visit loads first; those of the other screens are not. */

export const START = {
  title: 'See how much of your portfolio is really mega-cap tech.',
  lede: 'Your broker shows a fund as one holding. Drop its file and see what’s inside, to the dollar: how much rides on mega-cap tech, how much on small caps, and what that means.',
  again: 'Add another file',
  againLede:
    'We’ll add its holdings to your portfolio. Drop the same file again and it replaces the old one, so nothing is counted twice.',
  beside: 'Your file opens in a portfolio of its own. The example is never added to it.',
  drop: 'Drop your broker’s holdings file here',
  dropNote: 'CSV or Excel, as many files and brokers as you like',
  choose: 'Choose files',
  pasteOrType: 'Paste or type',
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
