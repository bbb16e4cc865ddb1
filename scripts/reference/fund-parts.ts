import { formatTable } from '../../src/reference/table.ts';
import type { FundRecord } from './catalog.ts';
import { findLenders, withSisters } from './same-basket.ts';
import { byText, rowsBy, SERIES_FILE, type Row, type Sources } from './sources.ts';

/** What a fund of funds holds, in percent with the source's own digits. */
export interface FundOfFunds {
  readonly symbol: string;
  readonly asOf: string;
  readonly parts: readonly { readonly symbol: string; readonly percent: string }[];
}

/** The all-in-one funds of the world, and the funds that may follow a fund of funds. */
export interface WorldParts {
  readonly allInOne: readonly FundOfFunds[];
  readonly funds: readonly { readonly symbol: string; readonly follows: { readonly list: string } | null }[];
}

/**
 * Every fund of funds of fund-of-funds.csv and its share classes. Funds that lead back to themselves stop the compiler,
 * and so does a part that is neither a known fund nor a company.
 */
export function gatherFundsOfFunds(
  sources: Sources,
  funds: readonly FundRecord[],
  world: WorldParts = { allInOne: [], funds: [] },
  indexLists: readonly string[] = [],
  isCompany: (symbol: string) => boolean = () => false,
): ReadonlyMap<string, FundOfFunds> {
  const known = new Set([...funds.map((fund) => fund.symbol), ...indexLists]);
  const equivalents = sources.read('funds/equivalents.csv');
  const series = sources.read(SERIES_FILE);
  const lendersOf = findLenders(equivalents, [], series);
  const rowsOf = rowsBy(sources.read('funds/fund-of-funds.csv'), 'parent');
  const symbols = withSisters(new Set([...rowsOf.keys(), ...equivalents.map((row) => row('ticker'))]), series);
  const found = new Map<string, FundOfFunds>();
  for (const symbol of [...symbols].sort(byText)) {
    const rows = rowsOf.get(symbol) ?? lendersOf(symbol).flatMap(({ fund }) => rowsOf.get(fund) ?? []);
    // one parent of the source is a description and no symbol
    if (rows.length > 0 && known.has(symbol)) found.set(symbol, fundOfFunds(symbol, rows));
  }
  for (const fund of world.allInOne) found.set(fund.symbol, fund);
  // what follows a fund of funds is all in it
  for (const { symbol, follows } of world.funds) {
    const followed = follows === null ? undefined : found.get(follows.list);
    if (followed !== undefined && !found.has(symbol))
      found.set(symbol, { symbol, asOf: followed.asOf, parts: [{ symbol: followed.symbol, percent: '100' }] });
  }
  for (const fund of found.values()) {
    const strange = fund.parts.find(({ symbol }) => !known.has(symbol) && !isCompany(symbol));
    if (strange !== undefined) throw new Error(`${fund.symbol} holds ${strange.symbol}, which nobody knows.`);
  }
  refuseCycles(found);
  return found;
}

function fundOfFunds(symbol: string, rows: readonly Row[]): FundOfFunds {
  const dates = rows.map((row) => row('as_of')).sort(byText);
  return {
    symbol,
    // the oldest date of its parts, so that nothing looks fresher than it is
    asOf: dates[0] ?? '',
    parts: rows.map((row) => ({ symbol: row('child'), percent: row('weight_pct') })),
  };
}

/** Throws when a fund holds itself, over whatever number of steps. */
function refuseCycles(funds: ReadonlyMap<string, FundOfFunds>): void {
  const done = new Set<string>();
  const visit = (symbol: string, path: readonly string[]): void => {
    if (path.includes(symbol)) throw new Error(`Funds hold each other in a circle: ${[...path, symbol].join(' > ')}.`);
    if (done.has(symbol)) return;
    for (const part of funds.get(symbol)?.parts ?? []) visit(part.symbol, [...path, symbol]);
    done.add(symbol);
  };
  for (const symbol of funds.keys()) visit(symbol, []);
}

/** The table of funds of funds, in the order given. */
export function fundPartsTable(funds: readonly FundOfFunds[]): string {
  return formatTable([
    ['symbol', funds.map((fund) => fund.symbol)],
    ['asOf', funds.map((fund) => fund.asOf)],
    ['parts', funds.map((fund) => fund.parts.map((part) => part.symbol).join('|'))],
    ['percents', funds.map((fund) => fund.parts.map((part) => part.percent).join(' '))],
  ]);
}
