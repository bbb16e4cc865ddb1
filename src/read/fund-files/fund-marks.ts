import type { DecimalMark } from '../../domain/model/units.ts';
import { markEvidence, mostShown } from '../cells/cells.ts';
import type { FileRecord } from '../cells/records.ts';
import type { FundTable } from './fund-header.ts';

/** The decimal marks of a list's weights and market values. */
export interface FundMarks {
  readonly weight: DecimalMark;
  readonly value: DecimalMark;
}

const ROWS_LOOKED_AT = 2000;

/** Decides the marks by what the cells of each column show; a column that shows none is written as the other, else with a point. */
export function decideFundMarks(records: Iterable<FileRecord>, { at, headerLine }: FundTable): FundMarks {
  const shown = { weight: { '.': 0, ',': 0 }, value: { '.': 0, ',': 0 } };
  let rows = 0;
  for (const { line, cells } of records) {
    if (line <= headerLine) continue;
    if ((rows += 1) > ROWS_LOOKED_AT) break;
    for (const role of ['weight', 'value'] as const) {
      const column = at.get(role);
      const mark = column === undefined ? 'none' : markEvidence(cells[column] ?? '');
      if (mark === '.' || mark === ',') shown[role][mark] += 1;
    }
  }
  const [weight, value] = [mostShown(shown.weight), mostShown(shown.value)];
  return { weight: weight ?? value ?? '.', value: value ?? weight ?? '.' };
}
