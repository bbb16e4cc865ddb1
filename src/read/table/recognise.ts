import type { DecimalMark } from '../../domain/model/units.ts';
import type { ColumnWitness } from '../../domain/model/file-reading.ts';
import type { KindVerdict } from './kind/evidence.ts';
import type { TableGuess } from './guess-columns.ts';
import { findTitledTable, withValueFound } from './find-table.ts';
import { findUntitledTable, type FoundTable } from './untitled-table.ts';
import { columnsOfTitles, isHoldingsHeader, readHeader, type Header } from './header.ts';
import { PROFILES } from '../profiles/index.ts';
import { IBKR_STATEMENT } from '../profiles/interactive-brokers.ts';
import { isSectionHeader, planSections, type SectionPlan } from './sections.ts';
import type { BrokerProfile } from '../profiles/profile.ts';
import { isBlank, type FileRecord } from '../cells/records.ts';
import { SPREADSHEET } from '../profiles/profile.ts';
import { findSoldColumn, isSaleTitle } from './sold-column.ts';
import { isDateCell } from './cell-kind.ts';
import { readTitle, titleKey } from './titles.ts';
import { areLotTitles, otherFileOf, type OtherFound } from './wrong-kind.ts';
import { firstOf } from '../../domain/must.ts';

/** The table of positions in a file. `header.line` 0 = it has no header, rows begin at once. */
export interface Table {
  readonly profile: BrokerProfile;
  readonly header: Header;
  readonly headerLine: number;
  /** Who says what its columns are. */
  readonly from: ColumnWitness;
  /** The headers of its tables that were looked at whole, by `titlesOf` their titles: they know more than titles say. */
  readonly knownHeaders: ReadonlyMap<string, Header>;
  /** What is taken of a statement in sections; null for every other file. */
  readonly plan: SectionPlan | null;
  /** What it was weighed to be; null where a profile knows it, the user has said it, or it has no rows. */
  readonly verdict: KindVerdict | null;
  /** The user says that it lists what is owned now: every row counts. */
  readonly isSaid?: true;
  /** What the user says an M behind a number stands for, or what the file's total proves. */
  readonly powerOfM?: 3 | 6;
  /** The decimal mark where the numbers leave it open, as the user says. */
  readonly decimalMark?: DecimalMark;
}

/** The titles of a header as one text, to know it again further down. */
export function titlesOf(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.trim())
    .join('\n')
    .trimEnd();
}

/** The header that was looked at whole, where the record is its line or a copy of it. */
export function knownHeaderOf({ cells }: FileRecord, known: Table['knownHeaders']): Header | undefined {
  const first = firstOf(cells).trim();
  // Nearly every row differs in its first cell already.
  for (const titles of known.keys()) if (titles.startsWith(first)) return known.get(titlesOf(cells));
  return undefined;
}

/** What stands in the file instead: a table of another kind, none, or one whose value could be any of several columns. */
export type Recognised =
  | { readonly kind: 'table'; readonly table: Table }
  | ({ readonly kind: 'other'; readonly line: number } & OtherFound)
  | { readonly kind: 'unclear'; readonly guess: TableGuess }
  | { readonly kind: 'nothing'; readonly detail: Readonly<Record<string, string>> };

/** A preamble of more lines than this is no preamble. */
export const RECORDS_SEARCHED = 2000;
const ROWS_BELOW = 200;

/**
 * Finds the positions: a header with a broker's signature wherever it stands, else the best header of any holdings
 * table, else a table that its contents alone explain. What a table that no profile
 * knows is, holdings or something else, is weighed (evidence.ts); titles of trades are one of the weights. `name` = the file's.
 */
