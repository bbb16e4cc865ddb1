import { t } from '../../../words/t.ts';
import { formatCount } from '../../../words/marks/numbers.ts';
import type { ExportGuide } from './export-guides.ts';
import { nameOfCode } from '../../../words/names/codes.ts';

/* Words of the start screen below the drop area: where the file is, and the foot. */

export const PICKER = {
  title: t`Where’s that file?`,
  list: t`Brokers`,
  nearest: t`Brokers near you`,
  near: t`The ones near you come first.`,
  fewer: t`Show fewer`,
  which: t`Look for “positions,” “holdings” or “portfolio.” A list of holdings is best. A history works, too.`,
  other: t`Not listed? Any table with a name or symbol and an amount works.`,
  paste: t`Paste or type it`,
} as const;

export const FOOT = {
  offlineFile: t`Works offline: everything is in this one file`,
  offline: t`Works offline after your first visit`,
  ready: t`ready now`,
  many: t`Several clients?`,
  restore: t`Restore a backup`,
  lookUp: t`Look up a company or fund`,
  private: t`Private session`,
  privateNote: t`Nothing is saved, and closing the tab erases everything.`,
} as const;

/** The name of the search field, with how many brokers there are to find. */
export function searchLabel(brokers: number): string {
  return t`Search ${formatCount(brokers)} brokers`;
}

/** What shows the rest of them. */
export function showAll(brokers: number): string {
  return t`Show all ${formatCount(brokers)}`;
}

/** Above the steps. */
export function stepsTitle({ broker }: ExportGuide): string {
  return t`At ${broker}`;
}

/** What is said where no broker has that name. */
export function noBroker(text: string): string {
  return t`We don’t have the steps for “${text.trim()}” yet. Any CSV or Excel file that lists your holdings works. Or choose “Paste or type” above.`;
}

/** Where a broker is at home, as the list of those found says it: "Germany". */
export function homeOf({ countries, isWorldwide }: ExportGuide): string {
  const [home] = countries;
  return home === undefined || isWorldwide ? t`Many countries` : nameOfCode('region', home);
}

/** A step on the way to a file: what to do, and where in the broker's own words. */
export interface GuideStep {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/* A sentence, cut around the words in it that the broker's page says. */
function step(sentence: string, words: string): GuideStep {
  const [before = '', ...after] = sentence.split(words);
  return { before, words: after.length === 0 ? '' : words, after: after.join(words) };
}

/** The way to a broker's file, step by step: sign in, go to a page, choose the export there, and from when on where it is a history. */
export function stepsOf({ path, span }: ExportGuide): readonly GuideStep[] {
  // what opens a menu is pressed together with what is chosen there
  const choice = path.at(-2) === '⋮' ? -2 : -1;
  const page = path.slice(0, choice).join(' › ');
  const last = path.slice(choice).join(' › ');
  return [
    { before: t`Sign in on a computer. The app may have no export.`, words: '', after: '' },
    ...(page === '' ? [] : [step(t`Open ${page}.`, page)]),
    step(span === null ? t`Choose ${last}.` : t`Choose ${last}: ${span()}.`, last),
  ];
}

/** A file’s name without what differs from one to the next at its end: "Portfolio_Positions…". */
export function startOfName(fileName: string): string {
  return fileName.replace(/(?<=[^…])[_-]?….*$/, '…');
}

/** What is said of the file itself, below its name. */
export function fileNote({ broker, span, fileName }: ExportGuide): string {
  if (span !== null)
    return t`${broker} doesn’t export holdings, only a transaction history. We calculate your holdings from it, so it has to be complete.`;
  return fileName === null
    ? PICKER.which
    : t`The file’s name looks like this. A list of holdings is best. A history works, too.`;
}

/** When the steps were last seen to be right. */
export function lastChecked({ confirmed }: ExportGuide): string {
  return t`Last checked in ${confirmed}.`;
}
