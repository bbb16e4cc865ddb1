import { addUp } from '../../domain/figures/parts.ts';
import { textWidth, type Anchor } from '../text-width.ts';
import { t } from '../../words/t.ts';

/* Two bars, one over the other, and the ribbons between the same pieces of both. */

export interface RibbonPiece {
  readonly key: string;
  /** Tenths of the whole, as printed: both bars add up to 1,000. */
  readonly tenths: number;
  readonly theirTenths: number;
  readonly name: string;
  readonly shortName: string;
  readonly figure: string;
  readonly theirFigure: string;
  /** The difference in points; `shortDifference` where there is little room. Empty = none is drawn. */
  readonly difference: string;
  readonly shortDifference: string;
  /** A size, which has a ribbon to the other bar. */
  readonly isSize: boolean;
}
interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly type: number;
}
interface Block {
  readonly x: number;
  readonly width: number;
}
export interface LaidPiece {
  readonly key: string;
  /** Null where that bar has nothing of it. */
  readonly yours: (Block & { readonly words: readonly Word[] }) | null;
  readonly theirs: (Block & { readonly words: readonly Word[] }) | null;
  /** Null for what is no size. */
  readonly ribbon: string | null;
  readonly difference: Word | null;
}
export interface LaidRibbons {
  readonly width: number;
  readonly height: number;
  readonly barHeight: number;
  readonly yoursAt: number;
  readonly theirsAt: number;
  readonly pieces: readonly LaidPiece[];
  /** Names that stand above their piece, because it is too narrow. */
  readonly above: readonly (Word & { readonly key: string })[];
  /** What no word in the picture says, to be said below it. */
  readonly unsaid: readonly string[];
  /** Whether a piece of the lower bar says whose it is. */
  readonly isNamed: boolean;
}

const GAP = 2;
const LEAST = 2;
const PHONE = 560;

/** Places pieces along a bar: what is under two pixels takes two, and the rest gives way to it. */
function blocks(tenths: readonly number[], width: number): readonly (Block | null)[] {
  const shown = tenths.filter((one) => one > 0);
  const room = width - GAP * Math.max(0, shown.length - 1);
  const narrow = new Set<number>();
  const scaleOf = () => {
    const wide = shown.filter((one) => !narrow.has(one));
    const left = room - LEAST * (shown.length - wide.length);
    return (
      left /
      Math.max(
        1,
        addUp(wide, (one) => one),
      )
    );
  };
  // What one gives way to may make the next too narrow: from the smallest up, until none is.
  for (const one of [...shown].sort((a, b) => a - b)) if (one * scaleOf() < LEAST) narrow.add(one);
  const scale = scaleOf();
  let x = 0;
  return tenths.map((one) => {
    if (one <= 0) return null;
    const block = { x, width: narrow.has(one) ? LEAST : one * scale };
    x += block.width + GAP;
    return block;
  });
}

