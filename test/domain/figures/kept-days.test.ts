import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/change/snapshot.ts';
import { takeSnapshot } from '../../../src/domain/change/take-snapshot.ts';
import { answerOf, type AnsweredFigure } from '../../../src/domain/figures/answer.ts';
import { householdDays, keptDays } from '../../../src/domain/figures/kept-days.ts';
import { isTooLittleSeen } from '../../../src/domain/figures/known.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/model/portfolio.ts';
import { currency, isoDate } from '../../../src/domain/model/units.ts';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { makeSnapshot } from '../../storage/sample-snapshot.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { tinyReference } from '../../support/tiny-reference.ts';

const reference = tinyReference();
const day = (text: string) => isoDate(text)!;
const figure = (share: number, high = share) => ({
  value: share * 1000,
  share,
  low: share,
  high,
  uncertain: high - share,
  likely: null,
});

/* A day of a portfolio worth `net`, with `lens` of it in mega-cap tech. */
function kept(of: string, date: string, net: number, lens: number, more: Partial<Snapshot> = {}): Snapshot {
  return {
    ...makeSnapshot(of, date),
    net,
    lens: figure(lens),
    smallCaps: figure(0.1),
    open: 0,
    market: { benchmark: 'us-market', asOf: day(date), lens: 0.39, smallCaps: 0.06 },
    ...more,
  };
}
const datesOf = ({ days }: ReturnType<typeof keptDays>) => days.map(({ date }) => date);

