import type { MeasureText } from '../../src/charts/beam/wrap-words.ts';

/* How wide the app's typeface is, measured once in a browser: hundredths of its size, sign by sign, without kerning. */

const SIGNS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~€₹£¥’“”–−×•…≥';
const REGULAR =
  '28 29 47 63 64 98 64 30 37 37 50 66 29 46 29 36 63 41 61 62 65 59 62 57 62 62 29 30 66 66 66 51 97 69 65 73 72 60 59 75 74 27 57 67 57 90 75 77 64 77 64 64 65 74 69 99 68 68 63 37 36 37 47 46 32 56 61 57 61 58 37 61 59 24 24 55 24 88 59 60 61 61 38 53 33 59 56 82 55 56 55 43 33 43 66 67 64 61 55 26 44 44 50 66 66 56 86 84';
const BOLD =
  '25 33 53 65 65 101 67 33 38 38 55 68 33 47 33 38 67 43 63 64 67 62 64 58 65 64 33 33 68 68 68 55 101 74 66 74 72 61 59 75 75 28 58 71 57 93 76 77 65 77 65 65 66 73 74 103 73 72 66 38 38 38 48 47 36 58 63 59 63 59 39 63 62 27 27 57 27 91 62 61 63 63 40 55 36 62 59 84 57 59 57 46 36 46 68 68 70 63 57 30 52 51 50 68 68 49 98 84';

const tableOf = (widths: string) =>
  new Map(Array.from(SIGNS, (sign, at) => [sign, Number(widths.split(' ')[at]) / 100]));
const [regular, bold] = [tableOf(REGULAR), tableOf(BOLD)];

/** Gives a text's width in the app's typeface, as the canvas sets it: large bold type stands closer. Throws for a sign nobody measured. */
export const measureInter: MeasureText = (text, size, weight) => {
  const table = weight < 600 ? regular : bold;
  const closer = weight < 600 || size < 20 ? 0 : size < 40 ? 0.022 : 0.034;
  let width = 0;
  for (const sign of text) {
    const wide = table.get(sign === '\u00a0' ? ' ' : sign);
    if (wide === undefined) throw new RangeError(`The width of ${sign} isn’t known.`);
    width += (wide - closer) * size;
  }
  return width;
};
