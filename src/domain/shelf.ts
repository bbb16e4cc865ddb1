import { outlineOf } from './packed.ts';
import type { Portfolio } from './portfolio.ts';
import type { Report } from './report.ts';
import { sumInAnyOrder } from './sum.ts';
import type { Currency, IsoDate } from './units.ts';

/** What a list of portfolios tells of one without reading its holdings. */
export interface Card {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly group: string | null;
  readonly archived: boolean;
  readonly positions: number;
  readonly accounts: number;
  /** The oldest and the newest day that its files state. */
  readonly oldest: IsoDate | null;
  readonly newest: IsoDate | null;
}

/** The last report's figures for that list. `pack`: the reference lists they come from. */
export interface CardFigures {
  readonly id: string;
  readonly net: number;
  readonly currency: Currency;
  readonly lens: number | null;
  readonly smallCaps: number | null;
  readonly uncertain: number | null;
  readonly pack: string;
}

/** Gives the card of a portfolio. */
export function makeCard({ id, name, group, archived, files }: Portfolio, revision: number): Card {
  // what paths begin with (`labelOf`), without the code that tells accounts apart: cards are made wherever one saves
  const outlines = files.map((file) => ({ file, ...outlineOf(file) }));
  const labels = outlines.flatMap(({ file, accounts }) =>
    accounts.map((account) => account ?? file.accountLabel ?? file.name),
  );
  const days = files.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort();
  return {
    id,
    revision,
    name,
    group,
    archived,
    positions: outlines.reduce((all, { count }) => all + count, 0),
    accounts: new Set(labels).size,
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
  };
}

/** Gives the figures of a report for the list. */
export function figuresOf(id: string, { totals, settings, lens, smallCaps, reference }: Report): CardFigures {
  return {
    id,
    net: totals.net,
    currency: settings.currency,
    lens: lens.share,
    smallCaps: smallCaps.share,
    uncertain: lens.uncertain,
    pack: reference.version,
  };
}

/** What several portfolios are worth together by their last reports; null where one has none, or they count in different currencies. */
export function worthTogether(figures: readonly (CardFigures | null)[]): Pick<CardFigures, 'net' | 'currency'> | null {
  const [first] = figures;
  if (first === undefined || first === null) return null;
  const { currency } = first;
  const alike = figures.flatMap((one) => (one?.currency === currency ? [one.net] : []));
  return alike.length === figures.length ? { net: sumInAnyOrder(alike), currency } : null;
}
