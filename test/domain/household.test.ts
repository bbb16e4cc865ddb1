import { describe, expect, it, test } from 'vitest';
import { addUpFigures, lensEnds } from '../../src/domain/book/household.ts';
import { figuresOf, type CardFigures } from '../../src/domain/book/shelf.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { currency } from '../../src/domain/model/units.ts';
import { lensWords } from '../../src/screens/portfolios/words/portfolios.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

const MEASURED = 'portfolio mega-cap-tech market-rank';
const figures = (net: number, more: Partial<CardFigures> = {}): CardFigures => ({
  id: String(net),
  net,
  currency: currency('USD')!,
  lens: null,
  smallCaps: null,
  uncertain: null,
  low: null,
  high: null,
  unsure: null,
  measuredBy: MEASURED,
  pack: '2026-08-21',
  row: null,
  ...more,
});
const EURO = { currency: currency('EUR')! };

test('portfolios of one currency are worth the sum of their last reports', () => {
  const all = [figures(100.1), figures(-20), figures(0.2)];
  expect(addUpFigures(all)).toMatchObject({ net: 80.3, currency: 'USD' });
});

test.each([
  ['none', []],
  ['one without a report', [figures(100), null]],
  ['the first without a report', [null, figures(100)]],
  ['two currencies', [figures(100), figures(100, EURO)]],
])('of %s nothing is told', (_what, all) => {
  expect(addUpFigures(all)).toBeNull();
});

describe('the lens share of a household', () => {
  const reference = tinyReference();
  const held = (symbols: readonly (readonly [string, number])[]) =>
    portfolioOf([fileOf(symbols.map(([symbol, value]) => holdingOf({ symbol, value })))]);
  const one = held([
    ['NVDA', 600],
    ['AVUV', 400],
  ]);
  const two = held([
    ['NVDA', 100],
    ['JPM', 2900],
  ]);
  const of = (portfolio: typeof one) => figuresOf('p', analyse(portfolio, reference), null);

  it('is that of all their lines in one portfolio, with its ends', () => {
    const lines = [...holdingsIn(one.files[0]!.holdings), ...holdingsIn(two.files[0]!.holdings)];
    const together = analyse(portfolioOf([fileOf(lines)]), reference).lens;
    const { lens } = addUpFigures([of(one), of(two)])!;
    expect(lens!.low).toBeCloseTo(together.low!, 12);
    expect(lens!.high).toBeCloseTo(together.high!, 12);
    expect(lensWords(lens)).toBe('17.5–27.5%');
  });
  it('is not made of shares by different definitions, or of equities alone', () => {
    const other = { ...of(two), measuredBy: 'portfolio magnificent-seven market-rank' };
    expect(addUpFigures([of(one), other])!.lens).toBeNull();
    const equities = { ...of(two), measuredBy: 'equities mega-cap-tech market-rank' };
    expect(addUpFigures([equities, equities])!.lens).toBeNull();
  });
});

describe('the lens share in the list', () => {
  it('is a range where a part is not known', () => {
    expect(lensWords(lensEnds(figures(1, { lens: 0.037, low: 0.037, high: 0.278, uncertain: 0.241 })))).toBe(
      '3.7–27.8%',
    );
    expect(lensWords(lensEnds(figures(1, { lens: 0.431, low: 0.431, high: 0.433, uncertain: 0.002 })))).toBe('43.1%');
  });
  it('of a record from before the ends were kept is shown only where it hardly has any', () => {
    expect(lensWords(lensEnds(figures(1, { lens: 0.431, uncertain: 0.002 })))).toBe('43.1%');
    expect(lensWords(lensEnds(figures(1, { lens: 0.037, uncertain: 0.241 })))).toBe('–');
    expect(lensWords(lensEnds(figures(1)))).toBe('–');
  });
});

test('definitions of one’s own are told apart', () => {
  const portfolio = portfolioOf([fileOf([holdingOf({ symbol: 'NVDA', value: 1 })])]);
  const by = (settings: Partial<typeof portfolio.settings>) =>
    figuresOf('p', analyse({ ...portfolio, settings: { ...portfolio.settings, ...settings } }, tinyReference()), null)
      .measuredBy;
  expect(by({})).toBe(MEASURED);
  const mega = portfolio.settings.customCutoffs;
  expect(by({ sizeScheme: 'custom', customCutoffs: mega })).not.toBe(
    by({ sizeScheme: 'custom', customCutoffs: { ...mega, mega: mega.mega * 2 } }),
  );
});
