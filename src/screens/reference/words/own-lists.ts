import { t } from '../../../words/t.ts';
import type { NamedFund } from '../../../domain/lists/find-fund.ts';
import type { MarketData, UnassignedList, UserList } from '../../../domain/lists/overlay.ts';
import { reasonsInRow } from '../../review/words/phrases.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { formatCount, formatPercent, plural } from '../../../words/marks/numbers.ts';

/* Words for what the user brings over the built-in lists. */

export const OWN_LISTS = {
  title: t`Your own data`,
  lede: t`Add a fund’s published holdings to use them instead of ours, or a stock screener’s CSV for newer market caps.`,
  how: t`On the fund’s page at its issuer, find “holdings,” download them as CSV or Excel (.xlsx) and drop the file here.`,
  none: t`Nothing added yet. All funds use the built-in data.`,
  add: t`Add fund holdings`,
  addLabel: t`Fund holdings files`,
  ask: t`Which fund is this?`,
  askOther: t`Another fund?`,
  yours: t`Your funds we can’t fully see`,
  askWhich: t`We’re not sure which fund these are the holdings of. Is it one of these?`,
  askHint: t`Its symbol or part of its name.`,
  mine: t`These are my holdings`,
  notAtHand: t`We no longer have this file. Drop it again.`,
  assign: t`Use for this fund`,
  leave: t`Don’t use it`,
  leaveAll: t`Don’t use any of these`,
  leveraged: t`Adding holdings doesn’t change a leveraged fund’s multiple or how bond and metal funds are classified.`,
} as const;

/** What the user brought, in a few words: what waits for an answer first. */
export function ownDataFact(waiting: number, lists: number, hasCaps: boolean): string {
  if (waiting > 0) return t`${plural(waiting, { one: '# file needs', other: '# files need' })} your answer`;
  const parts = [
    ...(lists === 0 ? [] : [t`holdings of ${plural(lists, { one: '# fund', other: '# funds' })}`]),
    ...(hasCaps ? [t`market caps`] : []),
  ];
  return parts.length === 0 ? t`none added; add a fund’s holdings or newer market caps` : joinAnd(parts);
}

/** Asks about a list whose fund its file tells. */
export function askLookInside({ symbol, name }: NamedFund): string {
  const fund = name === symbol ? symbol : `${symbol}, ${name}`;
  return t`This looks like the holdings of ${fund}. Use them to look inside the fund?`;
}

function dated({ asOf, asOfFrom }: Pick<UserList, 'asOf' | 'asOfFrom'>): string {
  return asOfFrom === 'file' ? t`as of ${formatDate(asOf)}` : t`added ${formatDate(asOf)} (no date in the file)`;
}

/** Where a list comes from and of when it is. */
export function listSource(list: UserList | UnassignedList): string {
  const issuer = list.issuer === 'Spreadsheet' ? '' : `${list.issuer}, `;
  return `${issuer}${list.fileName}, ${dated(list)}`;
}

/** What a list shows of its fund: "503 companies, 2 of unknown size; covers 99.8% of the fund". */
export function listContent({ rows, basket }: UserList | UnassignedList): string {
  const strangers = rows.companies - rows.known;
  return reasonsInRow([
    strangers === 0
      ? t`${plural(rows.companies, { one: '# company', other: '# companies' })}`
      : t`${plural(rows.companies, { one: '# company', other: '# companies' })}, ${formatCount(strangers)} of unknown size`,
    t`covers ${formatPercent(basket.coverage)} of the fund`,
    ...(rows.rejected === 0
      ? []
      : [t`${plural(rows.rejected, { one: '# row couldn’t be read', other: '# rows couldn’t be read' })}`]),
  ]);
}

/** Names the rows of a file that are not in the list: "3 rows aren’t included; 1 couldn’t be read". */
export function leftOutTitle(rows: UserList['leftOut']): string {
  const rejected = rows.filter(({ fate }) => fate === 'rejected').length;
  const title = t`${plural(rows.length, { one: '# row isn’t included', other: '# rows aren’t included' })}`;
  return rejected === 0 ? title : reasonsInRow([title, t`${formatCount(rejected)} couldn’t be read`]);
}

/** Where the caps come from and how many count. */
export function marketSource(market: MarketData): string {
  return `${market.fileName}, ${dated(market)}`;
}
export function marketContent({ rows, caps, prices }: MarketData): string {
  const counted = Object.keys(caps).length;
  const content = reasonsInRow([
    t`${plural(counted, { one: '# company with a new market cap', other: '# companies with a new market cap' })}`,
    ...(rows.unknown === 0
      ? []
      : [
          t`${plural(rows.unknown, { one: '# row not in the built-in data', other: '# rows not in the built-in data' })}`,
        ]),
  ]);
  return Object.keys(prices).length === 0
    ? content
    : t`${content}. Its prices aren’t used: your holdings keep the values from your files`;
}

/** Said where neither the built-in lists nor the catalogue know the typed symbol. */
export function unknownFund(symbol: string): string {
  return t`We don’t know a fund with the symbol ${symbol}. You can still use this file for a holding with exactly that symbol.`;
}
