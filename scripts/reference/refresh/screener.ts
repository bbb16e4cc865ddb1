import Papa from 'papaparse';
import { compareNames, nameKey } from '../../../src/domain/identity/names.ts';
import type { Reference } from '../../../src/domain/model/reference.ts';
import { resolveMarket, type ScreenerReading } from '../../../src/domain/lists/resolve-market.ts';
import { workOutCutoffs } from '../../../src/domain/lists/work-out-cutoffs.ts';
import { makeReference, type PackText } from '../../../src/reference/make-reference.ts';
import { formatTable } from '../../../src/reference/table.ts';
import { countryCode } from '../countries.ts';
import { byText } from '../sources.ts';
import { addRow, arrange, closeTable, columnOf, lengthOf, openTable, type OpenTable } from './open-table.ts';
import { movePlaces } from './places.ts';
import { RAW_DOWNLOADS } from './raw-kinds.ts';
import { refuseAll, refuseDay, type RawFile, type Renewal } from './renewal.ts';

/** A screener that states caps of fewer of the pack's companies is no whole one. */
const LEAST_FOUND = 0.95;
/** The screener keeps an old count of shares for days after a split: a cap that moves further is left as it was. */
const MOST_MOVED = 4;

/** A ticker of the SEC's list. */
export interface SecTicker {
  readonly cik: string;
  readonly ticker: string;
  readonly exchange: string;
}

/**
 * Renews the market caps of companies listed in the US by a screener's file, the cut-offs and the order that follow from them, and the
 * pack's day. With the SEC's tickers beside it new listings come in, too; what may be a renamed company or a further class of a
 * known one is refused, for that is decided by hand.
 */
export function renewCaps(
  pack: PackText,
  file: RawFile,
  reading: ScreenerReading,
  tickers: readonly SecTicker[],
  today: string,
): Renewal {
  const reference = makeReference(pack);
  const before = reference.passport.equitiesAsOf;
  if (reading.asOf === null)
    return refuseAll(
      pack,
      `${file.name}: nothing says of which day it is; name it nasdaq_screener_<milliseconds>.csv.`,
    );
  const why = refuseDay(reading.asOf, today, before);
  if (why !== null) return refuseAll(pack, `${file.name}: ${why}.`);
  const { caps } = resolveMarket(reading, reading.asOf, reference);
  const table = openTable(pack.equities.COMPANIES);
  const [ids, old] = [columnOf(table, 'id'), columnOf(table, 'cap')];
  const withCap = ids.filter((_, row) => old[row] !== '');
  const found = withCap.filter((id) => caps[id] !== undefined).length;
  if (found < LEAST_FOUND * withCap.length)
    return refuseAll(
      pack,
      `${file.name}: it has caps of ${found} of the ${withCap.length} companies that had one: a part is missing.`,
    );
  const refused: string[] = [];
  let renewed = 0;
  for (const [row, id] of ids.entries()) {
    const [cap, known] = [caps[id], Number(old[row])];
    if (cap === undefined) continue;
    const moved = old[row] === '' ? 1 : Math.max(cap / known, known / cap);
    if (moved > MOST_MOVED)
      refused.push(
        `${id}: its cap went from ${known} to ${Math.round(cap)}; a split or another company? Left as it was.`,
      );
    else {
      old[row] = String(Math.round(cap));
      renewed += 1;
    }
  }
  const added = addListings(table, file.text, tickers, reference, refused);
  const order = Array.from({ length: lengthOf(table) }, (_, row) => row).sort(
    (a, b) => sizeOf(old[b]) - sizeOf(old[a]) || byText(ids[a] ?? '', ids[b] ?? ''),
  );
  arrange(table, order);
  const withCaps: PackText = {
    ...pack,
    equities: { ...pack.equities, COMPANIES: closeTable(table), CUTOFFS: cutoffs(table, reading.asOf) },
  };
  const goneWords = goneFrom(withCap, tickers);
  return {
    pack: movePlaces(withCaps, pack),
    taken: [
      `market caps of ${renewed} companies, ${reading.asOf}`,
      ...(added.length > 0 ? [`${added.length} new listings: ${added.slice(0, 20).join(' ')}`] : []),
      ...goneWords,
    ],
    refused,
    source: {
      file: file.name,
      what: RAW_DOWNLOADS.screener.what,
      asOf: reading.asOf,
      rows: reading.rows.length,
      licence: RAW_DOWNLOADS.screener.licence,
      sha256: file.sha256,
    },
    funds: [],
  };
}

function sizeOf(cap: string | undefined): number {
  return cap === undefined || cap === '' ? -1 : Number(cap);
}

