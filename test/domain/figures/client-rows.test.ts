import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { figuresOf, makeCard, type CardFigures, type ShelvedClient } from '../../../src/domain/book/shelf.ts';
import { lookTogether } from '../../../src/domain/book/merge-portfolios.ts';
import { answerOf } from '../../../src/domain/figures/answer.ts';
import {
  CLIENT_FILTERS,
  CLIENT_SORTS,
  clientRows,
  countClients,
  isOldData,
  householdsOfFound,
  monthsOld,
  narrowClients,
  passesFilter,
  sharedMarket,
  sortClients,
  usualMeasure,
} from '../../../src/domain/figures/client-rows.ts';
import { leastCosts } from '../../../src/domain/figures/costs.ts';
import { measureTargets } from '../../../src/domain/measure/targets.ts';
import type { Portfolio } from '../../../src/domain/model/portfolio.ts';
import type { Target } from '../../../src/domain/model/target.ts';
import { isoDate } from '../../../src/domain/model/units.ts';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { tinyReference } from '../../support/tiny-reference.ts';

const reference = tinyReference();
const day = (text: string) => isoDate(text)!;
const TODAY = day('2026-11-22');

type Held = readonly (readonly [string, number])[];
function client(name: string, held: Held, more: Partial<Portfolio> & { readonly asOf?: string } = {}): Portfolio {
  const { asOf = '2026-11-18', ...facts } = more;
  const holdings = held.map(([symbol, value]) => holdingOf({ symbol, value }));
  return { ...portfolioOf([fileOf(holdings, { asOf: day(asOf) })]), id: name, name, ...facts };
}
function shelved(portfolio: Portfolio, last: CardFigures | null = null, isCurrent = true): ShelvedClient {
  const figures = figuresOf(portfolio.id, analyse(portfolio, reference), last);
  return { ...makeCard(portfolio, 1), figures, isCurrent };
}
const rowOf = (one: ShelvedClient) => clientRows([one])[0]!;

const TOP: Held = [
  ['NVDA', 600],
  ['JPM', 400],
];
const OPEN: Held = [
  ['NVDA', 300],
  ['JPM', 300],
  ['AVUV', 400],
];
const AT_MOST_HALF: Target = { key: 'lens', low: null, high: 0.5 };

