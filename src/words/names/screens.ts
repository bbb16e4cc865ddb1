import { t } from '../t.ts';
import type { Report } from '../../domain/model/report.ts';

/* Paragraphs of the screens that carry no figure of the portfolio. Short labels stand in the markup. */

export const REVIEW = {
  empty: t`Nothing to review yet. Drop a file to see what happened to each of its rows.`,
  squares: t`Each square is a row of your file, in order. Select a square to see its row.`,
  tooMany: t`Too many rows to draw. They’re all in the list below.`,
  columns: t`Top: how we read each column. Below: the headings and rows from your file.`,
  rows: t`Every row of your file, what we did with it, and why.`,
  rowsFact: t`Each with what we did, why, and its original text`,
  removeFact: t`With Undo`,
  unknown: t`Leave as unknown`,
  unknownNote: t`Stays unknown. We won’t guess what’s inside.`,
  weights: t`This sheet has percentages but no amounts, so we count each percent as 1.`,
  nothingToKeep: t`No row of this file could be counted, so there’s nothing to save yet.`,
  /** Where nothing is kept. */
  again: t`Drop the same file again and it replaces the old one.`,
  keptAgain: t`Saved on this device. Drop the same file again and it replaces the old one.`,
} as const;

export const VERDICT = {
  lists: t`Where each fund’s holdings come from`,
  listsNote: t`“Estimated” means we don’t have the fund’s own latest published holdings, so we used another source or updated older ones with newer prices.`,
  nearMisses: t`Nearly included:`,
  customHint: t`The symbol of a company you own.`,
  cutoffs: t`The smallest market cap in each group, in billions of dollars. Anything smaller is micro.`,
  asIndia: t`India’s own: 100 largest, next 150, the rest small (SEBI)`,
  asJapan: t`Japan’s own: Core 30, Large 70, Mid 400, Small (TOPIX)`,
  cutoffsWrong: t`Each cutoff must be above zero and no larger than the one above it.`,
  shorts: t`Negative amounts are in the table but not in the bar.`,
} as const;

/** What the list of companies counts. */
export function companiesNote({ settings }: Report): string {
  const whole = settings.base === 'equities' ? t`your stocks` : t`your portfolio`;
  return t`What you own directly plus everything inside your funds, as a percentage of ${whole}.`;
}

/** Said where a typed symbol is not among the companies held. */
export function notHeld(symbol: string): string {
  return t`You don’t own ${symbol}, so adding it would change nothing.`;
}

export const PRIVACY = {
  counter: t`No network request since this page was ready. Its security policy blocks every connection, even to its own site.`,
  sent: t`The page’s security policy should block every connection. Something let this one through.`,
  ownFiles: t`They went to this site only, for the app’s own files, because this browser doesn’t have the whole offline copy.`,
  notCounted: t`The count doesn’t include what the browser does on its own, such as checking for a new version when the app opens.`,
  checkTitle: t`Check it yourself`,
  check: t`Don’t take our word for it. It takes 30 seconds.`,
  storedTitle: t`Stored on this device`,
  stored: t`In this browser, for this site only. No cookies. We don’t keep your original files.`,
  persisted: t`Your browser has agreed not to clear it`,
  notPersisted: t`Your browser may clear it when space runs low`,
  persistUnknown: t`Your browser doesn’t say whether it might clear this data`,
  persist: t`Ask it to keep my data`,
  others: t`Who else uses this device`,
  hide: t`Hide amounts and account numbers`,
  inSettings: t`in Settings`,
  openSettings: t`Open settings`,
  finePrint: t`The fine print`,
  wipeTitle: t`Wipe everything`,
  wipeWhat: t`Deletes every portfolio, date, answer and setting`,
  wipeNote: t`Only a backup can bring them back.`,
  wipe: t`Permanently deletes every portfolio, snapshot, answer and setting from this browser, along with the app’s offline copy and service worker. Only a backup can bring your data back.`,
  wipeAsk: t`You can’t undo this. Type WIPE to confirm.`,
} as const;

/** How the app may look, in the order of the choice. */
export const COLOR_THEMES = ['system', 'light', 'dark'] as const;
export const COLOR_THEME_NAMES: Readonly<Record<(typeof COLOR_THEMES)[number], string>> = {
  system: t`System`,
  light: t`Light`,
  dark: t`Dark`,
};

export const AIRPLANE = [
  { step: t`Turn on airplane mode.`, note: t`Or turn off Wi-Fi and unplug the cable.` },
  { step: t`Reload and drop a file.`, note: t`Everything still works: verdict, review and report.` },
  { step: t`Go back online.`, note: t`The counter still says 0: nothing was waiting to be sent.` },
] as const;
