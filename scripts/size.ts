import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const FOLDER = 'dist';
/** What must arrive before the first screen can be drawn, compressed as the plainest hosts do. */
const LIMIT_KB = 45;
/** What reads workbooks: loaded by the worker when the first one comes, never before. */
const WORKBOOK = /^read-workbook-.*\.js$/;
const WORKBOOK_LIMIT_KB = 48;

/** Gives the scripts a built page loads by itself: its entry and, as modulepreload links, all the entry imports. */
export function listFirstScripts(html: string): readonly string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith('<script') || /\brel="modulepreload"/.test(tag))
    .flatMap((tag) => /\b(?:src|href)="([^"]+\.js)"/.exec(tag)?.[1] ?? []);
}

function compressedSize(file: string): number {
  return gzipSync(readFileSync(`${FOLDER}/${file}`)).length / 1000;
}

/* It must be a file of its own, or it is part of what everybody loads. */
function isWorkbookApart(): boolean {
  const found = readdirSync(`${FOLDER}/assets`).filter((file) => WORKBOOK.test(file));
  const total = found.reduce((sum, file) => sum + compressedSize(`assets/${file}`), 0);
  console.log(
    `${total.toFixed(1).padStart(6)} kB gz  for workbooks, when the first one comes, at most ${WORKBOOK_LIMIT_KB}`,
  );
  if (found.length === 1 && total <= WORKBOOK_LIMIT_KB) return true;
  console.error(
    found.length === 1 ? 'What reads workbooks is too large.' : 'What reads workbooks is no file of its own.',
  );
  return false;
}

/** Prints the compressed size of each first script and of all; fails above the limit. Run it after a build. */
export function main(): number {
  const scripts = listFirstScripts(readFileSync(`${FOLDER}/index.html`, 'utf8'));
  const sizes = scripts.map(compressedSize);
  scripts.forEach((script, at) => console.log(`${sizes[at]?.toFixed(1).padStart(6)} kB gz  ${script}`));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`${total.toFixed(1).padStart(6)} kB gz  first load, at most ${LIMIT_KB}`);
  if (scripts.length === 0) console.error('The page loads no script: was it built?');
  if (total > LIMIT_KB) console.error(`The first load is ${(total - LIMIT_KB).toFixed(1)} kB too large.`);
  const isApart = isWorkbookApart();
  return scripts.length > 0 && total <= LIMIT_KB && isApart ? 0 : 1;
}
