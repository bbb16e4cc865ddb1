import { describe, expect, test } from 'vitest';
import { loadReference } from '../../src/reference/load.ts';
import { reportOfFixture } from '../../scripts/goldens/golden-report.ts';

/* Figures of the fixtures that were worked out on paper from what stands in the files. They rest on what no list of a fund can
   change: what is held directly, cash, bonds and options. */

interface ByHand {
  readonly file: string;
  readonly currency: string;
  /** The values of all rows. */
  readonly net: readonly number[];
  /** Those of mega-cap tech that are held directly. */
  readonly lens: readonly number[];
  /** Those of companies whose market cap is an estimate with a span that reaches over the cutoff. */
  readonly mayBeLens?: readonly number[];
  readonly cash?: readonly number[];
  readonly bond?: number;
  readonly derivative?: number;
  /** Nothing but companies, cash, bonds and options, all of them known: then every figure is exact. */
  readonly isWhole?: boolean;
  /** Σ |exposure| over companies and classes, cash apart; where there is a short or margin. */
  readonly gross?: number;
}

const TABLE: readonly ByHand[] = [
  { file: 'amounts.tsv', currency: 'USD', net: [1234.5, 65.5], lens: [1234.5], cash: [65.5], isWhole: true },
  { file: 'weights.csv', currency: 'USD', net: [40, 35, 25], lens: [40, 35] },
  { file: 'two-days.csv', currency: 'USD', net: [10 * 210, 6 * 410], lens: [2100, 2460], isWhole: true },
  { file: 'fidelity-basket.csv', currency: 'USD', net: [3 * 400, 2 * 150], lens: [1200, 300], isWhole: true },
  // KO, and a call that was sold: 2 × 100 × 0.50.
  {
    file: 'thinkorswim-account.csv',
    currency: 'USD',
    net: [10 * 50, -2 * 100 * 0.5],
    lens: [],
    derivative: -100,
    isWhole: true,
    gross: 500 + 100,
  },
  { file: 'degiro.csv', currency: 'EUR', net: [50, 450, 200], lens: [200], cash: [50], isWhole: true },
  {
    file: 'groww-holdings.csv',
    currency: 'INR',
    net: [15000, 14000, 8000, 6000, 8000],
    lens: [],
    mayBeLens: [6000],
    isWhole: true,
  },
  { file: 'zerodha-kite-api.csv', currency: 'INR', net: [15000, 14000, 8000, 8000], lens: [], isWhole: true },
  {
    file: 'icici-direct-holdings.csv',
    currency: 'INR',
    net: [15000, 14000, 8000, 8000, 6000],
    lens: [],
    mayBeLens: [6000],
    isWhole: true,
  },
  // The pending −40 stand beside the total.
  {
    file: 'fidelity-positions-2026.csv',
    currency: 'USD',
    net: [500, 2000, 1000, -600, 7000, 2000],
    lens: [2000, 1000],
    bond: 7000,
    derivative: -600,
  },
  { file: 'Statement08312026.csv', currency: 'USD', net: [2000, 1000, 1000, 500, 2000], lens: [2000, 1000] },
  { file: 'm1-holdings.csv', currency: 'USD', net: [5000, 2000, 1000, 1000, 1000], lens: [10 * 200] },
  { file: 'merrill-page.csv', currency: 'USD', net: [2000, 1000, 3000, 1000, -500], lens: [2000, 1000] },
  { file: 'citi-holdings.csv', currency: 'USD', net: [1000, 5000, 2000, 1000, -500], lens: [2000] },
  {
    file: 'jpmorgan-positions.csv',
    currency: 'USD',
    net: [2000, 500, 3000, 1500, 1000, 500],
    lens: [2000, 500],
    bond: 1500,
  },
  {
    file: 'thinkorswim-account-statement.csv',
    currency: 'USD',
    net: [2000, 1000, 1000, 500, -300],
    lens: [2000, 1000],
    derivative: 500 - 300,
  },
  {
    file: 'vanguard-two-accounts.csv',
    currency: 'USD',
    net: [3000, 500, 1000, 2000, 1000, 1000],
    lens: [2000],
    bond: 1000,
  },
  // Pounds, though Apple and NVIDIA are priced in dollars at 1.25 a pound.
  {
    file: 'aj-bell-portfolio.csv',
    currency: 'GBP',
    net: [(10 * 200) / 1.25, 10 * 120, 20 * 100, (5 * 200) / 1.25, 400],
    lens: [1600, 800],
  },
  {
    file: 'interactive-investor-portfolio.csv',
    currency: 'GBP',
    net: [1200, 1600, 2000, 1250, 800],
    lens: [1600, 800],
  },
  { file: 'hargreaves-account-summary.csv', currency: 'GBP', net: [800, 1200, 1000, 2000, 1000], lens: [] },
  // A loan of 100 dollars is 80 euros; ASML is mega-cap tech of the Netherlands.
  {
    file: 'degiro-portfolio-nl.csv',
    currency: 'EUR',
    net: [200, -80, 1600, 2000, 1400, 800],
    lens: [1600, 2000, 800],
  },
  {
    file: 'maxblue-vermoegensaufstellung.csv',
    currency: 'EUR',
    net: [1500.5, (10 * 200) / 1.25, 10 * 200, 20 * 100, 1000 * 0.9 + 0.25],
    lens: [1600, 2000],
    bond: 900.25,
  },
  {
    file: 's-broker-depotuebersicht.csv',
    currency: 'EUR',
    net: [2000, 1800, 2000, 1200 * 0.5],
    lens: [2000, 1800],
    derivative: 600,
  },
  { file: 'avanza-innehav-per-konto.csv', currency: 'SEK', net: [3000, 2000, 2000, 1200, 1100], lens: [2000] },
  { file: 'td-webbroker-holdings.csv', currency: 'CAD', net: [500, 2000, 1000, 1500, 1000], lens: [] },
];

