import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readText, taken } from '../read-file.ts';

const read = (text: string) => taken(readText(text));
const heldIn = (text: string) =>
  new Map(holdingsIn(read(text).holdings).map(({ symbol, name, quantity }) => [symbol ?? name, quantity]));

/* Lists that people keep of what they bought and sold: no column has a word for it. */

const BOTH = 'Date,Ticker,Shares,Price\n1/5/2024,AAPL,10,180\n2/9/2024,MSFT,5,390\n3/9/2024,AAPL,-3,190\n4/9/2024,VTI,20,250\n5/9/2024,VTI,10,255\n6/9/2024,AAPL,5,210\n7/9/2024,MSFT,(2),450\n'; // oxfmt-ignore

describe('a list of purchases and sales without a word for them', () => {
  test('goes by the sign of its quantities, and says so', () => {
    expect(heldIn(BOTH)).toEqual(new Map([['AAPL', 12], ['MSFT', 3], ['VTI', 30]])); // oxfmt-ignore
    expect(read(BOTH).kind).toBe('history');
    const said = read(BOTH).issues.find(({ code }) => code === 'deeds-by-sign');
    expect(said?.severity).toBe('warning');
  });
  test.each([
    'Purchase date,Ticker,Shares,Price paid\n1/5/2024,AAPL,10,180\n2/9/2024,MSFT,5,390\n6/9/2024,AAPL,5,210\n',
    'Bought,Stock,How many,Cost per share\n1/5/2024,AAPL,10,180\n2/9/2024,MSFT,5,390\n6/9/2024,AAPL,5,210\n',
    'Kaufdatum;Aktie;Stück;Kaufkurs\n05.01.2024;AAPL;10;180,00\n09.02.2024;MSFT;5;390,00\n09.06.2024;AAPL;5;210,00\n',
  ])('%j is what was bought, at what was paid', (text) => {
    expect(heldIn(text)).toEqual(new Map([['MSFT', 5], ['AAPL', 15]])); // oxfmt-ignore
    expect(holdingsIn(read(text).holdings).map(({ price }) => price)).toEqual([390, 210]);
  });
  test.each(['Type', 'Category', 'Kind'])(
    'was bought by its “Purchase date”, whatever words stand below “%s”',
    (title) => {
      const text = `${title},Symbol,Quantity,Purchase Date,Purchase Price\nTech,AAPL,3,2020-01-02,165\nEnergy,XOM,20,2020-01-03,21.5\nTech,MSFT,4,2020-01-04,180\n`;
      expect(heldIn(text)).toEqual(new Map([['AAPL', 3], ['XOM', 20], ['MSFT', 4]])); // oxfmt-ignore
      expect(read(text).issues.map(({ code }) => code)).not.toContain('deed-unknown');
    },
  );
  test('is one of three rows, too, where some of what was bought went again', () => {
    const text = 'Date,Ticker,Shares,Price\n1/3/2024,AAPL,10,185.2\n2/10/2024,VTI,20,240.5\n6/1/2024,AAPL,-4,195\n';
    expect(heldIn(text)).toEqual(new Map([['VTI', 20], ['AAPL', 6]])); // oxfmt-ignore
    const short = 'Date,Ticker,Shares,Price\n1/3/2024,AAPL,10,185.2\n2/10/2024,VTI,20,240.5\n6/1/2024,MSFT,-4,195\n';
    expect(read(short).kind).toBe('positions');
  });
  test('has its days in the order in which they run on', () => {
    const text =
      'Date,Action,Ticker,Shares,Price\n03/01/2024,Buy,AAPL,10,185\n10/02/2024,Buy,VTI,20,240\n01/06/2024,Sell,AAPL,4,195\n';
    expect(heldIn(text)).toEqual(new Map([['VTI', 20], ['AAPL', 6]])); // oxfmt-ignore
  });
  test('what was sold below nothing is asked about, and never held short', () => {
    const { holdings, issues } = read(`${BOTH}8/9/2024,VTI,-40,260\n`);
    expect(holdingsIn(holdings).every(({ quantity }) => quantity! > 0)).toBe(true);
    expect(issues.map(({ code }) => code)).toContain('history-gap');
  });
  test.each([
    ['dividends', 'Date,Ticker,Shares,Dividend per share\n1/5/2024,AAPL,10,0.24\n2/9/2024,MSFT,5,0.75\n3/9/2024,AAPL,10,0.24\n4/9/2024,AAPL,10,0.25\n'], // oxfmt-ignore
    ['an account', 'Date,Description,Amount\n1/5/2024,Rent,-900\n2/9/2024,Salary,3000\n3/9/2024,Rent,-900\n4/9/2024,Shoes,-80\n'], // oxfmt-ignore
  ])('%s are none', (_what, text) => {
    const result = readText(text);
    expect(result.ok && result.value.kind === 'history').toBe(false);
  });
  test('beside a value today it is a list of holdings', () => {
    const text =
      'Purchase date,Ticker,Shares,Price paid,Value\n1/5/2024,AAPL,10,180,2147.20\n2/9/2024,MSFT,5,390,2100\n';
    expect(read(text).kind).toBe('positions');
  });
});