export function recognise(records: Iterable<FileRecord>, name = ''): Recognised {
  const seen: FileRecord[] = [];
  const titled = new Set<BrokerProfile>();
  const plain: FileRecord[] = [];
  const tradeLines = new Set<number>();
  let other: (OtherFound & { readonly line: number }) | null = null;
  for (const record of records) {
    if (isBlank(record)) continue;
    seen.push(record);
    if (seen.length > RECORDS_SEARCHED) break;
    if (isSectionHeader(record)) return recogniseSections(seen, records);
    for (const profile of PROFILES)
      if (profile.titleLine?.test(firstOf(record.cells).trim()) === true) titled.add(profile);
    const signed = profileOf(record.cells, titled);
    const file = signed === null ? otherFileOf(record.cells) : null;
    const found = file !== null && isOfOpenLots(file, record, records) ? null : file;
    const looksLike = found?.other ?? null;
    const profile =
      signed ?? (looksLike === null || looksLike === 'refused-summary' ? titledHeader(record.cells, titled) : null);
    if (profile !== null) {
      const titled = readHeader(record.cells, profile);
      const header = withValueFound(titled, () => rowsBelow(records, record.line));
      // the tables of further accounts have the same titles
      const knownHeaders = header === titled ? NONE_KNOWN : new Map([[titlesOf(record.cells), header]]);
      const table: Table = {
        profile,
        header,
        headerLine: record.line,
        from: 'profile',
        knownHeaders,
        plan: null,
        verdict: null,
      };
      return { kind: 'table', table };
    }
    if (found !== null) {
      if (other === null && isWeighed(found) && isPlainHeader(record)) {
        tradeLines.add(record.line);
        plain.push(record);
      }
      other ??= { ...found, line: record.line };
      if (looksLike !== 'refused-summary') continue;
    }
    if ((other === null || other.other === 'refused-summary') && isPlainHeader(record)) plain.push(record);
  }
  const facts = { name, tradeLines };
  const byTitles = findTitledTable(plain, seen, facts);
  if (byTitles.kind !== 'none' && (other === null || !saysLess(byTitles, tradeLines))) return asRecognised(byTitles);
  if (other !== null) return { kind: 'other', ...other };
  const lots = seen.find(({ cells }) => areLotTitles(cells));
  if (lots !== undefined) return { kind: 'other', other: 'refused-lots', broker: null, line: lots.line, verdict: null };
  return asRecognised(findUntitledTable(seen, facts));
}

/* "Buy date" beside "Sell date" is a list of gains, unless some rows of somebody's own list have not been sold yet. */
function isOfOpenLots(
  { other, broker }: OtherFound,
  { cells, line }: FileRecord,
  records: Iterable<FileRecord>,
): boolean {
  if (other !== 'refused-tax-form' || broker !== null) return false;
  const rows = rowsBelow(records, line).map((row) => row.cells);
  const sold = findSoldColumn(cells, rows);
  const sales = cells.flatMap((title, column) => (isSaleTitle(title) ? [column] : []));
  const isAny = rows.some((row) => sales.some((column) => (row[column] ?? '').trim() !== ''));
  if (sales.length > 0 && rows.length > 0 && !isAny) return true;
  return sold !== null && rows.some((row) => !sold.saysSold(row[sold.column] ?? '') && row.some(isDateCell));
}

/* The first rows below a line. */
function rowsBelow(records: Iterable<FileRecord>, line: number): readonly FileRecord[] {
  const rows: FileRecord[] = [];
  for (const record of records) {
    if (record.line > line && rows.push(record) >= ROWS_BELOW) break;
  }
  return rows;
}

/* Titles of a known broker's other export leave nothing to weigh. */
function isWeighed({ other, broker }: OtherFound): boolean {
  return other === 'refused-transactions' && broker === null;
}

/* Titles of trades decide where nothing was weighed: no rows, or a value that nothing tells from others. */
function saysLess(found: FoundTable, tradeLines: ReadonlySet<number>): boolean {
  if (found.kind === 'unclear') return tradeLines.has(found.guess.headerLine);
  return found.kind === 'table' && tradeLines.has(found.table.headerLine) && found.table.verdict === null;
}

/** No header was looked at whole. */
export const NONE_KNOWN: Table['knownHeaders'] = new Map();

function asRecognised(found: FoundTable): Recognised {
  switch (found.kind) {
    case 'table': {
      const { headers, ...table } = found.table;
      const knownHeaders = new Map(
        headers.map((header) => [titlesOf(header.columns.map(({ title }) => title)), header]),
      );
      return { kind: 'table', table: { profile: SPREADSHEET, ...table, knownHeaders, plan: null } };
    }
    case 'other': {
      const { line, verdict } = found;
      return { kind: 'other', other: refusalOf(verdict.kind), broker: null, line, verdict };
    }
    case 'unclear':
      return found;
    case 'none':
      return { kind: 'nothing', detail: {} };
  }
}

