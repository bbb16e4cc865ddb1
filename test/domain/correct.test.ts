import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { correct } from '../../src/domain/files/correct.ts';
import { correctionOf, putCorrection } from '../../src/domain/files/corrections.ts';
import type { Draft, FileReading } from '../../src/domain/model/file-reading.ts';
import type { CorrectedFields, Correction } from '../../src/domain/model/portfolio.ts';
import { sum } from '../../src/domain/sum.ts';
import { currency, lineNumber } from '../../src/domain/model/units.ts';
import { breachesOfAccounting, readFixture, readText, taken } from '../read/read-file.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { EUR, tinyReference } from '../support/tiny-reference.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { fatesIn, makeFateRows } from '../../src/domain/rows/fate-rows.ts';
import { positionsIn } from '../../src/domain/rows/position-rows.ts';

const FILE = 'f'.repeat(64);
const TEXT = [
  'Account,Symbol,Name,Quantity,Price,Value',
  'A,NVDA,NVIDIA Corp,10,200,2000',
  'A,AMD,Advanced Micro Devices,6,,',
  'A,OLD,Old Co,0,1,0',
  'B,WWW,Wolverine World Wide,20,15,300',
  'B,,,5,,70',
  'Total,,,,,3437.24',
  'Read on a rainy day.',
].join('\n');
const reading = (): FileReading => ({ ...taken(readText(TEXT)), fingerprint: FILE });
const set = (line: number, fields: CorrectedFields, file = FILE): Correction => ({
  kind: 'set',
  file,
  line: lineNumber(line),
  fields,
});
const drop = (line: number, file = FILE): Correction => ({ kind: 'drop', file, line: lineNumber(line) });
const rowOf = (file: FileReading, line: number) => holdingsIn(file.holdings).find((holding) => holding.line === line);
const fateOf = (file: FileReading, line: number) => fatesIn(file.fates).find((fate) => fate.line === line);

describe('a corrected row', () => {
  it('has its value worked out anew from a corrected quantity or price', () => {
    const after = correct(reading(), [set(2, { price: 210 })]);
    expect(rowOf(after, 2)).toMatchObject({ price: 210, value: 2100, valueFrom: 'computed' });
    expect(fateOf(after, 2)).toMatchObject({ fate: 'accepted', reason: 'corrected' });
  });

  it('takes a value that the user states before anything that could be worked out', () => {
    expect(rowOf(correct(reading(), [set(2, { price: 210, value: 5 })]), 2)).toMatchObject({
      value: 5,
      valueFrom: 'stated',
    });
  });

  it('keeps its value where only words were corrected', () => {
    expect(rowOf(correct(reading(), [set(2, { symbol: 'NVD', says: 'other' })]), 2)).toMatchObject({
      symbol: 'NVD',
      says: 'other',
      value: 2000,
      valueFrom: 'stated',
    });
  });

  it.each([
    ['a bond, quoted per 100', { says: 'bond' as const, quantity: 5000, price: 98, value: 4900 }, 4950],
    ['an option contract', { says: 'option' as const, quantity: 2, price: 3, value: 600 }, 594],
    ['pence', { says: null, quantity: 1000, price: 75.5, value: 755 }, 990],
  ])('is multiplied as its own figures were: %s', (_, facts, value) => {
    const file = fileOf([holdingOf({ symbol: 'X', ...facts })], { fingerprint: FILE });
    const after = correct(file, [set(2, { price: facts.says === 'option' ? 2.97 : 99 })]);
    expect(holdingsIn(after.holdings)[0]?.value).toBeCloseTo(value, 9);
  });

  it('is multiplied as all rows of its currency are, where its own figures prove nothing', () => {
    const rows = [holdingOf({ symbol: 'VOD', quantity: 1000, price: 75.5, value: 755 })];
    const draft: Draft = { ...holdingOf({ symbol: 'BP', value: 0, quantity: 100 }, 3), value: null };
    const file: FileReading = {
      ...fileOf(rows, { fingerprint: FILE, drafts: [draft] }),
      fates: makeFateRows([
        { line: lineNumber(2), fate: 'accepted', reason: 'position', text: '' },
        { line: lineNumber(3), fate: 'rejected', reason: 'no-value', text: '' },
      ]),
    };
    expect(rowOf(correct(file, [set(3, { price: 400 })]), 3)?.value).toBe(400);
  });

  it('lets the value in the account’s currency follow, and go with another currency', () => {
    const inBase = { value: 900, currency: EUR, from: 'column' as const };
    const file = fileOf([holdingOf({ symbol: 'NVDA', value: 1000, inBase })], { fingerprint: FILE });
    expect(holdingsIn(correct(file, [set(2, { value: 2000 })]).holdings)[0]?.inBase).toEqual({
      ...inBase,
      value: 1800,
    });
    expect(holdingsIn(correct(file, [set(2, { currency: EUR })]).holdings)[0]?.inBase).toBeNull();
    expect(holdingsIn(correct(file, [set(2, { name: 'Other' })]).holdings)[0]?.inBase).toEqual(inBase);
  });
});

