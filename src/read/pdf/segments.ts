import { headerAt, type HeaderBlock } from './headers.ts';
import { isRowLike } from './columns.ts';
import type { Line } from './lines.ts';
import { firstOf, itemAt, must } from '../../domain/must.ts';

/* The lines of all pages in their order, cut into tables and what stands around them. */

/** Lines under titles, or under none. */
export interface PageSegment {
  /** Of each page on which the titles are repeated; empty where the lines have none. */
  readonly headers: readonly HeaderBlock[];
  /** The titles and the lines below them, in order. */
  readonly parts: readonly { readonly header: HeaderBlock | null; readonly lines: readonly Line[] }[];
}

/** Cuts the lines into segments; repeated titles go on with the table above. */
export function segmentsOf(lines: readonly Line[]): readonly PageSegment[] {
  const segments: { headers: HeaderBlock[]; parts: { header: HeaderBlock | null; lines: Line[] }[] }[] = [
    { headers: [], parts: [{ header: null, lines: [] }] },
  ];
  for (let at = 0; at < lines.length;) {
    const line = itemAt(lines, at);
    const header = headerAt(lines, at);
    const segment = must(segments.at(-1));
    if (header === null) {
      must(segment.parts.at(-1)).lines.push(line);
      at += 1;
      continue;
    }
    at += header.lines.length;
    if (segment.headers.length > 0 && isSame(firstOf(segment.headers), header)) {
      segment.headers.push(header);
      segment.parts.push({ header, lines: [] });
    } else segments.push({ headers: [header], parts: [{ header, lines: [] }] });
  }
  return segments;
}

const SHIFT = 2;
/* The same titles at the same places. */
function isSame(a: HeaderBlock, b: HeaderBlock): boolean {
  return (
    a.titles.length === b.titles.length &&
    a.titles.every(({ text, x0 }, at) => {
      const other = itemAt(b.titles, at);
      return text === other.text && Math.abs(x0 - other.x0) <= SHIFT;
    })
  );
}

/* Of a page's height, what its head and its foot take. */
const EDGE = 0.14;
const PAGE_NUMBER =
  /\b(?:page|seite|blatt|pagina|página|sida|side|p\.)\s{0,2}\d{1,4}(?:\s?(?:of|von|de|di|van|av|af|\/)\s?\d{1,4})?|^\d{1,4}(?:\s?(?:\/|of|von|de)\s?\d{1,4})?$/giu;

/**
 * Leaves out what a page's head or foot repeats of the page before: the same words at the same height, without an amount
 * beside them. The number of the page may change, and a line that is nothing else says nothing.
 */
export function withoutFurniture(
  pages: readonly { readonly lines: readonly Line[]; readonly height: number }[],
): readonly Line[] {
  let before: readonly { readonly y: number; readonly text: string }[] = [];
  return pages.flatMap(({ lines, height }) => {
    const edge = lines
      .filter((line) => (line.y < EDGE * height || line.y > (1 - EDGE) * height) && !isRowLike(line))
      .map((line) => ({ line, y: line.y, text: wordsAlone(line) }));
    const repeated = new Set(
      edge
        .filter(({ y, text }) => text === '' || before.some((one) => one.text === text && Math.abs(one.y - y) <= 3))
        .map(({ line }) => line),
    );
    before = edge;
    return lines.filter((line) => !repeated.has(line));
  });
}

function wordsAlone({ phrases }: Line): string {
  return phrases
    .map(({ text }) => text)
    .join(' ')
    .replace(PAGE_NUMBER, '')
    .trim();
}
