import type { LensId } from '../model/lens.ts';
import type { Ranged } from '../model/report-amounts.ts';
import { SIZES } from '../model/size.ts';
import { answerOf } from './answer.ts';
import { WORTH_A_RANGE } from '../measure/worth-a-range.ts';
import { addUp } from './parts.ts';
import type { CompositionKey } from '../model/report-exposure.ts';
import type { Report } from '../model/report.ts';
import { roundToSum, shownTenths } from './rounding.ts';

/** Parts that are no bucket and less than this are not worth a row. */
const TRACE = 0.00005;

/** A part of the size bar with its share and its figure in tenths of a percent. */
export interface RoundedPart {
  readonly key: CompositionKey;
  readonly share: number;
  readonly tenths: number;
}

interface Part {
  readonly key: CompositionKey;
  readonly share: number;
}

/** Only of these it is certain that every member is a mega cap, so that they are a part of the mega caps. */
export const MEGA_ONLY: readonly LensId[] = ['mega-cap-tech', 'mega-cap-it'];

/* What binary fractions leave of nothing. */
const HAIR = 1e-9;
const UNSEEN: readonly CompositionKey[] = ['not-identified', 'unknown-size'];
const SMALL: readonly CompositionKey[] = ['small', 'micro'];

/* What some of the parts come to; a part without a share adds nothing. */
function shareOf(
  parts: readonly { readonly key: CompositionKey; readonly share: number | null }[],
  keys: readonly CompositionKey[],
): number {
  return addUp(parts, ({ key, share }) => (keys.includes(key) && share !== null ? share : 0));
}

/**
 * Gives by how much of the base the answer to each question lies above what the parts by size have for it: where the verdict says "about",
 * the middle reading, else what is known, of which companies between small and micro are a part. The lens counts only where all of it is in
 * the mega caps. 0 without shares.
 */
export function aboveKnown({
  exposure,
  lens,
  smallCaps,
  settings,
}: Pick<Report, 'exposure' | 'lens' | 'smallCaps' | 'settings'>): Readonly<Record<'lens' | 'small', number>> {
  const above = (figure: Ranged, known: number | null) => {
    const answer = answerOf(figure);
    if (answer === null || figure.share === null || known === null) return 0;
    const beyond = (answer.kind === 'about' ? answer.share : figure.share) - known;
    return Math.abs(beyond) < HAIR ? 0 : beyond;
  };
  return {
    lens: MEGA_ONLY.includes(settings.lens) ? above(lens, lens.share) : 0,
    small: above(smallCaps, shareOf(exposure.composition, SMALL)),
  };
}

/** Tells whether the answers count a part of what can't be seen, so that what the parts by size leave of it is less than can't be seen. */
export function countsUnseen(report: Parameters<typeof aboveKnown>[0]): boolean {
  const { lens, small } = aboveKnown(report);
  return lens + small > WORTH_A_RANGE;
}

/* What the answers add comes out of what can't be seen, and where there is no such part, out of everything else. */
function withAnswers(parts: readonly Part[], { lens, small }: ReturnType<typeof aboveKnown>): readonly Part[] {
  if (lens === 0 && small === 0) return parts;
  const [unseen, known] = [shareOf(parts, UNSEEN), shareOf(parts, SMALL)];
  const taken = Math.min(unseen, lens + small);
  const left = lens + small - taken;
  const others = addUp(parts, ({ key, share }) =>
    UNSEEN.includes(key) || SMALL.includes(key) || key === 'mega' ? 0 : share,
  );
  return parts.map(({ key, share }) => {
    if (key === 'mega') return { key, share: share + lens };
    if (SMALL.includes(key) && known > 0) return { key, share: share + small * (share / known) };
    if (key === 'small') return { key, share: share + small };
    if (SMALL.includes(key)) return { key, share };
    if (UNSEEN.includes(key)) return { key, share: unseen === 0 ? share : share - (taken * share) / unseen };
    return { key, share: others === 0 ? share : share - (left * share) / others };
  });
}

/** Gives the parts of what it is compared with by size: its two figures as they are printed, estimated market caps at their middle. */
export function sizesOfBenchmark({ benchmark, settings }: Pick<Report, 'benchmark' | 'settings'>): readonly Part[] {
  const { lens, smallCaps, between, composition } = benchmark;
  return withAnswers(composition, {
    lens: MEGA_ONLY.includes(settings.lens) ? lens - between.lens.low : 0,
    small: smallCaps - shareOf(composition, SMALL),
  });
}

/**
 * Rounds the parts of the size bar so that their figures add up: the one rounding for every place that shows them. `answered`: small caps
 * and the lens as the verdict answers them, with their middle reading where it says "about"; `known`: what is known of them, for tables
 * of companies. Empty without shares.
 */
export function roundComposition(report: Report, by: 'answered' | 'known' = 'answered'): readonly RoundedPart[] {
  const known = report.exposure.composition.flatMap(({ key, share }) => {
    const isBucket = SIZES.some((size) => size === key);
    return share === null || (!isBucket && Math.abs(share) < TRACE) ? [] : [{ key, share }];
  });
  const parts = by === 'known' ? known : withAnswers(known, aboveKnown(report));
  return roundParts(parts);
}

/** Rounds parts by size so that they add up to their sum, and small caps to just the figure that is printed of them alone. */
export function roundParts<One extends Part>(parts: readonly One[]): readonly (One & { readonly tenths: number })[] {
  const isSmall = ({ key }: Part) => SMALL.includes(key);
  const all = Math.round(addUp(parts, ({ share }) => share) * 1000);
  const small = parts.filter(isSmall);
  const others = parts.filter((part) => !isSmall(part));
  const inSmall = others.length === 0 ? all : shownTenths(addUp(small, ({ share }) => share));
  const round = (some: readonly One[], sum: number) =>
    roundToSum(
      some.map(({ share }) => share),
      1000,
      sum,
    );
  const [smallTenths, otherTenths] = [round(small, inSmall), round(others, all - inSmall)];
  return parts.map((part) => ({
    ...part,
    tenths: (isSmall(part) ? smallTenths[small.indexOf(part)] : otherTenths[others.indexOf(part)])!,
  }));
}
