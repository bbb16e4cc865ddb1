/**
 * A short text that is the same for the same data, whatever order its fields were written in, and differs for any other but once in 2⁶⁴.
 * Two independent sums of 32 bits with the length: it tells versions apart, and protects from nobody.
 */
export function digestOfData(value: unknown): string {
  const sums: Sums = { one: 0x811c9dc5, two: 0x9e3779b9, length: 0 };
  addText(sums, JSON.stringify(ordered(value)));
  const hex = (sum: number) => (sum >>> 0).toString(16).padStart(8, '0');
  return hex(sums.one) + hex(sums.two) + sums.length.toString(36);
}

interface Sums {
  one: number;
  two: number;
  length: number;
}

function addText(sums: Sums, text = ''): void {
  let { one, two } = sums;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b);
    two ^= two >>> 13;
  }
  Object.assign(sums, { one, two, length: sums.length + text.length });
}

/* Columns of numbers as lists; a field that is undefined is as one that is not there. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array, String);
  if (Array.isArray(value)) return value.map(ordered);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, inner]) => [`:${name}`, ordered(inner)]));
}
