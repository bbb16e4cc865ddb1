import type { FileReading, RowFate } from '../model/file-reading.ts';
import type { Holding } from '../model/holding.ts';
import type { ReportFile } from '../model/report-files.ts';
import type { Position } from '../model/report-positions.ts';
import type { Report } from '../model/report.ts';
import { lineNumber, type LineNumber } from '../model/units.ts';
import { fateAt, fatesIn } from '../rows/fate-rows.ts';
import { holdingAt, holdingsIn } from '../rows/holding-rows.ts';
import { countPositions, positionAt, positionsIn } from '../rows/position-rows.ts';
import { addUp } from './parts.ts';
import { itemAt } from '../must.ts';

/* Rows that a report or a reading keeps in columns, as objects. They are made at each asking, so who needs one asks for that one. */

/** Gives the positions of a report from one place to another, all of them if none is named. */
export function positionsOf(
  { positions }: Pick<Report, 'positions'>,
  start?: number,
  end?: number,
): readonly Position[] {
  return positionsIn(positions, start, end);
}

/** Counts the positions of a report. */
export function positionCount({ positions }: Pick<Report, 'positions'>): number {
  return countPositions(positions);
}

/** Gives what became of the records of a file from one place to another, all of them if none is named. */
export function fatesOf({ fates }: Pick<ReportFile, 'fates'>, start?: number, end?: number): readonly RowFate[] {
  return fatesIn(fates, start, end);
}

/** Gives the holdings of a file as they were read. */
export function holdingsOf({ holdings }: Pick<FileReading, 'holdings'>): readonly Holding[] {
  return holdingsIn(holdings);
}

/** Gives the lines of a file whose owner is open, though their value is counted. */
export function unsureLines({ positions }: Pick<Report, 'positions'>, file: string): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { file: name, rows, groups } of positions) {
    if (name !== file) continue;
    const isUnsure = groups.map(({ identity: { status } }) => status === 'ambiguous' || status === 'unknown');
    for (const [at, group] of rows.groupOf.entries()) if (isUnsure[group] === true) lines.add(itemAt(rows.line, at));
  }
  return lines;
}

/** Gives what became of the records of a file, without their texts. */
export function outcomesOf({ fates }: Pick<ReportFile, 'fates'>): readonly Omit<RowFate, 'text'>[] {
  return Array.from(fates.outcomeOf, (outcome, at) => ({
    line: lineNumber(itemAt(fates.line, at)),
    ...itemAt(fates.outcomes, outcome),
  }));
}

/** Gives what became of the record on a line; null = there is none. */
export function fateOfLine({ fates }: Pick<ReportFile, 'fates'>, line: number): RowFate | null {
  const at = fates.line.indexOf(line);
  return at === -1 ? null : fateAt(fates, at);
}

/** Gives the position on a line of a file; null = there is none. */
export function positionOfLine({ positions }: Pick<Report, 'positions'>, file: string, line: number): Position | null {
  const own = positions.find((one) => one.file === file);
  const at = own === undefined ? -1 : own.rows.line.indexOf(line);
  return own === undefined || at === -1 ? null : positionAt(own, at);
}

/** Gives the holding on a line as it was read; null = there is none. */
export function holdingOfLine({ holdings }: Pick<FileReading, 'holdings'>, line: number): Holding | null {
  const at = holdings.line.indexOf(line);
  return at === -1 ? null : holdingAt(holdings, at);
}

/** Lines that are shares of a company: what its direct part is made of. */
export function isShares({ assetClass, identity, baseValue }: Position): boolean {
  return assetClass === 'equity' && identity.status === 'identified' && identity.issuer !== null && baseValue !== null;
}

/** An amount that a file has on a line. */
interface RowAmount {
  readonly line: LineNumber;
  readonly value: number;
}

/** Gives the amounts other than 0 of those rows of a file of which became what is asked. */
export function amountsByFate(
  { fates }: Pick<ReportFile, 'fates'>,
  { drafts }: Pick<FileReading, 'drafts'>,
  isOf: (fate: Omit<RowFate, 'text' | 'line'>) => boolean,
): readonly RowAmount[] {
  const outcomes = fates.outcomes.map(isOf);
  if (!outcomes.includes(true)) return [];
  const lines = new Set(Array.from(fates.line).filter((_, at) => outcomes[itemAt(fates.outcomeOf, at)]));
  return drafts.flatMap(({ line, value }) =>
    value !== null && value !== 0 && lines.has(line) ? [{ line, value }] : [],
  );
}

/** Rows of a file that nothing counts. */
export interface RowsLeftOut {
  readonly rows: number;
  /** What those rows say they are worth, in the file's currency; null = none of them says it, and `rows` are all that could not be used. */
  readonly value: number | null;
  /** The title of the column that values were read from; null = it has none, or there is no such column. */
  readonly column: string | null;
}

/** Gives the rows of a file that could not be used: those with an amount, where there are some; null = all were used. */
export function leftOutOfFile(file: ReportFile, reading: FileReading): RowsLeftOut | null {
  const { rejected } = file.rows;
  if (rejected === 0) return null;
  const amounts = amountsByFate(file, reading, ({ fate }) => fate === 'rejected');
  const title = file.columns.find(({ role }) => role === 'value')?.title.trim() ?? '';
  return {
    rows: amounts.length === 0 ? rejected : amounts.length,
    value: amounts.length === 0 ? null : addUp(amounts, ({ value }) => value),
    column: title === '' ? null : title,
  };
}
