import { t } from '../../../words/t.ts';
/** What is said of a session of which nothing is kept. */
export const PRIVATE = {
  text: t`Nothing is saved. Close this tab and everything’s gone.`,
  name: t`Private session`,
  switchNote: t`Nothing in it is saved, not even a backup you open. Close the tab and it’s gone.`,
  faults: {
    locked: t`Your saved data is protected by a passphrase. Download a backup, end the private session, then restore the backup.`,
    failed: t`We couldn’t save this because your browser won’t open its storage. Download a backup instead.`,
  },
} as const;

/** What is said where Topheavy is one file opened from disk: what works there, and what does not. */
export const SINGLE_FILE = {
  title: t`Opened from disk.`,
  text: t`Everything works offline, but nothing is saved: close this tab and your data is gone. Download a backup to continue later.`,
  why: t`Other pages opened from disk could read anything this one saves, so it saves nothing. Use a backup file to carry your data from one visit to the next.`,
} as const;
