import type { Report } from '../domain/report.ts';

/** A security as the broker lists it: all rows of it added up, a fund as one line. */
export interface BrokerLine {
  readonly key: string;
  readonly symbol: string;
  readonly name: string;
  readonly isFund: boolean;
  readonly value: number;
  readonly share: number | null;
}

/**
 * Gives the lines as the broker lists them, the largest first: rows with the same symbol, or where there is none the same
 * name, are one. Shares are of the report's base; what has no rate is left out, as in every sum.
 */
export function brokerLines({ positions, totals }: Report): readonly BrokerLine[] {
  const lines = new Map<string, Omit<BrokerLine, 'share'>>();
  for (const { symbol, name, assetClass, baseValue } of positions) {
    if (baseValue === null) continue;
    const key = symbol ?? name ?? assetClass;
    const before = lines.get(key);
    lines.set(key, {
      key,
      symbol: symbol ?? '',
      name: name ?? '',
      isFund: assetClass === 'fund',
      value: before === undefined ? baseValue : before.value + baseValue,
    });
  }
  return [...lines.values()]
    .map((line) => ({ ...line, share: totals.base === null ? null : line.value / totals.base }))
    .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
}
