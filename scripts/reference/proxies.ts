import { formatTable } from '../../src/reference/table.ts';
import { plainMarks } from './plain-marks.ts';
import { byText, rowsBy, SERIES_FILE, type Sources } from './sources.ts';

/** A fund that may stand in for another, and how it differs. */
export interface ProxyRecord {
  readonly fund: string;
  readonly proxy: string;
  readonly why: string;
}

/** The tables of funds that may stand in when the user agrees, for all classes of a fund, and of the reasons, which many share. */
export function proxyTables(
  sources: Sources,
  further: readonly ProxyRecord[],
): { readonly proxies: string; readonly reasons: string } {
  const reasons = new Map<string, number>();
  const numberOf = (reason: string): number => {
    const number = reasons.get(reason) ?? reasons.size;
    reasons.set(reason, number);
    return number;
  };
  const american = sources
    .read('funds/near-proxies.csv')
    .map((row) => ({ fund: row('ticker'), proxy: row('proxy'), why: plainMarks(row('why_it_differs')) }));
  const byFund = new Map<string, ProxyRecord[]>();
  for (const record of [...american, ...further]) byFund.set(record.fund, [...(byFund.get(record.fund) ?? []), record]);
  for (const [fund, sister] of sisters(new Set(byFund.keys()), sources)) byFund.set(sister, byFund.get(fund)!);
  const funds = [...byFund].sort(([a], [b]) => byText(a, b));
  const proxies = formatTable([
    ['symbol', funds.map(([fund]) => fund)],
    ['proxies', funds.map(([, records]) => records.map(({ proxy }) => proxy).join('|'))],
    ['reasons', funds.map(([, records]) => records.map(({ why }) => numberOf(why)).join(' '))],
  ]);
  return { proxies, reasons: formatTable([['reason', [...reasons.keys()]]]) };
}

/* Other classes of the funds that nothing is said of: what is like one class of a fund is like all of them. */
function sisters(funds: ReadonlySet<string>, sources: Sources): readonly (readonly [fund: string, sister: string])[] {
  return [...rowsBy(sources.read(SERIES_FILE), 'series').values()].flatMap((rows) => {
    const classes = rows.map((row) => row('ticker'));
    const fund = classes.find((one) => funds.has(one));
    return fund === undefined ? [] : classes.flatMap((one) => (funds.has(one) ? [] : [[fund, one] as const]));
  });
}
