import { onlyOf } from '../only-of.ts';
import { indexOwners, type ClientSigns, type FileSigns } from './client-signs.ts';
import { groupNew, stemOf } from './new-clients.ts';
import { calledIn } from './person-names.ts';
import { zip } from '../zip.ts';

/* Files of many clients come at once: whose is which? Nothing here is kept; it is what the user is shown first. */

/** Where a file goes. */
export type FileFor =
  | { readonly kind: 'client'; readonly id: string }
  /** Files with one key begin one client together, who is called so. */
  | { readonly kind: 'new'; readonly key: string; readonly name: string }
  /** To nobody, before the user says so. */
  | { readonly kind: 'nobody' };

/**
 * Why it goes there. `account`: one client has this account, and no sign speaks for another. `account-end`: only the end of the number is
 * known. `other-name`: the account is one client's, the name another's. `accounts-of-several`, `names-of-several`: two or more clients come into question.
 * `name`: the name of a client stands in the path or among the accounts. `archived`: that client is archived. `beside`: files beside it, or
 * with the same account, are that client's. `named`, `two-names`, `shared`, `nothing`: it begins a client (`WhyNew`). `again`: the same bytes
 * are here already, or come twice.
 */
export const WHYS_OF_FILE = [
  'accounts-of-several',
  'shared',
  'two-names',
  'other-name',
  'names-of-several',
  'account-end',
  'archived',
  'name',
  'beside',
  'nothing',
  'named',
  'account',
  'again',
] as const;
export type WhyOfFile = (typeof WHYS_OF_FILE)[number];

/** Whose a file is, as far as it can be told. */
export interface Assignment {
  readonly to: FileFor;
  readonly why: WhyOfFile;
  /** Who comes into question, by id; of `again`, who has it already. */
  readonly among: readonly string[];
  /** Of `again`: the file that came with it and is the same; null = it is kept. */
  readonly twin: string | null;
}

/** Tells whether nobody has to look at it: an account leaves no doubt, nor does the one name of whoever is new. */
export function isSure({ why }: Assignment): boolean {
  return why === 'account' || why === 'named' || why === 'again';
}

const NOBODY: FileFor = { kind: 'nobody' };

/* A file and its place in the order in which they came. */
interface Placed {
  readonly file: FileSigns;
  readonly at: number;
}

/** Gives every file its client, in the order of the files; that order changes nothing else. */
export function assignFiles(files: readonly FileSigns[], clients: readonly ClientSigns[]): readonly Assignment[] {
  const byPath = files.map((file, at) => ({ file, at })).sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  const found = new Map<number, Assignment>();
  const twins = findTwinFiles(byPath, clients);
  const ask = askClients(clients);
  for (const { file, at } of byPath) found.set(at, twins.get(at) ?? ask(file));
  const isLoose = ({ at }: Placed) => found.get(at)?.why === 'nothing';
  const loose = byPath.filter(isLoose);
  for (const { file, at } of loose) {
    const beside = clientBeside(file, files, found);
    if (beside !== null) found.set(at, assigned({ kind: 'client', id: beside }, 'beside', [beside]));
  }
  const left = loose.filter(isLoose);
  for (const [{ at }, { key, name, why }] of zip(left, groupNew(left.map(({ file }) => file))))
    found.set(at, assigned({ kind: 'new', key, name }, why, []));
  return files.flatMap((_, at) => found.get(at) ?? []);
}

function assigned(to: FileFor, why: WhyOfFile, among: readonly string[], twin: string | null = null): Assignment {
  return { to, why, among, twin };
}

/* The same bytes as a file that is here, or as one before it on the way. */
function findTwinFiles(byPath: readonly Placed[], clients: readonly ClientSigns[]): ReadonlyMap<number, Assignment> {
  const kept = new Map(clients.flatMap(({ id, fingerprints }) => fingerprints.map((one) => [one, id] as const)));
  const come = new Map<string, string>();
  const again = new Map<number, Assignment>();
  for (const { at, file } of byPath) {
    const { path, fingerprints } = file;
    const [first] = fingerprints;
    if (first === undefined) continue;
    if (fingerprints.every((one) => kept.has(one))) {
      const owners = [...new Set(fingerprints.flatMap((one) => kept.get(one) ?? []))].sort();
      again.set(at, assigned(NOBODY, 'again', owners));
    } else if (fingerprints.every((one) => come.has(one)))
      again.set(at, assigned(NOBODY, 'again', [], come.get(first)));
    else for (const one of fingerprints) if (!come.has(one)) come.set(one, path);
  }
  return again;
}

