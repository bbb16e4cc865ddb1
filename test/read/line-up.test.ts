import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineUpFund } from '../../src/domain/model/account-terms.ts';
import { MOST_FUNDS, readLineUp } from '../../src/read/line-up.ts';
import { lineUpText } from '../../src/screens/portfolios/words/terms.ts';

const VANGUARD: LineUpFund = { symbol: 'VFIAX', name: 'Vanguard 500 Index Fund Admiral', cost: 0.0004 };
const BONDS: LineUpFund = { symbol: 'VBTLX', name: 'Vanguard Total Bond Market', cost: 0.0005 };
const TRUST: LineUpFund = { symbol: null, name: 'Stable Value Trust', cost: null };

describe('a line-up', () => {
  it.each([
    ['with titles', 'Fund name\tTicker\tExpense ratio\nVanguard 500 Index Fund Admiral\tVFIAX\t0.04%\nVanguard Total Bond Market\tVBTLX\t0.05%\nStable Value Trust\t\t'], // oxfmt-ignore
    ['with titles, returns and both costs', 'Investment,Ticker,1 year,5 years,Gross expense ratio,Net expense ratio\n"Vanguard 500 Index Fund Admiral",VFIAX,12.1%,9.0%,0.06%,0.04%\nVanguard Total Bond Market,VBTLX,1.2%,0.3%,0.07%,0.05%\nStable Value Trust,,2.0%,2.1%,,'], // oxfmt-ignore
    ['as a table without titles', 'Vanguard 500 Index Fund Admiral\tVFIAX\t0.04%\nVanguard Total Bond Market\tVBTLX\t0.05 %\nStable Value Trust\t\t'], // oxfmt-ignore
    ['a fund a line', 'VFIAX - Vanguard 500 Index Fund Admiral 0.04%\nVanguard Total Bond Market (VBTLX), 0.05%\nStable Value Trust'], // oxfmt-ignore
    ['each cell on a line of its own', 'Vanguard 500 Index Fund Admiral\nVFIAX\n0.04%\n\nVanguard Total Bond Market\nVBTLX\n0.05%\n\nStable Value Trust'], // oxfmt-ignore
    ['symbols first, each cell on a line of its own', 'VFIAX\nVanguard 500 Index Fund Admiral\n0.04%\nVBTLX\nVanguard Total Bond Market\n0.05%\nStable Value Trust'], // oxfmt-ignore
    ['of a German page', 'Fonds;Symbol;Laufende Kosten\nVanguard 500 Index Fund Admiral;VFIAX;0,04 %\nVanguard Total Bond Market;VBTLX;0,05 %\nStable Value Trust;;'], // oxfmt-ignore
  ])('is read %s', (_, text) => {
    expect(readLineUp(text)).toEqual([VANGUARD, BONDS, TRUST]);
    expect(readLineUp(text.replaceAll('\n', '\r\n'))).toEqual([VANGUARD, BONDS, TRUST]);
  });

  it('may be symbols alone, or names alone, with commas in them', () => {
    expect(readLineUp('VFIAX\nVBTLX\nVFIAX').map(({ symbol }) => symbol)).toEqual(['VFIAX', 'VBTLX']);
    expect(readLineUp('Growth Fund, Class A\nStable Value').map(({ name }) => name)).toEqual([
      'Growth Fund, Class A',
      'Stable Value',
    ]);
  });

  it('knows a fund by its ISIN, and takes no return for a cost', () => {
    expect(readLineUp('World ETF\tIE00B4L5Y983\t0.20%')).toEqual([
      { symbol: 'IE00B4L5Y983', name: 'World ETF', cost: 0.002 },
    ]);
    expect(readLineUp('Growth Fund\tGRWTX\t14.2%\nValue Fund\tVALUX\t0.3%\t9.1%').map(({ cost }) => cost)).toEqual([
      null,
      null,
    ]);
  });

  it('is nothing of nothing, and no longer than it may be', () => {
    expect(readLineUp(' \n\t\n')).toEqual([]);
    const long = Array.from({ length: 2 * MOST_FUNDS }, (_, at) => `Fund number ${at}`).join('\n');
    expect(readLineUp(long)).toHaveLength(MOST_FUNDS);
  });

  it('is read as it was written, and never fails', () => {
    const fund = fc.record({
      symbol: fc.option(fc.constantFrom('VFIAX', 'SPY', 'IE00B4L5Y983', 'BRK.B')),
      name: fc.constantFrom('Stable Value', 'Growth Fund, Class A', 'Index 500 (I)', 'Target 2045 – Trust'),
      cost: fc.option(fc.integer({ min: 0, max: 500 }).map((points) => points / 10_000)),
    });
    const funds = fc.uniqueArray(fund, {
      minLength: 1,
      selector: ({ symbol, name }) => symbol ?? name,
    });
    fc.assert(
      fc.property(funds, (all) => {
        expect(readLineUp(lineUpText(all))).toEqual(all);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('Aa ,;\t\n%1.X()|-"')) }), (text) => {
        for (const { symbol, name } of readLineUp(text)) expect(symbol ?? name).not.toBeNull();
      }),
    );
  });
});
