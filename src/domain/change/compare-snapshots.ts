import { sumInAnyOrder } from '../sum.ts';
import { differing, type Differing } from './definitions.ts';
import type { KeptAccount, KeptRange, Snapshot, KeptPosition } from './snapshot.ts';
import {
  matchPositions,
  priceOf,
  rateOf,
  positionKey,
  type HeldThen,
  type Matched,
  type MatchedLine,
} from './match-positions.ts';
import { GROUPS, isLensInMega, openWeights, type Group, type ChangeMeasure, type ChangeWeights } from './weights.ts';
import { unpackRows } from '../model/row-table.ts';
import { must } from '../must.ts';

/** What a change is made of, in the order in which it is worked out. `uncut`: without quantities it cannot be split. */
export const PARTS = ['prices', 'trades', 'currency', 'inside', 'reclassified', 'uncut', 'accounts'] as const;
export type PartKey = (typeof PARTS)[number];
export type ChangeByPart = Readonly<Record<PartKey, number>>;

/** A figure on two days, in money; the parts add up to the difference. */
export interface FigureChange {
  readonly before: number;
  readonly after: number;
  readonly parts: ChangeByPart;
}
/** The same as shares of the whole; null where the whole was not positive on one of the days. */
export interface ShareChange {
  readonly before: number;
  readonly after: number;
  readonly parts: ChangeByPart;
  /** How far the figure may be off on the day on which less is known of it: a smaller change says nothing. */
  readonly uncertain: number;
}
/** What was bought or sold of a security, in all accounts together. */
export interface Trade {
  readonly symbol: string | null;
  readonly name: string | null;
  readonly kind: 'new' | 'more' | 'less' | 'gone';
  /** null = not stated on both days. */
  readonly quantity: number | null;
  /** What it came to at the later day's price: positive bought. */
  readonly value: number;
}
export interface PortfolioChange {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** In what the two days were measured differently: only where in nothing do the lens and the sizes say something. */
  readonly differing: readonly Differing[];
  readonly total: FigureChange;
  readonly lens: FigureChange;
  readonly smallCaps: FigureChange;
  readonly lensShare: ShareChange | null;
  readonly smallShare: ShareChange | null;
  /** Without those that are nothing on both days. */
  readonly groups: readonly (FigureChange & { readonly group: Group })[];
  /** The largest first; cash is not among them. */
  readonly trades: readonly Trade[];
  /** What cash changed by. */
  readonly cash: number;
  readonly splits: readonly { readonly symbol: string | null; readonly factor: number }[];
  /** Lines that cannot be split, with what they changed by. */
  readonly uncut: readonly { readonly symbol: string | null; readonly name: string | null; readonly value: number }[];
  /** Accounts that only one of the two days has: named, not taken for bought or sold. */
  readonly gone: readonly KeptAccount[];
  readonly added: readonly KeptAccount[];
}

/** What became of the money of one line. */
interface Flow {
  readonly line: MatchedLine;
  readonly v0: number;
  readonly v1: number;
  readonly prices: number;
  readonly trades: number;
  readonly currency: number;
  readonly uncut: number;
}

/** Compares two snapshots of one portfolio, the earlier first. Null: they are in different currencies. */
export function compareSnapshots(before: Snapshot, after: Snapshot): PortfolioChange | null {
  if (before.settings.currency !== after.settings.currency) return null;
  const matched = matchPositions(before, after);
  const laterPrices = pricesOf(after);
  const flows = matched.lines.map((line) => flowOf(line, laterPrices));
  const splitsMega = isLensInMega([before, after]);
  const [then, now] = [openWeights(before, splitsMega), openWeights(after, splitsMega)];
  const measure = (about: ChangeMeasure) => measureFigure(about, { flows, matched, before, after, then, now });
  const total = measure('all');
  const lens = closeTo(measure('lens-figure'), before.lens.value, after.lens.value);
  const smallCaps = closeTo(measure('small-figure'), before.smallCaps.value, after.smallCaps.value);
  return {
    before,
    after,
    differing: differing(before, after),
    total,
    lens,
    smallCaps,
    lensShare: asShares(lens, total, [before.lens, after.lens]),
    smallShare: asShares(smallCaps, total, [before.smallCaps, after.smallCaps]),
    groups: GROUPS.map((group) => ({ group, ...measure(group) })).filter(
      (one) => one.before !== 0 || one.after !== 0 || PARTS.some((part) => one.parts[part] !== 0),
    ),
    trades: tradesOf(flows),
    cash: sumInAnyOrder(flows.filter(isCash).map(({ trades }) => trades)),
    splits: matched.lines.flatMap(({ after: held, split }) =>
      split === 1 || held === null ? [] : [{ symbol: held.sample.symbol, factor: split }],
    ),
    uncut: flows.flatMap(({ line, uncut }) => {
      const { symbol, name } = line.sample;
      return uncut === 0 ? [] : [{ symbol, name, value: uncut }];
    }),
    gone: matched.gone,
    added: matched.added,
  };
}

