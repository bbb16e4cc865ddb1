/** What a version brings, in a few lines; the whole list is the CHANGELOG's. */
export interface Release {
  /** As the CHANGELOG's heading names it. */
  readonly version: string;
  readonly lines: readonly string[];
}

/** The newest first. */
export const RELEASES: readonly Release[] = [
  {
    version: 'Unreleased',
    lines: [
      'Every figure says how it was worked out, with your own numbers in it: press its name or the question mark beside it.',
      'This Help screen: every word the app uses, keyboard shortcuts, and what it is built with.',
      'Numbers follow your own notation, such as 284.310 and 43,1. Files that are saved keep one notation everywhere.',
      'Reads Excel workbooks, pasted tables, exports of some forty brokers in twelve languages, and tables of brokers it does not know.',
      'Money in several currencies comes into one, by rates that are named.',
      'The same account in two files counts once; what changed since the last file is listed.',
      'Rows can be corrected, left out, or typed by hand.',
    ],
  },
];

/** A release's heading: "0.1.0", or what came after the last version. */
export function releaseTitle({ version }: Release, current: string): string {
  return version === 'Unreleased' ? `Since version ${current}` : `Version ${version}`;
}
