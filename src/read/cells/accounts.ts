import { guessAccountKind } from '../../domain/model/account-kind.ts';
import type { AccountWords } from '../../domain/model/file-reading.ts';
import { wordsOfAll } from '../languages/all-words.ts';
import { pairIn } from './labelled.ts';
import { itemAt } from '../../domain/must.ts';

const MASK = /\s{1,20}(?:X{2,8}-?\d{1,6}|\.{2,4}\d{1,6}|\*{2,8}\d{1,6})$/i;

/** Signs that a heading has at most. */
export const LONGEST_HEADING = 80;

const LONGEST_ACCOUNT = 120;

/** Tells whether a line is too long for a heading, or ends like a sentence. */
export function isNote(line: string): boolean {
  return line.length > LONGEST_HEADING || /[.!?]$/.test(line);
}

const LABELS = wordsOfAll(({ titles }) => titles.account ?? []);

/** Gives the account behind a label in a line that says nothing else: "Account,Brokerage - 1234", "Account: 1234"; null = it says no account. */
export function labelledAccount(filled: readonly string[]): string | null {
  const pair = pairIn(filled);
  return pair !== null && LABELS.has(pair.label) ? pair.cell.replace(/^'|'$/g, '').slice(0, LONGEST_ACCOUNT) : null;
}

/** Gives the account that a line by itself names in a sheet of one's own ("Roth IRA:"); null = it names none. */
export function accountInHeading(line: string): string | null {
  if (isNote(line) || guessAccountKind(line) === 'unknown') return null;
  return labelledAccount([line]) ?? line.replace(/:$/, '');
}

/* Stands between an account and whose it is while a file is read; no cell that is read has one. */
const BESIDE = '\u0000';

/** An account in the words of its own columns, and of those that say of which kind and whose it is. */
interface WholeAccount {
  readonly label: string;
  readonly kind: string;
  readonly owner: string;
}

/** Writes an account and whose it is as one text, until all of the file is read. */
export function joinAccount({ label, kind, owner }: WholeAccount): string {
  return kind === '' && owner === '' ? label : [label, kind, owner].join(BESIDE);
}

function splitAccount(written: string): WholeAccount {
  const [label = '', kind = '', owner = ''] = written.split(BESIDE);
  return { label, kind, owner };
}

/**
 * How accounts with kinds and owners beside them are called: by their own words, with the kind where two would be called the same, and
 * a number where they still would. Nobody's name becomes part of a label.
 */
export function nameOwned(accounts: Iterable<string>): readonly OwnedAccount[] {
  const all = [...new Set(accounts)].map((whole) => ({ whole, ...splitAccount(whole) }));
  if (all.every(({ kind, owner }) => kind === '' && owner === '')) return [];
  const labels = all.map(({ label }) => label);
  const withKind = all.map(({ label, kind }) => (isOnlyOne(labels, label) || kind === '' ? label : `${label} ${kind}`));
  const taken = new Set<string>();
  return all.map(({ whole, label, kind, owner }, at) => {
    let account = itemAt(withKind, at);
    for (let number = 2; taken.has(account); number += 1) account = `${itemAt(withKind, at)} ${number}`;
    taken.add(account);
    return { whole, account, written: label, owner: `${owner} ${kind}`.trim() };
  });
}

/** An account as it was gathered, and what becomes of it. */
export interface OwnedAccount extends AccountWords {
  readonly whole: string;
}

/**
 * How accounts are called: a heading without its masked number ("Individual", not "Individual ...123"), unless two
 * accounts of the file would then be called the same.
 */
export function nameAccounts(headings: Iterable<string>): ReadonlyMap<string, string> {
  const all = [...new Set(headings)];
  const short = all.map((heading) => heading.replace(MASK, ''));
  return new Map(
    all.map((heading, at) => [heading, isOnlyOne(short, itemAt(short, at)) ? itemAt(short, at) : heading]),
  );
}

/** Gives those of these accounts whose label is shorter than what the file writes. */
export function wordsOfAccounts(names: ReadonlyMap<string, string>): readonly AccountWords[] {
  return [...names].flatMap(([written, account]) => (written === account ? [] : [{ account, written }]));
}

/** Gives what is kept of accounts that have an owner or a kind beside them. */
export function wordsOfOwned(owned: readonly OwnedAccount[]): readonly AccountWords[] {
  return owned.flatMap(({ account, written, owner }) =>
    owner === '' && account === written ? [] : [{ account, written, ...(owner === '' ? {} : { owner }) }],
  );
}

function isOnlyOne(names: readonly string[], name: string): boolean {
  return names.indexOf(name) === names.lastIndexOf(name);
}
