import type { AccountIdentity } from './accounts.ts';
import type { FileSigns } from './client-signs.ts';
import { zip } from '../zip.ts';
import { mayBeOne, personIn, plainWords, shareWord, type PersonName } from './person-names.ts';
import { must } from '../must.ts';

/* Files that speak for nobody who is here: which of them begin one client together, and what that is called. */

/**
 * What a file says of the client it begins. `named`: its folder, its name or its owner says who. `two-names`: they say different things, or
 * its accounts are of several people. `shared`: another new client has one of its accounts. `account`, `account-end`: it says nothing, and
 * another file, with its account, does. `nothing`: nobody does.
 */
export type WhyNew = 'named' | 'two-names' | 'shared' | 'account' | 'account-end' | 'nothing';

/** The client that a file begins, alone or with others. */
export interface NewClient {
  /** Files with one key begin one client. */
  readonly key: string;
  /** Empty where nothing is left of what it is called. */
  readonly name: string;
  /** Its last name, where one is known. */
  readonly last: string | null;
  readonly why: WhyNew;
}

/** Two clients to be looked at together, perhaps: they have one last name, or an account of both. */
export interface ProposedHousehold {
  readonly name: string;
  /** The keys of the clients, in the order of their names. */
  readonly members: readonly string[];
  readonly why: 'last-name' | 'account';
}

/* The shortest end of a number that files state. */
const SHORTEST_END = 3;
/* So many of one last name are one family at most; the name of more is a common one. */
const MOST_MEMBERS = 6;
/* A folder with more accounts than a person has is no person's. */
const MOST_ACCOUNTS = 12;

/** The folders of a file within the one that was chosen, the outermost first. */
function foldersOf(path: string): readonly string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.slice(1).map((_, at) => steps.slice(0, at + 2).join('/'));
}
const lastStep = (path: string) => path.slice(path.lastIndexOf('/') + 1);
/** The name of a file, without its folders and its ending. */
export const stemOf = (path: string): string => lastStep(path).replace(/\.[^.]{1,5}$/, '');

/** What one file says of whose it is, beside its folders. */
interface OwnerClues {
  readonly byName: PersonName | null;
  readonly owners: readonly PersonName[];
}

const isRegistered = (words: string) => words === words.toUpperCase() && words !== words.toLowerCase();

/** Gives the names in a file: that of its own name, and those its accounts are registered under. */
function saidBy({ path, owners, words }: FileSigns): OwnerClues {
  // what a user calls an account ("Rainy day") is no name; custodians write those in capitals
  const registered = [...owners, ...words.filter(isRegistered)].flatMap((one) => personIn(one) ?? []);
  return { byName: personIn(stemOf(path)), owners: distinct(registered) };
}

function distinct(names: readonly PersonName[]): readonly PersonName[] {
  return names.filter((one, at) => names.findIndex((other) => mayBeOne(one, other)) === at);
}

/* Names of one family share a word: those of several families are several people's. */
function families(names: readonly PersonName[]): number {
  return names.filter((one, at) => !names.slice(0, at).some((other) => shareWord(one, other))).length;
}

/** What is found of a client before files with one account are brought together. */
interface Found {
  /** By what its files know each other; null = by their accounts alone. */
  readonly key: string | null;
  readonly name: PersonName | null;
  readonly plain: string;
  readonly isDoubted: boolean;
}

const keyOfName = ({ key, initials }: PersonName) => `${key}|${initials}`;

/* Files of a folder are one client's, unless they name several families, or hold more accounts than a person has. */
function clientFolders(files: readonly FileSigns[], said: readonly OwnerClues[]): ReadonlySet<string> {
  const inside = new Map<string, (readonly [FileSigns, OwnerClues])[]>();
  for (const pair of zip(files, said))
    for (const folder of foldersOf(pair[0].path)) {
      const there = inside.get(folder);
      if (there === undefined) inside.set(folder, [pair]);
      else there.push(pair);
    }
  return new Set(
    [...inside].flatMap(([folder, there]) => {
      const person = personIn(lastStep(folder));
      const plain = plainWords(lastStep(folder));
      if (person === null && !isCalledSo(plain)) return [];
      const named = distinct(there.flatMap(([, { byName, owners }]) => byName ?? owners.slice(0, 1)));
      const others = person === null ? named : named.filter((one) => !shareWord(one, person));
      const accounts = new Set(there.flatMap(([{ accounts: of }]) => of.map(keyOfAccount)));
      const isMany = person === null ? others.length > 1 || accounts.size > MOST_ACCOUNTS : families(others) > 1;
      return isMany ? [] : [folder];
    }),
  );
}

