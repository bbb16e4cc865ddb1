/** One file of the offline copy. */
export interface PrecacheEntry {
  /** Relative to the folder of the page, such as `assets/index-1a2b3c4d.js`. */
  readonly url: string;
  /** `sha256-…` of its bytes: an error page in the place of a script is never kept. */
  readonly integrity: string;
}
