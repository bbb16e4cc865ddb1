import { describe, expect, it } from 'vitest';
import { issuerId } from '../../src/domain/model/units.ts';
import { parsePlan, resolvePlan } from '../../scripts/read-plan.ts';
import { tinyReference } from '../support/tiny-reference.ts';

const tiny = tinyReference();
const NVDA = `company:${issuerId('NVDA')}` as const;
const held = [
  { account: 'IRA', security: NVDA, symbol: 'NVDA', name: 'NVIDIA', value: 500, price: null },
  { account: 'IRA', security: 'fund:SPY', symbol: 'SPY', name: 'S&P 500', value: 500, price: null },
  { account: 'Brokerage', security: 'fund:SPY', symbol: 'SPY', name: 'S&P 500', value: 500, price: null },
] as const;
const plan = (moves: unknown, more: object = {}) => JSON.stringify({ ...more, moves });
const one = { from: 'NVDA', to: 'cash', amount: 100 };

describe('a plan’s file', () => {
  it('is read with amounts, parts and prices', () => {
    const read = parsePlan(
      plan([one, { account: 'IRA', from: 'spy', to: 'IWM', percent: 50, price: 200, lots: 'highest-cost' }], {
        name: 'Less tilt',
      }),
      'p.json',
    );
    expect(resolvePlan(read, held, tiny)).toEqual({
      name: 'Less tilt',
      moves: [
        { account: 'IRA', from: NVDA, to: 'class:cash', size: { unit: 'money', value: 100 }, price: null },
        {
          account: 'IRA',
          from: 'fund:SPY',
          to: 'fund:IWM',
          size: { unit: 'part', value: 0.5 },
          price: 200,
          lots: 'highest-cost',
        },
      ],
    });
  });

  it.each([
    ['{', 'no JSON'],
    ['[]', 'The plan is no object'],
    ['{}', 'needs "moves"'],
    [plan([]), 'at least one move'],
    [plan([one], { nmae: 'x' }), '"nmae", which means nothing'],
    [plan([{ ...one, into: 'IRA' }]), '"into", which means nothing'],
    [plan([{ ...one, percent: 5 }]), 'either "amount" or "percent"'],
    [plan([{ from: 'NVDA', to: 'cash' }]), 'either "amount" or "percent"'],
    [plan([{ ...one, amount: '100' }]), 'must be a number above 0'],
    [plan([{ from: 'NVDA', to: 'cash', percent: 101 }]), 'at most 100'],
    [plan([{ ...one, lots: 'first-in' }]), '"lots" is "highest-cost" or "proportional"'],
    [plan([{ ...one, from: '' }]), 'needs "from" as a text'],
  ])('is refused in words: %s', (text, why) => {
    expect(() => parsePlan(text, 'p.json')).toThrow(why);
  });

  it.each([
    [{ ...one, from: 'XYZZY' }, '"XYZZY" is no company or fund'],
    [{ ...one, to: 'XYZZY' }, '"XYZZY" is no company or fund'],
    [{ ...one, account: 'Roth' }, 'there is no account "Roth"; there is "IRA", "Brokerage"'],
    [{ ...one, from: 'SPY' }, 'in several accounts'],
    [{ ...one, from: 'AAPL' }, 'is not held'],
  ])('that the holdings do not fit is refused: %j', (move, why) => {
    expect(() => resolvePlan(parsePlan(plan([move]), 'p.json'), held, tiny)).toThrow(why);
  });
});
