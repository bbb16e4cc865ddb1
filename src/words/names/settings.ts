import { t } from '../t.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import { formatDate } from '../marks/dates.ts';
import { localeNow } from '../marks/locale.ts';
import { moneyFormat } from '../marks/money.ts';
import { countryName } from './reference-names.ts';

/* Words of the screen of settings. */

export const SETTINGS = {
  title: t`Settings`,
  look: t`Look`,
  theme: t`Light or dark`,
  size: t`Text size`,
  sizeNote: t`larger for a meeting or a projector`,
  normal: t`Normal`,
  large: t`Large`,
  words: t`Language and numbers`,
  wordsNote: t`For words, dates and numbers, here and in pages you save. Tables and data (CSV, JSON) stay in English, so they read the same everywhere.`,
  numbers: t`Dates and numbers`,
  currencyNote: t`for a portfolio in several currencies`,
  screen: t`On screen`,
  screenNote: t`Percentages always stay.`,
  hide: t`Hide amounts`,
  hideNote: t`Four dots instead of every amount. Also the eye at the top.`,
  accounts: t`Show full account numbers`,
  accountsNote: t`Otherwise the last four digits. Never with hidden amounts, in a meeting or in files without amounts.`,
  measure: t`How we measure`,
  measureNote: t`Each is also in the line under the screen names.`,
  sizeBy: t`Size definition`,
  lens: t`Mega-cap tech means`,
  compare: t`Compare with`,
  rulesNote: t`Definitions, targets and scenarios for another portfolio. No holding, account or amount.`,
  save: t`Save`,
  load: t`Load`,
  foot: t`Saved on this device only`,
  notKept: t`Only until you close this page`,
} as const;

/** A day and an amount as they are written here. */
export function writtenHere(day: IsoDate): string {
  return t`${formatDate(day)} and ${moneyFormat('USD', false).cents(1234.5)}`;
}

/** Whose way of writing figures it is: the browser says it, and there it is changed. */
export function writtenAsIn(): string {
  const { region } = new Intl.Locale(localeNow().tag).maximize();
  return region === undefined ? '' : t`${countryName(region)}, from your browser`;
}
