import { t } from '../../../words/t.ts';
import type { DatedCutoffs, SizeKey, SizeSchemeId } from '../../../domain/model/size.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { formatCap, formatCount } from '../../../words/marks/numbers.ts';
import { sentences } from '../../review/words/phrases.ts';

/** Where the cut-offs of a scheme come from, with their date. */
export function schemeLine(scheme: SizeSchemeId, cutoffs: DatedCutoffs): string {
  return sentences(ruleOf(scheme), cutoffs.asOf === null ? '' : t`As of ${formatDate(cutoffs.asOf)}.`);
}

function ruleOf(scheme: SizeSchemeId): string {
  switch (scheme) {
    case 'market-rank':
      return t`Cutoffs by US market rank: 50, 200, ${formatCount(1000)} and ${formatCount(3000)}.`;
    case 'fixed-dollars':
      return t`Cutoffs in fixed dollars, using FINRA’s bands. They don’t move with the market.`;
    case 'cumulative':
      return t`Cutoffs where the largest companies together reach 40%, 70%, 90% and 97% of the US market’s value.`;
    case 'crsp':
      return t`Cutoffs at 70%, 85% and 98% of the US market’s value. This definition has no separate large group.`;
    case 'custom':
      return t`Your own cutoffs, in dollars of market cap.`;
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
      return cutoffs.large >= cutoffs.mega ? t`no such group` : `≥ ${formatCap(cutoffs.large)}`;
    case 'micro':
      return t`smaller`;
    case 'unknown':
      return '';
  }
}
