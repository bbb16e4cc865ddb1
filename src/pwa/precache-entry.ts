/** One file of the build that a page may ask for. */
export interface PrecacheEntry {
  /** Relative to the folder of the page, such as `assets/index-1a2b3c4d.js`. */
  readonly url: string;
  /** `sha256-…` of its bytes: an error page in the place of a script is never kept. */
  readonly integrity: string;
}

/** The language whose words a file of the build has, as the build names it; null = a file for everybody. `url`: whole, or from the folder on. */
export function languageOf(url: string): string | null {
  return /(?:^|\/)assets\/words-([a-z]{2,3})-(?:start|figures|files|help)-[^/]*$/.exec(url)?.[1] ?? null;
}
