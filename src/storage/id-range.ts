/** Every id that begins so: no sign comes behind the last one. */
export function rangeOf(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

/** What the ids of all that belongs to a portfolio, and lies in records of its own, begin with. */
export function partsPrefix(portfolio: string): string {
  return `${portfolio}/`;
}