describe('a row of a portfolio', () => {
  it.each([
    ['all known', TOP],
    ['a part not seen', OPEN],
    [
      'nearly nothing seen',
      [
        ['ZZZZ', 900],
        ['NVDA', 100],
      ] as Held,
    ],
  ])('says what its verdict says: %s', (_what, held) => {
    const portfolio = client('Ada', held, {
      targets: [AT_MOST_HALF, { key: 'largest-company', low: null, high: 0.2 }],
    });
    const report = analyse(portfolio, reference);
    const row = rowOf(shelved(portfolio));
    expect(row.lens).toEqual(answerOf(report.lens));
    expect(row.smallCaps).toEqual(answerOf(report.smallCaps));
    expect(row.net).toBe(report.totals.net);
    expect(row.market).toEqual({
      name: report.benchmark.name,
      lens: report.benchmark.lens,
      smallCaps: report.benchmark.smallCaps,
    });
    expect(row.costs).toEqual(leastCosts(report.costs));
    const measured = measureTargets(report, portfolio.targets);
    expect(row.stands).toBe(measured.find(({ target }) => target.key === 'lens')!.stands);
    const outside = measured.filter(({ stands }) => stands === 'above' || stands === 'below');
    expect(row.outside).toEqual(outside.map((one) => ({ ...one, since: null })));
  });

  it('says no middle where nearly nothing is seen', () => {
    const kept = shelved(client('Ada', OPEN));
    const figures = kept.figures!;
    const likely = { share: 0.4, low: 0.4, high: 0.4 };
    const reading = { share: 0.1, low: 0.1, high: 0.95, uncertain: 0.85, likely };
    const about = (open: number) =>
      rowOf({ ...kept, figures: { ...figures, row: { ...figures.row!, lens: reading, open } } }).lens;
    expect(about(0.85)).toEqual({ kind: 'between', low: 0.1, high: 0.95 });
    expect(about(0.5)).toEqual({ kind: 'about', share: 0.4, low: 0.1, high: 0.95 });
  });

  it('stands unclear where its range crosses a limit', () => {
    const row = rowOf(shelved(client('Ada', OPEN, { targets: [{ key: 'lens', low: null, high: 0.4 }] })));
    expect(row.lens?.kind).toBe('about');
    expect(row.stands).toBe('open');
  });

  it('tells who moved 2 points or more since then, up or down, and nobody of whom that is not known', () => {
    const settings = portfolioOf([]).settings;
    const before = shelved(client('Ada', TOP, { asOf: '2026-05-01', settings }));
    const movedBy = (points: number) => {
      const held: Held = [
        ['NVDA', 600 + points * 10],
        ['JPM', 400 - points * 10],
      ];
      return passesFilter(rowOf(shelved(client('Ada', held, { settings }), before.figures)), 'moved', TODAY);
    };
    expect([-3, -2, -1.9, 0, 1.9, 2, 3].map(movedBy)).toEqual([true, true, false, false, false, true, true]);
    expect(passesFilter(rowOf(before), 'moved', TODAY)).toBe(false);
  });
  it('counts points since the files before, not since an answer, a definition, or a file of an earlier day', () => {
    const then = client(
      'Ada',
      [
        ['NVDA', 500],
        ['JPM', 500],
      ],
      { asOf: '2026-05-01' },
    );
    const first = shelved(then);
    expect(rowOf(first).since).toBeNull();
    const second = shelved(client('Ada', TOP), first.figures);
    expect(rowOf(second).since).toEqual({ tenths: 100, isSure: true, day: '2026-05-01' });
    const again = shelved(client('Ada', TOP), second.figures);
    expect(rowOf(again).since).toEqual({ tenths: 100, isSure: true, day: '2026-05-01' });
    const settings = { ...then.settings, lens: 'magnificent-seven' } as const;
    expect(rowOf(shelved(client('Ada', TOP, { settings }), second.figures)).since).toBeNull();
    expect(rowOf(shelved(then, second.figures)).since).toBeNull();
    const unread: Held = [
      ['NVDA', 300],
      ['MIX', 700],
    ];
    expect(rowOf(shelved(client('Ada', unread), first.figures))).toMatchObject({
      lens: { kind: 'between' },
      since: { tenths: -200, isSure: false },
    });
  });

  it('of a record from before rows shows what was kept, as out of date', () => {
    const kept = shelved(client('Ada', OPEN));
    const old = rowOf({ ...kept, targets: null, figures: { ...kept.figures!, row: null } });
    expect(old).toMatchObject({ state: 'older', stands: 'unknown', smallCaps: null, costs: null });
    expect(old.lens).toMatchObject({ low: kept.figures!.low, high: kept.figures!.high });
    expect(rowOf({ ...kept, figures: null })).toMatchObject({ state: 'none', lens: null, net: null });
    expect(rowOf({ ...kept, isCurrent: false }).state).toBe('older');
  });
});

