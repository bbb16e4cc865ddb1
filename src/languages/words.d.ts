type Words = Readonly<Record<string, import('./t.ts').Packed>>;

/** A part of a language's words, by the marks of their messages; made by the build (scripts/languages/words-plugin.ts). */
declare module 'virtual:words/*/*' {
  const words: Words;
  export default words;
}

/** A language: the words of the first screen, and what brings all others. */
declare module 'virtual:words/*' {
  export const start: Words;
  export function loadOthers(): Promise<readonly { readonly default: Words }[]>;
}
