import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layMap, TITLE, type Mapped } from '../../src/charts/maps/company-map.ts';
import { layTiles, type Rect } from '../../src/charts/maps/treemap.ts';
import { SIZE_KEYS } from '../../src/domain/model/size.ts';
import { issuerId } from '../../src/domain/model/units.ts';

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
  it('are none for what weighs nothing, or where there is no room', () => {
    const room = { x: 0, y: 0, width: 100, height: 50 };
    expect(layTiles([{ weight: 0 }, { weight: -3 }], room)).toEqual([]);
    expect(layTiles([{ weight: 1 }], { ...room, width: 0 })).toEqual([]);
    expect(layTiles([{ weight: 5 }, { weight: -3 }], room)).toEqual([{ weight: 5, ...room }]);
  });
});

describe('the map of companies', () => {
  const company = fc
    .record({
      size: fc.constantFrom(...SIZE_KEYS),
      isMember: fc.boolean(),
      weight: fc.integer({ min: -50, max: 5000 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ part, ...one }) => ({ ...one, direct: Math.max(0, one.weight) * part }));
  const named = (one: Omit<Mapped, 'issuer' | 'symbol' | 'name' | 'figure' | 'directFigure'>, at: number): Mapped => ({
    ...one,
    issuer: issuerId(`C${at}`),
    symbol: `C${at}`,
    name: `Company ${at} Inc.`,
    figure: '1.0',
    directFigure: 'direct 0.5',
  });
  const companies = fc.array(company, { maxLength: 300 }).map((all) => all.map(named));
  const room = fc.record({
    x: fc.constant(0),
    y: fc.constant(0),
    width: fc.integer({ min: 300, max: 1900 }),
    height: fc.integer({ min: 300, max: 700 }),
  });
  const added = (all: readonly { readonly weight: number }[]) => all.reduce((sum, { weight }) => sum + weight, 0);

  it('has every positive company: in a tile of its own, in its group’s last, or among those left out', () => {
    fc.assert(
      fc.property(companies, room, (all, within) => {
        const { parts, left } = layMap(all, within);
        const positive = all.filter(({ weight }) => weight > 0);
        const tiles = parts.flatMap((part) => part.tiles);
        expect(added(tiles) + added(left)).toBeCloseTo(added(positive), 6);
        for (const part of parts) expect(added(part.tiles)).toBeCloseTo(part.weight, 6);
        const alone = tiles.flatMap((tile) => tile.company ?? []);
        expect(new Set([...alone, ...left]).size).toBe(alone.length + left.length);
        expect(parts.every((part) => part.tiles.filter((tile) => tile.company === null).length <= 1)).toBe(true);
      }),
    );
  });

  it('is to scale within each group and among groups, inside the box, none over another, and each with a label', () => {
    fc.assert(
      fc.property(companies, room, (all, within) => {
        const { parts } = layMap(all, within);
        expectTiled(parts, within);
        for (const part of parts) {
          const tiles = part.tiles.map((tile) => ({
            ...tile,
            x: tile.x - 1 - part.x,
            y: tile.y - 1 - part.y - TITLE,
            width: tile.width + 2,
            height: tile.height + 2,
          }));
          expectTiled(tiles, { x: 0, y: 0, width: part.width, height: part.height - TITLE });
          for (const { label, width, height, foot, company: one } of part.tiles) {
            expect(label).not.toBe('');
            expect(Math.min(width, height)).toBeGreaterThanOrEqual(2);
            if (foot > 0) expect(foot / height).toBeCloseTo(one!.direct / one!.weight, 6);
          }
        }
      }),
    );
  });

  it('puts mega-cap tech together, whatever its size, and micro caps with small ones', () => {
    const of = (size: Mapped['size'], isMember: boolean, at: number) =>
      named({ size, isMember, weight: 100, direct: 0 }, at);
    const { parts } = layMap(
      [of('mega', true, 1), of('small', true, 2), of('small', false, 3), of('micro', false, 4)],
      {
        x: 0,
        y: 0,
        width: 1000,
        height: 500,
      },
    );
    expect(parts.map(({ group, sizes }) => [group, sizes])).toEqual([
      ['member', ['mega', 'small']],
      ['small', ['small', 'micro']],
    ]);
  });

  it('writes a name as people say it, or the symbol where only that fits', () => {
    const one = named({ size: 'mega', isMember: true, weight: 100, direct: 40 }, 1);
    const inBox = (width: number, height: number) => layMap([one], { x: 0, y: 0, width, height }).parts[0]?.tiles[0];
    expect(inBox(400, 300)).toMatchObject({ label: 'Company 1', figure: '1.0', footLabel: 'direct 0.5' });
    expect(inBox(70, 300)).toMatchObject({ label: 'C1', footLabel: null });
    expect(inBox(400, 50)).toMatchObject({ label: 'Company 1', figure: null, foot: 0 });
    expect(layMap([one], { x: 0, y: 0, width: 40, height: 20 })).toMatchObject({ parts: [], left: [one] });
  });
});
