import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTyped } from '../../../src/read/typed/form-rows.ts';
import { TYPED_FIELDS, rowsOfTyped, typedRow, type TypedRow } from '../../../src/domain/files/typed.ts';
import { sum } from '../../../src/domain/sum.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';

const read = (...rows: readonly Partial<TypedRow>[]) => readTyped(rows.map(typedRow));
const faultsOf = (...rows: readonly Partial<TypedRow>[]) =>
  read(...rows).faults.map(({ row, field, code }) => `${row} ${field} ${code}`);

describe('typed rows', () => {
  it('become the reading of a file, line by line', () => {
    const { reading, values } = read(
      { symbol: 'nvda', name: 'NVIDIA Corp', quantity: '10', price: '$210.50', account: 'IRA' },
      {},
      { symbol: 'VOO', value: '1,200.25' },
      { name: 'Cash', value: '500', currency: 'eur' },
    );
    expect(values).toEqual([2105, null, 1200.25, 500]);
    expect(reading).toMatchObject({ name: 'Typed holdings', broker: 'Typed by hand', unit: 'money' });
    expect({ holdings: holdingsIn(reading!.holdings), fates: fatesIn(reading!.fates) }).toMatchObject({
      holdings: [
        { line: 1, symbol: 'NVDA', quantity: 10, price: 210.5, value: 2105, valueFrom: 'computed', account: 'IRA' },
        { line: 3, symbol: 'VOO', quantity: null, value: 1200.25, valueFrom: 'stated', account: null },
        { line: 4, symbol: null, name: 'Cash', value: 500, says: 'cash', currency: 'EUR' },
      ],
      fates: [
        { line: 1, fate: 'accepted', reason: 'position' },
        { line: 3, fate: 'accepted', reason: 'position' },
        { line: 4, fate: 'accepted', reason: 'cash' },
      ],
    });
  });

  it('take a value before quantity × price, and know an option and an ISIN', () => {
    expect(read({ symbol: 'A', quantity: '2', price: '3', value: '7' }).values).toEqual([7]);
    expect(read({ symbol: '-SPY260424C580', quantity: '2', price: '3' }).values).toEqual([600]);
    expect(holdingsIn(read({ symbol: 'US0378331005', value: '5' }).reading!.holdings)[0]).toMatchObject({
      symbol: null,
      isin: 'US0378331005',
    });
  });

  it('read a decimal comma where the cell shows it', () => {
    expect(read({ symbol: 'A', value: '1.234,5' }, { symbol: 'B', value: '12,5' }).values).toEqual([1234.5, 12.5]);
  });

  it.each([
    ['12k', 12_000],
    ['$12.5K', 12_500],
    ['1.5m', 1_500_000],
    ['1,5 M', 1_500_000],
    ['$2m', 2_000_000],
    ['12,000.50', 12_000.5],
    ['12.000,50', 12_000.5],
    ['12 000,50', 12_000.5],
    ['12000', 12_000],
  ])('read amounts as people write them: %s', (value, amount) => {
    expect(read({ symbol: 'A', value }).values).toEqual([amount]);
    expect(read({ symbol: 'A', quantity: value, price: '2' }).values).toEqual([2 * amount]);
  });

  it('are weights when all of them are', () => {
    const { reading } = read({ symbol: 'A', value: '60 %' }, { symbol: 'B', value: '40%' });
    expect([reading!.unit, ...reading!.holdings.value]).toEqual(['weights', 60, 40]);
    expect(faultsOf({ symbol: 'A', value: '60%' }, { symbol: 'B', value: '40' })).toEqual(['1 value mixed-weights']);
  });

  it.each<[string, Partial<TypedRow>, string]>([
    ['no word for who it is', { value: '5' }, '0 symbol no-identity'],
    ['no value', { symbol: 'A', quantity: '5' }, '0 value no-value'],
    ['no number', { symbol: 'A', value: 'five' }, '0 value unreadable'],
    ['a quantity in percent', { symbol: 'A', quantity: '5%', value: '5' }, '0 quantity unreadable'],
    ['no currency', { symbol: 'A', value: '5', currency: 'dollars' }, '0 currency unknown-currency'],
    ['a novel', { symbol: 'A', name: 'x'.repeat(201), value: '5' }, '0 name too-long'],
  ])('with %s are told so, and nothing is taken', (_, row, fault) => {
    expect(faultsOf(row)).toContain(fault);
    expect(read({ symbol: 'B', value: '1' }, row).reading).toBeNull();
  });

  it('that are all blank are nothing', () => {
    expect(read({}, { symbol: '  ' })).toEqual({ faults: [], values: [null, null], rows: 0, reading: null });
  });
});

describe('whatever is typed', () => {
  const cell = fc.oneof(
    fc.constantFrom('', ' ', 'NVDA', 'Cash', '10', '-3.5', '1,000', '2.5%', 'EUR', 'x'),
    fc.string({ maxLength: 12 }),
  );
  const rows = fc.array(
    fc.record({ symbol: cell, name: cell, quantity: cell, price: cell, value: cell, account: cell, currency: cell }),
    { maxLength: 6 },
  );

  it('each row that says something is taken or has a fault (law 1), and the sum is that of the rows', () => {
    fc.assert(
      fc.property(rows, (typed) => {
        const check = readTyped(typed);
        const said = typed.flatMap((row, at) => (TYPED_FIELDS.some((field) => row[field].trim() !== '') ? [at] : []));
        expect(check.rows).toBe(said.length);
        const faulty = new Set(check.faults.map(({ row }) => row));
        for (const at of said) expect(faulty.has(at) || check.values[at] !== null).toBe(true);
        if (check.reading === null) expect(faulty.size > 0 || said.length === 0).toBe(true);
        else {
          expect(fatesIn(check.reading.fates).map(({ line }) => line - 1)).toEqual(said);
          expect(holdingsIn(check.reading.holdings).every(({ value }) => Number.isFinite(value))).toBe(true);
          const total = sum(check.values.filter((value) => value !== null));
          expect(sum(holdingsIn(check.reading.holdings).map(({ value }) => value))).toBe(total);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('comes back as it was when it is edited', () => {
    const number = fc.constantFrom('', '10', '-3.5', '1,000', '0.125');
    const readable = fc.record({
      symbol: fc.constantFrom('NVDA', 'cash', '-SPY260424C580', 'US0378331005', 'BRK.B'),
      name: fc.constantFrom('', 'A name', 'US TREASURY NOTE 1.875 01/15/36'),
      quantity: number,
      price: number,
      value: fc.constantFrom('', '12.5', '-7', '1,200.25'),
      account: fc.constantFrom('', 'IRA'),
      currency: fc.constantFrom('', 'EUR', 'usd'),
    });
    fc.assert(
      fc.property(fc.array(readable, { minLength: 1, maxLength: 3 }), (typed) => {
        const { reading } = readTyped(typed);
        fc.pre(reading !== null);
        const again = readTyped(rowsOfTyped(reading)).reading!;
        const held = (file: typeof reading) => holdingsIn(file.holdings).map(({ line: _, ...rest }) => rest);
        expect([again.unit, held(again)]).toEqual([reading.unit, held(reading)]);
      }),
      { numRuns: 1000 },
    );
  });
});
