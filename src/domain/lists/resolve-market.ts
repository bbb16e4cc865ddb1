import { compareNames } from '../identity/names.ts';
import type { MarketData } from './overlay.ts';
import type { Reference } from '../model/reference.ts';
import { symbolForms } from '../identity/symbols.ts';
import type { IsoDate, IssuerId } from '../model/units.ts';

/** One row of a market screener: price and cap in US dollars, null where the file states none. */
export interface ScreenerRow {
  readonly symbol: string;
  readonly name: string | null;
  readonly price: number | null;
  /** Whole company. */
  readonly cap: number | null;
}

/** A screener's file as read. */
export interface ScreenerReading {
  readonly name: string;
  readonly fingerprint: string;
  readonly asOf: IsoDate | null;
  readonly rows: readonly ScreenerRow[];
}

/**
 * Finds the companies of a screener's rows. A symbol whose name contradicts the pack's has gone to somebody else and is left
 * out. Of several share classes the company's most traded one states the cap, else the largest. `added` is the date where
 * the file has none.
 */
export function resolveMarket(reading: ScreenerReading, added: IsoDate, reference: Reference): MarketData {
  const caps = new Map<IssuerId, { readonly cap: number; readonly isMain: boolean }>();
  const prices = new Map<string, number>();
  let total = 0;
  let unknown = 0;
  for (const { symbol, name, price, cap } of reading.rows) {
    const listed = findRow(symbol, name, reference);
    if (cap !== null) total += 1;
    if (listed === null) {
      if (cap !== null) unknown += 1;
      continue;
    }
    if (price !== null) prices.set(listed.symbol, price);
    if (cap === null) continue;
    const isMain = listed.symbol === reference.company(listed.issuer)?.symbol;
    const before = caps.get(listed.issuer);
    if (before !== undefined && (before.isMain || (!isMain && before.cap >= cap))) continue;
    caps.set(listed.issuer, { cap, isMain });
  }
  return {
    asOf: reading.asOf ?? added,
    asOfFrom: reading.asOf === null ? 'added' : 'file',
    fileName: reading.name,
    fingerprint: reading.fingerprint,
    caps: Object.fromEntries([...caps].map(([id, { cap }]) => [id, cap])),
    prices: Object.fromEntries(prices),
    rows: { total, unknown },
  };
}

/* One row costs one row. */
function findRow(symbol: string, name: string | null, reference: Reference) {
  try {
    return findCompany(symbol, name, reference);
  } catch {
    return null;
  }
}

function findCompany(symbol: string, name: string | null, reference: Reference) {
  for (const form of symbolForms(symbol)) {
    const found = reference.bySymbol(form).filter((listed) => listed.kind === 'company');
    const [first] = found;
    if (first === undefined || found.length > 1) continue;
    return name !== null && compareNames(name, first.name, first.symbol, false) === 'contradicts' ? null : first;
  }
  return null;
}
