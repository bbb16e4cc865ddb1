import type { IsoDate } from '../domain/units.ts';
import { formatDate } from './dates.ts';
import { countOf, formatBytes, formatCount } from './numbers.ts';

/** What stands beside the large number. */
export function requestsTitle(requests: number): string {
  return `network ${requests === 1 ? 'request' : 'requests'} since this page was ready`;
}

/** Said when something tried to open a connection and was refused. */
export function refusedLine(refused: number): string {
  return `${countOf(refused, 'request was', 'requests were')} refused. Topheavy makes none: an extension may have.`;
}

/** One kind of thing that is kept. */
interface StoredLine {
  readonly what: string;
  readonly note: string;
  readonly much: string;
}

export const PRIVACY_PROOF = {
  copy: 'Reads every file of the app that is kept here and compares it with the hash it was built with.',
  incomplete: 'Works online. The offline copy is not complete yet.',
  complete: 'Try again',
  noCopy: 'There is no offline copy in this browser yet, so there is nothing to check.',
  policyTitle: 'The page’s policy, in plain words',
  cannot:
    'What nobody can prove from inside a page: what browser extensions, the system or the browser’s maker see, and that this host gives everybody the same files.',
} as const;

/** What the policy of the page says, rule by rule. */
export const POLICY_WORDS: readonly { readonly rule: string; readonly means: string }[] = [
  { rule: 'connect-src ‘none’', means: 'The page may open no connection, not even to the site it came from.' },
  { rule: 'default-src ‘none’', means: 'What is not allowed below is forbidden: frames, media, plug-ins.' },
  {
    rule: 'script-src',
    means: 'Only the app’s own code runs; none from elsewhere, none written into the page.',
  },
  { rule: 'style-src, font-src, img-src', means: 'Looks, letters and pictures come from the app’s own files.' },
  { rule: 'form-action, base-uri ‘none’', means: 'No form can be sent anywhere, and no address can be bent.' },
  { rule: 'require-trusted-types-for ‘script’', means: 'Text from a file can never become code.' },
];

/** What the check of the copy found. */
export function copyCheckLine(found: {
  readonly files: number;
  readonly wrong: readonly string[];
  readonly bytes: number;
}): string {
  if (found.wrong.length === 0)
    return `All ${countOf(found.files, 'file')} (${formatBytes(found.bytes)}) are here and are what was built, byte for byte.`;
  return `${formatCount(found.wrong.length)} of ${countOf(found.files, 'file')} are missing or differ: ${found.wrong.slice(0, 3).join(', ')}. Reload while online to fetch them again.`;
}

/** When the app was last seen to work without a network on this device, and what was done then; null = not yet. */
export function offlineCheckLine(
  check: { readonly day: IsoDate; readonly read: boolean } | null,
): { readonly title: string; readonly text: string } | null {
  if (check === null) return null;
  const done = check.read ? 'page opened, file read, report made.' : 'page opened.';
  return { title: 'Last checked offline', text: `on ${formatDate(check.day)}: ${done}` };
}

/** How much of what the browser allows is used; null = it does not say. */
export function quotaLine(bytes: number | null, quota: number | null): string | null {
  if (bytes === null || quota === null || quota === 0) return null;
  const share = (bytes / quota) * 100;
  return `${share < 0.1 ? 'Less than 0.1' : share.toFixed(1)}% of the ${(quota / 1e9).toFixed(1)} GB that the browser says it allows.`;
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
  const much = (count: number, bytes: number) => (count === 0 ? 'none' : formatBytes(bytes));
  return [
    {
      what: `Holdings of ${countOf(portfolios, 'portfolio')}`,
      note:
        files === 0
          ? 'nothing yet'
          : `${countOf(files, 'file')}; ${countOf(rows, 'row')} kept of ${countOf(read, 'row')} read`,
      much: much(files, sizes.holdings),
    },
    {
      what: countOf(sizes.snapshots, 'snapshot'),
      note: 'what you held on a day, to compare with',
      much: much(sizes.snapshots, sizes.snapshotBytes),
    },
    {
      what: 'Your answers',
      note: `${countOf(sizes.answers, 'answer')}, replayed on the next import`,
      much: much(sizes.answers, sizes.answerBytes),
    },
    { what: 'Your own lists', note: countOf(sizes.lists, 'fund list'), much: much(sizes.lists, sizes.listBytes) },
    {
      what: 'Your settings',
      note: 'lens, size definition, colours, what you wrote on the client sheet',
      much: formatBytes(sizes.settingsBytes),
    },
    ...(sizes.appBytes === null
      ? []
      : [
          {
            what: 'The app itself',
            note: 'with its reference lists, so that it opens without a network; the same for everyone',
            much: formatBytes(sizes.appBytes),
          },
        ]),
  ];
}