describe('a row that was left out', () => {
  it('is completed by a price, in its place, and its issue is settled', () => {
    const after = correct(reading(), [set(3, { price: 189.54 })]);
    expect(holdingsIn(after.holdings).map(({ line }) => line)).toEqual([2, 3, 5]);
    expect(rowOf(after, 3)?.value).toBeCloseTo(1137.24, 9);
    expect(after.issues.some(({ code }) => code === 'no-value')).toBe(false);
    expect(breachesOfAccounting(after)).toEqual([]);
  });

  it('stays out while it has no value or nobody’s name', () => {
    expect(correct(reading(), [set(3, { name: 'AMD' })])).toEqual(reading());
    expect(correct(reading(), [set(6, { value: 70 })])).toEqual(reading());
    expect(fateOf(correct(reading(), [set(6, { symbol: 'GALT' })]), 6)?.reason).toBe('corrected');
  });

  it('is no total any more once it is a position', () => {
    const after = correct(reading(), [set(7, { symbol: 'WHOLE' })]);
    expect(after.statedTotals).toEqual([]);
    expect(rowOf(after, 7)?.value).toBe(3437.24);
  });

  it('can be left out for good: no longer rejected', () => {
    expect(fateOf(correct(reading(), [drop(3)]), 3)).toMatchObject({ fate: 'skipped', reason: 'dropped' });
  });

  it('is not money on its way any more', () => {
    const pending: Draft = { ...holdingOf({ name: 'Pending activity', value: 12 }, 9) };
    const file = fileOf([holdingOf({ value: 1 })], {
      fingerprint: FILE,
      drafts: [pending],
      pending: [
        { account: 'Brokerage', value: 12, currency: null },
        { account: 'Other', value: 12, currency: null },
      ],
      fates: makeFateRows([
        { line: lineNumber(2), fate: 'accepted', reason: 'position', text: '' },
        { line: lineNumber(9), fate: 'skipped', reason: 'pending', text: '' },
      ]),
    });
    expect(correct(file, [set(9, { says: 'cash' })]).pending).toEqual([
      { account: 'Other', value: 12, currency: null },
    ]);
  });
});

it('says where a stated value is far from quantity × price after a correction', () => {
  const after = correct(reading(), [set(2, { value: 5000 })]);
  expect(after.issues).toContainEqual(expect.objectContaining({ code: 'quantity-price-mismatch', line: 2 }));
});

it('is carried out before anything is measured: totals, fates, files and positions agree', () => {
  const portfolio = { ...portfolioOf([reading()]), corrections: [set(3, { price: 189.54 }), drop(5)] };
  const report = analyse(portfolio, tinyReference());
  expect(report.totals.net).toBeCloseTo(3137.24, 9);
  expect(report.files[0]).toMatchObject({ rows: { total: 8, accepted: 2, skipped: 5, rejected: 1 } });
  expect(report.files[0]!.sum).toBeCloseTo(3137.24, 9);
  expect(report.files[0]!.statedTotals).toMatchObject([{ value: 3437.24, difference: -300 }]);
  expect(positionsIn(report.positions).map(({ line }) => line)).toEqual([2, 3]);
});

it('offers what the total leaves for the only row that is missing from it', () => {
  const gapsOf = (...corrections: Correction[]) =>
    analyse({ ...portfolioOf([reading()]), corrections }, tinyReference()).files[0]!.gaps;
  // Two rows are missing: neither alone can be said to fill the gap.
  expect(gapsOf().map(({ line, value }) => [line, value])).toEqual([
    [3, null],
    [6, null],
  ]);
  const [gap] = gapsOf(drop(6));
  expect(gap).toMatchObject({ line: 3, symbol: 'AMD', quantity: 6, value: 1137.24 });
  expect(gap?.unitPrice).toBeCloseTo(189.54, 9);
  expect(gapsOf(drop(6), set(3, { value: 1137.24 }))).toEqual([]);
});

