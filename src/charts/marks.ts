/* The pieces of a picture that is drawn without the page: as text of an SVG, or on a canvas. Inks are names of tokens. */

import type { Anchor } from './text-width.ts';

export type Ink =
  | 'bg'
  | 'surface'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'line'
  | 'line-2'
  | 'edge'
  | 'mega'
  | 'small'
  | 'on-mega'
  | 'on-small'
  | 'mega-ink'
  | 'small-ink';
/** `mega-tint` = mega at a fifth of its strength over the surface; `hatch` = not identified. */
export type Fill = Ink | 'mega-tint' | 'hatch';

export interface Stroke {
  readonly ink: Ink;
  readonly width: number;
  readonly isDashed: boolean;
}
export type Mark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly fill: Fill;
      /** Degrees about a point, as SVG counts them. */
      readonly turn: { readonly degrees: number; readonly x: number; readonly y: number } | null;
    }
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly fill: Fill;
      readonly stroke: Stroke | null;
    }
  | {
      readonly kind: 'shape';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly fill: Fill;
      readonly stroke: Stroke | null;
    }
  | {
      readonly kind: 'line';
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly stroke: Stroke;
    }
  | TextMark;
export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600 | 640;
  readonly ink: Ink;
  readonly anchor: Anchor;
}

/** Moves and scales marks as a group; widths of strokes scale, too. */
export function placeMarks(marks: readonly Mark[], x: number, y: number, scale: number): readonly Mark[] {
  const across = (value: number) => x + value * scale;
  const down = (value: number) => y + value * scale;
  const point = ([px, py]: readonly [number, number]) => [across(px), down(py)] as const;
  const line = (stroke: Stroke): Stroke => ({ ...stroke, width: stroke.width * scale });
  return marks.map((mark): Mark => {
    switch (mark.kind) {
      case 'rect':
        return {
          ...mark,
          x: across(mark.x),
          y: down(mark.y),
          width: mark.width * scale,
          height: mark.height * scale,
          radius: mark.radius * scale,
          turn: mark.turn === null ? null : { ...mark.turn, x: across(mark.turn.x), y: down(mark.turn.y) },
        };
      case 'circle':
        return {
          ...mark,
          x: across(mark.x),
          y: down(mark.y),
          r: mark.r * scale,
          stroke: mark.stroke === null ? null : line(mark.stroke),
        };
      case 'shape':
        return {
          ...mark,
          points: mark.points.map(point),
          stroke: mark.stroke === null ? null : line(mark.stroke),
        };
      case 'line':
        return { ...mark, from: point(mark.from), to: point(mark.to), stroke: line(mark.stroke) };
      case 'text':
        return { ...mark, x: across(mark.x), y: down(mark.y), size: mark.size * scale };
    }
  });
}
