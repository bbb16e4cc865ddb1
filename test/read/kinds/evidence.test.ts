import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  detailOf,
  EVIDENCE_SEEN,
  TABLE_KINDS,
  weighKind,
  weighOwner,
  type Evidence,
} from '../../../src/read/table/kind/evidence.ts';
import { findRunningBalance } from '../../../src/read/table/kind/running-balance.ts';
import { sentenceOf } from '../../../src/screens/review/words/issues.ts';
import { readText, refused, taken } from '../read-file.ts';

const seen = (facts: Pick<Evidence, 'seen' | 'speaksFor' | 'weight'>): Evidence => ({
  columns: [],
  rows: 3,
  of: 3,
  ...facts,
});
const ids = seen({ seen: 'identifiers', speaksFor: 'holdings', weight: 2 });
const product = seen({ seen: 'product', speaksFor: 'holdings', weight: 2 });
const days = seen({ seen: 'own-dates', speaksFor: 'movements', weight: 3 });
const balance = seen({ seen: 'running-balance', speaksFor: 'movements', weight: 8 });

describe('the scale', () => {
  test('nothing seen is nothing known', () =>
    expect(weighKind([])).toEqual({ kind: 'unknown', evidence: [], isClear: false }));
  test('who and how much, and nothing against it, needs no look', () =>
    expect(weighKind([ids, product])).toMatchObject({ kind: 'holdings', isClear: true }));
  test('a single hint makes nothing something else', () =>
    expect(weighKind([days])).toMatchObject({ kind: 'unknown', isClear: false }));
  test('either alone does', () => {
    expect(weighKind([ids]).isClear).toBe(false);
    expect(weighKind([product]).isClear).toBe(false);
  });
  test('one thing against it is asked about, with holdings as the guess', () =>
    expect(weighKind([ids, product, days])).toMatchObject({ kind: 'holdings', isClear: false }));
  test('the heavier side is the guess, and stands first', () => {
    const verdict = weighKind([ids, product, days, balance]);
    expect(verdict.kind).toBe('movements');
    expect(verdict.evidence.map((one) => one.seen)).toEqual(['running-balance', 'own-dates', 'identifiers', 'product']);
  });
  test('in whatever order things are seen', () => {
    const all = [ids, product, days, balance];
    const kinds = all.map((_, at) => weighKind([...all.slice(at), ...all.slice(0, at)]).kind);
    expect(new Set(kinds)).toEqual(new Set(['movements']));
  });
});

describe('a fund’s list on the same scale', () => {
  const weights = seen({ seen: 'fund-weights', speaksFor: 'fund-list', weight: 4 });
  const unpaid = seen({ seen: 'nothing-paid', speaksFor: 'fund-list', weight: 2 });
  const issuers = seen({ seen: 'issuer-titles', speaksFor: 'fund-list', weight: 12 });
  const few = seen({ seen: 'few-rows', speaksFor: 'holdings', weight: 7 });
  const portfolio = seen({ seen: 'portfolio-titles', speaksFor: 'holdings', weight: 20 });
  test('identifiers and products are in both, and tell neither', () => {
    const verdict = weighKind([ids, product, weights, unpaid]);
    expect(verdict).toMatchObject({ kind: 'fund-list', isClear: false });
    expect(verdict.evidence.map((one) => one.seen)).toEqual(['fund-weights', 'nothing-paid']);
    expect(weighOwner([ids, product, weights, unpaid])).toBe('either');
  });
  test('an issuer’s titles need no answer, an account or a cost none either', () => {
    expect(weighKind([ids, issuers])).toMatchObject({ kind: 'fund-list', isClear: true });
    expect(weighKind([ids, weights, issuers, portfolio]).kind).toBe('holdings');
    expect(weighOwner([weights, issuers, portfolio])).toBe('own');
  });
  test('a list of few rows is likelier somebody’s own, and asked about', () => {
    expect(weighKind([ids, few, weights, unpaid])).toMatchObject({ kind: 'holdings', isClear: false });
    expect(weighOwner([ids, few, weights, unpaid])).toBe('either');
  });
  test('a hint makes no fund’s list', () => expect(weighOwner([ids, weights])).toBe('own'));
  test('what is a list of trades by weight is neither', () =>
    expect(weighKind([weights, unpaid, balance, days]).kind).toBe('movements'));

  const anything = fc.array(
    fc.record({
      seen: fc.constantFrom(...EVIDENCE_SEEN),
      speaksFor: fc.constantFrom(...TABLE_KINDS),
      weight: fc.integer({ min: 1, max: 20 }),
      columns: fc.constant([]),
      rows: fc.constant(3),
      of: fc.constant(3),
    }),
    { maxLength: 8 },
  );
  const RANK = { own: 0, either: 1, fund: 2 } as const;
  test('more for a fund never makes it likelier somebody’s own, and the reverse', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(weights, issuers), fc.constantFrom(few, portfolio), (some, fund, own) => {
        const rank = RANK[weighOwner(some)];
        expect(RANK[weighOwner([...some, fund])]).toBeGreaterThanOrEqual(rank);
        expect(RANK[weighOwner([...some, own])]).toBeLessThanOrEqual(rank);
      }),
    );
  });
  test('is a fund’s without a question only where the kind is a fund’s list', () => {
    fc.assert(
      fc.property(anything, (some) => {
        const { kind, isClear } = weighKind(some);
        const owner = weighOwner(some);
        if (kind === 'fund-list') expect(owner).toBe(isClear ? 'fund' : 'either');
        else if (owner === 'fund') expect(['movements', 'balances', 'watch-list']).toContain(kind);
      }),
    );
  });
});

