/* What sentences need of the words put into them. */

/** A text without what it begins with, such as an article that the sentence has already; as it is where it begins otherwise. */
export function withoutStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : text;
}

/** A phrase that opens a line or a sentence: its first letter large, and every other as it is, since languages differ in which words begin so. */
export function capitalized(phrase: string): string {
  return `${phrase.slice(0, 1).toUpperCase()}${phrase.slice(1)}`;
}

/** A sentence whose first word is ours and so begins with a small letter: "this row has …" → "This row has …". */
export function capitalizedIf(text: string, start: string): string {
  return text.startsWith(start) ? capitalized(text) : text;
}
