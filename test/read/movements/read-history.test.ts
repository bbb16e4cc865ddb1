import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { breachesOfAccounting, readPath, readText, refused, taken } from '../read-file.ts';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';

const read = (name: string): FileReading =>
  taken(readPath(resolve(import.meta.dirname, `../../fixtures/histories/${name}`)));

/** What stands in each by hand: who is held, how many, at which price, in which currency, and the day of the last row. */
type Held = readonly [who: string, quantity: number, price: number, currency: string];
const FILES: readonly (readonly [file: string, broker: string, asOf: string, held: readonly Held[]])[] = [
  [
    'robinhood.csv',
    'Robinhood',
    '2025-06-09',
    [
      ['KO', 6, 70, 'USD'],
      ['NVDA', 20, 100, 'USD'],
    ],
  ],
  [
    'trading-212.csv',
    'Trading 212',
    '2025-05-05',
    [
      ['US0378331005', 1, 250, 'USD'],
      ['GB0007188757', 10, 48, 'GBP'],
    ],
  ],
  [
    'trade-republic.csv',
    'Trade Republic',
    '2025-06-03',
    [
      ['IE00B4L5Y983', 3.5, 110, 'EUR'],
      ['DE0007164600', 2, 250, 'EUR'],
    ],
  ],
  [
    'scalable.csv',
    'Scalable Capital',
    '2025-03-04',
    [
      ['IE00B4L5Y983', 0.734567, 104, 'EUR'],
      ['US0378331005', 2, 220, 'EUR'],
    ],
  ],
  [
    'revolut.csv',
    'Revolut',
    '2025-05-05',
    [
      ['TSLA', 4, 90, 'USD'],
      ['KO', 2, 65, 'USD'],
    ],
  ],
  [
    'coinbase.csv',
    'Coinbase',
    '2025-05-03',
    [
      ['BTC', 0.04, 100_000, 'USD'],
      ['ETH', 0.5, 1800, 'USD'],
    ],
  ],
  [
    'kraken-ledgers.csv',
    'Kraken',
    '2025-04-03',
    [
      ['BTC', 0.005, 100_000, 'EUR'],
      ['DOT', 50, 200 / 49.9, 'EUR'],
    ],
  ],
  [
    'kraken-trades.csv',
    'Kraken',
    '2025-03-03',
    [
      ['BTC', 0.005, 90_000, 'EUR'],
      ['ETH', 0.06, 2600, 'EUR'],
    ],
  ],
  [
    'etoro.csv',
    'eToro',
    '2025-04-03',
    [
      ['AAPL', 1, 220, 'USD'],
      ['VOO', 0.5, 550, 'USD'],
    ],
  ],
  [
    'xtb.csv',
    'XTB',
    '2025-05-05',
    [
      ['KO.US', 6, 70, 'USD'],
      ['VWCE.DE', 3, 110.5, 'EUR'],
    ],
  ],
  [
    'schwab.csv',
    'Schwab',
    '2025-06-10',
    [
      ['KO', 6.0729, 70, 'USD'],
      ['NVDA', 20, 110, 'USD'],
    ],
  ],
  [
    'fidelity.csv',
    'Fidelity',
    '2025-06-02',
    [
      ['MSFT', 3, 450, 'USD'],
      ['FXAIX', 10.125, 200, 'USD'],
    ],
  ],
  [
    'interactive-brokers.csv',
    'Interactive Brokers',
    '2025-03-03',
    [
      ['US0378331005', 7, 235, 'USD'],
      ['DE0007164600', 4, 250, 'EUR'],
    ],
  ],
  [
    'degiro.csv',
    'DEGIRO',
    '2025-05-05',
    [
      ['US0378331005', 3, 200, 'USD'],
      ['NL0010273215', 1, 680.5, 'EUR'],
    ],
  ],
  ['vanguard.csv', 'Vanguard', '2025-05-05', [['VTI', 8.0352, 285, 'USD']]],
  [
    'any-table.csv',
    'Spreadsheet',
    '2025-06-05',
    [
      ['DE0007164600', 6, 250, 'EUR'],
      ['IE00B4L5Y983', 1.5, 101.2, 'EUR'],
    ],
  ],
];