it('keeps at most one correction a row, the newest', () => {
  const first = putCorrection(portfolioOf([]), FILE, lineNumber(2), drop(2));
  const second = putCorrection(first, FILE, lineNumber(2), set(2, { value: 1 }));
  expect(second.corrections).toEqual([set(2, { value: 1 })]);
  expect(correctionOf(second, FILE, lineNumber(2))).toEqual(set(2, { value: 1 }));
  expect(putCorrection(second, FILE, lineNumber(2), null).corrections).toEqual([]);
});

describe('laws', () => {
  const FIXTURES = ['fidelity-positions-2026.csv', 'schwab-lots.csv', 'two-days.csv', 'pence.csv'];
  const files = [reading(), ...FIXTURES.map((name) => ({ ...readFixture(name), fingerprint: FILE }))];
  const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const fields: fc.Arbitrary<CorrectedFields> = fc.record(
    {
      symbol: fc.constantFrom('NVDA', 'WWW', null),
      name: fc.constantFrom('Some name', null),
      quantity: fc.oneof(finite, fc.constant(null)),
      price: fc.oneof(finite, fc.constant(null)),
      value: finite,
      currency: fc.constantFrom(currency('EUR'), currency('USD'), null),
      says: fc.constantFrom('equity', 'bond', 'option', 'cash', null),
    },
    { requiredKeys: [] },
  );
  const correction = (file: string): fc.Arbitrary<Correction> =>
    fc
      .record({ line: fc.integer({ min: 1, max: 30 }), fields, drops: fc.boolean() })
      .map(({ line, drops, ...said }) => {
        return drops ? drop(line, file) : set(line, said.fields, file);
      });
  const several = (file: string) => fc.uniqueArray(correction(file), { maxLength: 12, selector: ({ line }) => line });
  const anyFile = fc.constantFrom(...files);

  it('one fate a record, in the file’s order, and accepted rows are the holdings', () => {
    fc.assert(
      fc.property(anyFile, several(FILE), (file, corrections) => {
        const after = correct(file, corrections);
        expect(fatesIn(after.fates).map(({ line, text }) => [line, text])).toEqual(
          fatesIn(file.fates).map(({ line, text }) => [line, text]),
        );
        expect(breachesOfAccounting(after)).toEqual([]);
        const drafts = after.drafts.map(({ line }) => line);
        expect(drafts.filter((line) => rowOf(after, line) !== undefined)).toEqual([]);
      }),
    );
  });

  it('the order of corrections does not matter, and twice is once', () => {
    fc.assert(
      fc.property(anyFile, several(FILE), fc.integer(), (file, corrections, seed) => {
        const order = [...corrections].sort((a, b) => ((a.line * seed) % 7) - ((b.line * seed) % 7));
        const after = correct(file, corrections);
        const again = correct(file, order);
        expect({ ...again, issues: [] }).toEqual({ ...after, issues: [] });
        const byLine = (reading: FileReading) => [...reading.issues].map((issue) => JSON.stringify(issue)).sort();
        expect(byLine(again)).toEqual(byLine(after));
      }),
    );
  });

  it('taken back, it is the file as it was read; the reading itself is never touched', () => {
    fc.assert(
      fc.property(anyFile, several(FILE), (file, corrections) => {
        const before = structuredClone(file);
        const portfolio = corrections.reduce(
          (sofar, one) => putCorrection(sofar, one.file, one.line, one),
          portfolioOf([file]),
        );
        correct(file, portfolio.corrections);
        expect(file).toEqual(before);
        const back = corrections.reduce((sofar, { line }) => putCorrection(sofar, FILE, line, null), portfolio);
        expect(correct(file, back.corrections)).toBe(file);
      }),
    );
  });

  it('those of another file do nothing', () => {
    fc.assert(
      fc.property(anyFile, several('e'.repeat(64)), (file, corrections) => {
        expect(correct(file, corrections)).toBe(file);
      }),
    );
  });

  it('the report still adds up to the positions, and its files to its rows', () => {
    fc.assert(
      fc.property(anyFile, several(FILE), (file, corrections) => {
        const report = analyse({ ...portfolioOf([file]), corrections }, tinyReference());
        const { identified, residual, unidentified, financing, net } = report.totals;
        const base = positionsIn(report.positions)
          .map(({ baseValue }) => baseValue)
          .filter((value) => value !== null);
        const size = Math.max(1, ...base.map(Math.abs));
        expect(Math.abs(net - sum(base)) / size).toBeLessThan(1e-9);
        expect(Math.abs(identified + residual + unidentified + financing - net) / size).toBeLessThan(1e-9);
        const { total, accepted, skipped, rejected } = report.files[0]!.rows;
        expect(accepted + skipped + rejected).toBe(total);
        expect(positionsIn(report.positions)).toHaveLength(accepted);
      }),
    );
  });
});
