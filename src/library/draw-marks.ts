import type { Mark, Stroke } from '../charts/marks.ts';

/* Marks as elements of an SVG, each made by itself: no text is ever read as markup. */

const SVG = 'http://www.w3.org/2000/svg';
const HATCH = 'hatch';

type Attributes = Readonly<Record<string, string | number>>;

/** Makes an SVG element with these attributes. */
function svgElement(name: string, attributes: Attributes, ...inside: readonly (Node | string)[]): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...inside);
  return element;
}

/* What is not known is striped. */
function hatchPattern(): SVGElement {
  const size = { width: 5, height: 5 };
  return svgElement(
    'defs',
    {},
    svgElement(
      'pattern',
      { id: HATCH, ...size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svgElement('rect', { class: 'fill-surface', ...size }),
      svgElement('rect', { class: 'fill-edge', width: 1.6, height: 5 }),
    ),
  );
}

function stroked(stroke: Stroke | null): { readonly look: string; readonly line: Attributes } {
  if (stroke === null) return { look: '', line: {} };
  const dashes = stroke.isDashed ? { 'stroke-dasharray': '4 4' } : {};
  return { look: ` line-${stroke.ink}`, line: { 'stroke-width': stroke.width, ...dashes } };
}

function drawMark(mark: Mark): SVGElement {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, radius, fill, turn } = mark;
      const turned = turn === null ? {} : { transform: `rotate(${turn.degrees} ${turn.x} ${turn.y})` };
      return svgElement('rect', { class: `fill-${fill}`, x, y, width, height, rx: radius, ...turned });
    }
    case 'circle': {
      const { look, line } = stroked(mark.stroke);
      return svgElement('circle', { class: `fill-${mark.fill}${look}`, cx: mark.x, cy: mark.y, r: mark.r, ...line });
    }
    case 'shape': {
      const { look, line } = stroked(mark.stroke);
      const points = mark.points.map(([x, y]) => `${x},${y}`).join(' ');
      return svgElement('polygon', { class: `fill-${mark.fill}${look}`, points, 'stroke-linejoin': 'round', ...line });
    }
    case 'line': {
      const { look, line } = stroked(mark.stroke);
      const [[x1, y1], [x2, y2]] = [mark.from, mark.to];
      return svgElement('line', { class: look.trim(), x1, y1, x2, y2, ...line });
    }
    case 'text': {
      const { x, y, size, weight, ink, anchor } = mark;
      const type = { 'font-size': size, 'font-weight': weight, 'text-anchor': anchor };
      return svgElement('text', { class: `fill-${ink}`, x, y, ...type }, mark.text);
    }
  }
}

/** Draws a picture as an SVG, hidden from those who listen: the table beside it says the same. */
export function drawMarks(marks: readonly Mark[], width: number, height: number): SVGElement {
  const box = { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' };
  return svgElement('svg', box, hatchPattern(), ...marks.map(drawMark));
}
