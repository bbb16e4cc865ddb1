import type { PlanStep } from '../domain/rotation/lab.ts';
import type { MoveSize } from '../domain/rotation/move.ts';
import type { Holdable, MadeMove, Refused, ShareCount } from '../domain/rotation/plan.ts';
import type { SecurityKey } from '../domain/rotation/security-key.ts';
import type { RankedSwaps } from '../domain/rotation/rank.ts';
import type { Limits } from '../domain/rotation/limits.ts';
import type { OutOfReach, Solved } from '../domain/rotation/solve.ts';
import type { NewMoney } from '../domain/rotation/new-money.ts';
import type { LabFigures } from '../domain/rotation/lab-ground.ts';
import type { Report } from '../domain/report.ts';
import { accountName } from './account-names.ts';
import { benchmarkPhrase } from './benchmarks.ts';
import type { MoneyFormat } from './money.ts';
import { joinWords } from './names.ts';
import {
  NO_FIGURE,
  countOf,
  formatCount,
  formatPercent,
  formatPoints,
  formatShare,
  formatShareRange,
} from './numbers.ts';
import { formatChange } from './returns.ts';

/* Words about moves, plans, targets and new money. Arithmetic, never advice. */

export const PLANS = {
  swap: 'Nothing is traded. Taxes, spreads and fees are not in it.',
  plan: 'Swaps in order. A list to think with, nothing more.',
  empty: 'No swap in it yet.',
  rank: 'Ranked by points of it moved by the same amount, or by all of a smaller position. Swaps that change it by the same stand together. Arithmetic, not advice.',
  rankNone: 'No swap of that amount would lower it.',
  solver:
    'The moves with the least money that meet your limits, by what is known, each inside its account: out of any holding, into cash or a broad fund of the short list. Arithmetic, not advice.',
  newMoney: 'Where new money would have to go to reach a limit without selling anything.',
} as const;

/** What a security is called where there is little room: its symbol, "cash". */
export function securityWord(key: SecurityKey): string {
  return key.slice(key.indexOf(':') + 1);
}

/** As the menu lists what can be moved: "QQQ, Invesco QQQ Trust ($41,200)". */
export function holdableWords({ symbol, name, security, value }: Holdable, money: MoneyFormat): string {
  const word = symbol ?? (security.startsWith('class:') ? `${capital(securityWord(security))}` : name);
  const more = symbol === null && security.startsWith('class:') ? '' : name === word ? '' : `, ${name}`;
  return `${word}${more} (${money.whole(value)})`;
}

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

const REFUSALS: Readonly<Record<Refused, string>> = {
  'no-position': 'nothing of it is left in that account',
  'unknown-target': 'the reference lists know no such company or fund',
  same: 'both sides are the same',
  'no-amount': 'no amount',
};

/** Why a move moves nothing; null where it does. */
export function refusalLine({ refused }: MadeMove): string | null {
  return refused === null ? null : `Moves nothing: ${REFUSALS[refused]}.`;
}

/** "About 29 shares at $193.06, $1.26 left as cash". */
export function sharesLine(verb: string, count: ShareCount | null, money: MoneyFormat): string {
  if (count === null) return '';
  const shares = `${verb} ${formatCount(count.shares)} whole ${count.shares === 1 ? 'share' : 'shares'} at ${money.cents(count.price)}`;
  return count.rest < 0.005 ? `${shares}.` : `${shares}, ${money.cents(count.rest)} over.`;
}

/** "NVDA or AAPL (Brokerage)" */
export function sourcesWords(from: RankedSwaps['from']): string {
  const accounts = [...new Set(from.map(({ account }) => account))];
  const isOne = accounts.length === 1;
  const shown = from
    .slice(0, 6)
    .map(({ symbol, name, account }) => `${symbol ?? name}${isOne ? '' : ` (${accountName(account)})`}`);
  const more = from.length - shown.length;
  const all = more > 0 ? `${shown.join(', ')} and ${countOf(more, 'other')}` : joinOr(shown);
  return isOne ? `${all} (${accounts.map(accountName).join('')})` : all;
}
export function targetsWords(to: readonly SecurityKey[]): string {
  return joinOr(to.map(securityWord));
}
function joinOr(words: readonly string[]): string {
  const last = words.at(-1);
  return last === undefined || words.length === 1 ? (last ?? '') : `${words.slice(0, -1).join(', ')} or ${last}`;
}

/** "−4.0", or with what is not seen of the two funds "−4.0 … −0.3". */
export function rankedPoints({ points, low, high }: RankedSwaps): string {
  if (high - low < 0.005) return formatPoints(points);
  return `${formatPoints(low)} … ${formatPoints(high)}`;
}

/** Says that the limits are the portfolio's targets, and which bounds of those are not among them. */
export function ownLimitsLine({ left }: Limits, lens: string): string {
  const lead = 'These are your targets to begin with.';
  if (left.length === 0) return lead;
  const names: Readonly<Record<Limits['left'][number]['key'], string>> = {
    lens,
    'small-caps': 'small caps',
    'cash-and-bonds': 'cash and bonds',
    'largest-company': 'the largest company',
  };
  const words = left.map(({ key, side }) => `the ${side === 'low' ? 'least' : 'most'} for ${names[key]}`);
  return `${lead} Not looked after here: ${joinWords(words)}.`;
}

function targetWords(target: OutOfReach['target'], lens: string): string {
  if (target === 'company') return 'the largest company';
  return target === 'lens' ? lens : 'small caps';
}

