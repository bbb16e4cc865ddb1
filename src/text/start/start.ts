import { t } from '../../languages/t.ts';
/* Words of the start screen. They are part of what every visit loads first; those of the other screens are not. */

export const START = {
  get title() {
    return t`See how much of your portfolio is really mega-cap tech.`;
  },
  get lede() {
    return t`Your broker shows a fund as one holding. Drop its file and see what’s inside, to the dollar: how much rides on mega-cap tech, how much on small caps, and what that means.`;
  },
  get again() {
    return t`Add another file`;
  },
  get againLede() {
    return t`We’ll add its holdings to your portfolio. Drop the same file again and it replaces the old one, so nothing is counted twice.`;
  },
  get beside() {
    return t`Your file opens in a portfolio of its own. The example is never added to it.`;
  },
  get drop() {
    return t`Drop your broker’s holdings file here`;
  },
  get dropNote() {
    return t`CSV or Excel, as many files and brokers as you like`;
  },
  get choose() {
    return t`Choose files`;
  },
  get pasteOrType() {
    return t`Paste or type`;
  },
} as const;

/** What the start screen promises: the words that count, then the rest. */
export const PROMISES = [
  {
    icon: 'lock',
    get lead() {
      return t`Nothing leaves this device.`;
    },
    get text() {
      return t`No account, no server, no tracking. The counter at the top shows every network request.`;
    },
  },
  {
    icon: 'check',
    get lead() {
      return t`Every dollar accounted for.`;
    },
    get text() {
      return t`We count to the cent and check against your file’s totals.`;
    },
  },
  {
    icon: 'info',
    get lead() {
      return t`Facts, not advice.`;
    },
    get text() {
      return t`When we don’t know something, we say so.`;
    },
  },
] as const;
