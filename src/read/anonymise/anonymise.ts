import type { FileReading } from '../../domain/model/file-reading.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import type { PublicWords, SecurityWords } from '../../domain/identity/public-words.ts';
import { reconcileTotals } from '../../domain/files/reconcile.ts';
import { fatesIn } from '../../domain/rows/fate-rows.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { isOptionSymbol } from '../cells/symbols.ts';
import { readHoldings, type ReadHints } from '../read-holdings.ts';
import { copyCells, type CopiedCell, type CopiedCells } from './copy-cells.ts';
import { isDateOrTime, publicDateOf } from './days.ts';
import { makeInventor, seeded } from './invent.ts';
import { isNumberCell, marksThat, significant } from './number-format.ts';
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
  | { readonly ok: true; readonly name: string; readonly text: string; readonly rows: readonly CopiedRow[] }
  | { readonly ok: false; readonly fault: CopyFault };

const MOST_ATTEMPTS = 12;
/** From so many significant digits on, a number can be known again. */
const TELLING_DIGITS = 4;
/* All amounts are multiplied by one factor that nobody is told, from a hundredth to a thousand. Where a copy by such a one does not read,
   they are made larger only: numbers with more digits read as those with fewer. */
const POWERS = { least: -2, most: 3 } as const;
const NUMBER = /(?<![\p{L}\d])\d(?:[\d.,'’\u00a0\u202f ]*\d)?(?!\p{L})/gu;
const WORD = /[\p{L}\p{M}\p{Nd}]{3,}/gu;

/**
 * Makes a copy of a file that has its shape and oddities and nothing of its owner: each cell is replaced by what it is (`copyCells`), and
 * what was equal stays equal. The copy is read again before it is given, and must read as the original did.
 */
export function anonymise({ name, text, reading, hints, seed, alsoNames, publicOf }: AnonymiseInput): Anonymised {
  const { delimiter, kind, encoding } = reading;
  const cut = cutCells(text, delimiter);
  const isCut = joinCells(cut, delimiter, ({ cells }) => cells.map((cell) => cell.text)) === text;
  if (!isCut || text.includes('\uFFFD')) return { ok: false, fault: 'unreadable' };
  // which cells were one number is proved by its digits alone, and others would prove something else
  const isSplit = reading.issues.some(({ code, detail }) => code === 'ragged-row' && detail['joined'] === 'yes');
  if (isSplit) return { ok: false, fault: 'split-numbers' };
  const records = withWholeTotals(cut, reading);
  const words = new Set(text.toLowerCase().match(WORD));
  const asOf = kind === 'history' ? null : publicDateOf(reading.asOf, text.split(/[\r\n]+/));
  let fault: CopyFault = 'unreadable';
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const random = seeded(seed + attempt * 7919);
    const least = attempt < MOST_ATTEMPTS / 2 ? POWERS.least : 0;
    const inventor = makeInventor(random, 10 ** (least + random() * (POWERS.most - least)), words);
    const copy = copyCells({ reading, records, asOf, inventor, random, alsoNames, publicOf });
    const rows = new Map(records.map((record, at) => [record, copy.rows[at] ?? []]));
    const file = {
      name: nameOfCopy(name, reading, asOf),
      text: joinCells(records, delimiter, (record) => rows.get(record)?.map((cell) => cell.text) ?? []),
    };
    const again = readHoldings({ ...file, bytes: reading.bytes, fingerprint: '', encoding }, hints);
    const isSame = again.ok && readsAlike(again.value, reading, copy, asOf !== null);
    if (isSame && !isSomethingLeft(rows, reading))
      return { ok: true, ...file, rows: records.map((one) => ({ line: one.line, cells: rows.get(one) ?? [] })) };
    fault = isSame ? 'something-left' : 'reads-otherwise';
  }
  return { ok: false, fault };
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
        const parts = cells.slice(at, at + size).map(({ before, text, after }) => before + text + after);
        const whole = { before: '', text: parts.join(delimiter), after: '', doubles: false };
        if (marksThat(whole.text, total)?.times === 1) return { ...record, cells: cells.toSpliced(at, size, whole) };
      }
    return record;
  });
}

/* Built anew: whose file it is, and its date where only its name says it. */
function nameOfCopy(name: string, { broker, asOfFrom }: FileReading, asOf: IsoDate | null): string {
  const ending = /\.(?:[ct]sv|txt|tab|xlsx?|xml|html?)$/i.exec(name)?.[0].toLowerCase() ?? '.csv';
  return `${broker} copy${asOf !== null && asOfFrom === 'file-name' ? ` ${asOf}` : ''}${ending}`;
}

