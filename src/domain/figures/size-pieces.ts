import type { CompositionKey } from '../model/report-exposure.ts';
import type { Report } from '../model/report.ts';
import { aheadInTenths, answerOf } from './answer.ts';
import { aboveKnown, MEGA_ONLY, sizesOfBenchmark, roundComposition, roundParts } from './composition.ts';
import { addUp } from './parts.ts';
import { shownTenths } from './rounding.ts';

/** The pieces in which the portfolio is drawn beside the benchmark, from the largest companies down. */
export const SIZE_PIECES = ['lens', 'other-mega', 'mega', 'large', 'mid', 'small', 'safe', 'unseen'] as const;
export type SizePieceKey = (typeof SIZE_PIECES)[number];

/** One piece of both bars. Tenths of a percent, rounded so that each bar adds up, as the size table does. */
export interface SizePiece {
  readonly key: SizePieceKey;
  readonly share: number;
  readonly tenths: number;
  readonly theirShare: number;
  readonly theirTenths: number;
  /** Difference of the two printed figures, in tenths of a point. */
  readonly differenceTenths: number;
}

/* What a piece is made of. The excess of lists over 100 % is no company's: it goes where lent shares' cash stands. */
const PARTS: Readonly<Record<Exclude<SizePieceKey, 'lens' | 'other-mega'>, readonly CompositionKey[]>> = {
  mega: ['mega'],
  large: ['large'],
  mid: ['mid'],
  small: ['small', 'micro'],
  safe: ['cash-and-bonds', 'other-assets', 'excess'],
  unseen: ['unknown-size', 'not-identified'],
};
const BY_SIZE = ['mega', 'large', 'mid', 'small', 'safe', 'unseen'] as const;

/** From here on a negative part is one that no bar can show; below it is rounding. */
const TRACE = 0.0005;

interface Part {
  readonly key: CompositionKey;
  readonly share: number;
  readonly tenths: number;
}
interface Measured {
  readonly share: number;
  readonly tenths: number;
}
type Bar = ReadonlyMap<SizePieceKey, Measured>;

function barOf(parts: readonly Part[], lens: number | null): Bar | null {
  if (parts.some(({ key }) => key === 'funds' || key === 'financing')) return null;
  const bar = new Map<SizePieceKey, Measured>();
  for (const key of BY_SIZE) {
    const own = parts.filter((part) => PARTS[key].includes(part.key));
    const piece = { share: addUp(own, ({ share }) => share), tenths: addUp(own, ({ tenths }) => tenths) };
    if (piece.share <= -TRACE || piece.tenths < 0) return null;
    bar.set(key, piece);
  }
  const mega = bar.get('mega');
  if (mega === undefined || lens === null) return bar;
  if (lens <= -TRACE || mega.share - lens <= -TRACE) return null;
  const tenths = Math.min(mega.tenths, shownTenths(lens));
  bar.set('lens', { share: lens, tenths });
  bar.set('other-mega', { share: mega.share - lens, tenths: mega.tenths - tenths });
  bar.delete('mega');
  return bar;
}

/** Tells whether there is something beside cash and bonds that is no company: coins, gold, options. */
export function hasOtherAssets({ exposure }: Pick<Report, 'exposure'>): boolean {
  return exposure.composition.some(({ key, share }) => key === 'other-assets' && share !== null && share >= TRACE);
}

/**
 * Gives the tenths of each piece of the portfolio alone, as the size table has them. Null where there is nothing to draw, and where the
 * lens is none that lies in the mega caps.
 */
export function ownTenths(report: Report): ReadonlyMap<SizePieceKey, number> | null {
  const { lens, settings, totals } = report;
  if (totals.base === null || lens.share === null || !MEGA_ONLY.includes(settings.lens)) return null;
  const bar = barOf(roundComposition(report), lens.share + aboveKnown(report).lens);
  return bar === null ? null : new Map([...bar].map(([key, { tenths }]) => [key, tenths]));
}

