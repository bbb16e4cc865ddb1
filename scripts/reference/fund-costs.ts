import type { FundRecord } from './catalog.ts';
import { PROVENANCE } from './provenance.ts';
import { rowsBy, type Row, type Sources } from './sources.ts';
import type { FundCost, Leads } from './records.ts';

const PROFILES_FILE = 'funds/etf-profiles.csv';
const MUTUAL_FILE = 'funds/mutual-fund-costs.csv';
/** What one source alone says is "about", and what sources say differently is neither: such ratios stay unknown. */
const SURE_ENOUGH: ReadonlySet<string> = new Set(['issuer site, dated', 'two sources agree']);
const UCITS_FILE = 'funds/world/ucits-etfs.csv';

/**
 * What a fund takes is below this, in percent a year. What is stated above it is a misprint (15.0 for 0.15) or counts what the companies
 * that the fund holds spend themselves (13.49 for a fund of business development companies): neither is what the fund takes.
 */
export const MOST_PERCENT = 5;

/**
 * The expense ratio of each fund that has one: of US exchange-traded funds by their symbol, of European ones by the ISINs that lead to a
 * fund of the pack, or by the very name, class and all, of one that the catalogue has without its ISIN. Classes that are one fund here
 * and state different ratios leave it unknown, since nobody could say which of them is held. So does a European zero, which that list may mean as "not stated", and what no fund takes (MOST_PERCENT). Of US mutual funds
 * those are in it that their issuer states or two sources agree on, class by class: one never has the ratio of the exchange-traded class beside it.
 */
export function gatherFundCosts(
  sources: Sources,
  funds: readonly FundRecord[],
  leads: readonly Leads[],
): ReadonlyMap<string, FundCost> {
  const isFund = new Set(funds.map(({ symbol }) => symbol));
  const costs = new Map<string, FundCost>();
  for (const row of sources.read(PROFILES_FILE)) {
    const percent = plainPercent(Number(row('expense_ratio')) * 100);
    if (row('expense_ratio') === '' || !isFund.has(row('ticker')) || Number(percent) >= MOST_PERCENT) continue;
    costs.set(row('ticker'), { percent, asOf: row('as_of') });
  }
  for (const row of sources.read(MUTUAL_FILE))
    if (SURE_ENOUGH.has(row('status')) && isFund.has(row('ticker')) && !costs.has(row('ticker')))
      costs.set(row('ticker'), { percent: plainPercent(Number(row('ter_pct'))), asOf: row('as_of') });
  const symbolOf = new Map<string, string>();
  for (const { isin, symbol } of funds) if (isin !== '') symbolOf.set(isin, symbol);
  for (const { isins, symbol } of leads) for (const isin of isins) symbolOf.set(isin, symbol);
  const numberless = funds.filter(({ isin }) => isin === '');
  const stated = new Map<string, Set<string>>();
  const rows = sources.read(UCITS_FILE);
  const rowsOfName = rowsBy(rows, 'name');
  const state = (symbol: string, row: Row): void => {
    if (!costs.has(symbol)) stated.set(symbol, (stated.get(symbol) ?? new Set()).add(row('ter_pct')));
  };
  for (const row of rows) {
    const symbol = symbolOf.get(row('isin'));
    if (symbol !== undefined) state(symbol, row);
  }
  for (const { symbol, name } of numberless) for (const row of rowsOfName.get(name) ?? []) state(symbol, row);
  const asOf = PROVENANCE[UCITS_FILE]!.asOf(rows);
  for (const [symbol, cells] of stated) {
    const [first = '', ...others] = cells;
    const isFee = Number(first) > 0 && Number(first) < MOST_PERCENT;
    if (isFee && others.length === 0) costs.set(symbol, { percent: plainPercent(Number(first)), asOf });
  }
  return costs;
}

/* In plain digits, without what binary fractions add (0.07000000000000001); published ratios have four decimals at most. */
function plainPercent(percent: number): string {
  return String(Number(percent.toFixed(4)));
}

/**
 * The index that each fund with a list of its own follows, where funds.csv names it as an index alone: funds that follow the same one hold
 * the same by intent, though their lists are of different days. Funds that are run by hand, or by rules of their own, follow none.
 */
export function gatherTrackedIndexes(sources: Sources): ReadonlyMap<string, string> {
  const indexes = new Map<string, string>();
  for (const row of sources.read('funds/funds.csv')) {
    const [fund, index] = [row('ticker'), row('index')];
    if (row('file') === '' || index === '' || /^active\b|[()]/.test(index)) continue;
    const known = indexes.get(fund);
    if (known !== undefined && known !== index) throw new Error(`funds.csv says two indexes of ${fund}.`);
    indexes.set(fund, index);
  }
  return indexes;
}
