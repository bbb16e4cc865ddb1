import { mapEach } from '../../domain/map-each.ts';
import { writeLines } from '../text/sheet-lines.ts';
import { must } from '../../domain/must.ts';

/* What happened in the investment accounts of an OFX file that states no positions (OFX 2.3, 13.9.2, "Investment Transactions"): a table
   of movements, from which the reader of histories works out what is held. */

/** The titles of the table; the format of OFX in read/profiles/histories knows them by these words. */
const MOVEMENT_TITLES = [
  'OFX account',
  'OFX date',
  'OFX action',
  'Ticker',
  'CUSIP',
  'ISIN',
  'Security name',
  'OFX class',
  'Units',
  'Unit price',
  'OFX total',
  'Currency',
  'FITID',
] as const;

type Leaves = ReadonlyMap<string, string>;

/* What the words of each kind of transaction do is said in read/profiles/histories. A security that is sold has its units with a
   minus by the standard, and without one in many files. */
const ACTIONS: ReadonlyMap<string, (leaves: Leaves) => { readonly action: string; readonly units: string }> = new Map([
  ...['buystock', 'buymf', 'buydebt', 'buyother', 'buyopt'].map((name) => [name, bought] as const),
  ...['sellstock', 'sellmf', 'selldebt', 'sellother', 'sellopt'].map((name) => [name, sold] as const),
  ['reinvest', (leaves) => ({ action: 'Reinvest', units: numberIn(leaves.get('units')) })],
  [
    'transfer',
    (leaves) => ({
      action: `Transfer ${leaves.get('tferaction') ?? ''}`,
      units: sizeOf(numberIn(leaves.get('units'))),
    }),
  ],
  ['split', (leaves) => ({ action: 'Split', units: ratioOf(leaves) })],
  // an option that expires is gone; what one that is exercised moves of it nobody says for sure
  [
    'closureopt',
    (leaves) => ({ action: `Option ${leaves.get('optaction') ?? ''}`, units: sizeOf(numberIn(leaves.get('units'))) }),
  ],
  ['income', (leaves) => ({ action: PAID[leaves.get('incometype')?.toUpperCase() ?? ''] ?? 'Income', units: '' })],
  ['retofcap', () => ({ action: 'Return of capital', units: '' })],
  ...['invexpense', 'margininterest', 'jrnlfund', 'stmttrn', 'jrnlsec'].map(
    (name) => [name, () => ({ action: 'Money', units: '' })] as const,
  ),
]);
const PAID: Readonly<Partial<Record<string, string>>> = {
  DIV: 'Dividend',
  CGLONG: 'Capital gain',
  CGSHORT: 'Capital gain',
  INTEREST: 'Interest',
  MISC: 'Income',
};

/** The elements that are transactions of an investment account. */
export const OFX_MOVEMENTS: ReadonlySet<string> = new Set(ACTIONS.keys());

/** One transaction as the file has it. */
export interface OfxMovement {
  readonly kind: string;
  readonly leaves: Leaves;
  readonly money: string | undefined;
}

/** Who a security is, and of what class, as the list of securities says. */
export interface OfxSecurity {
  readonly ticker: string;
  readonly cusip: string;
  readonly isin: string;
  readonly name: string;
  readonly class: string;
}

/** An account with its transactions. */
export interface MovedAccount {
  readonly account: string;
  /** The currency of amounts that name none. */
  readonly money: string;
  readonly movements: readonly OfxMovement[];
}

/** Tells whether a transaction moves a security, not money alone. */
export function movesSecurity({ kind, leaves }: OfxMovement): boolean {
  const moved = ACTIONS.get(kind)?.(leaves);
  return moved !== undefined && (moved.units !== '' || kind === 'split' || kind === 'closureopt');
}

/** Writes the transactions of some accounts as a table between tabs; null where none moves a security. */
export function writeOfxMovements(
  accounts: readonly MovedAccount[],
  securityOf: (leaves: Leaves) => OfxSecurity,
): string | null {
  if (!accounts.some(({ movements }) => movements.some(movesSecurity))) return null;
  const rows = accounts.flatMap(({ account, money: usual, movements }) =>
    movements.map(({ kind, leaves, money }) => {
      const { action, units } = must(ACTIONS.get(kind))(leaves);
      const { ticker, cusip, isin, name, class: of } = securityOf(leaves);
      return [
        account,
        dayOf(leaves.get('dttrade') ?? leaves.get('dtposted')),
        action,
        ticker,
        cusip,
        isin,
        name,
        of,
        units,
        numberIn(leaves.get('unitprice')),
        numberIn(leaves.get('total') ?? leaves.get('trnamt')),
        money ?? usual,
        leaves.get('fitid') ?? '',
      ];
    }),
  );
  return writeLines([[...MOVEMENT_TITLES], ...rows]);
}

function bought(leaves: Leaves) {
  return { action: 'Buy', units: numberIn(leaves.get('units')) };
}

function sold(leaves: Leaves) {
  return { action: 'Sell', units: sizeOf(numberIn(leaves.get('units'))) };
}

function sizeOf(units: string): string {
  return units.replace(/^-/, '');
}

/* How many one became: "2/1". Without the ratio the units before and after say it. */
function ratioOf(leaves: Leaves): string {
  const [up, down] = [leaves.get('numerator'), leaves.get('denominator')].map(numberIn);
  if (up !== '' && down !== '') return `${up}/${down}`;
  const [after, before] = mapEach([leaves.get('newunits'), leaves.get('oldunits')], (units) => Number(numberIn(units)));
  return after > 0 && before > 0 ? String(after / before) : '';
}

/** "+1234,50" → "1234.50"; what is no number stays as it is, for the reader to tell. */
export function numberIn(said: string | undefined): string {
  const text = (said ?? '').replace(/^\+/, '');
  return /^-?\d{1,20},\d{1,12}$/.test(text) ? text.replace(',', '.') : text;
}

/** "20250630160000.000[-5:EST]" → "2025-06-30"; empty for what is no day. */
export function dayOf(said: string | undefined): string {
  const day = /^(\d{4})(\d{2})(\d{2})/.exec(said ?? '');
  return day === null ? '' : `${day[1]}-${day[2]}-${day[3]}`;
}
