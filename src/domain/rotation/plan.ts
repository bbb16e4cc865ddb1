import type { Groundwork } from '../report/groundwork.ts';
import { exposePortfolio, type Exposure } from '../look-through/exposure.ts';
import { asClass, identifyAs, type Identification, type Security } from '../identity/identification.ts';
import { mergeLots } from '../identity/lots.ts';
import type { Reference } from '../model/reference.ts';
import type { ResolvedPosition } from '../identity/resolve.ts';
import type { IssuerId } from '../model/units.ts';
import type { LikelySource } from '../report/likely.ts';
import { once } from '../once.ts';
import { compareValues } from '../compare-values.ts';
import { sellSlices, slicesOf, type Realised, type TaxLot } from './realise.ts';
import { ANYTHING, mayBuy, maySell, offeredAs, type Allowed } from './allowed.ts';
import type { Move } from '../model/move.ts';
import type { SecurityKey } from '../model/security-key.ts';
import { must } from '../must.ts';

/* Moves of money from one thing to another in the same account, and the portfolio after them (README, "Swaps"). Nothing is
   traded: taxes, spreads and fees are in none of it. */

/** Whole shares for an amount, and the cash that they leave. */
export interface ShareCount {
  readonly price: number;
  readonly shares: number;
  readonly rest: number;
}

/** Why nothing is moved. */
export type Refused = 'no-position' | 'unknown-target' | 'same' | 'no-amount' | 'no-sales' | 'not-offered';

/** A move as it could be carried out. */
export interface MadeMove {
  readonly move: Move;
  readonly refused: Refused | null;
  /** What is moved, to the cent; less than was asked for where the position is worth less. */
  readonly amount: number;
  readonly isCapped: boolean;
  /** null where no price is known. */
  readonly sells: ShareCount | null;
  /** null where nothing is moved, or the file states no cost for any of it. */
  readonly realised: Realised | null;
  readonly buys: ShareCount | null;
  /** What the account's line-up calls what is bought, where that isn't its symbol. */
  readonly boughtAs: string | null;
}

/** What can be moved: all of one security in one account. */
export interface Holdable {
  readonly account: string;
  readonly security: SecurityKey;
  readonly symbol: string | null;
  readonly name: string;
  readonly value: number;
  /** Of one, in the report's currency; null where the file states no quantity. */
  readonly price: number | null;
}

/** The portfolio after moves. */
export interface Moved {
  readonly positions: readonly ResolvedPosition[];
  readonly made: readonly MadeMove[];
}

/** Gives the key of what a line is; null = nobody knows. */
export function securityKeyOf(security: Security): SecurityKey | null {
  switch (security.kind) {
    case 'company':
      return `company:${security.issuer}`;
    case 'fund':
      return `fund:${security.symbol}`;
    case 'class':
      return `class:${security.of}`;
    case 'unidentified':
      return null;
  }
}

/* An account's name may hold anything but a line's end. */
const placeOf = (account: string, security: SecurityKey) => `${account}\n${security}`;

/** Gives what a key stands for, as a line of it would be identified; null where the pack knows no such thing. */
export function identifyKey(key: SecurityKey, reference: Reference): Identification | null {
  if (key.startsWith('company:')) {
    const company = reference.company(key.slice('company:'.length) as IssuerId);
    if (company === null) return null;
    return identifyAs({ kind: 'company', symbol: company.symbol, name: company.name, issuer: company.id }, 'answer');
  }
  if (key.startsWith('fund:')) {
    const fund = reference.bySymbol(key.slice('fund:'.length)).find(({ kind }) => kind === 'fund');
    return fund === undefined ? null : identifyAs(fund, 'answer');
  }
  return key === 'class:cash' ? asClass('cash', 'cash') : null;
}

interface Pile {
  readonly sample: ResolvedPosition;
  readonly before: number;
  value: number;
  slices: readonly TaxLot[];
  readonly price: number | null;
}

