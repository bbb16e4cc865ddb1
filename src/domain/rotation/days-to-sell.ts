import type { Traded } from '../model/reference.ts';
import { DOLLAR } from '../identity/resolve.ts';
import type { SizeKey } from '../model/size.ts';
import type { IssuerId } from '../model/units.ts';
import type { LabGround, Measured } from './lab-ground.ts';

/** How long a small or micro cap that is held directly would take to sell, when one is a tenth of what is traded. */
export interface DaysToSell {
  readonly issuer: IssuerId;
  readonly symbol: string;
  readonly name: string;
  readonly size: SizeKey;
  /** In the report's currency. */
  readonly value: number;
  /** Trading days at the least and at the most; null = not known, `high` null = no end can be said. */
  readonly days: { readonly low: number; readonly high: number | null } | null;
}

/** The part of a usual day's trading that one seller is reckoned to be. */
const PART_OF_TRADING = 0.1;

/** Gives the days for a value in US dollars: value ÷ (a tenth of what is traded a day). */
export function daysFor(dollars: number, { low, high }: Traded): DaysToSell['days'] {
  return {
    low: high === null ? 0 : dollars / (PART_OF_TRADING * high),
    high: low === 0 ? null : dollars / (PART_OF_TRADING * low),
  };
}

/** Gives the small and micro caps that are held directly, the slowest first; those of which no trading is known come last. */
export function measureDaysToSell({ stakes }: Measured, { groundwork }: LabGround): readonly DaysToSell[] {
  const { reference, resolved } = groundwork;
  const toDollars = resolved.rates.find(resolved.currency, DOLLAR, null);
  const rows = stakes
    .filter(({ facts, owned }) => facts.small === 'yes' && owned.direct > 0)
    .map(({ owned, facts }): DaysToSell => {
      const { id, symbol, name } = owned.company;
      const traded = reference.traded(id);
      const days = traded === null || toDollars === null ? null : daysFor(owned.direct * toDollars.rate, traded);
      return { issuer: id, symbol, name, size: facts.size, value: owned.direct, days };
    });
  const worst = ({ days }: DaysToSell) => (days === null ? -1 : (days.high ?? Infinity));
  return rows.sort((a, b) => worst(b) - worst(a) || (a.symbol < b.symbol ? -1 : 1));
}
