import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BEAM_THICKNESS,
  NARROW,
  WIDE,
  beamAngle,
  drawBeam,
  leanY,
  type Ball,
  type BeamShares,
} from '../../src/charts/beam.ts';

const SHARES: BeamShares = {
  viaFunds: 0.263,
  direct: 0.168,
  small: 0.042,
  unknown: 0.014,
  tilt: 0.389,
  marketTilt: 0.343,
};
const FRAMES = [
  ['wide', WIDE],
  ['narrow', NARROW],
] as const;

/* src/domain/README, "Comparison": 0.2° a point, at most 14°; a positive tilt puts the left end down, which SVG counts as negative. */
test.each([
  [0, 0],
  [0.1, -2],
  [0.389, -7.78],
  [0.343, -6.86],
  [-0.25, 5],
  [0.7, -14],
  [0.95, -14],
  [-1.2, 14],
])('a tilt of %d leans by %d°', (tilt, angle) => {
  expect(beamAngle(tilt)).toBeCloseTo(angle, 10);
});

const anyShares: fc.Arbitrary<BeamShares> = fc
  .tuple(...Array.from({ length: 4 }, () => fc.double({ min: 0, max: 1, noNaN: true })))
  .map(([a, b, c, d]) => {
    const all = a! + b! + c! + d!;
    const [viaFunds, direct, small, unknown] = [a!, b!, c!, d!].map((part) => (all === 0 ? 0 : part / all));
    return {
      viaFunds: viaFunds!,
      direct: direct!,
      small: small!,
      unknown: unknown!,
      tilt: viaFunds! + direct! - small!,
      marketTilt: 0.343,
    };
  });

describe.each(FRAMES)('in the %s frame', (_, frame) => {
  test('areas are to scale and every ball rests on the beam', () => {
    fc.assert(
      fc.property(anyShares, (shares) => {
        const { balls } = drawBeam(shares, frame);
        const perShare = balls.map(({ r, share }) => (r * r) / share);
        for (const scale of perShare) expect(scale / perShare[0]!).toBeCloseTo(1, 6);
        for (const ball of balls) expect(ball.y + ball.r).toBeCloseTo(frame.pivotY - BEAM_THICKNESS / 2, 6);
      }),
    );
  });

  test('balls neither overlap nor leave the beam or the picture', () => {
    fc.assert(
      fc.property(anyShares, (shares) => {
        const { balls, angle } = drawBeam(shares, frame);
        const across = [...balls].sort((a, b) => a.x - b.x);
        for (const [index, ball] of across.entries()) {
          expect(Math.abs(ball.x - frame.pivotX) + ball.r).toBeLessThanOrEqual(frame.half + 0.001);
          expect(leanY(frame, angle, ball.x, ball.y) - ball.r).toBeGreaterThanOrEqual(0);
          const next: Ball | undefined = across[index + 1];
          if (next !== undefined) expect(next.x - next.r - (ball.x + ball.r)).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('the hatched ball rests on the pivot', () => {
    const unknown = drawBeam(SHARES, frame).balls.find(({ key }) => key === 'unknown');
    expect(unknown?.x).toBe(frame.pivotX);
  });

  test('nothing and what is below 0 have no ball', () => {
    const { balls } = drawBeam({ ...SHARES, small: 0, direct: -0.1 }, frame);
    expect(balls.map(({ key }) => key)).toEqual(['via', 'unknown']);
  });

  test('the beam stays above the ground at its steepest', () => {
    expect(leanY(frame, 14, frame.pivotX + frame.half, frame.pivotY)).toBeLessThan(frame.ground);
  });
});
