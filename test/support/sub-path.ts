import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { beginVisit, type Visit } from './browser.ts';
import { DIST } from './dist.ts';

/** Where the app lies on such a host, as on the pages of a code host's project. */
const PATH = 'topheavy/';

/**
 * A visitor of the built app in a folder of a host that sends no headers, which is all that free hosts of pages give. The visit's address is
 * that of the folder, so that a request above it counts as one to somebody else.
 */
export async function beginBelow(browser: Browser): Promise<Visit> {
  const folder = mkdtempSync(join(tmpdir(), 'topheavy-'));
  // a copy: what a link leads to is not in the folder, and so not served
  cpSync(resolve(DIST), join(folder, PATH), { recursive: true });
  const visit = await beginVisit(browser, { folder, path: PATH, sendHeaders: false });
  return {
    ...visit,
    async end() {
      await visit.end();
      rmSync(folder, { recursive: true });
    },
  };
}
