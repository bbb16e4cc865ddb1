import type { MarketData, UnassignedList, UserList } from '../domain/overlay.ts';
import { formatDate } from './dates.ts';
import { countOf, formatPercent } from './numbers.ts';

/* Words for what the user brings over the built-in lists. */

export const OWN_LISTS = {
  title: 'Your own lists',
  lede: 'A fund’s holdings, as its issuer publishes them, count instead of the built-in list. A market screener’s CSV brings newer market caps.',
  how: 'On the issuer’s page of the fund look for “holdings”, choose “download” or “export” as CSV or Excel (.xlsx), and drop the file here.',
  none: 'Nothing added: every fund is read from the built-in lists.',
  add: 'Add a fund’s list',
  addLabel: 'Fund lists',
  ask: 'Which fund is this?',
  askHint: 'Its symbol, or words of its name.',
  assign: 'Use for this fund',
  leave: 'Do not use it',
  leveraged: 'Leveraged funds keep their factor, and funds of bonds or metals their class: a list changes neither.',
} as const;

function dated({ asOf, asOfFrom }: Pick<UserList, 'asOf' | 'asOfFrom'>): string {
  return asOfFrom === 'file' ? `as of ${formatDate(asOf)}` : `added ${formatDate(asOf)}, the file states no date`;
}

/** Where a list comes from and of when it is. */
export function listSource(list: UserList | UnassignedList): string {
  const issuer = list.issuer === 'Spreadsheet' ? '' : `${list.issuer}, `;
  return `${issuer}${list.fileName}, ${dated(list)}`;
}

/** What a list shows of its fund: "503 companies, 2 of them of unknown size; covers 99.8 % of the fund". */
export function listContent({ rows, basket }: UserList | UnassignedList): string {
  const strangers = rows.companies - rows.known;
  const unknown = strangers === 0 ? '' : `, ${strangers} of them of unknown size`;
  const rejected = rows.rejected === 0 ? '' : `; ${countOf(rows.rejected, 'row')} could not be read`;
  return `${countOf(rows.companies, 'row')} of companies${unknown}; covers ${formatPercent(basket.coverage)} of the fund${rejected}`;
}

/** Names the rows of a file that are not in the list: "3 rows are not in the list, 1 of them could not be read". */
export function leftOutTitle(rows: UserList['leftOut']): string {
  const rejected = rows.filter(({ fate }) => fate === 'rejected').length;
  const are = rows.length === 1 ? 'is' : 'are';
  return `${countOf(rows.length, 'row')} ${are} not in the list${rejected === 0 ? '' : `, ${rejected} of them could not be read`}`;
}

/** Where the caps come from and how many count. */
export function marketSource(market: MarketData): string {
  return `${market.fileName}, ${dated(market)}`;
}
export function marketContent({ rows, caps, prices }: MarketData): string {
  const price =
    Object.keys(prices).length === 0
      ? ''
      : '. Its prices change no figure: a line counts with the value its own file states';
  const count = countOf(Object.keys(caps).length, 'company', 'companies');
  const unknown = rows.unknown === 0 ? '' : `; ${countOf(rows.unknown, 'row')} of nobody in the built-in lists`;
  return `${count} with a new market cap${unknown}${price}`;
}

/** Said where neither the built-in lists nor the catalogue know the typed symbol. */
export function unknownFund(symbol: string): string {
  return `No fund with the symbol ${symbol} is known here. It can be used all the same, for a line with exactly this symbol.`;
}
