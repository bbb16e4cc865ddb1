import { describe, expect, it } from 'vitest';
import { changeBar, changeRows, widestChange } from '../../src/charts/bars/change-bar.ts';
import { coverageParts } from '../../src/charts/bars/coverage-bar.ts';
import { fundParts, partsInWords } from '../../src/charts/bars/fund-bar.ts';
import { overlapCell, overlapGrid } from '../../src/charts/maps/overlap-grid.ts';
import { RULER_TICKS, placeOnRuler, rulerPieces } from '../../src/charts/bars/size-ruler.ts';
import { sampleReport } from '../support/sample-report.ts';

const SAMPLE = sampleReport();
const symbols = SAMPLE.funds.map(({ symbol }) => symbol);

describe('a fund’s bar', () => {
  it('adds up to all of the fund, as drawn and as written', () => {
    for (const fund of SAMPLE.funds) {
      const parts = fundParts(fund);
      expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      const figures = parts.reduce((sum, { figure }) => sum + (figure === '<0.1' ? 0 : +figure.replace('−', '-')), 0);
      expect(figures).toBeCloseTo(100, 6);
    }
  });
  it('is told in words', () => {
    const of = (symbol: string) => partsInWords(fundParts(SAMPLE.funds.find((one) => one.symbol === symbol)!));
    expect(of('QQQ')).toBe('Mega 74.7, Large 19.0, Mid 6.3 percent');
    expect(of('AVUV')).toBe('Unknown 100.0 percent');
  });
});

describe('a fund’s table', () => {
  it('gives a range to each size that what is not seen may come to', () => {
    const voo = SAMPLE.funds[0]!;
    const mid = { low: 0.112, high: 0.95 };
    const parts = fundParts({ ...voo, between: { ...voo.between, size: { ...voo.between.size, mid } } });
    expect(parts.map(({ key, span }) => [key, span])).toContainEqual(['mid', '11.2–95.0']);
    expect(parts.map(({ key, span }) => [key, span])).toContainEqual(['mega', '59.7']);
  });
});

describe('the overlap map', () => {
  const grid = overlapGrid(SAMPLE.overlaps, symbols);
  it('has each pair once', () => {
    const pairs = grid.rows.flatMap(({ cells }) => cells).filter((cell) => cell !== null);
    expect(pairs).toHaveLength(SAMPLE.overlaps.length);
  });
  it('keeps the order of the funds and leaves out those in no pair', () => {
    expect(grid.columns).toEqual(['VOO', 'FSKAX', 'QQQ', 'VTIVX', 'VTV', 'VB']);
    expect(grid.rows.map(({ symbol }) => symbol)).toEqual(['FSKAX', 'QQQ', 'VTIVX', 'VTV', 'VB', 'SMH']);
  });
  it('is darker the more is shared, and never of a grey that carries no text', () => {
    const shades = [0, 0.1, 0.3, 0.59, 0.6, 0.87, 1].map(
      (share) => overlapCell({ a: 'A', b: 'B', share, most: share }).shade,
    );
    expect([...shades].sort((a, b) => a - b)).toEqual(shades);
    expect(shades.every((shade) => shade <= 26 || shade >= 62)).toBe(true);
    expect(overlapCell({ a: 'A', b: 'B', share: 0.001, most: 0.001 }).figure).toBe('<1');
  });
  it('shows both ends where too little of one of the two is seen', () => {
    const cell = overlapCell({ a: 'AVUV', b: 'SPY', share: 0, most: 0.917 });
    expect([cell.figure, cell.isOpen]).toEqual(['0–92', true]);
    expect(overlapCell({ a: 'A', b: 'B', share: 0.873, most: 0.876 })).toMatchObject({ figure: '87', isOpen: false });
  });
  it('is empty without pairs', () => {
    expect(overlapGrid([], symbols)).toEqual({ columns: [], rows: [] });
  });
});

