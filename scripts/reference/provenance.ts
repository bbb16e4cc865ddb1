import { EQUITIES_AS_OF } from './config.ts';
import type { Row } from './sources.ts';

/** What a source list is and whose facts it states (READMEs of the reference folder, "Provenance"). */
export interface Provenance {
  readonly what: string;
  readonly licence: string;
  /** The day or days its facts are of. */
  readonly asOf: (rows: readonly Row[]) => string;
}

const NONE_STATED = 'none stated';
const EDITORIAL = 'editorial';

/** Every source list but the funds' own lists, which funds.csv describes. */
export const PROVENANCE: Readonly<Record<string, Provenance>> = {
  'equities/listings.csv': {
    what: 'US-listed companies: names, countries, market caps (Nasdaq stock screener), sectors (S&P 500 list, iShares files, FinanceDatabase, free-ticker-database)',
    licence:
      'screener and iShares files: none stated; S&P 500 list: PDDL 1.0; FinanceDatabase, free-ticker-database: MIT',
    asOf: () => EQUITIES_AS_OF,
  },
  'equities/other-listings.csv': {
    what: 'US listings that aren’t company stock: preferred shares, warrants, notes, units, closed-end funds (Nasdaq stock screener)',
    licence: NONE_STATED,
    asOf: () => EQUITIES_AS_OF,
  },
  'equities/identifiers.csv': {
    what: 'ISIN, CUSIP and FIGI of listings, shipped as 40-bit hashes only (edgartools, free-ticker-database, FinanceDatabase)',
    licence: 'MIT; CUSIP numbers are claimed by CUSIP Global Services',
    asOf: () => EQUITIES_AS_OF,
  },
  'equities/wkn.csv': {
    what: 'German numbers (WKN) of shares, read in the test documents of Portfolio Performance, shipped as 40-bit hashes only',
    licence: 'EPL 1.0; each number is a fact',
    asOf: () => '2026-08-08',
  },
  'equities/foreign.csv': {
    what: 'companies on their home exchanges: names, sectors (iShares IXUS), market caps (US listings, home listings; ranges from weights in funds and indexes, AMFI averages)',
    licence:
      'iShares file: none stated; FinanceDatabase, free-ticker-database, etorotrade: MIT; exchange rates: PDDL 1.0',
    asOf: () => '2025-11 to 2026-08',
  },
  'equities/depositary.csv': {
    what: 'Canadian and Brazilian receipts of companies listed in the US, by symbol (lists of NEO, June 2024, and B3, February 2023, in public repositories)',
    licence: NONE_STATED,
    asOf: () => '2023-02 to 2024-06',
  },
  'words/what-is-it.csv': {
    what: 'words in thirteen languages for what something is (word lists by hand)',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'equities/themes.csv': { what: 'themes of companies, with a reason each', licence: EDITORIAL, asOf: () => EDITORIAL },
  'equities/index-members.csv': {
    what: 'members of S&P and Russell US indexes (holdings of index funds)',
    licence: NONE_STATED,
    asOf: dateRange('as_of'),
  },
  'equities/symbol-aliases.csv': {
    what: 'former US symbols (daily snapshots of the Nasdaq stock screener since 2021, mergers added by hand)',
    licence: NONE_STATED,
    asOf: newestOf('date'),
  },
  'equities/cash-symbols.csv': {
    what: 'cash, sweep and money-market symbols',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'equities/crypto.csv': { what: 'symbols of coins', licence: EDITORIAL, asOf: () => EDITORIAL },
  'funds/catalog.csv': {
    what: 'names and classes of US funds (FinanceDatabase, exchange lists)',
    licence: 'FinanceDatabase: MIT; others: none stated',
    asOf: () => '2026-08-16',
  },
  'funds/world/index-lists/ACWI.csv': {
    what: 'holdings of the State Street SPDR MSCI ACWI UCITS ETF: the MSCI indexes by country; American companies in the proportions of VTI’s newest holdings',
    licence: "repository MIT; State Street's own document; MSCI is a trademark",
    asOf: () => '2026-02-12',
  },
  'funds/world/index-lists/EIMI-2025-09.csv': {
    what: 'companies of emerging markets: local codes, names and sectors (iShares file); no weights are taken from it',
    licence: NONE_STATED,
    asOf: () => '2025-09',
  },
  'funds/world/index-lists/TOPIX-2026-04-30.csv': {
    what: 'lines of TOPIX with their weights (JPX)',
    licence: 'JPX asks for a licence for commercial use of the index; used only to look through funds that follow it',
    asOf: () => '2026-04-30',
  },
  'funds/world/index-lists/STOXX600-2026-05-05.csv': {
    what: 'lines of the iShares STOXX Europe 600 UCITS ETF, weights of two decimals',
    licence: "none stated; iShares holdings file; the index's name is a trademark",
    asOf: () => '2026-05-05',
  },
  'funds/world/index-lists/subsets.csv': {
    what: 'which countries each index of the family holds',
    licence: EDITORIAL,
    asOf: () => '2026-02-12',
  },
  'funds/world/ucits-etfs.csv': {
    what: 'European ETFs: hashes of ISIN, WKN and ticker with class, index and list of our own, a short name and the total expense ratio',
    licence: 'facts of the funds; no compilation is shipped',
    asOf: () => '2026-06-24',
  },
  'funds/world/foreign-etf-symbols.csv': {
    what: 'symbols and names of ETFs on exchanges abroad (FinanceDatabase)',
    licence: 'FinanceDatabase: MIT',
    asOf: () => '2026-08-16',
  },
  'funds/world/local-funds.csv': {
    what: 'much-held funds of Canada, Australia, India, the United Kingdom and Germany',
    licence: EDITORIAL,
    asOf: () => '2026-11',
  },
  'funds/world/all-in-one.csv': {
    what: 'parts of all-in-one funds: targets of their issuers, rounded',
    licence: EDITORIAL,
    asOf: () => '2025-12',
  },
  'funds/world/fund-parts.csv': {
    what: 'parts of funds of funds: rules of the funds themselves, plans of their issuers, and what is generally known',
    licence: EDITORIAL,
    asOf: () => '2026-11-23',
  },
  'funds/world/index-names-more.csv': {
    what: 'further indexes with their spellings and the lists that stand for them',
    licence: EDITORIAL,
    asOf: () => '2026-11-23',
  },
  'funds/world/much-held.csv': {
    what: 'much-held funds of fourteen markets that no catalogue has: how brokers print them, and the index or class of each (registries and lists of investors, each named in its row)',
    licence: EDITORIAL,
    asOf: () => '2026-11-23',
  },
  'funds/world/fund-names-vanguard-uk.csv': {
    what: 'how Vanguard prints the names of its British funds, and their ISINs',
    licence: EDITORIAL,
    asOf: () => '2026-11-23',
  },
  'decisions/common-names.csv': {
    what: 'what people call companies, where that is neither their name nor their symbol: by hand, with a reason each',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/market-funds.csv': {
    what: 'what an index fund is likely to be like when its name gives a market and no index, by hand, each with a reason',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/indian-categories.csv': {
    what: 'what Indian funds of a category are read as, by what the law asks of it: by hand, with a reason each',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/european-tickers.csv': {
    what: 'whose letters at European exchanges are, where the lists differ or have none: by hand, with a reason each',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/common-fund-names.csv': {
    what: 'what funds are called elsewhere or were called before: by hand, with a reason each',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/much-held.csv': {
    what: 'corrections of the table of much-held funds: by hand, with a reason each',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'funds/world/index-names.csv': {
    what: 'indexes with their spellings and the lists that stand for them',
    licence: EDITORIAL,
    asOf: () => '2026-11',
  },
  'funds/world/capped-indexes.csv': {
    what: 'what indexes allow their companies to weigh: rules of their providers, read or by general knowledge',
    licence: EDITORIAL,
    asOf: () => '2026-11',
  },
  'funds/world/capped-aex-check.csv': {
    what: 'members of the AEX; no weights are taken from it',
    licence: EDITORIAL,
    asOf: () => '2026-02-12',
  },
  'funds/world/ucits-bounds.csv': {
    what: 'what records of European ETFs without a list prove of their technology and small companies, widened for what moves between days; lists are checked by it, too',
    licence: 'ends worked out from facts of the funds; no compilation is shipped',
    asOf: () => '2026-04-30',
  },
  'funds/world/india-funds.csv': {
    what: 'Indian mutual funds: hashes of the ISINs of their plans, with the name and category of each scheme (daily list of AMFI)',
    licence: 'none stated; official public list',
    asOf: () => '2026-08-22',
  },
  'funds/world/india-category-limits.csv': {
    what: 'what SEBI asks of the categories of Indian funds (circulars of 2017, 2020 and 2026, by what newspapers and fund houses say of them)',
    licence: 'facts of the law',
    asOf: () => '2026-02-26',
  },
  'funds/world/list-contradictions.csv': {
    what: 'funds whose holdings can’t be those we had, by what each fund’s own record proves',
    licence: 'ends worked out from facts of the funds; no compilation is shipped',
    asOf: () => '2026-04-30',
  },
  'benchmarks.csv': {
    what: 'what the market of the world is made of, by the regions of total-market funds',
    licence: EDITORIAL,
    asOf: () => '2025-10-31',
  },
  'funds/world/plan-funds.csv': {
    what: 'words by which workplace plans call their funds',
    licence: EDITORIAL,
    asOf: () => '2026-11',
  },
  'decisions/kinds.csv': {
    what: 'the funds we measure each kind of fund by, by hand, each with a reason',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/fund-kinds.csv': {
    what: 'fund kinds, for funds whose full holdings we don’t have, by hand, each with a reason',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'funds/etf-profiles.csv': {
    what: 'assets and expense ratios of US exchange-traded funds (suminb/etf-overlap)',
    licence: NONE_STATED,
    asOf: dateRange('as_of'),
  },
  'funds/mutual-fund-costs.csv': {
    what: 'expense ratios of US mutual funds, class by class: from the pages of their issuers, and from public lists where two say the same',
    licence: 'facts published by the funds',
    asOf: () => '2026-10-02',
  },
  'decisions/sector-schemes.csv': {
    what: 'in which scheme (GICS, ICB) the sectors of funds are published, by hand with a reason each',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/back-tests.csv': {
    what: 'how far our estimates were from the real holdings, by hand, each with a reason',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/index-lists.csv': {
    what: 'whose holdings we use for which index: corrections by hand, each with a reason',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/capped-lists.csv': {
    what: 'which holdings we limit as an index does, by hand, each with a reason',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/all-in-one.csv': {
    what: 'further funds by the funds they hold: market shares of their indexes, rounded, by hand',
    licence: EDITORIAL,
    asOf: () => '2025-12',
  },
  'decisions/stand-ins.csv': {
    what: 'what a fund is likely to be like when we can’t see its holdings, by hand, each with a reason',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/leveraged-underlyings.csv': {
    what: 'what European leveraged products follow where their own records name it differently, by hand, each with a reason',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/further-funds.csv': {
    what: 'more funds outside the US by symbol, by hand, each with a reason',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/companies-abroad.csv': {
    what: 'foreign companies missing from our other sources, added by hand, each with a reason',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/same-companies.csv': {
    what: 'companies that fund holdings name by another code or share class, matched by hand, each with a reason',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'decisions/plan-words.csv': {
    what: 'which words in names of workplace funds are enough to know a fund by, by hand, each with a reason',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'funds/world/class-repairs.csv': {
    what: 'funds that the catalogue files under a wrong class, and doubts (prospectuses, sister classes)',
    licence: EDITORIAL,
    asOf: () => '2026-11',
  },
  'funds/world/sec-series.csv': {
    what: 'which tickers are classes of one fund: SEC series of US mutual funds (sec-cik-mapper)',
    licence: 'SEC data: public domain; sec-cik-mapper: MIT',
    asOf: () => '2025-02-28',
  },
  'funds/funds.csv': {
    what: 'fund lists, their dates and coverage, and the classes of further funds',
    licence: 'facts published by the funds',
    asOf: newestOf('as_of'),
  },
  'funds/equivalents.csv': {
    what: 'funds with the same basket or index as another',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'funds/fund-of-funds.csv': {
    what: 'funds that hold other funds, and their weights (fact sheets)',
    licence: 'facts published by the funds',
    asOf: dateRange('as_of'),
  },
  'funds/near-proxies.csv': {
    what: 'funds that are similar but not the same, used only when asked for',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'funds/breakdowns.csv': {
    what: 'published sector breakdowns of funds (fact sheets)',
    licence: 'facts published by the funds',
    asOf: dateRange('as_of'),
  },
  'funds/top-holdings.csv': {
    what: 'largest holdings of funds without a full list',
    licence: NONE_STATED,
    asOf: dateRange('as_of'),
  },
  'funds/leveraged.csv': {
    what: 'leveraged and inverse funds: underlying and daily factor',
    licence: EDITORIAL,
    asOf: () => EDITORIAL,
  },
  'funds/symbol-changes.csv': {
    what: 'symbols in fund lists that changed or are gone',
    licence: NONE_STATED,
    asOf: newestOf('last_seen'),
  },
  'fx/rates.csv': {
    what: 'euro reference rates of the European Central Bank, as units for one US dollar',
    licence: 'European Central Bank: free use with the source named',
    asOf: newestOf('date'),
  },
};

function newestOf(column: string): Provenance['asOf'] {
  return (rows) =>
    rows
      .map((row) => row(column))
      .sort()
      .at(-1) ?? '';
}

function dateRange(column: string): Provenance['asOf'] {
  return (rows) => {
    const dates = rows.map((row) => row(column)).sort();
    return [...new Set([dates[0], dates.at(-1)])].join(' to ');
  };
}
