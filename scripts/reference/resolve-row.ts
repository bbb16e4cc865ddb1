import { identifierKey } from '../../src/reference/identifier-hash.ts';
import type { AliasRecord } from './aliases.ts';
import type { CompanyRecord } from './companies.ts';
import type { IdentifierTarget } from './identifiers.ts';
import type { Row, Sources } from './sources.ts';

/** Gives the id of the company that a row of a fund's list is, or null. */
export type ResolveRow = (row: Row) => string | null;

/**
 * Makes the resolver of stock rows: by ISIN or CUSIP, else by symbol, today's or a former one. A row that is not listed
 * in the US never resolves by its letters: abroad they mean another company (funds/README, "Rule for the app").
 */
export function makeResolveRow(
  sources: Sources,
  companies: readonly CompanyRecord[],
  aliases: readonly AliasRecord[],
  identifiers: ReadonlyMap<string, IdentifierTarget>,
): ResolveRow {
  const idBySymbol = new Map(
    companies.flatMap((company) => [company.id, ...company.otherClasses].map((symbol) => [symbol, company.id])),
  );
  const successors = new Map(
    sources.read('funds/symbol-changes.csv').map((row) => [row('old_symbol'), row('new_symbol')]),
  );
  for (const alias of aliases) if (!alias.reused && alias.symbol !== '') successors.set(alias.former, alias.symbol);

  const byIdentifier = (identifier: string): string | null => {
    const target = identifier === '' ? undefined : identifiers.get(identifierKey(identifier));
    return target?.kind === 'company' ? (idBySymbol.get(target.symbol) ?? null) : null;
  };
  const bySymbol = (symbol: string): string | null =>
    idBySymbol.get(symbol) ?? idBySymbol.get(successors.get(symbol) ?? '') ?? null;

  return (row) => {
    if (row('listing') !== 'US' || row('symbol').includes(':')) return null;
    return byIdentifier(row('isin')) ?? byIdentifier(row('cusip')) ?? bySymbol(row('symbol'));
  };
}
