import { addUp } from '../../domain/figures/parts.ts';
import { textWidth } from '../text-width.ts';

/* Where the columns, bands and names of a flow lie. Widths of words are estimates, on the wide side: names are never cut. */

/** The color of a node, or of a band by where it leads. */
export type FlowTone = 'lens' | 'pale' | 'own' | 'small' | 'middle' | 'none' | 'unseen';

export interface FlowNode {
  readonly id: string;
  readonly tone: FlowTone;
  /** Part of 1 of the whole. */
  readonly share: number;
  /** Name and figure. */
  readonly name: string;
  readonly shortName: string;
  readonly figure: string;
  /** A smaller second line, where there is room; empty = none. */
  readonly detail: string;
}
export interface FlowBand {
  readonly id: string;
  readonly tone: FlowTone;
  readonly from: string;
  readonly to: string;
  readonly share: number;
}
export interface FlowInput {
  /** What is held, what it is in, and the largest companies of the first of these, in columns. */
  readonly groups: readonly FlowNode[];
  readonly targets: readonly FlowNode[];
  readonly companies: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
}

export interface LaidNode extends FlowNode {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** The lines of its label with their place: the name, then a figure or a detail of its own line. */
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'end';
    readonly lines: readonly string[];
  };
  readonly hasDetail: boolean;
}
export interface LaidBand extends FlowBand {
  readonly path: string;
  /** Its middle, where its amount is written. */
  readonly x: number;
  readonly y: number;
  readonly thickness: number;
}
export interface LaidFlow {
  readonly width: number;
  readonly height: number;
  readonly barWidth: number;
  /** How large names are written. */
  readonly type: number;
  readonly groups: readonly LaidNode[];
  readonly targets: readonly LaidNode[];
  /** Empty where there is no room for them. */
  readonly companies: readonly LaidNode[];
  readonly bands: readonly LaidBand[];
}

/** What is less than this is in the table alone. */
const LEAST_SHARE = 0.0005;
/** No band is thinner. */
const LEAST_BAND = 2;
/** Up to here there is no room for companies in any case; up to `NARROW` figures stand below their names. */
const TWO_COLUMNS = 680;
const NARROW = 340;
/** What bands of three columns need beside the names. */
const BANDS = 190;
const WIDE_TYPE = 13;
const PAD = 9;
const DETAIL_FROM = 42;

interface Sizes {
  readonly height: number;
  readonly bar: number;
  readonly type: number;
  readonly step: number;
}
function sizesFor(width: number, isWide: boolean): Sizes {
  if (isWide) return { height: 266, bar: 12, type: WIDE_TYPE, step: 18 };
  if (width > NARROW) return { height: 260, bar: 9, type: 12.5, step: 17 };
  return { height: 290, bar: 8, type: 12, step: 31 };
}

/* What a column takes at a scale: each node as high as its bands, names a step apart. */
function place(heights: readonly number[], step: number): readonly number[] {
  const tops: number[] = [];
  heights.forEach((height, at) => {
    const [before, above] = [tops[at - 1], heights[at - 1]];
    tops.push(
      before === undefined || above === undefined
        ? 0
        : Math.max(before + above + PAD, before + above / 2 + step - height / 2),
    );
  });
  return tops;
}
/* Names reach half a step above and below their nodes. */
function extent(heights: readonly number[], step: number): number {
  const tops = place(heights, step);
  const [first, last, top] = [heights[0], heights.at(-1), tops.at(-1)];
  if (first === undefined || last === undefined || top === undefined) return 0;
  return top + last + Math.max(0, (step - first) / 2) + Math.max(0, (step - last) / 2);
}

const thick = (share: number, scale: number) => Math.max(LEAST_BAND, share * scale);

/* Whether all names in full, three columns and bands of some length stand beside each other. */
function hasRoom({ groups, targets, companies }: FlowInput, width: number): boolean {
  const widest = (nodes: readonly FlowNode[]) =>
    Math.max(0, ...nodes.map(({ name, figure }) => textWidth(`${name} ${figure}`, WIDE_TYPE)));
  const names = widest(groups) + widest(targets) + widest(companies);
  return width > TWO_COLUMNS && width - names >= BANDS;
}

