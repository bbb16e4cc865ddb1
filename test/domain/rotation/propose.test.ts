import { describe, expect, it } from 'vitest';
import { measureFigures, placeExposure } from '../../../src/domain/rotation/lab-ground.ts';
import { listHoldables } from '../../../src/domain/rotation/plan.ts';
import { FIRST_AMOUNT, proposeMove, rankHeavierSide } from '../../../src/domain/rotation/propose.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { labFor, type Line } from './ground.ts';

/* Which move is shown before anybody chose one. */

const pack = await loadReference();

function proposed(lines: readonly Line[]) {
  const ground = labFor(lines, pack);
  const figures = measureFigures(placeExposure(ground.groundwork.exposure, ground), ground, []);
  const ranked = rankHeavierSide(FIRST_AMOUNT, figures, ground);
  return proposeMove(listHoldables(ground.groundwork.lines(), pack), ranked, ground);
}

describe('the proposed move', () => {
  it('is the first of the ranking, of equal ones the one with the smaller gain', () => {
    const lines = [
      { symbol: 'SPY', value: 90_000 },
      { symbol: 'NVDA', value: 30_000, paid: 3_000 },
      { symbol: 'AAPL', value: 20_000, paid: 18_000 },
      { symbol: 'MSFT', value: 20_000 },
      { symbol: 'XLK', value: 40_000 },
    ];
    expect(proposed(lines)).toMatchObject({
      from: 'company:AAPL',
      to: 'fund:IWM',
      size: { unit: 'money', value: 10_000 },
    });
  });
  it('takes from what brings most points where nothing is mostly of the side', () => {
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
