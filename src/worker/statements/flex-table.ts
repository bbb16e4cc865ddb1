import { readAttributes } from '../markup/tokens.ts';
import { writeLines } from '../workbook/sheet-lines.ts';
import { findElements } from './elements.ts';

/* Interactive Brokers' Flex query in XML becomes the table that the same query writes as CSV, so that one profile reads both. */

const POSITION = [
  ['ClientAccountID', 'accountid'],
  ['CurrencyPrimary', 'currency'],
  ['AssetClass', 'assetcategory'],
  ['Symbol', 'symbol'],
  ['Description', 'description'],
  ['ISIN', 'isin'],
  ['CUSIP', 'cusip'],
  ['ReportDate', 'reportdate'],
  ['Quantity', 'position'],
  ['MarkPrice', 'markprice'],
  ['PositionValue', 'positionvalue'],
  ['LevelOfDetail', 'levelofdetail'],
] as const;
const CASH = [
  ['ClientAccountID', 'accountid'],
  ['CurrencyPrimary', 'currency'],
  ['StartingCash', 'startingcash'],
  ['EndingCash', 'endingcash'],
] as const;

const LOOKED_FOR: ReadonlySet<string> = new Set(['openposition', 'cashreportcurrency', 'flexstatement']);

/** Writes the open positions and the cash of a Flex query as its CSV does; null where it has no position. Never throws. */
export function writeFlexTable(text: string): string | null {
  const positions: string[][] = [];
  const cash: string[][] = [];
  let asOf = '';
  for (const { name, attributes } of findElements(text, LOOKED_FOR)) {
    const said = readAttributes(attributes);
    const row = (columns: typeof POSITION | typeof CASH): string[] =>
      columns.map(([, attribute]) => (said.get(attribute) ?? '').slice(0, 500));
    if (name === 'openposition') positions.push(row(POSITION));
    else if (name === 'cashreportcurrency') cash.push(row(CASH));
    else asOf = dayOf(said.get('todate')) || asOf;
  }
  if (positions.length === 0) return null;
  return writeLines([
    ...(asOf === '' ? [] : [['Positions as of', asOf]]),
    POSITION.map(([title]) => title),
    ...positions,
    ...(cash.length === 0 ? [] : [CASH.map(([title]) => title), ...cash]),
  ]);
}

function dayOf(said: string | undefined): string {
  const day = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(said ?? '');
  return day === null ? '' : `${day[1]}-${day[2]}-${day[3]}`;
}
