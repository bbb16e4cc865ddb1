import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { Page } from 'playwright-core';
import { pack } from '../../scripts/languages/catalogue.ts';
import { readMessages } from '../../scripts/languages/read-messages.ts';
import { markOf, type Packed, type Part } from '../../src/languages/t.ts';

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

const WORDS: ReadonlyMap<string, Packed> = new Map(
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
    if (found === null || marks.length === 0 || !marks.every((mark) => WORDS.has(mark)))
      return route.fulfill({ response, body });
    replaced += marks.length;
    const words = JSON.stringify(Object.fromEntries(marks.map((mark) => [mark, WORDS.get(mark)!])));
    const said = body.replace(found[0], () => `JSON.parse(${JSON.stringify(words)})`);
    return route.fulfill({ response, body: said.replace(/([`'"])ltr\1/, () => `'${dir}'`) });
  });
  return () => replaced;
}

/** What of some pieces, one after the other, stands outside of all brackets; a message may go on from one to the next. */
export function outsideOfMessages(pieces: readonly string[]): readonly string[] {
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
