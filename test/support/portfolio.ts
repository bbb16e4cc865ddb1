import type { FileReading } from '../../src/domain/model/file-reading.ts';
import type { Holding } from '../../src/domain/model/holding.ts';
import { DEFAULT_SETTINGS, UNSAID, type Portfolio, type Settings } from '../../src/domain/model/portfolio.ts';
import { currency, lineNumber } from '../../src/domain/model/units.ts';
import { makeHoldingRows } from '../../src/domain/rows/holding-rows.ts';
import { makeFateRows } from '../../src/domain/rows/fate-rows.ts';

/** A holding with the given facts and nothing else said. */
export function holdingOf(facts: Partial<Holding> & { readonly value: number }, line = 2): Holding {
  return {
    line: lineNumber(line),
    account: 'Brokerage',
    symbol: null,
    name: null,
    isin: null,
    cusip: null,
    quantity: null,
    price: null,
    valueFrom: 'stated',
    currency: currency('USD'),
    inBase: null,
    cost: null,
    says: null,
    ...facts,
  };
}

/** A file that holds just these holdings, each with its fate. */
export function fileOf(holdings: readonly Holding[], facts: Partial<FileReading> = {}): FileReading {
  const placed = holdings.map((holding, at) => ({ ...holding, line: lineNumber(at + 2) }));
  return {
    name: 'holdings.csv',
    bytes: 100,
    fingerprint: '',
    broker: 'Spreadsheet',
    kind: 'positions',
    encoding: 'utf-8',
    sheet: null,
    delimiter: ',',
    headerLine: 1,
    asOf: null,
    asOfFrom: null,
    accountLabel: null,
    unit: 'money',
    holdings: makeHoldingRows(placed),
    fates: makeFateRows(placed.map(({ line }) => ({ line, fate: 'accepted', reason: 'position', text: '' }))),
    statedTotals: [],
    pending: [],
    drafts: [],
    columns: [],
    columnsFrom: 'titles',
    preview: [],
    issues: [],
    ...facts,
  };
}

/** A portfolio of files under the settings, the usual ones unless said otherwise. */
export function portfolioOf(files: readonly FileReading[], settings: Partial<Settings> = {}): Portfolio {
  return {
    id: 'p',
    name: 'Test',
    files,
    answers: [],
    corrections: [],
    settings: { ...DEFAULT_SETTINGS, ...settings },
    ...UNSAID,
  };
}
