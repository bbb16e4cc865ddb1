import { sumOfText } from '../domain/sum-of-text.ts';

/**
 * A checksum of plain data (of its JSON): tells a damaged record from a whole one. Not a protection from somebody who changes
 * records on purpose. Columns of numbers and very long texts count by a checksum of their own, and so do the pages of rows that
 * records had until schema 6, each of which is held against its text where it is read.
 */
export function checksum(value: unknown): string {
  const text = JSON.stringify(lighten(value)) as string | undefined; // of nothing at all, JSON makes undefined
  return sumOfText(text ?? 'undefined');
}

/* How deep columns lie in a record: those of a portfolio's file two levels down, of a report four. */
const DEEPEST = 4;
/* No text of an older record is as long, but pages. */
const LONG = 100_000;

function lighten(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.length > LONG ? sumOfText(value) : value;
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (ArrayBuffer.isView(value)) return sumOfBytes(value);
  if (Array.isArray(value) && value.length > 200) return value;
  if ('pages' in value && 'count' in value && Array.isArray(value.pages))
    return { ...value, pages: value.pages.map(sumOfPage) };
  // copied only where something in it is lightened: a start waits for its sums
  const heavy = Object.entries(value).flatMap(([name, inner]): readonly (readonly [string, unknown])[] => {
    const light = lighten(inner, depth + 1);
    return light === inner ? [] : [[name, light]];
  });
  if (heavy.length === 0) return value;
  return Object.assign(Array.isArray(value) ? [...(value as unknown[])] : { ...value }, Object.fromEntries(heavy));
}

function sumOfPage(page: unknown): unknown {
  return typeof page === 'object' && page !== null && 'sum' in page ? page.sum : page;
}

/* As of a text, four bytes at once; what is left at the end by itself. By place: an iterator makes an object of each number, 70 MB for
   the columns of 100,000 rows. */
function sumOfBytes({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  let hash = 0x811c9dc5;
  const whole = byteOffset % 4 === 0 ? byteLength - (byteLength % 4) : 0;
  const words = new Uint32Array(buffer, byteOffset, whole / 4);
  const rest = new Uint8Array(buffer, byteOffset + whole, byteLength - whole);
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words[at]!, 0x01000193);
  for (let at = 0; at < rest.length; at += 1) hash = Math.imul(hash ^ rest[at]!, 0x01000193);
  return `${(hash >>> 0).toString(16).padStart(8, '0')}-${byteLength}`;
}
