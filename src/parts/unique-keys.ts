/** A row of a list with a key that no other row of the list has. */
export interface UniqueRow<Row> {
  readonly key: unknown;
  readonly row: Row;
}

/* A row that is the same object with the same key stays the same, so that nothing of it is drawn again. */
const made = new WeakMap<object, UniqueRow<unknown>>();

function pair<Row>(key: unknown, row: Row): UniqueRow<Row> {
  if (typeof row !== 'object' || row === null) return { key, row };
  const before = made.get(row);
  if (before?.key === key) return before as UniqueRow<Row>;
  const now = { key, row };
  made.set(row, now);
  return now;
}

/**
 * Gives each row its key, and the second row of a key one of its own: Svelte stops drawing where two rows have the same, and what
 * stands in a user's file may stand there twice. Every `{#each}` with a key goes through this; the build puts it there
 * (scripts/build/unique-keys.mjs).
 */
export function withUniqueKeys<Row>(
  rows: Iterable<Row> | ArrayLike<Row> | null | undefined,
  keyOf: (row: Row, at: number) => unknown,
): readonly UniqueRow<Row>[] {
  const taken = new Set<unknown>();
  return Array.from(rows ?? [], (row, at) => {
    const wanted = keyOf(row, at);
    let key = wanted;
    for (let nth = 2; taken.has(key); nth += 1) key = `${String(wanted)} (${nth})`;
    taken.add(key);
    return pair(key, row);
  });
}
