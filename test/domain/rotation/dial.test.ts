import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceAt, mixAt, tenPointsMore } from '../../../src/domain/figures/mix.ts';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { prepare } from '../../../src/domain/report/groundwork.ts';
import { openDial, placeBetween, rescaleSizes } from '../../../src/domain/rotation/dial.ts';
import { placeExposure, replayOn, type LabGround } from '../../../src/domain/rotation/lab-ground.ts';
import { SCENARIOS } from '../../../src/domain/model/scenario.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { holding, labFor } from './ground.ts';

const pack = await loadReference();
const first = SCENARIOS[0]!;
const dialOf = (ground: LabGround) =>
  openDial(['sp500', 'russell-2000'], first, placeExposure(ground.groundwork.exposure, ground), ground)!;

const sizes = fc
  .tuple(...Array.from({ length: 5 }, () => fc.double({ min: 0, max: 1, noNaN: true })))
  .map(([mega, large, mid, small, micro]) =>
    rescaleSizes([
      ['mega', mega! + 1e-6],
      ['large', large!],
      ['mid', mid!],
      ['small', small!],
      ['micro', micro!],
    ])!,
  );

describe('the place between two markets', () => {
  it('is the mix itself for a mix', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, part) => {
        const mix = rescaleSizes(
          (['mega', 'large', 'mid', 'small', 'micro'] as const).map((size) => [
            size,
            a[size] + part * (b[size] - a[size]),
          ]),
        )!;
        const place = placeBetween(mix, a, b);
        if (place === null) return;
        expect(place.apart).toBeLessThan(1e-4);
      }),
    );
  });

  it('is closer by squares than any other mix', () => {
    fc.assert(
      fc.property(sizes, sizes, sizes, fc.double({ min: 0, max: 1, noNaN: true }), (own, a, b, other) => {
        const place = placeBetween(own, a, b);
        if (place === null) return;
        const off = (part: number) =>
          (['mega', 'large', 'mid', 'small', 'micro'] as const).reduce(
            (total, size) => total + (own[size] - a[size] - part * (b[size] - a[size])) ** 2,
            0,
          );
        expect(off(place.part)).toBeLessThanOrEqual(off(other) + 1e-12);
      }),
    );
  });

  it('of the two funds is at the two ends, whatever cash lies beside them', () => {
    expect(dialOf(labFor([{ symbol: 'SPY', value: 100 }], pack)).you!.part).toBeCloseTo(0, 3);
    const russell = labFor(
      [
        { symbol: 'IWM', value: 100 },
        { symbol: 'SPAXX', value: 300 },
      ],
      pack,
    );
    expect(dialOf(russell).you!.part).toBeCloseTo(1, 3);
    const half = labFor(
      [
        { symbol: 'SPY', value: 100 },
        { symbol: 'IWM', value: 100 },
      ],
      pack,
    );
    expect(dialOf(half).you!.part).toBeCloseTo(0.5, 2);
  });

  it('is none without a company of known size', () => {
    expect(dialOf(labFor([{ symbol: 'SPAXX', value: 100 }], pack)).you).toBeNull();
  });
});

describe('a mix on the dial', () => {
  it.each(['portfolio', 'equities'] as const)('is what that mix is as a benchmark, on %s', (base) => {
    const ground = labFor([{ symbol: 'SPY', value: 100 }], pack, { base });
    const { ends } = dialOf(ground);
    for (const part of [0, 0.25, 0.5, 1]) {
      const portfolio = holding([{ symbol: 'SPY', value: 100 }], { base, benchmark: `mix:sp500:russell-2000:${part}` });
      const { benchmark, scenarios } = analyse(portfolio, pack, prepare(portfolio, pack), [first]);
      const mix = mixAt(ends, part);
      expect(mix.lens).toBeCloseTo(benchmark.lens, 9);
      expect(mix.smallCaps).toBeCloseTo(benchmark.smallCaps, 9);
      expect(mix.share).toBeCloseTo(scenarios[0]!.benchmark!.share, 9);
    }
  });

  it('balances where both weigh the same, and ten points more are a tenth of the way', () => {
    const ground = labFor([{ symbol: 'SPY', value: 100 }], pack);
    const { ends } = dialOf(ground);
    expect(mixAt(ends, balanceAt(ends)!).tilt).toBeCloseTo(0, 12);
    const [now, then, more] = [mixAt(ends, 0.3), mixAt(ends, 0.4), tenPointsMore(ends)];
    expect(then.lens - now.lens).toBeCloseTo(more.lens, 12);
    expect(then.share! - now.share!).toBeCloseTo(more.share!, 12);
    expect(balanceAt([ends[0], ends[0]])).toBeNull();
  });

  it('has no return where the scenario has no sane answer', () => {
    const ground = labFor([{ symbol: 'SPY', value: 100 }], pack);
    const measured = placeExposure(ground.groundwork.exposure, ground);
    const impossible = {
      ...first,
      rule: { kind: 'indexes', sp500: 0.01, russell2000: -0.01, named: [{ symbol: 'NVDA', change: 9 }] },
    } as const;
    expect(replayOn([impossible], measured, ground)[0]!.sane).toBe(false);
    const dial = openDial(['sp500', 'russell-2000'], impossible, measured, ground)!;
    expect(mixAt(dial.ends, 0.5).share).toBeNull();
  });
});
