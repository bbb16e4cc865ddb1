import type { Claim, ClaimVerdict } from '../domain/rotation/claims.ts';
import type { Quality } from '../domain/rotation/themes.ts';
import type { SizeSchemeId } from '../domain/size.ts';
import { formatEndsPercent } from './ends.ts';
import { SCHEME_NAMES, SHORT_SECTORS, SIZE_NAMES } from './names.ts';
import { countOf, formatPercent, formatShare } from './numbers.ts';
import { formatDate } from './dates.ts';

/* What was claimed in 2026, and what the reference lists say. */

export const CLAIMS = {
  sub: 'What market articles claimed in late 2025 and early 2026, checked against our data. “Matches”: within 1 percentage point, or 95% of it. “Close”: within 3 points, or 75%.',
  quality:
    'Companies had to be profitable to join the S&P 600; the Russell 2000 has no such rule. They may not be profitable now.',
  themes:
    'These are our own rough lists; change them as you like. A company can be in several themes, so percentages don’t add up to 100. Your changes apply everywhere the theme is used.',
} as const;

const VERDICTS: Readonly<Record<ClaimVerdict, { readonly word: string; readonly tone: string }>> = {
  holds: { word: 'matches', tone: 'good' },
  roughly: { word: 'close', tone: 'info' },
  'does-not': { word: 'doesn’t match', tone: 'warn' },
  'cannot-tell': { word: 'not in our data', tone: '' },
};

/** The verdict in a word or two. What is small depends on the definition that is on, and that is said. */
export function verdictWords({ id, verdict }: Pick<Claim, 'id' | 'verdict'>): {
  readonly word: string;
  readonly tone: string;
} {
  const isBySize = id === 'russell-is-small' || id === 'winners-are-small';
  return verdict === 'does-not' && isBySize ? { word: 'not by this definition', tone: 'warn' } : VERDICTS[verdict];
}

export const QUALITY_NAMES: Readonly<Record<Quality, string>> = {
  sp600: 'In the S&P 600 (profitable at entry)',
  'russell-only': 'In the Russell 2000 only (no profit test)',
  neither: 'In neither index',
};

/** What was said. */
export function claimWords({ id }: Claim): string {
  switch (id) {
    case 'tech-and-communication':
      return 'Technology and communication are nearly 40% of the S&P 500 (late 2025)';
    case 'russell-sectors':
      return 'Russell 2000 sectors (late 2025): industrials about 17%, financials 16%, health care 15%, technology 14%, consumer discretionary 11%';
    case 'russell-is-small':
      return 'The Russell 2000 is a small-cap index';
    case 'winners-are-small':
      return 'The winners of the rotation are small caps';
    case 'many-unprofitable':
      return '30–40% of Russell 2000 companies aren’t profitable; the S&P 600 screens them out';
  }
}

const bySize = (scheme: SizeSchemeId) => (scheme === 'custom' ? 'by your own cutoffs' : `by ${SCHEME_NAMES[scheme]}`);

/** What our lists say of it, with their date. */
export function findingWords(claim: Claim): string {
  const on = formatDate(claim.asOf);
  switch (claim.id) {
    case 'tech-and-communication':
    case 'russell-sectors': {
      const figures = claim.figures.map(({ sectors, ours }) =>
        sectors.length === 1 ? `${SHORT_SECTORS[sectors[0]!]} ${formatShare(ours)}` : formatPercent(ours),
      );
      return claim.isFar
        ? `Our nearest holdings data is from ${on} (${figures.join(', ')}): too far from late 2025 to tell.`
        : `${figures.join(', ')} on ${on}.`;
    }
    case 'russell-is-small': {
      const figures = claim.schemes.map(
        ({ scheme, small, mid }) =>
          `${formatEndsPercent(small)} small or micro and ${formatPercent(mid)} mid ${bySize(scheme)}`,
      );
      return `${figures.join('; ')} (holdings on ${on}).`;
    }
    case 'winners-are-small': {
      const others = claim.winners.filter(({ size }) => size !== 'small' && size !== 'micro');
      const named = others.map(({ symbol, size }) => `${symbol} ${SIZE_NAMES[size].toLowerCase()}`).join(', ');
      const all = countOf(claim.winners.length, 'company', 'companies');
      const rest = others.length === 0 ? '' : ` The others: ${named}.`;
      return `${claim.small} of the ${all} named, ${bySize(claim.scheme)} on ${on}.${rest}`;
    }
    case 'many-unprofitable':
      return `Our data doesn’t include profits. ${formatPercent(claim.members / claim.all)} of its companies, or ${formatPercent(claim.weight)} by weight, are also in the S&P 600 (${on}).`;
  }
}
