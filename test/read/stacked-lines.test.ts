import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { joinStackedLines } from '../../src/read/table/layout/stacked-lines.ts';
import { readText, taken } from './read-file.ts';
import { triesOf } from '../support/dice.ts';

/* What people copy from a page that is no table: each cell is a line. */

const read = (...lines: readonly string[]) =>
  holdingsIn(taken(readText(lines.join('\n'), 'pasted.txt')).holdings).map(
    ({ line, symbol, name, quantity, value }) => [line, symbol ?? name, quantity, value],
  );

describe('cells below each other', () => {
  test('with the titles below each other as well', () => {
    const titles = ['Name', 'Symbol', 'Shares', 'Price', 'Average cost', 'Equity'];
    const rows = ['Apple', 'AAPL', '12.5', '$271.20', '$150.00', '$3,390.00', 'NVIDIA', 'NVDA', '30', '$182.55', '$100.00', '$5,476.50']; // oxfmt-ignore
    expect(read(...titles, ...rows)).toEqual([
      [7, 'AAPL', 12.5, 3390],
      [13, 'NVDA', 30, 5476.5],
    ]);
  });

  test('with the name below the symbol under one title, and cash that has its value alone', () => {
    const titles = ['Symbol', 'Last Price', 'Last Price Change', 'Quantity', 'Current Value', 'Cost Basis Total'];
    const rows = ['AAPL', 'APPLE INC', '$271.20', '+$1.20', '10', '$2,712.00', '$1,500.00', 'VTI', 'VANGUARD TOTAL STOCK MARKET', '$331.10', '-$0.40', '20', '$6,622.00', '$5,000.00']; // oxfmt-ignore
    expect(read(...titles, ...rows, 'SPAXX', 'HELD IN MONEY MARKET', '$1,250.00')).toEqual([
      [7, 'AAPL', 10, 2712],
      [14, 'VTI', 20, 6622],
      [21, 'SPAXX', null, 1250],
    ]);
  });

  test('of which some stand in one line, below titles that are cut alike', () => {
    const page = ['Symbol', 'Description', 'Qty\tPrice\tPrice Chng $\tMkt Val\tCost Basis', 'AAPL', 'APPLE INC', '10\t$223.00\t+$1.20\t$2,230.00\t$1,500.00', 'VTI', 'VANGUARD TOTAL STOCK MARKET ETF', '100\t$330.00\t-$0.60\t$33,000.00\t$25,000.00']; // oxfmt-ignore
    expect(read(...page)).toEqual([
      [4, 'AAPL', 10, 2230],
      [7, 'VTI', 100, 33000],
    ]);
  });

  test('below titles that stand beside each other, with accounts between them', () => {
    const titles = 'Symbol\tLast Price\tTotal Gain/Loss %\tCurrent Value\t% of Account\tQuantity';
    const cash = ['Cash', 'HELD IN MONEY MARKET', '$5,120.33', '5.12%'];
    const rows = ['AAPL', 'APPLE INC', '$214.50', '+43.00%', '$4,290.00', '4.29%', '20', 'VTI', 'VANGUARD TOTAL STOCK MARKET', '$300.00', '+50.00%', '$30,000.00', '30.00%', '100']; // oxfmt-ignore
    expect(read(titles, '', 'Individual - TOD', 'X12345678', ...cash, '', ...rows)).toEqual([
      [5, 'Cash', null, 5120.33],
      [10, 'AAPL', 20, 4290],
      [17, 'VTI', 100, 30000],
    ]);
  });

  test('in sections of which each has its own numbers', () => {
    const stocks = [
      'Stocks',
      'NVDA',
      '12.5 shares',
      '',
      '$2,250.00',
      '+1.20%',
      'TSLA',
      '3 shares',
      '$1,050.40',
      '-0.70%',
    ];
    const others = ['Options', 'AAPL $200 Call', '1 buy', '$540.00', 'Crypto', 'BTC', '0.0123', '$1,180.20', 'Buying power', '$312.11']; // oxfmt-ignore
    expect(read(...stocks, ...others)).toEqual([
      [2, 'NVDA', 12.5, 2250],
      [7, 'TSLA', 3, 1050.4],
      [12, 'AAPL $200 Call', 1, 540],
      [16, 'BTC', 0.0123, 1180.2],
      [19, 'Buying power', null, 312.11],
    ]);
  });

  test('without titles, below what all comes to', () => {
    const page = ['Portfolio', '12.345,67 €', 'Investments', 'Apple', '2.712,00 €', '▲ 12,34 %', 'NVIDIA', '1.903,57 €', '▼ 2,10 %', 'Cash', '2.300,00 €']; // oxfmt-ignore
    expect(read(...page)).toEqual([
      [4, 'Apple', null, 2712],
      [7, 'NVIDIA', null, 1903.57],
      [10, 'Cash', null, 2300],
    ]);
  });

  test('shares with their word, and by how much they rose in brackets', () => {
    const page = ['Vanguard S&P 500', 'VUSA', '25 shares', '£4,512.30', '+£512.30 (12.8%)', 'Apple', 'AAPL', '3 shares', '£1,200.10', '-£20.00 (2.0%)']; // oxfmt-ignore
    expect(read(...page)).toEqual([
      [1, 'VUSA', 25, 4512.3],
      [6, 'AAPL', 3, 1200.1],
    ]);
  });

  test('one amount below a symbol, a name and a sector', () => {
    const page = ['Position', 'NVDA', 'NVIDIA Corporation', 'Technology', '$23,670', 'AMZN', 'Amazon.com, Inc.', 'Consumer Cyclical', '$16,000']; // oxfmt-ignore
    expect(read(...page).map(([, ...row]) => row)).toEqual([
      ['NVDA', null, 23_670],
      ['AMZN', null, 16_000],
    ]);
  });

  test('how many at which price in one line', () => {
    const page = ['AAPL', 'Apple', '10 @ $271.20', '$2,712.00', 'VTI', 'Vanguard Total Stock', '20 shares • $331.10', '$6,622.00']; // oxfmt-ignore
    expect(read(...page)).toEqual([
      [1, 'AAPL', 10, 2712],
      [5, 'VTI', 20, 6622],
    ]);
  });

  test.each([
    ['whose symbol or price paid stands beside the count', ['Vanguard S&P 500', 'VUSA • 25 shares', '£4,512.30', '+12.4%', 'Apple', 'AAPL • 3 shares • Avg. £150.00', '£1,200.10', '-3.1%'], [['VUSA', 25, 4512.3], ['AAPL', 3, 1200.1]]], // oxfmt-ignore
    ['with few numbers', ['Holdings', 'Total Stock Market', 'VTI', 'Vanguard Total Stock Market ETF', '$12,345.67', '40.2%', 'Bonds', 'MUB', 'iShares National Muni Bond ETF', '$14,900.00', '48.5%'], [['VTI', null, 12_345.67], ['MUB', null, 14_900]]], // oxfmt-ignore
    ['without signs, where quantity × price gives the value', ['AAPL', 'Apple', '13,560.00', '50', '271.20', '+80.80%', 'TSLA', 'Tesla', '3,360.00', '8', '420.00', '+40.00%'], [['AAPL', 50, 13_560], ['TSLA', 8, 3360]]], // oxfmt-ignore
    ['with the share class below the name', ['Stock\tUnits held\tPrice (pence)\tValue (£)', 'Fundsmith Equity', 'Class I - Accumulation\t412.55\t712.30\t2,938.59', 'Rolls-Royce Holdings plc', 'Ordinary 20p\t140\t1,082.00\t1,514.80'], [['Fundsmith Equity', 412.55, 2938.59], ['Rolls-Royce Holdings plc', 140, 1514.8]]], // oxfmt-ignore
  ])('%s', (_what, page, rows) => {
    expect(read(...page).map(([, ...row]) => row)).toEqual(rows);
  });

  test.each([
    ['a holding alone', ['Depot', 'AAPL', 'Apple Inc', '12.5 shares', '$3,515.00'], [[2, 'AAPL', 12.5, 3515]]],
    ['what was paid in brackets', ['Reliance Industries', '20 Shares • Avg. ₹2,400.00', '₹25,802.00', '(₹48,000.00)', 'HDFC Bank', '30 Shares • Avg. ₹1,500.00', '₹29,700.00', '(₹45,000.00)'], [[1, 'Reliance Industries', 20, 25802], [5, 'HDFC Bank', 30, 29700]]],
    ['counts behind a cross', ['Apple', '× 12,5', '1.312,50 €', '▲ 12,40 %', 'NVIDIA', '× 5', '775,00 €', '▼ 3,1 %'], [[1, 'Apple', 12.5, 1312.5], [5, 'NVIDIA', 5, 775]]],
    ['coins behind their number', ['Total balance', '$7,960.00', 'Bitcoin', 'BTC', '$91,000.00', '+2.1%', '$4,550.00', '0.05 BTC', 'Ethereum', 'ETH', '$3,000.00', '-1.1%', '$3,000.00', '1 ETH'], [[3, 'BTC', 0.05, 4550], [9, 'ETH', 1, 3000]]],
    ['symbols with their country', ['Security', 'Quantity', 'Price', 'Value', 'VANGUARD FTSE ALL-WORLD', 'VWRP | GB', '150', '£112.10', '£16,815.00', 'LEGAL & GENERAL', 'LGEN | GB', '1,000', '240.10p', '£2,401.00'], [[5, 'VWRP', 150, 16815], [10, 'LGEN', 1000, 2401]]],
  ] as const)('%s', (_what, lines, rows) => {
    expect(read(...lines)).toEqual(rows);
  }); // oxfmt-ignore

  test('in cells of several lines, below titles of several, with what one cost', () => {
    const titles = ['Symbol\tLast Price', 'Change\tTotal Gain/Loss\tCurrent Value\tQuantity\tCost Basis'];
    const rows = ['AAPL', 'APPLE INC\t$281.20', '+$2.10\t+$6,560.00', '+87.47%\t$14,060.00\t50\t$7,500.00', '$150.00 / Share', 'VOO', 'VANGUARD S&P 500 ETF\t$628.00', '-$1.20\t+$4,560.00', '+57.00%\t$12,560.00\t20\t$8,000.00', '$400.00 / Share']; // oxfmt-ignore
    expect(read(...titles, ...rows)).toEqual([
      [3, 'AAPL', 50, 14060],
      [8, 'VOO', 20, 12560],
    ]);
  });

  test('what we guessed is told of the first row that counts, not of the total above it', () => {
    const rows = ['US stocks', 'VTI', '60.0%', '$6,000.00', 'Bonds', 'BND', '40.0%', '$4,000.00'];
    const { issues } = taken(readText(['Growth portfolio', '$10,000.00', ...rows].join('\n'), 'pasted.txt'));
    expect(issues.find(({ code }) => code === 'columns-guessed')?.detail['value']).toBe('$6,000.00');
  });

  test('a Japanese name above its number, and a fund without one', () => {
    const titles = '銘柄\t保有数量\t現在値\t評価額';
    expect(read(titles, 'トヨタ自動車', '7203\t100\t3,200\t320,000', 'ひふみ投信\t10\t500\t5,000')).toEqual([
      [2, 'トヨタ自動車', 100, 320000],
      [4, 'ひふみ投信', 10, 5000],
    ]);
  });

  test('of rows that are cut after the symbol', () => {
    const page = ['Symbol\tName\tQuantity\tPrice\tMarket Value', 'AAPL', 'Apple Inc\t10\t$271.20\t$2,712.00', 'VTI', 'Vanguard Total Stock Market ETF\t20\t$331.10\t$6,622.00']; // oxfmt-ignore
    expect(read(...page)).toEqual([
      [2, 'AAPL', 10, 2712],
      [4, 'VTI', 20, 6622],
    ]);
  });

  test('below the head of a page and an account, with ranges and a total', () => {
    const head = ['Positions', 'All accounts', '$84,322.10', '+$1,204.33 (+1.45%)', 'Today’s gain/loss'];
    const titles = ['Symbol', 'Last Price', 'Total Gain/Loss $', 'Current Value', '% of Account', 'Quantity', '52-Week Range']; // oxfmt-ignore
    const cash = ['Individual - TOD', 'Z12345678', 'Cash', 'HELD IN MONEY MARKET', '$3,205.12', '5.95%'];
    const rows = ['FXAIX', 'FIDELITY 500 INDEX FUND', '$232.10', '+$9,012.22', '$37,095.00', '68.87%', '159.822', '$170.00 - $240.01', 'AAPL', 'APPLE INC', '$271.20', '+$5,201.00', '$13,560.00', '25.18%', '50', '$169.21 - $280.14']; // oxfmt-ignore
    const page = [...head, ...titles, ...cash, ...rows, 'Account Total', '+$14,213.22', '$53,860.12'];
    expect(read(...page)).toEqual([
      [15, 'Cash', null, 3205.12],
      [19, 'FXAIX', 159.822, 37_095],
      [27, 'AAPL', 50, 13_560],
    ]);
    expect(taken(readText(page.join('\n'))).statedTotals.map(({ value }) => value)).toEqual([53_860.12]);
  });

  test('in sections of which each has its total, one of a single row', () => {
    const titles = ['Account ...123', 'Equities', 'Symbol', 'Description', 'Qty', 'Price', 'Mkt Val', 'Gain/Loss $'];
    const shares = ['GOOGL', 'ALPHABET INC CLASS A', '30', '$320.10', '$9,603.00', '+$5,603.00', 'AMZN', 'AMAZON.COM INC', '40', '$230.00', '$9,200.00', '+$3,200.00', 'Total Equities', '$18,803.00']; // oxfmt-ignore
    const funds = ['ETFs & Closed End Funds', 'SCHB', 'SCHWAB US BROAD MARKET ETF', '500', '$26.00', '$13,000.00', '+$4,000.00', 'Total ETFs & Closed End Funds', '$13,000.00']; // oxfmt-ignore
    const cash = ['Cash', 'Transfer money', '$1,200.00', 'Account Total', '$33,003.00'];
    expect(read(...titles, ...shares, ...funds, ...cash)).toEqual([
      [9, 'GOOGL', 30, 9603],
      [15, 'AMZN', 40, 9200],
      [24, 'SCHB', 500, 13_000],
      [32, 'Cash', null, 1200],
    ]);
  });

  test.each([
    ['the symbol above the name', 'Symbol\tLast price\tShares\tMarket value\nAAPL\nApple Inc.\t$271.20\t50\t$13,560.00\nVOO\nVanguard S&P 500 ETF\t$625.00\t12\t$7,500.00\nTotal\t\t$21,060.00'], // oxfmt-ignore
    ['and the change below the amount', 'Holding\tUnits\tPrice\tValue\nApple Inc.\nAAPL\t50\t$271.20\n+0.78%\t$13,560.00\n+$105.00\nVanguard S&P 500 ETF\nVOO\t12\t$625.00\n-0.10%\t$7,500.00\n-$7.50'], // oxfmt-ignore
    ['and each name in a line of its own', 'Name\tShares\tAvg cost\tValue\tToday\nApple\nAAPL\n50\t$150.00\t$13,560.00\n+$105.00 (0.78%)\nVanguard S&P 500\nVOO\n12\t$300.00\t$7,500.00\n+$10.00 (0.10%)'], // oxfmt-ignore
  ])('in a table as a browser copies it, %s', (_what, text) => {
    expect(read(...text.split('\n')).map(([, ...row]) => row)).toEqual([
      ['AAPL', 50, 13_560],
      ['VOO', 12, 7500],
    ]);
  });

  test('a number that belongs under no title is asked about', () => {
    const titles = ['Symbol', 'Shares', 'Price', 'Value'];
    const rows = ['AAPL', '10', '271.20', '2712.00', 'VTI', '20', '331.10', '6622.00', 'VXUS', '70', '4900.00'];
    const reading = taken(readText([...titles, ...rows].join('\n')));
    expect(holdingsIn(reading.holdings).map(({ symbol }) => symbol)).toEqual(['AAPL', 'VTI']);
    expect(reading.issues.map(({ code, line }) => [code, line])).toContainEqual(['ragged-row', 13]);
  });
});

