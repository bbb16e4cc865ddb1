/* JSON in pieces. A text has a longest length, and a report of half a million rows is longer. */

/** Rows that are made a part at a time while they are written, as a list of them all would be written. */
export class JsonRows {
  readonly length: number;
  readonly slice: (start: number, end: number) => readonly unknown[];

  constructor(length: number, slice: (start: number, end: number) => readonly unknown[]) {
    this.length = length;
    this.slice = slice;
  }
}

const ROWS_AT_ONCE = 1000;
const PIECE = 64 * 1024;
/* Objects and lists this deep are small, and are written whole. */
const DEEPEST = 3;

/**
 * Writes a value as `JSON.stringify(value, null, indent)` does, sign by sign the same, in pieces that need not be there at once.
 * `indent` = so many blanks a level, 0 = one line. Objects are plain ones; below the third level lists hold no `JsonRows`.
 */
export function* writeJson(value: unknown, indent: number): Generator<string, void, undefined> {
  let piece = '';
  for (const text of write(value, indent, 0)) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* write(value: unknown, indent: number, depth: number): Generator<string, void, undefined> {
  if (value instanceof JsonRows) yield* writeRows(value, indent, depth);
  else if (depth > DEEPEST || typeof value !== 'object' || value === null) yield whole(value, indent, depth);
  else if (Array.isArray(value)) yield* writeList(value, indent, depth);
  else yield* writeObject(value, indent, depth);
}

function* writeObject(value: object, indent: number, depth: number): Generator<string, void, undefined> {
  const colon = indent === 0 ? ':' : ': ';
  let isFirst = true;
  for (const [key, inside] of Object.entries(value)) {
    if (inside === undefined || typeof inside === 'function') continue;
    yield `${isFirst ? '{' : ','}${lineOf(indent, depth + 1)}${JSON.stringify(key)}${colon}`;
    isFirst = false;
    yield* write(inside, indent, depth + 1);
  }
  yield isFirst ? '{}' : `${lineOf(indent, depth)}}`;
}

function* writeList(list: readonly unknown[], indent: number, depth: number): Generator<string, void, undefined> {
  for (const [at, inside] of list.entries()) {
    yield `${at === 0 ? '[' : ','}${lineOf(indent, depth + 1)}`;
    yield* write(inside === undefined ? null : inside, indent, depth + 1);
  }
  yield list.length === 0 ? '[]' : `${lineOf(indent, depth)}]`;
}

function* writeRows(rows: JsonRows, indent: number, depth: number): Generator<string, void, undefined> {
  const between = `,${lineOf(indent, depth + 1)}`;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE).map((row) => whole(row, indent, depth + 1));
    yield `${from === 0 ? `[${between.slice(1)}` : between}${part.join(between)}`;
  }
  yield rows.length === 0 ? '[]' : `${lineOf(indent, depth)}]`;
}

/* In what JSON.stringify writes, a newline stands between lines only. */
function whole(value: unknown, indent: number, depth: number): string {
  const text = JSON.stringify(value, null, indent) as string | undefined;
  if (text === undefined) return 'null';
  return indent === 0 ? text : text.replaceAll('\n', lineOf(indent, depth));
}

function lineOf(indent: number, depth: number): string {
  return indent === 0 ? '' : `\n${' '.repeat(indent * depth)}`;
}
