import type { Mark, Stroke } from '../../charts/marks.ts';
import { escapeText } from './words/percent-page.ts';

/* Marks as the text of an SVG whose colours are classes. One decimal: a finer figure could be reckoned back to the amounts
   that it is a ratio of. */

const tenth = (value: number) => String(Math.round(value * 10) / 10);

function strokeWords(stroke: Stroke | null): { readonly style: string; readonly attributes: string } {
  if (stroke === null) return { style: '', attributes: '' };
  const dashes = stroke.isDashed ? ' stroke-dasharray="4 4"' : '';
  return { style: ` line-${stroke.ink}`, attributes: ` stroke-width="${tenth(stroke.width)}"${dashes}` };
}

function svgOf(mark: Mark): string {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, radius, fill, turn } = mark;
      const turned =
        turn === null ? '' : ` transform="rotate(${tenth(turn.degrees)} ${tenth(turn.x)} ${tenth(turn.y)})"`;
      return `<rect class="fill-${fill}" x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}" rx="${tenth(radius)}"${turned}/>`;
    }
    case 'circle': {
      const { style, attributes } = strokeWords(mark.stroke);
      return `<circle class="fill-${mark.fill}${style}" cx="${tenth(mark.x)}" cy="${tenth(mark.y)}" r="${tenth(mark.r)}"${attributes}/>`;
    }
    case 'shape': {
      const { style, attributes } = strokeWords(mark.stroke);
      const points = mark.points.map(([x, y]) => `${tenth(x)},${tenth(y)}`).join(' ');
      return `<polygon class="fill-${mark.fill}${style}" points="${points}" stroke-linejoin="round"${attributes}/>`;
    }
    case 'line': {
      const { style, attributes } = strokeWords(mark.stroke);
      const [[x1, y1], [x2, y2]] = [mark.from.map(tenth), mark.to.map(tenth)];
      return `<line class="${style.trim()}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"${attributes}/>`;
    }
    case 'text': {
      const { x, y, size, weight, ink, anchor } = mark;
      return `<text class="fill-${ink}" x="${tenth(x)}" y="${tenth(y)}" font-size="${tenth(size)}" font-weight="${weight}" text-anchor="${anchor}">${escapeText(mark.text)}</text>`;
    }
  }
}

/** What "not identified" is filled with, once for all pictures of a page. */
export const HATCH_PATTERN =
  '<svg class="patterns" width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="fill-surface" width="5" height="5"/><rect class="fill-edge" width="1.6" height="5"/></pattern></defs></svg>';

/** Writes a picture as an SVG, hidden from those who hear the page: the tables beside it say the same. */
export function writeSvg(marks: readonly Mark[], width: number, height: number): string {
  return `<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">${marks.map(svgOf).join('')}</svg>`;
}
