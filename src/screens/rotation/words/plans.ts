import { select, t } from '../../../words/t.ts';
import { joinAnd, joinOr } from '../../../words/marks/lists.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import { movedSoFar } from '../../../domain/figures/swaps.ts';
import type { PlanStep, PlayedMoves } from '../../../domain/rotation/lab.ts';
import type { MoveSize } from '../../../domain/model/move.ts';
import type { Holdable, MadeMove, Refused, ShareCount } from '../../../domain/rotation/plan.ts';
import type { SecurityKey } from '../../../domain/model/security-key.ts';
import type { RankedSwaps } from '../../../domain/rotation/rank.ts';
import type { Limits } from '../../../domain/rotation/limits.ts';
import type { MetFigure, OutOfReach, Preference, Solved } from '../../../domain/rotation/solve.ts';
import type { MoneyNeeded, NewMoney } from '../../../domain/rotation/new-money.ts';
import type { LabFigures } from '../../../domain/rotation/lab-ground.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { formatEndsPercent, formatEndsPoints } from '../../../words/marks/ends.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import {
  NO_FIGURE,
  formatCount,
  formatOutward,
  formatPercent,
  formatPoints,
  formatShare,
  formatShareRange,
  isRange,
  plural,
} from '../../../words/marks/numbers.ts';
import { formatChange, formatReplay } from '../../../words/marks/returns.ts';
import { tiltFigure, tiltLine } from '../../verdict/words/tilt.ts';
import { lensPhrase } from '../../../words/names/names.ts';
import { sentences } from '../../review/words/phrases.ts';

/* Words about moves, plans, targets and new money. Arithmetic, never advice. */

export const PLANS = {
  yours: t`Your plan`,
  limits: t`Plan with limits`,
  limitsFact: t`The smallest moves that meet them, or new money without selling`,
  empty: t`No moves yet. Add the one you try, or set limits and we’ll find the smallest moves that meet them.`,
  rank: t`Ranked by arithmetic, not advice. A range means we can’t see all of a fund.`,
  rankNone: t`No move of that amount would lower it.`,
  prefer: t`Find`,
  newMoney: t`How to reach a limit with new money, without selling anything.`,
  within: t`Accounts you set limits for keep to them.`,
} as const;

/** What the moves are chosen by, as the menu names it. */
export const PREFERENCE_NAMES: Readonly<Record<Preference, string>> = {
  'least-money': t`the smallest moves`,
  'least-gain': t`the least realized gain`,
};
/** What that means. */
export const PREFERENCE_NOTES: Readonly<Record<Preference, string>> = {
  'least-money': t`The smallest moves that meet your limits by what we can see, each within one account and into cash or a broad fund. Arithmetic, not advice.`,
  'least-gain': t`Moves that meet your limits with the least realized gain where sales may be taxed. Losses and cash go first, then accounts where sales aren’t taxed, then small gains. Holdings without a cost basis go last. Arithmetic, not advice.`,
};

const CLASS_WORDS: Readonly<Record<string, string>> = {
  bond: t`bond`,
  cash: t`cash`,
  crypto: t`crypto`,
  commodity: t`commodity`,
  derivative: t`derivative`,
  other: t`other`,
};

/* The same on a line of its own. */
const CLASS_TITLES: Readonly<Record<string, string>> = {
  bond: t`Bonds`,
  cash: t`Cash`,
  crypto: t`Crypto`,
  commodity: t`Commodities`,
  derivative: t`Derivatives`,
  other: t`Other assets`,
};

/** What a security is called where there is little room: its symbol, "cash". */
export function securityWord(key: SecurityKey): string {
  const word = key.slice(key.indexOf(':') + 1);
  return key.startsWith('class:') ? (CLASS_WORDS[word] ?? word) : word;
}

/** As the menu lists what can be moved: "QQQ, Invesco QQQ Trust ($41,200)". */
export function holdableWords({ symbol, name, security, value }: Holdable, money: MoneyFormat): string {
  const title = symbol === null ? CLASS_TITLES[security.replace(/^class:/, '')] : undefined;
  const beside = symbol === null || symbol === name ? name : `${symbol}, ${name}`;
  return `${title ?? beside} (${money.whole(value)})`;
}

const REFUSALS: Readonly<Record<Refused, string>> = {
  'no-position': t`No effect: that account doesn’t hold any.`,
  'unknown-target': t`No effect: we don’t know that company or fund.`,
  same: t`No effect: both sides are the same.`,
  'no-amount': t`No effect: no amount.`,
  'no-sales': t`No effect: you’ve ruled out sales in that account.`,
  'not-offered': t`No effect: that account can’t buy it.`,
};

/** Why a move moves nothing; null where it does. */
export function refusalLine({ refused }: MadeMove): string | null {
  return refused === null ? null : REFUSALS[refused];
}

