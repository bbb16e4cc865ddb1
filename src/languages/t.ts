/* The one way by which a sentence reaches the screen. English stands where it is said; another language brings a catalogue. */

/** The words of one language, by the mark of the English message (`markOf`). */
export type Catalogue = ReadonlyMap<string, string>;

type Said = string | number | undefined;

let catalogue: Catalogue | null = null;
/* A message of the code is the same object each time, so it is looked up and taken apart once. */
let translated = new WeakMap<TemplateStringsArray, readonly (string | number)[] | null>();

/**
 * Says a message in the language of the page: t`${count} of ${all} rows`. Values stand where the other language has them.
 * English is said where there is no catalogue, or none with this message in it.
 */
export function t(english: TemplateStringsArray, ...values: readonly Said[]): string {
  const parts = catalogue === null ? null : partsOf(english, catalogue);
  if (parts === null) return english.reduce((text, piece, at) => `${text}${values[at - 1] ?? ''}${piece}`);
  return parts.map((part) => (typeof part === 'number' ? String(values[part] ?? '') : part)).join('');
}

/** Adds words of the language that the page speaks; null goes back to English. */
export function speak(more: Catalogue | null): void {
  catalogue = more === null ? null : new Map([...(catalogue ?? []), ...more]);
  translated = new WeakMap();
}

/** Says something in English whatever the page speaks, for files: `write` must be done when it returns. */
export function inEnglish<Text>(write: () => Text): Text {
  const before = [catalogue, translated] as const;
  [catalogue, translated] = [null, new WeakMap()];
  try {
    return write();
  } finally {
    [catalogue, translated] = before;
  }
}

/** A message as catalogues know it, its values as {0}, {1}, …: "{0} of {1} rows". */
export function messageOf(english: readonly string[]): string {
  return english.reduce((text, piece, at) => `${text}{${at - 1}}${piece}`);
}

/** What stands for a message in a catalogue that is loaded: six characters, which no two messages share (checked by the build). */
export function markOf(message: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < message.length; at += 1) hash = Math.imul(hash ^ message.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-6);
}

function partsOf(english: TemplateStringsArray, words: Catalogue): readonly (string | number)[] | null {
  const known = translated.get(english);
  if (known !== undefined) return known;
  const text = words.get(markOf(messageOf(english)));
  const parts = text === undefined ? null : text.split(/\{(\d+)\}/).map((part, at) => (at % 2 === 0 ? part : +part));
  translated.set(english, parts);
  return parts;
}
