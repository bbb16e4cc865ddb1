import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import { SIZE_SCHEMES } from '../../src/domain/model/size.ts';
import { issuerId } from '../../src/domain/model/units.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';
import { triesOf } from '../support/dice.ts';

/* What was found out under one definition is kept for the next: it must never be seen under another. */

const HELD = ['NVDA', 'GOOG', 'WWW', 'SPY', 'IWM', 'HALF', 'TGT', 'AVUV', 'MIX'].map((symbol, at) =>
  holdingOf({ symbol, value: 100 * (at + 1) }),
);
const reference = tinyReference();

const choices = fc.record({
  sizeScheme: fc.constantFrom(...SIZE_SCHEMES),
  lens: fc.constantFrom(...LENSES),
  base: fc.constantFrom('portfolio' as const, 'equities' as const),
  customMembers: fc.subarray(['NVDA', 'GOOGL', 'WWW'].map(issuerId)),
  customCutoffs: fc.constantFrom(
    { mega: 200e9, large: 10e9, mid: 2e9, small: 300e6 },
    { mega: 3e12, large: 200e9, mid: 10e9, small: 2e9 },
  ),
});

it('a switch gives what the same definition gives on lists that nothing was asked of', () => {
  fc.assert(
    fc.property(fc.array(choices, { minLength: 2, maxLength: 8 }), (switches) => {
      for (const chosen of switches) {
        const portfolio = portfolioOf([fileOf(HELD)], chosen);
        const fresh = tinyReference();
        expect(analyse(portfolio, reference, prepare(portfolio, reference))).toEqual(
          analyse(portfolio, fresh, prepare(portfolio, fresh)),
        );
      }
    }),
    { numRuns: triesOf(60) },
  );
});
