import { addUp } from '../../domain/figures/parts.ts';
import { textWidth } from '../text-width.ts';
import type { SizeKey } from '../../domain/model/size.ts';
import type { IssuerId } from '../../domain/model/units.ts';
import { usualName } from '../../words/names/usual-name.ts';
import { fewerWords, othersWords } from '../../screens/companies/words/company-map.ts';
import { layTiles, type Rect, type Tile } from './treemap.ts';

/** What of a company the map shows. */
export interface Mapped {
  readonly issuer: IssuerId;
  readonly symbol: string;
  readonly name: string;
  readonly size: SizeKey;
  /** Counts as mega-cap tech, by the definition in use. */
  readonly isMember: boolean;
  readonly weight: number;
  /** What of that is owned directly; the rest is in funds. */
  readonly direct: number;
  /** As it stands in the tile: "8.9". */
  readonly figure: string;
  readonly directFigure: string;
}

/** The parts of the map. Micro caps are drawn with small caps, as on the beam. */
export const MAP_GROUPS = ['member', 'mega', 'large', 'mid', 'small', 'unknown'] as const;
export type MapGroup = (typeof MAP_GROUPS)[number];

/** A tile of the map: one company, or those of a group together that can't carry a label. */
export interface MapTile extends Rect {
  readonly key: string;
  /** null = several companies. */
  readonly company: Mapped | null;
  readonly weight: number;
  readonly label: string;
  /** Below the label; null where there is no room, or for several companies, whose figure is the group's. */
  readonly figure: string | null;
  /** The height of the foot that is what is owned directly, to scale; 0 = none is drawn. */
  readonly foot: number;
  /** On the foot; null where there is no room. */
  readonly footLabel: string | null;
}

/** A part of the map with its title above its tiles. */
export interface MapPart extends Rect {
  readonly group: MapGroup;
  readonly sizes: readonly SizeKey[];
  readonly weight: number;
  readonly tiles: readonly MapTile[];
}

export interface CompanyMapPicture {
  readonly parts: readonly MapPart[];
  /** Companies whose group is too small to carry a title. */
  readonly left: readonly Mapped[];
}

function groupOf({ isMember, size }: Mapped): MapGroup {
  if (isMember) return 'member';
  return size === 'micro' ? 'small' : size;
}

/** Pixels of a group's title above its tiles. */
export const TITLE = 22;
/** Between two tiles. */
const GAP = 1;
const LINE = 17;
const MARGIN = 12;
/** A group needs so much to carry its title and one tile with a label. */
const LEAST = { width: 64, height: TITLE + LINE + 8 } as const;
/** So many tiles of one company each are enough of a group. */
const MOST_TILES = 40;

/** The type of labels, in pixels. */
const TYPE = 13;

/** Whether a text is surely narrower than so many pixels, at the size of the map's labels. */
export function fitsIn(text: string, width: number): boolean {
  return textWidth(text, TYPE) + MARGIN <= width;
}

/**
 * Draws the companies as tiles whose areas are to scale, group by group, within a box of pixels. Companies of no or negative weight get no
 * tile. Every tile has a label: what can't carry one is together in a last tile of its group, and a group that can't carry a title is left
 * out and told.
 */
export function layMap(companies: readonly Mapped[], box: Rect): CompanyMapPicture {
  const drawn = companies.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const groups = MAP_GROUPS.map((group) => ({ group, members: drawn.filter((one) => groupOf(one) === group) })).filter(
    ({ members }) => members.length > 0,
  );
  return layGroups(groups, box, []);
}

interface Group {
  readonly group: MapGroup;
  readonly members: readonly Mapped[];
}

interface Weighed extends Group {
  readonly weight: number;
}

/* In bands across the box, for one that is too narrow to lay groups beside each other: those of like size in one band. */
const BANDS: readonly (readonly MapGroup[])[] = [['member'], ['mega', 'large'], ['mid', 'small', 'unknown']];
function layBands(groups: readonly Weighed[], box: Rect): readonly Tile<Weighed>[] {
  const bands = BANDS.map((band) => groups.filter(({ group }) => band.includes(group))).filter(
    (band) => band.length > 0,
  );
  const whole = addUp(groups, ({ weight }) => weight);
  const scale = (box.width * box.height) / whole;
  let { y } = box;
  return bands.flatMap((band) => {
    const height = (addUp(band, ({ weight }) => weight) * scale) / box.width;
    const inBand = { ...box, y, height };
    y += height;
    return layTiles(band, inBand);
  });
}

