import { houseIn } from '../lists/fund-houses.ts';
import { isFundAbroad } from '../identity/identify-fund-abroad.ts';
import { looksLikeIsin } from '../identity/symbols.ts';
import type { FundUse } from '../model/report-funds.ts';
import type { Report } from '../model/report.ts';

/* Where the lists are published of the funds that nobody can see all of. */

/** A house and the funds held of it whose holdings are not all known. */
export interface Publisher {
  /** null = the names of these funds tell no house that we know, or not where its site for them is. */
  readonly house: string | null;
  /** Where the house publishes them, without a protocol; null with the house. */
  readonly address: string | null;
  /** By symbol, in the order of their value. */
  readonly funds: readonly string[];
}

/** What is missing and where it is published. */
export interface Missing {
  readonly publishers: readonly Publisher[];
  /** The American ones among them: each files what it holds with the SEC. */
  readonly american: readonly string[];
}

type Market = 'us' | 'europe' | 'canada' | 'india' | 'other';
type Fund = Pick<FundUse, 'symbol' | 'name' | 'seen' | 'value'>;

/** Gives where the holdings of funds are published that are closed or seen in part; houses by the value of their funds. */
export function findPublishers(funds: readonly Fund[]): Missing {
  const open = [...funds]
    .filter(({ seen }) => seen === 'closed' || seen === 'partial')
    .sort((a, b) => b.value - a.value || (a.symbol < b.symbol ? -1 : 1));
  const publishers = new Map<string, Publisher>();
  for (const fund of open) {
    const site = siteOf(fund);
    const key = site === null ? '' : `${site.house} ${site.address}`;
    const known = publishers.get(key) ?? { house: null, address: null, ...site, funds: [] };
    publishers.set(key, { ...known, funds: [...known.funds, fund.symbol] });
  }
  const named = [...publishers.values()].filter(({ house }) => house !== null);
  const others = [...publishers.values()].filter(({ house }) => house === null);
  return {
    publishers: [...named, ...others],
    american: open.filter((fund) => marketOf(fund) === 'us').map(({ symbol }) => symbol),
  };
}

function siteOf(fund: Fund): { readonly house: string; readonly address: string } | null {
  const found = houseIn(fund.name);
  if (found === null) return null;
  const market = marketOf(fund);
  const site = found.sites.find(({ of }) => of === market) ?? found.sites.find(({ of }) => of === 'any');
  return site === undefined ? null : { house: found.house, address: site.address };
}

function marketOf({ symbol, name }: Fund): Market {
  if (/\.(?:TO|NE)$/.test(symbol)) return 'canada';
  if (/\.(?:NS|BO)$/.test(symbol)) return 'india';
  if (/\.(?:AX|T)$/.test(symbol)) return 'other';
  // one that is known by its ISIN alone says its country
  if (looksLikeIsin(symbol) && !symbol.startsWith('US')) return symbol.startsWith('IN') ? 'india' : 'europe';
  return isFundAbroad({ kind: 'fund', symbol, name, fundClass: 'unknown' }) ? 'europe' : 'us';
}

/** A held fund of which a list would show more. */
export interface OpenFund {
  /** By what a list is given to it: its symbol, or, of a line that has none, its name as the file writes it. */
  readonly symbol: string;
  readonly name: string;
}

/** Gives the held funds that nobody can see inside, those seen in part, and those that nobody knows; the largest first. */
export function openFundsHeld({ funds, unknownFunds }: Pick<Report, 'funds' | 'unknownFunds'>): readonly OpenFund[] {
  const known = funds
    .filter(({ seen }) => seen === 'closed' || seen === 'partial')
    .map(({ symbol, name, value }) => ({ symbol, name, value }));
  const unknown = unknownFunds.flatMap(({ symbol, name, value }) => {
    const called = symbol ?? name;
    return called === null ? [] : [{ symbol: called, name: name ?? called, value }];
  });
  return [...known, ...unknown]
    .sort((a, b) => b.value - a.value || (a.symbol < b.symbol ? -1 : 1))
    .map(({ symbol, name }) => ({ symbol, name }));
}
