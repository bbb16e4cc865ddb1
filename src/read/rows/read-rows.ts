import type { FateReason, FileReading } from '../../domain/model/file-reading.ts';
import { lineNumber } from '../../domain/model/units.ts';
import { mapWords } from '../../domain/rows/holding-rows.ts';
import { saysHeld } from '../cells/labelled.ts';
import { nameAccounts, nameOwned, wordsOfAccounts, wordsOfOwned } from '../cells/accounts.ts';
import type { CellPlaces } from '../cells/cell-places.ts';
import { isHoldingsHeader, readHeader, type Header } from '../table/header.ts';
import type { IssueList } from '../table/issue-list.ts';
import { CashTableReader, holdingOfCash } from '../table/cash-lines.ts';
import { takeCashAbove } from './cash-above.ts';
import { dateInLine, readPreamble, type Preamble } from '../table/preamble.ts';
import { readPosition } from './read-position.ts';
import { areTitles } from '../table/segments.ts';
import { OTHER_SECTIONS, plainText } from '../table/kind/kind-words.ts';
import { knownHeaderOf, type Table } from '../table/recognise.ts';
import { titleKey } from '../table/titles.ts';
import {
  keep,
  keepDate,
  keepDraft,
  keepPending,
  keepTotal,
  startGathering,
  type Gathered,
  type RowsRead,
  totalsOfAccounts,
} from './gathered.ts';
import { isOf, surround, type Around, type FilePlace } from './place.ts';
import { isBlank, RecordReader, type FileRecord, onlyCellOf } from '../cells/records.ts';
import { rejoinSplitNumbers } from './rejoin.ts';
import { cellUnder, type RowContext } from '../table/row-context.ts';
import { hasOwnPrice, isTotalOf, kindOfRow, type RowKind } from './row-kinds.ts';
import { readNumbers } from './row-numbers.ts';
import { kindOfSectionLine, type SectionPlan } from '../table/sections.ts';
import { readSymbol } from '../cells/symbols.ts';
import { firstOf } from '../../domain/must.ts';

const PREVIEW_ROWS = 12;
const RECORDS_A_STEP = 5000;

/** A text whose newlines are all LF, and what stands between its cells. */
export interface Lines {
  readonly text: string;
  readonly delimiter: string;
}

/** Reads every record once and gives each that is not blank its one fate. `onRecords` is told how many so far. */
export function readRows(
  { text, delimiter }: Lines,
  table: Table,
  shown: Pick<RowContext, 'marks' | 'bases' | 'letterM'>,
  issues: IssueList,
  onRecords: (records: number, line: number) => void,
): RowsRead {
  const { profile, headerLine, plan } = table;
  const { marks } = shown;
  const reader = new RecordReader(text, delimiter);
  const places = reader.places();
  const gathered = startGathering();
  const mark = marks.value ?? '.';
  const cash = new CashTableReader(profile, mark);
  const above: FileRecord[] = [];
  const place: FilePlace = {
    header: table.header,
    account: null,
    section: null,
    cash,
    plan,
    isInOtherTable: false,
    isAfterBlank: false,
    isAfterHeading: false,
    isHeadedOther: false,
    isInNotes: false,
    hasWholes: false,
    hasEnded: false,
  };
  let preamble: Preamble | null = headerLine === 0 ? readPreamble([], profile, mark) : null;
  let around: Around | null = null;
  let count = 0;
  const tell = () => {
    if ((count += 1) % RECORDS_A_STEP === 0) onRecords(count, reader.line);
  };
  for (;;) {
    const isPlain = around !== null && reader.look(places);
    if (
      isPlain &&
      isOf(around, place) &&
      mayBeQuick(place, gathered) &&
      takeQuick(places, reader.line, around, gathered)
    ) {
      reader.pass(places);
      tell();
      continue;
    }
    const { done, value: record } = reader.next();
    if (done === true) break;
    tell();
    if (headerLine !== 0 && record.line < headerLine) {
      above.push(record);
    } else if (record.line === headerLine) {
      preamble = plan === null ? readPreamble(above, profile, mark) : preambleOf(plan);
      place.account = preamble.account;
      if (place.account !== null) gathered.headings.add(place.account);
      keepPreamble(above, preamble, gathered, place);
      cash.leave();
      gathered.headerText = record.text.slice(0, 200).trim();
      keep(gathered, record, 'skipped', 'header');
    } else if (!isBlank(record)) {
      if (!isOf(around, place)) around = surround(place, table, shown, preamble, issues, gathered);
      readRecord(record, isPlain ? places : null, around, place, gathered, table);
      const heading = onlyCellOf(record);
      place.isAfterBlank &&= heading !== null;
      place.isAfterHeading = heading !== null;
      if (heading !== null) place.isHeadedOther = OTHER_SECTIONS.test(plainText(heading));
    } else {
      place.isAfterBlank = true;
    }
  }
  sayUnproved(plan, issues);
  const read = { holdings: gathered.holdings.finish(), fates: gathered.fates.finish() };
  const { statedTotals } = gathered;
  const rows =
    plan === null
      ? takeCashAbove(above, table, mark, preamble?.base ?? null, { rows: read, statedTotals }, issues)
      : read;
  const names = nameAccounts(gathered.headings);
  const owned = nameOwned(accountsIn(rows, gathered));
  const labels = new Map([...names, ...owned.map(({ whole, account }): [string, string] => [whole, account])]);
  const nameOf = (account: string): string => labels.get(account) ?? account;
  // the account above the first table is that of its rows where others follow it
  const isOfFirst = profile.signatures.length === 0 && gathered.headings.size > 0 && !place.hasEnded;
  const first = isOfFirst ? (preamble?.label ?? null) : null;
  const rename = <T extends { readonly account: string | null }>(entry: T): T => {
    const account = entry.account ?? first;
    return account === null ? entry : { ...entry, account: nameOf(account) };
  };
  return {
    rows: labels.size === 0 ? rows : { ...rows, holdings: mapWords(rows.holdings, rename) },
    statedTotals: totalsOfAccounts(statedTotals, rows.holdings).map(rename),
    pending: gathered.pending.map(rename),
    drafts: gathered.drafts.map(rename),
    preview: [...gathered.accepted, ...gathered.rejected].sort((a, b) => a.line - b.line),
    accountLabel: preamble?.label ?? null,
    accountWords: [...wordsOfAccounts(names), ...wordsOfOwned(owned)],
    titleDate: preamble?.asOf ?? null,
    footerDate: gathered.footerDate,
    dateCells: gathered.dateCells,
    unnamed: gathered.unnamed,
    headerText: gathered.headerText,
    rowsBelow: gathered.rowsBelow,
  };
}

