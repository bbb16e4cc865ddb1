import type { FundRow, RowMarket } from '../../domain/model/fund-file.ts';
import { lineNumber, type DecimalMark } from '../../domain/model/units.ts';
import { hasFailed, parseNumber, parsePercent, saysNothing, unwrapCell } from '../cells/cells.ts';
import type { FileRecord } from '../cells/records.ts';
import { isCusip, isIsin } from '../cells/symbols.ts';
import type { FundTable } from './fund-header.ts';
import type { FundMarks } from './fund-marks.ts';
import type { FundRole } from './profile.ts';
import { beginsWith, fundWords, sectorInWords } from './languages/all-fund-words.ts';
import { fundRowKindOf } from './row-kind.ts';
import type { StatedPart } from './weights.ts';
import { countryCode } from '../../domain/identity/country-names.ts';
import { must } from '../../domain/must.ts';
import { onlyOf } from '../../domain/only-of.ts';

/* Where a row trades. An exchange goes before a country: Accenture is Irish and trades in New York. */

const US_EXCHANGE = /nyse|new york stock|nasdaq|cboe|\bbats\b|\bamex\b|^otc\b|non-?nms/i;
/* Exchanges in Europe that bear the names of their American owners: "Nyse Euronext - Euronext Paris", "Nasdaq Omx Nordic". */
const NOT_US = /euronext|\bomx\b|nordic|baltic|cboe europe|bats (?:europe|chi-x)/i;
const NO_EXCHANGE = /^(?:-|--|no market.*|n\/a|)$/i;
/* The ends of Bloomberg's tickers: `AAPL US`, `7203 JP`. */
const US_ENDS = new Set(['US', 'UN', 'UW', 'UQ', 'UA', 'UP', 'UR', 'UF', 'UV']);

interface RowPlace {
  readonly symbol: string | null;
  readonly country: string | null;
  readonly market: RowMarket;
}

/** Says where a row trades and what its ticker is there, as far as the file tells. */
function placeOf(
  symbol: string | null,
  says: { readonly country: string; readonly exchange: string; readonly currency: string },
): RowPlace {
  const country = countryCode(says.country.trim());
  const [, letters, end] = /^(\S{1,12}) ([A-Z]{2})$/.exec(symbol ?? '') ?? [];
  if (letters !== undefined && end !== undefined) {
    return { symbol: letters, country, market: US_ENDS.has(end) ? 'us' : 'foreign' };
  }
  return { symbol, country, market: marketOf(symbol, country, says) };
}

function marketOf(
  symbol: string | null,
  code: string | null,
  { exchange, currency }: { readonly exchange: string; readonly currency: string },
): RowMarket {
  if (!NO_EXCHANGE.test(exchange.trim()))
    return US_EXCHANGE.test(exchange) && !NOT_US.test(exchange) ? 'us' : 'foreign';
  // A region ("North America"), or a country in a language that nobody has written down, says neither.
  if (code !== null) return code === 'US' ? 'us' : 'foreign';
  if (symbol !== null && /^\d+$/.test(symbol)) return 'foreign';
  const money = currency.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(money) && money !== 'USD' ? 'foreign' : null;
}

/** A row before the weights of the whole list are decided. */
export interface DraftRow extends StatedPart {
  readonly row: Omit<FundRow, 'weight'>;
  readonly record: FileRecord;
}
/** What one record below the header is. */
export type FundRecord =
  | { readonly kind: 'row'; readonly draft: DraftRow }
  /** `weight` as it is written, for what a whole list adds up to. */
  | { readonly kind: 'total'; readonly isOfAll: boolean; readonly weight: number | null }
  /** One cell: a heading above rows, or a line of small print. */
  | { readonly kind: 'footer'; readonly words: string | null }
  | { readonly kind: 'unreadable'; readonly cell: string; readonly column: string }
  | { readonly kind: 'no-weight' }
  | { readonly kind: 'nobody' };

/* A swap on an index, and companies of that name. */
const NO_TOTAL = /^total (?:return|energies|produce|system|access|gabon|sa$|se$)/;

/** Reads one record below the header of a fund's list; `heading` is the last one that says what kind of paper follows it. */
export function readFundRow(
  record: FileRecord,
  table: FundTable,
  marks: FundMarks,
  heading: string | null = null,
): FundRecord {
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
  const alone = onlyOf(filled)?.trim() ?? null;
  if (alone !== null && record.cells.length < table.titles.length) return { kind: 'footer', words: alone };
  const weight = parsePercent(text('weight'), marks.weight);
  const total = totalIn(filled[0] ?? '', name, said);
  if (total !== null) return { ...total, weight: weight.kind === 'number' ? weight.value : null };
  // Where the weight is there, a value whose formula failed is not needed.
  const value = parseNumber(weight.kind === 'number' && hasFailed(text('value')) ? '' : text('value'), marks.value);
  if (weight.kind === 'unreadable' || value.kind === 'unreadable') {
    const isWeight = weight.kind === 'unreadable';
    if (filled.length <= 2) return { kind: 'footer', words: alone };
    const role = isWeight ? 'weight' : 'value';
    return {
      kind: 'unreadable',
      cell: text(role).slice(0, 40),
      column: table.titles[must(table.at.get(role))]!.trim(),
    };
  }
  if (weight.kind === 'none' && value.kind === 'none')
    return filled.length <= 2 ? { kind: 'footer', words: alone ?? name } : { kind: 'no-weight' };
  const symbol = said('symbol');
  const codes = [said('isin'), said('cusip'), said('code')]
    .filter((code) => code !== null)
    .map((code) => code.toUpperCase());
  const isin = codes.find(isIsin) ?? null;
  const cusip = codes.find(isCusip) ?? null;
  if (symbol === null && name === null && isin === null && cusip === null) return { kind: 'nobody' };
  const place = placeOf(symbol === null ? null : symbol.toUpperCase().replace(/ EQUITY$/, ''), {
    country: text('country'),
    // "Change" is a price's in one language and an exchange in another
    exchange: /\p{L}/u.test(text('exchange')) ? text('exchange') : '',
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
        kind: fundRowKindOf({
          className: said('class') ?? heading,
          sector: said('sector'),
          name,
          symbol: place.symbol,
        }),
        country: place.country,
        market: place.market,
        sector: sectorInWords(text('sector')),
      },
    },
  };
}

function decimalsOf(cell: string, mark: DecimalMark): number {
  return /[.,](\d+)\s*%?$/.exec(cell.slice(Math.max(0, cell.lastIndexOf(mark))))?.[1]?.length ?? 0; // eslint-disable-line house/no-zero-if-missing -- no point, no decimals
}

/* A row that sums others up: its words say so, and it is nobody's paper. */
function totalIn(
  first: string,
  name: string | null,
  said: (role: FundRole) => string | null,
): { readonly kind: 'total'; readonly isOfAll: boolean } | null {
  const words = [said('symbol'), name, first].find((cell) => cell !== null && isTotal(cell)) ?? null;
  if (words === null) return null;
  const codes = [said('isin'), said('cusip'), said('code')]
    .filter((code) => code !== null)
    .map((code) => code.toUpperCase());
  if (codes.some((code) => isIsin(code) || isCusip(code))) return null;
  // "Total SA" with a symbol of its own is a company.
  const symbol = said('symbol');
  if (symbol !== null && symbol !== words && name === words) return null;
  return { kind: 'total', isOfAll: !beginsWith('subtotals', words) };
}

function isTotal(words: string): boolean {
  return (beginsWith('totals', words) || beginsWith('subtotals', words)) && !NO_TOTAL.test(fundWords(words));
}
