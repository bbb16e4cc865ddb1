import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { languageOf } from '../src/pwa/precache-entry.ts';
import { listPrecache } from './build/precache-list.ts';
import { readLanguages } from './languages/catalogue.ts';

const FOLDER = 'dist';
/**
 * What must arrive before the first screen can be drawn, compressed as the plainest hosts do. Of another language than English its words of
 * the first screen come to it: some 4 kB, which must fit into 45.
 */
const LIMIT_KB = 41;
/**
 * What the offline copy costs once: on its way, compressed as the plainest hosts do, and on the disk, as it is. A sixth of it is what
 * reads PDFs, which must be there without a network, too: statements are what people have at hand then.
 */
const COPY_LIMIT_KB = 3780;
const COPY_STORED_LIMIT_KB = 12_765;
/** Each file of the offline copy is a request of the first visit, and some 10 ms of a processor (scripts/build/chunks.ts). */
const COPY_LIMIT_FILES = 180;
/** What the words of a language add to it once somebody speaks that: of the others nothing is kept. */
const LANGUAGE = { kB: 125, storedKB: 400, files: 4 };

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

const storedSize = (file: string) => readFileSync(`${FOLDER}/${file}`).length / 1000;
const sumOf = (files: readonly string[], sizeOf: (file: string) => number) =>
  files.reduce((sum, file) => sum + sizeOf(file), 0);

function measureCopy(files: readonly string[], languages: readonly string[]): readonly Measured[] {
  const wordsOf = (language: string) => files.filter((file) => languageOf(file) === language);
  const forAll = files.filter((file) => languageOf(file) === null);
  return [
    { what: 'gz, the offline copy on its way', kB: sumOf(forAll, compressedSize), limit: COPY_LIMIT_KB },
    { what: 'the offline copy on the disk', kB: sumOf(forAll, storedSize), limit: COPY_STORED_LIMIT_KB },
    ...languages.flatMap((language) => [
      { what: `gz, the words of ${language}`, kB: sumOf(wordsOf(language), compressedSize), limit: LANGUAGE.kB },
      {
        what: `the words of ${language} on the disk`,
        kB: sumOf(wordsOf(language), storedSize),
        limit: LANGUAGE.storedKB,
      },
    ]),
  ];
}

/** Prints the sizes of the built app that have a limit; fails where one is over it. Run it after a build. */
export function main(): number {
  const files = listPrecache(FOLDER).map(({ url }) => url);
  const languages = readLanguages().map(({ code }) => code);
  const most = COPY_LIMIT_FILES + languages.length * LANGUAGE.files;
  const measured = [measureFirstLoad(), ...measureApart(), ...measureCopy(files, languages)];
  for (const { what, kB, limit } of measured)
    console.log(`${kB.toFixed(1).padStart(8)} kB  ${what}, at most ${limit}${kB > limit ? ' — TOO LARGE' : ''}`);
  const hasTooMany = files.length > most;
  console.log(
    `${String(files.length).padStart(8)} files that a page may ask for, at most ${most}${hasTooMany ? ' — TOO MANY' : ''}`,
  );
  return !hasTooMany && measured.every(({ kB, limit }) => kB <= limit) ? 0 : 1;
}
