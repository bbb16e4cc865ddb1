import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFundFile } from '../../../src/read/fund-files/read-fund-file.ts';
import { isBlank, readRecords } from '../../../src/read/cells/records.ts';
import type { FundFileReading } from '../../../src/domain/model/fund-file.ts';
import { decodeBytes } from '../../../src/read/text/decode-bytes.ts';
import { SHARED, sourceOf } from '../read-file.ts';

const FUNDS = resolve(import.meta.dirname, '../../fixtures/funds');
const BROKERS = resolve(import.meta.dirname, '../../fixtures/brokers');
const SAMPLES = `${SHARED}/brokers/samples`;

function textOf(path: string): string | null {
  const decoded = decodeBytes(new Uint8Array(readFileSync(path)));
  return decoded.ok ? decoded.value.text : null;
}
function read(name: string, isWanted = false): FundFileReading {
  const result = readFundFile(sourceOf(textOf(`${FUNDS}/${name}`)!, name), isWanted);
  if (result === null || !result.ok) throw new Error(`Not read: ${name}`);
  return result.value;
}
const facts = ({ issuer, fundSymbol, fundName, asOf, weightsFrom }: FundFileReading) => ({
  issuer,
  fundSymbol,
  fundName,
  asOf,
  weightsFrom,
});
const kinds = ({ rows }: FundFileReading) => rows.map(({ kind }) => kind).join(' ');

test.each([
  [
    'ishares-small.csv',
    {
      issuer: 'iShares',
      fundSymbol: null,
      fundName: 'iShares Small Example ETF',
      asOf: '2026-08-04',
      weightsFrom: 'market-value',
    },
    'company company company company company cash cash derivative',
  ],
  [
    'invesco-example.csv',
    { issuer: 'Invesco', fundSymbol: 'QQX', fundName: null, asOf: '2026-08-20', weightsFrom: 'stated' },
    'company company fund cash',
  ],
  [
    'vanguard-page.csv',
    { issuer: 'Vanguard', fundSymbol: null, fundName: null, asOf: '2026-07-31', weightsFrom: 'market-value' },
    'company company company',
  ],
  [
    'schwab-example.csv',
    {
      issuer: 'Schwab',
      fundSymbol: null,
      fundName: 'Schwab Example Dividend Equity ETF',
      asOf: '2026-08-19',
      weightsFrom: 'stated',
    },
    'company company',
  ],
  [
    'ark-example.csv',
    { issuer: 'ARK', fundSymbol: 'ARKX', fundName: null, asOf: '2026-08-21', weightsFrom: 'market-value' },
    'company company cash',
  ],
  [
    'spdr-example.csv',
    {
      issuer: 'State Street',
      fundSymbol: 'XLX',
      fundName: 'SPDR Example Sector ETF',
      asOf: '2026-04-10',
      weightsFrom: 'stated',
    },
    'company company cash',
  ],
  [
    'sheet-of-a-fund.csv',
    {
      issuer: 'Spreadsheet',
      fundSymbol: 'ZZZX',
      fundName: 'Example Mutual Fund of Nothing',
      asOf: '2026-06-30',
      weightsFrom: 'stated',
    },
    'company company company',
  ],
  [
    'ishares-german.csv',
    { issuer: 'iShares', fundSymbol: null, fundName: null, asOf: '2026-06-19', weightsFrom: 'market-value' },
    'company company company company company cash derivative',
  ],
  [
    'german-sheet.csv',
    {
      issuer: 'Spreadsheet',
      fundSymbol: null,
      fundName: 'Beispiel MSCI Welt UCITS ETF',
      asOf: '2026-06-30',
      weightsFrom: 'stated',
    },
    'company company company company cash',
  ],
])('%s says what it is', (name, expected, rows) => {
  const reading = read(name);
  expect(facts(reading)).toEqual(expected);
  expect(kinds(reading)).toBe(rows);
});

