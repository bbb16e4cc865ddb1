import type { FileReading, RowFate } from '../domain/model/file-reading.ts';
import type { Holding } from '../domain/model/holding.ts';
import type { IsoDate } from '../domain/model/units.ts';
import { rowsLeftOut } from '../domain/rows/fate-rows.ts';
import { holdingsIn } from '../domain/rows/holding-rows.ts';
import type { WrittenIssue } from '../screens/files/words/report-file.ts';
import { sentenceOf } from '../screens/review/words/issues.ts';
import { CannotRead, filesIn } from './read-bytes.ts';
import { firstOf } from '../domain/must.ts';

/* `topheavy/import`: a broker's file in, holdings out. */

export { CannotRead, readHoldingsOf as readHoldings };
export type { Holding, RowFate, WrittenIssue };

/** What is known of a file beside its bytes. */
export interface ReadOptions {
  /** The file's name: some brokers put the date into it, and the report names files by it. */
  readonly name?: string;
  /** Of a PDF that is locked. */
  readonly password?: string;
}

/** What was read of one file. */
export interface HoldingsReading {
  readonly name: string;
  /** The broker as we name it ("Fidelity"), or "Spreadsheet" for a plain list. */
  readonly broker: string;
  /** The newest day that the file says its holdings are of; null = it says none. */
  readonly asOf: IsoDate | null;
  /** What counts: one object a row, of a workbook those of all its sheets of holdings. Made at each asking. */
  readonly holdings: readonly Holding[];
  /** Every row that doesn't count, and why: titles, totals, notes (`skipped`), and what could not be read (`rejected`). */
  readonly leftOut: readonly RowFate[];
  /** What there is to say of the file, as words too: a row whose value is not quantity × price, a total that doesn't agree. */
  readonly issues: readonly WrittenIssue[];
  /** @internal */
  readonly files: readonly FileReading[];
}

class ReadFile implements HoldingsReading {
  readonly name: string;
  readonly files: readonly FileReading[];

  constructor(name: string, files: readonly FileReading[]) {
    this.name = name;
    this.files = files;
  }

  get broker(): string {
    return firstOf(this.files).broker;
  }

  get asOf(): IsoDate | null {
    const days = this.files.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort();
    return days.at(-1) ?? null;
  }

  get holdings(): readonly Holding[] {
    return this.files.flatMap(({ holdings }) => holdingsIn(holdings));
  }

  get leftOut(): readonly RowFate[] {
    return this.files.flatMap(({ fates }) => rowsLeftOut(fates));
  }

  get issues(): readonly WrittenIssue[] {
    return this.files.flatMap(({ issues }) => issues.map((issue) => ({ ...issue, text: sentenceOf(issue) })));
  }
}

/**
 * Reads a broker's export of holdings: CSV and other delimited text, .xlsx, .ods, a saved web page, PDF, OFX, QFX, QIF, Flex XML, JSON.
 * The broker, the language, the delimiter and the columns are found by what stands in it. Throws `CannotRead` where nothing can be taken, and
 * `TypeError` for what is neither bytes nor a text; a row that can't be read is no error but in `leftOut`, with its reason.
 */
async function readHoldingsOf(
  content: Uint8Array | ArrayBuffer | string,
  { name = 'holdings', password }: ReadOptions = {},
): Promise<HoldingsReading> {
  return new ReadFile(name, await filesIn(name, bytesOf(content), password));
}

function bytesOf(content: unknown): Uint8Array<ArrayBuffer> {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  if (content instanceof Uint8Array || content instanceof ArrayBuffer) return new Uint8Array(content);
  throw new TypeError('readHoldings takes the bytes of a file, or its text.');
}