/** Lays both bars into so many pixels across. Words stand where they fit, and are told apart where they don't. */
export function layRibbons(
  pieces: readonly RibbonPiece[],
  { you, them }: { readonly you: string; readonly them: string },
  width: number,
): LaidRibbons {
  const isPhone = width < PHONE;
  const type = isPhone ? 12 : 13.5;
  const firstType = isPhone ? 15 : 19;
  const barHeight = isPhone ? 42 : 44;
  const [yoursAt, height] = [isPhone ? 20 : 22, isPhone ? 174 : 148];
  const theirsAt = height - barHeight;
  const inset = isPhone ? 5 : 10;
  const yours = blocks(
    pieces.map(({ tenths }) => tenths),
    width,
  );
  const theirs = blocks(
    pieces.map(({ theirTenths }) => theirTenths),
    width,
  );
  const fits = (text: string, room: number, size = type) => textWidth(text, size) <= room - inset;
  const above: (Word & { readonly key: string })[] = [];
  const unsaid: string[] = [];
  let isNamed = false;
  // The word "You" stands at the left above the first bar, in any language.
  let taken = Math.max(40, textWidth(you, 13) + 14);
  const laid = pieces.map((piece, at): LaidPiece => {
    const [mine, other] = [yours[at] ?? null, theirs[at] ?? null];
    const wordsIn = (block: Block, bar: number, lines: readonly string[]): readonly Word[] =>
      lines.map((text, line) => ({
        text,
        x: block.x + inset,
        y: bar + barHeight / 2 + type * 0.36 + (line - (lines.length - 1) / 2) * (type + 3),
        anchor: 'start',
        type,
      }));
    const own = ((): readonly string[] => {
      if (mine === null) return [];
      const { name, shortName, figure } = piece;
      if (!isPhone && fits(`${name} ${figure}`, mine.width)) return [`${name} ${figure}`];
      const stacked = [name, shortName].find((one) => fits(one, mine.width));
      if (isPhone && stacked !== undefined && fits(figure, mine.width)) return [stacked, figure];
      if (!isPhone && fits(`${shortName} ${figure}`, mine.width)) return [`${shortName} ${figure}`];
      const size = textWidth(`${name} ${figure}`, 12);
      const words = fits(figure, mine.width) ? name : `${name} ${figure}`;
      const length = Math.min(size, textWidth(words, 12));
      const x = Math.min(Math.max(taken, mine.x), width - length);
      // A name above stands over its piece, or close to it at the right end.
      if (x >= taken && x <= mine.x + mine.width && x + length >= mine.x) {
        above.push({ key: piece.key, text: words, x, y: yoursAt - 8, anchor: 'start', type: 12 });
        taken = x + length + 12;
      } else unsaid.push(`${name} ${figure}`);
      return fits(figure, mine.width) ? [figure] : [];
    })();
    // The first piece that has room for it says whose the lower bar is.
    const named = t`${them}: ${piece.theirFigure}`;
    const their = ((): readonly string[] => {
      if (other === null) return [];
      if (!isNamed && fits(named, other.width)) {
        isNamed = true;
        return [named];
      }
      return fits(piece.theirFigure, other.width) ? [piece.theirFigure] : [];
    })();
    const [a, b] = [mine ?? edge(yours, at, width), other ?? edge(theirs, at, width)];
    const hasRibbon = piece.isSize && (mine !== null || other !== null);
    const [top, bottom] = [yoursAt + barHeight, theirsAt];
    const center = (a.x + a.width / 2 + b.x + b.width / 2) / 2;
    // Half way down a ribbon is as wide as the mean of both its ends.
    const room = (a.width + b.width) / 2;
    const long = [piece.difference, piece.shortDifference].find(
      (text) => text !== '' && fits(text, room, at === 0 ? firstType : type),
    );
    const others = isPhone ? 12 : 14;
    return {
      key: piece.key,
      yours: mine === null ? null : { ...mine, words: wordsIn(mine, yoursAt, own) },
      theirs: other === null ? null : { ...other, words: wordsIn(other, theirsAt, their) },
      ribbon: hasRibbon ? `M${a.x} ${top}L${a.x + a.width} ${top}L${b.x + b.width} ${bottom}L${b.x} ${bottom}Z` : null,
      difference:
        !hasRibbon || long === undefined
          ? null
          : {
              text: long,
              x: center,
              y: (top + bottom) / 2 + 5,
              anchor: 'middle',
              type: at === 0 ? firstType : others,
            },
    };
  });
  return { width, height, barHeight, yoursAt, theirsAt, pieces: laid, above, unsaid, isNamed };
}

/* Where a piece would begin that a bar has nothing of: behind the one before it. */
function edge(row: readonly (Block | null)[], at: number, width: number): Block {
  for (let before = at - 1; before >= 0; before -= 1) {
    const block = row[before];
    if (block !== null && block !== undefined) return { x: Math.min(width, block.x + block.width), width: 0 };
  }
  return { x: 0, width: 0 };
}
