import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Movement } from '../../../src/domain/model/movement.ts';
import { isoDate, lineNumber } from '../../../src/domain/model/units.ts';
import { addUpMovements } from '../../../src/domain/movements/add-up.ts';
import { numberOf, parseExact, timesRatio, writeExact } from '../../../src/domain/movements/decimal.ts';
import { joinMovements } from '../../../src/domain/movements/join.ts';

const day = (at: number) =>
  isoDate(`2025-${String(1 + Math.floor(at / 28)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`)!;

function movement(line: number, said: Partial<Movement>): Movement {
  return {
    line: lineNumber(line),
    day: day(line),
    time: '',
    id: null,
    deed: 'in',
    quantity: '1',
    account: null,
    symbol: 'KO',
    name: null,
    isin: null,
    cusip: null,
    price: null,
    currency: null,
    says: null,
    ...said,
  };
}

describe('exact quantities', () => {
  test('are read, written and multiplied to the last digit', () => {
    expect(writeExact(parseExact('0.123456789012345678')!)).toBe('0.123456789012345678');
    expect(writeExact(parseExact('-12.50')!)).toBe('-12.5');
    expect(parseExact('1e5')).toBeNull();
    expect(writeExact(timesRatio(parseExact('30')!, '1/3')!)).toBe('10');
    expect(timesRatio(parseExact('30')!, '0')).toBeNull();
    expect(timesRatio(parseExact('30')!, '1/2/3')).toBeNull();
  });
  test('a tenth, a thousand times, is a hundred', () => {
    const all = Array.from({ length: 1000 }, (_, at) => movement(at + 1, { day: day(at % 300), quantity: '0.1' }));
    expect(addUpMovements(all)[0]!.quantity).toBe('100');
  });
  test('are the numbers that doubles write', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (whole, decimals) => {
        const text = (whole / 10 ** decimals).toFixed(decimals);
        expect(numberOf(parseExact(text)!)).toBe(Number.parseFloat(text) + 0);
      }),
    );
  });
});

