import fc from 'fast-check';
import { expect, test } from 'vitest';
import { companyBar } from '../../src/charts/bars/company-bar.ts';
import { countSquares, rowSquares } from '../../src/charts/maps/row-squares.ts';
import { sectorGrid } from '../../src/charts/maps/sector-grid.ts';
import { barPieces, sizeParts } from '../../src/charts/bars/size-bar.ts';
import { sampleReport } from '../support/sample-report.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';

/* Tenths of a percent from a column's text. */
const tenths = (text: string) =>
  text === '–' || text === '<0.1' ? 0 : Math.round(Number.parseFloat(text.replace('−', '-')) * 10);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('the size table adds up to 100.0 for you and for the market', () => {
  const parts = sizeParts(sampleReport());
  expect(sum(parts.map(({ figure }) => tenths(figure)))).toBe(1000);
  expect(sum(parts.map(({ marketFigure }) => tenths(marketFigure)))).toBe(1000);
});

test('the points of the size table are the difference of the figures beside them', () => {
  for (const { figure, marketFigure, market, points } of sizeParts(sampleReport())) {
    if (market !== null) expect(tenths(points)).toBe(tenths(figure) - tenths(marketFigure));
  }
});

test('the pieces of a bar are to scale and fill it; what is negative has no piece', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }), (shares) => {
      const pieces = barPieces(shares.map((share) => ({ share })));
      expect(pieces.every(({ share }) => share > 0)).toBe(true);
      if (pieces.length > 0) expect(sum(pieces.map(({ width }) => width))).toBeCloseTo(1, 9);
    }),
  );
});

test('each column of the grid adds up to its total, and the totals to the whole', () => {
  const grid = sectorGrid(sampleReport())!;
  for (const [column, total] of grid.totals.entries()) {
    expect(sum(grid.rows.map(({ cells }) => tenths(cells[column]!.figure)))).toBe(tenths(total));
  }
  expect(sum(grid.totals.map(tenths))).toBe(tenths(grid.all));
  const sizes = sizeParts(sampleReport()).slice(0, grid.totals.length);
  expect(grid.totals).toEqual(sizes.map(({ figure }) => figure));
  expect(sum(grid.rows.map(({ total }) => tenths(total)))).toBe(tenths(grid.all));
});

test('the grid marks a cell above or below the market and shades it by how much', () => {
  const grid = sectorGrid(sampleReport())!;
  const [mega, large] = grid.rows[0]!.cells;
  expect([mega!.side, mega!.points, mega!.tint]).toEqual(['over', '4.1', 30]);
  expect([large!.side, large!.points]).toEqual(['under', '0.6']);
  expect(large!.tint).toBeLessThan(mega!.tint);
});

test('without a base for shares there is neither grid nor size table', () => {
  const report = sampleReport();
  const none = sampleReport({
    totals: { ...report.totals, base: null },
    exposure: {
      ...report.exposure,
      composition: report.exposure.composition.map((part) => ({ ...part, share: null })),
    },
  });
  expect(sectorGrid(none)).toBeNull();
  expect(sizeParts(none)).toEqual([]);
});

test.each([
  { direct: 20, via: 60, widest: 100, bar: { via: 0.6, direct: 0.2, isNetted: false } },
  { direct: 0, via: 100, widest: 100, bar: { via: 1, direct: 0, isNetted: false } },
  { direct: -30, via: 10, widest: 100, bar: { via: 0, direct: 0.2, isNetted: true } },
  { direct: 0, via: 0, widest: 0, bar: { via: 0, direct: 0, isNetted: false } },
])('a company with $direct direct and $via via funds', ({ direct, via, widest, bar }) => {
  expect(companyBar(direct, via, widest)).toEqual(bar);
});

test('every row has one square, in order, and the counts are those of the squares', () => {
  const { fates } = sampleReport().files[0]!;
  const squares = rowSquares(fatesIn(fates), new Set([18, 31]));
  expect(squares.map(({ line }) => line)).toEqual(fatesIn(fates).map(({ line }) => line));
  expect(countSquares(squares)).toEqual({ accepted: 28, asked: 2, skipped: 5, rejected: 1 });
});
