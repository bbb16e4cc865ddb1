import { nameKey } from '../../src/domain/identity/names.ts';
import type { Listed, Reference } from '../../src/domain/model/reference.ts';
import { COMPANIES, tinyReference } from './tiny-reference.ts';

/** The little reference with look-ups by name and a search, for what the user brings. */
export function ownReference(): Reference {
  const tiny = tinyReference();
  const listed = COMPANIES.flatMap(({ classes }) => classes.flatMap((symbol) => tiny.bySymbol(symbol)));
  const funds = ['SPY', 'VOO', 'IWM', 'AVUV', 'BND', 'SSO'].flatMap((symbol) => tiny.bySymbol(symbol));
  const all: readonly Listed[] = [...listed, ...funds];
  return {
    ...tiny,
    byFigi: () => [],
    byName: (key) => all.filter((one) => nameKey(one.name) === key),
    search: (text, limit) => all.filter(({ symbol }) => symbol.startsWith(text.toUpperCase())).slice(0, limit),
    proxies: () => [],
  };
}
