import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import {
  KIND_IDS,
  classOfKind,
  isKindId,
  kindOfSymbol,
  KIND_SYMBOLS,
  type KindId,
} from '../../src/domain/model/kinds.ts';
import { measureFund, openKindSpans, type KindGround } from '../../src/domain/measure/kind-spans.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import { openFunds } from '../../src/domain/look-through/look-through.ts';
import { DEFAULT_SETTINGS, type Answer, type AnswerChoice, type Portfolio } from '../../src/domain/model/portfolio.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import type { Ranged } from '../../src/domain/model/report-amounts.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { rosterOf } from '../../src/domain/identity/roster.ts';
import { forgetIdentity, sayIdentity } from '../../src/domain/book/say.ts';
import { SIZE_SCHEMES } from '../../src/domain/model/size.ts';
import { openYardstick } from '../../src/domain/measure/yardstick.ts';
import { loadReference } from '../../src/reference/load.ts';
import { KIND_NAMES } from '../../src/words/names/kinds.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { USD, tinyReference } from '../support/tiny-reference.ts';
import { positionsIn } from '../../src/domain/rows/position-rows.ts';

const tiny = tinyReference();
const PLAN = { symbol: null, name: 'Our Plan’s Fund' };

function saying(choice: AnswerChoice | null, settings: Partial<Portfolio['settings']> = {}): Portfolio {
  const file = fileOf([holdingOf({ symbol: 'NVDA', value: 500 }), holdingOf({ ...PLAN, says: 'fund', value: 500 })]);
  const answers: readonly Answer[] = choice === null ? [] : [{ kind: 'identity', ...PLAN, choice }];
  return { ...portfolioOf([file], settings), answers };
}
const reportOf = (kind: KindId, pack = tiny): Report => analyse(saying({ kind: 'fund-of-kind', of: kind }), pack);

describe('a fund of which no more than its kind is said', () => {
  const open = analyse(saying(null), tiny);
  const report = reportOf('us-total');

  it('lies between the least and the most that funds of the kind hold, instead of anywhere', () => {
    expect(open.lens).toMatchObject({ low: 0.5, high: 1 });
    // SPY 85 to 87 % with what has no cap or no row, INNER four tenths of that, IWM nothing
    expect(report.lens).toMatchObject({ low: 0.5, share: 0.5 });
    expect(report.lens.high).toBeCloseTo(0.5 + 0.5 * 0.87, 12);
    expect(open.smallCaps).toMatchObject({ low: 0, high: 0.5 });
    // of SPY none but what has no cap, of IWM all
    expect(report.smallCaps.low).toBeCloseTo(0, 12);
    expect(report.smallCaps.high).toBeCloseTo(0.5, 12);
  });
  it('is read as their middle by assets, named as the user’s own choice', () => {
    // 0.6 of SPY's 85 to 87 %, 0.3 of INNER's 34 to 34.8 %
    expect(report.lens.likely!.low).toBeCloseTo(0.5 + 0.5 * (0.6 * 0.85 + 0.3 * 0.34), 12);
    expect(report.lens.likely!.high).toBeCloseTo(0.5 + 0.5 * (0.6 * 0.87 + 0.3 * 0.348), 12);
    expect(report.lens.likely!.because).toMatchObject([
      {
        part: 'US total market fund',
        witness: 'US total market fund',
        ofKind: 'us-total',
        isChosen: true,
        asOf: '2026-08-21',
      },
    ]);
  });
  it('is a fund of its own among the funds, marked, with those that the span is taken from', () => {
    expect(report.unknownFunds).toEqual([]);
    expect(report.funds).toMatchObject([
      {
        symbol: 'US total market fund',
        name: 'US total market fund',
        value: 500,
        seen: 'closed',
        proxy: null,
        ofKind: { kind: 'us-total', members: ['SPY', 'INNER', 'IWM'] },
        asOf: '2026-08-21',
        estimated: true,
      },
    ]);
    expect(report.funds[0]!.between.lens.high).toBeCloseTo(0.87, 12);
    expect(positionsIn(report.positions)[1]!.identity).toMatchObject({ by: 'answer' });
  });
  it('counts as shares where it is a fund of shares, and may be anything where it is a mixed one', () => {
    expect(analyse(saying({ kind: 'fund-of-kind', of: 'us-total' }, { base: 'equities' }), tiny).totals.base).toBe(
      1000,
    );
    expect(reportOf('balanced-40-60').lens.high).toBeLessThan(1);
    expect(
      analyse(saying({ kind: 'fund-of-kind', of: 'balanced-40-60' }, { base: 'equities' }), tiny).totals.base,
    ).toBe(500);
  });
  it('is bonds or cash where it is said to be that', () => {
    expect(reportOf('bond')).toMatchObject({ lens: { low: 0.5, high: 0.5 }, funds: [] });
    expect(reportOf('bond').exposure.assetClass.bond.value).toBe(500);
    expect(reportOf('cash').exposure.assetClass.cash.value).toBe(500);
  });
  it('is asked about again where the pack has no such kind', () => {
    expect(reportOf('europe')).toEqual({ ...open, positions: expect.anything() as Report['positions'] });
  });
  it('is as it was before once the answer is taken back', () => {
    const asked = saying(null);
    const said = sayIdentity(asked, PLAN, { kind: 'fund-of-kind', of: 'us-total' });
    expect(analyse(said, tiny)).not.toEqual(open);
    const changed = sayIdentity(said, PLAN, { kind: 'fund-of-kind', of: 'balanced-40-60' });
    expect(analyse(changed, tiny)).toEqual(reportOf('balanced-40-60'));
    expect(analyse(forgetIdentity(changed, PLAN), tiny)).toEqual(open);
  });
});