/** "Sell 29 whole shares at $193.06, with $1.26 left over." Empty where the price is not known. */
export function sharesLine(side: 'sell' | 'buy', count: ShareCount | null, money: MoneyFormat): string {
  if (count === null) return '';
  const { shares, rest } = count;
  const price = money.cents(count.price);
  return rest < 0.005
    ? t`${select(side, { sell: 'Sell', other: 'Buy' })} ${plural(shares, { one: '# whole share', other: '# whole shares' })} at ${price}.`
    : t`${select(side, { sell: 'Sell', other: 'Buy' })} ${plural(shares, { one: '# whole share', other: '# whole shares' })} at ${price}, with ${money.cents(rest)} left over.`;
}

/** "NVDA or AAPL", with the account where a holding lies in more than one: "NVDA (Brokerage)". */
function sourcesWords(from: RankedSwaps['from'], held: readonly Pick<Holdable, 'account' | 'security'>[]): string {
  const isInSeveral = (security: SecurityKey) => held.filter((one) => one.security === security).length > 1;
  const shown = from
    .slice(0, 6)
    .map(
      ({ symbol, name, account, security }) =>
        `${symbol ?? name}${isInSeveral(security) ? ` (${accountName(account)})` : ''}`,
    );
  const more = from.length - shown.length;
  return more > 0 ? joinAnd([...shown, t`${plural(more, { one: '# other', other: '# others' })}`]) : joinOr(shown);
}
/** "−4.0", or with what is not seen of the two funds "−4.0 … −0.3". */
function rankedPoints({ points, low, high }: RankedSwaps): string {
  if (high - low < 0.005) return formatPoints(points);
  return t`${formatPoints(low)} to ${formatPoints(high)}`;
}

/** What the ranking is in, and where the move that is tried comes from. */
export function rankingLede(side: string, isProposed: boolean): string {
  const points = t`Points of ${side}, most first.`;
  return isProposed ? sentences(points, t`The move to try is the first of them.`) : points;
}

/** What the fold of the plan says of it. */
export const planFact = (moves: number): string =>
  moves === 0 ? t`No moves yet` : t`${plural(moves, { one: '# move', other: '# moves' })}`;

/** A row of the ranking: moves of which the same is said. */
export interface RankedRow {
  /** The first of them. */
  readonly swap: RankedSwaps;
  readonly from: string;
  readonly to: string;
  readonly points: string;
}

/** The ranked moves as rows: what takes from the same and changes the same, as it is written, goes together. */
export function rankedRows(
  swaps: readonly RankedSwaps[],
  held: readonly Pick<Holdable, 'account' | 'security'>[],
): readonly RankedRow[] {
  const groups = new Map<string, RankedSwaps[]>();
  for (const swap of swaps) {
    const key = [sourcesWords(swap.from, held), swap.amount, rankedPoints(swap)].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [swap]);
    else group.push(swap);
  }
  return [...groups.values()].map((group) => {
    const [swap] = group as [RankedSwaps];
    return {
      swap,
      from: sourcesWords(swap.from, held),
      to: joinOr(group.flatMap(({ to }) => to.map(securityWord))),
      points: rankedPoints(swap),
    };
  });
}

/** Says that the limits are the portfolio's targets, and which bounds of those are not among them. */
export function ownLimitsLine({ left }: Limits, lens: LensId): string {
  const names: Readonly<Record<Limits['left'][number]['key'], string>> = {
    lens: lensPhrase(lens),
    'small-caps': lensPhrase('small-caps'),
    'cash-and-bonds': t`cash and bonds`,
    'largest-company': t`largest company`,
  };
  const words = left.map(({ key, side }) => t`${names[key]} (${select(side, { low: 'minimum', other: 'maximum' })})`);
  return sentences(t`We’ve started with your targets.`, left.length === 0 ? '' : t`Not included: ${joinAnd(words)}.`);
}

/** Says what came of the search for the least moves. */
export function solvedLine(solved: Solved, lens: LensId, money: MoneyFormat): string {
  switch (solved.kind) {
    case 'met':
      if (solved.moves.length > 0)
        return t`${select(solved.chosen.prefer === 'least-money' ? 'least' : 'chosen', { least: 'You’d need to move', other: 'You’d move' })} ${money.whole(solved.amount)} (${formatPercent(solved.share)}) in ${plural(solved.moves.length, { one: '# swap', other: '# swaps' })}.`;
      return solved.figures.some(mayBreak)
        ? t`You may already be within these limits. We can’t see enough to be sure.`
        : t`You’re already within all of these limits.`;
    case 'not-together':
      return t`You can meet each of these limits on its own, but not all of them at once.`;
    case 'not-allowed':
      return notAllowedLine(solved);
    case 'no-base':
      return t`Your portfolio adds up to zero or less, so there are no percentages to limit.`;
    case 'out-of-reach':
      return sentences(...solved.targets.map((one) => outOfReachLine(one, lens)));
  }
}

