import { kindOfSymbol } from '../domain/model/kinds.ts';
import type { Reference } from '../domain/model/reference.ts';
import { decodeAliases } from './aliases.ts';
import { decodeArchived, decodeBaskets } from './baskets.ts';
import { decodeCompanies, type Companies } from './companies.ts';
import { decodeExpenseRatios, decodeTrackedIndexes } from './fund-facts.ts';
import { decodeFundContent, decodeProxies } from './fund-content.ts';
import { decodeIdentifiers, type Identifiers } from './identifiers.ts';
import { decodeKinds } from './kinds.ts';
import { decodeListings, type Listings } from './listings.ts';
import { decodeIndexNames, decodeNamedFunds } from './named-funds.ts';
import { decodeNames } from './names.ts';
import { decodeCutoffs, decodePassport } from './passport.ts';
import { decodeRates } from './rates.ts';
import { once } from '../domain/once.ts';

/**
 * The text of the compiled pack: each field is one table, grouped as its modules are. A further kind of fact is a
 * further field here, compiled in scripts/reference/compile.ts; pack-texts.ts lists the fields for a pack from a file.
 */
export interface PackText {
  readonly equities: {
    readonly COMPANIES: string;
    readonly FOREIGN: string;
    readonly RELATED: string;
    readonly ALIASES: string;
    readonly CASH: string;
    readonly CRYPTO: string;
    readonly CUTOFFS: string;
  };
  readonly identifiers: { readonly IDENTIFIERS: string };
  readonly catalog: {
    readonly FUNDS: string;
    readonly LOOK_THROUGH: string;
    readonly LEVERAGED: string;
    readonly FUND_PARTS: string;
    readonly SECTOR_SPLITS: string;
    readonly PROVEN_ENDS: string;
    readonly PROXIES: string;
    readonly PROXY_REASONS: string;
    readonly INDEX_NAMES: string;
    readonly PLAN_FUNDS: string;
    readonly KINDS: string;
  };
  readonly baskets: {
    readonly UNLISTED: string;
    readonly LISTS: string;
    readonly BASKETS: readonly string[];
    readonly ARCHIVED_LISTS: string;
    readonly ARCHIVED: readonly string[];
  };
  readonly fx: { readonly RATES: string };
  readonly passport: {
    readonly FACTS: string;
    readonly SOURCES: string;
    readonly ERRORS: string;
    readonly KIND_ERRORS: string;
  };
}

/** Makes the reference from the text of a pack. Tables are read when first asked; what was read is kept. */
export function makeReference(pack: PackText): Reference {
  return decodePack(pack).reference;
}

/** The reference of a pack with the look-ups behind it, for whoever goes through all that is in it (check-pack.ts). */
export interface DecodedPack {
  readonly reference: Reference;
  readonly companies: Companies;
  readonly listings: Listings;
  readonly identifiers: Identifiers;
}

/** Decodes a pack as `makeReference` does, and gives the parts, too. */
export function decodePack(pack: PackText): DecodedPack {
  const { equities, catalog } = pack;
  const companies = decodeCompanies({
    listed: equities.COMPANIES,
    foreign: equities.FOREIGN,
    unlisted: pack.baskets.UNLISTED,
  });
  const listings = decodeListings(
    { related: equities.RELATED, funds: catalog.FUNDS, cash: equities.CASH, crypto: equities.CRYPTO },
    companies,
  );
  const identifiers = decodeIdentifiers(pack.identifiers.IDENTIFIERS, listings, companies);
  const baskets = decodeBaskets(pack.baskets.LISTS, pack.baskets.BASKETS, () => companies.ids());
  const fundContent = decodeFundContent(
    {
      lookThrough: catalog.LOOK_THROUGH,
      leveraged: catalog.LEVERAGED,
      parts: catalog.FUND_PARTS,
      sectorSplits: catalog.SECTOR_SPLITS,
      provenEnds: catalog.PROVEN_ENDS,
    },
    baskets,
  );
  const indexes = once(() => decodeIndexNames(catalog.INDEX_NAMES));
  const indexSymbols = once(() => new Set(indexes().map(({ symbol }) => symbol)));
  const names = decodeNames(
    {
      ...listings,
      commonNames: () => companies.commonNames(),
      namedAtHome: () => companies.namedAtHome(),
      namedInLists: () => companies.namedInLists(),
    },
    {
      indexes,
      isSeenInside: (symbol) => ['basket', 'funds'].includes(fundContent(symbol).kind),
    },
  );
  const kinds = decodeKinds(catalog.KINDS);
  const reference: Reference = {
    passport: decodePassport(
      {
        facts: pack.passport.FACTS,
        sources: pack.passport.SOURCES,
        errors: pack.passport.ERRORS,
        kindErrors: pack.passport.KIND_ERRORS,
      },
      baskets,
    ),
    bySymbol(symbol) {
      const kind = kindOfSymbol(symbol);
      return kind === null ? listings.bySymbol(symbol) : kinds.listed(kind);
    },
    abroad: (code) =>
      companies
        .abroad(code)
        .map(({ symbol, company }) => ({ kind: 'company', symbol, name: company.name, issuer: company.id })),
    byIsin: (isin) => identifiers.find(isin),
    byWkn: (wkn) => identifiers.find(wkn),
    fundsAbroad: (symbol) => identifiers.fundsAbroad(symbol),
    fundByName: decodeNamedFunds({ indexes: catalog.INDEX_NAMES, plans: catalog.PLAN_FUNDS }, names, listings),
    byCusip: (cusip) => identifiers.find(cusip),
    byFigi: (figi) => identifiers.find(figi),
    byName: (key) => names.byName(key),
    isIndex: (symbol) => indexSymbols().has(symbol),
    search: (text, limit) => names.search(text, limit),
    alias: decodeAliases(equities.ALIASES),
    company: (id) => companies.company(id),
    traded: (id) => companies.traded(id),
    rankedCompanies: () => companies.ranked(),
    companies: () => companies.all(),
    cutoffs: decodeCutoffs(equities.CUTOFFS),
    fundContent,
    expenseRatio: decodeExpenseRatios(catalog.FUNDS),
    trackedIndex: decodeTrackedIndexes(catalog.FUNDS, fundContent, (symbol) => indexSymbols().has(symbol)),
    proxies: decodeProxies(catalog.PROXIES, catalog.PROXY_REASONS),
    listedKind: (fund) => kinds.listedKind(fund),
    saidKind: () => null,
    kind: (id) => kinds.kind(id),
    basket: (symbol) => baskets.basket(symbol),
    archivedBaskets: decodeArchived(pack.baskets.ARCHIVED_LISTS, pack.baskets.ARCHIVED, () => companies.ids()),
    rate: decodeRates(pack.fx.RATES),
  };
  return { reference, companies, listings, identifiers };
}
