import { freeNumbered } from '../free-name.ts';
import { digestOfData } from '../digest.ts';
import type { KeptScenario } from '../model/kept-lab.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { Plan } from '../model/move.ts';
import { isOwnScenario, ownScenarioId } from '../rotation/lab-scenarios.ts';
import { TYPED_FINGERPRINT } from '../files/typed.ts';
import { isSameData } from '../same-data.ts';
import { freeFileName, renameFile } from '../files/add-files.ts';
import { keyOfFile, kindOfThing, LISTS_SCOPE, digestOfFile } from './things.ts';
import {
  inOrder,
  type OrderedVersions,
  type Scope,
  type Scopes,
  type Version,
  type Unmarked,
  type UnmarkedScopes,
} from './versions.ts';

/*
 * What several devices wrote apart of one thing, and cannot both hold: notes, sheets, plans and scenarios stand side by side; of a name, a way to
 * look and what is worked out anew at any time the later one counts; for the rest there is a second portfolio, as between two tabs. Every
 * device comes to the same, under the same ids.
 */

/** What everything is, each thing once. */
export interface Settlement {
  readonly things: UnmarkedScopes<unknown>;
  /** Portfolios that came to stand beside others, because both could not hold. */
  readonly apart: readonly { readonly id: string; readonly of: string }[];
  /** Where the later one counts: what no longer does. */
  readonly outdone: readonly { readonly scope: string; readonly key: string; readonly value: unknown }[];
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
type Things = Map<string, Unmarked<unknown>>;

export function settle(scopes: Scopes<unknown>): Settlement {
  const things = new Map<string, Things>();
  const apart: { id: string; of: string }[] = [];
  const outdone: { scope: string; key: string; value: unknown }[] = [];
  const names = new Set(
    [...scopes.values()].flatMap(({ things: all }) => (all.get('name/') ?? []).map(({ value }) => textOf(value))),
  );
  for (const [id, scope] of [...scopes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const settled = first(scope);
    things.set(id, settled);
    const hard: [string, OrderedVersions<unknown>][] = [];
    for (const [key, versions] of scope.things) {
      if (versions.length === 1) continue;
      const ordered = inOrder(versions);
      const [, ...others] = ordered;
      const how = howTogether(id, key, ordered);
      if (how === 'apart') hard.push([key, ordered]);
      else if (how === 'later') outdone.push(...others.map(({ value }) => ({ scope: id, key, value })));
      else for (const other of others) standBeside(settled, key, other);
    }
    for (let at = 1; hard.some(([, versions]) => versions.length > at); at += 1) {
      const other = otherPortfolio(settled, hard, at, names);
      const copy = `apart-${digestOfData([id, other.of])}`;
      // who has it, or had it and deleted it, has it as it is now
      if (scopes.has(copy)) continue;
      names.add(other.name);
      things.set(copy, other.things);
      apart.push({ id: copy, of: id });
    }
  }
  return { things, apart, outdone };
}

const first = ({ things }: Scope<unknown>): Things =>
  new Map([...things].map(([key, versions]) => [key, writtenOf(inOrder(versions)[0])]));

const writtenOf = ({ value, sum }: Version<unknown>): Unmarked<unknown> => ({ value, sum });

const LATER = new Set(['name', 'group', 'archived', 'model', 'snapshot', 'list', 'market']);
const WAYS_TO_LOOK = new Set(['sizeScheme', 'lens', 'base', 'benchmark', 'currency'].map((name) => `setting/${name}`));

function howTogether(scope: string, key: string, versions: OrderedVersions<unknown>): 'later' | 'beside' | 'apart' {
  const kind = kindOfThing(key);
  if (scope === LISTS_SCOPE || LATER.has(kind) || WAYS_TO_LOOK.has(key)) return 'later';
  if (kind === 'notes' || kind === 'handed' || kind === 'plans') return 'beside';
  if (kind === 'scenarios')
    return versions.every(({ value }) => isOwnScenario(value as KeptScenario)) ? 'beside' : 'apart';
  if (kind === 'file') {
    // the same bytes, read alike, under two names or by two versions of the app
    if (versions.every(({ value }) => (value as FileReading).fingerprint === '')) return 'beside';
    const one = versions[0].value as FileReading;
    const others = versions.map(({ value }) => value as FileReading);
    const isAlike = others.every(({ columns }) => isSameData(columns, one.columns));
    return isAlike && one.fingerprint !== TYPED_FINGERPRINT ? 'later' : 'apart';
  }
  return 'apart';
}

function standBeside(things: Things, key: string, { value, sum }: Version<unknown>): void {
  const kind = kindOfThing(key);
  const put = (id: string, thing: unknown) => things.set(`${kind}/${id}`, { value: thing, sum: digestOfData(thing) });
  if (kind === 'notes' || kind === 'handed') {
    const one = value as { readonly id: string };
    // it is the same again where it stands beside already
    const id = `${one.id}-${sum}`;
    return void put(id, { ...one, id });
  }
  if (kind === 'file') {
    const taken = new Set(
      [...things].flatMap(([one, thing]) => (kindOfThing(one) === kind ? [(thing.value as FileReading).name] : [])),
    );
    const file = value as FileReading;
    const named = renameFile(file, freeFileName(file.name, taken));
    return void things.set(keyOfFile(named), { value: named, sum: digestOfFile(named) });
  }
  if (kind === 'scenarios') {
    const id = ownScenarioId(sum);
    return void put(id, { ...(value as KeptScenario), id });
  }
  const plan = value as Plan;
  const name = freeNumbered(
    (number) => `${plan.name} (${number})`,
    2,
    new Set([...things.keys()].flatMap((one) => (kindOfThing(one) === kind ? [one.slice(kind.length + 1)] : []))),
  );
  put(name, { ...plan, name });
}

/* Only what is measured: what was written down and planned stays with the first. */
const MEASURED = new Set([
  'name',
  'archived',
  'model',
  'discount',
  'answers',
  'corrections',
  'targets',
  'accountKinds',
  'setting',
  'file',
  'scenarios',
]);

/* Where one thing has fewer versions than another, the one that counts stands in each portfolio. */
const versionAt = (versions: OrderedVersions<unknown>, at: number) => versions[at] ?? versions[0];

function otherPortfolio(
  settled: Things,
  hard: readonly (readonly [string, OrderedVersions<unknown>])[],
  at: number,
  names: ReadonlySet<string>,
) {
  const things: Things = new Map([...settled].filter(([key]) => MEASURED.has(kindOfThing(key))));
  for (const [key, versions] of hard) things.set(key, writtenOf(versionAt(versions, at)));
  const own = textOf(settled.get('name/')?.value);
  const name = freeNumbered((number) => `${own} (${number})`, 2, names);
  things.set('name/', { value: name, sum: digestOfData(name) });
  // in no household: there it would count twice
  things.set('group/', { value: null, sum: digestOfData(null) });
  const of = hard.map(([key, versions]) => [key, versionAt(versions, at).sum]);
  return { things, name, of };
}