/* "Schwab", "2026-07-31" and "Positions" are no client's name; "Finch" and "c-1" may be one. */
function isCalledSo(plain: string): boolean {
  return plain !== '' && personIn(`${plain} Somebody`) !== null;
}

function findOne({ path }: FileSigns, { byName, owners }: OwnerClues, ofClients: ReadonlySet<string>): Found {
  const folders = foldersOf(path).filter((folder) => ofClients.has(folder));
  const inner = folders.at(-1);
  const named = folders.findLast((folder) => personIn(lastStep(folder)) !== null) ?? inner;
  const ofOwner = owners[0] ?? null;
  if (named === undefined) {
    const name = byName ?? ofOwner;
    const isDoubted = families([...(byName === null ? [] : [byName]), ...owners]) > 1;
    return { key: name === null ? null : keyOfName(name), name, plain: plainWords(stemOf(path)), isDoubted };
  }
  const name = personIn(lastStep(named));
  const plain = plainWords(lastStep(named));
  const others = [...(byName === null ? [] : [byName]), ...owners];
  const isDoubted = name === null ? families(others) > 1 : others.some((one) => !shareWord(one, name));
  return { key: name === null ? `folder ${plain.toLowerCase()}` : keyOfName(name), name, plain, isDoubted };
}

const keyOfAccount = ({ broker, number, tail, name }: AccountIdentity) =>
  number === null ? JSON.stringify([broker, tail, name]) : `${broker} ${number}`;
const numbersOf = ({ accounts }: FileSigns) => accounts.filter(({ number }) => number !== null).map(keyOfAccount);

/** Gives the client that each of these files begins, by its place; their order changes nothing. */
export function groupNew(files: readonly FileSigns[]): readonly NewClient[] {
  const said = files.map(saidBy);
  const ofClients = clientFolders(files, said);
  const found = zip(files, said).map(([file, clues]) => findOne(file, clues, ofClients));
  const names = new Map(
    found.flatMap(({ key, name }) => (key === null || name === null ? [] : [[key, name] as const])),
  );
  const groupOf = uniteNames(names, files, found);
  const keyOf = found.map(({ key }) => (key === null ? null : (groupOf.get(key) ?? key)));
  const owners = ownersOf(files, keyOf);
  const placeless = placeNameless(files, keyOf, owners);
  const given = zip(files, found).map(([file, { isDoubted }], at): { readonly key: string; readonly why: WhyNew } => {
    const key = keyOf[at] ?? null;
    if (key === null) return placeless(file);
    const isShared = numbersOf(file).some((one) => (owners.get(one)?.size ?? 1) > 1);
    const named = isShared ? 'shared' : 'named';
    return { key, why: isDoubted ? 'two-names' : named };
  });
  const nameOf = namesOf(given, found);
  return given.map(({ key, why }) => ({ key, why, ...must(nameOf.get(key)) }));
}

/* Names that differ in an initial, or of which one is a part of the other with one account in both, are of one client. */
function uniteNames(
  names: ReadonlyMap<string, PersonName>,
  files: readonly FileSigns[],
  found: readonly Found[],
): ReadonlyMap<string, string> {
  const numbers = new Map<string, Set<string>>();
  for (const [file, { key }] of zip(files, found)) {
    if (key === null) continue;
    const of = numbers.get(key) ?? new Set<string>();
    numbers.set(key, of);
    for (const one of numbersOf(file)) of.add(one);
  }
  const byAccount = new Map<string, string[]>();
  for (const [key, of] of numbers) for (const one of of) byAccount.set(one, [...(byAccount.get(one) ?? []), key]);
  const initialsOf = new Map<string, Set<string>>();
  for (const { key, initials } of names.values())
    if (initials !== '') initialsOf.set(key, new Set([...(initialsOf.get(key) ?? []), initials]));
  const group = new Map<string, string>();
  const root = (key: string): string => {
    const above = group.get(key);
    return above === undefined ? key : root(above);
  };
  const unite = (one: string, other: string) => {
    const [a, b] = [root(one), root(other)];
    if (a !== b) group.set(a < b ? b : a, a < b ? a : b);
  };
  for (const [key, name] of names) {
    const [initials, ...others] = initialsOf.get(name.key) ?? [];
    if (name.initials === '' && initials !== undefined && others.length === 0) unite(key, `${name.key}|${initials}`);
  }
  for (const keys of byAccount.values())
    for (const one of keys)
      for (const other of keys) {
        const [a, b] = [names.get(one), names.get(other)];
        if (a !== undefined && b !== undefined && mayBeOne(a, b)) unite(one, other);
      }
  return new Map([...names.keys()].map((key) => [key, root(key)]));
}

