import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadReference } from '../../src/reference/load.ts';
import { formatPackFile } from '../../src/reference/pack-file.ts';

const FOLDER = 'release';
const SINGLE = 'dist-single/topheavy.html';

/** Lines as `sha256sum --check` reads them, by name. */
export function checksumLines(files: ReadonlyMap<string, string | Uint8Array>): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');
}

/** Why a tag is none of this version, in words; null where it is. */
export function refuseTag(tag: string | undefined, version: string): string | null {
  if (tag === `v${version}`) return null;
  return `package.json says version ${version}, so the tag has to be v${version}; it is ${tag ?? 'not given'}.`;
}

/** Our company and fund data as the one file that can be loaded into the app. */
export async function packFile(): Promise<string> {
  let text = '';
  await loadReference((pack) => {
    text = formatPackFile(pack);
  });
  return text;
}

/**
 * `npm run release -- TAG`, after `npm run build:twice`: writes what a release offers into `release/`: the app as one HTML file, the
 * company and fund data as one file, and their checksums. Gives 1 for a tag of another version.
 */
export async function main([tag]: readonly string[]): Promise<number> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  const refused = refuseTag(tag, version);
  if (refused !== null) {
    console.error(refused);
    return 1;
  }
  const files = new Map<string, string | Uint8Array>([
    ['topheavy.html', readFileSync(SINGLE)],
    ['topheavy-data.json', await packFile()],
  ]);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  for (const [name, content] of [...files, ['SHA256SUMS', checksumLines(files)] as const])
    writeFileSync(join(FOLDER, name), content);
  console.log(checksumLines(files).trimEnd());
  return 0;
}
