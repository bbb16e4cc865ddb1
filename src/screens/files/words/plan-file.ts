import type { PlayedMoves } from '../../../domain/rotation/lab.ts';
import type { LabFigures } from '../../../domain/rotation/lab-ground.ts';

/** A plan that was carried out on paper. */
export interface PlayedPlan extends PlayedMoves {
  readonly name: string;
}

function writeFigures({ net, lens, smallCaps, tilt, tiltRange, concentration, replays }: LabFigures) {
  const { top1, top5, top10, hhi, effectiveNumber, low, high, companies } = concentration;
  return {
    net,
    lens,
    smallCaps,
    tilt,
    tiltRange,
    concentration: { top1, top5, top10, hhi, effectiveNumber, low, high, companies },
    scenarios: replays.map(({ id, sane, portfolio }) => ({ id, sane, portfolio })),
  };
}

/** Gives a plan as the report file carries it: each move as it could be made, and the figures before and after all of them. */
export function writePlan({ name, steps, before, after, costs }: PlayedPlan) {
  return {
    name,
    moves: steps.map(({ move, refused, amount, isCapped, sells, buys, realised, lens, smallCaps, lensPerUnit }) => ({
      account: move.account,
      from: move.from,
      to: move.to,
      asked: move.size,
      lots: move.lots ?? 'proportional',
      amount,
      capped: isCapped,
      refused,
      sells,
      buys,
      realised,
      lens,
      smallCaps,
      lensPerUnit,
    })),
    before: { ...writeFigures(before), costs: costs.before },
    after: after === null ? null : { ...writeFigures(after), costs: costs.after },
  };
}
