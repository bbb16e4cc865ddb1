import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { markOf, type Packed } from '../../src/languages/t.ts';
import {
  CATALOGUES,
  catalogueOf,
  directionOf,
  pack,
  percentOf,
  readCatalogue,
  readLanguages,
  translationOf,
  type Translations,
} from './catalogue.ts';
import { messagesIn, readMessages, type FoundMessage } from './read-messages.ts';
import { partOf, partOfAll, WORD_PARTS, type WordPart } from './word-parts.ts';

const SOURCE = join(import.meta.dirname, '../../src');
const WORDS = 'virtual:words';
const LANGUAGES = 'virtual:languages';

/** The words of one part of a language, by the marks of their messages. */
export type PackedWords = Readonly<Record<string, Packed>>;

/** Packs the words of one part of a language; what isn't translated is left to the English of the code. */
export function packWords(
  messages: readonly FoundMessage[],
  words: Translations,
  language: string,
  part: WordPart,
): PackedWords {
  return Object.fromEntries(
    messages
      .filter(({ files }) => partOfAll(files) === part)
      .flatMap((message) => {
        const text = translationOf(words, message);
        return text === null ? [] : [[markOf(message.key), pack(text, message, language)]];
      }),
  );
}

/**
 * Gives the languages that have a file: a list of them, and each as a module with the words of the first screen, which loads the other parts.
 * Refuses a build whose first files say words that are loaded later: they would be English in every language. `isOneFile`: everything is in
 * one script, whose parts begin when they are asked for all the same. `folder`: where the files are.
 */
export function words({ isOneFile = false, folder = CATALOGUES } = {}): Plugin {
  let messages: readonly FoundMessage[] | null = null;
  const kept = new Map<string, Translations>();
  const all = () => (messages ??= readMessages(SOURCE));
  const wordsOf = (code: string) => {
    const read = kept.get(code) ?? readCatalogue(catalogueOf(code, folder));
    kept.set(code, read);
    return read;
  };
  const packed = (code: string, part: WordPart) =>
    `JSON.parse(${JSON.stringify(JSON.stringify(packWords(all(), wordsOf(code), code, part)))})`;
  const listed = () =>
    readLanguages(folder).map(({ code, name }) => ({ code, name, percent: percentOf(wordsOf(code), all()) }));
  const bringing = () => readLanguages(folder).map(({ code }) => `${code}: () => import('${WORDS}/${code}')`);
  return {
    name: 'topheavy:words',
    resolveId: (id) => (id === LANGUAGES || id === WORDS || id.startsWith(`${WORDS}/`) ? `\0${id}` : null),
    load(id) {
      if (id === `\0${LANGUAGES}`)
        return `export const LANGUAGES = ${JSON.stringify([{ code: 'en', name: 'English', percent: 100 }, ...listed()])};`;
      if (id === `\0${WORDS}`) return `export const WORDS = { ${bringing().join(', ')} };`;
      if (!id.startsWith(`\0${WORDS}/`)) return null;
      const [code = '', asked] = id.slice(WORDS.length + 2).split('/');
      const part = WORD_PARTS.find((one) => one === asked);
      if (part !== undefined) return `export default ${packed(code, part)};`;
      const others = WORD_PARTS.slice(1).map((other) => `import('${WORDS}/${code}/${other}')`);
      return `export const dir = '${directionOf(code)}';
export const start = ${packed(code, 'start')};
export const loadOthers = () => Promise.all([${others.join(', ')}]);`;
    },
    generateBundle(_options, bundle) {
      if (isOneFile) return;
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const first = chunks.filter(({ isEntry }) => isEntry);
      const files = new Set(first.flatMap(({ imports }) => imports));
      for (const chunk of [...first, ...chunks.filter(({ fileName }) => files.has(fileName))]) {
        for (const path of chunk.moduleIds) {
          const file = relative(SOURCE, path).replaceAll('\\', '/');
          if (file.startsWith('..') || !/\.(?:ts|svelte)$/.test(file) || partOf(file) === 'start') continue;
          if (messagesIn(path).length > 0)
            this.error(
              `${file} has words and is loaded at the start: add it to START in scripts/languages/word-parts.ts.`,
            );
        }
      }
    },
  };
}
