import { freeFileName, renameFile } from '../files/add-files.ts';
import { EMPTY_OVERLAY, type Overlay, type UserList } from '../lists/overlay.ts';
import type { Snapshot } from '../change/snapshot.ts';
import { digestOfData } from '../digest.ts';
import type { FileReading } from '../model/file-reading.ts';
import { DEFAULT_SETTINGS, UNSAID, type Portfolio, type Settings } from '../model/portfolio.ts';
import { OPERATION_PARTS, PORTFOLIO_PARTS } from './operations.ts';
import type { Unmarked, UnmarkedScopes } from './versions.ts';

/* Everything that goes from device to device, taken apart into things with keys, and put together again. */

/** What goes from device to device. Settings of the app, reports and the reference lists are each device's own. */
export interface Book {
  readonly portfolios: readonly Portfolio[];
  readonly snapshots: readonly Snapshot[];
  readonly overlay: Overlay;
}

/** The scope of what the user brought over the pack; no portfolio has a stroke in its id. */
export const LISTS_SCOPE = 'lists/';

/** The kind of a thing, which its key begins with. */
export const kindOfThing = (key: string): string => key.slice(0, key.indexOf('/'));
const restOf = (key: string): string => key.slice(key.indexOf('/') + 1);

/** Takes everything apart. */
export function thingsOfBook({ portfolios, snapshots, overlay }: Book): UnmarkedScopes<unknown> {
  const scopes = new Map<string, ReadonlyMap<string, Unmarked<unknown>>>();
  for (const portfolio of portfolios)
    scopes.set(
      portfolio.id,
      thingsOfPortfolio(
        portfolio,
        snapshots.filter((snapshot) => snapshot.portfolio === portfolio.id),
      ),
    );
  const { lists, market } = overlay;
  if (lists.length > 0 || market !== null)
    scopes.set(
      LISTS_SCOPE,
      new Map([
        ...lists.map((list) => [`list/${list.fund}`, written(list)] as const),
        ...(market === null ? [] : [['market/', written(market)] as const]),
      ]),
    );
  return scopes;
}

function thingsOfPortfolio(
  portfolio: Portfolio,
  snapshots: readonly Snapshot[],
): ReadonlyMap<string, Unmarked<unknown>> {
  const things = new Map<string, Unmarked<unknown>>();
  for (const part of OPERATION_PARTS)
    for (const [key, value] of PORTFOLIO_PARTS[part].read(portfolio)) things.set(`${part}/${key}`, written(value));
  for (const [name, value] of Object.entries(portfolio.settings)) things.set(`setting/${name}`, written(value));
  for (const file of portfolio.files) {
    const key = keyOfFile(file);
    let free = key;
    for (let count = 2; things.has(free); count += 1) free = `${key} ${count}`;
    things.set(free, { value: file, sum: digestOfFile(file) });
  }
  for (const snapshot of snapshots) things.set(`snapshot/${snapshot.id}`, written(snapshot));
  return things;
}

const written = (value: unknown): Unmarked<unknown> => ({ value, sum: digestOfData(value) });

/* The same bytes are the same file; what has none is known by its name. */
export function keyOfFile({ fingerprint, name, asOf, sheet }: FileReading): string {
  return `file/${JSON.stringify(fingerprint === '' ? ['', name] : [fingerprint, asOf, sheet])}`;
}

/* A reading is never changed, and long to sum up. */
const SUMS = new WeakMap<FileReading, string>();
export function digestOfFile(file: FileReading): string {
  const known = SUMS.get(file) ?? digestOfData(file);
  SUMS.set(file, known);
  return known;
}

/** Puts everything together again; what is there already stands in the order that it has `here`. */
export function bookOfThings(scopes: UnmarkedScopes<unknown>, here: Book): Book {
  const portfolios: Portfolio[] = [];
  const snapshots: Snapshot[] = [];
  const old = new Map(here.portfolios.map((portfolio) => [portfolio.id, portfolio]));
  const ids = [...old.keys(), ...[...scopes.keys()].filter((id) => !old.has(id)).sort()];
  for (const id of ids) {
    const things = scopes.get(id);
    if (id === LISTS_SCOPE || things === undefined || things.size === 0) continue;
    portfolios.push(portfolioOf(id, things, old.get(id)));
    snapshots.push(...(valuesOf(things, 'snapshot') as readonly Snapshot[]));
  }
  return { portfolios, snapshots, overlay: overlayOf(scopes.get(LISTS_SCOPE) ?? new Map(), here.overlay) };
}

function portfolioOf(
  id: string,
  things: ReadonlyMap<string, Unmarked<unknown>>,
  old: Portfolio = { ...UNSAID, id, name: '', files: [], answers: [], corrections: [], settings: DEFAULT_SETTINGS },
): Portfolio {
  let portfolio = old;
  for (const part of OPERATION_PARTS) {
    const found = new Map(
      [...things].filter(([key]) => kindOfThing(key) === part).map(([key, { value }]) => [restOf(key), value]),
    );
    const before = PORTFOLIO_PARTS[part].read(old);
    const isField = before.size === 1 && before.has('');
    const inPlace = [...before.keys()].filter((key) => found.has(key));
    const ordered = new Map([...inPlace, ...found.keys()].map((key) => [key, found.get(key)]));
    if (!isField || found.size > 0) portfolio = PORTFOLIO_PARTS[part].write(portfolio, ordered);
  }
  const settings = Object.fromEntries(
    Object.keys(DEFAULT_SETTINGS).map((name) => {
      const thing = things.get(`setting/${name}`);
      return [name, thing === undefined ? old.settings[name as keyof Settings] : thing.value];
    }),
  ) as unknown as Settings;
  return { ...portfolio, settings, files: filesOf(things, old.files) };
}

/* None is named as another; which of two keeps its name does not depend on the device. A portfolio is never left without a file. */
function filesOf(things: ReadonlyMap<string, Unmarked<unknown>>, old: readonly FileReading[]): readonly FileReading[] {
  const found = [...things].filter(([key]) => kindOfThing(key) === 'file').sort(([a], [b]) => (a < b ? -1 : 1));
  if (found.length === 0) return old;
  const taken = new Set<string>();
  const named = found.map(([, { value }]) => {
    const file = value as FileReading;
    const name = freeFileName(file.name, taken);
    taken.add(name);
    return renameFile(file, name);
  });
  const placeOf = new Map(old.map((file, at) => [keyOfFile(file), at]));
  const place = (file: FileReading) => placeOf.get(keyOfFile(file)) ?? old.length;
  return named.sort((a, b) => place(a) - place(b));
}

function overlayOf(things: ReadonlyMap<string, Unmarked<unknown>>, old: Overlay): Overlay {
  const found = new Map((valuesOf(things, 'list') as readonly UserList[]).map((list) => [list.fund, list]));
  const funds = new Set([...old.lists.map(({ fund }) => fund).filter((fund) => found.has(fund)), ...found.keys()]);
  return {
    ...EMPTY_OVERLAY,
    lists: [...funds].flatMap((fund) => found.get(fund) ?? []),
    market: (things.get('market/')?.value ?? null) as Overlay['market'],
  };
}

const valuesOf = (things: ReadonlyMap<string, Unmarked<unknown>>, kind: string): readonly unknown[] =>
  [...things].flatMap(([key, { value }]) => (kindOfThing(key) === kind ? [value] : []));