/* Files with all that happens to shares, by hand: what is held, and what is asked about, with its quantity where the file has it. */
type Asked = readonly [who: string, quantity: number | null];
const HAPPENED: readonly (readonly [file: string, broker: string, held: readonly Held[], asked: readonly Asked[]])[] = [
  [
    'robinhood-actions.csv', // splits both ways, shares that came with a transfer and a spin-off, a sale of what never came
    'Robinhood',
    [
      ['MULN', 10, 10, 'USD'],
      ['KO', 10.0714, 70, 'USD'],
      ['NVDA', 20, 100, 'USD'],
      ['BTC', 0.001, 90_000, 'USD'],
    ],
    [
      ['SNDK', 3],
      ['GE', null],
      ['WDC', 9],
    ],
  ],
  [
    'trading-212-utc.csv', // a title of 2025, pence, a split as shares that close and open at one moment
    'Trading 212',
    [
      ['GB0007188757', 10, 48, 'GBP'],
      ['US0378331005', 1, 250, 'USD'],
      ['US67066G1040', 30, 10, 'USD'],
      ['US5949181045', 2, 400, 'USD'],
    ],
    [
      ['US80004C2008', 2],
      ['US88160R1014', null],
    ],
  ],
  [
    'trade-republic-actions.csv', // taxes that name shares, a bond at 0.925 of one, a coin in the column of ISINs, exchanged shares
    'Trade Republic',
    [
      ['BTC', 0.01, 90_000, 'EUR'],
      ['DE0001102507', 1000, 92.5, 'EUR'],
      ['IE00B4L5Y983', 5.05, 100, 'EUR'],
      ['US67066G1040', 20, 100, 'EUR'],
      ['NL0012969182', 1, 200, 'EUR'],
    ],
    [
      ['US80004C2008', 2],
      ['DE0007164600', 4],
      ['DE000BASF111', null],
    ],
  ],
  [
    'revolut-houses.csv', // shares handed from one house of Revolut's to another are there once
    'Revolut',
    [
      ['KO', 2, 65, 'USD'],
      ['TSLA', 4.56217674, 88.94, 'EUR'],
      ['MSFT', 0.76672417, 26.09, 'EUR'],
    ],
    [
      ['T', 3],
      ['VOD', null],
      ['NVDA', null],
    ],
  ],
  [
    'coinbase-actions.csv', // staked coins, coins lent to the exchange, a conversion
    'Coinbase',
    [
      ['SOL', 2, 150, 'USD'],
      ['ADA', 14, 0.6, 'USD'],
      ['ETH', 0.4, 2500, 'USD'],
      ['USDC', 0.5, 1, 'USD'],
      ['BTC', 0.035, 100_000, 'USD'],
      ['DOGE', 100, 0.2, 'USD'],
    ],
    [['LTC', null]],
  ],
  [
    'coinbase-2022.csv',
    'Coinbase',
    [
      ['BTC', 0.03, 40_000, 'EUR'],
      ['GRT', 1.5, 0.3, 'EUR'],
      ['ATOM', 0.5, 20, 'EUR'],
    ],
    [['ETH', 0.13]],
  ],
  [
    'kraken-earn.csv', // fees in coins, coins that earn, names that begin with X and Z, shares
    'Kraken',
    [
      ['ZETA', 200, 0.5, 'EUR'],
      ['C98', 500, 0.1, 'EUR'],
      ['BTC', 0.003888, 500 / 0.00498, 'EUR'],
      ['DOT', 40, 200 / 49.9, 'EUR'],
      ['TSLA', 1, 300, 'USD'],
      ['AAPL', 2, 200, 'USD'],
    ],
    [['DOGE', 400]],
  ],
  [
    'kraken-pairs.csv', // a coin paid with another
    'Kraken',
    [
      ['ETH', 0.2, 2500, 'EUR'],
      ['BTC', 0.002, 90_000, 'EUR'],
      ['DOGE', 100, 0.2, 'USD'],
    ],
    [],
  ],
  [
    'etoro-split.csv', // one split, told for each of two purchases; a contract is no share
    'eToro',
    [
      ['VOO', 0.5, 550, 'USD'],
      ['AAPL', 1, 220, 'USD'],
      ['NVDA', 150, 10, 'USD'],
      ['BTC', 0.001, 100_000, 'USD'],
      ['GOLD (CFD)', 0.5, 200, 'USD'],
      ['ETH', 0.00003, 0.08 / 0.00003, 'USD'],
    ],
    [['TSLA', null]],
  ],
  [
    'xtb-languages.csv',
    'XTB',
    [
      ['SPYL.DE', 34, 11.748, 'EUR'],
      ['GOOGL.US', 1, 122.34, 'USD'],
      ['KO.US', 6, 70, 'USD'],
      ['VWCE.DE', 3, 110.5, 'EUR'],
    ],
    [['TSLA.US', null]],
  ],
  [
    'xtb-ticker.csv', // the titles of 2025
    'XTB',
    [
      ['IS0M.DE', 4, 154.08, 'EUR'],
      ['LI7U.DE', 7, 9.895, 'EUR'],
    ],
    [],
  ],
  [
    'schwab-exchanges.csv', // shares that leave under a number: what comes for them has their worth
    'Schwab',
    [
      ['TNXP', 1, 32, 'USD'],
      ['NEWH', 1000, 1, 'USD'],
      ['LCID', 50, 10, 'USD'],
      ['AMC', 44, 400 / 44, 'USD'],
      ['VTI', 3, 290, 'USD'],
      ['NVDA', 20, 110, 'USD'],
      ['KO', 6.0729, 70, 'USD'],
      ['912828XX1', 10_000, 99.5, 'USD'],
    ],
    [
      ['SNDK', 3],
      ['GOOG', 15],
      ['GE', null],
      ['KO 01/16/2026 80.00 C', null],
    ],
  ],
  [
    'fidelity-actions.csv',
    'Fidelity',
    [
      ['OXLC', 306, 20, 'USD'],
      ['NVDA', 100, 100, 'USD'],
      ['FXAIX', 10.125, 200, 'USD'],
      ['MSFT', 3, 450, 'USD'],
      ['TSM', 3, 150, 'USD'],
    ],
    [
      ['SNDK', 3],
      ['IVV', 4],
      ['XLE', 100],
      ['-AAPL260116C300', null],
      ['TSLA', null],
    ],
  ],
  [
    'fidelity-accounts.csv',
    'Fidelity',
    [
      ['MSFT', 3, 450, 'USD'],
      ['FXAIX', 10, 190, 'USD'],
      ['MSFT', 1, 410, 'USD'],
    ],
    [],
  ],
  [
    'vanguard-actions.csv',
    'Vanguard',
    [
      ['NVDA', 20, 100, 'USD'],
      ['AAPL', 5, 200, 'USD'],
      ['VOO', 9.5, 526.31, 'USD'],
      ['VTI', 8.0352, 285, 'USD'],
    ],
    [
      ['SNDK', 3],
      ['TSLA', null],
    ],
  ],
  [
    'degiro-nl.csv', // a split as a sale and a purchase at one moment
    'DEGIRO',
    [
      ['US0378331005', 3, 200, 'USD'],
      ['US67066G1040', 20, 100, 'USD'],
      ['NL0010273215', 1, 680.5, 'EUR'],
      ['GB00BH4HKS39', 100, 0.705, 'GBP'],
    ],
    [
      ['US80004C2008', 3],
      ['NL0012969182', null],
    ],
  ],
  ['degiro-es.csv', 'DEGIRO', [['US0378331005', 3, 200, 'USD']], []],
  ['degiro-it.csv', 'DEGIRO', [['US0378331005', 3, 200, 'USD']], []],
  ['degiro-fr.csv', 'DEGIRO', [['US0378331005', 3, 200, 'USD']], []],
  [
    'scalable-actions.csv',
    'Scalable Capital',
    [
      ['US67066G1040', 20, 100, 'EUR'],
      ['DE0007164600', 4, 200, 'EUR'],
      ['IE00B4L5Y983', 0.734567, 104, 'EUR'],
    ],
    [['DE000BASF111', null]],
  ],
  [
    'interactive-brokers-isin.csv',
    'Interactive Brokers',
    [
      ['CH0111762537', 7, 282.7, 'CHF'],
      ['US9220427424', 90, 95.42, 'USD'],
    ],
    [],
  ],
];

