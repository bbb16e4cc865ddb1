/* What is told of backups before and after they are made and restored. */

/** How much there is, or was at the last backup, of what is worth one. */
export interface KeptCounts {
  readonly files: number;
  readonly snapshots: number;
  /** Corrections of rows included. */
  readonly answers: number;
  readonly notes: number;
  /** In all plans. */
  readonly swaps: number;
}

/**
 * Why a file is no backup that can be used: another kind of file, not as it was written, made by a newer Topheavy, under a
 * passphrase that was not given or is another one, or whole but with a part that this version cannot read.
 */
export type BackupFault =
  | { readonly kind: 'other-file' | 'too-large' | 'damaged' | 'newer' | 'needs-passphrase' | 'wrong-passphrase' }
  | { readonly kind: 'unreadable'; readonly part: string };

/**
 * `add`: every portfolio of the file comes in as a new one, and nothing that is here changes. `merge`: a portfolio that is
 * here too becomes as the file has it, the others are added; the file's settings count.
 */
export type RestoreMode = 'add' | 'merge';

/** What a restore changes, for the words that say so before it is done. Names of portfolios. */
export interface RestoreChanges {
  readonly mode: RestoreMode;
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  /** Here and in the file, and the same. */
  readonly same: readonly string[];
  /** Here and not in the file: they stay. */
  readonly untouched: readonly string[];
  /** Examples that go, because the first portfolios of the user's own come. */
  readonly examples: readonly string[];
  readonly snapshots: { readonly added: number; readonly replaced: number };
  /** Funds whose own lists come in, or give way to the file's. */
  readonly lists: { readonly added: readonly string[]; readonly replaced: readonly string[] };
  readonly caps: boolean;
  readonly settings: boolean;
}
