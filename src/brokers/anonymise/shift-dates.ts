import type { FileReading } from '../../domain/model/file-reading.ts';
import { dateOfDay, daysBetween, isoDate, type IsoDate } from '../../domain/model/units.ts';
import { dayOrderIn, dayOrderOf, findDate, replaceDate } from '../cells/dates.ts';
import { below, type Random } from './random.ts';
import type { RawRecord } from './raw-cells.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';

/* The file's own date stays: it says how old the prices are. Every other date is another one. Those of the table keep their order, for
   the newest rows are the ones that count; those of other places are thrown by chance, for one may be a birthday. */

const FEWEST_DAYS = 40;
const MOST_DAYS = 800;
const DAYS_OF_CHANCE = 12_000;
const EPOCH = isoDate('1970-01-01')!;
const FIRST_DAY = isoDate('1990-01-01')!;

/** Gives the dates of a copy. */
export interface DateShifter {
  /** Tells whether all dates that the text may mean are the file's own. */
  readonly isOfFile: (text: string) => boolean;
  /** Another date in place of each of the table's, so that the later stays the later. */
  readonly shift: (text: string) => string;
  /** Another date in place of any, by chance; the same for the same. */
  readonly invent: (text: string) => string;
}

/** Makes the dates of one copy; `asOf` is the one that stays. */
export function makeDateShifter(
  { columns, holdings }: FileReading,
  asOf: IsoDate | null,
  records: readonly RawRecord[],
  random: Random,
): DateShifter {
  const at = columns.findIndex(({ role }) => role === 'date');
  const cells = records.map(({ cells: all }) => all[at]?.text ?? '');
  const order = dayOrderOf(
    cells,
    dayOrderIn(holdingsIn(holdings).find(({ currency }) => currency !== null)?.currency ?? null),
  );
  const days = FEWEST_DAYS + below(random, MOST_DAYS - FEWEST_DAYS);
  const invented = new Map<IsoDate, IsoDate>();
  const byChance = (date: IsoDate): IsoDate => {
    let other = invented.get(date);
    for (let tries = 0; other === undefined || (other === date && tries < MOST_DAYS); tries += 1)
      other = daysAfter(FIRST_DAY, below(random, DAYS_OF_CHANCE));
    invented.set(date, other);
    return other;
  };
  const change = (text: string, by: (date: IsoDate) => IsoDate): string => {
    const date = findDate(text, order);
    return (date === null ? null : replaceDate(text, order, by(date))) ?? text;
  };
  return {
    isOfFile: (text) =>
      asOf !== null && (['month-first', 'day-first'] as const).some((one) => findDate(text, one) === asOf),
    shift: (text) =>
      change(text, (date) => daysAfter(date, asOf !== null && daysBetween(asOf, date) > 0 ? days : -days)),
    invent: (text) => change(text, byChance),
  };
}

/* As many days after a date, or before it. */
function daysAfter(date: IsoDate, days: number): IsoDate {
  return dateOfDay(daysBetween(EPOCH, date) + days) ?? date;
}
