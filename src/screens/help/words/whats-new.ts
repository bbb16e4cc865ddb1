import { t } from '../../../words/t.ts';
/** What a version brings, in a few lines; the whole list is the CHANGELOG's. */
export interface Release {
  /** As the CHANGELOG's heading names it. */
  readonly version: string;
  readonly lines: readonly string[];
}

/** The newest first. */
export const RELEASES: readonly Release[] = [
  {
    version: t`Unreleased`,
    lines: [
      t`What your funds cost a year, with the part we don’t know, and the same index at two prices.`,
      t`A fund we can’t see inside can be said to be of a kind, such as “target date 2045.” You see what that changes before you say it.`,
      t`“What is it?” is asked wherever something is unknown, with a guess and its reason. One press takes all guesses, one undo takes them back.`,
      t`A list of the last 50 things you changed. Each can be undone on its own.`,
      t`Two tabs can work on one portfolio: nothing that either of them saved is lost.`,
      t`One encrypted copy for your other devices, on Privacy. Opening it merges, shows you first what would change, and can be undone.`,
      t`Anonymize a copy of a file for a bug report, workbooks and web pages too: you see everything that stays before you save it.`,
      t`Files that another app or a website hands over are offered first, and read only when you say so.`,
    ],
  },
  {
    version: '0.3.0',
    lines: [
      t`Funds and companies from Europe, Canada, the UK, India and Australia, by ISIN, WKN, SEDOL or symbol.`,
      t`European ETFs are seen into through the index they follow, with the date and marked as estimated.`,
      t`A range shows what we can’t see, and the most likely figure is next to it.`,
      t`Compare with eight more markets, from the whole world to India.`,
      t`Account numbers are hidden until you ask to see them, and a meeting shows one household only.`,
    ],
  },
  {
    version: '0.2.0',
    lines: [
      t`See how any number is calculated, with your own figures: click its name or the question mark next to it.`,
      t`A Help screen: a glossary, keyboard shortcuts, and what Topheavy is built with.`,
      t`Numbers follow your browser’s format, such as 284.310 and 43,1. Downloaded files always use one format.`,
      t`Reads Excel workbooks, pasted tables, exports from about forty brokers in twelve languages, and tables from brokers it doesn’t know.`,
      t`Converts several currencies into one, and shows which rates it used.`,
      t`An account that’s in two files is counted once, and you see what changed since the last file.`,
      t`Many portfolios with targets and what changed; backups, a passphrase, and a private session that keeps nothing.`,
      t`Correct rows, leave them out, or enter holdings by hand.`,
    ],
  },
];

/** A release's heading: "0.1.0", or what came after the last version. */
export function releaseTitle({ version }: Release, current: string): string {
  return version === 'Unreleased' ? t`Since version ${current}` : t`Version ${version}`;
}