/* What each security cost on the later day, for one that is gone from an account and still there in another. */
function pricesOf({ positions }: Snapshot): ReadonlyMap<string, number> {
  return new Map(
    unpackRows(positions).flatMap((position) => {
      const { quantity, value } = position;
      return quantity === null || quantity === 0 ? [] : [[positionKey(position), value / quantity] as const];
    }),
  );
}

const NONE = { prices: 0, trades: 0, currency: 0, uncut: 0 } as const;

function worth(held: HeldThen | null): number | null {
  return held === null ? 0 : held.baseValue;
}

/* What has no rate counts nowhere, as in the totals. */
const counted = (value: number | null): number => value ?? 0; // eslint-disable-line house/no-zero-if-missing

/* README, "Change between two dates": price q₀Δp, trades p₁Δq, at the rate of the earlier day; then the rate itself. */
function flowOf(line: MatchedLine, laterPrices: ReadonlyMap<string, number>): Flow {
  const { before, after } = line;
  const [w0, w1] = [worth(before), worth(after)];
  const [v0, v1] = [counted(w0), counted(w1)];
  const whole = { line, v0, v1 };
  if (w0 === null || w1 === null) return { ...whole, ...NONE, uncut: v1 - v0 };
  if (before === null) return { ...whole, ...NONE, trades: v1 };
  const p0 = priceOf(before);
  if (after === null) {
    const f0 = rateOf(before);
    const later = laterPrices.get(positionKey(before.sample));
    if (p0 === null || f0 === null || before.quantity === null || later === undefined)
      return { ...whole, ...NONE, trades: -v0 };
    const prices = before.quantity * (later - p0) * f0;
    return { ...whole, ...NONE, prices, trades: -v0 - prices };
  }
  const p1 = priceOf(after);
  // a line that was worth nothing on one day shows no rate: then the other day's
  const [f0, f1] = [rateOf(before) ?? rateOf(after), rateOf(after) ?? rateOf(before)];
  if (p0 === null || p1 === null || f0 === null || f1 === null || before.quantity === null) {
    return { ...whole, ...NONE, uncut: v1 - v0 };
  }
  const prices = before.quantity * line.split * (p1 - p0 / line.split) * f0;
  const currency = after.value * (f1 - f0);
  return { ...whole, ...NONE, prices, currency, trades: v1 - v0 - prices - currency };
}

interface Ground {
  readonly flows: readonly Flow[];
  readonly matched: Matched;
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly then: ChangeWeights;
  readonly now: ChangeWeights;
}

/* A line that is new is weighed as it is now on both days, one that is gone as it was. */
function measureFigure(about: ChangeMeasure, { flows, matched, before, after, then, now }: Ground): FigureChange {
  const moved = new Map<string, number>();
  const parts = flows.map(({ line, v0, v1, prices, trades, currency, uncut }) => {
    const weightNow = line.after === null ? null : now.of(line.after.sample, about);
    const w0 = line.before === null ? must(weightNow) : then.of(line.before.sample, about);
    const w1 = weightNow === null ? w0 : weightNow;
    const fund = line.before === null ? null : (line.after?.sample.fund ?? null);
    const isCompany = line.after !== null && line.after.sample.issuer !== null;
    const shifted = v1 * (w1 - w0);
    const inFund = fund === null ? 0 : v1 * movedIn(fund);
    const reclassified = isCompany ? shifted : inFund;
    return {
      was: v0 * w0,
      is: v1 * w1,
      prices: prices * w0,
      trades: trades * w0,
      currency: currency * w0,
      uncut: uncut * w0,
      inside: shifted - reclassified,
      reclassified,
    };
  });
  const all = (of: (part: (typeof parts)[number]) => number) => sumInAnyOrder(parts.map(of));
  const gone = ofAccounts(before, then, about, matched.gone);
  const added = ofAccounts(after, now, about, matched.added);
  return {
    before: all(({ was }) => was) + gone,
    after: all(({ is }) => is) + added,
    parts: {
      prices: all(({ prices }) => prices),
      trades: all(({ trades }) => trades),
      currency: all(({ currency }) => currency),
      inside: all(({ inside }) => inside),
      reclassified: all(({ reclassified }) => reclassified),
      uncut: all(({ uncut }) => uncut),
      accounts: added - gone,
    },
  };

  function movedIn(fund: string): number {
    const known = moved.get(fund) ?? now.movedInside(fund, about, then);
    moved.set(fund, known);
    return known;
  }
}

