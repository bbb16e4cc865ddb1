import type { KeptCounts } from '../domain/book/backup-facts.ts';
import {
  addedLater,
  listOf,
  oneOf,
  orNull,
  parseCount,
  parseDate,
  parseFlag,
  parsePositive,
  parseText,
  objectOf,
  tableOf,
} from './fields.ts';
import { parseTarget } from './parse-portfolio.ts';
import {
  DEFAULT_APP_SETTINGS,
  COLOUR_THEMES,
  MEETINGS,
  type AppSettings,
  type OfflineCheck,
  type SheetWords,
} from './schema.ts';

const sheetWords = objectOf<SheetWords>({
  portfolio: parseText,
  title: parseText,
  note: parseText,
});

const offlineCheck = objectOf<OfflineCheck>({ day: parseDate, read: parseFlag });

const keptCounts = objectOf<KeptCounts>({
  files: parseCount,
  snapshots: parseCount,
  answers: parseCount,
  // a backup from before there were notes had none
  notes: addedLater(parseCount, 0),
  swaps: parseCount,
});

/** Reads the choices that belong to the app. */
export const appSettings = objectOf<AppSettings>({
  hideAmounts: parseFlag,
  meeting: addedLater(orNull(oneOf(MEETINGS)), null),
  accountNumbers: addedLater(parseFlag, DEFAULT_APP_SETTINGS.accountNumbers),
  theme: oneOf(COLOUR_THEMES),
  largeText: addedLater(parseFlag, DEFAULT_APP_SETTINGS.largeText),
  lastPortfolio: orNull(parseText),
  shortcuts: addedLater(parseFlag, DEFAULT_APP_SETTINGS.shortcuts),
  sheet: addedLater(orNull(sheetWords), null),
  letterhead: addedLater(orNull(parseText), null),
  backedUp: addedLater(orNull(parseDate), null),
  backedUpHad: addedLater(orNull(keptCounts), null),
  lockAfter: addedLater(parsePositive, DEFAULT_APP_SETTINGS.lockAfter),
  offlineCheck: addedLater(orNull(offlineCheck), null),
  householdTargets: addedLater(tableOf(listOf(parseTarget)), {}),
});