describe('the days of a portfolio', () => {
  it('are answered as the report of that day is', () => {
    const held = fc.array(fc.tuple(fc.constantFrom('NVDA', 'JPM', 'AVUV', 'XYZZY'), fc.integer({ min: 1, max: 900 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(held, fc.constantFrom('portfolio', 'equities'), (lines, base) => {
        const file = fileOf(
          lines.map(([symbol, value]) => holdingOf({ symbol, value })),
          { asOf: day('2026-11-18') },
        );
        const portfolio = portfolioOf([file], { base });
        const report = analyse(portfolio, reference);
        const snapshot = takeSnapshot(portfolio, report, day('2026-11-22'))!;
        const dim = isTooLittleSeen(report.totals.uncertain, base);
        const said = (one: AnsweredFigure) => answerOf(dim ? { ...one, likely: null } : one);
        const [first] = keptDays([snapshot], portfolio.settings).days;
        expect(first?.lens).toEqual(said(report.lens));
        expect(first?.smallCaps).toEqual(said(report.smallCaps));
      }),
    );
  });

  it('are in the order of time, without those measured otherwise, which are counted', () => {
    const other = kept('a', '2026-10-01', 1000, 0.5, {
      settings: { ...makeSnapshot('a').settings, lens: 'magnificent-seven' },
    });
    const all = keptDays([kept('a', '2026-11-18', 1000, 0.5), other, kept('a', '2026-08-21', 1, 1)], DEFAULT_SETTINGS);
    expect([datesOf(all), all.left]).toEqual([['2026-08-21', '2026-11-18'], 1]);
  });

  it('have the market of about that day only, and only the one that the newest is compared with', () => {
    const market = (asOf: string, benchmark = 'us-market') => ({
      benchmark,
      asOf: day(asOf),
      lens: 0.4,
      smallCaps: 0.05,
    });
    const days = [
      kept('a', '2025-11-28', 1, 0.5, { market: market('2026-10-01') }),
      kept('a', '2026-08-31', 1, 0.5, { market: market('2026-10-01') }),
      kept('a', '2026-09-01', 1, 0.5, { market: market('2026-10-01') }),
      kept('a', '2026-10-20', 1, 0.5, { market: market('2026-10-20', 'sp500') }),
      kept('a', '2026-11-18', 1, 0.5, { market: market('2026-11-10') }),
    ];
    const read = keptDays(days, DEFAULT_SETTINGS);
    expect(read.days.map((one) => one.market?.lens ?? null)).toEqual([null, null, 0.4, null, 0.4]);
    expect(read.newestMarket).toEqual(market('2026-11-10'));
    // the market of all sizes took the place of one whose list was newer
    const changed = [
      kept('a', '2026-11-18', 1, 0.5, { market: market('2026-02-12', 'world') }),
      kept('a', '2026-11-23', 1, 0.5, { market: market('2025-10-31', 'world-all-sizes') }),
    ];
    expect(keptDays(changed, DEFAULT_SETTINGS).newestMarket?.benchmark).toBe('world-all-sizes');
    const own = keptDays([kept('a', '2026-11-18', 1, 0.5, { market: market('2026-11-10', 'kept') })], DEFAULT_SETTINGS);
    expect([own.newestMarket, own.days[0]?.market]).toEqual([null, null]);
  });

  it('without ends have no figure, rather than one that looks certain', () => {
    const open = kept('a', '2026-11-18', 1, 0.5, {
      lens: { value: 1, share: 0.5, low: 0.5, high: null, uncertain: null, likely: null },
    });
    expect(keptDays([open], DEFAULT_SETTINGS).days[0]?.lens).toBe(null);
  });
});

describe('the days of a household', () => {
  const ada = [kept('a', '2025-11-28', 1000, 0.6), kept('a', '2026-08-21', 3000, 0.5)];
  const ben = [kept('b', '2026-02-02', 1000, 0.1), kept('b', '2026-11-18', 1000, 0.2)];

  it('begin once every member has data, add up money, and say how old the oldest part is', () => {
    const { days, left } = householdDays([ada, ben], DEFAULT_SETTINGS);
    expect(left).toBe(0);
    expect(days.map(({ date, oldest, lens }) => [date, oldest, lens])).toEqual([
      ['2026-02-02', '2025-11-28', { kind: 'one', share: (600 + 100) / 2000 }],
      ['2026-08-21', '2026-02-02', { kind: 'one', share: (1500 + 100) / 4000 }],
      ['2026-11-18', '2026-08-21', { kind: 'one', share: (1500 + 200) / 4000 }],
    ]);
  });

  it('say the oldest file of a member, too', () => {
    const old = [kept('a', '2026-11-18', 1000, 0.6, { oldest: day('2026-01-02') })];
    expect(householdDays([old, ben], DEFAULT_SETTINGS).days[0]?.oldest).toBe('2026-01-02');
  });

  it('are none where a member has no day at all', () => {
    expect(householdDays([ada, []], DEFAULT_SETTINGS)).toEqual({ days: [], left: 0, newestMarket: null });
    expect(householdDays([], DEFAULT_SETTINGS).days).toEqual([]);
  });

  const otherwise: Partial<Snapshot>[] = [
    { settings: { ...makeSnapshot('b').settings, currency: currency('EUR')! } },
    { settings: { ...makeSnapshot('b').settings, lens: 'magnificent-seven' } },
    { settings: { ...makeSnapshot('b').settings, base: 'equities' } },
    { net: -5000 },
  ];
  it.each(otherwise)('leave out a day that can’t be added, instead of an older one of that member: %o', (facts) => {
    const newest = kept('b', '2026-11-18', 1000, 0.2, facts);
    const read = householdDays([ada, [ben[0]!, newest]], DEFAULT_SETTINGS);
    expect([datesOf(read), read.left]).toEqual([['2026-02-02', '2026-08-21'], 1]);
  });

  it('keep a range a range', () => {
    const wide = [kept('a', '2026-11-18', 1000, 0.2, { lens: figure(0.2, 0.6) })];
    const { days } = householdDays([wide, [kept('b', '2026-11-18', 3000, 0.4)]], DEFAULT_SETTINGS);
    expect(days[0]?.lens).toEqual({ kind: 'between', low: (200 + 1200) / 4000, high: (600 + 1200) / 4000 });
  });

  const member = fc.uniqueArray(
    fc.record({
      month: fc.integer({ min: 1, max: 9 }),
      net: fc.integer({ min: 1, max: 5000 }),
      low: fc.integer({ min: 0, max: 50 }),
      open: fc.integer({ min: 0, max: 50 }),
    }),
    { selector: ({ month }) => month, minLength: 1, maxLength: 5 },
  );
  it('lie between the least and the most of their parts, and are those of the one member of a household of one', () => {
    const settings: Settings = DEFAULT_SETTINGS;
    const daysOf = (of: string, facts: { month: number; net: number; low: number; open: number }[]) =>
      facts.map(({ month, net, low, open }) =>
        kept(of, `2026-0${month}-10`, net, low / 100, {
          lens: figure(low / 100, (low + open) / 100),
          open: open / 100,
        }),
      );
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 3 }), (facts) => {
        const members = facts.map((one, at) => daysOf(`m${at}`, one));
        const { days } = householdDays(members, settings);
        for (const { date, lens } of days) {
          const parts = members.map(
            (one) => one.filter((each) => each.date <= date).sort((a, b) => (a.date < b.date ? 1 : -1))[0]!,
          );
          const low = Math.min(...parts.map((part) => part.lens.low!));
          const high = Math.max(...parts.map((part) => part.lens.high!));
          expect(lens).not.toBe(null);
          const [from, to] = lens!.kind === 'one' ? [lens!.share, lens!.share] : [lens!.low, lens!.high];
          expect(from).toBeGreaterThanOrEqual(low - 1e-9);
          expect(to).toBeLessThanOrEqual(high + 1e-9);
          expect(to).toBeGreaterThanOrEqual(from);
        }
        const [only] = members;
        const alone = householdDays([only!], settings).days.map(({ date, lens }) => [date, lens]);
        expect(alone).toEqual(keptDays(only!, settings).days.map(({ date, lens }) => [date, lens]));
      }),
    );
  });
});