describe('stays as it is', () => {
  test.each([
    ['a list of symbols', 'AAPL\nMSFT\nNVDA'],
    ['a table between commas', 'Symbol,Shares,Value\nAAPL,10,2712\nVTI,20,6622'],
    ['a column of a table between commas', 'id,value\n1,10\n2,20'],
    ['lines that people type', 'AAPL 10 @ 214.72\nMSFT 5 @ 420'],
    ['a table between tabs with a short row', 'Symbol\tShares\tValue\nAAPL\t10\t2712\nCash\t500\nVTI\t20\t6622'],
    [
      'a table with headings between its rows',
      'Symbol\tShares\tValue\nTechnology\nAAPL\t10\t2712\nRoth IRA\nVTI\t20\t6622',
    ],
    ['numbers alone', '1\n2\n3\n4'],
    ['what shares cost', 'AAPL\n271.20\n+1.20 (+0.44%)\nNVDA\n182.55\n-0.80 (-0.44%)'],
    ['a watch list', 'My Watchlist\nAAPL\n$271.20\nNVDA\n$182.55'],
  ])('%s', (_what, text) => {
    expect(joinStackedLines(text)).toBe(text);
  });
});

test('each record stands in its first line, whatever is in it', () => {
  const record = fc.record({
    who: fc.constantFrom('Apple', 'NVIDIA Corp.', 'Vanguard, Total'),
    cents: fc.integer({ min: 100, max: 9e7 }),
  });
  fc.assert(
    fc.property(fc.array(record, { minLength: 2, maxLength: 20 }), (records) => {
      const amounts = records.map(({ cents }) => `$${(cents / 100).toFixed(2)}`);
      const text = records.map(({ who }, at) => `${who}\n${amounts[at]!}`).join('\n');
      const joined = records.map(({ who }, at) => `${who}\t${amounts[at]!}\n`).join('\n');
      expect(joinStackedLines(text)).toBe(joined);
    }),
    { numRuns: triesOf(200) },
  );
});
