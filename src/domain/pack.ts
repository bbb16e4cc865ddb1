import type { FileReading } from './file-reading.ts';
import { groupLines } from './group-lines.ts';
import { ROWS_A_PAGE, packMany, packRows } from './pack-rows.ts';
import {
  PACKED_READINGS,
  PACKED_REPORTS,
  type HoldingsOutline,
  type PackedReading,
  type PackedReport,
} from './packed.ts';
import { isAsRead, positionParts } from './report-rows.ts';
import type { Report } from './report.ts';
import { partsOfRows } from './row-keeper.ts';

/* Putting into columns what packed.ts gives back: apart from it, because the page needs this only when something is written down
   or sent that did not come from the worker. */

/** Puts a reading into columns; the same reading always into the same. */
export function packReading(reading: FileReading): PackedReading {
  const known = PACKED_READINGS.get(reading);
  if (known !== undefined) return known;
  const packed = packReadingOnce(reading);
  PACKED_READINGS.set(reading, packed);
  return packed;
}

/** Puts a reading into columns and forgets them: for who keeps the reading and sends it once. `tell` hears how much is done, 0–1. */
export function packReadingOnce(reading: FileReading, tell: (part: number) => void = () => undefined): PackedReading {
  const { holdingParts, fateParts } = partsOfRows(reading);
  const all = holdingParts.length + fateParts.length;
  return {
    ...without(reading, 'holdings', 'fates'),
    holdings: packMany(holdingParts, ROWS_A_PAGE, (rows) => tell(rows / all)),
    fates: packMany(fateParts, ROWS_A_PAGE, (rows) => tell((holdingParts.length + rows) / all)),
    outline: sketchOf(reading),
  };
}

/* The outline, without the rows being made. */
function sketchOf(reading: FileReading): HoldingsOutline {
  const { groups, groupOf } = groupLines(reading);
  return { count: groupOf.length, accounts: [...new Set(groups.map(({ first }) => first.account))] };
}

/** Puts a report into columns. */
export function packReport(report: Report): PackedReport {
  const known = PACKED_REPORTS.get(report);
  if (known !== undefined) return known;
  const files = report.files.map((file) => {
    const fates = isAsRead(file) ? null : packMany(file.fates);
    return { ...without(file, 'fates'), fates };
  });
  const positions = packMany(positionParts(report));
  return { ...without(report, 'positions'), positions, companies: packRows(report.companies), files };
}

/** Whether a report has so many lines that they go in pages. */
export function isPaged(report: Report): boolean {
  const { positions, files } = packReport(report);
  return 'pages' in positions || files.some(({ rows }) => rows.total > ROWS_A_PAGE);
}

/* A copy without some fields, which are not looked at: the rows behind them need not be made. */
function without<T extends object, Field extends keyof T>(of: T, ...fields: readonly Field[]): Omit<T, Field> {
  const copy: Partial<T> = {};
  for (const name of Object.keys(of) as (keyof T)[]) if (!fields.includes(name as Field)) copy[name] = of[name];
  return copy as Omit<T, Field>;
}
