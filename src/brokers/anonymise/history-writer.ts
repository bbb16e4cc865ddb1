import type { PublicWords, SecurityWords } from '../../domain/identity/public-words.ts';
import type { FileReading } from '../../domain/model/file-reading.ts';
import type { Movement } from '../../domain/model/movement.ts';
import { dateOfDay, daysBetween, isoDate } from '../../domain/model/units.ts';
import type { DecimalMark } from '../cells/cells.ts';
import { findDate, replaceDate, type DayOrder } from '../cells/dates.ts';
import type { ReadHints } from '../read-holdings.ts';
import type { CopiedCell } from './copied-cell.ts';
import { replaceDates, type Scrambling } from './free-text.ts';
import { likelyMark, powerOfCell, writeLike } from './number-format.ts';
import { below, type Random } from './random.ts';
import type { RawRecord } from './raw-cells.ts';

/* What copies of histories are written by, be they one table or a statement in sections. */

const FEWEST_DAYS = 40;
const MOST_DAYS = 800;
const EPOCH = isoDate('1970-01-01')!;

/** What is copied. */
export interface HistoryRequest {
  readonly reading: FileReading;
  /** What the user said of its columns, with which it was read. */
  readonly hints: ReadHints;
  /** Changes symbols and names, too. */
  readonly alsoNames: boolean;
  /** What of a line's words is a known security's own. */
  readonly publicOf: (line: SecurityWords) => PublicWords;
}

/** What a copy of a history is made by. */
export interface HistoryCopyContext extends Scrambling {
  readonly records: readonly RawRecord[];
  readonly random: Random;
  /** Digits that may not be left. */
  readonly hidden: ReadonlySet<string>;
}

/** Writes the cells of a copy. */
export interface HistoryWriter {
  /** What each movement moves in the copy; those that are not in it move what they did. */
  readonly quantities: ReadonlyMap<Movement, string>;
  readonly cell: (record: RawRecord, column: number) => CopiedCell;
}

/** Gives a function that moves all dates of a text by one number of days back; a text without any stays. */
export function makeDayMover(order: DayOrder, random: Random): (text: string) => string {
  const days = FEWEST_DAYS + below(random, MOST_DAYS - FEWEST_DAYS);
  const moveFirst = (text: string): string => {
    const day = findDate(text, order);
    return day === null ? text : (replaceDate(text, order, dateOfDay(daysBetween(EPOCH, day) - days) ?? day) ?? text);
  };
  return (text) => {
    const moved = replaceDates(text, moveFirst);
    // "20250305" is a date only where one is looked for
    return moved === text ? moveFirst(text) : moved;
  };
}

/** Gives a function that says by what the prices of a movement's security are multiplied, one factor for each security. */
export function makePriceFactors(random: Random): (movement: Movement) => number {
  const factors = new Map<string, number>();
  return ({ isin, symbol, name }) => {
    const key = isin ?? symbol ?? name ?? '';
    const factor = factors.get(key) ?? 0.5 + random();
    factors.set(key, factor);
    return factor;
  };
}

/** Puts another quantity, in exact digits, in place of a cell's number, without groups; its sign and what stands around it stay. */
export function quantityLike(cell: string, quantity: string, mark: DecimalMark = likelyMark(cell)): string {
  const [whole, fraction = ''] = quantity.replace(/^-/, '').split('.');
  // three digits behind a mark could be thousands
  const digits = fraction === '' ? whole! : `${whole!}${mark}${fraction.length === 3 ? `${fraction}0` : fraction}`;
  return cell.replace(/\d[\d.,'’\u00a0\u202f]*/, digits);
}

/** Multiplies the number of a cell, in its dress; a cell without one stays. */
export function scaled(cell: string, factor: number, mark: DecimalMark = likelyMark(cell)): string {
  const value = Number.parseFloat(cell.replace(mark === ',' ? /[^\d,]/g : /[^\d.]/g, '').replace(',', '.'));
  return Number.isFinite(value) ? writeLike(cell, mark, value * factor * 10 ** powerOfCell(cell)) : cell;
}
