import { select, t } from '../../../words/t.ts';
import { largeEnds, sizedPart, smallCapMoney, unplacedPart } from '../../../domain/figures/fund-parts.ts';
import { ALL_FROM, MOST_FROM } from '../../../domain/mostly.ts';
import type { Ends } from '../../../domain/model/report-amounts.ts';
import type { FundUse } from '../../../domain/model/report-funds.ts';
import { SIZES, type SizeBucket, type SizeSchemeId } from '../../../domain/model/size.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import { BY_SCHEME, LENS_PHRASES } from '../../../words/names/names.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { formatEndsPercent, isWide } from '../../../words/marks/ends.ts';
import { formatCount, formatPercent, plural } from '../../../words/marks/numbers.ts';
import { sentences } from '../../review/words/phrases.ts';

/* What a fund's name promises, against what is inside under the definitions that are on. */

export type Label = 'small' | 'mid' | 'large' | 'mega' | 'total-market' | 'growth' | 'value' | 'equal-weight';

/* Tried in this order: "Small-Cap Growth" is first of all small. */
const LABELS: readonly (readonly [Label, RegExp])[] = [
  [
    'small',
    /\b(?:small|micro)[\s-]?(?:mid[\s-]?)?(?:cap|caps|co|cos|company|companies)?\b|\bsmallcap|\brussell 2000\b/i,
  ],
  ['mid', /\bmid[\s-]?cap|\bextended market\b/i],
  ['mega', /\bmega[\s-]?cap/i],
  ['equal-weight', /\bequal[\s-]?weight/i],
  ['total-market', /\btotal (?:stock )?(?:market|world)|\bbroad market\b|\btotal (?:us|u\.s\.) /i],
  ['growth', /\bgrowth\b/i],
  ['value', /\bvalue\b|\bdividend\b/i],
  ['large', /\blarge[\s-]?cap|\bs ?& ?p 500\b|\b500 index\b|\brussell 1000\b/i],
];

/** From this much unseen on, it is said beside the finding. */
const UNSEEN_FROM = 0.02;

/** The claim that a name makes, or null. */
export function fundLabelOf(name: string): Label | null {
  const found = LABELS.find(([, words]) => words.test(name));
  return found === undefined ? null : found[0];
}

/** What the name says, and what is inside: "Label: small. Inside: 78.7% mid cap, 18.8% small and micro." */
export interface LabelFinding {
  readonly label: Label;
  readonly says: string;
  readonly inside: string;
  /** What follows from both. */
  readonly verdict: string;
  /** Whether it holds what it says; null = too little is seen to tell. */
  readonly fits: boolean | null;
}

const SAYS: Readonly<Record<Label, string>> = {
  small: t`Name says: small cap.`,
  mid: t`Name says: mid cap.`,
  large: t`Name says: large cap.`,
  mega: t`Name says: mega cap.`,
  'total-market': t`Name says: total market.`,
  growth: t`Name says: growth.`,
  value: t`Name says: value or dividends.`,
  'equal-weight': t`Name says: equal weight.`,
};

/** Holds a fund's name against its content; null where the name claims nothing or nothing of it is seen. */
export function judgeLabel(fund: FundUse, scheme: SizeSchemeId, lens: LensId): LabelFinding | null {
  const label = fundLabelOf(fund.name);
  if (label === null || sizedPart(fund) < 0.05) return null;
  const unseen = unplacedPart(fund);
  const more = unseen >= UNSEEN_FROM ? t`${formatPercent(unseen)} of it is unknown.` : '';
  return {
    label,
    says: SAYS[label],
    inside: t`Inside: ${insideWords(label, fund, lens).join(', ')}.`,
    verdict: sentences(concludeOn(label, fund, scheme), more),
    fits: fitOf(label, fund),
  };
}

/* A style is no size: it has nothing to keep. */
function fitOf(label: Label, fund: FundUse): boolean | null {
  const ends = endsOfLabel(label, fund);
  if (ends === null || ends.low >= MOST_FROM) return true;
  return ends.high >= MOST_FROM ? null : false;
}

function endsOfLabel(label: Label, fund: FundUse): Ends | null {
  const { size, smallCaps } = fund.between;
  const ends: Partial<Record<Label, Ends>> = {
    small: smallCaps,
    mid: size.mid,
    large: largeEnds(fund),
    mega: size.mega,
  };
  return ends[label] ?? null;
}

/** A fund whose name says a size that it mostly does not hold: how much of it is. */
export interface Misnamed {
  readonly symbol: string;
  readonly label: Label;
  readonly ends: Ends;
}

/** Gives the funds whose names say a size that they mostly don't hold, in their order. */
export function misnamedFunds(
  funds: readonly FundUse[],
  { sizeScheme, lens }: { readonly sizeScheme: SizeSchemeId; readonly lens: LensId },
): readonly Misnamed[] {
  return funds.flatMap((fund) => {
    const finding = judgeLabel(fund, sizeScheme, lens);
    const ends = finding === null ? null : endsOfLabel(finding.label, fund);
    return finding === null || ends === null || finding.fits !== false
      ? []
      : [{ symbol: fund.symbol, label: finding.label, ends }];
  });
}

const ofLabel = (label: Label) =>
  t`${select(label, { mega: 'mega cap', large: 'large cap', mid: 'mid cap', other: 'small cap' })}`;

