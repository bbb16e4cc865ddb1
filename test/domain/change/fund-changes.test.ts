import { expect, test } from 'vitest';
import { changedFunds, movedBy } from '../../../src/domain/change/fund-changes.ts';
import type { FundUse } from '../../../src/domain/model/report-funds.ts';
import { isoDate } from '../../../src/domain/model/units.ts';

type Seen = Pick<FundUse, 'symbol' | 'name' | 'asOf' | 'between'>;
const NONE = { low: 0, high: 0 };
function fund(symbol: string, lens: readonly [number, number], small: number, day: string | null): Seen {
  const between = {
    lens: { low: lens[0], high: lens[1] },
    smallCaps: { low: small, high: small },
    size: { mega: NONE, large: NONE, mid: NONE, small: NONE, micro: NONE },
    sector: {} as FundUse['between']['sector'],
  };
  return { symbol, name: `${symbol} fund`, asOf: day === null ? null : isoDate(day), between };
}

test('the fund that moved most comes first, an equal one by its symbol', () => {
  const before = [
    fund('A', [0.25, 0.25], 0, '2026-01-02'),
    fund('B', [0, 1], 0, null),
    fund('C', [0.25, 0.25], 0, '2026-01-02'),
  ];
  const after = [
    fund('A', [0.25, 0.25], 0.25, '2026-02-02'),
    fund('B', [0.4, 0.4], 0, '2026-02-02'),
    fund('C', [0.5, 0.5], 0, '2026-02-02'),
  ];
  const changes = changedFunds(before, after);
  expect(changes.map(({ symbol }) => symbol)).toEqual(['B', 'A', 'C']);
  expect(changes.map((one) => Number(movedBy(one).toFixed(9)))).toEqual([0.6, 0.25, 0.25]);
  expect(changes[0]).toMatchObject({
    asOf: { before: null, after: '2026-02-02' },
    lens: { before: { low: 0, high: 1 } },
  });
});

test('another day alone is a change; the same day and shares that no figure shows are none', () => {
  const before = [fund('A', [0.2, 0.2], 0, '2026-01-02'), fund('B', [0.2, 0.2], 0, '2026-01-02')];
  const after = [fund('A', [0.20001, 0.20001], 0, '2026-01-02'), fund('B', [0.2, 0.2], 0, '2026-01-03')];
  expect(changedFunds(before, after).map(({ symbol }) => symbol)).toEqual(['B']);
});

test('a fund that only one of them has is left out', () => {
  const one = fund('A', [0.2, 0.2], 0, '2026-01-02');
  expect(changedFunds([one], [])).toEqual([]);
  expect(changedFunds([], [one])).toEqual([]);
});