describe('a household', () => {
  const ada = client('Ada', TOP, { group: 'Larks', targets: [AT_MOST_HALF] });
  const ben = client('Ben', OPEN, { group: 'Larks', targets: [AT_MOST_HALF], asOf: '2026-03-02' });
  const rows = clientRows([shelved(ada), shelved(ben), shelved(client('Zoe', TOP))]);

  it('is one row that has its members, and says what their combined report says', () => {
    expect(rows.map(({ name, members }) => [name, members.map((one) => one.name)])).toEqual([
      ['Larks', ['Ada', 'Ben']],
      ['Zoe', []],
    ]);
    const report = analyse(lookTogether('Larks', [ada, ben])!, reference);
    const [row] = rows;
    expect(row!.net).toBeCloseTo(report.totals.net, 9);
    const answer = answerOf(report.lens);
    if (row!.lens?.kind !== 'about' || answer?.kind !== 'about') throw new Error('expected a middle');
    expect(row!.lens.share).toBeCloseTo(answer.share, 12);
    expect(row!.lens.low).toBeCloseTo(report.lens.low!, 12);
    expect(row!.lens.high).toBeCloseTo(report.lens.high!, 12);
    expect(row!.costs!.yearly).toBeCloseTo(leastCosts(report.costs).yearly, 9);
    expect(row!.market).toEqual(rows[1]!.market);
    expect(row!.oldest).toBe('2026-03-02');
  });

  it('is judged by the target that all of them have, and else by none', () => {
    expect(rows[0]!.stands).toBe('open');
    const other = clientRows([shelved(ada), shelved({ ...ben, targets: [] })])[0]!;
    expect(other).toMatchObject({ stands: 'differs', target: null });
    // Ada alone is above it
    expect(countClients([other])).toMatchObject({ all: 1, outside: 1 });
    expect(narrowClients([other], 'outside', '', TODAY)).toHaveLength(1);
    expect(clientRows([{ ...shelved(ada), targets: null }, shelved(ben)])[0]!.stands).toBe('unknown');
  });

  it('has no figure where one is measured differently, and is not ranked as if it had', () => {
    const settings = { ...ben.settings, lens: 'magnificent-seven' } as const;
    const mixed = clientRows([shelved(ada), shelved({ ...ben, settings })])[0]!;
    expect(mixed).toMatchObject({ lens: null, market: null, stands: 'unknown', measuredBy: null });
  });
});

