import { createHash } from 'node:crypto';
import { WORKER_TEXT } from '../../src/app/make-worker-of-page.ts';

/** What the one file is made of, each as text. */
export interface SingleParts {
  /** The page as written, with its links to parts that are put in here. */
  readonly html: string;
  readonly script: string;
  readonly style: string;
  readonly worker: string;
  readonly icon: string;
}

const BOOT = /<p class="boot">[\s\S]*?<\/p>/;
const OUTSIDE = /\n\s*<(?:link|script)\b[^>]*\b(?:href|src)="[^"]*"[^>]*>(?:<\/script>)?/g;

/**
 * Gives the page with everything in it, under a policy that names its script and its style by their hashes: nothing else runs, and
 * nothing can be asked for. Throws where a part would end its own element.
 */
export function makeSinglePage({ html, style, icon, ...parts }: SingleParts): string {
  const [script, worker] = [withoutBeginnings(parts.script), withoutBeginnings(parts.worker)];
  for (const text of [script, worker]) refuseEnding(text, /<\/script|<!--[\s\S]*<script|[\0\r]/i);
  refuseEnding(style, /<\/style|[\0\r]/i);
  const policy = singlePolicy(script, style);
  const head = [
    '<meta charset="utf-8" />',
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}" />`,
    `<style>${style}</style>`,
    `<script type="module">${script}</script>`,
  ].join('\n    ');
  const page = html
    .replace(OUTSIDE, '')
    .replace(/\n\s*<meta charset="utf-8" \/>/, '')
    .replace(BOOT, '<p class="boot">Topheavy has not started. It needs JavaScript and a browser of 2022 or newer.</p>');
  // functions: in a text "$&" would mean something; the body first: the script holds a page of its own
  return page
    .replace('</body>', () => `  <script type="text/plain" id="${WORKER_TEXT}">${worker}</script>\n  </body>`)
    .replace('<head>', () => `<head>\n    ${head}`);
}

/** The policy of the page that is one file. Its letters and its icon are in it; its worker is made of its own text. */
export function singlePolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types topheavy svelte-trusted-html',
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/* Behind a `<!--` a browser takes `<script` for one more element that must end first. Svelte, which draws sheets, has both in its texts, and in
   a text the sign may as well stand by its number. */
function withoutBeginnings(script: string): string {
  return script.replaceAll('<script', '\\x3Cscript');
}

function refuseEnding(text: string, pattern: RegExp): void {
  const found = pattern.exec(text);
  if (found !== null)
    throw new Error(`A part of the single file holds ${JSON.stringify(found[0])}, which would end it.`);
}
