import type { FileReading } from '../../domain/model/file-reading.ts';
import type { Issue } from '../../domain/model/issue.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import type { PublicWords, SecurityWords } from '../../domain/identity/public-words.ts';
import type { ReadHints } from '../read-holdings.ts';
import { checkCopy, type CopyFault } from './check-copy.ts';
import { copyHistory } from './copy-history.ts';
import type { CopiedCell } from './copied-cell.ts';
import { copyCells } from './copy-cells.ts';
import { makeInventor } from './invent.ts';
import { significant, isNumberCell } from './number-format.ts';
import { seeded } from './random.ts';
import { cutCells, joinCells, type RawRecord } from './raw-cells.ts';
import { makeDateShifter } from './shift-dates.ts';
import { publicDateOf, vocabularyOf } from './vocabulary.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';

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

/** The copy, or why none is given: better none than one that gives something away or reads otherwise. */
export type Anonymised =
  | {
      readonly ok: true;
      readonly name: string;
      readonly text: string;
      readonly delimiter: string;
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

/**
 * Makes a copy of a file that has its shape and oddities and nothing of its owner: quantities, values, costs and every number
 * that is no price or date are others; words that are no security's and no plain word of a report are invented; what
 * was equal stays equal. The copy is read again before it is given, and must read as the original did.
 */
export function anonymise(request: AnonymiseInput): Anonymised {
  const { reading } = request;
  const records = cutCells(request.text, reading.delimiter);
  if (joinCells(records, reading.delimiter, (record, column) => record.cells[column]!.text) !== request.text)
    return { ok: false, fault: 'unreadable' };
  if (reading.issues.some(isOfSplitNumbers)) return { ok: false, fault: 'split-numbers' };
  const hidden = { numbers: tellingOf([...numbersOf(records), ...amountsOf(reading)]), words: wordsOf(records) };
  const publicOf = onceEach(request.publicOf);
  const publicSymbols = new Set(
    holdingsIn(reading.holdings).flatMap((one) => (publicOf(one).symbol ? [one.symbol] : [])),
  );
  const asOf = publicDateOf(reading, request.text.split(/[\r\n]+/));
  const vocabulary = vocabularyOf(reading, asOf, (symbol) => publicSymbols.has(symbol), request.alsoNames);
  let fault: CopyFault = 'unreadable';
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const random = seeded(request.seed + attempt * 7919);
    const { from, to } = POWERS[attempt < MOST_ATTEMPTS / 2 ? 0 : 1];
    const inventor = makeInventor(random, hidden, 10 ** (from + random() * (to - from)), reading.encoding);
    const dates = makeDateShifter(reading, asOf, records, random);
    if (reading.kind === 'history') {
      const by = { records, vocabulary, inventor, dates, random, hidden: hidden.numbers };
      const copied = copyHistory({ ...request, publicOf }, by);
      if (!copied.ok) {
        fault = copied.fault;
        continue;
      }
      const rows = records.map((record) => ({ line: record.line, cells: copied.cells.get(record)! }));
      const name = nameOfCopy(request.name, reading, null);
      return { ok: true, name, text: copied.text, delimiter: reading.delimiter, rows };
    }
    const copy = copyCells({ ...request, records, vocabulary, inventor, dates, random, publicOf });
    const text = joinCells(records, reading.delimiter, (record, column) => copy.cells.get(record)![column]!.text);
    const name = nameOfCopy(request.name, reading, asOf);
    const found = checkCopy({
      ...request,
      asOf,
      vocabulary,
      hidden: hidden.numbers,
      kept: copy.kept,
      values: copy.values,
      copy: { name, text },
    });
    const rows = records.map((record) => ({ line: record.line, cells: copy.cells.get(record)! }));
    if (found === null) return { ok: true, name, text, delimiter: reading.delimiter, rows };
    fault = found;
  }
  return { ok: false, fault };
}

/* Built anew: whose file it is, and its date where only its name says it. */
function nameOfCopy(name: string, { broker, asOfFrom }: FileReading, asOf: IsoDate | null): string {
  const ending = /\.[A-Za-z]{2,5}$/.exec(name)?.[0].toLowerCase() ?? '.csv';
  const date = asOf !== null && asOfFrom === 'file-name' ? ` ${asOf}` : '';
  return `${broker} copy${date}${KNOWN_ENDINGS.has(ending) ? ending : '.csv'}`;
}

const KNOWN_ENDINGS = new Set(['.csv', '.tsv', '.txt', '.tab', '.xlsx', '.xls', '.xml', '.htm', '.html']);

/* Lines of the same words are asked about once. */
function onceEach(publicOf: AnonymiseInput['publicOf']): AnonymiseInput['publicOf'] {
  const known = new Map<string, PublicWords>();
  return (line) => {
    const { symbol, name, isin, cusip, currency, price, says } = line;
    const key = JSON.stringify([symbol, name, isin, cusip, currency, says === 'crypto' ? price : null, says]);
    const words = known.get(key) ?? publicOf({ symbol, name, isin, cusip, currency, price, says });
    known.set(key, words);
    return words;
  };
}

/* Which cells were one number is proved by its digits alone; other digits, cut in the same places, would prove something else
   or nothing, and what the cut dropped (`12.660,07` → `12.66` and `7`) cannot be dropped again without knowing the rule. */
function isOfSplitNumbers({ code, detail }: Issue): boolean {
  return code === 'ragged-row' && detail['joined'] === 'yes';
}

/* Every number with four digits or more that stands in a cell, a price too: none of them is ever invented. */
function numbersOf(records: readonly RawRecord[]): ReadonlySet<string> {
  const digits = records.flatMap(({ cells }) =>
    cells.flatMap(({ text }) => (isNumberCell(text) ? [significant(text)] : [])),
  );
  return new Set(digits.filter((one) => one.length >= TELLING_DIGITS));
}

/* Where a file is so long that a good part of all numbers of some length stand in it, one of them tells nothing, and none could be avoided. */
function tellingOf(digits: readonly string[]): ReadonlySet<string> {
  const all = new Set(digits);
  const counts = Array.from({ length: 40 }, (_, length) => [...all].filter((one) => one.length === length).length);
  const isTelling = ({ length }: string): boolean => (counts[length] ?? 1) < MOST_OF_ALL * 10 ** length;
  return new Set([...all].filter(isTelling));
}

/* What the positions come to where no cell says it. */
function amountsOf({ holdings, statedTotals, pending }: FileReading): readonly string[] {
  const amounts = holdingsIn(holdings).flatMap(({ quantity, value, inBase }) => [
    quantity,
    value,
    inBase?.value ?? null,
  ]);
  const totals = [...statedTotals, ...pending].map(({ value }) => value);
  return [...amounts, ...totals]
    .flatMap((amount) => (amount === null ? [] : [amount.toFixed(6), amount.toFixed(2)]))
    .map(significant)
    .filter((digits) => digits.length >= TELLING_DIGITS);
}

/* Every word of the file, in lower case. */
function wordsOf(records: readonly RawRecord[]): ReadonlySet<string> {
  return new Set(
    records.flatMap(({ cells }) =>
      cells.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]{3,}/gu) ?? []),
    ),
  );
}