describe('rows', () => {
  const any = fc
    .array(
      fc.record({
        name: fc.string({ minLength: 1, maxLength: 6 }),
        nvda: fc.integer({ min: 0, max: 9 }),
        avuv: fc.integer({ min: 0, max: 9 }),
        group: fc.constantFrom(null, null, 'House'),
        asOf: fc.constantFrom('2026-11-18', '2026-05-01'),
        isKept: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    .map((all) =>
      clientRows(
        all.map(({ name, nvda, avuv, group, asOf, isKept }, at) => {
          const held: Held = [
            ['NVDA', nvda],
            ['AVUV', avuv],
            ['JPM', 1],
          ];
          const one = shelved(client(`${at}`, held, { asOf, group, name, targets: [AT_MOST_HALF] }));
          return isKept ? one : { ...one, figures: null };
        }),
      ),
    );

  test('keep every client in any order and either direction, those without the figure last', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...CLIENT_SORTS), fc.boolean(), (rows, by, isReversed) => {
        const sorted = sortClients(rows, by, isReversed);
        expect([...sorted].sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
          [...rows].sort((a, b) => (a.key < b.key ? -1 : 1)),
        );
        if (by !== 'lens') return;
        const has = sorted.map(({ lens }) => lens !== null);
        expect(has.lastIndexOf(true)).toBeLessThan(has.includes(false) ? has.indexOf(false) : has.length);
      }),
      { numRuns: 40 },
    );
  });

  test('are narrowed down to some of them, and each is inside, outside, open or without a target once', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(null, ...CLIENT_FILTERS), fc.string({ maxLength: 2 }), (rows, filter, words) => {
        const narrowed = narrowClients(rows, filter, words, TODAY);
        expect(narrowed.every((row) => rows.includes(row))).toBe(true);
        const { all, outside, inside, open, none } = countClients(rows);
        expect(all).toBe(rows.length);
        expect(outside + inside + open + none).toBeLessThanOrEqual(all);
      }),
      { numRuns: 40 },
    );
  });

  test('are found by a member’s name, and an archived portfolio is none', () => {
    const rows = clientRows([shelved(client('Ada', TOP, { group: 'Larks' })), shelved(client('Zoe', TOP))]);
    expect(narrowClients(rows, null, ' ada ', TODAY).map(({ name }) => name)).toEqual(['Larks']);
    expect(householdsOfFound(rows, ' ada ')).toEqual(rows.filter(({ name }) => name === 'Larks').map(({ key }) => key));
    for (const words of ['', 'larks', 'zoe']) expect(householdsOfFound(rows, words)).toEqual([]);
    expect(clientRows([shelved(client('Gone', TOP, { archived: true }))])).toEqual([]);
  });

  test('have old data from the 61st day on, by the oldest file that counts', () => {
    const of = (asOf: string) => isOldData(rowOf(shelved(client('Ada', TOP, { asOf }))), TODAY);
    expect([of('2026-09-23'), of('2026-09-22')]).toEqual([false, true]);
    expect(isOldData({ oldest: null }, TODAY)).toBe(false);
  });

  test.each([
    ['2025-11-13', '2026-01-12', 0],
    ['2025-11-13', '2026-11-12', 11],
    ['2025-11-13', '2026-11-29', 12],
    ['2026-08-31', '2026-11-29', 2],
    ['2026-08-31', '2026-11-30', 3],
    ['2026-07-01', '2026-08-31', 2],
  ])('holdings of %s are, on %s, %d whole months old', (date, today, months) => {
    expect(monthsOld(day(date), day(today))).toBe(months);
  });

  test('name the market above the rulers only where it is one, and the definition most are measured by', () => {
    const usual = [shelved(client('A', TOP)), shelved(client('B', TOP))];
    const settings = { ...portfolioOf([]).settings, lens: 'magnificent-seven' } as const;
    const rows = clientRows([...usual, shelved(client('C', TOP, { settings }))]);
    expect(usualMeasure(rows)).toBe(rows[0]!.measuredBy);
    expect(sharedMarket(rows.slice(0, 2))).toEqual(rows[0]!.market);
    const against = { ...usual[0]!.figures!.row!.market, name: 'sp500' };
    const other = { ...rows[0]!, market: against };
    expect(sharedMarket([...rows, other])).toBeNull();
    expect(sharedMarket([])).toBeNull();
  });
});

test('a row says since when it is outside, and what changed since an earlier day that is kept alone', () => {
  const one = shelved(client('Ann', TOP, { targets: [AT_MOST_HALF] }));
  const at = (date: string, share: number) => ({
    date: day(date),
    measuredBy: 'portfolio mega-cap-tech market-rank',
    net: 900,
    cashAndBonds: null,
    lens: { share, low: share, high: share },
    smallCaps: { share: 0, low: 0, high: 0 },
  });
  const rowWith = (days: readonly ReturnType<typeof at>[]) => clientRows([one], new Map([['Ann', days]]))[0]!;
  const row = rowWith([at('2026-07-31', 0.45), at('2026-11-18', 0.6)]);
  expect(row.outside[0]!.since).toEqual({ day: '2026-11-18', isLeast: false });
  expect(row.since).toMatchObject({ day: '2026-07-31', tenths: 150, isSure: true });
  expect(rowWith([at('2026-11-18', 0.6)]).outside[0]!.since).toEqual({ day: '2026-11-18', isLeast: true });
  expect(rowWith([at('2026-11-18', 0.6)]).since).toBeNull();
});

test('a household has targets of its own, and without any those that all members share', () => {
  const group = { group: 'Larks' };
  const all = [client('Ada', TOP, { ...group, targets: [AT_MOST_HALF] }), client('Ben', TOP, group)].map((one) =>
    shelved(one),
  );
  const [shared] = clientRows(all);
  const [own] = clientRows(all, new Map(), { Larks: [{ key: 'lens', low: null, high: 0.7 }] });
  expect([shared!.stands, own!.stands, own!.target?.high]).toEqual(['differs', 'inside', 0.7]);
});
