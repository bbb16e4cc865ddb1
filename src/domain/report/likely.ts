import { chooseBase, openShareOf } from '../measure/base.ts';
import { measureQuestion, type FigureQuestion } from '../measure/certainty.ts';
import { openFractions } from './describe-accounts.ts';
import type { FactsOf } from '../measure/facts.ts';
import type { Groundwork, LikelyGround, TestedFigure } from './groundwork.ts';
import type { Replayed } from '../measure/replay.ts';
import type { Settings } from '../model/portfolio.ts';
import { sum } from '../sum.ts';
import { middleOf, WORTH_A_RANGE } from '../measure/worth-a-range.ts';
import type { LikelyPart, Ranged } from '../model/report-amounts.ts';
import { must } from '../must.ts';

/** How companies are placed: as they are known, and with each estimated cap at the middle of its span. */
interface Placed {
  readonly factsOf: FactsOf;
  readonly middleFactsOf: FactsOf;
}

/** What the likely reading is made of: all that can't be seen read so, and no more than that. */
export type LikelySource = Pick<Groundwork, 'roster' | 'exposure' | 'contents'> & {
  readonly likely: () => Pick<LikelyGround, 'exposure' | 'contents' | 'parts'> | null;
};

/** Places the portfolio as it is likely; null where nothing that is open has a reading. */
export function placeLikely(
  ground: Pick<LikelySource, 'likely' | 'exposure'>,
  base: Settings['base'],
  middleFactsOf: FactsOf,
): NonNullable<Replayed['likely']> | null {
  const stood = ground.likely();
  const { exposure } = stood ?? ground;
  if (stood === null && exposure.companies.every(({ company }) => company.capSpan === null)) return null;
  const stakes = exposure.companies.map((owned) => ({ owned, facts: middleFactsOf(owned.number) }));
  return { exposure, stakes, base: chooseBase(base, exposure) };
}

/**
 * Gives what adds the likely reading to an answered question: the same question asked of the portfolio with each closed fund read as
 * its stand-in and each estimated market cap at its middle, never outside what is proven. What has no reading stays open in it, so it may
 * be a range itself. `figure` says by whose tests it may be off. The answer comes back as it is where nothing that is open has a reading,
 * or where there are no shares.
 */
export function readLikely(
  ground: LikelySource,
  { base: baseId, sizeScheme, lens }: Settings,
  { factsOf, middleFactsOf }: Placed,
): (proven: Ranged, question: FigureQuestion, figure: TestedFigure) => Ranged {
  const stood = ground.likely();
  const { contents, parts } = stood ?? { ...ground, parts: [] };
  const { roster } = ground;
  const isTested = sizeScheme === 'market-rank' && lens === 'mega-cap-tech';
  const placed = placeLikely(ground, baseId, middleFactsOf);
  if (placed === null) return (proven) => proven;
  const { exposure, stakes, base } = placed;
  const estimated = stakes.filter(({ owned }) => owned.company.capSpan !== null);
  return (proven, question, figure) => {
    const decided = estimated.filter(
      ({ owned, facts }) =>
        question.ofCompany(factsOf(owned.number)) === 'unknown' && question.ofCompany(facts) !== 'unknown',
    );
    if (stood === null && decided.length === 0) return proven;
    const read = measureQuestion(exposure, stakes, base, question);
    if (proven.low === null || proven.high === null || read.low === null || read.high === null) return proven;
    const within = clamp(proven.low, proven.high);
    const [low, high] = [within(read.low), within(read.high)];
    const fractionOf = openFractions(question, { contents, factsOf: middleFactsOf, roster });
    const because = parts.map(({ held, holds, tested: _, ...part }): LikelyPart => {
      // a list may cover a hair more than its fund (100.2 %); a part of a fund is still not more than the whole
      const fraction = holds === null ? 0 : Math.min(1, fractionOf(holds));
      const share = must(openShareOf(held * fraction, base));
      return { ...part, share };
    });
    const atMiddleCap = must(openShareOf(sum(decided.map(({ owned }) => Math.abs(owned.value))), base));
    const widths = parts.flatMap(({ held, tested }) =>
      tested === null || tested[figure].tests === 0
        ? []
        : [Math.abs(must(openShareOf(held * tested[figure].width, base)))],
    );
    // tested were funds, of companies whose caps are known
    const isMeasured = isTested && parts.length > 0 && widths.length === parts.length && atMiddleCap < WORTH_A_RANGE;
    const error = isMeasured ? sum(widths) : null;
    return { ...proven, likely: { share: middleOf({ low, high }), low, high, error, because, atMiddleCap } };
  };
}

const clamp = (low: number, high: number) => (share: number) => Math.min(high, Math.max(low, share));