/**
 * Gives the portfolio and what it is compared with in the same pieces, from the size table's own figures; a piece that neither has is left
 * out. Null where there is nothing to draw: no shares, funds left as lines, borrowed or negative parts, a benchmark without sizes.
 */
export function comparePieces(report: Report): readonly SizePiece[] | null {
  const { benchmark, lens, settings } = report;
  const isSplit = MEGA_ONLY.includes(settings.lens);
  if (report.totals.base === null || lens.share === null || settings.funds === 'lines') return null;
  const yours = barOf(roundComposition(report), isSplit ? lens.share + aboveKnown(report).lens : null);
  const theirs = barOf(
    roundParts(sizesOfBenchmark(report).filter(({ share }) => share !== 0)),
    isSplit ? benchmark.lens : null,
  );
  if (yours === null || theirs === null) return null;
  const pieces = SIZE_PIECES.flatMap((key): readonly SizePiece[] => {
    const [mine, other] = [yours.get(key), theirs.get(key)];
    if (mine === undefined || other === undefined || (mine.tenths === 0 && other.tenths === 0)) return [];
    return [
      {
        key,
        ...mine,
        theirShare: other.share,
        theirTenths: other.tenths,
        differenceTenths: mine.tenths - other.tenths,
      },
    ];
  });
  const hasSizes = pieces.some(({ key, theirTenths }) => key !== 'safe' && key !== 'unseen' && theirTenths > 0);
  return hasSizes ? pieces : null;
}

/** What the two bars show first. */
export type ComparedFinding =
  | { readonly kind: 'same' | 'open' }
  /** At least so many tenths of a point above or below, where part can't be seen. */
  | { readonly kind: 'at-least'; readonly side: 'more' | 'less'; readonly tenths: number }
  /** So many more, and the pieces that have less for it; or so many less, and the pieces that have more. */
  | {
      readonly kind: 'moved';
      readonly side: 'more' | 'less';
      readonly tenths: number;
      readonly against: readonly SizePieceKey[];
    };

/** Below a point the two are about the same. */
const WORTH_SAYING = 10;
/** A piece is named that makes up so much of what stands on the other side. */
const WORTH_NAMING = 0.25;

/** Says of the largest companies' piece whether it is larger or smaller than the benchmark's, and what stands against it. */
export function comparedFinding(pieces: readonly SizePiece[], { lens, benchmark, settings }: Report): ComparedFinding {
  const first = pieces.find(({ key }) => key === 'lens' || key === 'mega');
  if (first === undefined) return { kind: 'same' };
  const isSplit = MEGA_ONLY.includes(settings.lens);
  const answer = answerOf(lens);
  if (answer !== null && (answer.kind === 'between' || (answer.kind === 'about' && !isSplit))) {
    if (!isSplit) return { kind: 'open' };
    const { low, high } = aheadInTenths(answer, benchmark.lens);
    if (low >= WORTH_SAYING) return { kind: 'at-least', side: 'more', tenths: low };
    if (high <= -WORTH_SAYING) return { kind: 'at-least', side: 'less', tenths: -high };
    return { kind: 'open' };
  }
  const difference = first.differenceTenths;
  if (Math.abs(difference) < WORTH_SAYING) return { kind: 'same' };
  const side = difference > 0 ? 'more' : 'less';
  const against = pieces
    .filter((piece) => piece !== first && Math.sign(piece.differenceTenths) === -Math.sign(difference))
    .sort((a, b) => Math.abs(b.differenceTenths) - Math.abs(a.differenceTenths));
  const all = addUp(against, (piece) => Math.abs(piece.differenceTenths));
  const named = against
    .filter((piece) => Math.abs(piece.differenceTenths) >= WORTH_NAMING * all)
    .map(({ key }) => key)
    .sort((a, b) => SIZE_PIECES.indexOf(a) - SIZE_PIECES.indexOf(b));
  return { kind: 'moved', side, tenths: Math.abs(difference), against: named };
}
