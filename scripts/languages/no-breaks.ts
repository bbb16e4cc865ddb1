/* Signs that no line may begin with, and what stands before them in a language. Translators type a plain blank, as keyboards give it. */
const BEFORE_PERCENT = [/ (?=%)/gu, '\u00a0'] as const;
const NO_BREAKS: Readonly<Record<string, readonly (readonly [blank: RegExp, noBreak: string])[]>> = {
  // Lexique des règles typographiques en usage à l’Imprimerie nationale: thin before ; ! ?, whole before the colon and within quotes
  fr: [
    [/ (?=[;!?])/gu, '\u202f'],
    [/ (?=[:»])|(?<=«) /gu, '\u00a0'],
  ],
};

/** Puts no-break blanks where a language wants them: before a percent sign in all of them. */
export function withNoBreaks(text: string, language: string): string {
  return [BEFORE_PERCENT, ...(NO_BREAKS[language] ?? [])].reduce(
    (words, [blank, noBreak]) => words.replaceAll(blank, noBreak),
    text,
  );
}
