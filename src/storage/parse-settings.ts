import type { KeptCounts } from '../domain/book/backup-facts.ts';
import {
  fieldsOf,
  listOf,
  oneOf,
  orAbsent,
  orMissing,
  orNull,
  parseCount,
  parseDate,
  parseFlag,
  parsePositive,
  parseText,
  tableOf,
  type Parse,
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

const sheetWords: Parse<SheetWords> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    portfolio: field('portfolio', parseText),
    title: field('title', parseText),
    note: field('note', parseText),
  };
};

const offlineCheck: Parse<OfflineCheck> = (value, path) => {
  const field = fieldsOf(value, path);
  return { day: field('day', parseDate), read: field('read', parseFlag) };
};

const keptCounts: Parse<KeptCounts> = (value, path) => {
  const field = fieldsOf(value, path);
  const count = (name: keyof KeptCounts) => field(name, parseCount);
  return {
    ...{ files: count('files'), snapshots: count('snapshots'), answers: count('answers') },
    // a backup from before there were notes had none
    notes: field('notes', orMissing(parseCount, 0)),
    swaps: count('swaps'),
  };
};

/** Reads the choices that belong to the app. */
export const appSettings: Parse<AppSettings> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    hideAmounts: field('hideAmounts', parseFlag),
    meeting: field('meeting', orAbsent(oneOf(MEETINGS))),
    accountNumbers: field('accountNumbers', orMissing(parseFlag, DEFAULT_APP_SETTINGS.accountNumbers)),
    theme: field('theme', oneOf(COLOUR_THEMES)),
    largeText: field('largeText', orMissing(parseFlag, DEFAULT_APP_SETTINGS.largeText)),
    lastPortfolio: field('lastPortfolio', orNull(parseText)),
    shortcuts: field('shortcuts', orMissing(parseFlag, DEFAULT_APP_SETTINGS.shortcuts)),
    sheet: field('sheet', orAbsent(sheetWords)),
    letterhead: field('letterhead', orAbsent(parseText)),
    backedUp: field('backedUp', orAbsent(parseDate)),
    backedUpHad: field('backedUpHad', orAbsent(keptCounts)),
    lockAfter: field('lockAfter', orMissing(parsePositive, DEFAULT_APP_SETTINGS.lockAfter)),
    offlineCheck: field('offlineCheck', orAbsent(offlineCheck)),
    householdTargets: field('householdTargets', orMissing(tableOf(listOf(parseTarget)), {})),
  };
};