/* Statements in sections, without positions, and what programs export. */
const FURTHER: typeof HAPPENED = [
  [
    'interactive-brokers-statement.csv', // trades, a split, a spin-off with its worth, a transfer
    'Interactive Brokers',
    [
      ['US0378331005', 7, 235, 'USD'],
      ['SAP', 4, 250, 'EUR'],
      ['US67066G1040', 4000, 2.5, 'USD'],
      ['SPNC', 2, 20, 'USD'],
      ['MSFT', 5, 400, 'USD'],
    ],
    [],
  ],
  [
    'interactive-brokers-transactions.csv', // the list of transactions
    'Interactive Brokers',
    [
      ['VT', 40, 100, 'USD'],
      ['CNX1', 2, 1001, 'GBP'],
    ],
    [],
  ],
  [
    'portfolio-performance-depot.csv',
    'Portfolio Performance',
    [
      ['IE00B4L5Y983', 4, 210, 'EUR'],
      ['DE0007164600', 1.5, 200, 'EUR'],
    ],
    [],
  ],
  ...['portfolio-performance-all.csv', 'portfolio-performance-alle.csv'].map((file): (typeof HAPPENED)[number] => [
    file,
    'Portfolio Performance',
    [
      ['iShares Core MSCI World', 4, 210, 'null'],
      ['SAP', 1.5, 200, 'null'],
    ],
    [],
  ]),
  [
    'snowball.csv', // how many one became stands under the price of a split
    'Snowball Analytics',
    [
      ['MSFT', 4, 420, 'USD'],
      ['SCHD', 62, 25, 'USD'],
    ],
    [],
  ],
  [
    'ghostfolio.csv',
    'Ghostfolio',
    [
      ['MSFT', 5, 298.58, 'USD'],
      ['Penthouse Apartment', 1, 500_000, 'USD'],
    ],
    [],
  ],
];

