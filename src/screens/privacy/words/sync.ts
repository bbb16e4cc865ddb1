import { t } from '../../../words/t.ts';
import type { BackupFault } from '../../../domain/book/backup-facts.ts';
import type { FolderEnd, FolderNeed, GoneCounts, MergeChanges } from '../../../domain/book/merge-facts.ts';
import { formatDate, formatMoment } from '../../../words/marks/dates.ts';
import { joinAnd, joinFirst } from '../../../words/marks/lists.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { plural } from '../../../words/marks/numbers.ts';

export const SYNC = {
  title: t`Your other devices`,
  saveWhat: t`A copy for another device`,
  saveNote: t`Always encrypted. Put it in a folder your devices share, or on a stick.`,
  save: t`Save the copy`,
  passphrase: t`Every device that opens the copy needs this passphrase. If you lose it, nobody can open the copy.`,
  another: t`Use another passphrase`,
  openWhat: t`A copy from another device`,
  openNote: t`Merges with what’s here. You’ll see what would change before anything does.`,
  choose: t`Choose a copy`,
  open: t`Open the copy`,
  label: t`Passphrase of the copy`,
  offer: t`What merging will change`,
  merge: t`Merge`,
  nothing: t`There’s nothing new in this copy.`,
  putBack: t`This copy is older than the last one you saved or opened here. What’s here is newer and stays.`,
  'unreadable-here': t`We can’t read all the data stored here, so we can’t compare it with a copy. Nothing changed.`,
  'not-written': t`We couldn’t save it in this browser. Nothing changed.`,
} as const;

/** Some portfolios in a file for somebody else. */
export const SHARE = {
  what: t`Some portfolios, for someone else`,
  note: t`They can look, or change them with you. The file has its own passphrase.`,
  begin: t`Share portfolios`,
  title: t`Share portfolios`,
  which: t`Which ones`,
  may: t`What they can do`,
  look: t`Look only`,
  change: t`Look and change`,
  notes: {
    look: t`They see the figures and holdings, not your notes, snapshots or log of sheets. Nothing stays in their browser.`,
    change: t`They get all of it, notes included. When they send a copy back, open it here and you both have everything.`,
  },
  from: t`Your name, as they’ll see it`,
  passphrase: t`They’ll need this passphrase. Tell it to them, rather than sending it along with the file.`,
  save: t`Save the file`,
  noneChosen: t`Choose at least one portfolio.`,
  noName: t`Enter a name, so they know whose it is.`,
  lookAt: t`Look at it`,
  lookNote: t`Nothing is kept in this browser. To look again later, open the file again.`,
} as const;

/** What somebody gave to be looked at, before it is shown. */
export function sharedTitle(from: string, made: string): string {
  return t`Shared by ${from} on ${formatMoment(made)}`;
}

/** What it is called while it is shown: whose it is and of when stands wherever its name does. */
export function sharedName(names: readonly string[], from: string, made: string): string {
  return t`${joinFirst(names, 2)} (from ${from}, ${formatDate(made.slice(0, 10) as IsoDate)})`;
}

/** When a copy was last saved or opened here, and whether there is more here by now. */
export function lastCopyLine(at: string | null, isAhead: boolean): string {
  if (at === null) return t`No copy yet. Save one here, open it on another device, and both have everything.`;
  const last = t`Last copy: ${formatMoment(at)}.`;
  return isAhead ? `${last} ${t`You’ve changed something since, so save a new one.`}` : last;
}

/** Which copy is offered, and by whom (null = from a device of one's own). */
export function offeredCopy({ name, made, from }: { name: string; made: string; from: string | null }): string {
  return from === null
    ? t`${name}, saved on ${formatMoment(made)}`
    : t`${name}, saved by ${from} on ${formatMoment(made)}`;
}

export const FOLDER_COPY = {
  what: t`A copy in a folder`,
  note: t`Encrypted, and written after each change. Choose a folder your devices share.`,
  stop: t`Stop writing there`,
  allow: t`Allow`,
  resume: t`Resume merging`,
  begin: t`Keep it there`,
  refused: t`Your browser didn’t let us save in that folder. Nothing was saved. Choose another folder.`,
} as const;

