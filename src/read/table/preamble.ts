import { accountInHeading, labelledAccount } from '../cells/accounts.ts';
import { pairIn, partLabel } from '../cells/labelled.ts';
import { parseShown, saysNothing } from '../cells/cells.ts';
import { findLastDate, type EitherDate } from '../cells/dates.ts';
import { TOTALS } from '../languages/all-words.ts';
import type { BrokerProfile } from '../profiles/profile.ts';
import { isBlank, onlyCellOf, type FileRecord } from '../cells/records.ts';
import { titleKey } from './titles.ts';
import { currency, type Currency, type DecimalMark } from '../../domain/model/units.ts';
import { firstOf } from '../../domain/must.ts';

/* What stands above the table: the title line, the account, a small table with the total. */

export interface Preamble {
  /** Account of the rows that follow, as written. */
  readonly account: string | null;
  /** The lines that named it. */
  readonly headingLines: ReadonlySet<number>;
  readonly symbol: string | null;
  readonly label: string | null;
  /** The currency of the account, where a line names it. */
  readonly base: Currency | null;
  readonly asOf: EitherDate | null;
  readonly totals: readonly { readonly value: number; readonly label: string | null; readonly line: number }[];
}

/* Words beside which a date is that of the holdings, in all languages. */
const DATED =
  /(?:^|[^\p{L}])(?:as of|as at|as on|date|dated|generated|created|downloaded|exported|valued|valuation|report|statement|holdings|positions|period|vom|stand|per|datum|erstellt|stichtag|au|date|le|arrêté|fecha|al|data|alla|datum|peildatum|dato|pr|em|na dzień|stan na|ke dni|dátum|állapot|tarih|tarihi|itibarıyla|pvm|päiväys|päivä|zum)(?=$|[^\p{L}])|日|截至/iu;

/* Words beside which a date is another one: of an opening, a birth, an end. A word for "date" behind them is part of them. */
const OTHER_DATED =
  /(?<!\p{L})(?:open(?:ed|ing)|since(?! \S{4,12} (?:through|to|until|[-–]) )|birth|born|inception|matur\p{L}*|expir\p{L}*|eröffn\p{L}*|seit|geb\p{L}*|fällig\p{L}*|laufzeit\p{L}*|ouvert\p{L}*|depuis|échéance|naissance|apert\p{L}*|scaden\p{L}*|nascita|desde|vencim\p{L}*|nacimiento|abertura|geopend|opening\p{L}*|sinds|vervald\p{L}*|öppn\p{L}*|sedan|förfall\p{L}*|åbn\p{L}*|siden|åpn\p{L}*|forfald\p{L}*|forfall\p{L}*|otwar\p{L}*|zapad\p{L}*|wykup\p{L}*|otevř\p{L}*|splat\p{L}*|nyit\p{L}*|lejár\p{L}*|açıl\p{L}*|vade\p{L}*|avat\p{L}*|eräp\p{L}*|开户|到期|満期|開設)(?: (?:date|datum|on|am|data|dato|den|per|by|le|il))?/giu;

/** The date in a line that says what its date is; a number that merely looks like a date is none, nor is that of an opening or an end. */
export function dateInLine(cells: readonly string[]): EitherDate | null {
  // "November 20, 2026" is two cells where nothing quotes it
  const line = cells
    .map((cell) => cell.trim())
    .join(' ')
    .slice(0, 400);
  // Each date belongs to the words before it.
  const [before = '', ...parts] = line.split(OTHER_DATED);
  for (const part of [before, ...parts.map((one) => ownPart(one))]) {
    if (!DATED.test(part) && !DATE_ALONE.test(part)) continue;
    const [monthFirst, dayFirst] = [findLastDate(part, 'month-first'), findLastDate(part, 'day-first')];
    if (monthFirst !== null && dayFirst !== null) return { 'month-first': monthFirst, 'day-first': dayFirst };
  }
  return null;
}

