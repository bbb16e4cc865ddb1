import { findListed } from '../identity/find-company.ts';
import { viewFund, type FundView } from './fund-view.ts';
import { classOfKind, type KindId } from '../model/kinds.ts';
import type { Basket, FundPart, FundProof, Reference, SectorSplit } from '../model/reference.ts';
import type { ExposureClass } from '../model/report-exposure.ts';
import { SECTORS, type Sector } from '../model/sector.ts';
import { addIn, amountIn, sum } from '../sum.ts';
import { daysBetween, type IssuerId } from '../model/units.ts';

/* What money in a fund is money in. Nothing is rescaled and nothing is guessed: what a list leaves out is residual, what
   it covers too much is a negative line of that fund (README, "Look-through"). Worked out once for one unit of money in
   a fund; every holding of it is a multiple. */

/**
 * The companies of one list, in its own columns: each is `weight × factor` of the whole. There may be thousands, so they are
 * not copied. `inside` = the funds the list was found in, from the outermost inwards.
 */
export interface ListSlice {
  readonly kind: 'list';
  readonly issuers: readonly IssuerId[];
  readonly weights: readonly number[];
  readonly factor: number;
  readonly inside: readonly string[];
}
/** What needs no company. `fund`: a fund that is left a line. */
export type PlainClass = Exclude<ExposureClass, 'equity' | 'residual' | 'unidentified'> | 'fund';
/** A part that is in a class and needs no company. */
export interface ClassSlice {
  readonly kind: 'class';
  readonly of: PlainClass;
  readonly part: number;
}
/**
 * A part of a fund that no list shows. It adds between `low` and `high` to any question (for a plain fund 0 to its part;
 * for a leveraged one its factor either way). `isEquity`: the fund is known to hold shares. `sectors`: what is published
 * of its sectors, less what the listed rows hold; they may add up to less or more than the part. `technology`: the most that large
 * technology companies can be of it, where its sectors are published in ICB's industries. `unlisted`: what a list of the
 * largest holdings says of all others; null where the list is of another kind. `proof`: what is proven of one unit of money in it,
 * where it is a whole fund.
 */
export interface ResidualSlice {
  readonly kind: 'residual';
  readonly fund: string;
  readonly part: number;
  readonly low: number;
  readonly high: number;
  readonly isEquity: boolean;
  readonly sectors: Readonly<Partial<Record<Sector, number>>> | null;
  readonly technology: number | null;
  readonly unlisted: Unlisted | null;
  readonly proof: FundProof | null;
  /** The kind of funds that it is said to be of, which narrows its ends; null for a part that nobody has said anything of. */
  readonly ofKind: KindId | null;
}
/** Each holding that a list of the largest leaves out is at most as large as the smallest that it names. */
export interface Unlisted {
  /** As a part of the whole, or in money. */
  readonly atMost: number;
  readonly listed: ReadonlySet<IssuerId>;
}
/**
 * What a list covers beyond its fund (more than 100 %): a negative line of that fund that closes the sum. It is taken off no
 * company, and it is neither open nor leverage.
 */
export interface ExcessSlice {
  readonly kind: 'excess';
  readonly fund: string;
  /** Negative in a fund that is held. */
  readonly part: number;
}
/** Borrowed (negative) or lent money that closes the sum of a leveraged fund. */
export interface FinancingSlice {
  readonly kind: 'financing';
  readonly fund: string;
  readonly part: number;
}
export type Slice = ListSlice | ClassSlice | ResidualSlice | ExcessSlice | FinancingSlice;

/** Gives what one unit of money in a fund is in; the parts add up to 1. */
export type FundContents = (symbol: string) => readonly Slice[];

/** Gives what part of the whole a slice is. */
export function sliceWeight(slice: Slice): number {
  return slice.kind === 'list' ? sum(slice.weights) * slice.factor : slice.part;
}

const CLASS_OF_ROW = { cash: 'cash', bond: 'bond', derivative: 'derivative', other: 'other' } as const;

/**
 * Makes the look-up of funds' contents: each fund is looked through once, however often and deep it is held. `readAs` gives the
 * funds, and what part each is, that another one is read as, for the likely reading alone; without it a fund is what can be seen of it.
 */
