import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFile, type FuzzedFile } from '../test/support/fuzz-files.ts';
import { faultsOf } from '../test/support/fuzz-laws.ts';

/* Reads files that nobody would write and holds the reader to its laws: it never throws, never takes long, gives each
   record its one fate, and leaves Object.prototype alone. The same seed and number give the same file on every machine,
   so a finding is named by them.

   npm run fuzz -- --files 200000 --seed 1 --from 0 [--state FILE] [--keep FOLDER] */

const FIXTURES = resolve(import.meta.dirname, '../test/fixtures/brokers');
const LONGEST_MS = 2000;
const FILES_A_WORD = 5000;
const MOST_FAULTS = 20;

interface Options {
  readonly files: number;
  readonly seed: number;
  readonly from: number;
  /** Keeps the next number, so that a run goes on where it was stopped. */
  readonly state: string | null;
  /** Where files that break a law are written. */
  readonly keep: string | null;
}

function optionsOf(args: readonly string[]): Options {
  const valueOf = (name: string): string | null => {
    const at = args.indexOf(`--${name}`);
    return at === -1 ? null : (args[at + 1] ?? null);
  };
  const numberOf = (name: string, otherwise: number): number => {
    const said = valueOf(name);
    if (said === null) return otherwise;
    const number = Number.parseInt(said, 10);
    if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} wants a whole number`);
    return number;
  };
  const state = valueOf('state');
  return {
    files: numberOf('files', 10_000),
    seed: numberOf('seed', 1),
    from: numberOf('from', state === null ? 0 : lastStateOf(state)),
    state,
    keep: valueOf('keep'),
  };
}

function lastStateOf(path: string): number {
  try {
    const number = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return Number.isSafeInteger(number) ? number : 0;
  } catch (error) {
    // No state yet: begin at the beginning.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}

/** Runs the files; 1 when a law was broken. */
export function main(args: readonly string[]): Promise<number> {
  const { files, seed, from, state, keep } = optionsOf(args);
  const fixtures = readdirSync(FIXTURES).map((name) => new Uint8Array(readFileSync(join(FIXTURES, name))));
  let faults = 0;
  let slowest = 0;
  const counts = new Map<string, number>();
  for (let number = from; number < from + files; number += 1) {
    const file = makeFile(seed, number, fixtures);
    const { found, took, outcome } = check(file);
    slowest = Math.max(slowest, took);
    const known = counts.get(outcome);
    counts.set(outcome, known === undefined ? 1 : known + 1);
    if (found.length > 0) {
      faults += 1;
      console.log(`seed ${seed} file ${number} (${file.kind}, ${file.bytes.length} bytes): ${found.join('; ')}`);
      if (keep !== null) keepFile(keep, seed, number, file);
      if (faults >= MOST_FAULTS) break;
    }
    const next = number + 1;
    if ((next - from) % FILES_A_WORD !== 0 && next !== from + files) continue;
    console.log(`${next - from} files, ${faults} faults, slowest ${Math.round(slowest)} ms; go on with --from ${next}`);
    if (state !== null) writeFileSync(state, String(next));
  }
  for (const [outcome, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`${count}\t${outcome}`);
  return Promise.resolve(faults === 0 ? 0 : 1);
}

function keepFile(folder: string, seed: number, number: number, { bytes }: FuzzedFile): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `fuzz-${seed}-${number}.csv`), bytes);
}

function check(file: FuzzedFile): {
  readonly found: readonly string[];
  readonly took: number;
  readonly outcome: string;
} {
  const before = performance.now();
  const { faults, outcome } = faultsOf(file.bytes);
  const took = performance.now() - before;
  // The laws read the records once more, so the limit is generous to the reader by that much at most.
  const slow = took > LONGEST_MS && file.bytes.length <= 1_000_000 ? [`took ${Math.round(took)} ms`] : [];
  return { found: [...faults, ...slow], took, outcome };
}
