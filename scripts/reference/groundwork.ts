import { gatherAliases, type AliasRecord } from './aliases.ts';
import { gatherFunds, type FundRecord } from './catalog.ts';
import { gatherCompanies } from './companies.ts';
import { gatherForeign } from './foreign.ts';
import { gatherIdentifiers } from './identifiers.ts';
import type { CompanyRecord, Foreign, IdentifierTarget } from './records.ts';
import { makeRowResolvers, type RowResolvers } from './resolve-row.ts';
import { byText, type Sources } from './sources.ts';
import { gatherWorld, type World } from './world-funds.ts';

/** Who is who: what lists of constituents are resolved with. */
export interface Groundwork {
  readonly companies: readonly CompanyRecord[];
  readonly foreign: Foreign;
  readonly funds: readonly FundRecord[];
  /** Those of the funds that are none of the US catalogue, with what leads to them. */
  readonly world: World;
  readonly aliases: readonly AliasRecord[];
  readonly identifiers: ReadonlyMap<string, IdentifierTarget>;
  readonly resolvers: RowResolvers;
  /** The company of a symbol: of a US listing, else of a line abroad. */
  readonly companyOf: (symbol: string) => string | null;
}

/** Gathers companies, funds, former symbols and identifiers. */
export function gatherGroundwork(sources: Sources): Groundwork {
  const companies = gatherCompanies(sources);
  const foreign = gatherForeign(sources, companies);
  const catalogued = gatherFunds(sources);
  const companyOf = companyFinder(companies, foreign);
  const world = gatherWorld(sources, catalogued, (symbol) => companyOf(symbol) !== null);
  const funds = [...catalogued, ...world.funds].sort((a, b) => byText(a.name, b.name) || byText(a.symbol, b.symbol));
  const identifiers = gatherIdentifiers(sources, funds, companyOf, [...world.funds, ...world.further]);
  const aliases = gatherAliasesOf(sources, companies, catalogued);
  const catalogue = new Set(catalogued.map((fund) => fund.symbol));
  const resolvers = makeRowResolvers(sources, companies, foreign, aliases, identifiers, (fund) => catalogue.has(fund));
  return { companies, foreign, funds, world, aliases, identifiers, resolvers, companyOf };
}

function companyFinder(companies: readonly CompanyRecord[], foreign: Foreign): (symbol: string) => string | null {
  const found = new Map(foreign.lines.map((line) => [line.symbol, line.company]));
  for (const { id, otherClasses } of companies) for (const symbol of [id, ...otherClasses]) found.set(symbol, id);
  return (symbol) => found.get(symbol) ?? null;
}

function gatherAliasesOf(
  sources: Sources,
  companies: readonly CompanyRecord[],
  funds: readonly FundRecord[],
): readonly AliasRecord[] {
  const stock = companies.flatMap((company) => [company.id, ...company.otherClasses]);
  const otherLines = sources.read('equities/other-listings.csv').map((row) => row('symbol'));
  const coins = sources.read('equities/crypto.csv').map((row) => row('symbol'));
  const listed = new Set([...stock, ...otherLines]);
  const taken = new Set([...listed, ...coins, ...funds.map((fund) => fund.symbol)]);
  return gatherAliases(
    sources,
    (symbol) => listed.has(symbol),
    (symbol) => taken.has(symbol),
  );
}
