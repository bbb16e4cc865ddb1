/** Puts items of one key together, the keys and the items of each in the order in which they came. */
export function groupBy<Item, Key>(all: readonly Item[], keyOf: (one: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
