import { exampleOf } from '../files/examples.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Report } from '../model/report.ts';
import type { Currency, IsoDate } from '../model/units.ts';

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
  /** The example that it is (examples.ts); null = the user's own. */
  readonly example: string | null;
}

/** The last report's figures for that list. `pack`: the reference lists they come from. */
export interface CardFigures {
  readonly id: string;
  readonly net: number;
  readonly currency: Currency;
  readonly lens: number | null;
  readonly smallCaps: number | null;
  readonly uncertain: number | null;
  /** Between which ends the lens share lies; also null in a record from before they were kept. */
  readonly low: number | null;
  readonly high: number | null;
  /** Holdings that are not identified; null in a record from before that was kept. */
  readonly unsure: number | null;
  /** The base and the definitions: portfolios that are not measured alike are not added up. */
  readonly measuredBy: string | null;
  readonly pack: string;
}

/** Gives the card of a portfolio. */
export function makeCard({ id, name, group, archived, files }: Portfolio, revision: number): Card {
  // what paths begin with (`labelOf`), without the code that tells accounts apart: cards are made wherever one saves
  const labels = files.flatMap(({ holdings, accountLabel, name: fileName }) =>
    holdings.groups.map(({ first }) => first.account ?? accountLabel ?? fileName),
  );
  const days = files.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort();
  return {
    id,
    revision,
    name,
    group,
    archived,
    positions: files.reduce((all, { holdings }) => all + holdings.line.length, 0),
    accounts: new Set(labels).size,
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
    example: exampleOf(files),
  };
}

/** Gives the figures of a report for the list. */
export function figuresOf(id: string, { totals, settings, lens, smallCaps, counts, reference }: Report): CardFigures {
  const { base, sizeScheme, cutoffs } = settings;
  const ownWords = [
    ...(sizeScheme === 'custom' ? [cutoffs.mega, cutoffs.large, cutoffs.mid, cutoffs.small].map(String) : []),
    ...(lens.name === 'custom' ? lens.members.map(({ issuer }) => issuer) : []),
  ];
  return {
    id,
    net: totals.net,
    currency: settings.currency,
    lens: lens.share,
    smallCaps: smallCaps.share,
    uncertain: lens.uncertain,
    low: lens.low,
    high: lens.high,
    unsure: counts.unsure,
    measuredBy: [base, lens.name, sizeScheme, ...ownWords].join(' '),
    pack: reference.version,
  };
}
