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
      ['KO.US', 6, 70, 'null'],
      ['VWCE.DE', 3, 110.5, 'null'],
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
  test('a dividend of what never came says that the file begins too late', () => {
    const reading = taken(
      readText(`${HEADER}2025-01-02,Buy,KO,5,60,-300\n2025-01-03,Buy,MSFT,1,400,-400\n2025-01-04,Dividend,T,,,3\n`),
    );
    expect(reading.drafts).toMatchObject([{ symbol: 'T', quantity: null }]);
  });
  test('a word that no table knows is a question about that security alone', () => {
    const rows = '2025-01-02,Buy,KO,5,60,-300\n'.repeat(4) + '2025-01-02,Buy,T,5,60,-300\n'.repeat(4);
    const reading = taken(readText(`${HEADER}${rows}2025-01-03,Buy,MSFT,1,400,-400\n2025-01-04,Frobnicate,MSFT,3,,\n`));
    expect(holdingsIn(reading.holdings)).toMatchObject([
      { symbol: 'KO', quantity: 20 },
      { symbol: 'T', quantity: 20 },
    ]);
    expect(reading.issues.map(({ code }) => code)).toContain('movement-unclear');
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
  test.each([
    ['nothing but sales', `${HEADER}2025-01-02,Sell,KO,5,60,300\n`],
    ['half of it makes no sense', `${HEADER}2025-01-02,Sell,KO,5,60,300\n2025-01-02,Buy,T,5,60,-300\n`],
    ['nothing is left', `${HEADER}2025-01-02,Buy,KO,5,60,-300\n2025-01-03,Sell,KO,5,60,300\n`],
    ['no quantity', 'Date,Action,Symbol,Amount\n2025-01-02,Buy,KO,-300\n2025-01-03,Buy,T,-300\n'],
    ['money alone', 'Date,Description,Amount,Balance\n2025-01-02,Groceries,-30,970\n2025-01-03,Salary,3000,3970\n'],
  ])('refused as before: %s', (_, text) => {
    expect(refused(readText(text)).code).toBe('refused-transactions');
  });
});

describe('whatever stands in it', () => {
  const texts = FILES.map(([file]) =>
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
