import { expect, it } from 'vitest';
import { findApart, searchReference, sizesOf, cutoffsOf } from '../../../src/domain/lists/look-up.ts';
import { measureAlone } from '../../../src/domain/measure/measure-alone.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/model/portfolio.ts';
import { PACK_SCHEMES } from '../../../src/domain/model/size.ts';
import { loadReference } from '../../../src/reference/load.ts';

const reference = await loadReference();
const custom = DEFAULT_SETTINGS.customCutoffs;
const find = (text: string) => searchReference(text, 12, custom, reference);

it('finds the exact symbol first, and leveraged funds after all others', () => {
  for (const symbol of ['RKLB', 'VOO', 'SPY', 'F']) expect(find(symbol)[0]?.symbol).toBe(symbol);
  for (const text of ['nvidia', 'tesla']) {
    const found = find(text);
    const isLeveraged = found.map((one) => one.kind === 'fund' && one.fundClass === 'leveraged');
    expect(found[0]?.kind, text).toBe('company');
    expect(isLeveraged, text).toEqual([...isLeveraged].sort((a, b) => Number(a) - Number(b)));
    expect(found.length).toBeLessThanOrEqual(12);
  }
});

it('shows the first company that definitions don’t agree on, else NVIDIA', () => {
  const issuers = reference.rankedCompanies().map(({ id }) => id);
  const found = findApart(issuers, custom, PACK_SCHEMES, reference)!;
  const cutoffs = { ...cutoffsOf(reference), custom };
  const isApart = (id: (typeof issuers)[number]) => {
    const sizes = sizesOf(reference.company(id)!, cutoffs);
    return new Set(PACK_SCHEMES.map((scheme) => sizes[scheme])).size > 1;
  };
  expect(found.id).toBe(issuers.find(isApart));
  expect(findApart([], custom, PACK_SCHEMES, reference)?.symbol).toBe('NVDA');
});

it('measures a fund that nobody holds, and says between which ends where it isn’t seen', () => {
  const spy = measureAlone('SPY', DEFAULT_SETTINGS, reference);
  expect(spy.lens.low).toBeGreaterThan(0.4);
  expect(spy.lens.high).toBeLessThan(0.55);
  expect(spy.smallCaps.high).toBeLessThan(0.02);
  const [seen, hidden] = [
    measureAlone('IWM', DEFAULT_SETTINGS, reference),
    measureAlone('AVUV', DEFAULT_SETTINGS, reference),
  ];
  const width = ({ low, high }: { readonly low: number; readonly high: number }) => high - low;
  expect(width(hidden.smallCaps)).toBeGreaterThan(width(seen.smallCaps));
});
