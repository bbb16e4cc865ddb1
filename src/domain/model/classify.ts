import type { Company } from './reference.ts';
import type { SectorKey } from './sector.ts';
import type { Cutoffs, SizeKey } from './size.ts';

/**
 * Places a company by dollars alone: cap ≥ cut-off. Foreign companies too (src/domain/README, "Size bucket"). Without a cap the
 * size is unknown; it is never guessed. The user's own word for a company goes before its cap.
 */
export function sizeOf(company: Company, cutoffs: Cutoffs): SizeKey {
  if (company.ownSize !== null) return company.ownSize;
  const cap = company.cap;
  if (cap === null) return 'unknown';
  if (cap >= cutoffs.mega) return 'mega';
  if (cap >= cutoffs.large) return 'large';
  if (cap >= cutoffs.mid) return 'mid';
  return cap >= cutoffs.small ? 'small' : 'micro';
}

/** Gives the sector, or `unknown` where no source states one. */
export function sectorOf(company: Company): SectorKey {
  return company.sector === null ? 'unknown' : company.sector;
}

/** An answer to a yes-or-no question about a company, when facts may be missing. */
export type Answered = 'yes' | 'no' | 'unknown';

/** Small caps = small + micro under the scheme that is on; a company without a cap may be one. */
export function isSmallCap(company: Company, cutoffs: Cutoffs): Answered {
  const size = sizeOf(company, cutoffs);
  if (size === 'unknown') return 'unknown';
  return size === 'small' || size === 'micro' ? 'yes' : 'no';
}
