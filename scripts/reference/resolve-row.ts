import { compareNames } from '../../src/domain/names.ts';
import { identifierKey } from '../../src/reference/identifier-hash.ts';
import type { AliasRecord } from './aliases.ts';
import type { CompanyRecord } from './companies.ts';
import { homeSymbol } from './exchanges.ts';
import type { Foreign } from './foreign.ts';
import type { IdentifierTarget } from './identifiers.ts';
import { makeResolveAbroad } from './resolve-abroad.ts';
import type { Row, Sources } from './sources.ts';

/** Gives the id of the company that a row of a fund's list is, or null. */
export type ResolveRow = (row: Row) => string | null;

export interface RowResolvers {
  /** For a row of a list with its columns `listing`, `isin`, `country` and so on. */
  readonly row: ResolveRow;
  /** For a symbol with a name and nothing else (top-holdings.csv): only names that agree are taken. */
  readonly named: (symbol: string, name: string) => string | null;
}

/**
 * Makes the resolvers of stock rows. A row that is listed in the US: by ISIN or CUSIP, else by symbol, today's or a
 * former one. Any other: by ISIN, else by local code, country and name, never by its letters, which abroad mean another
 * company (funds/README, "Rule for the app").
 */
export function makeRowResolvers(
  sources: Sources,
  companies: readonly CompanyRecord[],
  foreign: Foreign,
  aliases: readonly AliasRecord[],
  identifiers: ReadonlyMap<string, IdentifierTarget>,
): RowResolvers {
  const listed = new Map<string, CompanyRecord>();
  for (const company of companies)
    for (const symbol of [company.id, ...company.otherClasses]) listed.set(symbol, company);
  const homes = new Map(foreign.lines.map((line) => [line.symbol, line.company]));
  const successors = new Map(
    sources.read('funds/symbol-changes.csv').map((row) => [row('old_symbol'), row('new_symbol')]),
  );
  for (const alias of aliases) if (!alias.reused && alias.symbol !== '') successors.set(alias.former, alias.symbol);
  const abroad = makeResolveAbroad(foreign.lines);

  const byIdentifier = (identifier: string): string | null => {
    const target = identifier === '' ? undefined : identifiers.get(identifierKey(identifier));
    if (target?.kind !== 'company') return null;
    return listed.get(target.symbol)?.id ?? homes.get(target.symbol) ?? null;
  };
  const bySymbol = (symbol: string): CompanyRecord | null =>
    listed.get(symbol) ?? listed.get(successors.get(symbol) ?? '') ?? null;

  return {
    row(row) {
      const [code = '', exchange = ''] = row('symbol').split(/:(?=[A-Z]{2}$)/);
      const identified = byIdentifier(row('isin')) ?? byIdentifier(row('cusip'));
      if (identified !== null) return identified;
      if (row('listing') === 'US' && exchange === '') return bySymbol(row('symbol'))?.id ?? null;
      if (code === '') return null;
      return firstOf(new Set([exchange, row('country')]), (country) => abroad(code, country, row('name')));
    },
    named(symbol, name) {
      const home = homeSymbol(symbol);
      if (home !== null) return abroad(home.local, home.country, name);
      const company = bySymbol(symbol);
      if (company !== null && compareNames(name, company.name, symbol, false) === 'agrees') return company.id;
      return abroad(symbol, '', name);
    },
  };
}

/** The first answer that is one. */
function firstOf<T, A>(questions: Iterable<T>, ask: (question: T) => A | null): A | null {
  for (const question of questions) {
    const answer = ask(question);
    if (answer !== null) return answer;
  }
  return null;
}
