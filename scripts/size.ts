import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const FOLDER = 'dist';
/** What must arrive before the first screen can be drawn, compressed as the plainest hosts do. */
const LIMIT_KB = 45;

/** Gives the scripts a built page loads by itself: its entry and, as modulepreload links, all the entry imports. */
export function listFirstScripts(html: string): readonly string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith('<script') || /\brel="modulepreload"/.test(tag))
    .flatMap((tag) => /\b(?:src|href)="([^"]+\.js)"/.exec(tag)?.[1] ?? []);
}

/** Prints the compressed size of each first script and of all; fails above the limit. Run it after a build. */
export function main(): number {
  const scripts = listFirstScripts(readFileSync(`${FOLDER}/index.html`, 'utf8'));
  const sizes = scripts.map((script) => gzipSync(readFileSync(`${FOLDER}/${script}`)).length / 1000);
  scripts.forEach((script, at) => console.log(`${sizes[at]?.toFixed(1).padStart(6)} kB gz  ${script}`));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`${total.toFixed(1).padStart(6)} kB gz  first load, at most ${LIMIT_KB}`);
  if (scripts.length === 0) console.error('The page loads no script: was it built?');
  if (total > LIMIT_KB) console.error(`The first load is ${(total - LIMIT_KB).toFixed(1)} kB too large.`);
  return scripts.length > 0 && total <= LIMIT_KB ? 0 : 1;
}
