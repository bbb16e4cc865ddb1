/** A part of a language's words, by the marks of their messages; made by the build (scripts/languages/words-plugin.ts). */
declare module 'virtual:words/*' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
