/* Where the cells of a line stand, without cutting them out: most rows of a large file are known by their words before, and of the
   others' cells nobody needs a text of its own. */

const QUOTE = 34;
const NEWLINE = 10;
/* More of either is for the reader who reads everything. */
const MOST_CELLS = 256;
const LONGEST_LINE = 4000;
/* The text is gone through in parts, as numbers: asking a text sign by sign takes three times as long. */
const PART = 65_536;

/** The cells of one line of a text, one line after the other. Quotation marks around a cell are no part of it. */
export class CellPlaces {
  /** The signs of a part of the text, in which all places are. */
  readonly signs = new Uint16Array(PART);
  readonly starts = new Int32Array(MOST_CELLS);
  readonly ends = new Int32Array(MOST_CELLS);
  count = 0;
  /** Where the line begins in the text, and where it ends without its newline. */
  start = 0;
  end = 0;
  /** Its quotation marks are text, for one of them opens a cell and never closes. */
  quoteOpen = false;
  readonly #text: string;
  readonly #last: number;
  readonly #delimiter: number;
  /* Where the part begins and ends in the text. */
  #from = 0;
  #to = 0;

  /** `last`: where the last line of the text ends. */
  constructor(text: string, last: number, delimiter: string) {
    this.#text = text;
    this.#last = last;
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /**
   * Finds the cells of the line that begins here. False = it is none, or its quotes are not plain, so somebody else must read it.
   * `quoteOpen`: its quotes are text.
   */
  find(start: number, quoteOpen = false): boolean {
    this.quoteOpen = quoteOpen;
    if (start < this.#from || (start + LONGEST_LINE > this.#to && this.#to < this.#last)) this.#bring(start);
    const { signs, starts, ends } = this;
    const code = this.#delimiter;
    const first = start - this.#from;
    const last = Math.min(this.#to - this.#from, first + LONGEST_LINE);
    const highest = code > QUOTE ? code : QUOTE;
    let from = first;
    let at = first;
    let count = 0;
    for (; at < last; at += 1) {
      const sign = signs[at]!;
      if (sign > highest) continue;
      if (sign === code) {
        if (count === MOST_CELLS - 1) return false;
        starts[count] = from;
        ends[count] = at;
        count += 1;
        from = at + 1;
      } else if (sign === NEWLINE) {
        break;
      } else if (sign === QUOTE && !quoteOpen) {
        const close = at === from ? closeOf(signs, at + 1, last) : -1;
        const after = close + 1;
        const isEnd = after >= last || signs[after] === NEWLINE;
        if (close === -1 || count === MOST_CELLS - 1 || !(isEnd || signs[after] === code)) return false;
        starts[count] = at + 1;
        ends[count] = close;
        count += 1;
        if (isEnd) return this.#found(start, after - first, count);
        from = after + 1;
        at = after;
      }
    }
    starts[count] = from;
    ends[count] = at;
    return this.#found(start, at - first, count + 1);
  }

  #found(start: number, length: number, count: number): boolean {
    this.start = start;
    this.end = start + length;
    this.count = count;
    return start <= this.#last && length < LONGEST_LINE;
  }

  /* Takes the next part, from here on. */
  #bring(start: number): void {
    this.#from = start;
    this.#to = Math.min(this.#last, start + PART);
    const part = this.#text.slice(start, this.#to);
    const { written } = ENCODER.encodeInto(part, BYTES);
    // Where every sign is one byte, the bytes are the signs.
    if (written === part.length) this.signs.set(BYTES.subarray(0, written));
    else for (let at = 0; at < part.length; at += 1) this.signs[at] = part.charCodeAt(at);
  }

  /** The beginning of the line, so many signs at most. */
  beginning(most: number): string {
    return this.#text.slice(this.start, Math.min(this.end, this.start + most));
  }

  /** What stands in a cell; empty where the line has no such cell. */
  cell(column: number): string {
    if (column < 0 || column >= this.count) return '';
    return this.#text.slice(this.#from + this.starts[column]!, this.#from + this.ends[column]!);
  }

  /** Whether a cell is empty or not there. */
  isEmpty(column: number): boolean {
    return column < 0 || column >= this.count || this.starts[column] === this.ends[column];
  }
}

const ENCODER = new TextEncoder();
const BYTES = new Uint8Array(3 * PART);

/* Where a quotation mark closes on the same line; −1 = nowhere, or doubled. */
function closeOf(signs: Uint16Array, from: number, last: number): number {
  for (let at = from; at < last; at += 1) {
    const sign = signs[at]!;
    if (sign === NEWLINE) return -1;
    if (sign === QUOTE) return at + 1 < last && signs[at + 1] === QUOTE ? -1 : at;
  }
  return -1;
}