describe.each([...HAPPENED, ...FURTHER])('%s', (file, broker, held, asked) => {
  test('says what is held after all that happened, and asks about what it cannot say', () => {
    const reading = read(file);
    expect(reading).toMatchObject({ broker, kind: 'history' });
    const rows = holdingsIn(reading.holdings);
    const sorted = <Row extends readonly unknown[]>(all: readonly Row[]) =>
      [...all].sort((a, b) => `${String(a[0])} ${String(a[1])}`.localeCompare(`${String(b[0])} ${String(b[1])}`));
    const who = (row: { readonly isin: string | null; readonly symbol: string | null; readonly name: string | null }) =>
      row.isin ?? row.symbol ?? row.name!;
    const said = rows.map((row): Held => [who(row), row.quantity!, row.price!, String(row.currency)]);
    expect(sorted(said).map(([name, quantity, , currency]) => [name, quantity, currency])).toEqual(
      sorted(held).map(([name, quantity, , currency]) => [name, quantity, currency]),
    );
    sorted(held).forEach(([, , price], at) => expect(sorted(said)[at]![2]).toBeCloseTo(price, 6));
    expect(sorted(reading.drafts.map((row): Asked => [who(row), row.quantity]))).toEqual(sorted(asked));
    expect(breachesOfAccounting(reading)).toEqual([]);
  });
  test('is worth what its quantities and prices come to', () => {
    for (const { says, quantity, price, value } of holdingsIn(read(file).holdings))
      expect(value).toBeCloseTo(quantity! * price! * (says === 'bond' ? 0.01 : 1), 6);
  });
});

describe.each(FILES)('%s', (file, broker, asOf, held) => {
  const reading = read(file);
  test('says what is held today', () => {
    expect(reading).toMatchObject({ broker, asOf, kind: 'history' });
    const said = holdingsIn(reading.holdings).map((row): Held => [
      row.isin ?? row.symbol ?? row.name!,
      row.quantity!,
      row.price!,
      String(row.currency),
    ]);
    expect([...said].sort()).toEqual([...held].sort());
    expect(reading.drafts).toEqual([]);
  });
  test('is marked as calculated, and each row has one fate', () => {
    expect(breachesOfAccounting(reading)).toEqual([]);
    expect(holdingsIn(reading.holdings).every(({ valueFrom }) => valueFrom === 'computed')).toBe(true);
    expect(reading.issues.map(({ code }) => code)).toContain('history-added-up');
    expect(fatesIn(reading.fates).some(({ fate }) => fate === 'rejected')).toBe(false);
  });
});

const HEADER = 'Date,Action,Symbol,Quantity,Price,Amount\n';

