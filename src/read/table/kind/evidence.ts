import { firstOf } from '../../../domain/must.ts';
/* What a table is, weighed: no single word decides. What speaks for each kind is gathered first (kind-evidence.ts), with the columns
   and rows it rests on, so that the user can be told why. */

/** What a table can be. Of these only holdings and lots are somebody's own; a fund's list is what a fund holds. */
export const TABLE_KINDS = ['holdings', 'lots', 'fund-list', 'movements', 'balances', 'watch-list'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** What was seen, by what it speaks for; the words are in screens/review/words/evidence.ts. */
export const EVIDENCE_SEEN = [
  // for holdings
  ...([
    'identifiers',
    'product',
    'each-once',
    'gains',
    'weights',
    'value-title',
    'only-amount',
    'named-holdings',
  ] as const),
  // for holdings that are somebody's own, where they may be a fund's
  ...(['portfolio-titles', 'broker-titles', 'counted', 'funds-held', 'few-rows'] as const),
  // for a fund's list
  ...(['issuer-titles', 'fund-above', 'fund-column', 'fund-named', 'fund-titles'] as const),
  ...(['fund-weights', 'fund-sized', 'nothing-paid'] as const),
  // for lots
  'purchase-dates',
  // for movements
  ...(['deeds', 'one-deed', 'sides', 'own-dates', 'repeats', 'both-signs', 'running-balance', 'trade-titles'] as const),
  ...(['booking-titles', 'dividend-titles', 'named-movements'] as const),
  // for balances
  ...(['debts', 'household', 'bank-accounts', 'no-securities'] as const),
  // for a watch list
  ...(['market-caps', 'no-quantities', 'quote-titles', 'named-watch-list'] as const),
] as const;
export type EvidenceSeen = (typeof EVIDENCE_SEEN)[number];

/** One thing in a table that speaks for what it is. */
export interface Evidence {
  readonly seen: EvidenceSeen;
  readonly speaksFor: TableKind;
  /** 1 = a hint, 3 = telling, 8 = hardly anything else has it, 20 = no holdings have it, whatever else is seen. */
  readonly weight: number;
  /** Titles of the columns it rests on, by their place (#3) where they have none. */
  readonly columns: readonly string[];
  /** Rows in which it holds, and those that could have said otherwise. */
  readonly rows: number;
  readonly of: number;
}

/** What a table is taken for, and why. */
export interface KindVerdict {
  /** The guess; `unknown` = nothing speaks for anything. */
  readonly kind: TableKind | 'unknown';
  /** What speaks for the guess, the heaviest first, then what speaks against it. */
  readonly evidence: readonly Evidence[];
  /**
   * Whether it may be kept without a look: who and how much are both shown, and nothing speaks against it. Of a fund's list: whether
   * it says itself that it is one.
   */
  readonly isClear: boolean;
}

const IS_OWN: ReadonlySet<TableKind> = new Set(['holdings', 'lots']);
/* A fund's list has them as well as anybody's holdings: they tell neither from the other. */
const IS_OF_BOTH: ReadonlySet<EvidenceSeen> = new Set([
  ...(['identifiers', 'product', 'each-once', 'weights', 'value-title', 'only-amount', 'named-holdings'] as const),
]);
/* What says by itself that a table is a fund's list, and what says that it is not: the heavier side needs no answer. */
const SAYS_FUND: ReadonlySet<EvidenceSeen> = new Set(['issuer-titles', 'fund-above', 'fund-column']);
const SAYS_OWN: ReadonlySet<EvidenceSeen> = new Set(['portfolio-titles', 'broker-titles']);
/* So much heavier is somebody's own where nothing says it by itself. */
const OUTWEIGHS = 1.5;
/* A single hint makes nothing something else. */
const LEAST = 5;
/* The one who is asked reads no more than this. */
const MOST_TOLD = 4;

/** Whose a list of holdings is: somebody's own, a fund's, or so much of both that the user is asked. */
export type ListOwner = 'own' | 'fund' | 'either';

/** Weighs only whose a list is; whether it is a list of holdings at all, `weighKind` says. */
export function weighOwner(evidence: readonly Evidence[]): ListOwner {
  const { fund, own } = weighBoth(evidence);
  const says = (those: ReadonlySet<EvidenceSeen>): boolean => evidence.some(({ seen }) => those.has(seen));
  if (fund < LEAST) return 'own';
  if (fund > own) return says(SAYS_FUND) ? 'fund' : 'either';
  return says(SAYS_OWN) || own >= OUTWEIGHS * fund ? 'own' : 'either';
}

/* The weight of what tells a fund's list from somebody's own holdings, for either side. */
function weighBoth(evidence: readonly Evidence[]): { readonly fund: number; readonly own: number } {
  const weightOf = (counts: (one: Evidence) => boolean): number =>
    evidence.reduce((weight, one) => (counts(one) ? weight + one.weight : weight), 0);
  return {
    fund: weightOf(({ speaksFor }) => speaksFor === 'fund-list'),
    own: weightOf(({ seen, speaksFor }) => IS_OWN.has(speaksFor) && !IS_OF_BOTH.has(seen)),
  };
}

/**
 * Weighs what was seen in a table. Where as much speaks for holdings as for something else, it is holdings, and asked about. A fund's
 * list is one of holdings, too: only what tells the two apart decides between them.
 */
export function weighKind(evidence: readonly Evidence[]): KindVerdict {
  const weightOf = (kinds: (kind: TableKind) => boolean): number =>
    evidence.reduce((weight, one) => (kinds(one.speaksFor) ? weight + one.weight : weight), 0);
  const own = weightOf((kind) => IS_OWN.has(kind));
  const others = TABLE_KINDS.filter((kind) => !IS_OWN.has(kind) && kind !== 'fund-list').map((kind) => ({
    kind,
    weight: weightOf((one) => one === kind),
  }));
  const rival = firstOf(others.sort((a, b) => b.weight - a.weight));
  const both = weighBoth(evidence);
  const isListed = own + both.fund >= rival.weight || rival.weight < LEAST;
  const mayBeFund = isListed && both.fund >= LEAST;
  const isFund = mayBeFund && both.fund > both.own;
  const isOwn = isListed && !isFund;
  const mine = isOwn
    ? (kind: TableKind) => IS_OWN.has(kind)
    : (kind: TableKind) => kind === (isFund ? 'fund-list' : rival.kind);
  const heaviest = [...evidence]
    .filter(({ seen }) => !mayBeFund || !IS_OF_BOTH.has(seen))
    .sort((a, b) => b.weight - a.weight);
  const speaksFor = heaviest.filter(({ speaksFor: kind }) => mine(kind)).slice(0, MOST_TOLD);
  const against = heaviest.filter(({ speaksFor: kind }) => !mine(kind)).slice(0, MOST_TOLD);
  const has = (...some: readonly EvidenceSeen[]): boolean => evidence.some(({ seen }) => some.includes(seen));
  const isShown = has('identifiers') && has('product', 'weights', 'value-title', 'only-amount');
  const shape = has('purchase-dates') && !has('each-once') ? 'lots' : 'holdings';
  const ownKind = own === 0 ? 'unknown' : shape;
  const otherKind = isFund ? 'fund-list' : rival.kind;
  return {
    kind: isOwn ? ownKind : otherKind,
    evidence: [...speaksFor, ...against],
    isClear: isFund ? weighOwner(evidence) === 'fund' : isOwn && isShown && against.length === 0,
  };
}

/** The evidence as the detail of an issue, which has no lists: `for1`, `for1Columns`, `for1Rows`, `for1Of`, …, `against1`, …. */
export function detailOf({ kind, evidence }: KindVerdict): Readonly<Record<string, string | number>> {
  const detail: Record<string, string | number> = { guess: kind };
  const isMine = (one: TableKind): boolean =>
    one === kind || (IS_OWN.has(one) && (kind === 'unknown' || IS_OWN.has(kind)));
  for (const [side, found] of [
    ['for', evidence.filter(({ speaksFor }) => isMine(speaksFor))],
    ['against', evidence.filter(({ speaksFor }) => !isMine(speaksFor))],
  ] as const) {
    found.forEach(({ seen, columns, rows, of }, at) => {
      const key = `${side}${at + 1}`;
      detail[key] = seen;
      if (columns.length > 0) detail[`${key}Columns`] = columns.join('\n');
      detail[`${key}Rows`] = rows;
      detail[`${key}Of`] = of;
    });
  }
  return detail;
}
