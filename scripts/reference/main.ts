import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatPackFile } from '../../src/reference/pack-file.ts';
import { makeReference } from '../../src/reference/make-reference.ts';
import { compilePack } from './compile.ts';
import { DEFAULT_SOURCES, ENDS_FILE } from './config.ts';
import { writePackModules } from './write-pack.ts';

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
  const { pack, modules, ends } = compilePack((file) => readFileSync(join(folder, file), 'utf8'));

  writePackModules(modules);
  writeFileSync(ENDS_FILE, ends);
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
