import { describe, expect, test } from 'vitest';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { readText, taken } from './read-file.ts';

const read = (text: string) => taken(readText(text));
const heldIn = (text: string) =>
  holdingsIn(read(text).holdings).map(({ symbol, name, quantity, value }) => [symbol ?? name, quantity, value]);

/* What a title says of the numbers below it. */

test.each([
  'Sym,Sh,Mkt\nGOOG,15,2550\nAMZN,20,4600\n',
  'A/C,Inv,Shs,Cost/sh,Cur bal\n1234,GOOG,15,95,2550\n9876,AMZN,20,110,4600\n',
  'Stk,Sh,Amt\nGOOG,15,2550\nAMZN,20,4600\n',
])('titles cut short are read: %j', (text) => {
  expect(heldIn(text)).toEqual([['GOOG', 15, 2550], ['AMZN', 20, 4600]]); // oxfmt-ignore
});

test.each([
  'Fund ticker,Units,Nav per unit\nGOOG,15,170\nAMZN,20,230\n',
  'Share code,Count,Spot\nGOOG,15,170\nAMZN,20,230\n',
  'Investment ticker symbol,Par/face,Value\nGOOG,15,2550\nAMZN,20,4600\n',
])('titles of plans, of coins and of bonds are read in the shortest table: %j', (text) => {
  expect(heldIn(text)).toEqual([['GOOG', 15, 2550], ['AMZN', 20, 4600]]); // oxfmt-ignore
});
test.each(['Alloc', 'Pct', 'Portion', 'Proportion'])('%s is a part of a hundred', (title) => {
  expect(heldIn(`Ticker,${title}\nVTI,60\nAAPL,40\n`)).toEqual([['VTI', null, 60], ['AAPL', null, 40]]); // oxfmt-ignore
});

test('a code has a column of its own beside an exchange, in a table of two rows, too', () => {
  const text =
    'Investment ticker symbol,Exchange,Investment name,Currency,Shares held,Share price,Value\nFNZ,NZX,Smartshares NZ Top 50,NZD,1000,3.20,3200.00\nAAPL,NASDAQ,Apple Inc,USD,4.5,281.20,1265.40\n';
  expect(heldIn(text)).toEqual([['FNZ', 1000, 3200], ['AAPL', 4.5, 1265.4]]); // oxfmt-ignore
});

describe('a value in thousands is made whole', () => {
  test.each([
    'Ticker,Shares,Price,Value ($k)\nAAPL,100,214,21.4\nMSFT,50,420,21\n',
    'Ticker,Shares,Value in thousands\nAAPL,100,21.4\nMSFT,50,21\n',
    'Ticker,Shares,Market value ($000s)\nAAPL,100,21.4\nMSFT,50,21\n',
    'Ticker,Shares,Value (thousands of $)\nAAPL,100,21.4\nMSFT,50,21\n',
    'Symbol;Stück;Wert in Tsd. EUR\nAAPL;100;21,4\nMSFT;50;21,0\n',
    'Symbol;Stück;Wert (TEUR)\nAAPL;100;21,4\nMSFT;50;21,0\n',
    'Code;Quantité;Valeur (k€)\nAAPL;100;21,4\nMSFT;50;21,0\n',
    'Ticker,Shares,Value (k)\nAAPL,100,21.4\nMSFT,50,21\n',
    'Ticker,Shares,$k\nAAPL,100,21.4\nMSFT,50,21\n',
    'Ticker,Shares,VALUE (x$1000)\nAAPL,100,21.4\nMSFT,50,21\n',
    'Ticker,Shares,Value (in millions)\nAAPL,100,.0214\nMSFT,50,.021\n',
    'Symbol;Stück;Wert (Mio. €)\nAAPL;100;0,0214\nMSFT;50;0,0210\n',
    'Symbol;Stück;Wert in 1.000 €\nAAPL;100;21,4\nMSFT;50;21,0\n',
    'Ticker,Shares,Value in thousands,Currency\nAAPL,100,21.4,CAD\nMSFT,50,21,CAD\n',
  ])('%j', (text) => {
    expect(heldIn(text)).toEqual([['AAPL', 100, 21_400], ['MSFT', 50, 21_000]]); // oxfmt-ignore
  });
  test('with its total, and not where its numbers are whole already', () => {
    const text = 'Ticker,Shares,Price,Value ($k)\nAAPL,100,214,21400\nMSFT,50,420,21\nTotal,,,42.4\n';
    expect(heldIn(text)).toEqual([['AAPL', 100, 21_400], ['MSFT', 50, 21_000]]); // oxfmt-ignore
    expect(read(text).statedTotals.map(({ value }) => value)).toEqual([42_400]);
  });
  test.each([
    'Ticker,Current $\nAAPL,214\nMSFT,210\n',
    'Ticker,Shares,Value (Cr)\nAAPL,100,214\nMSFT,50,210\n',
    'Ticker,Shares,401(k) value\nAAPL,100,214\nMSFT,50,210\n',
    'Symbol;Stück;Kurswert CHF\nAAPL;100;214\nMSFT;50;210\n',
  ])(
    // oxfmt-ignore
    'and not by %j',
    (text) => expect(heldIn(text).map(([, , value]) => value)).toEqual([214, 210]),
  );
});

