/* A sentence of which parts are drawn in a color: the message is whole, and translators put its tags where their language has the part. */

/** Tags that messages may have; anything else in angle brackets, as in a portfolio's name, is text. */
const TAG = /(<\/?(?:tech|small|point|over|under|one)>)/;

/** A piece of a sentence, and the tags that it stands in, the outermost first. */
export interface Piece {
  readonly text: string;
  readonly tags: readonly string[];
}

/** Takes a sentence apart at its tags: "<tech>$43</tech> of it" → "$43" in `tech`, " of it" in none. */
export function piecesOf(sentence: string): readonly Piece[] {
  let tags: readonly string[] = [];
  return sentence.split(TAG).flatMap((part) => {
    if (!TAG.test(part)) return part === '' ? [] : [{ text: part, tags }];
    tags = part.startsWith('</') ? tags.slice(0, -1) : [...tags, part.slice(1, -1)];
    return [];
  });
}
