/** Compares two values for a sort: below 0 = `a` comes first, 0 = they are equal. Texts by code units, so that it is the same anywhere. */
export const compareValues = <V extends string | number | boolean>(a: V, b: V): number => +(a > b) - +(a < b);
