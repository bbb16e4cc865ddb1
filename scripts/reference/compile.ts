import { createHash } from 'node:crypto';
import type { PackText } from '../../src/reference/make-reference.ts';
import { aliasesTable, gatherAliases } from './aliases.ts';
import { compileBasket, listsTable, unlistedTable } from './baskets.ts';
import { fundsTable, gatherFunds, leveragedTable } from './catalog.ts';
import { companiesTable, cutoffsTable, gatherCompanies } from './companies.ts';
import { EQUITIES_AS_OF, SHIPPED_LISTS } from './config.ts';
import { shippedLists } from './fund-lists.ts';
import { gatherIdentifiers, identifiersTable } from './identifiers.ts';
import { gatherLookThrough, lookThroughTable } from './look-through.ts';
import { moduleText, type ModuleExports } from './module-text.ts';
import { cashTable, cryptoTable, relatedTable } from './other-listings.ts';
import { factsTable, sourcesTable } from './passport.ts';
import { ratesTable } from './rates.ts';
import { makeResolveRow } from './resolve-row.ts';
import { makeSources } from './sources.ts';

/** A compiled pack: its tables, and the modules that carry them by file name. */
export interface CompiledPack {
  readonly pack: PackText;
  readonly modules: ReadonlyMap<string, string>;
}

/**
 * Compiles the source lists into the reference pack. The same texts give the same pack, byte for byte: no clock, no
 * paths, everything sorted. `textOf` gives a source list by its path inside the reference folder.
 */
export function compilePack(textOf: (file: string) => string): CompiledPack {
  const sources = makeSources(textOf);
  const companies = gatherCompanies(sources);
  const funds = gatherFunds(sources);
  const identifiers = gatherIdentifiers(sources, funds);
  const lists = shippedLists(sources, SHIPPED_LISTS);

  const stock = companies.flatMap((company) => [company.id, ...company.otherClasses]);
  const otherLines = sources.read('equities/other-listings.csv').map((row) => row('symbol'));
  const coins = sources.read('equities/crypto.csv').map((row) => row('symbol'));
  const listed = new Set([...stock, ...otherLines]);
  const taken = new Set([...listed, ...coins, ...funds.map((fund) => fund.symbol)]);
  const aliases = gatherAliases(
    sources,
    (symbol) => listed.has(symbol),
    (symbol) => taken.has(symbol),
  );
  const resolve = makeResolveRow(sources, companies, aliases, identifiers);
  const baskets = lists.map((list) => compileBasket(sources, list, resolve));

  const content: Omit<PackText, 'passport'> = {
    equities: {
      COMPANIES: companiesTable(companies),
      UNLISTED: unlistedTable(baskets),
      RELATED: relatedTable(sources),
      ALIASES: aliasesTable(aliases),
      CASH: cashTable(sources),
      CRYPTO: cryptoTable(sources),
      CUTOFFS: cutoffsTable(companies),
    },
    identifiers: { IDENTIFIERS: identifiersTable(identifiers) },
    catalog: {
      FUNDS: fundsTable(funds),
      LOOK_THROUGH: lookThroughTable(gatherLookThrough(sources, lists)),
      LEVERAGED: leveragedTable(sources),
    },
    baskets: { LISTS: listsTable(baskets), BASKETS: baskets.map((basket) => basket.text) },
    fx: { RATES: ratesTable(sources) },
  };
  const facts = {
    version: `${EQUITIES_AS_OF}.${checksum(content)}`,
    equitiesAsOf: EQUITIES_AS_OF,
    listings: stock.length,
    companies: companies.length,
    funds: funds.length,
    baskets: baskets.length,
  };
  const pack: PackText = {
    ...content,
    passport: { FACTS: factsTable(facts), SOURCES: sourcesTable(sources, lists) },
  };
  return { pack, modules: writeModules({ ...pack }) };
}

function writeModules(parts: Readonly<Record<string, ModuleExports>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(parts).map(([name, texts]) => [`${name}.ts`, moduleText(texts)]));
}

/** The first eight hex digits of the SHA-256 of all modules but the passport, in the order they are written. */
function checksum(content: Omit<PackText, 'passport'>): string {
  const hash = createHash('sha256');
  for (const text of writeModules({ ...content }).values()) hash.update(text);
  return hash.digest('hex').slice(0, 8);
}
