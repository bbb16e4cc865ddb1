import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addresses } from '../test/support/fuzz/addresses.ts';
import { backups } from '../test/support/fuzz/backups.ts';
import { documents } from '../test/support/fuzz/documents.ts';
import { files } from '../test/support/fuzz/files.ts';
import { pdfs } from '../test/support/fuzz/pdfs.ts';
import { packs } from '../test/support/fuzz/packs.ts';
import type { Case, Target } from '../test/support/fuzz/target.ts';
import { isOfPdfjs } from '../src/library/ignore-pdfjs-rejections.ts';
import { workbooks } from '../test/support/fuzz/workbooks.ts';

/* Gives each reader of foreign data what nobody would write and holds it to its laws: it never throws, never takes long, loses
   nothing in silence, and leaves Object.prototype alone. The same seed and number make the same case on every machine, so a
   finding is named by them.

   npm run fuzz -- --target files --count 200000 --seed 1 --from 0 [--state FILE] [--keep FOLDER] */

const TARGETS: ReadonlyMap<string, Target> = new Map(
  Object.entries({ files, documents, workbooks, pdfs, backups, packs, addresses }),
);
const LONGEST_MS = 2000;
const CASES_A_WORD = 5000;
const MOST_FAULTS = 20;

const OPTIONS = {
  target: { type: 'string', default: 'files' },
  count: { type: 'string', default: '10000' },
  seed: { type: 'string', default: '1' },
  from: { type: 'string' },
  /** Keeps the next number, so that a run goes on where it was stopped. */
  state: { type: 'string' },
  /** Where cases that break a law are written. */
  keep: { type: 'string' },
} as const;

function optionsOf(args: string[]) {
  const { target: name, count, seed, from, state, keep } = parseArgs({ args, options: OPTIONS }).values;
  const target = TARGETS.get(name);
  if (target === undefined) throw new Error(`--target wants one of ${[...TARGETS.keys()].join(', ')}`);
  const next = from ?? (state === undefined ? '0' : readState(state));
  return {
    name,
    target,
    state,
    keep,
    count: numberOf('count', count),
    seed: numberOf('seed', seed),
    from: numberOf('from', next),
  };
}

function numberOf(name: string, text: string): number {
  if (!/^\d+$/.test(text.trim())) throw new Error(`--${name} wants a whole number`);
  return Number(text);
}

/* What a run that was stopped left; nothing yet: it begins at the beginning. */
const readState = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '0');

/** Runs the cases; 1 when a law was broken. */
export async function main(args: string[]): Promise<number> {
  const { name, target, count, seed, from, state, keep } = optionsOf(args);
  let faults = 0;
  let slowest = 0;
  const counts = new Map<string, number>();
  for (let number = from; number < from + count; number += 1) {
    const { done, found, took } = await run(target, seed, number);
    slowest = Math.max(slowest, took);
    const known = counts.get(done.outcome);
    counts.set(done.outcome, known === undefined ? 1 : known + 1);
    if (found.length > 0) {
      faults += 1;
      console.log(`${name}, seed ${seed}, case ${number} (${done.kind}): ${found.join('; ')}`);
      if (keep !== undefined) keepCase(keep, `${name}-${seed}-${number}`, done);
      if (faults >= MOST_FAULTS) break;
    }
    const next = number + 1;
    if ((next - from) % CASES_A_WORD !== 0 && next !== from + count) continue;
    console.log(
      `${next - from} ${name}, ${faults} faults, slowest ${Math.round(slowest)} ms; go on with --from ${next}`,
    );
    if (state !== undefined) writeFileSync(state, String(next));
  }
  for (const [outcome, times] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`${times}\t${outcome}`);
  return faults === 0 ? 0 : 1;
}

function keepCase(folder: string, name: string, { input }: Case): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), input);
}

/* A promise that is rejected and that nobody waits for is a throw as well, but where pdf.js leaves one and the file is refused. */
async function run(target: Target, seed: number, number: number) {
  const before = process.cpuUsage();
  const unheard: string[] = [];
  const note = (reason: unknown): void => {
    if (!isOfPdfjs(reason)) unheard.push(`rejected unheard: ${String(reason)}`);
  };
  process.on('unhandledRejection', note);
  const done = await target(seed, number);
  // told once the promises of a turn are settled
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  // Time of the processor: a busy machine is no fault of the reader's. Making the case and checking it are in it as well.
  const slow = took > LONGEST_MS && done.input.length <= 1_000_000 ? [`took ${Math.round(took)} ms`] : [];
  return { done, found: [...done.faults, ...unheard, ...slow], took };
}
