import type { FateReason } from '../../domain/model/file-reading.ts';
import { classOfType } from '../cells/asset-class.ts';
import { isMeantAsNumber, parseNumber, saysNothing } from '../cells/cells.ts';
import { MONEY_OF_EXCHANGES } from '../cells/exchange-money.ts';
import { labelled } from '../cells/labelled.ts';
import { currencyOfCode } from '../cells/currencies.ts';
import type { Header } from '../table/header.ts';
import { plainWord, TOTALS, wordsOfAll } from '../languages/all-words.ts';
import { AS_IT_IS, multiplies } from '../cells/multiplies.ts';
import type { BrokerProfile } from '../profiles/profile.ts';
import { cellUnder, type RowContext } from '../table/row-context.ts';
import { readNumbers } from './row-numbers.ts';
import { accountInHeading, isNote, labelledAccount, LONGEST_HEADING } from '../cells/accounts.ts';
import { hasSignature, isHeaderOf } from '../table/recognise.ts';
import type { FileRecord } from '../cells/records.ts';
import { isUnitsRow } from '../table/units-row.ts';
import { isCusip, isIsin, isTickerLike, readSymbol } from '../cells/symbols.ts';
import { isBroker } from '../table/wide-tables.ts';
import { otherTableOf } from '../table/wrong-kind.ts';
import { firstOf } from '../../domain/must.ts';

/** What a record below the first header is, before any of its numbers is believed. */
export type RowKind =
  | { readonly kind: 'position' }
  /** `as`: what the table above is, where only what is held has another title. */
  | { readonly kind: 'header'; readonly as?: Header }
  | { readonly kind: 'other-table' }
  | { readonly kind: 'account'; readonly account: string }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'total' }
  | { readonly kind: 'skip'; readonly reason: FateReason; readonly beginsNotes?: true };

const SUBTOTALS = [...wordsOfAll(({ subtotals }) => subtotals)];
// Nearly every row is told apart by its first letters.
const SUBTOTAL_STARTS = new Set(SUBTOTALS.map((words) => words.slice(0, 2)));
/** Below such a line, rows without numbers are notes. */
export const NOTES = new Set(
  ['footnotes', 'important information', 'disclosures', 'disclosure', 'disclaimer', 'notes', 'hinweise', 'fußnoten']
    .concat([
      'notes et avertissements',
      'avertissement',
      'notas',
      'aviso legal',
      'note',
      'avvertenze',
      'noten',
      'opmerkingen',
    ])
    .concat(['anmärkningar', 'bemærkninger', 'merknader', '备注', '備註', '注意事項'])
    .map(plainWord),
);
const WORDS_OF_A_NOTE = 6;
const CELLS_LOOKED_AT = 60;

/** Tells what the record is. Rows that repeat, sum up or explain others are told by their words, never by their place. */
export function kindOfRow(record: FileRecord, header: Header, profile: BrokerProfile, isInNotes = false): RowKind {
  if (isLot(record, header, profile)) return { kind: 'skip', reason: 'lot-of-position' };
  const filled = record.cells.filter((cell) => cell.trim() !== '');
  const first = firstOf(filled).trim();
  const words = wordsOf(record, header, first);
  // A company may be called "Total": whoever has an ISIN or CUSIP is no sum.
  const isSecurity =
    (['isin', 'symbol'] as const).some((role) => isIsin(cellUnder(record, header, role).trim())) ||
    isCusip(cellUnder(record, header, 'cusip').trim());
  for (const word of words) {
    const reason = profile.notPositions.get(word);
    if (reason !== undefined) return { kind: 'skip', reason };
    if (isSecurity) continue;
    const plain = plainWord(word);
    if (isSubtotal(plain)) return { kind: 'skip', reason: 'subtotal' };
    if (TOTALS.has(plain)) return { kind: 'total' };
  }
  // the rule below the titles of a table in Markdown
  const isRule = filled.every((cell) => /^:?[-=]{2,}:?$/.test(cell.trim()));
  if (isRule || isUnitsRow(record.cells)) return { kind: 'skip', reason: 'repeated-header' };
  const account = filled.length === 2 && isOwnSheet(header, profile) ? labelledAccount(filled) : null;
  const isNumbered = hasNumbers(record, header);
  // an account's number may stand below the title of another
  if (account !== null && (!isNumbered || /^\d{6,}$/.test(account))) return { kind: 'account', account };
  if (isNumbered) return { kind: 'position' };
  if ((filled.length === 1 || first.endsWith(':')) && NOTES.has(plainWord(first.toLowerCase().replace(/:$/, ''))))
    return { kind: 'skip', reason: 'footer', beginsNotes: true };
  if (filled.length === 1) return kindOfLine(first, record, header, profile);
  if (hasSignature(record.cells, profile)) return { kind: 'header' };
  const other = otherTableOf(record.cells);
  // An account number beside a total value is a summary only where no holdings stand beside them.
  const mayBeHeader = other === null || other === 'refused-summary';
  if (mayBeHeader && isHeaderOf(record.cells, profile)) return { kind: 'header' };
  if (other !== null) return { kind: 'other-table' };
  if (isInNotes) return { kind: 'skip', reason: 'footer' };
  const isNote = !isTickerLike(first) && isWordy(filled) && !standsUnderItsTitles(record, header);
  return isNote ? { kind: 'skip', reason: 'footer' } : { kind: 'position' };
}

