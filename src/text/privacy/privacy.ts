import { t } from '../../languages/t.ts';
import { partOf } from '../../domain/figures/parts.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import { formatDate } from '../marks/dates.ts';
import { writeDigits } from '../marks/locale.ts';
import { formatBytes, formatCount, plural } from '../marks/numbers.ts';

/** What stands beside the large number. `loaded`: false while the app's own files are loading, as after a wipe, and do not count. */
export function requestsTitle(requests: number, loaded: boolean): string {
  return loaded
    ? t`${plural(requests, { one: 'network request since this page was ready', other: 'network requests since this page was ready' })}`
    : t`${plural(requests, { one: 'network request to other sites', other: 'network requests to other sites' })}`;
}

/** The same with the number, as one of several lines. */
export function requestsLine(requests: number, loaded: boolean): string {
  return loaded
    ? t`${plural(requests, { one: '# network request since this page was ready', other: '# network requests since this page was ready' })}`
    : t`${plural(requests, { one: '# network request to other sites', other: '# network requests to other sites' })}`;
}

/** Said when something tried to open a connection and was refused. */
export function refusedLine(refused: number): string {
  return t`${plural(refused, { one: '# request was', other: '# requests were' })} blocked. Topheavy doesn’t make any; it may have been a browser extension.`;
}

/** One kind of thing that is kept. */
interface StoredLine {
  readonly what: string;
  readonly note: string;
  readonly much: string;
}

export const PRIVACY_PROOF = {
  loading: t`This page is loading its own files, or its offline copy was wiped. Those requests go to this site only and aren’t counted. Reload to count from a complete offline copy.`,
  copy: t`Checks every app file stored here against the fingerprint (hash) it was built with.`,
  incomplete: t`Works online. The offline copy isn’t complete yet.`,
  complete: t`Try again`,
  noCopy: t`This browser doesn’t have an offline copy yet, so there’s nothing to check.`,
  policyTitle: t`The page’s security policy in plain English`,
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

/** How much of what the browser allows is used; null = it does not say. */
export function quotaLine(bytes: number | null, quota: number | null): string | null {
  const part = partOf(bytes, quota);
  if (part === null || quota === null) return null;
  const allowed = tenth(quota / 1e9);
  return part < 0.001
    ? t`Less than ${tenth(0.1)}% of the ${allowed} GB your browser allows.`
    : t`${tenth(part * 100)}% of the ${allowed} GB your browser allows.`;
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

/** The table of what is stored: what, what exactly, how large. */
export function sizeLines(sizes: StoredSizes): readonly StoredLine[] {
  const { portfolios, files, rows, read } = sizes;
  const much = (count: number, bytes: number) => (count === 0 ? t`none` : formatBytes(bytes));
  return [
    {
      what: t`Holdings of ${plural(portfolios, { one: '# portfolio', other: '# portfolios' })}`,
      note:
        files === 0
          ? t`nothing yet`
          : t`${plural(files, { one: '# file', other: '# files' })}; ${formatCount(rows)} of ${plural(read, { one: '# row', other: '# rows' })} saved`,
      much: much(files, sizes.holdings),
    },
    {
      what: t`${plural(sizes.snapshots, { one: '# snapshot', other: '# snapshots' })}`,
      note: t`your holdings on a date, for comparison`,
      much: much(sizes.snapshots, sizes.snapshotBytes),
    },
    {
      what: t`Your answers`,
      note: t`${plural(sizes.answers, { one: '# answer', other: '# answers' })}, reused on your next import`,
      much: much(sizes.answers, sizes.answerBytes),
    },
    {
      what: t`History`,
      note: t`${plural(sizes.actions, { one: '# change', other: '# changes' })} you made, with day and time, so you can undo them`,
      much: much(sizes.actions, sizes.actionBytes),
    },
    {
      what: t`Fund holdings you added`,
      note: t`${plural(sizes.lists, { one: '# fund', other: '# funds' })}`,
      much: much(sizes.lists, sizes.listBytes),
    },
    {
      what: t`Your settings`,
      note: t`definitions, targets, plans, scenarios, notes, colors and client sheet notes`,
      much: formatBytes(sizes.settingsBytes),
    },
    ...(sizes.appBytes === null
      ? []
      : [
          {
            what: t`The app itself`,
            note: t`including company and fund data, so it opens offline; the same for everyone`,
            much: formatBytes(sizes.appBytes),
          },
        ]),
  ];
}
