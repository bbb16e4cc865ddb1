import { describe, expect, it } from 'vitest';
import { playMoves } from '../../../src/domain/rotation/lab.ts';
import { measureFigures, placeExposure, type LabGround } from '../../../src/domain/rotation/lab-ground.ts';
import { rankSwaps } from '../../../src/domain/rotation/rank.ts';
import { issuerId } from '../../../src/domain/model/units.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { tinyReference } from '../../support/tiny-reference.ts';
import { labFor } from './ground.ts';

const pack = await loadReference();
const tiny = tinyReference();
const figuresOf = (ground: LabGround) => measureFigures(placeExposure(ground.groundwork.exposure, ground), ground, []);
const ranked = (amount: number, ground: LabGround) => rankSwaps(amount, 'lens', figuresOf(ground), ground);

const HELD = [
  { symbol: 'NVDA', value: 6000 },
  { symbol: 'AAPL', value: 9000 },
  { symbol: 'MSFT', value: 500 },
  { symbol: 'QQQ', value: 20_000 },
  { symbol: 'WMT', value: 5000 },
];

describe('ranked swaps', () => {
  it.each(['portfolio', 'equities'] as const)('say what the swap does when it is made, on %s', (base) => {
    const ground = labFor(HELD, pack, { base });
    const before = figuresOf(ground).lens.share!;
    const swaps = ranked(1000, ground);
    expect(swaps.length).toBeGreaterThan(3);
    for (const { from, to, amount, points } of swaps)
      for (const source of from)
        for (const target of to) {
          const move = {
            account: source.account,
            from: source.security,
            to: target,
            size: { unit: 'money', value: amount },
            price: null,
          } as const;
          const { after } = playMoves([move], [], ground);
          expect(after!.lens.share! - before).toBeCloseTo(points, 9);
        }
  });

  it('stand from the largest fall on, ties together by name', () => {
    const swaps = ranked(1000, labFor(HELD, pack));
    expect(swaps[0]!.from.map(({ symbol }) => symbol)).toEqual(['AAPL', 'NVDA']);
    expect(swaps[0]!.to).toContain('class:cash');
    expect([...swaps[0]!.to]).toEqual([...swaps[0]!.to].sort());
    const points = swaps.map((one) => one.points);
    expect(points).toEqual([...points].sort((a, b) => a - b));
  });

  it('tell of equal ones the smaller gain first, and nothing where the cost isn’t known', () => {
    const lines = [
      { symbol: 'AAPL', value: 9000, paid: 900 },
      { symbol: 'META', value: 9000 },
      { symbol: 'NVDA', value: 9000, paid: 10_000 },
    ];
    const [first] = ranked(1000, labFor(lines, pack));
    expect(first!.from.map(({ symbol, gain }) => [symbol, gain === null ? null : Math.round(gain * 1000)])).toEqual([
      ['NVDA', -111],
      ['AAPL', 900],
      ['META', null],
    ]);
  });

  it('take off small caps where those are the side', () => {
    const ground = labFor(
      [
        { symbol: 'IWM', value: 6000 },
        { symbol: 'SPY', value: 3000 },
      ],
      pack,
    );
    const [first] = rankSwaps(1000, 'smallCaps', figuresOf(ground), ground);
    expect(first!.from.map(({ symbol }) => symbol)).toEqual(['IWM']);
    expect(first!.to).toContain('fund:QQQ');
  });

  it('are capped by what the position is worth', () => {
    const swaps = ranked(1000, labFor(HELD, pack));
    const microsoft = swaps.find(({ from }) => from.some(({ symbol }) => symbol === 'MSFT'))!;
    expect(microsoft.amount).toBe(500);
    expect(microsoft.points).toBeCloseTo(-500 / 40_500, 9);
  });

  it('carry the range of what is not seen', () => {
    const ground = labFor([{ symbol: 'NVDA', value: 1000 }], tiny);
    const into = (key: string) => ranked(500, ground).find(({ to }) => to.some((one) => one === key))!;
    expect([into('fund:AVUV').points, into('fund:AVUV').high]).toEqual([-0.5, 0]);
    expect([into('fund:IWM').points, into('fund:IWM').high]).toEqual([-0.5, -0.5]);
    expect(into('fund:IWM').from.map(({ security }) => security)).toEqual([`company:${issuerId('NVDA')}`]);
  });

  it('are none where nothing could fall, or there is no share', () => {
    expect(ranked(500, labFor([{ symbol: 'WMT', value: 1000 }], pack))).toEqual([]);
    expect(ranked(500, labFor([{ symbol: 'NVDA', value: -1000 }], pack))).toEqual([]);
    expect(ranked(0, labFor(HELD, pack))).toEqual([]);
  });
});
