import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseCurrency, naturalCurrency, reportCurrencies } from '../../src/domain/money/choose-currency.ts';
import { convert } from '../../src/domain/money/convert.ts';
import { ratesOfFile } from '../../src/domain/money/file-rates.ts';
import type { Holding } from '../../src/domain/model/holding.ts';
import type { RateAnswer } from '../../src/domain/model/portfolio.ts';
import { openRates } from '../../src/domain/money/rates.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { resolvePortfolio } from '../../src/domain/identity/resolve.ts';
import { currency, isoDate, type Currency } from '../../src/domain/model/units.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

const code = (text: string): Currency => currency(text)!;
const [USD, EUR, CHF, GBP, ISK, XYZ] = ['USD', 'EUR', 'CHF', 'GBP', 'ISK', 'XYZ'].map(code) as [
  Currency,
  Currency,
  Currency,
  Currency,
  Currency,
  Currency,
];
const MAY = isoDate('2026-05-31')!;
const JULY = isoDate('2026-07-31')!;

/* Two month ends; ISK and XYZ are in no list. */
const PER_USD = new Map([
  [USD, [1, 1]],
  [EUR, [0.8, 0.85]],
  [CHF, [0.9, 0.75]],
  [GBP, [0.7, 0.72]],
]);
const reference: Reference = {
  ...tinyReference(),
  rate: (of, date) => {
    const rates = PER_USD.get(of);
    if (rates === undefined) return null;
    return date !== null && date <= MAY ? { perUsd: rates[0]!, asOf: MAY } : { perUsd: rates[1]!, asOf: JULY };
  },
};
const says = (of: Currency, into: Currency, rate: number): RateAnswer => ({ kind: 'rate', of, in: into, rate });
const ratesOf = (...answers: RateAnswer[]) => openRates(answers, reference);

