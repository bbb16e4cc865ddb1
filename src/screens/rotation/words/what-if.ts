import { select, t } from '../../../words/t.ts';
import { answerOf } from '../../../domain/figures/answer.ts';
import { aheadBy } from '../../../domain/figures/parts.ts';
import { shownTenths } from '../../../domain/figures/rounding.ts';
import { printedAhead } from '../../../domain/figures/moved.ts';
import type { Move } from '../../../domain/model/move.ts';
import type { RankedSide } from '../../../domain/rotation/propose.ts';
import type { RankedSwaps } from '../../../domain/rotation/rank.ts';
import type { LabFigures } from '../../../domain/rotation/lab-ground.ts';
import type { SpanFigures, SpanResult } from '../../../domain/rotation/span.ts';
import type { CostFigures } from '../../../domain/model/report-costs.ts';
import type { Ranged } from '../../../domain/model/report-amounts.ts';
import type { Replay } from '../../../domain/model/report-replay.ts';
import type { Report } from '../../../domain/model/report.ts';
import { costColumnWords } from '../../funds/words/costs.ts';
import { formatEndsPoints } from '../../../words/marks/ends.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { formatChange, formatReplay, isOpenReplay } from '../../../words/marks/returns.ts';
import {
  NO_FIGURE,
  formatPercent,
  formatPoints,
  formatShare,
  formatSpan,
  isRange,
} from '../../../words/marks/numbers.ts';
import { benchmarkPhrase } from '../../../words/names/benchmarks.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { LENS_SHORT } from '../../../words/names/names.ts';
import { scenarioWords } from './scenarios.ts';

/* The what-if screen and the verdict's strip of it: the result in a sentence, and one move before and after. */

export const WHAT_IF = {
  happened: t`It happened`,
  could: t`It could happen`,
  own: t`Your own`,
  move: t`Try a move`,
  both: t`A replay and arithmetic, not a forecast and not advice. Taxes, spreads and fees aren’t included.`,
  deliberate: t`This is a tilt away from the market. It should be deliberate.`,
  replay: t`A replay of reported figures, not a forecast and not advice.`,
  background: t`For market claims, themes and days to sell, see`,
  nothing: t`You hold nothing that we could move.`,
  strip: t`What if small caps led again, and what if you held more of them?`,
  now: t`If it happened now`,
  beam: t`Move money, see the beam move`,
} as const;

const ZERO = 0.0005;
function directionOf(share: number): Way['way'] {
  if (Math.abs(share) < ZERO) return 'flat';
  return share > 0 ? 'gain' : 'lose';
}

/** Which way the portfolio goes and how far. */
interface Way {
  readonly way: 'flat' | 'gain' | 'lose' | 'end';
  readonly size: string;
  /** The one figure; null = there are only ends. */
  readonly middle: number | null;
}

/* One figure, its middle, or both ends, with their signs where they lie on both sides. */
function wayOf(portfolio: Replay['portfolio'], share: number): Way {
  const size = (one: number) => formatPercent(Math.abs(one));
  if (!isOpenReplay(portfolio) || size(portfolio.low) === size(portfolio.high))
    return { way: directionOf(share), size: size(share), middle: share };
  const { low, high, likely } = portfolio;
  if (likely !== null) return { way: directionOf(likely), size: t`about ${size(likely)}`, middle: likely };
  if (low < 0 && high > 0)
    return { way: 'end', size: t`between ${formatChange(low)} and ${formatChange(high)}`, middle: null };
  const [least, most] = low >= 0 ? [low, high] : [high, low];
  return { way: low >= 0 ? 'gain' : 'lose', size: t`between ${size(least)} and ${size(most)}`, middle: null };
}

/** The title of the screen: "If the first weeks of 2026 came again, you’d gain about 1.7%, the same as the US market". Without a result the scenario's own title. */
export function whatIfTitle(replay: Replay, report: Report, id: string, name: string | null): string {
  const { title, condition } = scenarioWords(id, name, report.settings.lens);
  const { portfolio, benchmark } = replay;
  if (!replay.sane || portfolio.share === null) return title;
  const { way, size, middle } = wayOf(portfolio, portfolio.share);
  const isFlat = way === 'flat';
  if (benchmark === null)
    return isFlat
      ? t`${condition}, your portfolio wouldn’t change`
      : t`${condition}, you’d ${select(way, { gain: 'gain', lose: 'lose', other: 'end' })} ${size}`;
  const them = benchmarkPhrase(report.benchmark);
  const theirs = directionOf(benchmark.share);
  const theirSize = formatPercent(Math.abs(benchmark.share));
  if (isFlat)
    return theirs === 'flat'
      ? t`${condition}, your portfolio and ${them} wouldn’t change`
      : t`${condition}, your portfolio wouldn’t change and ${them} would ${select(theirs, { gain: 'gain', other: 'lose' })} ${theirSize}`;
  if (theirs === 'flat')
    return t`${condition}, you’d ${select(way, { gain: 'gain', lose: 'lose', other: 'end' })} ${size} and ${them} wouldn’t change`;
  if (middle !== null && way === theirs) {
    const apart = shownTenths(Math.abs(middle)) - shownTenths(Math.abs(benchmark.share));
    if (apart === 0)
      return t`${condition}, you’d ${select(way, { gain: 'gain', other: 'lose' })} ${size}, the same as ${them}`;
    const points = formatShare(Math.abs(apart) / 1000);
    return t`${condition}, you’d ${select(way, { gain: 'gain', other: 'lose' })} ${size}, ${points} points ${select(apart > 0 ? 'more' : 'less', { more: 'more', other: 'less' })} than ${them}`;
  }
  const isSame = (['low', 'share', 'high'] as const).every((key) => {
    const one = portfolio[key];
    return one !== null && directionOf(one) === theirs;
  });
  return isSame
    ? t`${condition}, you’d ${select(way, { gain: 'gain', other: 'lose' })} ${size} and ${them} ${theirSize}`
    : t`${condition}, you’d ${select(way, { gain: 'gain', lose: 'lose', other: 'end' })} ${size} and ${them} would ${select(theirs, { gain: 'gain', other: 'lose' })} ${theirSize}`;
}

