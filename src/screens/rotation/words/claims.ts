import { t } from '../../../words/t.ts';
import { partOf } from '../../../domain/figures/parts.ts';
import type { Claim, ClaimReading } from '../../../domain/rotation/claims.ts';
import type { Quality, QualityFigure, ThemeFigure } from '../../../domain/rotation/themes.ts';
import type { SizeKey } from '../../../domain/model/size.ts';
import { formatEndsPercent } from '../../../words/marks/ends.ts';
import { BY_SCHEME, SHORT_SECTORS, SIZE_NAMES } from '../../../words/names/names.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { formatPercent, formatShare, pluralInWords, plural } from '../../../words/marks/numbers.ts';
import { THEME_NAMES } from '../../../words/names/reference-names.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { sentences } from '../../review/words/phrases.ts';

/* What was claimed in 2026, and what the reference lists say. */

export const CLAIMS = {
  title: t`Claims and background`,
  lede: t`What articles said about the 2026 rotation, checked against holdings from the time of the claim, and some more about what you hold.`,
  rule: t`“Roughly right” means within 3 percentage points, or at least 75% of it.`,
  profit: t`How many of your small caps passed a profit test`,
  quality: t`Companies had to be profitable to join the S&P 600; the Russell 2000 has no such rule. They may not be profitable now.`,
  themes: t`Our own rough lists; change them as you like. A company can be in several themes, so percentages don’t add up to 100. Your changes apply everywhere the theme is used.`,
} as const;

const READINGS: Readonly<Record<ClaimReading, { readonly word: string; readonly tone: string }>> = {
  right: { word: t`Roughly right`, tone: 'good' },
  higher: { word: t`Higher than said`, tone: 'warn' },
  lower: { word: t`Lower than said`, tone: 'warn' },
  half: { word: t`Half right`, tone: 'info' },
  depends: { word: t`Depends on the definition`, tone: 'info' },
  'cannot-tell': { word: t`Can’t check`, tone: '' },
};

/** The verdict in a few words. */
export function verdictWords({ reading }: Pick<Claim, 'reading'>): { readonly word: string; readonly tone: string } {
  return READINGS[reading];
}

/** What came of the claims, in a title: "Of five claims, one is roughly right, two are wrong and two can’t be checked". */
export function claimsTitle(claims: readonly Pick<Claim, 'reading'>[]): string {
  const groups: readonly (readonly [readonly ClaimReading[], (many: number) => string])[] = [
    [['right'], (many) => t`${pluralInWords(many, { one: '# is roughly right', other: '# are roughly right' })}`],
    [['half'], (many) => t`${pluralInWords(many, { one: '# is half right', other: '# are half right' })}`],
    [
      ['depends'],
      (many) => t`${pluralInWords(many, { one: '# depends on the definition', other: '# depend on the definition' })}`,
    ],
    [['higher', 'lower'], (many) => t`${pluralInWords(many, { one: '# is wrong', other: '# are wrong' })}`],
    [['cannot-tell'], (many) => t`${pluralInWords(many, { one: '# can’t be checked', other: '# can’t be checked' })}`],
  ];
  const told = groups.flatMap(([readings, say]) => {
    const many = claims.filter(({ reading }) => readings.includes(reading)).length;
    return many === 0 ? [] : [say(many)];
  });
  return t`Of ${pluralInWords(claims.length, { one: '# claim', other: '# claims' })}, ${joinAnd(told)}`;
}

/** When it was said. */
export function saidOn({ id }: Pick<Claim, 'id'>): string {
  return id === 'tech-and-communication' || id === 'russell-sectors' ? t`late 2025` : t`early 2026`;
}

/** A bar beside a claim: what was said, what our data says. */
export interface ClaimBar {
  readonly label: string;
  readonly share: number;
  readonly words: string;
}

