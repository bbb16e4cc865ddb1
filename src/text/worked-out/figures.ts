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
  lens: 'Share in mega-cap tech',
  'small-caps': 'Share in small caps',
  'direct-and-funds': 'Direct and via funds',
  tilt: 'Tilt of the beam',
  'behaves-like': 'Behaves like so many companies',
  'ten-largest': 'Ten largest',
  'largest-company': 'Largest company',
  identified: 'Identified',
  size: 'Size',
  'size-by-sector': 'Size by sector',
  benchmark: 'Figures of the benchmark',
  'active-share': 'Active share',
  'fund-content': 'What a fund is made of',
  'fund-adds': 'What a fund adds',
  'fund-without': 'Without a fund',
  overlap: 'Overlap of two funds',
  accounts: 'Where it lies, by account',
  'more-views': 'Country, currency, style, index, theme',
  total: 'Value of it all',
  rows: 'Rows and totals',
  currencies: 'Money in several currencies',
  'old-lists': 'Money on old lists',
  change: 'What changed between two days',
  targets: 'Where you stand to your targets',
  scenario: 'What a scenario would bring',
  discount: 'Closing a discount',
  swaps: 'What swaps change',
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