/* Met by its low end: of what may be at most so much the high end is still to be said. */
const mayBreak = ({ target, limit, after }: MetFigure) =>
  target === 'lens' && isRange(after) && after.high > limit + 0.0005;

/** What is not certain of moves that meet the limits, one line each; none where everything that counts is seen. */
export function solvedDoubts(solved: Solved, lens: LensId): readonly string[] {
  if (solved.kind !== 'met') return [];
  const { figures, moves, unseen, sellsUnseen } = solved;
  const lines = figures.flatMap((one) => {
    const { target, limit, before, after } = one;
    const what = lensPhrase(target === 'lens' ? lens : 'small-caps', 'in');
    const today = formatShareRange(before);
    const maybeMet =
      moves.length > 0 && target === 'smallCaps' && isRange(before) && before.high >= limit && before.low < limit
        ? [t`You have ${today} in ${what} today, so you may already meet that limit.`]
        : [];
    if (!isRange(after)) return maybeMet;
    const figure =
      moves.length === 0
        ? t`You have ${today} in ${what}.`
        : t`After these swaps, you’d have ${formatShareRange(after)} in ${what}.`;
    const doubt = mayBreak(one) ? t`That may still be above your limit of ${formatPercent(limit)}.` : '';
    return [...maybeMet, sentences(figure, doubt)];
  });
  if (unseen.length === 0 || moves.length === 0) return lines;
  const funds = joinAnd(unseen.map(securityWord));
  return [
    ...lines,
    sellsUnseen
      ? t`We can’t see enough of ${funds} to know what selling ${plural(unseen.length, { one: 'it', other: 'them' })} changes, but your limits can’t be met without.`
      : t`These swaps don’t sell ${funds}: we can’t see enough of ${plural(unseen.length, { one: 'it', other: 'them' })} to know what that would change.`,
  ];
}

function notAllowedLine({ by, isEach }: Extract<Solved, { readonly kind: 'not-allowed' }>): string {
  const limits = by.map(({ account, of }) =>
    of === 'line-up' ? t`what ${accountName(account)} can buy` : t`“No sales” in ${accountName(account)}`,
  );
  const [only] = limits;
  const lead = t`You can’t meet these limits with what your accounts allow.`;
  if (only !== undefined && limits.length === 1) return sentences(lead, t`What stops it: ${only}.`);
  return isEach
    ? sentences(lead, t`Any one of these stops it, and lifting one is enough: ${joinOr(limits)}.`)
    : sentences(lead, t`What stops it, together: ${joinAnd(limits)}.`);
}

function outOfReachLine({ target, best }: OutOfReach, lens: LensId): string {
  return sentences(
    target === 'company'
      ? t`You can’t meet the limit for the largest company by moving into funds on our short list.`
      : t`You can’t meet the limit for ${lensPhrase(target === 'lens' ? lens : 'small-caps', 'of')} by moving into funds on our short list.`,
    best === null ? '' : t`The closest you’d get is ${formatPercent(best)}.`,
  );
}

/** A row of the table of new money: what of one thing would reach each limit, and where the given amount would lead. */
export interface NewMoneyRow {
  readonly name: string;
  readonly cells: readonly { readonly target: NewMoney['target']; readonly needed: string; readonly share: string }[];
}

/** New money by what it goes into, limit by limit. */
export function newMoneyRows(placed: readonly Omit<NewMoney, 'from'>[], money: MoneyFormat): readonly NewMoneyRow[] {
  return [...new Set(placed.map(({ security }) => security))].map((security) => ({
    name: placed.find((one) => one.security === security)?.boughtAs ?? securityWord(security),
    cells: placed
      .filter((one) => one.security === security)
      .map(({ target, needed, share }) => ({
        target,
        needed: neededWords(needed, money),
        share: formatEndsPercent(share),
      })),
  }));
}

/** How much new money is needed: "$76,310", "$5,000–$12,000", "$5,000 or more", "can’t tell yet", "already met", "not possible". */
export function neededWords({ least, most }: MoneyNeeded, money: MoneyFormat): string {
  if (least === null) return t`not possible`;
  const from = money.whole(Math.floor(least));
  if (most === null) return least === 0 ? t`can’t tell yet` : t`${from} or more`;
  const to = money.whole(Math.ceil(most));
  if (most === 0) return t`already met`;
  if (least === most) return to;
  return least === 0 ? t`up to ${to}` : `${from}–${to}`;
}

/** "QQQ → IJR" */
export function moveWords(made: Pick<MadeMove, 'move' | 'boughtAs'>): string {
  return `${securityWord(made.move.from)} → ${boughtWord(made)}`;
}

