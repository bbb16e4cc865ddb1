/** Pairs what stands at one place of two lists of one length. Throws a RangeError where they are of two. */
export function zip<A, B>(one: readonly A[], other: readonly B[]): readonly (readonly [A, B])[] {
  if (one.length !== other.length) throw new RangeError(`${one.length} beside ${other.length} in lists of one length.`);
  return one.map((item, at) => [item, other[at]!] as const);
}
