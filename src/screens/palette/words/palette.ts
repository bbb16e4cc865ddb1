import { t } from '../../../words/t.ts';
import { formatCount, plural } from '../../../words/marks/numbers.ts';

/* The words of the dialog that Ctrl K opens. */

export const PALETTE = {
  title: t`Find anything`,
  portfolios: t`Switch portfolio`,
  portfolio: t`Portfolio`,
  anyPortfolio: t`Portfolio or household`,
  field: t`Screen, company, fund or action`,
  results: t`Results`,
  nothing: t`No results. Try a symbol, part of a name, or the first letters of its words.`,
  inUse: t`in use`,
  open: t`open`,
  calculation: t`how we calculate it`,
  undo: t`Undo`,
  showAmounts: t`Show amounts`,
  hideAmounts: t`Hide amounts`,
  meeting: t`Meeting view`,
  many: t`Several clients?`,
  print: t`Print this screen`,
  shortcuts: t`Keyboard shortcuts`,
  allEquities: t`Include cash, bonds and other assets`,
  equitiesOnly: t`Equities only`,
  asLines: t`Show what your broker shows`,
  opened: t`Show what you own`,
} as const;

/** Other words that a screen is found by: what it was called once, what one does there. */
export const OLD_NAMES: Readonly<Record<string, string>> = {
  '/look-up': t`Reference, data, sources, size definitions`,
  '/review': t`Files and rows`,
  '/privacy': t`Privacy and data, storage, restore, passphrase, wipe`,
  '/settings': t`Theme, light or dark, language, currency, account numbers, text size`,
};

/** The titles of the groups, in the order of an empty search. */
export const PALETTE_GROUPS = {
  screens: t`Screens`,
  actions: t`Actions`,
  portfolios: t`Portfolios`,
  funds: t`Funds you hold`,
  companies: t`Companies you own`,
  elsewhere: t`Not in your portfolio`,
  definitions: t`Definitions`,
  help: t`Help`,
} as const;
export type PaletteGroup = keyof typeof PALETTE_GROUPS;

/** How many were found, for those who listen, and below the list where it doesn't hold them all. */
export function foundWords(shown: number, found: number): string {
  if (found === 0) return PALETTE.nothing;
  if (found === shown) return t`${plural(found, { one: '# result', other: '# results' })}`;
  return t`${formatCount(shown)} of ${plural(found, { one: '# result', other: '# results' })} shown. Type more to narrow them down.`;
}

/** The choice of a size definition. */
export function sizesBy(name: string): string {
  return t`Size definition: ${name}`;
}
/** The choice of what mega-cap tech means. */
export function techMeans(name: string): string {
  return t`Mega-cap tech means: ${name}`;
}
/** The choice of a benchmark. */
export function compareWithWords(name: string): string {
  return t`Compare with: ${name}`;
}
/** The choice of a theme, light or dark. */
export function themeWords(name: string): string {
  return t`Theme: ${name}`;
}
