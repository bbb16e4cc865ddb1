import { describe, expect, it } from 'vitest';
import type { PlanStep } from '../../../../src/domain/rotation/lab.ts';
import { NO_TAXES_SAID, type SaleTaxes } from '../../../../src/domain/model/account-terms.ts';
import { isUntaxed, type AccountKind } from '../../../../src/domain/model/account-kind.ts';
import {
  moveGainWords,
  planGainsLine,
  rankedTaxWords,
  realisedLine,
  realisedShort,
  taxLine,
  taxableLine,
} from '../../../../src/screens/rotation/words/gains.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { ownLimitsLine } from '../../../../src/screens/rotation/words/plans.ts';
import { issuerId } from '../../../../src/domain/model/units.ts';

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
  boughtAs: null,
  lens: 0.4,
  smallCaps: 0.1,
  changes: null,
  lensPerUnit: -1,
  ...facts,
});
const NONE = NO_TAXES_SAID;
const gain = { covered: 1000, gain: 250, short: -50, long: 300, undated: 0, losses: -50 };
const fromCash = step({ move: { ...step({}).move, from: 'class:cash' } });

describe('what a swap realises', () => {
  it('is a gain or a loss, by how long it was held', () => {
    expect(realisedLine(step({ realised: gain }), NONE, dollars)).toBe(
      'Selling would realize a gain of $250.00. Held for more than a year: +$300. Held for a year or less: −$50.',
    );
    const loss = { covered: 600, gain: -40, short: 0, long: 0, undated: -40, losses: -40 };
    expect(realisedLine(step({ realised: loss }), NONE, dollars)).toBe(
      'Selling would realize a loss of $40.00. Your file has no cost basis for $400.00 of it.',
    );
  });
  it('is not made up where no cost is stated, and is no word for cash', () => {
    expect(realisedLine(step({}), NONE, dollars)).toBe(
      'Your file doesn’t include a cost basis, so we can’t estimate the gain or loss.',
    );
    expect(realisedShort(step({}), NONE, dollars)).toBe('no cost basis');
    expect([realisedLine(fromCash, NONE, dollars), realisedShort(fromCash, NONE, dollars)]).toEqual(['', '']);
    expect(planGainsLine([fromCash], NONE, dollars)).toBe('');
  });
  it('is told by what the account is', () => {
    const told = (kind: AccountKind, said = true) =>
      taxLine(
        step({ realised: gain }),
        { account: 'Roth', kind, said },
        { ...NONE, untaxed: isUntaxed(kind) ? ['Roth'] : [] },
        dollars,
      );
    expect([told('roth'), told('sheltered')]).toEqual(Array(2).fill('Going by its type, selling in Roth isn’t taxed.'));
    expect(told('taxable')).toMatch(/^Taxable: Roth\. Selling would realize a gain of \$250\.00\./);
    expect(told('taxable', false)).toMatch(/^Taxable: Roth \(going by its name\)\./);
    expect([told('unknown'), told('other')].every((line) => line.startsWith('Selling would'))).toBe(true);
    expect(taxLine(fromCash, { account: 'A', kind: 'taxable', said: true }, NONE, dollars)).toBe('');
  });
  it('is a part of what a ranked move sells', () => {
    const source = { account: 'A', security: 'fund:QQQ', symbol: 'QQQ', name: 'QQQ', gain: 0.63 } as const;
    const told = [
      rankedTaxWords(source, false),
      rankedTaxWords({ ...source, gain: -0.08 }, false),
      rankedTaxWords({ ...source, gain: null }, false),
      rankedTaxWords(source, true),
      rankedTaxWords({ ...source, security: 'class:cash' }, false),
    ];
    expect(told).toEqual(['63.0% gain', '8.0% loss', 'no cost basis', 'not taxed', '']);
  });
  it('adds up over a plan, and says for how much nothing is known', () => {
    const line = planGainsLine([step({ realised: gain }), step({}), fromCash], NONE, dollars);
    expect(line).toContain('Together they would realize a gain of $250.00');
    expect(planGainsLine([step({ realised: gain })], NONE, dollars)).toContain(
      'The sale would realize a gain of $250.00',
    );
    expect(line).toContain('Your files have no cost basis for $1,000.00 of what you’d sell.');
  });
  it('is not told where sales aren’t taxed, and not added up with the rest', () => {
    const roth = step({ realised: { ...gain, gain: 9000 }, move: { ...step({}).move, account: 'Roth' } });
    const taxes: SaleTaxes = { ...NONE, untaxed: ['Roth'] };
    expect([realisedShort(roth, taxes, dollars), moveGainWords(roth, taxes, dollars)]).toEqual([
      'not taxed',
      'not taxed',
    ]);
    expect(planGainsLine([roth], taxes, dollars)).toMatch(/^Going by their types, none of these sales/);
    expect(planGainsLine([roth, step({ realised: gain })], taxes, dollars)).toMatch(
      /^In accounts where sales may be taxed, these moves would realize a gain of \$250\.00\./,
    );
  });
  it('is taxed at the user’s own rate, which nothing else is', () => {
    const other = step({ realised: gain, move: { ...step({}).move, account: 'B' } });
    const loss = { covered: 600, gain: -50, short: 0, long: 0, undated: -50, losses: -50 };
    const rates = (...all: readonly (readonly [string, number])[]): SaleTaxes => ({ untaxed: [], rates: new Map(all) });
    const line = (taxes: SaleTaxes, ...steps: readonly PlanStep[]) => planGainsLine(steps, taxes, dollars);
    expect(line(NONE, step({ realised: gain }))).not.toMatch(/tax rate/);
    expect(realisedLine(step({ realised: gain }), rates(['A', 0.15]), dollars)).toContain(
      'At your tax rate of 15%, that’s $37.50 of tax.',
    );
    // a loss under the same rate is set against the gain, and alone it is taxed nothing
    expect(line(rates(['A', 0.1]), step({ realised: gain }), step({ realised: loss }))).toContain('$20.00 of tax');
    expect(line(rates(['A', 0.1]), step({ realised: loss }))).not.toMatch(/of tax/);
    expect(line(rates(['A', 0.1], ['B', 0.2]), step({ realised: gain }), other)).toContain(
      'At the tax rates you entered, that’s $75.00 of tax.',
    );
    expect(line(rates(['A', 0.1]), step({ realised: gain }), other)).toContain(
      'that’s $25.00 of tax. You haven’t entered a tax rate for B.',
    );
  });
  it('hides its amounts with the others', () => {
    const hidden = moneyFormat('USD', true);
    expect(realisedLine(step({ realised: gain }), NONE, hidden)).not.toMatch(/\d/);
    expect(planGainsLine([step({ realised: gain }), step({})], NONE, hidden)).not.toMatch(/\d/);
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
    'Taxable: Individual ••6789 (going by its name) and Mine. Selling there may have tax consequences. ' +
      'We don’t know if Z1 is taxable. You can set that under Portfolios.',
  );
  expect(taxableLine([{ account: 'Roth', kind: 'roth', said: true }])).toBe(
    'Going by their types, these accounts aren’t taxable. Tax rules differ by country.',
  );
  expect(taxableLine([])).toBe('');
});

it('limits that are one’s targets are called so', () => {
  const targets = { lens: 0.3, smallCaps: null, company: null };
  expect(ownLimitsLine({ targets, left: [] }, 'mega-cap-tech')).toBe('We’ve started with your targets.');
  expect(ownLimitsLine({ targets, left: [{ key: 'cash-and-bonds', side: 'low' }] }, 'mega-cap-tech')).toBe(
    'We’ve started with your targets. Not included: cash and bonds (minimum).',
  );
});