function askClients(clients: readonly ClientSigns[]): (file: FileSigns) => Assignment {
  const ownersOf = indexOwners(clients);
  const isArchived = new Set(clients.filter(({ archived }) => archived).map(({ id }) => id));
  const named = clients.map(({ id, name }) => ({ id, words: wordsOf(name) }));
  // who was put away gives way to whoever was not: a client that was merged into another is here twice
  const present = (ids: Iterable<string>): readonly string[] => {
    const all = [...new Set(ids)].sort();
    const left = all.filter((id) => !isArchived.has(id));
    return left.length > 0 ? left : all;
  };
  return (file) => {
    // who knows the whole number of an account has the better word on it
    const owners = file.accounts.map(ownersOf);
    const whole = new Set(owners.flatMap(({ byNumber }) => [...byNumber]));
    const accounts = [
      ...new Set(owners.flatMap(({ byNumber, byTail }) => present(byNumber.size > 0 ? byNumber : byTail))),
    ].sort();
    const names = present(namesIn(wordsOf([file.path, ...file.words, ...file.owners].join(' ')), named));
    const [account] = accounts;
    const [name] = names;
    const one = (id: string, why: WhyOfFile) =>
      assigned({ kind: 'client', id }, isArchived.has(id) ? 'archived' : why, [id]);
    if (account === undefined) {
      if (name === undefined) return assigned(NOBODY, 'nothing', []);
      return names.length === 1 ? one(name, 'name') : assigned(NOBODY, 'names-of-several', names);
    }
    if (accounts.length > 1) {
      const mayHave = (id: string) => owners.every(({ byNumber }) => byNumber.size === 0 || byNumber.has(id));
      const both = accounts.filter((id) => names.includes(id) && mayHave(id));
      const [only] = both.length === 1 ? both : [];
      // many have an "Individual" that ends so: of those it is who is named
      if (only !== undefined && whole.size === 0) return one(only, 'account');
      return assigned(only === undefined ? NOBODY : { kind: 'client', id: only }, 'accounts-of-several', accounts);
    }
    if (names.length > 0 && !names.includes(account))
      return assigned({ kind: 'client', id: account }, 'other-name', [account, ...names]);
    return one(account, whole.has(account) || names.includes(account) ? 'account' : 'account-end');
  };
}

/** Words of a name or a path: small letters and digits, without accents, each once. */
function wordsOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? []);
}

interface Named {
  readonly id: string;
  readonly words: ReadonlySet<string>;
}

/* Those all of whose words are there. Of "Ann Lee" and "Ann Lee Smith" the longer name counts where both are. */
function namesIn(words: ReadonlySet<string>, clients: readonly Named[]): readonly string[] {
  const there = clients.filter((one) => isNamed(one.words) && isWithin(one.words, words));
  return there
    .filter((one) => !there.some((other) => other.words.size > one.words.size && isWithin(one.words, other.words)))
    .map(({ id }) => id);
}

/* A single letter or digit stands in many a path. */
const isNamed = (words: ReadonlySet<string>) => [...words].some((word) => word.length > 1);
function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  for (const word of few) if (!many.has(word)) return false;
  return true;
}

/* The folder that a file lies in, where that is one within the folder that was chosen; null = the file stands by itself. */
function ownFolder(path: string): string | null {
  const steps = path.split('/');
  return steps.length > 2 ? steps.slice(0, -1).join('/') : null;
}

const numbersOf = ({ accounts }: FileSigns): readonly string[] =>
  accounts.flatMap(({ broker, number }) => (number === null ? [] : [`${broker} ${number}`]));

/* The one client that files beside it, or files with the same account, go to by signs of their own; null = there is none, or several. */
function clientBeside(
  file: FileSigns,
  files: readonly FileSigns[],
  found: ReadonlyMap<number, Assignment>,
): string | null {
  const folder = ownFolder(file.path);
  const numbers = new Set(numbersOf(file));
  const clients = new Set<string>();
  for (const [at, { to, why }] of found) {
    if (to.kind !== 'client' || why === 'beside') continue;
    const other = files[at]!;
    const isSameFolder = folder !== null && ownFolder(other.path) === folder;
    if (isSameFolder || numbersOf(other).some((one) => numbers.has(one))) clients.add(to.id);
  }
  return onlyOf(clients);
}

/** What a new client is called after one file alone; empty where nothing is left. */
export function newClientOf(path: string): { readonly key: string; readonly name: string } {
  return { key: path, name: calledIn(stemOf(path)) };
}
