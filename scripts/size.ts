import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { listPrecache } from './build/precache-list.ts';
import { readLanguages } from './languages/catalogue.ts';

const FOLDER = 'dist';
/**
 * What must arrive before the first screen can be drawn, compressed as the plainest hosts do. Of another language than English its words of
 * the first screen come to it: some 4 kB, which must fit into 45.
 */
const LIMIT_KB = 41.05;
/**
 * What the offline copy costs once: on its way, compressed as the plainest hosts do, and on the disk, as it is. A sixth of it is what
 * reads PDFs, which must be there without a network, too: statements are what people have at hand then.
 */
const COPY_LIMIT_KB = 3590;
const COPY_STORED_LIMIT_KB = 12_330;
/** Each file of the offline copy is a request of the first visit, and some 10 ms of a processor (scripts/build/chunks.ts). */
const COPY_LIMIT_FILES = 174;
/** What each language but English adds to these. */
const LANGUAGE = { kB: 100, storedKB: 280, files: 4 };

/** Parts that only some visits need: each a file of its own, or it is part of what everybody loads. */
const APART = [
  { file: /^read-workbook-.*\.js$/, what: 'for workbooks, when the first one comes', limit: 48 },
  { file: /^pdf\.worker\.min-.*\.js$/, what: 'for PDFs, when the first one comes: what reads them', limit: 395 },
  { file: /^pdf\.min-.*\.js$/, what: 'for PDFs, when the first one comes: what opens and draws them', limit: 150 },
  { file: /^line-chart-.*\.js$/, what: 'for pictures of lines, when the first is opened', limit: 60 },
];

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

/** A measured size beside what it may be at most, in kB; printed, and said where it is over. */
interface Measured {
  readonly what: string;
  readonly kB: number;
  readonly limit: number;
}

function measureFirstLoad(): Measured {
  const scripts = listFirstScripts(readFileSync(`${FOLDER}/index.html`, 'utf8'));
  if (scripts.length === 0) throw new Error('The page loads no script: was it built?');
  const early = scripts.filter((script) => APART.some(({ file }) => file.test(script.replace(/^.*\//, ''))));
  if (early.length > 0) throw new Error(`Loaded at the start, and meant for later: ${early.join(', ')}`);
  const sizes = scripts.map(compressedSize);
  scripts.forEach((script, at) => console.log(`${sizes[at]?.toFixed(1).padStart(8)} kB  ${script}`));
  return { what: 'gz, first load', kB: sizes.reduce((sum, size) => sum + size, 0), limit: LIMIT_KB };
}

function measureApart(): readonly Measured[] {
  const files = readdirSync(`${FOLDER}/assets`);
  return APART.map(({ file, what, limit }) => {
    const found = files.filter((name) => file.test(name));
    if (found.length !== 1) throw new Error(`${file.source} should be one file of its own; found: ${found.join(', ')}`);
    return { what: `gz, ${what}`, kB: compressedSize(`assets/${found[0]}`), limit };
  });
}

function measureCopy(files: readonly string[], languages: number): readonly Measured[] {
  const stored = files.reduce((sum, file) => sum + readFileSync(`${FOLDER}/${file}`).length / 1000, 0);
  const wire = files.reduce((sum, file) => sum + compressedSize(file), 0);
  return [
    { what: 'gz, the offline copy on its way', kB: wire, limit: COPY_LIMIT_KB + languages * LANGUAGE.kB },
    {
      what: 'the offline copy on the disk',
      kB: stored,
      limit: COPY_STORED_LIMIT_KB + languages * LANGUAGE.storedKB,
    },
  ];
}

/** Prints the sizes of the built app that have a limit; fails where one is over it. Run it after a build. */
export function main(): number {
  const files = listPrecache(FOLDER).map(({ url }) => url);
  const languages = readLanguages().length;
  const most = COPY_LIMIT_FILES + languages * LANGUAGE.files;
  const measured = [measureFirstLoad(), ...measureApart(), ...measureCopy(files, languages)];
  for (const { what, kB, limit } of measured)
    console.log(`${kB.toFixed(1).padStart(8)} kB  ${what}, at most ${limit}${kB > limit ? ' — TOO LARGE' : ''}`);
  const hasTooMany = files.length > most;
  console.log(
    `${String(files.length).padStart(8)} files of the offline copy, at most ${most}${hasTooMany ? ' — TOO MANY' : ''}`,
  );
  return !hasTooMany && measured.every(({ kB, limit }) => kB <= limit) ? 0 : 1;
}
