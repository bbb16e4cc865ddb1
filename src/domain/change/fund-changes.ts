import type { Ends } from '../model/report-amounts.ts';
import type { FundUse } from '../model/report-funds.ts';
import type { IsoDate } from '../model/units.ts';

/** A fund that is held, and whose content is read otherwise by newer data. Ends are fractions of the fund. */
export interface FundChange {
  readonly symbol: string;
  readonly name: string;
  /** The day that what is seen of it is of, by the older and by the newer data; null = nothing dated is seen. */
  readonly asOf: { readonly before: IsoDate | null; readonly after: IsoDate | null };
  readonly lens: { readonly before: Ends; readonly after: Ends };
  readonly smallCaps: { readonly before: Ends; readonly after: Ends };
}

/** Half a hundredth of a percent of the fund: less is not seen in any figure. */
const LEAST = 0.00005;

type Seen = Pick<FundUse, 'symbol' | 'name' | 'asOf' | 'between'>;

/**
 * Says what newer data changed inside the funds that are held: those of which another day or another share is seen, the one that
 * moved most first. `before` and `after` are the funds of the same portfolio; a fund that only one of them has is left out.
 */
export function changedFunds(before: readonly Seen[], after: readonly Seen[]): readonly FundChange[] {
  const bySymbol = new Map(before.map((fund) => [fund.symbol, fund]));
  return after
    .flatMap((fund): readonly FundChange[] => {
      const old = bySymbol.get(fund.symbol);
      if (old === undefined) return [];
      const change: FundChange = {
        symbol: fund.symbol,
        name: fund.name,
        asOf: { before: old.asOf, after: fund.asOf },
        lens: { before: old.between.lens, after: fund.between.lens },
        smallCaps: { before: old.between.smallCaps, after: fund.between.smallCaps },
      };
      return movedBy(change) > LEAST || old.asOf !== fund.asOf ? [change] : [];
    })
    .sort((a, b) => movedBy(b) - movedBy(a) || (a.symbol < b.symbol ? -1 : 1));
}

/** How far the ends of a fund's two shares moved: the largest of the four ways, as a fraction of the fund. */
export function movedBy({ lens, smallCaps }: Pick<FundChange, 'lens' | 'smallCaps'>): number {
  const moves = [lens, smallCaps].flatMap(({ before, after }) => [after.low - before.low, after.high - before.high]);
  return Math.max(...moves.map(Math.abs));
}
