import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { DIST } from './dist.ts';

/* The built app, and the build that follows it, as a host would have them one after the other. */

/** The version that the next build says it is. */
export const NEXT_VERSION = '9.9.9';

/** Builds the app once more under another version, into a folder of its own: nearly every file has another name then. */
export async function buildNext(): Promise<string> {
  const folder = makeFolder();
  await build({
    configFile: 'vite.config.ts',
    logLevel: 'error',
    define: { __APP_VERSION__: JSON.stringify(NEXT_VERSION) },
    build: { outDir: folder, emptyOutDir: true },
  });
  return folder;
}

/** A host that has the built app, in a folder that may be changed. */
export function makeHost(): string {
  const folder = makeFolder();
  cpSync(DIST, folder, { recursive: true });
  return folder;
}

/** Puts a build in the place of what the host has; nothing of the earlier one is left. */
export function putInPlace(host: string, next: string): void {
  for (const file of readdirSync(host)) rmSync(join(host, file), { recursive: true });
  cpSync(next, host, { recursive: true });
}

function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'topheavy-'));
}
