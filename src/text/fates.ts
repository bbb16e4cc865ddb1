import type { FateReason } from '../domain/file-reading.ts';

/** Why a row was taken, skipped or left out, in words that fit after "Line 12:". A table, so that none can be missing. */
const FATE_WORDS: Readonly<Record<FateReason, string>> = {
  position: 'a position',
  cash: 'cash',
  'lot-position': 'one purchase of a position',
  corrected: 'a position, as you corrected it',
  preamble: 'a line above the table',
  header: 'the column titles',
  'repeated-header': 'the column titles again',
  'account-heading': 'the name of an account',
  'section-heading': 'the name of a section',
  total: 'a total, used as the check',
  subtotal: 'a subtotal, already in the rows above it',
  'lot-of-position': 'a single purchase, already in the position above it',
  pending: 'activity that is not settled yet, shown beside the total',
  footer: 'small print',
  'other-table': 'part of another table, not of your holdings',
  'older-date': 'of an earlier day; only the newest counts',
  'empty-position': 'nothing is held of it',
  dropped: 'left out by you',
  'newer-file': 'of an account that a newer file states',
  'looks-alike': 'the same holdings as in another file, so they are not counted twice',
  'no-value': 'neither a value nor both quantity and price',
  'no-identity': 'an amount, but nothing that says of what',
  'unreadable-number': 'a number that cannot be read',
  ragged: 'more or fewer cells than the header, so the figures may have slid',
  'unclosed-quote': 'a quotation mark that never closes',
};

/** The words for a fate's reason. */
export function wordsOfReason(reason: FateReason): string {
  return FATE_WORDS[reason];
}
