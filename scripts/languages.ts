import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markOf } from '../src/words/t.ts';
import {
  beginLanguage,
  carriedOver,
  catalogueOf,
  leftOver,
  percentOf,
  readCatalogue,
  readLanguages,
  translationOf,
  writeCatalogue,
} from './languages/catalogue.ts';
import { readMessages } from './languages/read-messages.ts';

/* npm run languages: brings every language's file up to the messages of the code, and tells what each is missing that isn't partial.
   `-- pl` begins the file of a language that has none yet, which is then one of the app. */

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
  const languages = readLanguages();
  const begun = args.filter((code) => languages.every((one) => one.code !== code)).map(beginLanguage);
  for (const language of [...languages, ...begun]) {
    const { code, isPartial } = language;
    const path = catalogueOf(code);
    const words = existsSync(path) ? carriedOver(readCatalogue(path), messages) : new Map<string, string>();
    const open = messages.filter((message) => translationOf(words, message) === null);
    if (!isPartial) for (const { text } of open) console.log(`${code} misses: ${text}`);
    for (const text of leftOver(words, messages)) console.log(`${code} no longer needs: ${text}`);
    console.log(`${code}: ${messages.length - open.length} of ${messages.length} (${percentOf(words, messages)}%)`);
    if (!isPartial) missing += open.length;
    writeFileSync(path, writeCatalogue(language, messages, words));
  }
  return Promise.resolve(missing === 0 ? 0 : 1);
}
