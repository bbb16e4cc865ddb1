import { t } from '../../../words/t.ts';
import { brokerName } from '../../../words/names/brokers.ts';
import { exportGuideOf, exportSteps } from '../../start/words/export-guides.ts';
import type { Details } from './issue-words.ts';
import { sentences } from './phrases.ts';

/* Where the right file is, and whose a file seems to be. */

/** Says where the right file is to be had. */
export const tellWhere = () => t`Go back to your broker and export “positions” or “holdings” as CSV or Excel (.xlsx).`;

const guideFor = ({ has, word }: Details) => (has('broker') ? exportGuideOf(word('broker')) : null);
/** The same, in the broker's own words where it is known which broker it is. */
export function where(told: Details): string {
  const guide = guideFor(told);
  if (guide === null) return tellWhere();
  return t`At ${guide.broker}, the right file is under ${exportSteps(guide)} (last checked in ${guide.confirmed}).`;
}

/** The same, said only where the broker and its way are known. */
export const whereKnown = (told: Details) => (guideFor(told) === null ? '' : where(told));

/** What a file seems to be: of a broker, where it is known which. */
export function named({ has, word }: Details, ofBroker: (broker: string) => string, ofAny: string): string {
  return has('broker') && word('broker') !== 'Spreadsheet' ? ofBroker(brokerName(word('broker'))) : ofAny;
}

/** A PDF can be read, but a table is better. */
export function betterWay(told: Details): string {
  return sentences(t`If your broker offers CSV or Excel, take that: it’s more exact.`, whereKnown(told));
}
