import type { ColumnRole } from '../domain/model/file-reading.ts';

/* The layout of the positions file that Topheavy itself writes (screens/files/words/positions-file.ts) and reads back (own-file.ts). */

/** Its titles, in their order, and what each column is to the shared reader. */
export const OWN_COLUMNS = [
  { title: 'Account', role: 'account' },
  { title: 'Symbol', role: 'symbol' },
  { title: 'Name', role: 'name' },
  { title: 'ISIN', role: 'isin' },
  { title: 'CUSIP', role: 'cusip' },
  { title: 'Quantity', role: 'quantity' },
  { title: 'Price', role: 'price' },
  { title: 'Value', role: 'value' },
  { title: 'Currency', role: 'currency' },
  { title: 'Type', role: 'type' },
  { title: 'As of', role: 'date' },
  { title: 'Value from', role: 'unused' },
  { title: 'Base column', role: 'unused' },
  { title: 'Base currency', role: 'unused' },
  { title: 'Base from', role: 'unused' },
  { title: 'File', role: 'unused' },
  { title: 'Total cost', role: 'unused' },
  { title: 'Date acquired', role: 'unused' },
] as const satisfies readonly { readonly title: string; readonly role: ColumnRole }[];
/** Files that were written before costs were end here. */
export const COLUMNS_WITHOUT_COST = 16;
export type OwnTitle = (typeof OWN_COLUMNS)[number]['title'];

/*
 * A spreadsheet takes text for a formula that begins with one of these signs, blanks before them or not: at the beginning of
 * a cell, and, where it splits at another sign than the comma, behind that. An apostrophe is put there (`GUARD_AT`) and
 * taken away again (`GUARDED_AT`); text that already has apostrophes there gets one more, so that none of its own is lost.
 */
const SIGN = String.raw`[=+\-@＝＋－＠﹦﹢﹣﹫\t\r\n\0]`;
const FILLER = String.raw`[\p{Zs}\p{Cf}\u2028\u2029\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f']`;
const PLACE = String.raw`(?<=^|[;|\t\r\n])`;

/** Where a formula could begin. */
export const GUARD_AT = new RegExp(String.raw`${PLACE}(?=${FILLER}*${SIGN})`, 'gu');
/** Where an apostrophe keeps a formula from beginning. */
export const GUARDED_AT = new RegExp(String.raw`${PLACE}'(?=${FILLER}*${SIGN})`, 'gu');
