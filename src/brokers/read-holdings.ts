import type { FileReading } from '../domain/file-reading.ts';
import type { Issue } from '../domain/issue.ts';
import type { Result } from '../domain/units.ts';

/** Decoded text of one file and what is known of the file itself. Newlines may be anything. */
export interface SourceText {
  readonly name: string;
  readonly bytes: number;
  readonly fingerprint: string;
  readonly encoding: string;
  readonly text: string;
}

/** Told now and then how far the reading is: rows so far, and of the text's length how much. */
export type Progress = (rows: number, part: number) => void;

/**
 * Reads a broker's holdings file. Gives what stands in it (each non-blank record with one fate), or a refusal: an Issue
 * with a `refused-…` code that says what the file looks like. Never throws on any text whatever.
 */
export function readHoldings(_source: SourceText, _progress?: Progress): Result<FileReading, Issue> {
  throw new Error('not written yet');
}
