import type { HandedSheet } from '../../../domain/model/handed-sheet.ts';
import { writeCsv } from './csv-file.ts';

/** The list of sheets that were handed over as CSV, in the order given, in English like every table, so that it reads the same everywhere. */
export function handedCsv(sheets: readonly HandedSheet[]): string {
  return writeCsv([
    ['Day', 'Time', 'Client', 'How', 'Amounts', 'Holdings of', 'Company data of', 'Topheavy', 'SHA-256'],
    ...sheets.map(({ day, time, client, how, hasAmounts, holdings, lists, version, hash }) => [
      day,
      time,
      client,
      how,
      hasAmounts ? 'shown' : 'hidden',
      holdings,
      lists,
      version,
      hash,
    ]),
  ]);
}
