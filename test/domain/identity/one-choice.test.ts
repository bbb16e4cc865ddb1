import { words } from '../../../src/read/languages/language.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';

/* A question is a choice: no two of its answers are one and the same, and "which of these is it?" has two at least. */

const reference = await loadReference();
const WORDS = words(`
  Cash | CASH | $CASH | Money market | US Dollar | USD | Dollar | Kasse | Euro | Cash & Cash Investments | KEY | WWW | T |
  Alphabet Inc | GOOG | BRK.B | Berkshire Hathaway | Vanguard 500 Index Fund | SPAXX | BTC | Gold | Shell plc | BP |
  Rio Tinto | Samsung | HSBC | АAPL | Barrick Gold Corp | SelfKey | Growth Fund of America`);
const word = fc.constantFrom(null, ...WORDS);

test('no question has the same answer twice, nor one answer where it asks which of several', () => {
  const price = fc.constantFrom(null, 1, 812.2);
  fc.assert(
    fc.property(word, word, price, (symbol, name, paid) => {
      const file = fileOf([holdingOf({ symbol, name, price: paid, value: 812.2 })]);
      for (const { candidates, reason } of analyse(portfolioOf([file]), reference).questions) {
        const choices = candidates.map(({ choice }) => JSON.stringify(choice));
        expect(choices).toEqual([...new Set(choices)]);
        if (reason === 'several') expect(choices.length).toBeGreaterThan(1);
      }
    }),
    { numRuns: 300, examples: [[null, 'Cash', 812.2]] },
  );
});

test('a row of cash with any price is cash, without a question', () => {
  const file = fileOf([holdingOf({ name: 'Cash', quantity: 1, price: 812.2, value: 812.2 })]);
  const { questions, exposure } = analyse(portfolioOf([file]), reference);
  expect(questions).toEqual([]);
  expect(exposure.assetClass.cash.value).toBe(812.2);
});

test('three files of one account are three pairs, each known by itself', () => {
  const files = ['AAPL', 'MSFT', 'NVDA'].map((symbol, at) =>
    fileOf(
      [symbol, `${symbol}2`, 'VTI'].map((one) => holdingOf({ symbol: one, account: '123456', value: 500 + at })),
      { name: `${at}.csv`, fingerprint: `${at}` },
    ),
  );
  const { doublings } = analyse(portfolioOf(files), reference);
  expect(doublings.length).toBe(3);
  expect(new Set(doublings.map(({ key }) => key)).size).toBe(3);
});
