/* What sentences need of the words put into them. */

/** A text without what it begins with, such as an article that the sentence has already; as it is where it begins otherwise. */
export function withoutStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : text;
}

/** A sentence whose first word is ours and so begins with a small letter: "this row has …" → "This row has …". */
export function capitalizedIf(text: string, start: string): string {
  return text.startsWith(start) ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` : text;
}
