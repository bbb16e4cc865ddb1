import { startsFromLists } from '../files/start-from-list.ts';
import type { DeedMeaning, HeldAnswer, Portfolio } from '../model/portfolio.ts';
import type { ReportFile } from '../model/report-files.ts';
import type { Deed, Movement } from '../model/movement.ts';
import type { IsoDate, LineNumber } from '../model/units.ts';
import { numberOf, parseExact, writeExact } from '../movements/decimal.ts';
import { groupHistories } from '../movements/histories.ts';
import { addUpHistories, isMoved } from '../movements/work-out.ts';
import { meaningOf, titlesKnownBy } from '../movements/say-deeds.ts';
import { securityOf, type BalanceFault, type Gap, type Start } from '../movements/start.ts';
import { sum } from '../sum.ts';
import { itemAt, must } from '../must.ts';

/* How each holding of a history adds up, so that whoever doubts it can follow the rows; and what is asked of those that don't. */

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
  const { balances, nameOf } = addUpHistories(group, answers, startsFromLists(group, files));
  const workings = balances.flatMap(({ movements, quantity, fault, start }): readonly HoldingWorking[] => {
    const last = must(movements.at(-1));
    const hasMoved = movements.some(isMoved);
    if (!hasMoved || itemAt(group, last.file).name !== file) return [];
    const rows = movements.map((movement): WorkingRow => {
      const { line, day, word } = movement;
      const reading = itemAt(group, movement.file);
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
        name: nameOf(movements) ?? symbol ?? isin ?? cusip ?? '',
        account: last.account,
        rows,
        start: heldOn(start),
        came: all('in'),
        went: all('out'),
        left: fault === null && start?.quantity !== null ? numberOf(must(parseExact(quantity))) : null,
        fault: start?.quantity === null ? null : fault,
      },
    ];
  });
  const isOpen = ({ left }: HoldingWorking): boolean => left === null;
  const isSold = ({ left }: HoldingWorking): boolean => left === 0;
  return workings.sort((a, b) => +isOpen(b) - +isOpen(a) || +isSold(a) - +isSold(b) || a.name.localeCompare(b.name));
}

/* What the user said was held, in numbers. */
function heldOn(start: Start | null): HeldOn | null {
  if (start === null) return null;
  return { day: start.day, quantity: start.quantity === null ? null : numberOf(start.quantity) };
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

/** A holding of a history whose rows don't come out, or may begin too late. */
export interface HeldQuestion {
  /** The file of its last row. */
  readonly file: string;
  readonly line: LineNumber;
  readonly name: string;
  readonly symbol: string | null;
  readonly account: string | null;
  readonly fault: Gap['fault'];
  /** The day of a dividend before any shares came; null where none was paid, or something was said. */
  readonly paid: IsoDate | null;
  /** Of the evening of this day it is asked how many were held. */
  readonly day: IsoDate;
  /** The guess: the least that lets nothing go below zero, in exact digits; null where nothing speaks for a number. */
  readonly least: string | null;
  /** The symbol under which it may have been held until that day. */
  readonly was: string | null;
  /** The last day of the history; and what its rows alone come to by then, as far as that is more than nothing. */
  readonly last: IsoDate;
  readonly net: string | null;
  /** By what the answer is known. */
  readonly about: Pick<HeldAnswer, 'security' | 'account' | 'titles'>;
  readonly answered: HeldOn | null;
  /** With the answer, it comes out. */
  readonly isSettled: boolean;
}

/** Gives a number as somebody types it in exact digits, as an answer keeps it; null for what is none, or below zero. */
export function typedQuantity(text: string): string | null {
  const exact = parseExact(text.trim().replace(/^\./, '0.').replace(/\.$/, ''));
  return exact === null || exact < 0n ? null : writeExact(exact);
}

/**
 * Gives the holdings of histories that don't come out by their rows, with what the user said. Those of accounts of which a later file
 * counts are none: `counted` = the files of the report. A row that the user completed by hand is none either.
 */
export function heldQuestions(
  { files, answers, corrections }: Pick<Portfolio, 'files' | 'answers' | 'corrections'>,
  counted: readonly Pick<ReportFile, 'name' | 'parts'>[],
): readonly HeldQuestion[] {
  const isAside = (name: string, account: string | null): boolean => {
    const parts = counted.find((file) => file.name === name)?.parts ?? [];
    const own = parts.filter((part) => parts.length === 1 || part.account === account);
    return own.length > 0 && own.every(({ putAside }) => putAside !== null);
  };
  return groupHistories(files).flatMap((group) => {
    const { balances, counted: rows, nameOf } = addUpHistories(group, answers, startsFromLists(group, files));
    const last = rows.reduce<IsoDate | null>((most, { day }) => (most === null || day > most ? day : most), null);
    return balances.flatMap(({ movements, gap, start, quantity, fault, paidBefore }): readonly HeldQuestion[] => {
      const row = movements.at(-1);
      const file = row === undefined ? undefined : group[row.file];
      if (gap === null || row === undefined || file === undefined || last === null) return [];
      const { line, account, symbol, isin, cusip } = row;
      const isCorrected = corrections.some((one) => one.file === file.fingerprint && one.line === line);
      const isOfWord = movements.some(({ word, deed }) => deed === 'unclear' && word !== undefined);
      if (isCorrected || isOfWord || isAside(file.name, account ?? file.accountLabel)) return [];
      const isMore = start === null && gap.former === null && gap.fault !== 'unclear' && !/^(?:-|0$)/.test(quantity);
      return [
        {
          file: file.name,
          line,
          account,
          fault: gap.fault,
          day: gap.day,
          last,
          paid: paidBefore === null ? null : paidBefore.day,
          name: nameOf(movements) ?? symbol ?? isin ?? cusip ?? '',
          symbol,
          least: gap.least,
          was: gap.former?.symbol ?? null,
          net: isMore ? quantity : null,
          about: { security: securityOf(movements), account, titles: titlesKnownBy(file) },
          answered: heldOn(start),
          isSettled: start !== null && (fault === null || start.quantity === null),
        },
      ];
    });
  });
}
