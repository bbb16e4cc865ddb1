import type { ChangeStep } from './change-steps.ts';

/** A column of the waterfall in the picture's own units. */
export interface WaterfallColumn {
  readonly step: ChangeStep;
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  /** Where the sum stands after it: the line to the next column. */
  readonly after: number;
  /** Words under it, broken to fit. */
  readonly words: readonly string[];
}
export interface WaterfallPicture {
  readonly width: number;
  readonly height: number;
  readonly ground: number;
  readonly columns: readonly WaterfallColumn[];
  /** Where the axis begins: above 0 the two ends are cut, and that is said. */
  readonly axisFrom: number;
  /** The spans of the kinds, for the bars above them. */
  readonly spans: readonly { readonly kind: ChangeStep['kind']; readonly from: number; readonly to: number }[];
}

const [WIDTH, HEIGHT] = [900, 320];
const [TOP, GROUND] = [64, 262];
/* What a letter of the words takes. */
const LETTER = 7;

/** Lays the steps out. An axis from 0 would hide steps that are small beside the whole: it begins below the lowest point then. */
export function drawWaterfall(steps: readonly ChangeStep[]): WaterfallPicture {
  let sum = 0;
  const spans = steps.map(({ kind, value }) => {
    const from = kind === 'end' ? 0 : sum;
    sum = kind === 'end' ? value : sum + value;
    return { from, to: sum };
  });
  const levels = spans.flatMap(({ from, to }, at) => (steps[at]!.kind === 'end' ? [to] : [from, to]));
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const axisFrom = low <= 0 ? Math.min(0, low) : roundDown(Math.max(0, low - (high - low) * 0.15), high - low);
  const range = high - axisFrom;
  const y = (value: number) =>
    GROUND - (range <= 0 ? 0 : ((Math.max(value, axisFrom) - axisFrom) / range) * (GROUND - TOP - 20));
  const slot = WIDTH / Math.max(1, steps.length);
  const width = Math.min(52, slot * 0.64);
  const columns = steps.map((step, at): WaterfallColumn => {
    const { from, to } = spans[at]!;
    const [a, b] = [y(from), y(to)];
    const height = Math.max(2, Math.abs(a - b));
    const x = at * slot + (slot - width) / 2;
    return {
      step,
      x,
      width,
      top: Math.min(a, b),
      height,
      after: b,
      words: breakWords(step.name, Math.floor(slot / LETTER)),
    };
  });
  const kinds = [...new Set(steps.flatMap(({ kind }) => (kind === 'end' ? [] : [kind])))];
  return {
    width: WIDTH,
    height: HEIGHT,
    ground: GROUND,
    columns,
    axisFrom,
    spans: kinds.map((kind) => {
      const own = columns.filter(({ step }) => step.kind === kind);
      const [first, last] = [own[0]!, own.at(-1)!];
      return { kind, from: first.x - 8, to: last.x + last.width + 8 };
    }),
  };
}

/* A round number, as coarse as the range allows. */
function roundDown(value: number, range: number): number {
  if (range <= 0) return Math.floor(value);
  const unit = 10 ** Math.floor(Math.log10(range) - 0.3);
  return Math.floor(value / unit) * unit;
}

function breakWords(name: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]!}…`];
}
