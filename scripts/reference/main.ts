import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { formatPackFile } from '../../src/reference/pack-file.ts';
import { makeReference } from '../../src/reference/make-reference.ts';
import { compilePack } from './compile.ts';
import { DATA_FOLDER, DEFAULT_SOURCES } from './config.ts';

/**
 * `npm run reference [-- FOLDER] [--pack-file FILE]`: compiles the source lists of a folder into src/reference/data and
 * says what came out; with FILE it also writes the pack as one file that a user can load. Run from the repository; gives
 * the exit code.
 */
export function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { 'pack-file': { type: 'string' } },
    allowPositionals: true,
  });
  const folder = resolve(positionals[0] ?? DEFAULT_SOURCES);
  const { pack, modules } = compilePack((file) => readFileSync(join(folder, file), 'utf8'));

  mkdirSync(DATA_FOLDER, { recursive: true });
  for (const old of readdirSync(DATA_FOLDER))
    if (!modules.has(old)) rmSync(join(DATA_FOLDER, old), { recursive: true });
  for (const [name, text] of modules) {
    writeFileSync(join(DATA_FOLDER, name), text);
    const [raw, packed] = [Buffer.byteLength(text), gzipSync(text, { level: 9 }).length];
    console.log(`${name.padEnd(16)}${kilobytes(raw)} kB${kilobytes(packed)} kB gzip`);
  }

  if (values['pack-file'] !== undefined) writeFileSync(values['pack-file'], formatPackFile(pack));

  const { passport } = makeReference(pack);
  const { listings, companies, funds, baskets } = passport.counts;
  console.log(`version ${passport.version}`);
  console.log(`${listings} listings of ${companies} companies, ${funds} funds, ${baskets} fund lists`);
  for (const list of passport.lists) {
    const covered = (list.coverage * 100).toFixed(2);
    console.log(
      `${list.symbol.padEnd(6)}${list.asOf}  ${list.source.padEnd(9)}${list.rows} rows, ${covered} % covered`,
    );
  }
  return Promise.resolve(0);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(9);
}
