import type { CostFigures } from '../model/report-costs.ts';
import type { Ends } from '../model/report-amounts.ts';
import type { TargetFigure } from '../measure/targets.ts';
import { middleOf } from '../measure/worth-a-range.ts';
import type { CardFigures, RowBefore, RowFigures, ShelfReading } from './shelf.ts';
import { sumInAnyOrder } from '../sum.ts';
import type { Currency } from '../model/units.ts';
import { firstOf } from '../must.ts';

/** Several portfolios together, by their last reports. */
export interface Together {
  readonly net: number;
  readonly currency: Currency;
  /** Between which ends the lens share lies; null where they are not measured alike, or one does not say. */
  readonly lens: Ends | null;
  /** What the table of clients shows of them; null as above. */
  readonly row: TogetherRow | null;
}

/** The figures of several portfolios that are measured alike. */
export interface TogetherRow extends Pick<
  RowFigures,
  'base' | 'definition' | 'lens' | 'smallCaps' | 'open' | 'costs' | 'others' | 'before'
> {
  /** null = they are compared with different markets, or by lists of different days. */
  readonly market: RowFigures['market'] | null;
}

/**
 * Adds up what several portfolios are by their last reports: null where one has none, or they count in different currencies. Their
 * lens shares go together by their net value, so only where all of them are shares of that and by the same definitions.
 */
export function addUpFigures(figures: readonly (CardFigures | null)[]): Together | null {
  const [first] = figures;
  if (first === undefined || first === null) return null;
  const { currency } = first;
  const alike = figures.flatMap((one) => (one?.currency === currency ? [one] : []));
  if (alike.length !== figures.length) return null;
  const net = sumInAnyOrder(alike.map((one) => one.net));
  const isAlike = net > 0 && isMeasuredAlike(alike);
  return { net, currency, lens: isAlike ? addUpLens(alike, net) : null, row: isAlike ? addUpRows(alike, net) : null };
}

function isMeasuredAlike(figures: readonly CardFigures[]): boolean {
  const { measuredBy } = firstOf(figures);
  return measuredBy?.startsWith('portfolio ') === true && figures.every((one) => one.measuredBy === measuredBy);
}

function addUpLens(figures: readonly CardFigures[], net: number): Ends | null {
  const parts = figures.flatMap((one) => {
    const ends = lensEnds(one);
    return ends === null ? [] : [{ low: ends.low * one.net, high: ends.high * one.net }];
  });
  if (parts.length !== figures.length) return null;
  const share = (end: 'low' | 'high') => sumInAnyOrder(parts.map((part) => part[end])) / net;
  return { low: share('low'), high: share('high') };
}

/** The ends of a portfolio's lens share; null where there are no shares, or the record is older than its ends and in doubt. */
export function lensEnds({ lens, uncertain, low, high }: Omit<CardFigures, 'row'>): Ends | null {
  if (low !== null && high !== null) return { low, high };
  // less than half a point of doubt is shown as one figure
  return lens === null || uncertain === null || uncertain >= 0.005 ? null : { low: lens, high: lens + uncertain };
}

/** A figure of one portfolio and the money that it is a share of. */
interface Part<Figure> {
  readonly net: number;
  readonly figure: Figure;
}

function addUpRows(figures: readonly CardFigures[], net: number): TogetherRow | null {
  const rows = figures.flatMap((one) => (one.row === null ? [] : [{ net: one.net, figure: one.row }]));
  const [first] = rows;
  if (first === undefined || rows.length !== figures.length) return null;
  const parts = <Figure>(read: (row: RowFigures) => Figure) =>
    rows.map((row): Part<Figure> => ({ net: row.net, figure: read(row.figure) }));
  const lens = addUpReadings(parts((row) => row.lens));
  const smallCaps = addUpReadings(parts((row) => row.smallCaps));
  if (lens === null || smallCaps === null) return null;
  const { base, definition, market } = first.figure;
  return {
    base,
    definition,
    lens,
    smallCaps,
    open: meanOf(parts((row) => row.open)),
    market: rows.every(({ figure }) => isSameMarket(figure.market, market)) ? market : null,
    costs: addUpCosts(
      rows.map(({ figure }) => figure.costs),
      net,
    ),
    // which company is the largest of all of them no list of figures tells
    others: { 'cash-and-bonds': meanTarget(parts((row) => row.others['cash-and-bonds'])), 'largest-company': null },
    before: addUpBefore(
      rows.map(({ figure }) => figure.before),
      firstOf(figures).measuredBy,
    ),
  };
}

const isSameMarket = (one: RowFigures['market'], other: RowFigures['market']) =>
  one.name === other.name && one.lens === other.lens && one.smallCaps === other.smallCaps;

/* By the net values; null where one has none, or they come to nothing. */
function meanOf(parts: readonly Part<number | null>[]): number | null {
  const products = parts.flatMap(({ net, figure }) => (figure === null ? [] : [net * figure]));
  const net = sumInAnyOrder(parts.map((part) => part.net));
  return products.length === parts.length && net > 0 ? sumInAnyOrder(products) / net : null;
}

/** Adds up a figure of several portfolios by their net values; null where one has no share, or they come to nothing. */
export function addUpReadings(parts: readonly Part<ShelfReading>[]): ShelfReading | null {
  const mean = (read: (reading: ShelfReading) => number | null) =>
    meanOf(parts.map(({ net, figure }) => ({ net, figure: read(figure) })));
  const [share, low, high] = [mean((one) => one.share), mean((one) => one.low), mean((one) => one.high)];
  if (share === null || low === null || high === null) return null;
  const isRead = parts.some(({ figure }) => figure.likely !== null);
  // what has no reading stays between its ends
  const [from, to] = [mean((one) => (one.likely ?? one).low), mean((one) => (one.likely ?? one).high)];
  const likely =
    isRead && from !== null && to !== null ? { low: from, high: to, share: middleOf({ low: from, high: to }) } : null;
  return { share, low, high, uncertain: high - low, likely };
}

function addUpCosts(costs: readonly CostFigures[], net: number): CostFigures {
  const yearly = sumInAnyOrder(costs.map((one) => one.yearly));
  const unknown = sumInAnyOrder(costs.map((one) => one.unknown));
  return { yearly, unknown, ratio: yearly / net, unknownShare: unknown / net };
}

function meanTarget(parts: readonly Part<TargetFigure | null>[]): TargetFigure | null {
  const mean = (end: 'share' | 'low' | 'high') =>
    meanOf(parts.map(({ net, figure }) => ({ net, figure: figure === null ? null : figure[end] })));
  const [share, low, high] = [mean('share'), mean('low'), mean('high')];
  return share === null || low === null || high === null ? null : { share, low, high, company: null };
}

/* Only where all of them had files before, measured as those of now. */
function addUpBefore(befores: readonly (RowBefore | null)[], measuredBy: string | null): RowBefore | null {
  const known = befores.flatMap((one) => (one !== null && one.measuredBy === measuredBy ? [one] : []));
  const [first] = known;
  if (first === undefined || measuredBy === null || known.length !== befores.length) return null;
  const lens = addUpReadings(known.map((one) => ({ net: one.net, figure: one.lens })));
  const day = known.reduce((oldest, one) => (one.day < oldest ? one.day : oldest), first.day);
  return lens === null ? null : { day, net: sumInAnyOrder(known.map(({ net }) => net)), lens, measuredBy };
}
