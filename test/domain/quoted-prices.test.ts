import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../scripts/bench/import.ts';
import { currency } from '../../src/domain/model/units.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import { withQuotedPrices } from '../../src/domain/report/quoted-prices.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { loadReference } from '../../src/reference/load.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

/* A sheet with quantities and prices, and no values: what it is worth depends on how its markets quote. */

const reference = await loadReference();

interface Row {
  readonly name: string;
  readonly quantity: number;
  readonly price: number;
}

function workedOut(rows: readonly Row[], money: string, times = 1) {
  const priced = rows.map((row, at) =>
    holdingOf(
      {
        symbol: null,
        ...row,
        value: row.quantity * row.price * times,
        valueFrom: 'computed',
        currency: currency(money),
      },
      at + 2,
    ),
  );
  return prepare(portfolioOf([fileOf(priced)]), reference);
}

const valuesOf = (rows: readonly Row[], money: string, times = 1) =>
  workedOut(rows, money, times)
    .lines()
    .map(({ holding }) => Math.round(holding.value * 100) / 100);

describe('what a price is for', () => {
  test.each([
    ['EUR', 'BTP 4% 2037', 10_000, 102.35, 10_235],
    ['EUR', 'BTP Valore 2030', 5000, 101.1, 5055],
    ['EUR', 'Bundesanleihe 2.3% 2033', 10_000, 98.5, 9850],
    ['EUR', 'OAT 2.75% 2029', 2000, 99, 1980],
    ['GBP', 'Gilt 4.25% 2032', 437.5, 98.12, 429.28],
    ['USD', 'JPMorgan CD 4.5% 2027', 5000, 100.1, 5005],
    ['JPY', '個人向け国債 変動10年 第160回', 100_000, 100, 100_000],
    // pieces of 100 zlotys or rupees each
    ['PLN', 'EDO1034', 50, 100, 5000],
    ['INR', '7.18% GS 2033', 100, 101.5, 10_150],
    // a fund of bonds has units
    ['EUR', 'Deka Rentenfonds', 120, 42, 5040],
    ['USD', 'Vanguard Total Bond Market ETF', 100, 73.5, 7350],
    ['USD', 'Apple', 1000, 230, 230_000],
  ])('is 100 of face value for a bond: %s %s', (money, name, quantity, price, value) => {
    expect(valuesOf([{ name, quantity, price }], money)).toEqual([value]);
  });

  test('is pence where a share in London costs what none does in pounds, then for each share there', () => {
    const shell = { name: 'Shell plc', quantity: 100, price: 2650 };
    const others = [
      { name: 'Lloyds Banking Group', quantity: 1000, price: 55.2 },
      { name: 'BHP Group', quantity: 10, price: 2100 },
      { name: 'iShares Core S&P 500 UCITS ETF', quantity: 1, price: 49_900 },
      // funds and shares of elsewhere are in pounds
      { name: 'Vanguard LifeStrategy 80', quantity: 10, price: 312 },
      { name: 'Microsoft', quantity: 10, price: 330 },
      { name: 'SPDR S&P 500 ETF Trust', quantity: 1, price: 480 },
    ];
    expect(valuesOf([shell, ...others], 'GBP')).toEqual([2650, 552, 210, 499, 3120, 3300, 480]);
    expect(valuesOf(others.slice(3), 'GBP')).toEqual([3120, 3300, 480]);
    const inNewYork = { name: 'Willis Towers Watson', quantity: 10, price: 320 };
    expect(valuesOf([inNewYork, { name: 'Arm Holdings', quantity: 1, price: 310 }], 'GBP')).toEqual([3200, 310]);
    // a gilt priced per hundred in pence
    expect(valuesOf([{ name: 'Gilt 4.25% 2032', quantity: 10_000, price: 9812 }], 'GBP', 0.0001)).toEqual([9812]);
    expect(valuesOf([{ name: 'Lloyds Banking Group', quantity: 1000, price: 0.55 }], 'GBP')).toEqual([550]);
    expect(valuesOf([shell], 'USD')).toEqual([265_000]);
  });

  test('is cents in Johannesburg, and agorot in Tel Aviv', () => {
    const african = [
      { name: 'Naspers', quantity: 10, price: 350_000 },
      { name: 'Sanlam', quantity: 100, price: 8000 },
      { name: 'Prosus', quantity: 10, price: 90_000 },
    ];
    expect(valuesOf(african, 'ZAR')).toEqual([35_000, 8000, 9000]);
    expect(valuesOf([{ name: 'Naspers', quantity: 10, price: 3500 }], 'ZAR')).toEqual([35_000]);
    expect(valuesOf([{ name: 'ASML', quantity: 1, price: 18_000 }], 'ZAR')).toEqual([18_000]);
    expect(valuesOf([{ name: 'Elbit Systems', quantity: 10, price: 160_000 }], 'ILS')).toEqual([16_000]);
  });

  test('is 10,000 units for a fund in Japan, 1,000 in Korea, and one for what is traded there', () => {
    const rows = [
      { name: '三菱UFJ-eMAXIS Slim 全世界株式(オール・カントリー)', quantity: 50_000, price: 22_000 },
      { name: '楽天・全米株式インデックス・ファンド', quantity: 12_345, price: 31_000 },
      { name: 'ひふみプラス', quantity: 10_000, price: 60_000 },
      { name: 'ソニーグループ', quantity: 100, price: 13_000 },
      { name: '1306 NEXT FUNDS TOPIX連動型上場投信', quantity: 100, price: 2700 },
      // five times ten thousand
      { name: 'eMAXIS Slim 米国株式(S&P500)', quantity: 5, price: 31_000 },
    ];
    expect(valuesOf(rows, 'JPY')).toEqual([110_000, 38_269.5, 60_000, 1_300_000, 270_000, 155_000]);
    expect(valuesOf([{ name: '삼성미국인덱스증권자투자신탁', quantity: 3_000_000, price: 1650 }], 'KRW')).toEqual([
      4_950_000,
    ]);
  });

  test('is that of one for a share below a title that means 10,000', () => {
    const rows = [
      { name: 'トヨタ自動車', quantity: 100, price: 2700 },
      { name: 'eMAXIS Slim 米国株式(S&P500)', quantity: 120_000, price: 31_000 },
      { name: 'eMAXIS Slim 米国株式(S&P500)', quantity: 5, price: 31_000 },
    ];
    expect(valuesOf(rows, 'JPY', 0.0001)).toEqual([270_000, 372_000, 155_000]);
  });

  test('is told, with the names it was read so for', () => {
    const rows = [
      { name: 'BTP 4% 2037', quantity: 10_000, price: 102.35 },
      { name: 'Enel', quantity: 100, price: 6.8 },
      { name: 'BTP Valore 2030', quantity: 5000, price: 101.1 },
    ];
    const issues = workedOut(rows, 'EUR').files.flatMap((file) => file.issues);
    expect(issues.map(({ code, severity, line, detail }) => ({ code, severity, line, detail }))).toEqual([
      {
        code: 'price-quoted',
        severity: 'note',
        line: 2,
        detail: { per: 'face', names: 'BTP 4% 2037\nBTP Valore 2030' },
      },
    ]);
  });
});

