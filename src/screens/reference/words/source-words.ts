import { t } from '../../../words/t.ts';
import type { PassportSource } from '../../../domain/model/reference.ts';

/** What a source of the pack is called, and what it gives, in the language of the page. */
export interface PackSourceWords {
  readonly name: string;
  readonly provides: string;
}

/* The sources that are no fund's own holdings, by the last part of their file's name. */
const TABLES: Readonly<Record<string, PackSourceWords>> = {
  'listings.csv': { name: t`US companies`, provides: t`US companies with their countries, market caps and sectors.` },
  'other-listings.csv': {
    name: t`Other US listings`,
    provides: t`US listings that aren’t company stock: preferred shares, warrants, notes, units, closed-end funds.`,
  },
  'foreign.csv': {
    name: t`Companies abroad`,
    provides: t`Companies on their home exchanges, with names, sectors and market caps; some market caps are estimates.`,
  },
  'identifiers.csv': {
    name: t`ISIN, CUSIP and FIGI`,
    provides: t`Securities’ identifiers, stored only as short hashes.`,
  },
  'wkn.csv': { name: t`WKN of shares`, provides: t`German identifiers of shares, stored only as short hashes.` },
  'index-members.csv': {
    name: t`Index members`,
    provides: t`Companies in S&P and Russell indexes, from the holdings of index funds.`,
  },
  'symbol-aliases.csv': { name: t`Former symbols`, provides: t`Earlier US symbols of companies.` },
  'themes.csv': { name: t`Themes`, provides: t`Companies in each theme, with a reason for each.` },
  'cash-symbols.csv': {
    name: t`Cash and money market`,
    provides: t`Symbols that brokers use for cash and money market funds.`,
  },
  'crypto.csv': { name: t`Cryptocurrencies`, provides: t`Symbols of cryptocurrencies.` },
  'catalog.csv': { name: t`Fund names and types`, provides: t`Names and types of US funds.` },
  'class-repairs.csv': {
    name: t`Corrected fund types`,
    provides: t`Funds whose type we corrected from their prospectuses.`,
  },
  'sec-series.csv': {
    name: t`Share classes of funds`,
    provides: t`Which symbols are share classes of the same US mutual fund.`,
  },
  'funds.csv': { name: t`Fund list dates`, provides: t`Dates and coverage of each fund’s holdings.` },
  'equivalents.csv': {
    name: t`Funds with the same holdings`,
    provides: t`Funds that follow the same index or hold the same companies as another.`,
  },
  'fund-of-funds.csv': { name: t`Funds of funds`, provides: t`Funds that hold other funds, with their weights.` },
  'near-proxies.csv': {
    name: t`Similar funds`,
    provides: t`Funds that are similar but not the same. We use them only as stand-ins.`,
  },
  'stand-ins.csv': {
    name: t`Stand-ins`,
    provides: t`What a fund is likely to be like when we can’t see its holdings, with a reason for each.`,
  },
  'breakdowns.csv': { name: t`Sectors of funds`, provides: t`Sectors that funds publish in their fact sheets.` },
  'top-holdings.csv': {
    name: t`Largest holdings of funds`,
    provides: t`Largest holdings of funds whose full holdings we don’t have.`,
  },
  'leveraged.csv': {
    name: t`Leveraged funds`,
    provides: t`What leveraged and inverse funds follow, and by what factor.`,
  },
  'leveraged-underlyings.csv': {
    name: t`What leveraged funds move with`,
    provides: t`What European leveraged products follow where their own records name it differently.`,
  },
  'symbol-changes.csv': {
    name: t`Changed symbols in fund lists`,
    provides: t`Symbols in fund holdings that changed or no longer exist.`,
  },
  'ucits-etfs.csv': {
    name: t`European ETFs`,
    provides: t`European ETFs: what each follows and costs, and its identifiers, stored only as short hashes.`,
  },
  'foreign-etf-symbols.csv': {
    name: t`ETFs on exchanges abroad`,
    provides: t`Symbols and names of ETFs on exchanges outside the US.`,
  },
  'local-funds.csv': {
    name: t`Funds of single countries`,
    provides: t`Widely held funds in Canada, Australia, India, the UK and Germany.`,
  },
  'further-funds.csv': {
    name: t`Further funds of single countries`,
    provides: t`More funds outside the US, added by hand, with a reason for each.`,
  },
  'community.csv': {
    name: t`From readers`,
    provides: t`What readers know of funds that we didn’t, each with a public source.`,
  },
  'much-held.csv': {
    name: t`Widely held funds of fourteen markets`,
    provides: t`How brokers print their names, and the index or class of each.`,
  },
  'common-fund-names.csv': {
    name: t`Other names of funds`,
    provides: t`What funds are called in other languages, or were called before, with a reason for each.`,
  },
  'european-tickers.csv': {
    name: t`Tickers of European funds`,
    provides: t`Which fund a ticker means where our lists differ or have none, with a reason for each.`,
  },
  'fund-names-vanguard-uk.csv': {
    name: t`Names of Vanguard’s UK funds`,
    provides: t`How Vanguard prints the names of its British funds.`,
  },
  'market-funds.csv': {
    name: t`Markets in fund names`,
    provides: t`What an index fund is likely to be like when its name gives a market and no index, with a reason for each.`,
  },
  'depositary.csv': {
    name: t`Canadian and Brazilian receipts`,
    provides: t`Symbols of receipts for US shares traded in Canada and Brazil.`,
  },
  'what-is-it.csv': {
    name: t`Search words`,
    provides: t`Words in thirteen languages for markets, kinds of funds, bonds, and cash.`,
  },
  'all-in-one.csv': { name: t`Parts of all-in-one funds`, provides: t`What all-in-one funds are made of, rounded.` },
  'fund-parts.csv': {
    name: t`Parts of funds of funds`,
    provides: t`What funds of funds are made of, by their own rules, and what is only generally known of it.`,
  },
  'indian-categories.csv': {
    name: t`Categories of Indian funds`,
    provides: t`What Indian funds are likely to be like by their category, with a reason for each.`,
  },
  'index-names-more.csv': {
    name: t`More index names`,
    provides: t`More indexes, how their names are spelled, and whose holdings we use for them.`,
  },
  'index-names.csv': {
    name: t`Index names`,
    provides: t`Indexes, how their names are spelled, and whose holdings we use for them.`,
  },
  'index-lists.csv': {
    name: t`Holdings of indexes`,
    provides: t`Which holdings we use for an index: corrections by hand, with a reason for each.`,
  },
  'subsets.csv': { name: t`Countries in each index`, provides: t`Which countries each MSCI index covers.` },
  'ACWI.csv': {
    name: t`Companies in MSCI indexes`,
    provides: t`Holdings of the SPDR MSCI ACWI ETF, which we use for MSCI indexes by country.`,
  },
  'EIMI-2025-09.csv': {
    name: t`Companies in emerging markets`,
    provides: t`Names, codes and sectors of companies in emerging markets. We take no weights from it.`,
  },
  'kinds.csv': {
    name: t`Which funds stand for a kind of fund`,
    provides: t`The funds we measure each kind of fund by, with a reason for each.`,
  },
  'fund-kinds.csv': {
    name: t`Fund kinds`,
    provides: t`What kind of fund it is, for funds whose full holdings we don’t have.`,
  },
  'back-tests.csv': {
    name: t`Tests of estimated holdings`,
    provides: t`How far our estimates were from the real holdings.`,
  },
  'etf-profiles.csv': { name: t`Assets of ETFs`, provides: t`Assets and expense ratios of US ETFs.` },
  'plan-funds.csv': { name: t`Names of workplace funds`, provides: t`What workplace plans call their funds.` },
  'plan-words.csv': {
    name: t`Which names of workplace funds say enough`,
    provides: t`Which words in those names are enough to know a fund by, with a reason for each.`,
  },
  'companies-abroad.csv': {
    name: t`More companies abroad`,
    provides: t`Foreign companies missing from our other sources, added by hand, each with a reason.`,
  },
  'common-names.csv': {
    name: t`What people call companies`,
    provides: t`Former names, brands, initials and short names such as Google or Coke, collected by hand.`,
  },
  'same-companies.csv': {
    name: t`One company, several codes`,
    provides: t`Companies that fund holdings name by another code or share class, matched by hand.`,
  },
  'rates.csv': { name: t`Exchange rates`, provides: t`Reference rates of the European Central Bank.` },
  'sector-schemes.csv': {
    name: t`How funds sort companies into sectors`,
    provides: t`Which scheme of sectors each fund’s fact sheet uses.`,
  },
  'capped-indexes.csv': { name: t`Limits of indexes`, provides: t`How much of one company each index may hold.` },
  'capped-aex-check.csv': {
    name: t`Companies in the AEX`,
    provides: t`Members of the AEX, with its limit for each company.`,
  },
  'capped-lists.csv': {
    name: t`Lists with limits`,
    provides: t`Which holdings we limit as an index does, with a reason for each.`,
  },
  'list-contradictions.csv': {
    name: t`Holdings that don’t fit`,
    provides: t`Funds whose holdings can’t be those we had, by what each fund’s own record proves.`,
  },
  'ucits-bounds.csv': {
    name: t`Limits proven by funds’ records`,
    provides: t`How much of mega-cap tech and small caps each fund’s own record allows.`,
  },
  'mutual-fund-costs.csv': {
    name: t`Costs of US mutual funds`,
    provides: t`What classes of mutual funds charge a year.`,
  },
  'india-funds.csv': {
    name: t`Mutual funds of India`,
    provides: t`Names, ISINs and categories of Indian funds.`,
  },
  'india-category-limits.csv': {
    name: t`India’s rules for categories of funds`,
    provides: t`What funds of each category have to hold at least, and may at most.`,
  },
  'benchmarks.csv': {
    name: t`Parts of benchmarks`,
    provides: t`Which funds a benchmark is made of, and how much of each.`,
  },
  'TOPIX-2026-04-30.csv': { name: t`Companies in TOPIX`, provides: t`Companies in TOPIX with their weights.` },
  'STOXX600-2026-05-05.csv': {
    name: t`Companies in the STOXX Europe 600`,
    provides: t`Companies in the STOXX Europe 600 with their weights.`,
  },
};

/* The holdings of funds, by how the folder they come from was made. */
const HOLDINGS: readonly (readonly [RegExp, string])[] = [
  [/\/constituents-derived\//, t`Put together from several public files.`],
  [/\/constituents-repriced\//, t`The fund’s own holdings, updated with newer prices.`],
  [/\/constituents-partial\//, t`Part of the fund’s holdings.`],
  [/\/constituents/, t`The fund’s own holdings, published by its issuer.`],
];

/** What a source is called and gives. One that we have no words for, as in a pack of the user's own, says what it says of itself. */
export function sourceWords({ file, what }: Pick<PassportSource, 'file' | 'what'>): PackSourceWords {
  const last = file.slice(file.lastIndexOf('/') + 1);
  const table = TABLES[last];
  const holdings = HOLDINGS.find(([folder]) => folder.test(file));
  if (holdings !== undefined) return { name: t`Holdings of ${last.replace(/\.\w+$/, '')}`, provides: holdings[1] };
  return table ?? { name: last, provides: what };
}
