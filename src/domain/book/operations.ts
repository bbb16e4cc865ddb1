import { freeFileName, isSameBytes, renameFile } from '../files/add-files.ts';
import { isSameTyped, mergeTyped } from '../files/merge-typed.ts';
import { findTyped, TYPED_FINGERPRINT } from '../files/typed.ts';
import { termKey } from '../model/account-terms.ts';
import type { FileReading } from '../model/file-reading.ts';
import { answerKey } from './merge-answers.ts';
import { isSameSetting, mergeSettings } from './merge-settings.ts';
import type { Portfolio, Settings } from '../model/portfolio.ts';
import { isSameData } from '../same-data.ts';
import { holdingsIn } from '../rows/holding-rows.ts';

/*
 * What a user did to a portfolio, as small changes of single things in it. They can be carried out on another state than the one
 * they were made on, as long as nobody else has changed the same things: so two tabs write without one overwriting the other,
 * and an Undo takes back its own action and no more.
 */

/** A thing of a portfolio that is changed as a whole: an answer, a correction, a target, a plan, its name … */
interface ThingOperation {
  readonly kind: 'thing';
  readonly part: PartName;
  /** Which of the part's things; empty for a part that is one thing. */
  readonly key: string;
  /** null = it was not there before, or is not there after. */
  readonly before: unknown;
  readonly after: unknown;
}
/** A file that came, went, or was read anew in its place. Never both null. */
interface FileOperation {
  readonly kind: 'file';
  readonly before: FileReading | null;
  readonly after: FileReading | null;
}
/** Ways to look, of which the later one counts, and the user's own rules, which are merged. */
interface SettingsOperation {
  readonly kind: 'settings';
  readonly before: Partial<Settings>;
  readonly after: Partial<Settings>;
}
export type Operation = ThingOperation | FileOperation | SettingsOperation;

/** The portfolio with the operations carried out; `conflict` = somebody else has changed what one of them changes. */
export type Carried =
  | { readonly kind: 'done'; readonly portfolio: Portfolio }
  | { readonly kind: 'conflict'; readonly operation: Operation };

/** The parts of a portfolio as lists of things with keys. */
interface Part {
  readonly read: (portfolio: Portfolio) => ReadonlyMap<string, unknown>;
  readonly write: (portfolio: Portfolio, things: ReadonlyMap<string, unknown>) => Portfolio;
}

/* Of two with the same key both count, by their place among them. */
function keyed<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const thing of things) {
    const key = keyOf(thing);
    let free = key;
    for (let count = 2; map.has(free); count += 1) free = `${key} ${count}`;
    map.set(free, thing);
  }
  return map;
}

function listPart<T>(
  read: (portfolio: Portfolio) => readonly T[],
  write: (portfolio: Portfolio, list: readonly T[]) => Portfolio,
  keyOf: (thing: T) => string,
): Part {
  return {
    read: (portfolio) => keyed(read(portfolio), keyOf),
    write: (portfolio, things) => write(portfolio, [...things.values()] as readonly T[]),
  };
}

/* One that stands in the portfolio itself. */
type OwnList = 'answers' | 'corrections' | 'targets' | 'notes' | 'handed' | 'accountTerms';
function ownList<Name extends OwnList>(name: Name, keyOf: (thing: Portfolio[Name][number]) => string): Part {
  return {
    read: (portfolio) => keyed<Portfolio[Name][number]>(portfolio[name], keyOf),
    write: (portfolio, things) => ({ ...portfolio, [name]: [...things.values()] }),
  };
}

/* A part that is one thing, which is always there. */
function fieldPart<T>(read: (portfolio: Portfolio) => T, write: (portfolio: Portfolio, value: T) => Portfolio): Part {
  return {
    read: (portfolio) => new Map([['', read(portfolio)]]),
    write: (portfolio, things) => write(portfolio, things.get('') as T),
  };
}