describe('shares counted in lots', () => {
  test.each([
    [
      'Indonesia',
      'Saham,Lot,Harga\nBBRI,50,4500\nTLKM,20,3100\nASII,10,5200\n',
      'IDR',
      [22_500_000, 6_200_000, 5_200_000],
    ],
    ['Indonesia', 'Kode Saham,Jumlah Lot,Harga (Rp)\nBBCA,3,9000\nGOTO,100,60\n', 'IDR', [2_700_000, 600_000]],
    // a stated value is that of all
    [
      'Indonesia',
      'Kode Saham,Lot,Harga,Nilai\nBBRI,50,4500,22500000\nASII,10,5200,5200000\n',
      'IDR',
      [22_500_000, 5_200_000],
    ],
    ['Taiwan', '代號,名稱,張數,現價\n2330,台積電,2,1080\n2317,鴻海,5,210\n', 'TWD', [2_160_000, 1_050_000]],
    ['Taiwan', '代號,名稱,股數,現價\n2330,台積電,2000,1080\n2317,鴻海,5000,210\n', 'TWD', [2_160_000, 1_050_000]],
    ['China', '证券代码,证券名称,手数,现价\n600519,贵州茅台,1,1500\n000858,五粮液,2,140\n', 'CNY', [150_000, 28_000]],
    // lots by their numbers, as in the United States
    ['the US', 'Symbol,Lot,Shares,Price\nAAPL,1,10,230\nMSFT,2,4,430\n', 'USD', [2300, 1720]],
  ])('are as many shares as one lot has there: %s, %s', async (_, text, money, values) => {
    const lines = prepare(portfolioOf([await readText(text)]), reference).lines();
    expect(lines.map((line) => [line.currency, line.holding.value])).toEqual(values.map((value) => [money, value]));
  });

  test('are told, with how many shares one is', async () => {
    const { files } = prepare(portfolioOf([await readText('代號,名稱,張數,現價\n2330,台積電,2,1080\n')]), reference);
    const told = files.flatMap(({ issues }) => issues).find(({ code }) => code === 'price-quoted');
    expect(told?.detail).toEqual({ per: 'lots', names: '台積電', times: 1000 });
  });
});