function refusalOf(kind: KindVerdict['kind']): OtherFound['other'] {
  if (kind === 'balances') return 'refused-balances';
  return kind === 'watch-list' ? 'refused-watch-list' : 'refused-transactions';
}

function recogniseSections(seen: readonly FileRecord[], records: Iterable<FileRecord>): Recognised {
  const all = [...seen];
  for (const record of records) if (!isBlank(record)) all.push(record);
  const plan = planSections(all);
  if (plan === null)
    return { kind: 'nothing', detail: { looksLike: IBKR_STATEMENT.broker, broker: IBKR_STATEMENT.broker } };
  // In Chinese, the symbol and the code of a remark share a title; the order is the statement's own.
  const header = { ...readHeader(plan.titles, IBKR_STATEMENT), rivals: [] };
  const table: Table = {
    profile: IBKR_STATEMENT,
    header,
    headerLine: plan.headerLine,
    from: 'profile',
    knownHeaders: NONE_KNOWN,
    plan,
    verdict: null,
  };
  return { kind: 'table', table };
}

/* The first broker whose signature stands among the titles. */
function profileOf(cells: readonly string[], titled: ReadonlySet<BrokerProfile>): BrokerProfile | null {
  if (cells.length < 2) return null;
  const keys = new Set(cells.map(titleKey));
  return PROFILES.find((one) => hasSignatureAmong(keys, one) && (!one.titleLineRequired || titled.has(one))) ?? null;
}

/* A title line above also vouches for a header of the user's own columns. */
function titledHeader(cells: readonly string[], titled: ReadonlySet<BrokerProfile>): BrokerProfile | null {
  return PROFILES.find((profile) => titled.has(profile) && isHeaderOf(cells, profile)) ?? null;
}

/** Tells whether all titles of one of the broker's signatures stand among the cells. */
export function hasSignature(cells: readonly string[], profile: BrokerProfile): boolean {
  return profile.signatures.length > 0 && hasSignatureAmong(new Set(cells.map(titleKey)), profile);
}

function hasSignatureAmong(keys: ReadonlySet<string>, { signatures }: BrokerProfile): boolean {
  return signatures.some((titles) => titles.every((title) => keys.has(title)));
}

/* "$60,000", "60000", "42800.50": no title. A year or a rank may stand among titles. */
const AMOUNT = /^[-+(]{0,2}(?:\p{Sc} ?\d[\d.,'’]*|\d{1,3}(?:[.,'’]\d{3})+(?:[.,]\d\d)?|\d{5,12}|\d{1,12}[.,]\d\d)\)?$/u;
const PLAIN_NUMBER = /^[-+]?[\d.,]+ ?%?$/;

function isPlainHeader(record: FileRecord): boolean {
  const cells = record.cells.map((cell) => cell.trim());
  // "USD Holdings, ETFs, FUND, 1, 1", "Company, Apple RSUs (vested), $60,000": a row may begin with words that are titles, too; its numbers tell
  if (cells.length < 2 || cells.filter((cell) => PLAIN_NUMBER.test(cell)).length > 1) return false;
  if (cells.some((cell) => AMOUNT.test(cell))) return false;
  return isHoldingsHeader({ at: columnsOfTitles(cells, SPREADSHEET) });
}

/** Tells whether the record is a header of positions for this profile: by its signature, or by its columns where those vary. */
export function isHeaderOf(cells: readonly string[], profile: BrokerProfile): boolean {
  if (cells.length < 2) return false;
  if (hasSignature(cells, profile)) return true;
  const columnsVary = profile.signatures.length === 0 || (profile.titleLine !== null && !profile.titleLineRequired);
  if (!columnsVary || cells.filter((cell) => readTitle(cell, profile.roles).role !== 'unused').length < 2) return false;
  return isHoldingsHeader({ at: columnsOfTitles(cells, profile) });
}