/** The bars of a claim; none where there is more than a figure or two to it. */
export function claimBars(claim: Claim): readonly ClaimBar[] {
  const bar = (label: string, share: number, words = formatPercent(share)): ClaimBar => ({ label, share, words });
  switch (claim.id) {
    case 'tech-and-communication': {
      const [{ claimed, ours, today }] = claim.figures as readonly [(typeof claim.figures)[number]];
      const then = bar(formatDate(claim.asOf), ours);
      const isNewer = claim.todayAsOf !== claim.asOf;
      return [bar(t`said`, claimed), then, ...(isNewer ? [bar(formatDate(claim.todayAsOf), today)] : [])];
    }
    case 'russell-is-small':
      return claim.schemes.map(({ scheme, small }) => bar(BY_SCHEME[scheme], small.low, formatEndsPercent(small)));
    case 'winners-are-small': {
      const part = (belongs: (size: SizeKey) => boolean) =>
        partOf(claim.winners.filter(({ size }) => belongs(size)).length, claim.winners.length);
      const parts = [
        [t`small or micro`, part((size) => size === 'small' || size === 'micro')],
        [t`mid cap`, part((size) => size === 'mid')],
      ] as const;
      return parts.flatMap(([label, share]) => (share === null || share === 0 ? [] : [bar(label, share)]));
    }
    case 'russell-sectors':
    case 'many-unprofitable':
      return [];
  }
}

/** The title of the themes: which one is the largest, by what it weighs. */
export function themesTitle(themes: readonly Pick<ThemeFigure, 'theme' | 'share'>[]): string {
  const [first] = themes;
  if (first === undefined || first.share === null || first.share === 0) return t`Themes`;
  return t`Your largest theme: ${THEME_NAMES[first.theme]}, ${formatPercent(first.share)}`;
}

export const QUALITY_NAMES: Readonly<Record<Quality, string>> = {
  sp600: t`In the S&P 600 (profitable at entry)`,
  'russell-only': t`In the Russell 2000 only (no profit test)`,
  neither: t`In neither index`,
};

/** What the fold of the profit test says: "In the S&P 600 (profitable at entry): 2.2%". Empty without small caps. */
export function qualityFact([first]: readonly Pick<QualityFigure, 'quality' | 'share'>[]): string {
  return first === undefined ? '' : t`${QUALITY_NAMES[first.quality]}: ${formatPercent(first.share)}`;
}

/** What was said. */
export function claimWords({ id }: Pick<Claim, 'id'>): string {
  switch (id) {
    case 'tech-and-communication':
      return t`“Technology and communication are nearly 40% of the S&P 500.”`;
    case 'russell-sectors':
      return t`“The Russell 2000 is spread out: industrials about 17%, financials 16%, health care 15%, technology 14%, consumer discretionary 11%.”`;
    case 'russell-is-small':
      return t`“The Russell 2000 is a small-cap index.”`;
    case 'winners-are-small':
      return t`“The winners of the rotation are small caps.”`;
    case 'many-unprofitable':
      return t`“30–40% of Russell 2000 companies make no money; the S&P 600 screens for profit.”`;
  }
}

/** What our lists say of it, with their date. */
export function findingWords(claim: Claim): string {
  const on = formatDate(claim.asOf);
  switch (claim.id) {
    case 'tech-and-communication':
    case 'russell-sectors': {
      const figures = claim.figures.map(({ sectors, ours }) =>
        sectors.length === 1 ? `${SHORT_SECTORS[sectors[0]!]} ${formatShare(ours)}` : formatPercent(ours),
      );
      if (claim.isFar)
        return t`Our nearest holdings data is from ${on} (${figures.join(', ')}): too far from late 2025 to tell.`;
      if (claim.todayAsOf === claim.asOf) return t`${figures.join(', ')} on ${on}.`;
      const now = claim.figures.map(({ today }) => formatShare(today)).join(', ');
      return t`${figures.join(', ')} on ${on}. On ${formatDate(claim.todayAsOf)}: ${now}.`;
    }
    case 'russell-is-small': {
      const figures = claim.schemes.map(
        ({ scheme, small, mid }) =>
          t`${formatEndsPercent(small)} small or micro and ${formatPercent(mid)} mid ${BY_SCHEME[scheme]}`,
      );
      return t`${figures.join('; ')} (holdings on ${on}).`;
    }
    case 'winners-are-small': {
      const others = claim.winners.filter(({ size }) => size !== 'small' && size !== 'micro');
      const named = others.map(({ symbol, size }) => `${symbol} (${SIZE_NAMES[size]})`).join(', ');
      const found = t`${claim.small} of the ${plural(claim.winners.length, { one: '# company', other: '# companies' })} named, ${BY_SCHEME[claim.scheme]} on ${on}.`;
      return sentences(found, others.length === 0 ? '' : t`The others: ${named}.`);
    }
    case 'many-unprofitable':
      return t`Our data doesn’t include profits. ${formatPercent(partOf(claim.members, claim.all))} of its companies, or ${formatPercent(claim.weight)} by weight, are also in the S&P 600 (${on}).`;
  }
}
