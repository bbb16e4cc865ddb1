import type { Basket, Reference } from '../../src/domain/model/reference.ts';
import { issuerId } from '../../src/domain/model/units.ts';
import { DAY, tinyReference } from './tiny-reference.ts';

/* A list that covers more than its fund, as lists do that show the cash of lent shares beside the shares: companies 98.92 %, cash 2.13 %,
   a derivative 0.02 %: 101.07 % together. */
const FULL: Basket = {
  symbol: 'FULL',
  name: 'Full List Fund',
  asOf: DAY,
  source: 'issuer',
  estimated: false,
  coverage: 0.9892,
  companies: ['NVDA', 'WWW', 'KEY.TO'].map(issuerId),
  weights: [0.5, 0.2892, 0.2],
  others: [
    { kind: 'cash', name: 'Cash of lent shares', weight: 0.0213 },
    { kind: 'derivative', name: 'Index future', weight: 0.0002 },
  ],
};
/* One whose companies alone are more than all of it. */
const OVER: Basket = { ...FULL, symbol: 'OVER', name: 'Over Full Fund', weights: [0.6, 0.3, 0.12], others: [] };
const OWN: readonly Basket[] = [FULL, OVER];

/** The little reference with funds whose lists cover more than 100 %. */
export function referenceWithFull(): Reference {
  const tiny = tinyReference();
  return {
    ...tiny,
    bySymbol: (symbol) =>
      OWN.some((one) => one.symbol === symbol)
        ? [{ kind: 'fund', symbol, name: `${symbol} fund`, fundClass: 'equity' }]
        : tiny.bySymbol(symbol),
    fundContent: (symbol) => {
      if (OWN.some((one) => one.symbol === symbol))
        return { kind: 'basket', list: symbol, borrowed: null, estimated: false };
      if (symbol === 'TGT')
        return {
          kind: 'funds',
          asOf: DAY,
          parts: [
            { symbol: 'FULL', weight: 0.5 },
            { symbol: 'BND', weight: 0.51 },
          ],
        };
      if (symbol === 'SSO') return { kind: 'leveraged', underlying: 'FULL', factor: 2 };
      return tiny.fundContent(symbol);
    },
    basket: (symbol) => OWN.find((one) => one.symbol === symbol) ?? tiny.basket(symbol),
  };
}