export function openFunds(
  reference: Reference,
  readAs: (symbol: string) => readonly FundPart[] | null = () => null,
): FundContents {
  const known = new Map<string, readonly Slice[]>();
  const contentsOf = (symbol: string, outer: readonly string[]): readonly Slice[] => {
    // A fund that holds itself, however deep, would never end: what closes the circle stays open.
    if (outer.includes(symbol)) return [closed(symbol, { factor: 1, isEquity: false, sectors: null })];
    const seen = known.get(symbol);
    if (seen !== undefined) return seen;
    const open = (inner: string) => contentsOf(inner, [...outer, symbol]);
    const other = readAs(symbol);
    const own = lookInto(symbol, viewFund(symbol, reference), open, reference);
    const slices = other === null ? own : fillRest(own, mix(other, open));
    known.set(symbol, slices);
    return slices;
  };
  return (symbol) => contentsOf(symbol, []);
}

function mix(parts: readonly FundPart[], open: FundContents): readonly Slice[] {
  return parts.flatMap(({ symbol, weight }) => open(symbol).map((slice) => scale(slice, weight)));
}

/*
 * A fund with another one in the place of what no list shows of it. What its own list names is seen and stays; none of it can be in
 * the rest, so it is left out of the other, of which that much more is taken. Of a closed fund all is the other.
 */
function fillRest(own: readonly Slice[], other: readonly Slice[]): readonly Slice[] {
  const rest = sum(own.map((slice) => (slice.kind === 'residual' ? slice.part : 0)));
  const named = new Set(own.flatMap((slice) => (slice.kind === 'list' ? slice.issuers : [])));
  const left = other.map((slice) => (slice.kind === 'list' && named.size > 0 ? leaveOut(slice, named) : slice));
  const all = sum(left.map(sliceWeight));
  if (!(rest > 0 && all > 0)) return own;
  return [...own.filter(({ kind }) => kind !== 'residual'), ...left.map((slice) => scale(slice, rest / all))];
}

/* The same companies with nothing in those that are named: what is known of a list's companies stays known of it. */
function leaveOut(slice: ListSlice, named: ReadonlySet<IssuerId>): ListSlice {
  return { ...slice, weights: slice.weights.map((weight, row) => (named.has(slice.issuers[row]!) ? 0 : weight)) };
}

function lookInto(symbol: string, view: FundView, open: FundContents, reference: Reference): readonly Slice[] {
  switch (view.kind) {
    case 'class':
      return [{ kind: 'class', of: view.of, part: 1 }];
    case 'closed':
      return [closed(symbol, view)];
    case 'list':
      return spread(view.basket, symbol, true, NOTHING_PUBLISHED);
    case 'partial': {
      const slices = spread(view.basket, symbol, view.isEquity, restOfSplit(view.basket, view.sectors, reference));
      return view.ofKind === undefined ? slices : restOfKind(slices, view.ofKind);
    }
    case 'funds': {
      const inside = view.parts.flatMap(({ symbol: part, weight }) => inflate(open(part), weight, symbol));
      return closeWith(
        inside,
        uncovered(symbol, sum(view.parts.map(({ weight }) => weight)), false, NOTHING_PUBLISHED, null),
      );
    }
    case 'leveraged': {
      const exposed = inflate(open(view.underlying), view.factor, symbol);
      return [...exposed, { kind: 'financing', fund: symbol, part: 1 - view.factor }];
    }
  }
}

/* The slices of an inner fund as parts of the outer one. A negative factor turns the ends of what is open round. */
function inflate(slices: readonly Slice[], by: number, outer: string): readonly Slice[] {
  return slices.map((slice) => {
    const scaled = scale(slice, by);
    return scaled.kind === 'list' ? { ...scaled, inside: [outer, ...scaled.inside] } : scaled;
  });
}

function scale(slice: Slice, by: number): Slice {
  switch (slice.kind) {
    case 'list':
      return { ...slice, factor: slice.factor * by };
    case 'residual': {
      const ends = [slice.low * by, slice.high * by];
      return {
        ...slice,
        part: slice.part * by,
        low: Math.min(...ends),
        high: Math.max(...ends),
        sectors: by > 0 ? scaleSectors(slice.sectors, by) : null,
        technology: by > 0 && slice.technology !== null ? slice.technology * by : null,
        unlisted: by > 0 && slice.unlisted !== null ? { ...slice.unlisted, atMost: slice.unlisted.atMost * by } : null,
      };
    }
    case 'class':
    case 'excess':
    case 'financing':
      return { ...slice, part: slice.part * by };
  }
}

function scaleSectors(sectors: ResidualSlice['sectors'], by: number): ResidualSlice['sectors'] {
  if (sectors === null) return null;
  return Object.fromEntries(Object.entries(sectors).map(([sector, part]) => [sector, part * by]));
}

/* What is published of the sectors of what no list shows. */
type Published = Pick<ResidualSlice, 'sectors' | 'technology'>;
const NOTHING_PUBLISHED: Published = { sectors: null, technology: null };