describe('weights', () => {
  test('come from the market values where those are more exact', () => {
    const { rows } = read('ishares-small.csv');
    expect(rows[0]!.weight).toBe(40_123 / 100_000);
    expect(rows.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  test('of a list of the largest holdings stay as stated: nothing is rescaled', () => {
    expect(read('schwab-example.csv').rows.map(({ weight }) => weight)).toEqual([0.5, 0.3]);
  });

  test('are fractions where they add up to one, per cents where they add up to more', () => {
    expect(read('sheet-of-a-fund.csv').rows.map(({ weight }) => weight)).toEqual([0.4, 0.2, 0.1]);
    expect(read('plain-weights.csv', true).rows.map(({ weight }) => weight)).toEqual([0.6, 0.4]);
  });

  test('are read by the decimal mark of their own column', () => {
    expect(read('ishares-german.csv').rows.map(({ weight }) => Math.round(weight * 1e4))).toEqual([
      4012, 3000, 1988, 600, 300, 99, 1,
    ]);
    expect(read('german-sheet.csv').rows.map(({ weight }) => weight)).toEqual([0.0525, 0.0475, 0.6, 0.295, 0.005]);
  });

  test('stated ones count where market values say something else', () => {
    const text =
      'Fund Ticker,Security Identifier,Holding Ticker,MarketValue,Weight\nAAA,,NVDA,50,80\nAAA,,AAPL,50,20\n';
    const result = readFundFile(sourceOf(text), false);
    expect(result?.ok === true && result.value.rows.map(({ weight }) => weight)).toEqual([0.8, 0.2]);
  });
});

test('places rows by exchange, then by country', () => {
  expect(read('ishares-small.csv').rows.map(({ market, country }) => `${market} ${country}`)).toEqual([
    'us US',
    'us US',
    'us US',
    'us US',
    'foreign CA',
    'us US',
    'us US',
    'foreign null',
  ]);
});

test('in German, too, and by exchanges in Europe of American names', () => {
  const { rows } = read('ishares-german.csv');
  expect(rows.map(({ market, country }) => `${market} ${country}`)).toEqual([
    'us US',
    'us US',
    'us US',
    'foreign FR',
    'foreign CA',
    'foreign null',
    'foreign null',
  ]);
  expect(rows.map(({ sector }) => sector)).toEqual([
    'Information Technology',
    'Information Technology',
    'Financials',
    'Consumer Discretionary',
    'Energy',
    null,
    null,
  ]);
});

test('takes the symbol that the file’s name proposes', () => {
  const text = textOf(`${FUNDS}/ishares-small.csv`)!;
  for (const name of ['IVV_holdings.csv', 'holdings-daily-us-en-ivv.csv', 'IVV_holdings (2).csv']) {
    const result = readFundFile(sourceOf(text, name), false);
    expect(result?.ok === true && result.value.fundSymbol).toBe('IVV');
  }
});

test('two funds in one file are no list of one', () => {
  const text = textOf(`${FUNDS}/ark-example.csv`)!.replace('ARKX', 'ARKY');
  expect(readFundFile(sourceOf(text), false)).toBeNull();
});

describe('a broker’s export is never taken for a fund’s list', () => {
  const own = readdirSync(BROKERS).map((name) => `${BROKERS}/${name}`);
  const samples = existsSync(SAMPLES) ? readdirSync(SAMPLES).map((name) => `${SAMPLES}/${name}`) : [];
  test.each([...own, ...samples].map((path) => [path.split('/').at(-1)!, path]))('%s', (name, path) => {
    const text = textOf(path);
    const result = text === null ? null : readFundFile(sourceOf(text, name), false);
    // Nobody can tell a model portfolio's weights from a fund's: the user is asked.
    if (name === 'weights.csv') expect(result).toMatchObject({ ok: true, value: { mayBeOwn: true } });
    else expect(result).toBeNull();
  });
});

describe('a sheet that only its weights make a fund’s list', () => {
  const mayBeOwn = (text: string, isWanted = false): boolean | null => {
    const result = readFundFile(sourceOf(text), isWanted);
    return result?.ok === true ? result.value.mayBeOwn : null;
  };
  test.each(['plain-weights.csv', 'german-sheet.csv', 'weights-and-values.csv'])('%s is doubtful', (name) => {
    const text = textOf(`${FUNDS}/${name}`)!;
    expect(mayBeOwn(text)).toBe(true);
    expect(mayBeOwn(text, true)).toBe(false);
  });
  test.each(['ishares-german.csv', 'ishares-small.csv', 'sheet-of-a-fund.csv', 'spdr-example.csv'])(
    '%s says itself that it is one',
    (name) => expect(mayBeOwn(textOf(`${FUNDS}/${name}`)!)).toBe(false),
  );
  test.each([
    ['weights that are of no whole', 'Ticker,Weight\nNVDA,60\nAAPL,20\n'],
    ['one row', 'Ticker,Weight\nNVDA,100\n'],
    ['quantities beside prices', 'Symbol,Quantity,Price,Value,Weight\nNVDA,3,20,60,60\nKO,4,10,40,40\n'],
    ['what somebody paid', 'Symbol,Value,Cost basis,Weight\nNVDA,60,50,60\nKO,40,50,40\n'],
    ['an account', 'Account,Symbol,Weight\nIRA,NVDA,60\nIRA,KO,40\n'],
  ])('is none with %s', (_, text) => {
    expect(mayBeOwn(text)).toBeNull();
  });
  test('counts its market values where it is wanted and has no weights', () => {
    const result = readFundFile(
      sourceOf('ISIN,Name,Market Value\nUS67066G1040,NVIDIA,75\nUS0378331005,Apple,25\n'),
      true,
    );
    expect(result?.ok === true && result.value.rows.map(({ weight }) => weight)).toEqual([0.75, 0.25]);
  });
});

describe('every record has one fate', () => {
  const texts = readdirSync(FUNDS).map((name) => textOf(`${FUNDS}/${name}`)!);
  const damaged = fc
    .tuple(
      fc.constantFrom(...texts),
      fc.constantFrom(...texts),
      fc.nat(1500),
      fc.nat(1500),
      fc.constantFrom('', '"', '\n', '\0', ',', '%', '\r'),
    )
    .map(([one, other, from, to, put]) => one.slice(0, from) + put + other.slice(to));
  function check(text: string): void {
    const result = readFundFile(sourceOf(text), true);
    if (result === null || !result.ok) return;
    const lines = result.value.fates.map(({ line }) => line);
    const records = [...readRecords(text.replace(/\r\n?/g, '\n'), ',')].filter((record) => !isBlank(record));
    if (text.includes(',') && !/[;\t|]/.test(text)) expect(lines).toEqual(records.map(({ line }) => line));
    const accepted = result.value.fates.filter(({ fate }) => fate === 'accepted').map(({ line }) => line);
    expect(result.value.rows.map(({ line }) => line)).toEqual(accepted);
    expect(result.value.rows.every(({ weight }) => Number.isFinite(weight))).toBe(true);
  }
  test('in the fixtures', () => texts.forEach(check));
  test('in damaged ones, and nothing throws', () => {
    fc.assert(fc.property(damaged, check), { numRuns: 1000 });
  });
});
