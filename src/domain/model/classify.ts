import type { Company } from './reference.ts';
import type { SectorKey } from './sector.ts';
import { SIZES, type Cutoffs, type SizeBucket, type SizeKey } from './size.ts';

/** Between which buckets a company's size lies; one bucket on both sides where it is known. */
export interface SizeEnds {
  readonly largest: SizeBucket;
  readonly smallest: SizeBucket;
}

/**
 * Places a company by dollars alone: cap ≥ cut-off. Foreign companies too (src/domain/README, "Size bucket"). A cap that is a span may
 * reach over several buckets; without a cap nobody knows (null), and it is never guessed. The user's own word for a company goes before
 * its cap.
 */
export function sizeEndsOf(company: Company, cutoffs: Cutoffs): SizeEnds | null {
  const { ownSize, cap, capSpan } = company;
  if (ownSize !== null) return ONE_SIZE[ownSize];
  if (cap === null) return null;
  if (capSpan === null) return ONE_SIZE[bucketOf(cap, cutoffs)];
  const [largest, smallest] = [bucketOf(capSpan.high, cutoffs), bucketOf(capSpan.low, cutoffs)];
  return largest === smallest ? ONE_SIZE[largest] : { largest, smallest };
}

function bucketOf(cap: number, cutoffs: Cutoffs): SizeBucket {
  if (cap >= cutoffs.mega) return 'mega';
  if (cap >= cutoffs.large) return 'large';
  if (cap >= cutoffs.mid) return 'mid';
  return cap >= cutoffs.small ? 'small' : 'micro';
}

/* One object a bucket: of ten thousand companies nearly all have one of these. */
const ONE_SIZE: Readonly<Record<SizeBucket, SizeEnds>> = {
  mega: { largest: 'mega', smallest: 'mega' },
  large: { largest: 'large', smallest: 'large' },
  mid: { largest: 'mid', smallest: 'mid' },
  small: { largest: 'small', smallest: 'small' },
  micro: { largest: 'micro', smallest: 'micro' },
};

/** Gives the size of a company; `unknown` without a cap, and where its cap may lie in two buckets. */
export function sizeOf(company: Company, cutoffs: Cutoffs): SizeKey {
  return sizeWithin(sizeEndsOf(company, cutoffs));
}

/** The bucket that both ends are in, else `unknown`. */
export function sizeWithin(ends: SizeEnds | null): SizeKey {
  return ends === null || ends.largest !== ends.smallest ? 'unknown' : ends.largest;
}

/** Tells whether a size that lies between two buckets is a certain one. */
export function isOfSize(ends: SizeEnds | null, size: SizeBucket): YesNoUnknown {
  if (ends === null) return 'unknown';
  const [at, from, to] = [size, ends.largest, ends.smallest].map((one) => SIZES.indexOf(one)) as [
    number,
    number,
    number,
  ];
  if (at < from || at > to) return 'no';
  return from === to ? 'yes' : 'unknown';
}

/** The company with its cap at the middle of its span, as the likely reading takes it. */
export function atMiddleCap(company: Company): Company {
  return company.capSpan === null ? company : { ...company, capSpan: null };
}

/** Gives the sector, or `unknown` where no source states one. */
export function sectorOf(company: Company): SectorKey {
  return company.sector === null ? 'unknown' : company.sector;
}

/** An answer to a yes-or-no question about a company, when facts may be missing. */
export type YesNoUnknown = 'yes' | 'no' | 'unknown';

/** Small caps = small + micro under the scheme that is on; a company without a cap, or whose span reaches over the border, may be one. */
export function isSmallCap(company: Company, cutoffs: Cutoffs): YesNoUnknown {
  const ends = sizeEndsOf(company, cutoffs);
  if (ends === null) return 'unknown';
  const [most, least] = [isSmall(ends.largest), isSmall(ends.smallest)];
  if (most !== least) return 'unknown';
  return most ? 'yes' : 'no';
}

function isSmall(size: SizeBucket): boolean {
  return size === 'small' || size === 'micro';
}
