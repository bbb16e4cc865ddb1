import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APP_LANGUAGES } from '../src/languages/languages.ts';
import { markOf } from '../src/languages/t.ts';
import { carriedOver, leftOver, readCatalogue, translationOf, writeCatalogue } from './languages/catalogue.ts';
import { readMessages } from './languages/read-messages.ts';
import { catalogueOf } from './languages/words-plugin.ts';

/* npm run languages: brings every language's file up to the messages of the code, and tells what each is missing. `-- pl` begins the file
   of a language that has none yet. */

const SOURCE = join(import.meta.dirname, '../src');

/** Two messages with one mark; null where there are none. */
export function sharedMark(keys: readonly string[]): readonly [string, string] | null {
  const seen = new Map<string, string>();
  for (const key of keys) {
    const other = seen.get(markOf(key));
    if (other !== undefined) return [other, key];
    seen.set(markOf(key), key);
  }
  return null;
}

export function main(args: readonly string[]): Promise<number> {
  const messages = readMessages(SOURCE);
  const shared = sharedMark(messages.map(({ key }) => key));
  if (shared !== null)
    throw new Error(`Two messages have the same mark, so say one in other words: ${shared.join(' | ')}`);
  let missing = 0;
  const languages = new Set([...APP_LANGUAGES.filter((one) => one !== 'en'), ...args]);
  for (const language of languages) {
    const path = catalogueOf(language);
    const words = existsSync(path) ? carriedOver(readCatalogue(path), messages) : new Map<string, string>();
    const open = messages.filter((message) => translationOf(words, message) === null);
    if (words.size > 0) for (const { text } of open) console.log(`${language} misses: ${text}`);
    for (const text of leftOver(words, messages)) console.log(`${language} no longer needs: ${text}`);
    const done = messages.length - open.length;
    console.log(`${language}: ${done} of ${messages.length} (${Math.floor((done / messages.length) * 100)}%)`);
    missing += open.length;
    writeFileSync(path, writeCatalogue(language, messages, words));
  }
  return Promise.resolve(missing === 0 ? 0 : 1);
}
