import type { FileReading, RowFate } from './file-reading.ts';
import type { Holding } from './holding.ts';
import type { GroupedLines } from './line-groups.ts';

/* Of a file of a hundred thousand rows hardly any is ever looked at by itself. Its reader keeps what they say in columns, and makes
   them rows when somebody asks. */

/** Rows of which a part can be had without the others. A list is one. */
export interface RowParts<T> {
  readonly length: number;
  readonly slice: (start?: number, end?: number) => readonly T[];
}

/** Keeps the rows of one reading. */
export interface RowKeeper {
  /** All of them, made once. */
  readonly holdings: readonly Holding[];
  readonly fates: readonly RowFate[];
  readonly holdingParts: RowParts<Holding>;
  readonly fateParts: RowParts<RowFate>;
  /** The rows that are in no sum. */
  readonly leftOut: readonly RowFate[];
  /** The holdings in their groups, without their rows being made. */
  readonly group: () => GroupedLines;
}

const KEEPERS = new WeakMap<FileReading, RowKeeper>();

/** Makes a reading whose rows are made when they are asked for. */
export function readingKeptBy(keeper: RowKeeper, facts: Omit<FileReading, 'holdings' | 'fates'>): FileReading {
  const reading: FileReading = {
    ...facts,
    get holdings() {
      return keeper.holdings;
    },
    get fates() {
      return keeper.fates;
    },
  };
  KEEPERS.set(reading, keeper);
  return reading;
}

/** Who keeps the rows of a reading; undefined = they are there. */
export function keeperOf(reading: FileReading): RowKeeper | undefined {
  return KEEPERS.get(reading);
}

/** The rows of a reading in parts, whoever keeps them. */
export function partsOfRows(reading: FileReading): Pick<RowKeeper, 'holdingParts' | 'fateParts'> {
  return keeperOf(reading) ?? { holdingParts: reading.holdings, fateParts: reading.fates };
}

/** The rows that are in no sum, skipped or rejected. */
export function rowsLeftOut(reading: FileReading): readonly RowFate[] {
  return keeperOf(reading)?.leftOut ?? reading.fates.filter(({ fate }) => fate !== 'accepted');
}