function cutoffs(companies: OpenTable, asOf: string): string {
  const [caps, ranked] = [columnOf(companies, 'cap'), columnOf(companies, 'ranked')];
  const schemes = Object.entries(
    workOutCutoffs(caps.filter((cap, row) => cap !== '' && ranked[row] === 'yes').map(Number)),
  );
  const column = (name: 'mega' | 'large' | 'mid' | 'small') =>
    [name, schemes.map(([, dollars]) => String(dollars[name]))] as const;
  return formatTable([
    ['scheme', schemes.map(([scheme]) => scheme)],
    ...(['mega', 'large', 'mid', 'small'] as const).map(column),
    ['asOf', schemes.map(([scheme]) => (scheme === 'fixed-dollars' ? '' : asOf))],
  ]);
}

/* Symbols that the SEC does not list any more: said, for a merger or a new name is a decision by hand. */
function goneFrom(symbols: readonly string[], tickers: readonly SecTicker[]): readonly string[] {
  if (tickers.length === 0) return [];
  const there = new Set(tickers.map(({ ticker }) => ticker.replaceAll('-', '.')));
  const gone = symbols.filter((symbol) => !there.has(symbol));
  return gone.length === 0
    ? []
    : [`not in the SEC's tickers any more (look for mergers): ${gone.slice(0, 30).join(' ')}`];
}

/* --- new listings --------------------------------------------------------------------------------------------------- */

/** The screener's words for sectors. */
const SECTOR_OF: Readonly<Record<string, string>> = {
  Technology: 'Information Technology',
  Telecommunications: 'Communication Services',
  Finance: 'Financials',
  'Basic Materials': 'Materials',
  'Health Care': 'Health Care',
  'Consumer Discretionary': 'Consumer Discretionary',
  'Consumer Staples': 'Consumer Staples',
  Industrials: 'Industrials',
  Energy: 'Energy',
  Utilities: 'Utilities',
  'Real Estate': 'Real Estate',
};
const EXCHANGES: ReadonlySet<string> = new Set(['Nasdaq', 'NYSE', 'CBOE']);
const STOCK = /\b(?:Common Stock|Common Shares?|Ordinary Shares?|American Depositary Shares?)\s*$/i;
const NO_STOCK =
  /\b(?:Warrants?|Rights?|Units?|Preferred|Preference|Notes?|Debentures?|Trust Preferred|Acquisition|ETF|ETN|Fund)\b/i;

function addListings(
  table: OpenTable,
  text: string,
  tickers: readonly SecTicker[],
  reference: Reference,
  refused: string[],
): readonly string[] {
  if (tickers.length === 0) return [];
  const ofTicker = new Map(tickers.map((one) => [one.ticker, one]));
  const known = new Set(columnOf(table, 'id'));
  const ciks = new Map<string, string>();
  for (const { cik, ticker } of tickers) if (known.has(ticker.replaceAll('-', '.'))) ciks.set(cik, ticker);
  const added: string[] = [];
  const rows = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
  for (const row of rows) {
    const [symbol, name] = [(row['Symbol'] ?? '').trim(), (row['Name'] ?? '').trim()];
    const cap = Number((row['Market Cap'] ?? '').replace(/[$,]/g, ''));
    const sec = ofTicker.get(symbol);
    if (!/^[A-Z]{1,5}$/.test(symbol) || !(cap > 0) || !STOCK.test(name) || NO_STOCK.test(name)) continue;
    if (sec === undefined || !EXCHANGES.has(sec.exchange) || known.has(symbol)) continue;
    if (reference.bySymbol(symbol).length > 0 || reference.alias(symbol) !== null) continue;
    const plain = name
      .replace(STOCK, '')
      .replace(/\bClass [A-Z]\s*$/i, '')
      .trim();
    const sister = ciks.get(sec.cik);
    const twin = reference.byName(nameKey(plain)).find((listed) => listed.kind === 'company');
    if (
      sister !== undefined ||
      (twin !== undefined && compareNames(plain, twin.name, twin.symbol, false) === 'agrees')
    ) {
      refused.push(
        `${symbol}, ${plain}: a further class or the new name of ${sister ?? twin?.symbol}? That is decided by hand.`,
      );
      continue;
    }
    const country = countryCode((row['Country'] ?? '').trim());
    const isRanked = country === 'US' && !/depositary/i.test(name);
    addRow(table, {
      id: symbol,
      name: plain,
      country,
      cap: String(Math.round(cap)),
      sector: SECTOR_OF[(row['Sector'] ?? '').trim()] ?? '',
      ranked: isRanked ? 'yes' : '',
    });
    added.push(symbol);
  }
  return added;
}