/** Says what came of the search for the least moves. */
export function solvedLine(solved: Solved, lens: string, money: MoneyFormat): string {
  switch (solved.kind) {
    case 'met':
      return solved.moves.length === 0
        ? 'You are inside all of these limits today. Nothing would have to move.'
        : `${money.whole(solved.amount)} (${formatPercent(solved.share)}) would have to move, in ${countOf(solved.moves.length, 'swap')}.`;
    case 'not-together':
      return 'Each of these limits can be met alone, but not all of them together.';
    case 'no-base':
      return 'The portfolio comes to nothing or less, so there are no percentages to limit.';
    case 'out-of-reach':
      return solved.targets.map((one) => outOfReachLine(one, lens)).join(' ');
  }
}

function outOfReachLine({ target, best }: OutOfReach, lens: string): string {
  const limit = `The limit for ${targetWords(target, lens)} cannot be met`;
  return best === null
    ? `${limit} by moves into the short list.`
    : `${limit}: moves into the short list could bring it to ${formatPercent(best)} and no further.`;
}

/** A row of the table of new money: what of one thing would reach each limit, and where the given amount would lead. */
export interface NewMoneyRow {
  readonly name: string;
  readonly cells: readonly { readonly target: NewMoney['target']; readonly needed: string; readonly share: string }[];
}

/** New money by what it goes into, limit by limit. */
export function newMoneyRows(placed: readonly Omit<NewMoney, 'from'>[], money: MoneyFormat): readonly NewMoneyRow[] {
  const needs = (needed: number | null) => {
    if (needed === 0) return 'reached';
    return needed === null ? 'not by it' : money.whole(Math.ceil(needed));
  };
  return [...new Set(placed.map(({ security }) => security))].map((security) => ({
    name: securityWord(security),
    cells: placed
      .filter((one) => one.security === security)
      .map(({ target, needed, share }) => ({ target, needed: needs(needed), share: formatPercent(share) })),
  }));
}

/** "QQQ → IJR" */
export function moveWords(from: SecurityKey, to: SecurityKey): string {
  return `${securityWord(from)} → ${securityWord(to)}`;
}

/** Said for those who hear the page, whenever the figures of a plan change. */
export function afterSpoken(phrase: string, lens: string, small: string, tilt: string): string {
  return joinWords([`After: ${phrase} ${lens}`, `small caps ${small}`, `tilt ${tilt}`]);
}

/** The tilt now, after the swaps, and of what it is compared with. */
export function cautionLine(
  { before, after }: { readonly before: LabFigures; readonly after: LabFigures | null },
  { benchmark }: Pick<Report, 'benchmark'>,
): string {
  if (before.tilt === null) return '';
  const now = `Your tilt is ${formatShare(before.tilt)} points`;
  const then = after === null || after.tilt === null ? '' : `, after the swaps ${formatShare(after.tilt)}`;
  return `${now}${then}; that of ${benchmarkPhrase(benchmark)} is ${formatShare(benchmark.tilt)}.`;
}

/** A row of the table of before and after. */
export interface AfterRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/** What swaps change: each figure today, after, and the difference in points; without swaps the columns after stay empty. */
export function afterRows(before: LabFigures, after: LabFigures | null, lens: string): readonly AfterRow[] {
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
  });
  return [
    ranged(lens, 'lens'),
    ranged('Small and micro', 'smallCaps'),
    row('Tilt', ({ tilt }) => tilt, formatShare),
    row('Ten largest', ({ concentration }) => concentration.top10, formatPercent),
    {
      ...row(
        'Behaves like, companies',
        ({ concentration }) => concentration.effectiveNumber,
        countOrNone,
        () => '',
      ),
      change: '',
    },
    row('In this scenario', ({ replays }) => replays[0]?.portfolio.share ?? null, formatChange),
  ];
}

const countOrNone = (value: number | null) => (value === null ? NO_FIGURE : formatCount(value));

/** A swap of the plan with what it changes by itself, in points, and what all up to it move. */
export interface PlanRow {
  readonly step: PlanStep;
  readonly lens: string;
  readonly small: string;
  readonly total: number;
}

/** The swaps of the plan as they were made, in order; none while an older plan's answer is still shown. */
export function planRows(
  { before, steps }: { readonly before: LabFigures; readonly steps: readonly PlanStep[] },
  count: number,
): readonly PlanRow[] {
  let [lens, small, total] = [before.lens.share, before.smallCaps.share, 0];
  return steps.slice(0, count).map((step) => {
    const change = (now: number | null, then: number | null) =>
      now === null || then === null ? NO_FIGURE : formatPoints(then - now);
    total += step.amount;
    const row = { step, lens: change(lens, step.lens), small: change(small, step.smallCaps), total };
    [lens, small] = [step.lens, step.smallCaps];
    return row;
  });
}

/** How much is moved: "$10,000", "all of it", "50%". */
export function moveSizeWords(size: MoveSize, money: MoneyFormat): string {
  if (size.unit === 'money') return money.whole(size.value);
  return size.value >= 1 ? 'all of it' : formatPercent(size.value);
}

/** What a swap comes to: the amount, and whole shares where prices are known. */
export function madeLine({ amount, isCapped, sells, buys }: MadeMove, money: MoneyFormat): string {
  const lead = `${money.cents(amount)} ${isCapped ? 'is all there is of it.' : 'of it.'}`;
  return [lead, sharesLine('Sell', sells, money), sharesLine('Buy', buys, money)].filter((one) => one !== '').join(' ');
}
