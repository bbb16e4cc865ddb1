import { actionBetween, type PastAction } from '../../src/domain/book/history.ts';
import type { Portfolio } from '../../src/domain/model/portfolio.ts';
import { currency } from '../../src/domain/model/units.ts';
import { makePortfolio } from './sample.ts';

/** What was done to a portfolio, with an edit of every kind in it, made up. */
export function makeHistory(id = 'a'): readonly PastAction[] {
  const whole = makePortfolio(id);
  const bare: Portfolio = {
    ...whole,
    files: [],
    answers: [],
    corrections: [],
    group: null,
    accountKinds: {},
    targets: [],
    notes: [],
    lab: { scenarios: [], discount: null, plans: [] },
  };
  const own: Portfolio = { ...whole, settings: { ...whole.settings, customMembers: [], customCutoffs: { mega: 4, large: 3, mid: 2, small: 1 } } }; // oxfmt-ignore
  const named: Portfolio = { ...own, name: 'Renamed', group: 'Household', archived: !own.archived };
  const euro: Portfolio = { ...named, settings: { ...named.settings, currency: currency('EUR') } };
  const steps = [bare, whole, own, named, euro, bare];
  return steps.flatMap((after, at) => {
    const action = actionBetween(steps[at - 1] ?? null, after, `2026-11-2${at}T08:30:00.000Z`);
    return action === null ? [] : [action];
  });
}
