import { addUp } from '../../domain/figures/parts.ts';
import type { SentencePart, Tone } from '../../screens/verdict/words/verdict.ts';

/** How wide a text is at a size and weight; the browser knows, a test may guess. */
export type MeasureText = (text: string, size: number, weight: 400 | 600 | 640) => number;

/** A piece of a line in one colour, and where it begins. */
export interface Run {
  readonly text: string;
  readonly tone: Tone;
  readonly x: number;
}

type Piece = Pick<Run, 'text' | 'tone'>;

/* A word may be of several colours ("tech" and its full stop); a part that must not be broken is one word. */
function wordsOf(parts: readonly SentencePart[]): readonly (readonly Piece[])[] {
  const words: Piece[][] = [[]];
  for (const { text, tone, unbroken } of parts) {
    const pieces = unbroken ? [text] : text.split(' ');
    pieces.forEach((piece, at) => {
      if (at > 0) words.push([]);
      if (piece !== '') words.at(-1)?.push({ text: piece, tone });
    });
  }
  return words.filter((word) => word.length > 0);
}

/** Sets a sentence in lines no wider than the room of each, counted from 0; a word that is wider stands alone. */
export function wrapSentence(
  parts: readonly SentencePart[],
  roomOf: (line: number) => number,
  widthOf: (text: string) => number,
): readonly (readonly Run[])[] {
  const blank = widthOf(' ');
  const lines: Run[][] = [[]];
  let x = 0;
  for (const word of wordsOf(parts)) {
    const wide = addUp(word, ({ text }) => widthOf(text));
    if (x > 0 && x + wide > roomOf(lines.length - 1)) {
      lines.push([]);
      x = 0;
    }
    for (const { text, tone } of word) {
      lines.at(-1)?.push({ text, tone, x });
      x += widthOf(text);
    }
    x += blank;
  }
  return lines.filter((line) => line.length > 0);
}

/** Sets a sentence in as few lines as `width` allows, and no wider than those need: none is left with one word. */
export function wrapEvenly(
  parts: readonly SentencePart[],
  width: number,
  widthOf: (text: string) => number,
  roomOf: (line: number, width: number) => number = (_, most) => most,
): readonly (readonly Run[])[] {
  const wrapTo = (most: number) => wrapSentence(parts, (line) => roomOf(line, most), widthOf);
  let lines = wrapTo(width);
  for (let less = width; wrapTo(less).length === lines.length && less > width / 3; less -= 20) lines = wrapTo(less);
  return lines;
}

/** Sets a plain text in lines no wider than `width`. */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
