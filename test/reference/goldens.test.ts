import { beforeAll, describe, expect, it } from 'vitest';
import type { Basket, Reference } from '../../src/domain/reference.ts';
import { loadReference } from '../../src/reference/load.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

/* Golden figures of the fund lists (funds/goldens.json: raw weights in percent, not rescaled, share classes together)
   and the sums of their files (funds.csv, `weight_sum`; the long digits are the sums of the weight column itself). */
const GOLDENS = [
  {
    fund: 'SPY',
    source: 'derived',
    asOf: '2026-10-08',
    sum: 99.99999995,
    mag7: 34.749,
    top10: 40.574,
    hhi: 244.9983,
    n: 40.8166,
  },
  {
    fund: 'QQQ',
    source: 'issuer',
    asOf: '2026-10-08',
    sum: 99.524,
    mag7: 37.822,
    top10: 49.718,
    hhi: 333.2758,
    n: 30.0052,
  },
  {
    fund: 'IWM',
    source: 'derived',
    asOf: '2026-10-07',
    sum: 100.00000001,
    mag7: 0,
    top10: 3.31,
    hhi: 11.7757,
    n: 849.2029,
  },
  {
    fund: 'VTI',
    source: 'repriced',
    asOf: '2026-08-21',
    sum: 100.00000002,
    mag7: 29.364,
    top10: 34.6294,
    hhi: 177.3264,
    n: 56.3932,
  },
];
const SEVEN = ['AAPL', 'MSFT', 'NVDA', 'AMZN', 'GOOGL', 'META', 'TSLA'];

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

describe.each(GOLDENS)('the list of $fund', (golden) => {
  let basket: Basket;
  beforeAll(() => {
    basket = reference.basket(golden.fund)!;
  });

  it('is the newest whole one', () => {
    expect(basket).toMatchObject({ source: golden.source, asOf: golden.asOf, estimated: golden.source !== 'issuer' });
  });

  it('weighs what its file weighs', () => {
    const sum = add(basket.weights) + add(basket.others.map((other) => other.weight));
    expect(Math.abs(sum - golden.sum / 100)).toBeLessThan(1e-9);
  });

  it('agrees with the golden figures: shares within 0.01 point, HHI and effective number within 0.1 %', () => {
    const percents = basket.weights.map((weight) => weight * 100);
    const mag7 = add(percents.filter((_, place) => SEVEN.includes(basket.companies[place]!)));
    const hhi = add(percents.map((percent) => percent ** 2));
    expect(Math.abs(mag7 - golden.mag7)).toBeLessThan(0.01);
    expect(Math.abs(add(percents.slice(0, 10)) - golden.top10)).toBeLessThan(0.01);
    expect(Math.abs(hhi / golden.hhi - 1)).toBeLessThan(0.001);
    expect(Math.abs(10_000 / hhi / golden.n - 1)).toBeLessThan(0.001);
  });

  it('names only companies that the pack knows, each once', () => {
    expect(new Set(basket.companies).size).toBe(basket.companies.length);
    for (const id of basket.companies) expect(reference.company(id)?.id).toBe(id);
  });

  it('is decoded once', () => {
    expect(reference.basket(golden.fund)).toBe(basket);
  });
});

it('keeps the one company no listing knows: of unknown size, but with its sector', () => {
  const unlisted = reference.basket('SPY')!.companies.filter((id) => id.startsWith('~'));
  expect(unlisted).toEqual(['~VYLR']);
  expect(reference.company(unlisted[0]!)).toMatchObject({ cap: null, sector: 'Consumer Staples', ranked: false });
});
