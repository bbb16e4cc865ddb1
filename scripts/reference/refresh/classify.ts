import { isSchemeList } from './amfi.ts';
import { isCorrections } from './corrections.ts';
import { isEuropeanList } from './european.ts';
import { NPORT_FILES } from './nport.ts';
import type { RawKind } from './raw-kinds.ts';
import { readFields } from './series.ts';
import { isTopixList } from './topix.ts';

/** What a file is by its name and its beginning; null = whatever the app's own readers make of it, a screener or a fund's list. */
export function kindOfRaw(name: string, text: string): RawKind | null {
  const start = text.slice(0, 4096).replace(/^\uFEFF/, '');
  if (/^api\//.test(name)) return 'holdings-feed';
  if (Object.values(NPORT_FILES).some((one) => one === name.toUpperCase().replace(/\.TSV$/, '.tsv'))) return 'nport';
  if (/^Date\s*,\s*USD\b/.test(start)) return 'ecb-rates';
  if (isSchemeList(start)) return 'amfi-schemes';
  if (isCorrections(start)) return 'corrections';
  if (isTopixList(start)) return 'topix-weights';
  if (start.trimStart().startsWith('{') && start.includes('"fields"')) {
    if (readFields(text, ['seriesId', 'symbol']) !== null) return 'sec-fund-tickers';
    if (readFields(text, ['cik', 'ticker', 'exchange']) !== null) return 'sec-company-tickers';
  }
  return isEuropeanList(start) ? 'european-etfs' : null;
}
