import { CLOSED_END_FUNDS } from './companies-by-hand.ts';
import { formatTable } from '../../src/reference/table.ts';
import { byText, type Row, type Sources } from './sources.ts';

/** The source's word for a line and ours. Closed-end funds are funds (catalog.ts). */
const WHAT: Readonly<Record<string, string>> = {
  preferred: 'preferred',
  warrant: 'warrant',
  right: 'right',
  'spac-unit': 'unit',
  'equity-unit': 'unit',
  note: 'note',
};

/** Whether the line is a fund of its own and so belongs into the catalogue. */
export function isClosedEndFund(row: Row): boolean {
  return row('kind') === 'closed-end-fund' || CLOSED_END_FUNDS.has(row('symbol'));
}

/** Whether the line is the share of a SPAC, which is a company of its own (companies.ts). */
export function isBlankCheque(row: Row): boolean {
  return row('kind') === 'spac';
}

/** The table of US listings that are not a company's stock: preferred shares, warrants, rights, units, notes. */
export function relatedTable(sources: Sources): string {
  const rows = sources
    .read('equities/other-listings.csv')
    .filter((row) => !isClosedEndFund(row) && !isBlankCheque(row))
    .sort((a, b) => byText(a('symbol'), b('symbol')));
  return formatTable([
    ['symbol', rows.map((row) => row('symbol'))],
    ['name', rows.map((row) => row('name'))],
    ['what', rows.map((row) => whatItIs(row('kind')))],
    ['issuer', rows.map((row) => row('related_issuer_id'))],
    ['aliases', rows.map((row) => row('aliases'))],
  ]);
}

function whatItIs(kind: string): string {
  const what = WHAT[kind];
  if (what === undefined) throw new Error(`No word for listings of kind "${kind}".`);
  return what;
}

/** The table of cash and sweep symbols (editorial). */
export function cashTable(sources: Sources): string {
  const rows = [...sources.read('equities/cash-symbols.csv')].sort((a, b) => byText(a('symbol'), b('symbol')));
  return formatTable([
    ['symbol', rows.map((row) => row('symbol'))],
    ['name', rows.map((row) => row('name'))],
    ['aliases', rows.map(() => '')],
  ]);
}

/** The table of coins with the other spellings of their symbols (editorial). */
export function cryptoTable(sources: Sources): string {
  const rows = [...sources.read('equities/crypto.csv')].sort((a, b) => byText(a('symbol'), b('symbol')));
  return formatTable([
    ['symbol', rows.map((row) => row('symbol'))],
    ['name', rows.map((row) => row('name'))],
    ['aliases', rows.map((row) => row('aliases').split(';').join('|'))],
  ]);
}
