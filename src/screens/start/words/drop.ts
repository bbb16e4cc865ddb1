import { t } from '../../../words/t.ts';
import { plural } from '../../../words/marks/numbers.ts';

/** What becomes of files that are dropped now. */
export type DropPlace =
  /** Another file is being read: a folder for many clients has to come later, a file has its turn after it. */
  | { readonly kind: 'busy' | 'next'; readonly reading: string }
  /** What is kept isn't open yet. */
  | { readonly kind: 'later' }
  /** They begin a portfolio. */
  | { readonly kind: 'new' }
  /** They begin one beside the example. */
  | { readonly kind: 'beside-example' }
  /** Several of them, or a folder, are shared out among clients. */
  | { readonly kind: 'clients' }
  /** They go to a portfolio; its name is null where it isn't to be shown. */
  | { readonly kind: 'into'; readonly portfolio: string | null };

export const DROP = {
  busy: t`One moment`,
  private: t`Your files are read on this device and never leave it.`,
  cancel: t`Press Esc to cancel.`,
} as const;

/** What a drop does; `files` 0 = the browser doesn't tell how many. */
export function dropTitle(files: number, place: DropPlace): string {
  if (place.kind === 'busy') return DROP.busy;
  return files === 0 ? t`Drop to read` : t`Drop to read ${plural(files, { one: '# file', other: '# files' })}`;
}

/** Where it goes then. */
export function dropText(place: DropPlace): string {
  switch (place.kind) {
    case 'busy':
      return t`We’re still reading ${place.reading}. Drop your file when that’s done.`;
    case 'next':
      return t`We’re still reading ${place.reading}. Yours comes next.`;
    case 'later':
      return t`We’ll add the holdings as soon as your saved data is open.`;
    case 'new':
      return t`The holdings become your portfolio.`;
    case 'beside-example':
      return t`The holdings go to a portfolio of their own. The example is never added to it.`;
    case 'clients':
      return t`Drop a folder or several files: we’ll show which client each file goes to before adding any. A single file goes to the client that’s open.`;
    case 'into':
      return place.portfolio === null
        ? t`The holdings go to the portfolio that’s open. A newer copy of a file replaces the old one.`
        : t`The holdings go to “${place.portfolio}.” A newer copy of a file replaces the old one.`;
  }
}
