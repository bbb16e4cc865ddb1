import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseIcu, type Select, type Token } from '@messageformat/parser';
import { po } from 'gettext-parser';
import type { Packed, Part } from '../../src/words/t.ts';
import { withNoBreaks } from './no-breaks.ts';
import type { FoundMessage, Message } from './read-messages.ts';

/* What translators work on: a .po file for each language, with ICU texts. The build packs it; the app itself reads neither. A language is
   its file and nothing else: its head says what the app needs to know of it. */

export const CATALOGUES = join(import.meta.dirname, '../../src/words');

/** What the head of a language's file says. */
export interface Language {
  /** Two or three small letters, as the file is named. */
  readonly code: string;
  /** What it calls itself: `X-Language-Name`. */
  readonly name: string;
  /** Whether messages may be lacking, which are then said in English: `X-Partial: yes`. */
  readonly isPartial: boolean;
}

/** What a language says, by context and English text; '' = not translated yet. */
export type Translations = ReadonlyMap<string, string>;

type Named = Pick<Message, 'context' | 'text'>;
/* Neither a context nor a text has it; gettext's own programs part the two by it. */
const BETWEEN = '\u0004';
const idOf = ({ context, text }: Named): string => `${context}${BETWEEN}${text}`;

/** Where a language's words are kept. */
export function catalogueOf(code: string, folder = CATALOGUES): string {
  return join(folder, `${code}.po`);
}

/** The languages that have a file in a folder, in the order of their names. */
export function readLanguages(folder = CATALOGUES): readonly Language[] {
  return readdirSync(folder)
    .flatMap((file) => /^(.+)\.po$/.exec(file)?.[1] ?? [])
    .map((code) => readHead(code, folder))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function readHead(code: string, folder: string): Language {
  const path = catalogueOf(code, folder);
  const { headers } = po.parse(readFileSync(path));
  const name = headers['X-Language-Name'];
  if (!isCode(code) || headers['Language'] !== code)
    throw new Error(`${path}: the file and its header Language must both have the two or three letters of a language`);
  if (!name) throw new Error(`${path}: X-Language-Name must say what the language calls itself`);
  return { code, name, isPartial: headers['X-Partial'] === 'yes' };
}

const isCode = (text: string): boolean => /^[a-z]{2,3}$/.test(text);

/** A language that has no file yet; throws where the text is no code of one, or of English. */
export function beginLanguage(code: string): Language {
  const name = isCode(code) && code !== 'en' ? new Intl.DisplayNames(code, { type: 'language' }).of(code) : code;
  if (name === undefined || name === code)
    throw new Error(`${code} is no code of another language, such as "pl" for Polish`);
  return { code, name: name.charAt(0).toLocaleUpperCase(code) + name.slice(1), isPartial: true };
}

/* What is written from right to left, of the scripts that people read pages in. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Which way a language is written. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(code).maximize();
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

/** How many percent of the messages a language says, rounded down. */
export function percentOf(words: Translations, messages: readonly Named[]): number {
  const said = messages.filter((message) => translationOf(words, message) !== null).length;
  return Math.floor((said / messages.length) * 100);
}

/** Reads a .po file. */
export function readCatalogue(path: string): Translations {
  const { translations } = po.parse(readFileSync(path));
  const read = Object.entries(translations).flatMap(([context, messages]) =>
    Object.entries(messages).map(([text, { msgstr }]) => [idOf({ context, text }), msgstr[0] ?? ''] as const),
  );
  return new Map(read.filter(([id]) => id !== idOf({ context: '', text: '' })));
}

/** What a language says of a message; null = nothing yet. */
export function translationOf(words: Translations, message: Named): string | null {
  return words.get(idOf(message)) || null;
}

/* The names in a text, in the order in which they come. */
const namesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name!)),
];
const renamed = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replaceAll(/\{(\w+)(?=[,}])/g, (_, name: string) => `{${names.get(name) ?? name}`);

