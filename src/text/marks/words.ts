/* What sentences need of the words put into them. */

/** A phrase that opens a line or a sentence: its first letter large, and every other as it is, since languages differ in which words begin so. */
export function capitalized(phrase: string): string {
  return `${phrase.slice(0, 1).toUpperCase()}${phrase.slice(1)}`;
}
