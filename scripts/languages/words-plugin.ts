import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { markOf } from '../../src/languages/t.ts';
import { messagesIn } from './read-messages.ts';
import { partOf } from './word-parts.ts';

const SOURCE = join(import.meta.dirname, '../../src');
const NAME = 'virtual:words/';

/** A language's words as they are kept: by English message. */
export type KeptWords = Readonly<Record<string, string>>;

/** Packs the words of one part by the marks of their messages. `parts`: in which part each message is. */
export function packWords(words: KeptWords, parts: Readonly<Record<string, string>>, part: string): KeptWords {
  const packed: Record<string, string> = {};
  for (const [message, text] of Object.entries(words)) {
    if (parts[message] === part) packed[markOf(message)] = text;
  }
  return packed;
}

const read = (name: string) => JSON.parse(readFileSync(join(SOURCE, 'languages', name), 'utf8')) as KeptWords;

/**
 * Gives the words of each language in parts, each a module. Refuses a build whose first files say words that are loaded later: they
 * would be English in every language. `isOneFile`: everything is in one script, whose parts begin when they are asked for all the same.
 */
export function words({ isOneFile = false } = {}): Plugin {
  return {
    name: 'topheavy:words',
    resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${NAME}`)) return null;
      const [language = '', part = ''] = id.slice(NAME.length + 1).split('/');
      const packed = packWords(read(`${language}.json`), read('messages.json'), part);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(packed))});`;
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
