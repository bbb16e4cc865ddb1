import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { atMiddleCap, isSmallCap, sizeOf } from '../../src/domain/model/classify.ts';
import { isInLens, LENSES } from '../../src/domain/model/lens.ts';
import type { Company, Reference } from '../../src/domain/model/reference.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { SIZE_KEYS, type Cutoffs } from '../../src/domain/model/size.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { COMPANIES, DAY, tinyReference } from '../support/tiny-reference.ts';

const dollars = fc.double({ min: 1e6, max: 5e12, noNaN: true });
const anySpan = fc
  .tuple(dollars, dollars, dollars)
  .map((caps) => [...caps].sort((a, b) => a - b) as [low: number, cap: number, high: number]);
const anyCutoffs = fc.tuple(dollars, dollars, dollars, dollars).map((caps): Cutoffs => {
  const [small, mid, large, mega] = [...caps].sort((a, b) => a - b) as [number, number, number, number];
  return { mega, large, mid, small };
});
const anyCompany = fc.constantFrom(...COMPANIES);

const spanned = (company: Company, [low, cap, high]: readonly [number, number, number]): Company => ({
  ...company,
  cap,
  capSpan: { low, high, source: 'VXUS', asOf: DAY },
});
const known = (company: Company, cap: number): Company => ({ ...company, cap, capSpan: null });

describe('a market cap that is a span', () => {
  it('says of a company what every cap inside it says, or nothing', () => {
    fc.assert(
      fc.property(
        anyCompany,
        anySpan,
        anyCutoffs,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (company, span, cutoffs, at) => {
          const estimated = spanned(company, span);
          const real = known(company, Math.min(span[2], span[0] + (span[2] - span[0]) * at));
          const size = sizeOf(estimated, cutoffs);
          if (size !== 'unknown') expect(sizeOf(real, cutoffs)).toBe(size);
          const small = isSmallCap(estimated, cutoffs);
          if (small !== 'unknown') expect(isSmallCap(real, cutoffs)).toBe(small);
          for (const id of LENSES) {
            const lens = { id, cutoffs, members: new Set<never>() };
            const answer = isInLens(estimated, lens);
            if (answer !== 'unknown') expect(isInLens(real, lens)).toBe(answer);
          }
        },
      ),
    );
  });

  it('inside one bucket is as good as the cap itself', () => {
    fc.assert(
      fc.property(anyCompany, anySpan, anyCutoffs, (company, span, cutoffs) => {
        const estimated = spanned(company, span);
        const [low, , high] = span.map((cap) => sizeOf(known(company, cap), cutoffs));
        fc.pre(low === high);
        expect(sizeOf(estimated, cutoffs)).toBe(sizeOf(atMiddleCap(estimated), cutoffs));
        expect(isSmallCap(estimated, cutoffs)).toBe(isSmallCap(atMiddleCap(estimated), cutoffs));
      }),
    );
  });
});

/** The reference with other caps: what `change` gives of a company stands in its place. */
function withCaps(reference: Reference, change: (company: Company) => Company): Reference {
  return {
    ...reference,
    company: (id) => {
      const company = reference.company(id);
      return company === null ? null : change(company);
    },
    companies: () => reference.companies().map(change),
  };
}

const SYMBOLS = COMPANIES.map(({ symbol }) => symbol);
const anyValues = fc.dictionary(fc.constantFrom(...SYMBOLS, 'SPY', 'IWM', 'VTI'), fc.integer({ min: 1, max: 9999 }), {
  minKeys: 1,
  maxKeys: 6,
});
const anySpans = fc.array(anySpan, { minLength: COMPANIES.length, maxLength: COMPANIES.length });

function reportOf(values: Readonly<Record<string, number>>, reference: Reference): Report {
  const file = fileOf(Object.entries(values).map(([symbol, value]) => holdingOf({ symbol, value })));
  return analyse(portfolioOf([file]), reference);
}

describe('a report on companies whose caps are spans', () => {
  const reference = tinyReference();
  const spansOf = (spans: readonly (readonly [number, number, number])[]) =>
    new Map(COMPANIES.map(({ id }, at) => [id, spans[at]!]));

  it('holds between its ends what any caps inside the spans give, and its likely reading, too', () => {
    fc.assert(
      fc.property(anyValues, anySpans, fc.integer({ min: 0, max: 2 }), (values, spans, end) => {
        const spanOf = spansOf(spans);
        const estimated = reportOf(
          values,
          withCaps(reference, (one) => (spanOf.has(one.id) ? spanned(one, spanOf.get(one.id)!) : one)),
        );
        const real = reportOf(
          values,
          withCaps(reference, (one) => (spanOf.has(one.id) ? known(one, spanOf.get(one.id)![end]!) : one)),
        );
        for (const key of ['lens', 'smallCaps'] as const) {
          const { low, high, likely, share } = estimated[key];
          expect(low!).toBeLessThanOrEqual(real[key].low! + 1e-9);
          expect(high!).toBeGreaterThanOrEqual(real[key].high! - 1e-9);
          expect(share!).toBeGreaterThanOrEqual(low!);
          if (likely === null) continue;
          expect(likely.low).toBeGreaterThanOrEqual(low!);
          expect(likely.high).toBeLessThanOrEqual(high! + 1e-9);
          if (likely.share !== null) expect(likely.share).toBeLessThanOrEqual(high!);
          if (end === 1) expect(likely.low).toBeCloseTo(real[key].low!, 9);
        }
        const sizes = SIZE_KEYS.reduce((sum, key) => sum + estimated.exposure.size[key].value, 0);
        expect(sizes).toBeCloseTo(estimated.exposure.assetClass.equity.value, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same as on known caps where each span lies in one bucket', () => {
    const values = { NVDA: 100, SPY: 300, IWM: 200 };
    const near = withCaps(reference, (one) => (one.cap === null ? one : spanned(one, [one.cap, one.cap, one.cap])));
    const report = reportOf(values, near);
    const plain = reportOf(values, reference);
    expect(report.lens).toEqual(plain.lens);
    expect(report.smallCaps).toEqual(plain.smallCaps);
    expect(report.exposure).toEqual(plain.exposure);
  });

  it('counts a company that may be small as possible, and says what the middle would make of it', () => {
    const mine = COMPANIES.find(({ cap, sector }) => cap !== null && sector !== 'Information Technology')!;
    const wide = withCaps(reference, (one) => (one.id === mine.id ? spanned(one, [1e9, 1.5e9, 5e9]) : one));
    const { smallCaps, exposure } = reportOf({ [mine.symbol]: 40, NVDA: 60 }, wide);
    expect(smallCaps).toMatchObject({ share: 0, low: 0, likely: { share: 0.4, because: [], atMiddleCap: 0.4 } });
    expect(smallCaps.high).toBeCloseTo(0.4, 12);
    expect(exposure.size.unknown.share).toBeCloseTo(0.4, 12);
  });
});