test.each([
  ['銘柄,評価額(万円)\nトヨタ自動車,120\n任天堂,35.5\n', 1_200_000, 355_000, 'JPY'],
  ['銘柄,評価額（千円）\nトヨタ自動車,120\n任天堂,35.5\n', 120_000, 35_500, 'JPY'],
  ['銘柄,評価額(百万円)\nトヨタ自動車,1.2\n任天堂,3\n', 1_200_000, 3_000_000, 'JPY'],
  ['股票名称,市值(万元)\n贵州茅台,15\n比亚迪,8.5\n', 150_000, 85_000, 'CNY'],
  ['종목명,평가금액(만원)\n삼성전자,700\n카카오,350\n', 7_000_000, 3_500_000, 'KRW'],
  ['Fund,Value (lakhs)\nHDFC Flexi Cap Fund,2.5\nParag Parikh Flexi Cap,4\n', 250_000, 400_000, 'INR'],
  ['Fund,Value (Rs. crores)\nHDFC Flexi Cap Fund,0.25\nParag Parikh Flexi Cap,1\n', 2_500_000, 10_000_000, 'INR'],
])('a value in what a country counts by is made whole: %j', (text, first, second, money) => {
  expect(heldIn(text).map(([, , value]) => value)).toEqual([first, second]);
  expect(holdingsIn(read(text).holdings).map(({ currency }) => currency)).toEqual([money, money]);
});

test('an option that is called by its name is a contract of a hundred, and a fund that writes them a fund', () => {
  const text =
    'Name,Quantity,Price\nAAPL 200 Call Jan 2027,2,5.40\nNVDA Put $120 exp 3/2026,1,3\nGlobal X Nasdaq 100 Covered Call ETF,10,18\nPut-Write Fund 2026,10,20\nCall Center Co,5,10\n';
  expect(holdingsIn(read(text).holdings).map(({ says, value }) => [says, value])).toEqual([
    ['option', 1080],
    ['option', 300],
    [null, 180],
    [null, 200],
    [null, 50],
  ]);
});

test('an amount without a name that is what all others come to is their total', () => {
  const rows = 'Name,Value,%\nApple,"2,147.20",50.5%\nMicrosoft,"2,100.50",49.5%\n';
  const { statedTotals, fates } = read(`${rows},"4,247.70",100%\n`);
  expect(statedTotals.map(({ account, value }) => [account, value])).toEqual([[null, 4247.7]]);
  expect([...fatesIn(fates)].at(-1)).toMatchObject({ fate: 'skipped', reason: 'total' });
  expect([...fatesIn(read(`${rows},"4,247.71",\n`).fates)].at(-1)).toMatchObject({ reason: 'total' });
  expect([...fatesIn(read(`${rows},"900.00",\n`).fates)].at(-1)).toMatchObject({ reason: 'no-identity' });
});

test('so many thousands of shares are asked about, and not taken for shares', () => {
  const { columns } = read('Ticker,Shares (000),Price,Value\nAAPL,0.1,214,21400\nMSFT,0.05,420,21000\n');
  expect(columns.map(({ role }) => role)).toEqual(['symbol', 'unused', 'price', 'value']);
});

test('a value in pence is made whole, and a trust whose name says mortgage is none', () => {
  const text = 'Fund,Units,Price (p),Value (p)\nFundsmith Equity,500,680,340000\nScottish Mortgage,200,1050,210000\n';
  expect(heldIn(text)).toEqual([['Fundsmith Equity', 500, 3400], ['Scottish Mortgage', 200, 2100]]); // oxfmt-ignore
});

