import { describe, expect, test } from 'vitest';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { breachesOfAccounting, readText, taken } from './read-file.ts';

/* Below the holdings stand other tables: of the same securities, of orders, or of other securities under titles of their own. */

const STATEMENT = `Account Statement for 00000001SCHW (ira) since 1/1/26 through 1/31/26

Equities
Symbol,Description,Qty,Trade Price,Mark,Mark Value
AAPL,APPLE INC COM,+50,170.00,190.00,"$9,500.00"
MSFT,MICROSOFT CORP COM,+20,350.00,400.00,"$8,000.00"
,OVERALL TOTALS,,,,"$17,500.00"

Options
Symbol,Option Code,Exp,Strike,Type,Qty,Trade Price,Mark,Mark Value
SPY,SPY261218C700,18 DEC 26,700,CALL,+2,4.50,5.00,"$1,000.00"
,OVERALL TOTALS,,,,,,,"$1,000.00"

Profits and Losses
Symbol,Description,P/L Open,P/L %,P/L Day,P/L YTD,P/L Diff,Margin Req,Mark Value
AAPL,APPLE INC COM,"$1,000.00",+11.76%,$0.00,"$1,000.00",$0.00,"$2,850.00","$9,500.00"
MSFT,MICROSOFT CORP COM,"$1,000.00",+14.29%,$0.00,"$1,000.00",$0.00,"$2,400.00","$8,000.00"
,OVERALL TOTALS,"$2,000.00",+9.77%,$0.00,"$2,000.00",$0.00,"$5,250.00","$17,500.00"

Account Summary
Net Liquidating Value,"$18,500.00"
`;

describe('a table that says something else of the same securities', () => {
  test('profits and losses below options of as many columns', () => {
    const reading = taken(readText(STATEMENT));
    expect(breachesOfAccounting(reading)).toEqual([]);
    expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual([9500, 8000, 1000]);
    const below = fatesIn(reading.fates).filter(({ line }) => line >= 15 && line <= 18);
    expect(below.map(({ fate, reason }) => [fate, reason])).toEqual(below.map(() => ['skipped', 'other-table']));
    expect(reading.statedTotals.map(({ value }) => value)).toEqual([17_500, 1000]);
  });

  test.each(['Open orders', 'Working Orders', 'Offene Orders', 'Ordres en cours', 'Órdenes pendientes', 'Profits and Losses'])(
    'under “%s” even the very same titles are no holdings',
    (heading) => {
      const titles = 'Symbol,Name,Quantity,Price,Value';
      const text = `${titles}\nAAPL,Apple Inc,10,190.00,1900.00\nMSFT,Microsoft Corp,5,400.00,2000.00\n\n${heading}\n${titles}\nAAPL,Apple Inc,5,180.00,900.00\nTSLA,Tesla Inc,2,200.00,400.00\n`;
      const reading = taken(readText(text));
      expect(breachesOfAccounting(reading)).toEqual([]);
      expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual([1900, 2000]);
    },
  ); // oxfmt-ignore

  test('and the next heading of holdings ends it', () => {
    const titles = 'Symbol,Name,Quantity,Price,Value';
    const text = `${titles}\nAAPL,Apple Inc,10,190.00,1900.00\n\nOpen orders\n${titles}\nTSLA,Tesla Inc,2,200.00,400.00\n\nRetirement\n${titles}\nMSFT,Microsoft Corp,5,400.00,2000.00\n`;
    expect(holdingsIn(taken(readText(text)).holdings).map(({ value }) => value)).toEqual([1900, 2000]);
  });
});

test('the rule below the titles of a table in Markdown is no row', () => {
  const text = '| Ticker | Value |\n| --- | ---: |\n| AAPL | 2147.20 |\n| MSFT | 2100.00 |\n';
  const { holdings, drafts } = taken(readText(text));
  expect([holdingsIn(holdings).length, drafts]).toEqual([2, []]);
});

