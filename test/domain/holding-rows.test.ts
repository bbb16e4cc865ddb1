import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import type { RowFate } from '../../src/domain/model/file-reading.ts';
import type { Portfolio } from '../../src/domain/model/portfolio.ts';
import { changeOutcomes, fateAt, fatesIn, makeFateRows, rowsLeftOut } from '../../src/domain/rows/fate-rows.ts';
import { holdingAt, holdingsIn, keepGroups, makeHoldingRows, mapWords } from '../../src/domain/rows/holding-rows.ts';
import { leaveReadings } from '../../src/domain/rows/leave-readings.ts';
import { countPositions, positionsIn } from '../../src/domain/rows/position-rows.ts';
import { withReadings } from '../../src/domain/rows/sent-report.ts';
import { currency, isoDate, lineNumber } from '../../src/domain/model/units.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { tinyReference } from '../support/tiny-reference.ts';

const EUR = currency('EUR')!;
const number = fc.option(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { freq: 4 });
const ROW = fc
  .record({
    line: fc.integer({ min: 1, max: 4_000_000_000 }).map(lineNumber),
    account: fc.constantFrom(null, 'IRA', 'Roth'),
    symbol: fc.constantFrom('NVDA', 'WWW', null),
    name: fc.option(fc.string({ maxLength: 3 })),
    quantity: number,
    price: number,
    value: fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
    valueFrom: fc.constantFrom('stated' as const, 'computed' as const),
    currency: fc.constantFrom(null, EUR),
    inBase: fc.option(fc.constant({ value: 5, currency: EUR, from: 'rate' as const }), { freq: 6 }),
    cost: fc.option(
      fc.record({
        value: fc.double({ noNaN: true, min: 0.01, max: 100 }),
        since: fc.constantFrom(null, isoDate('2024-02-29'), isoDate('2025-01-01')),
      }),
    ),
    says: fc.constantFrom(null, 'fund' as const),
  })
  .map((facts) => holdingOf(facts, facts.line));
const ROWS = fc.array(ROW, { maxLength: 80 });
const FATE = fc.record({
  line: fc.nat().map((at) => lineNumber(at + 1)),
  fate: fc.constantFrom('accepted' as const, 'skipped' as const, 'rejected' as const),
  reason: fc.constantFrom('position' as const, 'total' as const, 'no-value' as const),
  text: fc.string({ unit: 'grapheme', maxLength: 20 }),
});
const FATES: fc.Arbitrary<readonly RowFate[]> = fc.array(FATE, { maxLength: 200 });

describe('holdings in columns', () => {
  it('come back one by one, in parts and all together, from a copy and from another thread', () => {
    fc.assert(
      fc.property(ROWS, fc.nat(80), (list, cut) => {
        const rows = makeHoldingRows(list);
        expect(holdingsIn(rows)).toEqual(list);
        expect([...holdingsIn(rows, 0, cut), ...holdingsIn(rows, cut)]).toEqual(list);
        for (const copy of [{ ...rows }, structuredClone(rows)]) expect(holdingsIn(copy)).toEqual(list);
        for (const { first, firstAt } of rows.groups) expect(holdingAt(rows, firstAt)).toEqual(first);
      }),
    );
  });

  it('are the same columns, however the same rows came into them', () => {
    fc.assert(
      fc.property(ROWS, (list) => {
        const rows = makeHoldingRows(list);
        const rename = (account: string | null) => (account === 'Roth' ? 'IRA' : account);
        expect(makeHoldingRows(holdingsIn(rows))).toEqual(rows);
        expect(mapWords(rows, (row) => ({ ...row, account: rename(row.account) }))).toEqual(
          makeHoldingRows(list.map((row) => ({ ...row, account: rename(row.account) }))),
        );
        expect(keepGroups(rows, ({ account }) => account === 'IRA')).toEqual(
          makeHoldingRows(list.filter(({ account }) => account === 'IRA')),
        );
      }),
    );
  });
});

describe('fates in columns', () => {
  it('come back, those left out are found, and one that is changed changes no other', () => {
    fc.assert(
      fc.property(FATES, fc.nat(200), (list, cut) => {
        const rows = makeFateRows(list);
        expect(fatesIn(rows)).toEqual(list);
        expect([...fatesIn(rows, 0, cut), ...fatesIn(structuredClone(rows), cut)]).toEqual(list);
        expect(list.map((_, at) => fateAt(rows, at))).toEqual(list);
        expect(rowsLeftOut(rows)).toEqual(list.filter(({ fate }) => fate !== 'accepted'));
        const dropped = { fate: 'skipped', reason: 'dropped' } as const;
        expect(changeOutcomes(rows, (line) => (line % 2 === 0 ? dropped : null))).toEqual(
          makeFateRows(list.map((row) => (row.line % 2 === 0 ? { ...row, ...dropped } : row))),
        );
      }),
    );
  });
});

describe('the rows of a report', () => {
  const reference = tinyReference();
  const files = [
    fileOf([holdingOf({ symbol: 'NVDA', account: 'IRA', value: 100 }), holdingOf({ symbol: 'WWW', value: 20 })], {
      fingerprint: 'f',
    }),
    fileOf([holdingOf({ symbol: 'AAPL', account: 'Roth', value: 7, currency: EUR })], { name: 'two.csv' }),
  ];
  const dropped: Portfolio = { ...portfolioOf(files), corrections: [{ kind: 'drop', file: 'f', line: lineNumber(2) }] };

  it('are those of its readings, and cross only where they are others', () => {
    for (const portfolio of [portfolioOf(files), dropped]) {
      const report = analyse(portfolio, reference);
      const sent = structuredClone(leaveReadings(report, files));
      const isCorrected = portfolio === dropped;
      expect(sent.positions.map(({ rows }) => rows === null)).toEqual([!isCorrected, true]);
      expect(sent.files.map(({ fates }) => fates === null)).toEqual([!isCorrected, true]);
      expect(withReadings(sent, structuredClone(files))).toEqual(report);
    }
  });

  it('of some accounts are the lines of those', () => {
    const look = { accounts: ['Roth'], funds: 'opened', against: null } as const;
    const { positions } = analyse(portfolioOf(files), reference, prepare(portfolioOf(files), reference, look));
    expect(positionsIn(positions).map(({ symbol, line }) => [symbol, line])).toEqual([['AAPL', 2]]);
    expect(countPositions(positions)).toBe(1);
    expect(positionsIn(analyse(portfolioOf(files), reference).positions, 1, 3)).toHaveLength(2);
  });

  it('are corrected once for all that is measured of them', () => {
    const groundwork = prepare(dropped, reference);
    const [one, other] = (['market-rank', 'cumulative'] as const).map((sizeScheme) =>
      analyse({ ...dropped, settings: { ...dropped.settings, sizeScheme } }, reference, groundwork),
    );
    expect(one!.positions).toBe(other!.positions);
    expect(one!.files[0]!.fates).toBe(other!.files[0]!.fates);
    expect(one!.totals.net).not.toBe(analyse(portfolioOf(files), reference).totals.net);
  });
});
