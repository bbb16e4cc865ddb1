import { addUp } from '../../domain/figures/parts.ts';
/** A rectangle in pixels, from its upper left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** An item with its place; areas are in the proportion of the weights. */
export type Tile<Item> = Item & Rect;

/* How far the worst tile of a row is from a square: 1 = square. A row of weights along a side of the given length. */
function worstRatio(largest: number, smallest: number, sum: number, side: number): number {
  const squared = sum * sum;
  return Math.max((side * side * largest) / squared, squared / (side * side * smallest));
}

/**
 * Fills a rectangle with tiles whose areas are in the proportion of the weights, as near to squares as can be (squarified
 * treemap: Bruls, Huizing, van Wijk, 2000). Items in the order given, best the largest first; those that weigh nothing, or
 * less, get no tile.
 */
export function layTiles<Item extends { readonly weight: number }>(
  items: readonly Item[],
  box: Rect,
): readonly Tile<Item>[] {
  const drawn = items.filter(({ weight }) => weight > 0);
  const whole = addUp(drawn, ({ weight }) => weight);
  if (whole <= 0 || box.width <= 0 || box.height <= 0) return [];
  const scale = (box.width * box.height) / whole;
  const areas = drawn.map(({ weight }) => weight * scale);
  const tiles: Tile<Item>[] = [];
  let left = box;
  for (let from = 0; from < drawn.length;) {
    const side = Math.min(left.width, left.height);
    let [to, sum, smallest, largest] = [from, 0, Infinity, 0];
    let ratio = Infinity;
    while (to < drawn.length) {
      const area = areas[to]!;
      const next = worstRatio(Math.max(largest, area), Math.min(smallest, area), sum + area, side);
      if (next > ratio) break;
      [ratio, sum, smallest, largest] = [next, sum + area, Math.min(smallest, area), Math.max(largest, area)];
      to += 1;
    }
    left = layRow(drawn.slice(from, to), areas.slice(from, to), sum, left, to === drawn.length, tiles);
    from = to;
  }
  return tiles;
}

/* Puts a row along the shorter side and gives what is left. The last row fills what there is, so that no rounding shows. */
function layRow<Item extends { readonly weight: number }>(
  items: readonly Item[],
  areas: readonly number[],
  sum: number,
  box: Rect,
  isLast: boolean,
  tiles: Tile<Item>[],
): Rect {
  const isUpright = box.width >= box.height;
  const [side, rest] = isUpright ? [box.height, box.width] : [box.width, box.height];
  const depth = isLast ? rest : sum / side;
  let at = 0;
  items.forEach((item, index) => {
    const length = (areas[index]! / sum) * side;
    tiles.push(
      isUpright
        ? { ...item, x: box.x, y: box.y + at, width: depth, height: length }
        : { ...item, x: box.x + at, y: box.y, width: length, height: depth },
    );
    at += length;
  });
  return isUpright
    ? { ...box, x: box.x + depth, width: Math.max(0, box.width - depth) }
    : { ...box, y: box.y + depth, height: Math.max(0, box.height - depth) };
}
