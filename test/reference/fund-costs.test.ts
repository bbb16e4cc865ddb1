import { describe, expect, it } from 'vitest';
import type { FundRecord } from '../../scripts/reference/catalog.ts';
import { gatherFundCosts, gatherTrackedIndexes } from '../../scripts/reference/fund-costs.ts';
import type { Row, Sources } from '../../scripts/reference/sources.ts';
import { FUNDS } from '../../src/reference/data/catalog.ts';
import { decodeExpenseRatios, decodeTrackedIndexes } from '../../src/reference/fund-facts.ts';
import { loadReference } from '../../src/reference/load.ts';
import { formatTable, parseTable } from '../../src/reference/table.ts';

type Cells = Readonly<Record<string, string>>;
function sourcesOf(files: Readonly<Record<string, readonly Cells[]>>): Sources {
  const rowOf =
    (cells: Cells): Row =>
    (column) =>
      cells[column]!;
  return { read: (file) => files[file]!.map(rowOf), used: () => new Map() };
}
const fund = (symbol: string, name = symbol, isin = ''): FundRecord => ({ symbol, name, fundClass: 'equity', isin });
const profile = (ticker: string, ratio: string): Cells => ({ ticker, expense_ratio: ratio, as_of: '2025-12-01' });
const ucits = (isin: string, ter: string, name = isin): Cells => ({ isin, name, ter_pct: ter });
const lead = (symbol: string, ...isins: readonly string[]) => ({
  symbol,
  isins,
  wkns: [],
  tickers: [],
  likelyTickers: [],
});

describe('which expense ratios are taken', () => {
  const gather = (profiles: readonly Cells[], european: readonly Cells[], mutual: readonly Cells[] = []) =>
    gatherFundCosts(
      sourcesOf({
        'funds/etf-profiles.csv': profiles,
        'funds/world/ucits-etfs.csv': european,
        'funds/mutual-fund-costs.csv': mutual,
      }),
      [fund('VOO'), fund('FREE'), fund('ODD'), fund('SWDA', 'World UCITS ETF USD (Acc)'), fund('IWDA', 'World', 'IE1')],
      [lead('Euro fund', 'IE2', 'IE3'), lead('Two prices', 'IE4', 'IE5')],
    );

  it('of US funds by their symbol, in plain percent; a stated zero is one', () => {
    const costs = gather([profile('VOO', '0.0007000000000000001'), profile('FREE', '0'), profile('GONE', '0.01')], []);
    expect([...costs]).toEqual([
      ['VOO', { percent: '0.07', asOf: '2025-12-01' }],
      ['FREE', { percent: '0', asOf: '2025-12-01' }],
    ]);
  });

  it('of European ones by ISIN, or by the very name; classes that differ, zeros and misprints stay unknown', () => {
    const asOf = '2026-06-24';
    const costs = gather(
      [profile('ODD', '0.1349')],
      [
        ucits('IE1', '0.2'),
        ucits('IE9', '0.22', 'World UCITS ETF USD (Acc)'),
        ucits('IE2', '0.30'),
        ucits('IE3', '0.3'),
        ucits('IE4', '0.1'),
        ucits('IE5', '0.15'),
      ],
    );
    expect(costs.get('IWDA')).toEqual({ percent: '0.2', asOf });
    expect(costs.get('SWDA')).toEqual({ percent: '0.22', asOf });
    expect(costs.has('Two prices')).toBe(false);
    expect(costs.has('ODD')).toBe(false);
    expect(gather([], [ucits('IE2', '0.3'), ucits('IE3', '0.3')]).get('Euro fund')).toEqual({ percent: '0.3', asOf });
    expect(gather([], [ucits('IE1', '0.0'), ucits('IE2', '15.0')]).size).toBe(0);
  });

  it('of classes of US mutual funds where the issuer states it or two sources agree, with the day if there is one', () => {
    const row = (ticker: string, status: string, as_of = '') => ({ ticker, ter_pct: '0.040', as_of, status });
    const costs = gather(
      [profile('VOO', '0.0003')],
      [],
      [
        row('ODD', 'issuer site, dated', '2026-10-02'),
        row('FREE', 'two sources agree'),
        row('SWDA', 'single source'),
        row('IWDA', 'sources differ'),
        row('VOO', 'two sources agree'),
        row('GONE', 'two sources agree'),
      ],
    );
    expect([...costs]).toEqual([
      ['VOO', { percent: '0.03', asOf: '2025-12-01' }],
      ['ODD', { percent: '0.04', asOf: '2026-10-02' }],
      ['FREE', { percent: '0.04', asOf: '' }],
    ]);
  });

  it('an index only where it is named as one, and not two of one fund', () => {
    const row = (ticker: string, index: string, file = 'x') => ({ ticker, index, file });
    const gatherIndexes = (...rows: readonly Cells[]) => gatherTrackedIndexes(sourcesOf({ 'funds/funds.csv': rows }));
    const found = gatherIndexes(
      ...[
        row('SPY', 'S&P 500'),
        row('SPY', 'S&P 500'),
        row('ARKK', 'active'),
        row('EWA', 'MSCI Australia (some are capped)'),
      ],
      ...[row('QMOM', 'active/rules'), row('AGG', 'Aggregate', '')],
    );
    expect([...found]).toEqual([['SPY', 'S&P 500']]);
    expect(() => gatherIndexes(row('SPY', 'S&P 500'), row('SPY', 'S&P 100'))).toThrow('two indexes of SPY');
  });
});

