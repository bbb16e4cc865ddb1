import type { Listed } from '../domain/reference.ts';
import { HASH_LENGTH, identifierHash, identifierKey } from './identifier-hash.ts';
import type { Listings } from './listings.ts';
import { once } from '../domain/once.ts';
import { cellAt, oneOf } from './pack-cells.ts';
import { parseTable } from './table.ts';

const KINDS: ReadonlyMap<string, Listed['kind']> = new Map([
  ['company', 'company'],
  ['related', 'related'],
  ['fund', 'fund'],
]);

/** Look-up by ISIN or CUSIP. The table has a row a symbol with all its hashes written one after the other. */
export function decodeIdentifiers(text: string, listings: Listings): (identifier: string) => readonly Listed[] {
  const table = once(() => parseTable(text));
  const rowByHash = once(() => {
    const rows = new Map<string, number>();
    table()
      .column('hashes')
      .forEach((hashes, row) => {
        for (let at = 0; at < hashes.length; at += HASH_LENGTH) rows.set(hashes.slice(at, at + HASH_LENGTH), row);
      });
    return rows;
  });
  return (identifier) => {
    const row = rowByHash().get(identifierHash(identifierKey(identifier)));
    if (row === undefined) return [];
    const kind = oneOf(cellAt(table().column('kind'), row), KINDS);
    const found = listings.ofKind(cellAt(table().column('symbol'), row), kind);
    return found === null ? [] : [found];
  };
}
