import { textWidth } from '../../charts/text-width.ts';

/* How large the type of a page may be. Counted from the words, no browser asked: the same report is the same page everywhere. */

/** Both A4 and Letter leave this within the margins, in CSS pixels; what a browser may round is taken off. */
export const PAGE = { width: 700, height: 936 } as const;

/** Type is tried from full size down; below the last, it would be hard to read. */
const SCALES = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76] as const;
export const SMALLEST_SCALE = 0.76;

const PIXELS_PER_POINT = 96 / 72;
/* Running text is narrower than the bold of names, for which widths are counted. */
const SLENDER = 0.93;

/** Heights of text at a scale of the type, in CSS pixels. */
export class Measure {
  readonly #scale: number;
  constructor(scale: number) {
    this.#scale = scale;
  }

  /** A length that grows with the type. */
  of(pixels: number): number {
    return pixels * this.#scale;
  }

  /** How high words stand that run over as many lines as they need; nothing for none. `points`: the size of their type. */
  text(words: string, points: number, width: number, leading = 1.42): number {
    if (words === '') return 0;
    const size = points * PIXELS_PER_POINT * this.#scale;
    return Math.max(1, Math.ceil((textWidth(words, size) * SLENDER) / width)) * size * leading;
  }

  /** A row of a table with so many lines in its fullest cell. */
  row(words = '', width: number = PAGE.width): number {
    const cell = words === '' ? this.text('x', 9.25, width) : this.text(words, 9.25, width);
    return cell + this.of(6) + 1;
  }

  /** Several rows of one line each. */
  rows(count: number): number {
    return count * this.row();
  }
}

/** The largest scale at which a page of this height fits; the smallest where none does. */
export function largestScale(height: (measure: Measure) => number): number {
  return SCALES.find((scale) => height(new Measure(scale)) <= PAGE.height) ?? SMALLEST_SCALE;
}

/** How many rows of a list have room under what else is on the page, with the type at its smallest. `high`: how high one of them is. */
export function rowsThatFit<Row>(
  rows: readonly Row[],
  high: (measure: Measure, row: Row) => number,
  others: (measure: Measure) => number,
): number {
  const measure = new Measure(SMALLEST_SCALE);
  const room = PAGE.height - others(measure);
  let used = 0;
  const first = rows.findIndex((row) => {
    used += high(measure, row);
    return used > room;
  });
  return first === -1 ? rows.length : first;
}
