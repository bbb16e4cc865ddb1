import { asSentence } from '../../review/words/phrases.ts';
import { t } from '../../../words/t.ts';
import type { FileDoubt } from '../../../domain/files/add-files.ts';
import type { ProposedHousehold } from '../../../domain/files/new-clients.ts';
import type { WhyOfFile } from '../../../domain/files/assign-files.ts';
import type { FileSummary, FileSum } from '../../../domain/files/file-facts.ts';
import type { Refusal } from '../../../domain/model/file-reading.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { moneyFormat } from '../../../words/marks/money.ts';
import { NO_FIGURE, formatCount, plural } from '../../../words/marks/numbers.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { titleOf } from '../../review/words/issues.ts';

/* A folder of files for many clients. */

export const FOLDER = {
  open: t`Add a folder of files`,
  title: t`Files to add`,
  caption: t`Files and their clients, the ones to check first`,
  file: t`File`,
  client: t`Client`,
  why: t`Why`,
  value: t`Value`,
  check: t`Check`,
  leaveOut: t`Leave out`,
  unnamed: t`New client`,
  cancel: t`Cancel`,
  back: t`Back to clients`,
  nothing: t`This folder has no files we can see.`,
  stopsNothing: t`If you cancel, nothing is added.`,
  stopsHere: t`If you cancel, the files added so far stay.`,
  alone: t`Open this one by itself.`,
  note: t`Nothing is added yet. Check the client of each file, then add them all at once.`,
  oneClient: t`All for one client`,
  many: t`Several clients?`,
  manyLede: t`Drop everyone’s files here: a folder, a ZIP file or many files at once. We show each file with its client and date, and nothing is added until you say so.`,
  packed: t`Choose files or a ZIP`,
  households: t`Households to consider`,
  householdsNote: t`Check the ones to look at together. You can change this later.`,
} as const;

/** Why two clients may be one household. */
export const HOUSEHOLD_WHY: Readonly<Record<ProposedHousehold['why'], string>> = {
  'last-name': t`Same last name`,
  account: t`They share an account`,
};

/** Whose the files are, below the title. */
export function folderClients(clients: number, fresh: number): string {
  return fresh === 0
    ? t`They go to ${plural(clients, { one: '# client', other: '# clients' })}.`
    : t`They go to ${plural(clients, { one: '# client', other: '# clients' })}, ${formatCount(fresh)} of them new.`;
}

/** How long it takes from now on; empty while nobody knows. */
export function timeLeft(left: number | null): string {
  if (left === null) return '';
  const [seconds, minutes] = [Math.max(5, Math.ceil(left / 5) * 5), Math.ceil(left / 60)];
  return seconds < 60
    ? t`About ${plural(seconds, { one: '# second', other: '# seconds' })} left`
    : t`About ${plural(minutes, { one: '# minute', other: '# minutes' })} left`;
}

/** While it is read, checked and added. */
export function folderProgress(
  stage: 'knowing' | 'reading' | 'checking' | 'adding',
  done: number,
  all: number,
): string {
  const [now, whole] = [formatCount(done), formatCount(all)];
  switch (stage) {
    case 'knowing':
      return t`Looking up your clients… ${now} of ${whole}`;
    case 'reading':
      return t`Reading files… ${now} of ${whole}`;
    case 'checking':
      return t`Checking files… ${now} of ${whole}`;
    case 'adding':
      return t`Adding files… ${now} of ${whole}`;
  }
}

/** What the table has found, as a title without a stop. */
export function folderTitle(ready: number, asked: number): string {
  if (ready === 0) return t`No file is ready to add`;
  return asked === 0
    ? t`${plural(ready, { one: '# file ready to add', other: '# files ready to add' })}`
    : t`${plural(ready, { one: '# file ready to add', other: '# files ready to add' })}, ${formatCount(asked)} to check`;
}

/** What came of it. */
export function folderResult(files: number, clients: number): string {
  if (files === 0) return t`No files added`;
  return t`Added ${plural(files, { one: '# file', other: '# files' })} to ${plural(clients, { one: '# client', other: '# clients' })}`;
}

/** The button that keeps them. */
export function addWords(files: number): string {
  return t`Add ${plural(files, { one: '# file', other: '# files' })}`;
}

