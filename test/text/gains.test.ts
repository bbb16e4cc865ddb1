import { describe, expect, it } from 'vitest';
import type { PlanStep } from '../../src/domain/rotation/lab.ts';
import { perUnitLine, planGainsLine, realisedLine, realisedShort, taxableLine } from '../../src/text/gains.ts';
import { moneyFormat } from '../../src/text/money.ts';
import { ownLimitsLine } from '../../src/text/plans.ts';
import { issuerId } from '../../src/domain/units.ts';

const dollars = moneyFormat('USD', false);
const step = (facts: Partial<PlanStep>): PlanStep => ({
  move: {
    account: 'A',
    from: `company:${issuerId('NVDA')}`,
    to: 'fund:IWM',
    size: { unit: 'money', value: 1000 },
    price: null,
  },
  refused: null,
  amount: 1000,
  isCapped: false,
  sells: null,
  buys: null,
  realised: null,
  lens: 0.4,
  smallCaps: 0.1,
  lensPerUnit: -1,
  ...facts,
});
const gain = { covered: 1000, gain: 250, short: -50, long: 300, undated: 0 };
const fromCash = step({ move: { ...step({}).move, from: 'class:cash' } });

describe('what a swap realises', () => {
  it('is a gain or a loss, by how long it was held', () => {
    expect(realisedLine(step({ realised: gain }), dollars)).toBe(
      'Selling it would realise a gain of $250.00 (+$300 held for more than a year, −$50 held for a year or less).',
    );
    const loss = { covered: 600, gain: -40, short: 0, long: 0, undated: -40 };
    expect(realisedLine(step({ realised: loss }), dollars)).toBe(
      'Selling it would realise a loss of $40.00. For $400.00 of it your file states no cost.',
    );
  });
  it('is not made up where no cost is stated, and is no word for cash', () => {
    expect(realisedLine(step({}), dollars)).toBe('Your file states no cost for it, so no gain or loss is worked out.');
    expect(realisedShort(step({}), dollars)).toBe('cost not stated');
    expect([realisedLine(fromCash, dollars), realisedShort(fromCash, dollars)]).toEqual(['', '']);
    expect(planGainsLine([fromCash], null, dollars)).toBe('');
  });
  it('stands beside what moves in the lens', () => {
    expect(perUnitLine(step({ realised: gain }), 'mega-cap tech')).toBe(
      '100.0% of it leaves mega-cap tech, and 25.0% of it is gain.',
    );
    expect(perUnitLine(step({ lensPerUnit: 0.431 }), 'mega-cap tech')).toBe('43.1% of it goes into mega-cap tech.');
    expect(perUnitLine(step({ lensPerUnit: 0 }), 'mega-cap tech')).toBe('Nothing of it changes mega-cap tech.');
  });
  it('adds up over a plan, and says for how much nothing is known', () => {
    const line = planGainsLine([step({ realised: gain }), step({}), fromCash], gain, dollars);
    expect(line).toContain('Together they would realise a gain of $250.00');
    expect(planGainsLine([step({ realised: gain })], gain, dollars)).toContain(
      'The sale would realise a gain of $250.00',
    );
    expect(line).toContain('For $1,000.00 of what is sold your files state no cost.');
  });
  it('hides its amounts with the others', () => {
    const hidden = moneyFormat('USD', true);
    expect(realisedLine(step({ realised: gain }), hidden)).not.toMatch(/\d/);
    expect(planGainsLine([step({ realised: gain }), step({})], gain, hidden)).not.toMatch(/\d/);
  });
});

it('accounts are flagged as taxable by their kind, and it is said where that is a guess or not known', () => {
  expect(
    taxableLine([
      { account: 'Individual 123456789', kind: 'taxable', said: false },
      { account: 'Mine', kind: 'taxable', said: true },
      { account: 'Roth', kind: 'roth', said: false },
      { account: 'Z1', kind: 'unknown', said: false },
    ]),
  ).toBe(
    'Taxable: Individual ••6789 (by its name) and Mine. Gains and losses of sales there may count for tax. ' +
      'Whether Z1 is taxable is not known; you can say it under Portfolios.',
  );
  expect(taxableLine([{ account: 'Roth', kind: 'roth', said: true }])).toBe(
    'None of these accounts is taxable, by its kind.',
  );
  expect(taxableLine([])).toBe('');
});

it('limits that are one’s targets are called so', () => {
  const targets = { lens: 0.3, smallCaps: null, company: null };
  expect(ownLimitsLine({ targets, left: [] }, 'mega-cap tech')).toBe('These are your targets to begin with.');
  expect(ownLimitsLine({ targets, left: [{ key: 'cash-and-bonds', side: 'low' }] }, 'mega-cap tech')).toBe(
    'These are your targets to begin with. Not looked after here: the least for cash and bonds.',
  );
});
