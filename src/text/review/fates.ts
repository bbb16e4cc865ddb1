import type { FateReason } from '../../domain/model/file-reading.ts';

/** Why a row was taken, skipped or left out, in words that fit after "Line 12:". A table, so that none can be missing. */
const FATE_WORDS: Readonly<Record<FateReason, string>> = {
  position: 'a holding',
  cash: 'cash',
  'lot-position': 'one purchase (tax lot) of a holding',
  corrected: 'a holding you corrected',
  preamble: 'text above the table',
  header: 'column headings',
  'repeated-header': 'column headings, repeated',
  'account-heading': 'account name',
  'section-heading': 'section heading',
  total: 'a total, used to check ours',
  subtotal: 'a subtotal of the rows above',
  'lot-of-position': 'one purchase (tax lot), already included in the holding above',
  pending: 'pending activity, shown next to the total',
  footer: 'notes and small print',
  'other-table': 'part of a different table',
  'older-date': 'an earlier date (we only count the latest)',
  'empty-position': 'nothing held',
  dropped: 'you left it out',
  movement: 'a movement, added up with the others of this security',
  'repeated-movement': 'a movement another file lists, too, counted once',
  'moves-cash': 'money only, no shares',
  'not-carried-out': 'an order that wasn’t carried out',
  'newer-file': 'this account is in a newer file',
  'looks-alike': 'already counted from another file',
  'no-value': 'no value, and no quantity and price to calculate it',
  'no-identity': 'an amount with no name or symbol',
  'unreadable-number': 'a number we can’t read',
  ragged: 'wrong number of cells, so values may be in the wrong columns',
  'unclosed-quote': 'an unclosed quotation mark',
  'history-gap': 'more was sold than this history shows coming in',
  'movement-unclear': 'a movement that doesn’t say how many shares',
};

/** The words for a fate's reason. */
export function wordsOfReason(reason: FateReason): string {
  return FATE_WORDS[reason];
}
