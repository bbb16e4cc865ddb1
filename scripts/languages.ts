import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APP_LANGUAGES } from '../src/languages/languages.ts';
import { markOf } from '../src/languages/t.ts';
import { readMessages } from './languages/read-messages.ts';
import { partOfAll } from './languages/word-parts.ts';

/* npm run languages: writes which sentences the app says, and tells what each language is missing. With --write, sentences that nobody
   says any more go out of every language, too. */

const SOURCE = join(import.meta.dirname, '../src');
const at = (name: string) => join(SOURCE, 'languages', name);
const read = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Record<string, string>;
const write = (name: string, content: object) => {
  writeFileSync(at(name), `${JSON.stringify(content, null, 1)}\n`);
};

/** The sentences of the app and their parts, as `messages.json` keeps them: in the order in which they are found. */
export function listMessages(): Readonly<Record<string, string>> {
  return Object.fromEntries([...readMessages(SOURCE)].map(([message, files]) => [message, partOfAll(files)]));
}

/** Two messages with one mark; null where there are none. */
export function sharedMark(messages: readonly string[]): readonly [string, string] | null {
  const seen = new Map<string, string>();
  for (const message of messages) {
    const other = seen.get(markOf(message));
    if (other !== undefined) return [other, message];
    seen.set(markOf(message), message);
  }
  return null;
}

export function main(args: readonly string[]): Promise<number> {
  const messages = listMessages();
  const shared = sharedMark(Object.keys(messages));
  if (shared !== null)
    throw new Error(`Two messages have the same mark, so say one in other words: ${shared.join(' | ')}`);
  write('messages.json', messages);
  let missing = 0;
  for (const language of APP_LANGUAGES.filter((one) => one !== 'en' && existsSync(at(`${one}.json`)))) {
    const words = read(`${language}.json`);
    const open = Object.keys(messages).filter((message) => words[message] === undefined);
    const over = Object.keys(words).filter((message) => messages[message] === undefined);
    for (const message of open) console.log(`${language} misses: ${message}`);
    for (const message of over) console.log(`${language} has what nobody says: ${message}`);
    missing += open.length;
    if (args.includes('--write')) {
      const kept = Object.keys(messages).flatMap((message) => {
        const text = words[message];
        return text === undefined ? [] : [[message, text] as const];
      });
      write(`${language}.json`, Object.fromEntries(kept));
    }
  }
  console.log(`${Object.keys(messages).length} sentences, ${missing} of them missing in a language`);
  return Promise.resolve(missing === 0 ? 0 : 1);
}