/* What follows a word such as "since": from the next word that says what its date is. */
function ownPart(part: string): string {
  const at = part.search(DATED);
  return at === -1 ? '' : part.slice(at);
}

/* A line that is nothing but a date, or the two of a period, is that of all below it. */
const DATE_ALONE = /^\s*\p{L}{3,9}\.? \d{1,2}, \d{4}(?:\s?[–—-]\s?\p{L}{3,9}\.? \d{1,2}, \d{4})?\s*$/u;

const BASE_LABEL =
  /^(?:base ?currency|account currency|reporting currency|portfolio currency|basiswährung|kontowährung|currency)$/i;

/* "Base Currency,USD", with or without words of a section before it. */
function baseInLine(cells: readonly string[]): Currency | null {
  const at = cells.findIndex((cell) => BASE_LABEL.test(cell.trim().replace(/:$/, '')));
  return at === -1 ? null : currency((cells[at + 1] ?? '').trim());
}

/** Reads the records above the header. */
export function readPreamble(records: readonly FileRecord[], profile: BrokerProfile, mark: DecimalMark): Preamble {
  let account: string | null = null;
  let symbol: string | null = null;
  let label: string | null = null;
  let base: Currency | null = null;
  let asOf: EitherDate | null = null;
  let summary: { total: number; label: number } | null = null;
  const headingLines = new Set<number>();
  const totals: { value: number; label: string | null; line: number }[] = [];
  for (const record of records) {
    // A small table ends where a line is left blank.
    if (isBlank(record)) {
      summary = null;
      continue;
    }
    const filled = record.cells.filter((cell) => cell.trim() !== '');
    const cells = partLabel(filled) ?? record.cells;
    base ??= baseInLine(cells);
    asOf ??= dateInLine(record.cells);
    const pair = pairIn(filled);
    const amount = pair === null ? null : parseShown(pair.cell, mark);
    if (pair !== null && amount?.kind === 'number' && TOTALS.has(pair.label)) {
      totals.push({ value: amount.value, label: null, line: record.line });
    }
    const first = firstOf(filled).trim();
    const title = profile.titleLine?.exec(first)?.groups;
    const named = title === undefined ? labelledAccount(filled) : null;
    label ??= named;
    if (title !== undefined) {
      account = title['account']?.trim() ?? account;
      symbol = title['symbol']?.trim() ?? symbol;
    } else if (filled.length === 1 && profile.accountHeading !== null) {
      const heading = profile.accountHeading.exec(first)?.groups?.['account'];
      if (heading !== undefined) headingLines.add(record.line);
      account = heading?.trim() ?? account;
    } else if (summary !== null) {
      const value = parseShown(record.cells[summary.total] ?? '', mark);
      const name = record.cells[summary.label]?.trim() ?? '';
      if (!saysNothing(name)) label = name;
      if (value.kind === 'number')
        totals.push({ value: value.value, label: name === '' ? null : name, line: record.line });
    } else if (profile.summary !== null) {
      summary = summaryColumns(record.cells, profile.summary);
    }
  }
  // "Roth IRA" right above a table of one's own; with a day it is a title
  const last = profile.signatures.length === 0 ? records.findLast((record) => !isBlank(record)) : undefined;
  const heading = last === undefined ? null : onlyCellOf(last);
  const own = heading === null || dateInLine([heading]) !== null ? null : accountInHeading(heading.trim());
  if (own !== null && last !== undefined) headingLines.add(last.line);
  account ??= own;
  // Two accounts above one table: no one label fits its rows.
  return { account, headingLines, symbol, label: totals.length > 1 ? null : label, base, asOf, totals };
}

function summaryColumns(
  cells: readonly string[],
  { total, label }: NonNullable<BrokerProfile['summary']>,
): { total: number; label: number } | null {
  const keys = cells.map(titleKey);
  const at = keys.indexOf(total);
  return at === -1 ? null : { total: at, label: label === null ? -1 : keys.indexOf(label) };
}
