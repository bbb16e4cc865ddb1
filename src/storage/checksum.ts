import { sumOfText } from '../domain/sum-of-text.ts';

/**
 * A checksum of plain data (of its JSON): tells a damaged record from a whole one. Not a protection from somebody who changes
 * records on purpose. Pages of rows count by the checksum that each carries, which is held against its text where it is read.
 */
export function checksum(value: unknown): string {
  return sumOfText(String(JSON.stringify(lighten(value)))); // of nothing at all, JSON makes undefined
}

/* How deep tables lie in a record: that of a portfolio's file three levels down. */
const DEEPEST = 4;

function lighten(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.length > 200 ? value : value.map((item) => lighten(item, depth + 1));
  if ('pages' in value && 'count' in value && Array.isArray(value.pages))
    return { ...value, pages: value.pages.map(sumOfPage) };
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, lighten(inner, depth + 1)]));
}

function sumOfPage(page: unknown): unknown {
  return typeof page === 'object' && page !== null && 'sum' in page ? page.sum : page;
}
