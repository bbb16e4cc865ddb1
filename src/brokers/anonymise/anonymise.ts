import type { FileReading } from '../../domain/model/file-reading.ts';
import type { Issue } from '../../domain/model/issue.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import type { PublicWords, SecurityWords } from '../../domain/identity/public-words.ts';
import { reconcileTotals } from '../../domain/files/reconcile.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { readHoldings, type ReadHints } from '../read-holdings.ts';
import { copyCells, isKept, type CopiedCell, type CopiedCells } from './copy-cells.ts';
import { isDateOrTime, publicDateOf } from './days.ts';
import { makeInventor, type Hidden } from './invent.ts';
import { isNumberCell, marksThat, significant } from './number-format.ts';
import { seeded } from './random.ts';
import { cutCells, joinCells, type RawRecord } from './raw-cells.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What is copied. */
export interface AnonymiseInput {
  readonly name: string;
  /** As decoded, its newlines untouched, without a byte order mark. */
  readonly text: string;
  /** As this text was read. */
  readonly reading: FileReading;
  /** What the user said of its columns, with which it was read. */
  readonly hints: ReadHints;
  /** Another number gives another copy. */
  readonly seed: number;
  /** Changes symbols and names, too. */
  readonly alsoNames: boolean;
  /** What of a line's words is a known security's own. */
  readonly publicOf: (line: SecurityWords) => PublicWords;
}

/** A row of the copy, to be looked at. */
export interface CopiedRow {
  readonly line: number;
  readonly cells: readonly CopiedCell[];
}

/**
 * Why a copy is not given: its cells could not be told apart, a number of it stands cut in two cells, a number or an
 * account would be left in it, or it would not read as the original does.
 */
export type CopyFault = 'unreadable' | 'split-numbers' | 'something-left' | 'reads-otherwise';

/** The copy, or why none is given: better none than one that gives something away or reads otherwise. */
export type Anonymised =
  | {
      readonly ok: true;
      readonly name: string;
      readonly text: string;
      readonly rows: readonly CopiedRow[];
    }
  | { readonly ok: false; readonly fault: CopyFault };

const MOST_ATTEMPTS = 12;
/** From so many significant digits on, a number can be known again. */
const TELLING_DIGITS = 4;
const MOST_OF_ALL = 0.05;
/* All amounts are multiplied by one factor that nobody is told, from a hundredth to a thousand. Where a copy by such a one does not read,
   they are made larger only: numbers with more digits read as those with fewer. */
const POWERS = [
  { from: -2, to: 3 },
  { from: 0, to: 3 },
] as const;
const NUMBER = /\d(?:[\d.,'’\u00a0\u202f ]*\d)?/g;

/**
 * Makes a copy of a file that has its shape and oddities and nothing of its owner: each cell is replaced by what it is (`copyCells`), and
 * what was equal stays equal. The copy is read again before it is given, and must read as the original did.
 */
export function anonymise({ name, text, reading, hints, seed, alsoNames, publicOf }: AnonymiseInput): Anonymised {
  const { delimiter } = reading;
  const records = cutCells(text, delimiter);
  if (joinCells(records, delimiter, ({ cells }, column) => cells[column]!.text) !== text)
    return { ok: false, fault: 'unreadable' };
  if (reading.issues.some(isOfSplitNumbers)) return { ok: false, fault: 'split-numbers' };
  const whole = withWholeTotals(records, reading);
  const hidden = hiddenIn(whole, reading);
  const asOf = reading.kind === 'history' ? null : publicDateOf(reading.asOf, text.split(/[\r\n]+/));
  let fault: CopyFault = 'unreadable';
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const random = seeded(seed + attempt * 7919);
    const { from, to } = POWERS[attempt < MOST_ATTEMPTS / 2 ? 0 : 1];
    const inventor = makeInventor(random, hidden, 10 ** (from + random() * (to - from)), reading.encoding);
    const copy = copyCells({ reading, records: whole, asOf, inventor, random, alsoNames, publicOf });
    const copied = {
      name: nameOfCopy(name, reading, asOf),
      text: joinCells(whole, delimiter, (record, column) => copy.cells.get(record)![column]!.text),
    };
    const found = isSomethingLeft(copy, reading, hidden)
      ? 'something-left'
      : readsOtherwise({ ...reading, ...copied }, reading, hints, copy, asOf);
    if (found === null)
      return {
        ok: true,
        ...copied,
        rows: whole.map((record) => ({ line: record.line, cells: copy.cells.get(record)! })),
      };
    fault = found;
  }
  return { ok: false, fault };
}

/* Built anew: whose file it is, and its date where only its name says it. */
function nameOfCopy(name: string, { broker, asOfFrom }: FileReading, asOf: IsoDate | null): string {
  const ending = /\.(?:[ct]sv|txt|tab|xlsx?|xml|html?)$/i.exec(name)?.[0].toLowerCase() ?? '.csv';
  return `${broker} copy${asOf !== null && asOfFrom === 'file-name' ? ` ${asOf}` : ''}${ending}`;
}

/* Which cells were one number is proved by its digits alone; other digits, cut in the same places, would prove something else
   or nothing, and what the cut dropped (`12.660,07` → `12.66` and `7`) cannot be dropped again without knowing the rule. */
function isOfSplitNumbers({ code, detail }: Issue): boolean {
  return code === 'ragged-row' && detail['joined'] === 'yes';
}

/* `$3,208.50` without quotation marks between commas makes cells, `$3` and `208.50`, which say a total together: here they are one. */
function withWholeTotals(
  records: readonly RawRecord[],
  { statedTotals, delimiter }: FileReading,
): readonly RawRecord[] {
  const totals = new Map<number, number>(statedTotals.map(({ line, value }) => [line, value]));
  return records.map((record) => {
    const { cells, line } = record;
    const total = totals.get(line);
    if (total === undefined || cells.some(({ text }) => marksThat(text, total) !== null)) return record;
    for (const size of [2, 3, 4])
      for (const at of cells.slice(size - 1).keys()) {
        const text = rawText(cells.slice(at, at + size), delimiter);
        const whole = { before: '', text, after: '', doubles: false };
        if (marksThat(text, total)?.times === 1) return { ...record, cells: cells.toSpliced(at, size, whole) };
      }
    return record;
  });
}

function rawText(cells: RawRecord['cells'], delimiter: string): string {
  return cells.map(({ before, text, after }) => before + text + after).join(delimiter);
}

/* Every number with four digits or more that stands in a cell, a price too, or that the positions come to, and every word. Where a file is
   so long that a good part of all numbers of some length stand in it, one of them tells nothing, and none could be avoided. */
function hiddenIn(records: readonly RawRecord[], { holdings, statedTotals, pending }: FileReading): Hidden {
  const texts = records.flatMap(({ cells }) => cells.map(({ text }) => text));
  const held = holdingsIn(holdings).flatMap(({ quantity, value, inBase }) => [quantity, value, inBase?.value ?? null]);
  const amounts = [...held, ...[...statedTotals, ...pending].map(({ value }) => value)];
  const digits = [
    ...texts.filter(isNumberCell),
    ...amounts.flatMap((amount) => (amount === null ? [] : [amount.toFixed(6), amount.toFixed(2)])),
  ].map(significant);
  const all = [...new Set(digits.filter(({ length }) => length >= TELLING_DIGITS))];
  const counts = Array.from({ length: 40 }, (_, length) => all.filter((one) => one.length === length).length);
  return {
    numbers: new Set(all.filter(({ length }) => (counts[length] ?? 1) < MOST_OF_ALL * 10 ** length)),
    words: new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]{3,}/gu) ?? [])),
  };
}