describe('movements add up', () => {
  test('under one name, however its dashes, blanks and capitals are written', () => {
    const names = [
      'MSCI World – Index Fund',
      'msci world-index  FUND',
      'MSCI World Index Fund',
      'ＭＳＣＩ World Index Fund',
    ];
    const balances = addUpMovements(names.map((name, at) => movement(at + 1, { symbol: null, name })));
    expect(balances.map(({ quantity }) => quantity)).toEqual(['4']);
    const other = movement(9, { symbol: null, name: 'MSCI World Index Fund B' });
    expect(addUpMovements([...balances[0]!.movements, other])).toHaveLength(2);
  });
  test('under one name, however its class and its form of law are written, and each class apart', () => {
    const sums = (names: readonly string[]) =>
      addUpMovements(names.map((name, at) => movement(at + 1, { symbol: null, name }))).map(({ quantity }) => quantity);
    expect(sums(['Alphabet Inc Class A', 'ALPHABET INC-CL A', 'Alphabet A', 'Alphabet Inc. Cl.A'])).toEqual(['4']);
    expect(sums(['Alphabet Inc Class A', 'Alphabet Inc Class C', 'ALPHABET INC-CL C', 'Alphabet Inc'])).toEqual([
      '1',
      '2',
      '1',
    ]);
    expect(sums(['The Coca-Cola Company', 'The Coca-Cola Co', 'The Coca-Cola'])).toEqual(['3']);
    expect(sums(['Merck KGaA', 'Merck Inc', 'Merck', 'Merck Incorporated'])).toEqual(['1', '2', '1']);
  });
  test('to what is left, at the last price', () => {
    const [balance] = addUpMovements([
      movement(1, { quantity: '10', price: 50 }),
      movement(2, { quantity: '4', price: 60, deed: 'out' }),
      movement(3, { quantity: '0.5' }),
    ]);
    expect(balance).toMatchObject({ quantity: '6.5', fault: null, price: { each: 60, day: day(2) } });
  });
  test('and a dividend under another symbol is paid by the holding of that name, known by its number or not', () => {
    const [isin, name] = ['CA46428D1087', 'Core S&P/TSX Capped'];
    const balances = addUpMovements([
      movement(1, { symbol: 'XIC-C', isin, name }),
      movement(2, { symbol: 'XIC-C', name }),
      movement(3, { symbol: 'XIC', name, deed: 'pays', quantity: '' }),
    ]);
    expect(balances).toMatchObject([{ quantity: '2', paidBefore: null }]);
  });
  test('a split multiplies what is held that morning, and divides the price of before', () => {
    const ratio = addUpMovements([
      movement(1, { quantity: '3', price: 1000 }),
      movement(2, { deed: 'split', quantity: '10' }),
    ]);
    expect(ratio[0]).toMatchObject({ quantity: '30', price: { each: 100 } });
    const shares = addUpMovements([
      movement(1, { quantity: '3', price: 1000 }),
      movement(2, { deed: 'split-shares', quantity: '27' }),
    ]);
    expect(shares[0]).toMatchObject({ quantity: '30', price: { each: 100 } });
    const sameDay = addUpMovements([
      movement(1, { quantity: '3', price: 1000 }),
      movement(2, { quantity: '5', price: 101, time: '10:00:00' }),
      movement(3, { day: day(2), deed: 'split', quantity: '10' }),
    ]);
    expect(sameDay[0]).toMatchObject({ quantity: '35', price: { each: 101 } });
  });
  test('all shares out and the new ones in, on one day, is a split, too', () => {
    const [balance] = addUpMovements([
      movement(1, { quantity: '3', price: 1000 }),
      movement(2, { deed: 'split-shares', quantity: '-3' }),
      movement(3, { day: day(2), deed: 'split-shares', quantity: '30' }),
    ]);
    expect(balance).toMatchObject({ quantity: '30', fault: null, price: { each: 100 } });
  });
  test('the same ratio twice on a day is one split', () => {
    const [balance] = addUpMovements([
      movement(1, { quantity: '3', price: 1000 }),
      movement(2, { deed: 'split', quantity: '10/1' }),
      movement(3, { day: day(2), deed: 'split', quantity: '10/1' }),
    ]);
    expect(balance).toMatchObject({ quantity: '30', price: { each: 100 } });
  });
  test('shares that a split adds to none were bought before the file begins', () => {
    const [balance] = addUpMovements([
      movement(1, { deed: 'split-shares', quantity: '18' }),
      movement(2, { quantity: '1', price: 100 }),
    ]);
    expect(balance).toMatchObject({ fault: 'more-out-than-in' });
  });
  test('of a sale and a purchase at one moment, the price of the purchase counts', () => {
    const [balance] = addUpMovements([
      movement(1, { quantity: '2', price: 900 }),
      movement(2, { quantity: '2', price: 1000, deed: 'out' }),
      movement(3, { day: day(2), quantity: '20', price: 100 }),
    ]);
    expect(balance).toMatchObject({ quantity: '20', fault: null, price: { each: 100 } });
  });
  test('what is told to be there counts where nothing of it came, and else is no more of it', () => {
    const held = movement(2, { deed: 'held', quantity: '4' });
    expect(addUpMovements([held])).toMatchObject([{ quantity: '4', fault: null }]);
    expect(addUpMovements([movement(1, { quantity: '4' }), held])).toMatchObject([{ quantity: '4', fault: null }]);
  });

  describe('shares exchanged for others', () => {
    const old = movement(1, { symbol: 'OLD', name: 'Old Corp', quantity: '32', price: 1 });
    const gone = movement(2, {
      symbol: null,
      cusip: '890260854',
      name: 'OLD CORP',
      deed: 'split-shares',
      quantity: '-32',
    });
    const come = movement(3, { day: day(2), symbol: 'NEW', name: 'New Corp', deed: 'split-shares', quantity: '1' });
    test('leave by their number, and what comes has their worth', () => {
      expect(addUpMovements([old, gone, come])).toMatchObject([
        { quantity: '0', fault: null },
        { quantity: '1', fault: null, price: { each: 32, day: day(1) }, movements: [{ symbol: 'NEW' }] },
      ]);
    });
    test('are asked about where two went that day, or none', () => {
      const other = movement(1, { symbol: 'TWO', name: 'Two Corp', quantity: '5', price: 7 });
      const too = movement(2, { symbol: 'TWO', deed: 'split-shares', quantity: '-5' });
      const faultOf = (all: readonly Movement[]) =>
        addUpMovements(all).find(({ movements }) => movements[0]!.symbol === 'NEW')?.fault;
      expect(faultOf([old, other, gone, too, come])).toBe('more-out-than-in');
      expect(faultOf([old, come])).toBe('more-out-than-in');
    });
    test('under a name that nobody has leave for what came that day', () => {
      const more = { ...come, symbol: 'OLD', name: 'Old Corp' };
      const unnamed = { ...gone, name: 'OLD CORPORATION' };
      expect(addUpMovements([old, unnamed, more])).toMatchObject([{ quantity: '1', fault: null, price: { each: 32 } }]);
      const other = movement(1, { symbol: 'TWO', name: 'Two Corp', quantity: '5', price: 7 });
      const too = movement(2, { symbol: 'TWO', name: 'Two Corp', deed: 'split-shares', quantity: '5' });
      expect(addUpMovements([old, other, unnamed, more, too])).toMatchObject([
        { fault: 'unclear' },
        { fault: 'unclear' },
      ]);
    });
    test('of another account are none of them', () => {
      const [, , , balance] = addUpMovements([
        old,
        { ...gone, account: 'B' },
        { ...come, account: 'B' },
        movement(4, {}),
      ]);
      expect(addUpMovements([old, { ...gone, account: 'B' }])).toMatchObject([
        { quantity: '32', fault: null },
        { fault: 'more-out-than-in' },
      ]);
      expect(balance).toMatchObject({ quantity: '1' });
    });
  });
  test('more sold than bought is told, also where later purchases hide it', () => {
    const [balance] = addUpMovements([movement(1, { quantity: '4', deed: 'out' }), movement(2, { quantity: '10' })]);
    expect(balance).toMatchObject({ quantity: '6', fault: 'more-out-than-in' });
  });
  test('within a day the order of rows does not matter', () => {
    const [balance] = addUpMovements([
      movement(1, { quantity: '4', deed: 'out' }),
      movement(2, { day: day(1), quantity: '4' }),
    ]);
    expect(balance).toMatchObject({ quantity: '0', fault: null });
  });
  test('what does not say how many is told', () => {
    const [balance] = addUpMovements([movement(1, { quantity: '4' }), movement(2, { deed: 'unclear', quantity: '' })]);
    expect(balance).toMatchObject({ fault: 'unclear' });
    expect(addUpMovements([movement(1, {}), movement(2, { deed: 'split', quantity: '' })])[0]).toMatchObject({
      fault: 'unclear',
    });
  });
  test('a symbol that has one ISIN in the file is that security, one with two is none of them', () => {
    const isin = 'US1912161007';
    expect(addUpMovements([movement(1, { isin }), movement(2, {})])).toHaveLength(1);
    expect(
      addUpMovements([movement(1, { isin }), movement(2, { isin: 'US5949181045' }), movement(3, {})]),
    ).toHaveLength(3);
  });
  test('accounts are apart', () => {
    expect(addUpMovements([movement(1, { account: 'A' }), movement(2, { account: 'B' })])).toHaveLength(2);
  });
});

