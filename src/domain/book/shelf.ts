import { exampleOf } from '../files/examples.ts';
import { largestHeld, type LargestHeld } from '../measure/largest-held.ts';
import { targetFiguresOf, type TargetFigures } from '../measure/targets.ts';
import type { LensId } from '../model/lens.ts';
import type { BaseId, Portfolio } from '../model/portfolio.ts';
import type { Report } from '../model/report.ts';
import type { Ends, Ranged } from '../model/report-amounts.ts';
import type { CostFigures } from '../model/report-costs.ts';
import type { Target } from '../model/target.ts';
import type { Currency, IsoDate } from '../model/units.ts';

/** What a list of portfolios tells of one without reading its holdings. */
export interface Card {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly group: string | null;
  readonly archived: boolean;
  /** A model to compare with, nobody's holdings. */
  readonly model: boolean;
  readonly positions: number;
  readonly accounts: number;
  /** The oldest and the newest day that its files state. */
  readonly oldest: IsoDate | null;
  readonly newest: IsoDate | null;
  /** The example that it is (examples.ts); null = the user's own. */
  readonly example: string | null;
  /** What the user set; null in a card from before that was kept: then nobody knows whether there are any. */
  readonly targets: readonly Target[] | null;
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
  /** What the table of clients shows; null in a record from before that was kept. */
  readonly row: RowFigures | null;
}

/** A figure with its ends and its likely reading, in shares of the base that is on; null = there were no shares. */
export interface ShelfReading extends Pick<Ranged, 'share' | 'low' | 'high' | 'uncertain'> {
  readonly likely: (Ends & { readonly share: number | null }) | null;
}

/** What the table of clients tells of a portfolio, beside its name. */
export interface RowFigures {
  /** Which state it was worked out for, and by which build; null = not from the disk. */
  readonly of: { readonly revision: number; readonly build: string } | null;
  /** The oldest and the newest day of the files that count; null where none states one. `isDated`: each of them states one. */
  readonly oldest: IsoDate | null;
  readonly newest: IsoDate | null;
  readonly isDated: boolean;
  readonly base: BaseId;
  readonly definition: LensId;
  readonly lens: ShelfReading;
  readonly smallCaps: ShelfReading;
  /** What is uncertain for the lens question, as a share of the base. */
  readonly open: number | null;
  /** What it was compared with. */
  readonly market: { readonly name: string; readonly lens: number; readonly smallCaps: number };
  readonly costs: CostFigures;
  /** What else a target may be set for. */
  readonly others: Pick<TargetFigures, 'cash-and-bonds' | 'largest-company'>;
  /** Held funds that nobody can see inside, and about which nothing is asked in the list of holdings. */
  readonly unseenFunds: number;
  /** The same figure by the files before; null = there were none, or no day is stated. */
  readonly before: RowBefore | null;
  /** Null without shares, and in a record from before that was kept. */
  readonly largest: LargestHeld | null;
}

/** What the mega-cap tech of a portfolio was by the files before the last ones. */
export interface RowBefore {
  readonly day: IsoDate;
  readonly net: number;
  readonly lens: ShelfReading;
  readonly measuredBy: string;
}

/** A portfolio as the shelf has it. `isCurrent`: its figures are of what is kept of it now, by the lists that count. */
export interface ShelvedClient extends Card {
  readonly figures: CardFigures | null;
  readonly isCurrent: boolean;
}

/** Gives the card of a portfolio. */
export function makeCard({ id, name, group, archived, model, files, targets }: Portfolio, revision: number): Card {
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
    model,
    positions: files.reduce((all, { holdings }) => all + holdings.line.length, 0),
    accounts: new Set(labels).size,
    oldest: days[0] ?? null,
    newest: days.at(-1) ?? null,
    example: exampleOf(files),
    targets,
  };
}

/** Gives the figures of a report for the list. `last`: those of the report before, for what changed since; null = there was none. */
export function figuresOf(id: string, report: Report, last: CardFigures | null): CardFigures {
  const { totals, settings, lens, smallCaps, counts, reference } = report;
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
    row: rowOf(report, last),
  };
}

function rowOf(report: Report, last: CardFigures | null): RowFigures {
  const { totals, settings, lens, smallCaps, benchmark, costs, files, funds, unknownFunds } = report;
  const counted = files.filter(({ parts }) => parts.length === 0 || parts.some(({ putAside }) => putAside === null));
  const days = counted.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort();
  const newest = days.at(-1) ?? null;
  const targets = targetFiguresOf(report);
  const { yearly, ratio, unknown, unknownShare } = costs;
  return {
    of: null,
    oldest: days[0] ?? null,
    newest,
    isDated: days.length === counted.length,
    base: settings.base,
    definition: settings.lens,
    lens: readingOf(lens),
    smallCaps: readingOf(smallCaps),
    open: totals.uncertain,
    market: { name: benchmark.name, lens: benchmark.lens, smallCaps: benchmark.smallCaps },
    costs: { yearly, ratio, unknown, unknownShare },
    others: { 'cash-and-bonds': targets['cash-and-bonds'], 'largest-company': targets['largest-company'] },
    unseenFunds: count(funds, ({ seen }) => seen === 'closed') + count(unknownFunds, ({ isAsked }) => !isAsked),
    before: beforeOf(newest, last),
    largest: largestHeld(report),
  };
}

const count = <Item>(items: readonly Item[], is: (item: Item) => boolean) => items.filter(is).length;

const readingOf = ({ share, low, high, uncertain, likely }: Ranged): ShelfReading => ({
  share,
  low,
  high,
  uncertain,
  likely: likely === null ? null : { share: likely.share, low: likely.low, high: likely.high },
});

/* Files of a later day make what was there the state before; an answer, or a definition, does not. */
function beforeOf(newest: IsoDate | null, last: CardFigures | null): RowBefore | null {
  if (newest === null || last === null) return null;
  const { row, measuredBy, net } = last;
  if (row === null || row.newest === null) return null;
  if (newest === row.newest) return row.before;
  if (newest > row.newest && measuredBy !== null) return { day: row.newest, net, lens: row.lens, measuredBy };
  // files of a later day were taken out again
  return row.before !== null && row.before.day < newest ? row.before : null;
}
