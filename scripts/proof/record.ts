import { readFileSync, writeFileSync } from 'node:fs';

/** Where the figures of the help page are kept. */
const RECORDS = 'src/screens/help/words/proof.json';

/** What a check counted, by name. */
export type Figures = Readonly<Record<string, number>>;

/** One check as it was last run. */
export interface ProofRecord {
  readonly id: string;
  /** The day it was run, YYYY-MM-DD. */
  readonly on: string;
  /** What repeats it. */
  readonly command: string;
  readonly figures: Figures;
}

/** Gives the records as they are kept. */
export function readRecords(): readonly ProofRecord[] {
  return JSON.parse(readFileSync(RECORDS, 'utf8')) as readonly ProofRecord[];
}

/** Puts a record in the place of the one with its id, or at the end; the others stay as they are. */
export function withRecord(all: readonly ProofRecord[], record: ProofRecord): readonly ProofRecord[] {
  const at = all.findIndex(({ id }) => id === record.id);
  return at === -1 ? [...all, record] : all.with(at, record);
}

/** Writes the records in the form that the formatter keeps. */
export function writeRecords(all: readonly ProofRecord[]): void {
  writeFileSync(RECORDS, `${JSON.stringify(all, null, 2)}\n`);
}
