import type { Cutoffs, PackScheme } from '../model/size.ts';

/**
 * The cut-offs of the four schemes of the pack in US dollars (src/domain/README, "Size bucket"). `caps` are those of the ranked
 * companies, largest first, each company once. A cut-off is the cap of the last company inside.
 */
export function workOutCutoffs(caps: readonly number[]): Readonly<Record<PackScheme, Cutoffs>> {
  const rank = (place: number): number => capAtRank(caps, place);
  const share = (percent: number): number => capAtShare(caps, percent);
  return {
    'market-rank': { mega: rank(50), large: rank(200), mid: rank(1000), small: rank(3000) },
    'fixed-dollars': { mega: 200e9, large: 10e9, mid: 2e9, small: 250e6 },
    cumulative: { mega: share(40), large: share(70), mid: share(90), small: share(97) },
    crsp: { mega: share(70), large: share(70), mid: share(85), small: share(98) },
  };
}

/** How two home markets part their companies by rank: SEBI's list of India's, and Tokyo's New Index Series (Core 30, Large 70, Mid 400). */
export const HOME_SIZES = {
  IN: { mega: null, large: 100, mid: 250 },
  JP: { mega: 30, large: 100, mid: 500 },
} as const;
export type HomeCountry = keyof typeof HOME_SIZES;

/**
 * The cut-offs of a home market from the caps of its companies, largest first. All below its middle is small there; what it has no class for
 * begins where `mega` says. Null where fewer companies are known than it ranks.
 */
export function workOutHomeCutoffs(country: HomeCountry, caps: readonly number[], mega: number): Cutoffs | null {
  const ranks = HOME_SIZES[country];
  if (caps.length < ranks.mid) return null;
  const [large, mid] = [capAtRank(caps, ranks.large), capAtRank(caps, ranks.mid)];
  const first = ranks.mega === null ? Math.max(mega, large) : capAtRank(caps, ranks.mega);
  return { mega: first, large, mid, small: Math.min(mid, capAtRank(caps, caps.length)) };
}

/** The cap of the company at that rank, counted from 1; of the last company where there are fewer. */
export function capAtRank(caps: readonly number[], rank: number): number {
  const cap = caps[Math.min(rank, caps.length) - 1];
  if (cap === undefined) throw new Error('Cut-offs need at least one company.');
  return cap;
}

/** The cap of the company at which the running share of all market value first reaches `percent`; it is still inside. */
export function capAtShare(caps: readonly number[], percent: number): number {
  const total = caps.reduce((sum, cap) => sum + cap, 0);
  let running = 0;
  for (const cap of caps) {
    running += cap;
    if (running * 100 >= percent * total) return cap;
  }
  throw new Error('Cut-offs need at least one company.');
}
