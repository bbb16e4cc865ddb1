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
  lens: 'Percent in mega-cap tech',
  'small-caps': 'Percent in small caps',
  'direct-and-funds': 'Direct and through funds',
  tilt: 'Tilt',
  'behaves-like': 'As diversified as',
  'ten-largest': 'Top 10 companies',
  'largest-company': 'Largest company',
  identified: 'Identified',
  size: 'Size',
  'size-by-sector': 'Size by sector',
  benchmark: 'Benchmark figures',
  'active-share': 'Active share',
  'fund-content': 'What’s inside a fund',
  'fund-adds': 'What a fund adds',
  'fund-without': 'Without a fund',
  overlap: 'Overlap of two funds',
  costs: 'Fund costs',
  accounts: 'By account',
  'more-views': 'Country, currency, style, index, theme',
  total: 'Total value',
  rows: 'Rows and totals',
  currencies: 'Currency conversion',
  'old-lists': 'Money in funds with old data',
  change: 'What changed between two dates',
  targets: 'How you compare with your targets',
  scenario: 'Scenario result',
  discount: 'Closing the small-cap discount',
  swaps: 'What a swap changes',
  'new-money': 'New money',
};

/** The page of the help screen that shows how a figure was worked out. */
export function workedOutTopic(id: FigureId): string {
  return `how-${id}`;
}

/** The figure that a page of the help screen is about, or null for another kind of page. */
export function figureOfTopic(topic: string): FigureId | null {
  return FIGURES.find((id) => workedOutTopic(id) === topic) ?? null;
}
