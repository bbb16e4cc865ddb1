import type { FileReading } from './file-reading.ts';
import { ROWS_A_PAGE, packMany, packRows } from './pack-rows.ts';
import { PACKED_READINGS, PACKED_REPORTS, outlineOf, type PackedReading, type PackedReport } from './packed.ts';
import type { Report } from './report.ts';

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
  const { holdings, fates } = reading;
  const all = holdings.length + fates.length;
  return {
    ...reading,
    holdings: packMany(holdings, ROWS_A_PAGE, (rows) => tell(rows / all)),
    fates: packMany(fates, ROWS_A_PAGE, (rows) => tell((holdings.length + rows) / all)),
    outline: outlineOf(reading),
  };
}

/** Puts a report into columns. */
export function packReport(report: Report): PackedReport {
  const known = PACKED_REPORTS.get(report);
  if (known !== undefined) return known;
  const files = report.files.map((file) => ({ ...file, fates: packMany(file.fates) }));
  return { ...report, positions: packMany(report.positions), companies: packRows(report.companies), files };
}

/** Whether a report has so many lines that they go in pages. */
export function isPaged(report: Report): boolean {
  const { positions, files } = packReport(report);
  return 'pages' in positions || files.some(({ fates }) => 'pages' in fates);
}
