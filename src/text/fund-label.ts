import type { FundUse } from '../domain/report.ts';
import { SIZES, type SizeBucket, type SizeSchemeId } from '../domain/size.ts';
import type { LensId } from '../domain/lens.ts';
import { LENS_PHRASES, SCHEME_NAMES, SIZE_NAMES } from './names.ts';
import type { MoneyFormat } from './money.ts';
import { formatPercent } from './numbers.ts';

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

/** From this share on, what the name says is said to hold. */
const HOLDS_FROM = 0.75;
/** From this much unseen on, it is said beside the finding. */
const UNSEEN_FROM = 0.02;

/** The claim that a name makes, or null. */
export function labelOf(name: string): Label | null {
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
}

const SAYS: Readonly<Record<Label, string>> = {
  small: 'Label: small.',
  mid: 'Label: mid.',
  large: 'Label: large.',
  mega: 'Label: mega.',
  'total-market': 'Label: the whole market.',
  growth: 'Label: growth.',
  value: 'Label: value or dividends.',
  'equal-weight': 'Label: equal weight.',
};

/** Holds a fund's name against its content; null where the name claims nothing or nothing of it is seen. */
export function judgeLabel(fund: FundUse, scheme: SizeSchemeId, lens: LensId): LabelFinding | null {
  const label = labelOf(fund.name);
  const known = SIZES.reduce((total, size) => total + fund.size[size], 0);
  if (label === null || known < 0.05) return null;
  const unseen = fund.rest + fund.size.unknown;
  const more = unseen >= UNSEEN_FROM ? ` ${formatPercent(unseen)} cannot be placed.` : '';
  return {
    label,
    says: SAYS[label],
    inside: `Inside: ${insideWords(label, fund, lens)}.`,
    verdict: concludeOn(label, fund, scheme) + more,
  };
}

/**
 * Says how much of the money in funds with "small" on the label is in small and micro caps; empty without such funds. What
 * cannot be placed is said beside it from 2 % on.
 */
export function smallLabelSum(funds: readonly FundUse[], money: MoneyFormat): string {
  const small = funds.filter(({ name, value }) => labelOf(name) === 'small' && value > 0);
  if (small.length === 0) return '';
  const sumOf = (part: (fund: FundUse) => number) => small.reduce((total, fund) => total + fund.value * part(fund), 0);
  const whole = sumOf(() => 1);
  const unseen = sumOf(({ rest, size }) => rest + size.unknown);
  const more = unseen / whole >= UNSEEN_FROM ? `; ${money.whole(unseen)} cannot be placed` : '';
  const held = `Of the ${money.whole(whole)} you hold in funds with “small” on the label`;
  return `${held}, ${money.whole(sumOf(({ smallCaps }) => smallCaps))} is small or micro${more}.`;
}

function insideWords(label: Label, fund: FundUse, lens: LensId): string {
  const tech = `${formatPercent(fund.lens)} ${LENS_PHRASES[lens]}`;
  switch (label) {
    case 'small':
      return fund.smallCaps >= HOLDS_FROM
        ? `${formatPercent(fund.smallCaps)} small and micro`
        : `${largestWords(fund)}, ${formatPercent(fund.smallCaps)} small and micro`;
    case 'large':
      return `${formatPercent(fund.size.mega)} mega and ${formatPercent(fund.size.large)} large`;
    case 'mid':
    case 'mega':
      return largestWords(fund);
    case 'total-market':
    case 'growth':
    case 'value':
    case 'equal-weight':
      return `${formatPercent(fund.size.mega)} mega caps, ${tech}, ${formatPercent(fund.smallCaps)} small caps`;
  }
}

function concludeOn(label: Label, fund: FundUse, scheme: SizeSchemeId): string {
  const unseen = fund.rest + fund.size.unknown;
  const by = scheme === 'custom' ? 'by your own cut-offs' : `by ${SCHEME_NAMES[scheme]}`;
  switch (label) {
    case 'small':
      return verdictOn(fund.smallCaps, unseen, 'small', by);
    case 'mid':
      return verdictOn(fund.size.mid, unseen, 'mid', by);
    case 'large':
      return verdictOn(fund.size.large + fund.size.mega, unseen, 'large', by);
    case 'mega':
      return verdictOn(fund.size.mega, unseen, 'mega', by);
    case 'total-market':
      return 'All of the market, by weight: the largest companies decide.';
    case 'growth':
    case 'value':
      return 'The name speaks of style, not of size.';
    case 'equal-weight':
      return 'Each company weighs the same, so size decides less.';
  }
}

/* What is not seen may be of any size: where it could decide, nothing is decided. */
function verdictOn(share: number, unseen: number, word: string, by: string): string {
  if (share >= HOLDS_FROM) return `The label holds ${by}.`;
  if (share + unseen >= HOLDS_FROM) return 'Too little of it is seen to say whether the label holds.';
  return `${capital(by)} ${share + unseen < 0.5 ? 'most' : 'a good part'} of it is not ${word}.`;
}

function largestWords(fund: FundUse): string {
  const largest = SIZES.reduce<SizeBucket>((best, size) => (fund.size[size] > fund.size[best] ? size : best), 'mega');
  return `${formatPercent(fund.size[largest])} ${SIZE_NAMES[largest].toLowerCase()} cap`;
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