/** A file with its folders; what may be the number of an account in it is masked. */
export function filePath(path: string): string {
  return accountName(path.replace(/^\//, ''));
}

/** What a file is: "Fidelity, Nov 20, 2026, 12 holdings". */
export function factsWords({ brokers, asOf, holdings }: FileSummary): string {
  return [
    ...brokers,
    ...(asOf === null ? [] : [formatDate(asOf)]),
    t`${plural(holdings, { one: '# holding', other: '# holdings' })}`,
  ].join(', ');
}

/** What it is worth, in each currency; a dash where that is not known. */
export function sumWords(sums: readonly FileSum[] | null, isHidden: boolean): string {
  if (sums === null || sums.length === 0) return NO_FIGURE;
  return sums.map(({ currency, value }) => moneyFormat(currency, isHidden).whole(value)).join(', ');
}

/** Why a file goes where it goes. `names`: who comes into question; `twin`: a file that is the same. */
export function whyClientWords(why: WhyOfFile, names: readonly string[], twin: string | null): string {
  const [first = '', ...others] = names;
  const all = joinAnd([...names].sort((one, other) => one.localeCompare(other, 'en')));
  switch (why) {
    case 'account':
      return t`Same account number`;
    case 'account-end':
      return t`Only the end of the account number matches`;
    case 'other-name':
      return t`The account number says ${first}, the name says ${joinAnd(others)}`;
    case 'accounts-of-several':
      return t`Several clients have its accounts: ${all}`;
    case 'names-of-several':
      return t`Several clients match the name: ${all}`;
    case 'shared':
      return t`Another new client has one of its accounts`;
    case 'two-names':
      return t`It names more than one person`;
    case 'named':
      return t`New client, named in the file or its folder`;
    case 'archived':
      return t`This client is archived`;
    case 'name':
      return t`Same name, but no account number we know`;
    case 'beside':
      return t`It’s with this client’s files, or has the same account`;
    case 'nothing':
      return t`No account number or name we know`;
    case 'again':
      return twin === null
        ? t`You’ve already added it to ${all}. Nothing is counted twice.`
        : t`The same file as ${filePath(twin)}. Nothing is counted twice.`;
  }
}

/** Said of a file that is older than others of its client. */
export function snapshotWords(day: IsoDate): string {
  return t`It becomes the snapshot of ${formatDate(day)}.`;
}

/** Said where the user has chosen the client. */
export const YOUR_CHOICE = t`Your choice`;

/** Why a file is not added with the others. */
export type NotAdded =
  | { readonly kind: 'alone'; readonly why: AloneReason }
  | { readonly kind: 'older' | 'example' | 'failed' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

type AloneReason =
  | FileDoubt
  | { readonly kind: 'own-columns' | 'sheets' | 'other' }
  | { readonly kind: 'unread'; readonly refusal: Refusal };

/** Says why a file is not added, and what to do. */
export function notAddedWords(stands: NotAdded): string {
  switch (stands.kind) {
    case 'alone':
      return `${aloneWords(stands.why)} ${FOLDER.alone}`;
    case 'older':
      return t`You already have newer data for its accounts, so it isn’t added.`;
    case 'example':
      return t`This is the example’s file. It’s never added to your own holdings.`;
    case 'failed':
      return t`We couldn’t read it, so it isn’t added. Try opening it by itself.`;
    case 'refused':
      return t`We couldn’t use it: ${titleOf(stands.refusal)}.`;
  }
}

function aloneWords(why: AloneReason): string {
  switch (why.kind) {
    case 'issue':
      return asSentence(titleOf(why.issue));
    case 'unread':
      return asSentence(titleOf(why.refusal));
    case 'rows':
      return t`${plural(why.count, { one: 'We couldn’t use 1 row.', other: 'We couldn’t use # rows.' })}`;
    case 'questions':
      return t`${plural(why.count, { one: '1 holding needs an answer.', other: '# holdings need an answer.' })}`;
    case 'total':
      return t`A total doesn’t match.`;
    case 'columns':
      return t`We aren’t sure about its columns.`;
    case 'alike':
      return t`It looks like another file from this client.`;
    case 'own-columns':
      return t`You told us what its columns mean for this client.`;
    case 'sheets':
      return t`It has more in it than holdings.`;
    case 'other':
      return t`It isn’t a client’s holdings file.`;
  }
}

/** A client whose files can't be read. */
export function unreadableWords(names: readonly string[]): string {
  return t`We couldn’t read what you saved for ${joinAnd(names)}, so we can’t tell which files are theirs.`;
}
