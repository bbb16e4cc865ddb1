import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DATA_FOLDER } from './config.ts';

/** Writes the modules of a pack into src/reference/data, takes away what is none of them, and says how large each is. */
export function writePackModules(modules: ReadonlyMap<string, string>): void {
  mkdirSync(DATA_FOLDER, { recursive: true });
  for (const old of readdirSync(DATA_FOLDER))
    if (!modules.has(old)) rmSync(join(DATA_FOLDER, old), { recursive: true });
  for (const [name, text] of modules) {
    writeFileSync(join(DATA_FOLDER, name), text);
    const [raw, packed] = [Buffer.byteLength(text), gzipSync(text, { level: 9 }).length];
    console.log(`${name.padEnd(16)}${kilobytes(raw)} kB${kilobytes(packed)} kB gzip`);
  }
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(9);
}