/* The accounts of all rows, those left out as well. */
function accountsIn({ holdings }: Pick<FileReading, 'holdings'>, { drafts }: Gathered): readonly string[] {
  const named = [...holdings.groups.map(({ first }) => first), ...drafts].map(({ account }) => account);
  return named.filter((account) => account !== null);
}

/* The first rows are shown as they stand; below a blank line or another table, a row may be something else. */
function mayBeQuick({ isAfterBlank, isInOtherTable }: FilePlace, { accepted }: Gathered): boolean {
  return !isAfterBlank && !isInOtherTable && accepted.length >= PREVIEW_ROWS;
}

/* Whether the line is a position like others before it. */
function takeQuick(places: CellPlaces, line: number, { context, quick }: Around, gathered: Gathered): boolean {
  const place = gathered.fates.length;
  if (!quick.take(places, line)) return false;
  gathered.rowsBelow += 1;
  const date = context.header.at.date;
  if (date !== -1) keepDate(places.cell(date), place, gathered);
  return true;
}

function keepPreamble(above: readonly FileRecord[], preamble: Preamble, gathered: Gathered, place: FilePlace): void {
  for (const record of above) {
    if (isBlank(record)) continue;
    if (keepPlanned(record, place, gathered) || keepCash(record, place.cash, gathered, preamble.account)) continue;
    keep(gathered, record, 'skipped', preamble.headingLines.has(record.line) ? 'account-heading' : 'preamble');
  }
  const only = preamble.totals.length === 1;
  for (const { value, label, line } of preamble.totals) {
    gathered.statedTotals.push({ account: only ? null : label, value, line: lineNumber(line) });
  }
}

/* A lot below the row that holds its sum; a file of lots alone has no such row, and its lots count. */
function isLot({ cells }: FileRecord, { header, profile }: RowContext, place: FilePlace): boolean {
  if (profile.lotColumn === null) return false;
  const { title, lot, whole } = profile.lotColumn;
  const cell = cells[header.keys.indexOf(title)]?.trim();
  place.hasWholes ||= cell === whole;
  return cell === lot && place.hasWholes;
}

const CASH_REASONS = { header: 'header', repeated: 'subtotal', none: 'empty-position' } as const;

