import { t } from '../../../words/t.ts';
import type { Failure } from '../../../domain/failure.ts';

/** What is said when the environment said no: what happened, what it means, what can be done. */
interface FailureWords {
  readonly title: string;
  readonly text: string;
}

const WORDS: Readonly<Record<Failure['code'], FailureWords>> = {
  quota: {
    title: t`There’s no room left on this device.`,
    text: t`Your portfolio is open but not saved. Download a backup, or free up space and try again.`,
  },
  blocked: {
    title: t`An older version of Topheavy is open in another tab.`,
    text: t`Close that tab to continue. Nothing is lost.`,
  },
  'newer-version': {
    title: t`This tab is running an older version of Topheavy than your data needs.`,
    text: t`Your data is safe. Reload to continue.`,
  },
  'newer-data': {
    title: t`A newer version of Topheavy saved your data, and this one can’t open it.`,
    text: t`Nothing is lost, and nothing changes here. Close every Topheavy tab and open it again. If this comes back, this site has the older version: try again later. Until then, nothing you do here is saved. A copy of your data can be restored like a backup in the newer version.`,
  },
  'no-storage': {
    title: t`Your browser can’t open its storage.`,
    text: t`Everything works, but you’ll lose your data when you close this tab.`,
  },
  'connection-lost': {
    title: t`Your browser closed its storage.`,
    text: t`Your last change isn’t saved. Reload to reopen storage.`,
  },
  'worker-died': {
    title: t`Something went wrong on our side.`,
    text: t`What you see hasn’t changed, and a file you just added isn’t saved. Try again or reload.`,
  },
  'pack-missing': {
    title: t`Our company and fund data didn’t load.`,
    text: t`We can’t identify companies without it. Reload when you’re online; after that it works offline.`,
  },
  'pack-altered': {
    title: t`Our company and fund data isn’t what we built.`,
    text: t`It was changed on its way to you, so we’re not using it. Your data is safe. Reload; if this happens again, the copy on this site is damaged.`,
  },
  'unreadable-record': {
    title: t`Part of your saved data is damaged, so we set it aside.`,
    text: t`The rest is fine. Drop the file again to restore what’s missing.`,
  },
  'damaged-lock': {
    title: t`The lock on your data is damaged.`,
    text: t`No passphrase can open it. We haven’t changed or deleted anything. To start over, wipe everything and restore a backup.`,
  },
  locked: {
    title: t`The passphrase was changed in another tab.`,
    text: t`Your last change here isn’t saved. Reload and enter the passphrase again.`,
  },
  'part-missing': {
    title: t`Part of Topheavy didn’t load, so your last change isn’t saved.`,
    text: t`You may be offline, or the app was just updated. Try again. If that doesn’t help, download a backup and reload.`,
  },
};

/** The words for a failure. */
export function failureWords(failure: Failure): FailureWords {
  return WORDS[failure.code];
}

/** In the place of figures that could not be worked out. */
export const NO_FIGURES = {
  title: t`We couldn’t calculate your figures`,
  text: t`Something went wrong on our side. Your files are saved on this device, and nothing is lost.`,
  /** Where nothing is kept. */
  textNotKept: t`Something went wrong on our side. Nothing is lost while this page stays open.`,
  again: t`Try again`,
  backup: t`Download backup`,
} as const;

/** Where a part of a screen, or all of one, could not be drawn. */
export const PART_FAULT = {
  part: t`We couldn’t show this part`,
  aroundPart: t`Something went wrong on our side. Your data hasn’t changed, and you can use the rest of this page.`,
  screen: t`We couldn’t show this screen`,
  aroundScreen: t`Something went wrong on our side. Your data hasn’t changed, and you can use the other screens.`,
  again: t`Try again`,
  reload: t`Reload`,
  details: t`What happened`,
} as const;

/** The way on where a file may be why something failed. */
export const FILES_BACK = {
  files: t`If trying again doesn’t help, remove the file you added last. You can add it again later.`,
  remove: t`Remove`,
  removeNamed: (file: string): string => t`Remove ${file}`,
  pending: t`If trying again doesn’t help, discard the files you just added. You can add them again later.`,
  discard: t`Discard`,
} as const;
