import type { FilePositions, Position } from '../model/report-positions.ts';
import { holdingAt } from './holding-rows.ts';
import { itemAt } from '../must.ts';

/* The positions of a report, given back one by one from their columns. */

/** Gives one position of a file by its place. */
export function positionAt({ file, rows, groups, baseValue }: FilePositions, at: number): Position {
  const holding = holdingAt(rows, at);
  const { pathStart, currency, rateFrom, assetClass, identity } = itemAt(groups, itemAt(rows.groupOf, at));
  const value = itemAt(baseValue, at);
  return {
    file,
    line: holding.line,
    account: holding.account,
    pathStart,
    symbol: holding.symbol,
    name: holding.name,
    isin: holding.isin,
    cusip: holding.cusip,
    quantity: holding.quantity,
    price: holding.price,
    value: holding.value,
    valueFrom: holding.valueFrom,
    currency,
    statesCurrency: holding.currency !== null,
    inBase: holding.inBase,
    cost: holding.cost,
    says: holding.says,
    baseValue: Number.isNaN(value) ? null : value,
    rateFrom,
    assetClass,
    identity,
  };
}

/** Gives the positions of all files from one place to another, all of them if none is named. */
export function positionsIn(files: readonly FilePositions[], start = 0, end = Infinity): readonly Position[] {
  const list: Position[] = [];
  let before = 0;
  for (const file of files) {
    const { length } = file.baseValue;
    for (let at = Math.max(0, start - before); at < Math.min(length, end - before); at += 1)
      list.push(positionAt(file, at));
    before += length;
  }
  return list;
}

/** Counts the positions of all files. */
export function countPositions(files: readonly FilePositions[]): number {
  return files.reduce((all, { baseValue }) => all + baseValue.length, 0);
}
