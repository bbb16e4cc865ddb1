import { OWN_COLUMNS, type OwnTitle } from '../brokers/own-format.ts';
import type { Position, Report } from '../domain/report.ts';
import { maskNumbers } from './account-names.ts';
import { writeCsv, type Cell } from './csv-file.ts';
import { roundedPercent } from './rounding.ts';

/**
 * Gives every position as it was read, corrections included, as a table that reads back to the same positions: with the
 * file's own words and currencies, not with what was looked up.
 */
export function formatPositions({ positions, files }: Report): string {
  const days = new Map(files.map(({ name, asOf }) => [name, asOf]));
  const row = (position: Position): readonly Cell[] => {
    const cells: Readonly<Record<OwnTitle, Cell>> = {
      Account: position.account,
      Symbol: position.symbol,
      Name: position.name,
      ISIN: position.isin,
      CUSIP: position.cusip,
      Quantity: position.quantity,
      Price: position.price,
      Value: position.value,
      Currency: position.statesCurrency ? position.currency : null,
      Type: position.says,
      'As of': days.get(position.file) ?? null,
      'Value from': position.valueFrom,
      'Base column': position.inBase === null ? null : position.inBase.value,
      'Base currency': position.inBase === null ? null : position.inBase.currency,
      'Base from': position.inBase === null ? null : position.inBase.from,
      File: position.file,
      'Total cost': position.cost === null ? null : position.cost.value,
      'Date acquired': position.cost === null ? null : position.cost.since,
    };
    return OWN_COLUMNS.map(({ title }) => cells[title]);
  };
  return writeCsv([OWN_COLUMNS.map(({ title }) => title), ...positions.map(row)]);
}

const SHARES = [
  'Account',
  'Symbol',
  'Name',
  'ISIN',
  'CUSIP',
  'Currency',
  'Type',
  'As of',
  'Percent of portfolio',
  'File',
] as const;

/**
 * The same without any amount, and with the numbers of accounts masked: no quantity, price or value, and of each line its share of all that is converted, rounded. Null
 * where there is no positive total.
 */
export function formatPositionShares({ positions, files, totals }: Report): string {
  const days = new Map(files.map(({ name, asOf }) => [name, asOf]));
  const shareOf = ({ baseValue }: Position) =>
    baseValue === null || totals.net <= 0 ? null : roundedPercent(baseValue / totals.net);
  const row = (position: Position): readonly Cell[] => [
    ...[position.account === null ? null : maskNumbers(position.account), position.symbol, position.name],
    ...[position.isin, position.cusip],
    ...[position.statesCurrency ? position.currency : null, position.says, days.get(position.file) ?? null],
    ...[shareOf(position), maskNumbers(position.file)],
  ];
  return writeCsv([SHARES, ...positions.map(row)]);
}