/** "VB says small cap, but only 18.8% of it is"; empty without such a fund. */
export function misnamedTitle([first]: readonly Misnamed[]): string {
  if (first === undefined) return '';
  const { symbol, label, ends } = first;
  return isWide(ends)
    ? t`${symbol} says ${ofLabel(label)}, but at most ${formatPercent(ends.high)} of it is`
    : t`${symbol} says ${ofLabel(label)}, but only ${formatPercent(ends.low)} of it is`;
}

/** The same in a fund's own row. */
export function misnamedFlag({ label, ends }: Misnamed): string {
  return isWide(ends)
    ? t`at most ${formatPercent(ends.high)} is ${ofLabel(label)}`
    : t`only ${formatPercent(ends.low)} is ${ofLabel(label)}`;
}

/** What the check of names comes to: "5 fit, 1 can’t be checked"; empty where no name says anything. */
export function labelFact(findings: readonly LabelFinding[]): string {
  const count = (fits: boolean | null) => findings.filter((one) => one.fits === fits).length;
  const [yes, no, open] = [count(true), count(false), count(null)];
  return [
    ...(yes === 0 ? [] : [t`${plural(yes, { one: '# fits', other: '# fit' })}`]),
    ...(no === 0 ? [] : [t`${plural(no, { one: '# doesn’t fit', other: '# don’t fit' })}`]),
    ...(open === 0 ? [] : [t`${formatCount(open)} can’t be checked`]),
  ].join(', ');
}

/**
 * Says how much of the money in funds with "small" on the label is in small and micro caps; empty without such funds. What
 * cannot be placed is said beside it from 2 % on.
 */
export function smallLabelSum(funds: readonly FundUse[], money: MoneyFormat): string {
  const small = funds.filter(({ name, value }) => fundLabelOf(name) === 'small' && value > 0);
  if (small.length === 0) return '';
  const { value, low, high, open } = smallCapMoney(small);
  const [held, least, most] = [money.whole(value), money.whole(low), money.whole(high)];
  return open === null || open < UNSEEN_FROM
    ? t`Of the ${held} you hold in funds with “small” in their name, ${least} is small or micro.`
    : t`Of the ${held} you hold in funds with “small” in their name, between ${least} and ${most} is small or micro, because we can’t see all of them.`;
}

function insideWords(label: Label, fund: FundUse, lens: LensId): readonly string[] {
  const { between } = fund;
  const small = t`${formatEndsPercent(between.smallCaps)} small and micro`;
  const mega = formatEndsPercent(between.size.mega);
  switch (label) {
    case 'small':
      return fund.smallCaps >= MOST_FROM ? [small] : [...largestWords(fund, ['small', 'micro']), small];
    case 'large':
      return [t`${mega} mega and ${formatEndsPercent(between.size.large)} large`];
    case 'mid':
    case 'mega':
      return [...largestWords(fund, [label]), OF_SIZE[label](formatEndsPercent(between.size[label]))];
    case 'total-market':
    case 'growth':
    case 'value':
    case 'equal-weight': {
      return [
        t`${mega} mega caps`,
        t`${formatEndsPercent(between.lens)} ${LENS_PHRASES[lens]}`,
        t`${formatEndsPercent(between.smallCaps)} small caps`,
      ];
    }
  }
}

/* The size that most of it is of goes first, where it is another one and nothing unseen could be more. */
function largestWords({ between: { size } }: FundUse, own: readonly SizeBucket[]): readonly string[] {
  const largest = SIZES.find((one) => SIZES.every((other) => other === one || size[other].high < size[one].low));
  return largest === undefined || own.includes(largest) ? [] : [OF_SIZE[largest](formatEndsPercent(size[largest]))];
}

const OF_SIZE: Readonly<Record<SizeBucket, (share: string) => string>> = {
  mega: (share) => t`${share} mega cap`,
  large: (share) => t`${share} large cap`,
  mid: (share) => t`${share} mid cap`,
  small: (share) => t`${share} small cap`,
  micro: (share) => t`${share} micro cap`,
};

function concludeOn(label: Label, fund: FundUse, scheme: SizeSchemeId): string {
  const { size, smallCaps } = fund.between;
  const by = BY_SCHEME[scheme];
  switch (label) {
    case 'small':
      return verdictOn(smallCaps, 'small', by);
    case 'mid':
      return verdictOn(size.mid, 'mid', by);
    case 'large':
      return verdictOn(largeEnds(fund), 'large', by);
    case 'mega':
      return verdictOn(size.mega, 'mega', by);
    case 'total-market':
      return t`It holds the whole market by weight, so the largest companies dominate.`;
    case 'growth':
    case 'value':
      return t`The name describes a style, not a size.`;
    case 'equal-weight':
      return t`Every company counts equally, so size matters less.`;
  }
}

/* What is not seen may be of any size: where it could decide, nothing is decided. */
function verdictOn({ low, high }: Ends, size: 'small' | 'mid' | 'large' | 'mega', by: string): string {
  if (low >= ALL_FROM) return t`The name fits, ${by}.`;
  if (low >= MOST_FROM) return t`The name mostly fits, ${by}.`;
  if (high >= MOST_FROM) return t`We can’t see enough of this fund to check its name.`;
  return t`${select(high < 0.5 ? 'most' : 'part', { most: 'Most of it', other: 'A good part of it' })} isn’t ${select(size, { mega: 'mega cap', large: 'large cap', mid: 'mid cap', other: 'small cap' })}, ${by}.`;
}