describe('a fund of the catalogue that nothing stands for', () => {
  it('is read as the middle of the kind that its name states, as our suggestion, and its range stays', () => {
    const named: Reference = {
      ...tiny,
      bySymbol: (symbol) =>
        symbol === 'PLAIN'
          ? [{ kind: 'fund', symbol, name: 'Some House Total Stock Market Fund', fundClass: 'equity' }]
          : tiny.bySymbol(symbol),
    };
    const { lens } = analyse(portfolioOf([fileOf([holdingOf({ symbol: 'PLAIN', value: 100 })])]), named);
    expect(lens).toMatchObject({ low: 0, high: 1 });
    expect(lens.likely!.because).toMatchObject([
      { part: 'PLAIN', witness: 'US total market fund', ofKind: 'us-total', isChosen: false },
    ]);
  });
});

describe('the kinds of the pack', () => {
  let pack: Reference;
  beforeAll(async () => {
    pack = await loadReference();
  });
  const ground = (lens: (typeof LENSES)[number], sizeScheme: (typeof SIZE_SCHEMES)[number]) => {
    const roster = rosterOf(pack);
    const settings = { ...DEFAULT_SETTINGS, lens, sizeScheme };
    const { factsOf, questions } = openYardstick(settings, pack, roster, {
      currency: USD,
      against: null,
      exposure: { companies: [], residuals: [], unidentified: { value: 0, low: 0, high: 0 } },
    });
    return { ground: { reference: pack, contents: openFunds(pack), roster, factsOf } satisfies KindGround, questions };
  };

  it('are all there but bonds and cash, called as they are called on screen, by parts that add up to 1', () => {
    for (const id of KIND_IDS) {
      const kind = pack.kind(id);
      const held = classOfKind(id);
      if (held === 'bond' || held === 'cash') {
        expect(kind).toBeNull();
        continue;
      }
      expect(kind?.name).toBe(KIND_NAMES[id]);
      expect(kind!.members.length).toBeGreaterThanOrEqual(3);
      expect(kind!.members.reduce((all, { weight }) => all + weight, 0)).toBeCloseTo(1, 12);
      expect(pack.bySymbol(KIND_SYMBOLS[id])).toMatchObject([{ kind: 'fund', fundClass: held }]);
    }
  });
  it('hold what each of their funds holds, and their middle, under every lens and scheme', () => {
    const asked = [
      ...LENSES.map((lens) => ground(lens, 'market-rank')),
      ...SIZE_SCHEMES.map((scheme) => ground('mega-cap-tech', scheme)),
    ].flatMap(({ ground: seen, questions }) => [
      { seen, question: questions.lens },
      { seen, question: questions.smallCaps },
    ]);
    for (const { seen, question } of asked) {
      const spanOf = openKindSpans(seen);
      for (const kind of KIND_IDS.map((id) => pack.kind(id)).filter((one) => one !== null)) {
        const span = spanOf(kind.id, KIND_SYMBOLS[kind.id], question);
        expect(span.low).toBeGreaterThanOrEqual(0);
        expect(span.high).toBeLessThanOrEqual(1);
        for (const { symbol } of kind.members) {
          const fund = measureFund(symbol, question, seen);
          expect(fund.low).toBeGreaterThanOrEqual(span.low);
          expect(fund.high).toBeLessThanOrEqual(span.high);
        }
      }
    }
  });
  it('give a likely reading inside their span, of money in any amounts', () => {
    const kinds = fc.uniqueArray(fc.constantFrom(...KIND_IDS), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 9000 }), (ids, apple) => {
        const rows = ids.map((id) => holdingOf({ symbol: null, name: `Plan ${id}`, says: 'fund', value: 1000 }));
        const answers = ids.map((id): Answer => {
          return {
            kind: 'identity',
            symbol: null,
            name: `Plan ${id}`,
            choice: { kind: 'fund-of-kind', of: id },
          };
        });
        const file = fileOf([holdingOf({ symbol: 'AAPL', value: apple }), ...rows]);
        const { lens, smallCaps } = analyse({ ...portfolioOf([file]), answers }, pack);
        for (const figure of [lens, smallCaps]) expectInside(figure);
      }),
      { numRuns: 15 },
    );
  });
});

function expectInside({ low, high, likely }: Ranged): void {
  if (likely === null) return;
  expect(likely.low).toBeGreaterThanOrEqual(low!);
  expect(likely.high).toBeGreaterThanOrEqual(likely.low);
  expect(likely.high).toBeLessThanOrEqual(high!);
}

it('knows a kind by its symbol, and no other symbol as one', async () => {
  const pack = await loadReference();
  // bonds and cash are what they are; money in them is under no kind
  const isOpen = (id: KindId) => !['bond', 'cash'].includes(classOfKind(id));
  for (const id of KIND_IDS) expect(kindOfSymbol(KIND_SYMBOLS[id])).toBe(isOpen(id) ? id : null);
  // the pack's own words for plans' funds of which the class alone is known
  expect(pack.bySymbol('Bond fund')).toMatchObject([{ kind: 'fund', fundClass: 'bond' }]);
  for (const symbol of ['', 'us-small', 'US SMALL-CAP FUND', 'VTI', 'MSCI World', 'toString'])
    expect(kindOfSymbol(symbol)).toBeNull();
  expect(isKindId('us-small')).toBe(true);
  expect(isKindId('toString')).toBe(false);
});
