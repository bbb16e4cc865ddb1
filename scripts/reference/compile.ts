import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findPackFault } from '../../src/reference/check-pack.ts';
import { identifierKey } from '../../src/reference/identifier-hash.ts';
import { makeReference, type PackText } from '../../src/reference/make-reference.ts';
import { formatTable } from '../../src/reference/table.ts';
import { aliasesTable } from './aliases.ts';
import { capLists, refuseUncapped } from './capped-lists.ts';
import { errorsTable, testedLists } from './back-tests.ts';
import { basketText, gatherBasket, listsTable } from './baskets.ts';
import { fundsTable, leveragedTable } from './catalog.ts';
import { checkWeights } from './check-weights.ts';
import { companiesTable, cutoffsTable } from './companies.ts';
import { ARCHIVED_FUNDS, EQUITIES_AS_OF, ROW_CLASSES, US_MARKET_FUND } from './config.ts';
import { estimateCaps } from './estimate-caps.ts';
import { foreignTable } from './foreign.ts';
import { gatherFundCosts, gatherTrackedIndexes } from './fund-costs.ts';
import { chooseArchived, chooseLists, isWhole, rowsOfList, type FundList } from './fund-lists.ts';
import { fundPartsTable, gatherFundsOfFunds } from './fund-parts.ts';
import { gatherGroundwork } from './groundwork.ts';
import { identifiersTable, withLearned } from './identifiers.ts';
import { indexNamesTable, makeStatedIndex, planFundsTable } from './index-names.ts';
import { gatherIndianProofs } from './india-funds.ts';
import { gatherIndexLists, renewAmerican } from './index-lists.ts';
import { gatherEmerging, gatherSmallLists } from './small-lists.ts';
import { kindErrorsTable, testKinds } from './kind-tests.ts';
import { kindsTable } from './kinds.ts';
import { gatherLabels } from './labels.ts';
import { gatherLookThrough, lookThroughTable } from './look-through.ts';
import { moduleText, versionOf, writeModules } from './module-text.ts';
import { cashTable, cryptoTable, relatedTable } from './other-listings.ts';
import { factsTable, sourcesTable } from './passport.ts';
import { gatherProxies, leaveOneGuess, proxyTables, type Proxies } from './proxies.ts';
import { COMMUNITY_FILE, renewByCorrections } from './refresh/corrections.ts';
import { withPassport } from './refresh/refresh-pack.ts';
import {
  endsTable,
  findContradictions,
  gatherProofs,
  proofsTable,
  readContradictedEnds,
  readProvenEnds,
} from './proven-ends.ts';
import { ratesTable } from './rates.ts';
import { gatherSectorSplits, sectorSplitsTable } from './sector-splits.ts';
import { searchWords } from './search-words.ts';
import { makeSources } from './sources.ts';
import { noteSectors, withStatedSectors } from './stated-sectors.ts';
import { gatherWholeIndexes } from './whole-indexes.ts';
import { enterByHand, enterMembersAbroad, gatherSameCompanies, makeUnlistedBook, unlistedTable } from './unlisted.ts';

/** The compiler has no clock: whether a row's day has come is asked of the table by a test. */
const LAST_DAY = '9999-12-31';

/** A compiled pack: its tables, and the modules that carry them by file name. */
export interface CompiledPack {
  readonly pack: PackText;
  readonly modules: ReadonlyMap<string, string>;
  /** What the records of funds prove of the lists of the pack (proven-ends.ts), to be checked without the sources. */
  readonly ends: string;
}

/**
 * Compiles the source lists into the reference pack. The same texts give the same pack, byte for byte: no clock, no
 * paths, everything sorted. `textOf` gives a source list by its path inside the reference folder. Throws, with the row's
 * name, on anything that the app could not read later.
 */
