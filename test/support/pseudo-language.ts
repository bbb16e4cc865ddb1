import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { Page } from 'playwright-core';
import { pack } from '../../scripts/languages/catalogue.ts';
import { readMessages } from '../../scripts/languages/read-messages.ts';
import { markOf, type Packed, type Part } from '../../src/words/t.ts';

/* A language that nobody speaks: every message in brackets, in accents, longer by four tenths. What stands on screen outside of brackets
   never went through `t`, and what is cut would be cut in a language with long words. */

const MESSAGES = readMessages(join(import.meta.dirname, '../../src'));

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ø',
  u: 'ü',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  y: 'ÿ',
};

const accented = (text: string) =>
  text
    .split(/(\{\d+\})/)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replaceAll(/[aeioucnsy]/g, (letter) => ACCENTS[letter]!)))
    .join('');

/* A word becomes longer, a sentence gets more words, so that lines break where they would in a language. */
const longer = (text: string) => {
  const room = Math.round(text.replaceAll(/\{\d+\}/g, '').trim().length * 0.4);
  return text.trim().includes(' ') ? ' løñgër'.repeat(Math.round(room / 7)) : 'øëïü'.slice(0, room);
};

function accentedParts(parts: readonly Part[]): readonly Part[] {
  return parts.map((part) => {
    if (typeof part === 'string') return accented(part);
    if (typeof part === 'number') return part;
    return [part[0], Object.fromEntries(Object.entries(part[1]).map(([key, form]) => [key, accentedParts(form)]))];
  });
}

/** A message in that language. */
function pseudo(packed: Packed): Packed {
  if (typeof packed === 'string') return pseudoText(packed);
  return ['⟦', ...accentedParts(packed), '⟧'];
}

/** A message without values, as the page then shows it. */
export function pseudoText(text: string): string {
  return `⟦${accented(text)}${longer(text)}⟧`;
}

/** Its words by the marks of their messages, as a catalogue that is loaded has them. */
export const PSEUDO_WORDS: Readonly<Record<string, Packed>> = Object.fromEntries(
  MESSAGES.map((message) => [markOf(message.key), pseudo(pack(message.text, message, 'en'))]),
);

/** All messages in English, as they are known by their texts. */
export const ENGLISH_TEXTS: ReadonlySet<string> = new Set(MESSAGES.map(({ text }) => text));

/**
 * Puts that language in the place of German, for a page that is about to be loaded; `dir`: which way it is written. Gives how many
 * messages were replaced so far.
 */
export async function speakPseudo(page: Page, dir: 'ltr' | 'rtl' = 'ltr'): Promise<() => number> {
  let replaced = 0;
  const literal = /JSON\.parse\((`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\)/;
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const found = literal.exec(body);
    const text = found === null ? null : String(runInNewContext(found[1]!));
    const marks = text?.startsWith('{') === true ? Object.keys(JSON.parse(text) as object) : [];
    if (found === null || marks.length === 0 || !marks.every((mark) => Object.hasOwn(PSEUDO_WORDS, mark)))
      return route.fulfill({ response, body });
    replaced += marks.length;
    const words = JSON.stringify(Object.fromEntries(marks.map((mark) => [mark, PSEUDO_WORDS[mark]!])));
    const said = body.replace(found[0], () => `JSON.parse(${JSON.stringify(words)})`);
    return route.fulfill({ response, body: said.replace(/([`'"])ltr\1/, () => `'${dir}'`) });
  });
  return () => replaced;
}

/** What of some pieces, one after the other, stands outside of all brackets; a message may go on from one to the next. */
function outsideOfMessages(pieces: readonly string[]): readonly string[] {
  let depth = 0;
  return pieces.map((piece) => {
    let outside = '';
    for (const sign of piece) {
      if (sign === '⟦') depth += 1;
      else if (sign === '⟧') depth = Math.max(0, depth - 1);
      else outside += depth === 0 ? sign : ' ';
    }
    return outside.replaceAll(/\s+/g, ' ').trim();
  });
}

/* One in small letters that is no part of a name, a code or an "and". */
const NO_NAME = /(?<![\p{L}\p{M}\d’'./])(?!(?:and|und|oder|plc)\b|of beneficial)\p{Ll}{3,}(?![\p{L}\d./])/u;

/** What of some pieces stands outside of all messages and is a word, or is a message and wasn't said as one. `names` may stand there. */
export function unsaid(pieces: readonly string[], names: readonly RegExp[]): readonly string[] {
  return outsideOfMessages(pieces)
    .filter((text) => /\p{L}{2}/u.test(text) && !names.some((pattern) => pattern.test(text)))
    .filter((text) => NO_NAME.test(text) || ENGLISH_TEXTS.has(text));
}
