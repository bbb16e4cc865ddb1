import { formatTable } from '../../src/reference/table.ts';
import { byText, rowsBy, type Sources } from './sources.ts';

/** The tables of funds that may stand in when the user agrees, and of the reasons, which many share. */
export function proxyTables(sources: Sources): { readonly proxies: string; readonly reasons: string } {
  const reasons = new Map<string, number>();
  const numberOf = (reason: string): number => {
    const number = reasons.get(reason) ?? reasons.size;
    reasons.set(reason, number);
    return number;
  };
  const funds = [...rowsBy(sources.read('funds/near-proxies.csv'), 'ticker')].sort(([a], [b]) => byText(a, b));
  const proxies = formatTable([
    ['symbol', funds.map(([fund]) => fund)],
    ['proxies', funds.map(([, rows]) => rows.map((row) => row('proxy')).join(' '))],
    ['reasons', funds.map(([, rows]) => rows.map((row) => numberOf(row('why_it_differs'))).join(' '))],
  ]);
  return { proxies, reasons: formatTable([['reason', [...reasons.keys()]]]) };
}
