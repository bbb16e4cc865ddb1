import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyFile } from '../../../src/domain/identity/resolve.ts';
import { currency } from '../../../src/domain/model/units.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { fileOf, holdingOf } from '../../support/portfolio.ts';

/* US tickers in other currencies: what is asked about has its US listing filled in where the file speaks for it. */

async function guessesIn(money: string, symbols: readonly string[]): Promise<Readonly<Record<string, string | null>>> {
  const rows = symbols.map((symbol) => holdingOf({ symbol, value: 100, currency: currency(money) }));
  const found = identifyFile(fileOf(rows), [], await loadReference());
  return Object.fromEntries(symbols.map((symbol, at) => [symbol, found[at]?.guess?.symbol ?? null]));
}

describe('tickers of which only the market is in question', () => {
  it('are guessed to be those of the US among others of it', async () => {
    expect(await guessesIn('EUR', ['AAPL', 'RKLB', 'HIMS', 'VOO'])).toEqual({
      AAPL: null, // known, so nothing is asked
      RKLB: 'RKLB',
      HIMS: 'HIMS',
      VOO: 'VOO',
    });
    expect(await guessesIn('GBP', ['RKLB', 'HIMS', 'LLOY'])).toEqual({ RKLB: 'RKLB', HIMS: 'HIMS', LLOY: null });
  });

  it('are not where they stand alone, among more of the home market, or among some that nobody knows', async () => {
    for (const [money, symbols] of [
      ['EUR', ['RKLB']],
      ['AUD', ['CBA', 'BHP', 'PLS', 'RKLB', 'BRN']],
      ['EUR', ['RKLB', 'HIMS', 'QQZZA']],
    ] as const)
      expect(Object.values(await guessesIn(money, symbols)), symbols.join()).toEqual(symbols.map(() => null));
  });

  it('are not where a company abroad bears them, too', async () => {
    expect((await guessesIn('CAD', ['RKLB', 'HIMS', 'KEY']))['KEY']).toBeNull();
  });

  it('have a guess only where they are asked about with one answer, and it is that one; nothing counts by it', async () => {
    const reference = await loadReference();
    const some = fc.uniqueArray(fc.constantFrom('AAPL', 'RKLB', 'HIMS', 'VOO', 'LLOY', 'QQZZA', 'QQZZB', 'KEY'));
    fc.assert(
      fc.property(some, fc.constantFrom('EUR', 'GBP', 'SEK', 'CAD'), (symbols, money) => {
        const rows = symbols.map((symbol) => holdingOf({ symbol, value: 100, currency: currency(money) }));
        for (const one of identifyFile(fileOf(rows), [], reference)) {
          if (one.guess === null) continue;
          expect(one).toMatchObject({ doubt: 'other-market', status: 'ambiguous', candidates: [one.guess] });
          expect(one.security).toEqual({ kind: 'unidentified' });
        }
      }),
    );
  });
});
