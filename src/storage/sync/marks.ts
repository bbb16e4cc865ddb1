import { hasSeen, type Scope, type Scopes, type SeenChanges, type Version } from '../../domain/book/versions.ts';
import { listOf, parseCount, parseFinite, parseText, parseWith, refuse, type Parse } from '../fields.ts';

/*
 * Marks as plain data, for the database and for a copy: lists, since any text may be a key. Of a thing there is one version where it is
 * written: what stood side by side was settled before.
 */

/** A thing with its marks; in a copy the sum is worked out of what the copy holds. */
type WrittenThing = readonly [key: string, sum: string, dots: readonly (readonly [dot: string, time: number])[]];
export type WrittenMarks = readonly (readonly [
  scope: string,
  seen: readonly (readonly [string, number])[],
  things: readonly WrittenThing[],
])[];

/** Gives the marks of everything. */
export function writeMarks(scopes: Scopes<unknown>): WrittenMarks {
  return [...scopes].map(([id, { seen, things }]) => [
    id,
    [...seen],
    [...things].flatMap(([key, versions]) => versions.map(({ sum, dots }) => [key, sum, [...dots]] as const)),
  ]);
}

/** Reads marks; each thing gets the value that `valueOf` gives for it, or the reading ends. */
export const marksOf =
  <Value>(valueOf: (scope: string, key: string) => { readonly value: Value; readonly sum: string } | null) =>
  (value: unknown, path: string): Scopes<Value> => {
    const scopes = new Map<string, Scope<Value>>();
    for (const one of listOf(listOf(asItIs))(value, path)) {
      const [id, seenThere, listed] = one;
      const scope = parseText(id, path);
      if (scopes.has(scope)) refuse(`${path}.${scope}`, 'there once');
      const seen = new Map(listOf(pairOf(parseCount))(seenThere, `${path}.${scope}`));
      const things = new Map<string, readonly Version<Value>[]>();
      for (const [key, sum, dots] of listOf(listOf(asItIs))(listed, `${path}.${scope}`)) {
        const name = parseText(key, path);
        const at = `${path}.${scope}.${name}`;
        const marks = new Map(listOf(pairOf(parseTime))(dots, at));
        const found = valueOf(scope, name) ?? refuse(at, 'a thing that is there');
        if (things.has(name) || marks.size === 0) refuse(at, 'a thing with its marks');
        if (![...marks.keys()].every((dot) => isDot(dot) && hasSeen(seen, dot))) refuse(at, 'marked in its own sight');
        things.set(name, [{ ...found, sum: found.sum === '' ? parseText(sum, at) : found.sum, dots: marks }]);
      }
      scopes.set(scope, { seen, things });
    }
    return scopes;
  };

const isDot = (dot: string) => /^[\w-]{1,80}:[1-9]\d{0,15}$/.test(dot);

const asItIs: Parse<unknown> = (value) => value;

/* No clock says more. */
const LATEST = 8.64e15;
const parseTime: Parse<number> = (value, path) => {
  const time = parseFinite(value, path);
  return Math.abs(time) <= LATEST ? time : refuse(path, 'a time');
};

const pairOf =
  (parse: Parse<number>): Parse<readonly [string, number]> =>
  (value, path) => {
    const pair = listOf(asItIs)(value, path);
    return [parseText(pair[0], path), parse(pair[1], path)];
  };

/** The marks as the database keeps them: without what is marked, which lies there by itself. */
export function textOfMarks(scopes: Scopes<unknown>): string {
  return JSON.stringify(writeMarks(scopes));
}

/** Reads them again; none where there are none, or none that can be read. */
export function marksOfText(text: string | null): Scopes<null> {
  if (text === null) return new Map();
  try {
    const read = parseWith(
      marksOf(() => ({ value: null, sum: '' })),
      JSON.parse(text),
    );
    return read.ok ? read.value : new Map();
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}

/** What was seen of everything, as a text. */
export function textOfSeen(scopes: Scopes<unknown>): string {
  return JSON.stringify([...scopes].map(([id, { seen }]) => [id, [...seen], []]));
}

/** What a text says was seen, by scope. */
export function seenOfText(text: string | null): ReadonlyMap<string, SeenChanges> {
  return new Map([...marksOfText(text)].map(([id, { seen }]) => [id, seen]));
}
