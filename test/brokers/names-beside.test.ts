import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { breachesOfAccounting, readText, taken } from './read-file.ts';

/* Lists that people make: half of the rows have a symbol, and what the rest is stands under a heading of their own. */

const MINE = `What,Where,Ticker,How many,Now worth,Notes
Apple,Fidelity,AAPL,20,"$4,500",bought 2015
Vanguard total market,Fidelity,VTI,40,"$12,000",
Subtotal brokerage,,,,"$16,500",
Work 401k - Fidelity 500 index,Fidelity NetBenefits,,,"$41,200",
Freedom 2050,Fidelity NetBenefits,,,"$18,400",
Subtotal retirement,,,,"$59,600",
Nvidia,Robinhood,NVDA,50,"$9,200",
Small cap fund,Schwab,SCHA,200,"$5,000",
Bitcoin fund,Robinhood,IBIT,60,"$3,000",
Savings account,Ally,,,"$12,000",emergency
TOTAL,,,,"$105,300",
`;

describe('rows without a symbol', () => {
  test.each(['What', 'Thing', 'Bezeichner', 'x', ''])('are named by the column “%s”', (title) => {
    const reading = taken(readText(MINE.replace('What', title), 'My money - Sheet1.csv'));
    expect(breachesOfAccounting(reading)).toEqual([]);
    const held = holdingsIn(reading.holdings);
    expect(held).toHaveLength(8);
    expect(held.reduce((sum, { value }) => sum + value, 0)).toBe(105_300);
    expect(held.find(({ says }) => says === 'cash')).toMatchObject({ value: 12_000 });
  });

  test('a fund in an account called Pension is a fund', () => {
    const text =
      'Rekening;Fonds;Waarde\nPensioen;Meesman Aandelen Wereldwijd Totaal;€ 18.234,55\nPensioen;Brand New Day Wereld Indexfonds;€ 12.100,00\nPensioen;Northern Trust World;€ 9.450,10\nSparen;Spaarrekening;€ 15.000,00\n';
    const reading = taken(readText(text));
    expect(holdingsIn(reading.holdings).map(({ says }) => says)).toEqual([null, null, null, 'cash']);
  });
});
