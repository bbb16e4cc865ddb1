import { OWN_COLUMNS, type OwnTitle } from '../brokers/own-format.ts';
import type { Position, Report } from '../domain/report.ts';
import { writeCsv, type Cell } from './csv-file.ts';

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
    };
    return OWN_COLUMNS.map(({ title }) => cells[title]);
  };
  return writeCsv([OWN_COLUMNS.map(({ title }) => title), ...positions.map(row)]);
}
