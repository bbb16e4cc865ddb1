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
      'See how any number is calculated, with your own figures: click its name or the question mark next to it.',
      'A Help screen: a glossary, keyboard shortcuts, and what Topheavy is built with.',
      'Numbers follow your browser’s format, such as 284.310 and 43,1. Downloaded files always use one format.',
      'Reads Excel workbooks, pasted tables, exports from about forty brokers in twelve languages, and tables from brokers it doesn’t know.',
      'Converts several currencies into one, and shows which rates it used.',
      'An account that’s in two files is counted once, and you see what changed since the last file.',
      'Correct rows, leave them out, or enter holdings by hand.',
    ],
  },
];

/** A release's heading: "0.1.0", or what came after the last version. */
export function releaseTitle({ version }: Release, current: string): string {
  return version === 'Unreleased' ? `Since version ${current}` : `Version ${version}`;
}