describe('a running balance', () => {
  const alone = (count: number) => Array.from({ length: count }, () => '');
  const amounts = [10, -3, 25, 7, -12];
  const running = [110, 107, 132, 139, 127];
  test('forwards', () =>
    expect(findRunningBalance(new Map([[0, amounts], [1, running]]), alone(5))).toMatchObject({ column: 1, of: [0] })); // oxfmt-ignore
  test('backwards', () => {
    const columns = new Map([[0, [...amounts].reverse()], [1, [...running].reverse()]]); // oxfmt-ignore
    expect(findRunningBalance(columns, alone(5))).toMatchObject({ column: 1, of: [0] });
  });
  test('with a column for each direction', () => {
    const columns = new Map([
      [2, amounts.map((one) => (one > 0 ? one : null))],
      [3, amounts.map((one) => (one < 0 ? -one : null))],
      [4, running],
    ]);
    expect(findRunningBalance(columns, alone(5))).toMatchObject({ column: 4, of: [2, 3], agree: 4, compared: 4 });
  });
  test('of each coin', () => {
    const columns = new Map([
      [0, [1, 50, 2, 25, -0.5, -10, 0.25]],
      [1, [1, 50, 3, 75, 2.5, 65, 2.75]],
    ]);
    expect(findRunningBalance(columns, ['a', 'b', 'a', 'b', 'a', 'b', 'a'])).toMatchObject({ column: 1, of: [0] });
  });
  test('is not seen in quantity, price and value, nor where every amount is the same', () => {
    const held = new Map([[0, [10, 20, 30, 40]], [1, [5, 6, 7, 8]], [2, [50, 120, 210, 320]]]); // oxfmt-ignore
    expect(findRunningBalance(held, alone(4))).toBeNull();
    expect(findRunningBalance(new Map([[0, [10, 10, 10, 10]], [1, [10, 20, 30, 40]]]), alone(4))).toBeNull(); // oxfmt-ignore
  });
});

describe('why is said in words', () => {
  test('of a refusal, with the columns and rows it rests on', () => {
    const text = `Date,Description,Amount,Balance\n2026-01-05,A,-42.5,957.5\n2026-01-09,B,1800,2757.5\n2026-02-02,C,-12.99,2744.51\n2026-02-11,D,-650,2094.51\n`;
    const error = refused(readText(text, 'table.csv'));
    expect(error).toMatchObject({
      code: 'refused-transactions',
      detail: { guess: 'movements', for1: 'running-balance' },
    });
    expect(sentenceOf(error)).toContain('Here’s why: “Balance” is a running total of “Amount” in 3 of 3 rows; ');
  });
  test('of holdings that may be something else', () => {
    const text = `Symbol,Direction,Quantity,Price,Value\nAAPL,BUY,10,200,2000\nKO,BUY,5,70,350\nXOM,BUY,8,90,720\n`;
    const { issues, holdings } = taken(readText(text, 'table.csv'));
    expect(holdings.line.length).toBe(3);
    const unsure = issues.find(({ code }) => code === 'kind-unsure')!;
    expect(unsure).toMatchObject({ severity: 'warning', detail: { guess: 'holdings', against1: 'one-deed' } });
    expect(sentenceOf(unsure)).toMatch(
      /^This looks like a list of your holdings: .* But “Direction” has a word for a purchase in every row\. If it’s what you own now, keep it\./,
    );
  });
  test('of a table that nothing identifies', () => {
    const { issues } = taken(readText('Name,Quantity,Price,Value\nChair,6,95.5,573\nLamp,2,39.9,79.8\n', 'table.csv'));
    expect(sentenceOf(issues.find(({ code }) => code === 'kind-unsure')!)).toContain(
      'But no column has symbols or ISINs.',
    );
  });
  test('each thing that can be seen', () => {
    for (const one of EVIDENCE_SEEN) {
      const verdict = weighKind([{ ...seen({ seen: one, speaksFor: 'movements', weight: 9 }), columns: ['A', 'B'] }]);
      const issue = {
        code: 'refused-watch-list',
        severity: 'error',
        file: 'a.csv',
        line: null,
        detail: detailOf(verdict),
      } as const;
      expect(sentenceOf(issue)).toMatch(/Here’s why: [^.]{8,}\./);
    }
  });
});
