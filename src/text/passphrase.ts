/** Words for the passphrase. It is named by what it does: what is on this device cannot be read without it. */
export const PASSPHRASE = {
  unlockTitle: 'Your data is locked',
  unlock: 'Type the passphrase to open what is kept on this device.',
  label: 'Passphrase',
  wrong: 'That is not the passphrase. Nothing was changed.',
  forgotten: 'Forgotten it?',
  forgottenText:
    'Nobody can open the data without the passphrase, and there is no other way in. You can wipe what is here and start anew; a backup file brings back what it holds, if you know its own passphrase.',
  wipe: 'Wipe and start anew',
  wipeAsk: 'Type WIPE to confirm.',
  note: 'Holdings and answers are encrypted on disk. Asked for each time the app opens. If it is lost, nobody can open them: keep a backup.',
  limits:
    'It guards what lies on this device while the app is closed. It does not guard against somebody at the unlocked screen, other software on this device, or bytes from before that the browser has not yet overwritten. How many portfolios there are and when they change can still be seen.',
  setTitle: 'Set a passphrase',
  changeTitle: 'Change the passphrase',
  once: 'Passphrase',
  twice: 'The same again',
  short: 'At least 8 characters. A few words in a row are good.',
  differ: 'The two are not the same.',
  backupFirst: 'Without it nothing can be opened. Save a backup first, if you have none.',
  oldBackups: 'Backups that you have saved keep the passphrase they were saved with.',
  working: 'Encrypting what is here…',
  failed: 'It did not work, and everything is as it was.',
  remove: 'Remove the passphrase',
  lockNow: 'Lock now',
  whenLeft: 'and once its tab was in the background for 5 minutes',
  unavailable: 'This browser offers no encryption at this address.',
} as const;

/** The least letters a passphrase may have. */
const LEAST_LETTERS = 8;

/** Why a new passphrase cannot be used; empty = it can. */
export function passphraseFault(once: string, twice: string): string {
  if (once.length < LEAST_LETTERS) return PASSPHRASE.short;
  return once === twice ? '' : PASSPHRASE.differ;
}

/** Minutes until the passphrase is asked for again, to choose from. */
export const LOCK_MINUTES = [5, 15, 60] as const;

export function lockAfterWords(minutes: number): string {
  return minutes === 60
    ? 'after an hour without a key or a touch'
    : `after ${minutes} minutes without a key or a touch`;
}