/* A record of the broker's own table of cash; false = it is none. */
function keepCash(record: FileRecord, reader: CashTableReader, gathered: Gathered, account: string | null): boolean {
  const cash = reader.read(record);
  if (cash === null) return false;
  if (typeof cash === 'string') {
    keep(gathered, record, 'skipped', CASH_REASONS[cash]);
    return true;
  }
  keep(gathered, record, 'accepted', 'cash');
  gathered.holdings.add(holdingOfCash(cash, account, null));
  return true;
}

/* Cash that the plan of a statement in sections takes; false = the record is none. */
function keepPlanned(record: FileRecord, { plan }: FilePlace, gathered: Gathered): boolean {
  const cash = plan?.cash.get(record.line);
  if (cash === undefined) return false;
  keep(gathered, record, 'accepted', 'cash');
  gathered.holdings.add(holdingOfCash(cash, null, null));
  return true;
}

function readSectionLine(
  record: FileRecord,
  around: Around,
  place: FilePlace,
  plan: SectionPlan,
  gathered: Gathered,
  known: Header | undefined,
): void {
  const { header, profile } = around.context;
  const kind = kindOfSectionLine(record, plan, header.keys);
  if (kind === 'position') return keepPosition(record, null, around, gathered);
  if (kind === 'header') place.header = known ?? readHeader(record.cells, profile);
  keep(gathered, record, 'skipped', kind === 'header' ? 'repeated-header' : kind);
}

function preambleOf({ account, base, asOf, totals }: SectionPlan): Preamble {
  const stated = totals.map(({ value, line }) => ({ value, line, label: null }));
  const day = asOf === null ? null : { 'day-first': asOf, 'month-first': asOf };
  return { account: null, headingLines: new Set(), symbol: null, label: account, base, asOf: day, totals: stated };
}

function sayUnproved(plan: SectionPlan | null, issues: IssueList): void {
  for (const { line, amount } of plan?.unproved ?? [])
    issues.add('cash-outside-table', 'warning', line, { cell: amount.slice(0, 40) });
}

function readRecord(
  record: FileRecord,
  places: CellPlaces | null,
  around: Around,
  place: FilePlace,
  gathered: Gathered,
  { knownHeaders }: Table,
): void {
  const { context } = around;
  const { profile } = context;
  gathered.rowsBelow += 1;
  if (keepPlanned(record, place, gathered) || keepCash(record, place.cash, gathered, context.account)) return;
  if (place.plan === null && isLot(record, context, place)) {
    keepDraft(record, context, 'lot-of-position', gathered);
    return keep(gathered, record, 'skipped', 'lot-of-position');
  }
  const known = knownHeaderOf(record, knownHeaders);
  if (place.plan !== null) return readSectionLine(record, around, place, place.plan, gathered, known);
  const row = kindInPlace(record, context, place, known);
  if (place.isInOtherTable && row.kind !== 'header') return keep(gathered, record, 'skipped', 'other-table');
  switch (row.kind) {
    case 'header':
      place.cash.leave();
      place.header = known ?? row.as ?? readHeader(record.cells, profile);
      place.isInOtherTable = false;
      place.isInNotes = false;
      return keep(gathered, record, 'skipped', 'repeated-header');
    case 'other-table':
      place.isInOtherTable = true;
      return keep(gathered, record, 'skipped', 'other-table');
    case 'account':
      // as a row that can't be read it is told, with its words
      if (profile.signatures.length === 0 && record.cells.some(saysHeld))
        return keepPosition(record, places, around, gathered);
      place.account = row.account;
      gathered.headings.add(row.account);
      return keep(gathered, record, 'skipped', 'account-heading');
    case 'section':
      place.section = row.section;
      return keep(gathered, record, 'skipped', 'section-heading');
    case 'total':
      if (isCompanyCalledSo(record, context, gathered)) return keepPosition(record, places, around, gathered);
      keepTotal(record, context, gathered);
      keepDraft(record, context, 'total', gathered);
      return keep(gathered, record, 'skipped', 'total');
    case 'skip':
      if (row.reason === 'pending') keepPending(record, context, gathered);
      if (MAY_BE_POSITIONS.has(row.reason)) keepDraft(record, context, row.reason, gathered);
      if (row.reason === 'footer') gathered.footerDate ??= dateInLine(record.cells);
      place.isInNotes ||= row.beginsNotes === true;
      return keep(gathered, record, 'skipped', row.reason);
    case 'position':
      if (isTotalOf(place.account, record)) {
        // what follows is in another account, or in none that is named
        place.account = null;
        place.hasEnded = true;
        keepTotal(record, context, gathered);
        return keep(gathered, record, 'skipped', 'subtotal');
      }
      return keepPosition(record, places, around, gathered);
  }
}

