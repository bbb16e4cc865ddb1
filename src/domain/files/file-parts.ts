import { identifyAccount, type AccountIdentity } from './accounts.ts';
import type { Draft, FileReading } from '../model/file-reading.ts';
import type { Holding } from '../model/holding.ts';
import { countLines } from '../rows/line-groups.ts';
import { holdingsIn } from '../rows/holding-rows.ts';
import { once } from '../once.ts';

/** What one file says of one account; all of the file where its rows name none. */
export interface AccountOfFile {
  readonly file: FileReading;
  /** The account in the file's first words for it. */
  readonly account: string | null;
  /** null = nothing tells it from another account. */
  readonly identity: AccountIdentity | null;
  /** Whether a row that names this account is of it. */
  readonly isOf: (account: string | null) => boolean;
  /** How many holdings it has. */
  readonly lines: number;
  readonly holdings: readonly Holding[];
  /** Its rows that were left out. */
  readonly drafts: readonly Draft[];
}

interface Gathered {
  readonly account: string | null;
  readonly identity: AccountIdentity | null;
  /** How its rows name it. */
  readonly names: Set<string | null>;
  lines: number;
  readonly drafts: Draft[];
}

/* More accounts than anyone has: what the column holds is something else. */
const MOST_ACCOUNTS = 500;

/** Gives the account of a row: its own word, else that of the whole file. */
export function accountOf(file: FileReading, row: { readonly account: string | null }): string | null {
  return row.account ?? file.accountLabel;
}

/** Gives an account as the file writes it, with the end of its number where its label leaves that out. */
function writtenOf({ accountWords }: FileReading, account: string | null): string | null {
  return accountWords?.find((one) => one.account === account)?.written ?? account;
}

/** Whose an account is, where a column of its own says so. */
function ownerOf({ accountWords }: FileReading, account: string | null): string | null {
  return accountWords?.find((one) => one.account === account)?.owner ?? null;
}

/** Gives the first step of every path: the account, or the file where neither the row nor the file names one. */
export function labelOf(file: FileReading, row: { readonly account: string | null }): string {
  return accountOf(file, row) ?? file.name;
}

function keyOf(identity: AccountIdentity | null): string {
  if (identity === null) return '';
  const { number, tail, name, owner } = identity;
  return number === null ? JSON.stringify([tail, name, owner]) : number;
}

/**
 * Cuts a file into its accounts, in the order of their first rows. An account of which only rows are left that could not be
 * read is a part, too: a newer file must not make it vanish.
 */
export function accountPartsOf(file: FileReading): readonly AccountOfFile[] {
  const keys = new Map<string | null, string>();
  const parts = new Map<string, Gathered>();
  const place = (row: { readonly account: string | null }) => {
    const account = accountOf(file, row);
    const known = keys.get(account);
    const identity =
      known === undefined ? identifyAccount(file, writtenOf(file, account), ownerOf(file, account)) : null;
    const key = known ?? keyOf(identity);
    keys.set(account, key);
    const part = parts.get(key) ?? open(key === '' ? null : account, identity);
    parts.set(key, part);
    part.names.add(row.account);
    return part;
  };
  const { groups } = file.holdings;
  for (const { first, count } of groups) place(first).lines += count;
  for (const draft of file.drafts) place(draft).drafts.push(draft);
  if (parts.size > MOST_ACCOUNTS)
    return [partOf(file, { ...open(null, null), lines: countLines(groups), drafts: [...file.drafts] }, true)];
  return [...parts.values()].map((part) => partOf(file, part, parts.size === 1));
}

function open(account: string | null, identity: AccountIdentity | null): Gathered {
  return { account, identity, names: new Set(), lines: 0, drafts: [] };
}

/* Its rows are looked for when they are asked for: of a file that stands alone nobody does. */
function partOf(
  file: FileReading,
  { account, identity, names, lines, drafts }: Gathered,
  isAll: boolean,
): AccountOfFile {
  const isOf = isAll ? () => true : (name: string | null) => names.has(name);
  const rows = once(() => holdingsIn(file.holdings).filter((row) => isOf(row.account)));
  return {
    file,
    account,
    identity,
    isOf,
    lines,
    drafts,
    get holdings() {
      return rows();
    },
  };
}
