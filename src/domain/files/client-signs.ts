import { agreeByNumber, type AccountIdentity } from './accounts.ts';
import { accountPartsOf } from './file-parts.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { must } from '../must.ts';
import { zip } from '../zip.ts';

/* By what files and clients are brought together, without their holdings. */

/** What a kept client is known by. */
export interface ClientSigns {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
  /** Of accounts whose number is known, or the end of it. */
  readonly accounts: readonly AccountIdentity[];
  /** Of the files that are here. */
  readonly fingerprints: readonly string[];
  /** The titles of tables whose columns the user has named for this client. */
  readonly ownColumns: readonly (readonly string[])[];
}

/** What a file that comes says of whose it is. */
export interface FileSigns {
  /** Its folders and name, with strokes between them, the chosen folder first. */
  readonly path: string;
  readonly accounts: readonly AccountIdentity[];
  /** Its own words for its accounts: a name may be among them. */
  readonly words: readonly string[];
  /** Whose they are, where a column of its own says so. */
  readonly owners: readonly string[];
  /** Of each table in it. */
  readonly fingerprints: readonly string[];
}

/** Gives what a kept client is known by. */
export function signsOfClient({ id, name, archived, files, answers }: Portfolio): ClientSigns {
  return {
    id,
    name,
    archived,
    accounts: files.flatMap(numberedAccounts),
    fingerprints: files.map(({ fingerprint }) => fingerprint).filter((one) => one !== ''),
    ownColumns: answers.flatMap((answer) => (answer.kind === 'columns' ? [answer.titles] : [])),
  };
}

/** Gives what a file says of whose it is; `readings` = the tables of holdings in it. */
export function signsOfFile(path: string, readings: readonly FileReading[]): FileSigns {
  return {
    path,
    accounts: readings.flatMap(numberedAccounts),
    words: readings.flatMap((file) => accountPartsOf(file).flatMap(({ account }) => account ?? [])),
    owners: readings.flatMap(({ accountWords }) => accountWords?.flatMap(({ owner }) => owner ?? []) ?? []),
    fingerprints: readings.map(({ fingerprint }) => fingerprint).filter((one) => one !== ''),
  };
}

/** Tells whether the user has said for this client what the columns of such a table are: read without that, it might say something else. */
export function hasOwnColumns({ ownColumns }: ClientSigns, { columns }: Pick<FileReading, 'columns'>): boolean {
  return ownColumns.some((titles) =>
    titles.length === 0
      ? columns.every(({ title }) => title === '')
      : titles.length === columns.length && zip(titles, columns).every(([title, own]) => title === own.title.trim()),
  );
}

function numberedAccounts(file: FileReading): readonly AccountIdentity[] {
  return accountPartsOf(file).flatMap(({ identity }) =>
    identity !== null && (identity.number ?? identity.tail) !== null ? [identity] : [],
  );
}

/** Whose an account is: of those that know its whole number, else of those that know the end of it. */
export interface Owners {
  readonly byNumber: ReadonlySet<string>;
  readonly byTail: ReadonlySet<string>;
}

/* The shortest end that is known of a number: by it those are found that may agree. */
const SHORTEST_END = 3;
const keyOf = ({ broker, number, tail }: AccountIdentity) => `${broker} ${must(number ?? tail).slice(-SHORTEST_END)}`;

/** Makes what finds the owners of an account among clients; a thousand of them are looked through once. */
export function indexOwners(clients: readonly Pick<ClientSigns, 'id' | 'accounts'>[]): (of: AccountIdentity) => Owners {
  const known = new Map<string, { readonly id: string; readonly account: AccountIdentity }[]>();
  for (const { id, accounts } of clients)
    for (const account of accounts) {
      const key = keyOf(account);
      const there = known.get(key);
      if (there === undefined) known.set(key, [{ id, account }]);
      else there.push({ id, account });
    }
  return (of) => {
    const near = known.get(keyOf(of)) ?? [];
    const by = (sign: 'number' | 'tail') =>
      new Set(near.filter(({ account }) => agreeByNumber(of, account) === sign).map(({ id }) => id));
    return { byNumber: by('number'), byTail: by('tail') };
  };
}