describe('what the pack says of costs', () => {
  it('of funds that can be looked up elsewhere', async () => {
    const reference = await loadReference();
    const percentOf = (symbol: string) => {
      const cost = reference.expenseRatio(symbol);
      return cost === null ? null : Number((cost.ratio * 100).toFixed(4));
    };
    expect(['VOO', 'SPY', 'QQQ', 'QQQM', 'IWM', 'AVUV', 'BND', 'GLDM', 'TQQQ'].map(percentOf)).toEqual([
      0.03, 0.09, 0.2, 0.15, 0.19, 0.25, 0.03, 0.1, 0.82,
    ]);
    expect(['IWDA', 'SWDA', 'EUNL', 'CSPX', 'VWCE'].map(percentOf)).toEqual([0.2, 0.2, 0.2, 0.07, 0.19]);
    // the class of a mutual fund never has the ratio of the exchange-traded one
    expect(['FXAIX', 'VFIAX', 'VTSAX', 'SPAXX', 'PBDC'].map(percentOf)).toEqual([0.015, 0.04, 0.04, null, null]);
    expect(['VFIAX', 'FXAIX'].map((symbol) => reference.expenseRatio(symbol)?.asOf)).toEqual(['2026-04-28', null]);
    expect(reference.expenseRatio('VOO')?.asOf).toBe('2025-12-01');
  });

  it('covers what the sources state, each below 5 %, and nearly all with a day', () => {
    const table = parseTable(FUNDS);
    const costs = table.column('cost');
    const known = costs.filter((cell) => cell !== '');
    expect(known.length).toBeGreaterThan(3_600);
    expect(known.every((cell) => Number(cell) >= 0 && Number(cell) < 5)).toBe(true);
    const days = table.column('costAsOf').filter((cell) => cell !== '');
    expect(days.every((cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell))).toBe(true);
    expect(known.length - days.length).toBeLessThan(40);
  });

  it('knows which funds follow one index, by their own list or a borrowed one', async () => {
    const reference = await loadReference();
    const trackedIndex = (symbol: string) => reference.trackedIndex(symbol);
    expect(['SPY', 'VOO', 'IVV', 'FXAIX', 'CSPX'].map(trackedIndex)).toEqual(Array(5).fill('S&P 500'));
    expect(['QQQ', 'QQQM'].map(trackedIndex)).toEqual(['Nasdaq-100', 'Nasdaq-100']);
    expect(trackedIndex('IWDA')).toBe('MSCI World');
    // another index of the same market is not the same one
    expect(trackedIndex('VWCE')).toBeNull();
    expect(trackedIndex('SCHB')).not.toBe(trackedIndex('VTI'));
    expect(trackedIndex('ARKK')).toBeNull();
  });

  it('nothing, where a pack was made before it had these columns; a day that is none is a fault', () => {
    const before = formatTable([['symbol', ['VOO']]]);
    expect(decodeExpenseRatios(before)('VOO')).toBeNull();
    expect(
      decodeTrackedIndexes(
        before,
        () => ({ kind: 'none', sectors: null }),
        () => false,
      )('VOO'),
    ).toBeNull();
    const spoilt = formatTable([
      ['symbol', ['VOO']],
      ['cost', ['0.03']],
      ['costAsOf', ['2026']],
    ]);
    expect(() => decodeExpenseRatios(spoilt)('VOO')).toThrow('no date');
  });
});
