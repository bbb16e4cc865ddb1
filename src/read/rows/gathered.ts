import type {
  AccountWords,
  Draft,
  FateReason,
  FileReading,
  PreviewRow,
  RowFate,
  StatedTotal,
} from '../../domain/model/file-reading.ts';
import { mayBeNoPosition } from './row-kinds.ts';
import { lineNumber } from '../../domain/model/units.ts';
import { addIn, amountIn, sum } from '../../domain/sum.ts';
import { parseNumber, parseShown, saysNothing } from '../cells/cells.ts';
import type { EitherDate } from '../cells/dates.ts';
import { labelled } from '../cells/labelled.ts';
import { draftOf } from './drafts.ts';
import { FateRowsMaker } from '../../domain/rows/fate-rows.ts';
import type { HoldingRows } from '../../domain/model/holding-rows.ts';
import { HoldingRowsMaker } from '../../domain/rows/holding-rows.ts';
import type { FileRecord } from '../cells/records.ts';
import { cellUnder, furtherColumns, type RowContext } from '../table/row-context.ts';
import { lastNumber, type NumbersOfRow } from './row-numbers.ts';
import { firstOf, itemAt } from '../../domain/must.ts';

/* What the rows of a file give, and where the reader puts it as it goes down. */

/** Holdings and fates of a file. */
export type ReadRows = Pick<FileReading, 'holdings' | 'fates'>;

/** All that the rows of a file gave. */
export interface RowsRead extends Pick<
  FileReading,
  'statedTotals' | 'pending' | 'drafts' | 'preview' | 'accountLabel'
> {
  readonly rows: ReadRows;
  readonly accountWords: readonly AccountWords[];
  readonly titleDate: EitherDate | null;
  readonly footerDate: EitherDate | null;
  /** The date cell of each holding and of each row left out, as written; by the place of its fate. */
  readonly dateCells: ReadonlyMap<number, string>;
  /** The numbers of rows left out because they name nobody, by the place of their fate. */
  readonly unnamed: ReadonlyMap<number, NumbersOfRow>;
  /** The first header as it stands, to tell another one from a copy of it. */
  readonly headerText: string;
  /** Records that stand below the first header. */
  readonly rowsBelow: number;
}

/** More rows than these are not corrected one by one. */
export const MOST_DRAFTS = 1000;

/** What was found so far. */
export interface Gathered {
  readonly holdings: HoldingRowsMaker;
  readonly fates: FateRowsMaker;
  readonly statedTotals: StatedTotal[];
  readonly pending: FileReading['pending'][number][];
  readonly drafts: Draft[];
  readonly accepted: PreviewRow[];
  readonly rejected: PreviewRow[];
  readonly dateCells: Map<number, string>;
  readonly unnamed: Map<number, NumbersOfRow>;
  readonly headings: Set<string>;
  footerDate: EitherDate | null;
  headerText: string;
  rowsBelow: number;
}

/** Nothing yet. */
export function startGathering(): Gathered {
  return {
    holdings: new HoldingRowsMaker(),
    fates: new FateRowsMaker(),
    statedTotals: [],
    pending: [],
    drafts: [],
    accepted: [],
    rejected: [],
    dateCells: new Map(),
    unnamed: new Map(),
    headings: new Set(),
    footerDate: null,
    headerText: '',
    rowsBelow: 0,
  };
}

/** Gives a record its fate. */
export function keep(gathered: Gathered, record: FileRecord, fate: RowFate['fate'], reason: FateReason): void {
  const { fates } = gathered;
  fates.add(record.line, fates.outcome({ fate, reason }), record.text);
}

/** Notes the date cell of the row that has this place among the fates. */
export function keepDate(cell: string, place: number, { dateCells }: Gathered): void {
  if (!saysNothing(cell)) dateCells.set(place, cell);
}

/** Keeps what a row that was left out says, for the user to bring back. */
export function keepDraft(record: FileRecord, context: RowContext, reason: FateReason, gathered: Gathered): void {
  if (gathered.drafts.length < MOST_DRAFTS) gathered.drafts.push(draftOf(record, context, reason));
}

function amountOf(record: FileRecord, context: RowContext): number | null {
  const { header, marks, profile } = context;
  const first = firstOf(record.cells).trim().toLowerCase();
  if (profile.valueIsLast.has(first)) return lastNumber(record, marks.value ?? '.')?.value ?? null;
  const further = furtherColumns(context, 'value').map((column) => record.cells[column] ?? '');
  const stated = [cellUnder(record, header, 'value'), ...further]
    .map((cell) => parseNumber(cell, marks.value ?? '.'))
    .flatMap((one) => (one.kind === 'number' ? [one.value] : []));
  if (stated.length > 0) return sum(stated) * header.valueScale;
  // "Total: $23,160.50", "Total,23160.50" in a table of nobody's
  const isShort = profile.signatures.length === 0 && record.cells.length <= header.at.value;
  const short = isShort ? parseShown(labelled(record.cells)?.amount ?? '', marks.value ?? '.') : null;
  return short?.kind === 'number' ? short.value * header.valueScale : null;
}

/** Notes what a row of totals states, of the account that stands in it; else of all that is in the file. */
export function keepTotal(record: FileRecord, context: RowContext, gathered: Gathered): void {
  const value = context.unit === 'weights' ? null : amountOf(record, context);
  if (value === null) return;
  const account = context.profile.totalsOf === 'account' ? context.account : accountOfTotal(record, context);
  gathered.statedTotals.push({ account, value, line: lineNumber(record.line) });
}

/* Under the title of the account the row may say "Total" as well. */
function accountOfTotal(record: FileRecord, { header, profile }: RowContext): string | null {
  const account = cellUnder(record, header, 'account').trim();
  return account === '' || profile.signatures.length > 0 || mayBeNoPosition(account, profile) ? null : account;
}

/**
 * Gives totals that name no account to the account whose rows stand above them: where rows of another account or the total of all rows
 * follow, or where those above come to it and all rows don't.
 */
export function totalsOfAccounts(
  totals: readonly StatedTotal[],
  { groups, groupOf, line: lines }: HoldingRows,
): readonly StatedTotal[] {
  const sums = new Map<string | null, number>();
  for (const { first, value } of groups) addIn(sums, first.account, value);
  if (sums.size < 2) return totals;
  const accountAt = (row: number): string | null => groups[groupOf[row] ?? -1]?.first.account ?? null;
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= 0.011;
  const all = sum(sums.values());
  const lastOfAll = totals.findLast(({ value }) => isNear(all, value))?.line ?? -1;
  let next = 0; // rows and totals stand in the file's order
  return totals.map((total) => {
    while (next < lines.length && itemAt(lines, next) <= total.line) next += 1;
    const above = accountAt(next - 1);
    if (total.account !== null || above === null || isNear(all, total.value)) return total;
    const isFollowed = next < lines.length && accountAt(next) !== above;
    const isOfIt = isFollowed || lastOfAll > total.line || isNear(amountIn(sums, above), total.value);
    return isOfIt ? { ...total, account: above } : total;
  });
}

/** Notes money on its way. */
export function keepPending(record: FileRecord, context: RowContext, gathered: Gathered): void {
  const value = amountOf(record, context) ?? lastNumber(record, context.marks.value ?? '.')?.value ?? null;
  if (value === null) return;
  const { header, profile } = context;
  const parts = [cellUnder(record, header, 'account-name').trim(), cellUnder(record, header, 'account').trim()];
  const account = parts.filter((part) => part !== '').join(' ');
  gathered.pending.push({ account: account === '' ? context.account : account, value, currency: profile.currency });
}