const NEEDS = {
  permission: () => t`Your browser asks for your permission again.`,
  'new-passphrase': () => t`Give the copy a passphrase.`,
  look: () => t`Your other device made changes that need a look. They’re below.`,
  paused: () => t`You undid a merge, so we’ve stopped reading and writing there.`,
  gone: () => t`We can’t find the folder. Everything you’ve saved is still in this browser.`,
  full: () => t`The folder is full. The copy from before is still there.`,
  failed: () =>
    t`We couldn’t write to the folder. The copy from before is still there, and we’ll try again after your next change.`,
  'unreadable-here': () => SYNC['unreadable-here'],
  'not-written': () => SYNC['not-written'],
} as const satisfies Partial<Record<FolderNeed, () => string>>;

/** How the copy in a folder is. */
export function folderLine(name: string, { need, at, wasPutBack }: FolderEnd): string {
  const where = at === null ? t`In “${name}.”` : t`In “${name},” as of ${formatMoment(at)}.`;
  if (need !== null)
    return `${where} ${need in NEEDS ? NEEDS[need as keyof typeof NEEDS]() : syncFaultWords({ kind: need } as BackupFault)}`;
  return wasPutBack ? `${where} ${t`The copy there was older than what’s here, so we wrote it again.`}` : where;
}

const FAULTS: Readonly<Record<BackupFault['kind'], string>> = {
  'other-file': t`This isn’t a Topheavy copy. Choose the file named topheavy-copy. Nothing changed.`,
  'too-large': t`This file is too large to be a copy, so we didn’t read it. Nothing changed.`,
  damaged: t`This copy is damaged or incomplete. Nothing changed. Save it again on the other device.`,
  newer: t`This copy comes from a newer version of Topheavy. Reload to update, then try again. Nothing changed.`,
  'needs-passphrase': t`This copy is protected by a passphrase.`,
  'wrong-passphrase': t`That’s not the passphrase for this copy. Nothing changed.`,
  unreadable: t`We can’t read part of this copy. Nothing changed.`,
};

/** Why a file cannot be merged. */
export function syncFaultWords({ kind }: Pick<BackupFault, 'kind'>): string {
  return FAULTS[kind];
}

const NAMED = 6;
const named = (names: readonly string[]) => joinFirst(names, NAMED);

const GONE: Readonly<Record<keyof GoneCounts, (count: number) => string>> = {
  files: (count) => t`${plural(count, { one: '# file', other: '# files' })}`,
  snapshots: (count) => t`${plural(count, { one: '# snapshot', other: '# snapshots' })}`,
  answers: (count) => t`${plural(count, { one: '# answer', other: '# answers' })}`,
  targets: (count) => t`${plural(count, { one: '# target', other: '# targets' })}`,
  notes: (count) => t`${plural(count, { one: '# note', other: '# notes' })}`,
  scenarios: (count) => t`${plural(count, { one: '# scenario', other: '# scenarios' })}`,
  plans: (count) => t`${plural(count, { one: '# plan', other: '# plans' })}`,
};

/** What a merge would change, line by line, before it is done; what goes comes first. */
export function mergeLines(told: MergeChanges): readonly string[] {
  const { added, changed, removed, apart, renamed, gone, lists } = told;
  const going = (Object.keys(GONE) as (keyof GoneCounts)[]).flatMap((kind) =>
    gone[kind] > 0 ? [GONE[kind](gone[kind])] : [],
  );
  const lines = [
    removed.length > 0 &&
      t`${plural(removed.length, { one: '# portfolio', other: '# portfolios' })} would be removed, as on the other device: ${named(removed)}.`,
    going.length > 0 && t`These would be removed, as on the other device: ${joinAnd(going)}.`,
    ...apart.map(
      ([name, beside]) =>
        t`${name} was changed on both devices, and the changes conflict. You’d keep both versions; the second is “${beside}.”`,
    ),
    ...renamed.map(([from, to]) => t`${from} would be called ${to}.`),
    lists.length > 0 && t`Your fund holdings for ${named(lists)} would change.`,
    told.caps && t`Market caps you added would change.`,
    added.length > 0 &&
      t`${plural(added.length, { one: '# portfolio', other: '# portfolios' })} would be added: ${named(added)}.`,
    changed.length > 0 &&
      t`${plural(changed.length, { one: '# portfolio', other: '# portfolios' })} would change: ${named(changed)}.`,
  ];
  return lines.filter((line) => line !== false);
}
