import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onRuler, placeLabels } from '../../src/charts/bars/hundred-ruler.ts';

/* Where the words over a ruler of a hundred stand. */

const NARROWEST = 250;
const LETTER = 7.2;

test('two labels never meet, nor leave the ruler, wherever the figures lie', () => {
  const label = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    text: fc.constantFrom('you $0', 'you $48', 'you $47–$50', 'you $19–$100'),
  });
  fc.assert(
    fc.property(label, label, (a, b) => {
      const places = placeLabels([a, b]);
      const boxes = [a, b].map(({ text }, at) => {
        const half = (text.length * LETTER) / 2;
        return { left: places[at]! * NARROWEST - half, right: places[at]! * NARROWEST + half };
      });
      const [first, second] = boxes.sort((one, other) => one.left - other.left);
      expect(first!.left).toBeGreaterThanOrEqual(-1e-6);
      expect(second!.right).toBeLessThanOrEqual(NARROWEST + 1e-6);
      expect(second!.left).toBeGreaterThanOrEqual(first!.right);
    }),
  );
});

test('a label stands over its figure where nothing is in its way', () => {
  expect(placeLabels([{ at: 0.48, text: 'you $48' }])).toEqual([0.48]);
  const [lens, small] = placeLabels([
    { at: 0.7, text: 'you $70' },
    { at: 0.2, text: 'you $20' },
  ]);
  expect([lens, small]).toEqual([0.7, 0.2]);
});

test('what is beyond the ruler stands at its end', () => {
  expect([onRuler(-0.2), onRuler(0.4), onRuler(1.3)]).toEqual([0, 0.4, 1]);
});
