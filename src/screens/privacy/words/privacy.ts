import { t } from '../../../words/t.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { formatDate, formatMoment } from '../../../words/marks/dates.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { writeDigits } from '../../../words/marks/locale.ts';
import { formatBytes, formatCount, plural } from '../../../words/marks/numbers.ts';

/** What stands beside the large number: nothing left, or where the first one went. */
export function requestsTitle(requests: number, sent: readonly string[]): string {
  if (requests === 0) return t`Nothing you own has left this device`;
  const [first] = sent;
  if (first === undefined)
    return t`${plural(requests, { one: '# request left this page', other: '# requests left this page' })}`;
  return t`${plural(requests, { one: '# request left this page', other: '# requests left this page' })}: ${shortAddress(first)}`;
}

const LONGEST = 60;
const shortAddress = (url: string) => (url.length > LONGEST ? `${url.slice(0, LONGEST)}…` : url);

/** The same with the number, as one of several lines. */
export function requestsLine(requests: number, loaded: boolean): string {
  return loaded
    ? t`${plural(requests, { one: '# network request since this page was ready', other: '# network requests since this page was ready' })}`
    : t`${plural(requests, { one: '# network request to other sites', other: '# network requests to other sites' })}`;
}

/** Said when something tried to open a connection and was refused: what, when, and who it may have been. */
export function refusedLine(refused: number, last: { readonly url: string; readonly at: string } | undefined): string {
  const blocked = t`${plural(refused, { one: '# request was', other: '# requests were' })} blocked. Topheavy doesn’t make any; it may have been a browser extension.`;
  if (last === undefined) return blocked;
  return `${blocked} ${t`The last one, to ${shortAddress(last.url)}, was blocked on ${formatMoment(last.at)}.`}`;
}

/** One kind of thing that is kept. */
interface StoredLine {
  readonly what: string;
  readonly note: string;
  readonly much: string;
}

export const PRIVACY_PROOF = {
  loading: t`This page is loading its own files, or its offline copy was wiped. Those requests go to this site only and aren’t counted. Reload to count from a complete offline copy.`,
  copy: t`Compares every app file with the fingerprint (hash) it was built with.`,
  incomplete: t`Works online. The offline copy isn’t complete yet.`,
  complete: t`Try again`,
  noCopy: t`This browser doesn’t have an offline copy yet, so there’s nothing to check.`,
  policyTitle: t`The security policy`,
  policyFact: t`six rules, each in plain English`,
  limitsTitle: t`What no page can prove`,
  limitsFact: t`extensions, your browser’s maker, its history`,
  cannot: t`What no web page can prove: what browser extensions, your operating system or your browser’s maker can see, and whether this site serves everyone the same files.`,
  history: t`What your browser’s history can show: which screens you opened here, the symbols of the companies and funds you looked at, and words you searched for. It never has an amount or an account name. Clear it as you would for any site.`,
  historySealed: t`What your browser’s history can show: which screens you opened here. While a passphrase is set, it doesn’t learn which companies or funds you looked at, or what you searched for. Pages you opened before you set it may still be there: clear your browser’s history to remove them.`,
} as const;

/** What the policy of the page says, rule by rule. */
export const POLICY_WORDS: readonly { readonly rule: string; readonly means: string }[] = [
  { rule: 'connect-src ‘none’', means: t`The page can’t open any connection, not even to its own site.` },
  { rule: 'default-src ‘none’', means: t`Anything not allowed below is blocked: frames, media, plug-ins.` },
  {
    rule: 'script-src',
    means: t`Only the app’s own code can run. No outside or inline scripts.`,
  },
  { rule: 'style-src, font-src, img-src', means: t`Styles, fonts and images come only from the app’s own files.` },
  { rule: 'form-action, base-uri ‘none’', means: t`Forms can’t be sent anywhere, and links can’t be redirected.` },
  { rule: 'require-trusted-types-for ‘script’', means: t`Text from your files can never run as code.` },
];

/** What the check of the copy found. */
export function copyCheckLine(found: {
  readonly files: number;
  readonly wrong: readonly string[];
  readonly bytes: number;
}): string {
  if (found.wrong.length === 0)
    return t`All ${plural(found.files, { one: '# file', other: '# files' })} (${formatBytes(found.bytes)}) match the original build exactly.`;
  return t`${formatCount(found.wrong.length)} of ${plural(found.files, { one: '# file', other: '# files' })} ${plural(found.wrong.length, { one: 'is', other: 'are' })} missing or different: ${found.wrong.slice(0, 3).join(', ')}. Reload while online to download them again.`;
}

/** When the app was last seen to work without a network on this device, and what was done then; null = not yet. */
export function offlineCheckLine(
  check: { readonly day: IsoDate; readonly read: boolean } | null,
): { readonly title: string; readonly text: string } | null {
  if (check === null) return null;
  const day = formatDate(check.day);
  return {
    title: t`Last checked offline`,
    text: check.read ? t`on ${day}: page opened, file read, report created.` : t`on ${day}: page opened.`,
  };
}

const tenth = (value: number) => writeDigits(value, { least: 1, most: 1 });

/** How much is stored here of what the browser allows; null = it does not say. */
export function quotaLine(bytes: number | null, quota: number | null): string | null {
  if (bytes === null || quota === null) return null;
  return t`${formatBytes(bytes)} of the ${tenth(quota / 1e9)} GB it allows this site`;
}

/** How large each kind of what is kept is, in bytes of its text. */
export interface StoredSizes {
  readonly portfolios: number;
  readonly files: number;
  readonly rows: number;
  readonly read: number;
  readonly holdings: number;
  readonly snapshots: number;
  readonly snapshotBytes: number;
  /** Actions in the history of all portfolios. */
  readonly actions: number;
  readonly actionBytes: number;
  readonly answers: number;
  readonly answerBytes: number;
  readonly lists: number;
  readonly listBytes: number;
  readonly settingsBytes: number;
  /** Files of the offline copy; null where there is none. */
  readonly appBytes: number | null;
}

/** What is stored: what, what exactly, how large. */
export function sizeLines(sizes: StoredSizes): readonly StoredLine[] {
  const { portfolios, snapshots, files, rows, read, answers, actions, lists } = sizes;
  const changes = [
    ...(answers === 0 ? [] : [t`${plural(answers, { one: '# answer', other: '# answers' })}`]),
    t`${plural(actions, { one: '# change you can undo', other: '# changes you can undo' })}`,
    ...(lists === 0 ? [] : [t`holdings of ${plural(lists, { one: '# fund', other: '# funds' })} you added`]),
  ];
  return [
    portfolios === 0
      ? { what: t`No portfolio`, note: t`nothing yet`, much: t`none` }
      : {
          what: t`${plural(portfolios, { one: 'Your portfolio', other: 'Your # portfolios' })} and ${plural(snapshots, { one: '# saved date', other: '# saved dates' })}`,
          note: t`${formatCount(rows)} of ${plural(read, { one: '# row', other: '# rows' })} from ${plural(files, { one: '# file', other: '# files' })}`,
          much: formatBytes(sizes.holdings + sizes.snapshotBytes),
        },
    {
      what: t`Settings and history`,
      note: t`definitions, targets, plans and notes; ${joinAnd(changes)}`,
      much: formatBytes(sizes.settingsBytes + sizes.actionBytes + sizes.answerBytes + sizes.listBytes),
    },
    ...(sizes.appBytes === null
      ? []
      : [
          {
            what: t`The app with company and fund data`,
            note: t`the same for everyone, so it opens offline`,
            much: formatBytes(sizes.appBytes),
          },
        ]),
  ];
}