test('amount × price = total says that the amount is how many', () => {
  const coins = 'Asset,Amount,Price,Total\nBTC,0.5,95000,47500\nETH,3,3300,9900\nUSDC,1000,1,1000\n';
  expect(heldIn(coins)).toEqual([['BTC', 0.5, 47_500], ['ETH', 3, 9900], ['USDC', 1000, 1000]]); // oxfmt-ignore
  const money = 'Asset,Amount,Price,Cost\nAAPL,2140,214,1500\nMSFT,2100,420,1300\n';
  expect(heldIn(money)).toEqual([['AAPL', null, 2140], ['MSFT', null, 2100]]); // oxfmt-ignore
});

test.each([
  ['Ticker,Vested shares,Unvested shares,Price\nGOOG,100,50,180\nAAPL,20,,214\n', [['GOOG', 100, 18_000], ['AAPL', 20, 4280]]], // oxfmt-ignore
  ['Position;Wert am 31.12.2025;Wert heute\nMSCI World;10.000,00;11.500,00\nDAX ETF;5.000,00;5.100,00\n', [['MSCI World', null, 11_500], ['DAX ETF', null, 5100]]], // oxfmt-ignore
  ['Asset class,Target,Value\nUS large cap,60%,"$120,000"\nBonds,30%,"$60,000"\nCash,10%,"$20,000"\n', [['US large cap', null, 120_000], ['Bonds', null, 60_000], ['Cash', null, 20_000]]], // oxfmt-ignore
  ['Name;Wert\nApple;60.000 €\nNvidia;5.000 €\n', [['Apple', null, 60_000], ['Nvidia', null, 5000]]], // oxfmt-ignore
  ['Nom;Valeur\nApple;60,000 €\nNvidia;5,000 €\n', [['Apple', null, 60_000], ['Nvidia', null, 5000]]], // oxfmt-ignore
  ['Name,Value\nPortfolio,"12,345.67"\nApple,"2,712.00"\nNvidia,"7,333.67"\nCash,"2,300.00"\n', [['Apple', null, 2712], ['Nvidia', null, 7333.67], ['Cash', null, 2300]]], // oxfmt-ignore
  ['Name,ISIN,Quantity,Price,Currency\nDIAGEO ORD 28 101/108P,GB0002374006,500,20.10,GBP\n', [['DIAGEO ORD 28 101/108P', 500, 10_050]]], // oxfmt-ignore
  ['Symbol,Value\t\nAAPL,2712\t\nVTI,6622\t\n', [['AAPL', null, 2712], ['VTI', null, 6622]]], // oxfmt-ignore
  ['Account,Balance\nFidelity 401k - Target 2045,120000\nRoth IRA - VTI,30000\nChecking,4000\n', [['Fidelity 401k - Target 2045', null, 120_000], ['Roth IRA - VTI', null, 30_000], ['Checking', null, 4000]]], // oxfmt-ignore
])('%j', (text, held) => {
  expect(heldIn(text)).toEqual(held);
});

test('accounts of a bank beside a debt are no holdings', () => {
  const result = readText('Account,Balance\nChecking,4000\nSavings,12000\nCredit card,-500\n');
  expect(result).toMatchObject({ ok: false, error: { code: 'refused-balances' } });
});

test.each(['Sector,Value\nTechnology,120000\nEnergy,30000\n', 'Asset class,Value\nStock,120000\nStock,30000\n'])(
  'parts of a whole that nobody holds as one are no holdings: %j',
  (text) => {
    expect(readText(text).ok).toBe(false);
  },
);

describe('a column of sides', () => {
  test('makes what is short negative, once', () => {
    const text = 'Security,Long/Short,Qty,Mkt Price,Mkt Value\nAAPL,Long,10,214,2140\nTSLA,Short,5,340,1700\nF,Short,-50,10,-500\n'; // oxfmt-ignore
    expect(heldIn(text)).toEqual([['AAPL', 10, 2140], ['TSLA', -5, -1700], ['F', -50, -500]]); // oxfmt-ignore
  });
  test.each([
    'Instrument,Side,Quantity,Value\nNVDA,Long,100,19000\nTSLA,Short,20,7000\nCash,,,5000\n',
    'Symbol,Position,Quantity,Value\nNVDA,LONG,100,19000\nTSLA,SHORT,20,7000\nCash,,,5000\n',
    'Symbol,Direction,Quantity,Value\nNVDA,L,100,19000\nTSLA,S,20,7000\nCash,,,5000\n',
  ])('is read beside cash, which is on none, and names nobody: %j', (text) => {
    expect(heldIn(text)).toEqual([['NVDA', 100, 19_000], ['TSLA', -20, -7000], ['Cash', null, 5000]]); // oxfmt-ignore
  });
  test('of other words leaves all as it is', () => {
    const text = 'Security,Type,Qty,Mkt Price,Mkt Value\nAAPL,Stock,10,214,2140\nTSLA,Short,5,340,1700\n';
    expect(heldIn(text).map(([, , value]) => value)).toEqual([2140, 1700]);
  });
});

