import type { LineNumber } from './units.ts';

export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * Every fact about the user's data that wants saying. Codes live here, words in screens/review/words/issues.ts, and a test holds that
 * each code has its sentence. `refused-…` codes end a file: nothing of it is taken.
 */
export const ISSUE_CODES = [
  // the file as a whole cannot be read as holdings
  'refused-empty',
  'refused-header-only',
  'refused-no-table',
  'refused-transactions',
  'refused-orders',
  'refused-summary',
  'refused-balances',
  'refused-watch-list',
  'refused-tax-form',
  'refused-lots',
  'refused-pdf',
  'refused-locked-pdf',
  'refused-scanned-pdf',
  'refused-damaged-pdf',
  'refused-pdf-too-much',
  'refused-workbook',
  'refused-locked-workbook',
  'refused-unsafe-workbook',
  'refused-damaged-workbook',
  'refused-no-sheet',
  'refused-zip',
  'refused-image',
  'refused-html',
  'refused-json',
  'refused-other-format',
  'refused-binary',
  // a fault of ours while it was read
  'refused-by-fault',
  // reading it came to no end
  'refused-stalled',
  'refused-cut-off',
  'refused-too-large',
  'refused-too-wide',
  'refused-long-cell',
  'refused-no-holdings',
  'refused-ambiguous-columns',
  'refused-unclear-columns',
  // what the user said a file is, and it cannot be
  'refused-not-holdings',
  'refused-not-history',
  'refused-sold-out',
  'refused-not-broker',
  'refused-fund-list',
  'refused-no-fund-list',
  // a reference pack file that cannot be used
  'refused-pack-version',
  'refused-pack-damaged',
  'refused-pack-unreadable',
  // the file was read, but something about it should be known
  'cut-off',
  'encoding-guessed',
  'sheets-left-out',
  'several-sheets',
  'sheets-of-days',
  'hidden-sheet',
  'hidden-rows',
  'columns-guessed',
  'kind-unsure',
  'read-from-pdf',
  'invisible-row',
  'unclosed-quote',
  'ragged-row',
  'no-value',
  'no-value-column',
  'nothing-counted',
  'not-invested',
  'counted-by-total',
  'rows-sold',
  'unreadable-number',
  'decimal-mark-unclear',
  'letter-m-unclear',
  'quantity-price-mismatch',
  'price-by-product',
  'price-quoted',
  'total-differs',
  'total-of-another-moment',
  'total-of-several-currencies',
  'cash-outside-table',
  'cash-not-stated',
  'weights-only',
  'weights-sum',
  'no-currency',
  'currency-unsure',
  'money-of-exchange',
  'day-order-assumed',
  'many-dates',
  'table-turned',
  'tables-beside',
  'history-added-up',
  'deeds-by-sign',
  'deed-unknown',
  'history-gap',
  'history-paid',
  'movement-unclear',
  'perhaps-twice',
  'price-of-trade',
  'same-file-replaced',
  'put-aside',
  'name-contradicts',
  'symbol-ambiguous',
  'symbol-renamed',
  'look-alike-symbol',
  'other-market',
  'look-up-failed',
  'fund-look-up-failed',
  'unknown-security',
  'unknown-fund',
  'leveraged-fund',
  'stale-list',
  'unconverted',
  'benchmark-missing',
  'net-not-positive',
  'short-or-margin',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** A fact about the user's data: never a sentence, always enough to write one. `detail` holds the raw cell or figures it is about. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** The file's name, null where the fact is about the whole portfolio. */
  readonly file: string | null;
  readonly line: LineNumber | null;
  readonly detail: Readonly<Record<string, string | number>>;
}
