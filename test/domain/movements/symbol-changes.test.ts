import { describe, expect, test } from 'vitest';
import { readHoldings } from '../../../src/read/read-holdings.ts';
import { heldQuestions, workingsOf } from '../../../src/domain/figures/history-working.ts';
import { correctPortfolio } from '../../../src/domain/files/correct.ts';
import type { Portfolio } from '../../../src/domain/model/portfolio.ts';
import { isoDate } from '../../../src/domain/model/units.ts';
import { sayHeld } from '../../../src/domain/movements/start.ts';
import { withSymbolsOfToday } from '../../../src/domain/movements/today-symbols.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { heldQuestionWords } from '../../../src/screens/review/words/held.ts';
import { parsePortfolio } from '../../../src/storage/parse-portfolio.ts';
import { portfolioOf } from '../../support/portfolio.ts';
import { sourceOf, taken } from '../../read/read-file.ts';

/* A symbol that changed on the way. */

const alias = (former: string) =>
  former === 'FB'
    ? { former, symbol: 'META', date: isoDate('2022-06-11')!, formerName: 'Facebook Inc.', reused: true }
    : null;
const KEPT = '2021-01-04,Buy,KO,Coca-Cola,1,50,-50';
const BOUGHT = '2021-02-04,Buy,FB,Facebook,10,260,-2600';

function open(...rows: readonly string[]): Portfolio {
  const text = `Date,Action,Symbol,Name,Quantity,Price,Amount\n${[KEPT, ...rows].join('\n')}\n`;
  const read = taken(readHoldings({ ...sourceOf(text, 'history.csv'), fingerprint: text }));
  return portfolioOf([withSymbolsOfToday(read, { alias })]);
}
const heldOf = (portfolio: Portfolio): unknown =>
  correctPortfolio(portfolio)
    .files.flatMap(({ holdings }) => holdingsIn(holdings))
    .flatMap(({ symbol, quantity, price }) => (symbol === 'KO' ? [] : [[symbol, quantity, price]]));
const asked = (portfolio: Portfolio) => heldQuestions(portfolio, []);

describe('a symbol that changed on the way', () => {
  test('is one holding where it is sold whole in the end, and nothing is left of it', () => {
    const sold = open(BOUGHT, '2023-03-01,Sell,META,Meta Platforms,10,180,1800');
    expect(heldOf(sold)).toEqual([]);
    expect(asked(sold)).toEqual([]);
    expect(workingsOf('history.csv', sold).map(({ name, left }) => [name, left])).toContainEqual(['Meta Platforms', 0]);
  });
  test('is asked about once where some is left, with what was left of the former as the guess', () => {
    const part = open(BOUGHT, '2023-03-01,Sell,META,Meta Platforms,4,180,720');
    expect(heldOf(part)).toEqual([]);
    const [question, ...more] = asked(part);
    expect(more).toEqual([]);
    expect(question).toMatchObject({ symbol: 'META', day: '2021-02-04', least: '10', was: 'FB', net: null });
    expect(heldQuestionWords(question!)).toEqual({
      title: 'How many Meta Platforms did you hold on Feb 4, 2021?',
      why: 'Line 4: the history shows FB first and META later, and not whether one became as many of the other. It isn’t in the total. Our guess is what was left of FB.',
    });
    const kept = parsePortfolio(structuredClone(part));
    expect(kept.ok && asked(kept.value)).toEqual([question]);
    const said = sayHeld(part, question!.about, { day: question!.day, quantity: '10' });
    expect(heldOf(said)).toEqual([['META', 6, 180]]);
  });
  test('goes on where only a dividend is paid under the new one', () => {
    const paid = open(BOUGHT, '2024-03-01,Dividend,META,Meta Platforms,,,5');
    expect(heldOf(paid)).toEqual([['FB', 10, 260]]);
    expect(asked(paid)).toEqual([]);
  });
  test('is one by its name alone, too, unless it may be another class', () => {
    const sold = (before: string, after: string, name: string) =>
      open(`2021-02-04,Buy,${before},${name},10,60,-600`, `2023-03-01,Sell,${after},${name},10,70,700`);
    expect(asked(sold('SQ', 'XYZ', 'Block Inc'))).toEqual([]);
    expect(asked(sold('GOOG', 'GOOGL', 'Alphabet'))).toMatchObject([{ symbol: 'GOOGL', was: null }]);
  });
  test.each([
    ['what was bought before the old one was', ['2023-03-01,Sell,META,Meta,10,180,1800', '2024-02-04,Buy,FB,Buffer ETF,10,26,-260'], ['FB', 10, 26]], // oxfmt-ignore
    ['what comes out by itself', [BOUGHT, '2023-03-01,Buy,META,Meta,4,180,-720'], ['META', 4, 180]],
  ])('takes nothing from %s', (_what, rows, held) => {
    expect(heldOf(open(...rows))).toContainEqual(held);
  });
});