test('two lists beside each other are not each other’s amounts', () => {
  const result = readText('Stocks,,,Bonds,\nAAPL,2147.20,,BND,720\nMSFT,2100.50,,AGG,500\n');
  expect(result).toMatchObject({ ok: false, error: { code: 'refused-no-table' } });
});

test('of shares that vested or were bought, those that are left count', () => {
  const vested = 'Symbol,Vest Date,Vested Shares,Shares Withheld,Net Shares,Value\nNVDA,1/1/2024,100,40,60,10800\n';
  expect(heldIn(vested)).toEqual([['NVDA', 60, 10_800]]);
  const bought =
    'Purchase Date,Shares Purchased,Purchase Price,Shares Available,Symbol\n12/31/2023,50,120,50,MSFT\n6/30/2024,45,130,20,MSFT\n';
  expect(heldIn(bought)).toEqual([['MSFT', 70, 9100]]);
});

test('under titles of one’s own, names of which some are surely holdings are shown beside what looks like money', () => {
  const text = 'What,Roughly\nApple,~2300\nVTI,about 6k\nBitcoin,1500\nSavings,5k\n';
  expect(heldIn(text)).toEqual([['Apple', null, 2300], ['VTI', null, 6000], ['Bitcoin', null, 1500], ['Savings', null, 5000]]); // oxfmt-ignore
  expect(taken(readText(text)).issues.map(({ code }) => code)).toContain('kind-unsure');
  for (const other of ['What,Roughly\nRent,2300\nFood,600\nCar,1500\n', 'Who,Rank\nVTI,1\nSavings fund,2\nTom,3\n'])
    expect(readText(other).ok).toBe(false);
});

test('what is actually there counts, and not what is desired', () => {
  const text = 'Asset class,Fund,Desired,Actual,Buy/Sell\nUS,VTI,60000,55000,5000\nIntl,VXUS,30000,33000,-3000\n';
  expect(heldIn(text)).toEqual([['VTI', null, 55_000], ['VXUS', null, 33_000]]); // oxfmt-ignore
});

test.each(['Coin,Amount,USD\nBTC,0.5,45000\nETH,4,12000\n', 'Ticker,Amount,$\nBTC,0.5,45000\nETH,4,12000\n'])(
  '%j: how many beside money of one or of all, which is asked',
  (text) => {
    const { holdings, drafts } = read(text);
    expect(holdingsIn(holdings)).toEqual([]);
    expect(drafts.map(({ symbol, name, quantity }) => [symbol ?? name, quantity])).toEqual([
      ['BTC', 0.5],
      ['ETH', 4],
    ]);
  },
);
test('"$ per share" is a price', () => {
  expect(heldIn('Stock,# of shares,$ per share\nApple,10,230\nMicrosoft,5,420\n')).toEqual([
    ['Apple', 10, 2300],
    ['Microsoft', 5, 2100],
  ]);
});

describe('amounts that nobody filled in', () => {
  test.each([
    'Symbol,Shares,Price\nVTI,10,0\nBND,5,0\n',
    'Symbol,Shares,Price,Value\nVTI,10,0.00,0.00\nBND,5,0.00,0.00\n',
    'Symbol,Shares,Value\nVTI,10,$0.00\nBND,5,$0.00\n',
  ])('%j: are asked for, and count as no zero', (text) => {
    expect(heldIn(text)).toEqual([]);
    expect(read(text).drafts.map(({ symbol, quantity }) => [symbol, quantity])).toEqual([['VTI', 10], ['BND', 5]]); // oxfmt-ignore
  });
  test('leave the prices that are there', () => {
    expect(heldIn('Symbol,Shares,Price,Value\nVTI,10,300,0.00\nBND,5,70,0.00\n')).toEqual([['VTI', 10, 3000], ['BND', 5, 350]]); // oxfmt-ignore
  });
  test('are amounts where nothing is held, or one row alone is worth nothing', () => {
    expect(heldIn('Symbol,Shares,Value\nVTI,10,3000\nXYZ,5,0\n')).toEqual([['VTI', 10, 3000], ['XYZ', 5, 0]]); // oxfmt-ignore
  });
});

