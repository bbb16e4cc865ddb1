import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { markOf, type Packed } from '../../src/words/t.ts';
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
import type { ShownMessage } from './show-messages.ts';
import { partOf, partOfAll, WORD_PARTS, type WordPart } from './word-parts.ts';

const SOURCE = join(import.meta.dirname, '../../src');
const WORDS = 'virtual:words';
const LANGUAGES = 'virtual:languages';
/* A language whose messages tell what they are: the development server has it for ?language=pl&show=messages, a build has not. */
const SHOWN = 'virtual:shown-words/';

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

/** Every message by its mark, with what translators are told of it; what isn't translated is there in English. */
function shownMessages(
  messages: readonly FoundMessage[],
  words: Translations,
  code: string,
): Readonly<Record<string, ShownMessage>> {
  return Object.fromEntries(
    messages.map((message) => {
      const { text: english, context, notes, files, key } = message;
      const said = translationOf(words, message);
      const packed = said === null ? pack(english, message, 'en') : pack(said, message, code);
      return [markOf(key), { english, context, notes, files, said, packed }];
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
  let isServed = false;
  const bringing = () =>
    readLanguages(folder).map(({ code }) => {
      const asItIs = `import('${WORDS}/${code}')`;
      return `${code}: () => ${isServed ? `isShown ? import('${SHOWN}${code}') : ${asItIs}` : asItIs}`;
    });
  return {
    name: 'topheavy:words',
    configResolved({ command }) {
      isServed = command === 'serve';
    },
    resolveId: (id) =>
      id === LANGUAGES || id === WORDS || id.startsWith(`${WORDS}/`) || id.startsWith(SHOWN) ? `\0${id}` : null,
    hotUpdate({ file }) {
      if (!file.endsWith('.po')) return;
      kept.clear();
      messages = null;
      this.environment.moduleGraph.invalidateAll();
      this.environment.hot.send({ type: 'full-reload' });
    },
    load(id) {
      if (id === `\0${LANGUAGES}`)
        return `export const LANGUAGES = ${JSON.stringify([{ code: 'en', name: 'English', percent: 100 }, ...listed()])};`;
      if (id === `\0${WORDS}`) {
        const shown = isServed ? `const isShown = globalThis.location?.search.includes('show=messages');\n` : '';
        return `${shown}export const WORDS = { ${bringing().join(', ')} };`;
      }
      if (id.startsWith(`\0${SHOWN}`)) {
        const code = id.slice(SHOWN.length + 1);
        return `import { showMessages } from '/scripts/languages/show-messages.ts';
export const dir = '${directionOf(code)}';
export const start = showMessages('${code}', ${JSON.stringify(shownMessages(all(), wordsOf(code), code))});
export const loadOthers = () => Promise.resolve([]);`;
      }
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
