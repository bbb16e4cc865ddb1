import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BEAM_THICKNESS,
  NARROW,
  SHEET_FRAME,
  WIDE,
  beamAngle,
  drawBeam,
  leanY,
  type Ball,
  type BeamFrame,
  type BeamShares,
} from '../../src/charts/beam/beam.ts';
import { boxOfWord, boxesOf, marketEnd, marketWord, unknownWords } from '../../src/charts/beam/beam-labels.ts';

const SHARES: BeamShares = {
  viaFunds: 0.263,
  direct: 0.168,
  small: 0.042,
  unknown: 0.014,
  tilt: 0.389,
  span: null,
  marketTilt: 0.343,
};
const FRAMES = [
  ['wide', WIDE],
  ['narrow', NARROW],
] as const;

/* src/domain/README, "Comparison": 0.25° a point, at most 20°; a positive tilt puts the left end down, which SVG counts as negative. */
test.each([
  [0, 0],
  [0.1, -2.5],
  [0.389, -9.725],
  [0.343, -8.575],
  [-0.25, 6.25],
  [-0.8, 20],
  [0.8, -20],
  [0.95, -20],
  [-1.2, 20],
])('a tilt of %d leans by %d°', (tilt, angle) => {
  expect(beamAngle(tilt)).toBeCloseTo(angle, 10);
});

const anyShares: fc.Arbitrary<BeamShares> = fc
  .tuple(...Array.from({ length: 4 }, () => fc.double({ min: 0, max: 1, noNaN: true })))
  .map(([a, b, c, d]) => {
    const all = a! + b! + c! + d!;
    const [viaFunds, direct, small, unknown] = [a!, b!, c!, d!].map((part) => (all === 0 ? 0 : part / all));
    const tilt = viaFunds! + direct! - small!;
    return {
      viaFunds: viaFunds!,
      direct: direct!,
      small: small!,
      unknown: unknown!,
      tilt,
      span: unknown! < 0.005 ? null : { low: tilt - unknown!, high: tilt + unknown! },
      marketTilt: 0.343,
    };
  });

test.each([...FRAMES, ['sheet', SHEET_FRAME] as const])(
  'the words above what is unknown stay in the picture, however much that is (%s)',
  (_, frame) => {
    fc.assert(
      fc.property(anyShares, (shares) => {
        const { angle, balls } = drawBeam(shares, frame);
        const ball = balls.find(({ key }) => key === 'unknown');
        if (ball === undefined) return;
        // 9 above the ball, and a line of 12 high
        expect(leanY(frame, angle, ball.x, ball.y) - ball.r - 9 - 12).toBeGreaterThanOrEqual(0);
      }),
    );
  },
);

describe('a tilt that is not sure', () => {
  test('is drawn at its reading, with the area that the beam may be in at both ends', () => {
    const { angle, span } = drawBeam({ ...SHARES, tilt: 0.1, span: { low: -0.3, high: 0.5 } }, WIDE);
    expect(angle).toBeCloseTo(-2.5, 9);
    expect(span).toHaveLength(2);
    for (const [side, points] of span.entries()) {
      const far = points.filter(([x, y]) => Math.hypot(x - WIDE.pivotX, y - WIDE.pivotY) > WIDE.half - 1);
      const heights = far.map(([, y]) => y);
      const at = (degrees: number) =>
        leanY(WIDE, degrees, WIDE.pivotX + (side === 0 ? -1 : 1) * WIDE.half, WIDE.pivotY);
      const ends = [at(-12.5), at(7.5)].sort((a, b) => a - b);
      expect(Math.min(...heights)).toBeCloseTo(ends[0]!, 6);
      expect(Math.max(...heights)).toBeCloseTo(ends[1]!, 6);
    }
  });
  test('has no such area where one figure is shown', () => {
    expect(drawBeam(SHARES, WIDE).span).toEqual([]);
  });
});

describe('the benchmark’s word', () => {
  const NO = { figure: '', word: '' };
  const wordOf = (shares: BeamShares, frame: BeamFrame, word: string) => {
    const picture = drawBeam(shares, frame);
    const labels = {
      via: { figure: String(Math.round(shares.viaFunds * 100)), word: 'in funds' },
      direct: { figure: String(Math.round(shares.direct * 100)), word: 'direct' },
      small: { figure: String(Math.round(shares.small * 100)), word: '' },
      unknown: shares.unknown === 0 ? NO : { figure: (shares.unknown * 100).toFixed(1), word: 'unknown' },
    };
    const box = boxOfWord(marketWord(picture, frame, labels, word), picture, frame, word);
    const met = boxesOf(picture, frame, labels).filter(
      (one) => one.left < box.right && one.right > box.left && one.top < box.bottom && one.bottom > box.top,
    );
    return { box, met };
  };
  const usual = fc
    .record({
      lens: fc.double({ min: 0.05, max: 0.75, noNaN: true }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      small: fc.double({ min: 0, max: 0.2, noNaN: true }),
      unknown: fc.constantFrom(0, 0.014, 0.05),
      marketTilt: fc.constantFrom(0.33, 0.343, 0.45, -0.8, 0.1),
    })
    .map(({ lens, part, small, unknown, marketTilt }): BeamShares => {
      const [viaFunds, direct] = [lens * part, lens * (1 - part)];
      return { viaFunds, direct, small, unknown, tilt: lens - small, span: null, marketTilt };
    });
  test.each([...FRAMES, ['sheet', SHEET_FRAME] as const])(
    'stands on no ball and no figure in the %s frame',
    (_, frame) => {
      fc.assert(
        fc.property(usual, fc.constantFrom('market', 'US market', 'Russell 2000'), (shares, word) => {
          const { box, met } = wordOf(shares, frame, word);
          expect(met).toEqual([]);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(frame.height);
        }),
        { numRuns: 500 },
      );
    },
  );
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
    expect(leanY(frame, 20, frame.pivotX + frame.half, frame.pivotY)).toBeLessThan(frame.ground);
  });
});

