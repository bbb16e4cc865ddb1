import { chooseBase, openShareOf } from '../measure/base.ts';
import { measureQuestion, type FigureQuestion } from '../measure/certainty.ts';
import { openFractions } from './describe-accounts.ts';
import type { FactsOf } from '../measure/facts.ts';
import { sightOf } from '../look-through/fund-sight.ts';
import type { Groundwork } from './groundwork.ts';
import { sliceWeight } from '../look-through/look-through.ts';
import type { BaseId } from '../model/portfolio.ts';
import type { LikelyPart, Ranged } from '../model/report-amounts.ts';
import { sum } from '../sum.ts';

/**
 * Gives what adds the likely reading to an answered question: the same question asked of the portfolio with each closed fund read as
 * its stand-in, never outside what is proven. What has no stand-in stays open in it, so it may be a range itself. The answer comes
 * back as it is where nothing stands for anything, or where there are no shares.
 */
export function readLikely(
  ground: Pick<Groundwork, 'likely' | 'exposure' | 'contents' | 'standIns' | 'roster' | 'reference'>,
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
    const because = readParts(ground).map(({ part, witness, isChosen, ofKind, held }): LikelyPart => {
      // a list may cover a hair more than its fund (100.2 %); a part of a fund is still not more than the whole
      const share = openShareOf(held * Math.min(1, fractionOf(part)), base)!;
      return { part, witness, ofKind, isChosen, asOf: sightOf(witness, ground.reference).asOf, share };
    });
    return { ...proven, likely: { share: (low + high) / 2, low, high, because } };
  };
}

const clamp = (low: number, high: number) => (share: number) => Math.min(high, Math.max(low, share));

/*
 * The funds that something stands for, and the money in them however deep they are held, the most first: of a fund that is seen in
 * part the residual is a part of it, which its own contents tell.
 */
function readParts({ exposure, contents, standIns }: Pick<Groundwork, 'exposure' | 'contents' | 'standIns'>) {
  const residuals = new Map<string, number[]>();
  for (const { fund, value } of exposure.residuals) {
    const values = residuals.get(fund) ?? [];
    values.push(value);
    residuals.set(fund, values);
  }
  return [...residuals]
    .flatMap(([part, values]) => {
      const standIn = standIns(part);
      const slices = contents(part).filter((slice) => slice.kind === 'residual' && slice.fund === part);
      const open = sum(slices.map(sliceWeight));
      return standIn === null || open === 0 ? [] : [{ part, ...standIn, held: sum(values) / open }];
    })
    .sort((a, b) => Math.abs(b.held) - Math.abs(a.held) || (a.part < b.part ? -1 : 1));
}