/** The parts by their names; one that is one thing has it under an empty key. */
export const PORTFOLIO_PARTS = {
  name: fieldPart(
    ({ name }) => name,
    (portfolio, name) => ({ ...portfolio, name }),
  ),
  group: fieldPart(
    ({ group }) => group,
    (portfolio, group) => ({ ...portfolio, group }),
  ),
  archived: fieldPart(
    ({ archived }) => archived,
    (portfolio, archived) => ({ ...portfolio, archived }),
  ),
  model: fieldPart(
    ({ model }) => model,
    (portfolio, model) => ({ ...portfolio, model }),
  ),
  discount: fieldPart(
    ({ lab }) => lab.discount,
    (portfolio, discount) => ({ ...portfolio, lab: { ...portfolio.lab, discount } }),
  ),
  answers: ownList('answers', answerKey),
  corrections: ownList('corrections', ({ file, line }) => `${file}:${line}`),
  targets: ownList('targets', ({ key }) => key),
  notes: ownList('notes', ({ id }) => id),
  handed: ownList('handed', ({ id }) => id),
  accountKinds: listPart(
    ({ accountKinds }) => Object.entries(accountKinds),
    (portfolio, kinds) => ({ ...portfolio, accountKinds: Object.fromEntries(kinds) }),
    ([account]) => account,
  ),
  accountTerms: ownList('accountTerms', termKey),
  scenarios: listPart(
    ({ lab }) => lab.scenarios,
    (portfolio, scenarios) => ({ ...portfolio, lab: { ...portfolio.lab, scenarios } }),
    ({ id }) => id,
  ),
  plans: listPart(
    ({ lab }) => lab.plans,
    (portfolio, plans) => ({ ...portfolio, lab: { ...portfolio.lab, plans } }),
    ({ name }) => name,
  ),
} satisfies Record<string, Part>;
export type PartName = keyof typeof PORTFOLIO_PARTS;
/** Every part of a portfolio that is changed thing by thing. */
export const OPERATION_PARTS = Object.keys(PORTFOLIO_PARTS) as readonly PartName[];

/** Gives what was done to a portfolio between two states of it; none where both hold the same. */
export function operationsBetween(before: Portfolio, after: Portfolio): readonly Operation[] {
  const operations: Operation[] = [...fileOperations(before.files, after.files)];
  for (const part of OPERATION_PARTS) {
    const [was, is] = [PORTFOLIO_PARTS[part].read(before), PORTFOLIO_PARTS[part].read(after)];
    if (was === is) continue;
    for (const key of new Set([...was.keys(), ...is.keys()])) {
      const [one, other] = [thingOf(was, key), thingOf(is, key)];
      if (!isSameData(one, other)) operations.push({ kind: 'thing', part, key, before: one, after: other });
    }
  }
  const changed = (Object.keys(after.settings) as (keyof Settings)[]).filter(
    (key) => !isSameSetting(key, before.settings[key], after.settings[key]),
  );
  if (changed.length > 0) {
    operations.push({
      kind: 'settings',
      before: pick(before.settings, changed),
      after: pick(after.settings, changed),
    });
  }
  return operations;
}

/** Gives the operations that take others back, in the order in which they can be carried out. */
export function inverseOf(operations: readonly Operation[]): readonly Operation[] {
  return operations.map((one) => ({ ...one, before: one.after, after: one.before }) as Operation).reverse();
}

/**
 * Carries operations out on a state of the same portfolio, whoever made it. What is already as an operation leaves it stays; what is
 * neither as the operation found it nor as it leaves it is somebody else's, and a conflict. A file that comes gets a name that is free.
 */
export function carryOut(portfolio: Portfolio, operations: readonly Operation[]): Carried {
  let state = portfolio;
  for (const operation of operations) {
    const next = carryOutOne(state, operation);
    if (next === null) return { kind: 'conflict', operation };
    state = next;
  }
  return { kind: 'done', portfolio: state };
}

/**
 * Takes an action back: `before` and `after` are the states that it was made between, `now` is what became of it since. Gives null where
 * nothing of it is left to take back, or somebody has changed the same things since.
 */
export function takeBack(now: Portfolio, before: Portfolio, after: Portfolio): Portfolio | null {
  if (now === after) return before;
  const carried = carryOut(now, inverseOf(operationsBetween(before, after)));
  return carried.kind === 'done' && !isSamePortfolio(carried.portfolio, now) ? carried.portfolio : null;
}

/** Tells whether two states of a portfolio hold the same. */
export function isSamePortfolio(one: Portfolio, other: Portfolio): boolean {
  return one === other || (one.id === other.id && operationsBetween(one, other).length === 0);
}

