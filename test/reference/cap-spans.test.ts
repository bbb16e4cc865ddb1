import { beforeAll, describe, expect, it } from 'vitest';
import { estimateCaps } from '../../scripts/reference/estimate-caps.ts';
import type { GatheredBasket } from '../../scripts/reference/baskets.ts';
import type { ForeignRecord } from '../../scripts/reference/records.ts';
import { CAP_SOURCES, type Company, type Reference } from '../../src/domain/model/reference.ts';
import { spanCells } from '../../src/reference/cap-spans.ts';
import { loadReference } from '../../src/reference/load.ts';

let reference: Reference;
let abroad: readonly Company[];
beforeAll(async () => {
  reference = await loadReference();
  abroad = reference.companies().filter(({ country, ranked }) => country !== 'US' && !ranked);
});

describe('market caps of the pack', () => {
  it('are no rounded weight that passes for a figure: no ten companies abroad share one without a span', () => {
    // listings give caps in three digits, so a few meet by chance; weights rounded to 0.01 % made hundreds the same
    const sharing = new Map<number, string[]>();
    for (const { id, cap, capSpan } of abroad)
      if (cap !== null && capSpan === null) sharing.set(cap, [...(sharing.get(cap) ?? []), id]);
    expect([...sharing.values()].filter((ids) => ids.length >= 10)).toEqual([]);
  });

  it('lie inside their spans, each with a source and a day; those of US listings are figures', () => {
    const spans = reference.companies().filter(({ capSpan }) => capSpan !== null);
    expect(spans.length).toBeGreaterThan(4000);
    for (const { id, cap, capSpan } of spans) {
      expect(capSpan!.low, id).toBeLessThanOrEqual(cap!);
      expect(capSpan!.high, id).toBeGreaterThanOrEqual(cap!);
      expect(capSpan!.high / capSpan!.low, id).toBeLessThan(200);
    }
    expect(new Set(spans.map(({ capSpan }) => capSpan!.source))).toEqual(new Set(CAP_SOURCES));
    expect(reference.rankedCompanies().filter(({ capSpan }) => capSpan !== null)).toEqual([]);
  });

  it('are known, or lie in a span, for all but half a percent of the world outside the US', () => {
    const { companies, weights } = reference.basket('VXUS')!;
    const without = companies.map((id, at) => (reference.company(id)!.cap === null ? weights[at]! : 0));
    expect(without.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.0055);
  });

  it('refuse ends that do not hold the cap, and a source that nobody knows', () => {
    expect(spanCells(5, '', '', '')).toBeNull();
    expect(spanCells(5e9, '4e9', '8e9', 'TOPIX 2026-04-30')).toEqual({
      low: 4e9,
      high: 8e9,
      source: 'TOPIX',
      asOf: '2026-04-30',
    });
    expect(() => spanCells(3e9, '4e9', '8e9', 'TOPIX 2026-04-30')).toThrow('between 4e9 and 8e9');
    expect(() => spanCells(5e9, '4e9', '8e9', 'HEARSAY 2026-04-30')).toThrow('unknown word');
  });
});

describe('caps by weight', () => {
  const basket = (rows: readonly (readonly [what: string, percent: string])[]): GatheredBasket => ({
    list: {
      symbol: 'VXUS',
      name: 'VXUS',
      asOf: '2025-07-31',
      source: 'issuer',
      coveredPercent: '100',
      index: '',
      assetClass: '',
      file: '',
      licence: '',
    },
    rows: rows.map(([what, percent]) => ({ kind: 'company', what, percent })),
  });
  const foreign = Array.from({ length: 30 }, (_, at): ForeignRecord => ({
    id: `${at}.T`,
    name: '',
    country: 'JP',
    cap: (100 + at) * 1e9,
    span: null,
    sector: '',
    otherClasses: [],
    overTheCounter: [],
  }));
  const rows = foreign.map(({ id }) => [id, '0.1'] as const);

  it('are the weight times the scale of the market, its spread the span; none for what is left over of a line', () => {
    const caps = estimateCaps([basket([...rows, ['~A:JP', '0.01'], ['~B:JP', '0.0001']])], [], foreign, [
      { id: '~A:JP', country: 'JP', symbol: 'A:JP' },
      { id: '~B:JP', country: 'JP', symbol: 'B:JP' },
      { id: '~C:JP', country: 'JP', symbol: 'C:JP' },
    ]);
    expect([...caps.keys()]).toEqual(['~A:JP']);
    const { cap, span } = caps.get('~A:JP')!;
    expect(cap).toBeCloseTo(11.45e9, -8);
    expect(span).toMatchObject({ from: 'VXUS 2025-07-31' });
    expect(span.low).toBeCloseTo(10.15e9, -8);
    expect(span.high).toBeCloseTo(12.76e9, -8);
  });
});
