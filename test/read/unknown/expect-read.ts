import { expect, test } from 'vitest';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { breachesOfAccounting, readBytes, refused, taken } from '../read-file.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';

/* Files of brokers that no profile knows, made up in the layout of real exports. What they hold is said in the plainest
   way: who (identifier, else symbol, else name), value, and the currency where the file says it. */

export type Row = readonly [who: string, value: number, currency?: string | null];

/** A made-up export and its right reading. */
export interface UnknownFile {
  readonly name: string;
  readonly text?: string;
  /** Instead of text: bytes in another encoding. */
  readonly bytes?: Uint8Array;
  readonly rows: readonly Row[];
  /** More that the reading must have. */
  readonly and?: (reading: FileReading) => void;
}

/** Makes a test of each file: all its positions and nothing else, with every record accounted for. */
export function testFiles(files: readonly UnknownFile[]): void {
  test.each(files.map((file) => [file.name, file] as const))('%s', (_name, file) => {
    const bytes = file.bytes ?? new TextEncoder().encode(file.text ?? '');
    const reading = taken(readBytes('export.csv', bytes));
    expect(breachesOfAccounting(reading)).toEqual([]);
    const read = holdingsIn(reading.holdings).map(({ isin, symbol, name, value, currency }, at): Row => {
      const who = isin ?? symbol ?? name ?? '';
      const cents = Math.round(value * 100) / 100;
      return file.rows[at]?.[2] === undefined ? [who, cents] : [who, cents, currency];
    });
    expect(read).toEqual(file.rows);
    file.and?.(reading);
  });
}

/** The code with which a text is refused. */
export function refusalOf(text: string): string {
  return refused(readBytes('export.csv', new TextEncoder().encode(text))).code;
}

/** UTF-16, little end first, with its mark. */
export function asUtf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
}

/** Lines of a reading that were left out for this reason. */
export function linesOf(reading: FileReading, reason: string): readonly number[] {
  return fatesIn(reading.fates)
    .filter((fate) => fate.reason === reason)
    .map(({ line }) => line);
}
