import { expect, test } from 'vitest';
import { worthTogether, type CardFigures } from '../../src/domain/shelf.ts';
import { currency } from '../../src/domain/units.ts';

const figures = (net: number, code = 'USD'): CardFigures => ({
  id: String(net),
  net,
  currency: currency(code)!,
  lens: null,
  smallCaps: null,
  uncertain: null,
  pack: '2026-08-21',
});

test('portfolios of one currency are worth the sum of their last reports', () => {
  expect(worthTogether([figures(100.1), figures(-20), figures(0.2)])).toEqual({ net: 80.3, currency: 'USD' });
});

test.each([
  ['none', []],
  ['one without a report', [figures(100), null]],
  ['the first without a report', [null, figures(100)]],
  ['two currencies', [figures(100), figures(100, 'EUR')]],
])('of %s nothing is told', (_what, all) => {
  expect(worthTogether(all)).toBeNull();
});