/* Of several rows of one security the money over the pieces. */
function priceOf(rows: readonly ResolvedPosition[]): number | null {
  let [money, pieces] = [0, 0];
  for (const { baseValue, holding } of rows) {
    if (baseValue === null) continue;
    if (holding.quantity === null || holding.quantity === 0) return null;
    money += baseValue;
    pieces += holding.quantity;
  }
  const price = money / pieces;
  return Number.isFinite(price) && price > 0 ? price : null;
}

function pileUp(positions: readonly ResolvedPosition[]): Map<string, Pile> {
  const rows = new Map<string, ResolvedPosition[]>();
  for (const position of positions) {
    const key = securityKeyOf(position.identification.security);
    if (key === null) continue;
    const place = placeOf(position.account, key);
    const group = rows.get(place);
    if (group === undefined) rows.set(place, [position]);
    else group.push(position);
  }
  const piles = new Map<string, Pile>();
  for (const { sample, value } of mergeLots(positions)) {
    const key = securityKeyOf(sample.identification.security);
    if (key === null) continue;
    const place = placeOf(sample.account, key);
    const group = must(rows.get(place));
    const priced = group.filter(({ baseValue }) => baseValue !== null);
    piles.set(place, { sample, before: value, value, slices: slicesOf(priced, value), price: priceOf(group) });
  }
  return piles;
}

/** Gives what could be moved, by account in the order of its name, the largest first. What is not identified cannot be. */
export function listHoldables(positions: readonly ResolvedPosition[], reference: Reference): readonly Holdable[] {
  return [...pileUp(positions).values()]
    .filter(({ value }) => value > 0)
    .map(({ sample, value, price }): Holdable => {
      const { identification, holding, account } = sample;
      const security = must(securityKeyOf(identification.security));
      const company = security.startsWith('company:') ? reference.company(security.slice(8) as IssuerId) : null;
      const symbol = security.startsWith('fund:') ? security.slice(5) : (company?.symbol ?? null);
      const said = holding.name ?? holding.symbol ?? security;
      return { account, security, symbol, name: company === null ? said : company.name, value, price };
    })
    .sort((a, b) => compareValues(a.account, b.account) || b.value - a.value);
}

/** Gives the lots of what can be moved; none for anything else. */
export function openLots(
  positions: readonly ResolvedPosition[],
): (of: Pick<Holdable, 'account' | 'security'>) => readonly TaxLot[] {
  const piles = pileUp(positions);
  return ({ account, security }) => piles.get(placeOf(account, security))?.slices ?? [];
}

const toCents = (value: number) => Math.round(value * 100) / 100;

function countShares(amount: number, price: number | null): ShareCount | null {
  if (price === null || !(price > 0)) return null;
  // A hair below a whole share is that share: 10 × 33.10 is not 9 shares of 33.10.
  const shares = Math.floor(amount / price + 1e-9);
  return { price, shares, rest: Math.max(0, toCents(amount - shares * price)) };
}

/* All of a position is all of it, to its last digit; an amount is whole cents. */
function amountOf({ size }: Move, worth: number): { readonly amount: number; readonly isCapped: boolean } {
  const wanted = size.unit === 'part' ? size.value * worth : size.value;
  if (!(wanted > 0)) return { amount: 0, isCapped: false };
  if (wanted >= worth) return { amount: worth, isCapped: wanted > worth };
  return { amount: Math.min(toCents(wanted), worth), isCapped: false };
}

function priceIn(piles: ReadonlyMap<string, Pile>, key: SecurityKey): number | null {
  for (const [place, { price }] of piles) if (place.endsWith(`\n${key}`) && price !== null) return price;
  return null;
}

/**
 * Carries moves out, one after the other, on lines that have a rate: what is taken from one is given to the other, so no cent
 * is lost. Each takes at most what the position is worth then. A move that is refused, as one that its account doesn't allow is, moves nothing.
 */
