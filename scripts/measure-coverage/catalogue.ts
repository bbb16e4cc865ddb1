import type { FundClass, Reference } from '../../src/domain/model/reference.ts';
import { parseTable } from '../../src/reference/table.ts';

/** What the pack knows of the funds of one market, each counting as one. The four counts add up to `funds`. */
export interface MarketCount {
  readonly name: string;
  readonly funds: number;
  /** With a list, parts, or a multiple of one. */
  readonly seenInto: number;
  /** Bonds, money, metal, coins: the class says all there is to say. */
  readonly byClass: number;
  /** Shares or a mix of which nothing is seen. */
  readonly closed: number;
  readonly unknownClass: number;
}

const MARKETS: readonly (readonly [name: string, isOf: (symbol: string, name: string) => boolean])[] = [
  ['US mutual funds, each share class', (symbol) => /^[A-Z]{4}X$/.test(symbol)],
  ['US ETFs and closed-end funds', (symbol) => /^[A-Z]{1,4}$/.test(symbol)],
  ['European ETFs, share classes as one', (symbol, name) => / /.test(symbol) && /\b(?:UCITS|ETC|ETP|ETN)\b/.test(name)],
  ['Canadian ETFs', (symbol) => /\.(?:TO|NE)$/.test(symbol)],
];
/** Classes that say all there is to say about a fund's part in stocks. */
const PLAIN: readonly FundClass[] = ['bond', 'money-market', 'commodity', 'crypto', 'currency'];

/** Counts the pack's catalogue (its table FUNDS) by market. Funds of no market named here are left out. */
export function countCatalogue(table: string, reference: Reference): readonly MarketCount[] {
  const parsed = parseTable(table);
  const [names, classes] = [parsed.column('name'), parsed.column('class')];
  const funds = parsed
    .column('symbol')
    .map((symbol, row) => ({ symbol, name: names[row] ?? '', of: classes[row] ?? '' }));
  return MARKETS.map(([name, isOf]) => {
    const own = funds.filter((fund) => isOf(fund.symbol, fund.name));
    const isSeen = own.filter(({ symbol }) => reference.fundContent(symbol).kind !== 'none');
    const others = own.filter(({ symbol }) => reference.fundContent(symbol).kind === 'none');
    const byClass = others.filter(({ of }) => PLAIN.some((one) => one === of)).length;
    const unknownClass = others.filter(({ of }) => of === 'unknown').length;
    return {
      name,
      funds: own.length,
      seenInto: isSeen.length,
      byClass,
      closed: others.length - byClass - unknownClass,
      unknownClass,
    };
  });
}

/** How old the pack's lists are on the day of its prices: so many of them are up to so many months old. */
export function agesOfLists({ lists, equitiesAsOf }: Reference['passport']): readonly (readonly [string, number])[] {
  const days = (date: string): number => Date.parse(date) / 864e5;
  const ages = lists.map(({ asOf }) => (days(equitiesAsOf) - days(asOf)) / (365.25 / 12));
  const count = (from: number, to: number): number => ages.filter((age) => age > from && age <= to).length;
  return [
    ['up to 3 months', count(-Infinity, 3)],
    ['3 to 6 months', count(3, 6)],
    ['6 to 12 months', count(6, 12)],
    ['older', count(12, Infinity)],
  ];
}