/* The mark of a lot stands at the beginning of the line, or under the symbol where columns were moved. */
function isLot(record: FileRecord, header: Header, { lotRow }: BrokerProfile): boolean {
  return lotRow !== null && (lotRow.test(record.text) || lotRow.test(cellUnder(record, header, 'symbol')));
}

function isSubtotal(plain: string): boolean {
  if (!SUBTOTAL_STARTS.has(plain.slice(0, 2))) return false;
  return SUBTOTALS.some((words) => plain.startsWith(words) && !/^[a-z]/.test(plain.slice(words.length)));
}

/* The first words of the row, what stands under symbol and name, and every cell of a row that names nobody there. */
function wordsOf(record: FileRecord, header: Header, first: string): readonly string[] {
  const named = [cellUnder(record, header, 'symbol'), cellUnder(record, header, 'name')];
  const all = named.every((cell) => cell.trim() === '') ? record.cells.slice(0, CELLS_LOOKED_AT) : [];
  return [first, ...named, ...all]
    .filter((cell, at, cells) => cell.length <= LONGEST_HEADING && cells.indexOf(cell) === at)
    .map(wordOf);
}

function wordOf(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[:*]{1,20}$/, '');
}

/** Tells whether a cell, by itself, can make something else of a row than a position. */
export function mayBeNoPosition(cell: string, profile: BrokerProfile): boolean {
  const word = wordOf(cell);
  return profile.notPositions.has(word) || isSubtotal(plainWord(word)) || isTotalWord(cell);
}

/** Tells whether a row says that it sums up an account: "Total Roth IRA". */
export function isTotalOf(account: string | null, { cells }: FileRecord): boolean {
  const name = account?.toLowerCase() ?? '';
  const first = cells.find((cell) => cell.trim() !== '')?.toLowerCase() ?? '';
  const [before = '', after, ...more] = name === '' ? [] : first.split(name);
  return (
    after !== undefined && more.length === 0 && isTotalWord(`${before} ${after}`.replace(/ (?:for|of|in)(?= )/, ''))
  );
}

const isTotalWord = (cell: string): boolean => TOTALS.has(plainWord(wordOf(cell)));

/* One in which headings may say the account that no column does. */
const isOwnSheet = ({ at }: Header, { signatures }: BrokerProfile): boolean =>
  signatures.length === 0 && at.account === -1;

function kindOfLine(first: string, record: FileRecord, header: Header, profile: BrokerProfile): RowKind {
  const isHeading = !isNote(first);
  // "ETF" and "ASX" are what comes below them
  const isGroup = classOfType(first) === 'fund' || MONEY_OF_EXCHANGES.has(first);
  const mayBeSymbol = isTickerLike(first) && /[A-Z]/.test(first) && !isGroup;
  const isSymbol = mayBeSymbol && cellUnder(record, header, 'symbol').trim() === first;
  const account = isHeading ? profile.accountHeading?.exec(first)?.groups?.['account'] : undefined;
  if (account !== undefined) return { kind: 'account', account: account.trim() };
  // "Roth IRA" or "Robinhood" above its holdings, in a sheet of one's own
  const mayName = isOwnSheet(header, profile);
  const broker = isBroker(first) && !isSymbol ? first.replace(/:$/, '') : null;
  const own = mayName ? (labelledAccount([first]) ?? accountInHeading(first) ?? broker) : null;
  if (own !== null) return { kind: 'account', account: own };
  if (profile.hasSections && isHeading) return { kind: 'section', section: first };
  if (profile.signatures.length === 0 && isTotalWord(labelled([first])?.label ?? '')) return { kind: 'total' };
  return isSymbol ? { kind: 'position' } : { kind: 'skip', reason: 'footer' };
}

/** Tells whether a row that is called a total has what no sum has: a symbol of a company, and a price that fits its numbers. */
export function hasOwnPrice(record: FileRecord, context: RowContext): boolean {
  const { symbol } = readSymbol(cellUnder(record, context.header, 'symbol'), context.profile.noSymbol);
  if (symbol === null || !isTickerLike(symbol) || !/[A-Z]/.test(symbol)) return false;
  if (isTotalWord(symbol) || currencyOfCode(symbol) !== null) return false;
  const { quantity, price, value } = readNumbers(record, context).numbers;
  if (quantity === null || price === null || quantity === 0 || price === 1) return false;
  return value === null ? context.header.at.value === -1 : multiplies(quantity, price, value, AS_IT_IS);
}

function hasNumbers(record: FileRecord, header: Header): boolean {
  return (['value', 'quantity', 'weight'] as const).some((role) => {
    const cell = cellUnder(record, header, role);
    return parseNumber(cell, '.').kind === 'number' || parseNumber(cell, ',').kind === 'number';
  });
}

/* A sentence whose commas made cells of it. */
function isWordy(filled: readonly string[]): boolean {
  const text = filled.join(' ').trim();
  return text.length >= 2 * WORDS_OF_A_NOTE - 1 && text.split(/\s+/, WORDS_OF_A_NOTE).length >= WORDS_OF_A_NOTE;
}

/* A row without numbers is still a row when its other cells are dashes under the titles, or numbers that cannot be read; a note's
   are words or missing. */
function standsUnderItsTitles(record: FileRecord, header: Header): boolean {
  if (record.cells.length < header.width) return false;
  return (['value', 'quantity', 'price'] as const).every((role) => {
    const cell = cellUnder(record, header, role);
    return saysNothing(cell) || isMeantAsNumber(cell);
  });
}
