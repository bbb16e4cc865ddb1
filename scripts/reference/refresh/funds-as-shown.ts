import { addFiles } from '../../../src/domain/files/add-files.ts';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { DEFAULT_SETTINGS, UNSAID, type Portfolio } from '../../../src/domain/model/portfolio.ts';
import type { Reference } from '../../../src/domain/model/reference.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import { readHoldingsIn } from '../../../src/read/files/read-source.ts';

/* Few at a time: each pair of funds that are held together is compared. */
const AT_ONCE = 20;

/** What the app shows of each fund, whoever holds it; a symbol that is no fund in the pack is left out. */
export async function fundsAsShown(symbols: readonly string[], reference: Reference): Promise<Report['funds']> {
  const funds = symbols.filter((symbol) => reference.bySymbol(symbol).some(({ kind }) => kind === 'fund'));
  const found: Report['funds'][number][] = [];
  for (let from = 0; from < funds.length; from += AT_ONCE) {
    const rows = funds.slice(from, from + AT_ONCE).map((symbol) => `"${symbol}",1000`);
    const bytes = new TextEncoder().encode(['Symbol,Value (USD)', ...rows].join('\n'));
    const outcome = await readHoldingsIn('funds.csv', bytes);
    if (!outcome.ok) throw new Error(`Funds could not be read: ${outcome.error.code}.`);
    const settings = DEFAULT_SETTINGS;
    const empty: Portfolio = { id: '', name: '', files: [], answers: [], corrections: [], settings, ...UNSAID };
    found.push(...analyse(addFiles(empty, outcome.value).portfolio, reference).funds);
  }
  return found;
}
