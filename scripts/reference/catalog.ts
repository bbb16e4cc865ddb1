import type { FundClass } from '../../src/domain/model/reference.ts';
import { formatTable } from '../../src/reference/table.ts';
import { settleClasses } from './fund-class.ts';
import type { FundCost } from './records.ts';
import { isClosedEndFund } from './other-listings.ts';
import { plainMarks } from './plain-marks.ts';
import { byText, type Sources } from './sources.ts';

/** Words that show a closed-end fund to lend rather than to own; a fund that also names stocks stays unknown. */
const BOND_WORDS =
  /\b(municipals?|bonds?|tax free income|credit|investment grade|limited duration income|income securities)\b/i;
const EQUITY_WORDS = /\b(equity|dividend|stocks?|reit)\b/i;

export interface FundRecord {
  readonly symbol: string;
  readonly name: string;
  readonly fundClass: FundClass;
  /** ISIN, empty where the catalogue has none. */
  readonly isin: string;
}

/**
 * Every fund known by name, similar names together (they compress better), but not those of the cash list: a sweep fund
 * is cash, and one thing needs one candidate. What each of them is, fund-class.ts settles.
 */
export function gatherFunds(sources: Sources): readonly FundRecord[] {
  const sweeps = new Set(
    sources
      .read('equities/cash-symbols.csv')
      .filter((row) => row('kind') === 'money-market-fund')
      .map((row) => row('symbol')),
  );
  const catalogue = sources.read('funds/catalog.csv').filter((row) => !sweeps.has(row('ticker')));
  const classes = settleClasses(sources, catalogue);
  const funds = catalogue.map((row): FundRecord => {
    const symbol = row('ticker');
    const fundClass = classes.get(symbol)?.fundClass ?? 'unknown';
    return { symbol, name: row('name') === '' ? symbol : plainMarks(row('name')), fundClass, isin: row('isin_cusip') };
  });
  const known = new Set(funds.map((fund) => fund.symbol));
  const closedEnd = sources
    .read('equities/other-listings.csv')
    .filter((row) => isClosedEndFund(row) && !known.has(row('symbol')))
    .map((row): FundRecord => {
      return { symbol: row('symbol'), name: row('name'), fundClass: classByName(row('name')), isin: '' };
    });
  return [...funds, ...closedEnd].sort((a, b) => byText(a.name, b.name) || byText(a.symbol, b.symbol));
}

/** The class that a closed-end fund's name gives away: bond, or unknown. */
export function classByName(name: string): FundClass {
  return BOND_WORDS.test(name) && !EQUITY_WORDS.test(name) ? 'bond' : 'unknown';
}

/**
 * The table of funds, in the order given: what each takes a year, in percent, and the day that says so; the index that one with a list of its
 * own follows. A cell is empty where no source says it.
 */
export function fundsTable(
  funds: readonly FundRecord[],
  costs: ReadonlyMap<string, FundCost>,
  indexes: ReadonlyMap<string, string>,
): string {
  const costOf = (symbol: string, fact: keyof FundCost): string => costs.get(symbol)?.[fact] ?? '';
  return formatTable([
    ['symbol', funds.map((fund) => fund.symbol)],
    ['name', funds.map((fund) => fund.name)],
    ['class', funds.map((fund) => fund.fundClass)],
    ['cost', funds.map(({ symbol }) => costOf(symbol, 'percent'))],
    ['costAsOf', funds.map(({ symbol }) => costOf(symbol, 'asOf'))],
    ['index', funds.map(({ symbol }) => indexes.get(symbol) ?? '')],
  ]);
}

/** A leveraged or inverse fund with what it multiplies, and by how much. */
export interface LeveragedRecord {
  readonly symbol: string;
  readonly underlying: string;
  readonly factor: string;
}

/** The table of leveraged and inverse funds with what they multiply: those of the US, and `further` ones. */
export function leveragedTable(sources: Sources, further: readonly LeveragedRecord[]): string {
  const american = sources
    .read('funds/leveraged.csv')
    .map((row) => ({ symbol: row('ticker'), underlying: row('underlying'), factor: row('factor') }));
  const rows = [...american, ...further].sort((a, b) => byText(a.symbol, b.symbol));
  return formatTable([
    ['symbol', rows.map((row) => row.symbol)],
    ['underlying', rows.map((row) => row.underlying)],
    ['factor', rows.map((row) => row.factor)],
  ]);
}
