import { addIn } from '../../domain/sum.ts';

/* Words of a page and where they stand, in points from its upper left corner. */

/** A word at its place. `y` is the line it stands on. */
export interface Word {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** The size of its letters. */
  readonly size: number;
  /** Words of one typeface have the same. */
  readonly font: string;
  readonly text: string;
  /** Nobody sees it: it stands in no visible ink, or outside the page. */
  readonly isHidden?: boolean;
}

/** What a piece of a page's text is: so pdf.js gives them. The first four of `transform` turn it and give its size, the last two its place. */
export interface TextPiece {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

/** From the places of a PDF to those of a page as it is seen, as pdf.js gives it. */
export type Matrix = readonly number[];

type Turn = 0 | 90 | 180 | 270;

/** By how much the page must be turned back so that most of its letters stand upright. */
export function turnOf(pieces: readonly TextPiece[], seen: Matrix): Turn {
  const letters = new Map<Turn, number>();
  for (const { str, transform } of pieces) {
    const turn = directionOf(transform, seen);
    if (turn !== null) addIn(letters, turn, str.trim().length);
  }
  let most: Turn = 0;
  for (const [turn, count] of letters) if (count > (letters.get(most) ?? -1)) most = turn;
  return most;
}

function directionOf([a = 0, b = 0]: readonly number[], [va = 0, vb = 0, vc = 0, vd = 0]: Matrix): Turn | null {
  const [x, y] = [va * a + vc * b, vb * a + vd * b];
  const [along, across] = [Math.abs(x), Math.abs(y)];
  if (Math.min(along, across) > 0.02 * Math.max(along, across)) return null;
  if (along > across) return x > 0 ? 0 : 180;
  return y > 0 ? 90 : 270;
}

/** Gives the words of a page that stand upright; others are stamps and watermarks. */
export function wordsOf(pieces: readonly TextPiece[], seen: Matrix): readonly Word[] {
  const words: Word[] = [];
  for (const piece of pieces) {
    if (piece.str.trim() === '' || directionOf(piece.transform, seen) !== 0) continue;
    words.push(...split(piece, seen));
  }
  return words;
}

/* A piece may hold several words, even of two columns: each gets its part of the width. */
function split({ str, width, transform, fontName }: TextPiece, seen: Matrix): readonly Word[] {
  const [, , c = 0, d = 0, e = 0, f = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = seen;
  const left = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  const size = Math.hypot(c, d) * Math.hypot(va, vb);
  const across = width * Math.hypot(va, vb);
  if (![left, y, size, across].every(Number.isFinite) || size <= 0) return [];
  const all = widthOf(str, 0, str.length);
  const words: Word[] = [];
  for (let from = 0; from < str.length;) {
    if (isBlank(str.charCodeAt(from))) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < str.length && !isBlank(str.charCodeAt(to))) to += 1;
    const text = str.slice(from, to).normalize('NFKC');
    const x0 = left + (across * widthOf(str, 0, from)) / all;
    const x1 = left + (across * widthOf(str, 0, to)) / all;
    // not the leaders between a name and its amount
    if (!/^[.·…_]{3,}$/.test(text)) words.push({ x0, x1, y, size, font: fontName, text });
    from = to;
  }
  return words;
}

const isBlank = (code: number) =>
  code <= 32 || code === 160 || (code >= 8192 && code <= 8203) || code === 8239 || code === 12288;

/* How wide letters are beside one another in common typefaces, in tenths of a digit's width. */
const WIDTHS = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/[\s.,:;'|!ijlI()[\]/\\-]/.test(letter)) return 5;
  if (/[mwMW@%]/.test(letter)) return 15;
  return /[A-Z]/.test(letter) ? 12 : 10;
});

function widthOf(text: string, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += WIDTHS[text.charCodeAt(at)] ?? 10;
  return sum;
}

/* In points: as far may a word move where those around it are left out. */
const SHIFT = 3;

/** Marks the words that are not among the visible ones, and those outside the page. */
export function markHidden(
  words: readonly Word[],
  visible: readonly Word[] | null,
  page: { readonly width: number; readonly height: number },
): readonly Word[] {
  const seen = new Map<string, Word[]>();
  for (const word of visible ?? []) {
    const same = seen.get(word.text);
    if (same === undefined) seen.set(word.text, [word]);
    else same.push(word);
  }
  return words.map((word) => {
    const isOutside = word.x1 < 0 || word.x0 > page.width || word.y < 0 || word.y - word.size > page.height;
    const isSeen =
      visible === null ||
      seen.get(word.text)?.some(({ x0, y }) => Math.abs(x0 - word.x0) < SHIFT && Math.abs(y - word.y) < SHIFT) === true;
    return isSeen && !isOutside ? word : { ...word, isHidden: true };
  });
}