/* Numbers are looked for in cells that are not what they were, accounts in all but the words of securities. */
function isSomethingLeft({ cells }: CopiedCells, reading: FileReading, hidden: Hidden): boolean {
  const all = [...cells.values()].flat();
  const numbersOf = ({ text }: CopiedCell): readonly string[] => (text.match(NUMBER) ?? []).map(significant);
  const kept = new Set(all.filter(isKept).flatMap(numbersOf));
  const made = all.filter((cell) => !isKept(cell) && !isDateOrTime(cell.text)).flatMap(numbersOf);
  if (made.some((digits) => hidden.numbers.has(digits) && !kept.has(digits))) return true;
  const { accounts, isPlain } = vocabularyOf(reading, false);
  const whole = all.map(({ text }) => text.toLowerCase()).join('\n');
  // an account called "Growth" is not given away by a fund with that word in its name
  const others = all.flatMap(({ text, mark }) => (mark === 'security' ? [] : [text.toLowerCase()])).join('\n');
  return accounts.some((account) => {
    const isTelling = (account.match(/[\p{L}\d]{2,}/gu) ?? []).some((word) => !isPlain(word));
    return isTelling && (/^\p{L}+$/u.test(account) ? others : whole).includes(account.toLowerCase());
  });
}

/* Why the copy does not read as the original does, to just the figures that were drawn; null = it does. */
function readsOtherwise(
  { name, text, bytes, encoding }: FileReading & { readonly text: string },
  reading: FileReading,
  hints: ReadHints,
  { values, quantities }: CopiedCells,
  asOf: IsoDate | null,
): CopyFault | null {
  const again = readHoldings({ name, bytes, fingerprint: '', encoding, text }, hints);
  if (!again.ok || shapeOf(again.value, asOf !== null) !== shapeOf(reading, asOf !== null)) return 'reads-otherwise';
  const isWorth = holdingsIn(again.value.holdings).every(({ line, value }) => {
    const meant = values.get(line);
    return meant === undefined || Math.abs(value - meant) <= 0.006 + 1e-9 * Math.abs(meant);
  });
  const moved = (again.value.movements ?? []).map(({ quantity }) => quantity);
  return isWorth && moved.join() === quantities.join() ? null : 'reads-otherwise';
}

/** What a copy has in common with its original: how it is read, but none of the figures. */
function shapeOf(reading: FileReading, isDated: boolean): string {
  const { broker, kind, delimiter, headerLine, unit, asOf, fates, statedTotals, columns, drafts, movements } = reading;
  return JSON.stringify([
    ...[broker, kind, delimiter, headerLine, unit, isDated ? asOf : null, columns.map(({ role }) => role)],
    fatesIn(fates).map(({ line, fate, reason }) => [line, fate, reason]),
    holdingsIn(reading.holdings).map(({ line, currency, valueFrom }) => [line, currency, valueFrom]),
    kind === 'history' ? drafts.map(({ line }) => line) : null,
    movements?.map(({ line, deed }) => [line, deed]),
    statedTotals.map(({ line }) => line),
    reconcileTotals(reading).map(({ difference }) => difference === 0),
  ]);
}
