import { t } from '../../../words/t.ts';
import { plural } from '../../../words/marks/numbers.ts';

/** Words for the passphrase. It is named by what it does: what is on this device cannot be read without it. */
export const PASSPHRASE = {
  unlockTitle: t`Your data is locked`,
  unlock: t`Enter your passphrase to unlock your data on this device.`,
  label: t`Passphrase`,
  wrong: t`Wrong passphrase. Try again.`,
  again: t`You can try again now.`,
  forgotten: t`Forgot your passphrase?`,
  forgottenText: t`Without the passphrase, nobody can open your data, including us. You can wipe everything and start over. If you have a backup and know its passphrase, you can restore it.`,
  wipe: t`Wipe and start over`,
  wipeAsk: t`Type WIPE to confirm.`,
  note: t`Encrypts what’s saved here. If you lose it, nobody can recover your data.`,
  limits: t`A passphrase protects your data while the app is closed. It doesn’t protect against someone at your unlocked screen, other software on this device, or older unencrypted data your browser hasn’t overwritten yet. Others could still see how many portfolios you have and when they change.`,
  setTitle: t`Set a passphrase`,
  changeTitle: t`Change the passphrase`,
  once: t`Passphrase`,
  twice: t`Repeat passphrase`,
  short: t`Use at least 8 characters. A few random words work well.`,
  differ: t`The passphrases don’t match.`,
  backupFirst: t`You’ll enter it each time you open the app. If you lose it, you lose access to your data. Download a backup first if you don’t have one.`,
  oldBackups: t`Existing backups keep the passphrase they were saved with.`,
  working: t`Encrypting your data…`,
  failed: t`That didn’t work. Nothing changed.`,
  remove: t`Remove the passphrase`,
  lockNow: t`Lock now`,
  whenLeft: t`Also after 5 minutes in a background tab.`,
  unavailable: t`Encryption isn’t available in this browser at this address.`,
} as const;

/** The least letters a passphrase may have. */
const LEAST_LETTERS = 8;

/** Why a new passphrase cannot be used; empty = it can. */
export function passphraseFault(once: string, twice: string): string {
  if (once.length < LEAST_LETTERS) return PASSPHRASE.short;
  return once === twice ? '' : PASSPHRASE.differ;
}

/** What is said of a wrong passphrase: how many there were in a row, and how many seconds to wait before the next (0 = none). */
export function wrongPassphraseWords(wrong: number, pause: number): string {
  if (pause === 0) return PASSPHRASE.wrong;
  return t`${wrong} wrong passphrases in a row. Wait ${waitWords(pause)}, then try again. Nothing changed.`;
}

/** How long to wait, from 60 seconds on in minutes, rounded up. */
export function waitWords(seconds: number): string {
  return seconds < 60
    ? t`${plural(seconds, { one: '# second', other: '# seconds' })}`
    : t`${plural(Math.ceil(seconds / 60), { one: '# minute', other: '# minutes' })}`;
}

/** Minutes until the passphrase is asked for again, to choose from. */
export const LOCK_MINUTES = [5, 15, 60] as const;

export function lockAfterWords(minutes: number): string {
  return minutes === 60 ? t`after an hour of inactivity` : t`after ${minutes} minutes of inactivity`;
}
