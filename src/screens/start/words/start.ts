import { t } from '../../../words/t.ts';
/* Words of the start screen. They are part of what every visit loads first; those of the other screens are not. */

/** How many companies mega-cap tech has besides those three; a test holds it to the definition. */
const OTHERS = '26';

export const START = {
  get title() {
    return t`See how much of your portfolio is really mega-cap tech`;
  },
  get lede() {
    return t`Apple, NVIDIA, Microsoft and ${OTHERS} others: how much of your money is really in them, counting what’s inside your funds?`;
  },
  get again() {
    return t`Add another file`;
  },
  get againLede() {
    return t`We’ll add its holdings to your portfolio. The same file again replaces the old one.`;
  },
  get beside() {
    return t`Your file opens in a portfolio of its own. The example is never added to it.`;
  },
  get drop() {
    return t`Drop your broker’s holdings file here`;
  },
  get dropNote() {
    return t`CSV, Excel, PDF or OFX, as many files and brokers as you like`;
  },
  get choose() {
    return t`Choose files`;
  },
  /** Where nothing can be dropped. */
  get chooseOne() {
    return t`Choose your broker’s file`;
  },
  get example() {
    return t`See an example`;
  },
  get exampleName() {
    return t`See an example: try the example portfolio`;
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
      return t`No account, no server, no tracking.`;
    },
  },
  {
    icon: 'check',
    get lead() {
      return t`Every dollar accounted for.`;
    },
    get text() {
      return t`We count to the cent.`;
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