/** What of a move the slider stands on, aloud: "$10,000 of $22,600". */
export function sliderWords(amount: number, all: number, money: MoneyFormat): string {
  return amount >= all ? t`All of it, ${money.whole(all)}` : t`${money.whole(amount)} of ${money.whole(all)}`;
}

/** The title of the move that is tried: the first of the ranking by its name, else a plain one. */
export function moveTitle(ranked: RankedSide | null, draft: Move | null): string {
  const source = ranked?.swaps[0]?.from[0];
  const isFirst =
    source !== undefined && draft !== null && source.security === draft.from && source.account === draft.account;
  return isFirst ? t`The largest single move: ${source.symbol ?? source.name}` : WHAT_IF.move;
}

/** Where the same could be done without tax: "Not taxed in Roth IRA: moving $10,000 from QQQ there takes off 8.0 points." */
export function untaxedLine({ from: [source], amount, points }: RankedSwaps, money: MoneyFormat): string {
  if (source === undefined) return '';
  const less = formatShare(Math.abs(points));
  return t`Not taxed in ${accountName(source.account)}: moving ${money.whole(amount)} from ${source.symbol ?? source.name} there takes off ${less} points.`;
}

/** A row of the table beside a move: a figure now, after, and of the market. */
export interface MoveRow {
  readonly key: 'lens' | 'small' | 'ahead' | 'costs' | 'result';
  readonly name: string;
  readonly now: string;
  readonly after: string;
  readonly market: string;
}

/* For columns that say "percent": one figure, "about" its middle, else its ends. */
function bare(figure: Ranged): string {
  const answer = answerOf(figure);
  if (answer === null) return NO_FIGURE;
  if (answer.kind === 'about') return t`about ${formatShare(answer.share)}`;
  return answer.kind === 'one' ? formatShare(answer.share) : formatSpan(answer.low, answer.high);
}

const resultWords = (result: SpanResult | null) => (result === null ? NO_FIGURE : formatReplay(result));

/** What one move changes: mega-cap tech, small caps, by how much the first lies above the market, and the scenario's result. */
export function moveRows(
  { now, moved, replay }: { readonly now: LabFigures; readonly moved: SpanFigures | null; readonly replay: Replay },
  report: Report,
): readonly MoveRow[] {
  const { benchmark, settings } = report;
  const after = (write: (figures: SpanFigures) => string) => (moved === null ? '' : write(moved));
  const ahead = (figure: Ranged) => {
    const ends = printedAhead(figure, benchmark.lens);
    if (ends === null) return NO_FIGURE;
    return isRange(figure) ? formatEndsPoints(ends) : formatPoints(ends.known);
  };
  return [
    {
      key: 'lens',
      name: LENS_SHORT[settings.lens],
      now: bare(now.lens),
      after: after(({ lens }) => bare(lens)),
      market: formatShare(benchmark.lens),
    },
    {
      key: 'small',
      name: t`Small caps`,
      now: bare(now.smallCaps),
      after: after(({ smallCaps }) => bare(smallCaps)),
      market: formatShare(benchmark.smallCaps),
    },
    {
      key: 'ahead',
      name: t`Above ${benchmarkPhrase(benchmark, 'above')}`,
      now: ahead(now.lens),
      after: after(({ lens }) => ahead(lens)),
      market: '',
    },
    {
      key: 'result',
      name: t`In this scenario`,
      now: formatReplay(replay.portfolio),
      after: after(({ result }) => resultWords(result)),
      market: formatChange(replay.benchmark === null ? null : replay.benchmark.share),
    },
  ];
}

/** What one move changes of what the funds take a year. A market takes nothing, and a fund on it is another matter. */
export function costsRow(now: CostFigures, after: CostFigures | null): MoveRow {
  return {
    key: 'costs',
    name: t`Fund costs a year`,
    now: costColumnWords(now),
    after: after === null ? '' : costColumnWords(after),
    market: NO_FIGURE,
  };
}

/** Says what all of the holding, moved, would leave: "All of it: $22,600, and you’d still be 1.0 points above the US market". */
export function allOfItLine(lens: Ranged, all: number, report: Report, money: MoneyFormat): string {
  const amount = money.whole(all);
  const ahead = aheadBy(lens.share, report.benchmark.lens);
  if (ahead === null) return t`All of it: ${amount}`;
  if (Math.abs(ahead) < ZERO)
    return t`All of it: ${amount}, and you’d match ${benchmarkPhrase(report.benchmark, 'with')}`;
  const them = benchmarkPhrase(report.benchmark, 'above');
  const points = formatShare(Math.abs(ahead));
  return ahead > 0
    ? t`All of it: ${amount}, and you’d still be ${points} points above ${them}`
    : t`All of it: ${amount}, and you’d be ${points} points below ${them}`;
}
