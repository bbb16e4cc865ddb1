import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelThatFits, layMap, mapItems, type Mapped } from '../../src/charts/company-map.ts';
import { layGroups, layTiles, type Rect } from '../../src/charts/treemap.ts';
import { SIZE_KEYS } from '../../src/domain/size.ts';
import { issuerId } from '../../src/domain/units.ts';

const sides = fc.integer({ min: 20, max: 2000 });
const box = fc.record({ x: fc.constant(0), y: fc.constant(0), width: sides, height: sides });
const weights = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 120 });
const itemsOf = (all: readonly number[]) =>
  all.map((weight, key) => ({ key, weight })).sort((a, b) => b.weight - a.weight);

function expectTiled(tiles: readonly (Rect & { readonly weight: number })[], within: Rect): void {
  const area = within.width * within.height;
  const whole = tiles.reduce((total, { weight }) => total + weight, 0);
  for (const { x, y, width, height, weight } of tiles) {
    expect((width * height) / area).toBeCloseTo(weight / whole, 6);
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-6);
    expect(x + width).toBeLessThanOrEqual(within.width + 1e-6);
    expect(y + height).toBeLessThanOrEqual(within.height + 1e-6);
  }
  tiles.forEach((a, at) => {
    for (const b of tiles.slice(at + 1)) {
      const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const tall = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      expect(Math.min(wide, tall)).toBeLessThanOrEqual(1e-6);
    }
  });
}

describe('tiles', () => {
  it('have areas in the proportion of the weights, within the box, none over another', () => {
    fc.assert(
      fc.property(weights, box, (all, within) => {
        const tiles = layTiles(itemsOf(all), within);
        expect(tiles).toHaveLength(all.length);
        expectTiled(tiles, within);
      }),
    );
  });
  it('hold so in groups, too', () => {
    fc.assert(
      fc.property(fc.array(weights, { minLength: 1, maxLength: 6 }), box, (groups, within) => {
        expectTiled(layGroups(groups.map(itemsOf), within), within);
      }),
    );
  });
  it('are none for what weighs nothing, or where there is no room', () => {
    const room = { x: 0, y: 0, width: 100, height: 50 };
    expect(layTiles([{ weight: 0 }, { weight: -3 }], room)).toEqual([]);
    expect(layTiles([{ weight: 1 }], { ...room, width: 0 })).toEqual([]);
    expect(layTiles([{ weight: 5 }, { weight: -3 }], room)).toEqual([{ weight: 5, ...room }]);
  });
});

describe('the map of companies', () => {
  const company = fc.record({ size: fc.constantFrom(...SIZE_KEYS), weight: fc.integer({ min: -50, max: 5000 }) });
  const companies = fc
    .array(company, { maxLength: 300 })
    .map((all) =>
      all.map((one, at): Mapped => ({ ...one, issuer: issuerId(`C${at}`), symbol: `C${at}`, figure: '1.0' })),
    );
  it('shows every positive company by itself or in the tile of its bucket', () => {
    fc.assert(
      fc.property(companies, fc.integer({ min: 1, max: 60 }), (all, most) => {
        const tiles = mapItems(all, most).flat();
        const positive = all.filter(({ weight }) => weight > 0);
        expect(tiles.filter(({ issuer }) => issuer !== null)).toHaveLength(Math.min(most, positive.length));
        expect(tiles.reduce((total, { weight }) => total + weight, 0)).toBe(
          positive.reduce((total, { weight }) => total + weight, 0),
        );
        expect(new Set(tiles.map(({ key }) => key)).size).toBe(tiles.length);
      }),
    );
  });
  it('writes only what fits', () => {
    const [tile] = layMap([{ issuer: issuerId('A'), symbol: 'AAPL', size: 'mega', weight: 1, figure: '8.1' }], {
      ...{ x: 0, y: 0, width: 300, height: 200 },
    });
    expect(labelThatFits(tile!)).toBe('both');
    expect(labelThatFits({ ...tile!, height: 30 })).toBe('label');
    expect(labelThatFits({ ...tile!, width: 30 })).toBe('none');
  });
});
