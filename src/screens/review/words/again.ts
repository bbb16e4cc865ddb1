import { t } from '../../../words/t.ts';
import type { FileChanges, Replacement } from '../../../domain/files/file-changes.ts';
import type { AccountChange, LineChange } from '../../../domain/files/compare-readings.ts';
import type { DoublingQuestion, DoublingSide, ReportFile } from '../../../domain/model/report-files.ts';
import { accountName, accountLabel } from '../../../words/names/account-names.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { formatCount, formatQuantity, plural } from '../../../words/marks/numbers.ts';
import { putAsideSentence } from './put-aside.ts';
import { asSentence, sentences } from './phrases.ts';

/* The same account again, and two files that may be one. */

export const AGAIN = {
  title: t`What changed`,
  note: t`Compared with your previous file. Price changes alone don’t count.`,
  nothing: t`No holdings were added or removed, and no quantities changed.`,
  older: t`We kept what you had. To use the older file, remove the newer one first.`,
  forget: t`We’ll use this answer for later files from these accounts.`,
} as const;

const MOST_ACCOUNTS = 3;

/** Accounts in a sentence: "IRA ••4821 and Joint"; many are counted. */
function accountsInWords(accounts: readonly string[]): string {
  return accounts.length > MOST_ACCOUNTS
    ? t`${plural(accounts.length, { one: '# account', other: '# accounts' })}`
    : joinAnd(accounts.map(accountLabel));
}

function countChanges(changes: readonly AccountChange[]) {
  const count = (kind: 'added' | 'gone' | 'changed') => changes.flatMap((one) => one[kind]).length;
  return { added: count('added'), gone: count('gone'), changed: count('changed') };
}

/** "2 added, 1 gone, 3 changed in quantity", or that nothing did. */
export function changeSummary(replacements: readonly Replacement[]): string {
  const { added, gone, changed } = countChanges(replacements.flatMap(({ changes }) => changes));
  const parts = [
    ...(added > 0 ? [t`${formatCount(added)} added`] : []),
    ...(gone > 0 ? [t`${formatCount(gone)} removed`] : []),
    ...(changed > 0 ? [t`${formatCount(changed)} with a new quantity`] : []),
  ];
  return parts.length === 0 ? AGAIN.nothing : asSentence(joinAnd(parts));
}

/** Files of which newer states are here: kept as an earlier date, or left out. */
export function olderWords({ older }: FileChanges): readonly string[] {
  return older.map(({ name, newer, day }) =>
    day === null
      ? t`We didn’t add ${accountName(name)}: ${accountName(newer)} has the same accounts at a later date.`
      : t`We kept ${accountName(name)} as an earlier date, ${formatDate(day)}: ${accountName(newer)} has the same accounts at a later date.`,
  );
}

/** What can be done about older files that were left out; empty where all were kept as earlier dates. */
export function olderHelp({ older }: FileChanges): string {
  return older.some(({ day }) => day === null) ? AGAIN.older : '';
}

/** "nov.csv in place of oct.csv" */
export function replacementTitle({ by, of }: Replacement): string {
  return by === of ? t`${accountName(by)}, updated` : t`${accountName(by)} replaces ${accountName(of)}`;
}

/** One line: "NVDA" and "10 → 12", or its value where no quantity is stated. */
export function changedLineWords(
  change: LineChange,
  money: MoneyFormat,
): { readonly who: string; readonly what: string } {
  const { symbol, name, before, after } = change;
  const byQuantity = [before, after].every((held) => held === null || held.quantity !== null);
  const show = (held: LineChange['before']) => {
    if (held === null) return '';
    return byQuantity && held.quantity !== null ? money.raw(formatQuantity(held.quantity)) : money.cents(held.value);
  };
  const [from, to] = [show(before), show(after)];
  return { who: symbol ?? name ?? t`Cash`, what: from === '' || to === '' ? `${from}${to}` : `${from} → ${to}` };
}

/** How a question names one of its files, its accounts with it. */
function sideWords({ file, accounts }: DoublingSide): string {
  return accounts.length === 0 ? accountName(file) : t`${accountsInWords(accounts)} in ${accountName(file)}`;
}

/** What is asked of two files. */
export function doublingTitle({ reason, sides }: DoublingQuestion): string {
  const [one, two] = [accountName(sides[0].file), accountName(sides[1].file)];
  switch (reason) {
    case 'alike':
      return t`${one} and ${two} look like the same holdings`;
    case 'same-account':
      return t`Do ${one} and ${two} list the same account?`;
    case 'same-name':
      return t`Are ${one} and ${two} the same holdings?`;
  }
}

/** Why it is asked. */
export function doublingWhy({ reason, sides, lines, equal }: DoublingQuestion): string {
  const [one, two] = sides;
  const when = sentences(
    ...sides.map(({ file, asOf }) =>
      asOf === null ? t`${accountName(file)} has no date.` : t`${accountName(file)} is dated ${formatDate(asOf)}.`,
    ),
  );
  switch (reason) {
    case 'alike':
      return sentences(
        t`${formatCount(equal)} of ${plural(lines, { one: '# holding', other: '# holdings' })} in ${sideWords(two)} are also in ${accountName(one.file)}, with the same quantity.`,
        when,
      );
    case 'same-account':
      return sentences(
        t`Both list ${accountsInWords(one.accounts)}, but nothing in them proves that it’s one account at two dates.`,
        when,
      );
    case 'same-name':
      return sentences(t`They hold mostly the same securities, in different quantities.`, when);
  }
}

/** An answer to choose: its name, and what it makes of the total. */
export interface DoublingChoice {
  readonly counts: 'both' | 'first' | 'second';
  readonly name: string;
  readonly effect: string;
}

/** The answers there are, with the total under each. */
export function doublingChoices(question: DoublingQuestion, money: MoneyFormat): readonly DoublingChoice[] {
  const [one, two] = question.sides;
  const { both, first, second } = question.net;
  const leaves = (side: DoublingSide, net: number) => t`Leaves out ${sideWords(side)}. Total: ${money.whole(net)}.`;
  return [
    { counts: 'first', name: t`Count only ${accountName(one.file)}`, effect: leaves(two, first) },
    ...(second === null
      ? []
      : [{ counts: 'second', name: t`Count only ${accountName(two.file)}`, effect: leaves(one, second) } as const]),
    { counts: 'both', name: t`Count both`, effect: t`They’re different holdings. Total: ${money.whole(both)}.` },
  ];
}

/** What holds until it is answered. */
export function doublingUntil({ guess, sides, net }: DoublingQuestion, money: MoneyFormat): string {
  if (guess === 'both')
    return t`Until you answer, we count both. Counting only ${accountName(sides[0].file)} would leave out ${money.whole(net.both - net.first)}.`;
  return t`Until you answer, we count only ${accountName(sides[0].file)}, so nothing is counted twice. Counting both would add ${money.whole(net.both - net.first)}.`;
}

/** Says of each account of a file that does not count whose word counts instead. */
export function putAsideWords({ parts }: ReportFile): readonly string[] {
  return parts.flatMap(({ account, lines, putAside }) =>
    putAside === null ? [] : [putAsideSentence(parts.length === 1 ? undefined : account, lines, putAside)],
  );
}
