import type { IsoDate } from '../../../domain/model/units.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { t } from '../../../words/t.ts';
/* With a client at the table. */

export const MEETING = {
  title: t`Meeting view`,
  people: t`Whose portfolio is shown`,
  household: t`Household`,
  end: t`End meeting view`,
  ask: t`End meeting view?`,
  effect: t`Your other clients’ names and figures will be on screen again, in every open tab.`,
  amounts: t`Amounts will be shown, too.`,
  passphrase: t`Enter your passphrase to end it.`,
} as const;

/** What is told as long as it is on. */
export function meetingWords(areHidden: boolean): string {
  return areHidden ? t`Meeting view: one household, amounts hidden.` : t`Meeting view: one household, amounts shown.`;
}

/** Beside the name of whose meeting it is, on which day. */
export function reviewWords(day: IsoDate): string {
  return t`review of ${formatDate(day)}`;
}
