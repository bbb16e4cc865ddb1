import { chooseBase, openShareOf } from '../measure/base.ts';
import { measureQuestion, type FigureQuestion } from '../measure/certainty.ts';
import { openFractions } from './describe-accounts.ts';
import type { FactsOf } from '../measure/facts.ts';
import type { Groundwork } from './groundwork.ts';
import type { BaseId } from '../model/portfolio.ts';
import type { LikelyPart, Ranged } from '../model/report-amounts.ts';

/**
 * Gives what adds the likely reading to an answered question: the same question asked of the portfolio with each closed fund read as
 * its stand-in, never outside what is proven. What has no stand-in stays open in it, so it may be a range itself. The answer comes
 * back as it is where nothing stands for anything, or where there are no shares.
 */
export function readLikely(
  ground: Pick<Groundwork, 'likely' | 'roster'>,
  baseId: BaseId,
  factsOf: FactsOf,
): (proven: Ranged, question: FigureQuestion) => Ranged {
  const likely = ground.likely();
  if (likely === null) return (proven) => proven;
  const { roster } = ground;
  const base = chooseBase(baseId, likely.exposure);
  const stakes = likely.exposure.companies.map((owned) => ({ owned, facts: factsOf(owned.number) }));
  return (proven, question) => {
    const read = measureQuestion(likely.exposure, stakes, base, question);
    if (proven.low === null || proven.high === null || read.low === null || read.high === null) return proven;
    const within = clamp(proven.low, proven.high);
    const [low, high] = [within(read.low), within(read.high)];
    const fractionOf = openFractions(question, { contents: likely.contents, factsOf, roster });
    const because = likely.parts.map(({ held, ...stood }): LikelyPart => {
      // a list may cover a hair more than its fund (100.2 %); a part of a fund is still not more than the whole
      const share = openShareOf(held * Math.min(1, fractionOf(stood.part)), base)!;
      return { ...stood, share };
    });
    return { ...proven, likely: { share: (low + high) / 2, low, high, because } };
  };
}

const clamp = (low: number, high: number) => (share: number) => Math.min(high, Math.max(low, share));
