/* The one way by which a sentence reaches the screen. English stands where it is said; another language brings a catalogue. */

/** A translated message as the build packs it: a text with its values as {0}, {1}, …, or the parts of one whose words change with a value. */
export type Packed = string | readonly Part[];

/** A text; the place of a value, or of a count as it is written (~place); or the place of a value that chooses, and what stands for each choice. */
export type Part = string | number | readonly [at: number, forms: Readonly<Record<string, readonly Part[]>>];

/* The words of one language, by the mark of the English message (`markOf`). */
interface Catalogue {
  readonly language: string;
  readonly words: Readonly<Record<string, Packed>>;
}

/** What is said of each choice; `other` is for all that aren't named. In a plural form, # stands for the count. */
export type Forms = Readonly<Record<string, string>> & { readonly other: string };

/** A value whose words change with it; made by `plural` and `select`, within a message. */
export interface WordChoice {
  readonly by: 'plural' | 'select';
  readonly key: number | string;
  /** The count as it is written. */
  readonly shown: string;
  readonly forms: Forms;
}

type MessageValue = string | number | WordChoice | undefined;

let catalogue: Catalogue | null = null;
/* A message of the code is the same object each time, so it is looked up and taken apart once. */
let taken = new WeakMap<TemplateStringsArray, readonly Part[]>();
const rules: Record<string, Intl.PluralRules> = {};

/**
 * Says a message in the language of the page: t`${count} of ${all} rows`. Values stand where the other language has them.
 * English is said where there is no catalogue, or none with this message in it.
 */
export function t(english: TemplateStringsArray, ...values: readonly MessageValue[]): string {
  return say('', english, values);
}

/** Says a message whose words alone don't tell what they mean; translators read the context: tIn('next key')`then`. */
export function tIn(context: string): typeof t {
  return (english, ...values) => say(context, english, values);
}

/**
 * A count with the words that go with it, by the plural rules of the language: t`${plural(3, '3', { one: '# row', other: '# rows' })} read`.
 * It stands within a message, as it is: what finds messages reads its forms there, and translators have as many as their language needs.
 */
export function choosePlural(key: number, shown: string, forms: Forms): WordChoice {
  return { by: 'plural', key, shown, forms };
}

/** Words that change with what something is: t`${select(side, { more: 'more', other: 'less' })} than before`. It stands within a message, as it is. */
export function select(key: string, forms: Forms): WordChoice {
  return { by: 'select', key, shown: '', forms };
}

function say(context: string, english: TemplateStringsArray, values: readonly MessageValue[]): string {
  let parts = taken.get(english);
  if (parts === undefined) {
    parts = translationOf(context, english, values) ?? english.flatMap((piece, at) => [at - 1, piece]).slice(1);
    taken.set(english, parts);
  }
  return write(parts, values);
}

function write(parts: readonly Part[], values: readonly MessageValue[]): string {
  const written = parts.map((part) => {
    if (typeof part === 'string') return part;
    if (typeof part === 'object')
      return write(formOf(values[part[0]] as WordChoice, part[1], catalogue!.language), values);
    const value = values[part < 0 ? ~part : part] ?? '';
    if (typeof value !== 'object') return `${value}`;
    return part < 0 ? value.shown : formOf(value, value.forms, 'en').replaceAll('#', () => value.shown);
  });
  // "Apple Inc." at the end of a sentence has its full stop
  return written.reduce((all, said) => all + (all.endsWith('.') ? said.replace(/^\.(?!\.)/, '') : said), '');
}

function formOf<Form>({ by, key }: WordChoice, forms: Readonly<Record<string, Form>>, language: string): Form {
  const chosen = by === 'plural' ? (rules[language] ??= new Intl.PluralRules(language)).select(+key) : key;
  return forms[chosen] ?? forms['other']!;
}

/** Adds words of the language that the page speaks, by the marks of their messages; null goes back to English. */
export function speak(language: string | null, more: Readonly<Record<string, Packed>> = {}): void {
  catalogue = language === null ? null : { language, words: { ...catalogue?.words, ...more } };
  taken = new WeakMap();
}

/** Says something in English whatever the page speaks, for files: `write` must be done when it returns. */
export function inEnglish<Text>(write: () => Text): Text {
  const before = [catalogue, taken] as const;
  [catalogue, taken] = [null, new WeakMap()];
  try {
    return write();
  } finally {
    [catalogue, taken] = before;
  }
}

/** How a message is known: its values as {0}, {1}, …, with the forms of those that choose; its context before it. */
export function messageOf(
  english: readonly string[],
  choices: readonly (Pick<WordChoice, 'by' | 'forms'> | null)[] = [],
  context = '',
): string {
  const slot = (at: number) => {
    const { by, forms } = choices[at] ?? {};
    return `{${at}${
      by
        ? `, ${by},${Object.entries(forms!)
            .map(([key, words]) => ` ${key} {${words}}`)
            .join('')}`
        : ''
    }}`;
  };
  const text = english.reduce((said, piece, at) => `${said}${slot(at - 1)}${piece}`);
  return context === '' ? text : `${context}\u0004${text}`;
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

function translationOf(
  context: string,
  english: TemplateStringsArray,
  values: readonly MessageValue[],
): readonly Part[] | undefined {
  if (catalogue === null) return undefined;
  const choices = values.map((value) => (typeof value === 'object' ? value : null));
  const packed = catalogue.words[markOf(messageOf(english, choices, context))];
  if (typeof packed !== 'string') return packed;
  return packed.split(/\{(\d+)\}/).map((part, at) => (at % 2 === 0 ? part : +part));
}