/* Who has an account, by its whole number. */
function ownersOf(
  files: readonly FileSigns[],
  keys: readonly (string | null)[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const [file, key] of zip(files, keys)) {
    if (key !== null) for (const one of numbersOf(file)) owners.set(one, (owners.get(one) ?? new Set()).add(key));
  }
  return owners;
}

/* How a file whose names say nothing is known: by the whole number of an account, else by its end with the account's name. */
function endsOf({ accounts }: FileSigns): readonly string[] {
  return accounts.map(({ broker, number, tail, name }) =>
    JSON.stringify([broker, name, must(number ?? tail).slice(-SHORTEST_END)]),
  );
}

/* A file without a name goes with the one client that has its account, else with the first of those without a name that has. */
function placeNameless(
  files: readonly FileSigns[],
  keys: readonly (string | null)[],
  owners: ReadonlyMap<string, ReadonlySet<string>>,
): (file: FileSigns) => { readonly key: string; readonly why: WhyNew } {
  const byEnd = new Map<string, Set<string>>();
  for (const [file, key] of zip(files, keys)) {
    if (key !== null) for (const end of endsOf(file)) byEnd.set(end, (byEnd.get(end) ?? new Set()).add(key));
  }
  const firstOf = new Map<string, string>();
  const nameless = files.filter((_, at) => keys[at] === null).sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of nameless) {
    const signs = file.accounts.map(keyOfAccount);
    const first = signs.flatMap((sign) => firstOf.get(sign) ?? [])[0] ?? file.path;
    for (const sign of signs) if (!firstOf.has(sign)) firstOf.set(sign, first);
  }
  return (file) => {
    const own = new Set(numbersOf(file).flatMap((one) => [...(owners.get(one) ?? [])]));
    const near = own.size > 0 ? own : new Set(endsOf(file).flatMap((end) => [...(byEnd.get(end) ?? [])]));
    const [only] = near;
    if (only !== undefined && near.size === 1) return { key: only, why: own.size > 0 ? 'account' : 'account-end' };
    const [sign] = file.accounts.map(keyOfAccount);
    const key = (sign === undefined ? undefined : firstOf.get(sign)) ?? file.path;
    return { key, why: own.size > 1 ? 'shared' : 'nothing' };
  };
}

/* What each is called: as it is written where the order of its words is certain, else in the longest way. */
function namesOf(
  given: readonly { readonly key: string }[],
  found: readonly Found[],
): ReadonlyMap<string, Pick<NewClient, 'name' | 'last'>> {
  const best = new Map<string, PersonName>();
  const plain = new Map<string, string>();
  const isBetter = (one: PersonName, than: PersonName) => {
    if (one.isCertain !== than.isCertain) return one.isCertain;
    return one.name.length === than.name.length ? one.name < than.name : one.name.length > than.name.length;
  };
  for (const [{ key }, { name, plain: words }] of zip(given, found)) {
    const [other, before] = [best.get(key), plain.get(key)];
    if (name !== null && (other === undefined || isBetter(name, other))) best.set(key, name);
    if (before === undefined || words < before) plain.set(key, words);
  }
  const order = orderOfCapitals([...best.values()]);
  return new Map([...plain].map(([key, words]) => [key, order(best.get(key) ?? { name: words, last: words })]));
}

const firstWord = (name: string): string => name.split(' ', 1)[0] ?? '';

/* So many more names in capitals must begin with a last name known from others than end with one, or the other way round. */
const SURE_OF_ORDER = 3;