function ofAccounts(
  snapshot: Snapshot,
  weights: ChangeWeights,
  about: ChangeMeasure,
  accounts: readonly { readonly account: string }[],
): number {
  const names = new Set(accounts.map(({ account }) => account));
  return sumInAnyOrder(
    unpackRows(snapshot.positions).flatMap((position) =>
      names.has(position.account) && position.baseValue !== null
        ? [position.baseValue * weights.of(position, about)]
        : [],
    ),
  );
}

/* What the lists of funds do not show line by line (a rest of which only sectors are published) is inside the funds, too. */
function closeTo({ before, after, parts }: FigureChange, was: number, is: number): FigureChange {
  const unseen = is - after - (was - before);
  return { before: was, after: is, parts: { ...parts, inside: parts.inside + unseen } };
}

/* Step by step in the order of the parts: each step's share of what is then the whole, less the share before it. */
function asShares(figure: FigureChange, total: FigureChange, ranges: readonly KeptRange[]): ShareChange | null {
  if (total.before <= 0 || total.after <= 0) return null;
  let [money, whole] = [figure.before, total.before];
  let share = money / whole;
  const steps = PARTS.map((part) => {
    money += figure.parts[part];
    whole += total.parts[part];
    const next = whole > 0 ? money / whole : share;
    const step = next - share;
    share = next;
    return [part, step] as const;
  });
  const of = (part: PartKey) => must(steps.find(([key]) => key === part))[1];
  const after = figure.after / total.after;
  return {
    before: figure.before / total.before,
    after,
    uncertain: Math.max(...ranges.map(({ low, high }) => (low === null || high === null ? 0 : high - low))),
    parts: {
      prices: of('prices'),
      trades: of('trades'),
      currency: of('currency'),
      inside: of('inside'),
      reclassified: of('reclassified'),
      uncut: of('uncut'),
      accounts: of('accounts'),
    },
  };
}

const isCash = ({ line }: Flow) => line.sample.assetClass === 'cash';
/* The flows of one holding in all accounts, and what it is. */
interface Traded {
  readonly sample: KeptPosition;
  readonly flows: readonly Flow[];
}

/* Less than a cent was not traded: it is what rounding leaves. */
const LEAST = 0.005;

function tradesOf(flows: readonly Flow[]): readonly Trade[] {
  const groups = new Map<string, Traded>();
  for (const flow of flows) {
    if (isCash(flow)) continue;
    const key = positionKey(flow.line.sample);
    const known = groups.get(key);
    groups.set(key, { sample: known?.sample ?? flow.line.sample, flows: [...(known?.flows ?? []), flow] });
  }
  return [...groups.values()]
    .map(tradeOf)
    .filter(({ quantity, value }) => quantity !== 0 && Math.abs(value) >= LEAST)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

function tradeKind(flows: readonly Flow[], value: number): Trade['kind'] {
  if (flows.every(({ line }) => line.before === null)) return 'new';
  if (flows.every(({ line }) => line.after === null)) return 'gone';
  return value > 0 ? 'more' : 'less';
}

function tradeOf({ sample: { symbol, name }, flows }: Traded): Trade {
  const value = sumInAnyOrder(flows.map(({ trades }) => trades));
  const quantities = flows.map(({ line }) => quantityMoved(line));
  const known = quantities.flatMap((quantity) => (quantity === null ? [] : [quantity]));
  return {
    symbol,
    name,
    kind: tradeKind(flows, value),
    quantity: known.length === quantities.length ? roundOff(sumInAnyOrder(known)) : null,
    value,
  };
}

function quantityMoved({ before, after, split }: MatchedLine): number | null {
  const was = before === null ? 0 : before.quantity;
  const is = after === null ? 0 : after.quantity;
  return was === null || is === null ? null : is - was * split;
}

/* Shares moved from one account to another are no trade, whatever floating point leaves of them. */
function roundOff(quantity: number): number {
  return Math.round(quantity * 1e6) / 1e6;
}
