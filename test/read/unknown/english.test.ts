import { describe, expect } from 'vitest';
import { linesOf, testFiles } from './expect-read.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';

describe('files in English', () => {
  testFiles([
    {
      name: 'Robinhood-like: the value is called Equity, beside an average cost',
      text: `Name,Symbol,Shares,Price,Average cost,Total return,Equity
Apple,AAPL,10,$200.00,$150.00,$500.00,"$2,000.00"
Ford Motor,F,100.5,$12.00,$10.00,$201.00,"$1,206.00"
Vanguard Total Stock Market ETF,VTI,3,$300.10,$250.00,$150.30,$900.30
`,
      rows: [
        ['AAPL', 2000],
        ['F', 1206],
        ['VTI', 900.3],
      ],
    },
    {
      name: 'Freetrade-like: pounds, price in pence by its title',
      text: `Stock,Symbol,ISIN,Quantity,Average price (p),Current price (p)
Vodafone Group,VOD,GB00BH4HKS39,1000,70.1,75.50
Tesco,TSCO,GB00BLGZ9862,200,250,300.00
`,
      rows: [
        ['GB00BH4HKS39', 755, 'GBP'],
        ['GB00BLGZ9862', 600, 'GBP'],
      ],
    },
    {
      name: 'Trading 212 pie: slice, invested value, value',
      text: `"Slice","Name","Invested value","Value","Result","Owned quantity"
"AAPL","Apple",1500.00,2000.00,500.00,10
"MSFT","Microsoft",900.00,800.00,-100.00,2
"Total","My pie",2400.00,2800.00,400.00,
`,
      rows: [
        ['AAPL', 2000],
        ['MSFT', 800],
      ],
      and: (reading) => expect(reading.statedTotals.map(({ value }) => value)).toEqual([2800]),
    },
    {
      name: 'a sheet that compares with a target: neither the target nor the difference is the value',
      text: `Asset,Ticker,Target %,Current %,Target $,Current $,Difference
US stocks,VTI,60%,65%,"$60,000","$65,000","$5,000"
Intl stocks,VXUS,20%,15%,"$20,000","$15,000","-$5,000"
Bonds,BND,20%,20%,"$20,000","$20,000",$0
Total,,100%,100%,"$100,000","$100,000",
`,
      rows: [
        ['VTI', 65_000],
        ['VXUS', 15_000],
        ['BND', 20_000],
      ],
    },
    {
      name: 'a list of what an employer gave: how it was given is nobody’s name, and no purchase',
      text: `"Equity Awards - Holdings as of 11/26/2026"
"Award Type","Award Date","Symbol","Shares Available","Current Price","Market Value"
"RSU","02/15/2024","GOOGL","25","$300.00","$7,500.00"
"RSU","02/15/2025","GOOGL","30","$300.00","$9,000.00"
"ESPP","05/31/2025","GOOGL","14.5","$300.00","$4,350.00"
"Total","","","","","$20,850.00"
`,
      rows: [
        ['GOOGL', 7500],
        ['GOOGL', 9000],
        ['GOOGL', 4350],
      ],
      and: ({ issues, holdings }) => {
        expect(issues.map(({ code }) => code)).not.toContain('kind-unsure');
        expect(holdingsIn(holdings).map(({ name }) => name)).toEqual([null, null, null]);
      },
    },
    {
      name: 'accounts as headings of their own tables, the first as well, and small pictures in titles',
      text: `Roth IRA,,,
Symbol,# of Shares,Price 💵,Value 💰
VTI,100,300,30000
,,,30000
,,,
Taxable,,,
Symbol,# of Shares,Price 💵,Value 💰
QQQ,20,600,12000
NVDA,10,180,1800
,,,13800
`,
      rows: [
        ['VTI', 30_000],
        ['QQQ', 12_000],
        ['NVDA', 1800],
      ],
      and: ({ issues, holdings }) => {
        expect(holdingsIn(holdings).map(({ account }) => account)).toEqual(['Roth IRA', 'Taxable', 'Taxable']);
        expect(issues.map(({ code }) => code)).not.toContain('columns-guessed');
      },
    },
    {
      name: 'a title with a day above one table is no account',
      text: 'Brokerage account holdings as of 11/26/2026\nSymbol,Shares,Price,Value\nVTI,100,300,30000\nKO,10,60,600\n',
      rows: [
        ['VTI', 30_000],
        ['KO', 600],
      ],
      and: ({ holdings }) => expect(holdingsIn(holdings).map(({ account }) => account)).toEqual([null, null]),
    },
    {
      name: 'a strategy or a plan beside each symbol is no name either',
      text: `Strategy,Ticker,Amount USD
Core holding,VTI,5000
Momentum bet,NVDA,3000
`,
      rows: [
        ['VTI', 5000],
        ['NVDA', 3000],
      ],
      and: ({ holdings }) => expect(holdingsIn(holdings).map(({ name }) => name)).toEqual([null, null]),
    },
    {
      name: 'Questrade-like: two currencies, cash rows',
      text: `Equity Symbol,Equity Description,Currency,Quantity,Cost Per Share,Position Cost,Market Price,Market Value,Profit And Loss,% Return,Account Number
VFV.TO,VANGUARD S&P 500 INDEX ETF,CAD,50,80.00,4000.00,120.00,6000.00,2000.00,50.00,51000001
AAPL,APPLE INC,USD,10,150.00,1500.00,200.00,2000.00,500.00,33.33,51000001
`,
      rows: [
        ['VFV.TO', 6000, 'CAD'],
        ['AAPL', 2000, 'USD'],
      ],
    },
    {
      name: 'CommSec-like: code, units, dollar signs in titles, a total',
      text: `Holdings as at 04/03/2026
Account: 1234567

Code,Company,Avail Units,Purchase $,Last $,Change $,Profit/Loss $,Mkt Value $,Weight %
BHP,BHP GROUP LIMITED,100,35.00,45.10,0.20,1010.00,4510.00,56.9
CBA,COMMONWEALTH BANK OF AUSTRALIA.,20,100.00,170.75,-0.50,1415.00,3415.00,43.1
Total,,,,,,2425.00,7925.00,100
`,
      rows: [
        ['BHP', 4510],
        ['CBA', 3415],
      ],
    },
    {
      name: 'SelfWealth-like: index column first, blank columns between',
      text: `#,,Stock Code,,Name,Units Held,Avg Cost,Current Price,Current Value,Gain/Loss
1,,VAS,,VANGUARD AUSTRALIAN SHARES,150,80.00,95.50,14325.00,2325.00
2,,NDQ,,BETASHARES NASDAQ 100,40,30.00,45.25,1810.00,610.00
3,,A200,,BETASHARES AUSTRALIA 200,10,100.00,130.00,1300.00,300.00
`,
      rows: [
        ['VAS', 14325],
        ['NDQ', 1810],
        ['A200', 1300],
      ],
    },
    {
      name: 'Firstrade-like: titles with G/L, cash balance row',
      text: `Symbol,Quantity,Price,Change $,Change %,Market Value,Day's G/L $,Total Cost,G/L $,Account
AAPL,10,200.00,+1.00,+0.50%,"2,000.00",+10.00,"1,500.00",+500.00,9000-0001
KO,5,70.00,-0.10,-0.14%,350.00,-0.50,300.00,+50.00,9000-0001
Cash Balance,,,,,125.40,,,,9000-0001
`,
      rows: [
        ['AAPL', 2000],
        ['KO', 350],
        ['Cash Balance', 125.4],
      ],
    },
    {
      name: 'Empower-like: one row an account and ticker, percent and dollars of a day',
      text: `Account,Ticker,Name,Shares,Price,Change,1 Day %,1 day $,Value
Joint Brokerage,VTI,Vanguard Total Stock Market Index Fund ETF,10,300,1.5,0.5,15,3000
401k,VIIIX,Vanguard Institutional Index,20.5,400,2,0.5,41,8200
`,
      rows: [
        ['VTI', 3000],
        ['VIIIX', 8200],
      ],
      and: (reading) =>
        expect(holdingsIn(reading.holdings).map(({ account }) => account)).toEqual(['Joint Brokerage', '401k']),
    },
    {
      name: 'Morningstar-like: holdings with style columns and a weight',
      text: `Portfolio: Mine
As of: 03/04/2026

Holding,Ticker,Sector,Style Box,Shares Owned,$ Price,$ Market Value,Weight %
Apple Inc,AAPL,Technology,Large Growth,10,200.00,"2,000.00",40.00
Exxon Mobil Corp,XOM,Energy,Large Value,30,100.00,"3,000.00",60.00
,,,,,,"5,000.00",100.00
`,
      rows: [
        ['AAPL', 2000],
        ['XOM', 3000],
      ],
      and: (reading) => expect(linesOf(reading, 'total')).toEqual([7]),
    },
    {
      name: 'Sharesight-like: markets as groups with totals above',
      text: `"Unrealised Gains Report","Smith family"
"As at","04 Mar 2026"

"Market","Code","Name","Allocated Quantity","Market Price","Market Value","Gain / Loss"
"ASX","BHP","BHP Group Limited","100","45.10","4,510.00","1,010.00"
"ASX","CBA","Commonwealth Bank","20","170.75","3,415.00","1,415.00"
"","","ASX total","","","7,925.00","2,425.00"
"NYSE","KO","Coca-Cola","10","100.00","1,000.00","100.00"
"NYSE","XOM","Exxon","5","160.00","800.00","100.00"
"","","NYSE total","","","1,800.00","200.00"
"","","Grand sum","","","9,725.00","2,625.00"
`,
      rows: [
        ['BHP', 4510],
        ['CBA', 3415],
        ['KO', 1000],
        ['XOM', 800],
      ],
    },
    {
      name: 'Ally-like: symbol and description in one column under another name, cost before price',
      text: `Sym/Descr,Qty,Cost/Share,Total Cost,Last,Mkt Worth
AAPL,10,150.00,1500.00,200.00,2000.00
MSFT,2,300.00,600.00,400.00,800.00
KO,7,50.00,350.00,70.10,490.70
`,
      rows: [
        ['AAPL', 2000],
        ['MSFT', 800],
        ['KO', 490.7],
      ],
    },
    {
      name: 'tastytrade-like: equity and options with net liq',
      text: `Symbol,Type,Quantity,Exp Date,Strike Price,Call/Put,Trade Price,Mark,NetLiq
AAPL,STOCK,100,,,,150.00,200.00,"20,000.00"
AAPL  260116C00250000,OPTION,-1,01/16/2026,250,CALL,3.00,2.50,-250.00
`,
      rows: [
        ['AAPL', 20000],
        ['AAPL  260116C00250000', -250],
      ],
    },
    {
      name: 'a sheet of one’s own: price now, worth',
      text: `My stocks,,,
,,,
Stock,How many,Price now,Worth today
AAPL,10,200,2000
NVDA,3,150.5,451.5
Cash,,,300
Altogether,,,2751.5
`,
      rows: [
        ['AAPL', 2000],
        ['NVDA', 451.5],
        ['Cash', 300],
      ],
    },
    {
      name: 'a sheet of one’s own after a German Excel: semicolons and decimal commas',
      text: `\uFEFFSymbol;Shares;Price;Value;Cost\r\nAAPL;10,5;200,10;2101,05;1500\r\nMSFT;2;1.400,00;2.800,00;600\r\n`,
      rows: [
        ['AAPL', 2101.05],
        ['MSFT', 2800],
      ],
    },
    {
      name: 'whole lines in quotes, as a sheet saves a file opened in one column',
      text: `"Symbol,Shares,Price,Value"
"AAPL,10,200.00,""2,000.00"""
"MSFT,2,400.00,800.00"
`,
      rows: [
        ['AAPL', 2000],
        ['MSFT', 800],
      ],
    },
    {
      name: 'leading and trailing delimiters, titles in capitals, blanks around cells',
      text: `|  SYMBOL | UNITS |  LAST PRICE | MKT VALUE |
| AAPL | 10 | 200.00 | 2,000.00 |
| MSFT | 2 | 400.00 | 800.00 |
`,
      rows: [
        ['AAPL', 2000],
        ['MSFT', 800],
      ],
    },
    {
      name: 'header split over two lines',
      text: `,,Number,Market,Market,Total
Ticker,Security,of shares,price,value,cost
AAPL,Apple Inc,10,200,2000,1500
MSFT,Microsoft Corp,2,400,800,600
`,
      rows: [
        ['AAPL', 2000],
        ['MSFT', 800],
      ],
    },
    {
      name: 'units in a line below the titles',
      text: `Fund,ISIN,Units,NAV,Valuation,Share
,,pcs,EUR,EUR,%
World Equity,IE00B4L5Y983,10,100.00,1000.00,62.5
Bonds,IE00B3F81R35,5,120.00,600.00,37.5
`,
      rows: [
        ['IE00B4L5Y983', 1000, 'EUR'],
        ['IE00B3F81R35', 600, 'EUR'],
      ],
    },
    {
      name: 'lots with a blank symbol under their position',
      text: `Symbol,Opened,Quantity,Price,Market Value
AAPL,,10,200.00,2000.00
,01/02/2024,6,200.00,1200.00
,03/04/2025,4,200.00,800.00
MSFT,,2,400.00,800.00
,05/06/2025,2,400.00,800.00
`,
      rows: [
        ['AAPL', 2000],
        ['MSFT', 800],
      ],
      and: (reading) => expect(linesOf(reading, 'lot-of-position')).toEqual([3, 4, 6]),
    },
    {
      name: 'lots that repeat the symbol under its sum',
      text: `Symbol,Quantity,Price,Market Value
AAPL,10,200.00,2000.00
AAPL,6,200.00,1200.00
AAPL,4,200.00,800.00
MSFT,2,400.00,800.00
`,
      rows: [
        ['AAPL', 2000],
        ['MSFT', 800],
      ],
    },
    {
      name: 'the total in the first row',
      text: `Name,Symbol,Qty,Market value
Everything,,,3300.25
Apple,AAPL,10,2000.25
Coca-Cola,KO,10,1300
`,
      rows: [
        ['AAPL', 2000.25],
        ['KO', 1300],
      ],
    },
    {
      name: 'two tables of different shape, one an account',
      text: `Account A
Symbol,Quantity,Price,Market Value
AAPL,10,200.00,2000.00

Account B
Ticker,Name,Market Value,Units
KO,Coca-Cola,700.00,10
PEP,Pepsico,300.00,2
`,
      rows: [
        ['AAPL', 2000],
        ['KO', 700],
        ['PEP', 300],
      ],
    },
    {
      name: 'positions, then a table of payments nobody described',
      text: `Symbol,Quantity,Price,Market Value
AAPL,10,200.00,2000.00
KO,10,70.00,700.00

Paid on,From whom,What for,How much
Monday,Apple,Dividends,12.50
Tuesday,Coca-Cola,Dividends,4.10
`,
      rows: [
        ['AAPL', 2000],
        ['KO', 700],
      ],
      and: (reading) => expect(linesOf(reading, 'other-table')).toEqual([5, 6, 7]),
    },
    {
      name: 'a table of cash by currency above, which is a decoy',
      text: `Description,Amount
CAD cash,125.10
USD cash,20.00

Product,Symbol,Name,Quantity,Last Price,Currency,Total Market Value
Common Shares,RY,ROYAL BANK OF CANADA,10,150.00,CAD,1500.00
ETF,XEQT,ISHARES ALL EQUITY,100,35.00,CAD,3500.00
`,
      rows: [
        ['RY', 1500, 'CAD'],
        ['XEQT', 3500, 'CAD'],
      ],
    },
    {
      name: 'scientific notation after a spreadsheet',
      text: `Symbol,Quantity,Price,Value
ABC,1E+05,2.50,250000.00
DEF,1.5E+03,2,3000
`,
      rows: [
        ['ABC', 250000],
        ['DEF', 3000],
      ],
    },
    {
      name: 'thousands commas between tabs',
      text: `Symbol\tQuantity\tPrice\tValue\nABC\t1,000\t2.50\t2,500\nDEF\t1,200,000\t2\t2,400,000\n`,
      rows: [
        ['ABC', 2500],
        ['DEF', 2400000],
      ],
    },
    {
      name: 'header after forty lines of notes, with dates and figures in them',
      text: `${Array.from({ length: 40 }, (_, at) => `Note ${at + 1}: prices of 0${(at % 9) + 1}/03/2026 are delayed`).join('\n')}

Investment,Ticker,Units,Unit price,Valuation
Apple,AAPL,10,200,2000
Cola,KO,10,70,700
`,
      rows: [
        ['AAPL', 2000],
        ['KO', 700],
      ],
    },
  ]);
});
