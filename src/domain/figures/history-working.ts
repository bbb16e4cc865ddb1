import type { DeedMeaning, Portfolio } from '../model/portfolio.ts';
import type { Deed, Movement } from '../model/movement.ts';
import type { IsoDate, LineNumber } from '../model/units.ts';
import type { BalanceFault } from '../movements/add-up.ts';
import { numberOf, parseExact } from '../movements/decimal.ts';
import { groupHistories } from '../movements/histories.ts';
import { addUpHistories, isMoved } from '../movements/work-out.ts';
import { meaningOf } from '../movements/say-deeds.ts';
import type { Start } from '../movements/start.ts';
import { sum } from '../sum.ts';

/* How each holding of a history adds up, so that whoever doubts it can follow the rows. */

/** One row of a holding's working. */
export interface WorkingRow {
  readonly file: string;
  readonly line: LineNumber;
  readonly day: IsoDate;
  readonly deed: Deed;
  /** Shares that came or went, never below zero; of a split how many one became; null where the row doesn't say. */
  readonly quantity: number | null;
  /** The word that was asked about, as the row writes it, and what the user said of it (null = nothing yet); null = it is known. */
  readonly asked: { readonly word: string; readonly means: DeedMeaning | null } | null;
  /** What it did is in what the user said was held. */
  readonly isBefore: boolean;
}

/** How many the user said were held on the evening of a day; null = the holding is left out. */
export interface HeldOn {
  readonly day: IsoDate;
  readonly quantity: number | null;
}

/** What came, what went and what is left of one security in one account. */
export interface HoldingWorking {
  readonly name: string;
  readonly account: string | null;
  /** The first first. */
  readonly rows: readonly WorkingRow[];
  /** From what the user said it is added up; null = from nothing. */
  readonly start: HeldOn | null;
  readonly came: { readonly rows: number; readonly quantity: number };
  readonly went: { readonly rows: number; readonly quantity: number };
  /** What is left, in shares; null where it doesn't come out. */
  readonly left: number | null;
  /** Why it doesn't come out. */
  readonly fault: BalanceFault | null;
}

/**
 * Gives the working of each holding whose last row is in a file, of all files that are worked out together with it: those that don't come
 * out first, then what is held, then what is sold. Empty for a file that is no history.
 */
export function workingsOf(
  file: string,
  { files, answers }: Pick<Portfolio, 'files' | 'answers'>,
): readonly HoldingWorking[] {
  const group = groupHistories(files).find((one) => one.some(({ name }) => name === file)) ?? [];
  const { balances, nameOf } = addUpHistories(group, answers);
  const workings = balances.flatMap(({ movements, quantity, fault, start }): readonly HoldingWorking[] => {
    const last = movements.at(-1)!;
    const hasMoved = movements.some(isMoved);
    if (!hasMoved || group[last.file]!.name !== file) return [];
    const rows = movements.map((movement): WorkingRow => {
      const { line, day, word } = movement;
      const reading = group[movement.file]!;
      const asked = word === undefined ? null : { word, means: meaningOf(reading, word, answers) };
      const isBefore = start !== null && day <= start.day;
      return { file: reading.name, line, day, deed: deedOf(movement), quantity: countOf(movement), asked, isBefore };
    });
    const all = (wanted: Deed) => {
      const moved = rows.filter(({ deed, isBefore }) => deed === wanted && !isBefore);
      return { rows: moved.length, quantity: sum(moved.flatMap((row) => row.quantity ?? [])) };
    };
    const { symbol, isin, cusip } = last;
    return [
      {
        ...{ name: nameOf(movements) ?? symbol ?? isin ?? cusip ?? '', account: last.account, rows },
        ...{ start: heldOn(start), came: all('in'), went: all('out') },
        left: fault === null && start?.quantity !== null ? numberOf(parseExact(quantity)!) : null,
        fault: start?.quantity === null ? null : fault,
      },
    ];
  });
  const rank = ({ left }: HoldingWorking): number => (left === null ? 0 : left === 0 ? 2 : 1);
  return workings.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** What the user said was held, in numbers. */
export function heldOn(start: Start | null): HeldOn | null {
  return start === null ? null : { ...start, quantity: start.quantity === null ? null : numberOf(start.quantity) };
}

type Moved = Pick<Movement, 'deed' | 'quantity'>;

/* Shares that a split adds or takes are shares that came or went. */
function deedOf({ deed, quantity }: Moved): Deed {
  if (deed !== 'split-shares') return deed;
  return quantity.startsWith('-') ? 'out' : 'in';
}

function countOf({ deed, quantity }: Moved): number | null {
  if (deed === 'split') return ratioOf(quantity);
  const exact = quantity === '' ? null : parseExact(quantity.replace(/^-/, ''));
  return exact === null ? null : numberOf(exact);
}

/* "10", "1/3" */
function ratioOf(ratio: string): number | null {
  const [many = null, one = null] = `${ratio}/1`.split('/').map(parseExact);
  return many === null || one === null || one === 0n ? null : numberOf(many) / numberOf(one);
}
