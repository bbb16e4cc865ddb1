import type { Issue } from '../../domain/model/issue.ts';

/* Formats that are no tables are written as one, for the reader of tables. */

/** What became of a file of such a format: a table, or more than we take from one file. */
export type Written =
  | {
      readonly kind: 'table';
      readonly text: string;
      /** The file ends before what it began does: rows may be missing. */
      readonly isCut: boolean;
    }
  | { readonly kind: 'too-large'; readonly detail: Issue['detail'] };

/** A table that is whole, unless said otherwise. */
export function written(text: string, isCut = false): Written {
  return { kind: 'table', text, isCut };
}

/** More of something than we take: `tooMany({ rows: 200_000 })`. */
export function tooMany(detail: Issue['detail']): Written {
  return { kind: 'too-large', detail };
}
