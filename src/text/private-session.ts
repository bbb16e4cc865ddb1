/** What is said of a session of which nothing is kept. */
export const PRIVATE = {
  title: 'Private session.',
  text: 'Nothing is stored. Closing this tab forgets it.',
  switchNote: 'Nothing is written; closing the tab forgets everything. What is already stored stays shut.',
  faults: {
    locked:
      'What is kept on this device lies under a passphrase. Save a backup here, end the session, and restore it there.',
    failed: 'It could not be kept: the browser does not open its storage. Save a backup instead.',
  },
} as const;

/** What is said where Topheavy is one file opened from disk: what works there, and what does not. */
export const SINGLE_FILE = {
  title: 'Opened from disk.',
  text: 'Everything works here, without a network, except keeping: closing this tab forgets it. Save a backup to go on later.',
  why: 'Browsers let other pages opened from disk read what this one would keep, so it keeps nothing. A backup file carries everything from one visit to the next.',
} as const;