/* The arrangement in which most has room, without the smallest group that has none, until all have. */
function layGroups(groups: readonly Group[], box: Rect, left: readonly Mapped[]): CompanyMapPicture {
  const weighed = groups
    .map((one) => ({ ...one, weight: addUp(one.members, ({ weight }) => weight) }))
    .sort((a, b) => b.weight - a.weight);
  const arrange = (lay: (groups: readonly Weighed[], within: Rect) => readonly Tile<Weighed>[]): Arrangement => {
    const placed = lay(weighed, box).map((tile) => ({ ...tile, tiles: tilesOf(tile.members, tile) }));
    const tight = placed.filter(({ tiles }) => tiles === null).sort((a, b) => a.weight - b.weight);
    return { placed, tight, lost: addUp(tight, ({ weight }) => weight) };
  };
  const [beside, inBands] = [arrange(layTiles), arrange(layBands)];
  const { placed, tight } = inBands.lost < beside.lost ? inBands : beside;
  const smallest = tight[0];
  if (smallest !== undefined)
    return layGroups(
      groups.filter(({ group }) => group !== smallest.group),
      box,
      [...left, ...smallest.members],
    );
  return { parts: placed.map(({ tiles, ...part }) => ({ ...part, sizes: sizesOf(part), tiles: tiles ?? [] })), left };
}

interface Arrangement {
  readonly placed: readonly Placed[];
  readonly tight: readonly Placed[];
  readonly lost: number;
}
type Placed = Tile<Weighed> & { readonly tiles: readonly MapTile[] | null };

const sizesOf = ({ members }: Group): readonly SizeKey[] => [...new Set(members.map(({ size }) => size))];

/* As many companies as can each carry a label; null = there is room for no title. */
function tilesOf(members: readonly Mapped[], { x, y, width, height }: Rect): readonly MapTile[] | null {
  if (width < LEAST.width || height < LEAST.height) return null;
  const inner = { x, y: y + TITLE, width, height: height - TITLE };
  for (let single = Math.min(MOST_TILES, members.length); ; single -= 1) {
    const rest = members.slice(single);
    const items = [
      ...members.slice(0, single).map((company) => ({ company, weight: company.weight, others: 0 })),
      ...(rest.length === 0 ? [] : [{ company: null, weight: addUp(rest, (one) => one.weight), others: rest.length }]),
    ];
    const tiles = layTiles(items, inner).map(labelled);
    if (tiles.every((tile) => tile !== null)) return tiles;
    if (single === 0) return null;
  }
}

/* null = its label does not fit. */
function labelled({
  company,
  weight,
  others,
  ...rect
}: Tile<{ readonly company: Mapped | null; readonly weight: number; readonly others: number }>): MapTile | null {
  const { x, y } = rect;
  const [width, height] = [rect.width - 2 * GAP, rect.height - 2 * GAP];
  if (width < 2 || height < LINE + 4) return null;
  const names =
    company === null ? [othersWords(others), fewerWords(others)] : [usualName(company.name), company.symbol];
  const label = names.find((one) => fitsIn(one, width));
  if (label === undefined) return null;
  const foot = company === null || !company.isMember ? 0 : (height * Math.min(company.direct, weight)) / weight;
  const head = height - foot;
  const hasFigure = company !== null && height >= 2 * LINE + 6 && fitsIn(company.figure, width);
  // words stand wholly on the head or wholly on the foot
  const words = hasFigure && (head >= 2 * LINE + 4 || head < LINE) ? 2 : 1;
  const isClear = head >= words * LINE + 4;
  const footLabel = company === null || foot < LINE + 4 || !isClear ? null : company.directFigure;
  return {
    key: company?.issuer ?? 'others',
    company,
    weight,
    x: x + GAP,
    y: y + GAP,
    width,
    height,
    label,
    figure: hasFigure && words === 2 ? company.figure : null,
    foot: isClear && foot >= 2 ? foot : 0,
    footLabel: footLabel !== null && fitsIn(footLabel, width) ? footLabel : null,
  };
}