const reference = await loadReference();
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('worked out on paper', () => {
  test.each(TABLE.map((row) => [row.file, row] as const))('%s', async (file, row) => {
    const { settings, totals, lens, exposure } = await reportOfFixture(file, reference);
    const net = sum(row.net);
    expect(settings.currency).toBe(row.currency);
    expect(totals.net).toBeCloseTo(net, 6);
    expect(totals.identified + totals.residual + totals.unidentified + totals.financing).toBeCloseTo(net, 6);
    expect(lens.direct).toBeCloseTo(sum(row.lens), 6);
    expect(lens.directShare).toBeCloseTo(sum(row.lens) / net, 9);
    const ofClass = exposure.assetClass;
    // a fund may hold a few bonds and derivatives of its own beside those of the file
    const meets = (shown: number, value: number) =>
      shown > value - 1e-6 && shown < value + (row.isWhole === true ? 1e-6 : 0.02 * net);
    if (row.bond !== undefined) expect(meets(ofClass.bond.value, row.bond), `${ofClass.bond.value}`).toBe(true);
    if (row.derivative !== undefined)
      expect(meets(ofClass.derivative.value, row.derivative), `${ofClass.derivative.value}`).toBe(true);
    if (row.gross !== undefined) expect(totals.gross).toBeCloseTo(row.gross, 6);
    if (row.isWhole !== true) return;
    expect(ofClass.cash.value).toBeCloseTo(sum(row.cash ?? []), 6);
    expect(totals.identified).toBeCloseTo(net, 6);
    expect(totals.identifiedShare).toBeCloseTo(1, 9);
    expect([lens.value, lens.share, lens.low, lens.high].map((figure) => Number(figure?.toFixed(6)))).toEqual(
      [
        sum(row.lens),
        ...[sum(row.lens), sum(row.lens), sum([...row.lens, ...(row.mayBeLens ?? [])])].map((value) => value / net),
      ].map((figure) => Number(figure.toFixed(6))),
    );
  });
});
