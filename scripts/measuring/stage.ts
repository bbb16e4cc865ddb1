import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../test/support/find-browser.ts';
import { serve } from '../serve.mjs';

/* What every program that opens the built app needs, each taken away again when the work has ended or thrown. */

/** The built app as it is served, and a browser to open it in. */
export interface Stage {
  readonly browser: Browser;
  readonly url: string;
}

/** Serves a folder at an address of this machine while `work` lasts. */
export async function withServer<T>(folder: string, work: (url: string) => Promise<T>): Promise<T> {
  const served = await serve(folder, 0);
  try {
    return await work(served.url);
  } finally {
    await served.close();
  }
}

/** Starts a browser of its own for `work`. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(findBrowser().launch);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Serves the built app, or another folder, and starts a browser for `work`. */
export function withApp<T>(work: (stage: Stage) => Promise<T>, folder = 'dist'): Promise<T> {
  return withServer(folder, (url) => withBrowser((browser) => work({ browser, url })));
}

/** Makes an empty folder for `work`. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'topheavy-'));
  try {
    return await work(folder);
  } finally {
    // a browser that was killed may still be writing
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