export function makeMoves(
  positions: readonly ResolvedPosition[],
  moves: readonly Move[],
  reference: Reference,
  allowed: Allowed = ANYTHING,
): Moved {
  const piles = pileUp(positions);
  const made = moves.map((move): MadeMove => {
    const refuse = (refused: Refused): MadeMove => {
      return { move, refused, amount: 0, isCapped: false, sells: null, realised: null, buys: null, boughtAs: null };
    };
    const from = piles.get(placeOf(move.account, move.from));
    if (from === undefined || !(from.value > 0)) return refuse('no-position');
    if (move.from === move.to) return refuse('same');
    if (!maySell(allowed, move.account, move.from)) return refuse('no-sales');
    const bought = identifyKey(move.to, reference);
    const to = bought === null ? null : securityKeyOf(bought.security);
    if (bought === null || to === null) return refuse('unknown-target');
    if (to === move.from) return refuse('same');
    if (!mayBuy(allowed, move.account, to)) return refuse('not-offered');
    const { amount, isCapped } = amountOf(move, from.value);
    if (amount === 0) return refuse('no-amount');
    const place = placeOf(move.account, to);
    const known = piles.get(place);
    const sample = known?.sample ?? asBought(from.sample, bought);
    const target = known ?? { sample, before: 0, value: 0, slices: [], price: null };
    piles.set(place, target);
    const sold = sellSlices(from.slices, amount / from.value, move.lots);
    from.slices = sold.left;
    from.value = amount === from.value ? 0 : from.value - amount;
    target.value += amount;
    target.slices = [...target.slices, { value: amount, cost: amount, term: 'short' }];
    return {
      move,
      refused: null,
      amount,
      isCapped,
      sells: countShares(amount, from.price),
      realised: sold.realised,
      buys: countShares(amount, move.price ?? priceIn(piles, to)),
      boughtAs: offeredAs(allowed, move.account, to),
    };
  });
  return { positions: layMoves(positions, piles), made };
}

/* A line of what was bought: the words of what was sold are none of it. */
function asBought(sold: ResolvedPosition, identification: Identification): ResolvedPosition {
  const words = { symbol: null, name: null, isin: null, cusip: null, says: null };
  return { ...sold, holding: { ...sold.holding, ...words }, identification };
}

/* What is sold whole is gone; else the difference is a line beside those of the file, which add up with it. */
function layMoves(
  positions: readonly ResolvedPosition[],
  piles: ReadonlyMap<string, Pile>,
): readonly ResolvedPosition[] {
  const changed = [...piles].filter(([, { before, value }]) => value !== before);
  if (changed.length === 0) return positions;
  const gone = new Set(changed.filter(([, { value }]) => value === 0).map(([place]) => place));
  const stay = positions.filter(({ account, identification, baseValue }) => {
    const key = securityKeyOf(identification.security);
    return baseValue === null || key === null || !gone.has(placeOf(account, key));
  });
  const added = changed
    .filter(([place]) => !gone.has(place))
    .map(([, { sample, before, value }]): ResolvedPosition => {
      const by = value - before;
      const holding = { ...sample.holding, quantity: null, price: null, value: by, inBase: null };
      return { ...sample, holding, baseValue: by };
    });
  return [...stay, ...added];
}

/** What the likely reading is made of after moves: what is moved is moved in it, too. Whose parts of it are is not said. */
export function likelyAfter(moves: readonly Move[], groundwork: Groundwork, allowed: Allowed): LikelySource['likely'] {
  if (moves.length === 0) return groundwork.likely;
  return once(() => {
    const stood = groundwork.likely();
    if (stood === null) return null;
    const { positions } = makeMoves(stood.lines(), moves, groundwork.reference, allowed);
    return { ...stood, exposure: exposePortfolio(positions, stood.contents, groundwork.roster), parts: [] };
  });
}

/** The exposure after moves; that of before where nothing was moved. */
export function exposeMoved(positions: readonly ResolvedPosition[], groundwork: Groundwork): Exposure {
  const { lines, exposure, contents, roster } = groundwork;
  return positions === lines() ? exposure : exposePortfolio(positions, contents, roster);
}
