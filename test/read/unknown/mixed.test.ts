import { describe } from 'vitest';
import { testFiles } from './expect-read.ts';

describe('files that mix currencies, units and words', () => {
  testFiles([
    {
      name: 'Halifax-like: prices in pence, values in pounds',
      text: `Company Symbol,Company Name,Quantity,Price (p),Book Cost (£),Valuation (£),Gain/Loss (£),Gain/Loss %
LLOY.L,LLOYDS BANKING GROUP,1000,85.20,500.00,852.00,352.00,70.4
VWRL.L,VANGUARD FTSE ALL-WORLD,20,11250.00,1800.00,2250.00,450.00,25.0
`,
      rows: [
        ['LLOY.L', 852, 'GBP'],
        ['VWRL.L', 2250, 'GBP'],
      ],
    },
    {
      name: 'DEGIRO in German: "Wert" is the currency of the value beside it',
      text: `Produkt,Symbol/ISIN,Anzahl,Schlußkurs,Wert,,Wert in EUR
CASH & CASH FUND & FTX CASH (EUR),,,,EUR,"125,40","125,40"
APPLE INC,US0378331005,10,"230,10",USD,"2301,00","2130,55"
`,
      rows: [
        ['CASH & CASH FUND & FTX CASH (EUR)', 125.4, 'EUR'],
        ['US0378331005', 2130.55, 'EUR'],
      ],
    },
    {
      name: 'Sharesies-like: a shareholding in each currency',
      text: `Instrument code,Instrument name,Exchange,Currency,Shareholding,Average share price,Current share price,Current value,Total return
AAPL,Apple,NASDAQ,USD,2.5,150,230,575,200
FNZ,Smart NZ Top 50,NZX,NZD,100.25,2.5,2.8,280.7,30
`,
      rows: [
        ['AAPL', 575, 'USD'],
        ['FNZ', 280.7, 'NZD'],
      ],
    },
    {
      name: 'Indian demat: free, pledged and total quantity, value in rupees',
      text: `Scrip Name,ISIN,Free Qty,Pledge Qty,Total Qty,Rate,Value in Rs.
HDFC BANK LTD,INE040A01034,20,5,25,1650.00,41250.00
INFOSYS LTD,INE009A01021,10,0,10,1800.00,18000.00
`,
      rows: [
        ['INE040A01034', 41250, 'INR'],
        ['INE009A01021', 18000, 'INR'],
      ],
    },
    {
      name: 'BMO-like: each cell names its currency',
      text: `BMO InvestorLine,,,,,,,
Holdings as of Nov 18 2026,,,,,,,
,,,,,,,
Asset Class,Symbol,Description,Quantity,Average Cost,Price,Market Value,Unrealized Gain/Loss
Equities,RY,ROYAL BANK OF CANADA,100,120.00 CAD,175.50 CAD,"17,550.00 CAD","5,550.00 CAD"
Equities,MSFT:US,MICROSOFT CORP,10,300.00 USD,420.00 USD,"4,200.00 USD","1,200.00 USD"
Cash,,Canadian Cash,,,,"1,234.56 CAD",
`,
      rows: [
        ['RY', 17550, 'CAD'],
        ['MSFT:US', 4200, 'USD'],
        ['Canadian Cash', 1234.56, 'CAD'],
      ],
    },
    {
      name: 'an adviser: treasury under its CUSIP, cash without a quantity',
      text: `"Positions - 11/18/2026"
""
"Symbol/CUSIP","Quantity","Description","Price","Current Value","Prior Close","Est. Annual Income"
"AAPL","100.000","APPLE INC","$230.00","$23,000.00","$229.00","$100.00"
"91282CGH8","10,000.000","US TREASURY NOTE","$99.500","$9,950.00","$99.4","$425.00"
"Cash","","RJ Bank Deposit","","$1,500.00","",""
`,
      rows: [
        ['AAPL', 23000, null],
        ['91282CGH8', 9950, null],
        ['RJ Bank Deposit', 1500, null],
      ],
    },
    {
      name: 'a German watch list with cost beside value',
      text: `Name;ISIN;WKN;Stück;Einstandskurs;Einstandswert;Aktueller Kurs;Aktueller Wert;Diff.
BASF SE;DE000BASF111;BASF11;50;45,00;2.250,00;49,50;2.475,00;+225,00
Apple Inc.;US0378331005;865985;12;120,00;1.440,00;212,30;2.547,60;+1.107,60
Gesamt;;;;;3.690,00;;5.022,60;+1.332,60
`,
      rows: [
        ['DE000BASF111', 2475, null],
        ['US0378331005', 2547.6, null],
      ],
    },
    {
      name: 'Norwegian: blanks in the thousands',
      text: `Verdipapir;ISIN;Antall;Kurs;Valuta;Markedsverdi NOK;Kostpris;Urealisert
Equinor;NO0010096985;200;280,50;NOK;56 100,00;40 000,00;16 100,00
DNB Bank;NO0010161896;150;240,00;NOK;36 000,00;30 000,00;6 000,00
`,
      rows: [
        ['NO0010096985', 56100, 'NOK'],
        ['NO0010161896', 36000, 'NOK'],
      ],
    },
    {
      name: 'Trade Republic-like: "25,5 Stk." and an ISIN within the name',
      text: `Depotauszug zum 18.11.2026

STK. / NOMINALE;WERTPAPIERBEZEICHNUNG;KURS PRO STÜCK;KURSWERT IN EUR
25,5 Stk.;iShares Core MSCI World UCITS ETF ISIN: IE00B4L5Y983;95,40;2.432,70
10 Stk.;NVIDIA Corp. ISIN: US67066G1040;165,20;1.652,00
`,
      rows: [
        ['IE00B4L5Y983', 2432.7, 'EUR'],
        ['US67066G1040', 1652, 'EUR'],
      ],
    },
    {
      name: 'Swissquote-like: apostrophes, cost total beside value',
      text: `Symbol;Anzahl;Stückpreis;Währung;Total;Kurs;Wert;Gewinn/Verlust;%
NESN;100;105.20;CHF;10'520.00;98.44;9'844.00;-676.00;-6.4
NOVN;50;85.00;CHF;4'250.00;101.30;5'065.00;815.00;19.2
AAPL;10;150.00;USD;1'500.00;230.10;2'301.00;801.00;53.4
`,
      rows: [
        ['NESN', 9844, 'CHF'],
        ['NOVN', 5065, 'CHF'],
        ['AAPL', 2301, 'USD'],
      ],
    },
    {
      name: 'Fineco-like: prices in dollars, value in euro',
      text: `Portafoglio titoli al 18/11/2026;;;;;;;;
;;;;;;;;
Titolo;ISIN;Simbolo;Mercato;Strumento;Valuta;Quantità;P.zo medio di carico;Cambio di carico;Valore di carico;P.zo di mercato;Cambio di mercato;Valore di mercato €;Var%;Var €;Var in valuta;Rateo
ENI;IT0003132476;ENI;MTA;Azione;EUR;500;13,20;1;6600,00;14,85;1;7425,00;12,5;825,00;825,00;0
MICROSOFT;US5949181045;MSFT;NASDAQ;Azione;USD;10;300,00;1,10;2727,27;420,00;1,08;3888,89;42;1161,62;1200;0
`,
      rows: [
        ['IT0003132476', 7425, 'EUR'],
        ['US5949181045', 3888.89, 'EUR'],
      ],
    },
    {
      name: 'Saxo-like: the value names another currency than the price',
      text: `Instrument,Symbol,Quantity,Open Price,Current Price,Currency,Market Value (EUR),P/L (EUR),Asset type
Apple Inc.,AAPL:xnas,12,150.00,230.00,USD,2537.40,800.10,Stock
ASML Holding,ASML:xams,5,500.00,650.00,EUR,3250.00,750.00,Stock
`,
      rows: [
        ['AAPL:xnas', 2537.4, 'EUR'],
        ['ASML:xams', 3250, 'EUR'],
      ],
    },
    {
      name: 'Edward Jones-like: current shares',
      text: `Account Number,Account Description,Category,Symbol,Name,Current Shares,Price,Value,Amount Invested Since Inception
123-45678-1-2,Single,Stocks,AAPL,Apple Inc,10.000,230.00,2300.00,1500.00
123-45678-1-2,Single,Cash & Money Market,,Cash,,,150.25,
`,
      rows: [
        ['AAPL', 2300, null],
        ['Cash', 150.25, null],
      ],
    },
    {
      name: "a sheet of one's own with words for titles",
      text: `My stocks,,,
last update nov 18,,,
,,,
stock,how many,price now,worth
AAPL,10,230,2300
NVDA,20,180,3600
IWM,5,240,1200
,,sum,7100
`,
      rows: [
        ['AAPL', 2300, null],
        ['NVDA', 3600, null],
        ['IWM', 1200, null],
      ],
    },
    {
      name: 'TIAA-like: a fund without a ticker and without units',
      text: `Account,Investment,Ticker,Asset class,Units,Unit Price,Balance
403(b) A1234567,CREF Stock R3,QCSTIX,Equities,12.3456,"$1,050.1234","$12,964.40"
403(b) A1234567,TIAA Traditional,,Guaranteed,,,"$50,000.00"
,,,,,Total,"$62,964.40"
`,
      rows: [
        ['QCSTIX', 12964.4, null],
        ['TIAA Traditional', 50000, null],
      ],
    },
  ]);
});