describe('what leaving a fund out changes', () => {
  const rows = changeRows(SAMPLE);
  it('stands from the largest decrease to the largest increase', () => {
    expect(rows[0]?.symbol).toBe('QQQ');
    const changes = rows.map(({ lens }) => lens.known);
    expect(changes).toEqual([...changes].sort((a, b) => a - b));
  });
  it('is drawn from the middle on one scale', () => {
    const widest = widestChange(rows);
    const sure = (known: number) => changeBar({ low: known, high: known, known }, widest);
    expect(sure(-widest)).toEqual({ from: 0, width: 0.5, open: null });
    expect(sure(widest / 2)).toEqual({ from: 0.5, width: 0.25, open: null });
    expect(changeBar({ low: 0, high: 0, known: 0 }, 0)).toEqual({ from: 0.5, width: 0, open: null });
  });
  it('has stripes from one end to the other where it is open, and a bar as far as it is sure', () => {
    expect(changeBar({ low: -0.4, high: -0.1, known: -0.1 }, 0.4)).toEqual({
      from: 0.375,
      width: 0.125,
      open: { from: 0, width: 0.375 },
    });
    expect(changeBar({ low: -0.4, high: 0.2, known: 0 }, 0.4)).toEqual({
      from: 0.5,
      width: 0,
      open: { from: 0, width: 0.75 },
    });
  });
  it('is not told where nothing would be left', () => {
    const funds = SAMPLE.funds.map((fund) => ({ ...fund, without: null }));
    expect(changeRows(sampleReport({ funds }))).toEqual([]);
  });
});

describe('the ruler', () => {
  const CRSP = { mega: 128e9, large: 128e9, mid: 42e9, small: 3.7e9 };
  it('is filled by the buckets, and one that is empty has no piece', () => {
    const pieces = rulerPieces(CRSP);
    expect(pieces.map(({ size }) => size)).toEqual(['micro', 'small', 'mid', 'mega']);
    expect(pieces.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 9);
  });
  it('places what is off it at its ends', () => {
    expect([placeOnRuler(0), placeOnRuler(1e6), placeOnRuler(9e12)]).toEqual([0, 0, 1]);
  });
  it('has marks at equal distances', () => {
    const steps = RULER_TICKS.slice(1).map(({ at }, index) => at - RULER_TICKS[index]!.at);
    for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 9);
  });
});

it('what a list states beyond 100 % is a line of its own, never an unseen part below zero', () => {
  const { assetClass } = SAMPLE.exposure;
  const report = sampleReport({
    excess: [{ fund: 'VXUS', value: -1000, share: -1000 / SAMPLE.totals.base! }],
    exposure: {
      ...SAMPLE.exposure,
      assetClass: {
        ...assetClass,
        equity: { value: assetClass.equity.value + 700, share: (assetClass.equity.value + 700) / SAMPLE.totals.base! },
        residual: { value: -700, share: -700 / SAMPLE.totals.base! },
      },
    },
  });
  const parts = coverageParts(report);
  expect(parts.find(({ key }) => key === 'residual')?.value).toBeCloseTo(300, 6);
  expect(parts.find(({ key }) => key === 'excess')).toMatchObject({ name: 'VXUS lists over 100%', value: -1000 });
  expect(parts.reduce((sum, { figure }) => sum + +figure.replace('−', '-'), 0)).toBeCloseTo(100, 6);
  expect(parts.filter(({ value, key }) => value < 0 && key !== 'excess')).toEqual([]);
});

it('coverage adds up to all', () => {
  const parts = coverageParts(SAMPLE);
  expect(parts.map(({ key, tone }) => [key, tone])).toEqual([
    ['equity', 'known'],
    ['bond', 'class'],
    ['cash', 'class'],
    ['unidentified', 'open'],
  ]);
  expect(parts.reduce((sum, { figure }) => sum + +figure, 0)).toBeCloseTo(100, 6);
});