describe('a list without a word for what was done, in which money went and came', () => {
  const HEADER = 'Date,Ticker,Shares,Price,Amount\n';
  test.each([
    [
      'what was paid is below zero',
      '2025-01-03,AAPL,10,230.5,-2305\n2025-02-03,MSFT,4,410,-1640\n2025-03-03,AAPL,4,240,960',
    ],
    [
      'the newest row stands first',
      '2025-03-03,AAPL,4,240,960\n2025-02-03,MSFT,4,410,-1640\n2025-01-03,AAPL,10,230.5,-2305',
    ],
    [
      'what was paid is above zero',
      '2025-01-03,AAPL,10,230.5,2305\n2025-02-03,MSFT,4,410,1640\n2025-03-03,AAPL,4,240,-960',
    ],
  ])('goes by the amounts where %s', (_what, rows) => {
    const { kind, issues } = read(`${HEADER}${rows}`);
    expect(kind).toBe('history');
    expect(heldIn(`${HEADER}${rows}`)).toEqual(new Map([['MSFT', 4], ['AAPL', 6]])); // oxfmt-ignore
    expect(issues.find(({ code }) => code === 'deeds-by-sign')?.detail).toMatchObject({ by: 'money' });
  });

  test('adds up thousands as the list writes them', () => {
    const rows = '03.01.2025;VTI;1.200;230,50;-276.600,00\n03.03.2025;VTI;200;240,00;48.000,00\n';
    expect(heldIn(`Datum;Symbol;Stück;Kurs;Betrag\n${rows}`)).toEqual(new Map([['VTI', 1000]]));
  });

  test('goes by columns of what was debited and credited', () => {
    const text =
      'Settlement Date,Date,Symbol,Sedol,Quantity,Price,Description,Reference,Debit,Credit,Running Balance\n' +
      '07/01/2025,03/01/2025,HSBA,0540528,200,£8.00,HSBC HOLDINGS ORD,BF1,"£1,605.99",n/a,"£394.01"\n' +
      '05/02/2025,03/02/2025,VUSA,B7NLLS3,10,£92.10,VANGUARD FUNDS PLC S&P 500 UCITS ETF,BF2,£924.99,n/a,"£500.00"\n' +
      '05/03/2025,03/03/2025,HSBA,0540528,50,£9.00,HSBC HOLDINGS ORD,BF3,n/a,£445.00,"£945.00"\n';
    expect(heldIn(text)).toEqual(new Map([['VUSA', 10], ['HSBA', 150]])); // oxfmt-ignore
  });
});

describe('the words of a row', () => {
  test('“S&P 500” is a name, and no sale', () => {
    const text =
      'Date,InvestmentName,TransactionDetails,Quantity,Price,Cost\n' +
      '03/02/2025,S&P 500 UCITS ETF (VUSA),Bought 20 S&P 500 UCITS ETF (VUSA),20.00,92.10,1842.00\n' +
      '03/03/2025,S&P 500 UCITS ETF (VUSA),Sold 5 S&P 500 UCITS ETF (VUSA),-5.00,95.10,-475.50\n';
    expect(heldIn(text)).toEqual(new Map([['S&P 500 UCITS ETF (VUSA)', 15]]));
  });
  test('one is known beside the name, whatever was done', () => {
    const text =
      'Date,Description,Shares,Share price,Amount\n' +
      '2025-01-15,Contribution - Target 2050,4,60,240.00\n' +
      '2025-02-15,Contribution - Target 2050,4,61,244.00\n' +
      '2025-02-20,Exchange in - Target 2050,10,62,620.00\n' +
      '2025-03-15,Contribution - Target 2050,4,60,240.00\n' +
      '2025-03-20,Admin fee - Target 2050,-0.5,60,-30.00\n';
    expect(heldIn(text)).toEqual(new Map([['Target 2050', 21.5]]));
    const asked = read(text.replace('Exchange in', 'Rollover of plan')).issues.find(
      ({ code }) => code === 'deed-unknown',
    );
    expect(asked?.detail).toMatchObject({ word: 'Rollover of plan', guess: 'bought' });
  });
  test('“ORDER Kauf” is a purchase', () => {
    const text =
      'Nummer;Buchtag;Valuta;ISIN;Bezeichnung;Nominal;;Buchungsinformationen;TA-Nr.;Kurs;;Depot\n' +
      '1;03.01.2025;07.01.2025;US0378331005;APPLE INC.;10,00;Stk.;ORDER Kauf US0378331005 123;123;230,50;EUR;12345\n' +
      '2;03.03.2025;05.03.2025;US0378331005;APPLE INC.;-4,00;Stk.;Ausführung ORDER Verkauf US0378331005 125;125;240,00;EUR;12345\n';
    expect(heldIn(text)).toEqual(new Map([['APPLE INC.', 6]]));
  });
  test.each([
    ['Devise cours', 'Cours;Devise cours;Taux de change;Montant EUR', '230,50;USD;1,03;2237,86', 230.5, 'USD'],
    ['Amount EUR', 'Price;Amount EUR', '230,50;2237,86', 223.786, 'EUR'],
    ['Price USD', 'Price USD;Amount EUR', '230,50;2237,86', 230.5, 'USD'],
  ])('a price is in its own money beside an amount in euros: %s', (_what, titles, cells, price, currency) => {
    const text = `Date;Type;Name;ISIN;Shares;${titles}\n03/01/2025;Buy;Apple;US0378331005;10;${cells}\n`;
    expect(holdingsIn(read(text).holdings)).toMatchObject([{ price, currency }]);
  });
  test('a price in the money that its title names is in no other, whatever was paid in', () => {
    const text =
      '約定日,ティッカー,銘柄名,売買区分,決済通貨,数量［株］,単価［USドル］,受渡金額［円］\n' +
      '2025/1/6,AAPL,アップル,買付,円,10,245.00,"386,000"\n2025/2/4,NVDA,エヌビディア,買付,円,5,118.00,"92,000"\n2025/3/10,AAPL,アップル,売付,円,4,227.00,"134,000"\n';
    expect(holdingsIn(read(text).holdings)).toMatchObject([
      { symbol: 'NVDA', quantity: 5, price: 118, currency: 'USD' },
      { symbol: 'AAPL', quantity: 6, price: 227, currency: 'USD' },
    ]);
  });
});