export function compilePack(textOf: (file: string) => string): CompiledPack {
  const sources = makeSources(textOf);
  const { companies, foreign, funds, world, companyOf, identifiers, aliases, resolvers } = gatherGroundwork(sources);
  const whole = chooseLists(sources.read('funds/funds.csv'));
  const market = whole.get(US_MARKET_FUND);
  if (market === undefined) throw new Error(`${US_MARKET_FUND} has no whole list.`);
  const family = gatherIndexLists(sources).map((list) =>
    renewAmerican(list, rowsOfList(sources, market), resolvers.row),
  );
  const plainLists = [
    ...family,
    ...gatherWholeIndexes(sources),
    ...gatherSmallLists(sources, whole),
    ...gatherEmerging(sources, family, whole, resolvers.row),
  ];
  const capped = capLists(sources, plainLists, whole, resolvers.row);
  const isCapped = new Set(capped.map((list) => list.symbol));
  const indexLists = [...plainLists.filter(({ symbol }) => !isCapped.has(symbol)), ...capped];
  const stated = makeStatedIndex(world.indexes);
  const listOfIndex = (index: string): FundList | null => {
    const symbol = stated(index)?.list;
    return indexLists.find((list) => list.symbol === symbol) ?? whole.get(symbol ?? '') ?? null;
  };
  refuseUncapped(sources, listOfIndex, resolvers.row);
  const listNames = indexLists.map((list) => list.symbol);
  const fundsOfFunds = gatherFundsOfFunds(sources, funds, world, listNames, (symbol) => companyOf(symbol) !== null);
  const lookThrough = gatherLookThrough(
    sources,
    funds,
    indexLists,
    (fund) => fundsOfFunds.has(fund),
    (symbol, name) => resolvers.named(symbol, name) !== null,
    world.funds.filter(({ symbol }) => !fundsOfFunds.has(symbol)),
  );
  const labels = gatherLabels(sources, whole, resolvers.row, companyOf);

  const known = new Set([...companies, ...foreign.companies].map(({ id }) => id));
  const book = makeUnlistedBook(gatherSameCompanies(sources, (id) => known.has(id)));
  const sectors = new Map<string, string>();
  const noting = { ...resolvers, row: noteSectors(resolvers.row, sectors) };
  const gathered = lookThrough.lists.map((list) => gatherBasket(sources, list, noting, book));
  const archived = chooseArchived(sources.read('funds/funds.csv'), ARCHIVED_FUNDS).map((list) =>
    gatherBasket(sources, list, resolvers, book),
  );
  enterMembersAbroad(sources, noting.row, book);
  enterByHand(sources, (key) => identifiers.has(key), book);
  const unlisted = book.records();
  const capless = foreign.companies.flatMap((one) => (one.cap === null ? [{ ...one, symbol: one.id }] : []));
  const caps = estimateCaps(gathered, companies, foreign.companies, [...capless, ...unlisted]);
  const numbers = withLearned(identifiers, new Map([...resolvers.learned, ...book.learned()]), unlisted);
  const places = [...companies, ...foreign.companies, ...unlisted].map(({ id }, place) => [id, place] as const);
  const placeOf = new Map(places);
  const fundClassOf = new Map(funds.map((fund) => [fund.symbol, fund.fundClass]));
  const wholly = new Set(lookThrough.records.filter(({ list }) => isWhole(list)).map(({ fund }) => fund));
  const splits = gatherSectorSplits(sources, (fund) => {
    return !wholly.has(fund) && !fundsOfFunds.has(fund) && ROW_CLASSES.includes(fundClassOf.get(fund) ?? '');
  });
  const proxies = gatherProxies(sources, world.proxies);
  const ends = readProvenEnds(sources);
  const opened = new Set([...lookThrough.records.map(({ fund }) => fund), ...fundsOfFunds.keys()]);
  const closedFund = (isin: string): string | null => {
    const target = identifiers.get(identifierKey(isin));
    return target?.kind === 'fund' && !opened.has(target.symbol) ? target.symbol : null;
  };

  const unsettled: Omit<PackText, 'passport'> = {
    equities: {
      COMPANIES: companiesTable(companies, labels, foreign),
      FOREIGN: foreignTable(withStatedSectors(foreign.companies, sectors), caps, foreign),
      RELATED: relatedTable(sources),
      ALIASES: aliasesTable(aliases),
      CASH: cashTable(sources),
      CRYPTO: cryptoTable(sources),
      CUTOFFS: cutoffsTable(companies),
    },
    identifiers: { IDENTIFIERS: identifiersTable(numbers) },
    catalog: {
      FUNDS: fundsTable(
        funds,
        gatherFundCosts(sources, funds, [...world.funds, ...world.further]),
        gatherTrackedIndexes(sources),
      ),
      LOOK_THROUGH: lookThroughTable(lookThrough.records),
      LEVERAGED: leveragedTable(sources, world.leveraged),
      FUND_PARTS: fundPartsTable([...fundsOfFunds.values()]),
      SECTOR_SPLITS: sectorSplitsTable(splits),
      PROVEN_ENDS: proofsTable([]),
      ...writeProxies(proxies),
      INDEX_NAMES: indexNamesTable(world.indexes),
      PLAN_FUNDS: planFundsTable(world.plans),
      KINDS: kindsTable(sources, (symbol) => fundClassOf.has(symbol), world.kinds),
    },
    baskets: {
      UNLISTED: unlistedTable(unlisted, (key) => numbers.has(key), caps),
      LISTS: listsTable(gathered),
      BASKETS: gathered.map((basket) => basketText(basket, placeOf)),
      ARCHIVED_LISTS: listsTable(archived),
      ARCHIVED: archived.map((basket) => basketText(basket, placeOf)),
    },
    fx: { RATES: ratesTable(sources) },
  };
  const emptyPassport = (facts: string): PackText['passport'] => {
    const [SOURCES, ERRORS, KIND_ERRORS] = ['file', 'of', 'of'].map((first) => formatTable([[first, []]]));
    return { FACTS: facts, SOURCES: SOURCES!, ERRORS: ERRORS!, KIND_ERRORS: KIND_ERRORS! };
  };
  const countOf = (content: Omit<PackText, 'passport'>) => ({
    version: versionOf(content, EQUITIES_AS_OF),
    equitiesAsOf: EQUITIES_AS_OF,
    listings: companies.reduce((sum, company) => sum + 1 + company.otherClasses.length, 0) + foreign.lines.length,
    companies: companies.length + foreign.companies.length,
    funds: funds.length,
    baskets: gathered.length,
  });
  const untested = makeReference({ ...unsettled, passport: emptyPassport(factsTable(countOf(unsettled))) });
  const ERRORS = errorsTable(sources, resolvers, untested);
  const kindTests = testKinds(untested);
  const guesses = leaveOneGuess(proxies, untested, kindTests);
  const proofs = [...gatherProofs(ends, closedFund), ...gatherIndianProofs(sources, closedFund, untested)];
  const content = {
    ...unsettled,
    catalog: { ...unsettled.catalog, PROVEN_ENDS: proofsTable(proofs), ...writeProxies(guesses) },
  };
  const words = searchWords(sources, untested);
  const facts = countOf(content);
  const compiled: PackText = {
    ...content,
    passport: {
      FACTS: factsTable(facts),
      ERRORS,
      KIND_ERRORS: kindErrorsTable(kindTests.tests),
      SOURCES: sourcesTable(sources, [
        ...testedLists(sources),
        ...whole.values(),
        ...lookThrough.lists,
        ...archived.map(({ list }) => list),
      ]),
    },
  };
  const pack = withCorrections(compiled);
  const held = [...ends, ...readContradictedEnds(sources)];
  const wrong = findContradictions(held, untested)[0];
  if (wrong !== undefined)
    throw new Error(
      `${wrong.isin} is read from ${wrong.list}, ${wrong.off.toFixed(1)} points outside what its record leaves room for of ${wrong.of}.`,
    );
  const fault = findPackFault(pack);
  if (fault !== null) throw new Error(`The app could not read what was compiled: ${fault}`);
  const reference = makeReference(pack);
  for (const basket of gathered) checkWeights(basket, reference.basket(basket.list.symbol));
  for (const basket of archived) {
    const { symbol, asOf } = basket.list;
    checkWeights(basket, reference.archivedBaskets(symbol).find((one) => one.asOf === asOf) ?? null);
  }
  return {
    pack,
    modules: new Map([...writeModules(pack), ['words.ts', moduleText({ SEARCH_WORDS: words })]]),
    ends: endsTable(held, reference),
  };
}

/* What readers said comes last, so that it never takes the place of a source's word. */
function withCorrections(compiled: PackText): PackText {
  const text = readFileSync(`scripts/reference/${COMMUNITY_FILE}`, 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const { pack, source, refused } = renewByCorrections(compiled, { name: COMMUNITY_FILE, text, sha256 }, LAST_DAY);
  if (refused.length > 0) throw new Error(refused.join('\n'));
  return withPassport(compiled, pack, source === null ? [] : [source], []);
}

function writeProxies(proxies: Proxies): Pick<PackText['catalog'], 'PROXIES' | 'PROXY_REASONS'> {
  const tables = proxyTables(proxies);
  return { PROXIES: tables.proxies, PROXY_REASONS: tables.reasons };
}
