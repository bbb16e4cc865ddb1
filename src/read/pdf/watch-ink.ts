import { replace, type Library } from './pdfjs-classes.ts';

/* pdf.js gives every text of a page, whether anybody can see it or not, and does not say in which ink it stands. Here each step of a page is
   looked at as pdf.js comes to it: what is written in no ink, in white on nothing darker, is noted, and left out where that is asked. */

type Matrix = Iterable<number> & ArrayLike<number>;
type Box = readonly [x0: number, y0: number, x1: number, y1: number];
/* What pdf.js keeps of a page's state; what is added to it is kept and given back with the rest. */
interface State {
  readonly ctm: Matrix;
  readonly textMatrix?: Matrix;
  isUnpainted?: boolean;
  isWhite?: boolean;
}
interface Steps {
  readonly stateManager: { readonly state: State };
}
interface Step {
  fn: number;
  args: unknown[] | null;
}
type StepNumbers = Library['OPS'];

interface Watched {
  readonly leavesOut: boolean;
  hasHidden: boolean;
  /** What is filled so far with anything but white, and the corners of what may be filled next. */
  readonly dark: Box[];
  corners: [x: number, y: number][];
}
let watched: Watched | null = null;

/** Goes through a page with its ink watched. Tells whether text in no visible ink was met, which is left out where that is asked. */
export async function whileWatching<T>(
  leavesOut: boolean,
  read: () => Promise<T>,
): Promise<{ readonly value: T; readonly hasHidden: boolean }> {
  const mine: Watched = { leavesOut, hasHidden: false, dark: [], corners: [] };
  watched = mine;
  try {
    const value = await read();
    return { value, hasHidden: mine.hasHidden };
  } finally {
    watched = null;
  }
}

/** Has every step of every page looked at. */
export function watchInk(owner: object, steps: StepNumbers): void {
  replace(
    owner,
    'read',
    (read) =>
      function (this: Steps, step: Step) {
        const isThere = Reflect.apply(read, this, [step]) as boolean;
        if (isThere && watched !== null) look(watched, this.stateManager.state, step, steps);
        return isThere;
      },
  );
}

const EVERYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity];
const UNIT = [0, 0, 1, 0, 0, 1, 1, 1];
/* Text may be filled, outlined, both or neither; and it may cut what is drawn after it. */
const UNPAINTED = [3, 7];

function look(page: Watched, state: State, step: Step, on: StepNumbers): void {
  const { fn } = step;
  const numbers = (step.args ?? []).filter((value) => typeof value === 'number');
  if (fn === on.setTextRenderingMode) state.isUnpainted = UNPAINTED.includes(numbers[0] ?? -1);
  else if (fn === on.setFillGray || fn === on.setFillRGBColor) state.isWhite = numbers.every((part) => part >= 0.98);
  else if (fn === on.setFillCMYKColor) state.isWhite = numbers.every((part) => part <= 0.02);
  else if (fn === on.setFillColor || fn === on.setFillColorN)
    // one number may be the amount of an ink as well as a light
    state.isWhite =
      (numbers.length === 3 && numbers.every((part) => part >= 0.98)) ||
      (numbers.length === 4 && numbers.every((part) => part <= 0.02));
  else if (fn === on.setFillColorSpace) state.isWhite = false;
  else if (fn === on.rectangle) {
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    page.corners.push(...placed(state.ctm, [x, y, x + width, y, x, y + height, x + width, y + height]));
  } else if (fn >= on.moveTo && fn <= on.curveTo3) page.corners.push(...placed(state.ctm, numbers));
  else if (fn >= on.stroke && fn <= on.endPath) {
    const isFilled = fn >= on.fill && fn < on.endPath;
    if (isFilled && state.isWhite !== true && page.corners.length > 0) page.dark.push(boxOf(page.corners));
    page.corners = [];
  } else if (fn === on.shadingFill) page.dark.push(EVERYWHERE);
  else if (fn === on.paintXObject || fn === on.endInlineImage) page.dark.push(boxOf(placed(state.ctm, UNIT)));
  else if (fn >= on.showText && fn <= on.nextLineSetSpacingShowText && isHidden(page, state)) {
    page.hasHidden = true;
    if (!page.leavesOut) return;
    // a step that does nothing, or goes to the next line alone
    step.fn = fn <= on.showSpacedText ? on.markPoint : on.nextLine;
    step.args = [];
  }
}

function isHidden({ dark }: Watched, { isUnpainted, isWhite, ctm, textMatrix }: State): boolean {
  if (isUnpainted === true) return true;
  if (isWhite !== true || textMatrix === undefined) return false;
  const [[x, y] = [0, 0]] = placed(ctm, [textMatrix[4]!, textMatrix[5]!]);
  return !dark.some(([x0, y0, x1, y1]) => x >= x0 - 1 && x <= x1 + 1 && y >= y0 - 1 && y <= y1 + 1);
}

function placed(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  numbers: readonly number[],
): [x: number, y: number][] {
  const points: [x: number, y: number][] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [x, y] = [numbers[at]!, numbers[at + 1]!];
    points.push([a * x + c * y + e, b * x + d * y + f]);
  }
  return points;
}

function boxOf(points: readonly (readonly [x: number, y: number])[]): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