describe('a remark in brackets behind a number', () => {
  test.each([
    'Ticker,Value\nVTI,"$6,000 (60%)"\nBND,"$4,000 (40%)"\n',
    'Ticker,Shares,Price,Value\nVTI,20 (long term),$300.00 (close),"$6,000.00 (60 %)"\nBND,50,$80,"$4,000.00 (est.)"\n',
    'Ticker\tAmount\nVTI\t6000 (USD)\nBND\t4000 ($)\n',
  ])('is no part of it: %j', (text) => {
    expect(heldIn(text).map(([who, , value]) => [who, value])).toEqual([['VTI', 6000], ['BND', 4000]]); // oxfmt-ignore
  });
  test('nor of a percentage, nor of money that the cell names', () => {
    const text = '| Ticker | Allocation | Reason |\n|---|---|---|\n| VTI | 60% (core) | market |\n| BND | 40% (ballast) | safety |\n'; // oxfmt-ignore
    expect(heldIn(text).map(([who, , value]) => [who, value])).toEqual([['VTI', 60], ['BND', 40]]); // oxfmt-ignore
    const euro = read('Ticker;Wert\nSAP;6.000,50 € (60 %)\nBMW;4.000,00 € (40 %)\n');
    expect(holdingsIn(euro.holdings).map(({ value, currency }) => [value, currency])).toEqual([[6000.5, 'EUR'], [4000, 'EUR']]); // oxfmt-ignore
  });
  test('what is in brackets alone is owed, and a plan’s name is none', () => {
    expect(heldIn('Ticker,Value\nVTI,6000\nBND,"$500 (owed)"\n').map(([who]) => who)).toEqual(['VTI']);
    expect(heldIn('Ticker,Value\nVTI,6000\nMargin,(500)\n').map(([, , value]) => value)).toEqual([6000, -500]);
    expect(heldIn('Fund,Amount\n403 (b),"$20,000"\n401(k) plan,"$50,000 (vested)"\n').map(([who]) => who)).toEqual(['403 (b)', '401(k) plan']); // oxfmt-ignore
  });
});

describe('beside what was paid, what something is now is what it is worth', () => {
  test.each(['Invested,Current', 'Paid,Now', 'Investiert,Aktuell', 'Investi,Actuel', 'Invertido,Actual'])(
    'Name,%s',
    (titles) => {
      expect(heldIn(`Name,${titles}\nApple,1000,2300\nMicrosoft,2000,2500\n`)).toEqual([
        ['Apple', null, 2300],
        ['Microsoft', null, 2500],
      ]);
    },
  );
  test('but beside shares it may be the price of one, and alone anything', () => {
    expect(heldIn('Stock,Shares,Paid,Now\nApple,10,150,210\nMicrosoft,5,300,420\n')).toEqual([]);
    expect(readText('Metric,Last year,Current\nRevenue,100,120\nCosts,50,60\n').ok).toBe(false);
  });
});

describe('what a company owes is no share of it', () => {
  const saysOf = (text: string) => holdingsIn(read(text).holdings).map(({ name, says }) => [name, says]);
  test.each([
    'Security,Coupon,Maturity,Market Value\nApple Inc,2.65,05/11/2050,3300\nMicrosoft Corp,,,2050\nApple Inc,,,500\n',
    'Issuer,Maturity Date,Coupon Rate,Face Value,Value\nApple Inc,2050,2.65%,5000,3300\nMicrosoft Corp,,,5,2050\nApple Inc,,,2,500\n',
    'Emittent;Kupon;Fälligkeit;Nominal;Kurswert\nApple Inc;2,65;11.05.2050;5.000;3.300,00\nMicrosoft Corp;;;5;2.050,00\nApple Inc;;;2;500,00\n',
  ])('where it pays and is paid back: %j', (text) => {
    expect(saysOf(text)).toEqual([['Apple Inc', 'bond'], ['Microsoft Corp', null], ['Apple Inc', null]]); // oxfmt-ignore
  });
  test('savings for a term are no bond', () => {
    const text =
      'Name,Rate,Maturity,Value\nApple Inc,2.65,05/11/2050,3300\nGoldman Sachs Bank CD,4.2,06/01/2027,10000\n';
    expect(saysOf(text)[1]).not.toContain('bond');
  });
});
