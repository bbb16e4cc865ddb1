import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { moneyOfExchange } from '../../src/read/cells/exchange-money.ts';
import { readText, taken } from './read-file.ts';

/* Lists of several countries without a currency: symbols name exchanges, and prices are as these quote them. */

const read = (text: string) => {
  const { holdings, issues, assumedCurrency } = taken(readText(text));
  return {
    money: holdingsIn(holdings).map(({ currency }) => currency),
    told: issues.flatMap(({ code, detail, severity }) =>
      code === 'money-of-exchange' ? [`${severity}: ${detail['currencies']}`] : [],
    ),
    assumedCurrency,
  };
};

describe('prices of several exchanges', () => {
  test.each([
    ['Symbol,Shares,Price\nAAPL,10,271.2\n7203.T,100,3100\nVWCE.DE,12,140.2\nHSBA.L,200,1040', ['USD', 'JPY', 'EUR', 'GBP'], 'EUR\nGBP\nJPY\nUSD'], // oxfmt-ignore
    ['Symbol,Shares,Price\nLON:HSBA,200,1040\nNASDAQ:AAPL,10,271.2', ['GBP', 'USD'], 'GBP\nUSD'],
    ['Symbol,Shares,Price\nAAPL.US,10,271.2\nIWDA.NL,20,108.5\nCDR.PL,5,230', ['USD', 'EUR', 'PLN'], 'EUR\nPLN\nUSD'],
  ])('%j are in the money of each', (text, money, told) => {
    expect(read(text)).toEqual({ money, told: [`warning: ${told}`], assumedCurrency: undefined });
  });

  test.each([
    ['one exchange abroad may be home', 'Symbol,Shares,Price\nAAPL,10,230\nVWCE.DE,12,140.2'],
    [
      'values are counted in one money',
      'Symbol,Shares,Price,Value\nAAPL,10,230,2300\n7203.T,100,17,1700\nVWCE.DE,12,140.2,1682.4',
    ],
    ['the title names it', 'Symbol,Shares,Price (EUR)\nAAPL,10,230\n7203.T,100,17\nVWCE.DE,12,140.2'],
    ['a line above names it', 'All prices in EUR,,\nSymbol,Shares,Price\nAAPL,10,230\n7203.T,100,17\nVWCE.DE,12,140.2'],
    ['a sign names it', 'Symbol,Shares,Price\nAAPL,10,$230\n7203.T,100,$17\nVWCE.DE,12,$140.2'],
  ])('%s', (_why, text) => {
    expect(read(text).told).toEqual([]);
  });

  test('a symbol names its exchange before or behind its letters', () => {
    expect(['LON:VOD', '7203.T', 'RY.TO', 'IWDA.NL', 'BRK.B', 'AAPL', 'VTI'].map(moneyOfExchange)).toEqual([
      'GBP',
      'JPY',
      'CAD',
      'EUR',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
