import type { Fill, Ink, Mark, Stroke } from '../../charts/marks.ts';

/* Draws marks on a canvas, in the colours of a theme and the app's own typeface. */

export type InkColours = (ink: Ink) => string;

const DASH = [4, 4];
/** How strongly "mega" tints the surface for shares held directly, as on the beam of the page. */
const TINT = 0.2;

/** Asks the page what its tokens are in a theme, whichever is on. */
export function readInks(theme: 'light' | 'dark'): InkColours {
  const known = new Map<Ink, string>();
  return (ink) => {
    const found = known.get(ink);
    if (found !== undefined) return found;
    const probe = document.createElement('i');
    probe.className = theme === 'light' ? 'on-paper' : 'on-dark';
    probe.style.color = `var(--${ink})`;
    document.body.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    known.set(ink, colour);
    return colour;
  };
}

/** The canvas's word for a font of the app. */
export function canvasFont(size: number, weight: number): string {
  return `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
}

/** Sets the type of what is measured or written next: large type stands a little closer, as on the page. */
export function setType(context: CanvasRenderingContext2D, size: number, weight: number): void {
  context.font = canvasFont(size, weight);
  const large = size < 40 ? 0.022 : 0.034;
  const closer = weight < 600 || size < 20 ? 0 : large;
  context.letterSpacing = `${-closer * size}px`;
}

/** Paints marks in their order. */
export function paintMarks(context: CanvasRenderingContext2D, marks: readonly Mark[], inks: InkColours): void {
  const hatch = makeHatch(context, inks);
  for (const mark of marks) {
    context.save();
    paintMark(context, mark, inks, hatch);
    context.restore();
  }
}

function paintMark(context: CanvasRenderingContext2D, mark: Mark, inks: InkColours, hatch: CanvasPattern): void {
  context.beginPath();
  switch (mark.kind) {
    case 'rect':
      if (mark.turn !== null) {
        context.translate(mark.turn.x, mark.turn.y);
        context.rotate((mark.turn.degrees * Math.PI) / 180);
        context.translate(-mark.turn.x, -mark.turn.y);
      }
      context.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius);
      fill(context, mark.fill, inks, hatch);
      return;
    case 'circle':
      context.arc(mark.x, mark.y, mark.r, 0, 2 * Math.PI);
      fill(context, mark.fill, inks, hatch);
      stroke(context, mark.stroke, inks);
      return;
    case 'shape':
      mark.points.forEach(([x, y]) => context.lineTo(x, y));
      context.closePath();
      context.lineJoin = 'round';
      fill(context, mark.fill, inks, hatch);
      stroke(context, mark.stroke, inks);
      return;
    case 'line':
      context.moveTo(...mark.from);
      context.lineTo(...mark.to);
      stroke(context, mark.stroke, inks);
      return;
    case 'text':
      setType(context, mark.size, mark.weight);
      context.fillStyle = inks(mark.ink);
      context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
      context.fillText(mark.text, mark.x, mark.y);
      return;
  }
}

function fill(context: CanvasRenderingContext2D, how: Fill, inks: InkColours, hatch: CanvasPattern): void {
  if (how === 'mega-tint') {
    context.fillStyle = inks('surface');
    context.fill();
    context.globalAlpha = TINT;
    context.fillStyle = inks('mega');
    context.fill();
    context.globalAlpha = 1;
    return;
  }
  context.fillStyle = how === 'hatch' ? hatch : inks(how);
  context.fill();
}

function stroke(context: CanvasRenderingContext2D, how: Stroke | null, inks: InkColours): void {
  if (how === null) return;
  context.strokeStyle = inks(how.ink);
  context.lineWidth = how.width;
  context.setLineDash(how.isDashed ? DASH : []);
  context.stroke();
}

/* Slanting stripes, drawn once as a tile that meets itself on all sides. */
function makeHatch(context: CanvasRenderingContext2D, inks: InkColours): CanvasPattern {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 7;
  const inner = tile.getContext('2d');
  if (inner === null) throw new Error('This browser can’t create images.');
  inner.fillStyle = inks('surface');
  inner.fillRect(0, 0, 7, 7);
  inner.strokeStyle = inks('edge');
  inner.lineWidth = 1.6;
  for (const shift of [-7, 0, 7]) {
    inner.beginPath();
    inner.moveTo(shift - 1, 8);
    inner.lineTo(shift + 8, -1);
    inner.stroke();
  }
  const pattern = context.createPattern(tile, 'repeat');
  if (pattern === null) throw new Error('This browser can’t create images.');
  return pattern;
}