describe('what can’t be seen', () => {
  const at = (leaning: BeamShares['leaning'], unknown = 0.014) => {
    const { balls } = drawBeam({ ...SHARES, unknown, leaning: leaning! }, WIDE);
    const of = (key: Ball['key']) => balls.find((ball) => ball.key === key)!;
    return { unknown: of('unknown'), small: of('small'), direct: of('direct') };
  };
  test('stands where its kind would put it', () => {
    const small = at('small');
    expect(small.unknown.x + small.unknown.r).toBeCloseTo(small.small.x - small.small.r - 5, 6);
    const lens = at('lens');
    expect(lens.unknown.x - lens.unknown.r).toBeCloseTo(lens.direct.x + lens.direct.r + 5, 6);
    expect(at('neither').unknown.x).toBe(WIDE.pivotX);
  });
  test('stands in the middle where it is too much to be a small thing at an end', () => {
    expect(at('small', 0.2).unknown.x).toBe(WIDE.pivotX);
  });
  test('is named beside it, on no ball, no figure and neither beam', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.8, noNaN: true }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.double({ min: 0.005, max: 0.2, noNaN: true }),
        fc.oneof(fc.constant(0.0004), fc.double({ min: 0.006, max: 0.08, noNaN: true })),
        fc.constantFrom('lens' as const, 'small' as const, 'neither' as const),
        fc.constantFrom(WIDE, NARROW),
        (lens, part, small, unknown, leaning, frame) => {
          const shares = { ...SHARES, viaFunds: lens * part, direct: lens * (1 - part), small, unknown, leaning };
          const picture = drawBeam({ ...shares, tilt: lens - small }, frame);
          const label = (figure: string, word: string) => ({ figure, word });
          const labels = {
            via: label('28', 'in funds'),
            direct: label('20', 'yours'),
            small: label('4', ''),
            unknown: label('1.4', 'we can’t see'),
          };
          expect(unknownWords(picture, frame, labels)).not.toBeNull();
          const boxes = boxesOf(picture, frame, labels);
          const [words, others] = [boxes.at(-1)!, boxes.slice(0, -2)];
          const met = others.filter(
            (one) =>
              one.left < words.right && one.right > words.left && one.top < words.bottom && one.bottom > words.top,
          );
          expect(met).toEqual([]);
          for (const [angle, half] of [
            [picture.angle, frame.half],
            [picture.marketAngle, marketEnd(frame)],
          ] as const) {
            const turn = (angle * Math.PI) / 180;
            const reach = half * Math.cos(turn);
            const ends = [Math.max(words.left, frame.pivotX - reach), Math.min(words.right, frame.pivotX + reach)];
            const heights = ends.map((x) => frame.pivotY + (x - frame.pivotX) * Math.tan(turn));
            const isOn = Math.min(...heights) < words.bottom && Math.max(...heights) > words.top;
            expect(ends[0]! < ends[1]! && isOn).toBe(false);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('closed funds', () => {
  const BROKER: BeamShares = {
    ...SHARES,
    viaFunds: 0,
    direct: 0.198,
    small: 0.01,
    unknown: 0,
    closed: 0.669,
    tilt: 0.188,
  };
  test.each(FRAMES)('are a box on the pivot, as large for what is in it as a ball (%s)', (_, frame) => {
    const { box, balls } = drawBeam(BROKER, frame);
    expect(box!.x).toBe(frame.pivotX);
    expect(box!.y + box!.height / 2).toBeCloseTo(frame.pivotY - BEAM_THICKNESS / 2, 6);
    const direct = balls.find(({ key }) => key === 'direct')!;
    const area = (box!.width * box!.height) / box!.share;
    expect(area / ((Math.PI * direct.r ** 2) / direct.share)).toBeCloseTo(1, 6);
  });
  test.each(FRAMES)('leave room to whatever else is on the beam (%s)', (_, frame) => {
    fc.assert(
      fc.property(anyShares, fc.double({ min: 0, max: 1, noNaN: true }), (shares, closed) => {
        const part = 1 - closed;
        const { box, balls } = drawBeam(
          {
            ...shares,
            viaFunds: 0,
            direct: (shares.viaFunds + shares.direct) * part,
            small: shares.small * part,
            unknown: shares.unknown * part,
            closed,
          },
          frame,
        );
        if (box === null) return;
        for (const ball of balls) expect(Math.abs(ball.x - box.x)).toBeGreaterThanOrEqual(ball.r + box.width / 2);
      }),
    );
  });
  test('are no box where funds are looked through', () => {
    expect(drawBeam(SHARES, WIDE).box).toBeNull();
  });
});