describe('a part of one’s own sheet that is headed by its kind', () => {
  const TOP = 'Ticker,Shares,Price,Market Value\nAAPL,10,$214.72,"$2,147.20"\n';
  test('is read on, where its amounts stand in the same columns', () => {
    const text = `${TOP}\nCrypto,Units,Price,Market Value\nBTC,0.1,"$90,000.00","$9,000.00"\n\nCash,,,"$1,500.00"\n`;
    const { holdings, fates } = taken(readText(text));
    expect(holdingsIn(holdings).map(({ value }) => value)).toEqual([2147.2, 9000, 1500]);
    expect(fatesIn(fates).find(({ line }) => line === 4)).toMatchObject({ reason: 'repeated-header' });
  });
  test.each(['Sold', 'Wishlist', 'Verkauft'])('is left out under “%s”', (title) => {
    const text = `${TOP}\n${title},Shares,Price,Market Value\nTSLA,5,$300.00,"$1,500.00"\n`;
    expect(holdingsIn(taken(readText(text)).holdings).map(({ value }) => value)).toEqual([2147.2]);
  });
  test.each([
    'Ticker,Shares,Price,Value\nJoint brokerage,,,\nVTI,10,300,3000\nBrokerage total,,,3000\nHSA,,,\nQQQ,1,600,600\nBND,1,70,70\nTotal HSA,,,670\n',
    'Ticker,Shares,Price,Value\nJoint brokerage,,,3000\nVTI,10,300,3000\nHSA,,,670\nQQQ,1,600,600\nBND,1,70,70\n',
  ])('has sums that are no holdings: %j', (text) => {
    const { holdings, fates } = taken(readText(text));
    expect(holdingsIn(holdings).map(({ symbol }) => symbol)).toEqual(['VTI', 'QQQ', 'BND']);
    expect(fatesIn(fates).filter(({ reason }) => reason === 'subtotal')).toHaveLength(2);
  });
  test('has funds that are called total, and no sums', () => {
    const text = 'Fund,Value\n500 Index Fund,5000\nTotal Stock Market,5000\nTotal International,10000\n';
    expect(holdingsIn(taken(readText(text)).holdings)).toHaveLength(3);
  });
  test('names its account in a line of its own', () => {
    const text = ',,,\nFidelity Rollover IRA,,,\nVTI,100,300,30000\nVXUS,50,60,3000\nRoth IRA,,,\nQQQ,10,600,6000\n';
    expect(holdingsIn(taken(readText(text)).holdings).map(({ account }) => account)).toEqual([
      'Fidelity Rollover IRA',
      'Fidelity Rollover IRA',
      'Roth IRA',
    ]);
  });
  test('is over with the total of its account, and a broker’s name begins the next one', () => {
    const accountsIn = (next: string) => {
      const rows = `Fidelity 401k\nFXAIX,100,250,25000\nTotal Fidelity 401k,,,25000\n${next}\nAAPL,10,230,2300\nTotal ${next},,,2300\n`;
      return holdingsIn(taken(readText(`Security,Shares,Price,Market Value\n${rows}`)).holdings).map(
        ({ account }) => account,
      );
    };
    expect(accountsIn('Schwab')).toEqual(['Fidelity 401k', 'Schwab']);
    expect(accountsIn('Grandpa’s')).toEqual(['Fidelity 401k', null]);
  });
});

const accountsIn = (text: string) =>
  holdingsIn(taken(readText(text)).holdings).map(({ account, symbol, name }) => [account, symbol ?? name]);

describe('an account', () => {
  const HELD = [['Roth IRA', 'VTI'], ['Roth IRA', 'BND'], ['Taxable', 'AAPL'], ['Taxable', 'Cash']]; // oxfmt-ignore

  test('that stands once, in the first of its lines, is that of all of them', () => {
    for (const title of ['Account', 'Where'])
      expect(
        accountsIn(`${title},Ticker,Value\nRoth IRA,VTI,100\n,BND,50\nTaxable,AAPL,70\n,Cash,20\nTotal,,240\n`),
      ).toEqual(title === 'Account' ? HELD : HELD.map(([, symbol]) => [null, symbol]));
    // each line has its own, and one has none
    expect(accountsIn('Account,Ticker,Value\nRoth IRA,VTI,100\nRoth IRA,BND,50\n,AAPL,70\n').at(-1)).toEqual([
      null,
      'AAPL',
    ]);
  });

  test('is called by its broker, too', () => {
    const rows = 'Vanguard,Roth IRA,VTI,100\nVanguard,Taxable,BND,50\nFidelity,401k,AAPL,70\n';
    expect(accountsIn(`Broker,Account,Ticker,Value\n${rows}`).map(([account]) => account)).toEqual([
      'Vanguard Roth IRA',
      'Vanguard Taxable',
      'Fidelity 401k',
    ]);
  });
});

describe('a table of other securities under titles of its own', () => {
  const TEXT = `"保有商品詳細 (すべて）"
"株式(現物/特定預り)"
"銘柄コード","銘柄名称","保有数量","売却注文中","平均取得価額","現在値","評価額","評価損益"
"7203","トヨタ自動車","100","","2,500","2,900","290,000","+40,000"
"9984","ソフトバンクG","200","","7,000","8,100","1,620,000","+220,000"
"投資信託(金額/特定預り)"
"ファンド名","保有数量","売却注文中","平均取得価額","基準価額","評価額","評価損益"
"eMAXIS Slim 全世界株式（オール・カントリー）","1,250,000","","18,210","25,852","3,231,500","+955,250"
"eMAXIS Slim 米国株式(S&P500)","800,000","","20,000","31,000","2,480,000","+880,000"
`;
  test('is read by them, and a price of ten thousand units is a proof', () => {
    const reading = taken(readText(TEXT));
    expect(reading.broker).toBe('SBI Securities');
    expect(breachesOfAccounting(reading)).toEqual([]);
    expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual([290_000, 1_620_000, 3_231_500, 2_480_000]);
    expect(reading.issues.map(({ code }) => code)).toEqual([]);
  });
});
