import { t } from '../../words/t.ts';
import { addUp } from '../../domain/figures/parts.ts';
import { COMPOSITION_KEYS, type CompositionKey } from '../../domain/model/report-exposure.ts';
import { type Report } from '../../domain/model/report.ts';
import { sizesOfBenchmark, roundComposition, roundParts } from '../../domain/figures/composition.ts';
import { SIZES, type SizeBucket } from '../../domain/model/size.ts';
import { excessName } from '../../words/marks/excess.ts';
import { SIZE_NAMES } from '../../words/names/names.ts';
import { NO_FIGURE, formatPoints, formatTenths } from '../../words/marks/numbers.ts';
import { cutoffWords } from '../../screens/verdict/words/sizes.ts';

export type PartKind = SizeBucket | 'fund' | 'cash' | 'other' | 'unknown';

/** One line of the size table and one piece of the bar: both are drawn from the same array. */
export interface SizePart {
  readonly key: string;
  readonly kind: PartKind;
  readonly name: string;
  readonly share: number;
  /** Tenths of a percent, rounded so that all parts add up. */
  readonly tenths: number;
  readonly figure: string;
  /** Null for what the benchmark does not hold. */
  readonly market: number | null;
  readonly marketFigure: string;
  readonly points: string;
  readonly cutoff: string;
}

const KINDS: Readonly<Record<CompositionKey, { readonly kind: PartKind; readonly name: string }>> = {
  mega: { kind: 'mega', name: SIZE_NAMES.mega },
  large: { kind: 'large', name: SIZE_NAMES.large },
  mid: { kind: 'mid', name: SIZE_NAMES.mid },
  small: { kind: 'small', name: SIZE_NAMES.small },
  micro: { kind: 'micro', name: SIZE_NAMES.micro },
  'unknown-size': { kind: 'unknown', name: SIZE_NAMES.unknown },
  funds: { kind: 'fund', name: t`Funds (not broken down)` },
  'cash-and-bonds': { kind: 'cash', name: t`Cash and bonds` },
  'other-assets': { kind: 'other', name: t`Other assets` },
  'not-identified': { kind: 'unknown', name: t`Not identified` },
  excess: { kind: 'other', name: '' },
  financing: { kind: 'other', name: t`Borrowed money` },
};

const bucketOf = (key: CompositionKey): SizeBucket | null => SIZES.find((size) => size === key) ?? null;

/* Figures of a trace are not worth a row, unless the other side has more of it. */
const TRACE = 0.00005;

/**
 * The portfolio by size beside the benchmark; each column adds up at one decimal. `by`: small caps and the lens as the verdict answers them,
 * or what is known of them, for tables of companies. Empty without a base for shares.
 */
export function sizeParts(report: Report, by: 'answered' | 'known' = 'answered'): readonly SizePart[] {
  const { settings } = report;
  const ours = roundComposition(report, by);
  if (ours.length === 0) return [];
  const theirs = roundParts(sizesOfBenchmark(report).filter(({ share }) => Math.abs(share) >= TRACE));
  return COMPOSITION_KEYS.flatMap((key): readonly SizePart[] => {
    const mine = ours.find((part) => part.key === key);
    const market = theirs.find((part) => part.key === key);
    if (mine === undefined && market === undefined) return [];
    const bucket = bucketOf(key);
    const [share, tenths] = mine === undefined ? [0, 0] : [mine.share, mine.tenths];
    const isCompared = market !== undefined || bucket !== null;
    const [marketShare, marketTenths] = market === undefined ? [0, 0] : [market.share, market.tenths];
    return [
      {
        key,
        ...KINDS[key],
        ...(key === 'excess' ? { name: excessName(report) } : {}),
        share,
        tenths,
        figure: formatTenths(tenths, share),
        market: isCompared ? marketShare : null,
        marketFigure: isCompared ? formatTenths(marketTenths, marketShare) : NO_FIGURE,
        points: isCompared ? formatPoints((tenths - marketTenths) / 1000) : '',
        cutoff: bucket === null ? '' : cutoffWords(bucket, settings.cutoffs),
      },
    ];
  });
}

/** The pieces of a bar with their widths as fractions of it; what is not above 0 has no piece. */
export function barPieces<Part extends { readonly share: number }>(
  parts: readonly Part[],
): readonly (Part & { readonly width: number })[] {
  const drawn = parts.filter(({ share }) => share > 0);
  const all = addUp(drawn, ({ share }) => share);
  return drawn.map((part) => ({ ...part, width: part.share / all }));
}