/* A custodian writes all its names in capitals in one order; by the names whose order is known it is told which. */
function orderOfCapitals(
  names: readonly PersonName[],
): (name: Pick<PersonName, 'name' | 'last'>) => Pick<NewClient, 'name' | 'last'> {
  const known = names.flatMap(({ name, last }) => (last === null ? [] : [{ last, first: firstWord(name) }]));
  const [lasts, firsts] = [new Set(known.map(({ last }) => last)), new Set(known.map(({ first }) => first))];
  const unknown = names.flatMap(({ name, last }) =>
    last === null ? [{ begin: firstWord(name), end: name.slice(name.lastIndexOf(' ') + 1) }] : [],
  );
  const isTurned = unknown.filter(({ begin, end }) => lasts.has(begin) || firsts.has(end));
  const isStraight = unknown.filter(({ begin, end }) => lasts.has(end) || firsts.has(begin));
  const votes = isTurned.length - isStraight.length;
  return ({ name, last }) => {
    if (last !== null || Math.abs(votes) < SURE_OF_ORDER) return { name, last };
    const [begin = '', ...rest] = name.split(' ');
    return votes > 0 ? { name: [...rest, begin].join(' '), last: begin } : { name, last: rest.at(-1) ?? begin };
  };
}

/**
 * Gives the clients among these who may be one household: by one last name, or by an account that both have. Each is in one at most.
 * `taken`: what households are called already. Of two with one last name the second is called by its members: a household is its name, and
 * two families must not become one.
 */
export function proposeHouseholds(
  files: readonly FileSigns[],
  clients: readonly NewClient[],
  taken: readonly string[] = [],
): readonly ProposedHousehold[] {
  const nameOf = new Map(clients.map(({ key, name }) => [key, name]));
  const lasts = new Map(clients.map(({ key, last }) => [key, last]));
  const lastOf = (key: string) => lasts.get(key) ?? null;
  const sharing = new Map<string, Set<string>>();
  for (const [file, { key }] of zip(files, clients))
    for (const one of numbersOf(file)) sharing.set(one, (sharing.get(one) ?? new Set()).add(key));
  const placed = new Set<string>();
  const called = new Set(taken);
  const propose = (keys: Iterable<string>, why: ProposedHousehold['why']): readonly ProposedHousehold[] => {
    const members = [...new Set(keys)].filter((key) => !placed.has(key) && lastOf(key) !== null);
    if (members.length < 2 || members.length > MOST_MEMBERS) return [];
    members.sort((a, b) => must(nameOf.get(a)).localeCompare(must(nameOf.get(b)), 'en'));
    for (const key of members) placed.add(key);
    const lastNames = [...new Set(members.flatMap((key) => lastOf(key) ?? []))].join(' & ');
    const name = called.has(lastNames) ? members.map((key) => must(nameOf.get(key))).join(' & ') : lastNames;
    called.add(name);
    return [{ name, members, why }];
  };
  const byLast = new Map<string, string[]>();
  for (const key of nameOf.keys()) {
    const last = lastOf(key);
    if (last !== null) byLast.set(last.toLowerCase(), [...(byLast.get(last.toLowerCase()) ?? []), key]);
  }
  const byAccount = [...sharing.values()].flatMap((keys) => propose(keys, 'account'));
  const found = [...byAccount, ...[...byLast.values()].flatMap((keys) => propose(keys, 'last-name'))];
  return found.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * Tells whether files that come together are of more than one owner: of two whose names leave no doubt and are of two families, else of three.
 * A couple's files are one household's.
 */
export function areOfMany(files: readonly FileSigns[]): boolean {
  const named = new Map<string, PersonName>();
  const said = files.map(saidBy);
  const ofClients = clientFolders(files, said);
  for (const [file, clues] of zip(files, said)) {
    const { key, name } = findOne(file, clues, ofClients);
    const before = key === null ? undefined : named.get(key);
    if (key !== null && name !== null && before?.isCertain !== true) named.set(key, name);
  }
  const people = distinct([...named.values()]);
  const numbers = new Set(files.flatMap(numbersOf));
  return people.length > 2 || families(people.filter(({ isCertain }) => isCertain)) > 1 || numbers.size > MOST_ACCOUNTS;
}
