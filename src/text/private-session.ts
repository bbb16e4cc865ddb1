/** What is said of a session of which nothing is kept. */
export const PRIVATE = {
  title: 'Private session.',
  text: 'Nothing is stored. Closing this tab forgets it.',
  start: 'Private session',
  startNote: 'nothing is stored, closing the tab forgets it',
  switchNote: 'Nothing is written; closing the tab forgets everything. What is already stored stays shut.',
  faults: {
    locked:
      'What is kept on this device lies under a passphrase. Save a backup here, end the session, and restore it there.',
    failed: 'It could not be kept: the browser does not open its storage. Save a backup instead.',
  },
} as const;
