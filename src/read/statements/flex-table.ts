import { endsEarly, readAttributes } from '../text/tokens.ts';
import { writeLines } from '../text/sheet-lines.ts';
import { tooMany, written, type Written } from '../text/written-table.ts';
import { findElements } from './elements.ts';

/* Interactive Brokers' Flex query in XML becomes the table that the same query writes as CSV, so that one profile reads both. */

const INSTRUMENT = [
  ['ClientAccountID', 'accountid'],
  ['CurrencyPrimary', 'currency'],
  ['AssetClass', 'assetcategory'],
  ['Symbol', 'symbol'],
  ['Description', 'description'],
  ['ISIN', 'isin'],
  ['CUSIP', 'cusip'],
] as const;
const POSITION = [
  ...INSTRUMENT,
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

/* The titles of the CSV of trades: `brokers/profiles/histories.ts` knows them. */
const MOVEMENT = [
  ...INSTRUMENT,
  ['TradeID', 'tradeid'],
  ['TradeDate', 'tradedate'],
  ['Quantity', 'quantity'],
  ['TradePrice', 'tradeprice'],
  ['Buy/Sell', 'buysell'],
] as const;
const MOST_ROWS = 200_000;
const LOOKED_FOR: ReadonlySet<string> = new Set(
  ['openposition', 'cashreportcurrency', 'flexstatement'].concat(['trade', 'corporateaction', 'transfer']),
);

/**
 * Writes the open positions and the cash of a Flex query as its CSV does, or its trades where it has no position; null where it has
 * neither. Never throws.
 */
export function writeFlexTable(text: string): Written | null {
  const positions: string[][] = [];
  const cash: string[][] = [];
  const movements: string[][] = [];
  let asOf = '';
  for (const { name, attributes } of findElements(text, LOOKED_FOR)) {
    if (positions.length + cash.length + movements.length >= MOST_ROWS) return tooMany({ rows: MOST_ROWS });
    const said = readAttributes(attributes);
    const row = (columns: typeof POSITION | typeof CASH): string[] =>
      columns.map(([, attribute]) => (said.get(attribute) ?? '').slice(0, 500));
    if (name === 'trade' || name === 'corporateaction' || name === 'transfer') {
      const moved = movementOf(name, said);
      if (moved !== null) movements.push(moved);
    } else if (name === 'openposition') positions.push(row(POSITION));
    else if (name === 'cashreportcurrency') cash.push(row(CASH));
    else asOf = dayOf(said.get('todate')) || asOf;
  }
  const isCut = endsEarly(text, 'flexqueryresponse');
  if (positions.length === 0)
    return movements.length === 0 ? null : written(writeLines([MOVEMENT.map(([title]) => title), ...movements]), isCut);
  const lines = [
    ...(asOf === '' ? [] : [['Positions as of', asOf]]),
    POSITION.map(([title]) => title),
    ...positions,
    ...(cash.length === 0 ? [] : [CASH.map(([title]) => title), ...cash]),
  ];
  return written(writeLines(lines), isCut);
}

/* Currencies are changed, not held, and closed lots repeat a trade; a day stands in whichever attribute the query has. */
function movementOf(kind: string, said: ReadonlyMap<string, string>): string[] | null {
  const of = (attribute: string): string => said.get(attribute) ?? '';
  const level = of('levelofdetail').toUpperCase();
  if (of('assetcategory').toUpperCase() === 'CASH' || level === 'CLOSED_LOT' || level === 'ORDER') return null;
  const day = ['tradedate', 'reportdate', 'date', 'datetime'].map((attribute) => dayOf(of(attribute))).find(Boolean);
  const acted = kind === 'transfer' ? `Transfer ${of('direction')}` : actionOf(said);
  const deed = kind === 'trade' ? of('buysell') : acted;
  const quantity = kind === 'transfer' ? of('quantity').replace(/^-/, '') : of('quantity');
  // of a corporate action it says what happened
  const description = kind === 'corporateaction' ? '' : of('description');
  const tradeprice = of('tradeprice') || of('transferprice');
  const cells = {
    description,
    tradeprice,
    tradedate: day ?? '',
    buysell: deed,
    quantity,
    tradeid: of('tradeid') || of('transactionid'),
  };
  return MOVEMENT.map(([, attribute]) =>
    (attribute in cells ? cells[attribute as keyof typeof cells] : of(attribute)).slice(0, 500),
  );
}

/* FS and RS are splits, SO is a spin-off; what else changes shares gives others for them. */
function actionOf(said: ReadonlyMap<string, string>): string {
  const type = (said.get('type') ?? '').toUpperCase();
  if (type === 'FS' || type === 'RS' || type === 'FI') return 'Split';
  return type === 'SO' || type === 'HD' || type === 'SD' ? 'Spinoff' : 'Exchanged';
}

function dayOf(said: string | undefined): string {
  const day = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(said ?? '');
  return day === null ? '' : `${day[1]}-${day[2]}-${day[3]}`;
}
