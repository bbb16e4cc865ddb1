import { describe, expect, it } from 'vitest';
import { measureFigures, placeExposure } from '../../../src/domain/rotation/lab-ground.ts';
import { listHoldables } from '../../../src/domain/rotation/plan.ts';
import { proposeMove } from '../../../src/domain/rotation/propose.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { labFor, type Line } from './ground.ts';

/* Which move is shown before anybody chose one. */

const pack = await loadReference();

function proposed(lines: readonly Line[]) {
  const ground = labFor(lines, pack);
  const figures = measureFigures(placeExposure(ground.groundwork.exposure, ground), ground, []);
  return proposeMove(listHoldables(ground.groundwork.lines(), pack), figures, ground);
}

describe('the proposed move', () => {
  it('takes from the largest holding that is mostly mega-cap tech, own shares or a fund, where that is the heavier side', () => {
    const lines = [
      { symbol: 'SPY', value: 90_000 },
      { symbol: 'NVDA', value: 30_000 },
      { symbol: 'XLK', value: 20_000 },
    ];
    expect(proposed(lines)).toMatchObject({
      from: 'company:NVDA',
      to: 'fund:IWM',
      size: { unit: 'money', value: 10_000 },
    });
    const turned = lines.map((one) => (one.symbol === 'XLK' ? { ...one, value: 40_000 } : one));
    expect(proposed(turned)).toMatchObject({ from: 'fund:XLK', to: 'fund:IWM' });
  });
  it('takes from what brings most of it where nothing is mostly of it', () => {
    const lines = [
      { symbol: 'VTV', value: 20_000 },
      { symbol: 'SPY', value: 90_000 },
    ];
    expect(proposed(lines)).toMatchObject({ from: 'fund:SPY', to: 'fund:IWM' });
  });
  it('is turned round for who has less mega-cap tech and more small caps than the market', () => {
    const lines = [
      { symbol: 'IWM', value: 60_000 },
      { symbol: 'SPY', value: 30_000 },
    ];
    expect(proposed(lines)).toMatchObject({ from: 'fund:IWM', to: 'fund:QQQ' });
  });
  it('is all of a holding that is worth less, and never into itself', () => {
    expect(proposed([{ symbol: 'NVDA', value: 900 }])).toMatchObject({ size: { unit: 'part', value: 1 } });
    expect(proposed([{ symbol: 'SPAXX', value: 900 }])).toMatchObject({ from: 'class:cash', to: 'fund:IWM' });
    expect(proposed([{ symbol: 'NOPE_NOT_KNOWN', value: 900 }])).toBeNull();
  });
});
