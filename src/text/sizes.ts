import type { DatedCutoffs, SizeKey, SizeSchemeId } from '../domain/size.ts';
import { formatDate } from './dates.ts';
import { formatCap, formatCount } from './numbers.ts';

/** Where the cut-offs of a scheme come from, in one sentence, with their date. */
export function schemeLine(scheme: SizeSchemeId, cutoffs: DatedCutoffs): string {
  const on = cutoffs.asOf === null ? '' : ` on ${formatDate(cutoffs.asOf)}`;
  switch (scheme) {
    case 'market-rank':
      return `Cut-offs by US market rank${on}: rank 50, 200, ${formatCount(1000)} and ${formatCount(3000)}.`;
    case 'fixed-dollars':
      return 'Cut-offs in plain dollars, the bands that FINRA describes. They do not move with the market.';
    case 'cumulative':
      return `Cut-offs where the largest companies together reach 40, 70, 90 and 97% of the US market’s value${on}.`;
    case 'crsp':
      return `Cut-offs at 70, 85 and 98% of the US market’s value${on}. This definition has no large bucket of its own.`;
    case 'custom':
      return 'Cut-offs of your own, in dollars of market value.';
  }
}

/** From which market value on a company belongs to a bucket: "≥ $241B", "below", "none" for a bucket that is empty. */
export function cutoffWords(size: SizeKey, cutoffs: DatedCutoffs): string {
  switch (size) {
    case 'mega':
    case 'mid':
    case 'small':
      return `≥ ${formatCap(cutoffs[size])}`;
    case 'large':
      return cutoffs.large >= cutoffs.mega ? 'no such bucket' : `≥ ${formatCap(cutoffs.large)}`;
    case 'micro':
      return 'below';
    case 'unknown':
      return '';
  }
}
