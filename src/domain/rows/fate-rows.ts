import type { FateRows, RowOutcome, RowFate } from '../model/file-reading.ts';
import { lineNumber, type LineNumber } from '../model/units.ts';

/* What became of the records of a file, as columns. */

/** Puts fates into columns one after the other, in their order. */
export class FateRowsMaker {
  #line = new Uint32Array(64);
  #outcomeOf = new Uint16Array(64);
  #end = new Uint32Array(64);
  readonly #outcomes: RowOutcome[] = [];
  readonly #numbers = new Map<string, number>();
  /* Each is a piece of the file's own text; joined as they come, they would be a second text that is copied once more when it is read. */
  readonly #pieces: string[] = [];
  length = 0;

  /** Gives the number by which an outcome is added. */
  outcome({ fate, reason }: RowOutcome): number {
    const words = `${fate} ${reason}`;
    const number = this.#numbers.get(words) ?? this.#outcomes.push({ fate, reason }) - 1;
    this.#numbers.set(words, number);
    return number;
  }

  /** Adds what became of a record. */
  add(line: number, outcome: number, text: string): void {
    const at = this.length;
    if (at === this.#line.length) this.#makeRoom(2 * at);
    this.#line[at] = line;
    this.#outcomeOf[at] = outcome;
    this.#end[at] = (at === 0 ? 0 : this.#end[at - 1]!) + text.length;
    this.#pieces.push(text);
    this.length = at + 1;
  }

  /** Gives the rows so far. */
  finish(): FateRows {
    return {
      line: this.#line.slice(0, this.length),
      outcomeOf: this.#outcomeOf.slice(0, this.length),
      outcomes: this.#outcomes,
      text: this.#pieces.join(''),
      end: this.#end.slice(0, this.length),
    };
  }

  #makeRoom(length: number): void {
    const [line, outcomeOf, end] = [new Uint32Array(length), new Uint16Array(length), new Uint32Array(length)];
    line.set(this.#line);
    outcomeOf.set(this.#outcomeOf);
    end.set(this.#end);
    [this.#line, this.#outcomeOf, this.#end] = [line, outcomeOf, end];
  }
}

/** Puts a list of fates into columns. */
export function makeFateRows(fates: readonly RowFate[]): FateRows {
  const maker = new FateRowsMaker();
  for (const fate of fates) maker.add(fate.line, maker.outcome(fate), fate.text);
  return maker.finish();
}

/** Gives what became of the record at a place. */
export function fateAt({ line, outcomeOf, outcomes, text, end }: FateRows, at: number): RowFate {
  const { fate, reason } = outcomes[outcomeOf[at]!]!;
  return { line: lineNumber(line[at]!), fate, reason, text: text.slice(at === 0 ? 0 : end[at - 1]!, end[at]) };
}

/** Gives the fates from one place to another, all of them if none is named. */
export function fatesIn(rows: FateRows, start = 0, end = rows.line.length): readonly RowFate[] {
  const list: RowFate[] = [];
  for (let at = start; at < Math.min(end, rows.line.length); at += 1) list.push(fateAt(rows, at));
  return list;
}

/** Gives the rows that are in no sum, skipped or rejected. */
export function rowsLeftOut(rows: FateRows): readonly RowFate[] {
  const isOut = rows.outcomes.map(({ fate }) => fate !== 'accepted');
  const list: RowFate[] = [];
  for (let at = 0; at < rows.line.length; at += 1) if (isOut[rows.outcomeOf[at]!] === true) list.push(fateAt(rows, at));
  return list;
}

/** Gives the fates with other outcomes where `change` gives one, by line. */
export function changeOutcomes(
  rows: FateRows,
  change: (line: LineNumber, was: RowOutcome) => RowOutcome | null,
): FateRows {
  const maker = new FateRowsMaker();
  for (const row of fatesIn(rows)) maker.add(row.line, maker.outcome(change(row.line, row) ?? row), row.text);
  return maker.finish();
}