test('histories are worth what their prices are for', async () => {
  const { lines } = prepare(
    portfolioOf([await readText('Date,Action,Security,Quantity,Price,Currency\n2025-02-03,Buy,Shell,100,2650,GBP\n')]),
    reference,
  );
  expect(lines().map(({ holding }) => holding.value)).toEqual([2650]);
});

test('a value that a file states is left, whatever is beside it, and so is what isn’t said to be quoted otherwise', () => {
  const money = fc.constantFrom('GBP', 'EUR', 'JPY', 'ZAR', 'USD').map(currency);
  const name = fc.constantFrom('Shell plc', 'BTP 4% 2037', 'eMAXIS Slim 米国株式(S&P500)', 'Naspers', 'Apple');
  const number = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  const row = fc.record({ currency: money, name, quantity: number, price: number, value: number });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const file = fileOf(rows.map((one, at) => holdingOf({ symbol: null, ...one, valueFrom: 'stated' }, at + 2)));
      expect(withQuotedPrices(file, [], reference)).toBe(file);
      const priced = rows.map((one) => ({ ...one, name: 'Apple', value: one.quantity * one.price }));
      const plain = fileOf(priced.map((one, at) => holdingOf({ symbol: null, ...one, valueFrom: 'computed' }, at + 2)));
      expect(holdingsIn(withQuotedPrices(plain, [], reference).holdings)).toEqual(holdingsIn(plain.holdings));
    }),
  );
});

test('a fund that London quotes in pounds is none of pence in a list of Yahoo’s', async () => {
  const titles = 'Symbol,Current Price,Date,Time,Change,Open,High,Low,Volume,Trade Date,Purchase Price,Quantity,Commission,High Limit,Low Limit,Comment'; // oxfmt-ignore
  const rows = ['HSBA.L,1040', 'VUSA.L,98.1', 'SWDA.L,8810', 'SMT.L,990'].map(
    (row) => `${row},2026/11/24,16:00 GMT,1,1,1,1,1,20240101,,10,,,,`,
  );
  const prepared = prepare(portfolioOf([await readText([titles, ...rows].join('\n'))]), reference);
  const values = prepared.lines().map(({ holding }) => Math.round(holding.value * 100) / 100);
  expect(values).toEqual([104, 981, 881, 99]);
});