function carryOutOne(state: Portfolio, operation: Operation): Portfolio | null {
  switch (operation.kind) {
    case 'file':
      return carryOutFile(state, operation);
    case 'settings':
      return carryOutSettings(state, operation);
    case 'thing': {
      const part: Part = PORTFOLIO_PARTS[operation.part];
      const things = part.read(state);
      const now = thingOf(things, operation.key);
      if (isSameData(now, operation.after)) return state;
      if (!isSameData(now, operation.before)) return null;
      const changed = new Map(things);
      if (operation.after === null && operation.before !== null && !isField(operation.part))
        changed.delete(operation.key);
      else changed.set(operation.key, operation.after);
      return part.write(state, changed);
    }
  }
}

function carryOutSettings(state: Portfolio, { before, after }: SettingsOperation): Portfolio | null {
  const settings = mergeSettings(state.settings, before, after);
  return settings === null ? null : { ...state, settings };
}

function carryOutFile(state: Portfolio, { before, after }: FileOperation): Portfolio | null {
  const { files } = state;
  const typed = findTyped(files);
  // rows that were typed are changed row by row
  if (typed !== null && after?.fingerprint === TYPED_FINGERPRINT) {
    const merged = mergeTyped(typed, before, after);
    return merged === null ? null : { ...state, files: files.map((file) => (file === typed ? merged : file)) };
  }
  const old = before === null ? undefined : files.find((file) => isSameFile(file, before));
  const isThere = after !== null && files.some((file) => isSameFile(file, after));
  if (before === null) {
    if (after === null || isThere) return state;
    // the same bytes, read with other columns: which of the two is right nobody here can say
    if (files.some((file) => isSameBytes(file, after))) return null;
    return { ...state, files: [...files, withFreeName(after, files)] };
  }
  if (old === undefined) {
    const isReadOtherwise = files.some((file) => (file.name === before.name || isSameBytes(file, before)) && !isThere);
    if (after === null) return isReadOtherwise ? null : state;
    return isThere ? state : null;
  }
  if (after === null) return { ...state, files: files.filter((file) => file !== old) };
  const anew = withFreeName(
    after,
    files.filter((file) => file !== old),
  );
  return { ...state, files: files.map((file) => (file === old ? anew : file)) };
}

/* Files that were replaced under their name are one operation; the rest went or came. */
function* fileOperations(before: readonly FileReading[], after: readonly FileReading[]): Generator<FileOperation> {
  if (before === after) return;
  const gone = before.filter((file) => !after.some((one) => one === file || isSameFile(one, file)));
  const come = after.filter((file) => !before.some((one) => one === file || isSameFile(one, file)));
  for (const file of gone) {
    const anew = come.find(({ name }) => name === file.name);
    yield { kind: 'file', before: file, after: anew ?? null };
  }
  for (const file of come)
    if (!gone.some(({ name }) => name === file.name)) yield { kind: 'file', before: null, after: file };
}

/* A reading rests on the bytes and on what was said of the columns; its rows are compared where there are no bytes to go by. */
function isSameFile(a: FileReading, b: FileReading): boolean {
  if (a === b) return true;
  if (a.fingerprint !== b.fingerprint || a.asOf !== b.asOf || a.sheet !== b.sheet) return false;
  if (!isSameData(a.columns, b.columns)) return false;
  if (a.fingerprint === TYPED_FINGERPRINT) return isSameTyped(a, b);
  if (a.fingerprint !== '') return true;
  if (a.name !== b.name || a.holdings.line.length !== b.holdings.line.length) return false;
  const others = holdingsIn(b.holdings);
  return holdingsIn(a.holdings).every((one, at) => {
    const other = others[at]!;
    return (
      one.line === other.line && one.value === other.value && one.symbol === other.symbol && one.name === other.name
    );
  });
}

function withFreeName(file: FileReading, others: readonly FileReading[]): FileReading {
  return renameFile(file, freeFileName(file.name, new Set(others.map(({ name }) => name))));
}

const FIELD_PARTS: ReadonlySet<PartName> = new Set(['name', 'group', 'archived', 'model', 'discount']);
const isField = (part: PartName) => FIELD_PARTS.has(part);
const thingOf = (things: ReadonlyMap<string, unknown>, key: string): unknown => things.get(key) ?? null;

function pick(settings: Settings, keys: readonly (keyof Settings)[]): Partial<Settings> {
  return Object.fromEntries(keys.map((key) => [key, settings[key]]));
}
