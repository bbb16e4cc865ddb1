import { mapEach } from './map-each.ts';

/**
 * Tells whether two values hold the same, whatever objects they are: plain data, columns of numbers and bytes, as a database or a backup gives them back. A
 * field that is undefined is as one that is not there.
 */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (ArrayBuffer.isView(a) || ArrayBuffer.isView(b)) return isSameBytes(a, b);
  const [ofA, ofB] = [definedOf(a), new Map(definedOf(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    ofA.length === ofB.size &&
    ofA.every(([key, value]) => ofB.has(key) && isSameData(value, ofB.get(key)))
  );
}

const definedOf = (object: object): readonly (readonly [string, unknown])[] =>
  Object.entries(object).filter(([, value]) => value !== undefined);

function isSameBytes(a: object, b: object): boolean {
  if (!ArrayBuffer.isView(a) || !ArrayBuffer.isView(b) || a.constructor !== b.constructor) return false;
  const [ofA, ofB] = mapEach(
    [a, b],
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  return ofA.length === ofB.length && ofA.every((byte, at) => byte === ofB[at]);
}
