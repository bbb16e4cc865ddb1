import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { WORD_PARTS, type WordPart } from '../../src/languages/languages.ts';
import { markOf, type Packed } from '../../src/languages/t.ts';
import { pack, readCatalogue, translationOf, type Translations } from './catalogue.ts';
import { messagesIn, readMessages, type FoundMessage } from './read-messages.ts';
import { partOf, partOfAll } from './word-parts.ts';

const SOURCE = join(import.meta.dirname, '../../src');
const NAME = 'virtual:words/';

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

/** Where a language's words are kept. */
export function catalogueOf(language: string): string {
  return join(SOURCE, 'languages', `${language}.po`);
}

/**
 * Gives each language as a module with the words of the first screen, which loads the other parts. Refuses a build whose first files say words that are loaded later: they
 * would be English in every language. `isOneFile`: everything is in one script, whose parts begin when they are asked for all the same.
 */
export function words({ isOneFile = false } = {}): Plugin {
  let messages: readonly FoundMessage[] | null = null;
  const kept = new Map<string, Translations>();
  return {
    name: 'topheavy:words',
    resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${NAME}`)) return null;
      const [language = '', asked] = id.slice(NAME.length + 1).split('/');
      messages ??= readMessages(SOURCE);
      const read = kept.get(language) ?? readCatalogue(catalogueOf(language));
      kept.set(language, read);
      const part = WORD_PARTS.find((one) => one === (asked ?? 'start'))!;
      const packed = JSON.stringify(JSON.stringify(packWords(messages, read, language, part)));
      if (asked !== undefined) return `export default JSON.parse(${packed});`;
      const others = WORD_PARTS.slice(1).map((other) => `import('${NAME}${language}/${other}')`);
      return `export const start = JSON.parse(${packed}); export const loadOthers = () => Promise.all([${others.join(', ')}]);`;
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
