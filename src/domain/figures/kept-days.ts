import { addUpReadings } from '../book/household.ts';
import type { ShelfReading } from '../book/shelf.ts';
import { isMeasuredBy } from '../change/definitions.ts';
import type { KeptFigure, KeptMarket, KeptRange, Snapshot } from '../change/snapshot.ts';
import type { Settings } from '../model/portfolio.ts';
import { daysBetween, type IsoDate } from '../model/units.ts';
import { sumInAnyOrder } from '../sum.ts';
import { answerOf, type HeroAnswer } from './answer.ts';
import { WORTH_SAYING_DAYS } from './apart.ts';
import { isTooLittleSeen } from './known.ts';
import { onlyOf } from '../only-of.ts';
import { firstOf } from '../must.ts';

/* What is kept of a portfolio or a household of each day, answered as the verdict answers. */

/** A day on the line. Shares are of the base that is on; null = there is no such figure, or it is not known of that day. */
export interface KeptDay {
  readonly date: IsoDate;
  /** The day of the oldest data in it, where that is an earlier one. */
  readonly oldest: IsoDate | null;
  readonly lens: HeroAnswer | null;
  readonly smallCaps: HeroAnswer | null;
  /** Of how many equally weighted companies it was as diversified; null for a household, where no list of figures tells. */
  readonly effectiveNumber: KeptRange | null;
  /** The market of about that day: its list is no more than 30 days from it. */
  readonly market: Pick<KeptMarket, 'lens' | 'smallCaps'> | null;
}

/** The days of a portfolio or household, the oldest first. */
export interface KeptDays {
  readonly days: readonly KeptDay[];
  /** Days that are kept and not among them: measured by other definitions, or in several currencies. */
  readonly left: number;
  /** The market by the newest list that is kept; null without a day. */
  readonly newestMarket: KeptMarket | null;
}

/**
 * Gives the days of a portfolio that were measured by the definitions that are on now. The market of a day is told only where it is the
 * one that the newest day is compared with.
 */
export function keptDays(snapshots: readonly Snapshot[], settings: Settings): KeptDays {
  const alike = inOrder(snapshots.filter((one) => isMeasuredBy(one, settings)));
  const newestMarket = newestOf(alike);
  const days = alike.map((one): KeptDay => {
    const { date, oldest, effectiveNumber } = one;
    return {
      date,
      oldest: oldest !== null && oldest < date ? oldest : null,
      ...answersOf([one]),
      effectiveNumber,
      market: marketOn(date, one.market, newestMarket),
    };
  });
  return { days, left: snapshots.length - alike.length, newestMarket };
}

/**
 * Gives the days of a household: each on which a member has data, from the first on on which all of them have. Of a member without data
 * of that very day its last ones before count, and `oldest` says how old the oldest part is. Money is added up, not shares: so a day
 * counts only where all parts are of one currency, of the whole portfolio as base, and measured by the definitions that are on now.
 */
export function householdDays(members: readonly (readonly Snapshot[])[], settings: Settings): KeptDays {
  const ordered = members.map(inOrder);
  const starts = ordered.flatMap(([first]) => (first === undefined ? [] : [first.date])).sort();
  const start = starts.at(-1);
  if (start === undefined || starts.length !== members.length) return { days: [], left: 0, newestMarket: null };
  const dates = [...new Set(ordered.flat().map(({ date }) => date))].filter((date) => date >= start).sort();
  const states = dates.map((date) => ({
    date,
    parts: ordered.flatMap((one) => one.findLast((snapshot) => snapshot.date <= date) ?? []),
  }));
  const countable = states.filter(({ parts }) => canBeAdded(parts, settings));
  const newestMarket = newestOf(countable.flatMap(({ parts }) => parts));
  const days = countable.map(({ date, parts }): KeptDay => {
    const [oldest = date] = parts.map((part) => part.oldest ?? part.date).sort();
    const market = newestOf(parts);
    return {
      date,
      oldest: oldest < date ? oldest : null,
      effectiveNumber: null,
      ...answersOf(parts),
      market: market === null ? null : marketOn(date, market, newestMarket),
    };
  });
  return { days, left: states.length - countable.length, newestMarket };
}

const inOrder = (snapshots: readonly Snapshot[]) => [...snapshots].sort((a, b) => (a.date < b.date ? -1 : 1));

function canBeAdded(parts: readonly Snapshot[], settings: Settings): boolean {
  const [first] = parts;
  return (
    first !== undefined &&
    parts.every(
      (part) =>
        part.settings.base === 'portfolio' &&
        part.settings.currency === first.settings.currency &&
        isMeasuredBy(part, settings),
    ) &&
    sumInAnyOrder(parts.map(({ net }) => net)) > 0
  );
}

function answersOf(parts: readonly Snapshot[]): Pick<KeptDay, 'lens' | 'smallCaps'> {
  const { base } = firstOf(parts).settings;
  const opens = parts.flatMap(({ net, open }) => (open === null ? [] : [net * open]));
  const net = sumInAnyOrder(parts.map((part) => part.net));
  const joint = opens.length === parts.length ? sumInAnyOrder(opens) / net : null;
  const open = parts.length === 1 ? firstOf(parts).open : joint;
  const answer = (read: (part: Snapshot) => KeptFigure): HeroAnswer | null => {
    const reading = together(parts.map((part) => ({ net: part.net, figure: readingOf(read(part)) })));
    if (reading === null) return null;
    // where hardly anything is seen no middle is said, as the verdict says none
    return answerOf(isTooLittleSeen(open, base) ? { ...reading, likely: null } : reading);
  };
  return { lens: answer(({ lens }) => lens), smallCaps: answer(({ smallCaps }) => smallCaps) };
}

/* One portfolio's figure is its own, whatever its base. */
function together(
  parts: readonly { readonly net: number; readonly figure: ShelfReading | null }[],
): ShelfReading | null {
  const known = parts.flatMap(({ net, figure }) => (figure === null ? [] : [{ net, figure }]));
  if (known.length !== parts.length) return null;
  return onlyOf(known)?.figure ?? addUpReadings(known);
}

/* A share without its ends is none: nobody can say whether it is one figure. */
function readingOf({ share, low, high, uncertain, likely }: KeptFigure): ShelfReading | null {
  return share === null || low === null || high === null ? null : { share, low, high, uncertain, likely };
}

/* What the newest day is compared with. A market that was changed since may have had newer lists than the one that took its place. */
function newestOf(snapshots: readonly Snapshot[]): KeptMarket | null {
  // what is compared with another portfolio of one's own is compared with no market
  const compared = snapshots.filter(({ market }) => market.benchmark !== 'kept');
  const newest = compared.reduce<Snapshot | null>((before, one) => {
    if (before === null || one.date > before.date) return one;
    return one.date === before.date && one.market.asOf >= before.market.asOf ? one : before;
  }, null);
  return newest?.market ?? null;
}

function marketOn(date: IsoDate, market: KeptMarket, newest: KeptMarket | null): KeptDay['market'] {
  if (newest?.benchmark !== market.benchmark) return null;
  if (Math.abs(daysBetween(date, market.asOf)) > WORTH_SAYING_DAYS) return null;
  return { lens: market.lens, smallCaps: market.smallCaps };
}
