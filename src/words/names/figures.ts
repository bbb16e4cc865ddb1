import { t } from '../t.ts';
/* The figures that can be asked about: small, so that a screen can name one without loading how it is worked out. */

/** Every figure with a calculation to show, in the order of the help screen. */
export const FIGURES = [
  'lens',
  'small-caps',
  'direct-and-funds',
  'tilt',
  'behaves-like',
  'ten-largest',
  'largest-company',
  'identified',
  'size',
  'size-by-sector',
  'benchmark',
  'active-share',
  'fund-content',
  'fund-adds',
  'fund-without',
  'overlap',
  'costs',
  'accounts',
  'more-views',
  'total',
  'rows',
  'currencies',
  'old-lists',
  'change',
  'targets',
  'scenario',
  'discount',
  'swaps',
  'new-money',
] as const;
export type FigureId = (typeof FIGURES)[number];

/** What a figure is called in a list. */
export const FIGURE_NAMES: Readonly<Record<FigureId, string>> = {
  lens: t`Percent in mega-cap tech`,
  'small-caps': t`Percent in small caps`,
  'direct-and-funds': t`Direct and through funds`,
  tilt: t`Tilt`,
  'behaves-like': t`As diversified as`,
  'ten-largest': t`Top 10 companies`,
  'largest-company': t`Largest company`,
  identified: t`Identified`,
  size: t`Size`,
  'size-by-sector': t`Size by sector`,
  benchmark: t`Benchmark figures`,
  'active-share': t`Active share`,
  'fund-content': t`What’s inside a fund`,
  'fund-adds': t`What a fund adds`,
  'fund-without': t`Without a fund`,
  overlap: t`Overlap of two funds`,
  costs: t`Fund costs`,
  accounts: t`By account`,
  'more-views': t`Country, currency, style, index, theme`,
  total: t`Total value`,
  rows: t`Rows and totals`,
  currencies: t`Currency conversion`,
  'old-lists': t`Money in funds with old data`,
  change: t`What changed between two dates`,
  targets: t`How you compare with your targets`,
  scenario: t`Scenario result`,
  discount: t`Closing the small-cap discount`,
  swaps: t`What a swap changes`,
  'new-money': t`New money`,
};

/** The page of the help screen that shows how a figure was worked out. */
export function workedOutTopic(id: FigureId): string {
  return `how-${id}`;
}

/** The figure that a page of the help screen is about, or null for another kind of page. */
export function figureOfTopic(topic: string): FigureId | null {
  return FIGURES.find((id) => workedOutTopic(id) === topic) ?? null;
}