/* "TTE, Total, 5, 50": a row with a symbol, a quantity and a price of its own, unless it may sum up the lots above it. */
function isCompanyCalledSo(record: FileRecord, context: RowContext, { holdings }: Gathered): boolean {
  if (!hasOwnPrice(record, context)) return false;
  return (
    holdings.last?.symbol !== readSymbol(cellUnder(record, context.header, 'symbol'), context.profile.noSymbol).symbol
  );
}

/*
 * A line of words only, below a blank line or its heading, that is no header of positions: titles of another table. Where a broker's table
 * of another kind of securities has titles of its own that say who and how much, it is read by them.
 */
function kindInPlace(
  record: FileRecord,
  { header, profile }: RowContext,
  { isAfterBlank, isAfterHeading, isHeadedOther, isInNotes }: FilePlace,
  known: Header | undefined,
): RowKind {
  const row: RowKind = known === undefined ? kindOfRow(record, header, profile, isInNotes) : { kind: 'header' };
  if (row.kind === 'header') return isHeadedOther ? { kind: 'other-table' } : row;
  const isUnknown =
    row.kind === 'position' || (row.kind === 'skip' && row.reason === 'footer' && row.beginsNotes !== true);
  if (!isUnknown || !(isAfterBlank || isAfterHeading) || !areTitles(record.cells)) return row;
  const isOwnSheet = profile.signatures.length === 0;
  if (isOwnSheet && !isAfterBlank) return row;
  const own = readHeader(record.cells, profile);
  if (isOwnSheet) {
    const isOther = isHeadedOther || OTHER_SECTIONS.test(plainText(firstOf(record.cells)));
    return !isOther && hasSameAmounts(own, header) ? { kind: 'header', as: header } : { kind: 'other-table' };
  }
  if (!isHeadedOther && saysHowMuch(own)) return { kind: 'header' };
  return repeatsTitles(record, header) ? { kind: 'other-table' } : row;
}

function saysHowMuch({ at }: Header): boolean {
  return isHoldingsHeader({ at }) && at.quantity !== -1 && (at.value !== -1 || at.price !== -1);
}

/* "Crypto, Units, Price, Value" below "Stock, Shares, Price, Value": the same amounts in the same columns, whatever is held is called. */
function hasSameAmounts({ at }: Header, { at: above }: Header): boolean {
  const amounts = (['quantity', 'price', 'value'] as const).filter((role) => above[role] !== -1);
  return amounts.length > 1 && amounts.every((role) => at[role] === above[role]);
}

/* Two titles of the table above, as a report on the same securities has them. */
function repeatsTitles({ cells }: FileRecord, { keys }: Header): boolean {
  const titles = new Set(cells.map(titleKey).filter((key) => key !== ''));
  return keys.filter((key) => titles.has(key)).length >= 2;
}

function keepPosition(
  written: FileRecord,
  places: CellPlaces | null,
  { context, quick }: Around,
  gathered: Gathered,
): void {
  const said = context.issues.count();
  const joined = rejoinSplitNumbers(written, context);
  const record = joined ?? written;
  if (joined !== null) {
    const cells = written.cells.length;
    const detail = { cells, titles: context.header.width, kept: 'yes', joined: 'yes' };
    context.issues.add('ragged-row', 'warning', written.line, detail);
  }
  const reading = readPosition(record, context);
  if (reading.kind !== 'skipped') keepDate(cellUnder(record, context.header, 'date'), gathered.fates.length, gathered);
  if (reading.kind === 'rejected' && reading.reason === 'no-identity') {
    gathered.unnamed.set(gathered.fates.length, readNumbers(record, context).numbers);
  }
  keep(gathered, record, reading.kind, reading.reason);
  if (reading.kind === 'accepted') {
    gathered.holdings.add(reading.holding);
    const isTold = context.issues.count() > said + (record.quoteOpen ? 1 : 0);
    if (joined === null && !isTold) quick.learn(record, places, reading);
  } else keepDraft(record, context, reading.reason, gathered);
  const shown = { accepted: gathered.accepted, rejected: gathered.rejected, skipped: null }[reading.kind];
  if (shown !== null && shown.length < PREVIEW_ROWS) {
    shown.push({ line: lineNumber(record.line), cells: record.cells.map((cell) => cell.slice(0, 200)) });
  }
}

/* Skipped rows that stand in the table: only these could have been taken for something else by mistake. */
const MAY_BE_POSITIONS: ReadonlySet<FateReason> = new Set(['subtotal', 'lot-of-position', 'pending', 'empty-position']);
