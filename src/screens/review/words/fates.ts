import { t } from '../../../words/t.ts';
import { plural } from '../../../words/marks/numbers.ts';
import type { FateReason } from '../../../domain/model/file-reading.ts';

/** Why a row was taken, skipped or left out, in words that fit after "Line 12:". A table, so that none can be missing. */
const FATE_WORDS: Readonly<Record<FateReason, string>> = {
  position: t`a holding`,
  cash: t`cash`,
  'lot-position': t`one purchase (tax lot) of a holding`,
  corrected: t`a holding you corrected`,
  preamble: t`text above the table`,
  header: t`column headings`,
  'repeated-header': t`column headings, repeated`,
  'account-heading': t`account name`,
  'section-heading': t`section heading`,
  total: t`a total, used to check ours`,
  subtotal: t`a subtotal of the rows above`,
  'lot-of-position': t`one purchase (tax lot), already included in the holding above`,
  pending: t`pending activity, shown next to the total`,
  footer: t`notes and small print`,
  'other-table': t`part of a different table`,
  'older-date': t`an earlier date (we only count the latest)`,
  'empty-position': t`nothing held`,
  dropped: t`you left it out`,
  movement: t`a movement, added up with the others of this security`,
  'repeated-movement': t`a movement another file lists, too, counted once`,
  'moves-cash': t`money only, no shares`,
  'not-carried-out': t`an order that wasn’t carried out`,
  'not-invested': t`a home, belongings or money owed, not an investment`,
  sold: t`sold since, so not a holding`,
  'newer-file': t`this account is in a newer file`,
  'looks-alike': t`already counted from another file`,
  'no-value': t`no value, and no quantity and price to calculate it`,
  'no-identity': t`an amount with no name or symbol`,
  'unreadable-number': t`a number we can’t read`,
  ragged: t`wrong number of cells, so values may be in the wrong columns`,
  'unclosed-quote': t`an unclosed quotation mark`,
  'history-gap': t`more was sold than this history shows coming in`,
  'deed-unknown': t`a word we don’t know`,
  'movement-unclear': t`a movement that doesn’t say how many shares`,
};

/** The words for a fate's reason. */
export function wordsOfReason(reason: FateReason): string {
  return FATE_WORDS[reason];
}

/** Says of a file without holdings what its rows are instead; empty where that isn't known. `why` = a FateReason. */
export function whatInstead(why: string, rows: number | null): string {
  if (!Object.hasOwn(FATE_WORDS, why) || rows === null) return '';
  const reason = FATE_WORDS[why as FateReason];
  return t`${plural(rows, { one: 'We skipped # row', other: 'We skipped # rows' })}: ${reason}.`;
}

const LACKS: Readonly<Record<string, string>> = {
  day: t`No column has dates.`,
  who: t`No column says which security a row is about.`,
  quantity: t`No column says how many shares came or went.`,
  rows: t`For every security, more went out than came in, or a row doesn’t say how many.`,
  all: t`It has column headings but no rows.`,
};

/** Says what a history lacks, so that no holdings can be worked out from it; empty where that isn't known. */
export function historyLack(lack: string): string {
  return LACKS[lack] ?? '';
}
