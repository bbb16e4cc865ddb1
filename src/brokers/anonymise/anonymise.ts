import type { FileReading } from '../../domain/file-reading.ts';
import type { Issue } from '../../domain/issue.ts';
import type { ReadHints } from '../read-holdings.ts';
import { checkCopy, type CopyFault } from './check-copy.ts';
import { copyCells } from './copy-cells.ts';
import { scrambleFileName } from './free-text.ts';
import { makeInventor } from './invent.ts';
import { significant, isNumberCell } from './number-format.ts';
import { seeded } from './random.ts';
import { cutCells, joinCells, type RawRecord } from './raw-cells.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What is copied. */
export interface AnonymiseRequest {
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
}

/** The copy, or why none is given: better none than one that gives something away or reads otherwise. */
export type Anonymised =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly fault: CopyFault };

const MOST_ATTEMPTS = 12;
/** From so many significant digits on, a number can be known again. */
const TELLING_DIGITS = 4;

/**
 * Makes a copy of a file that has its shape and oddities and nothing of its owner: quantities, values, costs and every number
 * that is no price or date are others; words that are no security's and no plain word of a report are invented; what
 * was equal stays equal. The copy is read again before it is given, and must read as the original did.
 */
export function anonymise(request: AnonymiseRequest): Anonymised {
  const { reading } = request;
  const records = cutCells(request.text, reading.delimiter);
  if (joinCells(records, reading.delimiter, (record, column) => record.cells[column]!.text) !== request.text)
    return { ok: false, fault: 'unreadable' };
  if (reading.issues.some(isOfSplitNumbers)) return { ok: false, fault: 'split-numbers' };
  const hidden = numbersOf(records);
  const vocabulary = vocabularyOf(reading, request.alsoNames);
  let fault: CopyFault = 'unreadable';
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const random = seeded(request.seed + attempt * 7919);
    const inventor = makeInventor(random, hidden);
    const copy = copyCells({ ...request, records, vocabulary, inventor, random });
    const text = joinCells(records, reading.delimiter, (record, column) => copy.cells.get(record)![column]!);
    const name = scrambleFileName(request.name, vocabulary, inventor);
    const found = checkCopy({ ...request, hidden, kept: copy.kept, copy: { name, text } });
    if (found === null) return { ok: true, name, text };
    fault = found;
  }
  return { ok: false, fault };
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
