import type { IssuerId } from '../domain/units.ts';
import { SIZE_KEYS, type SizeKey } from '../domain/size.ts';
import { countOf } from '../text/numbers.ts';
import { layGroups, type Rect, type Tile } from './treemap.ts';

/** What of a company the map shows. */
export interface Mapped {
  readonly issuer: IssuerId;
  readonly symbol: string;
  readonly size: SizeKey;
  readonly weight: number;
  /** As it stands in the tile: "8.9". */
  readonly figure: string;
}
/** A tile of the map: one company, or the small ones of a bucket together. */
export interface MapItem {
  readonly key: string;
  /** Null = many companies. */
  readonly issuer: IssuerId | null;
  readonly size: SizeKey;
  readonly label: string;
  readonly figure: string;
  readonly weight: number;
}

/** A tile needs so many square pixels on average to be seen and touched: the rest of each bucket is one tile. */
const AREA_OF_TILE = 6000;
const FEWEST_TILES = 30;

/** Chooses the tiles: the largest companies one by one, what is left of each bucket together, bucket by bucket. */
export function mapItems(companies: readonly Mapped[], most: number): readonly (readonly MapItem[])[] {
  const positive = companies.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const single = new Set(positive.slice(0, most));
  return SIZE_KEYS.map((size) => {
    const inBucket = positive.filter((one) => one.size === size);
    const rest = inBucket.filter((one) => !single.has(one));
    const tiles: MapItem[] = inBucket
      .filter((one) => single.has(one))
      .map(({ issuer, symbol, figure, weight }) => ({ key: issuer, issuer, size, label: symbol, figure, weight }));
    if (rest.length > 0) {
      const weight = rest.reduce((total, one) => total + one.weight, 0);
      tiles.push({
        key: `~${size}`,
        issuer: null,
        size,
        label: `${countOf(rest.length, 'more', 'more')}`,
        figure: '',
        weight,
      });
    }
    return tiles;
  }).filter((tiles) => tiles.length > 0);
}

/** Places the tiles in a box of so many pixels. */
export function layMap(companies: readonly Mapped[], box: Rect): readonly Tile<MapItem>[] {
  const most = Math.max(FEWEST_TILES, Math.floor((box.width * box.height) / AREA_OF_TILE));
  return layGroups(mapItems(companies, most), box);
}

/* Rough widths of the type: enough to know what cannot fit. */
const widthOf = (text: string) => [...text].reduce((total, sign) => total + (/[A-Z]/.test(sign) ? 9.8 : 7.6), 0);
const LINE = 17;
const MARGIN = 12;

/** What fits into a tile: both lines, the symbol alone, or nothing. */
export function labelThatFits({ label, figure, width, height }: Tile<MapItem>): 'both' | 'label' | 'none' {
  if (width < widthOf(label) + MARGIN || height < LINE + 6) return 'none';
  return figure !== '' && height >= 2 * LINE + 6 && width >= widthOf(figure) + MARGIN ? 'both' : 'label';
}
