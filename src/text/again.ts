import type { FileChanges, Replacement } from '../domain/file-changes.ts';
import type { AccountChange, LineChange } from '../domain/compare-readings.ts';
import type { DoublingQuestion, DoublingSide, ReportFile, ReportPart } from '../domain/report.ts';
import { formatDate } from './dates.ts';
import type { MoneyFormat } from './money.ts';
import { joinWords } from './names.ts';
import { countOf, formatCount, formatQuantity } from './numbers.ts';
import { accountLabel } from './review.ts';

/* The same account again, and two files that may be one. */

export const AGAIN = {
  title: 'What changed',
  note: 'Since the file that was here before. A price that moved is no change of a line.',
  nothing: 'No line was added, gone or changed in its quantity.',
  older: 'It is left as it was. To use the older file, remove the newer one first.',
  forget: 'Used again for later files of these accounts.',
} as const;

const MOST_ACCOUNTS = 3;

/** Accounts in a sentence: "IRA ••4821 and Joint"; many are counted. */
function accountsInWords(accounts: readonly string[]): string {
  return accounts.length > MOST_ACCOUNTS ? countOf(accounts.length, 'account') : joinWords(accounts.map(accountLabel));
}

function countChanges(changes: readonly AccountChange[]) {
  const count = (kind: 'added' | 'gone' | 'changed') => changes.reduce((total, one) => total + one[kind].length, 0);
  return { added: count('added'), gone: count('gone'), changed: count('changed') };
}

/** "2 added, 1 gone, 3 changed in quantity", or that nothing did. */
export function changeSummary(replacements: readonly Replacement[]): string {
  const { added, gone, changed } = countChanges(replacements.flatMap(({ changes }) => changes));
  const parts = [
    ...(added > 0 ? [`${formatCount(added)} added`] : []),
    ...(gone > 0 ? [`${formatCount(gone)} gone`] : []),
    ...(changed > 0 ? [`${formatCount(changed)} changed in quantity`] : []),
  ];
  return parts.length === 0 ? AGAIN.nothing : `${parts.join(', ')}.`;
}

/** Files that were left out because newer ones are here. */
export function olderWords({ older }: FileChanges): readonly string[] {
  return older.map(({ name, newer }) => `${name} is not taken in: ${newer} states the same accounts, of a later day.`);
}

/** "nov.csv in place of oct.csv" */
export function replacementTitle({ by, of }: Replacement): string {
  return by === of ? `${by}, read again` : `${by} in place of ${of}`;
}

/** One line: "NVDA" and "10 → 12", or its value where no quantity is stated. */
export function lineWords(change: LineChange, money: MoneyFormat): { readonly who: string; readonly what: string } {
  const { symbol, name, before, after } = change;
  const byQuantity = [before, after].every((held) => held === null || held.quantity !== null);
  const show = (held: LineChange['before']) => {
    if (held === null) return '';
    return byQuantity && held.quantity !== null ? money.raw(formatQuantity(held.quantity)) : money.cents(held.value);
  };
  const [from, to] = [show(before), show(after)];
  return { who: symbol ?? name ?? 'Cash', what: from === '' || to === '' ? `${from}${to}` : `${from} → ${to}` };
}

/** How a question names one of its files, its accounts with it. */
function sideWords({ file, accounts }: DoublingSide): string {
  return accounts.length === 0 ? file : `${accountsInWords(accounts)} of ${file}`;
}

/** What is asked of two files. */
export function doublingTitle({ reason, sides }: DoublingQuestion): string {
  const [one, two] = [sides[0].file, sides[1].file];
  switch (reason) {
    case 'alike':
      return `${one} and ${two} look like the same holdings`;
    case 'same-account':
      return `${one} and ${two}: two parts of one account, or two states of it?`;
    case 'same-name':
      return `${one} and ${two}: the same list again?`;
  }
}

/** Why it is asked. */
export function doublingWhy({ reason, sides, lines, equal }: DoublingQuestion): string {
  const [one, two] = sides;
  const dates = sides.map(
    ({ file, asOf }) => `${file} ${asOf === null ? 'states no date' : `is of ${formatDate(asOf)}`}`,
  );
  const when = `${dates.join(', ')}.`;
  switch (reason) {
    case 'alike':
      return `${formatCount(equal)} of ${countOf(lines, 'line')} in ${sideWords(two)} stand in ${one.file}, too, with the same quantity. ${when}`;
    case 'same-account':
      return `Both state ${accountsInWords(one.accounts)}, and no line of one is in the other. ${when}`;
    case 'same-name':
      return `Most of their securities are the same, in other quantities. ${when}`;
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
  const leaves = (side: DoublingSide, net: number) =>
    `${sideWords(side)} is left out. The total is ${money.whole(net)}.`;
  return [
    { counts: 'first', name: `Count only ${one.file}`, effect: leaves(two, first) },
    ...(second === null
      ? []
      : [{ counts: 'second', name: `Count only ${two.file}`, effect: leaves(one, second) } as const]),
    { counts: 'both', name: 'Keep both', effect: `They are different holdings. The total is ${money.whole(both)}.` },
  ];
}

/** What holds until it is answered. */
export function doublingUntil({ sides, net }: DoublingQuestion, money: MoneyFormat): string {
  return `Until you say, only ${sides[0].file} counts, so nothing is doubled. Both would be ${money.whole(net.both - net.first)} more.`;
}

function partWords(file: ReportFile, { account, lines }: ReportPart): string {
  const whole = file.parts.length === 1;
  if (whole) return `Nothing of this file counts (${countOf(lines, 'line')})`;
  return `${account === null ? 'Lines without an account' : accountLabel(account)}: not counted (${countOf(lines, 'line')})`;
}

/** Says of each account of a file that does not count whose word counts instead. */
export function putAsideWords(file: ReportFile): readonly string[] {
  return file.parts.flatMap((part) => {
    if (part.putAside === null) return [];
    const { reason, by } = part.putAside;
    const why = reason === 'newer-file' ? `${by} states a newer day of it` : `${by} has the same holdings`;
    return [`${partWords(file, part)}: ${why}.`];
  });
}
