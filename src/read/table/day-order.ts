import { currency } from '../../domain/model/units.ts';
import { dayOrderIn, type DayOrder } from '../cells/dates.ts';
import type { FileRecord } from '../cells/records.ts';
import { ENGLISH } from '../languages/english.ts';
import { languagesOf } from './titles.ts';
import type { Table } from './recognise.ts';
import { cellUnder } from './row-context.ts';

/* Is 03/04/2026 in March or in April? The file's other dates say, then its language, then its money. */

/** The order in which a file writes day and month; `isSure` = something in it says so. */
export interface DayVerdict {
  readonly order: DayOrder;
  readonly isSure: boolean;
}

const RECORDS_LOOKED_AT = 300;
const DATE = /(?<!\d)(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/g;

/** Finds the order over the first rows of a file and what stands above them. */
export function findDayOrder(records: Iterable<FileRecord>, { profile, header, headerLine }: Table): DayVerdict {
  let [count, days, months] = [0, 0, 0];
  let inRows: string | null = null;
  for (const record of records) {
    if ((count += 1) > RECORDS_LOOKED_AT) break;
    if (record.line > headerLine) inRows ??= currency(cellUnder(record, header, 'currency').trim());
    for (const cell of record.cells) {
      if (cell.length > 200 || !/\d[-/]\d/.test(cell)) continue;
      for (const [, first = '', , second = ''] of cell.matchAll(DATE)) {
        if (+first > 12 && +second <= 12) days += 1;
        if (+second > 12 && +first <= 12) months += 1;
      }
    }
  }
  if (days !== months) return { order: days > months ? 'day-first' : 'month-first', isSure: true };
  const languages = languagesOf(header.columns.map(({ title }) => title));
  if (languages.length > 0 && !languages.includes(ENGLISH)) return { order: 'day-first', isSure: true };
  const money = profile.currency ?? header.currency ?? inRows;
  return { order: dayOrderIn(money), isSure: money !== null && money !== 'CAD' };
}