function readSplit(split: SectorSplit | null): Published {
  if (split === null) return NOTHING_PUBLISHED;
  return split.scheme === 'gics'
    ? { sectors: split.shares, technology: null }
    : { sectors: null, technology: split.technology };
}

/* A fund that nobody can look into: its whole value is open, either way by its factor. */
function closed(
  fund: string,
  { factor, isEquity, sectors, ofKind, proof }: Omit<FundView & { kind: 'closed' }, 'kind'>,
): ResidualSlice {
  const plain = factor === 1;
  return {
    kind: 'residual',
    fund,
    part: 1,
    low: plain ? 0 : -factor,
    high: factor,
    isEquity,
    ...readSplit(sectors),
    unlisted: null,
    proof: proof ?? null,
    ofKind: ofKind ?? null,
  };
}

function spread(basket: Basket, fund: string, isEquity: boolean, published: Published): readonly Slice[] {
  const { companies, weights, others } = basket;
  const classes = others.flatMap(({ kind, weight }): readonly ClassSlice[] =>
    // not in the list: part of the residual below
    kind === 'rest' ? [] : [{ kind: 'class', of: CLASS_OF_ROW[kind], part: weight }],
  );
  const covered = sum([...weights, ...classes.map(({ part }) => part)]);
  return closeWith(
    [{ kind: 'list', issuers: companies, weights, factor: 1, inside: [fund] }, ...classes],
    uncovered(fund, covered, isEquity, published, readUnlisted(basket)),
  );
}

/*
 * What a list of the largest holdings says of the rest. A row that is neither a company nor cash may be a fund, which can hold any company
 * (such rows are left to the rest), or a swap on one: then it says nothing. Nor does a list of a few rows, which may be a selection.
 */
function readUnlisted({ source, companies, weights, others }: Basket): Unlisted | null {
  const isOfCompanies = others.every(({ kind }) => kind === 'cash');
  if (source !== 'top' || !isOfCompanies || weights.length < FEWEST_LARGEST) return null;
  const atMost = weights.reduce((least, weight) => Math.min(least, weight), Infinity);
  return atMost > 0 ? { atMost, listed: new Set(companies) } : null;
}
const FEWEST_LARGEST = 5;

/* What a list leaves out of a fund that is said to be of a kind: of a kind of bonds or cash it is that. */
function restOfKind(slices: readonly Slice[], kind: KindId): readonly Slice[] {
  const of = classOfKind(kind);
  return slices.map((slice): Slice => {
    if (slice.kind !== 'residual') return slice;
    return of === 'bond' || of === 'cash' ? { kind: 'class', of, part: slice.part } : { ...slice, ofKind: kind };
  });
}

function closeWith(slices: readonly Slice[], rest: ResidualSlice | ExcessSlice): readonly Slice[] {
  return rest.part === 0 ? slices : [...slices, rest];
}

/* A split completes rows of about its own day: of another one, what they hold of a sector has moved, and the difference proves nothing. */
const MOST_DAYS_APART = 30;

function restOfSplit(basket: Basket, split: SectorSplit | null, reference: Reference): Published {
  if (split === null || Math.abs(daysBetween(split.asOf, basket.asOf)) > MOST_DAYS_APART) return NOTHING_PUBLISHED;
  if (split.scheme === 'icb') return readSplit(split);
  return { sectors: restOfSectors(basket, split.shares, reference), technology: null };
}

/* The published sectors less what the listed rows hold of each, not below 0 (README, "Look-through"). */
function restOfSectors(
  basket: Basket,
  shares: Readonly<Partial<Record<Sector, number>>>,
  reference: Reference,
): ResidualSlice['sectors'] {
  const listed = new Map<Sector, number>();
  for (const [at, issuer] of basket.companies.entries()) {
    const { sector } = findListed(issuer, reference);
    if (sector !== null) addIn(listed, sector, basket.weights[at]!);
  }
  const rest: Partial<Record<Sector, number>> = {};
  for (const sector of SECTORS) {
    const published = shares[sector];
    if (published !== undefined) rest[sector] = Math.max(0, published - amountIn(listed, sector));
  }
  return rest;
}

/* Below the whole: what the list leaves out, which may be anything. Above it: what the list covers too much. */
function uncovered(
  fund: string,
  covered: number,
  isEquity: boolean,
  published: Published,
  unlisted: Unlisted | null,
): ResidualSlice | ExcessSlice {
  const part = 1 - covered;
  if (part < 0) return { kind: 'excess', fund, part };
  return {
    kind: 'residual',
    fund,
    part,
    low: 0,
    high: part,
    isEquity,
    ...published,
    unlisted,
    proof: null,
    ofKind: null,
  };
}
