import { readFileSync, readdirSync } from 'node:fs';
import type { Expected } from './compare.ts';

export interface Sample {
  readonly file: string;
  /** The name under which the broker writes it, where that says something (a date). */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly expected: Expected;
}

// The broker's own file name holds the date; the sample was renamed.
const REAL_NAMES = new Map([['fidelity-statement-12.csv', 'Statement12312025.csv']]);

/** The names of all samples in a folder with `samples/` and `expected/`. */
export function sampleNames(folder: string): readonly string[] {
  return readdirSync(`${folder}/samples`).sort();
}

export function loadSample(folder: string, file: string): Sample {
  const expected = readFileSync(`${folder}/expected/${file.replace(/\.csv$/, '.json')}`, 'utf8');
  return {
    file,
    name: REAL_NAMES.get(file) ?? file,
    bytes: new Uint8Array(readFileSync(`${folder}/samples/${file}`)),
    expected: JSON.parse(expected) as Expected,
  };
}
