import { countryCode } from '../../domain/identity/country-names.ts';
import type { RowMarket } from '../../domain/model/fund-file.ts';

/* Where a row trades. An exchange goes before a country: Accenture is Irish and trades in New York. */

const US_EXCHANGE = /nyse|new york stock|nasdaq|cboe|\bbats\b|\bamex\b|^otc\b|non-?nms/i;
/* Exchanges in Europe that bear the names of their American owners: "Nyse Euronext - Euronext Paris", "Nasdaq Omx Nordic". */
const NOT_US = /euronext|\bomx\b|nordic|baltic|cboe europe|bats (?:europe|chi-x)/i;
const NO_EXCHANGE = /^(?:-|--|no market.*|n\/a|)$/i;
/* The ends of Bloomberg's tickers: `AAPL US`, `7203 JP`. */
const US_ENDS = new Set(['US', 'UN', 'UW', 'UQ', 'UA', 'UP', 'UR', 'UF', 'UV']);

export interface RowPlace {
  readonly symbol: string | null;
  readonly country: string | null;
  readonly market: RowMarket;
}

/** Says where a row trades and what its ticker is there, as far as the file tells. */
export function placeOf(
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
