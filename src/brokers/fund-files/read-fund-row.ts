import type { FundRow } from '../../domain/fund-file.ts';
import { SECTORS, type Sector } from '../../domain/sector.ts';
import { lineNumber } from '../../domain/units.ts';
import { hasFailed, parseNumber, parsePercent, saysNothing, unwrapCell, type DecimalMark } from '../cells.ts';
import type { FileRecord } from '../records.ts';
import { isCusip, isIsin } from '../symbols.ts';
import type { FundTable } from './fund-header.ts';
import type { FundMarks } from './fund-marks.ts';
import { placeOf } from './market.ts';
import type { FundRole } from './profile.ts';
import { kindOfRow } from './row-kind.ts';
import type { StatedPart } from './weights.ts';

/** A row before the weights of the whole list are decided. */
export interface DraftRow extends StatedPart {
  readonly row: Omit<FundRow, 'weight'>;
  readonly record: FileRecord;
}
/** What one record below the header is. */
export type FundRecord =
  | { readonly kind: 'row'; readonly draft: DraftRow }
  | { readonly kind: 'total' }
  | { readonly kind: 'footer' }
  | { readonly kind: 'unreadable'; readonly cell: string; readonly column: string }
  | { readonly kind: 'no-weight' }
  | { readonly kind: 'nobody' };

const TOTAL = /^(?:(?:grand |sub)?totals?|gesamt|summe|insgesamt)\b/i;
/* Sectors as issuers shorten them, and in German. */
const OTHER_SECTORS = new Map<string, Sector>([
  ['communication', 'Communication Services'],
  ['telecommunication services', 'Communication Services'],
  ['healthcare', 'Health Care'],
  ['technology', 'Information Technology'],
  ['consumer, cyclical', 'Consumer Discretionary'],
  ['consumer, non-cyclical', 'Consumer Staples'],
  ['it', 'Information Technology'],
  ['informationstechnologie', 'Information Technology'],
  ['kommunikation', 'Communication Services'],
  ['kommunikationsdienste', 'Communication Services'],
  ['zyklische konsumgüter', 'Consumer Discretionary'],
  ['nichtzyklische konsumgüter', 'Consumer Staples'],
  ['nicht-zyklische konsumgüter', 'Consumer Staples'],
  ['basiskonsumgüter', 'Consumer Staples'],
  ['gesundheitsversorgung', 'Health Care'],
  ['gesundheitswesen', 'Health Care'],
  ['finanzen', 'Financials'],
  ['finanzwesen', 'Financials'],
  ['industrie', 'Industrials'],
  ['energie', 'Energy'],
  ['materialien', 'Materials'],
  ['grundstoffe', 'Materials'],
  ['versorger', 'Utilities'],
  ['versorgungsbetriebe', 'Utilities'],
  ['immobilien', 'Real Estate'],
]);

/** Reads one record below the header of a fund's list. */
export function readFundRow(record: FileRecord, table: FundTable, marks: FundMarks): FundRecord {
  const text = (role: FundRole): string => {
    const column = table.at.get(role);
    const cell = column === undefined ? '' : (record.cells[column] ?? '');
    return unwrapCell(cell).trim();
  };
  const said = (role: FundRole): string | null => {
    const cell = text(role);
    return saysNothing(cell) ? null : cell;
  };
  const filled = record.cells.filter((cell) => cell.trim() !== '');
  const name = said('name');
  if (filled.length === 1 && record.cells.length < table.titles.length) return { kind: 'footer' };
  if (TOTAL.test(text('symbol')) || TOTAL.test(text('name'))) return { kind: 'total' };
  const weight = parsePercent(text('weight'), marks.weight);
  // Where the weight is there, a value whose formula failed is not needed.
  const value = parseNumber(weight.kind === 'number' && hasFailed(text('value')) ? '' : text('value'), marks.value);
  if (weight.kind === 'unreadable' || value.kind === 'unreadable') {
    const isWeight = weight.kind === 'unreadable';
    if (filled.length <= 2) return { kind: 'footer' };
    const role = isWeight ? 'weight' : 'value';
    return { kind: 'unreadable', cell: text(role).slice(0, 40), column: table.titles[table.at.get(role)!]!.trim() };
  }
  if (weight.kind === 'none' && value.kind === 'none') return { kind: filled.length <= 2 ? 'footer' : 'no-weight' };
  const symbol = said('symbol');
  const codes = [said('isin'), said('cusip'), said('code')]
    .filter((code) => code !== null)
    .map((code) => code.toUpperCase());
  const isin = codes.find(isIsin) ?? null;
  const cusip = codes.find(isCusip) ?? null;
  if (symbol === null && name === null && isin === null && cusip === null) return { kind: 'nobody' };
  const place = placeOf(symbol === null ? null : symbol.toUpperCase(), {
    country: text('country'),
    exchange: text('exchange'),
    currency: text('currency'),
  });
  return {
    kind: 'row',
    draft: {
      weight: weight.kind === 'number' ? weight.value : null,
      decimals: decimalsOf(text('weight'), marks.weight),
      value: value.kind === 'number' ? value.value : null,
      record,
      row: {
        line: lineNumber(record.line),
        symbol: place.symbol,
        name,
        isin,
        cusip,
        kind: kindOfRow(said('class'), name, place.symbol),
        country: place.country,
        market: place.market,
        sector: sectorOf(text('sector')),
      },
    },
  };
}

function decimalsOf(cell: string, mark: DecimalMark): number {
  return /[.,](\d+)\s*%?$/.exec(cell.slice(Math.max(0, cell.lastIndexOf(mark))))?.[1]?.length ?? 0; // eslint-disable-line no-restricted-syntax -- no point, no decimals
}

function sectorOf(cell: string): Sector | null {
  const words = cell.toLowerCase();
  return SECTORS.find((sector) => sector.toLowerCase() === words) ?? OTHER_SECTORS.get(words) ?? null;
}
