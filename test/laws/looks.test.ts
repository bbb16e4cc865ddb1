import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import type { Holding } from '../../src/domain/model/holding.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import { WHOLE, type Look } from '../../src/domain/model/look.ts';
import type { Portfolio } from '../../src/domain/model/portfolio.ts';
import { SIZE_SCHEMES } from '../../src/domain/model/size.ts';
import { sum } from '../../src/domain/sum.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { EUR, USD, tinyReference } from '../support/tiny-reference.ts';
import { positionsIn } from '../../src/domain/rows/position-rows.ts';
import { triesOf } from '../support/dice.ts';

/* What is true of every look at a portfolio: at some of its accounts, or at its funds as lines. */

const reference = tinyReference();
const ACCOUNTS = ['A', 'B', 'C'] as const;
const SYMBOLS = ['NVDA', 'GOOG', 'WWW', 'SPY', 'IWM', 'HALF', 'TGT', 'BND', 'SPAXX', 'NOPE', 'AVUV', 'MIX'];

const rows = fc
  .array(
    fc.record({
      symbol: fc.constantFrom(...SYMBOLS),
      value: fc.integer({ min: 1, max: 50_000_000 }).map((cents) => cents / 100),
      account: fc.constantFrom(...ACCOUNTS),
      currency: fc.constantFrom(USD, EUR),
    }),
    { minLength: 1, maxLength: 15 },
  )
  .map((all) => all.map((row) => holdingOf(row)));
const settings = fc.record({ sizeScheme: fc.constantFrom(...SIZE_SCHEMES), lens: fc.constantFrom(...LENSES) });

function reportOf(held: readonly Holding[], choices: Partial<Portfolio['settings']>, look: Look) {
  const portfolio = portfolioOf([fileOf(held)], choices);
  return analyse(portfolio, reference, prepare(portfolio, reference, look));
}

describe('accounts', () => {
  it('add up to the whole: value, lens and small caps', () => {
    fc.assert(
      fc.property(rows, settings, (held, choices) => {
        const { accounts, totals, lens, smallCaps } = reportOf(held, choices, WHOLE);
        expect(sum(accounts.map(({ value }) => value))).toBeCloseTo(totals.net, 6);
        expect(sum(accounts.map((account) => account.lens.value))).toBeCloseTo(lens.value, 4);
        expect(sum(accounts.map((account) => account.smallCaps.value))).toBeCloseTo(smallCaps.value, 4);
        const parts = accounts.flatMap((account) => (account.lens.part === null ? [] : [account.lens.part]));
        if (parts.length > 0) expect(sum(parts)).toBeCloseTo(1, 9);
      }),
      { numRuns: triesOf(200) },
    );
  });

  it('one alone is what a portfolio of that account would be, in the same currency', () => {
    fc.assert(
      fc.property(rows, settings, fc.constantFrom(...ACCOUNTS), (held, choices, account) => {
        const whole = reportOf(held, choices, WHOLE);
        const some = held.filter((row) => row.account === account);
        fc.pre(some.length > 0);
        const looked = reportOf(held, choices, { ...WHOLE, accounts: [account] });
        const alone = reportOf(some, { ...choices, currency: whole.settings.currency }, WHOLE);
        expect(looked.totals).toEqual(alone.totals);
        expect(looked.lens).toEqual(alone.lens);
        expect(looked.companies).toEqual(alone.companies);
        expect(looked.exposure).toEqual(alone.exposure);
        expect(looked.accounts).toEqual(whole.accounts);
        // The rows of the file and its checks stay those of the whole.
        expect(looked.files.map(({ rows: counted }) => counted)).toEqual(
          whole.files.map(({ rows: counted }) => counted),
        );
      }),
      { numRuns: triesOf(150) },
    );
  });

  it('nobody has hold nothing, and nothing fails', () => {
    const report = reportOf(
      [holdingOf({ symbol: 'NVDA', value: 10, account: 'A' })],
      {},
      { ...WHOLE, accounts: ['Z'] },
    );
    expect(positionsIn(report.positions)).toEqual([]);
    expect(report.totals.net).toBe(0);
    expect(report.accounts.map(({ account }) => account)).toEqual(['A']);
  });
});

describe('funds as lines', () => {
  const LINES: Look = { ...WHOLE, funds: 'lines' };

  it('keep the net value and the shares of one’s own, and hide what is in the funds', () => {
    fc.assert(
      fc.property(rows, settings, (held, choices) => {
        const owned = reportOf(held, choices, WHOLE);
        const lines = reportOf(held, choices, LINES);
        expect(lines.totals.net).toBe(owned.totals.net);
        expect(lines.lens.direct).toBe(owned.lens.direct);
        expect(lines.lens.viaFunds).toBe(0);
        expect(lines.smallCaps.direct).toBe(owned.smallCaps.direct);
        expect(lines.exposure.unopened.value).toBeCloseTo(sum(owned.funds.map(({ value }) => value)), 6);
        expect(owned.exposure.unopened.value).toBe(0);
        const shares = lines.exposure.composition.map(({ share }) => share!);
        if (lines.totals.base !== null) expect(sum(shares)).toBeCloseTo(1, 9);
        for (const { viaFunds } of lines.companies) expect(viaFunds).toEqual([]);
      }),
      { numRuns: triesOf(200) },
    );
  });

  it('are still described and told apart by account', () => {
    const held = [holdingOf({ symbol: 'SPY', value: 100 }), holdingOf({ symbol: 'NVDA', value: 50 })];
    const [owned, lines] = [reportOf(held, {}, WHOLE), reportOf(held, {}, LINES)];
    expect(lines.accounts).toEqual(owned.accounts);
    expect(lines.funds.map(({ lens }) => lens)).toEqual(owned.funds.map(({ lens }) => lens));
    expect(lines.settings.funds).toBe('lines');
  });
});

describe('the members of a lens', () => {
  it('name every company that counts in it', () => {
    fc.assert(
      fc.property(rows, settings, (held, choices) => {
        const { lens, companies } = reportOf(held, choices, WHOLE);
        const members = new Set(lens.members.map(({ issuer }) => issuer));
        for (const { issuer, inLens } of companies) if (inLens) expect(members.has(issuer)).toBe(true);
        expect(members.size).toBe(lens.members.length);
      }),
      { numRuns: triesOf(100) },
    );
  });
});
