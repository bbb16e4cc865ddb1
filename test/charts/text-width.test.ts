import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/charts/text-width.ts';
import { measureInter } from '../support/inter-widths.ts';

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,'’:()|-–+−%&$€£…<>=@";

describe('a width that no browser is asked for', () => {
  test.each(Array.from(SIGNS))('%j is no wider than that in the bold of names', (sign) => {
    expect(textWidth(sign, 1)).toBeGreaterThanOrEqual(measureInter(sign, 1, 640));
  });
  test.each(['WWW', 'AQN', 'GOOGL', 'Mega-cap tech 48.0', 'Nasdaq-100 funds 9.0'])(
    '%j is taken for a quarter too wide at most',
    (text) => {
      expect(textWidth(text, 13)).toBeLessThan(measureInter(text, 13, 640) * 1.25);
    },
  );
});
