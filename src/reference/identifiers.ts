import type { Listed } from '../domain/model/reference.ts';
import { cutHashes, identifierHash, identifierKey, tickerKey } from './identifier-hash.ts';
import type { Companies } from './companies.ts';
import type { Listings } from './listings.ts';
import { once } from '../domain/once.ts';
import { cellAt, wordIn } from './pack-cells.ts';
import { parseTable } from './table.ts';

const KINDS: ReadonlyMap<string, Listed['kind']> = new Map([
  ['company', 'company'],
  ['related', 'related'],
  ['fund', 'fund'],
]);

/** How data vendors mark the exchanges of Europe, all of which list the same funds. */
const EUROPEAN =
  /\.(?:DE|F|L|LN|UK|SW|CH|MI|IT|PA|FR|AS|NL|BR|VI|MC|ES|LS|PT|HE|FI|PL|CZ|SE|NO|DK|SG|MU|DU|HM|HA|BE|IR|IE|XETRA|XETR)$/;
/** And those whose funds have symbols with the mark: Toronto, Cboe Canada, Sydney, Tokyo, the National Stock Exchange of India. */
const ELSEWHERE = ['.TO', '.NE', '.AX', '.T', '.NS'] as const;

/** What ISIN, CUSIP, FIGI and WKN lead to. */
export interface Identifiers {
  find(identifier: string): readonly Listed[];
  /** Funds with these letters on an exchange abroad. */
  fundsAbroad(symbol: string): readonly (Listed & { kind: 'fund' })[];
  /** By what the pack holds in place of an identifier; null = nobody's. */
  byHash(hash: string): Listed | null;
  /** Every hash of the pack, in the order of its table. */
  hashes(): readonly string[];
}

/**
 * Look-up by ISIN, CUSIP or FIGI. The table has a row a symbol with all its hashes written one after the other; those of companies that
 * only a fund's list names stand with these.
 */
export function decodeIdentifiers(
  text: string,
  listings: Listings,
  companies: Pick<Companies, 'inListsByHash' | 'hashesInLists'>,
): Identifiers {
  const table = once(() => parseTable(text));
  const rowByHash = once(() => {
    const rows = new Map<string, number>();
    table()
      .column('hashes')
      .forEach((hashes, row) => {
        for (const hash of cutHashes(hashes)) rows.set(hash, row);
      });
    return rows;
  });
  const byHash = (hash: string): Listed | null => {
    const row = rowByHash().get(hash);
    if (row === undefined) {
      const found = companies.inListsByHash(hash);
      return found === null ? null : { kind: 'company', symbol: found.symbol, name: found.name, issuer: found.id };
    }
    const kind = wordIn(cellAt(table().column('kind'), row), KINDS);
    return listings.ofKind(cellAt(table().column('symbol'), row), kind);
  };
  const byKey = (key: string): readonly Listed[] => {
    const found = byHash(identifierHash(key));
    return found === null ? [] : [found];
  };
  return {
    find: (identifier) => byKey(identifierKey(identifier)),
    fundsAbroad: (symbol) => {
      const european = [symbol, symbol.replace(EUROPEAN, '')].flatMap((ticker) => byKey(tickerKey(ticker)));
      const elsewhere = symbol.includes('.') ? [symbol] : ELSEWHERE.map((suffix) => `${symbol}${suffix}`);
      const found = [...european.slice(0, 1), ...elsewhere.map((code) => listings.ofKind(code, 'fund'))];
      return found.filter((listed) => listed?.kind === 'fund');
    },
    byHash,
    hashes: () => [...table().column('hashes').flatMap(cutHashes), ...companies.hashesInLists()],
  };
}
