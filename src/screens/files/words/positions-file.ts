import { partOfMoney } from '../../../domain/figures/parts.ts';
import { OWN_COLUMNS, type OwnTitle } from '../../../read/own-format.ts';
import type { Position } from '../../../domain/model/report-positions.ts';
import type { Report } from '../../../domain/model/report.ts';
import { maskNumbers } from '../../../words/names/account-names.ts';
import { writeCsv, type Cell } from './csv-file.ts';
import { roundedPercent } from '../../../words/marks/rounding.ts';
import { numbered } from '../../hand-over/words/shared-report.ts';
import { positionsOf } from '../../../domain/figures/report-rows.ts';

/**
 * Gives every position as it was read, corrections included, as a table that reads back to the same positions: with the
 * file's own words and currencies, not with what was looked up.
 */
export function formatPositions(report: Report): string {
  const { files } = report;
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
  return writeCsv([OWN_COLUMNS.map(({ title }) => title), ...positionsOf(report).map(row)]);
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
 * The same without any amount, account or file: no quantity, price or value; accounts and files are counted, not named; of each line its
 * share of all that is converted, rounded, null where there is no positive total. Names of holdings stay, with what may be an account's
 * number masked in those that our data does not know.
 */
export function formatPositionShares(report: Report): string {
  const { files } = report;
  const days = new Map(files.map(({ name, asOf }) => [name, asOf]));
  const [account, file] = [numbered('Account'), numbered('File')];
  const words = ({ symbol, name, identity }: Position): readonly (string | null)[] =>
    [symbol, name].map((word) => (word === null || identity.status === 'identified' ? word : maskNumbers(word)));
  const row = (position: Position): readonly Cell[] => [
    position.account === null ? null : account(position.account),
    ...words(position),
    position.isin,
    position.cusip,
    position.statesCurrency ? position.currency : null,
    position.says,
    days.get(position.file) ?? null,
    roundedPercent(partOfMoney(position.baseValue, report)),
    file(position.file),
  ];
  return writeCsv([SHARES, ...positionsOf(report).map(row)]);
}
