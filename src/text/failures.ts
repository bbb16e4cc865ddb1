import type { Failure } from '../domain/failure.ts';

/** What is said when the environment said no: what happened, what it means, what can be done. */
interface FailureWords {
  readonly title: string;
  readonly text: string;
}

const WORDS: Readonly<Record<Failure['code'], FailureWords>> = {
  quota: {
    title: 'No room left on this device.',
    text: 'The portfolio is open but not saved. Save a backup to keep it, or free some space and try again.',
  },
  blocked: {
    title: 'Topheavy is open in another tab with an older version.',
    text: 'Close that tab to go on. Nothing is lost.',
  },
  'newer-version': {
    title: 'This tab runs an older Topheavy than your data.',
    text: 'Reload to go on. Until then nothing is changed.',
  },
  'no-storage': {
    title: 'The browser cannot open its storage.',
    text: 'Everything works, but nothing is kept when you close this tab.',
  },
  'connection-lost': {
    title: 'The browser closed its storage.',
    text: 'Your last change is not saved yet. Reload to open it again.',
  },
  'worker-died': {
    title: 'Reading stopped because of a fault of ours, not of your file.',
    text: 'Nothing was kept. Try again, or reload.',
  },
  'pack-missing': {
    title: 'The reference lists did not load.',
    text: 'Without them no company can be named. Reload when you are online; after that they are here for good.',
  },
  'unreadable-record': {
    title: 'A stored record is damaged and was set aside.',
    text: 'The rest is complete. Drop the file again to bring its rows back.',
  },
  locked: {
    title: 'The passphrase was changed in another tab.',
    text: 'Your last change here is not saved. Reload to give the passphrase again.',
  },
  'part-missing': {
    title: 'A part of Topheavy could not be loaded, so your last change is not saved yet.',
    text: 'The device may be offline, or the app was updated meanwhile. Try again; if that does not help, save a backup and reload.',
  },
};

/** The words for a failure. */
export function failureWords(failure: Failure): FailureWords {
  return WORDS[failure.code];
}
