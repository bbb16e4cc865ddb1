import { countOf, formatCount } from '../marks/numbers.ts';

/* The words of the dialog that Ctrl K opens. */

export const PALETTE = {
  title: 'Find anything',
  portfolios: 'Switch portfolio',
  portfolio: 'Portfolio',
  anyPortfolio: 'Portfolio or household',
  field: 'Screen, company, fund or action',
  results: 'Results',
  nothing: 'No results. Try a symbol, part of a name, or the first letters of its words.',
  inUse: 'in use',
  open: 'open',
  calculation: 'how we calculate it',
  undo: 'Undo',
  showAmounts: 'Show amounts',
  hideAmounts: 'Hide amounts',
  meeting: 'Meeting view',
  print: 'Print this screen',
  shortcuts: 'Keyboard shortcuts',
  allEquities: 'Include cash, bonds and other assets',
  equitiesOnly: 'Equities only',
  asLines: 'Show what your broker shows',
  opened: 'Show what you own',
  onPortfolios: 'on the Portfolios screen',
} as const;

/** The titles of the groups, in the order of an empty search. */
export const PALETTE_GROUPS = {
  screens: 'Screens',
  actions: 'Actions',
  portfolios: 'Portfolios',
  funds: 'Funds you hold',
  companies: 'Companies you own',
  definitions: 'Definitions',
  help: 'Help',
} as const;
export type PaletteGroup = keyof typeof PALETTE_GROUPS;

/** How many were found, for those who listen, and below the list where it doesn't hold them all. */
export function foundWords(shown: number, found: number): string {
  if (found === 0) return PALETTE.nothing;
  if (found === shown) return countOf(found, 'result');
  return `${formatCount(shown)} of ${countOf(found, 'result')} shown. Type more to narrow them down.`;
}

/** The choice of a size definition. */
export function sizesBy(name: string): string {
  return `Size definition: ${name}`;
}
/** The choice of what mega-cap tech means. */
export function techMeans(name: string): string {
  return `Mega-cap tech means: ${name}`;
}
/** The choice of a benchmark. */
export function compareWithWords(name: string): string {
  return `Compare with: ${name}`;
}
/** The choice of a theme, light or dark. */
export function themeWords(name: string): string {
  return `Theme: ${name}`;
}