describe('what a history cannot say', () => {
  test('more sold than bought is left out with a question, never held below zero', () => {
    const reading = taken(
      readText(
        `${HEADER}2025-01-02,Buy,KO,5,60,-300\n2025-01-03,Buy,MSFT,1,400,-400\n2025-01-04,Sell,NVDA,3,100,300\n`,
      ),
    );
    expect(holdingsIn(reading.holdings).map(({ symbol }) => symbol)).toEqual(['KO', 'MSFT']);
    expect(reading.drafts).toMatchObject([{ line: 4, symbol: 'NVDA', quantity: null, price: 100, value: null }]);
    expect(reading.issues).toMatchObject([
      { code: 'no-currency' },
      { code: 'history-added-up', severity: 'warning', detail: { movements: 3, from: '2025-01-02', to: '2025-01-04' } },
      { code: 'history-gap', severity: 'error', line: 4 },
    ]);
    expect(fatesIn(reading.fates).at(-1)).toMatchObject({ fate: 'rejected', reason: 'history-gap' });
  });
  test('a dividend paid before anything came is told in its row, and changes no holding', () => {
    const buys = '2025-01-02,Buy,KO,5,60,-300\n2025-01-03,Buy,MSFT,1,400,-400\n';
    const reading = taken(readText(`${HEADER}2025-01-01,Dividend,KO,,,2\n${buys}2025-01-04,Dividend,T,,,3\n`));
    expect(holdingsIn(reading.holdings)).toEqual(holdingsIn(taken(readText(`${HEADER}\n${buys}`)).holdings));
    expect(reading.drafts).toEqual([]);
    expect(reading.issues.filter(({ code }) => code === 'history-paid')).toMatchObject([
      { severity: 'warning', line: 5, detail: { symbol: 'T', date: '2025-01-04' } },
      { severity: 'warning', line: 2, detail: { symbol: 'KO', date: '2025-01-01' } },
    ]);
  });
  test.each([
    ['French titles', 'Date;Opération;Nom;Quantité;Cours\n02/01/2025;Achat;Apple Inc;5;200,00\n', '2025-01-02'],
    ['a decimal comma', 'Date;Action;Name;Quantity;Price\n02/01/2025;Buy;Apple Inc;5;200,05\n', '2025-01-02'],
    ['a day that is no month', `${HEADER}02/01/2025,Buy,KO,5,60,-300\n13/01/2025,Buy,KO,5,60,-300\n`, '2025-01-13'],
    ['a month in dollars', `${HEADER}02/01/2025,Buy,KO,5,$60,-300\n`, '2025-02-01'],
    ['another day in euros', `${HEADER}02/13/2025,Buy,KO,5,€60,-300\n02/01/2025,Buy,KO,5,€60,-300\n`, '2025-02-13'],
  ])('%s tell whether the day comes first', (_, text, asOf) => {
    expect(taken(readText(text)).asOf).toBe(asOf);
  });
  test('a word that no table knows is a question about that security alone', () => {
    const rows = '2025-01-02,Buy,KO,5,60,-300\n'.repeat(4) + '2025-01-02,Buy,T,5,60,-300\n'.repeat(4);
    const reading = taken(readText(`${HEADER}${rows}2025-01-03,Buy,MSFT,1,400,-400\n2025-01-04,Frobnicate,MSFT,3,,\n`));
    expect(holdingsIn(reading.holdings)).toMatchObject([
      { symbol: 'KO', quantity: 20 },
      { symbol: 'T', quantity: 20 },
    ]);
    expect(reading.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'deed-unknown', detail: { word: 'Frobnicate', rows: 1, who: 'MSFT' } },
    ]);
  });
  test('a history of which nothing is left says so, and no file that begins too late does', () => {
    const bought = '2025-01-02,Buy,KO,5,60,-300\n2025-01-03,Buy,MSFT,1,400,-400\n';
    const sold = '2025-01-08,Sell,KO,5,60,300\n2025-01-09,Sell,MSFT,1,400,400\n';
    expect(refused(readText(`${HEADER}${bought}${sold}`))).toMatchObject({
      code: 'refused-sold-out',
      detail: { date: '2025-01-09' },
    });
    expect(refused(readText(`${HEADER}${sold}`)).code).toBe('refused-transactions');
  });
  test('without any price the value is asked for', () => {
    const reading = taken(readText(`${HEADER}2025-01-02,Buy,KO,5,60,-300\n2025-01-03,Transfer in,MSFT,1,,\n`));
    expect(reading.drafts).toMatchObject([{ symbol: 'MSFT', quantity: 1, price: null }]);
    expect(reading.issues.map(({ code }) => code)).toContain('no-value');
  });
  test('an old price is told with its day', () => {
    const reading = taken(readText(`${HEADER}2025-01-02,Buy,KO,5,60,-300\n2025-08-03,Buy,MSFT,1,400,-400\n`));
    expect(reading.issues).toContainEqual(
      expect.objectContaining({
        code: 'price-of-trade',
        line: 2,
        detail: { symbol: 'KO', name: '', date: '2025-01-02', price: 60 },
      }),
    );
  });
  test('a purchase taken back is none', () => {
    const reading = taken(
      readText(`${HEADER}2025-01-02,Buy,KO,5,60,-300\n2025-01-02,Buy,KO,-5,60,300\n2025-01-03,Buy,MSFT,1,400,-400\n`),
    );
    expect(holdingsIn(reading.holdings).map(({ symbol }) => symbol)).toEqual(['MSFT']);
  });
  test('an expired option is gone, whoever opened it', () => {
    const option = 'KO 01/17/2025 60.00 C';
    const reading = taken(
      readText(
        `${HEADER}2025-01-02,Buy,KO,100,60,-6000\n2025-01-03,Sell to open,${option},1,2,200\n2025-01-17,Buy to close,${option},1,1,-100\n`,
      ),
    );
    expect(holdingsIn(reading.holdings).map(({ symbol }) => symbol)).toEqual(['KO']);
    expect(reading.drafts).toEqual([]);
  });
  test('what was sold before it came is asked about, and the rest counts', () => {
    const reading = taken(readText(`${HEADER}2025-01-02,Sell,KO,5,60,300\n2025-01-02,Buy,T,5,20,-100\n`));
    expect(holdingsIn(reading.holdings)).toMatchObject([{ symbol: 'T', quantity: 5, value: 100 }]);
    expect(reading.drafts).toMatchObject([{ symbol: 'KO', quantity: null }]);
    expect(reading.issues).toContainEqual(expect.objectContaining({ code: 'history-gap', line: 2 }));
  });
  test('a gap is named by the name, where there is no symbol', () => {
    const text = `Date,Action,Name,ISIN,Quantity,Price\n2025-01-02,Sell,TotalEnergies,FR0000120271,5,60\n2025-01-02,Buy,LVMH,FR0000121014,5,700\n`;
    const gap = taken(readText(text)).issues.find(({ code }) => code === 'history-gap');
    expect(gap?.detail).toEqual({ symbol: '', name: 'TotalEnergies', day: '2025-01-01', least: '5' });
  });
  test('as many gaps as holdings, in German: the gaps are named, and what is known counts', () => {
    const text = `Symbol,Kind of trade,Day,Quantity,Price,Value\nAAPL,Kauf,05.01.2026,10,200,2000\nKO,Verkauf,05.02.2026,5,70,350\n`;
    const reading = taken(readText(text));
    expect(holdingsIn(reading.holdings)).toMatchObject([{ symbol: 'AAPL', quantity: 10, value: 2000 }]);
    expect(reading.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'history-gap', line: 3, detail: { symbol: 'KO' } },
    ]);
  });
  test('one word that nobody knows costs its own holding, and a row without shares nothing', () => {
    const text = `${HEADER}2025-01-02,Buy,KO,5,60,-300\n2025-01-03,Buy,T,5,20,-100\n2025-01-04,Gribble,,,,50\n2025-01-05,Gribble,T,2,20,-40\n`;
    const reading = taken(readText(text));
    expect(holdingsIn(reading.holdings)).toMatchObject([{ symbol: 'KO', quantity: 5 }]);
    expect(reading.drafts).toMatchObject([{ symbol: 'T', quantity: null }]);
    expect(fatesIn(reading.fates)).toContainEqual(
      expect.objectContaining({ line: 4, fate: 'skipped', reason: 'moves-cash' }),
    );
  });
  test('two purchases and a deposit in a language of its own', () => {
    const text = `Date,Opération,Titre,Quantité,Cours,Montant\n2025-01-02,Achat,AMUNDI MSCI WORLD UCITS ETF,5,60,-300\n2025-01-03,Achat,LVMH,1,700,-700\n2025-01-04,Versement,,,,1000\n`;
    expect(holdingsIn(taken(readText(text)).holdings)).toMatchObject([
      { name: 'AMUNDI MSCI WORLD UCITS ETF', quantity: 5 },
      { name: 'LVMH', quantity: 1 },
    ]);
  });
  test.each([
    ['买入', '卖出'],
    ['證券買進', '證券賣出'],
    ['Koop Fondsen', 'Verkoop Fondsen'],
    ['Ansparplan', 'Verkauf Fondsanteile'],
    ['Teckning', 'Inlösen'],
  ])('%s and %s', (came, went) => {
    const text = `${HEADER}2025-01-02,${came},KO,5,60,-300\n2025-01-03,${came},T,5,20,-100\n2025-01-04,${went},T,2,20,40\n`;
    expect(holdingsIn(taken(readText(text)).holdings)).toMatchObject([
      { symbol: 'KO', quantity: 5 },
      { symbol: 'T', quantity: 3 },
    ]);
  });
  test('of a list of orders those count that were carried out; one carried out in part is asked about', () => {
    const text = `Order date,Status,Side,Symbol,Quantity,Price\n2025-01-02,Executed,Buy,KO,5,60\n2025-01-03,Cancelled,Buy,KO,7,60\n2025-01-04,Ausgeführt,Buy,T,2,20\n2025-01-05,Partially filled,Buy,MSFT,9,400\n2025-01-06,Open,Sell,KO,1,60\n`;
    const reading = taken(readText(text));
    expect(holdingsIn(reading.holdings)).toMatchObject([
      { symbol: 'KO', quantity: 5 },
      { symbol: 'T', quantity: 2 },
    ]);
    expect(reading.drafts).toMatchObject([{ symbol: 'MSFT', quantity: null }]);
    expect(
      fatesIn(reading.fates)
        .filter(({ reason }) => reason === 'not-carried-out')
        .map(({ line }) => line),
    ).toEqual([3, 6]);
  });
  test('what was filled counts, and not what was ordered', () => {
    const text = `Name,Symbol,Side,Status,Filled,Total Qty,Price,Avg Price,Placed Time,Filled Time
Apple Inc,AAPL,Buy,Filled,5,5,@190.00,189.90,2024-10-01 09:31:02,2024-10-01 09:31:05
Apple Inc,AAPL,Sell,Cancelled,0,5,@290.00,,2024-10-02 09:31:02,
Apple Inc,AAPL,Buy,Cancelled,1,5,@180.00,180,2024-10-03 09:31:02,2024-10-03 09:31:05
NVIDIA,NVDA,Buy,Partially filled,2,9,@500.00,499.90,2024-10-03 09:31:02,2024-10-03 09:31:05
`;
    expect(holdingsIn(taken(readText(text)).holdings)).toMatchObject([
      { symbol: 'AAPL', quantity: 6, price: 180 },
      { symbol: 'NVDA', quantity: 2, price: 499.9 },
    ]);
  });
  test.each([
    [
      'Chinese',
      '成交日期,证券代码,证券名称,操作,成交数量,成交均价\n20240105,510300,沪深300ETF,证券买入,1000,3.5\n20240405,510300,沪深300ETF,证券卖出,400,3.6\n',
      ['510300', 600, 3.6],
    ],
    [
      'Korean',
      '체결일,종목코드,종목명,구분,체결수량,체결단가\n2024-01-05,005930,삼성전자,매수,10,72000\n2024-03-05,005930,삼성전자,매도,4,75000\n',
      ['005930', 6, 75_000],
    ],
    [
      'Russian',
      'Дата;Тикер;Операция;Количество;Цена\n05.02.2024;GAZP;Покупка;20;160\n05.03.2024;GAZP;Продажа;5;165\n',
      ['GAZP', 15, 165],
    ],
    [
      'sentences',
      'Transaction Date,Details,Amount\n05/01/2024,B 100 GOOD @ 10,-1000\n06/02/2024,S 20 GOOD @ 12,240\n',
      ['GOOD', 80, 12],
    ],
    [
      'sentences beside a name',
      'Date,Details,Symbol,Amount\n2024-01-05,Buy 3 @ 134.85 USD,KO,-404.55\n2024-02-06,Sell 1 @ 140 USD,KO,140\n',
      ['KO', 2, 140],
    ],
    [
      'two columns of deeds',
      'Date,Type,Buy / Sell,Ticker,Shares,Price\n2024-01-05,Trade,Buy,AAPL,5,190\n2024-02-05,Dividend,,AAPL,,\n2024-03-05,Trade,Sell,AAPL,2,200\n',
      ['AAPL', 3, 200],
    ],
  ] as const)('%s', (_, text, [symbol, quantity, price]) => {
    expect(holdingsIn(taken(readText(text)).holdings)).toMatchObject([{ symbol, quantity, price }]);
  });
  test.each(['Description', 'Details', 'Name', 'Security'])('sentences with the name first, under “%s”', (title) => {
    const text = `Date,${title},Amount\n2025-01-10,Bought GOOD WORLD ETF 10 @ 250.00,-2500\n2025-02-10,Bought GOOD WORLD ETF 1000 @ 4500.00,-4500000\n2025-03-11,Sold GOOD WORLD ETF 5 @ 260.00,1300\n`;
    const reading = taken(readText(text));
    expect(reading.kind).toBe('history');
    expect(holdingsIn(reading.holdings)).toMatchObject([{ name: 'GOOD WORLD ETF', quantity: 1005, price: 260 }]);
  });
  test('a currency in the titles is that of the prices', () => {
    const text = `Date;Category;Asset Name;ISIN;Number of Shares;Asset Price in CHF;Cash Flow;Balance
2023-07-10;Deposit;;;;;1000.00;1000.00
2023-07-11;Buy;CSIF Equity Switzerland;CH0033782431;0.011;1542.81;-16.97;983.03
2023-07-12;Buy;CSIF Equity Switzerland;CH0033782431;0.1;1542.81;-154.28;828.75
`;
    const { holdings, issues } = taken(readText(text));
    expect(holdingsIn(holdings)).toMatchObject([{ isin: 'CH0033782431', quantity: 0.111, currency: 'CHF' }]);
    expect(issues.map(({ code }) => code)).not.toContain('no-currency');
  });
  test.each([
    ['nothing but sales', `${HEADER}2025-01-02,Sell,KO,5,60,300\n`],
    [
      'options that may have been sold before it begins, beside gaps',
      `${HEADER}2025-01-02,Buy to close,KO 01/17/2025 60.00 C,1,1,-100\n2025-01-02,Sell,KO,5,60,300\n`,
    ],
    ['no quantity', 'Date,Action,Symbol,Amount\n2025-01-02,Buy,KO,-300\n2025-01-03,Buy,T,-300\n'],
    ['money alone', 'Date,Description,Amount,Balance\n2025-01-02,Groceries,-30,970\n2025-01-03,Salary,3000,3970\n'],
  ])('refused as before: %s', (_, text) => {
    expect(refused(readText(text)).code).toBe('refused-transactions');
  });
  test('orders of which none was carried out are refused as orders', () => {
    const text =
      'Order date,Status,Side,Symbol,Quantity,Price\n2025-01-02,Cancelled,Buy,KO,5,60\n2025-01-03,Open,Buy,T,5,20\n';
    expect(refused(readText(text)).code).toBe('refused-orders');
  });
});