/** What is bought, as the account's own line-up calls it. */
export function boughtWord({ move, boughtAs }: Pick<MadeMove, 'move' | 'boughtAs'>): string {
  return boughtAs ?? securityWord(move.to);
}

/** Said for those who hear the page, whenever the figures of a plan change. */
export function afterSpoken({ lens, smallCaps, tiltRange }: LabFigures, id: LensId): string {
  const [ofLens, small] = [formatShare(lens.share), formatShare(smallCaps.share)];
  return sentences(t`After: ${lensPhrase(id)} ${ofLens}, small caps ${small}.`, tiltLine(tiltRange, id));
}

/** What the figures after are after: the swap that is being tried, those of the plan, or both. */
export function afterTitle(isTrying: boolean, inPlan: number): string {
  if (!isTrying) return t`Today and after ${plural(inPlan, { one: '# swap', other: '# swaps' })} in your plan`;
  return inPlan === 0
    ? t`Today and after this swap`
    : t`Today and after this swap and ${plural(inPlan, { one: '# swap', other: '# swaps' })} in your plan`;
}

const tiltOrNone = ({ tiltRange }: LabFigures) => (tiltRange === null ? NO_FIGURE : tiltFigure(tiltRange));

/** A row of the table of before and after. */
export interface AfterRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/** What swaps change: each figure today, after, and the difference in points; without swaps the columns after stay empty. */
export function afterRows({ before, after, changes }: Omit<PlayedMoves, 'steps'>, lens: string): readonly AfterRow[] {
  const row = (
    name: string,
    read: (figures: LabFigures) => number | null,
    write: (value: number | null) => string,
    points: (change: number) => string = formatPoints,
  ): AfterRow => {
    const [now, then] = [read(before), after === null ? null : read(after)];
    const change = now === null || then === null ? '' : points(then - now);
    return { name, before: write(now), after: after === null ? '' : write(then), change };
  };
  const ranged = (name: string, key: 'lens' | 'smallCaps'): AfterRow => ({
    ...row(name, (figures) => figures[key].share, formatPercent),
    before: formatShareRange(before[key]),
    after: after === null ? '' : formatShareRange(after[key]),
    change: changes === null ? '' : formatEndsPoints(changes[key]),
  });
  return [
    ranged(lens, 'lens'),
    ranged(t`Small caps`, 'smallCaps'),
    {
      name: t`Tilt (percentage points)`,
      before: tiltOrNone(before),
      after: after === null ? '' : tiltOrNone(after),
      change: changes === null ? '' : formatEndsPoints(changes.tilt),
    },
    row(t`Top 10 companies`, ({ concentration }) => concentration.top10, formatPercent),
    {
      name: t`As diversified as (companies)`,
      before: numberWords(before),
      after: after === null ? '' : numberWords(after),
      change: '',
    },
    {
      ...row(t`Result in this scenario`, ({ replays }) => replays[0]?.portfolio.share ?? null, formatChange),
      before: resultWords(before),
      after: after === null ? '' : resultWords(after),
    },
  ];
}

/* As on the verdict: the ends rounded outward. */
function numberWords({ concentration: { effectiveNumber, low, high } }: LabFigures): string {
  if (effectiveNumber === null || low === null || high === null) return NO_FIGURE;
  return low === high ? formatCount(effectiveNumber) : formatOutward(low, high);
}

function resultWords({ replays: [first] }: LabFigures): string {
  return first === undefined ? NO_FIGURE : formatReplay(first.portfolio);
}

/** A swap of the plan with what it changes by itself, in points, and what all up to it move. */
export interface PlanRow {
  readonly step: PlanStep;
  readonly lens: string;
  readonly small: string;
  readonly total: number;
}

/** The swaps of the plan as they were made, in order. */
export function planRows(steps: readonly PlanStep[]): readonly PlanRow[] {
  const totals = movedSoFar(steps);
  return steps.map((step, at) => {
    const total = totals[at]!;
    const { changes } = step;
    if (changes === null) return { step, lens: NO_FIGURE, small: NO_FIGURE, total };
    return { step, lens: formatEndsPoints(changes.lens), small: formatEndsPoints(changes.smallCaps), total };
  });
}

/** How much is moved: "$10,000", "all of it", "50%". */
export function moveSizeWords(size: MoveSize, money: MoneyFormat): string {
  if (size.unit === 'money') return money.whole(size.value);
  return size.value >= 1 ? t`all` : formatPercent(size.value);
}

/** What a swap comes to: the amount, and whole shares where prices are known. */
export function madeLine({ amount, isCapped, sells, buys }: MadeMove, money: MoneyFormat): string {
  return sentences(
    isCapped ? t`${money.cents(amount)} (everything you hold).` : t`${money.cents(amount)} moved.`,
    sharesLine('sell', sells, money),
    sharesLine('buy', buys, money),
  );
}
