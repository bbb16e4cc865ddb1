import { viewFund } from './fund-view.ts';
import type { KindId } from '../model/kinds.ts';
import type { Reference } from '../model/reference.ts';
import { sum } from '../sum.ts';
import type { IsoDate } from '../model/units.ts';

/** How a fund is seen: by which day's data, how much of it, and whether that is an estimate. */
export interface FundSight {
  /** The fund whose list is read; null where there is none, and for a fund of funds. */
  readonly list: string | null;
  /** The oldest day that anything seen of it is of; null where nothing dated is. */
  readonly asOf: IsoDate | null;
  /** Fraction of the fund that is accounted for; null where no list is read. */
  readonly coverage: number | null;
  readonly estimated: boolean;
}

const UNSEEN: FundSight = { list: null, asOf: null, coverage: null, estimated: false };

/**
 * Says how a fund is seen. A fund of funds is as old as the oldest of its weights and its parts' lists, is covered by the
 * sum of weight × coverage, and is always an estimate: its weights are targets of one day, which drift.
 */
export function sightOf(symbol: string, reference: Reference, outer: readonly string[] = []): FundSight {
  // A circle of funds shows nothing, as in look-through.
  if (outer.includes(symbol)) return UNSEEN;
  const view = viewFund(symbol, reference);
  switch (view.kind) {
    case 'list':
    case 'partial': {
      const { symbol: list, asOf, coverage } = view.basket;
      const estimated = view.kind === 'list' ? view.estimated : view.basket.estimated;
      return { list, asOf, coverage, estimated };
    }
    case 'leveraged':
      return sightOf(view.underlying, reference, [...outer, symbol]);
    case 'funds': {
      const parts = view.parts.map(({ symbol: part, weight }) => ({
        weight,
        sight: sightOf(part, reference, [...outer, symbol]),
        isClass: viewFund(part, reference).kind === 'class',
      }));
      const covered = parts.flatMap(({ weight, sight, isClass }) => {
        const coverage = isClass ? 1 : sight.coverage;
        return coverage === null ? [] : [weight * coverage];
      });
      const dates = [view.asOf, ...parts.flatMap(({ sight }) => (sight.asOf === null ? [] : [sight.asOf]))];
      return {
        list: null,
        asOf: dates.reduce((oldest, date) => (date < oldest ? date : oldest)),
        coverage: Math.min(1, sum(covered)),
        estimated: true,
      };
    }
    case 'closed':
      return view.ofKind === undefined ? UNSEEN : sightOfKind(view.ofKind, reference);
    case 'class':
      return UNSEEN;
  }
}

/* As old as the oldest of the funds that its span is taken from, before anybody says of what kind they are: a kind does not rest on itself. */
function sightOfKind(kind: KindId, reference: Reference): FundSight {
  const found = reference.kind(kind);
  const unsaid: Reference = { ...reference, saidKind: () => null };
  const days = (found === null ? [] : found.members)
    .map(({ symbol }) => sightOf(symbol, unsaid).asOf)
    .filter((asOf) => asOf !== null);
  const asOf = days.length === 0 ? null : days.reduce((oldest, day) => (day < oldest ? day : oldest));
  return { ...UNSEEN, asOf, estimated: true };
}
