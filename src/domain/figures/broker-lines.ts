import type { Report } from '../model/report.ts';
import { sum } from '../sum.ts';
import { positionsIn } from '../rows/position-rows.ts';

/** A security as the broker lists it: all rows of it added up, a fund as one line. */
export interface BrokerLine {
  readonly key: string;
  readonly symbol: string;
  readonly name: string;
  readonly isFund: boolean;
  readonly value: number;
  /** Of all the money, whatever base is on: funds, cash and bonds are lines, too. null where that is not positive. */
  readonly share: number | null;
}

/** Gives what part of all the money a value is, as a broker's page does; null where there is no positive sum. */
function shareOfMoney(value: number, { totals }: Pick<Report, 'totals'>): number | null {
  return totals.net > 0 ? value / totals.net : null;
}

/**
 * Gives the lines as the broker lists them, the largest first: rows with the same symbol, or where there is none the same
 * name, are one. What has no rate is left out, as in every sum.
 */
export function brokerLines(report: Report): readonly BrokerLine[] {
  const lines = new Map<string, { readonly line: Omit<BrokerLine, 'value' | 'share'>; readonly values: number[] }>();
  for (const { symbol, name, assetClass, baseValue } of positionsIn(report.positions)) {
    if (baseValue === null) continue;
    const key = symbol ?? name ?? assetClass;
    const line = { key, symbol: symbol ?? '', name: name ?? '', isFund: assetClass === 'fund' };
    const known = lines.get(key) ?? { line, values: [] };
    known.values.push(baseValue);
    lines.set(key, { line, values: known.values });
  }
  return [...lines.values()]
    .map(({ line, values }) => ({ ...line, value: sum(values) }))
    .map((line) => ({ ...line, share: shareOfMoney(line.value, report) }))
    .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
}

/** Gives what part of all the money the largest lines are, together. */
export function shareOfLargest(lines: readonly BrokerLine[], count: number, report: Report): number | null {
  return shareOfMoney(sum(lines.slice(0, count).map(({ value }) => value)), report);
}