/** Lays a flow into a box of so many pixels across; null where nothing flows. */
export function layFlow(input: FlowInput, width: number): LaidFlow | null {
  const isWide = hasRoom(input, width);
  const sizes = sizesFor(width, isWide);
  const hasCompanies = isWide && input.companies.length > 0;
  const bands = input.bands.filter(({ share }) => share >= LEAST_SHARE);
  const drawn = hasCompanies ? bands : bands.filter(({ to }) => input.targets.some(({ id }) => id === to));
  const ends = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  const columns = [input.groups, input.targets, hasCompanies ? input.companies : []].map((nodes) =>
    nodes.filter(({ id }) => ends.has(id)),
  );
  const [groups, targets, companies] = columns;
  if (groups === undefined || targets === undefined || companies === undefined || groups.length === 0) return null;
  const sidesOf = new Map(
    [...ends].map(
      (id) => [id, [drawn.filter(({ from }) => from === id), drawn.filter(({ to }) => to === id)]] as const,
    ),
  );
  const heightOf = (id: string, scale: number) =>
    Math.max(...sidesOf.get(id)!.map((side) => addUp(side, ({ share }) => thick(share, scale))), LEAST_BAND + 1);
  const tall = (scale: number) =>
    Math.max(
      ...columns.map((nodes) =>
        extent(
          nodes.map(({ id }) => heightOf(id, scale)),
          sizes.step,
        ),
      ),
    );
  let [low, high] = [0, sizes.height];
  for (let turn = 0; turn < 40; turn += 1) {
    const middle = (low + high) / 2;
    if (tall(middle) <= sizes.height) low = middle;
    else high = middle;
  }
  const scale = low;
  const height = Math.max(sizes.height, tall(scale));
  const isNarrow = !isWide && width <= NARROW;
  const isPhone = !isWide;
  const linesOf = ({ name, shortName, figure }: FlowNode): readonly string[] =>
    isNarrow ? [shortName, figure] : [`${isPhone ? shortName : name} ${figure}`];
  const widest = (nodes: readonly FlowNode[]) =>
    Math.max(0, ...nodes.flatMap(linesOf).map((line) => textWidth(line, sizes.type)));
  const gap = isPhone ? 6 : 9;
  const left = widest(groups) + gap;
  const right = widest(hasCompanies ? companies : targets) + gap;
  const xGroups = left;
  const xLast = width - right - sizes.bar;
  const xTargets = hasCompanies ? Math.min(xGroups + (xLast - xGroups) * 0.46, xLast - widest(targets) - 40) : xLast;

  /* In the middle of the picture, or of a node, as far as there is room above. */
  const lay = (
    nodes: readonly FlowNode[],
    x: number,
    anchor: 'start' | 'end',
    middle = height / 2,
  ): readonly LaidNode[] => {
    const heights = nodes.map(({ id }) => heightOf(id, scale));
    const tops = place(heights, sizes.step);
    const [first] = heights;
    const above = first === undefined ? 0 : Math.max(0, (sizes.step - first) / 2);
    const start = Math.max(0, middle - extent(heights, sizes.step) / 2) + above;
    return nodes.map((node, at) => {
      const [top, own] = [start + tops[at]!, heights[at]!];
      const hasDetail =
        !isPhone &&
        node.detail !== '' &&
        own >= DETAIL_FROM &&
        anchor === 'end' &&
        textWidth(node.detail, sizes.type) <= left - gap;
      const lines = [...linesOf(node), ...(hasDetail ? [node.detail] : [])];
      return {
        ...node,
        x,
        y: top,
        height: own,
        hasDetail,
        label: { x: anchor === 'end' ? x - gap : x + sizes.bar + gap, y: top + own / 2, anchor, lines },
      };
    });
  };
  const inMiddle = lay(targets, xTargets, 'start');
  const source = inMiddle.find(({ id }) => drawn.some(({ from }) => from === id));
  const laid = {
    groups: lay(groups, xGroups, 'end'),
    targets: inMiddle,
    companies: lay(companies, xLast, 'start', source === undefined ? 0 : source.y + source.height / 2),
  };
  const nodes = new Map([...laid.groups, ...laid.targets, ...laid.companies].map((node) => [node.id, node]));
  const used = new Map<string, number>();
  const take = (end: string, id: string, size: number) => {
    const key = `${end} ${id}`;
    const from = used.get(key) ?? 0; // eslint-disable-line house/no-zero-if-missing -- the top of its node
    used.set(key, from + size);
    return from;
  };
  return {
    width,
    height,
    barWidth: sizes.bar,
    type: sizes.type,
    ...laid,
    bands: drawn.flatMap((band): readonly LaidBand[] => {
      const [from, to] = [nodes.get(band.from), nodes.get(band.to)];
      if (from === undefined || to === undefined) return [];
      const size = thick(band.share, scale);
      const y1 = from.y + take('from', band.from, size);
      const y2 = to.y + take('to', band.to, size);
      const [x1, x2] = [from.x + sizes.bar, to.x];
      const middle = (x1 + x2) / 2;
      const path = `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}V${y2 + size}C${middle} ${y2 + size} ${middle} ${y1 + size} ${x1} ${y1 + size}Z`;
      return [{ ...band, path, x: middle, y: (y1 + y2 + size) / 2, thickness: size }];
    }),
  };
}
