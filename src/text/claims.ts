import type { Claim, ClaimVerdict } from '../domain/rotation/claims.ts';
import type { Quality } from '../domain/rotation/themes.ts';
import { SCHEME_NAMES, SHORT_SECTORS, SIZE_NAMES } from './names.ts';
import { countOf, formatPercent, formatShare } from './numbers.ts';
import { formatDate } from './dates.ts';

/* What was claimed in 2026, and what the reference lists say. */

export const CLAIMS = {
  sub: 'What market articles said in late 2025 and early 2026, beside the reference lists. Holds: within 1 point, or 95% of it. Roughly: within 3 points, or 75%.',
  quality:
    'S&P 600 members had to show profits when they came in; the Russell 2000 asks for none. That is a screen at the door, not a mark for today.',
  themes:
    'Editorial lists, for orientation and yours to change; a company may stand in several, so the shares do not add up. A changed list counts wherever its theme does.',
} as const;

export const VERDICTS: Readonly<Record<ClaimVerdict, { readonly word: string; readonly tone: string }>> = {
  holds: { word: 'holds', tone: 'good' },
  roughly: { word: 'roughly', tone: 'info' },
  'does-not': { word: 'does not', tone: 'warn' },
  'cannot-tell': { word: 'can’t tell', tone: '' },
};

export const QUALITY_NAMES: Readonly<Record<Quality, string>> = {
  sp600: 'In the S&P 600 (profitable at entry)',
  'russell-only': 'In the Russell 2000 only (not screened)',
  neither: 'In neither list',
};

/** What was said. */
export function claimWords({ id }: Claim): string {
  switch (id) {
    case 'tech-and-communication':
      return 'Technology and communication are nearly 40% of the S&P 500 (late 2025)';
    case 'russell-sectors':
      return 'The Russell 2000’s sectors: industrials about 17%, financials 16, health care 15, technology 14, consumer discretionary 11';
    case 'russell-is-small':
      return 'The Russell 2000 is a small-cap index';
    case 'winners-are-small':
      return 'Those who gained from the rotation are small caps';
    case 'many-unprofitable':
      return '30–40% of the Russell 2000’s companies make no profit; the S&P 600 screens for it';
  }
}

/** What our lists say of it, with their date. */
export function findingWords(claim: Claim): string {
  const on = formatDate(claim.asOf);
  switch (claim.id) {
    case 'tech-and-communication':
      return `${claim.figures.map(({ ours }) => formatPercent(ours)).join(', ')} on ${on}.`;
    case 'russell-sectors': {
      const figures = claim.figures.map(({ sectors, ours }) => `${SHORT_SECTORS[sectors[0]!]} ${formatShare(ours)}`);
      return `${figures.join(', ')} on ${on}.`;
    }
    case 'russell-is-small': {
      const figures = claim.schemes.map(
        ({ scheme, small, mid }) =>
          `by ${SCHEME_NAMES[scheme]} ${formatShare(small)}% small or micro, ${formatShare(mid)}% mid`,
      );
      const text = `${figures.join('; ')}; its list of ${on}.`;
      return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
    }
    case 'winners-are-small': {
      const others = claim.winners.filter(({ size }) => size !== 'small' && size !== 'micro');
      const named = others.map(({ symbol, size }) => `${symbol} ${SIZE_NAMES[size].toLowerCase()}`).join(', ');
      return `${claim.small} of ${countOf(claim.winners.length, 'named one')} by market rank on ${on}. Not: ${named}.`;
    }
    case 'many-unprofitable':
      return `The lists carry no profits. ${formatPercent(claim.members / claim.all)} of its companies, ${formatPercent(claim.weight)} of its weight, are also in the S&P 600 (${on}).`;
  }
}