describe('rates', () => {
  it('are the pack’s of the day, the newest for an undated file', () => {
    expect(ratesOf().find(EUR, USD, MAY)).toEqual({ rate: 1.25, source: 'pack', asOf: MAY });
    expect(ratesOf().find(USD, EUR, null)).toEqual({ rate: 0.85, source: 'pack', asOf: JULY });
    expect(ratesOf().find(EUR, EUR, null)).toEqual({ rate: 1, source: 'same', asOf: null });
    expect(ratesOf().find(ISK, USD, null)).toBeNull();
  });

  it('are the user’s before the pack’s, either way round', () => {
    const rates = ratesOf(says(EUR, USD, 1.5));
    expect(rates.find(EUR, USD, MAY)).toEqual({ rate: 1.5, source: 'user', asOf: null });
    expect(rates.find(USD, EUR, MAY)!.rate).toBeCloseTo(1 / 1.5, 12);
    expect(rates.find(USD, CHF, MAY)!.source).toBe('pack');
  });

  it('are chained over the currency they have in common', () => {
    const rates = ratesOf(says(ISK, USD, 0.01), says(XYZ, USD, 4));
    expect(rates.find(XYZ, ISK, null)).toEqual({ rate: 400, source: 'user', asOf: null });
    const onward = rates.find(ISK, EUR, MAY)!;
    expect(onward).toMatchObject({ source: 'user', asOf: MAY });
    expect(onward.rate).toBeCloseTo(0.008, 12);
  });

  it('tie currencies together that no list knows', () => {
    const rates = ratesOf(says(XYZ, ISK, 3));
    expect(rates.find(XYZ, ISK, null)!.rate).toBe(3);
    expect(rates.find(XYZ, USD, null)).toBeNull();
    expect(ratesOf(says(EUR, ISK, 150)).find(ISK, USD, MAY)!.rate).toBeCloseTo(1.25 / 150, 12);
  });

  it('take what was said last, and leave out what contradicts it in a circle', () => {
    expect(ratesOf(says(EUR, USD, 1.1), says(EUR, USD, 1.2)).find(EUR, USD, null)!.rate).toBe(1.2);
    expect(ratesOf(says(EUR, USD, 1.1), says(USD, EUR, 0.5)).find(EUR, USD, null)!.rate).toBe(2);
    const circle = ratesOf(says(EUR, USD, 2), says(USD, CHF, 2), says(CHF, EUR, 2));
    expect(circle.find(USD, EUR, null)!.rate).toBe(4);
  });

  it.each([0, -1, NaN, Infinity, 1e-30])('do not follow a typed rate of %s', (rate) => {
    expect(ratesOf(says(EUR, USD, rate)).find(EUR, USD, MAY)).toMatchObject({ rate: 1.25, source: 'pack' });
  });

  it('come back to where they started, by whatever way round', () => {
    const any = fc.constantFrom(USD, EUR, CHF, GBP, ISK, XYZ);
    const typed = fc.record({
      kind: fc.constant('rate' as const),
      of: any,
      in: any,
      rate: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
    });
    const date = fc.constantFrom(MAY, JULY, null);
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 6 }), any, any, any, date, (answers, a, b, c, day) => {
        const rates = openRates(answers, reference);
        const [ab, bc, ca] = [rates.find(a, b, day), rates.find(b, c, day), rates.find(c, a, day)];
        expect((ab === null) === (rates.find(b, a, day) === null)).toBe(true);
        if (ab !== null) expect(Math.abs(ab.rate * rates.find(b, a, day)!.rate - 1)).toBeLessThan(1e-9);
        if (ab === null || bc === null || ca === null) return;
        expect(Math.abs(ab.rate * bc.rate * ca.rate - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the order of sources', () => {
  const inBase = (value: number, into: Currency, from: 'column' | 'rate' = 'column') => ({
    value: 1000,
    inBase: { value, currency: into, from },
  });

  it('is: the same currency, the base column, the stated rate, the user’s, the pack’s', () => {
    const rates = ratesOf(says(USD, EUR, 0.5));
    expect(convert(inBase(900, EUR), USD, USD, MAY, rates)).toMatchObject({ value: 1000, from: { source: 'same' } });
    const column = convert(inBase(900, EUR), USD, EUR, MAY, rates);
    expect(column).toEqual({ value: 900, from: { source: 'column', rate: 0.9, asOf: null, onward: null } });
    const stated = convert(inBase(910, EUR, 'rate'), USD, EUR, MAY, rates);
    expect(stated).toMatchObject({ value: 910, from: { source: 'rate', rate: 0.91 } });
    const bare = { value: 1000, inBase: null };
    expect(convert(bare, USD, EUR, MAY, rates)).toMatchObject({ value: 500, from: { source: 'user' } });
    expect(convert(bare, USD, EUR, MAY, ratesOf())).toMatchObject({ value: 800, from: { source: 'pack', asOf: MAY } });
    expect(convert(bare, ISK, EUR, MAY, ratesOf())).toBeNull();
  });

  it('goes on from the base column to a third currency, once', () => {
    const packed = convert(inBase(900, EUR), USD, CHF, MAY, ratesOf())!;
    expect(packed.value).toBeCloseTo((900 / 0.8) * 0.9, 9);
    expect(packed.from).toMatchObject({ source: 'column', asOf: MAY, onward: { currency: EUR, source: 'pack' } });
    const typed = convert(inBase(900, ISK), USD, CHF, MAY, ratesOf(says(ISK, CHF, 2)))!;
    expect(typed).toMatchObject({ value: 1800, from: { onward: { currency: ISK, source: 'user' } } });
  });

  it('falls back to the value’s own currency where the base column leads nowhere', () => {
    expect(convert(inBase(900, ISK), USD, EUR, MAY, ratesOf())).toMatchObject({ value: 800, from: { source: 'pack' } });
  });

  it('states no rate of nothing', () => {
    const nothing = { value: 0, inBase: { value: 0, currency: EUR, from: 'column' as const } };
    expect(convert(nothing, USD, EUR, MAY, ratesOf())).toMatchObject({ value: 0, from: { rate: null } });
  });
});

describe('the rates of a file', () => {
  const line = (value: number, of: Currency, base: number | null, from: 'column' | 'rate' = 'column') =>
    holdingOf({ value, currency: of, inBase: base === null ? null : { value: base, currency: EUR, from } });
  const ratesIn = (lines: readonly Holding[], ...answers: RateAnswer[]) =>
    ratesOfFile(fileOf(lines).holdings.groups, ratesOf(...answers));

  it('hold either way round, and for every line of the file, before the user’s and the pack’s', () => {
    const rates = ratesIn([line(500, USD, 250), line(200, EUR, 200)], says(USD, EUR, 0.6));
    expect(rates.find(EUR, USD, MAY)).toEqual({ rate: 2, source: 'column', asOf: null });
    expect(convert(line(200, EUR, 200), EUR, USD, MAY, rates)).toEqual({
      value: 400,
      from: { source: 'column', rate: 2, asOf: null, onward: null },
    });
    expect(convert(line(40, USD, null), USD, EUR, MAY, rates)).toMatchObject({ value: 20, from: { source: 'column' } });
  });

  it('lead from one currency over the base to another', () => {
    const rates = ratesIn([line(500, USD, 250, 'rate'), line(100, CHF, 125, 'rate')]);
    expect(convert(line(100, CHF, 125, 'rate'), CHF, USD, MAY, rates)).toEqual({
      value: 250,
      from: { source: 'rate', rate: 2.5, asOf: null, onward: null },
    });
  });

  it('leave everything else as it is', () => {
    const rates = ratesIn([line(500, USD, 250)]);
    expect(rates.find(GBP, CHF, MAY)).toEqual(ratesOf().find(GBP, CHF, MAY));
    expect(rates.find(EUR, EUR, MAY)).toMatchObject({ source: 'same' });
    expect(ratesIn([line(500, USD, null)]).find(EUR, USD, MAY)).toMatchObject({ source: 'pack' });
    expect(ratesIn([line(0, USD, 0), line(5, USD, -5)]).find(EUR, USD, MAY)).toMatchObject({ source: 'pack' });
  });

  it('are those of the largest value, as the smaller ones are rounded', () => {
    expect(ratesIn([line(0.01, USD, 0.01), line(500, USD, 250)]).find(USD, EUR, null)!.rate).toBe(0.5);
  });

  it('bring the lines of a portfolio into its currency', () => {
    const files = [fileOf([line(500, USD, 250), line(200, EUR, 200)])];
    const { currency: into, groups, lines } = resolvePortfolio(portfolioOf(files), reference);
    expect(into).toBe(USD);
    expect(groups.map(({ baseValue }) => baseValue)).toEqual([500, 400]);
    expect(lines().map(({ baseValue }) => baseValue)).toEqual([500, 400]);
  });
});

describe('the currency of a portfolio', () => {
  const line = (value: number, of: Currency | null) => ({
    gross: Math.abs(value),
    currency: of,
    inBase: null,
    asOf: MAY,
  });

  it('is that of the largest value after conversion, not before', () => {
    expect(naturalCurrency([line(100, GBP), line(120, USD)], ratesOf())).toBe(GBP);
    expect(naturalCurrency([line(100, GBP), line(120, USD)], ratesOf(says(GBP, USD, 1)))).toBe(USD);
    expect(naturalCurrency([line(-500, EUR), line(100, USD)], ratesOf())).toBe(EUR);
  });

  it('is not one without a rate, unless there is no other', () => {
    expect(naturalCurrency([line(1e9, ISK), line(1, USD)], ratesOf())).toBe(USD);
    expect(naturalCurrency([line(1e9, ISK), line(1, EUR)], ratesOf())).toBe(EUR);
    expect(naturalCurrency([line(1e9, ISK)], ratesOf())).toBe(ISK);
    expect(naturalCurrency([line(1e9, ISK), line(1, XYZ)], ratesOf())).toBe(USD);
    expect(naturalCurrency([line(100, ISK), line(1, XYZ)], ratesOf(says(XYZ, ISK, 200)))).toBe(XYZ);
    expect(naturalCurrency([line(1e9, ISK), line(1, USD)], ratesOf(says(ISK, USD, 0.01)))).toBe(ISK);
  });

  it('is the dollar for lines that name none, and for nothing', () => {
    expect(naturalCurrency([line(2, null), line(1, EUR)], ratesOf())).toBe(USD);
    expect(naturalCurrency([], ratesOf())).toBe(USD);
  });

  it('is the one asked for where there is a rate', () => {
    expect(chooseCurrency(CHF, USD, ratesOf())).toBe(CHF);
    expect(chooseCurrency(ISK, USD, ratesOf())).toBe(USD);
    expect(chooseCurrency(ISK, ISK, ratesOf())).toBe(ISK);
    expect(reportCurrencies(USD, [ISK, GBP], ratesOf())).toEqual([USD, GBP, EUR, CHF]);
  });
});