/** The words of a language, with those kept whose messages only have other names for their values now. */
export function carriedOver(words: Translations, messages: readonly Named[]): Translations {
  const said = new Set(messages.map(idOf));
  const byShape = new Map<string, readonly [id: string, text: string]>();
  const shapeOf = (id: string) => renamed(id, new Map(namesIn(id).map((name, at) => [name, String(at)])));
  for (const [id, text] of words) if (!said.has(id)) byShape.set(shapeOf(id), [id, text]);
  const carried = messages.flatMap((message): readonly (readonly [string, string])[] => {
    const id = idOf(message);
    const from = words.get(id) ? undefined : byShape.get(shapeOf(id));
    if (from === undefined) return [];
    const now = namesIn(id);
    return [[id, renamed(from[1], new Map(namesIn(from[0]).map((name, at) => [name, now[at]!])))]];
  });
  return new Map([...words, ...carried]);
}

/** What a .po file has that nobody says any more, in English. */
export function leftOver(words: Translations, messages: readonly Named[]): readonly string[] {
  const said = new Set(messages.map(idOf));
  return [...words.keys()].filter((id) => !said.has(id)).map((id) => id.split(BETWEEN).filter(Boolean).join(': '));
}

/** Writes a .po file: every message in the order of the code, where it is said, what is noted of it, and what the language has for it. */
export function writeCatalogue(
  { code, name, isPartial }: Language,
  messages: readonly FoundMessage[],
  words: Translations,
): Buffer {
  const translations: Record<string, Record<string, object>> = {
    '': { '': { msgid: '', msgstr: [''] } },
  };
  for (const message of messages) {
    const { context, text, files, notes } = message;
    (translations[context] ??= {})[text] = {
      msgid: text,
      ...(context === '' ? {} : { msgctxt: context }),
      msgstr: [translationOf(words, message) ?? ''],
      comments: { reference: files.join('\n'), extracted: notes.join('\n') },
    };
  }
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    Language: code,
    'MIME-Version': '1.0',
    'X-Language-Name': name,
    'X-Message-Format': 'ICU',
    ...(isPartial ? { 'X-Partial': 'yes' } : {}),
  };
  return po.compile({ charset: 'utf-8', headers, translations } as unknown as Parameters<typeof po.compile>[0], {
    foldLength: 0,
  });
}

const pluralForms = new Map<string, readonly string[]>();

/* The forms of counts that people have: "many" in French and Spanish is for millions alone, and takes the words of all others. */
function pluralFormsOf(language: string): readonly string[] {
  const known = pluralForms.get(language);
  if (known !== undefined) return known;
  const rules = new Intl.PluralRules(language);
  const forms = [...new Set(['other', ...Array.from({ length: 1000 }, (_, count) => rules.select(count))])];
  pluralForms.set(language, forms);
  return forms;
}

/**
 * Packs a translation for the app: its names become the places of the values. Throws where it isn't ICU, names a value that the message
 * doesn't have, or lacks a form that the language needs.
 */
export function pack(text: string, { names }: Pick<Message, 'names'>, language: string): Packed {
  const at = (name: string): number => {
    const place = names.indexOf(name);
    if (place < 0) throw new Error(`"${text}" names {${name}}, which the message doesn't have`);
    return place;
  };
  const formsOf = (token: Select, counted: string | null): Part => {
    const count = token.type === 'plural' ? token.arg : counted;
    const forms = token.cases.map(({ key, tokens }) => [key, partsOf(tokens, count)] as const);
    const missing = token.type === 'plural' ? pluralFormsOf(language) : ['other'];
    const lacks = missing.filter((rule) => !forms.some(([key]) => key === rule));
    if (lacks.length > 0) throw new Error(`"${text}" lacks the form ${lacks.join(', ')} of {${token.arg}}`);
    return [at(token.arg), Object.fromEntries(forms)];
  };
  const partsOf = (tokens: readonly Token[], counted: string | null): readonly Part[] => {
    const parts: Part[] = [];
    for (const token of tokens) {
      const part =
        token.type === 'content'
          ? withNoBreaks(token.value, language)
          : token.type === 'octothorpe'
            ? ~at(counted!)
            : token.type === 'argument'
              ? at(token.arg)
              : token.type === 'function'
                ? refuse(text)
                : formsOf(token, counted);
      const last = parts.at(-1);
      if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
      else parts.push(part);
    }
    return parts;
  };
  const parts = partsOf(parseIcu(text), null);
  return parts.every((part) => typeof part !== 'object')
    ? parts.map((part) => (typeof part === 'number' ? `{${part}}` : part)).join('')
    : parts;
}

function refuse(text: string): never {
  throw new Error(`"${text}" formats a value, which the app does itself`);
}
