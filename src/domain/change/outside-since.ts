import type { KeptRange, Snapshot } from './snapshot.ts';
import { judgeTargets, targetRange, type MeasuredTarget, type TargetFigures } from '../measure/targets.ts';
import type { IsoDate } from '../model/units.ts';

/* Since which kept day a figure is outside its band: by today's band, and the figures as they were kept. */

/** What of a kept day targets are measured against. */
export interface TargetDay {
  readonly date: IsoDate;
  /** The base and the definitions it was measured by, in one word. */
  readonly measuredBy: string;
  readonly net: number;
  readonly lens: KeptRange;
  readonly smallCaps: KeptRange;
  readonly cashAndBonds: number | null;
}

/** The days that are kept of portfolios, by their ids, the oldest first. */
export type DaysOfClients = ReadonlyMap<string, readonly TargetDay[]>;

/** The first kept day from which on a figure is outside. `isLeast`: nothing tells that it was not before. */
export interface OutsideSince {
  readonly day: IsoDate;
  readonly isLeast: boolean;
}

/** Takes out of a snapshot what targets are measured against. */
export function targetDayOf({ date, net, settings, lens, smallCaps, cashAndBonds }: Snapshot): TargetDay {
  const { base, lens: definition, sizeScheme, custom } = settings;
  return {
    date,
    measuredBy: [base, definition, sizeScheme, custom].join(' ').trim(),
    net,
    lens,
    smallCaps,
    cashAndBonds,
  };
}

function figuresOf({ lens, smallCaps, cashAndBonds: share }: TargetDay): TargetFigures {
  return {
    lens: targetRange(lens),
    'small-caps': targetRange(smallCaps),
    'cash-and-bonds': share === null ? null : { share, low: share, high: share, company: null },
    // no day keeps which company was the largest
    'largest-company': null,
  };
}

/**
 * Tells since when a figure is outside its band, by days in their order. Null: it is inside, or the last day tells of it otherwise, or not at
 * all. Days that were measured by other definitions say nothing.
 */
export function outsideSince(
  { target, stands }: Pick<MeasuredTarget, 'target' | 'stands'>,
  days: readonly TargetDay[],
): OutsideSince | null {
  const last = days.at(-1);
  if (last === undefined || (stands !== 'above' && stands !== 'below')) return null;
  let since: OutsideSince | null = null;
  for (const day of days.toReversed()) {
    if (day.measuredBy !== last.measuredBy) break;
    const [then] = judgeTargets(figuresOf(day), [target]);
    if (then?.stands !== stands) {
      // of a day on which it could not be told it may have been so, too
      return since === null ? null : { ...since, isLeast: then === undefined || then.stands === 'open' };
    }
    since = { day: day.date, isLeast: true };
  }
  return since;
}
