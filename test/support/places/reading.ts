/* A figure as one place gives it, and whether two places say the same. */

/** In percent, points or money. */
export interface Reading {
  readonly low: number;
  /** null: the place speaks of what is known alone, which is the low end. */
  readonly high: number | null;
  /** What it was rounded to. */
  readonly step: number;
  /** Ends rounded outwards, as in the sentence. */
  readonly isOutward?: boolean;
  /** What is known, of a whole that leaves out what is not: it lies somewhere between the ends. */
  readonly isBetween?: boolean;
  /** A middle reading: it lies somewhere between the ends that stand elsewhere. */
  readonly isMiddle?: boolean;
}

const numberOf = (text: string) =>
  text.startsWith('<') ? Number(text.slice(1)) / 2 : Number(text.replaceAll(',', '').replace('−', '-'));

/** One figure, exact or rounded to a step. */
export function one(value: number | null | undefined, step = 0): Reading | null {
  return value === null || value === undefined ? null : { low: value, high: value, step };
}

/** What is known of a figure, where a place has no word for the rest. */
export function known(value: number | null, step = 0): Reading | null {
  return value === null ? null : { low: value, high: null, step };
}

/** The ends of a figure where they lie so far apart that both are shown, else the figure itself. */
export function ranged(figure: {
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly uncertain: number | null;
}): Reading | null {
  const { share, low, high, uncertain } = figure;
  if (share === null) return null;
  const isRange = low !== null && high !== null && uncertain !== null && uncertain >= 0.005;
  return isRange ? { low: low * 100, high: high * 100, step: 0 } : one(share * 100);
}

/** "47.7–49.1", "47.7", "<0.1", "26–29", "$248,719", "−0.3"; null for what has no figure. */
export function printed(text: string | undefined): Reading | null {
  const found = /([−<]?\d[\d,]*(?:\.(\d+))?)(?:–([−<]?\d[\d,]*(?:\.\d+)?))?/.exec(text ?? '');
  if (found === null) return null;
  const [, low, decimals = '', high] = found;
  const step = low!.startsWith('<') ? 0.1 : 10 ** -decimals.length;
  const isRange = high !== undefined;
  return { low: numberOf(low!), high: numberOf(high ?? low!), step, ...(isRange ? { isOutward: true } : {}) };
}

/** "between $47 and $50", "47–50", "$43", "nothing", "less than $1": of every hundred, in whole units. */
export function ofHundred(words: string | undefined): Reading | null {
  if (words === undefined) return null;
  if (words === 'nothing') return one(0, 1);
  const [low, high] = words.match(/\d[\d,]*/g) ?? [];
  if (low === undefined) return null;
  if (words.startsWith('less than')) return { low: 0.5, high: 0.5, step: 1 };
  if (words.startsWith('about')) return { low: numberOf(low), high: numberOf(low), step: 1, isMiddle: true };
  const isRange = high !== undefined;
  return { low: numberOf(low), high: numberOf(high ?? low), step: 1, ...(isRange ? { isOutward: true } : {}) };
}

const CLOSE = 1e-6;

/* Whether two ends may be one figure; `way` −1 for low ends, which are rounded down where they go outwards, 1 for high ones. */
function meet(a: number, b: number, one: Reading, other: Reading, way: -1 | 1): boolean {
  const slack = (reading: Reading, outwards: boolean) =>
    reading.isOutward === true ? (outwards ? reading.step : 0) : reading.step / 2;
  // a true figure t lies within [a - …, a + …] and within [b - …, b + …]
  const span = (end: number, reading: Reading) => [
    end - slack(reading, way === 1) - CLOSE,
    end + slack(reading, way === -1) + CLOSE,
  ];
  const [aLow, aHigh] = span(a, one);
  const [bLow, bHigh] = span(b, other);
  return aLow! <= bHigh! && bLow! <= aHigh!;
}

/** Whether two places may be speaking of one figure, given how each rounds. */
export function agree(a: Reading, b: Reading): boolean {
  if (a.isMiddle !== b.isMiddle) {
    const [middle, ends] = a.isMiddle === true ? [a, b] : [b, a];
    // of what is known, of another whole, a middle of all of it says nothing
    if (ends.isBetween === true) return true;
    const slack = middle.step / 2 + ends.step + CLOSE;
    return middle.low >= ends.low - slack && (ends.high === null || middle.low <= ends.high + slack);
  }
  if (a.isBetween !== b.isBetween && (a.isBetween === true || b.isBetween === true)) {
    const [inside, ends] = a.isBetween === true ? [a, b] : [b, a];
    const slack = inside.step / 2 + ends.step + CLOSE;
    return inside.low >= ends.low - slack && (ends.high === null || inside.low <= ends.high + slack);
  }
  if (!meet(a.low, b.low, a, b, -1)) return false;
  return a.high === null || b.high === null || meet(a.high, b.high, a, b, 1);
}

/** A reading as a fault names it. */
export function readingWords({ low, high }: Reading): string {
  if (high === null) return `at least ${low}`;
  return low === high ? String(low) : `${low} to ${high}`;
}
