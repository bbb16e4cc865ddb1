import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PrecacheEntry } from '../../src/pwa/precache-entry.ts';

/** Files of the build that no page ever asks for: schemas, which other programs read, and pictures that only other sites and app stores show. */
const LEFT_OUT = new Set(['sw.js', '_headers']);
const [PICTURES, SCHEMA] = ['pictures/', '.schema.json'];

/** Lists every file of a built folder with the hash of its bytes, sorted by path, for the service worker to keep. */
export function listPrecache(folder: string): readonly PrecacheEntry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, url: file.slice(folder.length + 1).replaceAll('\\', '/') }))
    .filter(({ url }) => !LEFT_OUT.has(url) && !url.startsWith(PICTURES) && !url.endsWith(SCHEMA))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ file, url }) => ({ url, integrity: `sha256-${hash(readFileSync(file)).toString('base64')}` }));
}

/** Names a build by its content: the same files give the same name, any change another. */
export function nameBuild(entries: readonly PrecacheEntry[]): string {
  return hash(JSON.stringify(entries)).toString('hex').slice(0, 16);
}

function hash(bytes: Uint8Array | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}