/* A telling number is left where another cell of its row says it, an account wherever it stands. */
function isSomethingLeft(rows: ReadonlyMap<RawRecord, readonly CopiedCell[]>, reading: FileReading): boolean {
  const numbersIn = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => (isDateOrTime(text) ? [] : (text.match(NUMBER) ?? []))).map(significant);
  // an option's strike is part of its symbol
  const isHidden = ({ mark, text }: CopiedCell): boolean =>
    (mark === 'made' || mark === 'part') && !isOptionSymbol(text);
  for (const [{ cells }, copied] of rows) {
    const kept = new Set(numbersIn(copied.flatMap((cell) => (isHidden(cell) ? [] : [cell.text]))));
    const was = numbersIn(
      cells.flatMap(({ text }, at) =>
        copied[at] !== undefined && isHidden(copied[at]) && isNumberCell(text) ? [text] : [],
      ),
    );
    const is = new Set(numbersIn(copied.filter(isHidden).map(({ text }) => text)));
    const isTelling = (digits: string): boolean => digits.length >= TELLING_DIGITS && !kept.has(digits);
    if (was.some((digits) => isTelling(digits) && is.has(digits))) return true;
  }
  const { accounts, isPlain } = vocabularyOf(reading, false);
  const all = [...rows.values()].flat();
  if (rows.size <= MOST_COMPARED && all.some(saysAmountOf(reading))) return true;
  const whole = all.map(({ text }) => text.toLowerCase()).join('\n');
  // an account called "Growth" is not given away by a fund with that word in its name
  const others = all.flatMap(({ text, mark }) => (mark === 'security' ? [] : [text.toLowerCase()])).join('\n');
  return accounts.some((account) => {
    const isTelling = (account.match(/[\p{L}\d]{2,}/gu) ?? []).some((word) => !isPlain(word));
    return isTelling && (/^\p{L}+$/u.test(account) ? others : whole).includes(account.toLowerCase());
  });
}

/* Of so many rows none of the drawn amounts may be one of the original's by chance; of more, some always is. */
const MOST_COMPARED = 1000;
/* Shorter numbers are alike more often than not. */
const LONG = 6;

function saysAmountOf({ holdings }: FileReading): (cell: CopiedCell) => boolean {
  const held = holdingsIn(holdings);
  const digitsOf = (amount: number | null): string => (amount === null ? '' : significant(amount.toFixed(6)));
  const prices = new Set(held.map(({ price }) => digitsOf(price)));
  const amounts = held.flatMap(({ quantity, value, inBase }) => [quantity, value, inBase?.value ?? null].map(digitsOf));
  const telling = new Set(amounts.filter((digits) => digits.length >= LONG && !prices.has(digits)));
  return ({ mark, text }) => mark === 'made' && isNumberCell(text) && telling.has(significant(text));
}

/* Tells whether a copy reads as the original does: the same rows with the same fates, met totals, and just the figures that were drawn. */
function readsAlike(copy: FileReading, original: FileReading, drawn: CopiedCells, isDated: boolean): boolean {
  // a value that no cell states is what its quantity and price make of it
  const isWorth = holdingsIn(copy.holdings).every(({ line, value, valueFrom }) => {
    if (valueFrom === 'computed') return true;
    const meant = drawn.values.get(line) ?? value;
    return Math.abs(value - meant) <= 0.006 + 1e-9 * Math.abs(meant);
  });
  const quantities = (copy.movements ?? []).map(({ quantity }) => quantity);
  return (
    isWorth && quantities.join() === drawn.quantities.join() && shapeOf(copy, isDated) === shapeOf(original, isDated)
  );
}

/** What a copy has in common with its original: how it is read, but none of the figures. */
function shapeOf(reading: FileReading, isDated: boolean): string {
  const { broker, kind, delimiter, headerLine, unit, asOf, fates, statedTotals, columns, drafts, movements } = reading;
  return JSON.stringify([
    broker,
    kind,
    delimiter,
    headerLine,
    unit,
    isDated ? asOf : null,
    columns.map(({ role }) => role),
    fatesIn(fates).map(({ line, fate, reason }) => [line, fate, reason]),
    holdingsIn(reading.holdings).map(({ line, currency, valueFrom }) => [line, currency, valueFrom]),
    kind === 'history' ? drafts.map(({ line }) => line) : null,
    movements?.map(({ line, deed, left }) => [line, deed, left === undefined]),
    statedTotals.map(({ line }) => line),
    reconcileTotals(reading).map(({ difference }) => difference === 0),
  ]);
}