describe('whatever stands in it', () => {
  const texts = [...FILES, ...HAPPENED, ...FURTHER].map(([file]) =>
    readFileSync(resolve(import.meta.dirname, `../../fixtures/histories/${file}`), 'utf8'),
  );
  const damaged = fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(3000), fc.constantFrom('', '-', '0', '9', ',', '.', '"', ';', 'S', 'x', '\n')), {
        maxLength: 6,
      }),
    )
    .map(([text, swaps, signs]) => {
      const lines = text.split('\n');
      for (const [one, other] of swaps) lines.splice(one % lines.length, 0, lines[other % lines.length]!);
      return signs.reduce((all, [at, sign]) => all.slice(0, at) + sign + all.slice(at + 1), lines.join('\n'));
    });
  test('each row has one fate, nothing is held below zero, and every value is a number', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const result = readText(text);
        if (!result.ok || result.value.kind !== 'history') return;
        expect(breachesOfAccounting(result.value)).toEqual([]);
        expect(
          holdingsIn(result.value.holdings).filter(({ quantity, value }) => !(quantity! > 0) || !(value >= 0)),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/* Scalable books what it pays under "Cash", beside the security that pays. */
test('what is paid in cash makes no cash of the shares that pay it', () => {
  const text =
    'date;time;status;reference;description;assetType;type;isin;shares;price;amount;fee;tax;currency\n' +
    '2025-01-03;10:00:01;Executed;"A1";Apple;Security;Buy;US0378331005;10;230,50;-2305,00;0,99;0,00;EUR\n' +
    '2025-03-09;10:00:01;Executed;"A2";Apple;Cash;Distribution;US0378331005;;;1,20;0,00;0,20;EUR\n';
  expect(holdingsIn(taken(readText(text)).holdings)).toMatchObject([
    { isin: 'US0378331005', quantity: 10, says: null },
  ]);
});

/* At Schwab the words are those of the money; a list of one's own writes the purchase so. */
test('a dividend that is reinvested is a purchase where it names shares that were paid for, and money where it names none', () => {
  const text =
    'Date,Action,Symbol,Description,Quantity,Price,Fees & Comm,Amount\n' +
    '01/02/2024,Buy,VTI,Vanguard Total Stock Market ETF,10,$200,,-$2000\n' +
    '03/02/2024,Reinvest Dividend,VTI,Vanguard Total Stock Market ETF,0.5,$210,,-$105\n' +
    '03/02/2024,Qual Div Reinvest,VTI,Vanguard Total Stock Market ETF,,,,$105\n';
  expect(holdingsIn(taken(readText(text)).holdings)).toMatchObject([{ symbol: 'VTI', quantity: 10.5 }]);
});

/* Nordnet: "Valuta" stands behind each amount, and none is the price's. */
test('a price that no amount bears out is in money of its own, and what was paid says what one costs', () => {
  const text =
    'Id\tAffärsdag\tTransaktionstyp\tVärdepapper\tISIN\tAntal\tKurs\tTotal Avgift\tValuta\tBelopp\tValuta\tInköpsvärde\tValuta\n' +
    '1\t2025-01-03\tKÖPT\tApple\tUS0378331005\t10\t230,5\t9\tUSD\t-25 680,00\tSEK\t25 680,00\tSEK\n' +
    '2\t2025-02-03\tKÖPT\tInvestor B\tSE0015811963\t50\t310\t39\tSEK\t-15 539,00\tSEK\t15 539,00\tSEK\n';
  expect(holdingsIn(taken(readText(text)).holdings)).toMatchObject([
    { isin: 'US0378331005', price: 2568, currency: 'SEK' },
    { isin: 'SE0015811963', price: 310, currency: 'SEK' },
  ]);
});

test.each([
  ['Year', ['2023', '2024', '2025'], '2025-01-01'],
  ['Month', ['Jan 2023', 'Feb 2024', 'Mar 2025'], '2025-03-01'],
  ['Monat', ['01/2023', '02/2024', '03/2025'], '2025-03-01'],
  ['Quarter', ['Q1 2023', '2024-Q2', 'Q4 2025'], '2025-10-01'],
  ['Year,Month', ['2023,1', '2024,12', '2025,03'], '2025-03-01'],
  ['Monat,Jahr', ['Januar,2023', 'Feb,2024', 'März,2025'], '2025-03-01'],
  ['Day,Month,Year', ['5,1,2023', '31,12,2024', '09,3,2025'], '2025-03-09'],
])('a list by the %s has the first day of each', (title, [first, second, third], asOf) => {
  const text = `${title},Action,Symbol,Shares,Price\n${first},Buy,KO,10,60\n${second},Buy,T,5,20\n${third},Sell,KO,4,70\n`;
  const reading = taken(readText(text));
  expect(reading.asOf).toBe(asOf);
  expect(holdingsIn(reading.holdings)).toMatchObject([
    { symbol: 'T', quantity: 5 },
    { symbol: 'KO', quantity: 6, price: 70 },
  ]);
});

test('a trade with a number beyond the last title is asked about: nobody knows which of its cells a comma cut', () => {
  const text =
    'Date,Ticker,Action,Shares,Amount\n2024-01-05,KO,Buy,10,600\n2024-02-09,T,Buy,20,5,000\n2024-03-09,KO,Sell,4,280\n';
  const reading = taken(readText(text));
  expect(holdingsIn(reading.holdings)).toMatchObject([{ symbol: 'KO', quantity: 6 }]);
  expect(reading.issues).toContainEqual(expect.objectContaining({ code: 'movement-unclear', line: 3 }));
});

test('numbers like years are no days', () => {
  const text = 'Action,Symbol,Quantity,Price\nBuy,KO,2000,60\nBuy,T,2010,20\nSell,KO,1990,70\n';
  expect(refused(readText(text)).code).toBe('refused-transactions');
});
