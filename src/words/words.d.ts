type Words = Readonly<Record<string, import('./t.ts').Packed>>;

/* What the build makes of the languages' files (scripts/languages/words-plugin.ts). */

/** A part of a language's words, by the marks of their messages. */
declare module 'virtual:words/*/*' {
  const words: Words;
  export default words;
}

/** A language: which way it is written, the words of the first screen, and what brings all others. */
declare module 'virtual:words/*' {
  export const dir: 'ltr' | 'rtl';
  export const start: Words;
  export function loadOthers(): Promise<readonly { readonly default: Words }[]>;
}

/** What brings each language but English, by its code. */
declare module 'virtual:words' {
  export const WORDS: Readonly<Record<string, () => Promise<typeof import('virtual:words/*')>>>;
}

/** The languages as a menu has them, English first: what each calls itself, and how many percent of the messages it says, rounded down. */
declare module 'virtual:languages' {
  export const LANGUAGES: readonly { readonly code: string; readonly name: string; readonly percent: number }[];
}