const SYMBOLS = ['KO', 'MSFT', 'VOO'];
const anyMovement = fc.record({
  at: fc.integer({ min: 0, max: 300 }),
  symbol: fc.constantFrom(...SYMBOLS),
  deed: fc.constantFrom('in' as const, 'in' as const, 'out' as const),
  millionths: fc.integer({ min: 1, max: 1e9 }),
  price: fc.option(fc.integer({ min: 1, max: 1000 })),
});
const anyHistory = fc
  .uniqueArray(anyMovement, { selector: ({ at }) => at, maxLength: 60 })
  .map((all) =>
    all.map(({ at, symbol, deed, millionths, price }, row) =>
      movement(row + 1, { day: day(at), symbol, deed, quantity: writeExact(BigInt(millionths) * 10n ** 18n), price }),
    ),
  );
const said = (movements: readonly Movement[]) =>
  addUpMovements(movements)
    .map(({ movements: [first], quantity, price, fault }) => [first!.symbol, quantity, price?.each ?? null, fault])
    .sort();

describe('laws', () => {
  test('the order of rows of different days does not matter', () => {
    fc.assert(
      fc.property(anyHistory, fc.infiniteStream(fc.nat()), (history, dice) => {
        const shuffled = [...history].sort(() => (dice.next().value! % 2 === 0 ? 1 : -1));
        expect(said(shuffled)).toEqual(said(history));
      }),
    );
  });
  test('what came less what went is what is there, to the last digit', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { movements, quantity } of addUpMovements(history)) {
          const all = movements.map((one) => (one.deed === 'out' ? -1n : 1n) * parseExact(one.quantity)!);
          expect(parseExact(quantity)).toBe(all.reduce((sum, one) => sum + one, 0n));
        }
      }),
    );
  });
  test('nothing is ever below zero without being told', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { quantity, fault } of addUpMovements(history))
          expect(quantity.startsWith('-') && fault === null).toBe(false);
      }),
    );
  });
  test('years that overlap give what one file of all gives', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(300), fc.nat(300), (history, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const first = history.filter(({ day: at }) => at <= day(to));
        const second = history.filter(({ day: at }) => at >= day(from));
        const joined = joinMovements([first, second]);
        expect(joined).toHaveLength(history.length);
        expect(said(joined)).toEqual(said(history));
        expect(joinMovements([history, history])).toHaveLength(history.length);
      }),
    );
  });
});

test('two like purchases of one file are two, and the same two in another file', () => {
  const two = [movement(1, { day: day(1) }), movement(2, { day: day(1) })];
  expect(joinMovements([two])).toHaveLength(2);
  expect(joinMovements([two, two, [movement(9, { day: day(1) })]])).toHaveLength(2);
});
