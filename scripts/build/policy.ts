import type { Plugin } from 'vite';
import { PAGE_POLICY, writeHeadersFile } from './headers.ts';

/** Puts the policy into the built page before anything else in its head, and writes `_headers` beside it. */
export function policy(): Plugin {
  return {
    name: 'topheavy:policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: insertPolicy },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: writeHeadersFile() });
    },
  };
}

/** Gives the page with the policy first in its head: what stands before a policy is not under it. */
export function insertPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}" />`;
  const done = html.replace(/<head\b[^>]*>/, (head) => `${head}\n    ${meta}`);
  if (done === html) throw new Error('The page has no <head> to put the policy into.');
  return done;
}
