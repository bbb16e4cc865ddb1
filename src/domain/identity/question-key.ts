import { cleanSymbol } from './symbols.ts';

/** Recognises a line by its own words, so that the same words in a later file get the same answer. */
export function questionKey(symbol: string | null, name: string | null): string {
  const clean = (text: string | null) => (text === null ? '' : cleanSymbol(text).replace(/\s+/g, ' '));
  return `${clean(symbol)}|${clean(name)}`;
}
