import { applyCapRule, keepsTo, readCapRule } from './cap-rules.ts';
import { rowsOfList, type FundList } from './fund-lists.ts';
import type { ResolveRow } from './records.ts';
import { sumWeights, type Row, type Sources } from './sources.ts';

const DECISIONS = 'decisions/capped-lists.csv';
const RULES_FILE = 'funds/world/capped-indexes.csv';

/**
 * Applies to lists the limits of the indexes that they stand for: decisions/capped-lists.csv names the list and the index, capped-indexes.csv
 * its rule. Lines of one company count together and share what it gets. What a rule leaves open (cap-rules.ts) no line has, so the list covers
 * less than the whole; one that is read "at most" has the limits themselves, and one "or plain" stands for the index without limits, too, and
 * has of each company the lesser weight. Gives the lists that are named, from the indexes' lists or else the funds'; throws where one is in
 * neither.
 */
export function capLists(
  sources: Sources,
  lists: readonly FundList[],
  funds: ReadonlyMap<string, FundList>,
  resolve: ResolveRow,
): readonly FundList[] {
  const rules = new Map(sources.read(RULES_FILE).map((row) => [row('index'), ruleOf(row)]));
  return sources.read(DECISIONS).map((row) => {
    const [symbol, index] = [row('list'), row('index')];
    const list = lists.find((one) => one.symbol === symbol) ?? funds.get(symbol);
    const rule = rules.get(index);
    if (list === undefined || rule === undefined)
      throw new Error(`${DECISIONS}: no list ${symbol}, or no rule of ${index}.`);
    return capList(sources, list, rule, row('reading'), resolve);
  });
}

/** Words of the table for rules that take nothing off, or that only words can say. */
const NO_RULE = /^(?:$|nothing|no effect|span|optimiser|each=)| only where | of a price-weighted/;

/**
 * Throws where an index with limits is read from a list that breaks them: it is the list of another index. `listOf` gives the list of an index
 * by the words of its name, null where none stands for it.
 */
export function refuseUncapped(
  sources: Sources,
  listOf: (index: string) => FundList | null,
  resolve: ResolveRow,
): void {
  for (const row of sources.read(RULES_FILE)) {
    const list = NO_RULE.test(row('apply')) ? null : listOf(row('index'));
    if (list === null) continue;
    const weights = [...weighCompanies(sources, list, resolve).values()];
    if (!keepsTo(weights, readCapRule(ruleOf(row)), BY_ROUNDING))
      throw new Error(`${row('index')} allows ${row('apply')}, and is read from ${list.symbol}, which has more.`);
  }
}
const BY_ROUNDING = 1e-6;

/* What a rule is about may follow it in words. */
const ruleOf = (row: Row): string => row('apply').split(' on ')[0] ?? '';

/* The companies of a list by their part of all its shares. A line that nobody knows is a company of its own. */
function weighCompanies(sources: Sources, list: FundList, resolve: ResolveRow): ReadonlyMap<string, number> {
  const weights = sumWeights(rowsOfList(sources, list).map((row, at) => [companyOf(row, at, resolve), row]));
  const whole = Math.max(
    100,
    [...weights.values()].reduce((sum, weight) => sum + weight, 0),
  );
  return new Map([...weights].map(([company, weight]) => [company, weight / whole]));
}

const companyOf = (row: Row, at: number, resolve: ResolveRow): string | null =>
  row('asset_class') === 'Equity' ? (resolve(row) ?? `line ${at}`) : null;

function capList(sources: Sources, list: FundList, ruleText: string, reading: string, resolve: ResolveRow): FundList {
  const rows = rowsOfList(sources, list);
  const before = weighCompanies(sources, list, resolve);
  const whole = [...before.values()].reduce((sum, weight) => sum + weight, 0);
  const weights = [...before.values()].map((weight) => weight / whole);
  const rule = readCapRule(ruleText);
  const capped = applyCapRule(weights, reading === 'at most' ? { ...rule, hasBuffer: false } : rule).map((weight, at) =>
    reading === 'or plain' ? Math.min(weight, weights[at]!) : weight,
  );
  const partOf = new Map(
    [...before.keys()].map((company, at) => [company, weights[at]! > 0 ? capped[at]! / weights[at]! : 1]),
  );
  const percents = rows.map((row, at) => {
    const part = partOf.get(companyOf(row, at, resolve) ?? '');
    return part === undefined ? row('weight_pct') : (Number(row('weight_pct')) * part).toFixed(8);
  });
  const covered = percents.reduce((sum, percent) => sum + Number(percent), 0);
  return {
    ...list,
    coveredPercent: Math.min(Number(list.coveredPercent), covered).toFixed(4),
    rows: rows.map(
      (row, at): Row =>
        (column) =>
          column === 'weight_pct' ? percents[at]! : row(column),
    ),
  };
}
